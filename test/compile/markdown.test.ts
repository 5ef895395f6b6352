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

describe('a page of HTML in Markdown', () => {
  const page = (inner: string): string =>
    articleToMarkdown(
      clean(
        `<!doctype html><body><article><h1>${headline}</h1><p>${paragraphs[0]}</p><p>${paragraphs[1]}</p>${inner}<p>${paragraphs[2]}</p><p>${paragraphs[3]}</p></article>`,
      ),
    )
      .split(`${paragraphs[1]}\n\n`)[1]
      ?.split(`\n\n${paragraphs[2]}`)[0] ?? ''

  it('keeps the targets of its links and its emphasis', () => {
    expect(
      page(
        '<p>The lamp was <b>not</b> lit by <a href="/hale">Jon <em>Hale</em></a>, who ran <code>light *all*</code> on his <del>old</del> new machine, but by <a name="ada">Ada</a><a href="javascript:go()"> Brook</a>.</p>',
      ),
    ).toBe('The lamp was **not** lit by [Jon _Hale_](/hale), who ran `light *all*` on his ~~old~~ new machine, but by Ada Brook.')
  })
  it('keeps emphasis whose tags hold the spaces around it, or go on past the paragraph', () => {
    expect(page('<p>The lamp was<b> not </b>lit by the keeper, but by a boy from the town.</p>')).toBe(
      'The lamp was **not** lit by the keeper, but by a boy from the town.',
    )
    expect(page('<em><p>The lamp was not lit by the keeper that night.</p><p>It was lit by a boy from the town.</p></em>')).toBe(
      '_The lamp was not lit by the keeper that night._\n\n_It was lit by a boy from the town._',
    )
  })
  it('keeps emphasis that begins within one block as that of the whole next one', () => {
    expect(page('<div>The lamp was not lit <em>by the keeper that night.<p>It was lit by a boy from the town.</p></em></div>')).toBe(
      'The lamp was not lit _by the keeper that night._\n\n_It was lit by a boy from the town._',
    )
  })
  it('keeps lists within lists, and their numbers', () => {
    expect(
      page(
        '<ol start="4"><li>Oil the wheel of the lamp<ul><li>with oil from the cellar</li><li><p>or with fat</p><p>as long as it is warm</p></li></ul></li><li>Light the lamp with a match</li></ol>',
      ),
    ).toBe('4. Oil the wheel of the lamp\n   - with oil from the cellar\n   - or with fat\n\n     as long as it is warm\n5. Light the lamp with a match')
  })
  it('keeps the ranks of its headings', () => {
    expect(page('<h4>What was in <b>the</b> coat</h4><p>There was a box of matches in the coat, and a letter to the keeper.</p>')).toContain(
      '#### What was in **the** coat\n',
    )
    expect(page('<h3><strong>What was in the coat</strong></h3><p>There was a box of matches in the coat, and a letter to the keeper.</p>')).toContain(
      '### What was in the coat\n',
    )
  })
  it('keeps its tables, also with empty cells and bars in them', () => {
    expect(
      page(
        '<p>The steps of the lighthouse were measured again on Monday:</p><table><tr><th>Step</th><th></th><th>Height</th></tr><tr><td>One | two</td><td>of <b>stone</b></td><td>20 cm</td></tr><tr><td>Three</td><td></td><td>21 cm</td></tr></table>',
      ),
    ).toContain(
      '| Step       |              | Height |\n| ---------- | ------------ | ------ |\n| One \\| two | of **stone** | 20 cm  |\n| Three      |              | 21 cm  |',
    )
  })
  it('names the language of its code', () => {
    expect(
      page('<p>The lamp runs on a small program that the keeper wrote himself:</p><pre><code class="hljs language-python">if dark:\n    light()</code></pre>'),
    ).toContain('```python\nif dark:\n    light()\n```')
  })
  it('keeps quotations, with what is in them', () => {
    expect(page('<blockquote><p>The lamp was lit again on Monday, and I was there to see it.</p><ul><li>It was cold on the mole</li></ul></blockquote>')).toBe(
      '> The lamp was lit again on Monday, and I was there to see it.\n>\n> - It was cold on the mole',
    )
  })
  it('shows the picture of a caption', () => {
    expect(
      page(
        '<figure><img src="data:image/gif;base64,R0" data-src="/mole.jpg" alt="The mole"><figcaption>The mole at dusk, with the lighthouse. Photo: Ann Hale</figcaption></figure>',
      ),
    ).toContain('![The mole](/mole.jpg)\nThe mole at dusk, with the lighthouse. Photo: Ann Hale')
  })
  it('is no list where the page as a whole is one', () => {
    const list = articleToMarkdown(clean(`<!doctype html><body><ul><li><h1>${headline}</h1>${paragraphs.map(text => `<p>${text}</p>`).join('')}</li></ul>`))
    expect(list).toBe(`# ${headline}\n\n${paragraphs.join('\n\n')}\n`)
  })
})
