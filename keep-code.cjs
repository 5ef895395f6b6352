// Loaded in front of the built command: tells what it loads. When it ends, LOADED has the names of the files that it read
// as scripts of their own, a line each, and KEPT the code of the script that holds those that every call loads.
const { writeFileSync } = require('node:fs')
const Module = require('node:module')
const { basename } = require('node:path')
const vm = require('node:vm')

const scripts = new Map()
vm.Script = class extends vm.Script {
  constructor(source, options) {
    super(source, options)
    scripts.set(basename(options.filename), this)
  }
}
Module.enableCompileCache = undefined
process.on('exit', () => {
  const { LOADED, KEPT } = process.env
  if (LOADED) writeFileSync(LOADED, [...scripts.keys()].filter(name => name !== 'common.js').join('\n'))
  // Now that it has run, the code holds all functions that were called.
  if (KEPT) writeFileSync(KEPT, scripts.get('common.js').createCachedData())
})
