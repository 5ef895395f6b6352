/** The attributes that any element is asked for: by what it is called, and whether it is shown. */
const ofAll = ['class', 'id', 'role', 'itemprop', 'hidden', 'aria-hidden', 'style'] as const
/** Those that only some are asked for. */
const ofSome = ['href', 'src', 'data-src', 'alt', 'start', 'type', 'lang', 'name', 'property', 'content', 'rel', 'open'] as const

export type AttributeName = (typeof ofAll)[number] | (typeof ofSome)[number]

/** What an element's attributes say, entities read; undefined for one that it has not. */
export type Attributes = Record<AttributeName, string | undefined>

/** A class, not a literal: V8 makes a new one with its nineteen places in one go. */
class NoAttributes implements Attributes {
  class: string | undefined = undefined
  id: string | undefined = undefined
  role: string | undefined = undefined
  itemprop: string | undefined = undefined
  hidden: string | undefined = undefined
  'aria-hidden': string | undefined = undefined
  style: string | undefined = undefined
  href: string | undefined = undefined
  src: string | undefined = undefined
  'data-src': string | undefined = undefined
  alt: string | undefined = undefined
  start: string | undefined = undefined
  type: string | undefined = undefined
  lang: string | undefined = undefined
  name: string | undefined = undefined
  property: string | undefined = undefined
  content: string | undefined = undefined
  rel: string | undefined = undefined
  open: string | undefined = undefined
}

/** Attributes to be filled in. */
export const emptyAttributes = (): Attributes => new NoAttributes()

/** An element without attributes. */
export const noAttributes: Readonly<Attributes> = emptyAttributes()

const some: Readonly<Record<string, readonly (typeof ofSome)[number][]>> = {
  a: ['href'],
  link: ['href', 'rel'],
  img: ['src', 'data-src', 'alt'],
  ol: ['start'],
  ul: ['start'],
  menu: ['start'],
  script: ['type'],
  html: ['lang'],
  meta: ['name', 'property', 'content'],
  dialog: ['open'],
}

/** The attributes that an element is asked for, by the length of their names. */
export type Asked = readonly (readonly AttributeName[] | undefined)[]

function byLength(names: readonly AttributeName[]): Asked {
  const lists: AttributeName[][] = []
  for (const name of names) {
    lists[name.length] ??= []
    lists[name.length]?.push(name)
  }
  return lists
}

const askedOfAll = byLength(ofAll)
const askedOfSome = new Map(Object.entries(some).map(([element, names]) => [element, byLength([...ofAll, ...names])]))

/** The attributes that an element of a name is asked for. */
export const askedOf = (element: string): Asked => askedOfSome.get(element) ?? askedOfAll

/**
 * Which of the attributes that are asked for is named at a place in a source, in whatever case; undefined for any other.
 * Most attributes are none of these, and nothing is copied out of the source to tell so.
 */
export function attributeAt(source: string, start: number, end: number, asked: Asked): AttributeName | undefined {
  const candidates = asked[end - start]
  if (candidates === undefined) return undefined
  for (const name of candidates) {
    let i = 0
    while (i < name.length && lower(source.charCodeAt(start + i)) === name.charCodeAt(i)) i++
    if (i === name.length) return name
  }
  return undefined
}

const lower = (code: number): number => (code >= 65 && code <= 90 ? code + 32 : code)
