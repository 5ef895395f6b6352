// Loaded in front of the built command: tells what it loads. When it ends, LOADED has the names of the files that it read
// as scripts of their own, a line each, and KEPT the code of the script that holds those that every call loads.
const { readFileSync, writeFileSync } = require('node:fs')
const Module = require('node:module')
const { basename } = require('node:path')
const vm = require('node:vm')
const { crc32 } = require('node:zlib')

const scripts = new Map()
vm.Script = class extends vm.Script {
  constructor(source, options) {
    super(source, options)
    scripts.set(basename(options.filename), { script: this, file: options.filename })
  }
}
Module.enableCompileCache = undefined
process.on('exit', () => {
  const { LOADED, KEPT } = process.env
  if (LOADED) writeFileSync(LOADED, [...scripts.keys()].filter(name => name !== 'common.js').join('\n'))
  if (!KEPT || !crc32) return
  const { script, file } = scripts.get('common.js')
  // Now that it has run, the code holds all functions that were called.
  const code = script.createCachedData()
  const sums = Buffer.alloc(8)
  sums.writeUInt32LE(crc32(readFileSync(file)), 0)
  sums.writeUInt32LE(crc32(code), 4)
  writeFileSync(KEPT, Buffer.concat([sums, code]))
})
