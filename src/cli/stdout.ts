import { faultCode } from '../batch/faults.ts'
import type { Article } from '../compile/article.ts'
import { articleToJson } from '../compile/json.ts'
import { escapeControls, neutralise } from './control.ts'
import type { Format } from './options.ts'
import type { Surroundings } from './surroundings.ts'

/** Thrown when the reader of standard output has left: there is nothing more to do, and nothing to say. */
export class ReaderGone extends Error {
  override name = 'ReaderGone'
}

/** Makes the function that prints one article after the other: texts or Markdown with a blank line between them, or JSON. */
export function makePrinter(
  stdout: Surroundings['stdout'],
  format: Format,
  textOf: (article: Article) => string,
): (source: string, article: Article) => Promise<void> {
  const terminal = stdout.isTTY === true
  let first = true
  return async (source, article) => {
    if (format === 'json') {
      const json = articleToJson(source, article, terminal)
      return writeOut(stdout, `${terminal ? escapeControls(json) : json}\n`)
    }
    if (article.text === '') return
    const text = terminal ? neutralise(textOf(article)) : textOf(article)
    await writeOut(stdout, first ? text : `\n${text}`)
    first = false
  }
}

/** Writes to a stream and waits until it has taken the content. */
export function writeOut(stream: Surroundings['stdout'], content: string | Uint8Array): Promise<void> {
  return new Promise((done, fail) => {
    stream.write(content, error => {
      if (!error) done()
      else fail(['EPIPE', 'ERR_STREAM_DESTROYED', 'ECONNRESET'].includes(faultCode(error) ?? '') ? new ReaderGone() : error)
    })
  })
}

/**
 * Prints lines of a command's own output. Quiet when the reader leaves.
 *
 * @param harmless whether what the lines hold of pages and files was made harmless for a terminal before they were coloured
 */
export async function writeLines(stdout: Surroundings['stdout'], lines: readonly string[], harmless = false): Promise<void> {
  if (lines.length === 0) return
  const text = lines.map(line => `${line}\n`).join('')
  try {
    await writeOut(stdout, stdout.isTTY === true && !harmless ? neutralise(text) : text)
  } catch (error) {
    if (!(error instanceof ReaderGone)) throw error
  }
}
