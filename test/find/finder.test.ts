import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { clean, pipeline } from '../../src/index.ts'
import { headline, paragraphs } from './page.ts'

const menu = ['Home', 'News', 'Sport', 'Culture']
const [first, second, third, fourth] = paragraphs
const page = (...blocks: string[]) => clean(`${blocks.join('\n\n')}\n`)
/** What became of every block: its part, or the category under which it went. */
const became = (...blocks: string[]): Record<string, string> => {
  const article = page(...blocks)
  return Object.fromEntries([...article.blocks.map(({ text, part }) => [text, part]), ...article.removed.map(({ text, category }) => [text, category])])
}

describe('of a page with an article', () => {
  it('headline, standfirst, byline, caption and paragraphs are told apart', () => {
    const standfirst = 'Forty people came in the rain to see the lamp of their town, which had been dark for so long.'
    const caption = 'Jon Hale on the mole on Monday. Photo: Ruth Alder'
    expect(became(...menu, headline, standfirst, 'By Ada Brook', '19 November 2024', caption, ...paragraphs)).toEqual({
      Home: 'navigation',
      News: 'navigation',
      Sport: 'navigation',
      Culture: 'navigation',
      [headline]: 'title',
      [standfirst]: 'standfirst',
      'By Ada Brook': 'byline',
      '19 November 2024': 'byline',
      [caption]: 'caption',
      [first]: 'body',
      [second]: 'body',
      [third]: 'body',
      [fourth]: 'body',
    })
  })
  it('title, byline and date are told', () => {
    expect(page(...menu, headline, 'By Ada Brook', '19 November 2024', ...paragraphs)).toMatchObject({
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
    const { text, removed } = page(...menu, headline, 'By Ada Brook', first, second, ...appeal, third, fourth)
    expect(text).toBe(`${[headline, 'By Ada Brook', first, second, third, fourth].join('\n\n')}\n`)
    expect(removed.filter(({ category }) => category === 'paywall').map(range => range.text)).toEqual(appeal)
  })
  it('the short lines of a list within it stay', () => {
    const list = ['a box of matches,', 'a coat against the rain,', 'two sandwiches.']
    const kept = became(...menu, headline, 'By Ada Brook', first, 'The keeper had brought three things:', ...list, second, third, fourth)
    expect(list.map(line => kept[line])).toEqual(['body', 'body', 'body'])
  })
  it('a sub-heading within it stays', () => {
    expect(became(...menu, headline, first, second, 'A drawing in the cellar', third, fourth)['A drawing in the cellar']).toBe('body')
  })
  it('what stands below it goes', () => {
    const foot = ['Share this story', 'Read more', 'Storm shuts the port for a third day', 'Who will buy the last salt works', '© 2024 Linden Courier', 'Contact us']
    const { removed } = page(...menu, headline, ...paragraphs, ...foot)
    expect(removed.map(({ text }) => text)).toEqual([...menu, ...foot])
  })
  it('a newsletter of which it tells stays', () => {
    const telling = 'The town has a newsletter now, she said, and asks everyone to sign up for it, because the lamp needs new glass every ten years.'
    expect(became(...menu, headline, ...paragraphs, telling)[telling]).toBe('body')
  })
})

describe('a page without an article', () => {
  it.each([
    ['of labels', [...menu, 'Tides', 'Harbour cam', '© 2024 Linden Courier']],
    ['of headlines alone', [...menu, 'Storm shuts the port for a third day', 'Who will buy the last salt works', 'Five recipes with herring']],
    ['of a consent notice', ['We use cookies to improve your experience on our site.', 'Accept all', 'Manage settings']],
    ['that is empty', []],
  ])('%s gives no text, and a warning', (_, blocks) => {
    const { text, title, warnings } = page(...blocks)
    expect(text).toBe('')
    expect(title).toBeNull()
    expect(warnings).toEqual([expect.stringContaining('empty')])
  })
})

it('says of every block that goes why it went, in a message at its place', () => {
  const file = new VFile([...menu, headline, ...paragraphs, 'Share this story'].join('\n\n'))
  pipeline().processSync(file)
  expect(file.messages.map(({ actual }) => actual)).toEqual([...menu, 'Share this story'])
  for (const message of file.messages) {
    expect(message).toMatchObject({ source: 'cleancopy', ruleId: expect.stringMatching(/^(find|[a-z]{2,3}\/[a-z]+)\/[a-z-]+$/), note: expect.stringMatching(/\S/) })
    expect(String(file).slice(message.place && 'start' in message.place ? message.place.start.offset : -1)).toMatch(message.actual as string)
  }
})
