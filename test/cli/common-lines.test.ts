import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { call, temporaryFolder } from './call.ts'

const cwd = temporaryFolder()
const run = (args: string[], stdin?: string): ReturnType<typeof call> => call(args, { cwd, ...(stdin !== undefined && { stdin }) })
const put = (name: string, content: string): void => {
  mkdirSync(join(cwd, name, '..'), { recursive: true })
  writeFileSync(join(cwd, name), content)
}

const slogan = 'Ninety years of Skerray in print and in pictures'
const tricky = 'Made [with] (care) * on ~the~ islands: daily {number}'
const subjects = ['ferry', 'mill', 'weir', 'orchard', 'quarry', 'lighthouse']
const article = (subject: string, n: number): string[] => [
  `The old ${subject} was opened to walkers again on Tuesday after ${n + 2} years of repairs, the town council said in a statement.`,
  `Workers replaced four of the seven arches of the ${subject}, and the stone was cut by hand from the place that had served the first builders.`,
]
const linesOf = (subject: string, n: number): string[] => [
  slogan,
  `${n * 7} readers online`,
  `The ${subject} opens`,
  ...article(subject, n),
  ...(n % 3 === 0 ? ['Letters are welcome'] : []),
  tricky,
]
for (const [n, subject] of subjects.entries()) {
  const lines = linesOf(subject, n)
  put(`text/${subject}.txt`, `${lines.join('\n\n')}\n`)
  const head = `<link rel="canonical" href="https://www.skerray.example/${subject}">`
  put(`html/${subject}.html`, `<html><head>${head}</head><body>${lines.map(line => `<p>${line}</p>`).join('')}</body></html>`)
}
const later = `${linesOf('harbour', 40).join('\n\n')}\n`

describe('cleancopy common-lines', () => {
  it('prints the lines that the pages share, with their number and site, and nothing that fewer pages have', async () => {
    const { code, out, err } = await run(['common-lines', 'html', '--share', '50%'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out.split('\n')).toEqual([
      'pages  share  site             line',
      '    6  100 %  skerray.example  0 readers online',
      `    6  100 %  skerray.example  ${tricky}`,
      `    6  100 %  skerray.example  ${slogan}`,
      '',
    ])
    expect((await run(['common-lines', 'html', 'text'])).out).toMatch(/ {2}- {16}Ninety[\s\S]*skerray\.example {2}Ninety/)
  })

  it('gives all of it as JSON', async () => {
    const { out } = await run(['common-lines', 'text', '--json'])
    expect(JSON.parse(out)).toEqual([
      {
        site: null,
        pages: 6,
        lines: [
          { text: '0 readers online', pages: 6, share: 1, strength: 'likely' },
          { text: tricky, pages: 6, share: 1, strength: 'sure' },
          { text: slogan, pages: 6, share: 1, strength: 'sure' },
        ],
      },
    ])
  })

  it('counts the files that are chosen, and no others', async () => {
    const { code, out, err } = await run(['common-lines', 'text', '--exclude', 'w*'])
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('    5  100 %  -     Ninety') })
    expect(err).toContain('left out 1 file or folder')
    expect((await run(['common-lines', '--files-from', '-'], 'text/mill.txt\ntext/weir.txt\n')).err).toContain('no line stands on 30 % of a site')
  })

  it('names what cannot be read once, does the rest, and exits with 1', async () => {
    put('more/binary.txt', 'a\0b')
    const { code, out, err } = await run(['common-lines', 'text', 'more', 'gone.txt'])
    expect({ code, lines: out.trimEnd().split('\n').length }).toEqual({ code: 1, lines: 4 })
    expect(err.match(/more\/binary\.txt/g)).toHaveLength(1)
    expect(err.match(/gone\.txt: no such file/g)).toHaveLength(1)
  })

  it('refuses standard input, which cannot be read twice, and a pack in the place of a dump', async () => {
    expect(await run(['common-lines'])).toMatchObject({ code: 2, out: '' })
    expect(await run(['common-lines', '-'])).toMatchObject({ code: 2, err: expect.stringContaining('read twice') })
    const before = readFileSync(join(cwd, 'text/mill.txt'), 'utf8')
    expect(await run(['common-lines', 'text', '-o', 'text/mill.txt'])).toMatchObject({ code: 2 })
    expect(readFileSync(join(cwd, 'text/mill.txt'), 'utf8')).toBe(before)
  })
})

describe('the pack of common lines', () => {
  it.each(['site.yaml', 'site.json'])('is accepted as it is, does what its examples say, and cleans later pages: %s', async file => {
    const { code, out, err } = await run(['common-lines', 'text', '-o', file])
    expect({ code, out, err }).toEqual({ code: 0, out: '', err: `cleancopy: wrote 3 rules; clean with them: --rules ${file}\n` })
    expect(await run(['rules', 'test', file])).toMatchObject({ code: 0, out: `${file}: 3 rules, 6 examples: all do what they say\n` })
    const read = async (...args: string[]): Promise<{ rule: string; text: string }[]> =>
      JSON.parse((await call(['-f', 'json', ...args], { cwd, stdin: later })).out).removed
    expect(await read('--rules', file)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ rule: 'own/any/navigation/ninety-years-of-skerray-in-print-and-in-pictures', text: slogan }),
        expect.objectContaining({ rule: 'own/any/navigation/0-readers-online', text: '280 readers online' }),
        expect.objectContaining({ rule: 'own/any/footer/made-with-care-on-the-islands-daily-number', text: tricky }),
      ]),
    )
  })

  it('is the same each time, and holds lines of the pages’ own articles as what must stay', async () => {
    await run(['common-lines', 'text', 'html', '-o', 'one.yaml'])
    await run(['common-lines', 'html', 'text', '-o', 'two.yaml'])
    const written = readFileSync(join(cwd, 'one.yaml'), 'utf8')
    expect(readFileSync(join(cwd, 'two.yaml'), 'utf8')).toBe(written)
    expect(written).toContain(`keeps:\n        - ${article('ferry', 0)[0]}`)
  })

  it('is limited to the site, where the pages tell it', async () => {
    await run(['common-lines', 'html', '-o', 'limited.yaml'])
    expect(readFileSync(join(cwd, 'limited.yaml'), 'utf8').match(/^ {2}site: .*/gm)).toEqual(['  site: skerray.example', '  site: skerray.example'])
    const cut = async (url: string): Promise<boolean> =>
      (await call(['--rules', 'limited.yaml', '--url', url, '-f', 'json'], { cwd, stdin: later })).out.includes('own/any/navigation/skerray-example-ninety')
    expect(await cut('https://skerray.example/harbour')).toBe(true)
    expect(await cut('https://other.example/harbour')).toBe(false)
  })

  it('is not written where the pages have no article to tell what must stay', async () => {
    for (const subject of subjects) put(`menus/${subject}.txt`, `Home\n\n${slogan}\n\n${subject}\n`)
    const { code, err } = await run(['common-lines', 'menus', '-o', 'none.yaml'])
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining('none.yaml: not written') })
    expect(err).toContain('left out home: the pages of the site have no line of an article')
    expect(() => readFileSync(join(cwd, 'none.yaml'))).toThrow()
  })
})
