export {
  articleCompiler,
  articleFinder,
  type CleanOptions,
  clean,
  dumpParser,
  hiddenArticle,
  languageDetector,
  pipeline,
  recogniser,
  removalReporter,
  stripper,
} from './clean.ts'
export type { Article, ArticleBlock, ArticleLink, RemovedRange } from './compile/article.ts'
export { articleToMarkdown } from './compile/markdown.ts'
export { type Balance, balances } from './find/finder.ts'
export {
  type Block,
  type Category,
  type Container,
  categories,
  type Kind,
  kinds,
  type Line,
  type Markup,
  type Page,
  type Part,
  parts,
  type Span,
  type Warning,
  type WarningKind,
  warningKinds,
} from './page/nodes.ts'
export type { Pack, RuleSource } from './strip/pack.ts'
