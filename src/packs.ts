/** Reading and checking rule packs of your own; apart from the rest, which needs no parser for them. */
export { parsePacks, readPacks } from './rules/own-packs.ts'
export { describeFault, type Fault, FaultyFileError } from './strip/faults.ts'
export type { Pack, RuleSource } from './strip/pack.ts'
