/**
 * Measures how fast the build is, beside floors and peers on the same machine in the same run:
 * `npm run bench -- [--only LIST] [--quick] [--pages FOLDER] [--rounds N] [--json FILE] [--record YYYY-MM-DD]`.
 *
 * --only LIST    some of: text, html, start, batch, growth
 * --quick        fewer rounds, and growth without the largest sizes
 * --pages FOLDER real pages to measure besides the ones made of fixtures: SET/innertext/ID.txt, SET/html/ID.html.gz
 * --rounds N     how often everything is timed; the medians are printed (default 7)
 * --json FILE    writes all figures to a file
 * --record DAY   adds the ratios to history.jsonl beside this file; needs all parts but growth, on a commit
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import build from '../cli/build.ts'
import { defuddle, loadClean, readability } from './contenders.ts'
import { type Corpus, composedDumps, composedHtml, dumpSize, htmlSize, realPages } from './corpus.ts'
import { splitOnly } from './floor.ts'
import { type Batch, measureBatches } from './folder.ts'
import { type Growth, measureGrowth } from './growth.ts'
import { record } from './history.ts'
import { batchTable, growthHead, growthRow, speedTable, startTable } from './report.ts'
import { measureStartUp, type StartUp } from './start-up.ts'
import { measureSpeed, type Speed } from './throughput.ts'

const project = fileURLToPath(new URL('../..', import.meta.url))
const fixtures = join(project, 'fixtures')
const command = join(project, 'dist/cli/cleancopy.js')
const smallPage = join(fixtures, 'harbour-dredging--appeal-before-headline/page.txt')
const pagesBeside = join(project, '../shared/bench/dev')
/** The most real pages that are taken of each kind. */
const mostDumps = 200
const mostHtml = 40
/** How often the composed dumps lie in the folder, and stand in the stream: some 20,000 pages, among which starting and warming up count little. */
const folderTimes = 244

const sections = ['text', 'html', 'start', 'batch', 'growth'] as const
type Section = (typeof sections)[number]

interface Results {
  versions: Record<string, string>
  processor: string
  speeds: { kind: string; corpus: string; pages: number; bytes: number; speeds: Speed[] }[]
  start: StartUp[]
  batches: Batch[]
  growth: Growth[]
  ratios: Record<string, number>
}

function readOptions(): { only: Set<Section>; quick: boolean; pages: string; rounds: number; json?: string; day?: string } {
  const { values } = parseArgs({
    options: {
      only: { type: 'string' },
      quick: { type: 'boolean' },
      pages: { type: 'string' },
      rounds: { type: 'string' },
      json: { type: 'string' },
      record: { type: 'string' },
    },
  })
  const named = values.only?.split(',') ?? [...sections]
  const unknown = named.find(name => !(sections as readonly string[]).includes(name))
  if (unknown !== undefined) throw new Error(`--only knows no '${unknown}', only: ${sections.join(', ')}`)
  const quick = values.quick === true
  const rounds = Number(values.rounds ?? (quick ? 3 : 7))
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error(`--rounds wants a whole number from 1, not '${values.rounds}'`)
  return {
    only: new Set(sections.filter(name => named.includes(name))),
    quick,
    pages: values.pages ?? pagesBeside,
    rounds,
    ...(values.json !== undefined && { json: values.json }),
    ...(values.record !== undefined && { day: values.record }),
  }
}

function versionOf(name: string): string {
  return (JSON.parse(readFileSync(join(project, 'node_modules', name, 'package.json'), 'utf8')) as { version: string }).version
}

async function main(): Promise<void> {
  const { only, quick, pages, rounds, json, day } = readOptions()
  if (day !== undefined && sections.some(name => name !== 'growth' && !only.has(name))) throw new Error('--record wants text, html, start and batch')
  build()
  const clean = await loadClean(project)
  const results: Results = {
    versions: {
      node: process.version,
      ...Object.fromEntries(['@mozilla/readability', 'defuddle', 'linkedom', 'tinybench'].map(name => [name, versionOf(name)])),
    },
    processor: `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}`,
    speeds: [],
    start: [],
    batches: [],
    growth: [],
    ratios: {},
  }
  const { ratios } = results
  const compare = async (kind: string, corpus: Corpus | null, contenders: Record<string, (page: string) => unknown>): Promise<Speed[]> => {
    if (!corpus) return []
    const speeds = await measureSpeed(corpus, contenders, rounds)
    results.speeds.push({ kind, corpus: corpus.name, pages: corpus.pages.length, bytes: corpus.bytes, speeds })
    console.log(`\n${speedTable(kind, corpus, speeds)}`)
    return speeds
  }

  console.log(
    Object.entries(results.versions)
      .map(([name, version]) => `${name} ${version}`)
      .join(', '),
  )
  console.log(`${results.processor}; medians of ${rounds} rounds by turns`)
  if (only.has('text')) {
    for (const corpus of [composedDumps(fixtures), realPages(pages, 'innertext', dumpSize, mostDumps)]) {
      const speeds = await compare('text', corpus, { floor: splitOnly, cleancopy: clean })
      note(ratios, `text, ${corpus?.name}: time ÷ floor`, speeds, 'cleancopy')
    }
  }
  if (only.has('html')) {
    for (const corpus of [composedHtml(fixtures), realPages(pages, 'html', htmlSize, mostHtml)]) {
      const speeds = await compare('HTML', corpus, { cleancopy: clean, 'Readability.js': readability, Defuddle: defuddle })
      for (const peer of ['Readability.js', 'Defuddle']) note(ratios, `HTML, ${corpus?.name}: pages/s ÷ ${peer}`, speeds, peer)
    }
  }
  if (only.has('start')) {
    results.start = await measureStartUp(command, smallPage, rounds * 3)
    for (const { call, ratio } of results.start) if (call.startsWith('cleancopy')) ratios[`start of ${call} ÷ node -e 0`] = ratio
    console.log(`\n${startTable(results.start)}`)
  }
  if (only.has('batch')) {
    results.batches = await measureBatches(command, composedDumps(fixtures), quick ? 4 : folderTimes, quick ? 1 : 3)
    for (const [kind, way] of [
      ['folder', '-j 2'],
      ['folder', 'two commands'],
      ['stream', '-j 2'],
    ]) {
      const [one, two] = ['-j 1', way].map(how => results.batches.find(({ what }) => what === `${kind}, ${how}`)?.usage)
      if (one && two && 'wall' in one && 'wall' in two) ratios[`${kind}: -j 1 ÷ ${way}, time`] = one.wall / two.wall
    }
    // Two cores that others use as well are no two cores.
    console.log(`\nload of the machine, of the last minute: ${loadavg()[0]?.toFixed(1)}`)
    console.log(`${batchTable(results.batches)}`)
  }
  if (only.has('growth')) {
    console.log(`\n${growthHead}`)
    for (const growth of measureGrowth(project, quick)) {
      results.growth.push(growth)
      console.log(growthRow(growth))
    }
  }
  if (Object.keys(ratios).length > 0)
    console.log(['\nratios', ...Object.entries(ratios).map(([name, ratio]) => `${name.padEnd(50)} ${ratio.toFixed(2)}`)].join('\n'))
  if (json !== undefined) writeFileSync(json, `${JSON.stringify(results, null, 2)}\n`)
  if (day !== undefined) console.log(`\nrecorded: ${JSON.stringify(record(day, ratios, project))}`)
  if (!existsSync(pages) && (only.has('text') || only.has('html'))) console.log(`\nno real pages at ${pages}: name a folder with --pages`)
}

function note(ratios: Record<string, number>, name: string, speeds: Speed[], contender: string): void {
  const speed = speeds.find(one => one.contender === contender)
  if (speed) ratios[name] = speed.ratio
}

await main()
