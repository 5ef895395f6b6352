import { spawnSync } from 'node:child_process'
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { call, page, temporaryFolder } from './call.ts'

const folder = temporaryFolder()
/** The kept code was left aside; a newer node then keeps code by itself. */
const left = /^none given$|^not asked$/
const dist = join(folder, 'dist/cli')
const codeFile = (): string => join(dist, readdirSync(dist).find(name => name.startsWith('code-')) ?? '')

/** Cleans the page by the copied build, and tells whether V8 took the code that it was handed. */
function clean(): { out: string; err: string; took: string } {
  const hook = join(folder, 'hook.cjs')
  writeFileSync(
    hook,
    `const vm = require('node:vm')
vm.Script = class extends vm.Script {
  constructor(source, options) {
    super(source, options)
    if (options.filename.endsWith('common.js')) require('node:fs').writeFileSync(${JSON.stringify(join(folder, 'took'))}, String(this.cachedDataRejected))
  }
}`,
  )
  rmSync(join(folder, 'took'), { force: true })
  const { stdout, stderr } = spawnSync(process.execPath, ['--require', hook, join(dist, 'cleancopy.js')], { input: page, encoding: 'utf8' })
  let took = 'not asked'
  try {
    took = { false: 'taken', true: 'refused', undefined: 'none given' }[readFileSync(join(folder, 'took'), 'utf8')] ?? 'unknown'
  } catch {}
  return { out: stdout, err: stderr, took }
}

describe('the start of the built command', () => {
  beforeEach(() => {
    rmSync(dist, { recursive: true, force: true })
    cpSync(resolve('dist/cli'), dist, { recursive: true })
    cpSync(resolve('package.json'), join(folder, 'package.json'))
  })

  it('takes the code that the build has kept for this node', async () => {
    const { out } = await call([], { stdin: page })
    expect(clean()).toEqual({ out, err: '', took: 'taken' })
  })

  it('goes well without kept code, as with another node', async () => {
    const { out } = await call([], { stdin: page })
    rmSync(codeFile())
    const { took, ...rest } = clean()
    expect(rest).toEqual({ out, err: '' })
    expect(took).toMatch(left)
  })

  it('goes well with code that is damaged anywhere, cut short, or none at all', async () => {
    const { out } = await call([], { stdin: page })
    const code = readFileSync(codeFile())
    const damaged = [3, 48, code.length >> 1].map(at => {
      const copy = Buffer.from(code)
      copy[at] = (copy[at] as number) ^ 0x41
      return copy
    })
    for (const broken of [...damaged, code.subarray(0, code.length / 2), Buffer.from('This is no code.'), Buffer.alloc(0)]) {
      writeFileSync(codeFile(), broken)
      const { took, ...rest } = clean()
      expect(rest).toEqual({ out, err: '' })
      expect(took).toMatch(left)
    }
  })

  it('does not take the code of another script, not even of one as long', async () => {
    const { out } = await call([], { stdin: page })
    const script = readFileSync(join(dist, 'common.js'), 'utf8')
    const other = script.replace('Turns a scraped page dump', 'Makes a scraped page dump')
    expect(other).toHaveLength(script.length)
    expect(other).not.toBe(script)
    writeFileSync(join(dist, 'common.js'), other)
    const { took, ...rest } = clean()
    expect(rest).toEqual({ out, err: '' })
    expect(took).toMatch(left)
  })
})
