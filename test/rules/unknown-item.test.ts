// Which rows and lines look like items that the gate does not ask.
import { describe, expect, test } from 'vitest'
import { changed, found, type Row } from './found.ts'

describe('a row that the gate does not ask is not counted', () => {
  test.each<Row>([
    [
      'a passed one',
      [
        [
          '| 10 | CoE Lead signs off | ✅ | Items 1 to 9 reviewed on 2026-06-09. |\n',
          '| 10 | CoE Lead signs off | ✅ | Items 1 to 9 reviewed on 2026-06-09. |\n| 11 | Budget approved | ✅ | By finance |\n',
        ],
      ],
      [
        '26 ‹| 11 | Budget approv…By finance |› warning: "Budget approved" is no item of pilot-to-prod: it is not counted',
      ],
    ],
    [
      'a failed one',
      [
        [
          '| 10 | CoE Lead signs off | ✅ | Items 1 to 9 reviewed on 2026-06-09. |\n',
          '| 10 | CoE Lead signs off | ✅ | Items 1 to 9 reviewed on 2026-06-09. |\n| 11 | Budget approved | ❌ | Not yet |\n',
        ],
      ],
      [
        '26 ‹| 11 | Budget approved | ❌ | Not yet |› error: "Budget approved" is no item of pilot-to-prod: it is not counted, and it says that it failed',
      ],
    ],
    [
      'one at warning',
      [
        [
          '| 10 | CoE Lead signs off | ✅ | Items 1 to 9 reviewed on 2026-06-09. |\n',
          '| 10 | CoE Lead signs off | ✅ | Items 1 to 9 reviewed on 2026-06-09. |\n| 11 | Budget approved | ⚠️ | Not yet |\n',
        ],
      ],
      [
        '26 ‹| 11 | Budget approved | ⚠️ | Not yet |› warning: "Budget approved" is no item of pilot-to-prod: it is not counted',
      ],
    ],
    [
      'one without a status',
      [
        [
          '| 10 | CoE Lead signs off | ✅ | Items 1 to 9 reviewed on 2026-06-09. |\n',
          '| 10 | CoE Lead signs off | ✅ | Items 1 to 9 reviewed on 2026-06-09. |\n| 11 | Budget approved | | |\n',
        ],
      ],
      [
        '26 ‹| 11 | Budget approved | | |› warning: "Budget approved" is no item of pilot-to-prod: it is not counted',
      ],
    ],
    [
      'one without a title',
      [
        [
          '| 10 | CoE Lead signs off | ✅ | Items 1 to 9 reviewed on 2026-06-09. |\n',
          '| 10 | CoE Lead signs off | ✅ | Items 1 to 9 reviewed on 2026-06-09. |\n| 11 | | ❌ | Budget |\n',
        ],
      ],
      [
        '26 ‹| 11 | | ❌ | Budget |› error: "11" is no item of pilot-to-prod: it is not counted, and it says that it failed',
      ],
    ],
  ])('%s', async (_, edits, findings) => {
    expect(await found('unknown-item', changed('pilot-to-prod', edits))).toEqual(findings)
  })
})

describe('a line that slid into the table is said', () => {
  test.each<Row>([
    [
      'a remark',
      [
        [
          '| 10 | CoE Lead signs off | ✅ | Items 1 to 9 reviewed on 2026-06-09. |\n',
          '| 10 | CoE Lead signs off | ✅ | Items 1 to 9 reviewed on 2026-06-09. |\nReviewed in the meeting of the board.\n',
        ],
      ],
      [
        '26 ‹Reviewed in the meeting of the board.› warning: the line "Reviewed in the meeting of the board." directly below the items becomes a row of their table',
      ],
    ],
    [
      'a line that begins with a number',
      [
        [
          '| 10 | CoE Lead signs off | ✅ | Items 1 to 9 reviewed on 2026-06-09. |\n',
          '| 10 | CoE Lead signs off | ✅ | Items 1 to 9 reviewed on 2026-06-09. |\n11 Budget approved\n',
        ],
      ],
      [
        '26 ‹11 Budget approved› error: the line "11 Budget approved" directly below the items becomes a row of their table and looks like an item',
      ],
    ],
    [
      'a line with a status',
      [
        [
          '| 10 | CoE Lead signs off | ✅ | Items 1 to 9 reviewed on 2026-06-09. |\n',
          '| 10 | CoE Lead signs off | ✅ | Items 1 to 9 reviewed on 2026-06-09. |\nBudget approved: ❌ by finance\n',
        ],
      ],
      [
        '26 ‹Budget approved: ❌ by finance› error: the line "Budget approved: ❌ by finance" directly below the items becomes a row of their table and looks like an item',
      ],
    ],
    [
      'a line with the word of a status',
      [
        [
          '| 10 | CoE Lead signs off | ✅ | Items 1 to 9 reviewed on 2026-06-09. |\n',
          '| 10 | CoE Lead signs off | ✅ | Items 1 to 9 reviewed on 2026-06-09. |\nThe budget is red\n',
        ],
      ],
      [
        '26 ‹The budget is red› error: the line "The budget is red" directly below the items becomes a row of their table and looks like an item',
      ],
    ],
    [
      'a long remark',
      [
        [
          '| 10 | CoE Lead signs off | ✅ | Items 1 to 9 reviewed on 2026-06-09. |\n',
          '| 10 | CoE Lead signs off | ✅ | Items 1 to 9 reviewed on 2026-06-09. |\nReviewed in the meeting of the board, in which all of us took part for once.\n',
        ],
      ],
      [
        '26 ‹Reviewed in the meet…rt for once.› warning: the line "Reviewed in the meeting of the board, in which all of us …" directly below the items becomes a row of their table',
      ],
    ],
    [
      'a remark of sixty characters',
      [
        [
          '| 10 | CoE Lead signs off | ✅ | Items 1 to 9 reviewed on 2026-06-09. |\n',
          '| 10 | CoE Lead signs off | ✅ | Items 1 to 9 reviewed on 2026-06-09. |\nReviewed in the meeting of the board on the ninth of June 26\n',
        ],
      ],
      [
        '26 ‹Reviewed in the meet…h of June 26› warning: the line "Reviewed in the meeting of the board on the ninth of June 26" directly below the items becomes a row of their table',
      ],
    ],
    [
      'a field of the gate',
      [
        [
          '| 10 | CoE Lead signs off | ✅ | Items 1 to 9 reviewed on 2026-06-09. |\n',
          '| 10 | CoE Lead signs off | ✅ | Items 1 to 9 reviewed on 2026-06-09. |\nTarget launch date: 2026-06-15\n',
        ],
      ],
      [],
    ],
    [
      'a heading of the gate that lost its marks',
      [
        [
          '| 10 | CoE Lead signs off | ✅ | Items 1 to 9 reviewed on 2026-06-09. |\n',
          '| 10 | CoE Lead signs off | ✅ | Items 1 to 9 reviewed on 2026-06-09. |\nSign-off\n',
        ],
      ],
      [],
    ],
    [
      'a line behind such a heading',
      [
        [
          '| 10 | CoE Lead signs off | ✅ | Items 1 to 9 reviewed on 2026-06-09. |\n',
          '| 10 | CoE Lead signs off | ✅ | Items 1 to 9 reviewed on 2026-06-09. |\nSign-off\nThe board sat on Tuesday.\n',
        ],
      ],
      [],
    ],
    [
      'a line behind another one',
      [
        [
          '| 10 | CoE Lead signs off | ✅ | Items 1 to 9 reviewed on 2026-06-09. |\n',
          '| 10 | CoE Lead signs off | ✅ | Items 1 to 9 reviewed on 2026-06-09. |\nThe board sat on Tuesday.\nIt was short.\n',
        ],
      ],
      [
        '26 ‹The board sat on Tuesday.› warning: the line "The board sat on Tuesday." directly below the items becomes a row of their table',
        '27 ‹It was short.› warning: the line "It was short." directly below the items becomes a row of their table',
      ],
    ],
    [
      'a line behind a blank one',
      [
        [
          '| 10 | CoE Lead signs off | ✅ | Items 1 to 9 reviewed on 2026-06-09. |\n',
          '| 10 | CoE Lead signs off | ✅ | Items 1 to 9 reviewed on 2026-06-09. |\n\nThe board sat on Tuesday.\n',
        ],
      ],
      [],
    ],
    [
      'a line below another table',
      [
        [
          '| Executive Sponsor | | | |\n',
          '| Executive Sponsor | | | |\nThe board sat on Tuesday.\n',
        ],
      ],
      [],
    ],
    [
      'a line below such a table and a heading',
      [
        [
          '| 10 | CoE Lead signs off | ✅ | Items 1 to 9 reviewed on 2026-06-09. |\n',
          '| 10 | CoE Lead signs off | ✅ | Items 1 to 9 reviewed on 2026-06-09. |\nThe board sat on Tuesday.\n\n### Notes\n\nIt was short.\n',
        ],
      ],
      [
        '26 ‹The board sat on Tuesday.› warning: the line "The board sat on Tuesday." directly below the items becomes a row of their table',
      ],
    ],
  ])('%s', async (_, edits, findings) => {
    expect(await found('unknown-item', changed('pilot-to-prod', edits))).toEqual(findings)
  })
})

describe('fields that are written as one', () => {
  test.each<Row>([
    [
      'Agent',
      [
        [
          '| 10 | CoE Lead signs off | ✅ | Items 1 to 9 reviewed on 2026-06-09. |\n',
          '| 10 | CoE Lead signs off | ✅ | Items 1 to 9 reviewed on 2026-06-09. |\nAgent: service-warranty-sorter 1.4\n',
        ],
      ],
      [],
    ],
    [
      'a field by another label',
      [
        [
          '| 10 | CoE Lead signs off | ✅ | Items 1 to 9 reviewed on 2026-06-09. |\n',
          '| 10 | CoE Lead signs off | ✅ | Items 1 to 9 reviewed on 2026-06-09. |\nPilot dates: 2026-05-11 to 2026-06-05\n',
        ],
      ],
      [],
    ],
  ])('%s', async (_, edits, findings) => {
    expect(await found('unknown-item', changed('pilot-to-prod', edits))).toEqual(findings)
  })
})
