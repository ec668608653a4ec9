// One file may take 10 s and 512 MiB: what takes more ends with its name and the limit, and the files beside it are judged.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Script } from 'node:vm'
import { afterAll, expect, test, vi } from 'vitest'
import { noConfig } from '../../src/policy/config.ts'
import { text as print } from '../../src/print/text.ts'
import { rules } from '../../src/rules/index.ts'
import { isOrdinary, Limits, longest, mostMemory } from '../../src/run/limits.ts'
import { judgeApart } from '../../src/run/workers.ts'
import { startHelper as startProcess } from '../../src/system/helper-process.ts'
import type { World } from '../../src/system/world.ts'
import { reviewOf } from '../laws/documents.ts'
import { exampleFiles, examples, root, whole } from '../world.ts'
import { hostileTexts } from './hostile-texts.ts'

const folder = mkdtempSync(join(tmpdir(), 'gate-limits-'))
const bin = join(root, 'bin', 'gate.js')
/** Milliseconds: ends a program that has no limit, and is far from what any of them takes on a busy machine. */
const safety = 300_000
const cleared = readFileSync(join(examples, 'pilot-to-prod', 'cleared.md'))
writeFileSync(join(folder, 'normal.md'), cleared)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Of the program as it is built: the helper that it starts stands beside it. */
const program: { realWorld(): World } = await createRequire(bin)('./load.js').load()
const startHelper = program.realWorld().startHelper as NonNullable<World['startHelper']>
const { lineOf: _, ...config } = noConfig
const policy = {
  asOf: '2026-06-09',
  config,
  path: '',
  trust: null,
  wantsDigests: false,
  repository: null,
  registry: null,
  namesInput: false,
}
const target = (file: string) => ({ file, isInput: false, gate: null, isSwept: false })

test('the limits are those of the documentation', () => {
  expect([longest, mostMemory]).toEqual([10_000, 512])
})

test('every example is judged without a second process', () => {
  for (const file of exampleFiles)
    expect(isOrdinary(readFileSync(join(examples, file), 'utf8')), file).toBe(true)
})

test.each(Object.entries(hostileTexts))(
  '10 KB of %s end with code 2, and the file beside it is judged',
  (_, textOf) => {
    const file = join(folder, 'hostile.md')
    writeFileSync(file, textOf(10_240))
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [bin, 'check', 'hostile.md', 'normal.md', '--as-of', '2026-06-09'],
      { cwd: folder, encoding: 'utf8', timeout: safety },
    )
    expect(status, stderr).toBe(2)
    expect(stderr).toBe('')
    expect(stdout).toMatch(/^CLEARED/m)
    expect(
      stdout.split('\n').filter((line) => line.startsWith('ERROR  hostile.md: ')),
    ).toHaveLength(1)
  },
)

test('256 KiB that take forever end after 10 s, naming file and limit, and the file beside it is judged', () => {
  writeFileSync(join(folder, 'forever.md'), hostileTexts['closing brackets']?.(262_000) ?? '')
  const { status, stdout } = spawnSync(
    process.execPath,
    [bin, 'check', 'forever.md', 'normal.md', '--as-of', '2026-06-09'],
    { cwd: folder, encoding: 'utf8', timeout: safety },
  )
  expect(status).toBe(2)
  expect(stdout).toMatch(/^CLEARED/m)
  expect(stdout).toContain('ERROR  forever.md: too slow: more than 10 s\n')
})

/** Helpers that have a second for what is hostile, and all the time in the world for the rest. */
const hurried: typeof startHelper = (memory) => {
  const { ask, end } = startHelper(memory)
  return {
    ask: (message, milliseconds) =>
      ask(message, JSON.stringify(message).includes('"hostile.md"') ? milliseconds : safety),
    end,
  }
}

test.each(Object.entries(hostileTexts))(
  '256 KiB of %s are stopped at any time, and the same helper or the next one judges on',
  async (_, textOf) => {
    const { judge, end } = judgeApart(policy, hurried, 1000)
    const judged = await judge(target('hostile.md'), Buffer.from(textOf(262_000)))
    expect(judged).toMatchObject({ kind: 'error', file: 'hostile.md' })
    expect(judged).toMatchObject({
      message: expect.stringMatching(
        /^too slow: more than 10 s$|^too much memory: more than 512 MiB$|^nested too|^no checklist|^too large: /,
      ),
    })
    expect(await judge(target('normal.md'), cleared)).toMatchObject({
      kind: 'judged',
      review: { outcome: 'cleared' },
    })
    end()
  },
)

test('what is found thousands of times in one line is printed in time', () => {
  /** What judging and printing so many links takes of the processor, in microseconds. */
  const taken = (links: number): number => {
    const line = `Passed. ${'[a](javascript:1) '.repeat(links)}|`
    const text = cleared.toString().replace('Passed. |', line)
    const start = process.cpuUsage()
    const judged = { ...reviewOf({ gate: 'pilot-to-prod', asOf: policy.asOf }, text), file: 'x.md' }
    const lines = new Map(text.split('\n').map((line, index) => [index + 1, line]))
    const report = {
      tool: { name: 'launchgate', version: '' },
      asOf: policy.asOf,
      outcome: judged.outcome,
      checklists: [judged],
      errors: [],
      skipped: [],
      trust: null,
    }
    const options = {
      color: false,
      links: false,
      width: 100,
      quiet: false,
      verbose: true,
      names: new Map(),
      lines: new Map([['x.md', lines]]),
      rules,
    }
    expect(whole(print(report, options))).toContain('error[links] x.md:')
    const { user, system } = process.cpuUsage(start)
    return user + system
  }
  taken(1000)
  // ten times as many take about ten times as long, and not a hundred times
  expect(taken(13_000)).toBeLessThan(40 * taken(1300))
})

test('adopt and update have the limits too, and write nothing', () => {
  const slow = hostileTexts['closing brackets']?.(262_000) ?? ''
  const deep = `${cleared}\n${hostileTexts['quotes']?.(20_000)}`
  for (const [args, text, said] of [
    [['adopt', 'own.md'], slow, 'gate: own.md: too slow: more than 10 s\n'],
    [['adopt', 'own.md'], deep, 'gate: own.md: nested too deeply to be read\n'],
    [['update', 'own.md'], deep, 'gate: own.md: nested too deeply to be read\n'],
  ] as const) {
    writeFileSync(join(folder, 'own.md'), text)
    const before = readdirSync(folder)
    const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], {
      cwd: folder,
      encoding: 'utf8',
      timeout: safety,
    })
    expect({ status, stdout, stderr }).toEqual({ status: 2, stdout: '', stderr: said })
    expect(readdirSync(folder)).toEqual(before)
    expect(readFileSync(join(folder, 'own.md'), 'utf8')).toBe(text)
  }
})

test('a helper whose memory is full falls alone', async () => {
  const { judge, end } = judgeApart(policy, () => startHelper(64), safety)
  const judged = await judge(
    target('hostile.md'),
    Buffer.from(hostileTexts['footnotes that are referred to']?.(200_000) ?? ''),
  )
  expect(judged).toEqual({
    kind: 'error',
    file: 'hostile.md',
    message: 'too much memory: more than 512 MiB',
  })
  expect(await judge(target('normal.md'), cleared)).toMatchObject({ kind: 'judged' })
  end()
})

test('work that never returns is stopped in this process too, be it a loop or an expression', () => {
  const steps = [
    () => {
      for (;;);
    },
    () => /^(a+)+$/.test(`${'a'.repeat(60)}b`),
  ]
  for (const step of steps)
    expect(() => new Limits('alone', 200).run(step, '')).toThrow('too slow: more than 10 s')
})

test('the steps of one file share its time, and the next file has its own', () => {
  let used = 0
  vi.spyOn(process, 'cpuUsage').mockImplementation((before) => ({
    user: used * 1e6 - (before?.user ?? 0),
    system: 0,
  }))
  const clock = vi.spyOn(Script.prototype, 'runInThisContext')
  const takes = (seconds: number) => () => {
    used += seconds
  }
  const limits = new Limits('alone', 10_000)
  limits.run(takes(4), '')
  limits.run(takes(5), '')
  limits.run(takes(0), '')
  limits.begin()
  limits.run(takes(0), '')
  const allowed = clock.mock.calls.map(([options]) => (options as { timeout: number }).timeout)
  vi.restoreAllMocks()
  expect(allowed).toEqual([10_000, 6000, 1000, 10_000])
})

/** What a machine does with a step while it works on something else. */
const waits = (milliseconds: number) => () =>
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)

test('time in which the machine worked on something else is not counted', async () => {
  expect(new Limits('alone', 100).run(waits(300), '')).toBe('timed-out')
  // begun anew where nothing was left behind
  expect(() => new Limits('main', 100).run(waits(300), '')).toThrow(
    expect.objectContaining({ name: 'NotHereError' }),
  )
})

test('nor is it of a helper, where the system says what that used', async () => {
  const script = join(folder, 'stops-itself.cjs')
  writeFileSync(
    script,
    `process.on('message', (message) => {
      if (message === 'stop') process.kill(process.pid, 'SIGSTOP')
      process.send(process.pid)
    })`,
  )
  const { ask, end } = startProcess(script, 64)
  const said = await ask('who are you?', safety)
  const pid = 'answer' in said ? Number(said.answer) : 0
  setTimeout(() => process.kill(pid, 'SIGCONT'), 1000)
  const isTold = existsSync('/proc/self/stat')
  expect(await ask('stop', 200)).toEqual(
    isTold ? { answer: pid } : { ended: 'out of time', detail: '' },
  )
  end()
})

test('a process that was stopped half way judges no more, where another one can', () => {
  const limits = new Limits('main', 100)
  // that it is too slow, or that another process should see, as the machine was busy
  expect(() =>
    limits.run(() => {
      for (;;);
    }, ''),
  ).toThrow(/^(?:too slow.*)?$/)
  limits.begin()
  expect(() => limits.run(() => 1, '')).toThrow(expect.objectContaining({ name: 'NotHereError' }))
})

test('what is worked on in this process needs little memory: the worst of each kind', () => {
  const script = (text: string): string => `
    const { main, realWorld } = await (await import(${JSON.stringify(join(root, 'bin', 'load.js'))})).default.load()
    const world = { ...realWorld(), startHelper: null, read: (path, limit) => path === 'x.md' ? Buffer.from(${JSON.stringify(text)}) : realWorld().read(path, limit), out: async () => {} }
    await main(['check', 'x.md', '--no-config'], world)
    console.log(Math.round(process.resourceUsage().maxRSS / 1024))`
  const texts = Object.entries(hostileTexts).map(
    ([name, textOf]) => [name, textOf(16_384)] as const,
  )
  const here = texts.filter(([, text]) => isOrdinary(text) && text.length > 1000)
  expect(here.length).toBeGreaterThan(5)
  for (const [name, text] of here.filter(([name]) =>
    /rows|columns|entries|underlined|empty quotes/.test(name),
  )) {
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ['--input-type=module', '-e', script(text)],
      { encoding: 'utf8' },
    )
    expect(Number(stdout), `${name} ${stderr}`).toBeGreaterThan(30)
    expect(Number(stdout), name).toBeLessThan(512)
  }
})

test('a text that nests deeply or is long is not ordinary', () => {
  expect(isOrdinary(`${'> '.repeat(12)}a`)).toBe(false)
  expect(isOrdinary(`a\n${'1. '.repeat(12)}a`)).toBe(false)
  expect(isOrdinary(`a\n${' '.repeat(48)}a`)).toBe(false)
  expect(isOrdinary('[^a]'.repeat(65))).toBe(false)
  expect(isOrdinary('a'.repeat(32 * 1024 + 1))).toBe(false)
  expect(isOrdinary('> - [ ] a\n  - [x] b\n')).toBe(true)
})

test('a helper ends when whoever asked is gone', async () => {
  const child = spawn(process.execPath, [join(root, 'bin', 'judge.js')], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  const ended = new Promise((resolve) => child.on('exit', resolve))
  child.disconnect()
  expect(await ended).toBe(0)
})

test.each([
  ['flow sequences in each other', (size: number) => `a: ${'['.repeat(size)}`],
  ['flow mappings in each other', (size: number) => `a: ${'{a: '.repeat(size / 4)}`],
  ['sequences in each other', (size: number) => `a:\n${'- '.repeat(size / 2)}`],
  ['keys in each other', (size: number) => '? '.repeat(size / 2)],
  ['mappings in a line', (size: number) => `a${': a'.repeat(size / 3)}`],
  ['anchors', (size: number) => `a: ${'&a '.repeat(size / 3)}`],
  ['tags', (size: number) => `a: ${'!x '.repeat(size / 3)}`],
  ['aliases', (size: number) => `a: &a x\nb: [${'*a,'.repeat(size / 3)}]`],
  ['an open quote', (size: number) => `a: "${'x\n'.repeat(size / 2)}`],
  ['directives', (size: number) => '%YAML 1.2\n'.repeat(size / 10)],
])('YAML of the largest size is refused soon, whatever is in it: %s', (_, hostile) => {
  const folder = mkdtempSync(join(tmpdir(), 'gate-yaml-'))
  writeFileSync(join(folder, 'gate.config.yaml'), hostile(64_000))
  writeFileSync(
    join(folder, 'front.md'),
    `---\ngate: pilot-to-prod\n${hostile(8000)}\n---\n\n# x\n`,
  )
  writeFileSync(
    join(folder, 'cleared.md'),
    readFileSync(join(root, 'examples', 'pilot-to-prod', 'cleared.md')),
  )
  const ordinary = work(['check', 'cleared.md', '--no-config', '--as-of', '2026-06-09'], folder)
  expect(ordinary.status).toBe(0)
  for (const args of [['cleared.md'], ['front.md', '--no-config']]) {
    const { status, said, seconds } = work(['check', ...args], folder)
    expect({ status, said }, args.join(' ')).toEqual({
      status: 2,
      said: expect.stringMatching(
        /^(?:gate:|ERROR ) .*(?:nested too deeply|not YAML that can be trusted|not allowed).*\n$/,
      ),
    })
    // of the processor, so that it does not matter what else the machine does
    expect(seconds).toBeLessThan(10 * ordinary.seconds)
  }
})

/** Runs the program. `seconds`: what it took of the processor, with the processes that it started. */
function work(
  args: readonly string[],
  cwd: string,
): { status: number | null; said: string; seconds: number } {
  const { status, stdout, stderr } = spawnSync(
    'bash',
    ['-c', 'TIMEFORMAT="%U %S"; time "$0" "$@"', process.execPath, bin, ...args],
    { cwd, encoding: 'utf8', timeout: safety },
  )
  const [, said = '', user, system] = /^([\s\S]*?)([\d.]+) ([\d.]+)\n$/.exec(stderr) ?? []
  return { status, said: stdout + said, seconds: Number(user) + Number(system) }
}
