// Which rows and lines look like items that the gate does not ask.
import { describe } from 'vitest'
import { finds, rowOf } from './finds.ts'
import type { Edit } from './found.ts'

const last = rowOf('10')
/** What stands directly below the last item. */
const below = (text: string): Edit[] => [[last, `${last}${text}\n`]]
/** A row of a table of its own. */
const apart = (row: string): Edit[] => [
  ['## Sign-off', `| Item | Status |\n|---|---|\n${row}\n\n## Sign-off`],
]

describe('a row that the gate does not ask is never counted', () => {
  finds('unknown-item', 'pilot-to-prod', [
    ['as it is', [], []],
    ['a passed one', below('| 11 | Budget | ✅ | |'), ['26 ‹| 11 | Budget | ✅ | |› warning']],
    ['a failed one', below('| 11 | Budget | ❌ | |'), ['26 ‹| 11 | Budget | ❌ | |› error']],
    [
      'a failed one without a title',
      below('| 11 | | ❌ | |'),
      ['26 ‹| 11 | | ❌ | |› error: "11"'],
    ],
    ['an empty one', below('| | | | |'), []],
    ['a passed one apart', apart('| Budget | ✅ |'), ['29 ‹| Budget | ✅ |› warning']],
    ['a failed one apart', apart('| Budget | ❌ |'), ['29 ‹| Budget | ❌ |› error']],
  ])
  finds('unknown-item', 'production-readiness', [
    [
      'a ticked box',
      [['- [x] Team training', '- [x] Budget\n- [x] Team training']],
      ['141 ‹Budget› warning'],
    ],
  ])
  finds('unknown-item', 'gate-review/conditional', [
    [
      'a failed line of a sheet',
      [['LAUNCH DECISION', '13. Budget: red / Owner: Maren Vogt / Next: wait\n\nLAUNCH DECISION']],
      ['49 ‹Budget: red / Owner:…/ Next: wait› error'],
    ],
  ])
})

describe('a line that slid into the table is said', () => {
  const long = 'Reviewed in the meeting of the board, in which all of us took part for once.'
  finds('unknown-item', 'pilot-to-prod', [
    ['a remark', below('Reviewed by the board.'), ['26 ‹Reviewed by the board.› warning']],
    [
      'a long remark, cut',
      below(long),
      ['26 ‹Reviewed in the meet…rt for once.› warning: in which all of us …"'],
    ],
    ['one with a number in front', below('11 Budget'), ['26 ‹11 Budget› error']],
    ['one with a sign', below('Budget: ❌ by finance'), ['26 ‹Budget: ❌ by finance› error']],
    [
      'one that ends with such a word',
      below('The budget is red'),
      ['26 ‹The budget is red› error'],
    ],
    [
      'one with such a word inside',
      below('The red budget was met by finance.'),
      ['26 ‹The red budget was met by finance.› warning'],
    ],
    [
      'one behind another',
      below('Reviewed.\nAgreed.'),
      ['26 ‹Reviewed.› warning', '27 ‹Agreed.› warning'],
    ],
    ['a field of the gate', below('Tier: Medium'), []],
    ['a field by another label', below('Pilot dates: 2026-05-11 to 2026-06-05'), []],
    ['two fields written as one', below('Agent: service-warranty-sorter 1.4'), []],
    ['a heading without its marks', below('Sign-off\nReviewed.'), []],
    ['a line behind a blank one', below('\nReviewed.'), []],
    [
      'a line below another table',
      [['| Executive Sponsor | | | |\n', '| Executive Sponsor | | | |\nReviewed.\n']],
      [],
    ],
  ])
})
