import type { VFile } from 'vfile'
import type { Block, Page, Part } from '../page/nodes.ts'
import { fold } from '../page/tokens.ts'
import { builtInProfiles } from '../rules/load.ts'
import type { Profile } from '../strip/pack.ts'
import { readInContext, tellingWords } from './context.ts'
import { readDate } from './dates.ts'
import { decode } from './decode.ts'
import { type Evidence, gather } from './evidence.ts'
import { findHead, type Head, isByline, isCaption } from './head.ts'
import { type Add, readLocally } from './local.ts'
import { nameRemoved } from './names.ts'
import { keepBlock, removeBlock } from './verdict.ts'
import { contextCosts, contextWeights, localCosts, localWeights } from './weights.ts'

/** How many of the body's first words the headline is compared with, in blocks. */
const leadBlocks = 6

/** The scores by which a page is read, kept for those who ask why. */
export interface Reading {
  evidence: Evidence[]
  first: Float64Array
  second: Float64Array
}

/** Reads a page twice: each block by itself, then in the light of the core that the first reading found. */
export function readPage(page: Page, smallWords: ReadonlySet<string> | undefined, profiles: Profile[]): Reading {
  const evidence = gather(page, smallWords)
  const first = weigh(evidence.length, Object.values(localWeights), see => readLocally(evidence, page.data.style, see))
  const core = decode(shifted(first, localCosts.shift), localCosts)
  const title = headOf(evidence, core, smallWords, profiles).title
  const second = weigh(evidence.length, Object.values(contextWeights), see => readInContext(evidence, first, core, title, smallWords, see))
  return { evidence, first, second }
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
  const { evidence, second } = readPage(page, smallWords, own)
  const body = decode(shifted(second, contextCosts.shift), contextCosts)
  for (const [i, e] of evidence.entries()) if (isSure(e)) body[i] = false
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

/** What a sure phrase stands in, or a box that one heads, is not of the body whatever its shape. */
const isSure = (e: Evidence): boolean => e.phrase === 3 || e.boxed

const notes: Record<Part, string> = {
  title: 'the headline above the body',
  standfirst: 'prose between the headline and the body',
  byline: 'who wrote it, where or when',
  body: 'running text of the article',
  caption: 'a picture’s caption or credit',
}

const creditsOf = (profiles: Profile[]): ReadonlySet<string> => new Set(profiles.flatMap(({ credits }) => credits).map(fold))

/** The head above a body: its headline shares words with the first blocks of the body. */
export function headOf(evidence: Evidence[], body: boolean[], smallWords: ReadonlySet<string> | undefined, profiles: Profile[]): Head {
  const start = body.indexOf(true)
  const lead = evidence.slice(start, start + leadBlocks * 3).filter((e, i) => body[start + i] && e.words >= 12).slice(0, leadBlocks)
  return findHead(evidence, start, new Set(lead.flatMap(e => tellingWords(e, smallWords))), smallWords, profiles, creditsOf(profiles))
}

function assignParts(evidence: Evidence[], body: boolean[], smallWords: ReadonlySet<string> | undefined, profiles: Profile[]): (Part | null)[] {
  const parts = body.map((is): Part | null => (is ? 'body' : null))
  const start = body.indexOf(true)
  if (start < 0) return parts
  const end = body.lastIndexOf(true)
  const credits = creditsOf(profiles)
  const head = headOf(evidence, body, smallWords, profiles)
  for (const i of head.titles) parts[i] = 'title'
  for (const i of head.byline) parts[i] = 'byline'
  for (const i of head.standfirst) parts[i] = 'standfirst'
  for (const i of head.captions) parts[i] = 'caption'
  for (let i = start; i <= Math.min(end + 3, evidence.length - 1); i++) {
    const e = evidence[i] as Evidence
    if (parts[i] !== 'body' && (parts[i] !== null || e.phrase > 1 || e.extent > 1)) continue
    if (!e.prose && isByline(e, profiles) && (i <= start + 3 || i >= end)) parts[i] = 'byline'
    else if (i <= end && isCaption(e, credits)) parts[i] = 'caption'
  }
  return parts
}
