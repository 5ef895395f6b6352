import { describe, expect, it } from 'vitest'
import { clean } from '../../src/clean.ts'
import type { ArticleBlock } from '../../src/compile/article.ts'
import { articleToMarkdown } from '../../src/compile/markdown.ts'
import { headline, paragraphs } from '../find/page.ts'

const position = { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 2, offset: 1 } }
const block = (kind: ArticleBlock['kind'], text: string, part: ArticleBlock['part'] = 'body'): ArticleBlock => ({ kind, text, part, position })
const write = (...blocks: ArticleBlock[]): string => articleToMarkdown({ blocks })

describe('an article in Markdown', () => {
  it('has its headline, headings, quotations and code', () => {
    const written = write(
      block('heading', headline, 'title'),
      block('paragraph', paragraphs[0]),
      block('heading', 'The lamp'),
      block('quote', 'It was cold.'),
      block('code', 'light(lamp)\n  wait()'),
    )
    expect(written).toBe(`# ${headline}\n\n${paragraphs[0]}\n\n## The lamp\n\n> It was cold.\n\n\`\`\`\nlight(lamp)\n  wait()\n\`\`\`\n`)
  })
  it('has items that follow each other as one list, with a dash or with their numbers', () => {
    expect(write(block('list-item', '• Oil'), block('list-item', 'Matches'))).toBe('- Oil\n- Matches\n')
    expect(write(block('list-item', '3. Oil'), block('list-item', '4. Matches'), block('paragraph', 'Then go.'))).toBe('3. Oil\n4. Matches\n\nThen go.\n')
  })
  it('shows what only looks like Markdown as it was written', () => {
    expect(write(block('paragraph', '# 1 in the *list*, and _so_ on'))).toBe('\\# 1 in the \\*list\\*, and \\_so\\_ on\n')
  })
  it('is empty where there is no text', () => {
    expect(write()).toBe('')
  })
  it('comes out of a page of HTML', () => {
    const page = `<!doctype html><body><article><h1>${headline}</h1><p>${paragraphs[0]}</p><p>${paragraphs[1]}</p><h2>What was in the coat</h2><ul><li>A box of matches for the lamp</li><li>A letter to the keeper before him</li></ul><p>${paragraphs[2]}</p><p>${paragraphs[3]}</p></article>`
    const written = articleToMarkdown(clean(page))
    expect(written).toContain(`# ${headline}\n`)
    expect(written).toContain('## What was in the coat\n\n- A box of matches for the lamp\n- A letter to the keeper before him\n')
  })
})
