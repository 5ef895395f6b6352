import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { htmlPage } from './html-page.ts'

/** Pages of one form and about one size. */
export interface Corpus {
  /** Where they come from, as it is printed. */
  name: string
  pages: string[]
  /** In UTF-8. */
  bytes: number
}

/** The sizes that are wanted, in bytes of UTF-8: a dump of a news page, and a news page with its tags and scripts. */
export const dumpSize = 10_000
export const htmlSize = 150_000

const corpusOf = (name: string, pages: string[]): Corpus => ({ name, pages, bytes: pages.reduce((sum, page) => sum + Buffer.byteLength(page), 0) })

/** A fixture's dump, and the paragraphs of its article. */
interface Fixture {
  lines: string[]
  article: string[]
  /** The line of the dump behind which an article can grow; the one of its longest paragraph. */
  longest: number
}

function readFixtures(folder: string): Fixture[] {
  return readdirSync(folder)
    .sort()
    .flatMap(name => {
      const file = join(folder, name, 'page.txt')
      if (!existsSync(file)) return []
      const lines = readFileSync(file, 'utf8').split(/\r?\n/)
      const article = readFileSync(join(folder, name, 'article.txt'), 'utf8').split(/\n{2,}/)
      const known = new Set(article.map(paragraph => paragraph.trim()))
      let longest = -1
      for (const [i, line] of lines.entries()) {
        if (known.has(line.trim()) && (longest < 0 || line.length > (lines[longest] as string).length)) longest = i
      }
      // A page whose article is hard-wrapped or in fragments could not be made longer without a break in its style.
      return longest < 0 ? [] : [{ lines, article: article.filter(paragraph => paragraph.length > 80), longest }]
    })
}

const scripts = [/\p{sc=Latin}/gu, /\p{sc=Cyrillic}/gu, /\p{sc=Arabic}/gu, /\p{sc=Han}/gu]

/** The script that a text is written in, by its number; one number for all the rare ones: paragraphs wander only between pages written alike. */
function scriptOf(text: string): number {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  return scripts.findIndex(script => (text.match(script)?.length ?? 0) > letters / 2)
}

/**
 * Dumps of about `dumpSize`: a fixture's page, whose article goes on with paragraphs of other fixtures until the size is
 * met. The same on every machine.
 */
export function composedDumps(fixtures: string, size = dumpSize): Corpus {
  const all = readFixtures(fixtures)
  const pages = all.map((fixture, i) => {
    const script = scriptOf(fixture.article.join(' '))
    const donors = all.filter(other => other !== fixture && scriptOf(other.article.join(' ')) === script).flatMap(other => other.article)
    const more: string[] = []
    let bytes = Buffer.byteLength(fixture.lines.join('\n'))
    for (let k = 0; donors.length > 0 && k < donors.length && bytes < size; k++) {
      // Each page begins elsewhere among the donors, so that no two pages are alike.
      const paragraph = donors[(i * 7 + k) % donors.length] as string
      more.push('', paragraph)
      bytes += Buffer.byteLength(paragraph) + 2
    }
    return [...fixture.lines.slice(0, fixture.longest + 1), ...more, ...fixture.lines.slice(fixture.longest + 1)].join('\n')
  })
  return corpusOf('fixtures, composed', pages)
}

/** Pages of HTML of about `htmlSize`, made of the composed dumps: their lines in elements, with scripts and styles around them. */
export function composedHtml(fixtures: string): Corpus {
  const pages = composedDumps(fixtures).pages.map((dump, i) => htmlPage(dump, htmlSize, i))
  return corpusOf('fixtures, composed', pages)
}

/**
 * Real pages of a folder `SET/FORM/ID.txt` or `SET/html/ID.html.gz`, those nearest to a size; null where there are none.
 *
 * @param form the folder's name
 * @param most how many pages are taken
 */
export function realPages(root: string, form: string, size: number, most: number): Corpus | null {
  if (!existsSync(root)) return null
  const found: { page: string; distance: number; file: string }[] = []
  for (const set of readdirSync(root, { withFileTypes: true })) {
    const folder = join(root, set.name, form)
    if (!set.isDirectory() || !existsSync(folder)) continue
    for (const name of readdirSync(folder)) {
      const bytes = readFileSync(join(folder, name))
      const page = (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
      found.push({ page, distance: Math.abs(Math.log(Math.max(1, Buffer.byteLength(page)) / size)), file: join(folder, name) })
    }
  }
  if (found.length === 0) return null
  found.sort((a, b) => a.distance - b.distance || (a.file < b.file ? -1 : 1))
  return corpusOf(
    'real pages',
    found.slice(0, most).map(({ page }) => page),
  )
}
