import type { Measures } from '../page/measure.ts'
import type { Block } from '../page/nodes.ts'
import { fold } from '../page/tokens.ts'
import type { Profile } from '../strip/pack.ts'

const known = new WeakMap<Profile, string[]>()

/** The words of picture credits in some languages, folded. */
export function creditsOf(profiles: Profile[]): ReadonlySet<string> {
  return new Set(
    profiles.flatMap(profile => {
      let words = known.get(profile)
      if (!words) {
        words = profile.credits.map(fold)
        known.set(profile, words)
      }
      return words
    }),
  )
}

/** A caption is no longer than this, in words; one whose only sign is a mark of copyright is a line. */
const longestCaption = 70
const longestSigned = 40

/** Whether a block ends in a picture credit, or says that it is a photo. */
export function hasCredit({ data: { text, tokens } }: Block, { words: count, ends }: Measures, credits: ReadonlySet<string>): boolean {
  if (count > longestCaption || count < 1) return false
  const { words } = tokens
  if (count <= 4 && !ends && words.every(word => credits.has(word))) return true
  if (count < 2) return false
  if (credits.has(words[0] as string) && /^[^\s:：]+\s?[:：/©|-]/u.test(text)) return true
  if (/[©ⓒ]|\((?:c|C)\)/.test(text) && !/^[©ⓒ]\s*(?:19|20)\d\d/.test(text) && count <= longestSigned) return true
  return words.slice(-4).some(word => credits.has(word)) && (/[/|(:：–—]/.test(text.slice(-60)) || !ends) && count >= 3
}
