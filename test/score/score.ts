/**
 * Cleans every fixture and prints how well: `npm run score -- [--root FOLDER] [--pages] [--bench]`.
 *
 * The figures of the fixtures have floors, in floors.json beside this file. Nothing writes them but a person: raise one
 * when the figure has risen, to 0.005 below it. A figure below its floor is named, and the exit code is 1.
 *
 * --root FOLDER  scores another folder of the same layout, which has no floors
 * --pages        lists the pages that do not come out letter for letter
 * --bench        runs also the set of real pages beside the repository, where there is one (build the project first)
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { VFile } from 'vfile'
import { type Article, type Page, pipeline } from '../../src/index.ts'
import { belowFloors, figuresOf, type PageScore, readLabels, scorePage, sumUp } from './scorer.ts'
import { articleTable, lineTable } from './table.ts'

const project = fileURLToPath(new URL('../..', import.meta.url))
const floorsFile = fileURLToPath(new URL('floors.json', import.meta.url))
const bench = join(project, '../shared/bench/run.mjs')

/** How the groups of pages are named in the table. */
const forms = { lines: 'a block a line', fragments: 'a text node a line', wrapped: 'hard-wrapped', html: 'HTML', markdown: 'Markdown' }
const writing = { english: 'English', latin: 'other, Latin letters', scripts: 'other scripts' }

interface Cleaned extends PageScore {
  name: string
  form: keyof typeof forms
  language: keyof typeof writing
}

const read = (file: string): string => readFileSync(file, 'utf8')

function cleanFixture(root: string, name: string): Cleaned {
  const folder = join(root, name)
  const file = ['page.txt', 'page.html'].map(page => join(folder, page)).find(page => existsSync(page))
  if (!file) throw new Error(`${folder} has neither page.txt nor page.html`)
  const dump = read(file)
  const expected = read(join(folder, 'article.txt'))
  const labelled = join(folder, 'labels.tsv')
  const labels = existsSync(labelled) ? readLabels(read(labelled)) : new Map()

  const processor = pipeline()
  const source = new VFile(dump)
  const page = processor.runSync(processor.parse(source), source) as Page
  const article = processor.stringify(page, source) as Article
  const latin = dump.match(/\p{sc=Latin}/gu)?.length ?? 0
  const letters = dump.match(/\p{L}/gu)?.length ?? 0
  const language = latin < letters / 2 ? 'scripts' : article.language === 'en' ? 'english' : 'latin'
  return { name, form: page.data.style, language, ...scorePage({ dump, expected, labels, article }) }
}

function groupsOf(pages: Cleaned[]): [string, ReturnType<typeof sumUp>][] {
  const group = (name: string, belongs: (page: Cleaned) => boolean): [string, ReturnType<typeof sumUp>][] => {
    const chosen = pages.filter(belongs)
    return chosen.length > 0 ? [[name, sumUp(chosen)]] : []
  }
  return [
    ...Object.entries(forms).flatMap(([form, name]) => group(name, page => page.form === form)),
    ...Object.entries(writing).flatMap(([language, name]) => group(name, page => page.language === language)),
    ...group('all', () => true),
  ]
}

function main(): number {
  const { values } = parseArgs({ options: { root: { type: 'string' }, pages: { type: 'boolean' }, bench: { type: 'boolean' } } })
  const root = values.root ?? join(project, 'fixtures')
  const names = readdirSync(root, { withFileTypes: true }).flatMap(entry => (entry.isDirectory() ? entry.name : []))
  if (names.length === 0) throw new Error(`${root} holds no folders`)
  const pages = names.sort().map(name => cleanFixture(root, name))
  const total = sumUp(pages)
  console.log(`${articleTable(groupsOf(pages))}\n\n${lineTable(total)}`)
  if (values.pages) {
    const wrong = pages.filter(page => !page.exact)
    console.log(['\nnot letter for letter:', ...wrong.map(page => `  ${page.name} (${page.rightParagraphs} of ${page.paragraphs} paragraphs)`)].join('\n'))
  }

  const faults = values.root === undefined ? belowFloors(figuresOf(total), JSON.parse(read(floorsFile)) as Record<string, number>) : []
  for (const fault of faults) console.error(`score: ${fault}`)
  if (values.root !== undefined) console.log('\nfloors: not compared, they are those of fixtures/')
  else console.log(faults.length === 0 ? '\nfloors: all hold' : `\nfloors: ${faults.length} do not hold`)

  return runBench(values.bench === true) && faults.length === 0 ? 0 : 1
}

/** Runs the set of real pages; false when it failed. */
function runBench(wanted: boolean): boolean {
  if (!wanted || !existsSync(bench)) {
    console.log(`bench: skipped, ${wanted ? `there is no ${bench}` : '--bench was not given'}`)
    return true
  }
  console.log('bench:')
  return spawnSync(process.execPath, [bench], { cwd: project, stdio: 'inherit' }).status === 0
}

try {
  process.exitCode = main()
} catch (error) {
  console.error(`score: ${(error as Error).message}`)
  process.exitCode = 2
}
