import { EventEmitter } from 'node:events'
import { Writable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { listenForInterrupt } from '../../src/cli/interrupt.ts'
import { describeProgress, showProgress } from '../../src/cli/progress.ts'
import { duration, summarise } from '../../src/cli/summary.ts'

describe('the summary', () => {
  it.each([
    [
      { pages: 20_000, cleaned: 19_800, empty: 12, failed: 200, skipped: 0 },
      3,
      35_100,
      '19,800 of 20,000 pages cleaned, 12 without an article, 200 failed, 3 skipped; 35 s',
    ],
    [{ pages: 2, cleaned: 1, empty: 0, failed: 0, skipped: 1 }, 0, 400, '1 of 2 pages cleaned, 1 done before; 0.4 s'],
    [{ pages: 1, cleaned: 1, empty: 0, failed: 0, skipped: 0 }, 0, 9_960, '1 of 1 page cleaned; 10 s'],
  ])('counts what became of the pages', (tally, passedOver, ms, expected) => {
    expect(summarise(tally, passedOver, ms)).toBe(expected)
  })

  it.each([
    [0, '0.0 s'],
    [59_600, '1 min 0 s'],
    [125_000, '2 min 5 s'],
    [3_599_700, '1 h 0 min'],
    [12_000_000, '3 h 20 min'],
  ])('says times as people do', (ms, expected) => {
    expect(duration(ms)).toBe(expected)
  })
})

describe('progress', () => {
  it('gives rate and time left once they can be told', () => {
    expect(describeProgress(0, 20_000, 0)).toBe('0 of 20,000 pages (0%)')
    expect(describeProgress(1_200, 20_000, 5_000)).toBe('1,200 of 20,000 pages (6%), 240 a second, 1 min 18 s left')
    expect(describeProgress(3, 4, 2_000)).toBe('3 of 4 pages (75%), 1.5 a second, 0.7 s left')
  })

  const show = async (terminal: boolean, quiet: boolean, env: Record<string, string> = {}): Promise<string> => {
    let text = ''
    const stderr = Object.assign(
      new Writable({
        write(chunk, _encoding, done) {
          text += chunk
          done()
        },
      }),
      { isTTY: terminal, columns: 80 },
    )
    const progress = await showProgress({ stderr, env }, { pages: 3 }, quiet, () => 0)
    progress.step()
    progress.stop()
    return text
  }

  it('shows on a terminal only, and not with --quiet', async () => {
    expect(await show(true, false)).toContain('of 3 pages')
    expect(await show(false, false)).toBe('')
    expect(await show(true, true)).toBe('')
    expect(await show(true, false, { TERM: 'dumb' })).toBe('')
  })
})

it('asks for an end at the first signal, and leaves the second to the system', () => {
  const signals = new EventEmitter()
  let told = 0
  const interrupt = listenForInterrupt({ signals }, () => told++)
  expect([signals.listenerCount('SIGINT'), signals.listenerCount('SIGTERM'), interrupt.signal]).toEqual([1, 1, undefined])
  signals.emit('SIGTERM')
  expect([signals.listenerCount('SIGINT'), signals.listenerCount('SIGTERM'), interrupt.signal, told]).toEqual([0, 0, 'SIGTERM', 1])
})
