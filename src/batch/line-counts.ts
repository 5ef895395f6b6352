/** Lines are a site's template from so many of its pages on, whatever the share. */
const fewestPages = 5
/** How exact the counts are: a tenth of the share. */
const exactness = 10

/** Counts on how many pages of a site each line stands. */
export interface LineCounts {
  /** @param site the pages of a site share this name; @param keys the lines of one page, each once */
  add(site: string, keys: ReadonlySet<string>): void
  /** For each site the lines that stand on the share of its pages, in order. */
  common(): Record<string, string[]>
}

interface Site {
  pages: number
  /** How often a line was met since it is counted, and how often it may have been met before, at most. */
  counts: Map<string, { seen: number; missed: number }>
}

/**
 * Counts in memory that grows with the lines of a page, not with the number of pages (lossy counting, after Manku and
 * Motwani 2002): what was seen too seldom to reach the share is forgotten from time to time. A line is then counted short
 * by at most a tenth of the share; none that reaches the share is left out.
 *
 * @param share of a site's pages, above 0 and up to 1
 */
export function makeLineCounts(share: number): LineCounts {
  const sites = new Map<string, Site>()
  const bucket = Math.ceil(exactness / share)
  return {
    add(name, keys) {
      const site = sites.get(name) ?? { pages: 0, counts: new Map() }
      sites.set(name, site)
      const missed = Math.floor(site.pages / bucket)
      site.pages++
      for (const key of keys) {
        const count = site.counts.get(key)
        if (count) count.seen++
        else site.counts.set(key, { seen: 1, missed })
      }
      if (site.pages % bucket !== 0) return
      for (const [key, { seen, missed }] of site.counts) if (seen + missed <= site.pages / bucket) site.counts.delete(key)
    },
    common() {
      const found: Record<string, string[]> = {}
      for (const [name, { pages, counts }] of [...sites].sort(([a], [b]) => (a < b ? -1 : 1))) {
        const least = Math.max(fewestPages, share * pages)
        const keys = [...counts].filter(([, { seen, missed }]) => seen + missed >= least).map(([key]) => key)
        if (keys.length > 0) found[name] = keys.sort()
      }
      return found
    },
  }
}
