import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { describeFault } from '../batch/faults.ts'
import { type Match, matchArticle, type Wanted } from '../compile/article-file.ts'
import { type RemovedFile, readRemoved } from '../compile/removed-file.ts'
import type { Surroundings } from './surroundings.ts'

/** Something is wrong with a file that a command reads. */
export class FileFault extends Error {
  override name = 'FileFault'
  /** The path as it was given. */
  readonly path: string
  constructor(path: string, cause: unknown) {
    super(describeFault(cause), { cause })
    this.path = path
  }
}

/** Calls what reads a file; what it throws names the file. */
export async function about<T>(path: string, reading: () => T | Promise<T>): Promise<T> {
  try {
    return await reading()
  } catch (error) {
    throw new FileFault(path, error)
  }
}

/** The two parts of a dump, read from their files. */
export interface ArticleParts {
  match: Match
  file: RemovedFile
}

/**
 * Reads an article (`-`: standard input) and what was removed from its page.
 *
 * @throws FileFault where a file cannot be read, or does not tell which page is meant
 */
export async function readParts(article: string, removed: string, wanted: Wanted, { stdin, cwd }: Surroundings): Promise<ArticleParts> {
  // The article first: where it comes through a pipe, the other file is complete only at the pipe's end.
  const content = await about(article, () => (article === '-' ? readAll(stdin) : readFile(resolve(cwd, article), 'utf8')))
  const file = await about(removed, async () => readRemoved(await readFile(resolve(cwd, removed), 'utf8')))
  return { match: await about(removed, () => matchArticle(content, file, wanted)), file }
}

async function readAll(stream: Surroundings['stdin']): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(Buffer.from(chunk as Uint8Array | string))
  return Buffer.concat(chunks).toString('utf8')
}
