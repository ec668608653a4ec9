// Does a real editor show what `gate check` says, at the same place and while one types? Neovim, set up as docs/editors.md says.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { repository } from '../repository.ts'
import { travelPlanner } from '../travel-planner.ts'
import { inNeovim, program, type Shown, snippets } from './neovim.ts'

const page = travelPlanner('🟢🟢 café: the platform team.')
const onCall = (all: readonly Shown[] = []): Shown[] =>
  all.filter(({ rule, message }) => rule === 'shown' && message.includes('a primary and a backup'))
const levels = { error: 'ERROR', warning: 'WARN', note: 'INFO', waived: 'HINT' }

/** What `gate check` says of a file, in Neovim's terms. */
async function checked({ gate }: ReturnType<typeof repository>, text: string): Promise<Shown[]> {
  const { out } = await gate(['check', 'launch.md', '--format', 'json'])
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  return JSON.parse(out).checklists[0].findings.map(
    (
      finding: Record<'line' | 'column', number> & Record<'level' | 'rule' | 'message', string>,
    ) => ({
      line: finding.line,
      byte: Buffer.byteLength((lines[finding.line - 1] ?? '').slice(0, finding.column - 1)),
      level: levels[finding.level as keyof typeof levels],
      rule: finding.rule,
      message: finding.message,
    }),
  )
}

describe.each([
  ['with line feeds', page],
  ['with carriage returns', page.replaceAll('\n', '\r\n')],
  ['with a byte order mark', `\uFEFF${page}`],
])('a file %s', (_, text) => {
  test('has the findings of gate check, at their places', async () => {
    const own = repository({ 'launch.md': text })
    const [seen] = inNeovim(own.folder, [{ step: 'open', file: 'launch.md' }, { step: 'findings' }])
    const wanted = await checked(own, text)
    expect(wanted.length).toBeGreaterThan(5)
    const byPlace = (all: readonly Shown[]): string[] =>
      all
        .map(
          ({ line, byte, level, rule, message }) => `${line}:${byte} ${level} ${rule}: ${message}`,
        )
        .sort()
    expect(byPlace(seen?.findings ?? [])).toEqual(byPlace(wanted))
    expect(onCall(seen?.findings)).toHaveLength(1)
  })
})

test('a finding moves with its text, goes when it is mended, and comes back when that is undone', () => {
  const { folder } = repository({ 'launch.md': page })
  const [first, moved, mended, undone] = inNeovim(folder, [
    { step: 'open', file: 'launch.md' },
    { step: 'findings' },
    { step: 'normal', keys: 'ggO<!-- one line -->\ro<!-- and another -->' },
    { step: 'findings' },
    { step: 'go', to: 'the platform team.' },
    {
      step: 'normal',
      keys: 'ct|Primary: Dana Whitfield, backup: Marek Adeyemi; PagerDuty schedule trips. ',
    },
    { step: 'findings' },
    { step: 'normal', keys: 'u' },
    { step: 'findings' },
  ]).map(({ findings }) => onCall(findings))
  expect(first).toHaveLength(1)
  expect(moved).toEqual(first?.map((one) => ({ ...one, line: one.line + 2 })))
  expect(mended).toEqual([])
  expect(undone).toEqual(moved)
})

test('a code action adds the row that is missing, as empty as in the blank', () => {
  const row = page.split('\n').find((line) => line.startsWith('| 2 |')) as string
  const text = page.replace(`${row}\n`, '')
  const { folder } = repository({ 'launch.md': text })
  const title = 'Add item 2 "Monitoring dashboards live and being watched"'
  const missing = { rule: 'missing-item', level: 'ERROR' }
  const seen = inNeovim(folder, [
    { step: 'open', file: 'launch.md' },
    { step: 'findings' },
    { step: 'go', to: '| 1 |' },
    { step: 'act', title },
    { step: 'text' },
    { step: 'findings' },
  ])
  expect(seen[0]?.findings).toContainEqual(expect.objectContaining(missing))
  expect(seen[1]?.titles).toContain(title)
  expect(`${seen[2]?.text?.join('\n')}\n`).toBe(page)
  expect(seen[3]?.findings).not.toContainEqual(expect.objectContaining(missing))
})

test('what an item asks stands where the cursor rests, and choices come from the blank', () => {
  const { folder } = repository({ 'launch.md': page })
  const [hover, choices] = inNeovim(folder, [
    { step: 'open', file: 'launch.md' },
    { step: 'go', to: 'the platform team' },
    { step: 'hover' },
    { step: 'go', to: '[Low' },
    { step: 'complete' },
  ])
  const said = hover?.text?.join('\n')
  expect(said).toContain('item 3 does not show a primary and a backup')
  expect(said).toContain('On-call defined (named person + pager)')
  expect(choices?.labels).toEqual(['Low', 'Medium', 'High'])
})

test('the page has a snippet for each way in which Neovim takes a server, and each can be read', () => {
  expect(snippets().map(({ since }) => since)).toEqual(['0.11', '0.8', '0.7'])
  for (const { lua } of snippets()) {
    const file = join(mkdtempSync(join(tmpdir(), 'gate-lua-')), 'snippet.lua')
    writeFileSync(file, lua)
    const read = `lua local ok, why = loadfile([[${file}]]); if not ok then print(why) vim.cmd('cquit') end`
    execFileSync(program(), ['--headless', '-u', 'NONE', '-c', read, '-c', 'qall'])
  }
})
