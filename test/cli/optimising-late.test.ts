import { describe, expect, it } from 'vitest'
import { optimisingLate } from '../../src/cli/optimising-late.ts'

/** What work sees of the flags, and what they are behind it. */
function watched() {
  let flag = '--opt'
  const run = optimisingLate(set => {
    flag = set
  })
  return { during: (length: number): string => run(length, () => flag), behind: () => flag, run }
}

describe('the first pages of a process', () => {
  it('are cleaned without V8 optimising what they run, which goes on behind them', () => {
    const { during, behind } = watched()
    expect([during(3000), during(50_000)]).toEqual(['--no-opt', '--no-opt'])
    expect(behind()).toBe('--opt')
  })
  it('are so many as make it worth the while, all together', () => {
    const { during } = watched()
    const seen = Array.from({ length: 5 }, () => during(50_000))
    expect(seen).toEqual(['--no-opt', '--no-opt', '--no-opt', '--opt', '--opt'])
    expect(watched().during(1_000_000)).toBe('--opt')
  })
  it('may fail, and nothing else is left unoptimised', () => {
    const { run, behind } = watched()
    expect(() =>
      run(10, () => {
        throw new Error('no page')
      }),
    ).toThrow('no page')
    expect(behind()).toBe('--opt')
  })
})
