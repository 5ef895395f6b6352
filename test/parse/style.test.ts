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

/** Breaks a text as terminals' browsers do that count wide characters twice: anywhere, but not in front of punctuation, or at spaces. */
function wrapWide(text: string, width: number): string {
  const lines = ['']
  for (const piece of text.match(/\s|[^\s\u3000-\u9fff]+|[\u3000-\u9fff]/g) ?? []) {
    const line = lines.at(-1) as string
    const columns = [...(line + piece)].reduce((sum, char) => sum + (/[\u3000-\u9fff\uac00-\ud7a3]/.test(char) ? 2 : 1), 0)
    if (columns > width && !/[\s。、]/.test(piece)) lines.push(piece)
    else lines[lines.length - 1] = line + piece
  }
  return lines.map(line => line.trimEnd()).join('\n')
}

describe('the style of a dump that counts wide characters twice', () => {
  const japanese =
    '霧ヶ沢の灯台が三年ぶりに灯ったのは月曜の夕方のことで、突堤には雨の中を四十人ほどが集まり、灯台守の早瀬さんが百十二段の階段をマッチ箱ひとつ持って上っていくのを見守った。ランプの硝子は町役場の地下で見つかった図面をもとに磨き直されたという。'
  const korean =
    '린덴의 등대가 삼 년 만에 다시 불을 밝힌 것은 월요일 저녁이었다. 방파제에는 빗속에도 마흔 명 남짓한 사람들이 모여 등대지기 한서진 씨가 성냥갑 하나를 들고 백열두 계단을 오르는 모습을 지켜보았다. 등의 유리는 읍사무소 지하에서 찾은 도면대로 새로 갈았다고 한다.'
  it.each([
    ['Japanese', japanese, 79],
    ['Japanese, in narrow columns', japanese, 60],
    ['Korean', korean, 79],
  ])('is wrapped: %s', (_, text, width) => {
    const found = styleOf(`ホーム\nニュース\n\n${wrapWide(text, width)}\n\n${wrapWide(text, width)}\n\n共有\n`)
    expect(found.style).toBe('wrapped')
    expect(found.wrap.measure('灯台')).toBe(4)
    expect(Math.abs(found.wrap.width - width)).toBeLessThanOrEqual(6)
  })
  it('is lines where headlines stand right below each other', () => {
    const headlines = [
      '霧ヶ沢の灯台が三年ぶりに点灯、町民四十人が見守る',
      '渡し船の船長が引退へ',
      '鰊が湾に戻る、理由は不明のまま漁協が調査へ',
      '町議会が起重機の売却を可決',
      '古い鐘を博物館に寄贈、修理は来春の予定',
      '雪で北の岬が孤立',
    ]
    expect(styleOf(`${headlines.join('\n')}\n\n${headlines.toReversed().join('\n')}\n`).style).toBe('lines')
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
  it('is told for columns, of which wide characters take two', () => {
    const korean = '등대지기는 매일 저녁 백열두 계단을 올라 배들이 찾는 등불을 켰다고 그날 모인 사람들에게 천천히 말하고는 다시 빗속으로 내려갔다.'
    const columns = (part: string): number => [...part].reduce((sum, char) => sum + (/[\uac00-\ud7a3]/.test(char) ? 2 : 1), 0)
    const dumped = (measure: (part: string) => number): string =>
      `   메뉴\n\n     * 항구\n     * 배\n\n${Array.from({ length: 4 }, () => wrap(`${korean} ${korean}`, 74, '   ', measure)).join('\n\n')}\n`
    expect(styleOf(dumped(columns)).wrap.measure('등대')).toBe(4)
    expect(styleOf(dumped(part => part.length)).wrap.measure('등대')).toBe(2)
  })
})
