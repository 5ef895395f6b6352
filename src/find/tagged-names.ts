import { type Category, categories, type HtmlEvidence } from '../page/nodes.ts'
import { builtInConcepts } from '../rules/load.ts'

/** Class names count so many elements above a block. */
export const nearestNames = 3

const none: readonly Category[] = []

/** What the classes of an element speak for: elements with the same classes share them. */
const found = new WeakMap<readonly string[], readonly Category[]>()

let known: ReadonlyMap<string, readonly Category[]> | undefined

/** The categories that the elements right around a block of HTML, and their classes, speak for. */
export function spokenByTags({ path, names }: HtmlEvidence): readonly Category[] {
  let spoken: Category[] | undefined = path.includes('nav') ? ['navigation'] : undefined
  for (let k = 0; k < names.length && k < nearestNames; k++)
    for (const category of spokenByNames(names[k] as string[])) {
      spoken ??= []
      if (!spoken.includes(category)) spoken.push(category)
    }
  return spoken ?? none
}

function spokenByNames(names: readonly string[]): readonly Category[] {
  let spoken = found.get(names)
  if (!spoken) {
    known ??= categoriesOfNames()
    const by = known
    spoken = names.flatMap(name => by.get(name) ?? [])
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
