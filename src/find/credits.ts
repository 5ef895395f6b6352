import { fold } from '../page/fold.ts'
import { isCapitalAt } from '../page/letters.ts'
import type { Measures } from '../page/measure.ts'
import type { Block } from '../page/nodes.ts'
import { punctuation, type Tokens } from '../page/tokens.ts'
import type { Evidence } from './evidence.ts'

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
/** An agency tells a whole story below some pictures: one that ends with its photographer in brackets may have so many words. */
export const longestStory = 180
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
let stroked: RegExp | undefined

/**
 * Nothing but names with a stroke between them: "Linden Press/Ann Hale". A single word on either side may be a section's name. The
 * pattern takes longer to make than a page to clean, and few pages ask.
 */
function isStroked(text: string): boolean {
  stroked ??= new RegExp(String.raw`^(?=.*[^\s/]\s[^\s/])${name}(?:\s?/\s?${name}){1,3}$`, 'u')
  return stroked.test(text)
}

/** A name of two or three words behind a stroke, at a caption's end: "The mole at dusk / Ann Hale". */
const strokedEnd = /\p{L}\s?\/\s?\p{Lu}[\p{L}.’'-]+(?:\s\p{Lu}[\p{L}.’'-]+){1,2}$/u
/** A caption that ends in a name in capitals has at least so many words. */
const fewestNamed = 6
/** Names with strokes between them have at least so many words. */
const fewestStroked = 3

/** A credit stands among the last of these UTF-16 units. */
const lastWords = 140
/** An agency and a photographer in brackets in a script without capitals, behind the caption's sentence: there nothing else tells names. */
const signedCaseless = /[.!?؟。]\s?[(（][\p{Lo}\p{M}\s]{2,40}[/／]\s?[\p{Lo}\p{M}\s]{2,40}[)）]$/u
/** A name in brackets behind the caption's sentence: "The mole at dusk. (Ann Hale)". "(He came down.)" is a sentence. */
const named = /[.!?”"’]\s[([]\p{Lu}[\p{L}.’'-]+(?:\s[\p{L}.’'-]+){0,3}\s\p{Lu}[\p{L}’'-]*[)\]]$/u
/**
 * Whose picture it is, in brackets behind the caption's sentence: "The mole at dusk. (Supplied: Ann Hale)", "The mole at dusk. (Ann Hale for
 * the Linden Press)".
 */
const owned = /[.!?”"’]\s[([]\p{Lu}[^()[\]:]{1,40}(?::\s|\sfor\s(?:the\s)?)\p{Lu}[\p{L}.’'-]+(?:\s\p{Lu}[\p{L}.’'-]+){0,4}[)\]]$/u
/**
 * A name in nothing but capitals behind the caption's sentence, with a bar or without: "The mole at dusk. ANN HALE", "The mole at dusk. |
 * LINDEN-PRESS". No sign is of a word and between words as well, or the time would double with each.
 */
const capital = /[.!?”"’»]\s(?:\|\s)?(?:\p{Lu}{2,}-\p{Lu}{2,}|\p{Lu}[\p{Lu}.’'-]+(?:[\s/–«»“”"]+\p{Lu}[\p{Lu}.’'-]*)+)(?:\s[»”"])?$/u
/** A name that touches the caption's full stop: "The mole at dusk.ANN HALE". */
const attached = /[\p{Ll}”"’)][.!?]\p{Lu}[\p{L}\d .,/&’'-]{1,50}$/u

/** A picture agency begins with the place and the day, in capitals: "LINDEN, SKERRAY - MAY 03: Ada Brook climbs …". */
const dateline = /^\p{Lu}[\p{Lu}\s,.'’-]{3,60}\s[-–—]\s\p{Lu}{3,10}\.?\s\d{1,2}(?:,\s\d{4})?:\s/u

/** Agencies say so in front of a picture from their archive, whatever the paper's language: "FILE - Ada Brook climbs …". */
const archived = /^(?:\((?=\p{Lu}+\)))?(?:FILES?(?:\sPHOTO)?|ARCHIV(?:BILD|FOTO|O|ES|IO)?|ARQUIVO)(?:\)\s?[-–—:]?|\s?[-–—:])\s?\p{Lu}/u

/** Code speaks of images and files too: it ends in its marks, or holds a call or a key. */
const code = /[{}]$|[)}\]"'];$|["'})\]],$|^\/\/|[\p{L}\d]\.\p{L}+\(|"[\p{L}\d-]+":\s?["[{\d]/u

/** Whether a block ends in a picture credit, or says that it is a photo. */
export const hasCredit = (block: Block, measures: Measures, credits: ReadonlySet<string>): boolean =>
  showsCredit(block, measures, credits) && (measures.ends || !code.test(block.data.text))

function showsCredit({ data: { text, tokens } }: Block, measures: Measures, credits: ReadonlySet<string>): boolean {
  const { words: count, ends, innerEnds } = measures
  // Most texts have a small letter there: that is seen sooner.
  if (count <= longestStory && isCapitalAt(text, 1) && (dateline.test(text) || archived.test(text))) return true
  if (count > longestCaption) return count <= longestStory && /[)\]]\.?$/.test(text) && signed.test(text.slice(-lastWords))
  if (count < 1) return false
  const { words } = tokens
  if (count <= 4 && !ends && credits.has(words[0] as string) && words.every(word => credits.has(word))) return true
  if (count < 2) return false
  if (!ends && count <= longestCreditLine && credits.has(words[0] as string) && (credits.has(words[1] as string) || signedLine.test(text))) return true
  if (credits.has(words[0] as string) && !(ends && count >= shortestReport) && /^[^\s:：]+\s?[:：/©|-]/u.test(text)) return true
  if (count <= longestSigned && !ends && hasIdeographicCredit(text, credits)) return true
  const tail = text.slice(-lastWords)
  const last = text.endsWith('.') ? text.at(-2) : text.at(-1)
  const bracketed = last === ')' || last === ']' || last === '）'
  if (
    (bracketed &&
      (signed.test(tail) || signedCaseless.test(tail) || named.test(tail) || (count <= longestSigned && (owned.test(tail) || endsInCredit(tail, credits))))) ||
    (!ends && innerEnds > 0 && attached.test(tail))
  )
    return true
  if (!ends && count >= fewestStroked && text.includes('/') && (count <= longestCredit ? isStroked(text) : strokedEnd.test(tail))) return true
  if (!ends && count >= fewestNamed && count <= longestSigned && capital.test(tail) && /\p{Ll}/u.test(text)) return true
  return hasNamedCredit(tail, credits) || hasLateCredit(text, tokens, measures, credits)
}

/** What stands in brackets at a caption's end, with no full stop behind. */
const lastBrackets = /[([]([^()[\]]{2,60}[^()[\].!?])[)\]]$/
const longestBrackets = 8

/** Whether a caption ends in brackets that say whose picture it is: "(photo sent in by a reader)", "[provided by the town]". */
function endsInCredit(tail: string, credits: ReadonlySet<string>): boolean {
  const words = lastBrackets.exec(tail)?.[1]?.match(/[\p{L}\p{M}]+/gu) ?? []
  const isCredit = (word: string | undefined): boolean => word !== undefined && credits.has(fold(word))
  // "(The story goes on below the photo)" leads on.
  return words.length >= 2 && words.length <= longestBrackets && (isCredit(words[0]) || isCredit(words[1]) || (words.length === 3 && isCredit(words[2])))
}

/** What stands behind such a label is no longer than this, in words. */
export const longestLabelled = 40

/** Whether a block is a label alone, which stands in front of a credit or a caption: "Image:", "Image caption,". */
export const isLabelOfPicture = (e: Evidence): boolean => e.captioned && e.words <= 3 && /[,،，:：]$/.test(e.block.data.text)

/**
 * "Photo: Ann Hale", "(Image credit: Ann Hale)", behind a sentence or a stroke; behind a stroke in small letters, too, and shortened:
 * "// phot. Ann Hale".
 */
const stated = /(?:[.!?”"’)]\s?[([]?(?=\p{Lu})|[|/]\s?[([]?)(\p{L}{2,31})(?:\s(\p{L}{1,30}))?\s?[.:：]\s?\p{Lu}/u

/** Whether a word of credits with a colon stands behind the caption's sentence, or touches its last word. */
function hasNamedCredit(tail: string, credits: ReadonlySet<string>): boolean {
  if (!/[:：]|[|/]\s?\p{L}+\./u.test(tail)) return false
  const words = stated.exec(tail)
  if (words && credits.has(fold(words[1] as string)) && (!words[2] || credits.has(fold(words[2])))) return true
  const glued = /\p{Ll}[.!?”"’)]?(\p{Lu}\p{L}{1,30})\s?[:：]/u.exec(tail)
  return glued !== null && credits.has(fold(glued[1] as string))
}

/** A word that says so is one of so many last ones. */
const lateWords = 4
/** A line of nothing but who took the picture: "Photo by Ann Hale/Linden Press", "Foto von Ann Hale". */
const signedLine = /^\p{Lu}\p{L}+\s\p{Ll}{1,5}\s\p{Lu}[\p{L}\d.’'&-]*(?:[\s/]\p{Lu}[\p{L}\d.’'&-]*){1,5}$/u
/** A sentence of nothing but who took the picture, behind the caption's: "Photos via Ann Hale.", "Photograph courtesy of the Linden Press." */
const signedSentence = /[.!?”"’)]\s(\p{Lu}\p{L}{1,30})(?:\s\p{Ll}{1,8}){1,4}(?:\s\p{Lu}[\p{L}\d.’'&-]*){1,4}\.$/u
/** A sign of copyright, in one character or in three. */
const isSigned = (text: string): boolean => text.includes('©') || text.includes('ⓒ') || (text.includes('(') && /^\(C\)|.\([cC]\)/.test(text))

/** Whether a sign of copyright, or one of the last words, says that a block is signed. */
function hasLateCredit(text: string, { words, starts }: Tokens, { words: count, ends, innerEnds }: Measures, credits: ReadonlySet<string>): boolean {
  if (count <= longestSigned && isSigned(text) && !/^[©ⓒ]\s*(?:19|20)\d\d/.test(text)) return true
  if (count < 3) return false
  const late: number[] = []
  // A part of a compound ("file-by-file") is no word of a credit.
  for (let i = Math.max(0, words.length - lateWords); i < words.length; i++)
    if (credits.has(words[i] as string) && text[(starts[i] as number) + (words[i] as string).length] !== '-') late.push(i)
  if (late.length === 0) return false
  const isCapital = (i: number): boolean => /\p{Lu}|\p{Lo}/u.test(text[starts[i] as number] as string)
  // "…, below the photo:" leads to what stands there, and "(The story goes on below the photo.)" is a sentence.
  const isBesideMark = (i: number): boolean => /[/|(:：–—]\s?$/.test(text.slice(0, starts[i])) || /^\p{L}*\s?[/|:：–—]\s?\S/u.test(text.slice(starts[i]))
  if (/[/|(:：–—]/.test(text.slice(-60)) && late.some(i => isCapital(i) || isBesideMark(i))) return true
  const sentence = ends ? signedSentence.exec(text.slice(-lastWords)) : null
  if (sentence && credits.has(fold(sentence[1] as string))) return true
  // Headlines end in such words too ("a new swimming pool"): in a credit they have a capital, behind a sentence or few words.
  return !ends && late.some(isCapital) && ((innerEnds > 0 && /[.!?…”"’)\]]\s/.test(text)) || count <= longestCredit)
}

/** A name with its place in the picture: "Ada Brook (left)", "Ada Brook, far left, and". */
const placed = /\p{Lu}[\p{L}\p{M}.’'-]*(?:,\s(\p{L}+(?:\s\p{L}+){0,2}),\s|,?\s[([](\p{L}[\p{L}.]*(?:\s?\p{Ll}+\.?){0,2})[)\]])/gu
/** The place from which names are listed: ", from left:", "(from left to right)". */
const listed = /(?:,\s(\p{L}+(?:\s\p{L}+){1,3}):|[([](\p{L}+(?:\s\p{Ll}+){1,3})[)\]:])/gu

/** One of these marks stands behind the place in both. */
const behindPlace = punctuation.comma | punctuation.bracket | punctuation.colon

/** "Pictured at the back, from left, are …": where somebody is stands among so many words behind the first. */
const openingWords = 6
/** Captions name people first: of what they tell then, no more UTF-16 units are read. */
const latestPlace = 300

/** "Image caption, The mole at dusk", "Image caption,": a label of two or three words. */
const label = /^\S+(?:\s\S+){1,2}\s?[,،，:：](?:\s|$)/u

/** Whether a block says in front that it is a picture's caption. `pointing`: as for `placesInPicture`. */
export function saysCaption({ data: { text, tokens } }: Block, credits: ReadonlySet<string>, pointing: ReadonlySet<string>): boolean {
  if (!label.test(text)) return false
  const { words, between } = tokens
  const length = between.findIndex((marks, i) => i > 0 && (marks & (punctuation.comma | punctuation.colon)) !== 0)
  if (length !== 2 && length !== 3) return false
  const first = words[0] as string
  const last = words[length - 1] as string
  return (credits.has(first) && pointing.has(last)) || (pointing.has(first) && credits.has(last))
}

/** Whether a block, of at most `longestStory` words, says where in a picture somebody is. `pointing`: words for such places, and for what a picture shows. */
export function placesInPicture({ data: { text, tokens } }: Block, pointing: ReadonlySet<string>): boolean {
  const [first, ...others] = tokens.words.slice(0, 1 + openingWords) as [string, ...string[]]
  if (pointing.has(first) && others.some(word => word !== first && pointing.has(word))) return true
  // Behind the place stands a mark, and patterns need not look for it where none of these words has one.
  if (!tokens.words.some((word, i) => ((tokens.between[i + 1] as number) & behindPlace) !== 0 && pointing.has(word))) return false
  const start = text.slice(0, latestPlace)
  const isPlace = ([, first, second]: RegExpMatchArray): boolean => {
    const place = fold((first ?? second) as string).match(/\p{L}+/gu) as string[]
    // "The straps (left and right)" says where nobody is.
    return pointing.has(place.at(-1) as string) && (place.length < 3 || !pointing.has(place[0] as string))
  }
  return [...start.matchAll(placed), ...start.matchAll(listed)].some(isPlace)
}
