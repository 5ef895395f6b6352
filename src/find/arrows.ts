import type { Evidence } from './evidence.ts'

/** A link that an arrow ends has so many words; "x →" and "from x →" are a formula's. */
const link = { shortest: 2, shortestBeforeArrow: 3, longest: 20 }
const arrows = '→▶►❯➜➔⟶'
/** These end a quotation, too, where a page writes them so. */
const guillemets = /\s[»›]$/
const quotes = /[«‹]/

/**
 * Cuts lines out of the body that end in an arrow ("How the mole was built »"): they lead to other pages.
 *
 * @param read the blocks that were read
 * @param body which of them are of the body: changed in place
 */
export function cutArrows(read: readonly Evidence[], body: boolean[]): void {
  let isQuoting: boolean | undefined
  for (let i = body.indexOf(true); i >= 0; i = body.indexOf(true, i + 1)) {
    const { words, prose, block } = read[i] as Evidence
    const { text } = block.data
    if (prose || words < link.shortest || words > link.longest) continue
    if (words >= link.shortestBeforeArrow && arrows.includes(text.at(-1) as string)) body[i] = false
    else if (guillemets.test(text)) {
      isQuoting ??= read.some(e => quotes.test(e.block.data.text))
      if (!isQuoting) body[i] = false
    }
  }
}
