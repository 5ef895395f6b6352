import { basename, dirname, join, relative } from 'node:path'
import type { Input, Inputs } from './inputs.ts'
import { truePathSync } from './paths.ts'
import { TextIndex } from './text-index.ts'

/** Two inputs, or an input and an output, that want one place. */
export class OutputClashError extends Error {
  override name = 'OutputClashError'
}

/** Gives the absolute path of the file to write for an input. */
export type OutputOf<I extends Input = Input> = (input: I) => string

/**
 * Gives every input its place in the output folder: its path below the folder that all inputs share.
 *
 * @param shared absolute path of that folder
 * @param folder absolute path of the output folder
 * @param extension of the files to write, with its dot
 */
export function outputsIn(folder: string, shared: string, extension: string): OutputOf {
  return ({ path }) => join(folder, `${stem(path === null ? 'stdin' : relative(shared, path))}${extension}`)
}

/**
 * Refuses outputs that would fall together, or upon an input, by whatever links the paths lead there.
 *
 * @throws OutputClashError
 */
export function refuseClashes<I extends Input>(inputs: Inputs<I>, outputOf: OutputOf<I>): void {
  const place = makePlaces()
  const owners = new TextIndex(i => place(outputOf(inputs.at(i) as I)))
  const ownerOf = (path: string): string | undefined => {
    const owner = owners.find(path)
    return owner === undefined ? undefined : inputs.at(owner)?.source
  }
  for (const input of inputs) {
    const output = outputOf(input)
    const at = place(output)
    const other = ownerOf(at)
    if (other !== undefined)
      throw new OutputClashError(`'${other}' and '${input.source}' would both be written to '${output}'; clean them into folders of their own`)
    owners.add(at)
  }
  let looked = ''
  for (const input of inputs) {
    const { source, path } = input
    const folder = dirname(place(outputOf(input)))
    if (folder !== looked) {
      for (let above = folder; above !== dirname(above); above = dirname(above)) {
        const other = ownerOf(above)
        if (other !== undefined)
          throw new OutputClashError(`'${other}' would be written to '${above}', which must be a folder for '${source}'; clean them into folders of their own`)
      }
      looked = folder
    }
    if (path !== null && ownerOf(place(path)) !== undefined)
      throw new OutputClashError(`'${source}' would be overwritten with its article; name another output`)
  }
}

/** So many folders are remembered: those of paths that come in order are few at a time. */
const mostFolders = 1024

/** Makes a function that gives the true place of a path, whose last folders may not be there yet. */
export function makePlaces(): (path: string) => string {
  const folders = new Map<string, string>()
  const folderOf = (path: string): string => {
    const folder = dirname(path)
    let known = folders.get(folder)
    if (known === undefined) {
      known = truePathSync(folder) ?? (folder === path ? folder : join(folderOf(folder), basename(folder)))
      if (folders.size >= mostFolders) folders.clear()
      folders.set(folder, known)
    }
    return known
  }
  return path => join(folderOf(path), basename(path))
}

/** A name without the endings that tell the kind of dump. */
export function stem(name: string): string {
  return name.replace(/\.gz$/i, '').replace(/(?<=[^/\\])\.(?:txt|text|md|markdown|html?|xhtml|xht|mhtml|mht)$/i, '')
}

/** The name of the file for one input in an output folder. */
export function outputName({ path }: Input, extension: string): string {
  return `${stem(path === null ? 'stdin' : basename(path))}${extension}`
}
