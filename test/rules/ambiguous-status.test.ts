// Which statuses say more than one thing, alone or with another column of the row.
import { describe } from 'vitest'
import { finds, rowOf, rowsOf } from './finds.ts'
import type { Edit } from './found.ts'

const status = (is: string): Edit[] => [['being watched | ✅ |', `being watched | ${is} |`]]

describe('the cell', () => {
  const two =
    '✅ ❌ ¦ ✅❌ ¦ ✅ ⚠ ¦ ❌ → ✅ ¦ ✅ / ❌ ¦ ✅ (was ❌) ¦ ✅ PENDING ¦ pass/fail ¦ yes, no ¦ ✅<br>❌ ¦ [x] ❌'
  const one = '✅ ¦ ✅ Pass ¦ ✅ ✅ ¦ pass ✅ ¦ ~~❌~~ ✅ ¦ ❌ failed ¦ maybe'
  finds('ambiguous-status', 'pilot-to-prod', [
    ...rowsOf(two, status, (is) => [`17 ‹${is}› error 2`]),
    ...rowsOf(one, status, () => []),
  ])
  finds('ambiguous-status', 'gate-review/conditional', [
    [
      'a line of a sheet',
      [['handling:   green', 'handling: green, red']],
      ['14 ‹green, red› error 3'],
    ],
  ])
})

describe('another column that holds a sign', () => {
  /** A column behind the evidence, with what stands in it for the second item. */
  const beside = (sign: string, claimed = '✅'): Edit[] => [
    ['Evidence |\n|---|', 'Evidence | Review |\n|---|---|'],
    ['cost and errors every Monday. |', `cost and errors every Monday. | ${sign} |`],
    ...status(claimed),
  ]
  finds('ambiguous-status', 'pilot-to-prod', [
    ...rowsOf('❌ ¦ ✘ ¦ 🔴 ¦ ⛔ ¦ 🟡', beside, (sign) => [
      `17 ‹${sign}› error 2: "Review" says ${sign}`,
    ]),
    ...rowsOf('✅ ¦  ¦ agreed ¦ Ines Okafor ¦ ~~❌~~', beside, () => []),
    ['a failure beside a warning', beside('❌', '⚠️'), ['17 ‹❌› error 2']],
    ['a warning beside a warning', beside('🟡', '⚠️'), []],
    ['a failure beside a failure', beside('❌', '❌'), []],
    [
      'a failure in a row that stands twice',
      [...beside('❌'), [rowOf('3'), `| 2 | Dashboards | ✅ | |\n${rowOf('3')}`]],
      [],
    ],
  ])
  finds('ambiguous-status', 'seven-checkpoints', [
    ['in a column that the gate asks for', [['budget. |', 'budget. ❌ |']], []],
  ])
})
