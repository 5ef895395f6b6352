import type { BlockAccount, Scored } from '../find/account.ts'
import type { Block } from '../page/nodes.ts'
import type { ExplainedPage } from './explain.ts'

/**
 * An explained page as one JSON object.
 *
 * @param only the blocks that were asked for; default all
 */
export function explanationToJson({ source, page, article, account, isKept }: ExplainedPage, only: Block[] | undefined, pretty: boolean): string {
  const { style, language } = page.data
  const { alreadyClean, shift } = account
  const blocks = (only ?? (page.children as Block[])).map(block => {
    const { text, verdict, marks, hits = [], html } = block.data
    const own = account.blocks.get(block)
    return {
      position: block.position,
      text,
      kept: isKept(block),
      verdict,
      marks,
      held: hits.filter(({ guard }) => guard !== null).map(({ rule, guard }) => ({ rule: rule.fullId, guard })),
      ...(html && { path: html.path }),
      ...(own && scoresOf(own)),
    }
  })
  return JSON.stringify({ source, style, language, warnings: article.warnings, alreadyClean, shift, blocks }, null, pretty ? 2 : undefined)
}

function scoresOf({ evidence, first, second, core, steps, body, spoken }: BlockAccount): object {
  return {
    aside: evidence.aside,
    ...(first && second && { first: rounded(first), core, second: rounded(second), steps }),
    body,
    ...(spoken.length > 0 && { spoken }),
  }
}

/** Sums of products have more digits than anybody wants to read. */
const round = (value: number): number => Math.round(value * 1e4) / 1e4
const rounded = ({ score, shares }: Scored): Scored => ({
  score: round(score),
  shares: shares.map(({ feature, amount, weight, share }) => ({ feature, amount: round(amount), weight, share: round(share) })),
})
