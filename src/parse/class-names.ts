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
    const whole = called.slice(0, longestName)
    parts = [
      ...new Set([
        ...whole
          .replace(/([a-z])([A-Z])/g, '$1 $2')
          .toLowerCase()
          .split(/[^a-z]+/),
        ...whole.toLowerCase().split(/[^a-z]+/),
      ]),
    ].filter(part => part !== '')
    if (namesSeen.size >= memory) namesSeen.clear()
    namesSeen.set(called, parts)
  }
  return parts
}
