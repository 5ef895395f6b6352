import { decodeHTML } from 'entities/decode'
import { tidy } from './tidy.ts'

/** Where paragraphs, items and cells begin and end in a text that is HTML. */
const ends = /<\/?(?:p|div|li|h[1-6]|blockquote|td|th)(?:\s[^<>]{0,500})?>|<br\s*\/?>/i
const tag = /<[^<>]{1,500}>/g

/** Whether a text is HTML of more than one line. */
export const isMarkedUp = (text: string): boolean => text.includes('<') && ends.test(text)

/** The paragraphs of a text in data, tidied, without tags and entities: in HTML they end where its elements do, else with the line. */
export const paragraphsIn = (text: string): string[] =>
  text
    .split(isMarkedUp(text) ? ends : '\n')
    .map(plain)
    .filter(paragraph => paragraph !== '')

function plain(text: string): string {
  const untagged = text.includes('<') ? text.replace(tag, '') : text
  return tidy(untagged.includes('&') ? decodeHTML(untagged) : untagged)
}
