import { expect, it } from 'vitest'
import { isSaid, saidIn } from '../../src/find/said.ts'
import { tokenize } from '../../src/page/tokens.ts'
import { paragraphs } from './page.ts'

const { words } = tokenize(paragraphs.join(' '))
const said = (text: string): boolean => isSaid(tokenize(text).words, saidIn(words))

it('a text is said in another that holds it, or most pieces of it', () => {
  expect(said(paragraphs[2])).toBe(true)
  expect(said(paragraphs[2].replace('told them', 'informed the people'))).toBe(true)
  expect(said('the keeper, Jon Hale')).toBe(true)
})

it('a text is not said in another that holds its words in another order, or half a word of it', () => {
  expect(said('Jon Hale, the keeper')).toBe(false)
  expect(said('the keep')).toBe(false)
  expect(said('The mole of Skerray was closed to walkers on Tuesday, after the sea had taken two of its oldest lamps.')).toBe(false)
})
