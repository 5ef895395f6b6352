import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { clean } from '../../src/clean.ts'
import { call, page, temporaryFolder } from './call.ts'

const cwd = temporaryFolder()
const write = (name: string, content: string | Uint8Array): void => writeFileSync(join(cwd, name), content)
const run = (...args: string[]) => call(['explain', ...args], { cwd })
write('page.txt', page)
const mine = readFileSync('fixtures/mine-inquiry--appeal-between-paragraphs/page.txt', 'utf8')
write('mine.txt', mine)
const html = readFileSync('fixtures/bahnhofsuhr--html-mit-einwilligung/page.html', 'utf8')
write('page.html', html)

/** The rows of a whole page: line, label, sign and text. */
const rowsOf = (out: string): string[][] =>
  out
    .slice(0, out.indexOf('\n\nkept'))
    .split('\n')
    .map(row => /^ *(\d*)(?: {2}(.*?) *([│-]) (.*))?$/.exec(row)?.slice(1) ?? [`unread: ${row}`])

describe('cleancopy explain', () => {
  it('shows every line of a page, and of each that goes the category and the rule', async () => {
    const { code, out, err } = await run('mine.txt')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const rows = rowsOf(out)
    expect(rows.map(([line]) => Number(line))).toEqual(
      mine
        .trimEnd()
        .split('\n')
        .map((_, i) => i + 1),
    )
    expect(rows.map(([, , , text = '']) => text)).toEqual(mine.trimEnd().split('\n'))
    const { removed, blocks } = clean(mine)
    for (const { position, rule, category } of removed) {
      const [, label, sign] = rows[position.start.line - 1] ?? []
      expect(sign).toBe('-')
      expect(label).toBe(rule.startsWith('find/') ? `${category} ${rule}` : rule)
    }
    for (const { position, part } of blocks) expect(rows[position.start.line - 1]?.slice(1, 3)).toEqual([part === 'body' ? '' : part, '│'])
    expect(out).toContain('Why a line went, and how to get it back: cleancopy explain --why LINE mine.txt\n')
  })

  it('sums up what stays and what goes, by category', async () => {
    const { out } = await run('page.txt')
    expect(out.slice(out.indexOf('\nkept'))).toMatch(/^\nkept +6 lines +\d+ words\nremoved +1 line +7 words\n- newsletter +1 line +7 words\n\nWhy/)
  })

  it('reads standard input, and the options of reading a page hold', async () => {
    const { out } = await call(['explain', '--keep', 'newsletter', '--parts', 'title,body'], { stdin: page })
    expect(out).toMatch(/ 9 {2}en\/newsletter\/\S+ \(--keep\) +│ Sign up/)
    expect(out).toMatch(/ 3 {2}byline \(--parts\) +- By Ada Quill/)
    expect(out).toContain('cleancopy explain --parts title,body --keep newsletter --why LINE -\n')
  })

  it('shows of HTML the blocks at the lines of the source, with their tags', async () => {
    const { out } = await run('page.html')
    const line = html.split('\n').findIndex(text => text.includes('Wir und unsere')) + 1
    expect(out).toMatch(new RegExp(`^ *${line}  de/consent/\\S+ +body>div>p +- Wir und unsere`, 'm'))
    expect(out).toMatch(/blocks/)
  })

  it('shows a line with several sentences of one-line pages in as many rows', async () => {
    const { out } = await call(['explain'], { stdin: 'The council met on Monday and spoke of the bridge for a long time. '.repeat(40) })
    expect(rowsOf(out).map(([line]) => line)).toEqual(['1', ...new Array(39).fill('')])
  })

  it('is coloured on a terminal or where it is asked for, and never without', async () => {
    expect((await run('mine.txt')).out).not.toContain('\x1b')
    expect((await run('--color', 'mine.txt')).out).toContain('\x1b')
    expect((await call(['explain', 'mine.txt'], { cwd, env: { FORCE_COLOR: '1' } })).out).toContain('\x1b')
    expect((await call(['explain', '--no-pager', 'mine.txt'], { cwd, terminal: true })).out).toContain('\x1b')
    expect((await call(['explain', '--no-pager', '--no-color', 'mine.txt'], { cwd, terminal: true })).out).not.toContain('\x1b')
    expect((await call(['explain', '--no-pager', 'mine.txt'], { cwd, terminal: true, env: { NO_COLOR: '1' } })).out).not.toContain('\x1b')
  })

  it("lets no control character of the page reach the reader's terminal", async () => {
    const evil = page.replace('newsletter\n', 'newsletter\x1b\x07\n').replace('opened', 'o\x1b[31mpened\u009b1m')
    for (const args of [[], ['--why', '1-12'], ['--diff'], ['--json']]) {
      const { out } = await call(['explain', '--no-color', '--no-pager', ...args], { stdin: evil, terminal: true })
      expect(out).toContain('Workers replaced')
      expect(out).not.toMatch(/[\x1b\x07\u009b]/)
    }
  })

  it('says what is wrong', async () => {
    expect(await run('gone.txt')).toEqual({ code: 1, out: '', err: 'cleancopy: gone.txt: no such file or folder; check the name\n' })
    expect((await call(['explain'], { stdin: 'a\0b' })).err).toContain('standard input: a binary file')
    const listing = await call(['explain'], { stdin: 'Home\nNews\n' })
    expect(listing).toMatchObject({ code: 0, err: expect.stringContaining('standard input: empty: ') })
    for (const args of [
      ['--why', '0', 'page.txt'],
      ['--why', 'x', 'page.txt'],
      ['--why', '5-3', 'page.txt'],
      ['--diff', '--why', '3', 'page.txt'],
      ['--diff', '--json', 'page.txt'],
      ['page.txt', 'mine.txt'],
    ])
      expect(await run(...args)).toMatchObject({ code: 2, out: '', err: expect.stringContaining("Try 'cleancopy explain --help'") })
    expect((await run('--why', '99', 'page.txt')).err).toContain('there is no line 99: the page has 13 lines')
    expect((await run('--why', '2-99', 'page.txt')).err).toContain('there is no line 99')
  })
})

describe('cleancopy explain --why', () => {
  it('says of a line that went why, and what gets it back in one call', async () => {
    const { code, out } = await run('--why', '9', 'page.txt')
    expect(code).toBe(0)
    const [cut] = clean(page).removed
    expect(out).toMatch(/^page.txt, line 9\n {2}Sign up for our free weekly newsletter\n\nRemoved as newsletter, by en\/newsletter\/\S+\.\n/)
    expect(out).toContain(`${cut?.rule}: sure, by its words "`)
    expect(out).toContain(`why     ${cut?.note}\n`)
    expect(out).toMatch(/strips {2}\S.*\n +keeps {3}\S/)
    expect(out).toMatch(/It was passed over: a sure phrase stands in it/)
    expect(out).toMatch(/What speaks for each category\n {2}newsletter \+/)
    const calls = [...out.matchAll(/^ {2}cleancopy (--.*? page\.txt)/gm)].map(([, args = '']) => args.split(' '))
    expect(calls.length).toBeGreaterThanOrEqual(2)
    for (const args of calls) expect((await call(args, { cwd })).out).toContain('Sign up for our free weekly newsletter')
  })

  it('says of an answer that it was passed over as a comment, and taken back', async () => {
    const question = readFileSync('fixtures/tide-clock--answers/page.txt', 'utf8')
    write('question.txt', question)
    const line = question.split('\n').findIndex(text => text.startsWith('Neither. The clock')) + 1
    const { out } = await run('--why', String(line), 'question.txt')
    expect(out).toContain('Kept as body')
    expect(out).toMatch(/passed over: it lies in a thread of comments.*\n +taken back: it stands between the buttons above an answer/)
  })

  it('gives calls that get every line back that went, whatever took it', async () => {
    const long = `${page}\nAbout us\nTeam\nThe paper has an office by the river\n`
    write('long.txt', long)
    const { removed } = clean(long)
    expect(removed.length).toBeGreaterThan(2)
    for (const { position, text } of removed) {
      const { out } = await run('--why', String(position.start.line), 'long.txt')
      for (const [, args = ''] of out.matchAll(/^ {2}cleancopy (--.*? long\.txt)/gm)) expect((await call(args.split(' '), { cwd })).out).toContain(text)
    }
    const parts = await run('--parts', 'title', '--why', '3', 'page.txt')
    expect(parts.out).toContain('cleancopy --parts title --parts byline page.txt')
    expect((await call(['--parts', 'title', '--parts', 'byline', 'page.txt'], { cwd })).out).toContain('By Ada Quill')
  })

  it('gives calls that lose nothing of what a configuration keeps', async () => {
    const folder = join(cwd, 'configured')
    mkdirSync(folder)
    writeFileSync(join(folder, 'mine.txt'), mine)
    writeFileSync(join(folder, 'cleancopy.yaml'), 'keep: [share]\n')
    const { out } = await call(['explain', '--why', '29', 'mine.txt'], { cwd: folder })
    const [, args = ''] = /^ {2}cleancopy (--.*? mine\.txt)/m.exec(out) ?? []
    const article = (await call(args.split(' '), { cwd: folder })).out
    expect(article).toContain('Donate now')
    expect(article).toContain('Share this story')
  })

  it('adds up how both readings saw a line', async () => {
    const { out } = await run('--why', '5', 'page.txt')
    expect(out).toContain('Kept as body')
    expect(out).toContain('To cut it\n  cleancopy rules try PHRASE page.txt  what a rule of your own would cut; see cleancopy help rules\n')
    for (const reading of ['First reading', 'Second reading']) {
      const [, score = '', shares = ''] = new RegExp(`^${reading}, .*?: ([+−][\\d.]+).*\\n((?: {2}.*\\n)+)`, 'm').exec(out) ?? []
      const number = (text: string): number => Number(text.replace('−', '-'))
      const sum = [...shares.matchAll(/^ {2}([+−][\d.]+) /gm)].reduce((sum, [, share = '']) => sum + number(share), 0)
      expect(sum).toBeCloseTo(number(score), 0)
      expect(shares.split('\n').length).toBeGreaterThan(4)
    }
    expect(out).toContain('The text has hardly any boilerplate')
    expect((await run('--why', '15', 'mine.txt')).out).toMatch(/The page as a whole\n {2}by its score \(\+.* of the body\n/)
  })

  it('names the rules that a guard holds back', async () => {
    const prose = 'The council said on Monday that nobody would be asked to sign up for our newsletter before the bridge was open to walkers again.'
    const { out } = await call(['explain', '--why', '5'], { stdin: page.replace(/The old mill bridge.*/, prose) })
    expect(out).toMatch(/held back\n {2}en\/newsletter\/\S+ \("sign up for our newsletter"\): the block reports what somebody said\n/)
  })

  it('takes ranges and several lines, each block once', async () => {
    const heads = async (...args: string[]): Promise<string[]> =>
      [...(await run(...args, 'mine.txt')).out.matchAll(/^mine\.txt, lines? (\S+)$/gm)].map(([, line = '']) => line)
    expect(await heads('--why', '21-29')).toEqual(['21', '23', '25', '27', '29'])
    expect(await heads('--why', '43,3', '--why', '3-4')).toEqual(['3', '4', '43'])
    expect((await run('--why', '2', 'mine.txt')).out).toBe('Line 2: blank.\n')
    expect((await run('--why', '1-2', 'page.html')).out).toBe('Line 1-2: the page shows no text here, only markup.\n')
    expect((await run('--why', '7', 'page.html')).out).toContain('Tags: html > body > div > p\n')
  })
})

describe('cleancopy explain for programs', () => {
  it('gives all evidence as JSON', async () => {
    const { out } = await run('--json', 'mine.txt')
    const { source, style, language, blocks } = JSON.parse(out)
    expect({ source, style, language }).toEqual({ source: 'mine.txt', style: 'lines', language: 'en' })
    const { removed } = clean(mine)
    expect(blocks.filter(({ kept }: { kept: boolean }) => !kept).map(({ verdict }: { verdict: { rule: string } }) => verdict.rule)).toEqual(
      removed.map(({ rule }) => rule),
    )
    const body = blocks.find(({ verdict }: { verdict: { part: string } }) => verdict.part === 'body')
    expect(body.second.shares.reduce((sum: number, { share }: { share: number }) => sum + share, 0)).toBeCloseTo(body.second.score, 2)
    const some = JSON.parse((await run('--json', '--why', '29', 'mine.txt')).out)
    expect(some.blocks.map(({ text }: { text: string }) => text)).toEqual(['Donate now'])
  })

  it('gives a diff, exact where no terminal shows it', async () => {
    const { out, err } = await run('--diff', 'page.txt')
    expect(err).toBe('')
    expect(out).toMatch(/^--- a\/page\.txt\n\+\+\+ b\/page\.txt\n@@ -6,8 \+6,6 @@\n/)
    expect(out.match(/^-.*$/gm)?.slice(1)).toEqual(['-Sign up for our free weekly newsletter', '-'])
    expect((await call(['explain', '--diff', 'page.txt'], { cwd, env: { FORCE_COLOR: '1' } })).out).toContain('\x1b[31m-Sign up')
    expect((await call(['explain', '--diff'], { stdin: 'Share\x07 this\r\n' })).out).toContain('-Share\x07 this\r\n')
    write('latin.txt', Buffer.from(page.replace('Ada', 'Zoë'), 'latin1'))
    expect((await run('--diff', 'latin.txt')).err).toMatch(/latin.txt: the diff is in UTF-8, but the page in windows-1252; .*iconv/)
  })
})
