import { Chalk, type ChalkInstance } from 'chalk'
import type { Category } from '../page/nodes.ts'
import type { Surroundings } from './surroundings.ts'

/**
 * A colour for each category. They are about as bright as each other, and stand out from black and from white alike;
 * the category's name stands beside them in any case.
 */
export const categoryColours: Readonly<Record<Category, string>> = {
  paywall: '#ed1d1d',
  newsletter: '#cb5510',
  related: '#107dcb',
  share: '#0c8792',
  comments: '#9655f1',
  navigation: '#506bf1',
  footer: '#9c710d',
  consent: '#e7137d',
  advertising: '#c918ec',
  media: '#0b8e0b',
  meta: '#66840b',
  technical: '#0b895f',
}

/**
 * The colours for a stream: those that its terminal has, none elsewhere.
 *
 * @param wanted false for `--no-color`, `always` for `--color`
 * @param level how many colours the terminal has, as chalk numbers it
 */
export function coloursFor(stream: Surroundings['stdout'], env: Surroundings['env'], wanted: boolean | 'always', level: number): ChalkInstance {
  const forced = wanted === 'always' || (env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false')
  const can = forced || (stream.isTTY === true && env.TERM !== 'dumb' && env.FORCE_COLOR === undefined)
  const allowed = wanted === 'always' || (wanted && !env.NO_COLOR)
  return new Chalk({ level: allowed && can ? ((level || 1) as 1 | 2 | 3) : 0 })
}
