// What does a reader see first, and what only once? The layout of whole reports is kept in test/examples and test/cases.
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { beginsAsPage } from '../src/print/markdown.ts'
import { type Run, root, run } from './world.ts'

const asOf = ['--as-of', '2026-06-09']
const at = (columns: number, ...args: string[]): Promise<Run> =>
  run(['check', ...args, ...asOf], join(root, 'examples'), {
    terminal: { out: true, err: true, width: columns },
  })
const plain = (out: string): string =>
  out.replace(/\u001b\]8;;[^\u001b]*\u001b\\|\u001b\[[\d;]*m/g, '')

test.each([80, 140])(
  'a rubber stamp of ten ticks fits on a screen of 60 lines of %i',
  async (columns) => {
    const lines = plain((await at(columns, 'pilot-to-prod/rubber-stamp.md')).out).split('\n')
    expect(lines.length).toBeLessThanOrEqual(60)
    expect(lines.filter((line) => line.length > columns)).toEqual([])
  },
)

test('up to five findings are shown with their lines, of more each place has a line', async () => {
  const few = (await at(100, 'pilot-to-prod/blocked.md')).out
  expect(few.match(/\^{3,}/g)).toHaveLength(3)
  const many = (await at(100, 'pilot-to-prod/rubber-stamp.md')).out
  expect(many).not.toContain('^^^')
  expect(plain(many).match(/^error\[shown\] /gm)).toHaveLength(8)
  expect((await at(100, 'pilot-to-prod/rubber-stamp.md', '--verbose')).out).toContain('^^^')
})

test('a reason and an advice are told once', async () => {
  for (const file of ['pilot-to-prod/blocked.md', 'production-readiness/blocked.md']) {
    const { out } = await at(140, file)
    const told = plain(out)
      .split('\n')
      .filter((line) => /does not|= fix|open:/.test(line))
    expect(told.length).toBeGreaterThan(1)
    expect(new Set(told).size).toBe(told.length)
  }
})

test('what an author marks as failed is told with the reason beside it', async () => {
  const { out } = await at(140, 'scale-decision/not-ready.md')
  expect(out).toMatch(
    /12 {2}Safety and security testing {2}marked as not passed: Tested 2026-05-19 by/,
  )
})

test('a document that decides to harden is headed by that', async () => {
  const { out, code } = await at(140, 'scale-decision/harden.md')
  expect([plain(out).slice(0, 17), code]).toEqual(['HOLD AND HARDEN  ', 1])
  expect(plain((await at(140, 'scale-decision/blocked.md')).out)).toMatch(/^BLOCKED /)
})

test('of many files, those that are cleared stand in the table alone, which begins with the worst', async () => {
  const out = plain((await at(100, '*-*/*.md')).out)
  const rows =
    out.match(/^(?:BLOCKED|CONDITIONAL|HOLD AND HARDEN|CLEARED) {2,}\S+\.md {2,}.*$/gm) ?? []
  expect(rows).toHaveLength(19)
  expect(rows.map((row) => row.split('  ')[0])).toEqual([
    ...Array.from({ length: 10 }, () => 'BLOCKED'),
    'CONDITIONAL',
    'CONDITIONAL',
    'HOLD AND HARDEN',
    'CONDITIONAL',
    ...Array.from({ length: 5 }, () => 'CLEARED'),
  ])
  expect(out.match(/pilot-to-prod\/cleared\.md/g)).toHaveLength(1)
})

test('the id of a rule leads to its page at a terminal, and nowhere else', async () => {
  const link = '\u001b]8;;https://github.com/launchgate/launchgate/blob/HEAD/docs/rules.md#shown'
  expect((await at(100, 'pilot-to-prod/blocked.md')).out).toContain(link)
  const piped = await run(
    ['check', 'pilot-to-prod/blocked.md', '--color', 'always', ...asOf],
    join(root, 'examples'),
  )
  expect(piped.out).toContain('\u001b[')
  expect(piped.out).not.toContain('\u001b]')
})

test.each(['pilot-to-prod/cleared.md', 'scale-decision/harden.md', '*/*.md', '**/*.md', 'gone.md'])(
  'a page on %s is known by its beginning, and a checklist is not',
  async (file) => {
    const { out } = await run(
      ['check', file, '--format', 'markdown', ...asOf],
      join(root, 'examples'),
    )
    expect(beginsAsPage(out)).toBe(true)
    expect(beginsAsPage('# 3 checks before launch: all of them\n')).toBe(false)
  },
)
