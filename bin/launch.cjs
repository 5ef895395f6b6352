#!/usr/bin/env node
// Becomes dist/cli/cleancopy.js. Loads the command, which is main.js beside it, as quickly as it can be: with the code
// that V8 made of it while it was built, where that was the same node. Any other compiles it anew.
const { readFileSync, statSync } = require('node:fs')
const Module = require('node:module')
const { join } = require('node:path')
const vm = require('node:vm')

/** Such code fits one node only; its size tells apart builds of one version. The build makes the same name. */
const code = read(`code-${process.version}-${process.platform}-${process.arch}-${statSync(process.execPath).size}`)

function read(name) {
  try {
    return readFileSync(join(__dirname, name))
  } catch {
    return undefined
  }
}

/** Runs a script of this folder. V8 checks the code that comes with it, and leaves it where it does not fit. */
const run = (name, source, cachedData) => new vm.Script(source, { filename: join(__dirname, name), cachedData }).runInThisContext()

/** The files that every call loads, as functions in one script. */
function loadCommand() {
  const common = run('common.js', readFileSync(join(__dirname, 'common.js'), 'utf8'), code)
  const modules = new Map()
  const load = name => {
    const known = modules.get(name)
    if (known) return known.exports
    const module = { exports: {} }
    modules.set(name, module)
    const filename = join(__dirname, name)
    const make = common[name] ?? run(name, Module.wrap(readFileSync(filename, 'utf8')))
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
