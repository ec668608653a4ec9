// Whether there is any evidence behind a claim: rows of several gates, and what the rule finds in each.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { evidence } from '../../src/rules/evidence.ts'
import { root } from '../world.ts'
import { changed, type Edit, found } from './found.ts'

const read =
  'Slack #service post drafted, scheduled for 2026-06-15 08:00. Email to the 40 clerks drafted, scheduled for 2026-06-12.'

/** What is found in a status and a text that stand for item 8 of pilot-to-prod. */
const said = (text: string, status = '✅'): Promise<string[]> =>
  found('evidence', changed('pilot-to-prod', [[`✅ | ${read}`, `${status} | ${text}`]]))

test('what the rule asks and how it is met', () => {
  expect(evidence).toMatchObject({
    id: 'evidence',
    level: 'error',
    isWaivable: false,
    about:
      "A claimed pass or warning has evidence, and what is not applicable a reason: an empty cell, the placeholder of the blank, `TBD`, `n/a`, a dash or the gate's own example of a fail is none. Boxes of a task list without any are counted.",
    fix: 'write what shows it; `gate explain GATE#ITEM` says what passes',
  })
})

describe('a cell', () => {
  const none = (text: string): string => `23 ‹${text}› error 8: "${text}" is no evidence for item 8`

  test.each<[string, string[]]>([
    [read, []],
    ['TBD', [none('TBD')]],
    ['n/a', [none('n/a')]],
    ['—', [none('—')]],
    ['in progress', [none('in progress')]],
    [
      'A plan to announce it some time, or drafts without a day.',
      [
        "23 ‹A plan to announce i…thout a day.› error 8: the evidence for item 8 is the gate's own example of a fail",
      ],
    ],
    [
      'A plan to announce it some time',
      [
        "23 ‹A plan to announce it some time› error 8: the evidence for item 8 is the gate's own example of a fail",
      ],
    ],
  ])('%s', async (text, findings) => {
    expect(await said(text)).toEqual(findings)
    expect(await said(text, '❌')).toEqual([])
  })

  test('of an item that claims a warning needs evidence too, and may say what is missing', async () => {
    expect(await said('TBD', '⚠️')).toEqual([none('TBD')])
    expect(await said('A plan to announce it some time', '⚠️')).toEqual([])
  })

  test('that is empty, or holds the placeholder', async () => {
    expect(await said('', '✅')).toEqual([
      '23 ‹| 8 | Communication plan ready | ✅ |  |› error 8: item 8 claims ✅ without evidence',
    ])
    expect(await said('', '⚠️')).toEqual([
      '23 ‹| 8 | Communication plan ready | ⚠️ |  |› error 8: item 8 claims ⚠ without evidence',
    ])
    expect(await said('____', '✅')).toEqual([
      '23 ‹____› error 8: item 8 claims ✅ without evidence: the cell still holds the placeholder',
    ])
    expect(await said('', '❌')).toEqual([])
    expect(await said('', '')).toEqual([])
  })

  test('that nobody would read to its end', async () => {
    const long = `${read} `.repeat(100)
    expect(await said(long.slice(0, 7999).trimEnd().padEnd(8000, 'x'))).toEqual([])
    const [finding, ...more] = await said(long.slice(0, 8000).trimEnd().padEnd(8001, 'x'))
    expect(more).toEqual([])
    expect(finding).toContain(
      'the evidence for item 8 has 8001 characters, expected at most 8000: put the detail into a document and link it',
    )
  })

  test('of a row that is not there is no empty one', async () => {
    expect(
      await found(
        'evidence',
        changed('pilot-to-prod', [[`| 8 | Communication plan ready | ✅ | ${read} |\n`, '']]),
      ),
    ).toEqual([])
  })
})

describe('boxes', () => {
  const box = 'Executive sponsorship secured (CEO or C-level)'
  const boxes = (line: string, ...edits: Edit[]): Promise<string[]> =>
    found('evidence', changed('production-readiness', [[`- [x] ${box}`, line], ...edits]))

  test('that are ticked with nothing behind them are counted, at the first of them', async () => {
    expect(await boxes(`- [x] ${box}`)).toEqual([
      '14 ‹Success metrics defi…ot activity)› warning: 88 of 100 boxes are ticked with nothing behind them',
    ])
    expect(await boxes(`- [x] ${box} — EVP`)).toEqual([
      '14 ‹Success metrics defi…ot activity)› warning: 87 of 100 boxes are ticked with nothing behind them',
    ])
    expect(await boxes(`- [ ] ${box}`)).toEqual([
      '14 ‹Success metrics defi…ot activity)› warning: 87 of 100 boxes are ticked with nothing behind them',
    ])
    expect(await boxes(`- [x] ${box} — `)).toEqual([
      '14 ‹Success metrics defi…ot activity)› warning: 88 of 100 boxes are ticked with nothing behind them',
    ])
  })

  const scale = 'Scale projections based on actual POC adoption data'
  const guess = 'Total headcount times a guessed percentage'
  test("with the gate's own example of a fail behind them", async () => {
    expect(
      (await boxes(`- [x] ${box}`, [`- [x] ${scale}`, `- [x] ${scale} — ${guess}`])).filter((one) =>
        one.includes('error'),
      ),
    ).toEqual([
      `15 ‹Total headcount time…d percentage› error 1.3: item 1.3 is ticked with the gate's own example of a fail`,
    ])
    expect(
      (await boxes(`- [x] ${box}`, [`- [x] ${scale}`, `- [ ] ${scale} — ${guess}`])).filter((one) =>
        one.includes('error'),
      ),
    ).toEqual([])
  })

  test('that have all something behind them are not counted', async () => {
    const all = changed('production-readiness', []).replace(
      /^( *- \[x\] (?!.* — ).*)$/gm,
      '$1 — seen in May',
    )
    expect(await found('evidence', all)).toEqual([])
  })
})

describe('a row that is not applicable', () => {
  const gate = join(root, 'test', 'rules', 'na-gate')
  const row = (status: string, text: string): Promise<string[]> =>
    found(
      'evidence',
      readFileSync(join(gate, 'checklist.md'), 'utf8')
        .replace('counted | [ ] | |', 'counted | ✅ | 14 keys |')
        .replace('empty | [ ] | |', `empty | ${status} | ${text} |`),
      '2026-06-09',
      ['--gate', gate],
    )

  test.each<[string, string, string[]]>([
    ['n/a', 'there is no garage', []],
    [
      'n/a',
      '',
      [
        '8 ‹| 2 | Garage empty | n/a |  |› error 2: item 2 is marked as not applicable without a reason (fix: write why it does not apply)',
      ],
    ],
    [
      'n/a',
      '—',
      [
        '8 ‹| 2 | Garage empty | n/a | — |› error 2: item 2 is marked as not applicable without a reason (fix: write why it does not apply)',
      ],
    ],
    ['n/a', 'A look from the street', []],
    ['✅', 'seen on 2026-06-01', []],
    ['✅', '—', ['8 ‹—› error 2: "—" is no evidence for item 2']],
    ['❌', '—', []],
    ['❌', '', []],
  ])('%s, %s', async (status, text, findings) => {
    expect(await row(status, text)).toEqual(findings)
  })
})

describe('the line of a sheet', () => {
  const line =
    '3. PII / confidential handling:   green / Owner: Ulrike Sandberg / Next: vendor letter of 2026-03-11 excludes training; file again at renewal 2027-03-11'
  const add = ' (fix: add "/ Artifact: …" to the line, with what shows it)'
  const sheet = (is: string): Promise<string[]> =>
    found(
      'evidence',
      changed('gate-review', [[line, `3. PII / confidential handling:   ${is}`]], 'conditional'),
    )

  test.each<[string, string[]]>([
    ['green / Owner: Ulrike Sandberg / Next: vendor letter of 2026-03-11 excludes training', []],
    [
      'green / Owner: Ulrike Sandberg / Next: TBD',
      [
        `14 ‹TBD› error 3: "TBD" is no evidence for item 3: its line has no "Artifact", and its "Next" shows nothing${add}`,
      ],
    ],
    [
      'green / Owner: Ulrike Sandberg / Next:',
      [
        `14 ‹3. PII / confidentia…berg / Next:› error 3: item 3 claims green without evidence${add}`,
      ],
    ],
    [
      'green / Owner: Ulrike Sandberg',
      [
        `14 ‹3. PII / confidentia…ike Sandberg› error 3: item 3 claims green without evidence${add}`,
      ],
    ],
    [
      'green / Owner: Ulrike Sandberg / Next: keep / Artifact: TBD',
      ['14 ‹TBD› error 3: "TBD" is no evidence for item 3'],
    ],
    ['green / Owner: Ulrike Sandberg / Next: keep / Artifact: vendor letter of 2026-03-11', []],
    [
      'yellow / Owner: Ulrike Sandberg / Next: TBD',
      [
        `14 ‹TBD› error 3: "TBD" is no evidence for item 3: its line has no "Artifact", and its "Next" shows nothing${add}`,
      ],
    ],
    ['red / Owner: Ulrike Sandberg / Next: TBD', []],
  ])('%s', async (is, findings) => {
    expect(await sheet(is)).toEqual(findings)
  })
})
