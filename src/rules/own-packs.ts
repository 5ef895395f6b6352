import { resolve } from 'node:path'
import { type Fault, FaultyFileError, wholeFault } from '../strip/faults.ts'
import { fullIdOf, type Pack } from '../strip/pack.ts'
import { limits, movesOf, validateOwnPack } from '../strip/validate.ts'
import { parseDocuments } from './documents.ts'
import { languages } from './load.ts'
import { readTextFile } from './read-file.ts'

/**
 * Reads the rule packs that users bring along.
 *
 * @param files their names, in YAML or JSON; each holds a pack, a list of packs, or several documents of them
 * @param cwd the folder against which the names are read
 * @returns the packs, checked: plain data for `CleanOptions.packs`
 * @throws {FaultyFileError} with every fault of every file; a pack is never half read
 */
export async function readPacks(files: readonly string[], cwd = process.cwd()): Promise<Pack[]> {
  const packs: Pack[] = []
  const faults: Fault[] = []
  const owners = new Map<string, string>()
  for (const file of new Set(files)) {
    const read = await readTextFile(resolve(cwd, file), file)
    const parsed = 'fault' in read ? { faults: [read.fault] } : parsePacks(read.text, file)
    if ('faults' in parsed) {
      faults.push(...parsed.faults)
      continue
    }
    packs.push(...parsed.packs)
    faults.push(...repeatedRules(parsed.packs, file, owners))
  }
  if (faults.length === 0) faults.push(...excess(packs, files.join(', ')))
  if (faults.length > 0) throw new FaultyFileError(faults)
  return packs
}

/** Reads the packs of one file from its text; or tells every fault. */
export function parsePacks(text: string, file: string): { packs: Pack[] } | { faults: Fault[] } {
  const parsed = parseDocuments(text, file)
  if ('faults' in parsed) return parsed
  const checked = parsed.documents.flatMap(({ value, lineOf }) =>
    Array.isArray(value)
      ? value.map((one, i) => validateOwnPack(one, file, languages(), path => lineOf([i, ...path])))
      : validateOwnPack(value, file, languages(), lineOf),
  )
  if (checked.length === 0) return { faults: [wholeFault(file, 'holds no pack', 'write language, category and rules into it')] }
  const faults = checked.flatMap(one => ('faults' in one ? one.faults : []))
  faults.sort((a, b) => (a.line ?? 0) - (b.line ?? 0))
  return faults.length > 0 ? { faults } : { packs: checked.flatMap(one => ('pack' in one ? one.pack : [])) }
}

/** Rules whose full id another pack has already: they could not be told apart in what is said of a page. */
function repeatedRules(packs: readonly Pack[], file: string, owners: Map<string, string>): Fault[] {
  return packs.flatMap(pack =>
    pack.rules.flatMap(({ id }) => {
      const fullId = fullIdOf(pack, id)
      const other = owners.get(fullId)
      owners.set(fullId, file)
      if (other === undefined) return []
      return { file, rule: id, field: 'id', problem: `${fullId} stands in another pack too, in ${other}`, mend: 'give one of the two rules another id' }
    }),
  )
}

/** What all packs together have too much of. */
function excess(packs: readonly Pack[], file: string): Fault[] {
  const fault = (problem: string, mend: string): Fault[] => [{ file, rule: null, field: 'rules', problem, mend }]
  const rules = packs.reduce((sum, pack) => sum + pack.rules.length, 0)
  if (rules > limits.rules) return fault(`${rules} rules; there may be ${limits.rules}`, 'put phrases of one kind into one rule')
  const moves = movesOf(packs)
  if (moves <= limits.allMoves) return []
  return fault(
    `the phrases can go on from word to word in ${moves} ways; there may be ${limits.allMoves}, so that no page takes long`,
    'leave out phrases, options and long gaps',
  )
}
