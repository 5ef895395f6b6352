import { type Block, type Category, categories, type Page } from '../page/nodes.ts'
import { readInContext } from './context.ts'
import type { Evidence } from './evidence.ts'
import { type Balance, knowledgeOf, notches, type Reading, readPage } from './finder.ts'
import { readFirst } from './first.ts'
import type { Show } from './local.ts'
import { nameRemoved } from './names.ts'
import { type Settling, settle } from './settle.ts'
import { contextCosts, contextWeights, firstWeights } from './weights.ts'

/** What one thing that a block shows has added to its score. */
export interface Share {
  feature: string
  amount: number
  weight: number
  /** Amount times weight, in log-odds. */
  share: number
}

/** A reading's score of a block, in log-odds: above 0 it speaks for the article. */
export interface Scored {
  score: number
  /** They add up to the score; the largest first, whichever way it speaks. */
  shares: Share[]
}

/** What speaks for a category as the name of a block that goes, on the scale of `names.ts`. */
export interface Spoken {
  category: Category
  amount: number
}

/** How the finder came to its verdict on one block. */
export interface BlockAccount {
  evidence: Evidence
  /** The scores of the two readings; none for an aside, which is not read. */
  first?: Scored
  second?: Scored
  /** Whether the first reading took it for the article's core. */
  core?: boolean
  /** Whether it was of the body behind each step. */
  steps: { step: Settling; body: boolean }[]
  /** Whether it was of the body in the end. */
  body: boolean
  /** For a block that goes: what speaks for each category, the most first. */
  spoken: Spoken[]
}

/** How the finder read a page. */
export interface PageAccount {
  /** The text was taken for an article without boilerplate: the scores did not decide. */
  alreadyClean: boolean
  /** Added to every score of the second reading before the page is read as a whole. */
  shift: number
  blocks: Map<Block, BlockAccount>
}

/**
 * Reads a page once more as the finder does, and keeps the account.
 *
 * @param page with its marks and its verdicts
 * @param blocks its blocks as they were before the finder added what the page states for machines
 */
export function accountFor(page: Page, blocks: Block[], balance: Balance = 'even'): PageAccount {
  const { own, smallWords } = knowledgeOf(page.data.language)
  const reading = readPage({ ...page, children: blocks, data: { ...page.data, warnings: [] } }, smallWords, own, balance)
  const { evidence, read, first, core, title, alreadyClean, ofBoard, body } = reading
  const firstScores = tally(read.length, firstWeights, readFirst(read, page.data.style, page.data.stated))
  const secondScores = tally(read.length, contextWeights, readInContext(read, first, core, title))
  const costs = { ...contextCosts, shift: contextCosts.shift + notches[balance] }
  const steps = alreadyClean ? [] : stepsOf(reading, costs)
  if (ofBoard) steps.push({ step: 'board taken', body: body.filter((_, i) => !evidence[i]?.aside) })
  const spoken = spokenFor(reading)
  const accounts = new Map<Block, BlockAccount>()
  let r = 0
  for (const [i, e] of evidence.entries()) {
    const account: BlockAccount = { evidence: e, steps: [], body: body[i] as boolean, spoken: spoken.get(i) ?? [] }
    if (!e.aside) {
      const at = r++
      Object.assign(account, {
        first: firstScores[at],
        second: secondScores[at],
        core: core[at],
        steps: steps.map(({ step, body }) => ({ step, body: body[at] as boolean })),
      })
    }
    accounts.set(e.block, account)
  }
  return { alreadyClean, shift: costs.shift, blocks: accounts }
}

/** Adds up what each block shows, as the finder does, and remembers the addends. */
function tally(n: number, weights: Readonly<Record<string, number>>, show: Show): Scored[] {
  const names = Object.keys(weights)
  const numbers = Object.values(weights)
  return Array.from({ length: n }, (_, i) => {
    const row = new Float64Array(names.length)
    show(i, row)
    const shares = names
      .map((feature, k): Share => {
        const [amount, weight] = [row[k] as number, numbers[k] as number]
        return { feature, amount, weight, share: amount * weight }
      })
      .filter(({ amount }) => amount !== 0)
    return { score: shares.reduce((sum, { share }) => sum + share, 0), shares: shares.sort((a, b) => Math.abs(b.share) - Math.abs(a.share)) }
  })
}

function stepsOf(reading: Reading, costs: Parameters<typeof settle>[2]): { step: Settling; body: boolean[] }[] {
  const steps: { step: Settling; body: boolean[] }[] = []
  settle(reading, reading.second, costs, (step, body) => steps.push({ step, body: [...body] }))
  return steps
}

function spokenFor({ evidence }: Reading): Map<number, Spoken[]> {
  // What the page also states for machines was of the article when the names were given.
  const kept = evidence.map(({ block }) => block.data.verdict?.part !== null || block.data.verdict.rule === 'find/stated')
  const spoken = new Map<number, Spoken[]>()
  nameRemoved(evidence, kept, kept.indexOf(true), kept.lastIndexOf(true), (i, amounts) => {
    spoken.set(
      i,
      categories.map((category, c) => ({ category, amount: amounts[c] as number })).sort((a, b) => b.amount - a.amount),
    )
  })
  return spoken
}
