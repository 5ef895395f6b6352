import { shingle, shinglesOf } from '../score/shingles.ts'

/** What the gold says of a block. */
export const labels = { unknown: -1, boilerplate: 0, article: 1 } as const
export type Label = (typeof labels)[keyof typeof labels]

/** Words as the public benchmark counts them. */
export const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}_\p{M}]+/gu) ?? []

/** A block is of the article when this share of its shingles stands in the gold. */
const leastShare = 0.55
/** A block too short for a shingle is of the article when the gold has it as a line of its own and it stands so near to others. */
const nearLine = 6
/** When the gold has it within a line, an article block stands so near above it and below it. */
const near = { above: 3, below: 12 }

/**
 * Tells which of a page's blocks the gold article holds. Of equal blocks only as many count as the gold has, those with
 * the most article around them.
 */
export function align(texts: string[], gold: string): Label[] {
  const goldWords = wordsOf(gold.normalize('NFKC'))
  const known = shinglesOf(goldWords)
  const joined = ` ${goldWords.join(' ')} `
  const lines = new Set(gold.split('\n').map(line => wordsOf(line.normalize('NFKC')).join(' ')))
  const words = texts.map(text => wordsOf(text.normalize('NFKC')))
  const keys = words.map(own => own.join(' '))
  const found = words.map((own): Label => {
    if (own.length < shingle) return labels.unknown
    let hits = 0
    for (let i = 0; i + shingle <= own.length; i++) if (known.has(own.slice(i, i + shingle).join(' '))) hits++
    return hits / (own.length - shingle + 1) >= leastShare ? labels.article : labels.boilerplate
  })
  const copies = new Map<string, number[]>()
  for (const [i, label] of found.entries()) if (label === labels.article) copies.set(keys[i] as string, [...(copies.get(keys[i] as string) ?? []), i])
  const around = (i: number): number => {
    let sum = 0
    for (let k = i - 6; k <= i + 6; k++) if (k !== i && found[k] === labels.article) sum += (words[k] as string[]).length
    return sum
  }
  for (const [key, places] of copies) {
    if (places.length < 2) continue
    let inGold = 0
    for (let at = joined.indexOf(` ${key} `); at >= 0; at = joined.indexOf(` ${key} `, at + key.length + 1)) inGold++
    const best = [...places].sort((a, b) => around(b) - around(a)).slice(0, Math.max(1, inGold))
    for (const i of places) if (!best.includes(i)) found[i] = labels.boilerplate
  }
  const above = (i: number, reach: number): boolean => found.slice(Math.max(0, i - reach), i).includes(labels.article)
  const below = (i: number, reach: number): boolean => found.slice(i + 1, i + 1 + reach).includes(labels.article)
  for (const [i, own] of words.entries()) {
    if (own.length === 0 || own.length >= shingle) continue
    const key = keys[i] as string
    const isLine = lines.has(key)
    const is = isLine ? above(i, nearLine) || below(i, nearLine) : joined.includes(` ${key} `) && above(i, near.above) && below(i, near.below)
    found[i] = is ? labels.article : labels.boilerplate
  }
  return found
}
