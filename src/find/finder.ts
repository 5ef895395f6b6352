import type { Block, Page, Part } from '../page/nodes.ts'
import { SmallWords } from '../page/small-words.ts'
import { builtInProfile } from '../rules/load.ts'
import type { Profile } from '../strip/pack.ts'
import { isAlreadyClean, isCleanEntry } from './already-clean.ts'
import { isBoard, takeThreads } from './boards.ts'
import { noteContents } from './contents.ts'
import { readInContext } from './context.ts'
import { coreOf } from './core.ts'
import { readDate } from './dates.ts'
import { entryOf } from './encyclopaedia.ts'
import { type Evidence, gather } from './evidence.ts'
import { readFirst } from './first.ts'
import { markListings } from './listings.ts'
import { nameRemoved } from './names.ts'
import { assignParts, headOf } from './parts.ts'
import { type Settled, settle, settleWhole } from './settle.ts'
import { statedBody } from './stated-body.ts'
import { keepBlock, partNotes, removeBlock } from './verdict.ts'
import { headlines, listingOf, notShown, truncatedAt } from './warnings.ts'
import { weigh } from './weigh.ts'
import { contextCosts, contextWeights, firstWeights } from './weights.ts'

/** What to rather do where it is not clear whether a block is of the article: cut it, go by the odds, or keep it. */
export const balances = ['precision', 'even', 'recall'] as const
export type Balance = (typeof balances)[number]

/** What a balance adds to the score of every block, in log-odds. */
export const notches: Record<Balance, number> = { precision: -0.8, even: 0, recall: 0.8 }

/** The scores by which a page is read, kept for those who ask why. */
export interface Reading extends Settled {
  evidence: Evidence[]
  /** The blocks that were read: all but the asides. The scores are theirs. */
  read: Evidence[]
  first: Float64Array
  /** What the first reading took for the article, and its headline's index among the blocks that were read; -1 for none. */
  core: boolean[]
  title: number
  second: Float64Array
  /** The whole text was taken for an article without boilerplate: the second scores did not decide. */
  alreadyClean: boolean
  /** The sentences of its threads were taken for the article. */
  ofBoard: boolean
}

/** An article of fewer words without a headline, on a page of which boxes took this many, is no article: the box was it. */
const loss = { fewestKept: 80, mostTaken: 100 }

/**
 * Reads a page twice: each block by itself, then in the light of the core that the first reading found. Where boxes or threads
 * took an unbelievable share of the prose, the page is read once more without them.
 */
export function readPage(page: Page, smallWords: SmallWords | undefined, profiles: Profile[], balance: Balance = 'even'): Reading {
  const reading = read(page, gather(page, smallWords, profiles), profiles, balance)
  const { evidence, body } = reading
  const sum = (take: (e: Evidence, i: number) => boolean): number => evidence.reduce((words, e, i) => (take(e, i) ? words + e.words : words), 0)
  const taken = sum(e => e.prose && (e.boxed || e.thread) && e.phrase < 3)
  const kept = sum((_, i) => body[i] as boolean)
  if (taken < loss.mostTaken || kept >= loss.fewestKept) return reading
  const { title, isSure } = headOf(evidence, body, profiles, page.data.stated?.title)
  const ofBoard = isBoard(evidence, kept, title)
  if (isSure && !ofBoard) return reading
  page.data.warnings.push({
    kind: 'loss',
    message: ofBoard
      ? `comments would have taken ${taken} words of prose and left ${kept}; they were taken for what the page is there for`
      : `rules would have taken ${taken} words of prose and left no article${takers(evidence)}; the sure ones alone were believed`,
  })
  const again = read(page, gather(page, smallWords, profiles, false), profiles, balance)
  if (!ofBoard) return again
  const ofThread = evidence.map(({ thread }) => thread)
  takeThreads(again.evidence, ofThread, again.body)
  return { ...again, ofBoard }
}

/** At most so many rules are named in a warning. */
const mostNamed = 3

/** The rules whose boxes took the most words of prose, for a warning; '' where only threads did. */
function takers(evidence: Evidence[]): string {
  const words = new Map<string, number>()
  for (const e of evidence)
    if (e.prose)
      for (const rule of new Set(e.block.data.marks.filter(mark => mark.boxed).map(mark => mark.rule))) words.set(rule, (words.get(rule) ?? 0) + e.words)
  const most = [...words].sort((a, b) => b[1] - a[1]).slice(0, mostNamed)
  return most.length === 0 ? '' : ` (most of them ${most.map(([rule]) => rule).join(', ')})`
}

const firstNumbers = Float64Array.from(Object.values(firstWeights))
const contextNumbers = Float64Array.from(Object.values(contextWeights))

function read(page: Page, evidence: Evidence[], profiles: Profile[], balance: Balance): Reading {
  const read = evidence.filter(e => !e.aside)
  const first = weigh(read.length, firstNumbers, readFirst(read, page.data.style, page.data.stated))
  const core = coreOf(read, first)
  noteContents(read)
  const title = headOf(read, core, profiles, page.data.stated?.title).title
  const second = weigh(read.length, contextNumbers, readInContext(read, first, core, title))
  const isText = page.data.style !== 'html' && page.data.language !== null
  const isEntry = isText && isCleanEntry(evidence)
  // Its term is its first line, and no line with the encyclopaedia's name stands below it any more.
  if (isEntry) (evidence[1] as Evidence).entered = true
  const alreadyClean = isEntry || (isText && isAlreadyClean(evidence))
  const costs = { ...contextCosts, shift: contextCosts.shift + notches[balance] }
  const settled = alreadyClean ? settleWhole(evidence, isEntry) : settle({ evidence, read }, second, costs)
  return { evidence, read, first, core, title, second, alreadyClean, ofBoard: false, ...settled }
}

/** What the finder knows of a page's language, and of English, which any page may hold. */
export interface Knowledge {
  own: Profile[]
  /** Its function words, folded; none where the language has no profile. */
  smallWords: SmallWords | undefined
}

const known = new Map<string | null, Knowledge>()

/** The knowledge of a language, made once: the tables of dates and credits are kept by its list of profiles. */
export function knowledgeOf(language: string | null): Knowledge {
  let knowledge = known.get(language)
  if (!knowledge) {
    const profile = builtInProfile(language)
    const own = [...new Set(['en', language])].sort().flatMap(known => builtInProfile(known) ?? [])
    knowledge = { own, smallWords: profile ? new SmallWords(profile.words, profile.share) : undefined }
    known.set(language, knowledge)
  }
  return knowledge
}

/** A transformer that decides for every block whether it is of the article, and as which part. */
export function findArticle(page: Page, balance: Balance = 'even'): void {
  const blocks = page.children as Block[]
  const { own, smallWords } = knowledgeOf(page.data.language)
  const { evidence, body, teasers, repeats, listings } = readPage(page, smallWords, own, balance)
  const parts = assignParts(evidence, body, own, page.data.stated?.title)
  markListings(
    evidence,
    listings.filter(({ from, to }) => parts.slice(from, to).every(part => part === 'body')),
  )
  const ofBody = (_: unknown, i: number): boolean => parts[i] === 'body'
  const found = evidence.filter(ofBody)
  const { blocks: stated, isOther } = statedBody(page, blocks.filter(ofBody))
  if (isOther) for (const [i, e] of evidence.entries()) if (parts[i] === 'body' && !e.prose) parts[i] = null
  decide(evidence, parts, stated, new Set(repeats))
  describePage(page, blocks, own)
  if (stated.length > 0) {
    for (const block of stated) keepBlock(block, 'body', 'the article as the page states it for machines')
    page.children = [...blocks, ...stated]
  }
  const listing = listingOf(teasers.length > 0 ? teasers : headlines(found.length > 0 ? found : evidence))
  for (const warning of [notShown(found.length, stated.length), listing, truncatedAt(evidence)]) if (warning) page.data.warnings.push(warning)
}

/** Gives every block its verdict; what the page states again for machines is taken from there. */
function decide(evidence: Evidence[], parts: (Part | null)[], stated: readonly Block[], repeats: ReadonlySet<Evidence>): void {
  const again = new Set(stated.map(({ data }) => data.text))
  const kept = parts.map(part => part !== null)
  // Between the term of an encyclopaedia's article and the encyclopaedia's name stand menus.
  const entry = entryOf(
    evidence,
    parts.findIndex(part => part !== null && part !== 'title'),
  )
  const names = nameRemoved(evidence, kept, Math.max(kept.indexOf(true), entry), kept.lastIndexOf(true))
  for (let i = 0; i < evidence.length; i++) {
    const e = evidence[i] as Evidence
    const { block } = e
    const part = parts[i] as Part | null
    const name = names[i]
    if (part && again.has(block.data.text))
      removeBlock(block, 'technical', 'find/stated', 'The page states this paragraph again for machines, with the rest of the article.')
    else if (part) keepBlock(block, part, partNotes[part])
    else if (name && repeats.has(e)) removeBlock(block, name.category, 'find/repeat', 'The article says this elsewhere, word by word.')
    else if (name) removeBlock(block, name.category, name.rule, name.note)
  }
}

/** Notes the page's title, its writer and its date, as its parts say them, else as it states them. */
function describePage({ data }: Page, blocks: Block[], profiles: Profile[]): void {
  const textOf = (part: Part): string | null => blocks.find(({ data }) => data.verdict?.part === part)?.data.text ?? null
  data.title = textOf('title') ?? data.stated?.title ?? null
  data.byline = textOf('byline') ?? data.stated?.byline ?? null
  for (const { data: block } of blocks) if (block.verdict?.part === 'byline') data.date ??= readDate(block.text, profiles)
  data.date ??= data.stated?.date ?? null
}
