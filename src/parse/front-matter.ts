import type { Stated } from '../page/nodes.ts'

/** Names under which extractors (trafilatura, defuddle, Obsidian's clippers) write what they know. */
const fields: Readonly<Record<string, 'title' | 'byline' | 'date' | 'site' | 'url' | 'language'>> = {
  title: 'title',
  author: 'byline',
  authors: 'byline',
  date: 'date',
  published: 'date',
  sitename: 'site',
  site: 'site',
  hostname: 'site',
  url: 'url',
  source: 'url',
  lang: 'language',
  language: 'language',
}

/** Reads the plain fields of a front matter, one a line; what was stated before stands, and nested values are passed over. */
export function readFrontMatter(yaml: string, stated: Stated): void {
  for (const line of yaml.split(/\r\n|\r|\n/)) {
    const field = /^([a-z]+)\s*:\s+(\S.*)$/i.exec(line)
    const name = field && fields[(field[1] as string).toLowerCase()]
    const value = field?.[2]?.replace(/^(["'])(.*)\1\s*$/, '$2').trim()
    if (!name || !value || /^[[{|>&*!]/.test(value)) continue
    if (name === 'date') {
      const date = /^\d{4}-\d{2}-\d{2}/.exec(value)?.[0]
      if (date) stated.date ??= date
    } else if (name === 'language') stated.language ??= value.slice(0, 2).toLowerCase()
    else if (name !== 'url' || /^https?:/i.test(value)) stated[name] ??= value
  }
}
