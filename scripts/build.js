// Bundles the program with everything it needs (published, it has no dependencies), and reads the gates that come with it.
// Parts that a run does not need, such as the YAML parser, are files of their own, so that it need not load them.
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { build } from 'esbuild'

// commander starts programs only for subcommands that are files of their own, and there are none: in the bundle only world.ts can start one, git
const programs = {
  name: 'programs',
  setup({ onResolve }) {
    onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      importer === resolve('src/world.ts') ? { path: 'node:child_process', external: true } : { path: resolve('scripts/no-programs.js') },
    )
  },
}

const options = {
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20.19',
  logLevel: 'warning',
  plugins: [programs],
  // chalk is told whether to colour, so it need not look at the terminal
  alias: {
    '#supports-color': './scripts/no-colors.js',
    'mdast-util-to-markdown': './scripts/no-markdown.js',
  },
  banner: { js: "import{createRequire as __r}from'node:module';const require=__r(import.meta.url);" },
}

rmSync('dist', { recursive: true, force: true })
await build({
  ...options,
  entryPoints: { gate: 'src/main.ts' },
  outdir: 'dist',
  splitting: true,
  chunkNames: '[name]-[hash]',
  minify: true,
  legalComments: 'none',
})

// dist/gates/: what each gate's two files say, read and validated, so that no run has to do it again; and the titles of their items, to tell
// which gate a checklist can belong to without loading them all
const readers =
  "export { readGateFile } from './src/policy/gate-file.ts'; export { askedIn, loadGate } from './src/gate.ts'; export { keyOf } from './src/checklist/shapes.ts'"
await build({ ...options, stdin: { contents: readers, resolveDir: '.' }, outfile: 'dist/readers.js' })
const { readGateFile, askedIn, keyOf, loadGate } = await import('../dist/readers.js')
rmSync('dist/readers.js')
mkdirSync('dist/gates', { recursive: true })
const titles = {}
for (const id of readdirSync('templates').sort()) {
  const folder = `templates/${id}`
  const yaml = readFileSync(`${folder}/gate.yaml`, 'utf8')
  const blank = readFileSync(`${folder}/checklist.md`, 'utf8')
  const policy = readGateFile(yaml, `${folder}/gate.yaml`)
  const asked = askedIn(blank, policy.value)
  const digest = `sha256:${createHash('sha256').update(`${yaml}\u0000${blank}`).digest('hex')}`
  loadGate({ folder, source: 'built-in', policy, blank, asked, digest })
  writeFileSync(`dist/gates/${id}.json`, JSON.stringify({ yaml, blank, file: policy.value, asked, digest }))
  titles[id] = asked.items.map((item) => keyOf(item.title.replace(/\([^)]*\)/g, ' ')))
}
writeFileSync('dist/gates/titles.json', JSON.stringify(titles))
