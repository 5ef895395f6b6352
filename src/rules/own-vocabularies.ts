import { domainToASCII } from 'node:url'
import type { Pack } from '../strip/pack.ts'
import { makeVocabulary, type Vocabulary } from '../strip/recognise.ts'

/** The packs that count for the same pages, as one vocabulary that is made when the first such page comes. */
interface Group {
  language: string
  sites: readonly string[] | null
  packs: Pack[]
  vocabulary?: Vocabulary
}

const known = new WeakMap<readonly Pack[], Group[]>()

/**
 * The vocabularies of those packs of a user that count for a page. They are made once for each array of packs, so hand
 * over the same array with every page.
 *
 * @param packs what `readPacks` gave
 * @param languages the languages whose rules count for the page
 * @param url the page's address, as far as it is known; without one, packs that are limited to sites do not count
 */
export function ownVocabularies(packs: readonly Pack[], languages: ReadonlySet<string>, url: string | undefined): Vocabulary[] {
  let groups = known.get(packs)
  if (!groups) {
    groups = groupsOf(packs)
    known.set(packs, groups)
  }
  const host = url === undefined ? null : hostOf(url)
  return groups
    .filter(({ language, sites }) => languages.has(language) && (sites === null || isOf(host, sites)))
    .map(group => {
      group.vocabulary ??= makeVocabulary(group.packs)
      return group.vocabulary
    })
}

function groupsOf(packs: readonly Pack[]): Group[] {
  const groups = new Map<string, Group>()
  for (const pack of packs) {
    const sites = pack.sites?.map(site => domainToASCII(site)) ?? null
    const key = JSON.stringify([pack.language, sites])
    const group = groups.get(key) ?? { language: pack.language, sites, packs: [] }
    groups.set(key, group)
    group.packs.push({ ...pack, own: true })
  }
  return [...groups.values()]
}

/** The host of an address, or null where it is none; `https://` may be missing. */
function hostOf(url: string): string | null {
  for (const address of [url, `https://${url}`]) {
    if (!URL.canParse(address)) continue
    const { hostname } = new URL(address)
    if (hostname !== '') return hostname.replace(/\.$/, '')
  }
  return null
}

const isOf = (host: string | null, sites: readonly string[]): boolean => host !== null && sites.some(site => host === site || host.endsWith(`.${site}`))
