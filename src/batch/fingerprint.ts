import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/**
 * A name for the program as it is: its version, its code and its rules. The version alone would not tell two builds of a
 * clone apart.
 */
export function programFingerprint(): string {
  // The sources lie in rooms beside this one; the build has all in one folder.
  const here = fileURLToPath(new URL(import.meta.url.endsWith('.ts') ? '..' : '.', import.meta.url))
  // Two folders up, in the sources as in the build: the version.
  const hash = createHash('sha256').update(readFileSync(new URL('../../package.json', import.meta.url)))
  for (const entry of readdirSync(here, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => `${entry.parentPath}/${entry.name}`)
    .sort()) {
    hash.update(`${entry.slice(here.length)}\0`).update(readFileSync(entry))
  }
  return hash.digest('base64')
}

/** A name for plain data; the order of its fields does not matter. */
export function fingerprint(data: object): string {
  const sorted = (_key: string, value: unknown): unknown =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value
  return createHash('sha256').update(JSON.stringify(data, sorted)).digest('base64')
}
