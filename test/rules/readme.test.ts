import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join, resolve } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { temporaryFolder } from '../cli/call.ts'
import { codeBlocks, patternOf, shownCalls } from '../shown.ts'

const readme = readFileSync('src/rules/README.md', 'utf8')
const cwd = temporaryFolder()

beforeAll(() => {
  mkdirSync(join(cwd, 'bin'))
  symlinkSync(resolve('dist/cli/cleancopy.js'), join(cwd, 'bin/cleancopy'))
  for (const { file, code } of codeBlocks(readme)) {
    if (file === undefined) continue
    mkdirSync(join(cwd, dirname(file)), { recursive: true })
    writeFileSync(join(cwd, file), code)
  }
})

it.each(shownCalls(readme))('the guide to rules shows what `$line` prints', ({ line, output }) => {
  const { stdout } = spawnSync('sh', ['-c', `exec 2>&1; ${line}`], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, PATH: `${join(cwd, 'bin')}${delimiter}${process.env.PATH}` },
  })
  if (patternOf(output).test(stdout)) return
  expect(stdout).toBe(output)
})
