import { Command, InvalidArgumentError, Option } from 'commander'
import { addChoiceOptions, type ChoiceFlags, readShare } from './folder-options.ts'
import { addConfigOptions, addDumpOptions, addMessageOptions, parsePath, type ReadingFlags } from './options.ts'
import type { Surroundings } from './surroundings.ts'

/** The options of `cleancopy common-lines`. */
export interface CommonLinesFlags extends ChoiceFlags, Omit<ReadingFlags, 'rules' | 'packs' | 'disable' | 'lang'> {
  /** Of a site's pages, above 0 and up to 1. */
  share?: number
  json?: boolean
  write?: string
}

const examples = `
Examples:
  cleancopy common-lines dumps                  the lines that the pages of a site share
  cleancopy common-lines dumps --share 50%      only those on half of them, or more
  cleancopy common-lines dumps -o site.yaml     write them as a rule pack
  cleancopy --rules site.yaml page.txt          clean a later page of the site with it
`

/** Makes the command `cleancopy common-lines`. */
export function commonLinesCommand(surroundings: Surroundings, end: (code: number) => void): Command {
  const command = new Command('common-lines')
    .description('Prints the lines that the pages of a site share, or writes them as a rule pack.')
    .argument('[paths...]', 'dumps (text, HTML, Markdown or MHTML, also as .gz), folders of them, and globs')
    .option('--share <share>', "the share of a site's pages on which a line must stand (default: 30%)", parseShare)
    .option('-o, --write <file>', 'write a rule pack for --rules, in YAML, or in JSON if it ends in .json', parsePath)
    .addOption(new Option('--json', 'as JSON').conflicts('write'))
  addChoiceOptions(command)
  addMessageOptions(addConfigOptions(addDumpOptions(command)))
  return command.addHelpText('after', examples).action(async (paths: string[], flags: CommonLinesFlags) => {
    const { printCommonLines } = await import('./common-lines.ts')
    end(await printCommonLines(paths, flags, surroundings))
  })
}

/** `--share SHARE`: from 0 to 1, or in per cent. */
function parseShare(value: string): number {
  const share = readShare(value)
  if (share === undefined) throw new InvalidArgumentError('Give a share of the pages, such as 0.3 or 30%.')
  return share
}
