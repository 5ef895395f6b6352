#!/usr/bin/env node
// Becomes dist/cli/cleancopy.js. Loads the command, which is main.js beside it, as quickly as it can be: with the code
// that V8 made of it while it was built, where that was the same node. Of all others V8 compiles it anew.
const { readFileSync, statSync } = require('node:fs')
const Module = require('node:module')
const { join } = require('node:path')
const vm = require('node:vm')

/** Code fits one node only; its size tells apart builds of one version. The build makes the same name. */
const codeOf = join(__dirname, `code-${process.version}-${process.platform}-${process.arch}-${statSync(process.execPath).size}`)
const modules = new Map()

function read(file) {
  try {
    return readFileSync(file)
  } catch {
    return undefined
  }
}

/** What `require` does, for a file of this folder. V8 checks the code that it is given, and leaves it where it does not fit. */
function load(name) {
  const known = modules.get(name)
  if (known) return known.exports
  const module = { exports: {} }
  modules.set(name, module)
  const filename = join(__dirname, name)
  const script = new vm.Script(Module.wrap(readFileSync(filename, 'utf8')), { filename, cachedData: read(join(codeOf, name)) })
  script.runInThisContext()(module.exports, request => (request.startsWith('./') ? load(request.slice(2)) : require(request)), module, filename, __dirname)
  return module.exports
}

// Node from 22.1 on can keep such code by itself, for the next time.
if (Module.enableCompileCache && !read(join(codeOf, 'main.js'))) {
  Module.enableCompileCache()
  require('./main.js')
} else load('main.js')
