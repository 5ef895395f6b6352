import { spawnSync } from 'node:child_process'
import { delimiter, join } from 'node:path'

/** A block of code in a document: its language, the name of the file that it is, and its text. */
export interface CodeBlock {
  language: string
  file: string | undefined
  code: string
}

/** The blocks of code of a document in Markdown. */
export const codeBlocks = (markdown: string): CodeBlock[] =>
  [...markdown.matchAll(/^```(\w*)(?: (\S+))?\n(.*?)^```$/gms)].map(([, language = '', file, code = '']) => ({ language, file, code }))

/** What the blocks of a console show: each call, and what it prints. */
export const shownCalls = (markdown: string): { line: string; output: string }[] =>
  codeBlocks(markdown)
    .filter(({ language }) => language === 'console')
    .flatMap(({ code }) =>
      code
        .split(/^\$ /m)
        .slice(1)
        .map(part => {
          const [line = '', ...output] = part.split('\n')
          return { line, output: output.join('\n') }
        }),
    )

/** What a shown call prints, on both streams, in a folder whose `bin` holds the command. */
export const printed = (line: string, cwd: string): string =>
  spawnSync('sh', ['-c', `exec 2>&1; ${line}`], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, PATH: `${join(cwd, 'bin')}${delimiter}${process.env.PATH}` },
  }).stdout

/** Makes what is shown a pattern, in which […] stands for anything. */
export const patternOf = (text: string): RegExp => new RegExp(`^${text.split('[…]').map(escapeRegExp).join('[^]*')}$`)

const escapeRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
