// Loads the program: as the build compiled it, where that was done by this Node, for compiling takes a fifth of a short run; else from the modules in dist/.
const { existsSync, readFileSync } = require('node:fs')
const { join } = require('node:path')
const { setFlagsFromString } = require('node:v8')
const { Script } = require('node:vm')

const dist = join(__dirname, '..', 'dist')
/** What was compiled is for one version of Node on one kind of machine. */
const compiled = join(dist, 'compiled', `${process.version}-${process.platform}-${process.arch}`)

/** The compiled scripts that were loaded, by their names. */
const scripts = new Map()

/** What the program's main module exports. */
async function load() {
  return existsSync(compiled) ? loadCompiled('gate.js') : import('../dist/gate.js')
}

/** What a compiled script exports. V8 refuses what it did not make of this script, and compiles it again. */
function loadCompiled(name) {
  const known = scripts.get(name)
  if (known !== undefined) return known.module.exports
  const filename = join(compiled, name)
  const source = `(function (exports, require, module, __dirname) {${readFileSync(filename, 'utf8')}\n})`
  const cache = `${filename}.cache`
  const script = new Script(source, {
    filename,
    cachedData: existsSync(cache) ? readFileSync(cache) : undefined,
  })
  const module = { exports: {} }
  scripts.set(name, { script, module })
  // the program finds its gates and its neighbours from where its modules are
  script.runInThisContext()(
    module.exports,
    (id) => (id.startsWith('./') ? loadCompiled(id.slice(2)) : require(id)),
    module,
    dist,
  )
  return module.exports
}

/** A run over a few files ends before optimised code pays for its making; expressions are compiled at once, and not interpreted first. */
function expectShortRun() {
  for (const flag of ['--no-opt', '--no-regexp-optimization', '--no-regexp-tier-up'])
    setFlagsFromString(flag)
}

module.exports = { compiled, expectShortRun, load, loadCompiled, scripts }
