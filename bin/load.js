// Loads the program from dist/. V8 is given what it made of the scripts when the program was built, if it was this V8: compiling takes a fifth of a
// short run. Whatever does not fit, V8 refuses, and compiles the script.
const { readFileSync } = require('node:fs')
const { join } = require('node:path')
const { setFlagsFromString } = require('node:v8')
const { Script } = require('node:vm')

const dist = join(__dirname, '..', 'dist')
/** What was compiled is for one version of Node on one kind of machine. */
const compiled = join(dist, 'compiled', `${process.version}-${process.platform}-${process.arch}`)

/** The scripts that were loaded, by their names. */
const scripts = new Map()

/** What a script of dist/ exports. */
function load(name) {
  const known = scripts.get(name)
  if (known !== undefined) return known.module.exports
  const filename = join(dist, name)
  const script = new Script(`(function (exports, require, module, __dirname) {${readFileSync(filename, 'utf8')}\n})`, {
    filename,
    cachedData: compiledOf(name),
  })
  const module = { exports: {} }
  scripts.set(name, { script, module })
  script.runInThisContext()(module.exports, (id) => (id.startsWith('./') ? load(id.slice(2)) : require(id)), module, dist)
  return module.exports
}

function compiledOf(name) {
  try {
    return readFileSync(join(compiled, name))
  } catch {
    return undefined
  }
}

/** A run over a few files ends before optimised code pays for its making; expressions are compiled at once, and not interpreted first. */
function expectShortRun() {
  for (const flag of ['--no-opt', '--no-regexp-optimization', '--no-regexp-tier-up']) setFlagsFromString(flag)
}

module.exports = { compiled, expectShortRun, load, scripts }
