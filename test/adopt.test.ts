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
  expect(adopted.out).toContain('release.md:9: the status "⏳ waiting" is not understood')
  expect(adopted.out).toContain('release.md:11: the row "Total" is not an item')
  const judged = await gate('check --gate gates/release release.md --as-of 2026-06-09')
  expect(judged.code).toBe(1)
  expect(judged.out).toMatch(/2 {2}❌ {6}❌/)
  expect(judged.out).toContain('error[unknown-status]: the status of item 3 is "⏳ waiting"')
  const blank = await gate(
    'check --gate gates/release gates/release/checklist.md --as-of 2026-06-09',
  )
  expect(blank.out).toContain('4 of 4 items are not filled in')
})

test('boxes become a gate that judges them', async () => {
  const gate = shop({ 'launch.md': boxes })
  const adopted = await gate('adopt launch.md gates/launch')
  expect(adopted.out).toContain('4 items')
  expect(adopted.out).toContain('launch.md:5: "— 2026-05-02, 2 s" was taken for an answer')
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

test('what could be read in two ways is refused, and nothing is written', async () => {
  const twoColumns =
    '| Check | Status | Done? |\n|---|---|---|\n| Load test | ✅ | ❌ |\n| Backup | ✅ | ✅ |\n'
  const gate = shop({ 'two.md': twoColumns, 'prose.md': '# Notes\n' })
  const two = await gate('adopt two.md')
  expect(two.code).toBe(2)
  expect(two.err).toContain('"Status" and "Done?" could both be the status')
  const prose = await gate('adopt prose.md')
  expect(prose.code).toBe(2)
  expect(prose.err).toContain('neither a table with a column of statuses nor boxes')
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
    for (const item of read('gates').asked.items)
      expect(guidance[item.id]?.asks, `${id}#${item.id}`).toMatch(/\?$/)
  }
})
