// Which lengths of time the reader of durations finds, in days.
import { describe, expect, test } from 'vitest'
import { findDurations } from '../../src/facts/durations.ts'

const lengths = (text: string): number[] =>
  findDurations(text).map(({ days }) => Math.round(days * 1e6) / 1e6)

describe('each unit, in full and short', () => {
  test.each([
    ['kept for 1 hour', 0.041667],
    ['kept for 36 hours', 1.5],
    ['kept for 12 hrs', 0.5],
    ['kept for 12 hr', 0.5],
    ['kept for 1 day', 1],
    ['kept for 730 days', 730],
    ['kept for 60 d', 60],
    ['kept for 60d', 60],
    ['kept for 1 week', 7],
    ['kept for 6 weeks', 42],
    ['kept for 6 wks', 42],
    ['kept for 6 wk', 42],
    ['kept for 6w', 42],
    ['kept for 1 month', 30.4375],
    ['kept for 18 months', 547.875],
    ['kept for 18 mo', 547.875],
    ['kept for 18 mos', 547.875],
    ['kept for 18 mths', 547.875],
    ['kept for 18 mth', 547.875],
    ['kept for 1 quarter', 91.3125],
    ['kept for 4 quarters', 365.25],
    ['kept for 1 year', 365.25],
    ['kept for 7 years', 2556.75],
    ['kept for 7 yrs', 2556.75],
    ['kept for 7 yr', 2556.75],
    ['kept for 7y', 2556.75],
    ['KEPT FOR 7 YEARS', 2556.75],
  ])('%s', (text, days) => {
    expect(lengths(text)).toEqual([days])
  })
})

describe('each way of writing the number', () => {
  test.each([
    ['7-year retention', 2556.75],
    ['7\u00a0years', 2556.75],
    ['1,095 days', 1095],
    ['2.5 years', 913.125],
    ['seven years', 2556.75],
    ['twenty-four months', 730.5],
    ['a dozen weeks', 84],
    ['seven (7) years', 2556.75],
    ['7 full years', 2556.75],
    ['7 calendar years', 2556.75],
    ['7 complete years', 2556.75],
    ['1½ years', 547.875],
    ['1¼ years', 456.5625],
    ['1¾ years', 639.1875],
    ['12½ years', 4565.625],
    ['two and a half years', 913.125],
    ['2 and a half years', 913.125],
    ['kept for a year', 365.25],
    ['a retention of a month', 30.4375],
    ['extended to a week', 7],
    ['for a quarter', 91.3125],
    ['for a fortnight', 14],
    ['for a day', 1],
    ['twenty years', 7305],
    ['a retention of an year', 365.25],
  ])('%s', (text, days) => {
    expect(lengths(text)).toEqual([days])
  })
})

test('several, each with its stretch', () => {
  expect(findDurations('Logs 90 days, archive 7 years.')).toEqual([
    { days: 90, text: '90 days', from: 5, to: 12 },
    { days: 2556.75, text: '7 years', from: 22, to: 29 },
  ])
})

test.each([
  'kept for years',
  'kept for 7 yearly cycles',
  'kept in 2 datacentres',
  'kept until release v7 years from now',
  'kept 7 tears',
  'kept x7 years',
  'kept 1.2.3 years',
  'kept for many months',
  'EUR 300 at 5 p.a.',
  'read once a year',
  'kept for a yearly look',
  'kept for an hour',
])('%s has no length', (text) => {
  expect(findDurations(text)).toEqual([])
})
