import { fold } from '../page/fold.ts'
import type { Measures } from '../page/measure.ts'
import type { Block } from '../page/nodes.ts'
import type { Tokens } from '../page/tokens.ts'

/** Where scripts write no spaces, a credit stands at the start before a mark, or among the last characters. */
const lastCharacters = 14
const hasIdeographicCredit = (text: string, credits: ReadonlySet<string>): boolean =>
  /[\u3040-\u9fff]/.test(text) &&
  [...credits].some(
    credit =>
      credit.length >= 2 &&
      /^[\u3040-\u9fff]/.test(credit) &&
      ((text.startsWith(credit) && /[:：=＝】／/]/.test(text[credit.length] ?? '')) ||
        (text.length > credit.length && text.slice(-lastCharacters).includes(credit))),
  )

/** A caption is no longer than this, in words; one whose only sign is a mark of copyright is a line. */
const longestCaption = 70
const longestSigned = 40
/** A text that begins with an agency's name and ends as a sentence is the agency's report, if it has at least so many words. */
const shortestReport = 30
/** A name with its agency is no longer than this, in words. */
const longestCredit = 8
/** A line that is nothing but a credit is no longer than this, in words. */
export const longestCreditLine = 10

/** A photographer and an agency in brackets, at the end: "(Ann Hale/Linden Press)". A pair of single words is no name, nor are initials. */
const signed = /[([](?=[^()[\]]*\p{L}\s\p{L})(?=[^()[\]]*\p{Ll})\s?\p{Lu}[^()[\]/]{2,60}\/\s?\p{Lu}[^()[\]/]{1,60}[)\]]\.?$/u

/** A name in capitals, of up to five words: "Ann Hale", "Linden Press for SKY". */
const name = String.raw`\p{Lu}[\p{L}\p{M}\d.’'&-]*(?:\s(?:(?:for|of|the|via|von|van|der|den|de|la|di|da)\s){0,2}\p{Lu}[\p{L}\p{M}\d.’'&-]*){0,4}`
/** Nothing but names with a stroke between them: "Linden Press/Ann Hale". A single word on either side may be a section's name. */
const stroked = new RegExp(String.raw`^${name}(?:\s?/\s?${name}){1,3}$`, 'u')
/** A name of two or three words behind a stroke, at a caption's end: "The mole at dusk / Ann Hale". */
const strokedEnd = /\p{L}\s?\/\s?\p{Lu}[\p{L}.’'-]+(?:\s\p{Lu}[\p{L}.’'-]+){1,2}$/u
/** Names with strokes between them have at least so many words. */
const fewestStroked = 3

/** A credit stands among the last of these UTF-16 units. */
const lastWords = 140
/** A name in brackets behind the caption's sentence: "The mole at dusk. (Ann Hale)". "(He came down.)" is a sentence. */
const named = /[.!?”"’]\s[([]\p{Lu}[\p{L}.’'-]+(?:\s[\p{L}.’'-]+){0,3}\s\p{Lu}[\p{L}’'-]*[)\]]$/u
/** A name that touches the caption's full stop: "The mole at dusk.ANN HALE". */
const attached = /[\p{Ll}”"’)][.!?]\p{Lu}[\p{L}\d .,/&’'-]{1,50}$/u

/** Whether a block ends in a picture credit, or says that it is a photo. */
export function hasCredit({ data: { text, tokens } }: Block, measures: Measures, credits: ReadonlySet<string>): boolean {
  const { words: count, ends } = measures
  if (count > longestCaption || count < 1) return false
  const { words } = tokens
  if (count <= 4 && !ends && credits.has(words[0] as string) && words.every(word => credits.has(word))) return true
  if (count < 2) return false
  if (credits.has(words[0] as string) && !(ends && count >= shortestReport) && /^[^\s:：]+\s?[:：/©|-]/u.test(text)) return true
  if (count <= longestSigned && !ends && hasIdeographicCredit(text, credits)) return true
  const tail = text.slice(-lastWords)
  const last = text.endsWith('.') ? text.at(-2) : text.at(-1)
  const bracketed = last === ')' || last === ']'
  if ((bracketed && (signed.test(tail) || named.test(tail))) || (!ends && attached.test(tail))) return true
  if (!ends && count >= fewestStroked && text.includes('/') && (count <= longestCredit ? stroked.test(text) : strokedEnd.test(tail))) return true
  return hasNamedCredit(tail, credits) || hasLateCredit(text, tokens, measures, credits)
}

/** Whether a word of credits with a colon stands behind the caption's sentence, or touches its last word. */
function hasNamedCredit(tail: string, credits: ReadonlySet<string>): boolean {
  if (!tail.includes(':') && !tail.includes('：')) return false
  const stated = /[.!?”"’)]\s?(\p{Lu}\p{L}{1,30})\s?[:：]\s?\p{Lu}/u.exec(tail)
  if (stated && credits.has(fold(stated[1] as string))) return true
  const glued = /\p{Ll}[.!?”"’)]?(\p{Lu}\p{L}{1,30})\s?[:：]/u.exec(tail)
  return glued !== null && credits.has(fold(glued[1] as string))
}

/** A word that says so is one of so many last ones. */
const lateWords = 4
/** A sign of copyright, in one character or in three. */
const isSigned = (text: string): boolean => text.includes('©') || text.includes('ⓒ') || (text.includes('(') && /^\(C\)|.\([cC]\)/.test(text))

/** Whether a sign of copyright, or one of the last words, says that a block is signed. */
function hasLateCredit(text: string, tokens: Tokens, { words: count, ends, endsWithColon, innerEnds }: Measures, credits: ReadonlySet<string>): boolean {
  const { words } = tokens
  if (count <= longestSigned && isSigned(text) && !/^[©ⓒ]\s*(?:19|20)\d\d/.test(text)) return true
  let late = Math.max(0, words.length - lateWords)
  while (late < words.length && !credits.has(words[late] as string)) late++
  if (late === words.length || count < 3) return false
  const isCapital = /\p{Lu}|\p{Lo}/u.test(text[tokens.starts[late] as number] as string)
  // "…, in this file:" leads to what stands below.
  if (late === words.length - 1 && endsWithColon && !isCapital) return false
  if (/[/|(:：–—]/.test(text.slice(-60))) return true
  // Headlines end in such words too ("a new swimming pool"): in a credit they have a capital, behind a sentence or few words.
  return !ends && isCapital && (innerEnds > 0 || count <= longestCredit)
}
