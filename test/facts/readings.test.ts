// Numbers with a comma or a point before three digits: what settles how they are read.
import { describe, expect, test } from 'vitest'
import { readCriteria } from '../../src/facts/criteria.ts'
import { readingsOf } from '../../src/facts/readings.ts'

/** The values of criterion and actual in each reading: `[[2, 1250], [2, 1.25]]`. */
function read(text: string): number[][] {
  return readCriteria(text).pairs.flatMap(({ criterion, actual }) =>
    readingsOf(text, criterion, actual).map((one) => [one.criterion.value, one.actual.value]),
  )
}

describe('one reading where nothing is ambiguous', () => {
  test.each([
    ['Cost at most €2. Actual: €3', [[2, 3]]],
    ['Cost at most €2.50. Actual: €1,50', [[2.5, 1.5]]],
    ['Cost at most €2000. Actual: €1,234,567', [[2000, 1_234_567]]],
  ])('%s', (text, values) => {
    expect(read(text)).toEqual(values)
  })
})

describe('two readings where nothing settles it', () => {
  test.each([
    [
      'Cost at most €2. Actual: €1,250',
      [
        [2, 1250],
        [2, 1.25],
      ],
    ],
    [
      'Cost at most €2. Actual: €1.250',
      [
        [2, 1.25],
        [2, 1250],
      ],
    ],
    [
      'Cost at most €1,250. Actual: €3',
      [
        [1250, 3],
        [1.25, 3],
      ],
    ],
    [
      'Cost at most €99. Actual: €1,250',
      [
        [99, 1250],
        [99, 1.25],
      ],
    ],
    [
      'At least 1,250 cases. Actual: 1,300 cases',
      [
        [1250, 1300],
        [1.25, 1.3],
      ],
    ],
    // the other mark shows nothing of this one
    [
      'Cost at most €2.50. Actual: €1,250',
      [
        [2.5, 1250],
        [2.5, 1.25],
      ],
    ],
    [
      'Cost at most €2,50. Actual: €1.250',
      [
        [2.5, 1.25],
        [2.5, 1250],
      ],
    ],
    // one number shows a decimal comma, the next a decimal point
    [
      'Seats €3.50, cost at most €2,50. Actual: €1,250',
      [
        [2.5, 1250],
        [2.5, 1.25],
      ],
    ],
    // what measures nothing shows nothing
    [
      'Cost at most €2. Actual: €1,250 at 4,5 stars',
      [
        [2, 1250],
        [2, 1.25],
      ],
    ],
  ])('%s', (text, values) => {
    expect(read(text)).toEqual(values)
  })
})

describe('another number shows how the same mark is used', () => {
  test.each([
    ['Cost at most €2,50. Actual: €1,250', [[2.5, 1.25]]],
    ['Cost at most €2.50. Actual: €1.250', [[2.5, 1.25]]],
    ['Cost at most €1,250. Actual: €3,5', [[1.25, 3.5]]],
    ['Cost at most €1,234,567. Actual: €1,250', [[1_234_567, 1250]]],
    ['Cost at most €1.234.567. Actual: €1.250', [[1_234_567, 1250]]],
    ['Cost at most €2. Actual: €1,250 of a budget of 4,5 % more', [[2, 1.25]]],
    ['At least 1,250 cases. Actual: 2,5 cases', [[1.25, 2.5]]],
    // a comma that groups and a point that is the decimal mark agree
    ['Cost at most €2.50 a case, €1,234,567 a year. Actual: €1,250 a year', [[1_234_567, 1250]]],
  ])('%s', (text, values) => {
    expect(read(text).slice(0, 1)).toEqual(values)
    expect(read(text)).toHaveLength(1)
  })
})

describe('nobody writes three decimals beside a hundred or more of the same unit', () => {
  test.each([
    ['Cost at most €100. Actual: €1,250', [[100, 1250]]],
    ['Cost at most €1,250. Actual: €300', [[1250, 300]]],
    ['Cost at most €1.250. Actual: €300', [[1250, 300]]],
    ['Net change at least 1,250 cases. Actual: -300 cases', [[1250, -300]]],
    ['Latency at most 200 ms. Actual: 1,250 ms', [[0.2, 1.25]]],
    ['Latency at most 1,250 ms. Actual: 2 s', [[1.25, 2]]],
    [
      'Latency at most 1,250 ms. Actual: 90 ms',
      [
        [1.25, 0.09],
        [0.001_25, 0.09],
      ],
    ],
  ])('%s', (text, values) => {
    expect(read(text)).toEqual(values)
  })
})

describe('nor three decimals that end in two zeros in a criterion', () => {
  test.each([
    ['At least 1,500 cases. Actual: 60 cases', [[1500, 60]]],
    ['Cost at most €1.500. Actual: €60', [[1500, 60]]],
    // but in an actual, and in a time
    [
      'At least 60 cases. Actual: 1,500 cases',
      [
        [60, 1500],
        [60, 1.5],
      ],
    ],
    [
      'Latency at most 1,500 ms. Actual: 60 ms',
      [
        [1.5, 0.06],
        [0.0015, 0.06],
      ],
    ],
    // one zero, or none
    [
      'At least 1,550 cases. Actual: 60 cases',
      [
        [1550, 60],
        [1.55, 60],
      ],
    ],
    [
      'At least 1,005 cases. Actual: 60 cases',
      [
        [1005, 60],
        [1.005, 60],
      ],
    ],
  ])('%s', (text, values) => {
    expect(read(text)).toEqual(values)
  })
})
