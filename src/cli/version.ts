import { readFileSync } from 'node:fs'

/** The version of cleancopy. */
export function version(): string {
  // Two folders up, in the sources as in the build.
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }
  return version
}
