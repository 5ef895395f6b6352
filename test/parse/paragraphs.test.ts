import { describe, expect, it } from 'vitest'
import { isMarkedUp, paragraphsIn } from '../../src/parse/paragraphs.ts'

describe('the paragraphs of a text in data', () => {
  it.each([
    ['end with its lines', 'The lamp is lit.\n\n  It  burns. \n', ['The lamp is lit.', 'It burns.']],
    ['end with its elements, where it is HTML', '<p>The lamp\nis <b>lit</b>.</p>\n<p class="a">It<br>burns.</p>', ['The lamp is lit.', 'It', 'burns.']],
    [
      'begin with its elements, too',
      'By Ada Brook\n<p>The lamp is lit.</p>It burns.<h2 class="a">Oil</h2>',
      ['By Ada Brook', 'The lamp is lit.', 'It burns.', 'Oil'],
    ],
    ['are read without entities', 'Hale &amp; Brook', ['Hale & Brook']],
    ['are none of a text of white space', ' \n\u00ad\n', []],
  ])('%s', (_, text, paragraphs) => {
    expect(paragraphsIn(text)).toEqual(paragraphs)
  })
})

it('a text with a sign for less than is no HTML', () => {
  expect(['a < b, and b > c', 'The <b>lamp</b>', '<p>The lamp</p>'].map(isMarkedUp)).toEqual([false, false, true])
})
