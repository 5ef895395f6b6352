/** Writes what is built in ASCII alone. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Plugin } from 'esbuild'

/**
 * esbuild leaves letters beyond ASCII as they are in regular expressions and raw templates. A single one of them, and V8 keeps the
 * whole file with two bytes for each character, in every worker, and takes longer to read it: the command started 6 of 170 ms
 * later. Both mean the same by an escape.
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

/** Code with an escape for each UTF-16 unit beyond ASCII. */
export const inAscii = (code: string): string => code.replace(/[\u0080-\uffff]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
