// Which items have no status at all: blank is never a pass.
import { describe, expect, test } from 'vitest'
import { finds, rowOf } from './finds.ts'
import { changed, type Edit, found } from './found.ts'

const row = '17 ‹| 2 | Monitoring das…ry Monday. |› error 2'
const status = (is: string): Edit[] => [['being watched | ✅ |', `being watched | ${is} |`]]

describe('a cell of a table', () => {
  finds('blank-item', 'pilot-to-prod', [
    ['as it is', [], []],
    ['empty', status(''), [row]],
    ['with the choice of the blank', status('[✅ / ⚠️ / ❌]'), ['17 ‹[✅ / ⚠️ / ❌]› error 2']],
    ['with another choice', status('[✅ / ❌]'), ['17 ‹[✅ / ❌]› error 2']],
    ['with underscores', status('_____'), ['17 ‹_____› error 2']],
    ['TBD', status('TBD'), ['17 ‹TBD› error 2']],
    ['with a question mark', status('?'), ['17 ‹?› error 2']],
    ['with a zero-width space', status('\u200b'), [row]],
    ['with struck text alone', status('~~✅~~'), [row]],
    [
      'that the row does not reach',
      [[rowOf('2'), rowOf('2').replace(/ ✅.*/, '')]],
      ['17 ‹| 2 | Monitoring das…ng watched |› error 2'],
    ],
    [
      'two of them',
      [...status(''), [' pager) | ✅', ' pager) | ']],
      [row, '18 ‹| 3 | On-call define…n the two. |› error 3'],
    ],
    ['an unknown status is said elsewhere', status('maybe'), []],
    ['and so is a missing row', [[rowOf('2'), '']], []],
  ])
})

describe('a box and a line of a sheet', () => {
  const training = 'Team training completed — 7 of 7, last one on 2026-05-28'
  test.each([
    ['open', `[ ] ${training}`],
    ['left out without a reason', '[x] Team training completed — N/A'],
    ['left out for nothing', '[ ] Team training completed — N/A: TBD'],
  ])('a box that is %s', (_, is) => {
    const text = changed('production-readiness', [[`[x] ${training}`, is]])
    expect(found('blank-item', text)).toEqual([expect.stringMatching(/^141 .* error 11\.8:/)])
  })
  finds('blank-item', 'gate-review/conditional', [
    [
      'a line without its status',
      [['handling:   green', 'handling:']],
      ['14 ‹3. PII / confidentia…l 2027-03-11› error 3'],
    ],
  ])
})

describe('a blank is said once', () => {
  finds('blank-item', 'pilot-to-prod/blank', [
    ['untouched', [], ['11 ‹| 1 | Pilot success …+ actuals] |› error: 10 of 10']],
    [
      'one status given',
      [['watched | [✅ / ⚠️ / ❌]', 'watched | ✅']],
      [11, 13, 14, 15, 16, 17, 18, 19, 20].map(
        (line) => `${line} ‹[✅ / ⚠️ / ❌]› error ${line - 10}`,
      ),
    ],
  ])
})
