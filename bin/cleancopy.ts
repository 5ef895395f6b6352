#!/usr/bin/env node
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { keepCode } from '../src/cli/code-cache.ts'

const { argv, stdout, stderr, env } = process
keepCode(dirname(fileURLToPath(import.meta.url)), env)

const surroundings = {
  // Opened only by who reads it: that costs time.
  get stdin() {
    return process.stdin
  },
  stdout,
  stderr,
  env,
  cwd: process.cwd(),
  signals: process,
}
import('../src/cli/program.ts')
  .then(({ run }) => run(argv.slice(2), surroundings))
  .then(code => {
    // Never `process.exit`: it would cut off output that a pipe has not taken yet.
    process.exitCode = code
  })
