// Whether an actual meets its criterion, and what is said where the two say nothing of each other.
import { describe, expect, test } from 'vitest'
import {
  type Comparison,
  compare,
  currency,
  sameMoney,
  statisticIn,
} from '../../src/facts/compare.ts'
import { readCriteria } from '../../src/facts/criteria.ts'

const directions = {
  higher: ['accept*', 'accura*', 'saved', 'right', 'recovered'],
  lower: ['error*', 'latency', 'cost*', 'wait*', 'time', 'backlog'],
}

/** The comparison of the one criterion that a text sets. */
function judged(text: string): Comparison {
  const { pairs } = readCriteria(text)
  expect(pairs, 'one pair').toHaveLength(1)
  return pairs.map(({ criterion, actual }) =>
    compare(text, criterion, actual, directions),
  )[0] as Comparison
}

describe('a limit is inclusive, "more than" and "less than" are not', () => {
  test.each([
    ['Acceptance at least 90%: 92%', true, 'at least 90%'],
    ['Acceptance at least 90%: 90%', true, 'at least 90%'],
    ['Acceptance at least 90%: 89.9%', false, 'at least 90%'],
    ['Latency at most 20 s: 19 s', true, 'at most 20 s'],
    ['Latency at most 20 s: 20 s', true, 'at most 20 s'],
    ['Latency at most 20 s: 21 s', false, 'at most 20 s'],
    ['Acceptance more than 90%: 91%', true, 'more than 90%'],
    ['Acceptance more than 90%: 90%', false, 'more than 90%'],
    ['Acceptance more than 90%: 89%', false, 'more than 90%'],
    ['Latency less than 20 s: 19 s', true, 'less than 20 s'],
    ['Latency less than 20 s: 20 s', false, 'less than 20 s'],
    ['Latency less than 20 s: 21 s', false, 'less than 20 s'],
    // written in another unit, and equal but for the arithmetic
    ['Acceptance at least 2 in 3: 66.66666666667%', true, 'at least 2 in 3'],
    ['Errors at most 2 in 3: 66.66666666669%', true, 'at most 2 in 3'],
    ['Acceptance more than 2 in 3: 66.66666666669%', false, 'more than 2 in 3'],
    ['Errors fewer than 2 in 3: 66.66666666661%', false, 'less than 2 in 3'],
    ['Latency at most 1 minute: 61 s', false, 'at most 1 minute'],
    ['Latency at most 1 minute: 59 s', true, 'at most 1 minute'],
    ['Handling at least -2%: -2%', true, 'at least -2%'],
  ])('%s', (text, isMet, expected) => {
    expect(judged(text)).toEqual({ isMet, expected })
  })
})

describe('a bare number points where its subject says', () => {
  test.each([
    ['Criterion: acceptance 85%. Actual: 88%', true, 'at least 85%'],
    ['Criterion: acceptance 85%. Actual: 84%', false, 'at least 85%'],
    ['Criterion: latency 20 s. Actual: 12 s', true, 'at most 20 s'],
    ['Criterion: latency 20 s. Actual: 24 s', false, 'at most 20 s'],
    // the subject of the actual says it where that of the criterion does not
    ['Criterion: 85%. Actual: 88% accepted', true, 'at least 85%'],
    ['Criterion: 2%. Actual: 1% errors', true, 'at most 2%'],
    ['Criterion: 2%. Actual: 3% errors', false, 'at most 2%'],
    ['Criterion: answers right / 85%. Actual: 88%', true, 'at least 85%'],
    // the criterion's own subject comes first
    ['Criterion: 85% accepted. Actual: 88% without errors', true, 'at least 85%'],
    ['Criterion: 2% errors. Actual: 1% of what was accepted', true, 'at most 2%'],
    // more of a reduction is better, whatever is reduced
    ['Criterion: reduction of the backlog 20%. Actual: 24%', true, 'at least 20%'],
    ['Criterion: decrease in waiting 20%. Actual: 24%', true, 'at least 20%'],
    ['Criterion: increase of throughput 20%. Actual: 24%', true, 'at least 20%'],
    ['Criterion: improvement in waiting 20%. Actual: 24%', true, 'at least 20%'],
    ['Criterion: growth of the backlog 20%. Actual: 24%', true, 'at least 20%'],
    ['Criterion: rise in errors found 20%. Actual: 24%', true, 'at least 20%'],
    ['Criterion: cut waiting by 20%. Actual: cut by 24%', true, 'at least 20%'],
    ['Criterion: cut waiting by 20%. Actual: cut by 18%', false, 'at least 20%'],
  ])('%s', (text, isMet, expected) => {
    expect(judged(text)).toEqual({ isMet, expected })
  })

  test.each([
    ['Criterion: share of letters 85%. Actual: 85%', true],
    ['Criterion: share of letters 85%. Actual: 88%', null],
    ['Criterion: share of letters 85%. Actual: 80%', null],
    // both directions are named, or none
    ['Criterion: accepted errors 85%. Actual: 88%', null],
  ])('nothing says which way: %s', (text, isMet) => {
    expect(judged(text)).toEqual({ isMet, expected: '85%' })
  })
})

describe('"or better" points where less is spent, and up for all that is not spent', () => {
  test.each([
    ['Criterion: 20 s or better. Actual: 15 s', true, 'at most 20 s'],
    ['Criterion: 20 s or better. Actual: 25 s', false, 'at most 20 s'],
    ['Criterion: €5 or better. Actual: €4', true, 'at most €5'],
    ['Criterion: €5 or better. Actual: €6', false, 'at most €5'],
    ['Criterion: 70 points or better. Actual: 72 points', true, 'at least 70'],
    ['Criterion: 70 points or better. Actual: 68 points', false, 'at least 70'],
    ['Criterion: accuracy 90% or better. Actual: 92%', true, 'at least 90%'],
    ['Criterion: 20 hours saved or better. Actual: 25 hours', true, 'at least 20 hours'],
    ['Criterion: 2% errors or better. Actual: 1%', true, 'at most 2%'],
  ])('%s', (text, isMet, expected) => {
    expect(judged(text)).toEqual({ isMet, expected })
  })

  test('a time that is saved could point both ways', () => {
    expect(judged('Criterion: time saved 20 h or better. Actual: 25 h')).toEqual({
      isMet: null,
      expected: '20 h',
    })
  })
})

describe('a range', () => {
  test.each([
    ['Criterion: acceptance 90–95%. Actual: 93%', true],
    ['Criterion: acceptance 90–95%. Actual: 89%', false],
    ['Criterion: acceptance 90–95%. Actual: 97%', true],
    ['Criterion: errors 2–4%. Actual: 3%', true],
    ['Criterion: errors 2–4%. Actual: 5%', false],
    ['Criterion: errors 2–4%. Actual: 1%', true],
    // of which nobody says whether more is better: within it is met, outside it nothing is said
    ['Criterion: share of letters 20–30%. Actual: 25%', true],
    ['Criterion: share of letters 20–30%. Actual: 30%', true],
    ['Criterion: share of letters 20–30%. Actual: 20%', true],
    ['Criterion: share of letters 20–30%. Actual: 19%', null],
    ['Criterion: share of letters 20–30%. Actual: 31%', null],
    // an actual that is a range counts with its lower end where more is asked
    ['Criterion: acceptance at least 92%. Actual: 85–95%', false],
    ['Criterion: acceptance at least 92%. Actual: 93–95%', true],
    ['Criterion: acceptance more than 92%. Actual: 92–95%', false],
    ['Criterion: latency at most 20 s. Actual: 15–25 s', false],
    ['Criterion: latency at most 20 s. Actual: 15–18 s', true],
    ['Criterion: errors 4%. Actual: 2–3%', true],
    ['Criterion: errors 4%. Actual: 2–5%', false],
    // also where nothing but the subject says that more is better
    ['Criterion: acceptance 90%. Actual: 85–95%', false],
    ['Criterion: acceptance 90%. Actual: 92–95%', true],
    ['Criterion: acceptance 90% or better. Actual: 85–95%', false],
    ['Criterion: share of letters 20–30%. Actual: 22–28%', true],
    ['Criterion: share of letters 20–30%. Actual: 15–25%', null],
    ['Criterion: at least 2 hours saved per week. Actual: 5–9 hours per month', false],
    ['Criterion: at least 2 hours saved per week. Actual: 9–10 hours per month', true],
  ])('%s', (text, isMet) => {
    expect(judged(text).isMet).toBe(isMet)
  })
})

describe('zero means none', () => {
  test.each([
    ['Criterion: no Sev-1. Actual: no Sev-1', true],
    ['Criterion: no Sev-1. Actual: 1 Sev-1', false],
    ['Criterion: no leaks. Actual: 19 tickets', false],
    // a large count of something else is more often the number of cases
    ['Criterion: no leaks. Actual: 20 tickets', null],
    ['Criterion: no leaks. Actual: 20 leaks', false],
    ['Criterion: no leaks of data. Actual: 250 leaks', false],
    ['Criterion: errors at most 0%. Actual: 0%', true],
    ['Criterion: errors at most 0%. Actual: 0.1%', false],
  ])('%s', (text, isMet) => {
    expect(judged(text)).toEqual({ isMet, expected: 'none' })
  })
})

describe('a change is held against a change', () => {
  test.each([
    [
      'Criterion: waiting cut by at least 30%. Actual: cut by 35%',
      { isMet: true, expected: 'at least 30%' },
    ],
    [
      'Criterion: waiting cut by at least 30%. Actual: cut by 25%',
      { isMet: false, expected: 'at least 30%' },
    ],
    [
      'Criterion: at least 30% less waiting. Actual: 35% more waiting',
      { isMet: false, expected: '30% less' },
    ],
    [
      'Criterion: volume up by at least 5%. Actual: down by 7%',
      { isMet: false, expected: '5% more' },
    ],
    [
      'Criterion: waiting cut by at least 30%. Actual: 35%',
      { isMet: true, expected: 'at least 30%' },
    ],
    // the verb of the criterion alone says that it is about a change
    [
      'Criterion: savings of at least 30%. Actual: reduced by 35%',
      { isMet: true, expected: 'at least 30%' },
    ],
    [
      'Criterion: faster replies for at least 30%. Actual: reduced by 35%',
      { isMet: true, expected: 'at least 30%' },
    ],
    [
      'Criterion: gain of at least 30%. Actual: up by 35%',
      { isMet: true, expected: 'at least 30%' },
    ],
    ['Criterion: gain of 30%. Actual: up by 35%', { isMet: true, expected: 'at least 30%' }],
  ])('%s', (text, comparison) => {
    expect(judged(text)).toEqual(comparison)
  })

  test('a level is not shown by one', () => {
    expect(judged('Criterion: acceptance at least 90%. Actual: up by 92%')).toEqual({
      isMet: null,
      expected: '90%',
      differs: '"Actual: up by 92%" is a change, and no level',
    })
  })
})

describe('two statistics say nothing of each other', () => {
  test.each([
    ['Criterion: p95 at most 20 s. Actual: mean 12 s', 'average is not p95'],
    ['Criterion: p95 at most 20 s. Actual: p50 12 s', 'p50 is not p95'],
    ['Criterion: average at most 20 s. Actual: P95 12 s', 'p95 is not average'],
  ])('%s', (text, differs) => {
    expect(judged(text)).toEqual({ isMet: null, expected: '20 s', differs })
  })

  test.each([
    'Criterion: p95 at most 20 s. Actual: P95 12 s',
    'Criterion: mean at most 20 s. Actual: average 12 s',
    'Criterion: p95 at most 20 s. Actual: 12 s',
    'Criterion: latency at most 20 s. Actual: p95 12 s',
  ])('%s', (text) => {
    expect(judged(text).isMet).toBe(true)
  })

  test.each([
    ['p95 of 12 s', 'p95'],
    ['the P99', 'p99'],
    ['mean time', 'average'],
    ['the median', 'average'],
    ['Average cost', 'average'],
    ['avg 3 s', 'average'],
    ['a typical reply', 'average'],
    ['typically 3 s', 'average'],
    ['p955 of them', undefined],
    ['step 95', undefined],
    ['what it means', undefined],
    ['atypical', undefined],
  ])('%s', (text, statistic) => {
    expect(statisticIn(text)).toBe(statistic)
  })
})

describe('two currencies say nothing of each other', () => {
  test.each([
    ['Criterion: cost at most €2. Actual: $1.50', '$ is not €'],
    ['Criterion: cost at most USD 2. Actual: EUR 1.50', 'EUR is not USD'],
    ['Criterion: cost at most 40 pence. Actual: €0.20', '€ is not pence'],
    ['Criterion: cost at most €2. Actual: 80p', 'p is not €'],
  ])('%s', (text, differs) => {
    expect(judged(text)).toMatchObject({ isMet: null, differs })
  })

  test.each([
    'Criterion: cost at most €2. Actual: 1.50 EUR',
    'Criterion: cost at most 2 dollars. Actual: $1.50',
    'Criterion: cost at most 80p. Actual: £0.50',
    'Criterion: cost at most €2. Actual: 80 cents',
    'Criterion: cost at most 80 cents. Actual: €0.50',
    'Criterion: cost at most 80 pence. Actual: 50p',
  ])('%s', (text) => {
    expect(judged(text).isMet).toBe(true)
  })

  test.each([
    ['$', 'USD'],
    ['€', 'EUR'],
    ['£', 'GBP'],
    ['¥', 'JPY'],
    ['₹', 'INR'],
    ['dollars', 'USD'],
    ['Dollar', '$'],
    ['euro', 'EUR'],
    ['euros', '€'],
    ['pounds', 'GBP'],
    ['yen', 'JPY'],
    ['rupees', 'INR'],
    ['francs', 'CHF'],
    ['p', 'GBP'],
    ['pence', '£'],
    ['usd', 'USD'],
    ['zloty', 'zlotys'],
  ])('%s is %s', (one, other) => {
    expect(sameMoney(one, other)).toBe(true)
    expect(sameMoney(other, one)).toBe(true)
  })

  test.each([
    ['$', '€'],
    ['yen', 'EUR'],
    ['SEK', 'NOK'],
    ['dollar', 'pound'],
  ])('%s is not %s', (one, other) => {
    expect(sameMoney(one, other)).toBe(false)
  })

  test.each([
    ['€1.20', '€'],
    ['$3', '$'],
    ['£0.50', '£'],
    ['80p', 'p'],
    ['80 p', 'p'],
    ['80 pence', 'pence'],
    ['EUR 3', 'EUR'],
    ['3 eur', 'eur'],
    ['two euros', 'euros'],
    ['one dollar', 'dollar'],
    ['5 zloty', 'zloty'],
    ['400 baht', 'baht'],
  ])('the money in "%s" is %s', (text, money) => {
    expect(currency.exec(text)?.[0]).toBe(money)
  })

  test.each([
    'step p',
    '95 points',
    'tenpence',
    '80 pencefold',
    'euromillions',
    'a neuro exam',
    'eurozone',
    'Europe',
    '30 s',
  ])('there is none in "%s"', (text) => {
    expect(currency.exec(text)).toBeNull()
  })
})

describe('about the same figure, and only one of them says millions', () => {
  test.each([
    [
      'Criterion: cost at most €2 million. Actual: €2.1',
      '"€2.1" is not in the unit of "€2 million"',
    ],
    ['Criterion: cost at most €2 mn. Actual: €2.1', '"€2.1" is not in the unit of "€2 mn"'],
    ['Criterion: cost at most €2. Actual: €2.1m', '"€2.1m" is not in the unit of "€2"'],
    [
      'Criterion: cost at most €2.5 million. Actual: €20',
      '"€20" is not in the unit of "€2.5 million"',
    ],
    [
      'Criterion: cost at most €2,5 million. Actual: €0.3',
      '"€0.3" is not in the unit of "€2,5 million"',
    ],
    [
      'Criterion: cost at most €12 million. Actual: €11',
      '"€11" is not in the unit of "€12 million"',
    ],
    ['Criterion: at least 20k cases. Actual: 21 cases', '"21" is not in the unit of "20k"'],
  ])('%s', (text, differs) => {
    expect(judged(text)).toMatchObject({ isMet: null, differs })
  })

  test.each([
    ['Criterion: cost at most €2 million. Actual: €1.8m', true],
    ['Criterion: cost at most €2 million. Actual: €2.2m', false],
    ['Criterion: cost at most €2m. Actual: €1,800,000', true],
    ['Criterion: cost at most €2m. Actual: €20', true],
    ['Criterion: cost at most €2m. Actual: €0.20', true],
    ['Criterion: cost at most €2. Actual: €1.80', true],
  ])('%s', (text, isMet) => {
    expect(judged(text).isMet).toBe(isMet)
  })
})

describe('a rate', () => {
  test.each([
    ['Criterion: at least 6 hours saved per week. Actual: 8 hours in total', '8 hours in total'],
    [
      'Criterion: at least 6 hours saved per week. Actual: 8 hours saved altogether',
      '8 hours saved altogether',
    ],
    [
      'Criterion: at least 6 hours saved per week. Actual: 8 hours for the clerks overall',
      '8 hours for the clerks overall',
    ],
    ['Criterion: at least 6 hours saved per week. Actual: 8 hours in all', '8 hours in all'],
    ['Criterion: at least 6 hours saved per week. Actual: 8 hours all told', '8 hours all told'],
  ])('is not shown by a sum: %s', (text, sum) => {
    expect(judged(text).isMet).toBeNull()
    expect(judged(text).differs).toContain(`"${sum}" is no rate per week`)
  })

  test.each([
    ['Criterion: at least 6 hours saved per week. Actual: 8 hours saved', true],
    [
      'Criterion: at least 6 hours saved per week. Actual: 8 hours per week, 48 hours in total',
      true,
    ],
    ['Criterion: at least 6 hours saved. Actual: 8 hours in total', true],
    ['Criterion: at least 6 hours saved per week. Actual: 8 hours in total per week', true],
  ])('and else by a figure of its own: %s', (text, isMet) => {
    const [first] = readCriteria(text).pairs
    expect(first && compare(text, first.criterion, first.actual, directions).isMet).toBe(isMet)
  })

  test.each([
    ['Criterion: at least 2 hours saved per week. Actual: 9 hours per month', true],
    ['Criterion: at least 2 hours saved per week. Actual: 8 hours per month', false],
    ['Criterion: at least 8 hours saved per month. Actual: 2 hours per week', true],
    ['Criterion: at least 9 hours saved per month. Actual: 2 hours per week', false],
    ['Criterion: at least 100 hours saved per year. Actual: 2 hours per week', true],
    ['Criterion: at least 105 hours saved per year. Actual: 2 hours per week', false],
    ['Criterion: at least 100 hours saved per year. Actual: 9 hours per month', true],
    // of days and shifts nobody says how many are worked
    ['Criterion: at least 2 hours saved per week. Actual: 2 hours per day', true],
  ])('is turned from one period into another: %s', (text, isMet) => {
    expect(judged(text).isMet).toBe(isMet)
  })

  test.each([
    ['Criterion: revenue at least EUR 8k per month. Actual: EUR 24.3k over the three months', true],
    ['Criterion: revenue at least EUR 8k per month. Actual: EUR 23k over the three months', false],
    ['Criterion: revenue at least EUR 8k per month. Actual: EUR 23k across all 3 months', false],
    [
      'Criterion: revenue at least EUR 8k per month. Actual: EUR 23k during these three pilot months',
      false,
    ],
    [
      'Criterion: revenue at least EUR 8k per month. Actual: EUR 23k in the whole three months',
      false,
    ],
    [
      'Criterion: revenue at least EUR 8k per month. Actual: EUR 23k over those full three months',
      false,
    ],
    ['Criterion: revenue at least EUR 8k per month. Actual: EUR 8k over one month', true],
    ['Criterion: revenue at least EUR 8k per month. Actual: EUR 23k Over Three Months', false],
    ['Criterion: revenue at least EUR 8k per month. Actual: EUR 8k. Seen over 12 months', true],
    ['Criterion: revenue at least EUR 8k per month. Actual: EUR 8k; seen over 12 months', true],
    ['Criterion: revenue at least EUR 8k. Actual: EUR 8k over three months', true],
    [
      'Criterion: revenue at least EUR 8k per month. Actual: EUR 8k per month over three months',
      true,
    ],
    ['Criterion: at least 6 hours saved per week. Actual: 48 hours over eight weeks', true],
    ['Criterion: at least 6 hours saved per week. Actual: 40 hours over eight weeks', false],
    ['Criterion: at least 6 hours saved per day. Actual: 40 hours over the 7 days', false],
    ['Criterion: at least 6 hours saved per day. Actual: 42 hours over the 7 days', true],
    ['Criterion: at least 6 hours saved per year. Actual: 8 hours over two weeks', true],
  ])('is a sum over its periods: %s', (text, isMet) => {
    const [first] = readCriteria(text).pairs
    expect(first && compare(text, first.criterion, first.actual, directions).isMet).toBe(isMet)
  })
})

describe('an actual that is only a bound', () => {
  test.each([
    ['Criterion: latency below 15 s. Actual: latency at least 11 s', null],
    ['Criterion: latency below 15 s. Actual: latency below 11 s', true],
    ['Criterion: acceptance at least 90%. Actual: acceptance below 95%', null],
    ['Criterion: acceptance at least 90%. Actual: acceptance over 95%', true],
    ['Criterion: acceptance at least 90%. Actual: acceptance 95% or better', true],
  ])('%s', (text, isMet) => {
    expect(judged(text).isMet).toBe(isMet)
  })

  test('on the wrong side shows nothing', () => {
    expect(judged('Criterion: latency below 15 s. Actual: latency at least 11 s').differs).toBe(
      '"Actual: latency at least 11 s" is only a bound on the wrong side',
    )
  })
})

describe('a number that can be read in two ways', () => {
  test.each([
    ['Criterion: at least 1,250 cases. Actual: 3 cases', 1250, 1.25],
    ['Criterion: cost at most €2. Actual: €1,250', 1250, 1.25],
    ['Criterion: cost at most €2. Actual: €1.250', 1.25, 1250],
    ['Criterion: latency at most 2 ms. Actual: 1,250 ms', 1250, 1.25],
  ])('meets nothing where only one of them would: %s', (text, one, other) => {
    const { isMet, ambiguous } = judged(text)
    expect(isMet).toBe(false)
    expect(ambiguous).toContain(
      `can be read as ${one} or as ${other}, and only one of them does: write which is meant`,
    )
  })

  test.each([
    ['Criterion: at least 1,250 cases. Actual: 1,300 cases', true],
    ['Criterion: at least 1,250 cases. Actual: 1,200 cases', false],
    ['Criterion: cost at most €5000. Actual: €1,250', true],
    ['Criterion: cost at most €1. Actual: €1,250', false],
  ])('says it where both agree: %s', (text, isMet) => {
    const comparison = judged(text)
    expect(comparison.isMet).toBe(isMet)
    expect(comparison.ambiguous).toBeUndefined()
  })
})

describe('less than nothing', () => {
  test.each([
    ['Criterion: saved at least $10. Actual: -$12', false],
    ['Criterion: saved at least $10. Actual: $12', true],
    ['Criterion: cost at most $10. Actual: $8', true],
    ['Criterion: cost at most $10. Actual - $8', true],
    ['Criterion: error at most 2%. Actual: -1%', true],
    ['Criterion: cost at most -$5. Actual: -$8', true],
  ])('%s', (text, isMet) => {
    expect(judged(text).isMet).toBe(isMet)
  })

  test.each([
    ['Criterion: cost at most $10. Actual: -$12', '-$12'],
    ['Criterion: latency at most 20 s. Actual: -22 s', '-22 s'],
  ])('is neither taken nor spent: %s', (text, actual) => {
    expect(judged(text)).toMatchObject({ isMet: null, differs: `"${actual}" is less than nothing` })
  })
})

describe('a rate over another period', () => {
  test.each([
    ['Criterion: at least 2 hours saved per day. Actual: 2 hours per week', false],
    ['Criterion: at least 2 hours saved per day. Actual: 12 hours per week', true],
    ['Criterion: at least 10 hours saved per week. Actual: 2 hours per day', true],
    ['Criterion: at least 11 hours saved per week. Actual: 2 hours per day', false],
    ['Criterion: at most 12 hours effort per week. Actual: 2 hours effort per day', true],
    ['Criterion: at most 9 hours effort per week. Actual: 2 hours effort per day', false],
    // five days a week or seven
    ['Criterion: at least 200 calls per day. Actual: 900 calls per week', false],
    ['Criterion: at least 200 calls per day. Actual: 1,500 calls per week', true],
    ['Criterion: at least 200 calls per day. Actual: 1,100 calls per week', null],
    // of shifts nobody says how many there are
    ['Criterion: at least 6 hours saved per shift. Actual: 8 hours per week', null],
    ['Criterion: at least 6 hours saved per shift. Actual: 5 hours per week', false],
    ['Criterion: at least 6 hours saved per shift. Actual: 8 hours over two weeks', null],
    ['Criterion: at least 6 hours saved per week. Actual: 8 hours per shift', true],
    ['Criterion: at most 2 hours effort per shift. Actual: 2 hours effort per week', true],
    ['Criterion: at most 2 hours effort per week. Actual: 2 hours effort per shift', null],
    ['Criterion: at least 6 hours saved per week. Actual: 8 hours saved over the two months', null],
    [
      'Criterion: at least 6 hours saved per week. Actual: 8 hours on average over the two months',
      true,
    ],
    ['Criterion: at least 6 hours saved per week. Actual: 8 hours, seen over the two months', true],
    ['Criterion: at least 100 hours saved per year. Actual: 130 hours over two weeks', true],
    // a share is no sum
    ['Criterion: acceptance at least 90% per day. Actual: 92% per week', true],
    ['Criterion: acceptance at least 90% per week. Actual: 92% per month', true],
    ['Criterion: acceptance at least 90% per week. Actual: 89% per month', false],
  ])('%s', (text, isMet) => {
    expect(judged(text).isMet).toBe(isMet)
  })

  test('and says what is missing', () => {
    expect(
      judged('Criterion: at least 6 hours saved per shift. Actual: 8 hours per week').differs,
    ).toBe('"8 hours per week" is no rate per shift')
    expect(
      judged('Criterion: at least 6 hours saved per shift. Actual: 8 hours over two weeks').differs,
    ).toBe('"8 hours over two weeks" is no rate per shift')
    expect(
      judged('Criterion: at least 200 calls per day. Actual: 1,100 calls per week').differs,
    ).toContain('does not say how many days a week')
  })
})
