import { pathToFileURL } from 'node:url'
import { Readability } from '@mozilla/readability'
import { Defuddle } from 'defuddle/node'
import { parseHTML } from 'linkedom'

/** Takes a whole page and makes its article, reading its tags included. */
export type Extract = (page: string) => unknown

/** `clean` of the build, as a program that imports the package gets it, asked for plain text as `cleancopy` itself asks for it. */
export async function loadClean(project: string): Promise<(page: string) => { text: string }> {
  // By its address: the types of a build need not be there when this file is checked.
  const library = (await import(pathToFileURL(`${project}/dist/index.js`).href)) as typeof import('../../src/index.ts')
  return page => library.clean(page, { markup: false })
}

/** Readability.js on linkedom: a new document for each page, because it takes the document apart. */
export const readability: Extract = page => new Readability(parseHTML(page).document).parse()

/** Defuddle on linkedom, by its entry for Node. It fetches nothing, and what it says of odd addresses is not printed. */
export const defuddle: Extract = async page => {
  const { error } = console
  console.error = () => {}
  try {
    return await Defuddle(parseHTML(page).document, undefined, { useAsync: false })
  } finally {
    console.error = error
  }
}
