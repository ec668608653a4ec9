// What does a reader see first, and what only once? The layout of whole reports is kept in test/examples and test/cases.
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { beginsAsPage } from '../src/print/markdown.ts'
import { exampleFiles, examples, type Run, reviewDayOf, root, run } from './world.ts'

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

/** Both pages of a checklist. */
async function pages(file: string, ...args: string[]): Promise<{ html: string; markdown: string }> {
  const formats = ['--format', 'html=a.html', '--format', 'markdown=a.md']
  const { written } = await run(['check', file, ...formats, ...args], examples)
  return { html: written.get('a.html') ?? '', markdown: written.get('a.md') ?? '' }
}

test('the page in Markdown has the sections of the page for a browser, in its order', async () => {
  const seen = new Set<string>()
  for (const file of exampleFiles) {
    const { html, markdown } = await pages(file, '--as-of', reviewDayOf(file))
    const titles = [...markdown.matchAll(/^### (.*)$/gm)].map(([, title = '']) => title)
    expect(titles, file).toEqual([...html.matchAll(/<h2>(.*?)<\/h2>/g)].map(([, title]) => title))
    for (const title of titles) seen.add(title)
  }
  expect([...seen].sort()).toEqual([
    'How to fix it',
    'Items',
    'Open items',
    'Read by eye',
    'Sign-off',
    'What comes next',
    'Why',
  ])
})

test('both pages say what is overdue', async () => {
  for (const page of Object.values(
    await pages('pilot-to-prod/conditional.md', '--as-of', '2026-06-20'),
  ))
    expect(page.match(/.*>?overdue\b.*Polish translation.*/g)).toHaveLength(1)
})

test('both pages say of a signature that is asked for that it is not there, and of no other', async () => {
  const blank = (await run(['init', 'gate-review', '-'], root)).out
  const rowsOf = async (text: string): Promise<[string[], string[]]> => {
    const readInput = async () => Buffer.from(text)
    const pageIn = async (format: string): Promise<string> =>
      (await run(['check', '-', ...asOf, '--format', format], root, { readInput })).out
    const rolesIn = (page: string, row: RegExp): string[] =>
      [...page.matchAll(row)].map(([, role = '']) => role)
    return [
      rolesIn(await pageIn('markdown'), /^\| ([^|]+) \|.*\| \*\*not signed\*\* \|$/gm),
      rolesIn(await pageIn('html'), /rowheader">([^<]*)<(?:(?!<tr).)*?>not signed</gs),
    ]
  }
  const untouched = await rowsOf(blank)
  expect(untouched[0]).toEqual(['COO', 'Head of Ops', 'Executive Sponsor', 'Security', 'IT'])
  expect(untouched[1]).toEqual(untouched[0])
  // one of the first three is enough
  const one = await rowsOf(blank.replace(/^\| COO \|.*$/m, '| COO | Ana Diaz | 2026-06-09 | ✅ |'))
  expect(one[0]).toEqual(['Security', 'IT'])
  expect(one[1]).toEqual(one[0])
})

test('the table of the Markdown page begins with the worst, and of these with what is due first', async () => {
  const { markdown } = await pages('pilot-to-prod/*.md', '--as-of', '2026-06-20')
  const rows = [...markdown.matchAll(/^\| .*\/([\w-]+)\.md\) \| .* \| (\S+ [A-Z]+) \| (.*?) \|/gm)]
  expect(rows.map(([, ...cells]) => cells.join(', '))).toEqual([
    'conditional, ❌ BLOCKED, 2026-06-19 **overdue**',
    'self-approved, ❌ BLOCKED, 2026-07-13',
    'blocked, ❌ BLOCKED, 2026-07-15',
    'rubber-stamp, ❌ BLOCKED, 2026-07-15',
    'peer-reviewed, ✅ CLEARED, 2026-07-13',
    'cleared, ✅ CLEARED, 2026-07-15',
  ])
})
