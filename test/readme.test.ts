import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { builtInProfiles } from '../src/rules/load.ts'
import { temporaryFolder } from './cli/call.ts'
import { codeBlocks, patternOf, printed, shownCalls } from './shown.ts'

const readme = readFileSync('README.md', 'utf8')
const fixture = 'fixtures/mine-inquiry--appeal-between-paragraphs/page.txt'
const cwd = temporaryFolder()

/** The code blocks of one language. */
const blocks = (language: string): string[] =>
  codeBlocks(readme)
    .filter(block => block.language === language)
    .map(({ code }) => code)

beforeAll(() => {
  mkdirSync(join(cwd, 'bin'))
  symlinkSync(resolve('dist/cli/cleancopy.js'), join(cwd, 'bin/cleancopy'))
  cpSync(fixture, join(cwd, 'page.txt'))
  mkdirSync(join(cwd, 'dumps/2024'), { recursive: true })
  mkdirSync(join(cwd, 'dumps/2025'))
  cpSync(fixture, join(cwd, 'dumps/2024/mine.txt'))
  cpSync('fixtures/orchard-court--inline-read-more/page.txt', join(cwd, 'dumps/2024/orchard.txt'))
  writeFileSync(join(cwd, 'dumps/2025/buttons.html.gz'), gzipSync(readFileSync('fixtures/button-museum--html-fragment/page.html')))
  writeFileSync(join(cwd, 'dumps/2025/photo.jpg'), '')
  const record = (text: string): string => `{"id": "p-17", "text": ${JSON.stringify(text)}, "score": 1.0}\n`
  writeFileSync(join(cwd, 'pages.jsonl'), record(readFileSync(fixture, 'utf8')))
  writeFileSync(join(cwd, 'mixed.jsonl'), `${record(readFileSync(fixture, 'utf8'))}{"id": "p-18", "title": "No text here"}\n`)
  mkdirSync(join(cwd, 'site'))
  for (const town of ['Dunmarrow', 'Skerray', 'Tolmin', 'Vasto', 'Holm', 'Brae'])
    writeFileSync(
      join(cwd, `site/${town}.html`),
      `<link rel="canonical" href="https://www.copperline.example/${town}">
<p>Copperline is read in every town of the copper country</p>
<h1>${town} has its bridge back</h1>
<p>The bridge of ${town} was opened to walkers again on Tuesday after two years of repairs, the council of ${town} said in a statement.</p>
<p>"We were surprised by how well the foundations of it had lasted," its engineer said, adding that ${town} had been kind to its river.</p>
`,
    )
})

describe('the README', () => {
  it.each(shownCalls(readme))('shows what `$line` prints', ({ line, output }) => {
    const stdout = printed(line, cwd)
    if (patternOf(output).test(stdout)) return
    expect(stdout).toBe(output)
  })

  it('shows a page as it is', () => {
    const [page = ''] = blocks('')
    const dump = readFileSync(fixture, 'utf8')
    if (!patternOf(page).test(dump)) expect(dump).toBe(page)
  })

  it('has an example that prints what it says', () => {
    const [example = ''] = blocks('js')
    // Beside the package, where its own name leads to it.
    const file = 'dist/readme-example.mjs'
    writeFileSync(file, example)
    try {
      const said = [...example.matchAll(/\/\/ → (.*)$/gm)].map(([, text]) => text)
      expect(said.length).toBeGreaterThan(0)
      expect(execFileSync(process.execPath, [file], { encoding: 'utf8' }).trimEnd().split('\n')).toEqual(said)
    } finally {
      rmSync(file)
    }
  })

  it('names a fixture that is there, and the test command', () => {
    const commands = blocks('sh').join('')
    expect(commands).toContain(`npm ci && npx cleancopy ${fixture}\n`)
    expect(commands).toContain('npm ci && npm test\n')
  })

  it('names every language that has rules', () => {
    const names = new Intl.DisplayNames('en', { type: 'language' })
    const [, listed = ''] = /Rules exist for ([^;]*);/.exec(readme.replace(/\n/g, ' ')) ?? []
    for (const { language } of builtInProfiles()) expect(listed).toContain(names.of(language))
  })
})
