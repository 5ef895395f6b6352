import type { Category, Strength } from '../page/nodes.ts'

/** Where in a block a phrase must stand: be all of it, begin it, end it, or stand anywhere. */
export const places = ['whole', 'start', 'end', 'anywhere'] as const
export type Place = (typeof places)[number]

/**
 * What goes with a phrase: the block it stands in; the section that it heads, as far as the page's shape and its fellow
 * marks carry it; all that follows; or the little box above that it ends.
 */
export const extents = ['block', 'section', 'rest', 'above'] as const
export type Extent = (typeof extents)[number]

/** One rule, as a pack writes it. */
export interface RuleSource {
  id: string
  why: string
  phrases: string[]
  at?: Place
  removes?: Extent
  strength?: Strength
  /** The longest block, in words, in which the phrase counts. */
  longest?: number
  /** It says that the article goes on only for those who pay or log in: the text above it may be cut short. */
  locks?: boolean
  /** Phrases that stand against the rule when they occur in the same block. */
  unless?: string[]
  /** Examples; several lines are several blocks of a page. */
  strips: string[]
  keeps: string[]
}

/** A pack: the rules of one language and one category. */
export interface Pack {
  language: string
  category: Category
  /** Hosts to whose pages, and to those of their sub-domains, the pack is limited; lower case, ASCII. */
  sites?: string[]
  /** Its users brought it along: its rules' ids begin with `own/`. */
  own?: boolean
  rules: RuleSource[]
}

/** A rule with its defaults filled in. */
export interface Rule extends Required<Omit<RuleSource, 'phrases' | 'unless' | 'strips' | 'keeps'>> {
  category: Category
  language: string
  /** `language/category/id`, or `own/language/category/id` */
  fullId: string
}

/** Defaults: a block of more words than this is rather prose that mentions the phrase than an appeal. */
export const defaultLongest = 40

/** The full id of a rule. An own pack's has a beginning of its own, so that it never stands for a built-in rule. */
export const fullIdOf = ({ own, language, category }: Pack, id: string): string => `${own ? 'own/' : ''}${language}/${category}/${id}`

export const fillIn = (pack: Pack, rule: RuleSource): Rule => ({
  id: rule.id,
  why: rule.why,
  at: rule.at ?? 'anywhere',
  removes: rule.removes ?? 'block',
  strength: rule.strength ?? 'likely',
  longest: rule.longest ?? defaultLongest,
  locks: rule.locks ?? false,
  category: pack.category,
  language: pack.language,
  fullId: fullIdOf(pack, rule.id),
})

/** The words by which a language is recognised, and which measures of prose need. */
export interface Profile {
  language: string
  name: string
  /** The most frequent small words, folded: by them the language is told, and prose from labels. */
  words: string[]
  /** How large a share of the words of running text these are, 0 to 1; none where it is as large as in most languages, or never asked. */
  share?: number | undefined
  /** The months, January first; each with its short and inflected forms. */
  months: string[][]
  /** What comes before an author's name in a byline. */
  byline: string[]
  /** What comes before a date of publishing or of a change. */
  dated: string[]
  /** Verbs by which prose reports speech: they keep a quoted appeal in the article. */
  said: string[]
  /** Words for the paper and for its reader, in which appeals are written. */
  we: string[]
  you: string[]
  /** Abbreviations that end in a full stop without ending a sentence. */
  abbreviations: string[]
  /** Words of picture credits: photo, image, and the agencies that sign them. */
  credits: string[]
  /** Words by which captions point into a picture or say what kind it is: left, right, archive. */
  pointing: string[]
  /** What a paper writes where it says that an article was corrected; of up to three words. */
  corrections: string[]
  /** What a wiki writes behind a heading for the editing of its section. */
  editing: string[]
}
