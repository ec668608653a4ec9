// Which items have the evidence of another one.
import { describe } from 'vitest'
import { finds } from './finds.ts'
import type { Edit } from './found.ts'

const eight =
  'Slack #service post drafted, scheduled for 2026-06-15 08:00. Email to the 40 clerks drafted, scheduled for 2026-06-12.'
const ten = (is: string): Edit => ['Items 1 to 9 reviewed on 2026-06-09.', is]
const nine =
  'Drill 2026-06-01: flag off at 10:00, sorting stopped at 10:00:06, 4 letters in flight went to the clerks and none was lost. Back on at 10:40, after 40 minutes. Passed.'
const us = 'Seen by us.'
const cut = '‹Slack #service post … 2026-06-12.›'

describe('the same text', () => {
  finds('repeated-evidence', 'pilot-to-prod', [
    ['of no two items', [], []],
    ['of two items', [ten(eight)], [`25 ${cut} warning 10: 8 and 10`]],
    [
      'in other letters and marks',
      [ten(eight.replace('post', 'POST').replaceAll(',', ''))],
      ['25 ‹Slack #service POST … 2026-06-12.› warning 10'],
    ],
    [
      'in full width',
      [ten(eight.replace('S', 'Ｓ'))],
      ['25 ‹Ｓlack #service post … 2026-06-12.› warning 10'],
    ],
    [
      'with an invisible character',
      [ten(eight.replace('a', 'a\u200b'))],
      ['25 ‹Sla\u200bck #service post… 2026-06-12.› warning 10'],
    ],
    [
      'of three items, said once',
      [[eight, us], ten(us), [nine, us]],
      ['24 ‹Seen by us.› warning 9: items 8, 9 and 10'],
    ],
    ['that says nothing', [[eight, 'n/a'], ten('n/a')], []],
    ['that is empty', [[eight, ''], ten('')], []],
    ['with one more word', [ten(`${eight} Again.`)], []],
  ])
})
