/** Bundles the command so that what cleaning one page of text needs lies in few files: to open one costs more than to parse it. */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { type BuildOptions, build, type Metafile, type Plugin, transform } from 'esbuild'
import { inAscii } from './build-ascii.ts'

const entryPoints = { cleancopy: 'bin/cleancopy.ts', worker: 'src/batch/worker.ts', 'record-worker': 'src/batch/records/record-worker.ts' }
/** What is there for every call; and then what is loaded to clean a page. */
const [first, then] = ['src/cli/program.ts', 'src/cli/clean.ts'] as const

const options = {
  entryPoints,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'es2022',
  logLevel: 'warning',
  outdir: 'dist/cli',
  splitting: true,
  minify: true,
  write: false,
  // jsonc-parser's other form finds its own files by a `require` that no bundler sees.
  mainFields: ['module', 'main'],
  // piscina starts its workers from a file of its own.
  external: ['piscina'],
} satisfies BuildOptions

export async function buildCommand(): Promise<void> {
  const { metafile } = await build({ ...options, plugins: [lightBuiltins], metafile: true })
  const early = reachable(metafile, [first])
  const late = reachable(metafile, [then]).filter(file => !early.includes(file))
  const entries = Object.values(metafile.outputs).flatMap(({ entryPoint }) => entryPoint ?? [])
  const { outputFiles } = await build({ ...options, plugins: [lightBuiltins, together(early, late, entries)] })
  await mkdir(options.outdir, { recursive: true })
  for (const { path, text } of outputFiles) await writeFile(path, inAscii(await asCommonJs(text)))
  await writeFile(`${options.outdir}/package.json`, '{ "type": "commonjs" }\n')
}

/**
 * esbuild splits only ES modules into files that share what they import. Node finds and loads CommonJS sooner, and of it alone it
 * takes code that was compiled before.
 */
async function asCommonJs(text: string): Promise<string> {
  const { code } = await transform(text, {
    format: 'cjs',
    platform: 'node',
    target: options.target,
    minifyWhitespace: true,
    supported: { 'dynamic-import': false },
    define: { 'import.meta.url': 'fileUrl' },
    ...(text.includes('import.meta.url') && { banner: 'const fileUrl = require("node:url").pathToFileURL(__filename).href;' }),
  })
  return code
}

/** All modules of ours that are loaded with one. */
function reachable({ inputs }: Metafile, from: readonly string[]): string[] {
  const found = new Set(from)
  for (const file of found)
    for (const { path, kind } of inputs[file]?.imports ?? []) if (kind === 'import-statement' && path.startsWith('src/')) found.add(path)
  return [...found]
}

/**
 * esbuild makes a file of all modules that the same entries need, and every module that is imported by a call of
 * `import()` is an entry. Let each need all modules of a group, and the group is one file.
 */
function together(early: readonly string[], late: readonly string[], entries: readonly string[]): Plugin {
  const groups = { early: early.filter(file => file !== first), late }
  return {
    name: 'together',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^group:/ }, ({ path }) => ({ path: path.slice('group:'.length), namespace: 'group' }))
      onLoad({ filter: /^/, namespace: 'group' }, ({ path }) => ({
        contents: groups[path as keyof typeof groups].map(file => `import ${JSON.stringify(resolve(file))}`).join('\n'),
        resolveDir: process.cwd(),
      }))
      for (const entry of entries) {
        if (!entry.startsWith('src/')) continue
        // What is there for every call may be imported by a call of `import()` too: it must not draw in the rest.
        const imports = early.includes(entry) ? "import 'group:early'" : "import 'group:early'; import 'group:late'"
        onLoad({ filter: new RegExp(`${entry.replaceAll('.', '\\.')}$`), namespace: 'file' }, async ({ path }) => ({
          contents: `${await readFile(path, 'utf8')}\n${imports}`,
          loader: 'ts',
        }))
      }
    },
  }
}

/**
 * To import `node:process` opens all its streams, and commander imports what starts processes, which it does here for no
 * call: both take longer than to read a page.
 */
const lightBuiltins: Plugin = {
  name: 'light-builtins',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(?:node:)?process$/ }, () => ({ path: 'process', namespace: 'light' }))
    onResolve({ filter: /^(?:node:)?child_process$/ }, ({ importer }) =>
      importer.includes('/commander/') ? { path: 'child_process', namespace: 'light' } : undefined,
    )
    onLoad({ filter: /^process$/, namespace: 'light' }, () => ({ contents: 'module.exports = globalThis.process' }))
    onLoad({ filter: /^child_process$/, namespace: 'light' }, () => ({ contents: "exports.spawn = (...args) => require('node:child_process').spawn(...args)" }))
  },
}
