// dist/compiled/: what this V8 makes of the scripts that a check needs, for bin/load.js. It compiles a function when it is first called, so the
// examples are judged.
const { mkdirSync, readdirSync, writeFileSync } = require('node:fs')
const { join } = require('node:path')
const { compiled, expectShortRun, load, scripts } = require('../bin/load.js')

// V8 takes only what was compiled with the same flags
expectShortRun()
const { main, realWorld } = load('gate.cjs')
const world = { ...realWorld(), out: async () => {} }
const examples = readdirSync('examples/pilot-to-prod').filter((name) => name.endsWith('.md'))

async function judgeExamples() {
  for (const name of examples) await main(['check', join('examples', 'pilot-to-prod', name), '--as-of', '2026-06-09'], world)
  mkdirSync(compiled, { recursive: true })
  for (const [name, { script }] of scripts) writeFileSync(join(compiled, name), script.createCachedData())
}
judgeExamples()
