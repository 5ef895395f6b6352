import { type Category, categories, type HtmlEvidence } from '../page/nodes.ts'
import { builtInConcepts } from '../rules/load.ts'

/** Class names count so many elements above a block. */
export const nearestNames = 3

/** What was found around a block: blocks in the same place share their names. */
const found = new WeakMap<readonly string[][], readonly Category[]>()

let known: ReadonlyMap<string, readonly Category[]> | undefined

/** The categories that the elements right around a block of HTML, and their classes, speak for. */
export function spokenByTags({ path, names }: HtmlEvidence): readonly Category[] {
  let spoken = found.get(names)
  if (!spoken) {
    known ??= categoriesOfNames()
    const all = new Set<Category>()
    if (path.includes('nav')) all.add('navigation')
    for (let k = 0; k < names.length && k < nearestNames; k++)
      for (const name of names[k] as string[]) for (const category of known.get(name) ?? []) all.add(category)
    spoken = [...all]
    found.set(names, spoken)
  }
  return spoken
}

/** The categories that are concepts of class names, by name; but not the footer: its lists of links are named by what they are. */
function categoriesOfNames(): Map<string, Category[]> {
  const by = new Map<string, Category[]>()
  for (const { id, names } of builtInConcepts()) {
    const category = categories.find(category => category === id)
    if (category && category !== 'footer') for (const name of names) by.set(name, [...(by.get(name) ?? []), category])
  }
  return by
}
