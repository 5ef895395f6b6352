import { Command, CommanderError } from 'commander'
import { recordKinds } from '../batch/records/kinds.ts'
import { warningKinds } from '../page/nodes.ts'
import { describeFault, FaultyFileError } from '../strip/faults.ts'
import { commonLinesCommand } from './common-lines-command.ts'
import { configCommand } from './config-command.ts'
import { explainCommand } from './explain-command.ts'
import { addFolderOptions } from './folder-options.ts'
import { addPageOptions, type CleanFlags, parseFailOn, parseFormat, parsePath, sources } from './options.ts'
import { prepare } from './prepare.ts'
import { addRecordOptions, takesRecords } from './record-options.ts'
import { makeReport } from './report.ts'
import { restoreCommand } from './restore-command.ts'
import { rulesCommand } from './rules-command.ts'
import { exit, type Surroundings, UsageError } from './surroundings.ts'
import { verifyCommand } from './verify-command.ts'
import { version } from './version.ts'

const examples = `
Examples:
  cleancopy page.txt                      print the article of a page
  lynx -dump URL | cleancopy              clean what comes in on standard input
  cleancopy dumps -o articles             clean a folder; articles mirrors its tree
  cleancopy dumps -o articles --resume    go on where a run was ended
  cleancopy --parts title,body page.txt   only the headline and the text
  cleancopy --keep comments page.txt      leave the comments in
  cleancopy --removed cuts.jsonl page.txt see what was cut, and by which rule
  cleancopy -f json page.txt              the article with its parts, positions and cuts
  cleancopy pages.jsonl -o clean.jsonl    clean the text of records, keep all else
  cleancopy --jsonl --meta cleancopy      line by line, each with what was done to it
  cleancopy crawl.warc.gz > pages.jsonl   the pages of a crawl as records
  cleancopy --rules my.yaml page.txt      with your own rules; see cleancopy help rules

Exit codes:
  0 all done   1 something failed, the rest is done   2 wrong usage, nothing is done
`

/** The same on every terminal: the examples stand in columns. */
const helpWidth = 88

/**
 * Runs the command.
 *
 * @param args the arguments, without the names of node and of the script
 * @returns the exit code, once all output is handed over
 */
export async function run(args: readonly string[], surroundings: Surroundings): Promise<number> {
  let code: number = exit.ok
  const program = makeProgram(args, surroundings, ended => {
    code = ended
  })
  try {
    await program.parseAsync([...args], { from: 'user' })
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exit.ok : exit.usage
    if (error instanceof FaultyFileError) {
      complainOf(error, args, surroundings)
      return exit.usage
    }
    if (!(error instanceof UsageError)) throw error
    complain(error.message, args, surroundings, program)
    return exit.usage
  }
  return code
}

function makeProgram(args: readonly string[], surroundings: Surroundings, end: (code: number) => void): Command {
  const { stdout, stderr } = surroundings
  stdout.on('error', quietly)
  stderr.on('error', quietly)
  const program = new Command('cleancopy')
    .description('Turns a scraped page dump into the plain text of its article.')
    .argument('[paths...]', 'dumps (text, HTML, Markdown or MHTML, also as .gz), folders of them, and globs; none or "-": standard input')
    .option('-o, --output <path>', 'one input: a file; folders or several inputs: a folder that mirrors their tree', parsePath)
    .option('-f, --format <format>', 'text, markdown or json', parseFormat, 'text')
    .option('--removed <file>', 'write what was removed, and why, one JSON object a line', parsePath)
    .option('--fail-on <kinds>', `warnings that make the exit code 1: ${warningKinds.join(',')}`, parseFailOn)
  addPageOptions(program, [...sources, ...recordKinds])
  addFolderOptions(program)
  addRecordOptions(program)
    .version(version(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'Prints the options of a command.')
    .addHelpText('after', examples)
    // The options of a command stand behind its name, and are its own.
    .enablePositionalOptions()
    .configureOutput({
      writeOut: text => stdout.write(text),
      writeErr: text => stderr.write(text),
      getOutHelpWidth: () => helpWidth,
      getErrHelpWidth: () => helpWidth,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
      outputError: text => complain(text.replace(/^error: /, '').trimEnd(), args, surroundings, program),
    })
    .configureHelp({ subcommandTerm: command => command.name() })
    .exitOverride()
    .hook('preAction', (root, command) => prepare(command, root, surroundings))
    .action(async (paths: string[], flags: CleanFlags) => {
      // Loaded only now, so that --help, --version and a slip of the keyboard are answered at once.
      if (takesRecords(paths, flags)) {
        const { cleanRecordFiles } = await import('./records.ts')
        return end(await cleanRecordFiles(paths, flags, surroundings))
      }
      const { cleanPaths } = await import('./clean.ts')
      end(await cleanPaths(paths, flags, surroundings))
    })
  for (const command of [explainCommand, verifyCommand, restoreCommand, commonLinesCommand].map(make => make(surroundings, end)))
    program.addCommand(command.copyInheritedSettings(program))
  for (const command of [rulesCommand, configCommand]) program.addCommand(command(program, surroundings, end))
  return program
}

/** A usage error, with what to do next. */
function complain(message: string, args: readonly string[], surroundings: Surroundings, program: Command): void {
  const report = makeReport(surroundings, { quiet: false, color: !args.includes('--no-color') })
  const command = program.commands.find(known => known.name() === args[0])
  report.error(`${message}\nTry 'cleancopy${command ? ` ${command.name()}` : ''} --help' for the options and examples.`)
}

/** Files that cannot be used as they are: a message for each fault. */
function complainOf({ faults }: FaultyFileError, args: readonly string[], surroundings: Surroundings): void {
  const report = makeReport(surroundings, { quiet: false, color: !args.includes('--no-color') })
  for (const fault of faults) report.error(describeFault(fault))
  report.error(`nothing was done: mend ${faults.length === 1 ? 'this fault' : `these ${faults.length} faults`} first`)
}

/** Who reads our output may leave early; what matters of other faults is said where the writing is awaited. */
function quietly(): void {}
