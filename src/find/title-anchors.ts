import { tokenize } from '../page/tokens.ts'
import type { Evidence } from './evidence.ts'
import type { Show } from './local.ts'
import { firstNumbers as f } from './weights.ts'

/** A title that is said again has at least so many words, and as many UTF-16 units. */
const shortest = { words: 4, length: 16 }
/** So many blocks below the title the article is near, and so many further. */
const near = 12
const far = 60

/** A block's words as one text, folded. */
export const said = ({ block }: Evidence): string => block.data.tokens.words.join(' ')

/**
 * The title by which a page calls itself, folded: what it states, or its first block, which is the title in most kinds of
 * dumps ("Headline - Paper"); '' where that is too short to be one, or boilerplate by a rule.
 */
export function pageTitleOf(page: Evidence[], stated?: string): string {
  if (stated) return tokenize(stated).words.join(' ')
  const first = page[0]
  return first && first.words >= shortest.words && first.phrase < 2 ? said(first) : ''
}

/** A headline that goes on in another way than the page's title begins like it for so much of its words. */
const leastAlike = 0.7

/** Whether a block says the page's title again, without the name of the site behind it. */
export function restatesTitle(e: Evidence, pageTitle: string): boolean {
  if (e.words < shortest.words || e.prose || pageTitle === '') return false
  const own = e.block.data.tokens.words
  // The first word tells of most lines that they say something else.
  if (!pageTitle.startsWith(own[0] as string) || !pageTitle.startsWith(own.slice(0, shortest.words).join(' '))) return false
  const title = pageTitle.split(' ')
  let alike = 0
  while (alike < own.length && own[alike] === title[alike]) alike++
  return alike >= shortest.words && alike >= own.length * leastAlike && own.slice(0, alike).join(' ').length >= shortest.length
}

/**
 * What the page's own title says of its blocks, where a line below says it again: how far above or below that line a block
 * stands, and whether it speaks of the same things.
 *
 * @param stated what the page states as its title, where it is HTML
 * @returns null where no line does
 */
export function titleAnchors(page: Evidence[], stated?: string): Show | null {
  const title = pageTitleOf(page, stated)
  const from = stated === undefined ? 1 : 0
  const back = new Int32Array(page.length).fill(-1)
  let last = -1
  for (let i = from; i < page.length; i++) {
    if (restatesTitle(page[i] as Evidence, title)) last = i
    back[i] = last
  }
  if (last < 0) return null
  const first = back.find(at => at >= 0) as number
  const words = new Set((page[first] as Evidence).telling)
  return (i, row) => {
    const e = page[i] as Evidence
    const at = back[i] as number
    if (at === i) row[f['is the page’s title']] = 1
    else if (i < first) row[e.prose ? f['above the page’s title, prose'] : f['above the page’s title, short']] = 1
    else if (i - at <= near) row[e.prose ? f['near below the page’s title, prose'] : f['near below the page’s title, short']] = 1
    else if (i - at <= far) row[e.prose ? f['below the page’s title, prose'] : f['below the page’s title, short']] = 1
    else row[e.prose ? f['far below the page’s title, prose'] : f['far below the page’s title, short']] = 1
    if (at === i || e.words < 5) return
    let known = 0
    for (const word of new Set(e.telling)) if (words.has(word)) known++
    if (known === 0) row[e.prose ? f['shares no word with the page’s title, prose'] : f['shares no word with the page’s title, line']] = 1
    else if (known >= 2) row[e.prose ? f['shares words with the page’s title, prose'] : f['shares words with the page’s title, line']] = 1
  }
}
