import { describe, expect, it } from 'vitest'
import { clean } from '../../src/clean.ts'

const topic = 'Lamp goes out in an east wind'
const rules = 'Please name the maker of your lamp in the headline, and hang no pictures of more than a hand’s breadth into your post.'
const texts = [
  'Good evening. I have had the old brass lamp of my aunt on the pier since autumn, and as soon as the wind turns to the east it goes out, be the glass ever so clean.\n\nWhat I have tried so far:\n\nA new wick, cut straight, and one cut round. It made no difference that I could see.',
  'Look at the little holes below the collar. On mine half of them were full of green crust, and the flame had no air on that side. An hour in warm vinegar opened them.',
  'The holes it is, in nine cases of ten. In the tenth the chimney is from another lamp and two fingers too short, so that the wind gets in from above when it blows across the water.',
  'It was the holes! I have boiled them out, and the lamp burned through the whole gale of last night without as much as a flicker. Thank you, all of you, from my aunt as well.',
]
const names = ['tarn', 'Old Wick', 'brassfinger', 'tarn']

/** A topic of a board as its software prints it, below its rules. */
const board = (headline: string): string =>
  [
    'Board index\nSearch\nRegister\nLogin',
    topic,
    `Forum rules\n${rules}\nPost Reply\n4 posts • Page 1 of 1`,
    ...texts.map((text, i) =>
      [
        `${names[i]}\nPosts: ${14 + i}\nJoined: Mon Mar 12, 2012 9:03 am`,
        i === 0 ? headline : `Re: ${topic}`,
        `Quote\nPost by ${names[i]} » Sun Feb 18, 2024 ${6 + i}:22 pm`,
        text,
        'Top',
      ].join('\n\n'),
    ),
    'Post Reply\nReturn to “Lamps”\nPrivacy policy\nContact us',
  ].join('\n\n')

describe('a page that is there for its posts', () => {
  const { text, warnings } = clean(board(topic))
  it('keeps what they say, and not who their writers are', () => {
    for (const sentence of texts.flatMap(post => post.split('\n\n'))) expect(text).toContain(sentence)
    for (const line of ['Posts: 14', 'Joined', 'Quote', 'Post Reply', 'Privacy policy']) expect(text).not.toContain(line)
  })
  it('says that comments would have taken them', () => {
    expect(warnings).toMatchObject([{ kind: 'loss', message: expect.stringContaining('comments would have taken') }])
  })
})

it('comments below a short piece of news do not bear its headline, and go', () => {
  const { text } = clean(board('What do you think?'))
  for (const post of texts) expect(text).not.toContain(post.slice(0, 60))
})
