import type { Stated } from '../page/nodes.ts'
import { builtInConcepts } from '../rules/load.ts'
import type { Evidence } from './evidence.ts'
import { readLocally, type Show } from './local.ts'
import { statedArticle } from './stated-article.ts'
import { type ConceptTable, conceptTable, readTags, weighContainers } from './tags.ts'
import { titleAnchors } from './title-anchors.ts'

let concepts: ConceptTable | undefined

/**
 * What the first reading sees of each block.
 *
 * @param stated what the page states of itself, where it is HTML
 */
export function readFirst(page: Evidence[], style: string, stated: Stated | undefined): Show {
  const showLocally = readLocally(page, style)
  const showTags = style === 'html' ? tagReader(page) : null
  const showTitle = titleAnchors(page, stated?.title)
  const showArticle = style === 'html' ? statedArticle(page, stated?.articleBody) : null
  return (i, row) => {
    showLocally(i, row)
    showTags?.(i, row)
    showTitle?.(i, row)
    showArticle?.(i, row)
  }
}

/** What the tags around each block of a page of HTML say of it. */
function tagReader(page: Evidence[]): Show {
  const { parent, grandparent, great } = weighContainers(page)
  concepts ??= conceptTable(builtInConcepts())
  const table = concepts
  return (i, row) => {
    const e = page[i] as Evidence
    const { html } = e.block.data
    if (html) readTags(e, html, [parent[i] as number, grandparent[i] as number, great[i] as number], table, row)
  }
}
