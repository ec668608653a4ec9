// Which rows, lines and fences answer which item of the gate.
import { describe, expect, test } from 'vitest'
import { answersAny, itemsFound } from '../../src/pair/item-rows.ts'
import { answersTo, gateOf, item, read } from './answers.ts'
import { rowOf } from './finds.ts'
import { changed } from './found.ts'

const cleared = changed('pilot-to-prod', [])

describe('a row is paired by its title first and by its number second', () => {
  const ten = '| 10 | CoE Lead signs off | ✅ |'
  test.each([
    ['its title and number', ten, 'pass'],
    ['its title alone', '| | coe lead: SIGNS-OFF | ❌ |', 'fail'],
    ['its title with the number of another', '| 2 | CoE Lead signs off | ❌ |', 'fail'],
    ['most of the words of its title', '| | CoE Lead off | ❌ |', 'fail'],
    ['one word of its title', '| | CoE | ❌ |', 'blank, 1 unknown'],
    ['its number alone', '| 010. | Lead | ❌ |', 'fail'],
    ['its number in words', '| Item #10 | Lead | ❌ |', 'fail'],
    ['neither', '| 11 | Lead | ✅ |', 'blank, 1 unknown'],
    ['nothing but a status', '| | | ✅ |', 'blank, 1 unknown'],
    ['nothing at all', '| | | |', 'blank'],
    ['two rows', `${ten}\n${ten}`, 'blank'],
    ['two statuses', '| 10 | CoE Lead signs off | ✅ ❌ |', 'blank'],
  ])('%s: %s', (_, row, wanted) => {
    const answers = answersTo(cleared.replace(/^\| 10 .*$/m, row))
    const unknown = answers.unknownRows.length > 0 ? `, ${answers.unknownRows.length} unknown` : ''
    expect(`${item(answers, '10').claimed}${unknown}`).toBe(wanted)
    expect(item(answers, '2').claimed).toBe('pass')
  })

  test('rows without a number below it are parts of it', () => {
    const table = '| # | Item | Status | Evidence |\n|---|---|---|---|'
    const rows =
      '| 3 | On-call defined | ✅ | see below |\n| | by day | ✅ | Ann |\n| | by night | ✅ | Ben |'
    const answers = answersTo(`${table}\n${rows}\n| 4 | Way back | ✅ | Cay |`)
    expect(item(answers, '3').elsewhere.map(({ text }) => text)).toEqual([
      'by day',
      'Ann',
      'by night',
      'Ben',
    ])
  })

  test('columns stand in any order, with others between them', () => {
    const table = '| Status | Who | Evidence | Item |\n|---|---|---|---|'
    const { claimed, evidence } = item(
      answersTo(`${table}\n| ❌ | me | seen | On-call defined |`),
      '3',
    )
    expect([claimed, evidence?.text]).toEqual(['fail', 'seen'])
  })

  test('columns may be called otherwise where half of the rows are items', () => {
    const table = '| Nr. | Check | Result | Proof |\n|---|---|---|---|'
    const row = '| 3 | On-call defined | ❌ | seen |'
    const third = (rows: string): string => {
      const { claimed, evidence } = item(answersTo(`${table}\n${rows}`), '3')
      return `${claimed} ${evidence?.text}`
    }
    expect(third(row)).toBe('fail seen')
    expect(third(`${row}\n| 4 | Way back | ✅ | |`)).toBe('fail seen')
    expect(third(`${row}\n| 4 | Way back | ✅ | |\n| 5 | Way out | ✅ | |`)).toBe('blank undefined')
  })

  test('a column of statuses is known by what stands in it, and an item by its number and own words', () => {
    const head = '| No. | Item | Judgment | Evidence |\n|---|---|---|---|'
    const third = (rows: string): string => {
      const { claimed, evidence } = item(answersTo(`${head}\n${rows}`), '3')
      return `${claimed} ${evidence?.text}`
    }
    expect(third('| 3 | On-call | ❌ | seen |\n| 7 | Runbook | ✅ | read |')).toBe('fail seen')
    expect(third('| 3 | On-call | ❌ | seen |\n| 7 | Runbook | soon | read |')).toBe(
      'blank undefined',
    )
    const unnamed = `${head.replace('Judgment', '')}\n| 3 | On-call | ❌ | seen |`
    expect(item(answersTo(unnamed), '3').claimed).toBe('fail')
  })

  test('columns may be called in two scripts', () => {
    const table = '| # | Item 項目 | 結果 Status | Evidence 証拠 |\n|---|---|---|---|'
    const { claimed, evidence } = item(
      answersTo(`${table}\n| 3 | On-call defined | ❌ | seen |`),
      '3',
    )
    expect([claimed, evidence?.text]).toEqual(['fail', 'seen'])
  })

  test('where no column is called evidence, those that nothing else is asked of are', () => {
    const table = '| # | Item | Status | What we saw | In which file |\n|---|---|---|---|---|'
    const { evidence } = item(
      answersTo(`${table}\n| 3 | On-call defined | ✅ | seen | in DRILL-4 |`),
      '3',
    )
    expect(evidence?.text).toBe('seen | in DRILL-4')
  })

  test('a page has so many items by title, and any by number', () => {
    const table = (row: string): string => `| # | Item | Status |\n|---|---|---|\n| ${row} | ✅ |\n`
    const said = (text: string): string =>
      `${itemsFound(gateOf('pilot-to-prod'), read(text))} ${answersAny(gateOf('pilot-to-prod'), read(text))}`
    expect([cleared, cleared.replace(rowOf('9'), '')].map(said)).toEqual(['10 true', '9 true'])
    expect(['9 | Way back', 'x | On-call defined', '11 | Way back'].map(table).map(said)).toEqual([
      '0 true',
      '1 true',
      '0 false',
    ])
  })
})

describe('items that stand as headings', () => {
  const titles = gateOf('pilot-to-prod').items.map(({ title }) => title.replace(/\(.*/, ''))
  const page = (head: (title: string, number: number) => string): string =>
    `${titles.map((title, index) => `${head(title.trim(), index + 1)}\n\nSeen ${index + 1}.\n\n- twice`).join('\n\n')}\n\n## Sign-off\n\nWords.`
  test.each<[string, (title: string, number: number) => string]>([
    ['a sign behind the title', (title, number) => `### ${number}. ${title} — ❌`],
    ['a sign before the number', (title, number) => `## ❌ ${number} ${title}`],
    ['a word behind a colon', (title) => `### ${title}: failed`],
    ['a bold line', (title, number) => `**${number}. ${title}** ❌`],
    ['a sign in brackets', (title, number) => `**[❌] ${number}. ${title}**`],
    [
      'a word for an item before the number',
      (title, number) => `**Item ${number}. ${title}** — FAILED ❌`,
    ],
    [
      "the first of the item's own words",
      (title, number) => `## ${number}) ${title.split(' ')[0]}. ❌`,
    ],
    [
      'a title cut short',
      (title, number) => `### ${number}. ${title.split(' ').slice(0, -1).join(' ')} ❌`,
    ],
  ])('%s', (_, head) => {
    const answers = answersTo(page(head))
    for (const id of ['9', '10']) {
      const { claimed, evidence } = item(answers, id)
      expect([claimed, evidence?.text]).toEqual(['fail', `Seen ${id}.\ntwice`])
    }
  })

  test('boxes, with what shows it below them', () => {
    const list = titles.map(
      (title, index) => `- [x] **${index + 1}. ${title.trim()}**\n  - Seen by two.`,
    )
    const { claimed, evidence } = item(answersTo(list.join('\n')), '9')
    expect([claimed, evidence?.text.trim()]).toEqual(['pass', 'Seen by two.'])
  })

  test('a list whose entries begin with them, with the evidence behind the status', () => {
    const list = titles.map((title, index) => `${index + 1}. **${title.trim()} — ❌** Seen by two.`)
    const { claimed, evidence } = item(answersTo(list.join('\n')), '9')
    expect([claimed, evidence?.text.trim()]).toEqual(['fail', 'Seen by two.'])
  })

  test('beside a table a series from the first to the last, where the cells are empty or name its parts', () => {
    const table = (cell: (number: number) => string): string =>
      `| # | Item | Status | Evidence |\n|---|---|---|---|\n${titles
        .map((title, at) => `| ${at + 1} | ${title} | ✅ | ${cell(at + 1)} |`)
        .join('\n')}\n\n## Evidence`
    const parts = (mark: (number: number) => string, last: number): string =>
      titles
        .slice(0, last)
        .map((_, at) => `${mark(at + 1)}\n\n(${at + 1})`)
        .join('\n\n')
    type Of = (number: number) => string
    const said = (cell: Of, mark: Of, last = 9): string | undefined =>
      item(answersTo(`${table(cell)}\n\n${parts(mark, last)}`), '9').elsewhere.at(-1)?.text
    const letter: Of = (number) => String.fromCharCode(64 + number)
    const part: Of = (number) => `### Zu ${number} – Words`
    expect(said(() => '', part)).toBe('(9)')
    expect(
      said(
        (number) => `all is said, see ${letter(number)}`,
        (number) => `**${letter(number)} – Words.**`,
      ),
    ).toBe('(9)')
    // a log of nine weeks is nobody's, one mark alone names nothing, nor do those of a shorter list
    expect(
      said(
        () => 'seen',
        (number) => `Week ${number}: words`,
      ),
    ).toBeUndefined()
    expect(
      said(
        () => '',
        (number) => part(number + 1),
      ),
    ).toBeUndefined()
    expect(said(() => '', part, 8)).toBeUndefined()
  })

  test('of the numbers alone, where most of those stand there in their order', () => {
    const ask = (numbers: readonly number[], sign: string): string =>
      numbers.map((one) => `### ${one}. Who comes by night ${one}? ${sign}\n\nNadia.`).join('\n\n')
    const ids = titles.map((_, index) => index + 1)
    const ninth = (text: string): string => item(answersTo(text), '9').claimed
    expect(ninth(ask(ids, '❌'))).toBe('fail')
    expect(ninth(ask(ids.toReversed(), '❌'))).toBe('blank')
    expect(ninth(ask(ids.slice(4), '❌'))).toBe('blank')
    expect(ninth(ask(ids, ''))).toBe('blank')
    const { claimed, evidence } = item(
      answersTo(ids.map((one) => `${one}. ✅ **Well done ${one}.** Seen by two.`).join('\n')),
      '9',
    )
    expect([claimed, evidence?.text.trim()]).toEqual(['pass', 'Seen by two.'])
  })

  test('below a table that has statuses and no evidence they are its evidence, where they say the same', () => {
    const table = `| # | Item | Status |\n|---|---|---|\n${titles.map((title, at) => `| ${at + 1} | ${title} | ✅ |`).join('\n')}`
    const below = (sign: string): string =>
      page((title, number) => `**${number} ${title} ${sign}**`)
    const { claimed, evidence } = item(answersTo(`${table}\n\n${below('✅')}`), '9')
    expect([claimed, evidence?.text]).toEqual(['pass', 'Seen 9.\ntwice'])
    expect(item(answersTo(`${table}\n\n${below('❌')}`), '9').rows).toHaveLength(2)
  })

  test('are none where only few of them do, or where a table holds the items', () => {
    expect(item(answersTo(`### 9. ${titles[8]} ❌\n\nSeen.`), '9').rows).toEqual([])
    const both = `${page((title, number) => `### ${number}. ${title} ❌`)}\n\n${cleared}`
    expect(item(answersTo(both), '9').claimed).toBe('pass')
  })
})

describe('the lines of a sheet', () => {
  const line = '1. Data source documented: green / Owner: Emre'
  const second = '2. Data quality monitored: green'
  const fence = (text: string): string => `\`\`\`\n${text}\n\`\`\``
  test.each([
    ['with parts', `${line} / Artifact: Data card / Next: keep`, 'pass | Emre | Data card | keep'],
    ['without an artifact: the whole line', `${line} / Next: keep`, 'pass | Emre | keep | keep'],
    [
      'over several lines',
      `${line}\n   Artifact: Data card\n   Next: keep`,
      'pass | Emre | Data card | keep',
    ],
    ['by its title alone', 'data SOURCE documented: red', 'fail'],
    ['two of them', `${line}\n${second}\n\n${line}`, 'blank'],
    [
      'in one fence, with fields around it',
      `Date: 2026-06-09\n\n${fence(`${line} / Artifact: a`)}\n\nSystem: x`,
      'pass | Emre | a',
    ],
    ['in two fences', `${fence(line)}\n\n${fence(second)}`, 'blank'],
    ['in a fence beside an item outside', `${second}\n\n${fence(line)}`, 'blank'],
    ['in a comment', `<!--\n${line}\n-->\n\n${second}`, 'blank'],
    ['struck', `~~${line}~~\n\n${second}`, 'blank'],
  ])('%s', (_, text, wanted) => {
    const { claimed, owner, evidence, next } = item(answersTo(text, 'gate-review'), '1')
    const parts = [owner, evidence, next].map((part) => part?.text).filter((part) => part)
    expect([claimed, ...parts].join(' | ')).toBe(wanted)
  })
})
