#!/usr/bin/env node
import module from 'node:module'

// Where Node can (from 22.1 on), it keeps the compiled program for the next call. It must know before the program is loaded.
const { enableCompileCache } = module as { enableCompileCache?: () => unknown }
enableCompileCache?.()
const { run } = await import('../src/cli/program.ts')

const { argv, stdout, stderr, env } = process
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
// Never `process.exit`: it would cut off output that a pipe has not taken yet.
process.exitCode = await run(argv.slice(2), surroundings)
