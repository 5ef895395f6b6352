import type { Rule } from './pack.ts'

/**
 * Whether a rule is switched off.
 *
 * @param off categories, full rule ids, and beginnings of ids up to a slash: `en`, `en/newsletter`, `own`
 */
export function isDisabled({ category, fullId }: Pick<Rule, 'category' | 'fullId'>, off: ReadonlySet<string>): boolean {
  if (off.has(category) || off.has(fullId)) return true
  for (let end = fullId.lastIndexOf('/'); end > 0; end = fullId.lastIndexOf('/', end - 1)) if (off.has(fullId.slice(0, end))) return true
  return false
}
