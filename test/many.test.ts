// Many files: judged by helpers, and told as one process would tell it.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeChecklists } from '../bench/checklists.js'
import { realWorld } from '../src/world.ts'
import { root, run } from './world.ts'

const folder = mkdtempSync(join(tmpdir(), 'gate-many-'))
const bin = join(root, 'bin', 'gate.js')
const asOf = ['--as-of', '2026-06-09']
const { startHelper } = realWorld()

beforeAll(() => {
  writeChecklists(folder, 60)
  writeFileSync(join(folder, '000', 'utf16.md'), Buffer.from([0xff, 0xfe, 0x41, 0]))
  writeFileSync(join(folder, '000', 'notes.md'), '# Notes\n\nNothing to launch.\n')
  writeFileSync(
    join(folder, '000', 'other.md'),
    readFileSync(join(root, 'examples', 'pilot-to-prod', 'cleared.md'), 'utf8').replace('---\n', '---\ngate: nowhere\n'),
  )
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

test.each(['text', 'json', 'junit'])('helpers and one process give the same %s, errors, order and code', async (format) => {
  const args = ['check', '**/*.md', ...asOf, '--format', format]
  const alone = await run(args, folder)
  const helped = await run(args, folder, { startHelper, processors: 2 })
  expect(helped).toEqual(alone)
  expect([alone.code, alone.out.includes('nowhere')]).toEqual([2, true])
})

test('the configuration holds in helpers: own gates, levels, waivers', async () => {
  const config = `gates: [${join(root, 'examples', 'own-gate', 'newsletter-release')}]\nrules: { weekend-launch: error }\nminimums: { retention: { High: 9 years } }\n`
  writeFileSync(join(folder, 'own.yaml'), config)
  writeFileSync(join(folder, '000', 'release.md'), readFileSync(join(root, 'examples', 'own-gate', 'release.md')))
  const args = ['check', '**/*.md', ...asOf, '--format', 'json', '--config', 'own.yaml']
  const alone = await run(args, folder)
  const helped = await run(args, folder, { startHelper, processors: 2 })
  expect(helped).toEqual(alone)
  expect(alone.out).toContain('newsletter-release')
  expect(alone.out).toContain('9 years')
})

test('a bug of a helper ends the run with its message', async () => {
  const broken: typeof startHelper = () => ({ ask: async () => ({ answer: { bug: 'Error: no such luck\n    at nowhere' } }), end: () => {} })
  const { code, err, out } = await run(['check', '**/*.md', ...asOf], folder, { startHelper: broken, processors: 2 })
  expect([code, out]).toEqual([2, ''])
  expect(err).toContain('this is a bug in gate, please report it: Error: no such luck')
})

test('progress is said on a terminal, in a long run only, and wiped off at its end', async () => {
  let time = 1500
  const elapsed = (): number => {
    time += 40
    return time
  }
  const terminal = { out: false, err: true, width: null }
  const { err } = await run(['check', '**/*.md', ...asOf, '--quiet'], folder, { terminal, elapsed })
  expect(err).toMatch(/^\r\u001b\[Kgate: judged \d+ of 6\d\r/)
  expect(err.endsWith('\r\u001b[K')).toBe(true)
  expect((await run(['check', '**/*.md', ...asOf], folder, { terminal, elapsed: () => 1999 })).err).toBe('')
  expect((await run(['check', '**/*.md', ...asOf], folder, { elapsed: () => 9000 })).err).toBe('')
})

test('two thousand checklists take no more memory than a few', () => {
  const many = mkdtempSync(join(tmpdir(), 'gate-memory-'))
  writeChecklists(many, 2000)
  const script = `
    const { main, realWorld } = await import(${JSON.stringify(join(root, 'dist', 'gate.js'))})
    const code = await main(['check', '**/*.md', '--as-of', '2026-06-09'], { ...realWorld(), out: async () => {} })
    console.log(code, Math.round(process.resourceUsage().maxRSS / 1024))`
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { cwd: many, encoding: 'utf8' })
  rmSync(many, { recursive: true, force: true })
  expect(stderr).toBe('')
  const [code, megabytes] = stdout.split(' ').map(Number)
  expect(code).toBe(1)
  expect(megabytes).toBeLessThan(200)
}, 180_000)

test('what is judged is printed by the program as by the library of it', () => {
  const { stdout, status } = spawnSync(process.execPath, [bin, 'check', '**/*.md', ...asOf], { cwd: folder, encoding: 'utf8' })
  expect(status).toBe(2)
  expect(stdout).toMatch(/\d+ checklists?: /)
})
