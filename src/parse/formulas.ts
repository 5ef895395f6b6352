import type { RawLine } from './lines.ts'

/** What a dump's lines hold of formulas for machines, beside what they show to people. */
export interface Formulas {
  /** Lines that go on with the line before: pieces of one formula, or the sentence around it. */
  tied: ReadonlySet<RawLine>
  /** Lines that say nothing: what they write for machines stands in the lines before or behind for people. */
  unsaid: ReadonlySet<RawLine>
}

/** How TeX begins where it annotates a formula. */
const annotation = /\{\\(?:display|text|script)style\b/
const style = /\\(?:display|text|script)style\b/g
const isAnnotation = (text: string): boolean => text.startsWith('{\\') && annotation.test(text) && endOfBraces(text, 0) === text.length
const annotations = new RegExp(annotation, 'g')
/** So many UTF-16 units behind an annotation are looked at for what goes on. */
const longestGap = 20
/** How lynx writes the tags of a formula. */
const openTags = '[MATH: <'
const closeTags = ':MATH]'

/** A formula's tags reach over at most so many lines, and what it shows too. */
const longestTags = 600
const longestShown = 80
/** So many UTF-16 units of TeX are compared with what is shown. */
const longestCompared = 1000
/** For each command of TeX so many letters may be shown that it does not have: "lim" for `\lim`. */
const shownByCommand = 6

const endsText = /[.!?:。！？：]["”’»)\]]*$/u
const goesOnBelow = /^[\p{Ll}\p{P}\p{Sm}]/u

/** Whether a dump may hold formulas that are written for machines: most hold none, and are not looked through. */
export const mayHoldFormulas = (dump: string): boolean => dump.includes(openTags) || (dump.includes('{\\') && annotation.test(dump))

/**
 * Finds the lines on which a formula is written for machines: TeX that annotates it (`{\displaystyle a^{2}}`), where its letters stand
 * right before in the lines that show it, and the tags of MathML as lynx writes them (`[MATH: <mi>a</mi> :MATH]`).
 *
 * @param spacing how many blank lines separate nothing
 */
export function findFormulas(lines: readonly RawLine[], spacing: number): Formulas {
  const tied = new Set<RawLine>()
  const unsaid = new Set<RawLine>()
  const isNear = (i: number): boolean => i > 0 && i < lines.length && (lines[i] as RawLine).gap <= spacing
  const endsAt = (i: number): boolean => endsText.test((lines[i] as RawLine).text)
  let closing = 0
  for (let i = 0; i < lines.length; i++) {
    const { text } = lines[i] as RawLine
    if (text.startsWith(openTags)) {
      closing = Math.max(closing, i)
      while (closing < lines.length && !(lines[closing] as RawLine).text.includes(closeTags)) closing++
      // Text behind the tags is none of the formula's: then all of it stays.
      const to = closing - i < longestTags && lines[closing]?.text.endsWith(closeTags) ? closing + 1 : i
      if (isNear(i) && to > i && !endsAt(i - 1)) tied.add(lines[i] as RawLine)
      for (let k = i; k < to; k++) {
        unsaid.add(lines[k] as RawLine)
        if (k > i) tied.add(lines[k] as RawLine)
      }
      if (to > i && isNear(to)) tied.add(lines[to] as RawLine)
      i = Math.max(i, to - 1)
    } else if (isAnnotation(text)) {
      const from = startOfShown(lines, i)
      if (from < 0) continue
      unsaid.add(lines[i] as RawLine)
      for (let k = from + 1; k <= i; k++) tied.add(lines[k] as RawLine)
      const next = lines[i + 1]
      if (next && isNear(i + 1) && goesOnBelow.test(next.text) && !isAnnotation(next.text)) tied.add(next)
    }
  }
  return { tied, unsaid }
}

/** A text without the annotations whose letters stand right before them in it. */
export function withoutAnnotations(text: string): string {
  const said: string[] = []
  // What was said last is kept apart: to look for it in all that was said would take longer for each formula.
  let tail = ''
  const say = (piece: string): void => {
    said.push(piece)
    tail = (tail + piece).slice(-longestCompared * 2)
  }
  let at = 0
  for (const { index: from } of text.matchAll(annotations)) {
    if (from < at) continue
    const to = endOfBraces(text, from)
    if (to < 0) break
    say(text.slice(at, from))
    at = to
    const tex = text.slice(from, to)
    if (missingIn(tail, shownBy(tex)) !== 0) {
      say(tex)
      continue
    }
    // Nothing stands in front of a comma, and one space between two words.
    const next = /\S/.exec(text.slice(at, at + longestGap))
    if (next && /[,.;:!?)\]]/.test(next[0]) && tail.endsWith(' ')) said.push((said.pop() as string).trimEnd())
    if (next && tail.endsWith(' ')) at += next.index
  }
  say(text.slice(at))
  return said.join('').trimEnd()
}

/** Behind the brace that closes the one at an offset; -1 where none does. */
function endOfBraces(text: string, from: number): number {
  let depth = 0
  for (let i = from; i < text.length; i++) {
    const char = text[i]
    if (char === '\\') i++
    else if (char === '{') depth++
    else if (char === '}' && --depth === 0) return i + 1
  }
  return -1
}

/** What a formula of TeX shows. */
interface Shown {
  /** Its letters and figures. */
  letters: readonly string[]
  /** How many of them are still to be found, from the last one back. */
  left: number
  /** How many letters may stand among them that are not its own. */
  slack: number
  /** The names of its commands: some are shown as they are ("sin"), others as signs or Greek letters. */
  commands: readonly string[]
}

function shownBy(tex: string): Shown {
  const compared = tex.slice(0, longestCompared).replace(style, '')
  const commands = [...compared.matchAll(/\\([a-zA-Z]+)/g)].map(([, name]) => name as string)
  const letters = compared.replace(/\\[a-zA-Z]+/g, '').match(/[\p{L}\p{N}]/gu) ?? []
  return { letters, left: letters.length, slack: commands.length * shownByCommand, commands }
}

/** How much of a formula does not stand, in its order, at the end of a text: what is found is taken off. NaN where other text stands there. */
function missingIn(text: string, shown: Shown): number {
  if (shown.letters.length === 0) {
    const last = /\S+(?=\s*$)/.exec(text.slice(-longestCompared))?.[0] ?? ''
    const isSign = last !== '' && (!/[\p{L}\p{N}]/u.test(last) || /^\p{Script=Greek}/u.test(last) || shown.commands.includes(last))
    return isSign ? 0 : Number.NaN
  }
  const written = text.slice(-longestCompared * 2).match(/[\p{L}\p{N}]/gu) ?? []
  for (let i = written.length - 1; i >= 0 && shown.left > 0; i--) {
    if (written[i] === shown.letters[shown.left - 1]) shown.left--
    else if (shown.slack-- <= 0) return Number.NaN
  }
  return shown.left
}

/** The first of the lines above an annotation that show its formula; -1 where they do not. */
function startOfShown(lines: readonly RawLine[], at: number): number {
  const shown = shownBy((lines[at] as RawLine).text)
  for (let i = at - 1; i >= 0 && at - i <= longestShown; i--) {
    const missing = missingIn((lines[i] as RawLine).text, shown)
    if (Number.isNaN(missing)) return -1
    if (missing === 0) return i
  }
  return -1
}
