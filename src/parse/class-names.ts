/** Of a class attribute no more is read than this, in UTF-16 units. */
const longestName = 300
/** Pages say the same names again and again: so many are remembered. */
const memory = 20_000

const noParts: string[] = []
const namesSeen = new Map<string, string[]>()

/** Cuts names at marks, white space and inner capitals: "shareBar post_tags" has share, bar, post and tags, and sharebar too. */
export function partsOfName(called: string): string[] {
  if (called === '') return noParts
  let parts = namesSeen.get(called)
  if (!parts) {
    parts = cut(called.length > longestName ? called.slice(0, longestName) : called)
    if (namesSeen.size >= memory) namesSeen.clear()
    namesSeen.set(called, parts)
  }
  return parts
}

/** The parts that inner capitals end, then those that only marks end. */
function cut(called: string): string[] {
  const parts: string[] = []
  const wholes: string[] = []
  let whole = -1
  let part = -1
  // One past the end ends the last part.
  for (let i = 0; i <= called.length; i++) {
    const code = called.charCodeAt(i)
    const isUpper = code >= 65 && code <= 90
    if (isUpper || (code >= 97 && code <= 122)) {
      if (whole < 0) whole = part = i
      else if (isUpper && called.charCodeAt(i - 1) >= 97) {
        add(parts, called.slice(part, i))
        part = i
      }
    } else if (whole >= 0) {
      add(parts, called.slice(part, i))
      if (part !== whole) add(wholes, called.slice(whole, i))
      whole = -1
    }
  }
  for (const name of wholes) add(parts, name)
  return parts
}

const add = (parts: string[], name: string): void => {
  const part = name.toLowerCase()
  if (!parts.includes(part)) parts.push(part)
}
