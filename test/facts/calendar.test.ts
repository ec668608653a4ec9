// Days are whole UTC days, written YYYY-MM-DD: there is none that the calendar does not have, and no clock or time zone moves one.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  dayOf,
  daysBetween,
  firstOfWeek,
  isoDay,
  weekdayOf,
} from '../../src/facts/calendar.ts'

test.each([
  [2026, 4, 30, '2026-04-30'],
  [2026, 4, 31, null],
  [2026, 2, 29, null],
  [2028, 2, 29, '2028-02-29'],
  [2100, 2, 29, null],
  [2000, 2, 29, '2000-02-29'],
  [2026, 0, 9, null],
  [2026, 13, 9, null],
  [2026, 9, 0, null],
  // years of another century are typing errors
  [1899, 9, 9, null],
  [2200, 9, 9, null],
])('%i, month %i, day %i', (year, month, day, is) => {
  expect(dayOf(year, month, day)).toBe(is)
})

test.each([
  ['2026-09-09', '2026-09-09'],
  ['2026-9-9', null],
  [' 2026-09-09', null],
  ['2026-09-09T08:00', null],
  ['2026-09-31', null],
  ['', null],
])('"%s" is a day and nothing else', (text, day) => {
  expect(isoDay(text)).toBe(day)
})

test.each([
  ['2026-03-28', '2026-03-30', 2],
  ['2026-10-24', '2026-10-26', 2],
  ['2027-12-31', '2028-03-01', 61],
  ['2026-06-02', '2026-05-31', -2],
])('from %s to %s, over changes of the clock and leap days', (from, to, days) => {
  expect(daysBetween(from, to)).toBe(days)
  expect(addDays(from, days)).toBe(to)
})

// the week of the year's first Thursday is its first one
test.each([
  [2026, 1, '2025-12-29'],
  [2027, 1, '2027-01-04'],
  [2024, 1, '2024-01-01'],
  [2026, 23, '2026-06-01'],
  [2026, 53, '2026-12-28'],
])('in %i week %i begins', (year, week, day) => {
  expect(firstOfWeek(year, week)).toBe(day)
  expect(weekdayOf(day)).toBe(1)
})

test.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2028-01-31', 1, '2028-02-29'],
  ['2026-01-31', 2, '2026-03-31'],
  ['2026-08-31', 3, '2026-11-30'],
  ['2026-12-15', 1, '2027-01-15'],
  ['2026-06-09', 18, '2027-12-09'],
  ['2199-12-01', 1, null],
])('%s and %d months are %s', (from, months, to) => {
  expect(addMonths(from, months)).toBe(to)
})

test('a week runs from Monday, 1, to Sunday, 7', () => {
  const week = [0, 1, 2, 3, 4, 5, 6].map((step) => weekdayOf(addDays('2026-11-02', step)))
  expect(week).toEqual([1, 2, 3, 4, 5, 6, 7])
})

const days = fc
  .tuple(
    fc.integer({ min: 1901, max: 2198 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([year, month, day]) => dayOf(year, month, day) ?? '')

test('what is added is what lies between', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: -365, max: 365 }), (day, step) => {
      expect(daysBetween(day, addDays(day, step))).toBe(step)
      expect(addDays(addDays(day, step), -step)).toBe(day)
      expect(isoDay(addDays(day, step))).not.toBeNull()
    }),
  )
})
