import { describe, expect, it } from 'vitest'
import { readLines } from '../../src/parse/lines.ts'
import { detectStyle } from '../../src/parse/style.ts'

const styleOf = (dump: string) => detectStyle(readLines(dump))

const sentence = 'The keeper of the lighthouse climbed the hundred and twelve steps each evening to light the lamp that ships looked for.'

/** Breaks a text greedily, as lynx and mail programs do. */
function wrap(text: string, width: number, indent = '', measure = (part: string): number => part.length): string {
  const lines = ['']
  for (const word of text.split(' ')) {
    const line = lines.at(-1) as string
    if (line !== '' && indent.length + measure(line) + 1 + measure(word) > width) lines.push(word)
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`
  }
  return lines.map(line => indent + line).join('\n')
}

describe('the style of a dump', () => {
  it('is lines where each block has one, with blank lines between paragraphs', () => {
    expect(styleOf(`Home\nNews\n\n${sentence}\n\n${sentence} ${sentence}\n\nShare`)).toMatchObject({ style: 'lines', wrap: { width: 0 }, spacing: 0 })
  })
  it('is fragments where no blank line separates anything', () => {
    expect(styleOf(`Home\nNews\n${sentence}\nThe\nCourier\nasked him why.\nShare`)).toMatchObject({ style: 'fragments', wrap: { width: 0 } })
  })
  it('is fragments also where blank lines stand between all lines alike', () => {
    expect(styleOf(`Home\n\nNews\n\n${sentence}\n\nThe\n\nCourier\n\nasked him why.`)).toMatchObject({ style: 'fragments', spacing: 1 })
  })
  it.each([64, 72, 78])('is wrapped, at the column found, in a mail of %i columns', width => {
    const mail = [sentence, sentence, sentence].join(' ')
    const found = styleOf(`Hello\n\n${wrap(mail, width)}\n\n${wrap(mail, width)}\n`)
    expect(found.style).toBe('wrapped')
    expect(found.wrap.width).toBeGreaterThan(width - 6)
    expect(found.wrap.width).toBeLessThanOrEqual(width)
  })
  it('is wrapped in a dump of lynx, told by its indents, though most of it be menu', () => {
    const menu = Array.from({ length: 10 }, (_, i) => `     * Section ${i}`).join('\n')
    expect(styleOf(`   Skip to content\n\n${menu}\n\nThe Lamp\n\n${wrap(sentence, 79, '   ')}\n\n   Share\n`).style).toBe('wrapped')
  })
  it('of a poem is not wrapped: its lines end where the poet ends them', () => {
    const poem = 'The swift was late this year, and all\nThe street looked upward, one by one,\nAs if a letter were to fall\nOut of a window of the sun.'
    expect(styleOf(`${poem}\n\n${poem}\n`).style).toBe('lines')
  })
  it('of a dump of one line is lines', () => {
    expect(styleOf(sentence).style).toBe('lines')
  })
})

describe('how lynx counted the length of a line', () => {
  const umlauts = 'Für die Wächter über dem Hafen wären größere Gläser nötig, erklärte später der Küster, während drüben die Fähre lärmte und Vögel kämpften.'
  const bytes = (part: string): number => Buffer.byteLength(part)
  const page = (measure: (part: string) => number): string =>
    `   Menü\n\n     * Häfen\n     * Fähren\n\n${Array.from({ length: 4 }, () => wrap(`${umlauts} ${umlauts}`, 74, '   ', measure)).join('\n\n')}\n\n   https://linden.example/${'ä'.repeat(20)}${'x'.repeat(30)}\n`
  it('is told for bytes, though an address that could not be broken is longer', () => {
    expect(styleOf(page(bytes)).wrap.measure('ää')).toBe(4)
  })
  it('is told for characters', () => {
    expect(styleOf(page(part => part.length)).wrap.measure('ää')).toBe(2)
  })
})
