// Does the page about signatures say what happens? Its commands are run, one after the other, by a shell in a new repository, and print what it shows.
import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { addDays, daysBetween } from '../../src/facts/calendar.ts'
import { bin, example, repository } from '../repository.ts'
import { root } from '../world.ts'

/** Who signs does so today: the page that is signed is of this week as well, and its launch is no weekend's. */
function ofThisWeek(page: string): string {
  const days = daysBetween('2026-06-09', new Date().toISOString().slice(0, 10))
  const weeks = Math.floor(days / 7)
  return page.replace(/\d{4}-\d{2}-\d{2}/g, (day) => addDays(day, weeks * 7))
}

/** What differs from run to run. */
function settled(text: string): string[] {
  const same = text
    .replace(/\d{4}-\d{2}-\d{2}/g, 'DAY')
    .replace(/\b(?:sha256:|SHA256:)\S*?(?=,|$)/gm, 'DIGEST')
    .replace(/\b[0-9a-f]{40}\b/g, 'COMMIT')
  return same.trim().split('\n')
}

test('every command of docs/signing.md does what the page says', () => {
  const page = readFileSync(join(root, 'docs', 'signing.md'), 'utf8')
  const blocks = [...page.matchAll(/```sh\n([\s\S]*?)```(?:\n\n```text\n([\s\S]*?)```)?/g)]
  expect(blocks.length).toBeGreaterThan(6)
  const unsigned = ofThisWeek(example('pilot-to-prod/cleared.md')).replace(
    /\| Ruth Castellan \|.*\|/,
    '| Ruth Castellan | | |',
  )
  const { folder } = repository({
    'docs/launch.md': unsigned,
    'prompts/system.md': 'Sort the letters.\n',
  })
  const home = mkdtempSync(join(tmpdir(), 'gate-home-'))
  mkdirSync(join(home, '.ssh'))
  mkdirSync(join(home, 'bin'))
  writeFileSync(join(home, 'bin', 'gate'), `#!/bin/sh\nexec '${process.execPath}' '${bin}' "$@"\n`)
  chmodSync(join(home, 'bin', 'gate'), 0o755)
  const env = {
    ...process.env,
    HOME: home,
    PATH: `${join(home, 'bin')}:${process.env['PATH']}`,
    GIT_CONFIG_SYSTEM: '/dev/null',
    GIT_CONFIG_GLOBAL: join(home, '.gitconfig'),
    COLUMNS: '140',
  }
  for (const [key, value] of [
    ['user.name', 'Test'],
    ['user.email', 'test@example.com'],
  ])
    execFileSync('git', ['config', '--global', key as string, value as string], { env })
  for (const [, commands = '', shown] of blocks) {
    const { status, stdout } = spawnSync('bash', ['-c', `set -eu\nexec 2>&1\n${commands}`], {
      cwd: folder,
      env,
      encoding: 'utf8',
    })
    expect(status, `${commands}\n${stdout}`).toBe(0)
    if (shown !== undefined) expect(settled(stdout)).toEqual(settled(shown))
  }
})
