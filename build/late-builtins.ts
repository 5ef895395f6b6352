import { createRequire } from 'node:module'
import type { Plugin } from 'esbuild'

const require = createRequire(import.meta.url)

/** Modules of node that few calls need, and that take it long to load: most of the time that `--help` takes beyond node itself. */
const late = ['node:child_process', 'node:crypto', 'node:zlib']

/**
 * chalk asks at once whether standard output is a terminal. Of node's own module for that the network comes along; the
 * streams that the command holds anyway know it too.
 */
const terminal = 'exports.isatty = fd => [process.stdin, process.stdout, process.stderr][fd].isTTY === true'

/** Loads some modules of node when one of their exports is first used, not when the file is that names them. */
export const lateBuiltins: Plugin = {
  name: 'late-builtins',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:/ }, ({ path, importer, namespace }) => {
      if (namespace === 'late') return { path, external: true }
      return late.includes(path) || (path === 'node:tty' && importer.includes('chalk')) ? { path, namespace: 'late' } : undefined
    })
    onLoad({ filter: /^node:/, namespace: 'late' }, ({ path }) => {
      if (path === 'node:tty') return { contents: terminal, loader: 'js' }
      const names = Object.keys(require(path) as object)
      const getters = names.map(name => `get ${name}() { return require('${path}').${name} }`)
      return { contents: `module.exports = {\n${getters.join(',\n')}\n}`, loader: 'js' }
    })
  },
}
