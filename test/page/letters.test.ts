import { describe, expect, it } from 'vitest'
import { isCapitalAt, isSmallAt } from '../../src/page/letters.ts'

describe('a letter at an offset of a text', () => {
  // Of Latin, Cyrillic and Greek, one of two UTF-16 units (Deseret); then what is no letter of a script with two cases.
  it.each(['A', 'Z', 'É', 'Ж', 'Ω', '𐐀'])('is a capital: %s', letter => {
    expect([isCapitalAt(`a${letter}.`, 1), isSmallAt(`a${letter}.`, 1)]).toEqual([true, false])
  })
  it.each(['a', 'z', 'é', 'ж', 'ς', 'ß', '𐐨'])('is a small one: %s', letter => {
    expect([isCapitalAt(`A${letter}.`, 1), isSmallAt(`A${letter}.`, 1)]).toEqual([false, true])
  })
  it.each(['5', ' ', '’', '鍵', 'ا', '@', '[', '`', '{', ''])('is neither: "%s"', other => {
    expect([isCapitalAt(`A${other}`, 1), isSmallAt(`A${other}`, 1)]).toEqual([false, false])
  })
})
