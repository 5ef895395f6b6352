import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { nameOf, onDisk } from '../../src/batch/paths.ts'

/** What a run left behind. */
export interface Run {
  code: number | null
  signal: NodeJS.Signals | null
  err: string
}

/**
 * Root may read and write everything: to try out what is forbidden, it gives up that right. Another user would not do: the
 * project may lie where root alone can enter.
 */
const withoutPrivilege = process.getuid?.() === 0 ? ['setpriv', '--bounding-set=-dac_override,-dac_read_search'] : []

/** Whether what is forbidden to the owner of a file is forbidden to the command that is tried out. */
export const canBeForbidden = withoutPrivilege.length === 0 || spawnSync(withoutPrivilege[0] as string, [...withoutPrivilege.slice(1), 'true']).status === 0

const subjects = ['mill', 'weir', 'orchard', 'ferry', 'quarry', 'lighthouse', 'school', 'market']

/** A page whose article nobody else has. */
function makePage(n: number): string {
  const subject = subjects[n % subjects.length]
  return `The ${subject} number ${n} opens again

Home
News
Sport

The old ${subject} was opened to walkers again on day ${n} after two years of repairs, the town council said in a statement.

Sign up for our free weekly newsletter

"We were surprised by how well the foundations of number ${n} had lasted," the engineer said, adding that the river had been kind to them.
`
}

/** What only the article of a page says. */
const tellTale = (n: number): string => `opened to walkers again on day ${n} after two years`

/** Makes inputs that cannot be cleaned, each in its own way, in a folder; `n` makes their names differ. */
const spoilers: ((folder: string, output: string, n: number) => string)[] = [
  (folder, _, n) => file(folder, `broken-gzip-${n}.txt.gz`, gzipSync(makePage(n)).subarray(0, 60)),
  (folder, _, n) => file(folder, `binary ${n}.txt`, 'text\0more text'),
  (folder, _, n) => file(folder, `document-${n}.html`, '%PDF-1.7 and more'),
  (folder, _, n) => file(folder, nameOf(Buffer.from(`bad-\xff-${n}.txt`, 'latin1')), 'a\0b'),
  (folder, _, n) => file(folder, `two\nlines ${n}.txt`, 'a\0b'),
  (folder, _, n) => link(folder, `broken-link-${n}.txt`, 'nowhere'),
  (folder, _, n) => link(folder, `loop-${n}.txt`, `loop-${n}.txt`),
  (folder, _, n) => forbid(file(folder, `secret-${n}.txt`, makePage(n))),
  (folder, _, n) => {
    file(join(folder, `closed-${n}`), 'a.txt', makePage(n))
    return forbid(join(folder, `closed-${n}`))
  },
  // Its dump can have this name, but with its ending the article cannot.
  (folder, _, n) => file(folder, `${String(n).padStart(252, '0')}.md`, makePage(n)),
  (folder, output, n) => {
    file(join(output, `taken-${n}.txt`), 'occupied', '')
    return file(folder, `taken-${n}.txt`, makePage(n))
  },
  (folder, output, n) => {
    file(join(output, `shut-${n}`), 'occupied', '')
    chmodSync(join(output, `shut-${n}`), 0o555)
    return file(join(folder, `shut-${n}`), 'a.txt', makePage(n))
  },
]

function file(folder: string, name: string, content: string | Uint8Array): string {
  mkdirSync(folder, { recursive: true })
  writeFileSync(onDisk(join(folder, name)), content)
  return join(folder, name)
}

function link(folder: string, name: string, target: string): string {
  symlinkSync(target, join(folder, name))
  return join(folder, name)
}

function forbid(path: string): string {
  chmodSync(path, 0)
  return path
}

/** A folder of pages to leave alone overnight. */
export interface Corpus {
  root: string
  /** Where the article of each good page must lie, below the output, and what only it says. */
  articles: Map<string, string>
  /** Inputs that cannot be cleaned, by their paths below `root`. */
  bad: Set<string>
}

/**
 * Makes a folder `dumps` with good pages of all kinds and names, and bad ones among them, and for each of `outputs` what
 * is in the way there.
 */
export function makeCorpus(root: string, good: number, bad: number, outputs: readonly string[]): Corpus {
  const corpus: Corpus = { root, articles: new Map(), bad: new Set() }
  const folderOf = (n: number): string => join('dumps', `year ${n % 10}`, `day ${n % 37}`)
  for (let n = 0; n < good; n++) {
    const text = makePage(n)
    const html = `<html><body><main>${text.replace(/(.+)\n/g, '<p>$1</p>\n')}</main></body></html>`
    const { name, content } = [
      { name: `page-${n}.txt`, content: text },
      { name: `page ${n}.html`, content: html },
      { name: `page\n${n}.text.gz`, content: gzipSync(text) },
      { name: nameOf(Buffer.from(`caf\xe9-${n}.txt`, 'latin1')), content: text },
      { name: `café-${n}.md`, content: text },
    ][n % 5] as { name: string; content: string | Uint8Array }
    file(join(root, folderOf(n)), name, content)
    corpus.articles.set(join(folderOf(n), name.replace(/\.(?:txt|html|text\.gz|md)$/, '.txt')).replace(/^dumps./, ''), tellTale(n))
  }
  // One page that takes too long: each one holds a processor for as long as it may.
  corpus.bad.add(file(join(root, 'dumps'), 'endless.txt.gz', gzipSync(makePage(1).repeat(100_000), { level: 1 })).slice(root.length + 1))
  for (let n = 1; n < bad; n++) {
    const spoil = spoilers[n % spoilers.length] as (typeof spoilers)[number]
    for (const output of outputs) mkdirSync(join(root, output, folderOf(n).slice('dumps/'.length)), { recursive: true })
    const paths = outputs.map((output, i) => {
      // The dump is made once; what is in the way, in each output.
      const place = join(root, i === 0 ? folderOf(n) : join('again', String(i), folderOf(n)))
      mkdirSync(place, { recursive: true })
      return spoil(place, join(root, output, folderOf(n).slice('dumps/'.length)), n)
    })
    corpus.bad.add((paths[0] as string).slice(root.length + 1))
  }
  return corpus
}

const command = resolve('dist/cli/cleancopy.js')

/** Starts the built command in the corpus. */
export function start(root: string, args: readonly string[]): { child: ChildProcess; done: Promise<Run> } {
  const [program, ...rest] = [...withoutPrivilege, process.execPath, command, ...args] as [string, ...string[]]
  const child = spawn(program, rest, { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] })
  let err = ''
  child.stderr?.on('data', data => {
    err += data
  })
  const done = new Promise<Run>(end => child.on('close', (code, signal) => end({ code, signal, err })))
  return { child, done }
}

/** Every file below a folder with a hash of what it holds, save the record of the run. */
export function treeOf(folder: string): Map<string, string> {
  const tree = new Map<string, string>()
  const walk = (below: string): void => {
    for (const entry of readdirSync(onDisk(join(folder, below)), { withFileTypes: true, encoding: 'buffer' })) {
      const name = join(below, nameOf(Buffer.from(entry.name)))
      if (entry.isDirectory()) walk(name)
      else if (name !== '.cleancopy.jsonl')
        tree.set(
          name,
          createHash('sha256')
            .update(readFileSync(onDisk(join(folder, name))))
            .digest('hex'),
        )
    }
  }
  walk('')
  return tree
}

/** The articles of a corpus that are not in their places, or are others'. */
export function wrongArticles({ root, articles }: Corpus, output: string): string[] {
  return [...articles].flatMap(([path, says]) => {
    try {
      return readFileSync(onDisk(join(root, output, path)), 'utf8').includes(says) ? [] : [path]
    } catch {
      return [path]
    }
  })
}

/** The lines of a `--status` file. */
export function readStatus(path: string): { source: string; status: string; error: string | null; ms: number | null }[] {
  return readFileSync(path, 'utf8')
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line))
}
