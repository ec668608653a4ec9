// The days that a text names, in whichever of the world's ways of writing them.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { alone, type DayContext, findDays, otherWeekday } from '../../src/facts/days.ts'
import { read } from './said-days.ts'

/** A page reviewed on 9 June 2026. */
const page: DayContext = { ...alone, near: '2026-06-09' }

describe('one day', () => {
  test.each([
    ['2026/3/4', '2026-03-04'],
    ['2026. 3. 4.', '2026-03-04'],
    ['2026-03-04T09:30Z', '2026-03-04'],
    ['4 March 2026', '2026-03-04'],
    ['March 4th, 2026', '2026-03-04'],
    ['04/Mar/2026', '2026-03-04'],
    ["4 Sept '26", '2026-09-04'],
    ['4. März 2026', '2026-03-04'],
    ['4 de marzo de 2026', '2026-03-04'],
    ['4 września 2026', '2026-09-04'],
    ['4. nóvember 2026', '2026-11-04'],
    ['15. 9. 2026. 18. 9.', '2026-09-15, ~2026-09-18'],
    ['4.III.2026', '2026-03-04'],
    ['4-III-2026', '2026-03-04'],
    ['2026年3月4日', '2026-03-04'],
    ['04.03.2026', '2026-03-04'],
    ['17/03/2026', '2026-03-17'],
    ['03-17-2026', '2026-03-17'],
    ['04/04/2026', '2026-04-04'],
    // without a year the one nearest to the review
    ['Wed 4 March', '~2026-03-04'],
    ['December 24', '~2025-12-24'],
    ['21.05.', '~2026-05-21'],
    ['21. 5. at noon', '~2026-05-21'],
    ['May 21: all of it', '~2026-05-21'],
    ['May 21, 50/50', '~2026-05-21'],
    ['3月4日', '~2026-03-04'],
    ['25-may 7:00', '~2026-05-25'],
  ])('%s', (text, day) => {
    expect(read(text, page)).toBe(day)
  })
})

describe('several, none that is certain, or none that exists', () => {
  test.each([
    ['2026-03-04 to 2026-03-06', '2026-03-04, 2026-03-06'],
    ['2026-03-04/06', '2026-03-04'],
    ['3 and 4 March 2026', '2026-03-03, 2026-03-04'],
    ['20.–22.05.2026', '2026-05-20, 2026-05-22'],
    ['4-6 March 2026', '2026-03-04, 2026-03-06'],
    ['2, 3 and 4 March 2026', '2026-03-02, 2026-03-03, 2026-03-04'],
    ['March 2, 3 and 4, 2026', '2026-03-02, 2026-03-03, 2026-03-04'],
    ['28 February – 4 March 2025', '~2025-02-28, 2025-03-04'],
    ['March 3-4', '~2026-03-03, ~2026-03-04'],
    ['04/03/2026', '2026-03-04 / 2026-04-03'],
    ['March 2026', '2026-03-01..2026-03-31'],
    ['KW 18', '2026-04-27..2026-05-03'],
    ['CW 2/2027', '2027-01-11..2027-01-17'],
    ['30 February 2026', 'none'],
    ['18 Márta 2026', '2026-03-18'],
    ['2026-13-01', 'none'],
    // in no form that is known: perhaps a day
    ['2026.18.9', 'undefined / undefined'],
    ['31.04.2026', 'none'],
    // a time
    ['17/ago', '~2026-08-17'],
    ['17 ago', ''],
  ])('%s', (text, days) => {
    expect(read(text, page)).toBe(days)
  })
})

describe('no day at all', () => {
  test.each([
    'you may 3 times',
    'week 18',
    '4/5 of them',
    '50/75/90 percent',
    'v1.2.3 on 10.0.0.1',
    'RB-2026-03-04',
    'March 40',
    '2026',
    '12 Decemberish 2026',
    // another word, unless its year stands there
    'ago 12',
  ])('%s', (text) => {
    expect(read(text, page)).toBe('')
  })

  test('a day without a year, where nothing is known of the page', () => {
    expect(read('4 March', alone)).toBe('')
  })
})

test.each([
  ['Thu 4 June 2026', null],
  ['Friday, 4 June 2026', 'Friday'],
  ['on 4 June 2026', null],
])('a day of the week that is not its own: %s', (text, weekday) => {
  const [day] = findDays(text, alone)
  expect(day && otherWeekday(text, day)).toBe(weekday)
})

test('whatever the text, each day stands in it, in order and without overlap', () => {
  const part = fc.constantFrom(
    ...['3', '04', '12', '31', '2026', "'26", 'March', 'mai', 'VI', 'KW', 'and', 'of', 'th'],
    ...['-', '/', '.', ' ', ', ', '–', '年', '月', '日', 'ß', 'İ'],
  )
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(part, { maxLength: 24 }).map((parts) => parts.join('')),
  )
  fc.assert(
    fc.property(text, (own) => {
      let end = 0
      for (const { text: stretch, from, to, day, days } of findDays(own, page)) {
        expect(from).toBeGreaterThanOrEqual(end)
        expect(own.slice(from, to)).toBe(stretch)
        expect(stretch).not.toBe('')
        if (day !== null) expect(days).toEqual([day])
        end = to
      }
    }),
  )
})
