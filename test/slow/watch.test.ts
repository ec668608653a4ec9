// gate check --watch, as a person at a terminal and an editor see it.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { bin, example, repository } from '../repository.ts'

const cleared = example('pilot-to-prod/cleared.md')
const blocked = example('pilot-to-prod/blocked.md')
let child: ChildProcess | undefined

afterEach(() => {
  child?.kill('SIGKILL')
})

function watching(folder: string, args: string[]) {
  // both streams into one file, so that their order is kept
  const log = `${folder}.log`
  const both = openSync(log, 'w')
  const started = spawn(
    process.execPath,
    [bin, 'check', '--watch', '--as-of', '2026-06-09', ...args],
    { cwd: folder, stdio: ['ignore', both, both] },
  )
  child = started
  let read = 0
  const all = (): string => readFileSync(log, 'utf8')
  const ended = new Promise<number | null>((resolve) => started.on('close', resolve))
  /** Waits for a judgement and gives what was said since the last one. */
  const next = async (): Promise<string> => {
    const end = 'gate: watching; Ctrl-C ends\n'
    while (all().indexOf(end, read) < 0) {
      if (started.exitCode !== null) throw new Error(`it ended after: ${all()}`)
      await nextLook()
    }
    const from = read
    read = all().indexOf(end, read) + end.length
    return all().slice(from, read)
  }
  return {
    next,
    /** Waits for the judgement that says so: a save in several steps may be judged at any of them. */
    until: async (said: string): Promise<void> => {
      while (!(await next()).includes(said));
    },
    end: async (): Promise<number | null> => {
      started.kill('SIGINT')
      return ended
    },
  }
}

/** Between two looks at what the program has said; what never comes is ended by the limit of the test. */
function nextLook(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 25))
}

test('it judges again on every save, be it in place, by rename, or after a deletion', async () => {
  const { folder, write } = repository({ 'docs/launch.md': cleared }, { git: false })
  const { next, until, end } = watching(folder, [
    'docs/launch.md',
    '--format',
    'text',
    '--format',
    'json=docs/gate.json',
  ])
  const file = join(folder, 'docs', 'launch.md')
  expect(await next()).toMatch(/^CLEARED/)

  writeFileSync(file, blocked)
  expect(await next()).toMatch(/^\ngate: docs\/launch\.md changed\nBLOCKED/)

  writeFileSync(`${file}~`, cleared)
  renameSync(`${file}~`, file)
  expect(await next()).toContain('CLEARED')

  rmSync(join(folder, 'docs'), { recursive: true })
  expect(await next()).toContain('no such file')
  mkdirSync(join(folder, 'docs'), { recursive: true })
  writeFileSync(file, blocked)
  await until('BLOCKED')

  // neither its own report nor a file beside it is a reason: the next judgement is that of the next save
  write('docs/other.txt', 'x')
  writeFileSync(file, cleared)
  expect(await next()).toMatch(/^\ngate: docs\/launch\.md changed\nCLEARED/)
  expect(await end()).toBe(0)
})

test('it sees a configuration come, one that is wrong, and a checklist that a pattern names', async () => {
  const { folder, write } = repository({ 'docs/launch.md': cleared }, { git: false })
  const { next, end } = watching(folder, ['docs/*.md'])
  expect(await next()).toContain('CLEARED')
  write('gate.config.yaml', 'rule: {}\n')
  expect(await next()).toMatch(
    /gate\.config\.yaml changed\ngate: gate\.config\.yaml:1: unknown key "rule"/,
  )
  write('gate.config.yaml', 'rules: {}\n')
  expect(await next()).toContain('CLEARED')
  write('docs/second.md', blocked)
  expect(await next()).toContain('2 checklists: 1 cleared, 1 blocked')
  rmSync(join(folder, 'docs', 'second.md'))
  expect(await next()).toContain('CLEARED')
  expect(await end()).toBe(0)
})

const linking = cleared.replace('https://git.example.com/agents/warranty/runbook.md', 'steps.pdf')

test('it sees a checklist that git begins to track, and a linked file that is tracked or no longer', async () => {
  const { folder, write, git } = repository({ 'docs/launch.md': linking })
  const { next, end } = watching(folder, ['--format', 'text', '--format', 'json=gate.json'])
  expect(await next()).toContain('there is no such file in the repository')
  write('docs/steps.pdf', 'x')
  expect(await next()).toContain('git does not track that file')
  git('add', 'docs/steps.pdf')
  expect(await next()).toContain('CLEARED')

  write('docs/second.md', blocked)
  git('add', 'docs/second.md')
  expect(await next()).toContain('2 checklists: 1 cleared, 1 blocked')
  git('rm', '--quiet', '--cached', 'docs/second.md')
  expect(await next()).toContain('CLEARED')

  // what git writes without tracking anything else is no reason
  git('commit', '--quiet', '-m', 'state')
  git('update-index', '--refresh', '--force-write-index')
  write('docs/launch.md', blocked)
  expect(await next()).toMatch(/^\ngate: docs\/launch\.md changed\nBLOCKED/)
  write('docs/launch.md', linking)
  expect(await next()).toContain('CLEARED')
  git('rm', '--quiet', 'docs/steps.pdf')
  expect(await next()).toContain('BLOCKED')
  expect(await end()).toBe(1)
})

test('without git it sees a linked file come and go, and a run that judges nothing leaves no old report', async () => {
  const { folder, write } = repository({ 'launch.md': linking }, { git: false })
  const report = (): string => readFileSync(join(folder, 'out', 'gate.json'), 'utf8')
  const { next, end } = watching(folder, [
    'launch.md',
    '--format',
    'text',
    '--format',
    'json=out/gate.json',
  ])
  expect(await next()).toContain('BLOCKED')
  write('steps.pdf', 'x')
  expect(await next()).toContain('CLEARED')
  expect(report()).toContain('"outcome": "cleared"')
  write('gate.config.yaml', 'rule: {}\n')
  expect(await next()).toContain('unknown key')
  expect(report()).toContain('"outcome": "error"')
  rmSync(join(folder, 'gate.config.yaml'))
  expect(await next()).toContain('CLEARED')
  rmSync(join(folder, 'steps.pdf'))
  expect(await next()).toContain('BLOCKED')
  expect(await end()).toBe(1)
})

test('standard input cannot be watched', async () => {
  const { gate } = repository({}, { git: false })
  expect(await gate(['check', '--watch', '-'])).toEqual({
    code: 2,
    out: '',
    err: 'gate: --watch: standard input cannot be watched; name a file\n',
  })
})
