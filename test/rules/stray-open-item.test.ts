// Which open items belong to no item that is open.
import { describe, expect, test } from 'vitest'
import { changed, found, type Row } from './found.ts'

describe('an open item names an item that is open', () => {
  test.each<Row>([
    ['at warning', [], []],
    ['failed', [['| Communication plan ready | ⚠️ |', '| Communication plan ready | ❌ |']], []],
    [
      'passed',
      [
        [
          '| 8 | Polish translation of the launch email | Tomasz Lind | 2026-06-19 |',
          '| 7 | Polish translation | Tomasz Lind | 2026-06-19 |',
        ],
      ],
      [
        '47 ‹| 7 | Polish transla…2026-06-19 |› warning: an open item that belongs to none: item 7 is not at warning or failed',
      ],
    ],
    [
      'two that are passed',
      [
        [
          '| 8 | Polish translation of the launch email | Tomasz Lind | 2026-06-19 |',
          '| 6, 7 | Polish translation | Tomasz Lind | 2026-06-19 |',
        ],
      ],
      [
        '47 ‹| 6, 7 | Polish tran…2026-06-19 |› warning: an open item that belongs to none: item 6, 7 is not at warning or failed',
      ],
    ],
    [
      'one that is passed and one at warning',
      [
        [
          '| 8 | Polish translation of the launch email | Tomasz Lind | 2026-06-19 |',
          '| 7, 8 | Polish translation | Tomasz Lind | 2026-06-19 |',
        ],
      ],
      [],
    ],
    [
      'none',
      [
        [
          '| 8 | Polish translation of the launch email | Tomasz Lind | 2026-06-19 |',
          '|  | Polish translation | Tomasz Lind | 2026-06-19 |',
        ],
      ],
      [
        '47 ‹|  | Polish translat…2026-06-19 |› warning: an open item that belongs to none: "" names no item',
      ],
    ],
    [
      'one that the gate does not have',
      [
        [
          '| 8 | Polish translation of the launch email | Tomasz Lind | 2026-06-19 |',
          '| 14 | Polish translation | Tomasz Lind | 2026-06-19 |',
        ],
      ],
      [
        '47 ‹| 14 | Polish transl…2026-06-19 |› warning: an open item that belongs to none: "14" names no item',
      ],
    ],
  ])('%s', async (_, edits, findings) => {
    expect(await found('stray-open-item', changed('pilot-to-prod', edits, 'conditional'))).toEqual(
      findings,
    )
  })
})
