import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { explain } from '../../src/explain.ts'
import { blockLines, dumpLines } from '../../src/page/dump-lines.ts'

const linesOf = (dump: string) => dumpLines(explain(dump).page, dump).map(({ stretches }) => stretches.map(({ text }) => text))

describe('the lines of a dump', () => {
  it('are those that an editor shows, whatever ends them', () => {
    for (const end of ['\n', '\r\n', '\r'])
      expect(linesOf(['Home', '', '  The council met on Monday.', 'It was late.', ''].join(end))).toEqual([
        ['Home'],
        [],
        ['The council met on Monday.'],
        ['It was late.'],
      ])
    expect(linesOf('')).toEqual([[]])
    expect(linesOf('\n\nHome')).toEqual([[], [], ['Home']])
  })

  it('hold every character that is not white space once, in its order', () => {
    const dumps = fc
      .array(fc.constantFrom('Home', 'The council met.', '\n', '\r\n', '\r', '\n\n', ' ', '> ', '* ', '😀', 'and then it'), { maxLength: 30 })
      .map(parts => parts.join(''))
    fc.assert(
      fc.property(dumps, dump => {
        expect(linesOf(dump).flat().join('').replace(/\s/g, '')).toBe(dump.replace(/\s/g, ''))
      }),
    )
  })

  it('may hold several blocks', () => {
    const sentence = 'The council met on Monday and spoke of the bridge for a long time. '
    const lines = linesOf(sentence.repeat(40))
    expect(lines).toHaveLength(1)
    expect(lines[0]).toHaveLength(40)
  })

  it('are, of HTML, those of the source on which blocks begin', () => {
    const dump = '<html><body>\n<p>One\n<b>and</b>\n two.</p>\n\n<p>Three.</p></body></html>'
    expect(blockLines(explain(dump).page).map(({ number, stretches }) => [number, stretches[0]?.text])).toEqual([
      [2, 'One and two.'],
      [6, 'Three.'],
    ])
  })
})
