// Bundles the program and the library with everything they need (published, they have no dependencies), and reads the gates that come with them.
// Parts that a run does not need, such as the YAML parser, are files of their own, so that it need not load them.
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { characterEntities } from 'character-entities'
import { build, transform } from 'esbuild'
import { gatesModule } from './gates.js'
import { parsed, wordFiles } from './language.js'
import { licensesOf } from './licenses.js'
import { pageScript } from './page-script.js'
import { writeTypes } from './types.js'

/**
 * Node's own modules, asked for where they are needed. Importing one reads every property that it has, those that open streams too, and that takes
 * a tenth of a short run.
 */
const builtIns = {
  name: 'built-in modules',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:/ }, ({ path, kind }) =>
      kind === 'dynamic-import' ? undefined : { path, namespace: 'built-in' },
    )
    onLoad({ filter: /./, namespace: 'built-in' }, ({ path }) => ({
      contents: `module.exports = process.getBuiltinModule('${path}')`,
    }))
  },
}

// commander starts programs only for subcommands that are files of their own, and there are none: in the bundle only src/system/ can start one
const programs = {
  name: 'programs',
  setup({ onResolve }) {
    onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      dirname(importer) === resolve('src/system')
        ? undefined
        : { path: resolve('scripts/no-programs.js') },
    )
  },
}

/** Of the language server's packages, what any JavaScript runs: their main files bring streams, sockets and processes that it does not use. */
const protocol = {
  name: 'protocol',
  setup({ onResolve }) {
    onResolve({ filter: /^vscode-(?:jsonrpc|languageserver-protocol)$/ }, ({ path }) => ({
      path: resolve('node_modules', path, 'lib/common/api.js'),
    }))
    onResolve({ filter: /^util$/ }, () => ({ path: 'node:util', namespace: 'built-in' }))
  },
}

/** A table of two thousand names, see `parsed`. */
const tables = {
  name: 'tables',
  setup({ onLoad }) {
    onLoad({ filter: /node_modules[/\\\\]character-entities[/\\\\]index\.js$/ }, async () => ({
      contents: `export const characterEntities = ${parsed(characterEntities)}`,
    }))
  },
}

/** Of package.json, what src/ reads of it: the rest is for npm. */
const manifest = {
  name: 'manifest',
  setup({ onLoad }) {
    onLoad({ filter: /package\.json$/ }, ({ path }) => {
      if (path !== resolve('package.json')) return undefined
      const { version, repository } = JSON.parse(readFileSync(path, 'utf8'))
      return { contents: JSON.stringify({ version, repository }), loader: 'json' }
    })
  },
}

/** The gates are a file of their own, beside the library: whoever judges by one of his own has no use for them. */
const builtInGates = {
  name: 'built-in gates',
  setup({ onResolve }) {
    onResolve({ filter: /^#gates$/ }, () => ({ path: './gates.js', external: true }))
  },
}

/**
 * Parts loaded on demand share what `check` needs as one file, and not as one for each set of parts that share it: opening twenty small files
 * takes longer than reading a few large ones.
 */
const sharing = {
  name: 'sharing',
  setup({ onLoad }) {
    const check = resolve('src/cli/check.ts')
    onLoad({ filter: /src[/\\\\](?:cli|run|print|lsp)[/\\\\][a-z-]+\.ts$/ }, ({ path }) => {
      const contents = readFileSync(path, 'utf8')
      return {
        contents:
          path === check || !onDemand.has(path)
            ? contents
            : `${contents}\nexport * as shared from ${JSON.stringify(check)}\n`,
        loader: 'ts',
      }
    })
  },
}
/** The files that something in src/ imports only when it needs them. */
const onDemand = new Set(
  readdirSync('src', { recursive: true })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) =>
      [...readFileSync(`src/${file}`, 'utf8').matchAll(/import\('(\.[^']+)'\)/g)].map(
        ([, target]) => resolve('src', file, '..', target),
      ),
    ),
)

const options = {
  bundle: true,
  // the library runs wherever JavaScript does, and shares its parts with the program: of each package, the form that asks for no Node
  platform: 'neutral',
  mainFields: ['module', 'main'],
  conditions: ['import', 'module'],
  external: ['node:*'],
  format: 'esm',
  target: 'node20.19',
  // esbuild does not know that of Node, and would make these expressions anew at each use
  supported: { 'regexp-unicode-property-escapes': true },
  logLevel: 'warning',
  plugins: [programs, manifest, builtInGates, wordFiles],
  // chalk is told whether to colour, so it need not look at the terminal
  alias: {
    '#supports-color': './scripts/no-colors.js',
    'mdast-util-to-markdown': './scripts/no-markdown.js',
  },
}
rmSync('dist', { recursive: true, force: true })
for (const folder of ['gates', 'guidance']) mkdirSync(`dist/${folder}`, { recursive: true })
const small = {
  ...options,
  splitting: true,
  chunkNames: '[name]-[hash]',
  minify: true,
  legalComments: 'none',
  charset: 'ascii',
  metafile: true,
}
const library = await build({
  ...small,
  entryPoints: { index: 'src/index.ts', remark: 'src/remark.ts' },
  outdir: 'dist',
})
// the program as scripts, see bin/load.js
const program = await build({
  ...small,
  entryPoints: { gate: 'src/cli/main.ts' },
  outdir: 'dist/program',
  write: false,
  plugins: [programs, manifest, protocol, builtIns, sharing, tables, wordFiles, pageScript],
})
mkdirSync('dist/program')
for (const { path, text } of program.outputFiles) {
  const { code } = await transform(text, {
    format: 'cjs',
    platform: 'node',
    target: 'node20.19',
    minify: true,
    charset: 'ascii',
    define: { 'import.meta.dirname': '__dirname' },
    supported: { 'dynamic-import': false, 'regexp-unicode-property-escapes': false },
  })
  writeFileSync(path, code)
}
writeFileSync('dist/THIRD-PARTY-LICENSES.txt', licensesOf(library.metafile, program.metafile))

// dist/gates/: what each gate's two files say, read and validated, so that no run has to do it again; and the titles of their items, to tell
// which gate a checklist can belong to without loading them all
const readers =
  "export { readGateFile } from './src/policy/gate-schema.ts'; export { readGuidanceFile } from './src/policy/guidance-schema.ts'; export { askedIn, gateDataOf } from './src/policy/gate.ts'; export { flawOf } from './src/decide/decision-table.ts'; export { rules } from './src/rules/index.ts'; export { keyOf } from './src/read/keys.ts'; export { default as words } from '#vocabularies'"
await build({
  ...options,
  stdin: { contents: readers, resolveDir: '.' },
  outfile: 'dist/readers.js',
})
const {
  readGateFile,
  readGuidanceFile,
  askedIn,
  gateDataOf,
  flawOf,
  rules,
  keyOf,
  words: all,
} = await import('../dist/readers.js')
rmSync('dist/readers.js')
const titles = {}
const gates = new Map()
for (const id of readdirSync('templates').sort()) {
  const folder = `templates/${id}`
  const yaml = readFileSync(`${folder}/gate.yaml`, 'utf8')
  const blank = readFileSync(`${folder}/checklist.md`, 'utf8')
  const policy = readGateFile(yaml, `${folder}/gate.yaml`)
  const asked = askedIn(blank, policy.value)
  const files = { folder, source: 'built-in', policy, blank, asked, words: all, digest: '' }
  const data = gateDataOf(files, { rules, flawOf })
  const texts = [yaml, blank, JSON.stringify(data.words)]
  data.digest = `sha256:${createHash('sha256').update(texts.join('\u0000')).digest('hex')}`
  gates.set(id, data)
  writeFileSync(`dist/gates/${id}.json`, JSON.stringify(data))
  const guidance = `${folder}/guidance.yaml`
  const { value: told } = readGuidanceFile(readFileSync(guidance, 'utf8'), guidance)
  writeFileSync(`dist/guidance/${id}.json`, JSON.stringify(told))
  titles[id] = asked.items.map((item) => keyOf(item.title.replace(/\([^)]*\)/g, ' ')))
}
writeFileSync('dist/gates/titles.json', JSON.stringify(titles))
const { code, types } = gatesModule(gates)
writeFileSync('dist/gates.js', code)
writeTypes(rules.map(({ id }) => id))
writeFileSync('dist/types/gates.d.ts', types)
