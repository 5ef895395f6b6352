/**
 * Fits the weights of headlines to the development pages, and tells how often the headline is found on pages of sites that the
 * weights never saw.
 *
 *   npx tsx test/fit/headlines.ts PAGES [--folds 5] [--write]
 *
 * PAGES is a folder of sets (news, publishers, mixed, multilingual), each with a folder of dumps for each form, and one of the pages
 * themselves (html). A page's headline is its heading of the first rank, where the page's own title says the same. --write puts
 * weights fitted on all pages into src/find/headline-weights.ts.
 */
import fs from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { knowledgeOf, type Reading, readPage } from '../../src/find/finder.ts'
import { candidatesOf, type HeadlineSearch } from '../../src/find/headline-search.ts'
import { showHeadline } from '../../src/find/headline-shows.ts'
import { headlineWeights } from '../../src/find/headline-weights.ts'
import { searchFor } from '../../src/find/parts.ts'
import type { Block } from '../../src/page/nodes.ts'
import { tokenize } from '../../src/page/tokens.ts'
import { type Choice, learnToChoose } from './choice.ts'
import { foldsOf } from './folds.ts'
import { readUpToFinder, siteOf } from './pages.ts'
import { predict, sparseBuilder } from './regression.ts'

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { folds: { type: 'string', default: '5' }, write: { type: 'boolean', default: false } },
})
const root = positionals[0]
if (root === undefined || !fs.existsSync(root)) {
  process.stderr.write('headlines: no development pages there, nothing to fit\nusage: npx tsx test/fit/headlines.ts PAGES [--folds 5] [--write]\n')
  process.exit(root === undefined ? 2 : 0)
}

const sets = ['news', 'publishers', 'multilingual', 'mixed']
const forms = ['innertext', 'bs4', 'lynx', 'htmltext', 'html']
/** A headline has at least so many words, or says as much in a script without spaces. */
const shortest = { words: 3, units: 5 }
const names = Object.keys(headlineWeights)

/** A site of many pages does not count for all of them. */
const usualOfSite = 5
const fitting = { pull: 1, withoutRight: 0.01 }

interface Case {
  form: string
  site: string
  from: number
  to: number
  right: boolean[]
}

const rows = sparseBuilder(names.length)
const cases: Case[] = []
let end = 0
for (const set of sets)
  for (const file of fs.readdirSync(path.join(root, set, 'html')).sort()) {
    const id = file.replace(/\.html\.gz$/, '')
    const headline = headlineIn(gunzipSync(fs.readFileSync(path.join(root, set, 'html', file))).toString('utf8'))
    if (headline !== '') for (const form of forms) addCases(set, id, form, headline)
  }
const table = rows.build()
const folds = Number(options.folds)
const foldOf = foldsOf(
  cases.map(({ site }) => site),
  folds,
)
const scores = new Float64Array(end)
for (let fold = 0; fold < folds; fold++) {
  const fitted = predict(table, learn(cases.filter(({ site }) => foldOf.get(site) !== fold)))
  for (const { from, to, site } of cases) if (foldOf.get(site) === fold) scores.set(fitted.subarray(from, to), from)
}
for (const form of forms) {
  const own = cases.filter(other => other.form === form)
  const found = own.filter(({ from, to, right }) => {
    const best = scores.subarray(from, to).reduce((best, x, i, all) => (x > (all[best] as number) ? i : best), 0)
    return right[best] && (scores[from + best] as number) > 0
  })
  process.stdout.write(`${form.padEnd(10)} ${own.length} readings, headline found ${(found.length / own.length).toFixed(3)}\n`)
}

if (options.write) {
  const file = path.join(import.meta.dirname, '../../src/find/headline-weights.ts')
  const lines = [...learn(cases)].map((x, i) => `  ${/^[a-z][a-z0-9]*$/.test(names[i] as string) ? names[i] : `'${names[i]}'`}: ${Number(x.toFixed(2))},`)
  fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace(/(export const headlineWeights = \{\n)[^}]*\}/, `$1${lines.join('\n')}\n}`))
}

/** The headline of a page of HTML, folded; '' where it is not plain which it is. */
function headlineIn(html: string): string {
  const { children, data } = readUpToFinder(html)
  const title = saidIn(data.stated?.title ?? '')
  const found = new Set((children as Block[]).filter(({ data: { html } }) => html?.path.includes('h1')).map(({ data: { text } }) => saidIn(text)))
  const alike = [...found].filter(text => isLong(text) && title !== '' && (title.includes(text) || text.includes(title)))
  return alike.length === 1 ? (alike[0] as string) : ''
}

function isLong(text: string): boolean {
  const words = text.split(' ')
  return words.length >= shortest.words && text.length >= shortest.units
}

function saidIn(text: string): string {
  return tokenize(text).words.join(' ')
}

/** Adds what a dump shows of its headline, as both readings see it. */
function addCases(set: string, id: string, form: string, headline: string): void {
  const file = path.join(root as string, set, form, form === 'html' ? `${id}.html.gz` : `${id}.txt`)
  if (!fs.existsSync(file)) return
  const bytes = fs.readFileSync(file)
  const page = readUpToFinder(form === 'html' ? gunzipSync(bytes).toString('utf8') : bytes.toString('utf8'))
  const { own, smallWords } = knowledgeOf(page.data.language)
  const { evidence, body, read, core }: Reading = readPage(page, smallWords, own)
  const stated = page.data.stated?.title
  for (const search of [searchFor(evidence, body, stated), searchFor(read, core, stated)])
    if (search.bodyStart >= 0) addCase({ form, site: siteOf(set, id) }, search, headline)
}

function addCase(of: Pick<Case, 'form' | 'site'>, search: HeadlineSearch, headline: string): void {
  const textOf = (i: number): string => saidIn(search.evidence[i]?.block.data.text ?? '')
  // No shorter line can be right here: it would be learned that none is.
  const candidates = candidatesOf(search).filter(i => isLong(textOf(i)))
  const right = candidates.map(i => textOf(i) === headline)
  if (!right.includes(true)) return
  const row = new Float64Array(names.length)
  for (const i of candidates) {
    row.fill(0)
    showHeadline(search, i, row)
    rows.add(row)
  }
  cases.push({ ...of, from: end, to: end + candidates.length, right })
  end += candidates.length
}

function learn(learned: readonly Case[]): Float64Array {
  const ofSite = new Map<string, number>()
  for (const { site } of learned) ofSite.set(site, (ofSite.get(site) ?? 0) + 1)
  const choices = learned.map(({ site, ...rest }): Choice => ({ ...rest, weight: Math.sqrt(usualOfSite / (ofSite.get(site) as number)) }))
  return learnToChoose({ rows: table, choices, ...fitting })
}
