import leven from 'leven'

/** What is wrong in a file that people write: one fault, where it stands, and how it is mended. */
export interface Fault {
  file: string
  /** The line, from 1, where it is known; and the column, where that helps. */
  line?: number
  column?: number
  /** The rule's id, or its number where it has none; null for what is of no rule. */
  rule: string | null
  /** The field, with the way to it; `(the whole)` for what is of no field. */
  field: string
  problem: string
  mend: string
}

/** A fault as one line for people. */
export function describeFault({ file, line, column, rule, field, problem, mend }: Fault): string {
  const place = [file, line, column].filter(part => part !== undefined).join(':')
  const about = [rule === null ? '' : `rule ${rule}: `, field === whole ? '' : `${field}: `].join('')
  return `${place}: ${about}${problem}; ${mend}`
}

/** The field of a fault that is of no field. */
export const whole = '(the whole)'

/** A fault of a file as such. */
export const wholeFault = (file: string, problem: string, mend: string): Fault => ({ file, rule: null, field: whole, problem, mend })

/** The files that were given cannot be used as they are. */
export class FaultyFileError extends Error {
  override name = 'FaultyFileError'
  readonly faults: readonly Fault[]
  constructor(faults: readonly Fault[]) {
    super(faults.map(describeFault).join('\n'))
    this.faults = faults
  }
}

/** The known name that looks most like one that is not known, where any does; compared without case and hyphens. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  const plain = (text: string): string => text.toLowerCase().replace(/[-_ ]/g, '')
  const own = plain(name.slice(0, longestName))
  let best: string | undefined
  let least = Math.max(1, Math.floor(own.length * 0.4)) + 1
  for (const candidate of known) {
    const distance = leven(own, plain(candidate), { maxDistance: least })
    if (distance >= least) continue
    least = distance
    best = candidate
  }
  return best
}

/** A longer name is no slip of the keyboard, and would take long to compare. */
const longestName = 100

/** What kind of value something is, in words. */
export function kindOf(value: unknown): string {
  if (value === null || value === undefined) return 'empty'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'a mapping'
  if (typeof value === 'string') return 'a text'
  return typeof value === 'number' ? 'a number' : typeof value === 'boolean' ? 'true or false' : `a ${typeof value}`
}
