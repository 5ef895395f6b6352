/** Writes what is built in ASCII alone. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Plugin } from 'esbuild'

/**
 * esbuild leaves letters beyond ASCII as they are in regular expressions and raw templates. A single one of them, and V8 keeps the
 * whole file with two bytes for each character, in every worker, and takes longer to read it: the command started 6 of 170 ms
 * later. Patterns and the templates that they are made of mean the same with an escape in place of a letter.
 */
export const asciiOnly: Plugin = {
  name: 'ascii-only',
  setup({ initialOptions, onEnd }) {
    initialOptions.write = false
    onEnd(({ outputFiles = [] }) => {
      for (const { path, text } of outputFiles) {
        mkdirSync(dirname(path), { recursive: true })
        writeFileSync(path, inAscii(text))
      }
    })
  },
}

/** Code with an escape for each UTF-16 unit beyond ASCII, also for one that had a backslash before it. */
export const inAscii = (code: string): string =>
  code.replace(/\\.|[\u0080-\uffff]/gs, found => {
    const unit = found.charCodeAt(found.length - 1)
    return unit > 0x7f ? `\\u${unit.toString(16).padStart(4, '0')}` : found
  })
