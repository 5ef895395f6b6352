import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { temporaryFolder } from '../cli/call.ts'
import { codeBlocks, patternOf, printed, shownCalls } from '../shown.ts'

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
  const stdout = printed(line, cwd)
  if (patternOf(output).test(stdout)) return
  expect(stdout).toBe(output)
})
