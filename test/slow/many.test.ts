// Many files: judged by helpers, and told as one process would tell it.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeChecklists } from '../../bench/checklists.js'
import type { World } from '../../src/system/world.ts'
import { root, run } from '../world.ts'

const folder = mkdtempSync(join(tmpdir(), 'gate-many-'))
const asOf = ['--as-of', '2026-06-09']

beforeAll(() => {
  writeChecklists(folder, 60)
  writeFileSync(join(folder, '000', 'utf16.md'), Buffer.from([0xff, 0xfe, 0x41, 0]))
  writeFileSync(join(folder, '000', 'notes.md'), '# Notes\n\nNothing to launch.\n')
  writeFileSync(
    join(folder, '000', 'other.md'),
    readFileSync(join(root, 'examples', 'pilot-to-prod', 'cleared.md'), 'utf8').replace(
      '---\n',
      '---\ngate: nowhere\n',
    ),
  )
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Runs the program in the folder, in a world that is the real one but for what is given. */
function ran(
  args: readonly string[],
  over: object,
  cwd = folder,
): { code: number; out: string; err: string; megabytes: number } {
  const script = `
    const { main, realWorld } = await (await import(${JSON.stringify(join(root, 'bin', 'load.js'))})).default.load()
    const said = { code: 2, out: '', err: '', megabytes: 0 }
    const streams = { out: async (text) => void (said.out += text), err: (text) => void (said.err += text) }
    said.code = await main(${JSON.stringify(args)}, { ...realWorld(), ...streams, ...${JSON.stringify(over)} })
    said.megabytes = Math.round(process.resourceUsage().maxRSS / 1024)
    process.stdout.write(JSON.stringify(said))`
  return JSON.parse(
    spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      cwd,
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    }).stdout,
  )
}
const alone = { processors: 1 }
const helped = { processors: 2 }

test('helpers and one process give the same report, errors, order and code', () => {
  const args = ['check', '**/*.md', ...asOf, '--format', 'json', '--format', 'text=report.txt']
  const [one, two] = [alone, helped].map((over) => {
    const { megabytes: _, ...said } = ran(args, over)
    return { ...said, text: readFileSync(join(folder, 'report.txt'), 'utf8') }
  })
  expect(two).toEqual(one)
  expect([one?.code, one?.out.includes('other.md')]).toEqual([2, true])
})

test('the configuration holds in helpers: own gates, levels, minimums', () => {
  const config = `gates: [${join(root, 'examples', 'own-gate', 'newsletter-release')}]\nrules: { weekend-launch: error }\nminimums: { retention: { High: 9 years } }\n`
  writeFileSync(join(folder, 'own.yaml'), config)
  writeFileSync(
    join(folder, '000', 'release.md'),
    readFileSync(join(root, 'examples', 'own-gate', 'release.md')),
  )
  const args = ['check', '**/*.md', ...asOf, '--format', 'json', '--config', 'own.yaml']
  const [one, two] = [alone, helped].map((over) => ran(args, over))
  expect(two?.out).toBe(one?.out)
  expect(two?.out).toContain('newsletter-release')
})

test('a bug of a helper ends the run with its message', async () => {
  const broken: World['startHelper'] = () => ({
    ask: async () => ({ answer: { bug: 'Error: no such luck\n    at nowhere' } }),
    end: () => {},
  })
  const { code, err, out } = await run(['check', '**/*.md', ...asOf], folder, {
    startHelper: broken,
    processors: 2,
  })
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
  expect(
    (await run(['check', '**/*.md', ...asOf], folder, { terminal, elapsed: () => 1999 })).err,
  ).toBe('')
  expect((await run(['check', '**/*.md', ...asOf], folder, { elapsed: () => 9000 })).err).toBe('')
})

test('many checklists take little memory', () => {
  const many = mkdtempSync(join(tmpdir(), 'gate-memory-'))
  writeChecklists(many, 1000)
  const { code, megabytes } = ran(['check', '**/*.md', ...asOf], helped, many)
  rmSync(many, { recursive: true, force: true })
  expect(code).toBe(1)
  expect(megabytes).toBeLessThan(200)
})
