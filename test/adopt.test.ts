// gate adopt: from what a team has to a gate that works, with nothing guessed.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { realWorld } from '../src/world.ts'
import { run } from './world.ts'

const table = `# Release

Some words about the release.

| Check | Done? | Notes |
|---|---|---|
| Load test | ✅ | 2 s at 40 users |
| Backup restored | ❌ | next week |
| Legal has agreed | ⏳ waiting | |
| Release notes | ✅ Done | [notes](https://example.com/n) |
| Total | 2 of 4 | |
`
const boxes = `# Launch list

## Before

- [x] Load test — 2026-05-02, 2 s
- [ ] Backup restored
  - [ ] of the database

## After

* [X] Announcement sent
`

/** Runs commands in a folder of their own, which really holds what they write. */
function shop(
  files: Record<string, string>,
): (command: string) => Promise<{ out: string; err: string; code: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'gate-adopt-'))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  const write = (path: string, text: string, options: { overwrite: boolean }): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    realWorld().write(join(folder, path), text, options)
  }
  return (command) => run(command.split(' '), folder, { write, environment: { FOLDER: folder } })
}

test('a table becomes a gate that judges it', async () => {
  const gate = shop({ 'release.md': table })
  const adopted = await gate('adopt release.md')
  expect(adopted.code).toBe(0)
  expect(adopted.out).toContain('4 items')
  const judged = await gate('check --gate gates/release release.md --as-of 2026-06-09')
  expect(judged.code).toBe(1)
  expect(judged.out).toMatch(/^ {2}2 {2}.*marked as not passed/m)
  expect(judged.out).toMatch(/^ {2}3 {2}.*marked as not passed/m)
  const blank = await gate(
    'check --gate gates/release gates/release/checklist.md --as-of 2026-06-09',
  )
  expect(blank.out).toContain('4 of 4 items are not filled in')
})

test('boxes become a gate that judges them', async () => {
  const gate = shop({ 'launch.md': boxes })
  const adopted = await gate('adopt launch.md gates/launch')
  expect(adopted.out).toContain('4 items')
  expect(adopted.out).toContain('launch.md:5: "2026-05-02, 2 s" was taken for an answer')
  const judged = await gate('check --gate gates/launch launch.md --as-of 2026-06-09 --format json')
  const [review] = JSON.parse(judged.out).checklists
  expect(review.counts).toMatchObject({ total: 4, pass: 2, blank: 2 })
  expect(review.items.map((item: { id: string }) => item.id)).toEqual([
    '1.1',
    '1.2',
    '1.2.1',
    '2.1',
  ])
  expect(review.items[0].evidence).toBe('2026-05-02, 2 s')
})

test('filled in, it clears', async () => {
  const gate = shop({ 'release.md': table })
  await gate('adopt release.md')
  const done = table
    .replace('| ❌ | next week |', '| ✅ | restored 2026-06-01 |')
    .replace('| ⏳ waiting | |', '| ✅ | mail of 2026-06-02 |')
  const again = shop({ 'release.md': table, 'done.md': done })
  await again('adopt release.md')
  const judged = await again('check --gate gates/release done.md --as-of 2026-06-09')
  expect(judged.out).toContain('CLEARED')
})

test('a word that nobody knows never passes, and is asked about', async () => {
  const text =
    '| Check | Status |\n|---|---|\n| Load test | ✅ |\n| Backup | prima |\n| Legal | ✅ |\n'
  const gate = shop({ 'c.md': text })
  const { out } = await gate('adopt c.md gates/own')
  expect(out).toContain('c.md:4: which of these mean passed? "prima" (line 4)')
  const judged = await gate('check --gate gates/own c.md --as-of 2026-06-09')
  expect(judged.out).toMatch(/^ {2}2 {2}.* has "prima" as its status; it must be one of/m)
})

test('two columns of statuses: the first counts, and the other may not say otherwise', async () => {
  const text =
    '| Check | Status | Done? |\n|---|---|---|\n| Load test | ✅ | ❌ |\n| Backup | ✅ | ✅ |\n'
  const gate = shop({ 'two.md': text })
  expect((await gate('adopt two.md')).code).toBe(0)
  const judged = await gate('check --gate gates/two two.md --as-of 2026-06-09')
  expect(judged.out).toMatch(/^ {2}1 {2}Load test {2}marked ✅, but its column "Done\?" says ❌/m)
})

test('a box with a sign of its own is an item, and open', async () => {
  const signs = ['~', '-', '/', '>', '?']
  const list = signs.map((sign) => `- [${sign}] Step ${sign.charCodeAt(0)} done`)
  const gate = shop({ 'list.md': `# List\n\n- [x] Load test run\n${list.join('\n')}\n` })
  expect((await gate('adopt list.md gates/list')).out).toContain('6 items')
  const judged = await gate('check --gate gates/list list.md --as-of 2026-06-09 --format json')
  const [review] = JSON.parse(judged.out).checklists
  expect(review).toMatchObject({ outcome: 'blocked', counts: { total: 6, pass: 1, fail: 5 } })
})

const rows = ['Load test', 'Backup restored', 'Legal has agreed']
test.each([
  ['first', '| Status | Check | Notes |', (row: string) => `| ✅ | ${row} | 2026-06-01 |`],
  ['first, in words', '| Result | Requirement |', (row: string) => `| Passed | ${row} |`],
  ['first, without a header', '| | Check |', (row: string) => `| ✅ | ${row} |`],
  ['last, without a header', '| Check | |', (row: string) => `| ${row} | ✅ |`],
  ['last, beside titles without a header', '| | Status |', (row: string) => `| ${row} | ✅ |`],
])('a column of statuses may be the %s', async (_, header, rowOf) => {
  const lines = [header, header.replace(/[^|]+/g, '---'), ...rows.map(rowOf)]
  const gate = shop({
    'c.md': `# C\n\n${lines.join('\n')}\n`,
    'bad.md': `# C\n\n${lines.join('\n').replace(/✅|Passed/, '❌')}\n`,
  })
  expect((await gate('adopt c.md gates/own')).out).toContain('3 items')
  expect((await gate('check --gate gates/own c.md --as-of 2026-06-09')).code).toBe(0)
  expect((await gate('check --gate gates/own bad.md --as-of 2026-06-09')).code).toBe(1)
})

test.each([
  ['words', '# Notes\n', 'no checklist found'],
  ['no headers', '# C\n\n| | |\n|-|-|\n| A test | ✅ |\n', 'c.md:3: the columns of titles'],
  ['two empty headers', '|✓|Check| |\n|-|-|-|\n|1|A test|✅|\n|2|B|❌|\n', 'c.md:1: the columns'],
  ['HTML', '<table><tr><td>Load test</td><td>✅</td></tr></table>\n', 'stand in HTML at line 1'],
])('%s alone are refused, and nothing is written', async (_, text, why) => {
  const gate = shop({ 'c.md': text })
  const { code, err } = await gate('adopt c.md gates/own')
  expect(code).toBe(2)
  expect(err).toContain(why)
  expect((await gate('check --gate gates/own c.md')).code).toBe(2)
})

test('on request the configuration lists the gate, and all commands find it', async () => {
  const gate = shop({
    'release.md': table,
    'gate.config.yaml': '# ours\nrules: { names-person: error }\n',
  })
  expect((await gate('adopt release.md gates/own --register')).code).toBe(0)
  expect((await gate('explain own')).code).toBe(0)
  expect((await gate('init own new.md')).code).toBe(0)
  const { out } = await gate('check --gate own release.md --as-of 2026-06-09')
  expect(out).toContain('BLOCKED')
})

test('what matters is listed first, and the rest is counted', async () => {
  const fence = '```sh\nmake\n```\n\n'
  const text = `# List\n\n<details>x</details>\n\n- [x] Load test — run 41\n- [»] Backup\n\n${fence.repeat(30)}`
  const { out } = await shop({ 'c.md': text })('adopt c.md gates/own')
  const lines = out.split('\n').filter((line) => line.startsWith('  c.md:'))
  expect(lines[0]).toContain('this page can never be cleared as it is')
  expect(lines[1]).toContain('which of these mean passed? "[»]" (line 6)')
  expect(lines.at(-1)).toContain('30 code blocks are left out')
})

test('a checklist of no known gate is told what makes a gate of it', async () => {
  const { err, out } = await shop({ 'release.md': table })('check release.md')
  expect(out + err).toContain('"gate adopt release.md" makes a gate of it')
})

test('an existing gate is not overwritten', async () => {
  const gate = shop({ 'release.md': table })
  await gate('adopt release.md')
  expect((await gate('adopt release.md')).code).toBe(2)
  expect((await gate('adopt release.md --force')).code).toBe(0)
})

test('every item of the gates that come with the product has guidance of its own', () => {
  const templates = join(import.meta.dirname, '..', 'templates')
  for (const id of readdirSync(templates)) {
    const read = (folder: string) =>
      JSON.parse(
        readFileSync(join(import.meta.dirname, '..', 'dist', folder, `${id}.json`), 'utf8'),
      )
    const guidance = read('guidance')
    for (const item of read('gates').items)
      expect(guidance[item.id]?.asks, `${id}#${item.id}`).toMatch(/\?$/)
  }
})
