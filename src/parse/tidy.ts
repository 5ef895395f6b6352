import { isInvisible, isWhite } from './white.ts'

/** A text for reading: white space folded, invisible characters dropped. */
export const tidy = (text: string): string => (isTidy(text) ? text : foldSpace(text))

/** White space folded to single spaces, invisible characters left out: in stretches that are kept as they are. */
function foldSpace(text: string): string {
  let folded = ''
  /** Where the stretch began that is kept; -1 where none has. */
  let from = -1
  let isParted = false
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : space
    const isDropped = isInvisible(code)
    if (!isDropped && !isWhite(code)) {
      if (from >= 0) continue
      if (isParted && folded !== '') folded += ' '
      isParted = false
      from = i
      continue
    }
    if (from >= 0) {
      // A single space goes along with what stands around it.
      if (code === space && i + 1 < text.length && isPlain(text.charCodeAt(i + 1))) continue
      folded += text.slice(from, i)
      from = -1
    }
    if (!isDropped) isParted = true
  }
  return folded
}

const isPlain = (code: number): boolean => !isWhite(code) && !isInvisible(code)

/** Whether a text holds no white space but single spaces between other characters, and nothing invisible. */
function isTidy(text: string): boolean {
  // Most texts are of ASCII alone.
  if (!/[^\x20-\x7e]| {2}|^ | $/.test(text)) return true
  let before = space
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === space ? before === space : code < space || (code > 0x7e && (isWhite(code) || isInvisible(code)))) return false
    before = code
  }
  return text === '' || before !== space
}

const space = 0x20
