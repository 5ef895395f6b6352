import { mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { faultCode } from './faults.ts'
import { onDisk } from './paths.ts'

/**
 * Makes a folder and those on its way. What Node has for this never ends where a folder is there and takes none in, as
 * `/proc` does, or where a link leads nowhere.
 */
export function makeFolders(path: string): void {
  try {
    make(path)
  } catch (error) {
    const above = dirname(path)
    if (faultCode(error) !== 'ENOENT' || above === path) throw error
    makeFolders(above)
    make(path)
  }
}

function make(path: string): void {
  try {
    mkdirSync(onDisk(path))
  } catch (error) {
    if (faultCode(error) !== 'EEXIST') throw error
    // Another worker may have been faster; a file in its place is another matter.
    if (!statSync(onDisk(path), { throwIfNoEntry: false })?.isDirectory()) throw error
  }
}
