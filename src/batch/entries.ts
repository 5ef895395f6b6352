import { opendir } from 'node:fs/promises'
import { nameOf, onDisk } from './paths.ts'

/** What lies in a folder. A link is neither a folder nor a file. */
export interface Entry {
  name: string
  isFolder: boolean
  isFile: boolean
}

/** So many are read in one go. */
const readAtOnce = 512

/**
 * What lies in a folder, also where a name is not UTF-8, in no order.
 *
 * A folder may hold a million: were all names read at once, the memory for their bytes would stay with the process.
 */
export async function* entriesOf(folder: string): AsyncGenerator<Entry, void, undefined> {
  // Its declaration lacks what it takes and then gives.
  for await (const entry of await opendir(onDisk(folder), { encoding: 'buffer' as BufferEncoding, bufferSize: readAtOnce }))
    yield { name: nameOf(entry.name as unknown as Buffer), isFolder: entry.isDirectory(), isFile: entry.isFile() }
}
