// A cell with a criterion and a cell with an actual: is it met, and if that cannot be told, why not?
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareCells } from '../../src/facts/cell-comparison.ts'

describe('met or missed', () => {
  test.each([
    ['≥ 90%', '94%', true],
    ['≥ 90%', '90%', true],
    ['≥ 90%', '89.5%', false],
    ['> 5', '5', false],
    ['p95 under 15 s', 'p95 11 s', true],
    ['< 15 s', '0.3 min', false],
    ['≤ 2 h', '90 min', true],
    ['at most 1 in 200', '3 of 1000', true],
    ['≥ 4.2 / 5', '4.1 / 5', false],
    ['≤ € 4', '€ 4.50', false],
    ['≤ £0.80', '54p', true],
    ['≤ 60 cents', '$0.80', false],
    ['≥ 99.5%', '99.9% (54 min of planned maintenance)', true],
    ['≥ 1,250', '1300', true],
    ['≥ 6 h / week', '7 h per week', true],
    // the first one counts, whatever is said behind it
    ['≥ 90% within two weeks', '94% (40 cases)', true],
    // a number without a unit is of the criterion's
    ['≥ 90%', '88', false],
    // zero is a limit by itself
    ['0', '0', true],
    ['zero Sev-1', '1', false],
    // what is computed is rounded
    ['≤ 0.3', '0.30000000000000004', true],
  ])('%s: %s', (criterion, actual, isMet) => {
    expect(compareCells(criterion, actual, null).isMet).toBe(isMet)
  })
})

describe('not to be told', () => {
  test.each([
    ['≥ 90%', '', 'has no actual'],
    ['≥ 90%', 'TBD', 'has no actual'],
    ['≤ £0.80', '54z', 'cannot be compared: "54z" with "≤ £0.80"'],
    ['—', '94%', 'has no criterion'],
    ['quick enough', '11 s', 'has a criterion without a number: "quick enough"'],
    ['90%', '94%', 'has a criterion that says neither at least nor at most: "90%"'],
    ['≥ 90%', 'very good', 'cannot be compared: "very good" with "≥ 90%"'],
    ['≤ € 4', '$ 3', 'cannot be compared: "$ 3" with "≤ € 4"'],
    ['≥ 90', '94%', 'cannot be compared: "94%" with "≥ 90"'],
    ['≥ 1.000', '1,250', 'can be read in two ways: "1,250" against "≥ 1.000"'],
  ])('%s: %s', (criterion, actual, why) => {
    expect(compareCells(criterion, actual, null)).toEqual({ isMet: null, why })
  })
})

test.each([
  ['90%', 'at least', '94%', true, 'is 94%, but the criterion is at least 90%'],
  ['15 s', 'at most', '16 s', false, 'is 16 s, but the criterion is at most 15 s'],
  [
    '≤ 90%',
    'at least',
    '94%',
    null,
    'has a criterion that says at most instead of at least: "≤ 90%"',
  ],
] as const)('where the gate says which way %s counts: %s', (criterion, way, actual, isMet, why) => {
  expect(compareCells(criterion, actual, way)).toEqual({ isMet, why })
})

test('of two criteria, one at least and one at most the same, every actual meets one', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 999 }),
      fc.integer({ min: 0, max: 999 }),
      (bound, own) => {
        const low = compareCells(`≥ ${bound} errors`, `${own}`, null).isMet
        const high = compareCells(`≤ ${bound} errors`, `${own}`, null).isMet
        expect(low || high).toBe(true)
        expect(low && high).toBe(own === bound)
      },
    ),
  )
})
