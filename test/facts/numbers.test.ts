// What number digits, marks, letters and words mean, and where two readings are possible.
import { describe, expect, test } from 'vitest'
import { markShown, numberWord, readings, readNumber } from '../../src/facts/numbers.ts'

describe('words', () => {
  test.each([
    ['zero', 0],
    ['nil', 0],
    ['none', 0],
    ['no', 0],
    ['one', 1],
    ['two', 2],
    ['three', 3],
    ['four', 4],
    ['five', 5],
    ['six', 6],
    ['seven', 7],
    ['eight', 8],
    ['nine', 9],
    ['ten', 10],
    ['eleven', 11],
    ['twelve', 12],
    ['dozen', 12],
    ['a dozen', 12],
    ['half a dozen', 6],
    ['a single', 1],
    ['thirteen', 13],
    ['fourteen', 14],
    ['fifteen', 15],
    ['sixteen', 16],
    ['seventeen', 17],
    ['eighteen', 18],
    ['nineteen', 19],
    ['twenty', 20],
    ['thirty', 30],
    ['forty', 40],
    ['fifty', 50],
    ['sixty', 60],
    ['seventy', 70],
    ['eighty', 80],
    ['ninety', 90],
    ['half', 0.5],
    ['twenty-one', 21],
    ['thirty two', 32],
    ['Ninety-Nine', 99],
    [' Forty  five ', 45],
  ])('%s', (text, value) => {
    expect(readings(text)).toEqual({ value, other: null })
  })

  test.each(['', 'many', 'a few', 'twenty-odd', 'hundreds', 'a', 'some dozen'])(
    '"%s" is no number',
    (text) => {
      expect(readNumber(text)).toBeNull()
      expect(readings(text)).toBeNull()
    },
  )

  test('the longest word is the one that is read', () => {
    const first = (text: string): string | undefined => new RegExp(numberWord, 'i').exec(text)?.[0]
    expect(first('twenty-four hours')).toBe('twenty-four')
    expect(first('ninety days')).toBe('ninety')
    expect(first('half a dozen cases')).toBe('half a dozen')
    expect(first('a dozen cases')).toBe('a dozen')
    expect(first('sixteen cases')).toBe('six')
    expect(new RegExp(`^${numberWord}$`).test('sixteen')).toBe(true)
    expect(first('many cases')).toBeUndefined()
  })
})

describe('letters and words that multiply', () => {
  test.each([
    ['20k', 20_000],
    ['20 K', 20_000],
    ['20 thousand', 20_000],
    ['3 lakh', 300_000],
    ['2m', 2_000_000],
    ['2 mn', 2_000_000],
    ['2 mio', 2_000_000],
    ['1.2 mio.', null],
    ['1.2 million', 1_200_000],
    ['2 crore', 20_000_000],
    ['3b', 3_000_000_000],
    ['3 bn', 3_000_000_000],
    ['1.5 billion', 1_500_000_000],
    ['20 apples', null],
    ['20x', null],
  ])('%s', (text, value) => {
    expect(readNumber(text)).toBe(value)
    expect(readings(text)).toEqual(value === null ? null : { value, other: null })
    expect(readings(text) === null).toBe(value === null)
  })

  test('both readings are multiplied', () => {
    expect(readings('1,250k')).toEqual({ value: 1_250_000, other: 1250 })
  })
})

describe('marks in digits', () => {
  test.each([
    ['7', 7],
    ['0', 0],
    ['+5', 5],
    ['92.5', 92.5],
    ['92,5', 92.5],
    ['92,51', 92.51],
    ['1.2345', 1.2345],
    ['12,3456', 12.3456],
    ['0.031', 0.031],
    ['0,031', 0.031],
    ['00,031', 0.031],
    ['1234,567', 1234.567],
    ['1234.567', 1234.567],
    ['1,234,567', 1_234_567],
    ['1.234.567', 1_234_567],
    ['12,345,678', 12_345_678],
    ['123,456,789', 123_456_789],
    ['1,234.5', 1234.5],
    ['1.234,5', 1234.5],
    ['1.234.567,89', 1_234_567.89],
    ['1,234,567.89', 1_234_567.89],
    ["1'250", 1250],
    ['1’250', 1250],
    ['1 250', 1250],
    ['12 480', 12_480],
    ['7.', 7],
    ['7,', 7],
    ['92.5.', 92.5],
    ['7. k', 7000],
  ])('%s has one reading', (text, value) => {
    expect(readings(text)).toEqual({ value, other: null })
  })

  test.each([
    ['1,250', 1250, 1.25],
    ['1.250', 1.25, 1250],
    ['12,480', 12_480, 12.48],
    ['999.100', 999.1, 999_100],
    ['1,000', 1000, 1],
  ])('%s has two', (text, value, other) => {
    expect(readings(text)).toEqual({ value, other })
  })

  test.each([
    '1.2.3',
    '1234,567,890',
    '1,234,5678',
    '1,2345,678',
    '1,234,56',
    '1.2,3.4',
    '1,2.3,4',
    '7-8',
    '7/8',
    'x7',
    '7 8x 9',
    '§7',
    '1..2',
  ])('%s is no number', (text) => {
    expect(readings(text)).toBeNull()
  })
})

describe('what a number shows of how its writer uses marks', () => {
  test.each([
    ['2,0 s', { mark: ',', use: 'decimal' }],
    ['2.0 s', { mark: '.', use: 'decimal' }],
    ['0,031', { mark: ',', use: 'decimal' }],
    ['EUR 1,234,567', { mark: ',', use: 'group' }],
    ['1.234.567 EUR', { mark: '.', use: 'group' }],
    ['1.234,5', { mark: ',', use: 'decimal' }],
    ['INR 12,34,567', { mark: ',', use: 'group' }],
    ['INR 12,34,567', { mark: ',', use: 'group' }],
    ['1,234.5', { mark: '.', use: 'decimal' }],
    ['1,234,567.8', { mark: '.', use: 'decimal' }],
  ])('%s', (text, shown) => {
    expect(markShown(text)).toEqual(shown)
  })

  test.each(['1,250', '1.250', '92', '9', 'none', '92.', ', 92'])('%s shows nothing', (text) => {
    expect(markShown(text)).toBeNull()
  })
})
