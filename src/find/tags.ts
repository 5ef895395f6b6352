import type { HtmlEvidence } from '../page/nodes.ts'
import type { Concept } from '../rules/load.ts'
import type { Evidence } from './evidence.ts'
import type { Row } from './local.ts'
import { firstNumbers as f } from './weights.ts'

/** Elements around a block that say what it is, and their weights. */
const around: [element: string, weight: number][] = [
  ['nav', f.nav],
  ['header', f.header],
  ['footer', f.footer],
  ['aside', f.aside],
  ['form', f.form],
  ['button', f.button],
  ['figure', f.figure],
  ['figcaption', f.figcaption],
  ['article', f.article],
  ['main', f.main],
  ['section', f.section],
  ['blockquote', f.blockquote],
  ['table', f.table],
  ['ul', f.ul],
  ['ol', f.ol],
  ['time', f.time],
  ['label', f.label],
  ['pre', f.pre],
]

const placeOf = new Map(around.map(([element], place) => [element, place]))

/** Names of classes and ids count up to so many elements above a block; those nearest speak most clearly. */
const near = 3
const far = 9

/** The shares of a page's prose that containers hold, by the blocks' parents and the parents' parents. */
export interface Containers {
  /** For each block of the page, 0 to 1; 0 where it has no such container. */
  parent: Float64Array
  grandparent: Float64Array
  great: Float64Array
}

/** Weighs containers by the running text in them that is no link. */
export function weighContainers(page: Evidence[]): Containers {
  const held = new Map<number, number>()
  let total = 0
  for (const { block, words, prose } of page) {
    const { html } = block.data
    if (!html || !prose || html.linkDensity > 0.5) continue
    total += words
    for (const id of new Set(html.containers)) held.set(id, (held.get(id) ?? 0) + words)
  }
  const shares = (level: number): Float64Array =>
    Float64Array.from(page, ({ block }) => {
      const id = block.data.html?.containers[level]
      return id === undefined || total === 0 ? 0 : (held.get(id) ?? 0) / total
    })
  return { parent: shares(0), grandparent: shares(1), great: shares(2) }
}

/** A block of links only has at least this share of its characters in them. */
export const allLink = 0.9

/** Whether the elements around a block leave no doubt that it is none of the article: a menu, the page's foot, links in a side column. */
export function standsAside({ path, linkDensity }: HtmlEvidence): boolean {
  const article = Math.max(path.lastIndexOf('article'), path.lastIndexOf('main'))
  const inArticle = article >= 0
  // A menu may lie in an article; where an article lies in a menu, the menu was never closed.
  return path.lastIndexOf('nav') > article || (path.includes('footer') && !inArticle) || (path.includes('aside') && linkDensity >= allLink)
}

/** What the tags around a block say of it. */
export function readTags(e: Evidence, html: HtmlEvidence, shares: [number, number, number], concepts: ConceptTable, row: Row): void {
  row[f['of html']] = 1
  if (e.words < 8) row[f['of html, short']] = 1
  if (e.prose) row[f['of html, prose']] = 1
  const { met, last, heading, inList } = placeBy(html.path)
  for (let place = 0; met >> place > 0; place++) if ((met >> place) & 1) row[(around[place] as [string, number])[1]] = 1
  if (last === 'p') row[e.prose ? f['paragraph element, prose'] : f['paragraph element, short']] = 1
  else if (last === 'div') row[e.prose ? f['division element, prose'] : f['division element, short']] = 1
  else if (inList) row[e.prose ? f['list element, prose'] : f['list element, short']] = 1
  if (heading) row[heading === 'h1' ? f.h1 : heading === 'h2' || heading === 'h3' ? f['h2-h3'] : f['h4-h6']] = 1
  const { linkDensity } = html
  row[
    linkDensity >= allLink
      ? f['all link']
      : linkDensity >= 0.4
        ? f['half link']
        : linkDensity > 0
          ? f['some link']
          : e.prose
            ? f['no link, prose']
            : f['no link, short']
  ] = 1
  const [parent, grandparent, great] = shares
  row[e.prose ? f['prose beside this in its container'] : f['prose beside this line in its container']] = parent
  row[e.prose ? f['prose in the container around'] : f['prose in the container around this line']] = grandparent
  row[f['prose in the container beyond']] = great
  const { weights, named } = concepts
  let isNamed = false
  for (let k = 0; k < html.names.length && k < far; k++) {
    for (const i of conceptsOf(html.names[k] as string[], concepts)) {
      if (named[i] !== 0) continue
      named[i] = k < near ? 1 : 2
      isNamed = true
    }
  }
  if (!isNamed) return
  for (let i = 0; i < weights.length; i++) {
    const { named: nearby, within } = weights[i] as ConceptTable['weights'][number]
    if (named[i] === 1) row[nearby] = 1
    else if (named[i] === 2) row[within] = 1
  }
  named.fill(0)
}

/** What the names of the elements around a block say. */
interface Place {
  /** Which of the elements of `around` are among them, as bits. */
  met: number
  /** The innermost of those that say what a block is, and the innermost heading; '' for none. */
  last: string
  heading: string
  inList: boolean
}

/** Blocks in the same place share their path: what it says is found out once. */
const placesSeen = new WeakMap<readonly string[], Place>()

function placeBy(path: readonly string[]): Place {
  let seen = placesSeen.get(path)
  if (!seen) {
    seen = { met: 0, last: '', heading: '', inList: path.includes('li') }
    for (const name of path) {
      const place = placeOf.get(name)
      if (place !== undefined) seen.met |= 1 << place
      if (leaves.has(name)) seen.last = name
      if (headings.has(name)) seen.heading = name
    }
    placesSeen.set(path, seen)
  }
  return seen
}

/** The concepts of class names, ready for looking names up. */
export interface ConceptTable {
  ofName: ReadonlyMap<string, number[]>
  /** The concepts of the names of one element that were met: elements with the same names share them. */
  ofNames: WeakMap<readonly string[], readonly number[]>
  /** For each concept its weight on the elements next to a block, and on those further up. */
  weights: { named: number; within: number }[]
  /** For each concept, while a block is read, 1 where it is named near, 2 where further up; else 0. */
  named: Uint8Array
}

/** Makes the table of concepts. */
export function conceptTable(concepts: readonly Concept[]): ConceptTable {
  const ofName = new Map<string, number[]>()
  for (const [i, { names }] of concepts.entries()) for (const name of names) ofName.set(name, [...(ofName.get(name) ?? []), i])
  const weightOf = (name: string): number => f[name as keyof typeof f]
  const weights = concepts.map(({ id }) => ({ named: weightOf(`named ${id}`), within: weightOf(`within ${id}`) }))
  return { ofName, ofNames: new WeakMap(), weights, named: new Uint8Array(concepts.length) }
}

function conceptsOf(names: readonly string[], { ofName, ofNames }: ConceptTable): readonly number[] {
  let found = ofNames.get(names)
  if (!found) {
    found = [...new Set(names.flatMap(name => ofName.get(name) ?? []))]
    ofNames.set(names, found)
  }
  return found
}

const headings = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'])
/** The elements of which the innermost one says what a block is. */
const leaves = new Set([...headings, ...['p', 'li', 'dd', 'dt', 'td', 'th', 'tr', 'div', 'span', 'a', 'figcaption', 'blockquote', 'button', 'time']])
