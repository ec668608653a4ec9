// Which criteria are compared with what was measured: those of the evidence, and those of the table of criteria, where the pair is certain.
import { describe, expect, test } from 'vitest'
import { type Filled, judged, pointedAt } from './page.ts'

const criteria = '{ criteria: all }'
const table = (...actuals: string[]): string[] =>
  actuals.map(
    (actual, at) => `| ${['wait', 'noise'][at]} | ${['≤ 5 min', '> 60'][at]} | ${actual} |`,
  )

describe('of the evidence', () => {
  test.each([
    ['waited 4 min (≤ 5 min)', 'shown'],
    ['waited 6 min (≤ 5 min)', 'error: "waited 6 min" does not meet "≤ 5 min"'],
    ['all fine', 'error: does not show criteria and actuals in numbers'],
    ['≤ 5 min', 'error: does not show an actual for each criterion'],
    // numbers without a certain pair are for the reader
    ['≤ 5 min, 92%', 'note: check the actuals against the criteria'],
    ['waited 4 min (≤ 5 min), noise > 60', 'note: check against the criteria: "noise > 60"'],
  ])('%s', (evidence, said) => {
    expect(judged(criteria, evidence)).toBe(said)
  })
})

describe('of the table', () => {
  test.each<[string, string[], string]>([
    ['met', table('4 min', '72'), 'shown'],
    ['missed', table('6 min', '72'), 'error: "wait" is 6 min, but the criterion is at most 5 min'],
    ['not to be compared', table('short', '72'), 'note: check against the criteria: "wait"'],
    ['half of it', table('4 min', ''), 'note: check against the criteria: "noise"'],
    ['empty', table('', ''), 'error: does not show criteria and actuals in numbers'],
  ])('%s', (_, metrics, said) => {
    expect(judged(criteria, { evidence: 'all fine', metrics })).toBe(said)
  })
})

test('of what the evidence points to, where it holds no figures itself', () => {
  const filled: Filled = { evidence: 'see item 2', others: ['waited 6 min (≤ 5 min)', 'x'] }
  expect(judged(criteria, filled)).toBe('error: "waited 6 min" does not meet "≤ 5 min"')
})

test('an item that claims no pass is not compared, nor one that is not asked for criteria', () => {
  expect(judged(criteria, { status: '❌', evidence: 'waited 6 min (≤ 5 min)' })).toBe('shown')
  expect(judged('{ quantity: a count }', 'waited 6 min (≤ 5 min)')).toBe('shown')
})

test('a finding points at the actual that misses', () => {
  expect(pointedAt(criteria, 'waited 6 min (≤ 5 min)')).toBe('6 min')
  expect(pointedAt(criteria, { evidence: 'x', metrics: table('6 min', '72') })).toBe('6 min')
})
