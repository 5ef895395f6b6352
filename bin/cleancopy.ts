import { run } from '../src/cli/program.ts'

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
}
// Never `process.exit`: it would cut off output that a pipe has not taken yet.
void run(argv.slice(2), surroundings).then(code => {
  process.exitCode = code
})
