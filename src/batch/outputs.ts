import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import type { Input } from './collect.ts'
import { truePath } from './paths.ts'

/** Two inputs, or an input and an output, that want one place. */
export class OutputClashError extends Error {
  override name = 'OutputClashError'
}

/**
 * Gives every input its place in the output folder: its path below the folder that all inputs share.
 *
 * @param inputs the dumps
 * @param roots absolute paths of the folders that were named, or in which named files lie
 * @param folder absolute path of the output folder
 * @param extension of the files to write, with its dot
 * @returns absolute paths, in the order of the inputs
 */
export function planOutputs(inputs: readonly Input[], roots: readonly string[], folder: string, extension: string): string[] {
  const shared = sharedFolder(roots)
  return inputs.map(({ path }) => join(folder, `${stem(path === null ? 'stdin' : relative(shared, path))}${extension}`))
}

/** Refuses outputs that would fall together, or upon an input, by whatever links the paths lead there. */
export async function refuseClashes(inputs: readonly Input[], outputs: readonly string[]): Promise<void> {
  const place = makePlaces()
  const owners = new Map<string, string>()
  for (const [i, { source }] of inputs.entries()) {
    const output = await place(outputs[i] as string)
    const other = owners.get(output)
    if (other !== undefined)
      throw new OutputClashError(`'${other}' and '${source}' would both be written to '${outputs[i]}'; clean them into folders of their own`)
    owners.set(output, source)
  }
  for (const [output, source] of owners) {
    for (let above = dirname(output); above !== dirname(above); above = dirname(above)) {
      const other = owners.get(above)
      if (other !== undefined)
        throw new OutputClashError(`'${other}' would be written to '${above}', which must be a folder for '${source}'; clean them into folders of their own`)
    }
  }
  for (const { source, path } of inputs) {
    if (path !== null && owners.has(await place(path))) throw new OutputClashError(`'${source}' would be overwritten with its article; name another output`)
  }
}

/** Makes a function that gives the true place of a path, whose last folders may not be there yet. */
export function makePlaces(): (path: string) => Promise<string> {
  const folders = new Map<string, Promise<string>>()
  const folderOf = (path: string): Promise<string> => {
    const folder = dirname(path)
    let known = folders.get(folder)
    if (!known) {
      known = truePath(folder).catch(async () => (folder === path ? folder : join(await folderOf(folder), basename(folder))))
      folders.set(folder, known)
    }
    return known
  }
  return async path => join(await folderOf(path), basename(path))
}

/** A name without the endings that tell the kind of dump. */
export function stem(name: string): string {
  return name.replace(/\.gz$/i, '').replace(/(?<=[^/\\])\.(?:txt|text|md|markdown|html?|xhtml|xht|mhtml|mht)$/i, '')
}

/** The name of the file for one input in an output folder. */
export function outputName({ path }: Input, extension: string): string {
  return `${stem(path === null ? 'stdin' : basename(path))}${extension}`
}

function isBelow(path: string, folder: string): boolean {
  return path.startsWith(folder.endsWith(sep) ? folder : folder + sep)
}

function sharedFolder(folders: readonly string[]): string {
  let shared = folders[0] ?? resolve('/')
  for (const folder of folders) while (folder !== shared && !isBelow(folder, shared)) shared = dirname(shared)
  return shared
}
