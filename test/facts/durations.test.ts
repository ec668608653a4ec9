// The lengths of time that a text names, in days. A month is a twelfth of a year, so that twelve of them and one year are equal.
import { describe, expect, test } from 'vitest'
import { findDurations } from '../../src/facts/durations.ts'
import { timeUnits } from '../../src/facts/word-values.ts'

const year = 365.25
const month = year / 12
const lengths = (text: string): number[] =>
  findDurations(text).map(({ days }) => Math.round(days * 1e6) / 1e6)

describe('a length', () => {
  test.each([
    ['90 d', 90],
    ['90d', 90],
    ['a 7-year archive', 7 * year],
    ['7 yrs.', 7 * year],
    ['1½ years', 1.5 * year],
    ['1,095 days', 1095],
    ['seven (7) years', 7 * year],
    ['7 full years', 7 * year],
    ['5 working days', 5],
    ['six mois', 6 * month],
    ['sieben Tage', 7],
  ])('%s', (text, days) => {
    expect(lengths(text)).toEqual([Math.round(days * 1e6) / 1e6])
  })
})

describe('none', () => {
  test.each([
    ['something between that says otherwise', '3 great years'],
    ['a letter behind a word', 'three h'],
  ])('%s: %s', (_, text) => {
    expect(lengths(text)).toEqual([])
  })
})

test('several, each with its place', () => {
  const text = 'Required are 6 months; we keep 2 years.'
  expect(findDurations(text)).toMatchObject([
    { text: '6 months', from: 13, to: 21, days: 6 * month },
    { text: '2 years', from: 31, to: 38, days: 2 * year },
  ])
})

test('every unit of every language is read behind figures', () => {
  expect(timeUnits.size).toBeGreaterThan(80)
  for (const [word, seconds] of timeUnits)
    expect(findDurations(`kept 12 ${word}`)).toMatchObject([
      { text: `12 ${word}`, days: (12 * seconds) / 86_400 },
    ])
})

describe('from one time to the next, where both are told to the second', () => {
  test.each([
    ['off at 10:00:00, last action 10:00:14', [14]],
    ['10:00:00 off; 10:00:10 quiet; 10:12:10 back', [10, 720]],
    ['10:00 to 11:15', []],
    ['off at 13.00, quiet 13.00.20', [20]],
    ['1:00:00', []],
    ['logged 2026-05-03T10:00:00 and 2026-05-03T10:00:14', []],
  ])('%s', (text, seconds) => {
    expect(lengths(text).map((days) => Math.round(days * 86_400))).toEqual(seconds)
  })
})
