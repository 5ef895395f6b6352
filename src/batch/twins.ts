import { lstat, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Input, Inputs } from './inputs.ts'
import { OutputClashError, type OutputOf } from './outputs.ts'
import { onDisk } from './paths.ts'
import { TextIndex } from './text-index.ts'

/** What two names can share and still be two names, on most file systems. */
const likenesses = [
  { fold: (name: string): string => name.toLowerCase(), samples: ['a', 'A'] },
  { fold: (name: string): string => name.normalize('NFC'), samples: ['\u00e9', 'e\u0301'] },
  { fold: (name: string): string => name.normalize('NFC').toLowerCase(), samples: ['\u00e9', 'E\u0301'] },
] as const

/** Tells whether a file system takes two names for one. */
export type Confuses = (folder: string, samples: readonly [string, string]) => Promise<boolean>

/**
 * Refuses outputs whose names differ only in capitals or in the way their accents are written, where the file system
 * makes one file of them. It is asked only where there are such names.
 *
 * @throws OutputClashError
 */
export async function refuseTwins(inputs: Inputs, outputOf: OutputOf, folder: string, confuses: Confuses = probe): Promise<void> {
  for (const { fold, samples } of likenesses) {
    const owners = new TextIndex(i => fold(outputOf(inputs.at(i) as Input)))
    for (const input of inputs) {
      const output = outputOf(input)
      const key = fold(output)
      const other = owners.find(key)
      owners.add(key)
      if (other === undefined) continue
      if (!(await confuses(folder, samples))) break
      const names = `'${inputs.at(other)?.source}' and '${input.source}'`
      throw new OutputClashError(`${names} would both be written to '${output}', as this file system does not tell their names apart; rename one of them`)
    }
  }
}

/** Tries it out in a folder of its own, as near to the place as there is one. */
async function probe(folder: string, [first, second]: readonly [string, string]): Promise<boolean> {
  let own: string | undefined
  for (let near = folder; own === undefined; near = dirname(near)) {
    own = await mkdtemp(join(near, '.cleancopy-names-')).catch(() => undefined)
    if (near === dirname(near)) break
  }
  // Where nothing can be written, the articles will say so.
  if (own === undefined) return false
  try {
    await mkdir(join(own, first))
    return await lstat(onDisk(join(own, second))).then(
      () => true,
      () => false,
    )
  } finally {
    await rm(own, { recursive: true, force: true })
  }
}
