// Who may own an open item.
import { describe, expect, test } from 'vitest'
import { changed, found, type Row } from './found.ts'

describe('an open item has a named owner', () => {
  test.each<Row>([
    ['a person', [], []],
    [
      'nobody',
      [
        [
          '| 8 | Polish translation of the launch email | Tomasz Lind | 2026-06-19 |',
          '| 8 | Polish translation |  | 2026-06-19 |',
        ],
      ],
      [
        '47 ‹| 8 | Polish transla…2026-06-19 |› error 8: the open item for item 8 needs a named owner: nobody is named',
      ],
    ],
    [
      'a team',
      [
        [
          '| 8 | Polish translation of the launch email | Tomasz Lind | 2026-06-19 |',
          '| 8 | Polish translation | the comms team | 2026-06-19 |',
        ],
      ],
      [
        '47 ‹the comms team› error 8: the open item for item 8 needs a named owner: "the comms team" is a group, not a person',
      ],
    ],
    [
      'nobody, for no item',
      [
        [
          '| 8 | Polish translation of the launch email | Tomasz Lind | 2026-06-19 |',
          '|  | Polish translation |  | 2026-06-19 |',
        ],
      ],
      [
        '47 ‹|  | Polish translat…2026-06-19 |› error: the open item needs a named owner: nobody is named',
      ],
    ],
    [
      'a team, for no item',
      [
        [
          '| 8 | Polish translation of the launch email | Tomasz Lind | 2026-06-19 |',
          '|  | Polish translation | the comms team | 2026-06-19 |',
        ],
      ],
      [
        '47 ‹the comms team› error: the open item needs a named owner: "the comms team" is a group, not a person',
      ],
    ],
  ])('%s', async (_, edits, findings) => {
    expect(await found('open-item-owner', changed('pilot-to-prod', edits, 'conditional'))).toEqual(
      findings,
    )
  })
})
