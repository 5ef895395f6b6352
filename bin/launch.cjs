#!/usr/bin/env node
// Becomes dist/cli/cleancopy.js. Loads the command, which is main.js beside it, as quickly as it can be: with the code
// that V8 made of it while it was built, where that was the same node. Any other compiles it anew.
const { readFileSync, statSync } = require('node:fs')
const Module = require('node:module')
const { join } = require('node:path')
const vm = require('node:vm')
const { crc32 } = require('node:zlib')

const commonFile = join(__dirname, 'common.js')
const common = readFileSync(commonFile)
const code = keptCode()

/**
 * Such code fits one node only, whose size tells apart builds of one version, and one script. V8 looks at versions and
 * lengths, but believes the rest: so the sums of both files stand before it. The build writes them.
 */
function keptCode() {
  const kept = read(`code-${process.version}-${process.platform}-${process.arch}-${statSync(process.execPath).size}`)
  // Node knows these sums from 20.15 on.
  if (!kept || !crc32 || kept.length < 8) return undefined
  const data = kept.subarray(8)
  return kept.readUInt32LE(0) === crc32(common) && kept.readUInt32LE(4) === crc32(data) ? data : undefined
}

function read(name) {
  try {
    return readFileSync(join(__dirname, name))
  } catch {
    return undefined
  }
}

/** The files that every call loads, as functions in one script. */
function loadCommand() {
  const run = (filename, source, cachedData) => new vm.Script(source, { filename, cachedData }).runInThisContext()
  const functions = run(commonFile, common.toString(), code)
  const modules = new Map()
  const load = name => {
    const known = modules.get(name)
    if (known) return known.exports
    const module = { exports: {} }
    modules.set(name, module)
    const filename = join(__dirname, name)
    const make = functions[name] ?? run(filename, Module.wrap(readFileSync(filename, 'utf8')))
    make(module.exports, request => (request.startsWith('./') ? load(request.slice(2)) : require(request)), module, filename, __dirname)
    return module.exports
  }
  load('main.js')
}

// Node from 22.1 on can keep such code by itself, for the next time.
if (code || !Module.enableCompileCache) loadCommand()
else {
  Module.enableCompileCache()
  require('./main.js')
}
