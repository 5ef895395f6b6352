/**
 * Fits the finder's weights to the development pages, and measures them on pages of sites that the weights never saw.
 *
 *   npx tsx test/fit/fit.ts PAGES [--folds 5] [--forms innertext,bs4,lynx,html] [--search] [--write]
 *
 * PAGES is a folder of sets (news, publishers, mixed, multilingual), each with a folder of dumps for each form and its gold.
 * --folds 2 fits on one half of the sites and measures on the other. --search looks for the decode's costs. --write puts
 * weights and costs fitted on all pages into src/find/weights.ts.
 */
import fs from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { readInContext } from '../../src/find/context.ts'
import { coreOf } from '../../src/find/core.ts'
import { readFirst } from '../../src/find/first.ts'
import type { Show } from '../../src/find/local.ts'
import { headOf } from '../../src/find/parts.ts'
import { contextCosts, contextWeights, firstWeights, localWeights, statedWeights, tagWeights } from '../../src/find/weights.ts'
import { shingle } from '../score/shingles.ts'
import { labels } from './align.ts'
import { foldsOf } from './folds.ts'
import { type Figures, measure, printFigures } from './measure.ts'
import { readSamples, type Sample } from './pages.ts'
import { predict, regress, type Sparse, sparseBuilder, type Task } from './regression.ts'

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    folds: { type: 'string', default: '5' },
    forms: { type: 'string', default: 'innertext,bs4,lynx,html' },
    search: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
})
const root = positionals[0]
if (root === undefined || !fs.existsSync(root)) {
  process.stderr.write(
    'fit: no development pages there, nothing to fit\nusage: npx tsx test/fit/fit.ts PAGES [--folds 5] [--forms LIST] [--search] [--write]\n',
  )
  process.exit(root === undefined ? 2 : 0)
}

/** How much a page of each set counts: the sets have different numbers of pages. */
const setWeights: Record<string, number> = { news: 1, publishers: 1.3, multilingual: 0.8, mixed: 1.6 }
/** What rules promise, so that those of languages with few pages weigh the same; and how hard the fit is held to it. */
const promises: Record<string, number> = {
  'sure phrase covers': -5,
  'sure phrase in more': -4,
  'sure phrase in prose': -3,
  'likely phrase covers': -2.5,
  'likely phrase in more': -1.8,
  'likely phrase in prose': -1.2,
  'likely extent short': -1.5,
  'likely extent long': -1.5,
  'hint extent short': -0.5,
  'hint extent long': -0.3,
  'hint covers': -0.6,
  'hint in more': -0.2,
  'sure phrase inside': -3,
  'sure phrase outside': -3,
  'likely phrase inside': -1.5,
  'likely phrase outside': -1.5,
  'extent inside': -1,
  'extent outside': -1,
}
const hold = { promise: 1e-3, other: 2e-5 }

const folds = Number(options.folds)
const note = (text: string): void => void process.stderr.write(`fit: ${text}\n`)
const samples = readSamples(root, ['news', 'publishers', 'multilingual', 'mixed'], options.forms.split(','))
const foldOf = foldsOf(
  samples.map(({ site }) => site),
  folds,
)
note(`${samples.length} pages of ${foldOf.size} sites`)

/** What each block shows, of all samples, one row each. */
function rowsOf(columns: number, read: (sample: Sample, k: number) => Show): Sparse {
  const rows = sparseBuilder(columns)
  const row = new Float64Array(columns)
  for (const [k, sample] of samples.entries()) {
    const show = read(sample, k)
    for (let i = 0; i < sample.read.length; i++) {
      row.fill(0)
      show(i, row)
      rows.add(row)
    }
  }
  return rows.build()
}

/** A block put wrong costs its words, and the shingles that cross its edges; longer ones no more than this. */
const longestCounted = 150
/** All of a page's boilerplate counts at most so many times as much as its article. */
const mostBoilerplate = 4

/** The same for both readings: which rows are article, how much each counts, and the fold of its site. */
function targets(): { target: Uint8Array; weight: Float64Array; fold: Uint8Array } {
  const target: number[] = []
  const weight: number[] = []
  const fold: number[] = []
  for (const sample of samples) {
    const own = sample.read.map((e, i) => (sample.labels[i] === labels.unknown ? 0 : Math.min(e.words, longestCounted) + shingle - 1))
    const sum = (label: number): number => own.reduce((all, w, i) => (sample.labels[i] === label ? all + w : all), 0)
    const article = sum(labels.article)
    const boilerplate = sum(labels.boilerplate)
    // What a word of boilerplate left in costs, and a word of the article lost, is a share of the article's words.
    for (const [i, w] of own.entries()) {
      const of = sample.labels[i] === labels.article ? article : Math.max(article, boilerplate / mostBoilerplate)
      const share = article > 0 && boilerplate > 0 ? (0.5 * w) / of : (0.5 * w) / Math.max(1e-9, article + boilerplate)
      target.push(sample.labels[i] === labels.article ? 1 : 0)
      weight.push(share * (setWeights[sample.set] ?? 1))
      fold.push(foldOf.get(sample.site) as number)
    }
  }
  const all = weight.reduce((a, b) => a + b, 0)
  return { target: Uint8Array.from(target), weight: Float64Array.from(weight, w => w / all), fold: Uint8Array.from(fold) }
}

const { target, weight, fold } = targets()

interface Fitted {
  coefficients: Float64Array
  /** Scores by weights that were fitted on other sites. */
  held: Float64Array
}

function fitAll(rows: Sparse, names: string[], guess: number[]): Fitted {
  const prior = Float64Array.from(names, name => promises[name] ?? 0)
  const pull = Float64Array.from(names, name => (name === 'bias' ? 0 : name in promises ? hold.promise : hold.other))
  const task: Task = { rows, target, weight, prior, pull }
  const { coefficients, loss } = regress(task, Float64Array.from(guess))
  const held = new Float64Array(target.length)
  for (let k = 0; k < folds; k++) {
    const inside = weight.map((w, i) => (fold[i] === k ? 0 : w))
    const sum = inside.reduce((a, b) => a + b, 0)
    const scores = predict(rows, regress({ ...task, weight: inside.map(w => w / sum) }, coefficients, 60).coefficients)
    for (let i = 0; i < held.length; i++) if (fold[i] === k) held[i] = scores[i] as number
  }
  let lost = 0
  for (let i = 0; i < held.length; i++) lost += (weight[i] as number) * Math.log1p(Math.exp((target[i] === 1 ? -1 : 1) * (held[i] as number)))
  note(`loss ${loss.toFixed(4)} on the pages themselves, ${lost.toFixed(4)} on other sites`)
  return { coefficients, held }
}

/** The scores of one sample. */
const starts: number[] = [0]
for (const sample of samples) starts.push((starts.at(-1) as number) + sample.read.length)
const scoresOf = (scores: Float64Array, k: number): Float64Array => scores.subarray(starts[k], starts[k + 1])

const firstNames = Object.keys(firstWeights)
const local = fitAll(
  rowsOf(firstNames.length, sample => readFirst(sample.read, sample.style, sample.stated)),
  firstNames,
  Object.values(firstWeights),
)
const contextNames = Object.keys(contextWeights)
const contextRows = rowsOf(contextNames.length, (sample, k) => {
  const first = scoresOf(local.held, k)
  const core = coreOf(sample.read, first)
  return readInContext(sample.read, first, core, headOf(sample.read, core, sample.profiles, sample.stated?.title).title)
})
const context = fitAll(contextRows, contextNames, Object.values(contextWeights))

let costs = contextCosts
const figuresOf = (tried: typeof contextCosts, every = 1): Figures => measure(samples, k => scoresOf(context.held, k), tried, every)
if (options.search) {
  const tries: [keyof typeof contextCosts, number[]][] = [
    ['shift', [-0.6, -0.3, 0, 0.3]],
    ['enter', [1, 2, 4]],
    ['leave', [0, 0.5, 1]],
    ['resume', [0, 0.5, 1, 2]],
    ['skip', [0, 0.05, 0.1, 0.2]],
    ['end', [0, 1, 2]],
  ]
  let best = figuresOf(costs, 3).mean
  for (const [name, values] of tries)
    for (const value of values) {
      if (costs[name] === value) continue
      const tried = { ...costs, [name]: value }
      const { mean } = figuresOf(tried, 3)
      if (mean > best + 2e-5) {
        best = mean
        costs = tried
      }
    }
  note(`costs ${JSON.stringify(costs)}`)
}
printFigures(figuresOf(costs))

if (options.write) {
  const file = path.join(import.meta.dirname, '../../src/find/weights.ts')
  let text = fs.readFileSync(file, 'utf8')
  const tagsFrom = Object.keys(localWeights).length
  text = rewrite(text, 'localWeights', Object.keys(localWeights), local.coefficients)
  const statedFrom = tagsFrom + Object.keys(tagWeights).length
  text = rewrite(text, 'tagWeights', Object.keys(tagWeights), local.coefficients.subarray(tagsFrom))
  text = rewrite(text, 'statedWeights', Object.keys(statedWeights), local.coefficients.subarray(statedFrom))
  text = rewrite(text, 'contextWeights', contextNames, context.coefficients)
  const line = Object.entries(costs).map(([name, value]) => `${name}: ${value}`)
  text = text.replace(/export const contextCosts = .*/, `export const contextCosts = { ${line.join(', ')} }`)
  fs.writeFileSync(file, text)
}

function rewrite(text: string, table: string, names: string[], coefficients: Float64Array): string {
  const entries = names.map((name, i) => `  ${/^[a-z][a-z0-9]*$/.test(name) ? name : `'${name}'`}: ${Number((coefficients[i] as number).toFixed(2))},`)
  return text.replace(new RegExp(`(export const ${table} = \\{\\n)[^}]*\\}`), `$1${entries.join('\n')}\n}`)
}
