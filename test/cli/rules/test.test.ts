import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { call, temporaryFolder } from '../call.ts'
import { pack } from './packs.ts'

const cwd = temporaryFolder()
const file = (name: string, text: string): string => {
  writeFileSync(join(cwd, name), text)
  return name
}
const test = (...args: string[]) => call(['rules', 'test', ...args], { cwd })
const strips = (example: string): string => pack.replace('The money that is left over will go to the path.', JSON.stringify(example))

describe('cleancopy rules test', () => {
  it('says that all examples do what they say', async () => {
    expect(await test(file('my.yaml', pack))).toEqual({ code: 0, out: 'my.yaml: 1 rule, 2 examples: all do what they say\n', err: '' })
  })
  it('names the example that is not recognised, and what holds the rule back', async () => {
    const broken = strips('He said: "The money that is left over will go to the path."')
    const { code, out } = await test(file('broken.yaml', broken))
    expect(code).toBe(1)
    expect(out).toContain('broken.yaml: 1 rule, 2 examples: 1 example breaks\n  own/en/advertising/left-over\n    strips: He said: "The money')
    expect(out).toContain('the rule does not recognise it: the phrase stands within quotation marks\n')
  })
  it.each([
    ['Nothing of the kind.', 'the rule does not recognise it: no phrase of it stands there'],
    ['The money that is left over will go to the path.\n\nSome other line', 'not recognised: Some other line'],
  ])('names what of %j is not recognised', async (example, problem) => {
    const { code, out } = await test(file('missed.yaml', strips(example)))
    expect(code).toBe(1)
    expect(out).toContain(problem)
  })
  it('names the rule that takes what should be kept, also where it is a built-in one', async () => {
    const own = await test(file('taken.yaml', pack.replace('She said that the money', 'The money')))
    expect(own.code).toBe(1)
    expect(own.out).toContain('keeps: The money that is left over')
    expect(own.out).toContain('taken by own/en/advertising/left-over\n')
    const built = await test(file('built-in.yaml', pack.replace(/- She said .*/, '- Sign up for our free weekly newsletter')))
    expect(built.code).toBe(1)
    expect(built.out).toContain('taken by en/newsletter/sign-up (with the built-in rules on)')
  })
  it('runs no example where a file is faulty', async () => {
    const { code, out, err } = await test(file('my.yaml', pack), file('faulty.yaml', pack.replace('why:', 'y:')))
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain('cleancopy: faulty.yaml:4: rule left-over: why: is missing; ')
    expect(err).toContain('cleancopy: faulty.yaml:5: rule left-over: y: a rule has no such field; ')
    expect(err).toContain('cleancopy: nothing was done: mend these 2 faults first')
  })
  it('says nothing of good files with --quiet', async () => {
    expect(await test('--quiet', file('my.yaml', pack))).toEqual({ code: 0, out: '', err: '' })
  })
})
