import { describe, expect, it } from 'vitest'
import { takeBehindBox } from '../../src/find/behind-box.ts'
import { evidenceOnDump, paragraphs } from './page.ts'

/** What of a dump is of the body in the end, where the article's first paragraphs are. */
function bodyOf(...parts: string[]): string[] {
  const page = evidenceOnDump(parts.join('\n\n'))
  const body = page.map(({ block }) => (paragraphs as readonly string[]).includes(block.data.text))
  takeBehindBox(page, body)
  return page.filter((_, i) => body[i]).map(({ block }) => block.data.text)
}

const box = 'Read more\nOld lamps for sale\nA ferry without a captain'
const tail = ['Nobody clapped.', '“Was that it?” a child asked.', 'It was. They all went home in the rain.']

describe('text behind a box of teasers', () => {
  it('is of the body, however short its paragraphs are', () => {
    expect(bodyOf(...paragraphs, box, ...tail, 'Most read')).toEqual([...paragraphs, ...tail])
  })
  it('takes its headings along, but none below its last sentence', () => {
    expect(bodyOf(...paragraphs, box, 'What they said', ...tail, 'Linden')).toEqual([...paragraphs, 'What they said', ...tail])
  })
  it('may be one short sentence that says words of the body again', () => {
    const last = 'The keeper of the lighthouse had lit his lamp with the last match of the box.'
    expect(bodyOf(...paragraphs, box, last)).toEqual([...paragraphs, last])
  })
  it('takes lists along: parts of a sentence, and names with their values', () => {
    const parts = ['oil for the lamp,', 'a box of matches,', 'and a coat.']
    const facts = ['Tower: 31 metres', 'Steps: 112']
    const rest = ['Four things were missing:', parts.join('\n'), tail[2] as string, facts.join('\n'), tail[1] as string]
    expect(bodyOf(...paragraphs, box, ...rest)).toEqual([...paragraphs, ...rest.flatMap(part => part.split('\n'))])
  })
  it('goes on behind a box that asks for something, too, where it says words of the body again', () => {
    const asking = 'Never miss a boat!\nSign up for our free weekly newsletter\nYour e-mail address'
    const last = 'The keeper of the lighthouse had lit his lamp with the last match of the box.'
    expect(bodyOf(...paragraphs, asking, last)).toEqual([...paragraphs, last])
    expect(bodyOf(...paragraphs, asking, ...tail)).toEqual([...paragraphs])
  })
  it('is none where headlines follow', () => {
    expect(bodyOf(...paragraphs, box, 'Ferry strike goes on', 'Prices of butter rise', 'Nobody clapped in the end.')).toEqual([...paragraphs])
  })
  it('is none where one short sentence follows', () => {
    expect(bodyOf(...paragraphs, box, 'We would like to hear from you.')).toEqual([...paragraphs])
  })
  it('is none where dates or summaries that break off stand in it', () => {
    expect(bodyOf(...paragraphs, box, '3 May 2024', ...tail)).toEqual([...paragraphs])
    expect(bodyOf(...paragraphs, box, 'The ferry lay in port for a week, and nobody knew...', ...tail)).toEqual([...paragraphs])
  })
  it('is none behind an article that is long enough to be at its end', () => {
    const long = Array.from({ length: 4 }, () => paragraphs).flat()
    expect(bodyOf(...long, box, ...tail)).toEqual(long)
  })
  it('is none where the teasers are set with blank lines, too: nothing shows where they end', () => {
    expect(bodyOf(...paragraphs, box.replaceAll('\n', '\n\n'), ...tail)).toEqual([...paragraphs])
  })
})
