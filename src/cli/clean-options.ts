import type { CleanOptions } from '../clean.ts'
import type { PageFlags } from './options.ts'
import { checkDisable, checkKeep, checkLanguage } from './rules.ts'

/**
 * What the flags of a command say of how pages are to be cleaned; plain data, so that it can be handed to a worker.
 *
 * @throws UsageError where a flag names a rule or a language that is not there
 */
export function cleanOptions({ parts, keep, lang, from, url, packs, disable, precision, recall }: PageFlags): CleanOptions {
  return {
    ...(parts && { parts }),
    ...(keep && { keep: checkKeep(keep, packs) }),
    ...((from === 'text' || from === 'html' || from === 'markdown') && { from }),
    ...(url !== undefined && { url }),
    ...(packs && { packs }),
    ...(disable && { disable: checkDisable(disable, packs) }),
    ...(precision && { balance: 'precision' as const }),
    ...(recall && { balance: 'recall' as const }),
    ...(lang !== undefined && { language: checkLanguage(lang) }),
  }
}
