/** A text for reading: white space folded, invisible characters dropped. */
export function tidy(text: string): string {
  const inner = text.trim()
  // Most texts need no more, and to write one anew takes much longer than to look.
  if (!untidy.test(inner)) return inner
  return inner.replace(invisible, '').replace(folded, ' ').trim()
}

const invisible = /[\u00ad\u200b\u2060\ufeff]/g
/** White space that is not one blank. */
const folded = /\s{2,}|[^\S ]/g
const untidy = /\s\s|[\t-\r\u00a0\u00ad\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u2060\u3000\ufeff]/

/** Whether tidying takes no more of a text than the white space at its ends, or changes its kind. */
export const isTidy = (text: string): boolean => !loose.test(text.trim())

const loose = /[\u00ad\u200b\u2060\ufeff]|\s\s/
