import type { CleanOptions } from '../clean.ts'
import type { Format, PageFlags, ReadingFlags } from './options.ts'
import { checkDisable, checkKeep, checkLanguage } from './rules.ts'

/**
 * What the flags of a command say of how pages are to be cleaned; plain data, so that it can be handed to a worker.
 *
 * @throws UsageError where a flag names a rule or a language that is not there
 */
export function cleanOptions(flags: PageFlags & { format?: Format }): CleanOptions {
  const { parts, keep, precision, recall, packs, format } = flags
  return {
    ...(parts && { parts }),
    ...(keep && { keep: checkKeep(keep, packs) }),
    ...(precision && { balance: 'precision' as const }),
    ...(recall && { balance: 'recall' as const }),
    // What HTML says beyond the text is not written.
    ...(format === 'text' && { markup: false }),
    ...readingOptions(flags),
  }
}

/** The same of a command that reads pages without cleaning them. */
export function readingOptions({ lang, from, url, packs, disable }: ReadingFlags): CleanOptions {
  return {
    ...((from === 'text' || from === 'html' || from === 'markdown') && { from }),
    ...(lang !== undefined && { language: checkLanguage(lang) }),
    ...(url !== undefined && { url }),
    ...(packs && { packs }),
    ...(disable && { disable: checkDisable(disable, packs) }),
  }
}
