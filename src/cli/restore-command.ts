import { Command } from 'commander'
import { parsePath } from './options.ts'
import type { Surroundings } from './surroundings.ts'

/** The options of `cleancopy restore`. */
export interface RestoreFlags {
  output?: string
  source?: string
  color: boolean
}

const examples = `
Examples:
  cleancopy --removed cuts.jsonl page.txt > article.txt
  cleancopy restore article.txt cuts.jsonl > page.txt      the dump again, byte for byte
  cleancopy restore articles/a.txt cuts.jsonl -o a.txt     one page of a folder
  cleancopy restore articles.txt cuts.jsonl --source b.txt one of several in one file

A page that came as gzip comes back unpacked, and of a web archive (.mhtml) the page in
it. Nothing is written unless it is the dump: its length and its SHA-256 stand in REMOVED.

Exit codes:
  0 the dump is there   1 the files do not give the dump   2 wrong usage
`

/** Makes the command `cleancopy restore`. */
export function restoreCommand(surroundings: Surroundings, end: (code: number) => void): Command {
  return new Command('restore')
    .description('Makes a dump again, byte for byte, of its article and what was removed from it.')
    .argument('<article>', 'the article as cleancopy wrote it, as text, Markdown or JSON; "-": standard input')
    .argument('<removed>', 'the file that --removed wrote')
    .option('-o, --output <file>', 'where to write the dump (default: standard output)', parsePath)
    .option('--source <name>', 'the page, as it is named in REMOVED, where the article alone does not tell it')
    .option('--no-color', 'no colour in messages')
    .addHelpText('after', examples)
    .action(async (article: string, removed: string, flags: RestoreFlags) => {
      const { restorePage } = await import('./restore.ts')
      end(await restorePage(article, removed, flags, surroundings))
    })
}
