import type { ChalkInstance } from 'chalk'
import { type Block, type Category, categories } from '../page/nodes.ts'
import { countWords } from '../page/tokens.ts'
import { categoryColours } from './colours.ts'
import { neutralise } from './control.ts'
import type { ExplainedPage } from './explain.ts'
import { commandLine } from './shell.ts'

/** So many elements of the path to a block of HTML are shown, the innermost ones. */
const innermost = 3

/** A whole page for the terminal: line, category and rule on the left, the text on the right, a summary below. */
export function explainLines(explained: ExplainedPage, given: string[], colours: ChalkInstance): string {
  const { lines, isKept, page } = explained
  const isHtml = page.data.style === 'html'
  const labels = new Map((page.children as Block[]).map(block => [block, labelOf(block, isKept(block))]))
  const numbers = String(lines.reduce((most, { number }) => Math.max(most, number), 0)).length
  const labelled = [...labels.values()].reduce((most, label) => Math.max(most, label.length), 0)
  const paths = isHtml ? [...labels.keys()].reduce((most, block) => Math.max(most, pathOf(block).length), 0) : 0
  const rows: string[] = []
  for (const { number, stretches } of lines) {
    if (stretches.length === 0) rows.push(colours.dim(String(number).padStart(numbers)))
    for (const [i, { block, text }] of stretches.entries()) {
      const kept = isKept(block)
      const paint = kept ? colours : paintOf(block, colours)
      const left = [
        colours.dim((i === 0 ? String(number) : '').padStart(numbers)),
        paint((labels.get(block) ?? '').padEnd(labelled)),
        ...(isHtml ? [colours.dim(pathOf(block).padEnd(paths))] : []),
      ]
      const shown = neutralise(text)
      rows.push(kept ? `${left.join('  ')} │ ${shown}` : `${left.join('  ')} ${paint('-')} ${paint.dim(shown)}`)
    }
  }
  return `${rows.join('\n')}\n\n${summary(explained, given, colours)}`
}

/** What a block is, for the gutter: its rule, with the category where the rule does not name it; of the article its part. */
function labelOf({ data: { verdict } }: Block, kept: boolean): string {
  const { part, category, rule } = verdict ?? { part: 'body', category: null, rule: '' }
  if (part !== null) return kept ? (part === 'body' ? '' : part) : `${part} (--parts)`
  const name = rule.split('/')[1] === category ? rule : `${category} ${rule}`
  return kept ? `${name} (--keep)` : name
}

const pathOf = ({ data }: Block): string => (data.html?.path ?? []).slice(-innermost).join('>')

/** The colour of what goes; a part that was not asked for has none. */
function paintOf({ data }: Block, colours: ChalkInstance): ChalkInstance {
  const category = data.verdict?.category
  return category ? colours.hex(categoryColours[category]) : colours
}

interface Count {
  lines: number
  words: number
}

/** How much of the page stays and how much goes, by category: the legend of the colours. */
function summary({ page, lines, source, isKept }: ExplainedPage, given: string[], colours: ChalkInstance): string {
  const counts = new Map<string, Count>()
  const kept: Count = { lines: 0, words: 0 }
  const gone: Count = { lines: 0, words: 0 }
  const seen = new Set<Block>()
  for (const { stretches } of lines) {
    const here = new Set<Count>()
    for (const { block } of stretches) {
      const category = block.data.verdict?.category ?? '--parts'
      const own = isKept(block) ? [kept] : [gone, counts.get(category) ?? { lines: 0, words: 0 }]
      if (own[1]) counts.set(category, own[1])
      for (const count of own) {
        here.add(count)
        if (!seen.has(block)) count.words += countWords(block.data.tokens)
      }
      seen.add(block)
    }
    for (const count of here) count.lines++
  }
  const unit = page.data.style === 'html' ? 'block' : 'line'
  const rows: [string, Count, (text: string) => string][] = [
    ['kept', kept, colours.bold],
    ['removed', gone, colours.bold],
    ...[...categories, '--parts' as const].flatMap((name): [string, Count, (text: string) => string][] => {
      const count = counts.get(name)
      return count ? [[`- ${name}`, count, name === '--parts' ? text => text : colours.hex(categoryColours[name as Category])]] : []
    }),
  ]
  const widths = [0, 1, 2].map(column =>
    Math.max(...rows.map(([name, count]) => [name, several(count.lines, unit), several(Math.round(count.words), 'word')][column]?.length ?? 0)),
  )
  const [first = 0, second = 0, third = 0] = widths
  const table = rows.map(
    ([name, count, paint]) =>
      `${paint(name.padEnd(first))}  ${several(count.lines, unit).padStart(second)}  ${several(Math.round(count.words), 'word').padStart(third)}\n`,
  )
  const why = commandLine('cleancopy', 'explain', ...given, '--why', 'LINE', source)
  return `${table.join('')}\nWhy a line went, and how to get it back: ${why}\n`
}

const several = (count: number, what: string): string => `${count} ${what}${count === 1 ? ' ' : 's'}`
