// What does judging cost, next to what it is built on and what people run beside it? `npm run bench` prints it, `npm run bench -- --write` keeps it.
// Measured is the package as npm packs and installs it.
// Whole processes are timed, each kind in turn, so that what else the machine does falls on all of them; medians are compared.
import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeChecklists } from './checklists.js'
import { typing } from './typing.js'

const root = join(import.meta.dirname, '..')
const folder = mkdtempSync(join(tmpdir(), 'launchgate-bench-'))
const gate = join(folder, 'node_modules', 'launchgate', 'bin', 'gate.js')
const runs = 11
const other = { 'markdownlint-cli2': '0.18.1', 'remark-cli': '12.0.1', 'remark-gfm': '4.0.1' }

/** Wall time in ms; CPU of the process and all it started in ms, and its peak memory in MiB, as the shell's `time` and Linux' /proc say. */
async function measured(command, args, cwd, environment = {}) {
  const start = performance.now()
  // the shell waits for the program and then says what its children took
  const child = spawn(
    'bash',
    ['-c', '"$@" >/dev/null 2>&1 & pid=$!; wait $pid; times >&3', 'bash', command, ...args],
    {
      cwd,
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
      env: { ...process.env, ...environment },
    },
  )
  let said = ''
  child.stdio[3].on('data', (data) => (said += data))
  await new Promise((resolve) => child.on('close', resolve))
  const wall = performance.now() - start
  const [, minutes, seconds, systemMinutes, systemSeconds] =
    /\n(\d+)m([\d.]+)s (\d+)m([\d.]+)s/.exec(`\n${said.trim().split('\n').at(-1)}`)
  return {
    wall,
    cpu:
      ((Number(minutes) + Number(systemMinutes)) * 60 + Number(seconds) + Number(systemSeconds)) *
      1000,
  }
}

/** The most that a process and its children hold at a time, in MiB, looked at every few milliseconds. */
async function peakOf(command, args, cwd) {
  const child = spawn(command, args, { cwd, stdio: 'ignore' })
  const alone = { peak: 0 }
  let together = 0
  const look = () => {
    const all = [child.pid, ...childrenOf(child.pid)]
    const held = all.map((pid) => statusOf(pid))
    alone.peak = Math.max(alone.peak, held[0]?.peak ?? 0)
    together = Math.max(
      together,
      held.reduce((sum, one) => sum + (one?.now ?? 0), 0),
    )
  }
  const clock = setInterval(look, 5)
  await new Promise((resolve) => child.on('close', resolve))
  clearInterval(clock)
  return { alone: alone.peak, together }
}

function childrenOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
      .trim()
      .split(' ')
      .filter(Boolean)
      .map(Number)
  } catch {
    return []
  }
}

function statusOf(pid) {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    const of = (name) => Number(new RegExp(`${name}:\\s*(\\d+)`).exec(status)?.[1] ?? 0) / 1024
    return { peak: of('VmHWM'), now: of('VmRSS') }
  } catch {
    return null
  }
}

/** Medians of the wall times and of the CPU times of some commands, run in turn. */
async function inTurn(commands, times = runs) {
  const all = Object.fromEntries(Object.keys(commands).map((name) => [name, []]))
  for (let run = 0; run < times; run++)
    for (const [name, command] of Object.entries(commands))
      all[name].push(await measured(...command))
  const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)]
  return Object.fromEntries(
    Object.entries(all).map(([name, found]) => [
      name,
      { wall: median(found.map(({ wall }) => wall)), cpu: median(found.map(({ cpu }) => cpu)) },
    ]),
  )
}

const node = process.execPath
const rows = []
const row = (what, value, limit, unit) =>
  rows.push({ what, value, limit, unit, ok: limit === null || value <= limit })

try {
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n')
  const [packed] = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
      cwd: root,
    }),
  )
  execFileSync(
    'npm',
    [
      'install',
      '--no-audit',
      '--no-fund',
      '--silent',
      `./${packed.filename}`,
      ...Object.entries(other).map(([name, version]) => `${name}@${version}`),
    ],
    {
      cwd: folder,
    },
  )
  const example = join(folder, 'one.md')
  writeFileSync(example, readFileSync(join(root, 'examples', 'pilot-to-prod', 'cleared.md')))
  const many = join(folder, 'many')
  writeChecklists(many, 1000)
  const asOf = ['--as-of', '2026-06-09']
  const bare = join(root, 'bench', 'bare.js')
  const installed = (name, file) => join(folder, 'node_modules', name, file)

  const one = await inTurn({
    node: [node, ['-e', '0'], folder],
    version: [node, [gate, '--version'], folder],
    check: [node, [gate, 'check', 'one.md', ...asOf], folder],
    first: [node, [gate, 'check', 'one.md', ...asOf], folder, { NODE_DISABLE_COMPILE_CACHE: '1' }],
    plainNode: [node, ['-e', '0'], folder, { NODE_EXTRA_CA_CERTS: '' }],
    plainCheck: [node, [gate, 'check', 'one.md', ...asOf], folder, { NODE_EXTRA_CA_CERTS: '' }],
    markdownlint: [
      node,
      [installed('markdownlint-cli2', 'markdownlint-cli2-bin.mjs'), 'one.md'],
      folder,
    ],
    remark: [
      node,
      [
        installed('remark-cli', 'cli.js'),
        '--no-config',
        '--use',
        'remark-gfm',
        '--quiet',
        'one.md',
      ],
      folder,
    ],
  })
  row(
    '`gate check`, one checklist: CPU, as a multiple of `node -e 0`',
    one.check.cpu / one.node.cpu,
    3.0,
    '×',
  )
  row('… without what V8 compiled in an earlier run', one.first.cpu / one.node.cpu, null, '×')
  row(
    '… both without NODE_EXTRA_CA_CERTS, which node reads at every start',
    one.plainCheck.cpu / one.plainNode.cpu,
    null,
    '×',
  )
  row(
    '… peak memory',
    (await peakOf(node, [gate, 'check', 'one.md', ...asOf], folder)).alone,
    70,
    'MiB',
  )
  row(
    '… wall time, as a multiple of markdownlint-cli2',
    one.check.wall / one.markdownlint.wall,
    0.45,
    '×',
  )
  row(
    '… wall time, as a multiple of remark-cli with remark-gfm',
    one.check.wall / one.remark.wall,
    null,
    '×',
  )
  row(
    '`gate --version`: CPU, as a multiple of `node -e 0`',
    one.version.cpu / one.node.cpu,
    1.3,
    '×',
  )

  const thousand = await inTurn(
    {
      bare: [node, [bare, many], root],
      check: [node, [gate, 'check', '**/*.md', ...asOf], many],
      markdownlint: [
        node,
        [installed('markdownlint-cli2', 'markdownlint-cli2-bin.mjs'), '**/*.md'],
        many,
      ],
      remark: [
        node,
        [installed('remark-cli', 'cli.js'), '--no-config', '--use', 'remark-gfm', '--quiet', '.'],
        many,
      ],
    },
    3,
  )
  row(
    '1,000 checklists: wall time, as a multiple of bare remark-parse with remark-gfm',
    thousand.check.wall / thousand.bare.wall,
    1.5,
    '×',
  )
  row(
    '… CPU, as a multiple of bare remark-parse with remark-gfm',
    thousand.check.cpu / thousand.bare.cpu,
    null,
    '×',
  )
  row(
    '… wall time, as a multiple of markdownlint-cli2',
    thousand.check.wall / thousand.markdownlint.wall,
    null,
    '×',
  )
  row(
    '… wall time, as a multiple of remark-cli with remark-gfm',
    thousand.check.wall / thousand.remark.wall,
    null,
    '×',
  )

  row(
    '… peak memory of the program and its helpers together',
    (await peakOf(node, [gate, 'check', '**/*.md', ...asOf], many)).together,
    350,
    'MiB',
  )

  const most = join(folder, 'most')
  writeChecklists(most, 10_000)
  const memory = await peakOf(node, [gate, 'check', '**/*.md', ...asOf], most)
  row('10,000 checklists: peak memory of the program', memory.alone, 300, 'MiB')
  row('… peak memory of the program and its helpers together', memory.together, null, 'MiB')
  const ten = await measured(node, [gate, 'check', '**/*.md', ...asOf], most)
  row(
    '… wall time, as a multiple of ten times that of 1,000',
    ten.wall / thousand.check.wall / 10,
    1.15,
    '×',
  )

  const typed = await typing(gate)
  row(
    `\`gate lsp\`, a list of ${typed.boxes} boxes: from a keystroke to its findings, median`,
    typed.median,
    100,
    'ms',
  )
  row('… 95th percentile', typed.most, null, 'ms')
  row('… from opening the list to its findings', typed.first, null, 'ms')
  row('… CPU of the server for a keystroke', typed.cpu, null, 'ms')

  const seconds = (value) => `${(value / 1000).toFixed(2)} s`
  const table = [
    '| what | measured | at most | |',
    '|---|---|---|---|',
    ...rows.map(({ what, value, limit, unit, ok }) => {
      const said = (number) =>
        unit === '×' ? `${number.toFixed(2)} ×` : `${Math.round(number)} ${unit}`
      return `| ${what} | ${said(value)} | ${limit === null ? '' : `${limit} ${unit}`} | ${limit === null ? '' : ok ? 'ok' : 'missed'} |`
    }),
  ].join('\n')
  const machine = `${cpus()[0]?.model.trim()}, ${cpus().length} cores, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}`
  const absolute = `\`node -e 0\` took ${one.node.cpu.toFixed(0)} ms of CPU and \`gate check\` ${one.check.cpu.toFixed(0)} ms; 1,000 checklists took ${seconds(thousand.check.wall)}, bare parsing ${seconds(thousand.bare.wall)}, 10,000 checklists ${seconds(ten.wall)}.`
  const page = `${machine}.\n\n${table}\n\n${absolute}\n`
  console.log(page)
  if (process.argv.includes('--write')) {
    const path = join(root, 'docs', 'performance.md')
    const [before, after] = ['<!-- bench -->\n', '<!-- /bench -->']
    const text = readFileSync(path, 'utf8')
    const at = text.indexOf(before) + before.length
    writeFileSync(path, `${text.slice(0, at)}${page}${text.slice(text.indexOf(after))}`)
  }
  if (rows.some(({ ok }) => !ok)) process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
