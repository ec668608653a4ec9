// Which actuals a text sets against which criteria. Only pairs that are certain: a criterion without one is for the reader.
import { describe, expect, test } from 'vitest'
import { readCriteria } from '../../src/facts/criteria-in-text.ts'
import { findQuantities } from '../../src/facts/quantities.ts'

/** `92% for 90%: met`, and what has no certain pair. */
const read = (text: string): string => {
  const { pairs, unpaired } = readCriteria(text, findQuantities(text))
  const met = (isMet: boolean | null): string =>
    isMet === null ? 'open' : isMet ? 'met' : 'missed'
  return [
    ...pairs.map(
      ({ criterion, actual, isMet }) => `${actual.text} for ${criterion.text}: ${met(isMet)}`,
    ),
    ...unpaired.map(({ text: own }) => `nothing for ${own}`),
  ].join(', ')
}

test('an entry of a list ends with its sentence', () => {
  const text =
    'Card: right first time ≥ 90%, p95 < 9 s. Saved 20 minutes a site. Result: right first time 94%, p95 8 s, 26 minutes'
  expect(read(text)).toBe('94% for 90%: met, 8 s for 9 s: met')
})

test('an actual is of the criterion that it fits best', () => {
  const text =
    'Criteria: at least 92% of the codes accepted, fewer than 1 wrong code per 200 flights. Actuals: 94.6%, 2 wrong codes in 611 flights (0.65 per 200)'
  expect(read(text)).toBe('0.65 per 200 for 1 wrong code per 200: met, nothing for 92%')
})

describe('zero', () => {
  test.each([
    [
      'Criteria: zero orders missed, p95 < 9 s. Actuals: 61 orders flagged, p95 8 s',
      '8 s for 9 s: met',
    ],
    [
      'Criteria: zero Sev-1, p95 < 9 s. Actuals: 1 Sev-1, p95 8 s',
      '8 s for 9 s: met, 1 for zero: missed',
    ],
    ['Criteria: zero Sev-1, p95 < 9 s. Actuals: one Sev-3, p95 8 s', '8 s for 9 s: met'],
    // what a limit is set against is no actual of it
    ['Wait not above 6 min against 25 min by hand', 'nothing for 6 min'],
    // and where it counts something else
    [
      'Criteria: at most 1 bus late in any week, p95 < 9 s. Actuals: 3 buses late in six weeks, p95 8 s',
      'nothing for 1, 8 s for 9 s: met',
    ],
  ])('%s', (text, pairs) => {
    const all = read(text).split(', ')
    expect(all.sort()).toEqual(pairs.split(', ').sort())
  })
})

describe('in one clause', () => {
  test.each([
    ['94% against ≥ 90%', '94% for 90%: met'],
    ['87% against ≥ 90%', '87% for 90%: missed'],
    ['p95 of 11 s (< 15 s)', '11 s for 15 s: met'],
    ['p95 of 16 s (< 15 s)', '16 s for 15 s: missed'],
    ['≥ 6 h: 8 h', '8 h for 6 h: met'],
    ['at least 90% → 93%', '93% for 90%: met'],
    ['up time 99,0% min: 99,6%', '99,6% for 99,0%: met'],
    ['up time 99,0% min: 98,6%', '98,6% for 99,0%: missed'],
    ['accepted ≥ 90% (94%)', '94% for 90%: met'],
    ['wrong ≤ 2% (measured 2.4%)', '2.4% for 2%: missed'],
    // a baseline is no actual
    ['at most 6 h (before: 2 days)', 'nothing for 6 h'],
    ['brought from 50 min to ≤ 30 min', 'nothing for 30 min'],
    ['94%, target ≥ 90%; wait 16 s, limit ≤ 15 s', '94% for 90%: met, 16 s for 15 s: missed'],
  ])('%s', (text, pairs) => {
    expect(read(text)).toBe(pairs)
  })
})

describe('nothing is guessed', () => {
  test.each([
    ['another unit', '≥ 90% (40 of them)', 'nothing for 90%'],
    ['another sentence', '≥ 90% accepted. 94% satisfied.', 'nothing for 90%'],
    [
      'words between that speak of something else',
      '≥ 90% accepted, 94% satisfied',
      'nothing for 90%',
    ],
    ['a criterion that does not say which way', '94% against 90%', ''],
    ['numbers that are no criteria', '75% satisfied, nil wrong balances', ''],
    ['a sample', '0 allowed, 412 in the sample', ''],
    [
      'criteria of their own on lines of their own',
      'Wait: target at most 10 s (before: 30 s). Result 6 s.\nReply: target at most 6 min (before: 18 min). Result 4 min.',
      'nothing for 10 s, nothing for 6 min',
    ],
    ['what was before', 'before 95 min, goal at most 60 min, now 47 min', 'nothing for 60 min'],
  ])('%s: %s', (_, text, pairs) => {
    expect(read(text)).toBe(pairs)
  })
})

describe('in two lists', () => {
  test.each([
    [
      'by the words that only two entries share',
      'Criteria: ≥ 90% accepted, p95 < 15 s. Actuals: 94% accepted, p95 11 s.',
      '94% for 90%: met, 11 s for 15 s: met',
    ],
    [
      'by the figure of its unit',
      'Criteria: ≥ 95% of codes match, p95 < 9 s. Actuals: 1,179 matched (91.8%), p95 8 s.',
      '91.8% for 95%: missed, 8 s for 9 s: met',
    ],
    [
      'of two entries with its word by the one with its unit',
      'Criteria: ≥ 95% of slips booked clean, p95 < 9 s. Actuals: 1,240 slips, 1,128 clean = 91%, p95 8 s.',
      '91% for 95%: missed, 8 s for 9 s: met',
    ],
    [
      'most of all is asked for, where a share has no sign',
      'Criteria: 95% of slots taken, p95 < 9 s. Actuals: 91.8% taken, p95 8 s.',
      '91.8% for 95%: missed, 8 s for 9 s: met',
    ],
    [
      'two figures of its unit, of which one would miss, leave it open',
      'Criteria: ≥ 90% of codes match, p95 < 9 s. Actuals: matched 96% (88% in May), p95 8 s.',
      '96% for 90%: open, 8 s for 9 s: met',
    ],
    [
      'by most of them',
      'Criteria: right lane found min. 92%, p95 < 9 s. Actuals: right lane 88%, p95 8 s. Found hard, 87% would do.',
      '88% for 92%: missed, 8 s for 9 s: met',
    ],
    [
      'in any order',
      'Criteria: ≥ 90% accepted, ≥ 80% covered. Actuals: 75% covered, 94% accepted.',
      '94% for 90%: met, 75% for 80%: missed',
    ],
    [
      'zero is a limit by itself',
      'Criteria: ≥ 90% accepted, zero Sev-1. Actuals: 94% accepted, one Sev-1.',
      '94% for 90%: met, one for zero: missed',
    ],
    [
      'on lines of their own',
      'Targets:\n≥ 90% accepted\n< 15 s wait\nResults:\n94% accepted\n11 s wait',
      '94% for 90%: met, 11 s for 15 s: met',
    ],
    [
      'by numbers in brackets',
      'Criteria: (a) ≥ 90%, (b) ≤ 5 errors. Actuals: (b) 3, (a) 88%.',
      '88% for 90%: missed, 3 for 5: met',
    ],
    [
      'a mark that can be read in two ways leaves it open',
      'Criteria: ≥ 1.000 cases, ≤ 2% wrong. Actuals: 1,250 cases, 1% wrong.',
      '1,250 for 1.000: open, 1% for 2%: met',
    ],
    [
      'words that two entries of a list share tell nothing',
      'Criteria: ≥ 90% of claims, ≤ 2% of claims. Actuals: 94% of claims, 1% of claims.',
      'nothing for 90%, nothing for 2%',
    ],
    [
      'words that are not shared neither',
      'Criteria: ≥ 90% accepted, ≤ 5 errors. Actuals: 94% satisfied, 3 errors.',
      '3 for 5: met, nothing for 90%',
    ],
    [
      'nor where no second list is announced',
      'Criteria: ≥ 90% accepted, ≤ 5 errors, and 94% accepted it.',
      'nothing for 90%, nothing for 5',
    ],
  ])('%s', (_, text, pairs) => {
    expect(read(text)).toBe(pairs)
  })
})
