import { describe, expect, it } from 'vitest'
import { fold } from '../../src/page/fold.ts'
import { countWords, countWordsIn, punctuation, tokenize } from '../../src/page/tokens.ts'

describe('tokenize', () => {
  it('splits at apostrophes and hyphens, and folds case and accents', () => {
    expect(tokenize("L'Été d'un E-Mail").words).toEqual(['l', 'ete', 'd', 'un', 'e', 'mail'])
  })
  it('keeps an amount in one word and its currency sign beside it', () => {
    expect(tokenize('just $2.50, or 1,000 €').words).toEqual(['just', '$', '2.50', 'or', '1,000', '€'])
  })
  it('makes every ideograph and kana a word, and Hangul words by spaces', () => {
    expect(tokenize('新聞を読む').words).toEqual(['新', '聞', 'を', '読', 'む'])
    expect(tokenize('뉴스레터 구독').words).toEqual(['뉴스레터', '구독'])
  })
  it('tells where each word stands in the text', () => {
    const text = 'Ça va, « toi »?'
    const { words, starts, ends } = tokenize(text)
    expect(words.map((_, i) => text.slice(starts[i], ends[i]))).toEqual(['Ça', 'va', 'toi'])
  })
  it('notes a colon behind a word', () => {
    const { between } = tokenize('Read more: this')
    expect((between[2] ?? 0) & punctuation.colon).toBeTruthy()
    expect((between[1] ?? 0) & punctuation.colon).toBeFalsy()
  })
  it('takes no emoji for a word', () => {
    expect(tokenize('👍🏽 yes ❤️').words).toEqual(['yes'])
  })
})

describe('fold', () => {
  it.each([
    ['İSTANBUL', 'istanbul'],
    ['ΕΓΓΡΑΦΉΣ', 'εγγραφησ'],
    ['Straße', 'strasse'],
    ['أخبار', 'اخبار'],
    ['ёлка', 'елка'],
  ])('%s becomes %s', (word, expected) => {
    expect(fold(word)).toBe(expected)
  })
})

it('counts an ideograph as half a word, and whole words', () => {
  expect(countWords(tokenize('日本語 test'))).toBe(3)
  expect(countWords(tokenize('日本語新 test'))).toBe(3)
})

it('counts the words of a text alike, whether it is cut into them or not', () => {
  for (const text of ['日本語 test', 'just $2.50, or 1,000 €', 'ﬁrst ①② ｶﾅ Ａ', 'ปี 2024 뉴 뉴스', 'ḿ ἀ ﬁ é', '', ' – '])
    expect(countWordsIn(text), text).toBe(countWords(tokenize(text)))
  for (let code = 0; code <= 0xffff; code++) {
    const text = String.fromCharCode(code)
    if (countWordsIn(text) !== countWords(tokenize(text))) expect.fail(`U+${code.toString(16)} is counted otherwise`)
  }
})
