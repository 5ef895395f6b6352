import { describe, expect, it } from 'vitest'
import { cutCounts, fillHoles, trim } from '../../src/find/edges.ts'
import { gather } from '../../src/find/evidence.ts'
import type { Block, Page } from '../../src/page/nodes.ts'
import { parseHtml } from '../../src/parse/html.ts'
import { evidenceOn, evidenceOnDump, paragraphs } from './page.ts'

/** How often the list of the body's blocks is looked into while its edges are cut. */
function looks(blocks: number): number {
  const page: Page = parseHtml(`<html><body><p>${'a<br>'.repeat(blocks)}`)
  const evidence = gather(page, undefined, [])
  const body: boolean[] = (page.children as Block[]).map(() => true)
  let count = 0
  const counted = new Proxy(body, {
    get(target, key, receiver) {
      count++
      return Reflect.get(target, key, receiver)
    },
  })
  trim(evidence, counted)
  expect(body).not.toContain(true)
  return count
}

it('cuts the labels off a body of labels only in one walk, however many there are', () => {
  const [small, double, fourfold] = [200, 400, 800].map(looks) as [number, number, number]
  expect(small).toBeGreaterThanOrEqual(200)
  expect((fourfold - double) / (double - small)).toBeLessThan(2.05)
})

describe('what leads on to the text behind a box', () => {
  it('is of the body with its colon, and of no box', () => {
    const lead = 'The keeper, who came down last, had only this to say to them:'
    const kept = (line: string): boolean => {
      const page = evidenceOn(paragraphs[0], 'Advertisement', line, paragraphs[2])
      const body = page.map(({ block }) => (paragraphs as readonly string[]).includes(block.data.text))
      fillHoles(
        page,
        body,
        Float64Array.from(page, () => -3),
      )
      return body[2] as boolean
    }
    expect(kept(lead)).toBe(true)
    expect(kept('More lamps from the dealers of Linden and of the islands')).toBe(false)
    expect(kept('Lamps:')).toBe(true)
  })
})

describe('a label above the text', () => {
  /** What is left of a body that begins with a line. */
  const bodyBelow = (line: string) => {
    const page = evidenceOn(line, ...paragraphs)
    const body = page.map(() => true)
    trim(page, body)
    return page.filter((_, i) => body[i]).map(({ block }) => block.data.text)
  }

  it.each(['What happened:', 'Dear keeper,'])('stays where it leads into the text: "%s"', line => {
    expect(bodyBelow(line)).toEqual([line, ...paragraphs])
  })
  it.each(['Coast life', 'Published:', 'Photo:'])('is cut where it does not, or a rule knows it: "%s"', line => {
    expect(bodyBelow(line)).toEqual([...paragraphs])
  })
})

describe('a hole in the body', () => {
  /** Which lines of a hole between two paragraphs are taken back, where the reading gives each of them a score. */
  const takenBack = (score: number, ...lines: string[]) => {
    const page = evidenceOn(paragraphs[0], ...lines, paragraphs[1])
    const body = page.map((_, i) => i === 0 || i === page.length - 1)
    fillHoles(
      page,
      body,
      Float64Array.from(body, is => (is ? 3 : score)),
    )
    return page
      .filter((_, i) => body[i])
      .map(({ block }) => block.data.text)
      .slice(1, -1)
  }
  const label = 'Rain and wind'
  const line = 'The keepers of the coast in pictures'

  it('is filled where nothing speaks against it', () => {
    expect(takenBack(-0.3, label, line)).toEqual([label, line])
  })
  it('is filled with labels and sentences only, where the reading speaks against it', () => {
    expect(takenBack(-2, label, line, 'The wind had turned to the north.')).toEqual([label, 'The wind had turned to the north.'])
  })
  it('is not filled where rules know a line of it and what goes with it', () => {
    expect(takenBack(-0.3, 'Read more:', line)).toEqual([])
  })
})

describe('a sentence that names a day', () => {
  const day = 'Declared May 11-17 Week of the Lamps.'
  const takenBack = (dump: string): boolean => {
    const page = evidenceOnDump(`Home\nNews\nSport\n\n${dump}`)
    const body = page.map(({ block }) => block.data.text !== day)
    fillHoles(
      page,
      body,
      Float64Array.from(body, () => -1),
    )
    return body.every(Boolean)
  }
  const [above, below] = ['Paid for nine panes of glass.', 'Heard the keeper on the fog horn.']

  it('is of the list in which it stands between two sentences', () => {
    expect(takenBack(`${paragraphs[0]}\n\n${above}\n${day}\n${below}`)).toBe(true)
  })
  it('may be a byline where it is set apart', () => {
    expect(takenBack(`${paragraphs[0]}\n\n${above}\n\n${day}\n\n${below}`)).toBe(false)
  })
})

describe('a figure alone above the first paragraph', () => {
  const left = (...head: string[]): string[] => {
    const page = evidenceOnDump(['A lamp in the city, and a keeper who has none', head.join('\n'), ...paragraphs].join('\n\n'))
    const body = page.map(() => true)
    cutCounts(page, body)
    return page.slice(0, -paragraphs.length).flatMap(({ block }, i) => (body[i] ? [block.data.text] : []))
  }
  it('counts readers or answers below the byline', () => {
    expect(left('By Ada Brook', '9.4k', '14')).toEqual(['A lamp in the city, and a keeper who has none', 'By Ada Brook'])
  })
  it('is of the text where no byline stands above it', () => {
    expect(left('Lamps', '14')).toContain('14')
  })
  it('may number a chapter where it is a single one', () => {
    expect(left('By Ada Brook', '1')).toContain('1')
  })
})
