import type { BlockData } from '../page/nodes.ts'
import type { Attributes } from './attributes.ts'
import { partsOfName } from './class-names.ts'
import type { Element } from './elements.ts'
import type { Meaning } from './html-markup.ts'
import { deepestPath, type Way } from './places.ts'

/** An element that is open where a page of HTML is read. */
export interface Open {
  element: Element
  /** It is not shown; and that because of its attributes. */
  hidden: boolean
  hiding: boolean
  /** It leads somewhere: a place may be named by an `a`, too, and old pages leave it open. */
  isLink: boolean
  /** It holds a wiki's link for editing the section whose heading stands before it. */
  edits: boolean
  /** Its place among all elements of the page. */
  id: number
  attributes: Readonly<Attributes>
  /** The parts of its class, id and role, once they were asked for. */
  names: string[] | undefined
  /** What its blocks have around them, once there is one. */
  surroundings: Surroundings | undefined
  way: Way
  /** What it means to Markdown. */
  opened: Meaning | undefined
}

const hiddenStyle = /display\s*:\s*none|visibility\s*:\s*hidden/i
const walled = /paywall/i

/**
 * Whether an element's attributes keep it from being shown. What is kept from screen readers (`aria-hidden`) are signs and menus,
 * but for a paragraph, or what a class calls behind the paywall: papers keep so what everyone else can read.
 */
export const hides = (name: string, { hidden, 'aria-hidden': aria, style, class: names }: Readonly<Attributes>): boolean =>
  hidden !== undefined || (aria === 'true' && name !== 'p' && !(names !== undefined && walled.test(names))) || (style !== undefined && hiddenStyle.test(style))

/** Whether MediaWiki set an element behind a heading to let its section be edited. */
export const holdsEditLink = ({ class: names }: Readonly<Attributes>): boolean => names !== undefined && /(?:^|\s)mw-editsection(?:\s|$)/.test(names)

/** The parts of an element's class, id, role and property. */
function namesOf({ class: names, id, role, itemprop }: Readonly<Attributes>): string[] {
  let called = names ?? ''
  for (const name of [id, role, itemprop]) if (name) called = called === '' ? name : `${called} ${name}`
  return partsOfName(called)
}

/** Containers of a block that are remembered, and elements whose names are. */
const nearest = { containers: 3, names: 9 }

/** What a block has around it: the same for all that stand in one element. */
type Surroundings = Pick<NonNullable<BlockData['html']>, 'containers' | 'names'>

/** What the blocks of the innermost of the open elements have around them. */
export function surroundingsOf(stack: readonly Open[]): Surroundings {
  const innermost = stack.at(-1)
  if (!innermost) return { containers: [], names: [] }
  innermost.surroundings ??= { containers: containersOf(stack), names: namesAround(stack) }
  return innermost.surroundings
}

// Gathered here and copied: an array that grows by itself takes room for seventeen.
const containers: number[] = []
const names: string[][] = []

function containersOf(stack: readonly Open[]): number[] {
  containers.length = 0
  const lowest = Math.max(0, stack.length - deepestPath)
  let isOwn = true
  for (let i = stack.length - 1; i >= lowest && containers.length < nearest.containers; i--) {
    const { element, id } = stack[i] as Open
    if (element.isInline) continue
    if (!isOwn) containers.push(id)
    isOwn = false
  }
  return containers.slice()
}

function namesAround(stack: readonly Open[]): string[][] {
  names.length = 0
  for (let i = stack.length - 1; i >= 0 && names.length < nearest.names; i--) {
    const open = stack[i] as Open
    open.names ??= namesOf(open.attributes)
    names.push(open.names)
  }
  return names.slice()
}
