// When an open item may be due, and on which day it can have been closed.
import { describe, expect, test } from 'vitest'
import { changed, type Edit, found, type Row } from './found.ts'

describe('an open item has a day within those that the gate allows', () => {
  test.each<Row>([
    ['four days after the launch', [], []],
    [
      'fourteen days after the launch',
      [
        [
          '| 8 | Polish translation of the launch email | Tomasz Lind | 2026-06-19 |',
          '| 8 | Polish translation | Tomasz Lind | 2026-06-29 |',
        ],
      ],
      [],
    ],
    [
      'fifteen days after the launch',
      [
        [
          '| 8 | Polish translation of the launch email | Tomasz Lind | 2026-06-19 |',
          '| 8 | Polish translation | Tomasz Lind | 2026-06-30 |',
        ],
      ],
      [
        '47 ‹2026-06-30› error 8: the open item for item 8 is due on 2026-06-30, 15 days after launch, expected at most 14 (2026-06-29)',
      ],
    ],
    [
      'fifteen days after the launch, for no item',
      [
        [
          '| 8 | Polish translation of the launch email | Tomasz Lind | 2026-06-19 |',
          '|  | Polish translation | Tomasz Lind | 2026-06-30 |',
        ],
      ],
      [
        '47 ‹2026-06-30› error: the open item is due on 2026-06-30, 15 days after launch, expected at most 14 (2026-06-29)',
      ],
    ],
    [
      'before the launch',
      [
        [
          '| 8 | Polish translation of the launch email | Tomasz Lind | 2026-06-19 |',
          '| 8 | Polish translation | Tomasz Lind | 2026-06-12 |',
        ],
      ],
      [],
    ],
    [
      'no day',
      [
        [
          '| 8 | Polish translation of the launch email | Tomasz Lind | 2026-06-19 |',
          '| 8 | Polish translation | Tomasz Lind |  |',
        ],
      ],
      [
        '47 ‹| 8 | Polish transla…sz Lind |  |› error 8: the open item for item 8 needs a due date: there is none',
      ],
    ],
    [
      'no day, for no item',
      [
        [
          '| 8 | Polish translation of the launch email | Tomasz Lind | 2026-06-19 |',
          '|  | Polish translation | Tomasz Lind |  |',
        ],
      ],
      [
        '47 ‹|  | Polish translat…sz Lind |  |› error: the open item needs a due date: there is none',
      ],
    ],
    [
      'a word',
      [
        [
          '| 8 | Polish translation of the launch email | Tomasz Lind | 2026-06-19 |',
          '| 8 | Polish translation | Tomasz Lind | soon |',
        ],
      ],
      ['47 ‹soon› error 8: the open item for item 8 needs a due date: "soon" is no date'],
    ],
    [
      'a day that does not exist',
      [
        [
          '| 8 | Polish translation of the launch email | Tomasz Lind | 2026-06-19 |',
          '| 8 | Polish translation | Tomasz Lind | 2026-06-31 |',
        ],
      ],
      [
        '47 ‹2026-06-31› error 8: the open item for item 8 needs a due date: "2026-06-31" does not exist',
      ],
    ],
    [
      'a day that can be read in two ways',
      [
        [
          '| 8 | Polish translation of the launch email | Tomasz Lind | 2026-06-19 |',
          '| 8 | Polish translation | Tomasz Lind | 06/07/2026 |',
        ],
      ],
      [
        '47 ‹06/07/2026› error 8: the open item for item 8 needs a due date: "06/07/2026" can be read as two different days',
      ],
    ],
    [
      'a day without a year, next to the launch',
      [
        [
          '| 8 | Polish translation of the launch email | Tomasz Lind | 2026-06-19 |',
          '| 8 | Polish translation | Tomasz Lind | 19 June |',
        ],
      ],
      [],
    ],
    [
      'a day with a condition',
      [
        [
          '| 8 | Polish translation of the launch email | Tomasz Lind | 2026-06-19 |',
          '| 8 | Polish translation | Tomasz Lind | 2026-06-19 if the agency delivers |',
        ],
      ],
      [
        '47 ‹2026-06-19 if the agency delivers› error 8: the open item for item 8: the due date says more than a day (and a remark in brackets): "2026-06-19 if the agency delivers"',
      ],
    ],
    [
      'by a day',
      [
        [
          '| 8 | Polish translation of the launch email | Tomasz Lind | 2026-06-19 |',
          '| 8 | Polish translation | Tomasz Lind | by 2026-06-19 at the latest |',
        ],
      ],
      [],
    ],
    [
      'a day with a remark in brackets',
      [
        [
          '| 8 | Polish translation of the launch email | Tomasz Lind | 2026-06-19 |',
          '| 8 | Polish translation | Tomasz Lind | 2026-06-19 (agreed with Legal) |',
        ],
      ],
      [],
    ],
    [
      'no launch date',
      [['Target launch date: 2026-06-15', 'Target launch date: ']],
      [
        '47 ‹2026-06-19› warning 8: the open item for item 8: the due date could not be compared, because the target launch date is not known',
      ],
    ],
  ])('%s', async (_, edits, findings) => {
    expect(await found('open-item-due', changed('pilot-to-prod', edits, 'conditional'))).toEqual(
      findings,
    )
  })
})

describe('a gate that sets no limit takes any day', () => {
  test.each<Row>([
    ['three weeks later', [], []],
    [
      'a year later',
      [['| Piotr Zielinski | 2026-06-30 |', '| Piotr Zielinski | 2027-06-30 |']],
      [],
    ],
    [
      'no day',
      [['| Piotr Zielinski | 2026-06-30 |', '| Piotr Zielinski | |']],
      [
        '37 ‹| 4 | Audit of the a…ielinski | |› error 4: the open item for item 4 needs a due date: there is none',
      ],
    ],
  ])('%s', async (_, edits, findings) => {
    expect(
      await found('open-item-due', changed('seven-checkpoints', edits, 'conditional')),
    ).toEqual(findings)
  })
})

describe('the day of closing is one on which it can have been', () => {
  const given: Edit[] = [
    [
      '| Owner | Due date |\n|---|---|---|---|',
      '| Owner | Due date | Closed |\n|---|---|---|---|---|',
    ],
  ]
  test.each<Row>([
    [
      'not closed',
      [
        [
          '| 8 | Polish translation of the launch email | Tomasz Lind | 2026-06-19 |',
          '| 8 | Polish translation of the launch email | Tomasz Lind | 2026-06-19 | |',
        ],
      ],
      [],
    ],
    [
      'not closed, with a dash',
      [
        [
          '| 8 | Polish translation of the launch email | Tomasz Lind | 2026-06-19 |',
          '| 8 | Polish translation of the launch email | Tomasz Lind | 2026-06-19 | — |',
        ],
      ],
      [],
    ],
    [
      'not closed, with several',
      [
        [
          '| 8 | Polish translation of the launch email | Tomasz Lind | 2026-06-19 |',
          '| 8 | Polish translation of the launch email | Tomasz Lind | 2026-06-19 | --- |',
        ],
      ],
      [],
    ],
    [
      'closed today',
      [
        [
          '| 8 | Polish translation of the launch email | Tomasz Lind | 2026-06-19 |',
          '| 8 | Polish translation of the launch email | Tomasz Lind | 2026-06-19 | 2026-06-18 |',
        ],
      ],
      [],
    ],
    [
      'closed on a day without a year',
      [
        [
          '| 8 | Polish translation of the launch email | Tomasz Lind | 2026-06-19 |',
          '| 8 | Polish translation of the launch email | Tomasz Lind | 2026-06-19 | 17 June |',
        ],
      ],
      [],
    ],
    [
      'closed tomorrow',
      [
        [
          '| 8 | Polish translation of the launch email | Tomasz Lind | 2026-06-19 |',
          '| 8 | Polish translation of the launch email | Tomasz Lind | 2026-06-19 | 2026-06-19 |',
        ],
      ],
      [
        '47 ‹2026-06-19› error 8: the open item for item 8: "2026-06-19" is no day on which it can have been closed, judged as of 2026-06-18',
      ],
    ],
    [
      'closed on the day of the review',
      [
        [
          '| 8 | Polish translation of the launch email | Tomasz Lind | 2026-06-19 |',
          '| 8 | Polish translation of the launch email | Tomasz Lind | 2026-06-19 | 2026-06-09 |',
        ],
      ],
      [],
    ],
    [
      'closed before the review',
      [
        [
          '| 8 | Polish translation of the launch email | Tomasz Lind | 2026-06-19 |',
          '| 8 | Polish translation of the launch email | Tomasz Lind | 2026-06-19 | 2026-06-08 |',
        ],
      ],
      [
        '47 ‹2026-06-08› error 8: the open item for item 8: "2026-06-08" is no day on which it can have been closed, judged as of 2026-06-18',
      ],
    ],
    [
      'closed on no day',
      [
        [
          '| 8 | Polish translation of the launch email | Tomasz Lind | 2026-06-19 |',
          '| 8 | Polish translation of the launch email | Tomasz Lind | 2026-06-19 | yes |',
        ],
      ],
      [
        '47 ‹yes› error 8: the open item for item 8: "yes" is no day on which it can have been closed, judged as of 2026-06-18',
      ],
    ],
    [
      'closed on a day that does not exist',
      [
        [
          '| 8 | Polish translation of the launch email | Tomasz Lind | 2026-06-19 |',
          '| 8 | Polish translation of the launch email | Tomasz Lind | 2026-06-19 | 2026-06-31 |',
        ],
      ],
      [
        '47 ‹2026-06-31› error 8: the open item for item 8: "2026-06-31" is no day on which it can have been closed, judged as of 2026-06-18',
      ],
    ],
    [
      'closed in part',
      [
        [
          '| 8 | Polish translation of the launch email | Tomasz Lind | 2026-06-19 |',
          '| 8 | Polish translation of the launch email | Tomasz Lind | 2026-06-19 | 2026-06-17 in part |',
        ],
      ],
      [
        '47 ‹2026-06-17 in part› error 8: the open item for item 8: "2026-06-17 in part" is no day on which it can have been closed, judged as of 2026-06-18',
      ],
    ],
    [
      'a word between dashes',
      [
        [
          '| 8 | Polish translation of the launch email | Tomasz Lind | 2026-06-19 |',
          '| 8 | Polish translation of the launch email | Tomasz Lind | 2026-06-19 | - yes - |',
        ],
      ],
      [
        '47 ‹- yes -› error 8: the open item for item 8: "- yes -" is no day on which it can have been closed, judged as of 2026-06-18',
      ],
    ],
    [
      'closed tomorrow, for no item',
      [
        [
          '| 8 | Polish translation of the launch email | Tomasz Lind | 2026-06-19 |',
          '| | Polish translation | Tomasz Lind | 2026-06-19 | 2026-06-19 |',
        ],
      ],
      [
        '47 ‹2026-06-19› error: the open item: "2026-06-19" is no day on which it can have been closed, judged as of 2026-06-18',
      ],
    ],
  ])('%s', async (_, edits, findings) => {
    expect(
      await found(
        'open-item-due',
        changed('pilot-to-prod', [...given, ...edits], 'conditional'),
        '2026-06-18',
      ),
    ).toEqual(findings)
  })
})

describe('where the review has no day, any day up to now will do', () => {
  const given: Edit[] = [
    [
      '| Owner | Due date |\n|---|---|---|---|',
      '| Owner | Due date | Closed |\n|---|---|---|---|---|',
    ],
    ['**Review date:** 2026-06-09', '**Review date:** '],
  ]
  test.each<Row>([
    [
      'closed in May',
      [
        [
          '| 8 | Polish translation of the launch email | Tomasz Lind | 2026-06-19 |',
          '| 8 | Polish translation of the launch email | Tomasz Lind | 2026-06-19 | 2026-05-30 |',
        ],
      ],
      [],
    ],
  ])('%s', async (_, edits, findings) => {
    expect(
      await found(
        'open-item-due',
        changed('pilot-to-prod', [...given, ...edits], 'conditional'),
        '2026-06-18',
      ),
    ).toEqual(findings)
  })
})
