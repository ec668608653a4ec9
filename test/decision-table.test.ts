// The decision table by itself: which row a case falls to, and which tables are refused.
import { describe, expect, test } from 'vitest'
import { decide, type Facts, flawOf, percentOf } from '../src/decide/decision-table.ts'
import type { Signal } from '../src/pair/metrics.ts'
import type { Condition, DecisionRow } from '../src/policy/gate-schema.ts'

const row = (
  verdict: string,
  when: Condition | null,
  outcome: DecisionRow['outcome'] = 'cleared',
): DecisionRow => ({
  verdict,
  outcome,
  label: verdict,
  when,
  means: '',
})
const last = row('last', null, 'blocked')
const facts = (over: Partial<Facts> = {}): Facts => ({
  pass: 3,
  warn: 0,
  fail: 0,
  fields: new Map(),
  signals: new Map(),
  ...over,
})
const fits = (when: Condition, over: Partial<Facts>): boolean =>
  decide([row('first', when), last], facts(over)).verdict === 'first'

test.each([
  [{ pass: 0, warn: 0, fail: 0 }, 0],
  [{ pass: 1, warn: 1, fail: 1 }, 33],
  [{ pass: 99, warn: 0, fail: 1 }, 99],
  [{ pass: 2, warn: 1, fail: 0 }, 66],
  [{ pass: 199, warn: 1, fail: 0 }, 99],
  [{ pass: 5, warn: 0, fail: 0 }, 100],
])('%j is %i percent, rounded down', (counts, expected) => {
  expect(percentOf(counts)).toBe(expected)
})

describe('where nothing counts', () => {
  test('the last row is taken, whatever the others ask', () => {
    expect(
      decide([row('first', {}), row('second', { pass: 0 }), last], facts({ pass: 0 })).verdict,
    ).toBe('last')
  })

  test.each([
    { pass: 1 },
    { pass: 0, warn: 1 },
    { pass: 0, fail: 1 },
    { pass: 0, warn: 1, fail: 1 },
    { pass: 1, warn: 1 },
    { pass: 1, fail: 1 },
  ])('%j is something', (counts) => {
    expect(decide([row('first', {}), last], facts(counts)).verdict).toBe('first')
  })

  test('a table without rows decides nothing', () => {
    expect(() => decide([], facts())).toThrow('a decision table without rows was loaded')
  })
})

test('the first row that fits is taken, and the last one where none does', () => {
  const table = [
    row('one', { fail: 1 }),
    row('two', { warn: 0 }),
    row('three', { warn: '0..' }),
    last,
  ]
  expect(decide(table, facts()).verdict).toBe('two')
  expect(decide(table, facts({ warn: 1 })).verdict).toBe('three')
  expect(decide(table, facts({ fail: 1, warn: 1 })).verdict).toBe('one')
  expect(decide([row('one', { fail: 1 }), last], facts()).verdict).toBe('last')
  expect(decide([row('one', null), last], facts()).verdict).toBe('one')
})

test.each<[string | number, number[], number[]]>([
  [0, [0], [1, 2]],
  [2, [2], [0, 1, 3]],
  ['1..2', [1, 2], [0, 3]],
  ['3..', [3, 4, 99], [0, 2]],
  ['..2', [0, 1, 2], [3]],
  ['2', [2, 3], [0, 1]],
])('the range %s', (range, inside, outside) => {
  for (const count of inside)
    expect(fits({ warn: range }, { warn: count }), String(count)).toBe(true)
  for (const count of outside)
    expect(fits({ warn: range }, { warn: count }), String(count)).toBe(false)
})

test('every part of a condition must hold', () => {
  const when: Condition = {
    pass: 3,
    warn: 1,
    fail: 0,
    percent: '75..',
    fields: { Tier: 'High' },
    signals: { value: 'good' },
  }
  const case_ = {
    pass: 3,
    warn: 1,
    fail: 0,
    fields: new Map([['Tier', 'High']]),
    signals: new Map<string, Signal>([['value', 'good']]),
  }
  expect(fits(when, case_)).toBe(true)
  for (const over of [
    { pass: 4 },
    { warn: 2 },
    { fail: 1 },
    { fields: new Map([['Tier', 'Low']]) },
    { fields: new Map() },
    { signals: new Map() },
  ])
    expect(fits(when, { ...case_, ...over }), JSON.stringify(over)).toBe(false)
  expect(fits({ ...when, percent: '76..' }, case_)).toBe(false)
})

test.each<['good' | 'weak' | 'shown', (Signal | null)[], (Signal | null)[]]>([
  ['good', ['good'], ['weak', 'not shown', null]],
  ['weak', ['weak'], ['good', 'not shown', null]],
  ['shown', ['good', 'weak'], ['not shown', null]],
])('a signal that is to be %s', (wanted, held, others) => {
  const signals = (signal: Signal | null): Map<string, Signal> =>
    new Map(signal === null ? [] : [['value', signal]])
  for (const signal of held)
    expect(fits({ signals: { value: wanted } }, { signals: signals(signal) }), String(signal)).toBe(
      true,
    )
  for (const signal of others)
    expect(fits({ signals: { value: wanted } }, { signals: signals(signal) }), String(signal)).toBe(
      false,
    )
})

describe('a table', () => {
  const choices = new Map([['Tier', ['Low', 'High']]])
  const flaw = (...rows: DecisionRow[]): ReturnType<typeof flawOf> => flawOf(rows, 3, choices)

  test.each<[string, DecisionRow[], number, RegExp]>([
    ['that is empty', [], -1, /last row of the decision table must have no condition/],
    [
      'whose last row has a condition',
      [row('one', { warn: 0 }), row('two', { fail: 0 }, 'blocked')],
      1,
      /last row of the decision table must have no condition/,
    ],
    [
      'whose last row clears',
      [row('one', { warn: 0 }), row('two', null, 'conditional')],
      1,
      /must be blocked, found conditional/,
    ],
    [
      'with a row above that has none',
      [row('one', { warn: 3 }), row('two', null), row('three', { fail: 1 }), last],
      1,
      /hides all rows below it/,
    ],
    [
      'with a row that another one hides',
      [row('one', { fail: 0 }), row('two', { fail: 0, warn: 1 }), last],
      1,
      /^row 2 of the decision table can never be reached/,
    ],
    [
      'whose first row cannot be',
      [row('one', { warn: 1, pass: 3 }), row('two', { fail: 0 }), last],
      0,
      /^row 1 of/,
    ],
    ['that asks for more than there are', [row('one', { pass: 4 }), last], 0, /^row 1 of/],
    [
      'that asks for a choice that is none',
      [row('one', { fields: { Tier: 'Middle' } }), last],
      0,
      /^row 1 of/,
    ],
    [
      'that asks for a choice of a field without any',
      [row('one', { fields: { Kind: 'a' } }), last],
      0,
      /^row 1 of/,
    ],
    ['whose last row is never reached', [row('one', { pass: '0..' }), last], 1, /^row 2 of/],
  ])('%s is refused', (_, rows, at, message) => {
    expect(flaw(...rows)).toEqual({ row: at, message: expect.stringMatching(message) })
  })

  test.each<[string, DecisionRow[]]>([
    ['all pass', [row('one', { pass: 3 }), last]],
    ['all are at warning', [row('one', { warn: 3 }), last]],
    ['all fail', [row('one', { fail: 3 }), last]],
    ['one of each', [row('one', { pass: 1, warn: 1, fail: 1 }), last]],
    [
      'each choice, and none',
      [row('one', { fields: { Tier: 'Low' } }), row('two', { fields: { Tier: 'High' } }), last],
    ],
    [
      'each way a signal comes out',
      [
        row('one', { signals: { value: 'good' } }),
        row('two', { signals: { value: 'weak' } }),
        last,
      ],
    ],
  ])('that tells apart where %s is not', (_, rows) => {
    expect(flaw(...rows)).toBeNull()
  })
})
