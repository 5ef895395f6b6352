import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { call } from './call.ts'

describe('help and version', () => {
  it.each(['--help', '-h'])('%s explains all options on standard output', async flag => {
    const { code, out, err } = await call([flag])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    for (const option of [
      '--output',
      '--format',
      '--parts',
      '--keep',
      '--removed',
      '--fail-on',
      '--from',
      '--charset',
      '--precision',
      '--recall',
      '--max-page',
      '--lang',
      '--files-from',
      '--null',
      '--include',
      '--exclude',
      '--jobs',
      '--timeout',
      '--resume',
      '--status',
      '--quiet',
      '--no-color',
      '--version',
      'Examples:',
      'Exit codes:',
    ]) {
      expect(out).toContain(option)
    }
    expect(Math.max(...out.split('\n').map(line => line.length))).toBeLessThanOrEqual(90)
  })

  it.each(['explain', 'verify', 'restore', 'rules', 'config'])('help %s prints the options of that command, as --help does', async name => {
    const { code, out, err } = await call(['help', name])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain(`Usage: cleancopy ${name} `)
    expect(out).toBe((await call([name, '--help'])).out)
  })

  it.each(['--version', '-V'])('%s prints the version of the package', async flag => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
    expect(await call([flag])).toEqual({ code: 0, out: `${version}\n`, err: '' })
  })
})

describe('wrong usage', () => {
  it.each([
    [['--format', 'xml'], 'text, markdown, json'],
    [['--parts', 'titel'], "no part 'titel'. The parts are: title, standfirst, byline, body, caption"],
    [['--parts', ','], 'at least one part'],
    [['--keep', 'adverts'], "no category 'adverts'. The categories are: paywall, newsletter, related"],
    [['--keep', 'en/newsletter/nothing'], 'the rules of en/newsletter are: '],
    [['--keep', 'en/nothing/nothing'], "the categories of 'en' are: "],
    [['--keep', 'xx/newsletter/nothing'], "no rules for 'xx'"],
    [['--lang', 'xx'], 'choose one of: '],
    [['--output', ''], 'The name is empty'],
    [['--from', 'pdf'], 'auto, text, html, markdown'],
    [['--max-page', '10 potatoes'], 'a size such as 500K, 10M or 1G'],
    [['--max-page', '0'], 'a size such as'],
    [['--charset', 'latin-9000'], "no charset 'latin-9000'"],
    [['--precision', '--recall'], 'cannot be used with'],
    [['--formt', 'json'], 'Did you mean --format?'],
    [['--fail-on', 'nothing'], "no warning 'nothing'. The warnings are: empty, truncated"],
    [['--format'], 'argument missing'],
  ])('%j exits with 2 and says what is allowed', async (args, message) => {
    const { code, out, err } = await call([...args, 'gone.txt'].slice(0, args.length === 1 ? 1 : undefined))
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(/^cleancopy: (?!error)/)
    expect(err).toContain(message)
    expect(err).toContain("Try 'cleancopy --help'")
  })

  it('takes a region of a language, in any case', async () => {
    expect((await call(['--lang', 'EN-gb'])).code).toBe(0)
  })
})
