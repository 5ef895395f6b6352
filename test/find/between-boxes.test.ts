import { describe, expect, it } from 'vitest'
import { takeBetweenBoxes } from '../../src/find/between-boxes.ts'
import { evidenceOnDump, paragraphs } from './page.ts'

const [first, ...rest] = paragraphs as readonly [string, ...string[]]

/** What lies between the body's first paragraph and the others is of it in the end. */
function takenFrom(...between: string[]): string[] {
  const read = evidenceOnDump([first, ...between, ...rest].join('\n\n')).filter(e => !e.aside)
  const body = read.map(({ block }) => (paragraphs as readonly string[]).includes(block.data.text))
  takeBetweenBoxes(read, body)
  return read.slice(1, -rest.length).flatMap(({ block }, i) => (body[i + 1] ? [block.data.text] : []))
}

const box = 'Read more\nOld lamps for sale at the pier\nA ferry without a captain'

describe('what stands between a closed box and the body that goes on', () => {
  it('is of the body where it is a sub-heading', () => {
    expect(takenFrom(box, 'What the captain said')).toEqual(['What the captain said'])
  })
  it('is of the body where it is sentences', () => {
    expect(takenFrom(box, 'Nobody clapped in the end.', 'What the captain said')).toEqual(['Nobody clapped in the end.', 'What the captain said'])
  })
  it('is of the body where it is a sub-heading behind a mark', () => {
    expect(takenFrom(box, '■ What the captain said')).toEqual(['■ What the captain said'])
  })
  it('is of the body where it leads to what follows, or to a list', () => {
    const list = ['that the piano was his aunt’s', 'that he had never tuned it', 'and that the sea had']
    expect(takenFrom(box, 'There was one thing that the captain said:')).toEqual(['There was one thing that the captain said:'])
    expect(takenFrom(box, 'What the captain said', 'He told them three things that night:', list.join('\n'))).toEqual([
      'What the captain said',
      'He told them three things that night:',
      ...list,
    ])
  })
  it('is left where the lines that it leads to are titles', () => {
    expect(takenFrom(box, 'Some more of our stories about boats:', 'Old lamps for sale\nA ferry in dock\nThe piano was found')).toEqual([])
  })
  it('is left where the teasers are set with blank lines, too: nothing shows where they end', () => {
    expect(takenFrom(box.replaceAll('\n', '\n\n'))).toEqual([])
  })
  it('is left where a rule knows it', () => {
    expect(takenFrom(box, 'Related')).toEqual([])
  })
  it('is left where another box follows', () => {
    expect(takenFrom(box, 'What the captain said', box)).toEqual([])
  })
  it('is left below comments', () => {
    expect(takenFrom('Comments\nJon, 3 May 2024\nWell said.', 'What the captain said')).toEqual([])
  })
})
