import { describe, expect, it } from 'vitest'
import { evidenceOn, headline, paragraphs } from './page.ts'

/** What of a page is taken for a thread of comments. */
const threadOn = (...lines: string[]) =>
  evidenceOn(...lines)
    .filter(({ thread }) => thread)
    .map(({ block }) => block.data.text)

const comment = (writer: string, date: string, text: string, button = 'Reply') => [writer, date, text, button]
const comments = [
  ...comment('Herring Fan', '3 days ago', 'So glad that it is lit again.'),
  ...comment(
    'Mole Watcher',
    '2 days ago',
    'I could see it from my kitchen, and my grandmother, who is ninety, could see it from her bed on the far side of the bay.',
  ),
  ...comment('Old Salt', '5 hours ago', 'It was cold, but I would not have missed it.'),
]

describe('a thread of comments', () => {
  it('goes from its heading to its last button, long comments and all', () => {
    expect(threadOn(headline, ...paragraphs, 'Comments', ...comments)).toEqual(['Comments', ...comments])
  })
  it('goes from its first date on, where it has no heading', () => {
    expect(threadOn(headline, '19 November 2024', ...paragraphs, ...comments)).toEqual(comments.slice(1))
  })
  it('goes from its first button on, where it has neither', () => {
    const bare = comments.filter(line => !line.endsWith('ago'))
    expect(threadOn(headline, ...paragraphs, ...bare)).toEqual(bare.slice(2))
  })
  it('leaves the headline, the paragraphs and the foot to the article and to its page', () => {
    const foot = ['Storm shuts the port for a third day', '© 2024 Linden Courier']
    const found = threadOn(headline, ...paragraphs, 'Comments', ...comments, ...foot)
    for (const line of [headline, ...paragraphs, ...foot]) expect(found).not.toContain(line)
  })
  it('goes on to the form below it, where the last comment has no button', () => {
    const last = ['Mole Watcher', '1 hour ago', 'I will bring tea the next time, and a stool, and the dog that howls at the lamp.']
    const form = 'Your email address will not be published. Required fields are marked *'
    expect(threadOn(headline, ...paragraphs, 'Comments', ...comments, ...last, form)).toEqual(['Comments', ...comments, ...last])
    expect(threadOn(headline, ...paragraphs, 'Comments', ...comments, ...last)).toEqual(['Comments', ...comments])
    expect(threadOn(headline, ...paragraphs, 'Comments', ...comments, ...paragraphs, form)).toEqual(['Comments', ...comments])
  })
  it('is known by its buttons, however they are shouted', () => {
    const lines = [...comment('Herring Fan', '3 days ago', 'Lit!', 'REPLY'), ...comments.slice(4)]
    expect(threadOn(...paragraphs, 'Comments', ...lines)).toContain('REPLY')
  })
  it('ends where another begins far below, and what stands between the two stays', () => {
    const far = Array.from({ length: 24 }, (_, i) => `The keeper climbed ${i + 1} of the steps and looked down at the sea.`)
    expect(threadOn('Comments', ...comments, ...far, 'Comments', ...comments)).toEqual(['Comments', ...comments, 'Comments', ...comments])
  })
})

describe('a thread of comments without buttons', () => {
  const bare = comments.filter(line => line !== 'Reply')
  const long = (day: number) => `I saw it from my kitchen on day ${day}, and would have come, had it not been so cold on the mole.`
  const dated = [
    'Herring Fan',
    '19.11.2024, 11:14',
    long(1),
    'Mole Watcher',
    '20.11.2024, 9:02',
    '@Herring Fan:',
    long(2),
    'Old Salt',
    '3 hours ago',
    long(3),
    long(4),
  ]

  it('goes from its heading to the text below its last date', () => {
    expect(threadOn(headline, ...paragraphs, '3 Comments', ...dated, 'Storm shuts the port')).toEqual(['3 Comments', ...dated])
  })
  it('is none above the article, whose chronicle has dates too', () => {
    expect(threadOn(headline, '3 Comments', paragraphs[0], ...dated)).toEqual([])
  })
  it('is none without a heading', () => {
    expect(threadOn(headline, ...paragraphs, ...dated)).toEqual([])
  })
  it('is none where hours alone stand between the texts, as in a live blog', () => {
    const live = ['11:14', long(1), '12:02', long(2), '12.40 Uhr', long(3)]
    expect(threadOn(headline, ...paragraphs, '3 Comments', ...live)).toEqual([])
  })
  it('is none where each entry says how many comments it has, as teasers do', () => {
    const teasers = [1, 2, 3].flatMap(day => [`${day} Comments`, `${day} December 2024`, long(day)])
    expect(threadOn(headline, ...paragraphs, ...teasers)).toEqual([])
  })
  it('is none where the dates have a line or two below them, not texts', () => {
    expect(threadOn(headline, ...paragraphs, '3 Comments', ...bare.filter(line => line.length < 25))).toEqual([])
  })
})

describe('is no thread of comments, and may stay:', () => {
  it('an article with one button or two below it', () => {
    expect(threadOn(headline, ...paragraphs, 'Reply', 'Reply')).toEqual([])
  })
  it('text between buttons of which each is said once', () => {
    expect(threadOn(paragraphs[0], 'Leave a comment', paragraphs[1], 'Reply', paragraphs[2], 'Show more replies', paragraphs[3])).toEqual([])
  })
  it('text between buttons that stand many blocks apart', () => {
    const list = Array.from({ length: 25 }, (_, i) => `a box of ${i + 2} matches`)
    expect(threadOn('Reply', ...list, 'Reply', ...list, 'Reply')).toEqual([])
  })
  it('text between buttons that stand many words apart', () => {
    const story = Array.from({ length: 6 }, () => paragraphs.join(' '))
    expect(threadOn('Reply', ...story, 'Reply', ...story, 'Reply')).toEqual([])
  })
  it('a line that is longer than a button', () => {
    const line = 'Log in to leave a comment on this story'
    expect(threadOn(paragraphs[0], line, paragraphs[1], line, paragraphs[2], line)).toEqual([])
  })
})
