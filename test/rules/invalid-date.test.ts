// Which days of fields and of evidence do not exist, can be read in two ways, or cannot follow each other.
import { describe } from 'vitest'
import { finds, rowsOf } from './finds.ts'
import type { Edit } from './found.ts'

const review = (is: string): Edit[] => [['Review date:** 2026-06-09', `Review date:** ${is}`]]
const pilot = (is: string): Edit[] => [['2026-05-11 to 2026-06-05', is]]

describe('a date field names one existing day', () => {
  const one =
    '2026-06-09 ¦ 09.06.2026 ¦ Tue 9 June 2026 ¦ ２０２６-06-09 ¦ 2026-06-09T10:00 ¦ 2026-06-09 (Tuesday, 9 June 2026) ¦ ~~2026-06-30~~ 2026-06-09'
  const none = '2026-02-29 ¦ 2026-13-01 ¦ next week ¦ 9 June ¦ KW 24'
  const several = '2026-06-08 and 2026-06-09 ¦ 2026-06-09 or 2026-06-16'
  const undecided = '09/06/2026'
  finds('invalid-date', 'pilot-to-prod', [
    ...rowsOf(one, review, () => []),
    ...rowsOf(`${none} ¦ ${several} ¦ ${undecided}`, review, (is) => [`12 ‹${is}› error`]),
    [
      'one whose order the page shows elsewhere',
      [...review('09/06/2026'), ...pilot('13/05/2026 to 05/06/2026')],
      [],
    ],
    [
      'an impossible one is said so',
      review('2026-06-31'),
      ['12 ‹2026-06-31› error: that day does not exist'],
    ],
    ['one with a remark behind it', review('2026-06-09, 10:00, invited on 2026-06-01'), []],
    ['one with its hour and a remark', review('2026-06-09 (火) 10:00, invited 2026-06-01'), []],
    ['one in a field that is no date', [['version:** 1.4', 'version:** 2026-06-31']], []],
    ['none, which another rule says', review(''), []],
  ])
})

describe('a launch that has been is not to come', () => {
  const launched = (is: string): Edit[] => [
    ['**Customer data:**', `**Launched:** ${is}\n**Customer data:**`],
  ]
  finds('invalid-date', 'gate-review', [
    ['one that has been', launched('2026-05-09'), []],
    ['one that is tomorrow, as it may be elsewhere', launched('2026-06-10'), []],
    ['one that is to come', launched('2026-06-11'), ['11 ‹2026-06-11› warning']],
    ['one that does not exist', launched('2026-06-31'), ['11 ‹2026-06-31› error']],
  ])
})

describe('a period has a first and a last day', () => {
  const good =
    '2026-05-11/2026-06-05 ¦ 2026-05-11 until 2026-06-05 ¦ 11.05. – 05.06.2026 ¦ 2026-05-11 to 2026-06-05, 5 June 2026 ¦ 2026-06-05 to 2026-06-05'
  const bad =
    '2026-05-11 ¦ until 2026-06-05 ¦ four weeks in spring ¦ 11/05/2026 to 05/06/2026 ¦ 2026-05-11, 2026-05-20, 2026-06-05 ¦ 2026-05-11 to 2026-06-31'
  finds('invalid-date', 'pilot-to-prod', [
    ...rowsOf(good, pilot, () => []),
    ...rowsOf(bad, pilot, (is) => [`11 ‹${is}› error`]),
    [
      'that ends before it begins',
      pilot('2026-06-05 to 2026-05-11'),
      ['11 ‹2026-06-05 to 2026-05-11› error: before it starts'],
    ],
  ])
})

describe('a review lies behind the pilot, and not in the future', () => {
  finds('invalid-date', 'pilot-to-prod', [
    ['on the last day of the pilot', review('2026-06-05'), []],
    ['on the day before', review('2026-06-04'), ['12 ‹2026-06-04› error: before the pilot ended']],
    ['tomorrow, as it is already in Auckland', review('2026-06-10'), []],
    ['on the day after tomorrow', review('2026-06-11'), ['12 ‹2026-06-11› warning: in the future']],
  ])
})

describe('evidence names no day that does not exist', () => {
  const seen = (is: string): Edit[] => [['every Monday.', `every Monday, last on ${is}.`]]
  finds('invalid-date', 'pilot-to-prod', [
    ...rowsOf('Mon 8 June 2026 ¦ 06/07/2026 ¦ ~~2026-05-32~~ 2026-06-08', seen, () => []),
    ...rowsOf('2026-05-32 ¦ 31 April 2026', seen, (is) => [`17 ‹${is}› error 2`]),
    [
      'a day of the week that is another',
      seen('Fri 8 June 2026'),
      ['17 ‹8 June 2026› note 2: not a Fri'],
    ],
    [
      'of an item that failed',
      [...seen('2026-05-32'), ['being watched | ✅', 'being watched | ❌']],
      [],
    ],
    [
      'of an item at warning',
      [...seen('2026-05-32'), ['being watched | ✅', 'being watched | ⚠️']],
      [],
    ],
  ])
})
