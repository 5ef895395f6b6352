import { describe, expect, it } from 'vitest'
import { articleToMarkdown } from '../../src/compile/markdown.ts'
import { clean } from '../../src/index.ts'
import { paragraphs } from '../find/page.ts'

const program = ['def light(lamp):', '    if lamp.is_dark():', '        lamp.on()', '', '    return lamp.height_cm == 4', '', 'light(lamp_of("Linden"))']

/** A dump of an article with a listing in it. */
const dump = (lines: readonly string[], ...more: string[]) =>
  ['Lighthouse of Linden is lit again', paragraphs[0], paragraphs[1], lines.join('\n'), paragraphs[2], paragraphs[3], ...more].join('\n\n')

describe('a listing in a dump', () => {
  it('is written as it stands, set in and with its blank lines', () => {
    const { text, blocks } = clean(dump(program))
    expect(text).toContain(`\n\n${program.join('\n')}\n\n`)
    expect(blocks.filter(({ kind }) => kind === 'code').map(block => block.text)).toEqual([program.join('\n')])
  })
  it('loses the margin of the page', () => {
    const { text } = clean(dump(program.map(line => (line === '' ? '' : `   ${line}`))))
    expect(text).toContain(`\n\n${program.join('\n')}\n\n`)
  })
  it('keeps its tabs, and no other white space but spaces', () => {
    const lines = ['for (const lamp of lamps) {', '\tlamp.on();', '\u00a0\u00a0lamp.height\u200b += 4;', '}']
    expect(clean(dump(lines)).text).toContain('lamps) {\n\tlamp.on();\n  lamp.height += 4;\n}\n')
  })
  it('loses the marks of a mail that quotes the page, and keeps its own prompts', () => {
    const quoted = dump(program)
      .split('\n')
      .map(line => `> ${line}`.trimEnd())
      .join('\n')
    expect(clean(quoted).text).toContain(`\n\n${program.join('\n')}\n\n`)
    const session = ['>>> lamp_of("Linden")', 'Lamp(4)', '>>> light(lamp_of("Linden"))', '>>> height_cm()']
    expect(clean(dump(session)).text).toContain(`\n\n${session.join('\n')}\n\n`)
  })
  it('stands where its lines stand', () => {
    const source = dump(program)
    const code = clean(source).blocks.find(({ kind }) => kind === 'code')
    expect(source.slice(code?.position.start.offset, code?.position.end.offset)).toBe(program.join('\n'))
  })
  it('is not changed when the article is cleaned again', () => {
    const { text } = clean(dump(program))
    expect(clean(text).text).toBe(text)
  })
  it('is a fenced block in Markdown', () => {
    expect(articleToMarkdown(clean(dump(program)))).toContain(`\`\`\`\n${program.join('\n')}\n\`\`\``)
  })
})
