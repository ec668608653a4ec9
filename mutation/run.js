// Do the tests notice when the judging core is wrong? `npm run mutation` changes it in one place after the other and counts what they notice; files may be
// named, as in `npm run mutation -- facts/criteria needs/look-day`. docs/mutation.md says more.
import { fork } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { Instrumenter } from '@stryker-mutator/instrumenter'
import { build } from 'esbuild'
import { wordFiles } from '../scripts/language.js'

const root = join(import.meta.dirname, '..')
const page = join(root, 'docs', 'mutation.md')

/** Files that no test is named after or imports → the tests that hold them through others. */
const heldThrough = {
  'facts/day-forms': ['facts/days'],
  'facts/disputes': ['rules/tick-disputed'],
  'facts/forms': ['facts/links', 'facts/numbers'],
  'needs/look': ['needs/look-amount', 'needs/look-day', 'needs/look-people', 'needs/look-term'],
  'needs/seen': ['needs/look-amount', 'needs/look-day', 'needs/look-people', 'needs/look-term'],
}

const { values: options, positionals: wanted } = parseArgs({
  allowPositionals: true,
  options: {
    jobs: { type: 'string', default: '2' },
    sample: { type: 'string', default: '1' },
    survivors: { type: 'boolean' },
    write: { type: 'boolean' },
  },
})
const below = (folder, ending) =>
  ['facts', 'needs', 'rules']
    .flatMap((part) => readdirSync(join(root, folder, part)).map((file) => `${part}/${file}`))
    .flatMap((file) => (file.endsWith(ending) ? [file.slice(0, -ending.length)] : []))
const core = ['decide', 'item-rows', 'pair', ...below('src', '.ts')]
for (const name of wanted)
  if (!core.includes(name)) throw new Error(`${name} is none of ${core.join(', ')}`)
if (options.write && (wanted.length > 0 || options.sample !== '1'))
  throw new Error('--write keeps what came of all mutants')

const textOf = (test) => readFileSync(join(root, 'test', `${test}.test.ts`), 'utf8')
/** Tests that ask the core itself, with the text of each; the others judge whole documents, which takes longer. */
const direct = ['decide', ...below('test', '.test.ts')].map((name) => ({
  name,
  text: textOf(name),
}))

function testsOf(file) {
  const own = direct
    .filter(({ name, text }) => name === file || text.includes(`/src/${file}.ts'`))
    .map(({ name }) => name)
  const found = own.length > 0 ? own : heldThrough[file]
  if (found === undefined)
    throw new Error(
      `no test holds src/${file}.ts: write one, or name in mutation/run.js what holds it`,
    )
  return found
}

/** A file with all its mutants in it, each behind a switch, and those that are taken. */
async function switched(file) {
  const name = `src/${file}.ts`
  const content = readFileSync(join(root, name), 'utf8')
  const silent = () => {}
  const instrumenter = new Instrumenter({
    isDebugEnabled: () => false,
    debug: silent,
    info: silent,
    warn: silent,
  })
  const { files, mutants } = await instrumenter.instrument([{ name, content, mutate: true }], {
    plugins: null,
    excludedMutations: [],
    ignorers: [],
  })
  const starts = [0, ...[...content.matchAll(/\n/g)].map(({ index }) => index + 1)]
  const described = mutants.map(({ id, location: { start, end }, replacement }) => {
    const original = content.slice(starts[start.line] + start.column, starts[end.line] + end.column)
    const place = `${name}:${start.line + 1}:${start.column + 1}`
    return {
      id,
      text: `${place}  ${changeOf(onOneLine(original), onOneLine(replacement))}`,
      share: shareOf(`${place} ${original} ${replacement}`),
      status: 'left',
    }
  })
  return {
    code: files[0].content,
    mutants: described.filter(({ share }) => share < Number(options.sample)),
  }
}

const onOneLine = (code) => code.replace(/\s+/g, ' ')

/** `original => replacement`, of long ones what differs and a little around it. */
function changeOf(was, is) {
  let same = 0
  while (same < was.length && was[same] === is[same]) same++
  let sameBehind = 0
  while (
    sameBehind < Math.min(was.length, is.length) - same &&
    was.at(-1 - sameBehind) === is.at(-1 - sameBehind)
  )
    sameBehind++
  const shown = (code) => {
    const from = Math.max(0, same - 25)
    const to = code.length - Math.max(0, sameBehind - 25)
    return `${from > 0 ? '…' : ''}${code.slice(from, to).replace(/^(.{70}).{20,}(.{40})$/u, '$1…$2')}${to < code.length ? '…' : ''}`
  }
  return `${shown(was)} => ${shown(is)}`
}

/** A number from 0 to 1, the same for a mutant in every run. */
const shareOf = (text) => createHash('sha256').update(text).digest().readUInt32BE() / 2 ** 32

/** The names that a file exports, its types left out. */
async function exportsOf(source) {
  const { metafile } = await build({
    entryPoints: [source],
    write: false,
    format: 'esm',
    metafile: true,
  })
  return Object.values(metafile.outputs).flatMap((output) => output.exports)
}

/** The tests of a file and all that they import from here, as one script; what the file exports is watched. */
async function bundled(file, code) {
  const source = join(root, 'src', `${file}.ts`)
  const names = await exportsOf(source)
  const setup = ({ onResolve, onLoad }) => {
    // resolved here, so that nothing knows these for modules of Node's kind, to which the default import of a package is all that it exports
    onResolve({ filter: /^\..*\.ts$/ }, ({ path, resolveDir }) => ({
      path: join(resolveDir, path),
    }))
    onResolve({ filter: /^switched$/ }, () => ({ path: source, namespace: 'switched' }))
    onLoad({ filter: /./, namespace: 'switched' }, () => ({
      contents: code,
      loader: 'ts',
      resolveDir: dirname(source),
    }))
    onLoad({ filter: /\.ts$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8')
      if (path !== source)
        return {
          contents: text.replaceAll('import.meta.dirname', JSON.stringify(dirname(path))),
          loader: 'ts',
        }
      return {
        contents: `import * as own from 'switched'\nexport const { ${names} } = globalThis.watched(own)`,
        loader: 'ts',
      }
    })
  }
  const { outputFiles } = await build({
    stdin: {
      contents: testsOf(file)
        .map((name) => `require('./${name}.test.ts')`)
        .join('\n'),
      resolveDir: join(root, 'test'),
    },
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    packages: 'external',
    supported: { 'dynamic-import': false },
    plugins: [{ name: 'switched', setup }, wordFiles],
  })
  return outputFiles[0].text
}

/** Every mutant of a file, with what came of it. */
async function judged(file) {
  const { code, mutants } = await switched(file)
  const script = await bundled(file, code)
  const left = () => mutants.filter(({ status }) => status === 'left')
  // a process that a mutant has stopped is followed by one that takes up the rest
  while (left().length > 0) await judge(script, left())
  return mutants
}

/** Has one process judge mutants until it is through, or one of them has stopped it. */
function judge(code, mutants) {
  return new Promise((resolve, reject) => {
    const child = fork(join(import.meta.dirname, 'child.js'), {
      cwd: root,
      execArgv: ['--max-old-space-size=3072', '--no-warnings'],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    })
    const stopIn = (time) => setTimeout(() => child.kill('SIGKILL'), time)
    let clock = stopIn(600_000)
    let complaint = ''
    let current
    child.stderr.on('data', (data) => {
      complaint += data
    })
    child.on('message', ({ begun, expected, ended, status }) => {
      clearTimeout(clock)
      current = mutants.find(({ id }) => id === (begun ?? ended))
      if (status !== undefined) current.status = status
      else clock = stopIn(5000 + 10 * expected)
    })
    child.on('close', (code) => {
      clearTimeout(clock)
      if (current?.status === 'left') current.status = 'timeout'
      else if (code !== 0)
        return reject(new Error(`the tests of a file ended with ${code}\n${complaint}`))
      resolve()
    })
    child.send({ code, mutants: mutants.map(({ id }) => id) })
  })
}

/** The cells of a file's row. A loop that was stopped has been noticed. */
function rowOf(name, mutants) {
  const count = (...statuses) => mutants.filter(({ status }) => statuses.includes(status)).length
  const share =
    mutants.length === 0
      ? ''
      : `${((100 * count('killed', 'timeout')) / mutants.length).toFixed(1)}%`
  return [name, mutants.length, share, count('survived'), count('uncovered'), count('timeout')].map(
    String,
  )
}

function tableOf(rows) {
  const widthOf = (at) => Math.max(...rows.map((row) => row[at].length))
  const lines = rows.map(
    (row) =>
      `| ${row.map((cell, at) => (at === 0 ? cell.padEnd(widthOf(at)) : cell.padStart(widthOf(at)))).join(' | ')} |\n`,
  )
  return [
    lines[0],
    lines[0]
      .replace(/[^|\n]/g, '-')
      .replace(/-(?=\|)/g, ':')
      .replace(':', '-'),
    ...lines.slice(1),
  ].join('')
}

const files = core.filter((file) => wanted.length === 0 || wanted.includes(file))
const results = new Map()
const begun = Date.now()
const waiting = files.values()
await Promise.all(
  Array.from({ length: Number(options.jobs) }, async () => {
    for (const file of waiting) {
      results.set(file, await judged(file))
      process.stderr.write(
        `${results.size} of ${files.length} files, ${Math.round((Date.now() - begun) / 1000)} s: ${rowOf(file, results.get(file)).slice(0, 3).join(' ')}\n`,
      )
    }
  }),
)
const all = files.flatMap((file) => results.get(file))
const head = ['file', 'mutants', 'killed', 'survived', 'not covered', 'timeouts']
const table = tableOf([
  head,
  ...files.map((file) => rowOf(file, results.get(file))),
  rowOf('total', all),
])
process.stdout.write(table)
if (options.survivors) {
  for (const { text, status } of all.filter((one) =>
    ['survived', 'uncovered'].includes(one.status),
  )) {
    process.stdout.write(`${text}${status === 'uncovered' ? '  (not covered)' : ''}\n`)
  }
}
if (options.write) {
  const how = `${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${options.jobs} at a time, ${Math.ceil((Date.now() - begun) / 60_000)} minutes:`
  writeFileSync(
    page,
    readFileSync(page, 'utf8').replace(
      /(?<=<!-- mutation -->\n)[\s\S]*(?=<!-- \/mutation -->)/,
      `${how}\n\n${table}`,
    ),
  )
}
