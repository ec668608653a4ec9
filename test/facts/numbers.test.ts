// The numbers that a text holds, in figures and as words, and the two readings of a mark before three digits.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { amountsIn, numberOf, readingsOf } from '../../src/facts/numbers.ts'

describe('where numbers stand', () => {
  test.each([
    ['three of four', 'three | four'],
    ['drei von vier', 'drei | vier'],
    ['1 000 000 rows', '1 000 000'],
    // the end of a sentence is no part of it
    ['it took 25. then', '25'],
    ['eur12.50 and r5.00', '12.50 | 5.00'],
    ['7-year and 30s', '7 | 30'],
    // in a name, a version, a paragraph of a law, another word
    ['p95, v2 and §9', ''],
    ['someone often', ''],
  ])('%s', (text, amounts) => {
    expect(
      amountsIn(text)
        .map(({ text: own }) => own)
        .join(' | '),
    ).toBe(amounts)
  })
})

describe('one reading', () => {
  test.each([
    ['4.25', 4.25],
    ['4,25', 4.25],
    ['1234.500', 1234.5],
    ['1,234.5', 1234.5],
    ['1.234,5', 1234.5],
    ['1.234.567', 1_234_567],
    ['12 500', 12_500],
    ['1,86,000', 186_000],
    ['12’500', 12_500],
    ['twelve', 12],
    ['dozen', 12],
    ['zwei', 2],
  ])('%s', (text, value) => {
    expect(readingsOf(text)).toEqual([value])
  })
})

describe('two readings, of which the one by the English use of the mark is first', () => {
  test.each([
    ['1,250', 1250, 1.25],
    ['1.250', 1.25, 1250],
    ['12,500', 12_500, 12.5],
  ])('%s', (text, first, second) => {
    expect(readingsOf(text)).toEqual([first, second])
    expect(numberOf(text)).toBe(first)
  })
})

test.each(['', 'a', 'x9'])('"%s" is no number', (text) => {
  expect(readingsOf(text)).toEqual([])
  expect(numberOf(text)).toBeNull()
})

test('whatever the number, written with either mark it is read as itself', () => {
  fc.assert(
    fc.property(fc.nat(999_999), fc.integer({ min: 1, max: 99 }), (whole, cents) => {
      const decimals = String(cents).padStart(2, '0')
      const value = Number(`${whole}.${decimals}`)
      expect(readingsOf(`${whole}.${decimals}`)).toEqual([value])
      expect(readingsOf(`${whole},${decimals}`)).toEqual([value])
      expect(readingsOf(`${whole.toLocaleString('en')}.${decimals}`)).toEqual([value])
      expect(readingsOf(`${whole.toLocaleString('de')},${decimals}`)).toEqual([value])
      expect(readingsOf(String(whole))).toEqual([whole])
    }),
  )
})
