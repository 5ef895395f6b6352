import { parseMarkdown } from './parse/markdown.ts'
import { provideParsers } from './parse/parsers.ts'
import { parseSavedHtml } from './parse/view-source.ts'

// The command, which should start quickly, loads them where it meets a page that needs them.
provideParsers({ html: parseSavedHtml, markdown: parseMarkdown })

export * from './pipeline.ts'
