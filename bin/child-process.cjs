// In the build this stands for node:child_process, which commander loads for commands that are programs of their own.
// cleancopy has none: what node takes long to load is loaded by who uses it.
module.exports = {
  get spawn() {
    return require('child_process').spawn
  },
}
