// Do the waivers of the configuration hold?
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readChecklist } from '../../src/read/markdown.ts'
import { sourceOf } from '../../src/read/source.ts'
import { review } from '../../src/review.ts'
import { gateIn } from '../gates.ts'
import { run } from '../world.ts'
import { changed, type Edit } from './found.ts'
import { evidence } from './told.ts'

const old: Edit = ['Drill 2026-06-01: flag off', 'Drill 2026-04-01: flag off']
const whole = {
  rule: 'shown',
  item: '"9"',
  need: 'the drill',
  file: 'launch.md',
  reason: 'flag service down',
  approver: 'Dana Whitfield',
  until: '2026-06-22',
}
/** What another waiver has instead, or lacks. */
type Other = Partial<Record<keyof typeof whole, string | null>>

/** The outcome of a page whose drill is too old with these waivers, and what is found by `waiver` and `shown`; why it is refused where it is. */
async function judged(waivers: readonly Other[], edits = [old]): Promise<string> {
  const folder = folderWith({ 'launch.md': changed('pilot-to-prod', edits) })
  const written = waivers.map((waiver) =>
    Object.entries({ ...whole, ...waiver })
      .filter(([, value]) => value !== null)
      .map(([key, value]) => `${key}: ${value}`)
      .join(', '),
  )
  const lines = written.map((waiver) => `  - { ${waiver} }\n`).join('')
  writeFileSync(join(folder, 'gate.config.yaml'), `waivers:\n${lines}`)
  const { out, err } = await run(
    ['check', 'launch.md', '--as-of', '2026-06-09', '--format', 'json'],
    folder,
  )
  if (err !== '') return err.replace(/^gate: gate\.config\.yaml: ?|\n$/g, '')
  const { checklists } = JSON.parse(out) as {
    checklists: {
      outcome: string
      findings: { rule: string; level: string; need?: string; message: string }[]
    }[]
  }
  return checklists
    .flatMap(({ outcome, findings }) => [
      outcome,
      ...findings
        .filter(({ rule, level }) => (rule === 'waiver' || rule === 'shown') && level !== 'note')
        .map(({ level, need, message }) => `${level} ${need ?? message.replace(/.*\) /, '')}`),
    ])
    .join('; ')
}

function folderWith(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'gate-waiver-'))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}

const uncovered = 'blocked; error the drill; warning covers nothing: no error matches it'

describe('a waiver of shown names the need', () => {
  test.each<[other: Other, findings: string]>([
    [{}, 'conditional; waived the drill'],
    [
      { need: null },
      '2: waivers.0.rule: "shown" covers many things: name the one that is waived with "need:"',
    ],
    // what it may have meant is said
    [{ need: 'how long it took' }, `${uncovered}; the errors there are about "the drill"`],
    [{ need: 'the thrill' }, `${uncovered}; the errors there are about "the drill"`],
    [{ item: null }, uncovered],
    [{ item: '9' }, 'conditional; waived the drill'],
    [
      { item: '9.5' },
      '2: waivers.0.item: the id of an item is expected; write it in quotes, as in "9.5"',
    ],
    [{ item: '"4"' }, 'line 2: pilot-to-prod lets nothing on item 4 be waived'],
    [{ rule: 'signed' }, '2: waivers.0.rule: "signed" cannot be waived'],
    [
      { rule: 'follow-up', item: null, need: null },
      'line 2: pilot-to-prod does not let "follow-up" be waived',
    ],
    [{ until: '2026-06-09' }, 'conditional; waived the drill'],
    [{ until: '2026-06-08' }, 'blocked; error expired on 2026-06-08, 1 day ago; error the drill'],
    [
      { until: '2027-06-11' },
      'blocked; error runs until 2027-06-11, more than 366 days after 2026-06-09; error the drill',
    ],
    [
      { approver: 'M. Adeyemi' },
      'blocked; error is approved by M. Adeyemi, who built the agent; error the drill',
    ],
    [
      { approver: 'the platform team' },
      '2: waivers.0.approver: expected a person: "the platform team" is a group, not a person',
    ],
    [{ reason: 'tbd' }, '2: waivers.0.reason: "tbd" is not a reason: a short sentence is expected'],
  ])('%j', async (other, findings) => {
    expect(await judged([other])).toBe(findings)
  })

  test.each(['王小明', '山田太郎', '김민수', 'Sooyoung O', 'J. Smith', 'Мария Иванова'])(
    'is approved by %s, unless that is who built the agent, for a reason in any language',
    async (approver) => {
      const waiver = { approver, reason: 'フラグサービスが停止しているため' }
      expect(await judged([waiver])).toBe('conditional; waived the drill')
      const builder: Edit = ['Agent Builder | Marek Adeyemi', `Agent Builder | ${approver}`]
      expect(await judged([waiver], [old, builder])).toBe(
        `blocked; error is approved by ${approver}, who built the agent; error the drill`,
      )
    },
  )

  test.each([
    './launch.md',
    '*.md',
    '**/*.md',
    '{launch,other}.md',
    '.\\\\launch.md',
    'launch.m[d]',
  ])('its file may be a path or a pattern, with slashes of any system: "%s"', async (file) => {
    expect(await judged([{ file: `"${file}"` }])).toBe('conditional; waived the drill')
  })

  test('covers no other need of the item, and is not given twice', async () => {
    const passed = evidence('pilot-to-prod', '9', '2026-04-01: passed')
    expect(await judged([{}], passed)).toBe(
      'blocked; error what was done in the drill; waived the drill',
    )
    expect(await judged([{}, {}])).toBe('3: waivers.1: the same finding is waived twice')
  })
})

describe('a waiver that covers nothing because of its file is said', () => {
  const page = changed('pilot-to-prod', [old])
  const fine = changed('pilot-to-prod', [])
  const folder = folderWith({ 'docs/launch.md': page, 'docs/b.md': fine, 'notes.md': '# Notes\n' })
  /** The exit code, and what is said on standard error, of a check with a waiver for `file`. */
  async function said(file: string, args: readonly string[] = [], other: Other = {}) {
    const waiver = Object.entries({ ...whole, ...other, file: JSON.stringify(file) })
    const text = waiver.map(([key, value]) => `${key}: ${value}`).join(', ')
    writeFileSync(
      join(folder, 'gate.config.yaml'),
      `checklists:\n  - { files: "docs/*.md", gate: pilot-to-prod }\nwaivers:\n  - { ${text} }\n`,
    )
    const { code, err } = await run(['check', ...args, '--as-of', '2026-06-09'], folder)
    return { code, err }
  }
  const about =
    'gate: gate.config.yaml:4: warning: the waiver of "shown" (the drill) on item 9 covers nothing: '

  test.each<[file: string, args: string[], code: number, message: string]>([
    ['docs/lanch.md', [], 1, '"docs/lanch.md" names no file; did you mean "docs/launch.md"?'],
    ['docs/c.md', ['docs/b.md'], 0, '"docs/c.md" names no file; did you mean "docs/b.md"?'],
    ['doc/**', ['docs/b.md'], 0, '"doc/**" names no file'],
    ['docs/**/b.md', [], 1, 'no checklist that "docs/**/b.md" names has such an error'],
    ['notes.md', [], 1, '"notes.md" names no checklist that was judged'],
    ['*.md', [], 1, '"*.md" names no checklist that was judged'],
  ])('%s, with %j', async (file, args, code, message) => {
    expect(await said(file, args)).toEqual({ code, err: `${about}${message}\n` })
    expect(await said(file, [...args, '--quiet'])).toEqual({ code, err: '' })
  })

  test.each<[file: string, args: string[], code: number]>([
    ['docs/launch.md', [], 0],
    ['docs/*.md', [], 0],
    ['docs/launch.md', ['docs/b.md'], 0],
    ['docs/*.md', ['docs/b.md'], 0],
  ])(
    'but not %s with %j: it covers something, or what it covers was not asked about',
    async (file, args, code) => {
      expect(await said(file, args)).toEqual({ code, err: '' })
    },
  )

  test('of several files, only those concern it that have what it covers', async () => {
    const expired = await said('docs/*.md', ['docs/b.md'], { until: '2026-06-01' })
    expect(expired).toEqual({ code: 0, err: '' })
    expect(await said('docs/*.md', [], { until: '2026-06-01' })).toEqual({ code: 1, err: '' })
  })
})

test('one that has expired covers nothing, also where the gate turns the rule off', () => {
  const gate = gateIn('pilot-to-prod')
  const text = changed('pilot-to-prod', [old])
  const waiver = { ...whole, item: '9', at: { file: 'gate.config.yaml', line: 1 } }
  const outcomeUntil = (until: string): string =>
    review(
      { ...gate, levels: new Map([...gate.levels, ['waiver', 'off']]) },
      readChecklist(sourceOf(text)),
      { path: 'launch.md', digest: '', repository: null },
      {
        asOf: '2026-06-09',
        minimums: { retention: new Map() },
        highStakes: [],
        bareShare: null,
        people: [],
        keyRoles: [],
        version: null,
        levels: new Map(),
        waivers: [{ ...waiver, until }],
      },
    ).outcome
  expect([outcomeUntil('2026-06-22'), outcomeUntil('2026-06-08')]).toEqual([
    'conditional',
    'blocked',
  ])
})
