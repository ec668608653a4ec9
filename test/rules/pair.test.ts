// What a checklist answers to what its gate asks: rows, fields, open items and the name, by tables.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readChecklist } from '../../src/checklist/read.ts'
import { readSource } from '../../src/checklist/source.ts'
import { askedIn, type Gate, loadGate } from '../../src/gate.ts'
import {
  type Answers,
  answersAny,
  claimedCounts,
  isTitleOf,
  itemsFound,
  numberOf,
  pair,
} from '../../src/pair.ts'
import { readGateFile } from '../../src/policy/gate-file.ts'
import { examples, root } from '../world.ts'
import { edited } from './found.ts'

function gateOf(name: string, over: (yaml: string) => string = (yaml) => yaml): Gate {
  const folder = join(root, 'templates', name)
  const blank = readFileSync(join(folder, 'checklist.md'), 'utf8')
  const policy = readGateFile(over(readFileSync(join(folder, 'gate.yaml'), 'utf8')), 'gate.yaml')
  return loadGate({
    folder,
    source: 'test',
    policy,
    blank,
    asked: askedIn(blank, policy.value),
    digest: '',
  })
}

const gates = {
  launch: gateOf('pilot-to-prod'),
  review: gateOf('gate-review'),
  readiness: gateOf('production-readiness'),
}
const read = (text: string): ReturnType<typeof readChecklist> =>
  readChecklist(readSource(Buffer.from(text), 'checklist.md'))
const answersTo = (text: string, gate = gates.launch): Answers => pair(gate, read(text))
const cleared = readFileSync(join(examples, 'pilot-to-prod', 'cleared.md'), 'utf8')
const launch = (was: string, is: string): Answers => answersTo(edited('pilot-to-prod', was, is))
const item = (answers: Answers, id: string): Answers['items'][number] => {
  const found = answers.items.find((answer) => answer.item.id === id)
  if (found === undefined) throw new Error(id)
  return found
}

describe('numbers', () => {
  test.each([
    ['4', '4'],
    ['4.', '4'],
    ['#4', '4'],
    ['# 4', '4'],
    ['##4', '4'],
    ['04', '4'],
    ['004', '4'],
    ['Item 4', '4'],
    ['item #04', '4'],
    ['10', '10'],
    ['0', '0'],
    ['3.2.1', '321'],
    ['A4', 'a4'],
    ['an item', 'anitem'],
    ['any item 4', 'anyitem4'],
    ['', ''],
  ])('"%s" is %s', (text, number) => {
    expect(numberOf(text)).toBe(number)
  })
})

describe('titles', () => {
  test.each([
    ['On-call defined (named person + pager)', true],
    ['on call defined, named person + pager', true],
    ['On-call defined', true],
    ['On-call defined (by a person)', true],
    ['On-call is defined', false],
    ['Pager', false],
  ])('"%s" names item 3: %s', (title, is) => {
    expect(isTitleOf(item(answersTo(cleared), '3').item, title)).toBe(is)
  })
})

describe('rows', () => {
  const nine = '| 9 | Rollback / kill plan tested | ✅ |'

  test('a title counts before a number', () => {
    const answers = launch(nine, '| 2 | Rollback / kill plan tested | ❌ |')
    expect([item(answers, '9').claimed, item(answers, '2').claimed]).toEqual(['fail', 'pass'])
    expect(answers.unknownRows).toEqual([])
  })

  test('a number counts where the title is another', () => {
    for (const id of ['9', '09', '#9', 'Item 9.']) {
      const answers = launch(nine, `| ${id} | Way back | ❌ |`)
      expect(item(answers, '9').claimed, id).toBe('fail')
      expect(answers.unknownRows).toEqual([])
    }
  })

  test('a row that is neither is unknown, and its item missing: its place is the start of the table', () => {
    for (const id of ['11', '']) {
      const answers = launch(nine, `| ${id} | Way back | ✅ |`)
      expect(answers.unknownRows.map((row) => row.cells.title?.text)).toEqual(['Way back'])
      expect(item(answers, '9')).toMatchObject({
        rows: [],
        row: null,
        claimed: 'blank',
        statusProblem: null,
        evidence: null,
        owner: null,
        next: null,
      })
      expect(item(answers, '9').place).toMatchObject({
        line: 14,
        column: 1,
        endLine: 14,
        endColumn: 1,
      })
    }
  })

  test('without rows it is the start of the file', () => {
    expect(item(answersTo('# Nothing\n'), '9').place).toMatchObject({ line: 1, column: 1 })
  })

  test('two rows for one item answer nothing', () => {
    const answers = launch(nine, `${nine} Drill 2026-06-01 |\n${nine}`)
    expect(item(answers, '9').rows).toHaveLength(2)
    expect(item(answers, '9')).toMatchObject({ row: null, claimed: 'blank', evidence: null })
    expect(item(answers, '9').place.line).toBe(24)
  })

  test('an empty row is none', () => {
    expect(launch(nine, `| | | | |\n${nine}`).unknownRows).toEqual([])
    expect(launch(nine, `| | | | x |\n${nine}`).unknownRows).toHaveLength(1)
    expect(launch(nine, `| | | ✅ | |\n${nine}`).unknownRows).toHaveLength(1)
  })

  test('a status that is none, and one that is two', () => {
    expect(item(launch(nine, nine.replace('✅', 'tidy')), '9')).toMatchObject({
      claimed: 'blank',
      statusProblem: 'unknown-status',
    })
    expect(item(launch(nine, nine.replace('✅', '✅ ❌')), '9')).toMatchObject({
      claimed: 'blank',
      statusProblem: 'ambiguous-status',
    })
  })

  test('the lines of a sheet, whose next action is what shows it', () => {
    const sheet =
      '# AI Pilot → Production Gate Review\n\n1. Data source documented: green / Owner: Emre Yıldız / Next: Review 2026-12-01\n'
    const first = item(answersTo(sheet, gates.review), '1')
    expect([first.claimed, first.owner?.text, first.next?.text, first.evidence?.text]).toEqual([
      'pass',
      'Emre Yıldız',
      'Review 2026-12-01',
      'Review 2026-12-01',
    ])
    const own = item(
      answersTo(sheet.replace('/ Next', '/ Artifact: Data card v3 / Next'), gates.review),
      '1',
    )
    expect([own.next?.text, own.evidence?.text]).toEqual(['Review 2026-12-01', 'Data card v3'])
  })

  test('in a table the next action shows it only where nothing else does', () => {
    const row = (artifact: string, next: string): string | undefined =>
      item(
        answersTo(
          edited(
            'gate-review',
            '| Data card v3: claim form and photos from the claims system, as in the pilot | Review 2026-12-01 |',
            `| ${artifact} | ${next} |`,
          ),
          gates.review,
        ),
        '1',
      ).evidence?.text
    expect(row('Data card v3', 'Review 2026-12-01')).toBe('Data card v3')
    expect(row('', 'Review 2026-12-01')).toBe('Review 2026-12-01')
    expect(row('[Document]', 'Review 2026-12-01')).toBe('Review 2026-12-01')
    expect(row('', '[What by when]')).toBeUndefined()
    expect(row('', '')).toBeUndefined()
  })

  test('boxes of a task list have neither owner nor next action', () => {
    const answers = answersTo(
      readFileSync(join(examples, 'production-readiness', 'cleared.md'), 'utf8'),
      gates.readiness,
    )
    expect(answers.items).toHaveLength(100)
    expect(
      answers.items.every(
        ({ row, owner, next }) => row !== null && owner === null && next === null,
      ),
    ).toBe(true)
    expect(answers.items[0]).toMatchObject({
      claimed: 'pass',
      evidence: { text: expect.stringContaining('14 planners') },
    })
  })
})

describe('how many items a checklist has', () => {
  test.each([
    [cleared, 10, true],
    [cleared.replace('| 9 | Rollback / kill plan tested |', '| 9 | Way back |'), 9, true],
    [cleared.replace('| 9 | Rollback / kill plan tested |', '| 9 | On-call defined |'), 9, true],
    ['| # | Item | Status | Evidence |\n|---|---|---|---|\n| 9 | Way back | ✅ | x |\n', 0, true],
    [
      '| # | Item | Status | Evidence |\n|---|---|---|---|\n| x | On-call defined | ✅ | x |\n',
      1,
      true,
    ],
    ['| # | Item | Status | Evidence |\n|---|---|---|---|\n| 11 | Way back | ✅ | x |\n', 0, false],
    ['# Nothing\n', 0, false],
  ])('case %#', (text, titled, any) => {
    expect(itemsFound(gates.launch, read(text))).toBe(titled)
    expect(answersAny(gates.launch, read(text))).toBe(any)
  })
})

describe('what is filled in', () => {
  const eight =
    'Slack #service post drafted, scheduled for 2026-06-15 08:00. Email to the 40 clerks drafted, scheduled for 2026-06-12.'
  const evidence = (text: string): string | undefined =>
    item(launch(eight, text), '8').evidence?.text

  test.each([
    '',
    '___',
    '_ _ _',
    '[Channels + content + schedule]',
    '[ Channels+content + schedule ]',
  ])('nothing: "%s"', (text) => {
    expect(evidence(text)).toBeUndefined()
  })

  test.each(['Post drafted', 'x', 'a_b', '[Channels]', '_ by hand'])('something: "%s"', (text) => {
    expect(evidence(text)).toBe(text)
  })

  test('owner and next action likewise', () => {
    const row = '| 1 | Data source documented | 🟢 | Emre Yıldız |'
    const owner = (text: string): string | undefined =>
      item(
        answersTo(edited('gate-review', row, row.replace('Emre Yıldız', text)), gates.review),
        '1',
      ).owner?.text
    expect(owner('Emre Yıldız')).toBe('Emre Yıldız')
    expect(owner('')).toBeUndefined()
    expect(owner('____')).toBeUndefined()
    expect(owner('[Name]')).toBeUndefined()
    const next = (text: string): string | undefined =>
      item(answersTo(edited('gate-review', 'Review 2026-12-01', text), gates.review), '1').next
        ?.text
    expect(next('Keep')).toBe('Keep')
    expect(next('[What by when]')).toBeUndefined()
    expect(next('')).toBeUndefined()
  })

  test.each([
    ['Drafted.*', '* on paper only', 'Drafted.* on paper only'],
    ['Drafted †', '† on paper only', 'on paper only'],
    ['Drafted ‡', '‡ on paper only', 'on paper only'],
    ['Drafted ¹', '¹ on paper only', 'on paper only'],
    ['Drafted ²', '² on paper only', 'on paper only'],
    ['Drafted ³', '³ on paper only', 'on paper only'],
    ['Drafted (1)', '(1) on paper only', 'on paper only'],
    ['Drafted [2]', '[2] on paper only', 'on paper only'],
    ['Drafted', '† on paper only', null],
    ['Drafted †', '‡ on paper only', null],
    ['Drafted † already', '† on paper only', null],
    ['Drafted †', 'as in † on paper only', null],
    ['Drafted (a)', '(a) on paper only', null],
  ])('a note below: "%s" and "%s"', (text, note, said) => {
    const answers = answersTo(
      edited('pilot-to-prod', eight, text.replace('*', '\\*')).replace(
        '## Sign-off',
        `${note.replace('*', '\\*')}\n\n## Sign-off`,
      ),
    )
    const found = item(answers, '8').evidence?.text ?? ''
    if (said === null) expect(found).toBe(text)
    else expect(found.replace(/\s+/g, ' ')).toContain('on paper only')
  })
})

describe('open items', () => {
  const open = (...rows: string[]): string[][] =>
    answersTo(
      cleared.replace('| | | | |\n', `${rows.map((row) => `| ${row} |`).join('\n')}\n`),
    ).openItems.map(({ items }) => items)

  test.each([
    ['8', ['8']],
    ['#8', ['8']],
    ['08', ['8']],
    ['8.', ['8']],
    ['Item 8', ['8']],
    ['item 8', ['8']],
    ['Items 8 and 9', ['8', '9']],
    ['8, 9', ['8', '9']],
    ['8,9', ['8', '9']],
    ['8 and 10', ['8', '10']],
    ['Items 10 and #9', ['9', '10']],
    ['(8)', ['8']],
    ['# 8', ['8']],
    ['Item8', ['8']],
    ['Item # 8', ['8']],
    ['8; 9', ['8', '9']],
    ['8 & 9', ['8', '9']],
    ['8+9', ['8', '9']],
    ['8/9', ['8', '9']],
    ['#8, #9', ['8', '9']],
    ['10', ['10']],
    ['8 (until 9 o’clock)', ['8']],
    ['8 with 9', ['8']],
    ['Communication plan ready', ['8']],
    ['On-call defined', ['3']],
    ['Translation of 8', []],
    ['Item', []],
    ['11', []],
  ])('"%s"', (text, ids) => {
    expect(open(`${text} | Polish translation | Tomasz Lind | 2026-06-19`)).toEqual([ids])
  })

  test.each([
    '',
    '-',
    '–',
    '—',
    '...',
    '___',
    '/',
    'none',
    'None.',
    'n/a',
    'NA',
    'nil',
    'No open items',
    'no open items.',
  ])('a row of "%s" is none', (text) => {
    expect(open(`${text} | ${text} | | -`)).toEqual([])
  })

  test.each(['none yet', 'not none', 'no items', 'nila'])('a row of "%s" is one', (text) => {
    expect(open(`- | ${text} | | -`)).toHaveLength(1)
  })

  test('a gate that has none reads none', () => {
    const without = gateOf('pilot-to-prod', (yaml) =>
      yaml.replace(/^ {2}open-items: .*\n/m, '').replace(/^open-items: .*\n/m, ''),
    )
    expect(pair(without, read(cleared)).openItems).toEqual([])
  })
})

describe('the document', () => {
  test.each([
    ['# Pilot-to-Prod Checklist — Warranty Claim Sorter', 'Warranty Claim Sorter'],
    ['# Pilot-to-Prod Checklist —Warranty', 'Warranty'],
    ['# Pilot-to-Prod Checklist —', null],
    ['# Pilot-to-Prod Checklist — [Agent Name]', null],
    ['# Pilot-to-Prod  Checklist — [Agent  Name]', null],
    ['# Warranty Claim Sorter', null],
    ['Warranty Claim Sorter', null],
  ])('the name in "%s" is %s', (title, name) => {
    expect(
      answersTo(edited('pilot-to-prod', '# Pilot-to-Prod Checklist — Warranty Claim Sorter', title))
        .name,
    ).toBe(name)
  })

  test('its days', () => {
    expect(answersTo(cleared).days).toEqual({
      pilotStart: '2026-05-11',
      pilotEnd: '2026-06-05',
      review: '2026-06-09',
      launch: '2026-06-15',
      followUp: '2026-07-15',
    })
    expect(answersTo('# Nothing\n').days).toEqual({
      pilotStart: null,
      pilotEnd: null,
      review: null,
      launch: null,
      followUp: null,
    })
    expect(launch('2026-05-11 to 2026-06-05', '2026-05-11').days).toMatchObject({
      pilotStart: '2026-05-11',
      pilotEnd: null,
    })
  })

  const blank = readFileSync(join(root, 'templates', 'pilot-to-prod', 'checklist.md'), 'utf8')
  const nine =
    '| 9 | Rollback / kill plan tested | [✅ / ⚠️ / ❌] | [Drill date + procedure + result] |'
  test.each([
    ['as it comes', nine, true],
    ['with a status', nine.replace('[✅ / ⚠️ / ❌]', '❌'), false],
    ['with a status that is none', nine.replace('[✅ / ⚠️ / ❌]', 'tidy'), false],
    ['with evidence', nine.replace('[Drill date + procedure + result]', 'Drill done'), false],
    ['with a row twice', `${nine}\n${nine}`, false],
    ['without a row', '', false],
  ])('a blank %s is untouched: %#', (_, row, is) => {
    expect(blank).toContain(nine)
    expect(answersTo(blank.replace(`${nine}\n`, row === '' ? '' : `${row}\n`)).untouched).toBe(is)
  })

  test('what is claimed is counted without the items that do not count', () => {
    expect(claimedCounts(answersTo(cleared))).toEqual({ pass: 9, warn: 0, fail: 0 })
    expect(claimedCounts(launch('tested | ✅', 'tested | ⚠️'))).toEqual({
      pass: 8,
      warn: 1,
      fail: 0,
    })
    expect(claimedCounts(launch('tested | ✅', 'tested | ❌'))).toEqual({
      pass: 8,
      warn: 0,
      fail: 1,
    })
    expect(claimedCounts(launch('tested | ✅', 'tested |'))).toEqual({ pass: 8, warn: 0, fail: 1 })
    expect(claimedCounts(launch('signs off | ✅', 'signs off | ❌'))).toEqual({
      pass: 9,
      warn: 0,
      fail: 0,
    })
    const boxes = edited(
      'production-readiness',
      '- [x] Growth strategy established',
      '- [ ] Growth strategy established',
    )
    expect(claimedCounts(answersTo(boxes, gates.readiness))).toMatchObject({ warn: 0, fail: 1 })
    const none = boxes.replace('realistic timelines', 'realistic timelines — N/A: one plant only')
    expect(claimedCounts(answersTo(none, gates.readiness))).toMatchObject({ warn: 0, fail: 0 })
  })
})
