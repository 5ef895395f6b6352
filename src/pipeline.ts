import { type PluggableList, type Plugin, type Processor, unified } from 'unified'
import { VFile } from 'vfile'
import { type Article, compileArticle, type Selection } from './compile/article.ts'
import { type CommonLines, markCommonLines } from './find/common-lines.ts'
import { type Balance, findArticle } from './find/finder.ts'
import { holdsMore, mayHideArticle } from './find/hidden.ts'
import { reportRemoved } from './find/verdict.ts'
import { detectLanguage, wordTellers } from './language/detect.ts'
import { type Block, type Category, categories, type Page, type Part, parts } from './page/nodes.ts'
import type { HtmlReading } from './parse/html.ts'
import { isParsableMarkdown } from './parse/looks-like-markdown.ts'
import { providedParser, type Source, sourceOf } from './parse/parsers.ts'
import { parseText } from './parse/text.ts'
import { builtInProfile, builtInTellers, builtInVocabulary } from './rules/load.ts'
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
  from?: Source
  /** Where it is not clear whether a block is of the article, rather cut it (`precision`) or keep it (`recall`); default: `even`. */
  balance?: Balance
  /** ISO 639 code of the page's language; default: detected. */
  language?: string
  /** Lines that many pages of the site share, as `findCommonLines` counts them; they count as likely boilerplate. */
  commonLines?: CommonLines
  /** Rule packs of your own, as `readPacks` gives them: plain data. Hand over the same array with every page. */
  packs?: readonly Pack[]
  /** Rules that are switched off: categories, full rule ids, or their beginnings (`en/newsletter`). The shape of the page still decides. */
  disable?: readonly string[]
  /**
   * Whether what HTML says beyond the text is gathered, too: headings' ranks, links, and what Markdown is written from;
   * default: true. Without it, a page of HTML takes some 8 % less time.
   */
  markup?: boolean
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
  return marker(options).use(articleCompiler, options).processSync(new VFile(dump)).result as Article
}

/** Makes a page of a dump, without marks or verdicts. */
export function parsePage(dump: string, options: CleanOptions = {}): Page {
  return unified().use(dumpParser, options).parse(new VFile(dump)) as Page
}

/**
 * The pipeline as a unified processor; its file's `messages` say for every removed block why it went, and its page notes every rule that
 * a guard holds back.
 */
export function pipeline(options: CleanOptions = {}): Processor<Page, Page, Page, Page, Article> {
  return marker(options, true).use(removalReporter).use(articleCompiler, options) as unknown as Processor<Page, Page, Page, Page, Article>
}

/** The steps that give every block its verdict. */
function marker(options: CleanOptions, every = false): Processor<Page, Page, Page> {
  return unified().use(dumpParser, options).use(readers(options, every)).use(hiddenArticle, options, every) as unknown as Processor<Page, Page, Page>
}

/** Parser: a dump, of text, HTML or Markdown, becomes a page. */
export const dumpParser: Plugin<[CleanOptions?], string, Page> = function (options) {
  this.parser = dump => {
    const source = sourceOf(dump, options?.from)
    if (source === 'html') return providedParser('html')(dump, htmlReading(options))
    if (source === 'markdown' && isParsableMarkdown(dump)) return providedParser('markdown')(dump)
    const page = parseText(dump, wordTellers(builtInTellers(), dump))
    if (source === 'markdown')
      page.data.warnings.push({
        kind: 'markdown',
        message: 'nests deeper or runs on longer than Markdown that can be parsed; it was read as text, marks and all',
      })
    return page
  }
}

const htmlReading = ({ markup = true }: CleanOptions = {}): HtmlReading => ({ markup })

/** Transformer: notes the page's language. */
export const languageDetector: Plugin<[CleanOptions?], Page> = options => page => {
  page.data.language = options?.language ?? detectLanguage(page.children as Block[], builtInTellers()) ?? page.data.stated?.language ?? null
}

/**
 * Transformer: finds the rules of the page's language, of English and of no language that each block meets, and those of
 * packs that were brought along.
 *
 * @param every finds also those that can't count because the block is too long for them, for who wants to know why
 */
export const recogniser: Plugin<[CleanOptions?, boolean?], Page> =
  ({ packs = [], disable = [], url } = {}, every = false) =>
  page => {
    page.data.url = url ?? page.data.stated?.url ?? page.data.url
    // Every page's interface may hold some English, whatever its language.
    const languages = new Set(['any', 'en', page.data.language ?? 'en'])
    const vocabularies = [...languages].map(builtInVocabulary)
    if (packs.length > 0) vocabularies.push(...ownVocabularies(packs, languages, page.data.url))
    const off = new Set(disable)
    recognisePage(page, vocabularies, speechFor(page.data.language), { every, ...(off.size > 0 && { isOff: rule => isDisabled(rule, off) }) })
  }

/** The transformers that read a page, in their order. */
const readers = (options: CleanOptions, every: boolean): PluggableList => [
  [languageDetector, options],
  [recogniser, options, every],
  ...categories.map(category => stripper(category)),
  [commonLineMarker, options],
  [articleFinder, options],
]

/**
 * Transformer: where a page of HTML hides more running text than was found in what it shows (as scripts of paywalls, or
 * pages that wait for a script, leave them), reads it as if all were shown, and takes that for the page if it holds the
 * whole of what was found, and much more.
 *
 * @param every as for `recogniser`
 */
export const hiddenArticle: Plugin<[CleanOptions?, boolean?], Page> =
  (options, every = false) =>
  (page, file) => {
    if (!mayHideArticle(page)) return undefined
    const revealed = unified()
      .use(readers(options ?? {}, every))
      .runSync(providedParser('html')(String(file), { ...htmlReading(options), revealed: true })) as Page
    if (!holdsMore(revealed, page)) return undefined
    revealed.data.warnings.push({ kind: 'hidden', message: 'the page hides most of the article; it was read as if all of it were shown' })
    return revealed
  }

/** Makes the plugin that marks one category; every call gives a plugin of its own, so several can be used together. */
export function stripper(category: Category): Plugin<[], Page> {
  return () => page => makeStripper(category, speechFor(page.data.language))(page)
}

/** Transformer: marks the lines that the page shares with others of its site, where those were counted. */
export const commonLineMarker: Plugin<[CleanOptions?], Page> = options => page => {
  if (options?.commonLines) markCommonLines(page, options.commonLines)
}

/** Transformer: gives every block its verdict. */
export const articleFinder: Plugin<[CleanOptions?], Page> = options => page => findArticle(page, options?.balance)

/** Transformer: writes a message for every block that was removed; `clean` does without, for making them takes a tenth of its time. */
export const removalReporter: Plugin<[], Page> = () => reportRemoved

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
    known = speechOf(builtInProfile(language))
    speeches.set(key, known)
  }
  return known
}
