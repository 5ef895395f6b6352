/** Cleans one case of growth once: `growth-child.ts LIBRARY CASE SIZE`. Prints the milliseconds and the most memory, as JSON. */
import { growthCases } from './growth-cases.ts'

const [library = '', name, size] = process.argv.slice(2)
const { clean } = (await import(library)) as typeof import('../../src/index.ts')
const found = growthCases.find(one => one.name === name)
if (!found) throw new Error(`there is no case '${name}'`)
const dump = found.make(Number(size))
// The first call loads rules and tables, whatever its size.
clean('A line.\n\nAnother line of a page that is short.')
const { maxRSS: before } = process.resourceUsage()
const from = performance.now()
clean(dump)
const time = performance.now() - from
const { maxRSS } = process.resourceUsage()
console.log(JSON.stringify({ bytes: Buffer.byteLength(dump), time, memory: (maxRSS - before) * 1024 }))
