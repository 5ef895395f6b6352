import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { call, page, temporaryFolder } from '../call.ts'
import { pack } from './packs.ts'

const cwd = temporaryFolder()
mkdirSync(join(cwd, 'dumps/deep'), { recursive: true })
writeFileSync(join(cwd, 'dumps/a.txt'), page)
writeFileSync(join(cwd, 'dumps/deep/b.txt'), page.replace(/Sign up.*/, 'Share this'))
writeFileSync(join(cwd, 'my.yaml'), pack)
const tryRule = (...args: string[]) => call(['rules', 'try', ...args], { cwd })

describe('cleancopy rules try', () => {
  it('shows where a phrase stands, marked, with file and line, and what it changes', async () => {
    const { code, out, err } = await tryRule('sign up for ... newsletter', 'dumps')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toBe(`1 hit and 0 held back, in 1 of 2 pages
0 blocks of the article would be cut

dumps/a.txt:9: cut already; own/any/advertising/tried
  >>Sign up for our free weekly newsletter<<
`)
  })
  it('tells what of the article a pack would cut', async () => {
    const { out } = await tryRule('my.yaml', 'dumps')
    expect(out).toContain('2 hits and 0 held back, in 2 of 2 pages\n2 blocks of the article would be cut\n')
    expect(out).toContain(
      'dumps/a.txt:13: body → cut; own/en/advertising/left-over\n  The repairs cost less than was planned, and >>the money that is left over will go to<< the path',
    )
  })
  it('says what holds a rule back', async () => {
    const { out } = await tryRule('with them', 'dumps')
    const held = await tryRule('the foundations', 'dumps')
    expect(out).toContain('0 hits and 0 held back')
    expect(held.out).toContain('0 hits and 2 held back, in 2 of 2 pages')
    expect(held.out).toMatch(/dumps\/a\.txt:11: stays \(body\).*\n.*>>the foundations<<.*\n {2}held back: the phrase stands within quotation marks/)
  })
  it('says of hits that stay what makes a rule decide alone', async () => {
    const hint = / stayed, as all else weighs more than a rule that is not sure \(try --strength sure\)/
    expect((await tryRule('workers replaced', 'dumps')).out).toMatch(hint)
    const surer = (await tryRule('workers replaced', 'dumps', '--strength', 'sure')).out
    expect(surer).toContain('2 blocks of the article would be cut')
    expect(surer).not.toMatch(hint)
  })
  it('goes by --at, --strength and --category', async () => {
    expect((await tryRule('the mill bridge', 'dumps', '--at', 'whole')).out).toContain('0 hits')
    expect((await tryRule('workers replaced', 'dumps', '--category', 'media', '--strength', 'sure')).out).toContain('own/any/media/tried')
  })
  it('shows the first hits, and counts the others', async () => {
    const { out } = await tryRule('the', 'dumps', '--most', '1')
    expect(out.match(/^dumps/gm)).toHaveLength(1)
    expect(out).toMatch(/\n\d+ more; --most \d+ shows them all\n$/)
  })
  it('gives all hits as JSON', async () => {
    const { out } = await tryRule('my.yaml', 'dumps', '--json', '--most', '1')
    expect(JSON.parse(out)).toMatchObject({
      pages: 2,
      pagesHit: 2,
      hits: 2,
      heldBack: 0,
      cut: 2,
      kept: 0,
      found: [
        { source: 'dumps/a.txt', line: 13, rule: 'own/en/advertising/left-over', heldBack: null, without: 'body', with: 'cut' },
        { source: 'dumps/deep/b.txt', line: 13 },
      ],
    })
  })
  it('does not count a pack twice that is named with --rules too', async () => {
    expect((await tryRule('my.yaml', 'dumps', '--rules', 'my.yaml')).out).toContain('2 hits and 0 held back, in 2 of 2 pages\n0 blocks')
  })
  it('goes on where a dump cannot be read, and exits with 1', async () => {
    writeFileSync(join(cwd, 'binary.txt'), 'a\0b')
    const { code, out, err } = await tryRule('the mill', 'binary.txt', 'gone.txt', 'dumps/a.txt')
    expect(code).toBe(1)
    expect(err).toMatch(/cleancopy: gone\.txt: no such file/)
    expect(err).toMatch(/cleancopy: binary\.txt: /)
    expect(out).toContain('in 1 of 1 page')
  })
  it.each([
    [['(a|', 'dumps'], 'the phrase cannot be used: "(" is never closed at character 1 of "(a|"; close what is open'],
    [['gone.yaml', 'dumps'], 'gone.yaml: no such file or folder'],
    [['', 'dumps'], 'the phrase cannot be used: must not be empty'],
    [['a', 'dumps', '--most', 'x'], 'Give a whole number'],
    [['a'], 'missing required argument'],
  ])('refuses %j', async (args, message) => {
    const { code, out, err } = await tryRule(...args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(message)
  })
  it("does nothing to a terminal by a page's control characters", async () => {
    writeFileSync(join(cwd, 'control.txt'), page.replace('Workers replaced', 'Workers \u001b[31mreplaced'))
    const { out } = await call(['rules', 'try', 'four of its seven', 'control.txt'], { cwd, terminal: true, env: { NO_COLOR: '1' } })
    expect(out).not.toContain('\u001b')
    expect(out).toContain('\u241b[31mreplaced >>four of its seven<<')
  })
})
