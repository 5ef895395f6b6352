import type { Collection } from '../batch/collect.ts'
import type { Report } from './report.ts'

/** Says what of the folders is not read: nothing is passed over in silence. */
export function notePassedOver({ skipped, links, excluded }: Collection, report: Report): void {
  const name = (names: readonly string[]): string => names.slice(0, 3).join(', ') + (names.length > 3 ? ', …' : '')
  const n = (names: readonly string[], one: string, many: string): string => (names.length === 1 ? `1 ${one}` : `${names.length} ${many}`)
  if (skipped.length > 0)
    report.note(
      `skipped ${n(skipped, 'file that is no text or HTML page by its name', 'files that are no text or HTML pages by their names')}: ${name(skipped)}`,
    )
  if (links.length > 0) report.note(`did not follow ${n(links, 'link to a folder', 'links to folders')}: ${name(links)}; name it to read what it holds`)
  if (excluded.length > 0) report.note(`left out ${n(excluded, 'file or folder', 'files and folders')}, as --include and --exclude say: ${name(excluded)}`)
}
