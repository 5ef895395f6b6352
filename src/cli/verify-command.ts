import { Command } from 'commander'
import { parseCharset } from './options.ts'
import type { Surroundings } from './surroundings.ts'

/** The options of `cleancopy verify`. */
export interface VerifyFlags {
  source?: string
  charset?: string
  quiet?: boolean
  color: boolean
}

const examples = `
Examples:
  cleancopy --removed cuts.jsonl page.txt > article.txt
  cleancopy verify page.txt article.txt cuts.jsonl         nothing added, nothing lost

What does not fit is named with its file and line, on standard error.

Exit codes:
  0 the article and the cuts are the dump   1 they are not   2 wrong usage
`

/** Makes the command `cleancopy verify`. */
export function verifyCommand(surroundings: Surroundings, end: (code: number) => void): Command {
  return new Command('verify')
    .description('Checks that an article and what was removed are the dump, to the character.')
    .argument('<dump>', 'the page that was cleaned, also as .gz; "-": standard input')
    .argument('<article>', 'the article as cleancopy wrote it, as text, Markdown or JSON; "-": standard input')
    .argument('<removed>', 'the file that --removed wrote')
    .option('--source <name>', 'the page, as it is named in REMOVED, where DUMP does not tell it')
    .option('--charset <label>', "the dump's encoding, where it was cleaned with this option", parseCharset)
    .option('-q, --quiet', 'say nothing when all is well')
    .option('--no-color', 'no colour in messages')
    .addHelpText('after', examples)
    .action(async (dump: string, article: string, removed: string, flags: VerifyFlags) => {
      const { verifyPage } = await import('./verify.ts')
      end(await verifyPage(dump, article, removed, flags, surroundings))
    })
}
