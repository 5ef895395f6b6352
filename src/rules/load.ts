import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { type Labels, type LanguageTellers, labelsOf, makeTellers, tellersOf } from '../language/detect.ts'
import { collectFunctionWords, type FunctionWordsData } from '../language/function-words.ts'
import { fold } from '../page/fold.ts'
import type { Pack, Profile } from '../strip/pack.ts'
import { makeVocabulary, type Vocabulary } from '../strip/recognise.ts'
import { readVocabularyFile } from './pack-file.ts'

/** All that the tool knows of one language. `any` has no profile. */
export interface LanguagePacks {
  profile: Profile | null
  packs: Pack[]
}

const here = fileURLToPath(new URL('.', import.meta.url))
const read = (file: string): string => readFileSync(file, 'utf8')

/** The file into which the build writes the function words of all languages; where it is, the others are. */
const functionWordsFile = 'function-words.json'
const labelsFile = 'labels.json'
const profileFile = (language: string): string => `${language}.profile.json`

/** What the build writes of the profiles of all languages, by the names of files: a page needs those of two languages only. */
export function builtProfileFiles(profiles: readonly Profile[]): Map<string, object> {
  const files = new Map<string, object>([
    [functionWordsFile, collectFunctionWords(profiles)],
    [labelsFile, labelsOf(profiles)],
  ])
  for (const profile of profiles) files.set(profileFile(profile.language), profile)
  return files
}

let folder: string | null | undefined
/** The folder of what the build wrote, beside the library's bundle and above the command's; null where this runs from the sources. */
function builtFolder(): string | null {
  if (folder === undefined) folder = [`${here}rules/`, `${here}../rules/`].find(path => existsSync(path + functionWordsFile)) ?? null
  return folder
}

/** Reads a file that the build wrote; nothing where this runs from the sources. */
export function readBuilt<T>(name: string): T | undefined {
  const folder = builtFolder()
  return folder === null ? undefined : (JSON.parse(read(folder + name)) as T)
}

/** Loads the sources of one language: every `*.yaml` in its folder, in the order of their names. */
export function readLanguage(language: string): LanguagePacks {
  const { parse } = createRequire(import.meta.url)('yaml') as typeof import('yaml')
  const folder = `${here}${language}/`
  const loaded: LanguagePacks = { profile: null, packs: [] }
  for (const file of readdirSync(folder).sort()) {
    if (!file.endsWith('.yaml') || file === classesFile) continue
    const value: unknown = parse(read(folder + file))
    if (file === 'language.yaml') loaded.profile = profileOf(language, value as WrittenProfile)
    else loaded.packs.push({ language, category: file.slice(0, -5), ...(value as object) } as Pack)
  }
  return loaded
}

type WrittenProfile = Omit<Profile, 'language' | 'credits' | 'pointing' | 'corrections' | 'editing'> & Partial<Profile>

/** To fold the small words of all languages takes longer than to clean a page: it is done where they are read from their source. */
const profileOf = (language: string, written: WrittenProfile): Profile => ({
  language,
  credits: [],
  pointing: [],
  corrections: [],
  editing: [],
  ...written,
  words: written.words.map(fold),
})

/** The languages that have a folder of rules, `any` first. */
export function readLanguages(): string[] {
  const found = readdirSync(here, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(entry => entry.name)
    .sort()
  return ['any', ...found.filter(name => name !== 'any')]
}

/** The names of classes and ids that go with a concept, as `any/classes.yaml` has them. */
export interface ConceptSource {
  id: string
  why: string
  names: string[]
  /** Names of classes that show the concept, and such that do not. */
  matches: string[]
  ignores: string[]
}

/** A concept of class names, without its examples. */
export type Concept = Pick<ConceptSource, 'id' | 'names'>

const classesFile = 'classes.yaml'

/** The sources of the class names' concepts. */
export function readConcepts(): ConceptSource[] {
  const { parse } = createRequire(import.meta.url)('yaml') as typeof import('yaml')
  return (parse(read(`${here}any/${classesFile}`)) as { concepts: ConceptSource[] }).concepts
}

let concepts: Concept[] | undefined

/** What names of classes and ids stand for. */
export function builtInConcepts(): readonly Concept[] {
  concepts ??= readBuilt<Concept[]>('classes.json') ?? readConcepts()
  return concepts
}

const loaded = new Map<string, Vocabulary>()

/**
 * The built-in phrases of a language, ready for matching.
 *
 * @param language ISO 639 code, or `any`; a language without rules has none
 */
export function builtInVocabulary(language: string): Vocabulary {
  let vocabulary = loaded.get(language)
  if (!vocabulary) {
    vocabulary = languages().includes(language) ? readVocabulary(language) : makeVocabulary([])
    loaded.set(language, vocabulary)
  }
  return vocabulary
}

function readVocabulary(language: string): Vocabulary {
  const folder = builtFolder()
  return folder === null ? makeVocabulary(readLanguage(language).packs) : readVocabularyFile(`${folder}${language}.rules`)
}

/**
 * The built-in packs as they were written, with phrases and examples. No page needs them: they are read for people who look
 * at rules, and lie apart from what is read for matching.
 */
export function builtInPacks(): Pack[] {
  const folder = builtFolder()
  if (folder === null) return readLanguages().flatMap(language => readLanguage(language).packs)
  const { brotliDecompressSync } = createRequire(import.meta.url)('node:zlib') as typeof import('node:zlib')
  return JSON.parse(brotliDecompressSync(readFileSync(`${folder}sources.json.br`)).toString()) as Pack[]
}

const profiles = new Map<string, Profile | null>()

/** The profile of a language, null where it has none. */
export function builtInProfile(language: string | null): Profile | null {
  if (language === null) return null
  let profile = profiles.get(language)
  if (profile === undefined) {
    profile = languages().includes(language) && language !== 'any' ? (readBuilt<Profile>(profileFile(language)) ?? readLanguage(language).profile) : null
    profiles.set(language, profile)
  }
  return profile
}

/** The profiles of all languages. */
export const builtInProfiles = (): Profile[] => languages().flatMap(language => builtInProfile(language) ?? [])

let tellers: LanguageTellers | undefined

/** What tells all languages from each other. */
export function builtInTellers(): LanguageTellers {
  if (!tellers) {
    const words = readBuilt<FunctionWordsData>(functionWordsFile)
    tellers = words ? makeTellers(words, () => readBuilt<Labels>(labelsFile) as Labels) : tellersOf(builtInProfiles())
  }
  return tellers
}

/** The codes of all languages that the tool has rules for, `any` first. */
export const languages = (): string[] => (builtFolder() !== null ? ['any', ...builtInTellers().functionWords.languages] : readLanguages())
