import type { Kind, Markup } from '../page/nodes.ts'
import { type Element, elementOf } from './elements.ts'

/** Elements of the path that are remembered for a block: the innermost ones tell most. */
export const deepestPath = 24

/** A way from a page's root through elements of certain names: what can be told of a block by these names alone. */
export interface Place {
  /** Names of the elements, outermost first. */
  path: string[]
  kind: Kind
  /** The rank of the innermost heading. */
  level: Markup['level']
  isCaption: boolean
}

/** A place that more lead on from. */
export class Way {
  readonly #element: Element | undefined
  readonly #outer: Way | undefined
  #inner: Map<string, Way> | undefined
  #place: Place | undefined

  constructor(element?: Element, outer?: Way) {
    this.#element = element
    this.#outer = outer
  }

  /** The way that goes on into an element: the same one for elements of the same name. */
  into(element: Element): Way {
    this.#inner ??= new Map()
    let way = this.#inner.get(element.name)
    if (!way) {
      way = new Way(element, this)
      this.#inner.set(element.name, way)
    }
    return way
  }

  /** What is told of blocks here: found out once, for a page has many blocks in few places. */
  get place(): Place {
    if (!this.#place) {
      const path: string[] = []
      let way: Way | undefined = this
      while (way !== undefined && way.#element !== undefined && path.length < deepestPath) {
        path.push(way.#element.name)
        way = way.#outer
      }
      path.reverse()
      this.#place = { path, kind: kindOf(path), level: levelOf(path), isCaption: path.includes('figcaption') }
    }
    return this.#place
  }
}

/** The kind of the innermost of those elements that make blocks of a kind. */
function kindOf(path: readonly string[]): Kind {
  const name = path.findLast(name => name !== 'div' && elementOf(name).space !== undefined) ?? ''
  return kinds.get(name) ?? (path.includes('blockquote') ? 'quote' : 'paragraph')
}

const kinds: ReadonlyMap<string, Kind> = new Map([
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name): [string, Kind] => [name, 'heading']),
  ...['li', 'dd', 'dt'].map((name): [string, Kind] => [name, 'list-item']),
  ['pre', 'code'],
  ['tr', 'table-row'],
])

/** The rank of the innermost heading among some elements. */
function levelOf(path: readonly string[]): Markup['level'] {
  for (let i = path.length - 1; i >= 0; i--) {
    const name = path[i] as string
    const digit = name.length === 2 && name.startsWith('h') ? name.charCodeAt(1) - 48 : 0
    if (digit >= 1 && digit <= 6) return digit as NonNullable<Markup['level']>
  }
  return undefined
}
