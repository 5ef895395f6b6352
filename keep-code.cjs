// Loaded in front of the command by the build: keeps the code of every script that it loads in the folder CODE_FOLDER.
const { writeFileSync } = require('node:fs')
const Module = require('node:module')
const { basename, join } = require('node:path')
const vm = require('node:vm')

const scripts = []
vm.Script = class extends vm.Script {
  constructor(source, options) {
    super(source, options)
    scripts.push({ name: basename(options.filename), script: this })
  }
}
Module.enableCompileCache = undefined
// Now that it has run, its code holds all functions that were called.
process.on('exit', () => {
  for (const { name, script } of scripts) writeFileSync(join(process.env.CODE_FOLDER, name), script.createCachedData())
})
