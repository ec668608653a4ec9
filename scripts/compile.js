// dist/compiled/: the program as scripts, which V8 can be given as it once compiled them (modules cannot), and what this V8 makes of them. For the Node
// that builds and the machine it runs on: no part of the published package.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { transform } from 'esbuild'

const { compiled, expectShortRun, loadCompiled, scripts } = createRequire(import.meta.url)(
  '../bin/load.js',
)

mkdirSync(compiled, { recursive: true })
const options = {
  format: 'cjs',
  platform: 'node',
  target: 'node20.19',
  minify: true,
  define: { 'import.meta.dirname': '__dirname' },
  supported: { 'dynamic-import': false, 'regexp-unicode-property-escapes': true },
}
for (const name of readdirSync('dist').filter((one) => one.endsWith('.js')))
  writeFileSync(
    join(compiled, name),
    (await transform(readFileSync(join('dist', name), 'utf8'), options)).code,
  )

// V8 compiles a function when it is first called, so examples are judged; and it takes only what was compiled with the same flags
expectShortRun()
const { main, realWorld } = loadCompiled('gate.js')
const world = { ...realWorld(), out: async () => {} }
const examples = join('examples', 'pilot-to-prod')
for (const name of readdirSync(examples).filter((one) => one.endsWith('.md')))
  await main(['check', join(examples, name), '--as-of', '2026-06-09'], world)
for (const [name, { script }] of scripts)
  writeFileSync(join(compiled, `${name}.cache`), script.createCachedData())
