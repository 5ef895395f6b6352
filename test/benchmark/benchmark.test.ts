import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../cli/call.ts'
import { headline, paragraphs } from '../find/page.ts'
import { runArticleExtraction } from './article-extraction.ts'
import { flatten } from './texts.ts'
import { runTrafilatura } from './trafilatura.ts'

const labels = ['Home', 'News', 'Sport', 'Culture', 'Weather', 'Contact']
const page = `<!doctype html><html lang="en"><head><title>${headline}</title><script>let no = 1</script></head><body><nav><ul>${labels.map(label => `<li><a href="/x">${label}</a></li>`).join('')}</ul></nav><article><h1>${headline}</h1>${paragraphs.map(text => `<p>${text}</p>`).join('')}</article><div hidden><p>Sign up for our free weekly newsletter</p></div></body></html>`
const body = `${paragraphs.join('\n\n')}\n`
const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))

describe('the checkout of article-extraction-benchmark', () => {
  const make = (): string => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'html'))
    writeFileSync(join(folder, 'ground-truth.json'), JSON.stringify({ abc: { articleBody: 'x', url: 'https://linden.example/' } }))
    writeFileSync(join(folder, 'html/abc.html.gz'), gzipSync(page))
    return folder
  }
  it('receives the texts of its pages in the form that its evaluation reads', async () => {
    const folder = make()
    expect(await runArticleExtraction(folder)).toContain(`cd ${folder} && python3 evaluate.py`)
    expect(json(join(folder, 'output/cleancopy.json'))).toEqual({ abc: { articleBody: body } })
    expect(json(join(folder, 'output/cleancopy-text.json'))).toEqual({ abc: { articleBody: body } })
  })
  it('receives them with a version where its own outputs have one', async () => {
    const folder = make()
    mkdirSync(join(folder, 'output'))
    writeFileSync(join(folder, 'output/other.json'), JSON.stringify({ version: '1.0', output: { abc: { articleBody: '' } } }))
    await runArticleExtraction(folder)
    expect(json(join(folder, 'output/cleancopy.json'))).toEqual({ version: '', output: { abc: { articleBody: body } } })
  })
  it('is missed where another folder is named, or a page is not there', async () => {
    await expect(runArticleExtraction(temporaryFolder())).rejects.toThrow('ground-truth.json; clone')
    const folder = make()
    writeFileSync(join(folder, 'ground-truth.json'), '{"abc": {}, "def": {}}')
    await expect(runArticleExtraction(folder)).rejects.toThrow('def.html.gz')
  })
})

describe('the checkout of trafilatura', () => {
  it('receives the texts of its pages and a script that scores them', async () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'tests/eval'), { recursive: true })
    writeFileSync(join(folder, 'tests/eval_common.py'), '')
    writeFileSync(
      join(folder, 'tests/evaldata.json'),
      JSON.stringify({ 'https://linden.example/': { file: 'lamp.html' }, 'https://linden.example/2': { file: 'gone.html' } }),
    )
    writeFileSync(join(folder, 'tests/eval/lamp.html'), page)
    const said = await runTrafilatura(folder)
    expect(said).toContain('Not in the checkout, and counted as empty: gone.html')
    expect(said).toContain('python3 evaluate_cleancopy.py')
    expect(json(join(folder, 'tests/results/cleancopy.json'))).toEqual({ 'https://linden.example/': body })
    expect(readFileSync(join(folder, 'tests/evaluate_cleancopy.py'), 'utf8')).toContain('from eval_common import')
  })
  it('is missed where another folder is named', async () => {
    await expect(runTrafilatura(temporaryFolder())).rejects.toThrow('evaldata.json; clone')
  })
})

it('makes text dumps of a block a line, hidden ones too, without tags and scripts', () => {
  expect(flatten(page)).toBe([...labels, headline, ...paragraphs, 'Sign up for our free weekly newsletter', ''].join('\n'))
})
