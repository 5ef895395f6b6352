export { articleCompiler, articleFinder, type CleanOptions, clean, dumpParser, languageDetector, pipeline, recogniser, stripper } from './clean.ts'
export type { Article, ArticleBlock, RemovedRange } from './compile/article.ts'
export { articleToMarkdown } from './compile/markdown.ts'
export { type Balance, balances } from './find/finder.ts'
export {
  type Block,
  type Category,
  categories,
  type Kind,
  kinds,
  type Line,
  type Page,
  type Part,
  parts,
  type Warning,
  type WarningKind,
  warningKinds,
} from './page/nodes.ts'
export type { Pack, RuleSource } from './strip/pack.ts'
