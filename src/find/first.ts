import { builtInConcepts } from '../rules/load.ts'
import type { Evidence } from './evidence.ts'
import { type Add, readLocally } from './local.ts'
import { type ConceptTable, conceptTable, readTags, weighContainers } from './tags.ts'
import { localWeights, tagWeights } from './weights.ts'

/** The weights of the first reading: what a block shows by itself and beside its neighbours, then what its tags say. */
export const firstWeights: Record<string, number> = { ...localWeights, ...tagWeights }
const tagsFrom = Object.keys(localWeights).length

let concepts: ConceptTable | undefined

/**
 * What the first reading sees of each block.
 *
 * @param see called for each block; hand its `add` on to whatever weighs or records
 */
export function readFirst(page: Evidence[], style: string, see: (i: number, show: (add: Add) => void) => void): void {
  if (style !== 'html') {
    readLocally(page, style, see)
    return
  }
  const { parent, grandparent, great } = weighContainers(page)
  concepts ??= conceptTable(builtInConcepts())
  const table = concepts
  readLocally(page, style, (i, show) =>
    see(i, add => {
      show(add)
      const e = page[i] as Evidence
      const { html } = e.block.data
      const shares: [number, number, number] = [parent[i] as number, grandparent[i] as number, great[i] as number]
      if (html) readTags(e, html, shares, table, (feature, amount) => add(tagsFrom + feature, amount))
    }),
  )
}
