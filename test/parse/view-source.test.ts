import { describe, expect, it } from 'vitest'
import type { Block } from '../../src/page/nodes.ts'
import { parseSavedHtml } from '../../src/parse/view-source.ts'

const source = [
  '<!DOCTYPE html>',
  '<html><head><title>The Lamp</title></head>',
  '<body><nav><a href="/">Home</a></nav>',
  '<p>Salt &amp; light on',
  'the mole ></p></body></html>',
]
const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

const chrome = `<html><head><meta name="color-scheme" content="light dark"></head><body><div class="line-gutter-backdrop"></div><form autocomplete="off"><label class="line-wrap-control">Line wrap<input type="checkbox"></label></form><table><tbody>${source
  .map((line, i) => `<tr><td class="line-number" value="${i + 1}"></td><td class="line-content"><span class="html-tag">${escaped(line)}</span></td></tr>`)
  .join('')}</tbody></table></body></html>`
const firefox = `<!DOCTYPE html><html><head><title>view-source:https://linden.example/</title></head><body id="viewsource" class="highlight" style="tab-size: 4"><pre id="line1">${source
  .map((line, i) => `<span id="line${i + 1}"></span><span class="start-tag">${escaped(line)}</span>`)
  .join('\n')}</pre></body></html>`

describe.each([
  ['Chrome', chrome],
  ['Firefox', firefox],
])('a page saved from the view of its source in %s', (_, dump) => {
  const page = parseSavedHtml(dump)
  const blocks = page.children as Block[]
  it('is read as the page whose source it shows', () => {
    expect(blocks.map(({ data }) => data.text)).toEqual(['Home', 'Salt & light on the mole >'])
    expect(blocks.map(({ data }) => data.html?.path.join(' '))).toEqual(['html body nav', 'html body p'])
    expect(page.data.stated?.title).toBe('The Lamp')
  })
  it('has positions in what was saved', () => {
    const [home, text] = blocks.map(({ position }) => dump.slice(position.start.offset, position.end.offset))
    expect(home).toBe('Home')
    expect(text?.startsWith('Salt &amp;amp; light on')).toBe(true)
    expect(text?.endsWith('the mole &gt;')).toBe(true)
  })
})

it('is not taken for one where a page only has a table with such cells of its own', () => {
  const dump = '<html><body><table><tr><td class="line-number">1</td><td class="line-content">print("lamp")</td></tr></table></body></html>'
  expect((parseSavedHtml(dump).children as Block[]).map(({ data }) => data.text)).toEqual(['1 print("lamp")'])
})
