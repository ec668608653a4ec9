// Rows of a table Metric / Target / Actual: met, missed, or not to be compared, and why.
import { describe, expect, test } from 'vitest'
import { compareRow } from '../../src/facts/metric-row.ts'

const directions = {
  higher: [
    'accept*',
    'uptime',
    'quality',
    'saved',
    'saving*',
    'revenue',
    'conver*',
    'success',
    'nps',
    'throughput',
  ],
  lower: [
    'latency',
    'time',
    'cost*',
    'error*',
    'effort',
    'backlog',
    'complaint*',
    'minutes',
    'hours',
    'mttr',
  ],
}

function judge(row: string): { isMet: boolean | null; why: string } {
  const [metric = '', target = '', actual = ''] = row.split(' | ')
  return compareRow(metric, target, actual, directions)
}

const isMet = (row: string): boolean | null => judge(row).isMet

describe('met', () => {
  test.each([
    'Acceptance | ≥ 90% | 92%',
    'Acceptance | ≥ 90% | 90%',
    'Acceptance | 90% or better | 92%',
    'Acceptance | 90% | 92%',
    'Acceptance | ≥ 90% | 92',
    'Acceptance | ≥ 90% | 92% of 812 letters',
    'Acceptance | ≥ 90% | from 80% to 92%',
    'Acceptance | ≥ 90% | 100%',
    'Uptime | ≥ 99% | at least 99.5%',
    'Rollout growth | ≥ 110% | 120%',
    'Widgets | 20 | 20',
    'Widgets | 20 or better | 22',
    'Success | ≥ 99% | 99.5% in 12 s (97%)',
    'NPS | ≥ 20 | 30 - 34',
    'Latency | ≤ 20 s | 12-14 s',
    'p95 latency | ≤ 2,0 s | 1,870 s',
    'Quality point score | ≥ 90% | 92 points',
    'Growth factor | ≥ 1 | 2, i.e. 200%',
    'Balance | ≤ -5 | -8',
    'Acceptance | at most 5% less | 3% less',
    'Unit cost | ≤ €1 per Quote | €0.50 per quote',
    'Handling time | – reduced by 30% | reduced by 40%',
    'Savings | at least $10 in at most 2 s | $12',
    'Throughput | 20 | 22',
    'Complaints | 20 | 18',
    'Sev-1 | none | 0',
    'Sev-1 | 0 | none',
    'Sev-1 | no Sev-1 | no Sev-1',
    'Sev-1 | none | 0%',
    'p95 latency | ≤ 20 s | p95 12 s',
    'Mean latency | ≤ 20 s | average 12 s',
    'Latency | 20 s or better | 18 s',
    'Latency | ≤ 20 s | 12 s to 18 s',
    'Latency | at most 20 s | eighteen',
    'Latency | at most twenty | 18',
    'Latency | at most 20 s | Twenty',
    'p95 latency | ≤ 20 s | never above 12 s',
    'p95 latency | ≤ 20 s | never more than 12 s',
    'p95 latency | ≤ 20 s | never over 12 s',
    'p95 latency | ≤ 20 s | never longer than 12 s',
    'p95 latency | ≤ 20 s | no longer than 12 s',
    'Acceptance | at least 75% and at most 80% | 78%',
    'Acceptance | at least 75%, in May 80% | 78%',
    'Acceptance | at least 75%, 80% or better | 78%',
    'Savings | at least $10 within 5 days | $12',
    'Unit cost | ≤ €1 | €0.50',
    'Unit cost | ≤ €1 | 0.50',
    'Unit cost | ≤ €1 | 0.50 EUR',
    'Unit cost | ≤ €1 per quote | €0.50 per quote',
    'Unit cost | ≤ €1 per quote | €0.50 per quotes',
    'Unit cost | ≤ €1 per quote | €0.50 / quote',
    'Unit cost | ≤ €1 each quote | €0.50 each quote',
    'Unit cost | ≤ €1 per quote | €0.50',
    'Unit cost | ≤ €1 | €0.50 per quote',
    'Unit cost | ≤ €1 per 1,000 calls | €0.50 per 1.000 calls',
    'Score | ≥ 4 | 4.2 stars',
    'Time saved | ≥ 2 h | 3 h',
    'Latency reduced | ≥ 2 s | 3 s',
    'Time between failures | ≥ 20 h | 30 h',
    'Share of time met | ≥ 20% | 30%',
    'Gain in time | ≥ 20% | 30%',
    'Improved time | ≥ 20% | 30%',
    'Drop in time | ≥ 20% | 30%',
    'Cut in time | ≥ 20% | 30%',
    'Answers within time | ≥ 20% | 30%',
    'Answers under time | ≥ 20% | 30%',
    'Uptime saved by errors caught | ≤ 3% | 2%',
    'Handling time | at least 20% less | 24% less',
    'Handling time | reduced by 30% | reduced by 40%',
    'Handling time | to be reduced by 30% | reduced by 40%',
    'Handling time | lowered by 30% | 40% less',
    'Error rate | ≤ 1% | 0.5% errors',
    'Failure errors | ≤ 1% | 0.5% failures',
  ])('%s', (row) => {
    expect(isMet(row)).toBe(true)
  })
})

describe('missed', () => {
  test.each([
    ['Acceptance | ≥ 90% | 88%', 'is missed: expected at least 90%, found 88%'],
    ['Acceptance | 90% | 88%', 'is missed: expected at least 90%, found 88%'],
    ['Acceptance | > 90% | 90%', 'is missed: expected more than 90%, found 90%'],
    ['Latency | ≤ 20 s | 24 s (p95)', 'is missed: expected at most 20 s, found 24 s (p95)'],
    ['Latency | < 20 s | 20 s', 'is missed: expected less than 20 s, found 20 s'],
    ['Latency | ≤ 20 s | 12–28 s', 'is missed: expected at most 20 s, found 12–28 s'],
    ['Uptime | ≥ 99% | 99.5% and 98.5%', 'is missed: expected at least 99%, found 99.5% and 98.5%'],
    [
      'Acceptance | at least 75% and at most 80% | 83%',
      'is missed: expected at most 80%, found 83%',
    ],
    [
      'Acceptance | at least 75% and at most 80% | 70%',
      'is missed: expected at least 75%, found 70%',
    ],
    ['Sev-1 | 0 | 1', 'is missed: expected none, found 1'],
    ['NPS | ≥ 20 |  - 34', 'is missed: expected at least 20, found  - 34'],
    ['Fare | ≤ R1.50 | R2.90', 'is missed: expected at most ZAR 1.50, found R2.90'],
    ['Complaints | no complaint | 2 complaints', 'is missed: expected none, found 2 complaints'],
    ['Backlog | at most 200 | 140, 420', 'is missed: expected at most 200, found 140, 420'],
    ['NPS | ≥ 20 | - 34', 'is missed: expected at least 20, found - 34'],
    ['NPS | ≥ 20 | − 34', 'is missed: expected at least 20, found − 34'],
    ['NPS | ≥ 20 | -34', 'is missed: expected at least 20, found -34'],
    ['Savings | ≥ €10 | −12 €', 'is missed: expected at least €10, found −12 €'],
  ])('%s', (row, why) => {
    expect(judge(row)).toEqual({ isMet: false, why })
  })
})

describe('not to be compared', () => {
  test.each([
    ['Acceptance | as agreed | 92%', 'found no number that can be read in the target "as agreed"'],
    ['Acceptance | ≥ 90% | good', 'found no number that can be read in the actual "good"'],
    ['Acceptance | ≥ 90% | (good)', 'found no number that can be read in the actual "(good)"'],
    ['Acceptance | ≥ 90% | from 92%', 'found no number that can be read in the actual "from 92%"'],
    ['Weight | ≤ 20 s | 12 kg', 'found no number that can be read in the actual "12 kg"'],
    ['Unit cost | ≤ €1 | $0.50', '"≤ €1" and "$0.50" are in different units'],
    ['Acceptance | ≥ 90% | 12 s', '"≥ 90%" and "12 s" measure different things'],
    ['Cases | ≥ 10 | 12 s', '"≥ 10" and "12 s" measure different things'],
    ['p95 latency | ≤ 20 s | median 12 s', '"p95 latency" asks for p95, "median 12 s" is average'],
    ['Latency | p95 ≤ 20 s | p50 12 s', '"Latency" asks for p95, "p50 12 s" is p50'],
    ['Mean latency | ≤ 20 s | p95 12 s', '"Mean latency" asks for average, "p95 12 s" is p95'],
    [
      'Unit cost | ≤ €1 per quote | €0.50 per letter',
      '"≤ €1 per quote" and "€0.50 per letter" are for different things',
    ],
    [
      'Unit cost | ≤ €1 per quote | €0.50 per  letter',
      '"≤ €1 per quote" and "€0.50 per  letter" are for different things',
    ],
    [
      'Unit cost | ≤ €1 per quote | €0.50 per question',
      '"≤ €1 per quote" and "€0.50 per question" are for different things',
    ],
    [
      'Unit cost | ≤ €1 per quote | €0.50/letter',
      '"≤ €1 per quote" and "€0.50/letter" are for different things',
    ],
    [
      'Unit cost | ≤ €1 per quote | €0.50 / letter',
      '"≤ €1 per quote" and "€0.50 / letter" are for different things',
    ],
    [
      'Unit cost | ≤ €1 per 5 calls | €0.50 per 3 calls',
      '"≤ €1 per 5 calls" and "€0.50 per 3 calls" are for different things',
    ],
    [
      'Unit cost | ≤ €1 per quote | €0.50 per day',
      '"≤ €1 per quote" and "€0.50 per day" are for different things',
    ],
    [
      'Unit cost | ≤ €1 per 1,000 calls | €0.50 per 100 calls',
      '"≤ €1 per 1,000 calls" and "€0.50 per 100 calls" are for different things',
    ],
    [
      'Unit cost | ≤ €1 per 1,000 | €0.50 per 100',
      '"≤ €1 per 1,000" and "€0.50 per 100" are for different things',
    ],
    ['Acceptance | ≥ 90% | 92 points', '"92 points" is not in the unit of "≥ 90%"'],
    ['Acceptance | ≥ 90% | 92.5 points', '"92.5 points" is not in the unit of "≥ 90%"'],
    ['Acceptance | ≥ 90% | 92 Points', '"92 Points" is not in the unit of "≥ 90%"'],
    ['Acceptance | ≥ 90% | around 92 ‰', '"around 92 ‰" is not in the unit of "≥ 90%"'],
    ['Latency | ≤ 20 s | 12 °', '"12 °" is not in the unit of "≤ 20 s"'],
    ['Acceptance | ≥ 90% | 92k points', '"92k points" is not in the unit of "≥ 90%"'],
    ['Acceptance | ≥ 90% | 92 off', '"92 off" is not in the unit of "≥ 90%"'],
    ['Acceptance | ≥ 90% | 92 chat replies', '"92 chat replies" is not in the unit of "≥ 90%"'],
    ['Acceptance | ≥ 0% | 92%', '"≥ 0%" asks for nothing'],
    ['Acceptance | > −1% | 92%', '"> −1%" asks for nothing'],
    ['Acceptance | ≥ 90% | 120%', '"120%" is more than all'],
    ['Acceptance | ≥ 100% | 101%', '"101%" is more than all'],
    ['Acceptance | ≥ 90% | 120% and 95%', '"120% and 95%" is more than all'],
    ['Uptime | ≥ 99% | 99.5% errors', '"99.5% errors" is not "Uptime"'],
    ['Uptime | ≥ 99% | error 99.5%', '"error 99.5%" is not "Uptime"'],
    ['Uptime | ≥ 99% | failures 99.5%', '"failures 99.5%" is not "Uptime"'],
    ['Uptime | ≥ 99% | failure 99.5%', '"failure 99.5%" is not "Uptime"'],
    ['Error rate | ≤ 0% | -2%', '"-2%" is less than nothing'],
    ['Uptime | ≥ 99% | failure rate 99.5%', '"failure rate 99.5%" is not "Uptime"'],
    ['p95 latency | ≤ 20 s | -12 s', '"-12 s" is less than nothing'],
    ['p95 latency | ≤ 20 s | - 12 s', '"- 12 s" is less than nothing'],
    ['p95 latency | < 20 s | (−12 s) −12 s', '"(−12 s) −12 s" is less than nothing'],
    ['Unit cost | ≤ €1 | -€0.50', '"-€0.50" is less than nothing'],
    ['Unit cost | ≤ €1 | €-0.50', '"€-0.50" is less than nothing'],
    ['p95 latency | ≥ 20 s | 22 s', '"≥ 20 s" asks for more, where less is better'],
    ['MTTR | ≥ 20 s | 22 s', '"≥ 20 s" asks for more, where less is better'],
    ['MTTD | > 20 s | 22 s', '"> 20 s" asks for more, where less is better'],
    ['MTTA | > 20 s | 22 s', '"> 20 s" asks for more, where less is better'],
    ['Error rate | ≥ 1% | 2%', '"≥ 1%" asks for more, where less is better'],
    ['p95 | ≥ 20 s | 22 s', '"≥ 20 s" asks for more, where less is better'],
    ['Acceptance | ≤ 90% | 80%', '"≤ 90%" asks for less, where more is better'],
    ['Acceptance | < 90% | 80%', '"< 90%" asks for less, where more is better'],
    [
      'Widgets | 20 | 22',
      'write the criterion with at least or at most, and the actual as a number',
    ],
    ['Uptime | ≥ 99% | at most 99.5%', '"Uptime 99.5%" is only a bound on the wrong side'],
    ['Uptime | ≥ 99% | 99.5%, at most 99.8%', '"Uptime 99.8%" is only a bound on the wrong side'],
    [
      'Widgets | 20 | 20 and 22',
      'write the criterion with at least or at most, and the actual as a number',
    ],
    [
      'Cases | at least 1 and at most 1,250 | 1.300',
      'whether it meets "at least 1 and at most 1,250" cannot be told: "1.300" can be read as 1.3 or as 1300, and only one of them does: write which is meant',
    ],
    [
      'Minutes per case | ≤ 1,250 | 4',
      'whether it meets "≤ 1,250" cannot be told: "1,250" can be read as 1250 or as 1.25, and only one of them does: write which is meant',
    ],
    [
      'Cases | at least 1,250 | 1.300',
      'whether it meets "at least 1,250" cannot be told: "1.300" can be read as 1.3 or as 1300, and only one of them does: write which is meant',
    ],
  ])('%s', (row, why) => {
    expect(judge(row)).toEqual({ isMet: null, why: `could not be compared: ${why}` })
  })

  test.each([
    ['forecast 92%', 'forecast'],
    ['estimate: 92%', 'estimate'],
    ['92% (estimated)', 'estimated'],
    ['we had estimates of 92%', 'estimates'],
    ['92% expected', 'expected'],
    ['projected: 92%', 'projected'],
    ['92% planned', 'planned'],
    ['92% assumed', 'assumed'],
    ['92% (simulated)', 'simulated'],
    ['92% as the target', 'target'],
    ['not 92%', 'not'],
    ['92% missed', 'missed'],
    ['wrong: 92%', 'wrong'],
    ['goal 92%', 'goal'],
    ['should be 92%', 'should'],
    ['will be 92%', 'will'],
    ['could be 92%', 'could'],
    ['would be 92%', 'would'],
    ['we hoped for 92%', 'hoped'],
    ['hopefully 92%', 'hopefully'],
    ['92% tbc', 'tbc'],
    ['92%, TBD', 'TBD'],
    ['to be 92%', 'to be'],
    ['e.g. 92%', 'e.g'],
    ['92% as an example', 'example'],
    ['almost 92%', 'almost'],
    ['nearly 92%', 'nearly'],
    ['about 92%', 'about'],
    ['SLA 92%', 'SLA'],
    ['guaranteed 92%', 'guaranteed'],
    ['92% on paper', 'on paper'],
    ['92% in theory', 'in theory'],
    ['92%, never measured', 'never'],
    ['92% so far', 'so far'],
    ['92% plus', 'plus'],
    ['92% until 2027', 'until 2027'],
    ['92%?', '?'],
    ['~92%', '~'],
    [' ~ 92%', '~'],
    ['[92%]', '[92'],
    ['[we had 92%]', '[we had 92'],
    ['92%*', '*'],
    ['92% * ', '*'],
    ['92%†', '†'],
    ['92%‡', '‡'],
    ['92%¹', '¹'],
    ['92%²', '²'],
    ['92%³', '³'],
    ['92% (1)', '(1)'],
    ['92% (2) ', '(2)'],
    ['from 80% we reached 92%', 'from'],
    [' from 80% we reached 92%', 'from'],
  ])('no measurement: %s', (actual, said) => {
    expect(compareRow('Acceptance', '≥ 90%', actual, directions)).toEqual({
      isMet: null,
      why: `could not be compared: "${actual}" is no measurement ("${said}")`,
    })
  })

  test.each([
    '92% (of 12)',
    'from 80% to only 92%',
    '92% (~40 letters)',
    '92% of the 12 m² tiles',
    'class (1) letters had 92%',
    '92% [a]',
    'measured: 92%',
    '92% until June',
    '92%, noted',
    '92% by hand [see the report]',
    'It was 92% in June',
    '92% (12 of 13 letters) in all',
  ])('a measurement: %s', (actual) => {
    expect(compareRow('Acceptance', '≥ 90%', actual, directions).isMet).toBe(true)
  })

  test.each([
    ['lowered to 90%', 'lowered'],
    ['≥ 90% (relaxed)', 'relaxed'],
    ['≥ 90%, reduced', 'reduced'],
    ['≥ 90%, revised', 'revised'],
    ['90% instead of 95%', 'instead of'],
    ['≥ 90%, originally 95%', 'originally'],
    ['≥ 90%, formerly 95%', 'formerly'],
    ['≥ 90% to be agreed', 'to be agreed'],
    ['≥ 90%, was 9', 'was 9'],
    ['≥ 90%, reduced by 5%', 'reduced'],
    ['reduced to 90%', 'reduced'],
  ])('the target was moved: %s', (target, said) => {
    expect(compareRow('Acceptance', target, '92%', directions)).toEqual({
      isMet: null,
      why: `could not be compared: "${target}" is not the target that was set ("${said}")`,
    })
  })
})

describe('what it was before is no actual', () => {
  test.each([
    'Backlog | at most 200 | 140, down from 420',
    'Backlog | at most 200 | 140, up from 420',
    'Backlog | at most 200 | reduced from 420 to 140',
    'Backlog | at most 200 | fallen from 420 to 140',
    'Backlog | at most 200 | risen from 420 to 140',
    'Backlog | at most 200 | lowered from 420 to 140',
    'Backlog | at most 200 | improved from 420 to 140',
    'Backlog | at most 200 | fell from 420 to 140',
    'Backlog | at most 200 | rose from 420 to 140',
    'Backlog | at most 200 | from 420 to 140',
    'Backlog | at most 200 | 140, before: 420',
    'Backlog | at most 200 | 140, before:420',
    'Backlog | at most 200 | 140, before 420',
    'Backlog | at most 200 | 140, previously 420',
    'Backlog | at most 200 | 140, previously: 420',
    'Backlog | at most 200 | 140, formerly 420',
    'Backlog | at most 200 | 140, formerly: 420',
  ])('%s', (row) => {
    expect(isMet(row)).toBe(true)
  })

  test.each([
    'Backlog | at most 200 | 140, 420',
    'Backlog | at most 200 | 140 to 420',
    'Backlog | at most 200 | before we began 140, now 420',
    'Backlog | at most 200 | 420, before 140',
  ])('but: %s', (row) => {
    expect(isMet(row)).toBe(false)
  })
})

describe('a target that says what it was before', () => {
  test.each([
    ['Handling | from 14 to at most 10 | 9', true],
    ['Handling | from 14 to at most 10 | 12', false],
    ['Handling time | from 14 min to at most 10 min | 9 min', true],
    ['Handling time | from 14 min to at most 10 min | 12 min', false],
    ['Handling time | from 14 min down to at most 10 min | 12 min', false],
    ['Handling time | from 14 to at most 10 min | 12 min', false],
    ['Handling time | from 14 to at most 10 min, then at most 8 min | 9 min', false],
    ['Handling time | from 14 to less than 10 min | 9 min', true],
    ['Conversion | from 2% to at least 2.5% | 2.9%', true],
    ['Conversion | from 2% to at least 2.5% | 2.1%', false],
    ['Conversion | from 2% to more than 2.5% | 2.9%', true],
  ])('%s', (row, met) => {
    expect(isMet(row)).toBe(met)
  })

  test.each([
    'Handling time | from 14 min to 10 min | 9 min',
    'Handling time | from 9 min to at most 10 min | 9 min',
    'Handling time | from 9 min down to at most 10 min | 8 min',
    'Handling time | from 10 min to at most 10 min | 9 min',
    'Conversion | from 3% to at least 2.5% | 2.9%',
    'Conversion | from 2.5% to at least 2.5% | 2.9%',
    'Conversion | from €14 to at most 10% | 9%',
    'Conversion | from €2 to at least 10% | 12%',
  ])('no target: %s', (row) => {
    expect(judge(row).why).toContain('found no number that can be read in the target')
  })
})

describe('short forms of a table', () => {
  test.each([
    ['p95 latency | ≤ 0:20 | 0:12', true],
    ['p95 latency | ≤ 0:20 | 0:32', false],
    ['p95 latency | ≤ 1:30 | 1:10', true],
    ['p95 latency | ≤ 1:30 | 2:10', false],
    ['p95 latency | ≤ 12:30 | 10:10', true],
    ['p95 latency | ≤ 1:30 min | 1:10 min', true],
    ['p95 latency | ≤ 1:30 minutes | 1:40 minutes', false],
    ['p95 latency | ≤ 2 min | 1:40 min', true],
    ['p95 latency | ≤ 2 min | 1:40min', true],
    ['p95 latency | ≤ 2 min | 2:10 minutes', false],
    ['p95 latency | ≤ 1:30 min | 80 s', true],
    ['Time to restore | < 1h | 12m', true],
    ['Time to restore | < 1h | 72 m', false],
    ['MTTR | ≤ 20m | 12m', true],
    ['MTTD | ≤ 20m | 12m', true],
    ['MTTA | ≤ 20m | 12m', true],
    ['p95 | ≤ 20m | 12m', true],
    ['Latency | ≤ 20m | 12m', true],
    ['Turnaround | ≤ 20m | 12m', true],
    ['Effort | ≤ 20m | 12m', true],
    ['Duration | ≤ 20m | 12m', true],
    ['Delay | ≤ 20m | 12m', true],
    ['Waiting | ≤ 20m | 12m', true],
    ['Wait | ≤ 20m | 12m', true],
    ['Minute | ≤ 20m | 12m', true],
    ['Minutes | ≤ 20m | 22m', false],
    ['TAT | ≤ 20m | 12m', true],
    ['Spend | ≤ $20m | $12m', true],
    ['Effort | ≤ $2.5m | $1.2m', true],
    ['Effort | ≤ 2500k € | 1.2m €', true],
    ['Effort | ≤ 2.5m€ | 400k€', true],
    ['Effort | ≤ 2.5m € | 400k €', true],
    ['Fare | ≤ R1.50 | R0.90', true],
    ['Fare | ≤ R1.50 | R2.90', false],
    ['Fare | ≤ R 1.50 | R 0.90', true],
    ['Fare | ≤ R1.50 | ZAR 0.90 or R0.90', true],
  ])('%s', (row, met) => {
    expect(isMet(row)).toBe(met)
  })

  test.each([
    'p95 latency | ≤ 0:20 | good',
    'p95 latency | ≤ 20 s | 0:12',
    'p95 latency | ≤ 20 min | 12:30',
    'p95 latency | ≤ 0:20 | 12 apples',
    'Distance | ≤ 20m | 12m',
    'Distance | ≤ 1 h | 12m',
    'Fare | ≤ R1.50 | $0.90',
    'Fare | ≤ CR1.50 | CR0.90',
  ])('not so: %s', (row) => {
    expect(isMet(row)).toBeNull()
  })

  test.each([
    ['Minutes per case | ≤ 5 | 4', true],
    ['Minutes per case | ≤ 5 | 4 min', true],
    ['Minutes per case | ≤ 5 | 240 s', true],
    ['Minutes per case | ≤ 5 | 6 min', false],
    ['Minute per case | ≤ 5 | 6 min', false],
    ['Mean hours to answer | at most 2 | 90 min', true],
    ['Mean hours to answer | at most 2 | 150 min', false],
    ['Average hours to answer | at most 2 | 90 min', true],
    ['Avg. hours to answer | at most 2 | 90 min', true],
    ['avg hour to answer | at most 2 | 90 min', true],
    ['Median hours to answer | at most 2 | 90 min', true],
    ['Seconds per call | at most 20 | 12 s', true],
    ['Second per call | at most 20 | 1 min', false],
    ['Days to close | at most 2 | 30 hours', true],
    ['Day to close | at most 2 | 50 hours', false],
    ['**Hours** to answer | at most 2 | 90 min', true],
    ['Minutes per case | ≤ 1,5 | 80 s', true],
    ['Minutes | ≤ 1,250 | 1,240 min', true],
  ])('the unit stands in the name of the metric: %s', (row, met) => {
    expect(isMet(row)).toBe(met)
  })

  test('or does not', () => {
    expect(judge('Total hours to answer | at most 2 | 90 min').isMet).toBeNull()
    expect(judge('Hourly cases | at most 2 | 90 min').isMet).toBeNull()
    expect(judge('Minutes per case | ≤ 5 | 4%').isMet).toBeNull()
  })
})

describe('brackets', () => {
  test.each([
    ['Success | ≥ 99% | all 12,400 (100%)', true],
    ['Success | ≥ 99% | all 12,400 ( 100% )', true],
    ['Success | ≥ 99% | 12,100 of them (97.6%)', false],
    ['Success | ≥ 99% | all 12,400 calls (of 12,400) (99.5%)', true],
    ['Success | ≥ 99% | 98% (100%)', false],
    ['Latency | ≤ 20 s | 4,000 calls (12 s)', true],
    ['Latency | ≤ 20 s | 4,000 calls (12 s, 22%)', null],
    ['Cases | ≥ 10 | 8 (12)', false],
    ['Cases | ≥ 10 | many (12)', null],
    ['Success | ≥ 99% | all 12,400 calls (was 99.5%)', null],
    ['Success | ≥ 99% | all 12,400 calls (12 s)', null],
  ])('%s', (row, met) => {
    expect(isMet(row)).toBe(met)
  })
})

describe('a sign before or behind a currency mark', () => {
  test.each([
    ['Savings | ≥ $10 | -$12', false],
    ['Savings | ≥ $10 | - $12', false],
    ['Savings | ≥ $10 | - EUR 12', null],
    ['Savings | ≥ EUR 10 | - EUR 12', false],
    ['Savings | ≥ EUR 10 | -EUR 12', false],
    ['Savings | ≥ $10 | $ -12', false],
    ['Savings | ≥ $10 | −12 $', false],
    ['Savings | ≥ $10 | $12', true],
    ['Savings | ≥ $10 | $10–$12', true],
    ['Balance | ≤ -$5 | -$8', true],
    ['Balance | ≤ -$5 | -$3', false],
    ['Unit cost | ≤ $10 | -$12', null],
  ])('%s', (row, met) => {
    expect(isMet(row)).toBe(met)
  })
})

describe('a rate is not shown by a sum', () => {
  test.each([
    ['Hours saved | ≥ 6 hours per week | 8 hours in total', null],
    ['Hours saved | ≥ 6 hours per week | 8 hours for the clerks overall', null],
    ['Hours saved | ≥ 6 hours per week | 8 hours per week', true],
    ['Hours saved | ≥ 6 hours per week | 8 hours per week, 48 hours per week in total', true],
    ['Hours saved | ≥ 6 hours per week | 40 hours over eight weeks', false],
    ['Hours saved | ≥ 6 hours per week | 48 hours over eight weeks', true],
    ['Hours saved | ≥ 6 hours | 8 hours in total', true],
    ['Hours saved | ≥ 6 hours per week in total | 8 hours', true],
    ['Hours saved | ≥ 6 hours per week | all twelve clerks (8 hours)', true],
  ])('%s', (row, met) => {
    expect(isMet(row)).toBe(met)
  })

  test('and says so', () => {
    expect(judge('Hours saved | ≥ 6 hours per week | 8 hours in total').why).toContain(
      '"8 hours in total" is no rate per week',
    )
  })
})

describe('hours, minutes and seconds', () => {
  test.each([
    ['Handling time | ≤ 20 min | 0:12:30', true],
    ['Handling time | ≤ 20 min | 0:25:30', false],
    ['Handling time | ≤ 40 min | 0:45:30', false],
    ['Handling time | ≤ 0:40:00 | 0:35:30', true],
    ['Handling time | ≤ 0:40:00 | 0:45:30', false],
    ['Handling time | ≤ 40 min | 12 min at 14:12:30', true],
    ['Handling time | ≤ 0:40 | 0:35', true],
    // beside `0:12:30`, `0:20` could be minutes or seconds
    ['p95 latency | ≤ 0:20 | 0:12:30', null],
    ['Handling time | ≤ 0:40:00 | 35:30', null],
  ])('%s', (row, met) => {
    expect(isMet(row)).toBe(met)
  })
})

describe('a target that was another one', () => {
  test.each([
    ['Acceptance | ≥ 90%, was 95% | 92%', null],
    ['Acceptance | ≥ 90% (was ≥ 95%) | 92%', null],
    ['Savings | ≥ $10, was $12.50 | $11', null],
    ['Acceptance | ≥ 90% | 92%, it was 85%', false],
    ['Acceptance | ≥ 90%, baseline was 82% | 92%', true],
    ['Acceptance | ≥ 90%, at the start was 82% | 92%', true],
    ['Acceptance | ≥ 90%, was agreed in May | 92%', true],
  ])('%s', (row, met) => {
    expect(isMet(row)).toBe(met)
  })
})

describe('two units of time together', () => {
  test.each([
    ['MTTR | ≤ 1h 10m | 1h 20m', false],
    ['MTTR | ≤ 1h 10m | 1h 05m', true],
    ['MTTR | ≤ 3 min | 3m 20s', false],
    ['MTTR | ≤ 4 min | 3m 20s', true],
    ['MTTR | ≤ 1 h 10 | 1 h 20', false],
  ])('%s', (row, met) => {
    expect(isMet(row)).toBe(met)
  })
})

describe('how many were looked at is no second actual', () => {
  test.each([
    ['Latency | ≤ 20 s | 12 s on 400 calls', true],
    ['Latency | ≤ 20 s | 22 s on 400 calls', false],
    ['Latency | ≤ 20 s | 12 s over the 400 calls', true],
    ['Latency | ≤ 20 s | 12 s on quiet days, 31 on others', false],
    ['Latency | ≤ 20 s | 12 s for 400 calls, 31 for others', false],
    ['Calls | ≤ 20 | 12 and 40 on Mondays', false],
  ])('%s', (row, met) => {
    expect(isMet(row)).toBe(met)
  })
})
