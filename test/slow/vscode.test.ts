// The extension for VS Code as it is packed: what is in the file, and that it starts the real language server.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { inflateRawSync } from 'node:zlib'
import { build } from 'esbuild'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { bin, repository } from '../repository.ts'
import { travelPlanner } from '../travel-planner.ts'
import { root } from '../world.ts'
import { Window } from './vscode-window.ts'

const source = join(root, 'editors', 'vscode')
const folder = mkdtempSync(join(tmpdir(), 'gate-vscode-'))
const packed = join(folder, 'launchgate.vsix')
const bundle = join(folder, 'extension', 'dist', 'extension.js')
let files: Map<string, Buffer>

beforeAll(() => {
  const { status, stdout, stderr } = spawnSync(
    'npm',
    ['run', 'pack:vscode', '--', '--out', packed],
    { cwd: root, encoding: 'utf8', shell: process.platform === 'win32' },
  )
  expect(status, stdout + stderr).toBe(0)
  files = unzipped(readFileSync(packed))
  for (const [name, bytes] of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), bytes)
  }
})

/** The files of a zip, by its directory, which stands at the end. */
function unzipped(zip: Buffer): Map<string, Buffer> {
  const end = zip.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  const found = new Map<string, Buffer>()
  let at = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const [method, size] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20)]
    const [name, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ]
    const local = zip.readUInt32LE(at + 42)
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const bytes = zip.subarray(start, start + size)
    found.set(
      zip.toString('utf8', at + 46, at + 46 + name),
      method === 0 ? bytes : inflateRawSync(bytes),
    )
    at += 46 + name + extra + comment
  }
  return found
}

const text = (name: string): string => {
  const bytes = files.get(`extension/${name}`)
  if (bytes === undefined) throw new Error(`${name} is not packed`)
  return bytes.toString('utf8')
}

test('the packed file holds the bundle and what people read, and is less than 150 kilobytes', () => {
  expect([...files.keys()].sort()).toEqual([
    '[Content_Types].xml',
    'extension.vsixmanifest',
    'extension/LICENSE.txt',
    'extension/changelog.md',
    'extension/dist/THIRD-PARTY-LICENSES.txt',
    'extension/dist/extension.js',
    'extension/package.json',
    'extension/readme.md',
  ])
  expect(statSync(packed).size).toBeLessThan(150_000)
  for (const [name, from] of [
    ['LICENSE.txt', 'LICENSE'],
    ['changelog.md', 'CHANGELOG.md'],
    ['readme.md', 'README.md'],
    ['package.json', 'package.json'],
  ] as const)
    expect(text(name), name).toBe(readFileSync(join(source, from), 'utf8'))
  const { main } = JSON.parse(text('package.json'))
  expect(join(folder, 'extension', main)).toBe(bundle)
})

test('the licence of every bundled package is in it', async () => {
  const { metafile } = await build({
    entryPoints: [join(source, 'src', 'extension.ts')],
    bundle: true,
    platform: 'node',
    external: ['vscode'],
    write: false,
    outdir: 'x',
    metafile: true,
  })
  const packages = Object.keys(metafile.inputs)
    .map((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules)/.exec(path)?.[1])
    .filter((name) => name !== undefined)
  const licences = text('dist/THIRD-PARTY-LICENSES.txt')
  expect(packages).toContain('vscode-languageclient')
  for (const name of new Set(packages))
    expect(licences).toMatch(new RegExp(`^${name} [\\d.]+ \\([\\w-]+\\)$`, 'm'))
})

const page = travelPlanner()
const mended = page.replace(
  'The platform team.',
  'Primary: Dana Whitfield, backup: Marek Adeyemi; PagerDuty schedule trips, weekends included.',
)

let window: Window | null = null
const opened = (folders: readonly string[], settings?: Record<string, unknown>): Window => {
  window = new Window(bundle, folders, settings)
  return window
}
const searchPath = process.env['PATH']
afterEach(async () => {
  await window?.close()
  window = null
  process.env['PATH'] = searchPath
})

/** A program that notes how it was started (by the program of the desktop, it would have to be told to be Node), and is the real one unless `code` says otherwise. */
function noting(path: string, code = `require(${JSON.stringify(bin)})`): () => string[] {
  const notes = `${path}.log`
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(notes, '')
  const lines = [
    '#!/usr/bin/env node',
    'const node = process.env.ELECTRON_RUN_AS_NODE',
    "const note = [process.pid, ...process.argv.slice(2), node === '1' ? 'as Node' : ''].join(' ')",
    `require('node:fs').appendFileSync(${JSON.stringify(notes)}, note + '\\n')`,
    code,
  ]
  writeFileSync(path, lines.join('\n'), { mode: 0o755 })
  return () => readFileSync(notes, 'utf8').trimEnd().split('\n')
}

/** Waits until a process is gone. */
async function gone(note: string | undefined): Promise<void> {
  const id = Number(note?.split(' ')[0])
  expect(id).toBeGreaterThan(0)
  for (;;)
    try {
      process.kill(id, 0)
      await new Promise((resolve) => setTimeout(resolve, 20))
    } catch {
      return
    }
}

test('it starts the program that the folder brings, and what is found stands in the text as one types', async () => {
  const { folder: workspace } = repository({ 'launch.md': page })
  mkdirSync(join(workspace, 'node_modules'))
  symlinkSync(root, join(workspace, 'node_modules', 'launchgate'), 'junction')
  const path = join(workspace, 'launch.md')
  const own = opened([workspace])
  await own.activate()
  await own.open(path, page)
  const line = page.slice(0, page.indexOf('The platform team')).split('\n').length
  expect(await own.shownAt(path)).toContainEqual(
    expect.stringMatching(
      new RegExp(`^${line}:\\d+ 0 shown: item 3 does not show a primary and a backup`),
    ),
  )
  await own.type(path, mended)
  const left = await own.shownAt(path)
  expect(left.length).toBeGreaterThan(3)
  expect(left.filter((one) => one.includes('item 3 '))).toEqual([])
  expect(own.offered.sort()).toEqual(['CodeActions', 'CompletionItem', 'Hover'])
  // the files beside a text that a judgement depends on
  expect(own.watched).toEqual(['**/*.yaml', '**/*.signatures', '**/checklist.md'])
  expect([own.warnings, own.errors]).toEqual([[], []])
})

test('its commands and settings are those of its manifest', async () => {
  const { contributes } = JSON.parse(text('package.json'))
  const own = opened([])
  process.env['PATH'] = ''
  await own.activate()
  await own.set('launchgate.path', bin)
  expect([...own.commands.keys()]).toEqual(
    contributes.commands.map(({ command }: { command: string }) => command),
  )
  const contributed = Object.keys(contributes.configuration.properties)
  expect([...own.asked].sort()).toEqual(contributed.sort())
})

test('where there is no program it says so once, with the way to the setting', async () => {
  const { folder: workspace } = repository({ 'launch.md': page })
  process.env['PATH'] = ''
  const own = opened([workspace])
  own.answer = 'Open Setting'
  await own.activate()
  const said = expect.stringMatching(/^launchgate was not found\. .*launchgate\.path/)
  expect(own.warnings).toEqual([[said, 'Open Setting', "Don't Show Again"]])
  const opening = ['workbench.action.openSettings', { query: '@id:launchgate.path' }]
  await expect.poll(() => own.done, { timeout: 60_000 }).toEqual([opening])
  own.answer = "Don't Show Again"
  await own.set('launchgate.path', '')
  await own.set('launchgate.path', ' ')
  expect(own.warnings).toHaveLength(2)
  // what was asked for is answered, and what somebody set has to be there
  await own.run('launchgate.restart')
  await own.set('launchgate.path', 'tools/gate')
  expect(own.warnings.slice(2)).toEqual([
    [said, 'Open Setting'],
    [
      `The setting launchgate.path, "tools/gate", leads to no file (${join(workspace, 'tools', 'gate')}).`,
      'Open Setting',
    ],
  ])
  expect(own.output.trimEnd().split('\n')).toHaveLength(5)
  // and as soon as it is, what is open is judged
  const path = join(workspace, 'launch.md')
  await own.open(path, page)
  await own.set('launchgate.path', bin)
  expect((await own.shownAt(path)).join('\n')).toContain('item 3 does not show')
  expect(own.errors).toEqual([])
})

test('a restart ends one server and starts another, and no server is left when the window closes', async () => {
  const { folder: workspace } = repository({ 'launch.md': page })
  const started = noting(join(workspace, 'tools', 'gate.cjs'))
  const path = join(workspace, 'launch.md')
  const own = opened([workspace], { 'launchgate.path': 'tools/gate.cjs' })
  await own.activate()
  await own.open(path, page)
  const first = await own.shownAt(path)
  await own.run('launchgate.restart')
  expect(await own.shownAt(path)).toEqual(first)
  const processes = started()
  expect(processes).toEqual([
    expect.stringMatching(/^\d+ lsp as Node$/),
    expect.stringMatching(/^\d+ lsp as Node$/),
  ])
  await gone(processes[0])
  await own.close()
  await gone(processes[1])
  expect([own.warnings, own.errors]).toEqual([[], []])
})

test.each([
  ['ends at once', "console.error('an older one'); process.exit(2)", 'gate lsp ended (2).\n'],
  ['hangs', "console.error('busy'); process.stdin.resume()", 'busy\n'],
])('of a program that %s nothing is left, and the next one is started', async (_, code, said) => {
  const { folder: workspace } = repository({ 'launch.md': page })
  const started = noting(join(workspace, 'tools', 'other.cjs'), code)
  const path = join(workspace, 'launch.md')
  const own = opened([workspace], { 'launchgate.path': 'tools/other.cjs' })
  await own.activate()
  await expect.poll(() => own.output, { timeout: 60_000 }).toContain(said)
  await own.open(path, page)
  await own.set('launchgate.path', bin)
  expect((await own.shownAt(path)).join('\n')).toContain('item 3 does not show')
  const [first, ...more] = started()
  expect(more).toEqual([])
  await gone(first)
  expect(own.errors).toEqual([expect.stringContaining("couldn't create connection to server")])
})

test('a program on the PATH is started as the system starts it', async () => {
  const { folder: workspace } = repository({ 'launch.md': page })
  const tools = mkdtempSync(join(tmpdir(), 'gate-tools-'))
  const onWindows = process.platform === 'win32'
  const started = noting(join(tools, onWindows ? 'noting.cjs' : 'gate'))
  if (onWindows) writeFileSync(join(tools, 'gate.cmd'), '@node "%~dp0noting.cjs" %*\r\n')
  process.env['PATH'] = `${tools}${onWindows ? ';' : ':'}${searchPath}`
  const path = join(workspace, 'launch.md')
  const own = opened([workspace])
  await own.activate()
  await own.open(path, page)
  expect((await own.shownAt(path)).join('\n')).toContain('item 3 does not show')
  expect(started()).toEqual([expect.stringMatching(/^\d+ lsp$/)])
})
