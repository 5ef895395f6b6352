import { VFile } from 'vfile'
import { type CleanOptions, pipeline } from '../clean.ts'
import type { Block } from '../page/nodes.ts'
import { countWords } from '../page/tokens.ts'
import type { ParsedPage } from './find-common-lines.ts'
import type { ArticleLines } from './pack-of-lines.ts'

/** So many pages of a site are cleaned for lines of their articles, and so many lines of each are taken. */
const most = { pages: 20, lines: 10 }
/** In words: what an example of an article's line may have. */
const fit = { least: 8, most: 60 }

/** Gathers lines of articles, a few of each site. */
export function gatherArticleLines(options: CleanOptions): { add(page: ParsedPage): void; lines: ArticleLines } {
  const sites = new Map<string, { pages: number; lines: { text: string; words: ReadonlySet<string> }[] }>()
  return {
    add({ site, text }) {
      const known = sites.get(site) ?? { pages: 0, lines: [] }
      sites.set(site, known)
      if (known.pages++ >= most.pages) return
      known.lines.push(...articleLinesOf(text, options).slice(0, most.lines))
    },
    get lines() {
      return new Map([...sites].map(([site, { lines }]) => [site, lines]))
    },
  }
}

/** The lines of an article on which no rule has left a mark. */
function articleLinesOf(dump: string, options: CleanOptions): { text: string; words: ReadonlySet<string> }[] {
  const file = new VFile(dump)
  const processor = pipeline(options)
  const blocks = processor.runSync(processor.parse(file), file).children as Block[]
  return blocks.flatMap(({ data: { text, tokens, verdict, marks } }) => {
    const words = countWords(tokens)
    if (verdict?.part !== 'body' || marks.length > 0 || words < fit.least || words > fit.most) return []
    return { text: text.replace(/\s+/g, ' '), words: new Set(tokens.words) }
  })
}
