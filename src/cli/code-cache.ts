import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { Script } from 'node:vm'
import { crc32 } from 'node:zlib'
import envPaths from 'env-paths'

/** What stands in front of kept code: the check sum of it, as V8 itself does not look whether it is whole. */
const head = 4

/** In days. What is in use after that is kept anew; what a former build left is gone. */
const keptFor = 90

/**
 * Keeps what Node has compiled of the files of a folder for the next start, in the user's own folder for such things. What Node
 * keeps by itself, from 22.1 on, lacks the functions that are compiled when they are first called: nearly all of the time.
 *
 * Nobody is told when it cannot be kept: then all is compiled anew, and works the same.
 *
 * @param env where `NODE_DISABLE_COMPILE_CACHE` switches it off, and `NODE_COMPILE_CACHE` names another folder, as for Node itself
 */
export function keepCode(folder: string, env: NodeJS.ProcessEnv): void {
  // Node has them from 20.15 on.
  if (env.NODE_DISABLE_COMPILE_CACHE || !crc32) return
  const all = env.NODE_COMPILE_CACHE ? join(env.NODE_COMPILE_CACHE, 'cleancopy') : envPaths('cleancopy', { suffix: '' }).cache
  const cache = join(all, `${process.version}-${process.arch}`)
  const { extensions } = createRequire(import.meta.url)
  const usual = extensions['.js'] as NodeJS.RequireExtensions['.js']
  const compiled: { script: Script; kept: string }[] = []
  let isNew = false
  extensions['.js'] = (module, file) => {
    if (dirname(file) !== folder) return usual(module, file)
    const source = readFileSync(file, 'utf8')
    const kept = join(cache, keptName(file, source))
    const cachedData = readKept(kept)
    const script = new Script(wrapped(source), { filename: file, ...(cachedData && { cachedData }) })
    if (!cachedData || script.cachedDataRejected) isNew = true
    compiled.push({ script, kept })
    script.runInThisContext()(module.exports, createRequire(file), module, file, folder)
  }
  process.once('exit', () => {
    if (!isNew) return
    // With a file that is new, others may have been used in a new way.
    for (const { script, kept } of compiled) if (!writeKept(kept, script.createCachedData())) return
    removeOld(all, Date.now() - keptFor * 24 * 60 * 60 * 1000)
  })
}

/** In one line, as Node does it, so that the lines of errors stay what they are. */
const wrapped = (source: string): string => `(function (exports, require, module, __filename, __dirname) { ${source.replace(/^#!.*/, '')}\n})`

/**
 * V8 takes code for that of a source by its length alone, and files that were installed from a package all have the same time:
 * another source has another name by what it says.
 */
const keptName = (file: string, source: string): string => `${basename(file, '.js')}-${source.length}-${crc32(source)}`

function readKept(path: string): Buffer | undefined {
  try {
    const bytes = readFileSync(path)
    const code = bytes.subarray(head)
    return isOwn(path) && bytes.readUInt32LE(0) === crc32(code) ? code : undefined
  } catch {
    return undefined
  }
}

/** What another user has put there would be run with the rights of this one. */
const isOwn = (path: string): boolean => process.getuid === undefined || statSync(path).uid === process.getuid()

/** @returns whether it could be written */
function writeKept(path: string, code: Buffer): boolean {
  const unfinished = `${path}.${process.pid}`
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
    const sum = Buffer.alloc(head)
    sum.writeUInt32LE(crc32(code))
    writeFileSync(unfinished, Buffer.concat([sum, code]), { mode: 0o600 })
    renameSync(unfinished, path)
    return true
  } catch {
    return false
  }
}

/** @param before in ms since 1970 */
function removeOld(folder: string, before: number): void {
  try {
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      const stats = statSync(join(folder, name))
      if (stats.isFile() && stats.mtimeMs < before) rmSync(join(folder, name))
    }
  } catch {
    // Another run has removed it.
  }
}
