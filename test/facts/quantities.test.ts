// Which quantities a text is read to hold, by tables of what people write: value, comparator, range, change and period.
import { describe, expect, test } from 'vitest'
import { findQuantities } from '../../src/facts/quantities.ts'

const rounded = (value: number): string => String(Number(value.toPrecision(6)))

/** Each quantity in a line: its text, its comparator, its value in the base, its dimension unless it is a count, and what else was read. */
function read(text: string): string[] {
  return findQuantities(text).map(
    ({ text: own, value, other, low, change, dimension, comparator, per, isZero }) => {
      const parts = [
        comparator,
        isZero ? 'none' : rounded(value),
        dimension === 'count' ? null : dimension,
        low === null ? null : `from ${rounded(low)}`,
        other === null ? null : `or ${rounded(other)}`,
        change,
        per === null ? null : `per ${per}`,
      ]
      return `${own}: ${parts.filter((part) => part !== null).join(' ')}`
    },
  )
}

describe('at least', () => {
  test.each([
    'acceptance >= 90% of the letters',
    'acceptance >=90%',
    'acceptance => 90%',
    'acceptance ≥ 90%',
    'acceptance ≥90%',
    'acceptance ⩾ 90%',
    'at least 90% of the letters were accepted as they were written by it',
    'At least 90% accepted',
    'at least a 90% share',
    'a minimum of 90% accepted',
    'minimum of 90% accepted',
    'minimum 90% accepted',
    'min. 90% accepted',
    'min 90% accepted',
    'acceptance: min. 90%',
    'acceptance, min 90%',
    'no less than 90%',
    'not less than 90%',
    'no fewer than 90%',
    'no lower than 90%',
    'not lower than 90%',
    'no worse than 90%',
    'not below 90%',
    'not under 90%',
    'at or above 90%',
    'upwards of 90%',
    'a floor of 90%',
    'the floor of 90%',
    'it must reach 90%',
    'acceptance reaches 90%',
    'better than or equal to 90%',
    '90% or more',
    '90% of letters or more',
    '90% of all the letters or more',
    '90%, or more',
    '90% or higher',
    '90% or above',
    '90% or greater',
    '90% or over',
    '90% and over',
    '90% or longer',
    '90%+ of them',
    '90% + of them',
    '90% accepted at least',
    '90% of them at least',
    '90%, at least',
    '90% at a minimum',
    '90% minimum',
    '90% or upwards',
    '90% and upwards',
    '90% and above',
    '90% and up',
  ])('%s', (text) => {
    expect(read(text)).toEqual(['90%: >= 0.9 fraction'])
  })

  test('of a length of time in words', () => {
    expect(read('at least an hour, twice')).toEqual(['an hour: >= 3600 time'])
    expect(read('it reaches a day')).toEqual(['a day: >= 86400 time'])
  })
})

describe('at most', () => {
  test.each([
    'latency <= 20 s',
    'latency <=20 s',
    'latency =< 20 s',
    'latency ≤ 20 s',
    'latency ⩽ 20 s',
    'at most 20 s for each of the letters that the agent has to write',
    'a maximum of 20 s',
    'maximum of 20 s',
    'maximum 20 s',
    'max. 20 s',
    'max 20 s',
    'no more than 20 s',
    'not more than 20 s',
    'not greater than 20 s',
    'no higher than 20 s',
    'no longer than 20 s',
    'not later than 20 s',
    'not slower than 20 s',
    'not above 20 s',
    'not over 20 s',
    'not exceed 20 s',
    'not exceeding 20 s',
    'not to exceed 20 s',
    'it shall not exceed 20 s',
    'it must not exceed 20 s',
    'it may not exceed 20 s',
    'it can not exceed 20 s',
    'it should not exceed 20 s',
    'they do not exceed 20 s',
    'it does not exceed 20 s',
    'it did not exceed 20 s',
    'it never exceeds 20 s',
    'it shall never exceed 20 s',
    'never exceeding 20 s',
    'it cannot exceed 20 s',
    'without exceeding 20 s',
    'up to 20 s',
    'within 20 s',
    'inside 20 s',
    'at or below 20 s',
    'at or under 20 s',
    'capped at 20 s',
    'the cap was 20 s',
    'the cap is 20 s',
    'a cap of 20 s',
    'a cap at 20 s',
    'a cap: 20 s',
    'a cap 20 s',
    'a ceiling of 20 s',
    'the ceiling: 20 s',
    'a limit of 20 s',
    'limited to 20 s',
    'limit to 20 s',
    'upper limit: 20 s',
    'limit 20 s',
    'not beyond 20 s',
    'in no more than 20 s',
    'in not more than 20 s',
    'at most a 20 s wait',
    '20 s or less',
    '20 s, or less',
    '20 s for all letters or less',
    '20 s or fewer',
    '20 s or lower',
    '20 s and below',
    '20 s or under',
    '20 s or faster',
    '20 s or quicker',
    '20 s or sooner',
    '20 s or shorter',
    '20 s or cheaper',
    '20 s at most',
    '20 s, at most',
    '20 s for each at most',
    '20 s at the most',
    '20 s tops',
    '20 s, tops',
    '20 s maximum',
    '20 s at worst',
    '20 s allowed',
    '20 s permitted',
  ])('%s', (text) => {
    expect(read(text)).toEqual(['20 s: <= 20 time'])
  })

  test('of a length of time in words', () => {
    expect(read('at most an hour')).toEqual(['an hour: <= 3600 time'])
    expect(read('within one minute')).toEqual(['one minute: <= 60 time'])
  })

  test('a denial in front of "more than" or "over" turns it round', () => {
    expect(read('no name misspelt in more than 2%')).toEqual(['2%: <= 0.02 fraction'])
    expect(read('no letter took over 20 s')).toEqual(['20 s: <= 20 time'])
    expect(read('none took more than 20 s')).toEqual(['20 s: <= 20 time'])
    expect(read('nobody waited over 20 s')).toEqual(['20 s: <= 20 time'])
    expect(read('it was not once above 20 s')).toEqual(['20 s: <= 20 time'])
    expect(read('it never took more than 20 s')).toEqual(['20 s: <= 20 time'])
    expect(read('no name misspelt in more than  2%')).toEqual(['2%: <= 0.02 fraction'])
  })

  test('a denial of something else does not', () => {
    expect(read('it did not stop; more than 20 s went by')).toEqual(['20 s: > 20 time'])
    expect(read('no complaint: over 90% accepted')).toEqual(['no: none', '90%: > 0.9 fraction'])
    expect(read('no complaint, at least 90% accepted')).toEqual([
      'no: none',
      '90%: >= 0.9 fraction',
    ])
    expect(read('it knows more than 90%')).toEqual(['90%: > 0.9 fraction'])
    expect(read('not seen over the month though > 20 s')).toEqual(['20 s: > 20 time'])
  })

  test('what stands before it stays a quantity of its own, unless it is the denial', () => {
    expect(read('5 letters had no more than 2%')).toEqual(['5: 5', '2%: <= 0.02 fraction'])
    expect(read('zero defects in more than 90%')).toEqual(['zero: none', '90%: > 0.9 fraction'])
    expect(read('no complaint; not once more than 2%')).toEqual([
      'no: none',
      '2%: <= 0.02 fraction',
    ])
    expect(read('no name over the month in at most 2%')).toEqual([
      'no: none',
      '2%: <= 0.02 fraction',
    ])
  })
})

describe('more than', () => {
  test.each([
    'more than 20 s',
    'over 20 s',
    'above 20 s',
    'greater than 20 s',
    'higher than 20 s',
    'they exceed 20 s',
    'it exceeds 20 s',
    'exceeding 20 s',
    'better than 20 s',
    'beyond 20 s',
    'north of 20 s',
    'in excess of 20 s',
    'more than a 20 s wait',
    '> 20 s',
    '>20 s',
  ])('%s', (text) => {
    expect(read(text)).toEqual(['20 s: > 20 time'])
  })
})

describe('less than', () => {
  test.each([
    'less than 20 s',
    'fewer than 20 s',
    'under 20 s',
    'below 20 s',
    'lower than 20 s',
    'shorter than 20 s',
    'faster than 20 s',
    'quicker than 20 s',
    'beneath 20 s',
    'sub 20 s',
    'south of 20 s',
    'less than a 20 s wait',
    '< 20 s',
    '<20 s',
  ])('%s', (text) => {
    expect(read(text)).toEqual(['20 s: < 20 time'])
  })

  test('of a length of time in words', () => {
    expect(read('it answers in under an hour')).toEqual(['an hour: < 3600 time'])
    expect(read('below one second')).toEqual(['one second: < 1 time'])
  })
})

describe('or better leaves open which way', () => {
  test.each([
    '90% or better',
    '90% of them or better',
    '90%, or better',
    '90% of all the letters or better',
  ])('%s', (text) => {
    expect(read(text)).toEqual(['90%: better 0.9 fraction'])
  })
})

describe('a number without a comparator', () => {
  test.each([
    'acceptance was 90%',
    'a handover -> 90%',
    'min max: it had 90%',
    'more than we hoped for: 90%',
    'less than we feared, namely 90%',
    'at least it ran, with 90%',
    'the limit was set by the board: 90%',
    '90%. Or more',
    '90%: or more',
    '90% of them were at least as good',
    '90% for oranges',
    '90% and moreover',
    '90% a+',
    'the leader, who came over, had 90%',
  ])('%s', (text) => {
    expect(read(text)).toEqual(['90%: 0.9 fraction'])
  })

  test('a lower limit is no upper one', () => {
    expect(findQuantities('lower limit: 90%')[0]?.comparator).not.toBe('<=')
    expect(findQuantities('lower limit 90%')[0]?.comparator).not.toBe('<=')
  })

  test('a comparator belongs to the number next to it', () => {
    expect(read('at least 40 letters, 90% of them by hand')).toEqual([
      '40: >= 40',
      '90%: 0.9 fraction',
    ])
    expect(read('40 letters and at least 90% by hand')).toEqual(['40: 40', '90%: >= 0.9 fraction'])
    expect(read('40 at least 90% of the time')).toEqual(['40: 40', '90%: >= 0.9 fraction'])
    expect(read('90% at most 3 times')).toEqual(['90%: 0.9 fraction', '3: <= 3'])
    expect(read('after 10 min 3 alerts came')).toEqual(['10 min: 600 time', '3: 3'])
    expect(read('after 10min 3 alerts came')).toEqual(['10min: 600 time', '3: 3'])
    expect(read('90% and 12+ letters')).toEqual(['90%: 0.9 fraction', '12: >= 12'])
    expect(read('3 at least  5 times')).toEqual(['3: 3', '5: >= 5'])
    expect(read('3 at most  5 times')).toEqual(['3: 3', '5: <= 5'])
  })
})

describe('shares', () => {
  test.each([
    ['92% accepted', '92%: 0.92 fraction'],
    ['92 % accepted', '92 %: 0.92 fraction'],
    ['92\u00a0% accepted', '92\u00a0%: 0.92 fraction'],
    ['92 percent accepted', '92 percent: 0.92 fraction'],
    ['92 per cent accepted', '92 per cent: 0.92 fraction'],
    ['92 pct accepted', '92 pct: 0.92 fraction'],
    ['92 pc accepted', '92 pc: 0.92 fraction'],
    ['3 percentage points more', '3 percentage points: 0.03 fraction more'],
    ['ninety percent accepted', 'ninety percent: 0.9 fraction'],
    ['ninety-five per cent accepted', 'ninety-five per cent: 0.95 fraction'],
    ['99,875 % accepted', '99,875 %: 0.99875 fraction'],
    ['99.875 % accepted', '99.875 %: 0.99875 fraction'],
    ['about ~3% of them', '~3%: 0.03 fraction'],
    ['≈3 % of them', '≈3 %: 0.03 fraction'],
    ['it changed by +3%', '+3%: 0.03 fraction'],
    ['it changed by -3%', '-3%: -0.03 fraction'],
    ['it changed by −3%', '−3%: -0.03 fraction'],
    ['41 of 48 letters', '41 of 48: 0.854167 fraction'],
    ['41 of  48 letters', '41 of  48: 0.854167 fraction'],
    ['41 out of 48 letters', '41 out of 48: 0.854167 fraction'],
    ['2 in 100 letters', '2 in 100: 0.02 fraction'],
    ['5 per 1,000 calls', '5 per 1,000: 0.005 fraction'],
    ['5 per 1000 calls', '5 per 1000: 0.005 fraction'],
    ['5 per thousand calls', '5 per thousand: 0.005 fraction'],
    ['5 / 1,000 calls', '5 / 1,000: 0.005 fraction'],
    ['5/1000 calls', '5/1000: 0.005 fraction'],
    ['8.1 digests in ten', '8.1 digests in ten: 0.81 fraction'],
    ['nine out of ten letters', 'nine out of ten: 0.9 fraction'],
    ['nine of ten letters', 'nine of ten: 0.9 fraction'],
    ['none of 48 letters', 'none of 48: 0 fraction'],
    ['zero of 48 letters', 'zero of 48: 0 fraction'],
    ['nil of 48 letters', 'nil of 48: 0 fraction'],
    ['no letters in a hundred', 'no letters in a hundred: 0 fraction'],
    ['3 in hundred letters', '3 in hundred: 0.03 fraction'],
    ['1 in a thousand letters', '1 in a thousand: 0.001 fraction'],
    ['1 in every 20 letters', '1 in every 20: 0.05 fraction'],
    ['19 of the 20 letters', '19 of the 20: 0.95 fraction'],
    ['4 of five letters', '4 of five: 0.8 fraction'],
    ['4 in twenty letters', '4 in twenty: 0.2 fraction'],
    ['2 wrong in 100 letters', '2 wrong in 100: 0.02 fraction'],
    ['2 wrong of the 100 letters', '2 wrong of the 100: 0.02 fraction'],
    ['1 of 2,400 calls', '1 of 2,400: 0.000416667 fraction'],
    ['1,200 of 2,400 calls', '1,200 of 2,400: 0.5 fraction'],
    ['half of all letters', 'half: 0.5 fraction'],
    ['Half of the letters', 'half: 0.5 fraction'],
    ['by a half', 'a half: 0.5 fraction'],
    ['by one half', 'one half: 0.5 fraction'],
    ['by a third', 'a third: 0.333333 fraction'],
    ['by a third, we think', 'a third: 0.333333 fraction'],
    ['by one third or so', 'one third: 0.333333 fraction'],
    ['a quarter of the letters', 'a quarter: 0.25 fraction'],
    ['(a quarter)', 'a quarter: 0.25 fraction'],
    ['one fifth of all letters', 'one fifth: 0.2 fraction'],
    ['by a tenth', 'a tenth: 0.1 fraction'],
    ['by two thirds', 'two thirds: 0.666667 fraction'],
    ['by three quarters', 'three quarters: 0.75 fraction'],
  ])('%s', (text, said) => {
    expect(read(text).map((line) => line.toLowerCase())).toEqual([said])
  })

  test.each([
    ['2 of them in 100 days', ['2: 2', '100 days: 8640000 time']],
    ['41 of 48% of them', ['41: 41', '48%: 0.48 fraction']],
    ['most of 48 letters', ['48: 48']],
    ['41 of 1.5 allowed', ['41: 41', '1.5: <= 1.5']],
    ['3 in 20 minutes', ['3: 3', '20 minutes: 1200 time']],
    ['3 in 20-minute slots', ['3: 3', '20-minute: 1200 time']],
    ['3 in 2 months', ['3: 3', '2: 2']],
    ['3 in 2 years', ['3: 3', '2: 2']],
    ['3 in 2 quarters', ['3: 3', '2: 2']],
    ['3 in 0 letters', []],
    ['a third party', []],
    ['the second half-year', []],
    ['a quarter mile', []],
  ])('no share of a whole: %s', (text, said) => {
    expect(read(text)).toEqual(said)
  })
})

describe('lengths of time', () => {
  test.each([
    ['13 ms', 0.013],
    ['13 msec', 0.013],
    ['13 msecs', 0.013],
    ['1 millisecond', 0.001],
    ['13 milliseconds', 0.013],
    ['13 s', 13],
    ['13s', 13],
    ['13 sec', 13],
    ['13 secs', 13],
    ['1 second', 1],
    ['13 seconds', 13],
    ['13\u00a0seconds', 13],
    ['4 min', 240],
    ['4 mins', 240],
    ['1 minute', 60],
    ['4 minutes', 240],
    ['4 h', 14_400],
    ['4h', 14_400],
    ['4 hr', 14_400],
    ['4 hrs', 14_400],
    ['1 hour', 3600],
    ['4 hours', 14_400],
    ['4-hour', 14_400],
    ['4 d', 345_600],
    ['1 day', 86_400],
    ['4 days', 345_600],
    ['4 working days', 345_600],
    ['4 business days', 345_600],
    ['4 calendar days', 345_600],
    ['4 wk', 2_419_200],
    ['4 wks', 2_419_200],
    ['1 week', 604_800],
    ['4 weeks', 2_419_200],
    ['two days', 172_800],
    ['twenty-four hours', 86_400],
    ['6 sales hours', 21_600],
    ['6 human review hours', 21_600],
    ['three sales hours', 10_800],
    ['1.5 hours', 5400],
    ['4 min 10 s', 250],
    ['4 min, 10 s', 250],
    ['4 min and 10 s', 250],
    ['5 minutes 40 seconds', 340],
    ['1 h 20 min', 4800],
    ['1h 20 min', 4800],
    ['1 h 20 sec', 3620],
    ['2 hrs 5 mins', 7500],
    ['10 hours 30 minutes', 37_800],
    ['1 hour 30 sec', 3630],
    ['half a minute', 30],
    ['half an hour', 1800],
    ['half a day', 43_200],
    ['half a second', 0.5],
    ['a quarter of an hour', 900],
    ['one quarter of an hour', 900],
    ['quarter of an hour', 900],
    ['three quarters of an hour', 2700],
    ['a third of a day', 28_800],
  ])('%s', (text, seconds) => {
    const found = findQuantities(`It took ${text} on average`)
    expect(
      found.map((quantity) => [
        quantity.text,
        quantity.dimension,
        Number(quantity.value.toPrecision(9)),
      ]),
    ).toEqual([[text, 'time', seconds]])
  })

  test('a bare "a minute" measures only behind a comparator', () => {
    expect(read('wait a minute')).toEqual([])
    expect(read('in one minute it fell')).toEqual([])
    expect(read('the day after the launch')).toEqual([])
    expect(read('under a minute, we hope')).toEqual(['a minute: < 60 time'])
  })

  test('a day before or after something is a point in time', () => {
    expect(read('within a day of the launch')).toEqual([])
    expect(read('at most a day after the launch')).toEqual([])
    expect(read('at most a day before the launch')).toEqual([])
    expect(read('at most a day later')).toEqual([])
    expect(read('at most a day ago')).toEqual([])
  })

  test.each([
    ['12 of our hours', ['12: 12']],
    ['6 to the hour', ['6: 6']],
    ['3 and days later', ['3: 3']],
    ['4 hot', ['4: 4']],
    ['phone minutes', []],
    ['4 shifts', ['4: 4']],
    ['4 sé', ['4: 4']],
  ])('not a length: %s', (text, said) => {
    expect(read(text)).toEqual(said)
  })
})

describe('a mark before three digits', () => {
  test.each([
    ['1.250 s', '1.250 s: 1.25 time'],
    ['1,250 s', '1,250 s: 1250 time or 1.25'],
    ['1,250 ms', '1,250 ms: 1.25 time or 0.00125'],
    ['1.250 ms', '1.250 ms: 0.00125 time or 1.25'],
    ['1,250%', '1,250%: 0.0125 fraction'],
    ['1,250 EUR', '1,250 EUR: 1250 money or 1.25'],
    ['12,500 s', '12,500 s: 12500 time or 12.5'],
    ['12 s', '12 s: 12 time'],
  ])('%s', (text, said) => {
    expect(read(text)).toEqual([said])
  })
})

describe('money', () => {
  test.each([
    ['EUR 1200', 1200],
    ['USD 12', 12],
    ['GBP 12', 12],
    ['CHF 12', 12],
    ['INR 12', 12],
    ['SEK 12', 12],
    ['NOK 12', 12],
    ['DKK 12', 12],
    ['JPY 12', 12],
    ['BRL 12', 12],
    ['ZAR 12', 12],
    ['Rs 500', 500],
    ['Rs. 500', 500],
    ['US$ 3', 3],
    ['R$ 3.50', 3.5],
    ['$12', 12],
    ['$ 12', 12],
    ['€12', 12],
    ['£12', 12],
    ['¥12', 12],
    ['₹12', 12],
    ['$12.50', 12.5],
    ['€1.2m', 1_200_000],
    ['$3k', 3000],
    ['£2 million', 2_000_000],
    ['£2 thousand', 2000],
    ['€2 billion', 2e9],
    ['€2 mio', 2e6],
    ['€2mn', 2e6],
    ['€2bn', 2e9],
    ['INR 3 lakh', 300_000],
    ['3 crore INR', 30_000_000],
    ['1200 EUR', 1200],
    ['12 USD', 12],
    ['12 GBP', 12],
    ['12 CHF', 12],
    ['12 INR', 12],
    ['12 SEK', 12],
    ['12 NOK', 12],
    ['12 DKK', 12],
    ['12 JPY', 12],
    ['12 BRL', 12],
    ['12 ZAR', 12],
    ['12 €', 12],
    ['12€', 12],
    ['12 £', 12],
    ['12 dollars', 12],
    ['12 dollar', 12],
    ['12 pounds', 12],
    ['12 pound', 12],
    ['1 cent', 0.01],
    ['12 cents', 0.12],
    ['31 ct', 0.31],
    ['31 ¢', 0.31],
    ['31p', 0.31],
    ['31 pence', 0.31],
    ['0,031 €', 0.031],
    ['1.240,50 €', 1240.5],
    ['€1 240', 1240],
    ['12m€', 12e6],
    ['12m €', 12e6],
    ['12m EUR', 12e6],
    ['€1\u202f240', 1240],
    ['€1’240', 1240],
  ])('%s', (text, value) => {
    const found = findQuantities(`It cost ${text} on average`)
    expect(
      found.map((quantity) => [
        quantity.text,
        quantity.dimension,
        Number(quantity.value.toPrecision(9)),
      ]),
    ).toEqual([[text, 'money', value]])
  })

  test.each([
    ['12 euros each', 12],
    ['12 pages and 3 euros', 3],
  ])('%s', (text, value) => {
    expect(findQuantities(text).map((quantity) => [quantity.dimension, quantity.value])).toEqual([
      ['money', value],
    ])
  })

  test.each([
    ['31 people', ['31: 31']],
    ['31 centuries', ['31: 31']],
  ])('no money: %s', (text, said) => {
    expect(read(text).slice(0, 1)).toEqual(said)
  })
})

describe('plain numbers', () => {
  test.each([
    ['12 letters', '12: 12'],
    ['42', '42: 42'],
    ['each of the 12 letters', '12: 12'],
    ['NPS+34', '+34: 34'],
    ['4.5 stars', '4.5: 4.5'],
    ['1 842 letters', '1 842: 1842'],
    ['1\u00a0842 letters', '1\u00a0842: 1842'],
    ['1\u2009842 letters', '1\u2009842: 1842'],
    ["1'842 letters", "1'842: 1842"],
    ['1’842 letters', '1’842: 1842'],
    ['1,842 letters', '1,842: 1842 or 1.842'],
    ['1.842 letters', '1.842: 1.842 or 1842'],
    ['1,842,000 letters', '1,842,000: 1842000'],
    ['12,480.5 letters', '12,480.5: 12480.5'],
    ['1.234,5 letters', '1.234,5: 1234.5'],
    ['20k letters', '20k: 20000'],
    ['2 million letters', '2 million: 2000000'],
    ['2 thousand letters', '2 thousand: 2000'],
    ['3 lakh letters', '3 lakh: 300000'],
    ['1.2bn letters', '1.2bn: 1200000000'],
    ['1.2 bn letters', '1.2 bn: 1200000000'],
    ['2 kind letters', '2: 2'],
    ['2 millionaires', '2: 2'],
    ['it scored +34', '+34: 34'],
    ['it scored -34', '-34: -34'],
    ['it scored −34', '−34: -34'],
    ['it scored ~34', '~34: 34'],
    ['it scored ≈34', '≈34: 34'],
  ])('%s', (text, said) => {
    expect(read(text)).toEqual([said])
  })

  test.each([
    ['-8 hours', ['-8 hours: -28800 time']],
    ['-$12', ['-$12: -12 money']],
    ['saved: −€1.2m', ['−€1.2m: -1200000 money']],
    ['saved (-EUR 12)', ['-EUR 12: -12 money']],
    ['$ -12', ['$ -12: -12 money']],
    ['$-12', ['$-12: -12 money']],
    ['saved - $12', ['$12: 12 money']],
    ['$10-$12', ['$10: 10 money', '-$12: 12 money']],
    ['saved (-8 hours)', ['-8 hours: -28800 time']],
    ['|-8 hours|', ['-8 hours: -28800 time']],
    ['saved:-8 hours', ['-8 hours: -28800 time']],
    ['-1,250 s', ['-1,250 s: -1250 time or -1.25']],
    ['5 of them saved: -8 hours', ['5: 5', '-8 hours: -28800 time']],
    ['12 -3', ['12: 12', '-3: 3']],
    ['12  -3', ['12: 12', '-3: 3']],
  ])('a sign that stands alone makes a number negative: %s', (text, said) => {
    expect(read(text)).toEqual(said)
  })

  test.each([
    ['two letters or more', 2],
    ['three letters or fewer', 3],
    ['four or better', 4],
    ['five or less', 5],
    ['six or higher', 6],
    ['seven of all the letters or lower', 7],
    ['more than eight', 8],
    ['at least nine', 9],
    ['at most ten', 10],
    ['up to eleven', 11],
    ['only twelve', 12],
    ['obtained thirteen', 13],
    ['got fourteen', 14],
    ['reached fifteen', 15],
    ['we had sixteen', 16],
    ['we saw seventeen', 17],
    ['result eighteen', 18],
    ['result: nineteen', 19],
    ['actual twenty', 20],
    ['actual: thirty', 30],
    ['measured forty', 40],
    ['measured, fifty', 50],
    ['complaints: sixty', 60],
    ['they numbered seventy', 70],
    ['at least eighty', 80],
    ['at least ninety', 90],
    ['at least a dozen', 12],
    ['at least twenty-four', 24],
    ['one incident', 1],
    ['one breach', 1],
    ['three breaches', 3],
    ['four leaks', 4],
    ['five outages', 5],
    ['six complaints', 6],
    ['seven angry complaints', 7],
    ['two severity incidents', 2],
    ['a single complaint', 1],
    ['a single Sev-1', 1],
    ['two Sev-1', 2],
    ['two new Sev-1', 2],
  ])('in words: %s', (text, value) => {
    expect(findQuantities(text).map((quantity) => [quantity.dimension, quantity.value])).toEqual([
      ['count', value],
    ])
  })

  test.each([
    'two people read it',
    'one of them read it',
    'saw two-thirds',
    'got sixish',
    'we saw oneness',
    'the two of us',
    'none-the-less',
    'a single reader',
  ])('words that count nothing: %s', (text) => {
    expect(read(text).filter((line) => !line.endsWith(': none'))).toEqual([])
  })
})

describe('none', () => {
  test.each(['zero', 'nil', 'none', 'nothing', 'nobody', 'not one', 'not a single', 'no'])(
    '%s',
    (word) => {
      const found = findQuantities(`In the pilot ${word} came up`)
      expect(found).toMatchObject([{ text: word, value: 0, isZero: true, dimension: 'count' }])
    },
  )

  test('the digit is none too, a share of 0% or 0 s is a level', () => {
    expect(findQuantities('0 complaints')).toMatchObject([{ text: '0', isZero: true }])
    expect(findQuantities('0% of the letters')).toMatchObject([{ text: '0%', isZero: false }])
    expect(findQuantities('0 s of it')).toMatchObject([{ text: '0 s', isZero: false }])
    expect(findQuantities('$0 of it')).toMatchObject([{ text: '$0', isZero: false }])
    expect(findQuantities('3 complaints')).toMatchObject([{ text: '3', isZero: false }])
  })

  test.each([
    'no-code tools',
    'no more of that',
    'no less of that',
    'no fewer letters',
    'no later',
    'no longer used',
    'no greater',
    'no higher',
    'no lower',
    'no worse',
    'no slower',
    'no criterion was missed',
    'no criteria were missed',
    'no change',
    'no deviation',
    'no goal was missed',
    'no open points',
    'no downtime',
    'the north wing',
    'a known problem',
    'innocent mistakes',
    'piano lessons',
  ])('not: %s', (text) => {
    expect(read(text)).toEqual([])
  })

  test.each([
    ['no Sev-1 after week 2', 'no Sev-1 after week'],
    ['none after day 3', 'none after day'],
    ['no Sev-1 except the known one', 'no Sev-1 except'],
    ['no complaint apart from that of May', 'no complaint apart from'],
    ['no complaint aside from that of May', 'no complaint aside from'],
    ['no complaint besides that of May', 'no complaint besides'],
    ['no complaint other than that of May', 'no complaint other than'],
    ['no complaint save for that of May', 'no complaint save for'],
    ['none but one', 'none but one'],
    ['no complaint but for that of May', 'no complaint but for'],
    ['no complaint after the first', 'no complaint after the'],
    ['almost none', 'none'],
    ['nearly no complaint', 'no'],
    ['hardly nobody', 'nobody'],
    ['virtually zero', 'zero'],
    ['practically nothing', 'nothing'],
    ['It was in our pilot almost  none', 'none'],
  ])('an exception makes it one at least: %s', (text, said) => {
    expect(findQuantities(text)).toMatchObject([
      { value: 1, isZero: false, text: said, comparator: null, low: null, change: null, per: null },
    ])
  })

  test.each([
    'no complaint, except that it is slow',
    'no complaint. Except for May we were glad',
    'no complaint; other than that',
    'no complaint exceptionally',
    'no complaint in week 2',
    'no complaint, after week 2 as before',
    'it is almost done, and none was lost',
    'almost all of it, with none lost',
    'almost all, none lost',
  ])('but not: %s', (text) => {
    expect(findQuantities(text).filter(({ value }) => value === 0)).toHaveLength(1)
  })

  test('a number with an exception behind it stays', () => {
    expect(read('3 complaints except for May')).toEqual(['3: 3'])
    expect(read('almost 90% of them')).toEqual(['90%: 0.9 fraction'])
  })
})

describe('ranges', () => {
  test.each([
    ['90-95% accepted', ['95%: 0.95 fraction from 0.9']],
    ['90–95% accepted', ['95%: 0.95 fraction from 0.9']],
    ['90 – 95 % accepted', ['95 %: 0.95 fraction from 0.9']],
    ['90 to 95% accepted', ['95%: 0.95 fraction from 0.9']],
    ['between 90 and 95% accepted', ['95%: 0.95 fraction from 0.9']],
    ['90% to 95% accepted', ['90%: 0.9 fraction', '95%: 0.95 fraction from 0.9']],
    ['90 % – 95 % accepted', ['90 %: 0.9 fraction', '95 %: 0.95 fraction from 0.9']],
    ['between 90% and 95% accepted', ['90%: 0.9 fraction', '95%: 0.95 fraction from 0.9']],
    ['1.5 to 2 s', ['2 s: 2 time from 1.5']],
    ['1,5 to 2 s', ['2 s: 2 time from 1.5']],
    ['5-8 hours', ['8 hours: 28800 time from 18000']],
    ['3-5 or 8 hours', ['5: 5 from 3', '8 hours: 28800 time']],
    ['1.25 to 2 s', ['2 s: 2 time from 1.25']],
    ['3 to 5 letters', ['5: 5 from 3']],
  ])('%s', (text, said) => {
    expect(read(text)).toEqual(said)
  })

  test.each([
    ['95–90% accepted', ['95: 95', '90%: 0.9 fraction']],
    ['from 90% to 95%', ['90%: 0.9 fraction', '95%: 0.95 fraction']],
    ['from 90 to 95%', ['90: 90', '95%: 0.95 fraction']],
    ['3 letters and 5 calls', ['3: 3', '5: 5']],
    ['3 and 5 calls', ['3: 3', '5: 5']],
    ['12 letters to 95%', ['12: 12', '95%: 0.95 fraction']],
    ['12 into 95%', ['12: 12', '95%: 0.95 fraction']],
    ['3; 5 letters', ['3: 3', '5: 5']],
  ])('no range: %s', (text, said) => {
    expect(read(text)).toEqual(said)
  })
})

describe('rates', () => {
  test.each([
    ['6 hours per week', 'w'],
    ['6 hours saved per week', 'w'],
    ['6 hours saved by sales per week', 'w'],
    ['6 hours/week', 'w'],
    ['6 hours / week', 'w'],
    ['6 hours a week', 'w'],
    ['6 hours each week', 'w'],
    ['6 hours every week', 'w'],
    ['6h/wk', 'w'],
    ['6h per wks', 'w'],
    ['6 hours per weeks', 'w'],
    ['12 letters per hour', 'h'],
    ['12 letters per hours', 'h'],
    ['12 letters per hr', 'h'],
    ['12 letters per hrs', 'h'],
    ['12 an hour', 'h'],
    ['12/h', 'h'],
    ['12 letters per day', 'd'],
    ['12 letters per days', 'd'],
    ['12/d', 'd'],
    ['12 per shift', 's'],
    ['12 per shifts', 's'],
    ['12 per month', 'month'],
    ['12 per months', 'month'],
    ['12 Per Month', 'month'],
    ['€500/mo', 'month'],
    ['€500 a mth', 'month'],
    ['12 per year', 'y'],
    ['12 per years', 'y'],
    ['12 a yr', 'y'],
    ['12 a yrs', 'y'],
  ])('%s', (text, per) => {
    expect(findQuantities(text).map((quantity) => quantity.per)).toEqual([per])
  })

  test.each([
    '12 letters. Per week nobody asks',
    '12 letters, per week as well',
    '12 letters: a week of work',
    '12 letters for a dayroom',
    '12 letters perweek',
    '12 letters all week',
    '12 letters',
  ])('no rate: %s', (text) => {
    expect(findQuantities(text)[0]).toMatchObject({ value: 12, per: null })
  })

  test('a number that others are counted over is none of its own', () => {
    expect(read('$12 per 1,000')).toEqual(['$12: 12 money'])
    expect(read('$12 each 1,000')).toEqual(['$12: 12 money'])
    expect(read('$12 for every 100')).toEqual(['$12: 12 money'])
    expect(read('$12 for 1,000')).toEqual(['$12: 12 money', '1,000: 1000 or 1'])
    expect(read('$12 per 90%')).toEqual(['$12: 12 money', '90%: 0.9 fraction'])
  })
})

describe('less and more', () => {
  test.each([
    '30% less',
    '30% fewer',
    '30% lower',
    '30% faster',
    '30% shorter',
    '30% cheaper',
    '30% quicker',
    '30% smaller',
    '30% reduction',
    '30% decrease',
    '30% decline',
    '30% down',
    'less by 30%',
    'fewer by 30%',
    'cut by 30%',
    'handling cut in the pilot by 30%',
    'reduced by 30%',
    'reducing it by 30%',
    'lower by 30%',
    'lowered by 30%',
    'decreased by 30%',
    'shorten by 30%',
    'shortened by 30%',
    'a drop by 30%',
    'drops by 30%',
    'dropped by 30%',
    'fell by 30%',
    'fallen by 30%',
    'to fall by 30%',
    'falls by 30%',
    'shrank by 30%',
    'to shrink by 30%',
    'shrunk by 30%',
    'declining by 30%',
    'reduced by  30%',
    'down  30%',
    'down by 30%',
    'down 30%',
    'minus 30%',
    'reduction of 30%',
    'a decrease of 30%',
    'a drop of 30%',
    'a cut of 30%',
    'a decline of 30%',
    'reduced by about 30%',
    'reduced by some 30%',
    'reduced by well about 30%',
    'reduced by fully 30%',
    'reduced by only 30%',
    'down = 30%',
  ])('less: %s', (text) => {
    expect(read(text)).toEqual(['30%: 0.3 fraction less'])
  })

  test.each([
    '30% more',
    '30% higher',
    '30% longer',
    '30% slower',
    '30% dearer',
    '30% larger',
    '30% increase',
    '30% rise',
    '30% growth',
    'raised by 30%',
    'raise sales by 30%',
    'increased by 30%',
    'rose by 30%',
    'risen by 30%',
    'to rise by 30%',
    'rises by 30%',
    'to grow by 30%',
    'growing by 30%',
    'grew by 30%',
    'lifted by 30%',
    'to lift by 30%',
    'up by 30%',
    'up 30%',
    'up  30%',
    'plus 30%',
    'an increase of 30%',
    'a rise of 30%',
    'growth of 30%',
    'up by about 30%',
    'up by some 30%',
    'up by fully 30%',
    'up by only 30%',
  ])('more: %s', (text) => {
    expect(read(text)).toEqual(['30%: 0.3 fraction more'])
  })

  test.each([
    ['reduced by at least 30%', '30%: >= 0.3 fraction less'],
    ['reduced by more than 30%', '30%: > 0.3 fraction less'],
    ['reduced by well over 30%', '30%: > 0.3 fraction less'],
    ['reduced by ≥ 30%', '30%: >= 0.3 fraction less'],
    ['reduced by >30%', '30%: > 0.3 fraction less'],
    ['reduced by ≤ 30%', '30%: <= 0.3 fraction less'],
    ['reduced by ~30%', '~30%: 0.3 fraction less'],
    ['up by at least 30%', '30%: >= 0.3 fraction more'],
    ['up by more than 30%', '30%: > 0.3 fraction more'],
    ['up by well over 30%', '30%: > 0.3 fraction more'],
    ['up by ≥30%', '30%: >= 0.3 fraction more'],
  ])('with a comparator: %s', (text, said) => {
    expect(read(text)).toEqual([said])
  })

  test.each([
    '30% lower bound',
    '30% lower limit',
    '30% lower end',
    '30% lessons',
    '30% morel',
    'cut in May. By 30%',
    'cut in May; by 30%',
    'uploaded 30%',
    'a group 30%',
    'a surplus 30%',
    'turndown 30%',
    'up and running with 30%',
    'down, with 30%',
    'a haircut of 30%',
    'a downgrowth by 30%',
    'standby 30%',
    '30% accepted, 12 less',
  ])('a level: %s', (text) => {
    expect(read(text)[0]).toBe('30%: 0.3 fraction')
  })
})

describe('numbers that measure nothing', () => {
  test.each([
    'Agent Card §12 asks it',
    'Agent Card § 12 asks it',
    'on 2026-06-02 at 09:30',
    'at 9:30 pm',
    'at 9:30pm',
    'at 9 am',
    'at 9am',
    'at 12 pm',
    'the 1st',
    'the 22nd',
    'the 3rd letter',
    'the 95th percentile',
    'the ninety-fifth percentile',
    'the fifty-fifth letter',
    'the ninety-ninth percentile',
    'p95',
    'OPS-104 and RB_12',
    'v1.4 and v1.4-rc2',
    'report_2',
    'é2',
    'Sev-1',
    'sev 1',
    'severity 2',
    'priority 2',
    'p 1',
    'phase 3',
    'phase three',
    'week 2',
    'week two',
    'day one',
    'day 3',
    'item 9',
    'issue 41',
    'version 2',
    'tier 2',
    'level 3',
    'step 4',
    'step four',
    'square 5',
    'section 6',
    'section six',
    'chapter 7',
    'ch. 7',
    'rev 3',
    'release 4',
    'top 5',
    'top five',
    'no. 4',
    'nr. 4',
    'nr 4',
    'model 5',
    'wave 2',
    'round 2',
    'line 12',
    'criterion 3',
    'criteria 3',
    'measure 4',
    'metric 4',
    'kpi 2',
    '2.1. acceptance',
    '2.10. acceptance',
    '12. acceptance',
    '12) acceptance',
    'Criteria:\n 1. acceptance\n 2. latency',
    '(1) acceptance',
    '( 12 ) acceptance',
    '(iv) acceptance',
    '(a) acceptance',
    'see 3) acceptance',
    '1,200 tokens',
    '40 km',
    '40 cm',
    '40 mm',
    '12 m long',
    '12m long',
    '40 kg',
    '40 g',
    '2 GB',
    '200MB',
    '3 kb',
    '1 TB',
    '20 px',
    '1 pixel',
    '20 pixels',
    '400 characters',
    '400 words',
    '12.5 pages',
    '1.2 Results were fine',
    '12.2 Results were fine',
    '1.12 Results were fine',
    'see 12) acceptance',
    'on 12 June it ran',
    'It ran. 1.2 Results',
    'It ran; 1.2 Results',
    'It ran\n1.2 Results',
    'report-2026-06-02.pdf',
  ])('%s', (text) => {
    expect(read(text)).toEqual([])
  })

  test.each([
    ['item 1: 90%', ['90%: 0.9 fraction']],
    ['item 9% off', ['9%: 0.09 fraction']],
    ['item 9 % off', ['9 %: 0.09 fraction']],
    ['criterion 3 percent', ['3 percent: 0.03 fraction']],
    ['level 3 per cent', ['3 per cent: 0.03 fraction']],
    ['level 3percent', ['3percent: 0.03 fraction']],
    ['weekend 3', ['3: 3']],
    ['midweek 3', ['3: 3']],
    ['acceptance (411)', ['411: 411']],
    ['acceptance 90% (41)', ['90%: 0.9 fraction']],
    ['acceptance (4.1)', ['4.1: 4.1']],
    ['200 tokens/h', ['200: 200']],
    ['2 wordsmiths', ['2: 2']],
    ['$12m', ['$12m: 12000000 money']],
    ['€ 12m', ['€ 12m: 12000000 money']],
    ['EUR 12m', ['EUR 12m: 12000000 money']],
    ['12 minutes', ['12 minutes: 720 time']],
    ['1.2 results were fine', ['1.2: 1.2']],
    ['1.2 R', ['1.2: 1.2']],
    ['It ran, 1.2 Results', ['1.2: 1.2']],
    ['12.acceptance', ['12: 12']],
    ['it took 1.2. acceptance', ['1.2: 1.2']],
    ['the 3 things', ['3: 3']],
  ])('but here they do: %s', (text, said) => {
    expect(read(text)).toEqual(said)
  })

  test('a quoted word is a name, a quoted figure is a figure', () => {
    expect(read('"zero defects" is a slogan')).toEqual([])
    expect(read('“no complaint” was the goal')).toEqual([])
    expect(read('"zero defects and nothing that anyone would ever mind" is a slogan')).toEqual([
      'zero: none',
      'nothing: none',
    ])
  })
})

describe('several in one text', () => {
  test('each in its place', () => {
    const text =
      'Criteria: acceptance ≥ 90%, p95 < 20 s, no Sev-1, at least 6 hours saved per week, at most EUR 0.12 per case'
    expect(read(text)).toEqual([
      '90%: >= 0.9 fraction',
      '20 s: < 20 time',
      'no: none',
      '6 hours: >= 21600 time per w',
      'EUR 0.12: <= 0.12 money',
    ])
    expect(findQuantities(text).map(({ from, to }) => text.slice(from, to))).toEqual([
      '90%',
      '20 s',
      'no',
      '6 hours',
      'EUR 0.12',
    ])
  })
})

describe('two units of time together', () => {
  test.each([
    ['1h 20m', ['1h 20m: 4800 time']],
    ['1h20m', ['1h20m: 4800 time']],
    ['1 h 20 m', ['1 h 20 m: 4800 time']],
    ['1 h 20', ['1 h 20: 4800 time']],
    ['1h20, as measured', ['1h20: 4800 time']],
    ['at most 1 h 20.', ['1 h 20: <= 4800 time']],
    ['3m 20s', ['3m 20s: 200 time']],
    ['3m20s', ['3m20s: 200 time']],
    ['3 m 20 sec', ['3 m 20 sec: 200 time']],
    // what is no second unit stays by itself
    ['2 h 12 letters', ['2 h: 7200 time', '12: 12']],
    ['24 h 20% of letters', ['24 h: 86400 time', '20%: 0.2 fraction']],
    ['1 h 20.5', ['1 h: 3600 time', '20.5: 20.5']],
    ['2 h 75', ['2 h: 7200 time', '75: 75']],
    ['12 m of cable and 20 letters', ['20: 20']],
    ['3m 20 letters', ['20: 20']],
  ])('%s', (text, said) => {
    expect(read(text)).toEqual(said)
  })
})

describe('an article for one', () => {
  test.each([
    ['less than a minute', ['a minute: < 60 time']],
    ['no more than an hour', ['an hour: <= 3600 time']],
    ['more than a day', ['a day: > 86400 time']],
    ['not worse than a minute', ['a minute: <= 60 time']],
    ['better than half an hour', ['half an hour: > 1800 time']],
    ['it ran for an hour', []],
    ['2,000 lines a day', ['2,000: 2000 or 2']],
  ])('%s', (text, said) => {
    expect(read(text)).toEqual(said)
  })
})

describe('no worse', () => {
  test.each([
    ['no worse than 20 s', ['20 s: <= 20 time']],
    ['no worse than €20', ['€20: <= 20 money']],
    ['not worse than 2 minutes', ['2 minutes: <= 120 time']],
    ['no worse than 90%', ['90%: >= 0.9 fraction']],
    ['no less than 20 s', ['20 s: >= 20 time']],
  ])('%s', (text, said) => {
    expect(read(text)).toEqual(said)
  })
})
