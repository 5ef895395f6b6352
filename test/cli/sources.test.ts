import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { parseSize } from '../../src/cli/options.ts'
import { headline, paragraphs } from '../find/page.ts'
import { call, temporaryFolder } from './call.ts'

const html = `<!doctype html><html><body><nav><ul><li><a href="/">Home</a></li><li><a href="/n">News</a></li></ul></nav><article><h1>${headline}</h1>${paragraphs.map(text => `<p>${text}</p>`).join('')}</article></body></html>`
const archive = [
  'MIME-Version: 1.0',
  'Content-Type: multipart/related; boundary="b"',
  '',
  '--b',
  'Content-Type: text/html; charset=utf-8',
  '',
  html,
  '--b--',
  '',
].join('\r\n')
const text = `${headline}\n\n${paragraphs.join('\n\n')}\n`

it('reads web archives, packed or not, as the pages that they hold', async () => {
  const cwd = temporaryFolder()
  writeFileSync(join(cwd, 'a.mhtml'), archive)
  writeFileSync(join(cwd, 'b.mht.gz'), gzipSync(archive))
  writeFileSync(join(cwd, 'c.xht'), html)
  for (const name of ['a.mhtml', 'b.mht.gz', 'c.xht']) expect(await call([name], { cwd })).toEqual({ code: 0, out: text, err: '' })
})

it('reads Markdown that it is told to be, or that tells itself', async () => {
  const markdown = `# ${headline}\n\n${paragraphs.slice(0, 3).join('\n\n')}\n\n**Sign up for our free weekly newsletter**\n\n${paragraphs[3].replace('the city', '[the city](https://linden.example/city)')}\n`
  const told = await call(['--from', 'markdown'], { stdin: markdown })
  expect(told).toEqual({ code: 0, out: text, err: '' })
  expect(await call([], { stdin: markdown })).toEqual(told)
  expect((await call(['--from', 'text'], { stdin: markdown })).out).toContain('](https://linden.example/city)')
})

it('reads no page past --max-page, and says how to', async () => {
  const { code, out, err } = await call(['--max-page', '1K'], { stdin: 'a'.repeat(1025) })
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(err).toContain('more than 1 KB; a dump is one page, so split it first, or raise the bound with --max-page')
  expect((await call(['--max-page', '1K'], { stdin: 'a'.repeat(1024) })).code).toBe(0)
})

it.each([
  ['1000', 1000],
  ['10M', 10 * 1024 * 1024],
  ['1.5k', 1536],
  ['1 GB', 1024 ** 3],
  ['2MiB', 2 * 1024 * 1024],
])('takes %s for a size', (value, bytes) => {
  expect(parseSize(value)).toBe(bytes)
})

it('tells in JSON what surrounds the blocks and the cuts of HTML, and of text nothing', async () => {
  const json = async (stdin: string): Promise<{ blocks: { path?: string }[]; removed: { path?: string }[] }> =>
    JSON.parse((await call(['-f', 'json'], { stdin })).out)
  const page = await json(html)
  expect(page.blocks.map(({ path }) => path)).toEqual(['html > body > article > h1', ...paragraphs.map(() => 'html > body > article > p')])
  expect(page.removed.map(({ path }) => path)).toEqual(['html > body > nav > ul > li', 'html > body > nav > ul > li'])
  expect(page.blocks[0]).toMatchObject({ level: 1 })
  expect(page.blocks[0]).not.toHaveProperty('markup')
  const dump = await json(text)
  expect([...dump.blocks, ...dump.removed].every(block => !('path' in block) && !('links' in block))).toBe(true)
})
