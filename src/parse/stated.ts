import type { Position } from 'unist'
import type { Stated } from '../page/nodes.ts'
import { longestText, proseWords } from './app-data.ts'
import type { Attributes } from './attributes.ts'
import { isMarkedUp, paragraphsIn } from './paragraphs.ts'

/** A script of data is read up to this length, in UTF-16 units. */
const longestScript = 2_000_000
/** Data nest no deeper than this. */
const deepest = 8
const articleType = /(?:Article|BlogPosting|Report|Recipe|Review|WebPage)$/

/** Reads a `meta` element. What was stated before stands. */
export function readMeta(attributes: Readonly<Attributes>, stated: Stated): void {
  const name = (attributes.property ?? attributes.name ?? attributes.itemprop ?? '').toLowerCase()
  const content = attributes.content?.trim()
  if (!content) return
  if (name === 'og:title') stated.title = content
  else if (name === 'og:site_name') stated.site = content
  else if (name === 'og:url') stated.url ??= content
  else if (name === 'author' && !/^https?:/.test(content)) stated.byline ??= content
  else if (name === 'article:published_time' || name === 'datepublished' || name === 'date') {
    const date = dateOf(content)
    if (date) stated.date ??= date
  }
}

/** Reads a `link` element: the canonical address. */
export function readLink({ rel, href }: Readonly<Attributes>, stated: Stated): void {
  if (rel?.toLowerCase() === 'canonical' && href && /^https?:/i.test(href)) stated.url = href
}

/** Reads a script of linked data (JSON-LD, schema.org); one that is no JSON is passed over. */
export function readLinkedData(script: string, at: Position, stated: Stated): void {
  if (script.length > longestScript) return
  let data: unknown
  try {
    data = JSON.parse(script)
  } catch {
    return
  }
  for (const node of articlesIn(data, 0)) {
    const title = textOf(node.headline)
    const byline = namesOf(node.author).join(', ')
    const date = dateOf(textOf(node.datePublished) ?? '')
    const language = textOf(node.inLanguage)
    const body = paragraphsIn(textOf(node.articleBody) ?? '').join('\n')
    const site = namesOf(node.publisher)[0]
    if (title) stated.title ??= title
    if (byline) stated.byline ??= byline
    if (date) stated.date ??= date
    if (language) stated.language ??= language.slice(0, 2).toLowerCase()
    if (site) stated.site ??= site
    if (body.length > (stated.articleBody?.length ?? 0)) {
      stated.articleBody = body
      stated.articleAt = at
    }
  }
}

/** Reads a script of data that the page keeps for its own scripts: the longest text in it, which is the article's on nearly every page that has one. */
export function readAppData(script: string, at: Position, stated: Stated): void {
  const body = longestText(script).join('\n')
  if (body.length <= (stated.articleBody?.length ?? 0)) return
  stated.articleBody = body
  stated.articleAt = at
}

/** Reads HTML that the page keeps for its scripts to show, or for browsers without scripts: its paragraphs, if they are prose. */
export function readTemplate(html: string, at: Position, stated: Stated): void {
  if (html.length <= (stated.articleBody?.length ?? 0) || html.length > longestScript || !isMarkedUp(html)) return
  const paragraphs = paragraphsIn(html)
  const body = paragraphs.join('\n')
  if (body.length <= (stated.articleBody?.length ?? 0) || proseWords(paragraphs) === 0) return
  stated.articleBody = body
  stated.articleAt = at
}

type Node = Record<string, unknown>

/** All nodes of an article's type. */
function articlesIn(value: unknown, depth: number): Node[] {
  if (depth > deepest || typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) return value.flatMap(item => articlesIn(item, depth + 1))
  const node = value as Node
  const types = [node['@type']].flat().filter(type => typeof type === 'string')
  return [...(types.some(type => articleType.test(type)) ? [node] : []), ...articlesIn(node['@graph'], depth + 1), ...articlesIn(node.mainEntity, depth + 1)]
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined)

/** The names of persons or organisations, however they are written. */
function namesOf(value: unknown): string[] {
  return [value].flat().flatMap(item => {
    const name = typeof item === 'object' && item !== null ? textOf((item as Node).name) : textOf(item)
    return name && !/^https?:/.test(name) ? [name] : []
  })
}

const dateOf = (text: string): string | undefined => /^\d{4}-\d{2}-\d{2}/.exec(text)?.[0]
