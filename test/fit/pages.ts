import fs from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { dumpParser, languageDetector, recogniser, stripper } from '../../src/clean.ts'
import { type Evidence, gather } from '../../src/find/evidence.ts'
import { knowledgeOf } from '../../src/find/finder.ts'
import { categories, type Page, type Stated, type Style } from '../../src/page/nodes.ts'
import type { SmallWords } from '../../src/page/small-words.ts'
import type { Profile } from '../../src/strip/pack.ts'
import { overlap, shinglesOf, size } from '../score/shingles.ts'
import { align, type Label, labels, wordsOf } from './align.ts'

/** A page of the development sets, read up to the finder. */
export interface Sample {
  set: string
  form: string
  id: string
  /** Pages of one site go into the same fold. */
  site: string
  style: Style
  evidence: Evidence[]
  /** Those that are weighed, and what the gold says of each. */
  read: Evidence[]
  labels: Label[]
  smallWords: SmallWords | undefined
  profiles: Profile[]
  /** What a page of HTML states of itself. */
  stated: Stated | undefined
  /** The words of every block, for scoring. */
  words: string[][]
  /** The gold's shingles, where the page has a whole gold text that its dump holds. */
  gold?: { shingles: Map<string, number>; total: number }
  /** Strings that must stay, and strings that must go, where that is the gold. */
  strings?: { stay: string[]; go: string[] }
}

/** Dumps that hold less of the gold than this are not scored: no cleaner could find the rest. */
const reachable = 0.8

/** Pages of one site go into the same fold. */
export const siteOf = (set: string, id: string): string =>
  set === 'publishers' ? `publishers ${id.split('-')[1]}` : set === 'mixed' ? `mixed ${id.replace(/-\d+$/, '')}` : `${set} ${id.replace(/^\d+-/, '')}`

const foldSpace = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** Reads the pages of some sets in some forms. */
export function readSamples(root: string, sets: string[], forms: string[]): Sample[] {
  const samples: Sample[] = []
  for (const set of sets) {
    const stringsFile = path.join(root, set, 'segments.json')
    const strings = fs.existsSync(stringsFile)
      ? (JSON.parse(fs.readFileSync(stringsFile, 'utf8')) as Record<string, { with: string[]; without: string[] }>)
      : undefined
    for (const form of forms) {
      const folder = path.join(root, set, form)
      if (!fs.existsSync(folder)) continue
      for (const file of fs.readdirSync(folder).sort()) {
        const id = file.replace(/\.(?:txt|html\.gz)$/, '')
        const goldFile = path.join(root, set, 'gold', `${id}.txt`)
        if (!strings && !fs.existsSync(goldFile)) continue
        const bytes = fs.readFileSync(path.join(folder, file))
        const dump = file.endsWith('.gz') ? gunzipSync(bytes).toString('utf8') : bytes.toString('utf8')
        const page = readUpToFinder(dump)
        if (page.children.length === 0) continue
        const { own, smallWords } = knowledgeOf(page.data.language)
        const evidence = gather(page, smallWords, own)
        const sample: Sample = {
          set,
          form,
          id,
          site: siteOf(set, id),
          style: page.data.style,
          evidence,
          read: evidence.filter(e => !e.aside),
          labels: [],
          smallWords,
          profiles: own,
          stated: page.data.stated,
          words: evidence.map(e => wordsOf(e.block.data.text)),
        }
        if (strings) {
          const own = strings[id]
          sample.strings = { stay: (own?.with ?? []).map(foldSpace), go: (own?.without ?? []).map(foldSpace) }
          sample.labels = sample.read.map(({ block }) => labelByStrings(foldSpace(block.data.text), sample.strings as { stay: string[]; go: string[] }))
        } else {
          const gold = fs.readFileSync(goldFile, 'utf8')
          const found = align(
            evidence.map(e => e.block.data.text),
            gold,
          )
          sample.labels = found.filter((_, i) => !(evidence[i] as Evidence).aside)
          const shingles = shinglesOf(wordsOf(gold))
          const there = shinglesOf(form === 'html' ? evidence.flatMap(e => wordsOf(e.block.data.text)) : wordsOf(dump))
          const total = size(shingles)
          if (overlap(shingles, there) >= total * reachable) sample.gold = { shingles, total }
        }
        samples.push(sample)
      }
    }
  }
  return samples
}

function labelByStrings(text: string, { stay, go }: { stay: string[]; go: string[] }): Label {
  if (stay.some(string => text.includes(string))) return labels.article
  return go.some(string => text.includes(string)) ? labels.boilerplate : labels.unknown
}

/** The page as the strippers leave it. */
export function readUpToFinder(dump: string): Page {
  const processor = unified()
    .use(dumpParser)
    .use(languageDetector)
    .use(recogniser)
    .use(categories.map(category => stripper(category)))
  return processor.runSync(processor.parse(dump), new VFile(dump)) as Page
}
