import { describe, expect, it } from 'vitest'
import { takePosts } from '../../src/find/posts.ts'
import { evidenceOn, evidenceOnDump, paragraphs } from './page.ts'

/** What of some lines is of the body in the end, where these are. */
function bodyOf(known: readonly string[], ...lines: string[]): string[] {
  const page = evidenceOn(...lines)
  const body = page.map(({ block }) => known.includes(block.data.text))
  takePosts(page, body)
  return page.filter((_, i) => body[i]).map(({ block }) => block.data.text)
}

const posts = [
  ['14:05', 'The lamp burns again.'],
  ['13:50', 'The keeper climbs the steps.'],
  ['13:20', 'Rain sets in on the mole.'],
  ['12:45', 'The first guests are here.'],
] as const
const sentences = posts.map(([, sentence]) => sentence)

/** What is of the body in the end of a page below whose paragraphs posts stand as they are written, where all sentences were before. */
function bodyOfDump(written: string): string[] {
  const known: readonly string[] = [...paragraphs, ...sentences]
  const page = evidenceOnDump(`Home\nNews\nSport\n\n${paragraphs.join('\n\n')}\n\n${written}`)
  const body = page.map(({ block }) => known.includes(block.data.text))
  takePosts(page, body)
  return page.filter((_, i) => body[i]).map(({ block }) => block.data.text)
}

describe('the posts of a live blog', () => {
  it('are of the body down to the last, with their times, when some are', () => {
    expect(bodyOf([...paragraphs, ...sentences.slice(0, 2)], ...paragraphs, ...posts.flat(), 'Old lamps for sale')).toEqual([...paragraphs, ...posts.flat()])
  })
  it('go on behind a box of teasers, which is none of them', () => {
    const box = ['Read more', 'Lighthouse keeper honoured']
    const lines = [...posts[0], ...posts[1], ...box, ...posts[2], ...posts[3]]
    expect(bodyOf([paragraphs[0], ...sentences.slice(0, 2)], paragraphs[0], ...lines)).toEqual([paragraphs[0], ...posts.flat()])
  })
  it('have their writers and headlines between the time and the text', () => {
    const signed = posts.map(([time, sentence], i) => [time, 'Ada Brook', `What happened then, part ${i}`, sentence] as const)
    const known = [paragraphs[0], ...sentences.slice(0, 2)]
    const [first, second, ...rest] = signed
    const times = [first?.[0], second?.[0]] as string[]
    expect(bodyOf(known, paragraphs[0], ...signed.flat())).toEqual([paragraphs[0], ...[times[0], sentences[0], times[1], sentences[1]], ...rest.flat()])
  })
  it('are known by dates in brackets, too', () => {
    const signs = [
      'Aries (21/3–20/4)',
      'Do not answer in haste.',
      'Taurus (21/4–20/5)',
      'Somebody owes you an answer.',
      'Gemini (21/5–21/6)',
      'Mind your throat today.',
    ]
    const known = [paragraphs[0], signs[1] as string, signs[3] as string]
    expect(bodyOf(known, paragraphs[0], ...signs)).toEqual([paragraphs[0], ...signs])
  })
  it('have their times where all their sentences are known, if these are set apart', () => {
    expect(bodyOfDump(posts.flat().join('\n\n'))).toEqual([...paragraphs, ...posts.flat()])
    expect(bodyOfDump(posts.flat().join('\n'))).toEqual([...paragraphs, ...sentences])
  })
  it('have their times and headlines where these stand tight and the sentence below them is set apart, and none that is the length of a video', () => {
    const headline = (i: number): string => `What the harbour saw, part ${i}`
    const entries = (head: (time: string, i: number) => string): string => posts.map(([time, sentence], i) => `${head(time, i)}\n\n${sentence}`).join('\n\n')
    expect(bodyOfDump(entries((time, i) => `Share\n${time}\n${headline(i)}`))).toEqual([
      ...paragraphs,
      ...posts.flatMap(([time, sentence], i) => [time, headline(i), sentence]),
    ])
    expect(bodyOfDump(entries((time, i) => `${headline(i)}\n${time}`))).toEqual([...paragraphs, ...sentences])
  })
  it('begin with what leads on to a list, too', () => {
    const lead = 'If you join us only now, here is what happened:'
    const lines = [...posts[0], ...posts[1], '12:45', lead]
    expect(bodyOf([paragraphs[0], ...sentences.slice(0, 2)], paragraphs[0], ...lines, 'lamp out since noon')).toEqual([paragraphs[0], ...lines])
  })
  it('are none where one alone is of the body: it may be the byline', () => {
    const known = [paragraphs[0], sentences[0] as string]
    expect(bodyOf(known, paragraphs[0], ...posts.flat())).toEqual(known)
  })
  it('are none where headlines stand below the times', () => {
    const news = ['11:30', 'Ferry strike goes on', '11:10', 'Prices of butter rise', '10:55', 'Football on Sunday']
    const known = [...paragraphs, ...sentences.slice(0, 2)]
    expect(bodyOf(known, ...paragraphs, ...posts[0], ...posts[1], ...news)).toEqual(known)
  })
  it('end where the comments begin', () => {
    const lines = [...posts[0], ...posts[1], ...posts[2], '3 comments', ...posts[3]]
    expect(bodyOf([paragraphs[0], ...sentences.slice(0, 2)], paragraphs[0], ...lines)).toEqual([paragraphs[0], ...posts[0], ...posts[1], ...posts[2]])
  })
})
