// Which open items are past their day.
import { describe, expect, test } from 'vitest'
import { changed, type Edit, found, type Row } from './found.ts'

describe('an open item that is due and not closed', () => {
  test.each<Row>([
    [
      'due yesterday',
      [],
      [
        '47 ‹2026-06-19› error 8: the open item for item 8 was due on 2026-06-19 and is not closed as of 2026-06-20',
      ],
    ],
    [
      'due today',
      [
        [
          '| 8 | Polish translation of the launch email | Tomasz Lind | 2026-06-19 |',
          '| 8 | Polish translation | Tomasz Lind | 2026-06-20 |',
        ],
      ],
      [],
    ],
    [
      'due yesterday, for no item',
      [
        [
          '| 8 | Polish translation of the launch email | Tomasz Lind | 2026-06-19 |',
          '|  | Polish translation | Tomasz Lind | 2026-06-19 |',
        ],
      ],
      [
        '47 ‹2026-06-19› error: the open item was due on 2026-06-19 and is not closed as of 2026-06-20',
      ],
    ],
    [
      'due on no day',
      [
        [
          '| 8 | Polish translation of the launch email | Tomasz Lind | 2026-06-19 |',
          '| 8 | Polish translation | Tomasz Lind | soon |',
        ],
      ],
      [],
    ],
    [
      'due on a day without a year, next to the launch',
      [
        [
          '| 8 | Polish translation of the launch email | Tomasz Lind | 2026-06-19 |',
          '| 8 | Polish translation | Tomasz Lind | 19 June |',
        ],
      ],
      [
        '47 ‹19 June› error 8: the open item for item 8 was due on 2026-06-19 and is not closed as of 2026-06-20',
      ],
    ],
  ])('%s', async (_, edits, findings) => {
    expect(
      await found(
        'open-item-overdue',
        changed('pilot-to-prod', edits, 'conditional'),
        '2026-06-20',
      ),
    ).toEqual(findings)
  })
})

describe('with a column for the day of closing', () => {
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
      [
        '47 ‹2026-06-19› error 8: the open item for item 8 was due on 2026-06-19 and is not closed as of 2026-06-20',
      ],
    ],
    [
      'closed before',
      [
        [
          '| 8 | Polish translation of the launch email | Tomasz Lind | 2026-06-19 |',
          '| 8 | Polish translation of the launch email | Tomasz Lind | 2026-06-19 | 2026-06-18 |',
        ],
      ],
      [],
    ],
    [
      'closed today',
      [
        [
          '| 8 | Polish translation of the launch email | Tomasz Lind | 2026-06-19 |',
          '| 8 | Polish translation of the launch email | Tomasz Lind | 2026-06-19 | 2026-06-20 |',
        ],
      ],
      [],
    ],
    [
      'closed on a day without a year',
      [
        [
          '| 8 | Polish translation of the launch email | Tomasz Lind | 2026-06-19 |',
          '| 8 | Polish translation of the launch email | Tomasz Lind | 2026-06-19 | 18 June |',
        ],
      ],
      [],
    ],
    [
      'closed tomorrow',
      [
        [
          '| 8 | Polish translation of the launch email | Tomasz Lind | 2026-06-19 |',
          '| 8 | Polish translation of the launch email | Tomasz Lind | 2026-06-19 | 2026-06-21 |',
        ],
      ],
      [
        '47 ‹2026-06-19› error 8: the open item for item 8 was due on 2026-06-19 and is not closed as of 2026-06-20',
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
        '47 ‹2026-06-19› error 8: the open item for item 8 was due on 2026-06-19 and is not closed as of 2026-06-20',
      ],
    ],
    [
      'closed in part',
      [
        [
          '| 8 | Polish translation of the launch email | Tomasz Lind | 2026-06-19 |',
          '| 8 | Polish translation of the launch email | Tomasz Lind | 2026-06-19 | 2026-06-18 in part |',
        ],
      ],
      [
        '47 ‹2026-06-19› error 8: the open item for item 8 was due on 2026-06-19 and is not closed as of 2026-06-20',
      ],
    ],
  ])('%s', async (_, edits, findings) => {
    expect(
      await found(
        'open-item-overdue',
        changed('pilot-to-prod', [...given, ...edits], 'conditional'),
        '2026-06-20',
      ),
    ).toEqual(findings)
  })
})

describe('without a column for the day it is due', () => {
  test.each<Row>([
    [
      'nothing is overdue',
      [
        [
          "| Item # | What's missing | Owner | Due date |\n|---|---|---|---|\n| 8 | Polish translation of the launch email | Tomasz Lind | 2026-06-19 |",
          "| Item # | What's missing | Owner |\n|---|---|---|\n| 8 | Polish translation | Tomasz Lind |",
        ],
      ],
      [],
    ],
  ])('%s', async (_, edits, findings) => {
    expect(
      await found(
        'open-item-overdue',
        changed('pilot-to-prod', edits, 'conditional'),
        '2026-06-20',
      ),
    ).toEqual(findings)
  })
})
