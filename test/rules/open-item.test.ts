// What an item at warning needs in the table of open items.
import { describe, expect, test } from 'vitest'
import { changed, found, type Row } from './found.ts'

describe('an item at warning has an open item that says what is missing', () => {
  test.each<Row>([
    ['it has', [], []],
    [
      'it has none',
      [
        [
          '| 8 | Polish translation of the launch email | Tomasz Lind | 2026-06-19 |',
          '| 7 | Polish translation | Tomasz Lind | 2026-06-19 |',
        ],
      ],
      ['23 ‹⚠› error 8: item 8 is at warning and has no row in the open items'],
    ],
    [
      'it has two, one of them without a word',
      [
        [
          '| 8 | Polish translation of the launch email | Tomasz Lind | 2026-06-19 |',
          '| 8 | Polish translation of the launch email | Tomasz Lind | 2026-06-19 |\n| 8 | | Tomasz Lind | 2026-06-19 |',
        ],
      ],
      [
        '48 ‹| 8 | | Tomasz Lind | 2026-06-19 |› error 8: the open item for item 8 does not say what is missing',
      ],
    ],
    [
      'it has one among others',
      [
        [
          '| 8 | Polish translation of the launch email | Tomasz Lind | 2026-06-19 |',
          '| 7, 8 | Polish translation | Tomasz Lind | 2026-06-19 |',
        ],
      ],
      [],
    ],
    [
      'an empty cell',
      [
        [
          '| 8 | Polish translation of the launch email | Tomasz Lind | 2026-06-19 |',
          '| 8 |  | Tomasz Lind | 2026-06-19 |',
        ],
      ],
      [
        '47 ‹| 8 |  | Tomasz Lind | 2026-06-19 |› error 8: the open item for item 8 does not say what is missing',
      ],
    ],
    [
      '"—" says nothing',
      [
        [
          '| 8 | Polish translation of the launch email | Tomasz Lind | 2026-06-19 |',
          '| 8 | — | Tomasz Lind | 2026-06-19 |',
        ],
      ],
      [
        '47 ‹| 8 | — | Tomasz Lind | 2026-06-19 |› error 8: the open item for item 8 does not say what is missing',
      ],
    ],
    [
      '"TBD" says nothing',
      [
        [
          '| 8 | Polish translation of the launch email | Tomasz Lind | 2026-06-19 |',
          '| 8 | TBD | Tomasz Lind | 2026-06-19 |',
        ],
      ],
      [
        '47 ‹| 8 | TBD | Tomasz Lind | 2026-06-19 |› error 8: the open item for item 8 does not say what is missing',
      ],
    ],
    [
      '"nothing" says nothing',
      [
        [
          '| 8 | Polish translation of the launch email | Tomasz Lind | 2026-06-19 |',
          '| 8 | nothing | Tomasz Lind | 2026-06-19 |',
        ],
      ],
      [
        '47 ‹| 8 | nothing | Toma…2026-06-19 |› error 8: the open item for item 8 does not say what is missing',
      ],
    ],
    [
      '"Nothing really" says nothing',
      [
        [
          '| 8 | Polish translation of the launch email | Tomasz Lind | 2026-06-19 |',
          '| 8 | Nothing really | Tomasz Lind | 2026-06-19 |',
        ],
      ],
      [
        '47 ‹| 8 | Nothing really…2026-06-19 |› error 8: the open item for item 8 does not say what is missing',
      ],
    ],
    [
      '"x" says nothing',
      [
        [
          '| 8 | Polish translation of the launch email | Tomasz Lind | 2026-06-19 |',
          '| 8 | x | Tomasz Lind | 2026-06-19 |',
        ],
      ],
      [
        '47 ‹| 8 | x | Tomasz Lind | 2026-06-19 |› error 8: the open item for item 8 does not say what is missing',
      ],
    ],
    [
      '"XXX" says nothing',
      [
        [
          '| 8 | Polish translation of the launch email | Tomasz Lind | 2026-06-19 |',
          '| 8 | XXX | Tomasz Lind | 2026-06-19 |',
        ],
      ],
      [
        '47 ‹| 8 | XXX | Tomasz Lind | 2026-06-19 |› error 8: the open item for item 8 does not say what is missing',
      ],
    ],
    [
      '"ok" says nothing',
      [
        [
          '| 8 | Polish translation of the launch email | Tomasz Lind | 2026-06-19 |',
          '| 8 | ok | Tomasz Lind | 2026-06-19 |',
        ],
      ],
      [
        '47 ‹| 8 | ok | Tomasz Lind | 2026-06-19 |› error 8: the open item for item 8 does not say what is missing',
      ],
    ],
    [
      '"done" says nothing',
      [
        [
          '| 8 | Polish translation of the launch email | Tomasz Lind | 2026-06-19 |',
          '| 8 | done | Tomasz Lind | 2026-06-19 |',
        ],
      ],
      [
        '47 ‹| 8 | done | Tomasz Lind | 2026-06-19 |› error 8: the open item for item 8 does not say what is missing',
      ],
    ],
    [
      '"none" says nothing',
      [
        [
          '| 8 | Polish translation of the launch email | Tomasz Lind | 2026-06-19 |',
          '| 8 | none | Tomasz Lind | 2026-06-19 |',
        ],
      ],
      [
        '47 ‹| 8 | none | Tomasz Lind | 2026-06-19 |› error 8: the open item for item 8 does not say what is missing',
      ],
    ],
    [
      '"None at all" says nothing',
      [
        [
          '| 8 | Polish translation of the launch email | Tomasz Lind | 2026-06-19 |',
          '| 8 | None at all | Tomasz Lind | 2026-06-19 |',
        ],
      ],
      [
        '47 ‹| 8 | None at all | …2026-06-19 |› error 8: the open item for item 8 does not say what is missing',
      ],
    ],
    [
      '"okay from Legal" says something',
      [
        [
          '| 8 | Polish translation of the launch email | Tomasz Lind | 2026-06-19 |',
          '| 8 | okay from Legal | Tomasz Lind | 2026-06-19 |',
        ],
      ],
      [],
    ],
    [
      '"the done list" says something',
      [
        [
          '| 8 | Polish translation of the launch email | Tomasz Lind | 2026-06-19 |',
          '| 8 | the done list | Tomasz Lind | 2026-06-19 |',
        ],
      ],
      [],
    ],
    [
      '"six boxes" says something',
      [
        [
          '| 8 | Polish translation of the launch email | Tomasz Lind | 2026-06-19 |',
          '| 8 | six boxes | Tomasz Lind | 2026-06-19 |',
        ],
      ],
      [],
    ],
    [
      '"Text says nothing of the costs" says something',
      [
        [
          '| 8 | Polish translation of the launch email | Tomasz Lind | 2026-06-19 |',
          '| 8 | Text says nothing of the costs | Tomasz Lind | 2026-06-19 |',
        ],
      ],
      [],
    ],
    [
      '"a list, as none is there" says something',
      [
        [
          '| 8 | Polish translation of the launch email | Tomasz Lind | 2026-06-19 |',
          '| 8 | a list, as none is there | Tomasz Lind | 2026-06-19 |',
        ],
      ],
      [],
    ],
    [
      'a table without a column for it',
      [
        [
          "| Item # | What's missing | Owner | Due date |\n|---|---|---|---|\n| 8 | Polish translation of the launch email | Tomasz Lind | 2026-06-19 |",
          '| Item # | Owner | Due date |\n|---|---|---|\n| 8 | Tomasz Lind | 2026-06-19 |',
        ],
      ],
      [
        '47 ‹| 8 | Tomasz Lind | 2026-06-19 |› error 8: the open item for item 8 does not say what is missing',
      ],
    ],
    [
      'an item that may not be at warning needs none',
      [['allowlist / kill switch) | ✅ |', 'allowlist / kill switch) | ⚠️ |']],
      [],
    ],
    [
      'nor does the item that stands for the sign-off',
      [['| 10 | CoE Lead signs off | ✅ |', '| 10 | CoE Lead signs off | ⚠️ |']],
      [],
    ],
    [
      'nor does an item that has failed',
      [
        ['| Communication plan ready | ⚠️ |', '| Communication plan ready | ❌ |'],
        [
          '| 8 | Polish translation of the launch email | Tomasz Lind | 2026-06-19 |',
          '| 7 | Polish translation | Tomasz Lind | 2026-06-19 |',
        ],
      ],
      [],
    ],
  ])('%s', async (_, edits, findings) => {
    expect(await found('open-item', changed('pilot-to-prod', edits, 'conditional'))).toEqual(
      findings,
    )
  })
})

describe('a gate without open items asks for none', () => {
  test.each<Row>([['two at warning', [], []]])('%s', async (_, edits, findings) => {
    expect(await found('open-item', changed('gate-review', edits, 'conditional'))).toEqual(findings)
  })
})
