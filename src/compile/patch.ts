/**
 * How one string is made of another, read from the left: a number above 0 copies so many UTF-16 units of the first string,
 * one below 0 passes over so many, a string is inserted, and `{ cut }` inserts the text of the cut of this number (from 0).
 */
export type Patch = Step[]
export type Step = number | string | { cut: number }

/** A stretch of the second string that is known by a number already. */
export interface Piece {
  start: number
  end: number
  cut: number
}

/** So much must agree, in UTF-16 units, before two strings that fell apart are said to go on together. */
const agreement = 8
/** So far ahead that place is looked for: in the first string, which has little that the second has not, and in the second. */
const reach = { from: 300, to: 2000 }

/**
 * Describes how `to` is made of `from`. The time grows with their lengths; where they have less in common than they seem to,
 * the patch grows, but it always holds.
 *
 * @param pieces stretches of `to` that are referred to, in rising order and without overlap
 */
export function makePatch(from: string, to: string, pieces: readonly Piece[] = []): Patch {
  const patch: Patch = []
  let at = 0
  let done = 0
  for (const { start, end, cut } of [...pieces, { start: to.length, end: to.length, cut: -1 }]) {
    at = cover(from, at, to.slice(done, start), patch)
    if (cut >= 0) patch.push({ cut })
    done = end
  }
  return patch
}

/** Writes the steps that make one stretch of the second string; returns how far the first has been read. */
function cover(from: string, at: number, to: string, patch: Patch): number {
  let done = 0
  while (done < to.length) {
    let same = 0
    while (done + same < to.length && at + same < from.length && from.charCodeAt(at + same) === to.charCodeAt(done + same)) same++
    if (same > 0) {
      copy(patch, same)
      at += same
      done += same
      continue
    }
    const { pass, insert } = whereTogether(from, at, to, done)
    if (insert > 0) write(patch, to.slice(done, done + insert))
    if (pass > 0) skip(patch, pass)
    at += pass
    done += insert
  }
  return at
}

/** How much of each string stands before the place from which both go on together; at least one unit of either. */
function whereTogether(from: string, at: number, to: string, done: number): { pass: number; insert: number } {
  const spaceFrom = spaceAt(from, at, reach.from)
  const spaceTo = spaceAt(to, done, to.length)
  const next = done + spaceTo
  if (spaceFrom + spaceTo > 0 && next < to.length && from.charCodeAt(at + spaceFrom) === to.charCodeAt(next)) return { pass: spaceFrom, insert: spaceTo }
  if (spaceTo > 0) return { pass: 0, insert: spaceTo }
  const ahead = to.slice(done, done + reach.to)
  let best = { pass: 0, insert: ahead.length === reach.to ? reach.to - agreement : ahead.length }
  let least = Number.POSITIVE_INFINITY
  for (let pass = 0; pass <= reach.from && pass < least && at + pass < from.length; pass++) {
    const insert = ahead.indexOf(from.slice(at + pass, at + pass + agreement))
    if (insert < 0 || pass + insert >= least) continue
    least = pass + insert
    best = { pass, insert }
  }
  return best
}

/** The length of the white space at a place, as far as `most`. */
function spaceAt(text: string, at: number, most: number): number {
  let end = at
  while (end < text.length && end - at < most && /\s/.test(text[end] as string)) end++
  return end - at
}

function copy(patch: Patch, count: number): void {
  const last = patch.at(-1)
  if (typeof last === 'number' && last > 0) patch[patch.length - 1] = last + count
  else patch.push(count)
}

function write(patch: Patch, text: string): void {
  const last = patch.at(-1)
  if (typeof last === 'string') patch[patch.length - 1] = last + text
  else patch.push(text)
}

function skip(patch: Patch, count: number): void {
  patch.push(-count)
}

/**
 * Makes the second string again.
 *
 * @param cuts the texts to which the patch refers
 * @throws RangeError where the patch wants more of the first string, or another cut, than there is
 */
export function applyPatch(from: string, patch: Patch, cuts: readonly string[] = []): string {
  const made: string[] = []
  let at = 0
  for (const step of patch) {
    if (typeof step === 'string') made.push(step)
    else if (typeof step === 'number') {
      const end = at + Math.abs(step)
      if (end > from.length) throw new RangeError(`the text ends at ${from.length}, before ${end}`)
      if (step > 0) made.push(from.slice(at, end))
      at = end
    } else {
      const text = cuts[step.cut]
      if (text === undefined) throw new RangeError(`there is no cut ${step.cut}`)
      made.push(text)
    }
  }
  return made.join('')
}
