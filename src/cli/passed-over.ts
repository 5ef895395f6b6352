import type { Collection, PassedOver } from '../batch/collect.ts'
import type { Report } from './report.ts'

/** Says what of the folders is not read: nothing is passed over in silence. */
export function notePassedOver({ skipped, links, excluded }: Collection, report: Report): void {
  const name = ({ first, count }: PassedOver): string => first.join(', ') + (count > first.length ? ', …' : '')
  const n = ({ count }: PassedOver, one: string, many: string): string => (count === 1 ? `1 ${one}` : `${count} ${many}`)
  if (skipped.count > 0)
    report.note(
      `skipped ${n(skipped, 'file that is no text or HTML page by its name', 'files that are no text or HTML pages by their names')}: ${name(skipped)}`,
    )
  if (links.count > 0) report.note(`did not follow ${n(links, 'link to a folder', 'links to folders')}: ${name(links)}; name it to read what it holds`)
  if (excluded.count > 0) report.note(`left out ${n(excluded, 'file or folder', 'files and folders')}, as --include and --exclude say: ${name(excluded)}`)
}
