import type { VFile } from 'vfile'
import type { Block, Page, Part } from '../page/nodes.ts'
import { fold } from '../page/tokens.ts'
import { builtInProfiles } from '../rules/load.ts'
import type { Profile } from '../strip/pack.ts'
import { readInContext, tellingWords } from './context.ts'
import { readDate } from './dates.ts'
import { decode } from './decode.ts'
import { isNoArticle } from './empty.ts'
import { type Evidence, gather } from './evidence.ts'
import { findHead, type Head, isByline, isCaption, isNameBeside } from './head.ts'
import { type Add, readLocally } from './local.ts'
import { nameRemoved } from './names.ts'
import { keepBlock, removeBlock } from './verdict.ts'
import { contextCosts, contextWeights, localCosts, localWeights } from './weights.ts'

/** How many of the body's first words the headline is compared with, in blocks. */
const leadBlocks = 6

/** The scores by which a page is read, kept for those who ask why. */
export interface Reading {
  evidence: Evidence[]
  /** The blocks that were read: all but the asides. The scores are theirs. */
  read: Evidence[]
  first: Float64Array
  second: Float64Array
  /** Which of all blocks are of the body. */
  body: boolean[]
}

/** Reads a page twice: each block by itself, then in the light of the core that the first reading found. */
export function readPage(page: Page, smallWords: ReadonlySet<string> | undefined, profiles: Profile[]): Reading {
  const evidence = gather(page, smallWords, profiles)
  const read = evidence.filter(e => !e.aside)
  const first = weigh(read.length, Object.values(localWeights), see => readLocally(read, page.data.style, see))
  const core = decode(shifted(first, localCosts.shift), localCosts)
  const title = headOf(read, core, smallWords, profiles).title
  const second = weigh(read.length, Object.values(contextWeights), see => readInContext(read, first, core, title, smallWords, see))
  const body = decode(shifted(second, contextCosts.shift), contextCosts)
  fillHoles(read, body)
  trim(read, body)
  if (isNoArticle(read, body)) body.fill(false)
  return { evidence, read, first, second, body: spread(evidence, body) }
}

/** A hole in the body of at most so many blocks, none longer than so many words, is a list or a sub-heading of it. */
const hole = { longest: 40, longestLine: 14 }

/** Takes short lines that nothing speaks against back into the body that surrounds them: better one label too many than a word lost. */
function fillHoles(read: Evidence[], body: boolean[]): void {
  const end = body.lastIndexOf(true)
  for (let i = body.indexOf(true); i >= 0 && i < end; i++) {
    if (body[i]) continue
    let to = i
    while (!body[to]) to++
    const innocent = (e: Evidence): boolean =>
      e.phrase < 1 && e.extent < 2 && !e.control && !e.dated && !e.captioned && e.separators === 0 && e.words <= hole.longestLine
    if (to - i <= hole.longest && read.slice(i, to).every(innocent)) body.fill(true, i, to)
    i = to
  }
}

/** A label at an edge of the body is no longer than this, in words. */
const longestEdgeLabel = 4
/** A line that a likely phrase covers less than half is cut from an edge up to this length, in words. */
const longestMarked = 12

/** Cuts labels and recognised lines off both ends of the body: within it they may be sub-headings, at its edge they are not. */
function trim(read: Evidence[], body: boolean[]): void {
  const hangs = (e: Evidence): boolean =>
    (e.phrase === 2 && (e.coverage >= 0.5 || e.words <= longestMarked)) || (e.words <= longestEdgeLabel && !e.ends && e.block.data.kind === 'paragraph')
  for (let i = body.indexOf(true); i >= 0 && hangs(read[i] as Evidence); i = body.indexOf(true)) body[i] = false
  for (let i = body.lastIndexOf(true); i >= 0 && hangs(read[i] as Evidence); i = body.lastIndexOf(true)) {
    if (inList(read, i)) break
    body[i] = false
  }
}

/** Whether a short line ends a list: the lines above are as short, down from a line that ends with a colon or a sentence. */
const inList = (read: Evidence[], i: number): boolean =>
  (read[i] as Evidence).phrase < 2 &&
  [1, 2].every(d => read[i - d] !== undefined && (read[i - d] as Evidence).words <= 8 && (read[i - d] as Evidence).phrase < 2)

/** A form's control or a picture's name is no longer than this, in words; a paragraph may hold one. */
const longestControl = 20

/** The verdicts on the blocks that were read, for all blocks: an aside is never of the body. */
function spread(evidence: Evidence[], body: boolean[]): boolean[] {
  let i = 0
  return evidence.map(e => !e.aside && (body[i++] as boolean) && e.phrase !== 3 && !(e.control && !e.ends && e.words <= longestControl))
}

function weigh(n: number, weights: number[], read: (see: (i: number, show: (add: Add) => void) => void) => void): Float64Array {
  const scores = new Float64Array(n)
  let score = 0
  const add: Add = (feature, amount) => {
    score += (weights[feature] as number) * amount
  }
  read((i, show) => {
    score = 0
    show(add)
    scores[i] = score
  })
  return scores
}

const shifted = (scores: Float64Array, by: number): Float64Array => scores.map(score => score + by)

/** A transformer that decides for every block whether it is of the article, and as which part. */
export function findArticle(page: Page, file: VFile): void {
  const blocks = page.children as Block[]
  const profiles = builtInProfiles()
  const own = profiles.filter(({ language }) => language === page.data.language || language === 'en')
  const profile = own.find(({ language }) => language === page.data.language)
  const smallWords = profile && new Set(profile.words.map(fold))
  const { evidence, body } = readPage(page, smallWords, own)
  const parts = assignParts(evidence, body, smallWords, own)

  const kept = parts.map(part => part !== null)
  const names = nameRemoved(evidence, kept, kept.indexOf(true), kept.lastIndexOf(true))
  for (const [i, block] of blocks.entries()) {
    const part = parts[i] as Part | null
    const name = names[i]
    if (part) keepBlock(block, part, notes[part])
    else if (name) removeBlock(file, block, name.category, name.rule, name.note)
  }

  const textOf = (part: Part): string | null => blocks.find(({ data }) => data.verdict?.part === part)?.data.text ?? null
  page.data.title = textOf('title')
  page.data.byline = textOf('byline')
  const dated = blocks.filter(({ data }) => data.verdict?.part === 'byline').map(({ data }) => readDate(data.text, own))
  page.data.date ??= dated.find(date => date !== null) ?? null
  if (!parts.includes('body')) page.data.warnings.push('empty: no article was found on this page')
}

const notes: Record<Part, string> = {
  title: 'the headline above the body',
  standfirst: 'prose between the headline and the body',
  byline: 'who wrote it, where or when',
  body: 'running text of the article',
  caption: 'a picture’s caption or credit',
}

/** The head above a body: its headline shares words with the first blocks of the body. */
export function headOf(evidence: Evidence[], body: boolean[], smallWords: ReadonlySet<string> | undefined, profiles: Profile[]): Head {
  const start = body.indexOf(true)
  const lead = evidence
    .slice(start, start + leadBlocks * 3)
    .filter((e, i) => body[start + i] && e.words >= 12)
    .slice(0, leadBlocks)
  return findHead(evidence, start, new Set(lead.flatMap(e => tellingWords(e, smallWords))), smallWords, profiles)
}

/** Bylines stand at most so many blocks below the body's first block, or below its last. */
const headReach = 10
const footReach = 4

function assignParts(evidence: Evidence[], body: boolean[], smallWords: ReadonlySet<string> | undefined, profiles: Profile[]): (Part | null)[] {
  const parts = body.map((is): Part | null => (is ? 'body' : null))
  const start = body.indexOf(true)
  if (start < 0) return parts
  const end = body.lastIndexOf(true)
  const head = headOf(evidence, body, smallWords, profiles)
  for (const i of head.titles) parts[i] = 'title'
  for (const i of head.byline) parts[i] = 'byline'
  for (const i of head.standfirst) parts[i] = 'standfirst'
  for (const i of head.captions) parts[i] = 'caption'
  for (let i = start; i <= Math.min(end + footReach, evidence.length - 1); i++) {
    const e = evidence[i] as Evidence
    if (parts[i] !== 'body' && (parts[i] !== null || e.phrase > 1 || e.boxed)) continue
    const atEdge = i <= start + headReach || i >= end
    if (!e.prose && atEdge && (isByline(e, profiles) || (i <= start + headReach && isNameBeside(evidence, i, profiles)))) parts[i] = 'byline'
    else if (i <= end && isCaption(e)) parts[i] = 'caption'
  }
  return parts
}
