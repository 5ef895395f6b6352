import type { Page } from '../page/nodes.ts'
import type { HtmlReading } from './html.ts'
import { looksLikeHtml } from './looks-like-html.ts'
import { looksLikeMarkdown } from './looks-like-markdown.ts'

/** What a dump can be. */
export type Source = 'text' | 'html' | 'markdown'

/** The parsers that a dump of text does without: to load them takes longer than to clean it. */
export interface MarkupParsers {
  html(dump: string, reading?: HtmlReading): Page
  markdown(dump: string): Page
}

const provided: Partial<MarkupParsers> = {}

/** Hands over parsers that were loaded. */
export function provideParsers(parsers: Partial<MarkupParsers>): void {
  Object.assign(provided, parsers)
}

/** A parser that was provided. */
export function providedParser<Kind extends keyof MarkupParsers>(kind: Kind): MarkupParsers[Kind] {
  const parser = provided[kind]
  if (!parser) throw new Error(`the parser of ${kind} was not loaded`)
  return parser
}

/** What a dump is said to be, or else what it looks like. */
export const sourceOf = (dump: string, said?: Source): Source => said ?? (looksLikeHtml(dump) ? 'html' : looksLikeMarkdown(dump) ? 'markdown' : 'text')

/** Loads the parser that a dump needs. */
export async function loadParserFor(dump: string, said?: Source): Promise<void> {
  const source = sourceOf(dump, said)
  if (source === 'html' && !provided.html) provideParsers({ html: (await import('./view-source.ts')).parseSavedHtml })
  if (source === 'markdown' && !provided.markdown) provideParsers({ markdown: (await import('./markdown.ts')).parseMarkdown })
}
