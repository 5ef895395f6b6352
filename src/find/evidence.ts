import { encyclopaediaLine, isEditLink, isKnownBy } from '../page/marks.ts'
import { Measures } from '../page/measure.ts'
import type { Block, Mark, Page } from '../page/nodes.ts'
import type { SmallWords } from '../page/small-words.ts'
import { punctuation, type Tokens } from '../page/tokens.ts'
import type { WordSet } from '../page/word-set.ts'
import { stronger } from '../strip/extents.ts'
import type { Profile } from '../strip/pack.ts'
import { speakOfAuthors } from './authors.ts'
import { isByline, isDuration } from './bylines.ts'
import { opensCorrection } from './corrections.ts'
import { hasCredit, isLabelOfPicture, longestLabelled, longestStory, placesInPicture, saysCaption } from './credits.ts'
import { looksDated } from './dates.ts'
import { endsArticle } from './ends-article.ts'
import { measureIndents } from './indents.ts'
import { correctionsOf, profileWords } from './profile-words.ts'
import { echoes, holdsImage, isDoubled, isKicked, opensWithLabel, patternOf } from './shapes.ts'
import { type Surroundings, surround } from './surroundings.ts'
import { standsAside } from './tags.ts'
import { TellingWords } from './telling.ts'
import { findThreads } from './threads.ts'
import { takeUnstopped } from './unstopped.ts'
import { takeVerse } from './verse.ts'

/** All that is known of a block before its place on the page is weighed. */
export class Evidence extends Measures {
  declare block: Block
  /** Blank lines before and behind it, where this page uses them; 0 or 1. */
  declare gapBefore: number
  declare gapAfter: number
  /** How many blocks of the page have this same text. */
  declare repeats: number
  /** The strongest mark by a phrase: 0 none, 1 hint, 2 likely, 3 sure. */
  declare phrase: number
  /** The share of its words that this phrase covers. */
  declare coverage: number
  /** The strongest mark by an extent, on the same scale. */
  declare extent: number
  /** It lies in a box that its phrases make sure. */
  declare boxed: boolean
  /** The block is a heading of comments, of other articles or of the foot: behind the body a barrier. */
  declare barrier: boolean
  /** Surely no article text, and standing in its way: other blocks are read as if it were not there. */
  declare aside: boolean
  /** A short line with a date or a time, as bylines, teasers and comments have it. */
  declare dated: boolean
  /** Ends in a picture credit, or says that it is a photo. */
  declare captioned: boolean
  /** Reads as running text: long enough, with the ends and small words of sentences, or one of many lines without ends that are text. */
  declare prose: boolean
  /** A form's control, a picture's file name, a line of dashes: marks that a dump's maker left. */
  declare control: boolean
  /** What stands near it, asides included. */
  declare near: Surroundings
  /** It lies in a thread of comments. */
  declare thread: boolean
  /** How many lines of a page's foot or of its comments stand above it. */
  declare ended: number
  /** The blocks before and behind it are asides. */
  declare asideBefore: boolean
  declare asideAfter: boolean
  /** Begins with a few words and a colon: "Read more: …". */
  declare labelled: boolean
  /** Begins with shouted words and goes on in small letters: a teaser's kicker. */
  declare kicked: boolean
  /** Said twice on end, as lynx writes a picture's description and its caption; or the name of a picture's file in it. */
  declare doubled: boolean
  declare image: boolean
  /** Begins with the same words as a block beside it. */
  declare echoes: boolean
  /** One of its words points into a picture: "left", "pictured". */
  declare points: boolean
  /** How many columns further in than the page's prose it begins, in a dump that keeps its margins (lynx's); NaN in others. */
  declare indent: number
  /** Its figures and marks, by which the lines of a list resemble each other; '' for lines without. */
  declare pattern: string
  /** The share of its words that mean the paper or its reader. */
  declare addressing: number
  /** Says who wrote the article, or where and when. */
  declare signed: boolean
  /** Begins with the name of one of the page's authors, and goes on. */
  declare authored: boolean
  /** A wiki's link for editing stands behind it: the heading of a section. */
  declare edited: boolean
  /** The line with an encyclopaedia's name stands above it, with nothing but asides between. */
  declare entered: boolean
  /** Names a section of the text, in a table of contents or as its heading. */
  declare namesSection: boolean
  /** Says how the article was corrected. */
  declare corrects: boolean
  /** How many words stand behind its last sentence end. */
  declare trailing: number
  /** Its words that tell what it is about, by their numbers on this page. */
  declare telling: readonly number[]

  /** The evidence on the block at an index of the page, by itself: what others say of it is filled in once all are known. */
  constructor(i: number, { blocks, wrapped, smallWords, profiles, trustsBoxes, counts, telling, credits, pronouns, pointing }: Known) {
    const block = blocks[i] as Block
    super(block, smallWords)
    const { words } = this
    const { gap, text, tokens, marks, html } = block.data
    const { phrase, extent, boxed } = strongestOf(marks, trustsBoxes)
    const repeats = counts.get(text) as number
    const pointed = words <= longestStory ? countKnown(tokens, pointing) : 0
    const prose = words >= 12 && (this.ends || this.innerEnds > 0) && !this.lacksSmall
    const barrier = phrase !== undefined && phrase.strength !== 'hint' && barriers.has(phrase.category) && words <= 12
    this.block = block
    this.gapBefore = Math.min(gap, 1)
    this.gapAfter = Math.min(blocks[i + 1]?.data.gap ?? 1, 1)
    this.repeats = repeats
    this.phrase = phrase ? level[phrase.strength] : 0
    this.coverage = phrase?.coverage ?? 0
    this.extent = extent ? level[extent.strength] : 0
    this.boxed = boxed
    this.barrier = barrier
    this.aside = !barrier && (boxed || isAddress(text, prose) || isKnownLabel(phrase, words, repeats) || (html !== undefined && standsAside(html)))
    this.dated = (words <= longestDated || (this.digits >= someFigures && !prose)) && looksDated(text, profiles)
    this.captioned = hasCredit(block, this, credits) || (pointed > 0 && (placesInPicture(block, pointing) || saysCaption(block, credits, pointing)))
    this.prose = prose
    this.control = isControl(text)
    this.near = nothing
    this.thread = false
    this.ended = 0
    this.asideBefore = false
    this.asideAfter = false
    this.labelled = opensWithLabel(block, this)
    this.kicked = isKicked(text)
    this.doubled = wrapped && isDoubled(blocks, i)
    this.image = holdsImage(text)
    this.echoes = echoes(blocks, i)
    this.points = words <= longestPointing && pointed > 0
    this.indent = Number.NaN
    this.pattern = patternOf(text, this)
    this.addressing = words > 0 ? countKnown(tokens, pronouns) / words : 0
    this.signed = false
    this.authored = false
    this.edited = false
    this.entered = false
    this.namesSection = false
    this.corrects = false
    this.trailing = wordsBehindEnd(block)
    this.telling = telling.in(tokens)
  }
}

/** A sure phrase in a longer block is weighed like all others. */
const longestAside = 20
const level = { hint: 1, likely: 2, sure: 3 } as const
const barriers = new Set(['comments', 'related', 'footer'])
const pictureName = /^\[?[\w-]+\.(?:jpe?g|png|gif|svg|webp)\]?$/i
/** Nothing but the name or the address of a picture in brackets, as lynx writes it; long ones have its line breaks in them. */
const pictureAddress = /^\[(?:[^[\]]*(?:\.(?:jpe?g|png|gif|svg|webp|avif)\b|[?&](?:amp;)?[\w-]+=)[^[\]]*|(?=[^[\]]*\d)[\w.-]{16,})\]$/i
/** Marks of forms and frames, and lynx's "#" before the name of a feed or another form of the page; before a figure it counts. */
const control = /^(?:\[?(?:spacer|INLINE|EMBED)\]?$|IFRAME:|CAPTION:$|#(?![\d\s])|\(?[_*]\)?$|\[ \]|\( \))/i
/** A line that holds a date is no longer than this, in words, unless many of them are figures: two dates with their times. */
const longestDated = 14
const someFigures = 0.4
/** No picture's name is longer than this, in UTF-16 units. */
const longestPictureName = 120
/** Nor its address. */
const longestAddress = 4000

/** What is known of a page and its language before its blocks are looked at. */
interface Known {
  blocks: Block[]
  /** The page is of hard-wrapped lines. */
  wrapped: boolean
  smallWords: SmallWords | undefined
  profiles: Profile[]
  /** As for `gather`. */
  trustsBoxes: boolean
  /** How many blocks have a text. */
  counts: ReadonlyMap<string, number>
  telling: TellingWords
  credits: WordSet
  pronouns: WordSet
  pointing: WordSet
}

/**
 * Gathers the evidence on every block of a page.
 *
 * @param trustsBoxes whether threads and the marks of a box count; those of a sure phrase count in any case
 */
export function gather(page: Page, smallWords: SmallWords | undefined, profiles: Profile[], trustsBoxes = true): Evidence[] {
  const blocks = page.children as Block[]
  const counts = new Map<string, number>()
  for (const { data } of blocks) counts.set(data.text, (counts.get(data.text) ?? 0) + 1)
  const known: Known = {
    blocks,
    wrapped: page.data.style === 'wrapped',
    smallWords,
    profiles,
    trustsBoxes,
    counts,
    telling: new TellingWords(smallWords),
    credits: profileWords(profiles, 'credits'),
    pronouns: profileWords(profiles, 'we', 'you'),
    pointing: profileWords(profiles, 'pointing'),
  }
  const evidence: Evidence[] = []
  for (let i = 0; i < blocks.length; i++) evidence.push(new Evidence(i, known))
  takeUnstopped(evidence)
  takeVerse(evidence)
  if (known.wrapped) measureIndents(evidence)
  setBeside(evidence, profiles, trustsBoxes)
  return evidence
}

/** A block's strongest marks of either kind, and whether it lies in a box. */
function strongestOf(marks: readonly Mark[], trustsBoxes: boolean): { phrase: Mark | undefined; extent: Mark | undefined; boxed: boolean } {
  let phrase: Mark | undefined
  let extent: Mark | undefined
  let boxed = false
  for (const mark of marks) {
    if (!trustsBoxes && mark.boxed && mark.strength !== 'sure') continue
    if (mark.boxed) boxed = true
    if (mark.by === 'phrase') phrase = stronger(phrase, mark)
    else extent = stronger(extent, mark)
  }
  return { phrase, extent, boxed }
}

/** Whether a block is short, and a rule is sure of it, or knows it and the page says it again and again. */
const isKnownLabel = (phrase: Mark | undefined, words: number, repeats: number): boolean =>
  phrase !== undefined && ((phrase.strength === 'sure' && words <= longestAside) || (phrase.strength !== 'hint' && repeats >= 3 && words <= 6))

/** Whether a block is the line with an encyclopaedia's name, which stands below an article's title. */
const namesEncyclopaedia = ({ block }: Evidence): boolean => isKnownBy(block, encyclopaediaLine)

/** Fills in what blocks say of each other. */
function setBeside(evidence: Evidence[], profiles: Profile[], trustsBoxes: boolean): void {
  const n = evidence.length
  const near = surround(evidence)
  for (let i = 1; i < n; i++) {
    const e = evidence[i] as Evidence
    if (e.words <= longestLabelled && isLabelOfPicture(evidence[i - 1] as Evidence)) e.captioned = true
  }
  const corrections = correctionsOf(profiles)
  for (const e of evidence) e.corrects = opensCorrection(e, corrections)
  for (let i = 0; i < n; i++) (evidence[i] as Evidence).signed = isByline(evidence[i] as Evidence, profiles)
  for (let i = 0; i < n; i++) if (isDuration(evidence, i)) (evidence[i] as Evidence).signed = false
  const speaks = speakOfAuthors(evidence, profiles)
  for (let i = 0; i < n; i++) (evidence[i] as Evidence).authored = speaks[i] as boolean
  for (const { from, to } of trustsBoxes ? findThreads(evidence) : []) for (const e of evidence.slice(from, to)) e.thread = e.aside = true
  let ended = 0
  for (let i = 0; i < n; i++) {
    const e = evidence[i] as Evidence
    e.ended = ended
    if (endsArticle(e)) ended++
    e.near = near[i] as Surroundings
    e.asideBefore = evidence[i - 1]?.aside ?? false
    e.asideAfter = evidence[i + 1]?.aside ?? false
    const above = evidence[i - 1]
    e.entered = above?.aside === true && (above.entered || namesEncyclopaedia(above))
    e.edited = isEditLink(evidence[i + 1]?.block)
  }
}

function countKnown(tokens: Tokens, known: WordSet): number {
  let count = 0
  for (let i = 0; i < tokens.words.length; i++) if (known.holds(tokens, i)) count++
  return count
}

/** Whether a block is the address of a picture or of a frame, what a frame says where it can't be shown, or a formula's markup. */
const isAddress = (text: string, prose: boolean): boolean =>
  (text.startsWith('[') && text.length <= longestAddress && pictureAddress.test(text)) || text.startsWith('[MATH: <') || (text.startsWith('IFRAME:') && !prose)

const isControl = (text: string): boolean =>
  text.includes('____') ||
  text.includes('(BUTTON)') ||
  control.test(text) ||
  (text.length <= longestPictureName && text.includes('.') && pictureName.test(text))

/** How many words stand behind the last sentence end within a block. */
function wordsBehindEnd({ data: { tokens } }: Block): number {
  const { words, between } = tokens
  let i = words.length - 1
  while (i > 0 && ((between[i] as number) & punctuation.sentenceEnd) === 0) i--
  return words.length - i
}

/** A caption that points into its picture is no longer than this, in words. */
const longestPointing = 60

const nothing: Surroundings = { comments: 0, repeated: 0, dates: 0, names: 0 }
