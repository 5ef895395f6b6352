import { Command, InvalidArgumentError } from 'commander'
import { addPageOptions, type PageFlags } from './options.ts'
import type { Surroundings } from './surroundings.ts'

/** Lines of a page, from 1, both included. */
export interface LineRange {
  from: number
  to: number
}

/** The options of `cleancopy explain`. */
export interface ExplainFlags extends PageFlags {
  why?: LineRange[]
  diff?: boolean
  json?: boolean
  pager: boolean
}

const examples = `
Examples:
  cleancopy explain page.txt              the whole page: what stays, what goes, by which rule
  cleancopy explain --why 29 page.txt     why line 29 went (or stayed), and how to get it back
  cleancopy explain --why 12-18 page.txt  the same for several lines
  cleancopy explain --diff page.txt       from the dump to the article, as git shows it
  cleancopy explain --json page.txt       all of it for programs
  lynx -dump URL | cleancopy explain      the page that comes in on standard input

Of HTML, lines are those of the source. A page longer than the terminal is shown in $PAGER,
or in less.
`

/** Makes the command `cleancopy explain`. */
export function explainCommand(surroundings: Surroundings, end: (code: number) => void): Command {
  const command = new Command('explain')
    .description('Shows a page with what is cut from it and why, or all the evidence on a line.')
    .argument('[page]', 'a dump (text or HTML, also as .gz); none or "-": standard input')
    .option('--why <line>', 'all the evidence on a line, or on lines as 12-18; may be given again', parseLines)
    .option('--diff', 'a unified diff from the dump to the article')
    .option('--json', 'one JSON object with the evidence on every block')
    .option('--no-pager', 'write to the terminal, however long it is')
  return addPageOptions(command)
    .option('--color', 'colour also where the output is no terminal')
    .addHelpText('after', examples)
    .action(async (page: string | undefined, flags: ExplainFlags) => {
      const { explainPage } = await import('./explain.ts')
      const color = command.getOptionValueSource('color') === 'cli' && flags.color ? 'always' : flags.color
      end(await explainPage(page ?? '-', { ...flags, color }, givenOptions(command), surroundings))
    })
}

/** `--why LINE` or `--why FROM-TO`; given again, it adds to the list. */
function parseLines(value: string, previous: LineRange[] = []): LineRange[] {
  return [
    ...previous,
    ...value.split(',').map(range => {
      const [, from, to = from] = /^\s*(\d+)(?:-(\d+))?\s*$/.exec(range) ?? []
      if (from === undefined || Number(from) < 1 || Number(to) < Number(from)) {
        throw new InvalidArgumentError('Give a line of the page, from 1, or a range of lines as in 12-18.')
      }
      return { from: Number(from), to: Number(to) }
    }),
  ]
}

const own = ['why', 'diff', 'json', 'pager', 'color', 'quiet']

/** The options of reading the page as they were given, so that a proposed call holds them too. */
function givenOptions(command: Command): string[] {
  return command.options
    .filter(option => !own.includes(option.attributeName()) && command.getOptionValueSource(option.attributeName()) === 'cli')
    .flatMap(option => {
      const value: unknown = command.getOptionValue(option.attributeName())
      return typeof value === 'boolean' ? [option.long ?? ''] : [option.long ?? '', Array.isArray(value) ? value.join(',') : String(value)]
    })
}
