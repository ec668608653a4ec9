// Which rows have cells that nobody sees, and which tables a column twice.
import { describe, expect, test } from 'vitest'
import { changed, found, type Row } from './found.ts'

describe('a row has the cells of its header', () => {
  test.each<Row>([
    ['as it is', [], []],
    [
      'one more',
      [
        [
          'reads cost and errors every Monday. |',
          'reads cost and errors every Monday. | failed in May |',
        ],
      ],
      [
        '17 ‹failed in May› error 2: the row has 5 cells and its header 4: "failed in May" is not shown to readers',
      ],
    ],
    [
      'two more',
      [
        [
          'reads cost and errors every Monday. |',
          'reads cost and errors every Monday. | failed | in May |',
        ],
      ],
      [
        '17 ‹failed› error 2: the row has 6 cells and its header 4: "failed" is not shown to readers',
      ],
    ],
    [
      'an empty one more',
      [['reads cost and errors every Monday. |', 'reads cost and errors every Monday. | |']],
      [
        '17 ‹| 2 | Monitoring das… Monday. | |› error 2: the row has 5 cells and its header 4: "" is not shown to readers',
      ],
    ],
    ['one less', [['| Items 1 to 9 reviewed on 2026-06-09. |', '|']], []],
    [
      'a signature with one more',
      [
        [
          '| Marek Adeyemi | 2026-06-09 | (signed) |',
          '| Marek Adeyemi | 2026-06-09 | (signed) | not for launch |',
        ],
      ],
      [
        '31 ‹not for launch› error: the row has 5 cells and its header 4: "not for launch" is not shown to readers',
      ],
    ],
    [
      'an open item with one more',
      [
        [
          '| Owner | Due date |\n|---|---|---|---|\n| | | | |',
          '| Owner | Due date |\n|---|---|---|---|\n| 8 | Translation | Tomasz Lind | 2026-06-19 | or later |',
        ],
      ],
      [
        '47 ‹or later› error: the row has 5 cells and its header 4: "or later" is not shown to readers',
      ],
    ],
    [
      'an escaped pipe',
      [['reads cost and errors every Monday. |', 'reads cost \\| errors every Monday. |']],
      [],
    ],
  ])('%s', async (_, edits, findings) => {
    expect(await found('malformed-item', changed('pilot-to-prod', edits))).toEqual(findings)
  })
})

describe('a column stands once', () => {
  test.each<Row>([
    [
      'two of statuses',
      [
        [
          '| # | Item | Status | Evidence |\n|---|---|---|---|',
          '| # | Item | Status | Evidence | Status |\n|---|---|---|---|---|',
        ],
      ],
      ['14 ‹› error: the table has more than one column "Status"'],
    ],
    [
      'two of statuses and evidence',
      [
        [
          '| # | Item | Status | Evidence |\n|---|---|---|---|',
          '| # | Item | Status | Evidence | Evidence | Status |\n|---|---|---|---|---|---|',
        ],
      ],
      ['14 ‹› error: the table has more than one column "Status"'],
    ],
    [
      'two of notes, which nobody asked for',
      [
        [
          '| # | Item | Status | Evidence |\n|---|---|---|---|',
          '| # | Item | Status | Evidence | Note | Note |\n|---|---|---|---|---|---|',
        ],
      ],
      [],
    ],
    [
      'two of names in the sign-off',
      [
        [
          '| Role | Name | Date | Signature |\n|---|---|---|---|',
          '| Role | Name | Date | Signature | Name |\n|---|---|---|---|---|',
        ],
      ],
      ['29 ‹› error: the table has more than one column "Name"'],
    ],
  ])('%s', async (_, edits, findings) => {
    expect(await found('malformed-item', changed('pilot-to-prod', edits))).toEqual(findings)
  })
})
