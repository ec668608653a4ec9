// Loads the program: scripts, which open faster than modules do, and which V8 can be given as it once compiled them.
const {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} = require('node:fs')
const { join } = require('node:path')
const { setFlagsFromString } = require('node:v8')
const { Script } = require('node:vm')

const dist = join(__dirname, '..', 'dist')
const program = join(dist, 'program')
/** What V8 compiled is for one version of Node on one kind of machine. */
const compiled = join(dist, 'compiled', `${process.version}-${process.platform}-${process.arch}`)
const isWanted = !process.env.NODE_DISABLE_COMPILE_CACHE
const isCompiled = isWanted && existsSync(compiled)

/** The scripts that were loaded, by their names. */
const scripts = new Map()

/** What the program's main script exports. */
async function load() {
  return loadScript('gate.js')
}

/** What a script exports. V8 refuses what it did not make of this script, and compiles it again. */
function loadScript(name) {
  const known = scripts.get(name)
  if (known !== undefined) return known.module.exports
  const filename = join(program, name)
  const source = `(function (exports, require, module, __dirname) {${readFileSync(filename, 'utf8')}\n})`
  const cache = join(compiled, `${name}.cache`)
  const script = new Script(source, {
    filename,
    cachedData: isCompiled && existsSync(cache) ? readFileSync(cache) : undefined,
  })
  const module = { exports: {} }
  scripts.set(name, { script, module })
  // the program finds its gates and its neighbours from where dist/ is
  script.runInThisContext()(
    module.exports,
    (id) => (id.startsWith('./') ? loadScript(id.slice(2)) : require(id)),
    module,
    dist,
  )
  return module.exports
}

/**
 * A run over a few files ends before optimised code pays for its making, and before memory has to be looked through in the background; expressions
 * are compiled at once, and not interpreted first. Of 300 ms of CPU time without them, the flags save 50, 15, 5 and 35.
 */
function expectShortRun() {
  for (const flag of [
    '--no-opt',
    '--no-incremental-marking',
    '--no-regexp-optimization',
    '--no-regexp-tier-up',
  ])
    setFlagsFromString(flag)
}

/**
 * Keeps what V8 compiled of this run's scripts for the next runs, as Node's own compile cache does, and beside the scripts: whoever may write there
 * may change the program itself. A folder that cannot be written to stays as it is.
 */
function keepCompiled() {
  if (isCompiled || !isWanted) return
  const made = `${compiled}.${process.pid}`
  try {
    mkdirSync(made, { recursive: true })
    for (const [name, { script }] of scripts)
      writeFileSync(join(made, `${name}.cache`), script.createCachedData())
    renameSync(made, compiled)
  } catch {
    // no cache, no harm: what was made of one goes, if that can be done
    try {
      rmSync(made, { recursive: true, force: true })
    } catch {}
  }
}

module.exports = { compiled, expectShortRun, keepCompiled, load, loadScript, scripts }
