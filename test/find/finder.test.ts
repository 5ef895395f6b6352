import { readdirSync, readFileSync } from 'node:fs'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { clean, pipeline } from '../../src/index.ts'
import { countWords, tokenize } from '../../src/page/tokens.ts'
import { headline, paragraphs } from './page.ts'

const menu = ['Home', 'News', 'Sport', 'Culture']
const [first, second, third, fourth] = paragraphs
/** A page as a browser copies it: its menu on lines that touch, blank lines between all other blocks. */
const dump = (...blocks: string[]) => `${menu.join('\n')}\n\n${blocks.join('\n\n')}\n`
const page = (...blocks: string[]) => clean(dump(...blocks))
/** What became of every block: its part, or the category under which it went. */
const became = (...blocks: string[]): Record<string, string> => {
  const article = page(...blocks)
  return Object.fromEntries([...article.blocks.map(({ text, part }) => [text, part]), ...article.removed.map(({ text, category }) => [text, category])])
}

describe('of a page with an article', () => {
  it('headline, byline, caption and paragraphs are told apart', () => {
    const caption = 'Jon Hale on the mole on Monday. Photo: Ruth Alder'
    expect(became(headline, 'By Ada Brook', '19 November 2024', caption, ...paragraphs)).toEqual({
      Home: 'navigation',
      News: 'navigation',
      Sport: 'navigation',
      Culture: 'navigation',
      [headline]: 'title',
      'By Ada Brook': 'byline',
      '19 November 2024': 'byline',
      [caption]: 'caption',
      [first]: 'body',
      [second]: 'body',
      [third]: 'body',
      [fourth]: 'body',
    })
  })
  it('the first sentence is of the body, though it stands alone above a paragraph', () => {
    const opening = 'Forty people in Linden saw on Monday how the lamp of their lighthouse was lit again after the three long years of the storm.'
    expect(became(headline, opening, ...paragraphs)[opening]).toBe('body')
  })
  it('title, byline and date are told', () => {
    expect(page(headline, 'By Ada Brook', '19 November 2024', ...paragraphs)).toMatchObject({
      title: headline,
      byline: 'By Ada Brook',
      date: '2024-11-19',
      language: 'en',
      warnings: [],
    })
  })
  it('an appeal between paragraphs goes, and the paragraphs behind it stay', () => {
    const appeal = [
      'Before you read on',
      'The Courier is paid for by its readers, and by nobody else. We need your help to go on.',
      'Please consider making a gift today, from $2 a month.',
      'Donate now',
    ]
    const { text, removed } = page(headline, 'By Ada Brook', first, second, ...appeal, third, fourth)
    expect(text).toBe(`${[headline, 'By Ada Brook', first, second, third, fourth].join('\n\n')}\n`)
    expect(removed.filter(({ category }) => category === 'paywall').map(range => range.text)).toEqual(appeal)
  })
  it('the short lines of a list within it stay', () => {
    const list = ['a box of matches', 'a coat against the rain', 'two sandwiches']
    const kept = became(headline, 'By Ada Brook', first, 'The keeper had brought three things:', list.join('\n'), second, third, fourth)
    expect(list.map(line => kept[line])).toEqual(['body', 'body', 'body'])
  })
  it('a sub-heading within it stays', () => {
    expect(became(headline, first, second, 'A drawing in the cellar', third, fourth)['A drawing in the cellar']).toBe('body')
  })
  it('what stands below it goes', () => {
    const foot = [
      'Share this story',
      'Read more',
      'Storm shuts the port for a third day',
      'Who will buy the last salt works',
      '© 2024 Linden Courier',
      'Contact us',
    ]
    const { removed } = page(headline, ...paragraphs, ...foot)
    expect(removed.map(({ text }) => text)).toEqual([...menu, ...foot])
  })
  it('a newsletter of which it tells stays', () => {
    const telling = 'The town has a newsletter now, she said, and asks everyone to sign up for it, because the lamp needs new glass every ten years.'
    expect(became(headline, ...paragraphs, telling)[telling]).toBe('body')
  })
})

describe('a page without an article', () => {
  it.each([
    ['of labels', ['Tides', 'Harbour cam', '© 2024 Linden Courier']],
    ['of a consent notice', ['We use cookies to improve your experience on our site.', 'Accept all', 'Manage settings']],
    ['of nothing', []],
  ])('%s gives no text, and a warning', (_, blocks) => {
    const { text, title, warnings } = page(...blocks)
    expect(text).toBe('')
    expect(title).toBeNull()
    expect(warnings).toMatchObject([{ kind: 'empty' }])
  })
})

it('an empty dump gives no text, and a warning', () => {
  expect(clean('')).toMatchObject({ text: '', title: null, blocks: [], removed: [], warnings: [{ kind: 'empty' }] })
})

it('says of every block that goes why it went, in a message at its place', () => {
  const file = new VFile(dump(headline, ...paragraphs, 'Share this story'))
  pipeline().processSync(file)
  expect(file.messages.map(({ actual }) => actual)).toEqual([...menu, 'Share this story'])
  for (const message of file.messages) {
    expect(message).toMatchObject({
      source: 'cleancopy',
      ruleId: expect.stringMatching(/^(find|[a-z]{2,3}\/[a-z]+)\/[a-z-]+$/),
      note: expect.stringMatching(/\S/),
    })
    expect(String(file).slice(message.place && 'start' in message.place ? message.place.start.offset : -1)).toMatch(message.actual as string)
  }
})

describe('the balance', () => {
  const dumps = readdirSync('fixtures').flatMap(name =>
    readdirSync(`fixtures/${name}`)
      .filter(file => file.startsWith('page.'))
      .map(file => readFileSync(`fixtures/${name}/${file}`, 'utf8')),
  )
  const written = (balance: 'precision' | 'even' | 'recall'): number =>
    dumps.reduce((words, dump) => words + countWords(tokenize(clean(dump, { balance, parts: ['body'] }).text)), 0)

  it('cuts more with precision, and keeps more with recall', () => {
    expect(written('precision')).toBeLessThan(written('even'))
    expect(written('even')).toBeLessThan(written('recall'))
  })
})

it('a paragraph that is cut because it stands twice is named so', () => {
  const [first, second, third, fourth] = paragraphs
  const menus = ['Home', 'News', 'Sport', 'Subscribe']
  const { text, removed } = clean([...menus, headline, 'By Ada Brook', third, first, second, third, fourth, 'Privacy policy', 'Terms of use'].join('\n\n'))
  expect(removed.filter(range => range.text === third).map(({ rule }) => rule)).toEqual(['find/repeat'])
  expect(text.split(third)).toHaveLength(2)
})
