// gate check --watch, as a person at a terminal and an editor see it.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { bin, example, repository } from './repository.ts'

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
  return {
    /** Waits for a judgement and gives what was said since the last one. */
    next: async (): Promise<string> => {
      const end = 'gate: watching; Ctrl-C ends\n'
      for (let tries = 0; all().indexOf(end, read) < 0; tries++) {
        if (tries > 400) throw new Error(`nothing came after: ${all()}`)
        await pause(25)
      }
      const from = read
      read = all().indexOf(end, read) + end.length
      return all().slice(from, read)
    },
    said: () => all().slice(read),
    end: async (): Promise<number | null> => {
      started.kill('SIGINT')
      return ended
    },
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}

test('it judges again on every save, be it in place, by rename, or after a deletion', async () => {
  const { folder, write } = repository({ 'docs/launch.md': cleared }, { git: false })
  const { next, said, end } = watching(folder, [
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
  await pause(300)
  writeFileSync(file, blocked)
  expect(await next()).toContain('BLOCKED')

  // neither its own report nor a file beside it is a reason
  write('docs/other.txt', 'x')
  await pause(400)
  expect(said()).toBe('')
  expect(await end()).toBe(1)
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
  const { next, said, end } = watching(folder, ['--format', 'text', '--format', 'json=gate.json'])
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
  await pause(400)
  expect(said()).toBe('')
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

test('standard input cannot be watched', () => {
  const { gate } = repository({}, { git: false })
  expect(gate(['check', '--watch', '-'])).toEqual({
    code: 2,
    out: '',
    err: 'gate: --watch: standard input cannot be watched; name a file\n',
  })
})
