// dist/compiled/: what this V8 makes of the scripts of the program. For the Node that builds and the machine it runs on: no part of the published package.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const { compiled, expectShortRun, loadScript, scripts } = createRequire(import.meta.url)(
  '../bin/load.js',
)

// V8 compiles a function when it is first called, so examples are judged; and it takes only what was compiled with the same flags
expectShortRun()
const { main, realWorld } = loadScript('gate.js')
const world = { ...realWorld(), out: async () => {} }
const examples = join('examples', 'pilot-to-prod')
for (const name of readdirSync(examples).filter((one) => one.endsWith('.md')))
  await main(['check', join(examples, name), '--as-of', '2026-06-09'], world)
mkdirSync(compiled, { recursive: true })
for (const [name, { script }] of scripts)
  writeFileSync(join(compiled, `${name}.cache`), script.createCachedData())
