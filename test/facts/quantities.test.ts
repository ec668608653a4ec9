// The measured quantities of a text, in one unit of a kind, and which of them say that they are a limit.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isComparable, meets } from '../../src/facts/meets-limit.ts'
import { findQuantities, type Quantity } from '../../src/facts/quantities.ts'

/** `≥ 90 %`, `< 20 time`, `3 errors`, `4|4000 €`, `6 time per week`. */
const said = ({ values, unit, noun, per, limit, isStrict }: Quantity): string => {
  const signs = limit === 'at least' ? ['≥', '>'] : ['≤', '<']
  const sign = limit === null ? '' : `${signs[isStrict ? 1 : 0]} `
  const what = [values.map((value) => Math.round(value * 1e6) / 1e6).join('|'), unit, noun]
  return `${sign}${what.filter((part) => part !== '').join(' ')}${per === null ? '' : ` per ${per}`}`
}
const read = (text: string): string => findQuantities(text).map(said).join(', ')
const only = (text: string): Quantity => findQuantities(text)[0] as Quantity

describe('values and units', () => {
  test.each([
    ['acceptance 92%', '92 %'],
    ['12,5 per cent', '12.5 %'],
    ['5 ‰', '0.5 %'],
    ['37 of 40 answers', '92.5 %'],
    ['1 in 200', '0.5 %'],
    ['4,118 of 4,203, 97.98%', '97.977635 %, 97.98 %'],
    ['13 s', '13 time'],
    ['250 ms', '0.25 time'],
    ['2 min 50 s', '170 time'],
    ['1 h 20', '4800 time'],
    ['a 5-minute pause', '300 time'],
    ['4,20 € per case', '4.2 € per case'],
    ['EUR12.50', '12.5 eur'],
    ['R45 per claim', '45 r per claim'],
    ['$1,250', '1250|1.25 $'],
    ['+4 pp', '4 points'],
    ['2k tickets', '2000 tickets'],
    ['3 million rows', '3000000 rows'],
    ['two incidents', '2 incidents'],
    ['Incidents: one', '1'],
    ['6 h / week', '21600 time per 604800'],
    ['15 per shift', '15 per per shift'],
  ])('%s', (text, quantity) => {
    expect(read(text)).toBe(quantity)
  })
})

describe('limits', () => {
  test.each([
    ['≥ 90%', '≥ 90 %'],
    ['at least 90%', '≥ 90 %'],
    ['90% or more', '≥ 90 %'],
    ['> 4 h', '> 14400 time'],
    ['under 20 s', '< 20 time'],
    ['≤ € 4', '≤ 4 €'],
    ['no more than 3 errors', '≤ 3 errors'],
    ['max. 5', '≤ 5'],
    ['within 2 hours', '≤ 7200 time'],
    ['höchstens 20 Sekunden', '≤ 20 time'],
    // a denial turns a strict one round
    ['no name misread in more than 2%', '≤ 2 %'],
    ['never below 99%', '≥ 99 %'],
    // it belongs to the number beside it
    ['92% where at least 90% were asked', '92 %, ≥ 90 %'],
  ])('%s', (text, quantity) => {
    expect(read(text)).toBe(quantity)
  })
})

describe('what measures nothing', () => {
  test.each([
    ['a place in the document', 'section 4, item 3, page 7'],
    ['a version, a level, a percentile', 'version 2, v3, tier 1, Sev 1, p95'],
    ['a list', '1) first (2) second'],
    ['a time of day', 'at 10:30 and 09h15'],
    ['an identifier', 'RB-104, claims_2'],
    ['one and none in running text', 'the one error of no weight'],
  ])('%s: %s', (_, text) => {
    expect(read(text)).toBe('')
  })

  test('what somebody else has read, a day or an address', () => {
    const text = 'on 12.06.2026: 4 errors'
    expect(findQuantities(text, [{ text: '12.06.2026', from: 3, to: 13 }])).toMatchObject([
      { text: '4', noun: 'errors' },
    ])
  })
})

describe('does it meet the limit?', () => {
  test.each([
    ['≥ 90%', '90%', true],
    ['≥ 90%', '89.9%', false],
    ['> 4', '4', false],
    ['< 20 s', '0.3 min', true],
    ['≤ 20 s', '21 s', false],
    // where that hangs on how a number is read
    ['≥ 1.000', '1,250', null],
    ['≥ 1,000', '5000', true],
  ])('%s: %s', (limit, actual, isMet) => {
    expect(meets(only(limit), only(actual))).toBe(isMet)
  })

  test.each([
    ['90%', '13 s', false],
    ['€4', '$4', false],
    ['6 h / week', '6 h / day', false],
    ['6 h / week', '6 h', true],
  ])('%s and %s can be compared: %s', (one, other, can) => {
    expect(isComparable(only(one), only(other))).toBe(can)
  })

  test('a value is at least what it is and no more than that', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 999 }), (a, b) => {
        expect(meets(only(`≥ ${a}%`), only(`${b}%`))).toBe(b >= a)
        expect(meets(only(`> ${a}%`), only(`${b}%`))).toBe(b > a)
        expect(meets(only(`≤ ${a}%`), only(`${b}%`))).toBe(b <= a)
        expect(meets(only(`< ${a}%`), only(`${b}%`))).toBe(b < a)
      }),
    )
  })
})
