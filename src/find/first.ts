import { builtInConcepts } from '../rules/load.ts'
import type { Evidence } from './evidence.ts'
import { type Add, readLocally } from './local.ts'
import { type ConceptTable, conceptTable, readTags, weighContainers } from './tags.ts'
import { titleAnchors } from './title-anchors.ts'
import { localWeights, tagWeights, titleWeights } from './weights.ts'

/** The weights of the first reading: what a block shows by itself and beside its neighbours, what its tags say, and where it stands to the page's title. */
export const firstWeights: Record<string, number> = { ...localWeights, ...tagWeights, ...titleWeights }
const tagsFrom = Object.keys(localWeights).length
const titleFrom = tagsFrom + Object.keys(tagWeights).length

let concepts: ConceptTable | undefined

/**
 * What the first reading sees of each block.
 *
 * @param stated what the page states as its title, where it is HTML
 * @param see called for each block; hand its `add` on to whatever weighs or records
 */
export function readFirst(page: Evidence[], style: string, stated: string | undefined, see: (i: number, show: (add: Add) => void) => void): void {
  const showTags = style === 'html' ? tagReader(page) : null
  const showTitle = titleAnchors(page, stated)
  readLocally(page, style, (i, show) =>
    see(i, add => {
      const e = page[i] as Evidence
      show(add)
      showTags?.(e, i, (feature, amount) => add(tagsFrom + feature, amount))
      showTitle(e, i, (feature, amount) => add(titleFrom + feature, amount))
    }),
  )
}

/** What the tags around each block of a page of HTML say of it. */
function tagReader(page: Evidence[]): (e: Evidence, i: number, add: Add) => void {
  const { parent, grandparent, great } = weighContainers(page)
  concepts ??= conceptTable(builtInConcepts())
  const table = concepts
  return (e, i, add) => {
    const { html } = e.block.data
    if (html) readTags(e, html, [parent[i] as number, grandparent[i] as number, great[i] as number], table, add)
  }
}
