import { execFileSync } from 'node:child_process'
import { chmodSync, copyFileSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import Module from 'node:module'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, transform } from 'esbuild'
import { lateBuiltins } from './late-builtins.ts'

const inProject = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url))

const common = { target: 'node20', minify: true, logLevel: 'warning' } as const
/** In CommonJS a file knows its address by another name. */
const moduleUrl = { 'import.meta.url': 'moduleUrl' }
const makeModuleUrl = 'const moduleUrl=require("node:url").pathToFileURL(__filename).href;'

/**
 * Bundles the command: what is loaded at once in few files, what only some calls need in others.
 *
 * The files are CommonJS, because V8 can be handed code for those that it has compiled before (`makeCode`), and that is
 * most of the time that a small page takes. esbuild splits only ES modules: so it does, and then rewrites each one.
 */
export async function buildCommand(folder: string): Promise<void> {
  const { outputFiles } = await build({
    ...common,
    bundle: true,
    platform: 'node',
    format: 'esm',
    splitting: true,
    entryPoints: { main: 'bin/cleancopy.ts' },
    outdir: folder,
    write: false,
    external: ['yaml'],
    // jsonc-parser's other form finds its own files by a `require` that no bundler sees.
    mainFields: ['module', 'main'],
    // Its index also loads what makes and writes trees of a page.
    alias: { htmlparser2: inProject('node_modules/htmlparser2/dist/esm/Parser.js') },
    plugins: [lateBuiltins],
  })
  mkdirSync(folder, { recursive: true })
  for (const { path, text } of outputFiles) {
    const { code } = await transform(text, { ...common, format: 'cjs', define: moduleUrl, supported: { 'dynamic-import': false } })
    // As in an ES module, all is strict.
    writeFileSync(join(folder, basename(path)), `"use strict";${code.includes('moduleUrl') ? makeModuleUrl : ''}${code}`)
  }
  writeFileSync(join(folder, 'package.json'), '{ "type": "commonjs" }\n')
  copyFileSync('bin/launch.cjs', join(folder, 'cleancopy.js'))
  chmodSync(join(folder, 'cleancopy.js'), 0o755)
}

/**
 * Has the built command clean a page: what it loads for that goes into one file, common.js, and the code that V8 makes of
 * it is kept, for this node.
 *
 * @param page a path; what other pages need besides is compiled when they come
 */
export function makeCode(folder: string, page: string): void {
  const call = (env: Record<string, string>): void => {
    const args = ['--require', inProject('build/keep-code.cjs'), join(folder, 'cleancopy.js'), page]
    execFileSync(process.execPath, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'inherit'] })
  }
  const common = join(folder, 'common.js')
  const loaded = join(folder, 'loaded')
  writeFileSync(common, '({})')
  call({ LOADED: loaded })
  const files = readFileSync(loaded, 'utf8').split('\n')
  rmSync(loaded)
  const functions = files.map(name => `${JSON.stringify(name)}:${Module.wrap(readFileSync(join(folder, name), 'utf8')).slice(1, -2)}`)
  writeFileSync(common, `({${functions.join(',\n')}})`)
  call({ KEPT: join(folder, `code-${process.version}-${process.platform}-${process.arch}-${statSync(process.execPath).size}`) })
}
