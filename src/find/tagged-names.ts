import { type Category, categories, type HtmlEvidence } from '../page/nodes.ts'
import { builtInConcepts } from '../rules/load.ts'
import { allLink } from './tags.ts'

/** Class names count so many elements above a block. */
const nearestNames = 3

/** Names of classes for the writer, and for what tells of somebody. */
const writer = /^(?:authors?|contributors?|writer|autor|auteur|autore)$/
const biography = /^(?:bio|biography|box|card|about|profile)$/

/** What the class names of an element tell, found out once: elements with the same classes share them. */
function rememberedByNames<T>(tell: (names: readonly string[]) => T): (names: readonly string[]) => T {
  const told = new WeakMap<readonly string[], { value: T }>()
  return names => {
    let known = told.get(names)
    if (!known) {
      known = { value: tell(names) }
      told.set(names, known)
    }
    return known.value
  }
}

/** Makes a test of what the class names of an element tell, for a block: whether one of the elements right around it passes. */
export function toldNearby(tell: (names: readonly string[]) => boolean): (html: HtmlEvidence) => boolean {
  const tells = rememberedByNames(tell)
  return ({ names }) => {
    for (let k = 0; k < names.length && k < nearestNames; k++) if (tells(names[k] as string[])) return true
    return false
  }
}

/** Whether a class nearby calls a block the box that tells of the writer. */
export const isOnAuthor = toldNearby(names => names.some(name => writer.test(name)) && names.some(name => biography.test(name)))

const none: readonly Category[] = []

let known: ReadonlyMap<string, readonly Category[]> | undefined

/** The category that an element around a block of HTML speaks for, or a class that can mean nothing else. */
export function spokenByElement(html: HtmlEvidence): Category | undefined {
  if (html.path.includes('nav')) return 'navigation'
  // What is all links is a menu, though it stands in the page's foot.
  if (html.path.includes('footer') && html.linkDensity < allLink) return 'footer'
  return isOnAuthor(html) ? 'meta' : undefined
}

/** The categories that the classes right around a block of HTML speak for. */
export function spokenByClasses({ names }: HtmlEvidence): readonly Category[] {
  let spoken: Category[] | undefined
  for (let k = 0; k < names.length && k < nearestNames; k++)
    for (const category of spokenByNames(names[k] as string[])) {
      spoken ??= []
      if (!spoken.includes(category)) spoken.push(category)
    }
  return spoken ?? none
}

const spokenByNames = rememberedByNames((names): readonly Category[] => {
  known ??= categoriesOfNames()
  const by = known
  return names.flatMap(name => by.get(name) ?? [])
})

/** The categories that are concepts of class names, by name; but not the footer: its lists of links are named by what they are. */
function categoriesOfNames(): Map<string, Category[]> {
  const by = new Map<string, Category[]>()
  for (const { id, names } of builtInConcepts()) {
    const category = categories.find(category => category === id)
    if (category && category !== 'footer') for (const name of names) by.set(name, [...(by.get(name) ?? []), category])
  }
  return by
}
