// In the build commander gets this for node:child_process, of which it wants `spawn` for commands that are programs of
// their own. cleancopy has none, and node takes a while to load it.
module.exports = {
  get spawn() {
    return require('node:child_process').spawn
  },
}
