// The program as a shell sees it.
import { execFileSync, spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { root } from './world.ts'

const bin = join(root, 'bin', 'gate.js')
const example = join(root, 'examples', 'pilot-to-prod', 'cleared.md')

function gate(
  args: string[],
  options: { env?: Record<string, string>; cwd?: string; input?: string } = {},
): { code: number | null; out: string; err: string } {
  const done = spawnSync(process.execPath, [bin, ...args], {
    encoding: 'utf8',
    cwd: options.cwd ?? root,
    env: { ...process.env, ...options.env },
    ...(options.input === undefined ? {} : { input: options.input }),
  })
  return { code: done.status, out: done.stdout, err: done.stderr }
}

const folder = mkdtempSync(join(tmpdir(), 'gate-'))
writeFileSync(join(folder, 'empty.md'), '')
writeFileSync(join(folder, 'prose.md'), '# Notes\n\nNothing here.\n')
writeFileSync(join(folder, 'utf16.md'), Buffer.from('\ufeff# x', 'utf16le'))

test.each([
  ['an empty file', ['check', 'empty.md'], 'no checklist found'],
  ['prose without a checklist', ['check', 'prose.md'], 'no checklist found'],
  ['a missing file', ['check', 'missing.md'], 'no such file'],
  ['a folder', ['check', '.'], 'this is a folder'],
  ['UTF-16', ['check', 'utf16.md'], 'UTF-16'],
  [
    'an unknown gate',
    ['check', 'prose.md', '--gate', 'pilot-to-pod'],
    'did you mean "pilot-to-prod"',
  ],
  ['an unknown flag', ['check', 'prose.md', '--as-off', '2026-01-01'], 'unknown option'],
  ['a bad date', ['check', 'prose.md', '--as-of', '2026-02-30'], 'expected YYYY-MM-DD'],
  ['an unknown format', ['check', 'prose.md', '--format', 'xml'], 'no format is called'],
  ['nothing to check', ['check'], 'nothing to check'],
  ['an unknown command', ['chekc'], 'unknown command'],
  ['an unknown topic', ['explain', 'shwn'], 'did you mean "shown"'],
])('%s is one clear line and exit 2, nothing written', (_, args, message) => {
  const before = readdirSync(folder)
  const { code, out, err } = gate(args, { cwd: folder })
  expect(code).toBe(2)
  expect(out + err).toContain(message)
  expect((out + err).trim().split('\n').length).toBeLessThanOrEqual(2)
  expect(readdirSync(folder)).toEqual(before)
})

test('a bare call is 2, help and version are 0', () => {
  expect(gate([]).code).toBe(2)
  expect(gate(['--help']).code).toBe(0)
  expect(gate(['check', '--help']).code).toBe(0)
  expect(gate(['--version']).out.trim()).toBe(
    JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version,
  )
})

test('the same file gives the same bytes in every time zone and with CRLF', () => {
  const crlf = readFileSync(example, 'utf8').replaceAll('\n', '\r\n')
  const args = [
    'check',
    '-',
    '--stdin-filename',
    'x.md',
    '--as-of',
    '2026-06-09',
    '--format',
    'json',
  ]
  const [first, ...others] = [
    ...['UTC', 'Pacific/Kiritimati', 'America/Los_Angeles'].map(
      (TZ) =>
        gate(args, { env: { TZ, LANG: 'tr_TR.UTF-8' }, input: readFileSync(example, 'utf8') }).out,
    ),
    gate(args, { input: crlf }).out,
  ]
  expect(first).toContain('"outcome": "cleared"')
  for (const other of others) expect(other).toBe(first)
})

test('a blank written by init is read, blocked, and not overwritten', () => {
  const written = gate(
    ['init', 'pilot-to-prod', 'blank.md', '--field', 'Tier=High', '--name', 'Sorter'],
    { cwd: folder },
  )
  expect(written.code).toBe(0)
  expect(readFileSync(join(folder, 'blank.md'), 'utf8')).toContain('**Tier:** High')
  expect(gate(['init', 'pilot-to-prod', 'blank.md'], { cwd: folder }).code).toBe(2)
  const judged = gate(['check', 'blank.md'], { cwd: folder })
  expect(judged.code).toBe(1)
  expect(judged.out).toContain('10 of 10 items are not filled in')
})

test('a file too deep to parse does not keep the others from being judged', () => {
  writeFileSync(join(folder, 'deep.md'), `${'>'.repeat(10_000)} x\n`)
  const { code, out } = gate(['check', example, 'deep.md', '--as-of', '2026-06-09'], {
    cwd: folder,
  })
  expect(code).toBe(2)
  expect(out).toContain('CLEARED')
  expect(out).toContain('nested too deeply')
})

test('a closed pipe keeps the verdict', () => {
  const out = execFileSync(
    'bash',
    [
      '-c',
      `"${process.execPath}" "${bin}" check "${join(root, 'examples', 'pilot-to-prod', 'blocked.md')}" --as-of 2026-06-09 | head -1; echo "\${PIPESTATUS[0]}"`,
    ],
    { encoding: 'utf8' },
  )
  expect(out.trim().split('\n').at(-1)).toBe('1')
})

describe('what V8 compiled is kept beside the scripts by the first run', () => {
  const args = ['check', example, '--as-of', '2026-06-09', '--verbose']
  const copy = mkdtempSync(join(tmpdir(), 'gate-compiled-'))
  const all = join(copy, 'dist', 'compiled')
  const compiled = join(all, `${process.version}-${process.platform}-${process.arch}`)
  const judged = (environment: Record<string, string> = {}) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(copy, 'bin', 'gate.js'), ...args],
      { encoding: 'utf8', timeout: 20_000, env: { ...process.env, ...environment } },
    )
    return { status, stdout, stderr }
  }
  const expected = { status: 0, stdout: gate(args).out, stderr: '' }
  beforeEach(() => {
    for (const name of ['bin', 'dist'])
      cpSync(join(root, name), join(copy, name), { recursive: true })
    rmSync(all, { recursive: true, force: true })
    writeFileSync(join(copy, 'package.json'), '{ "type": "module" }')
  })

  test('and is what the next one runs', () => {
    expect(judged()).toEqual(expected)
    const kept = readdirSync(compiled)
    expect(kept).toContain('gate.js.cache')
    expect(readdirSync(all)).toHaveLength(1)
    const used = `const { expectShortRun, loadScript, scripts } = require('./bin/load.js'); expectShortRun(); loadScript('gate.js');
      console.log([...scripts.values()].map(({ script }) => script.cachedDataRejected).join())`
    expect(execFileSync(process.execPath, ['-e', used], { cwd: copy, encoding: 'utf8' })).toMatch(
      /^false(,false)*\n$/,
    )
    expect(judged()).toEqual(expected)
    expect(readdirSync(compiled)).toEqual(kept)
  })

  test.each<[string, (bytes: Buffer) => Buffer]>([
    ['half of it', (bytes) => bytes.subarray(0, bytes.length / 2)],
    ['nothing of it', () => Buffer.alloc(0)],
    ['something else', () => Buffer.from('x'.repeat(1000))],
  ])('and counts for nothing where %s is there', (_, spoiled) => {
    judged()
    for (const name of readdirSync(compiled))
      writeFileSync(join(compiled, name), spoiled(readFileSync(join(compiled, name))))
    expect(judged()).toEqual(expected)
  })

  test('and need not be, where nobody may write or nobody wants it', () => {
    expect(judged({ NODE_DISABLE_COMPILE_CACHE: '1' })).toEqual(expected)
    expect(existsSync(all)).toBe(false)
    writeFileSync(all, 'a file, where a folder cannot be made')
    expect(judged()).toEqual(expected)
    expect(readFileSync(all, 'utf8')).toBe('a file, where a folder cannot be made')
  })
})
