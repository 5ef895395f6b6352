import { resolve } from 'node:path'
import { stringify } from 'yaml'
import type { SiteLines } from '../batch/common-line-texts.ts'
import { describeFault } from '../batch/faults.ts'
import { type ArticleLines, packLines } from '../batch/pack-of-lines.ts'
import { writeWhole } from '../batch/write.ts'
import { checkPacks } from './check-line-packs.ts'
import { count } from './count.ts'
import type { Report } from './report.ts'
import type { Surroundings } from './surroundings.ts'

/**
 * Writes the lines that sites share as a file of rule packs.
 *
 * @param name of the file; YAML, or JSON if it ends so
 * @returns whether it is written
 */
export async function writeLinePacks(
  name: string,
  sites: readonly SiteLines[],
  articles: ArticleLines,
  { cwd }: Surroundings,
  report: Report,
): Promise<boolean> {
  const { packs, dropped } = checkPacks(packLines(sites, articles), name)
  for (const { rule, why } of dropped.slice(0, 3)) report.note(`left out ${rule}: ${why}`)
  if (dropped.length > 3) report.note(`left out ${dropped.length - 3} more lines for such reasons`)
  const rules = packs.reduce((sum, pack) => sum + pack.rules.length, 0)
  if (rules === 0) {
    report.error('not written: there is no line of which a rule could be made', name)
    return false
  }
  const yaml = `# Lines that the pages of a site share, as cleancopy common-lines has found them.\n${stringify(packs, { lineWidth: 0 })}`
  try {
    await writeWhole(resolve(cwd, name), /\.json$/i.test(name) ? `${JSON.stringify(packs, null, 2)}\n` : yaml)
  } catch (error) {
    report.error(`cannot be written: ${describeFault(error)}`, name)
    return false
  }
  report.note(`wrote ${count(rules, 'rule')}; clean with ${rules === 1 ? 'it' : 'them'}: --rules ${name}`)
  return true
}
