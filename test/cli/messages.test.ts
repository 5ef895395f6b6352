import { describe, expect, it } from 'vitest'
import { call, page } from './call.ts'

describe('messages', () => {
  it('notes bytes that are not UTF-8, unless --quiet', async () => {
    const bytes = Buffer.concat([Buffer.from(`${page}\n${'Čeština je jazyk. '.repeat(9)}`), Buffer.from([0x96])])
    const { err } = await call([], { stdin: bytes })
    expect(err).toContain('cleancopy: standard input: encoding: 1 byte is not UTF-8')
    expect((await call(['-q'], { stdin: bytes })).err).toBe('')
  })

  it('colours them by their own stream, NO_COLOR and --no-color', async () => {
    const args = ['gone.txt']
    expect((await call(args, { terminal: true })).err).toContain('\x1b[')
    for (const outcome of [
      await call(args),
      await call(args, { terminal: true, env: { NO_COLOR: '1' } }),
      await call(args, { terminal: true, env: { TERM: 'dumb' } }),
      await call([...args, '--no-color'], { terminal: true }),
    ]) {
      expect(outcome.err).not.toContain('\x1b[')
    }
    expect((await call(args, { env: { FORCE_COLOR: '1' } })).err).toContain('\x1b[')
  })
})
