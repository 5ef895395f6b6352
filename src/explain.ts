import { VFile } from 'vfile'
import { type CleanOptions, pipeline } from './clean.ts'
import { type Article, isWritten, type Selection } from './compile/article.ts'
import { accountFor, type PageAccount } from './find/account.ts'
import { type Block, type Page, parts } from './page/nodes.ts'

/** A cleaned page with all its evidence. */
export interface Explanation {
  article: Article
  /** With the marks and verdicts of its blocks. */
  page: Page
  /** How the finder came to its verdicts. */
  account: PageAccount
  /** Whether a block is written out. */
  isKept: (block: Block) => boolean
}

/** Cleans a page and gives account of every block. It takes about twice as long as `clean`. */
export function explain(dump: string, options: CleanOptions = {}): Explanation {
  const file = new VFile(dump)
  const processor = pipeline(options)
  const page = processor.parse(file)
  const blocks = [...page.children]
  processor.runSync(page, file)
  const selection: Selection = { parts: new Set(options.parts ?? parts), keep: new Set(options.keep ?? []) }
  return {
    article: processor.stringify(page, file) as Article,
    page,
    account: accountFor(page, blocks, options.balance),
    isKept: ({ data }) => data.verdict === undefined || isWritten(data.verdict, selection),
  }
}
