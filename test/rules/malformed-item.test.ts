// Which rows have cells that nobody sees, and which tables a column twice.
import { describe } from 'vitest'
import { finds } from './finds.ts'
import type { Edit } from './found.ts'

describe('a row has no more cells than its header', () => {
  const end = 'errors every Monday. |'
  finds('malformed-item', 'pilot-to-prod', [
    ['as it is', [], []],
    [
      'one more',
      [[end, `${end} failed in May |`]],
      ['17 ‹failed in May› error 2: 5 cells but its header has 4'],
    ],
    ['two more', [[end, `${end} failed | in May |`]], ['17 ‹failed› error 2: 6 cells']],
    ['an empty one more', [[end, `${end} |`]], ['17 ‹| 2 | Monitoring das… Monday. | |› error 2']],
    [
      'a pipe that is not escaped',
      [['cost and errors', 'cost | errors']],
      ['17 ‹errors every Monday.› error 2'],
    ],
    [
      'one that is not escaped in code',
      [['`warranty-sorter`', '`warranty|sorter`']],
      ['18 ‹sorter`, escalation …een the two.› error 3'],
    ],
    ['an escaped pipe', [['cost and errors', 'cost \\| errors']], []],
    ['one less', [['| Items 1 to 9 reviewed on 2026-06-09. |', '|']], []],
    [
      'a signature with one more',
      [['| 2026-06-09 | (signed) |', '| 2026-06-09 | (signed) | not me |']],
      ['31 ‹not me› error'],
    ],
    [
      'an open item with one more',
      [['| | | | |', '| 8 | Mail | Tomasz Lind | 2026-06-19 | or later |']],
      ['47 ‹or later› error'],
    ],
  ])
})

describe('a column stands once', () => {
  /** More columns behind the last one of a table. */
  const more = (last: string, ...names: string[]): Edit => [
    `${last} |\n|---|`,
    `${[last, ...names].join(' | ')} |\n${'|---'.repeat(names.length)}|---|`,
  ]
  const open: Edit = ['| | | | |', '| 8 | Mail | Tomasz Lind | 2026-06-19 |']
  finds('malformed-item', 'pilot-to-prod', [
    ['statuses twice', [more('Evidence', 'Status')], ['14 ‹› error: "Status"']],
    ['in other letters', [more('Evidence', 'STATUS:')], ['14 ‹› error: "Status"']],
    ['two of them twice', [more('Evidence', 'Evidence', 'Status')], ['14 ‹› error: "Status"']],
    ['names of the sign-off', [more('Signature', 'Name')], ['29 ‹› error: "Name"']],
    ['due dates', [more('Due date', 'Due date'), open], ['45 ‹› error: "Due date"']],
    ['one that nobody asked for', [more('Evidence', 'Note', 'Note')], []],
  ])
})
