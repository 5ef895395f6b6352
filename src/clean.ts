import { type Plugin, type Processor, unified } from 'unified'
import { VFile } from 'vfile'
import { type Article, compileArticle, type Selection } from './compile/article.ts'
import { type Balance, findArticle } from './find/finder.ts'
import { detectLanguage, wordTellers } from './language/detect.ts'
import { type Block, type Category, categories, type Page, type Part, parts } from './page/nodes.ts'
import { looksLikeHtml, parseHtml } from './parse/html.ts'
import { parseText } from './parse/text.ts'
import { builtInProfiles, builtInVocabulary } from './rules/load.ts'
import { ownVocabularies } from './rules/own-vocabularies.ts'
import { isDisabled } from './strip/disable.ts'
import type { Pack } from './strip/pack.ts'
import { recognisePage } from './strip/recognise.ts'
import { type Speech, speechOf } from './strip/speech.ts'
import { makeStripper } from './strip/stripper.ts'

declare module 'unified' {
  interface CompileResultMap {
    CleanedArticle: Article
  }
}

export interface CleanOptions {
  /** Which parts of the article to write; default all. */
  parts?: readonly Part[]
  /** Categories of boilerplate, or full rule ids, to leave in the text. */
  keep?: readonly string[]
  /** What the dump is; default: told by its content. */
  from?: 'text' | 'html'
  /** Where it is not clear whether a block is of the article, rather cut it (`precision`) or keep it (`recall`); default: `even`. */
  balance?: Balance
  /** ISO 639 code of the page's language; default: detected. */
  language?: string
  /** Rule packs of your own, as `readPacks` gives them: plain data. Hand over the same array with every page. */
  packs?: readonly Pack[]
  /** Rules that are switched off: categories, full rule ids, or their beginnings (`en/newsletter`). The shape of the page still decides. */
  disable?: readonly string[]
  /** The page's address, where it is known: for packs that are limited to sites. Default: what the page states. */
  url?: string
}

/**
 * Cleans a page dump.
 *
 * @param dump the text of the page, as a browser, lynx or BeautifulSoup gives it
 * @returns the article, what was removed, and why
 */
export function clean(dump: string, options: CleanOptions = {}): Article {
  return pipeline(options).processSync(new VFile(dump)).result as Article
}

/** The pipeline as a unified processor; its file's `messages` say for every removed block why it went. */
export function pipeline(options: CleanOptions = {}): Processor<Page, Page, Page, Page, Article> {
  return unified()
    .use(dumpParser, options)
    .use(languageDetector, options)
    .use(recogniser, options)
    .use(categories.map(category => stripper(category)))
    .use(articleFinder, options)
    .use(articleCompiler, options) as unknown as Processor<Page, Page, Page, Page, Article>
}

/** Parser: a dump, of text or of HTML, becomes a page. */
export const dumpParser: Plugin<[CleanOptions?], string, Page> = function (options) {
  const profiles = builtInProfiles()
  this.parser = dump => ((options?.from ? options.from === 'html' : looksLikeHtml(dump)) ? parseHtml(dump) : parseText(dump, wordTellers(profiles, dump)))
}

/** Transformer: notes the page's language. */
export const languageDetector: Plugin<[CleanOptions?], Page> = options => page => {
  page.data.language = options?.language ?? detectLanguage(page.children as Block[], builtInProfiles()) ?? page.data.stated?.language ?? null
}

/** Transformer: finds the rules of the page's language, of English and of no language that each block meets. */
export const recogniser: Plugin<[CleanOptions?], Page> =
  ({ packs = [], disable = [], url } = {}) =>
  page => {
    page.data.url = url ?? page.data.stated?.url ?? page.data.url
    // Every page's interface may hold some English, whatever its language.
    const languages = new Set(['any', 'en', page.data.language ?? 'en'])
    const vocabularies = [...languages].map(builtInVocabulary)
    if (packs.length > 0) vocabularies.push(...ownVocabularies(packs, languages, page.data.url))
    const off = new Set(disable)
    recognisePage(page, vocabularies, speechFor(page.data.language), off.size > 0 ? rule => isDisabled(rule, off) : undefined)
  }

/** Makes the plugin that marks one category; every call gives a plugin of its own, so several can be used together. */
export function stripper(category: Category): Plugin<[], Page> {
  return () => page => makeStripper(category, speechFor(page.data.language))(page)
}

/** Transformer: gives every block its verdict. */
export const articleFinder: Plugin<[CleanOptions?], Page> = options => (page, file) => findArticle(page, file, options?.balance)

/** Compiler: a page becomes an `Article`. */
export const articleCompiler: Plugin<[CleanOptions?], Page, Article> = function (options) {
  const selection: Selection = { parts: new Set(options?.parts ?? parts), keep: new Set(options?.keep ?? []) }
  this.compiler = (page, file) => compileArticle(page as Page, String(file), selection)
}

const speeches = new Map<string, ReturnType<typeof speechOf>>()
function speechFor(language: string | null): Speech {
  const key = language ?? ''
  let known = speeches.get(key)
  if (!known) {
    known = speechOf(builtInProfiles().find(profile => profile.language === language))
    speeches.set(key, known)
  }
  return known
}
