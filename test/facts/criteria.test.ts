// Which quantities of a text are criteria, which are actuals, and which of them belong together.
import { describe, expect, test } from 'vitest'
import { type Measure, readCriteria, scaledTo } from '../../src/facts/criteria.ts'

const written = ({ part, comparator, text }: Measure): string =>
  `${part === 'criterion' ? 'asked' : 'got'} ${comparator === null ? '' : `${comparator} `}${text}`

/** Every measure of a text in order: `asked >= 90%, got 93%`. */
function parts(text: string): string {
  const { criteria, actuals } = readCriteria(text)
  const measures = [...criteria, ...actuals].sort((a, b) => a.from - b.from)
  return measures.map(written).join(', ')
}

/** Criteria with their actuals: `90% ← 93%`. */
function pairs(text: string): string {
  return readCriteria(text)
    .pairs.toSorted((a, b) => a.criterion.from - b.criterion.from)
    .map(({ criterion, actual }) => `${criterion.text} ← ${actual.text}`)
    .join(', ')
}

const unpaired = (text: string): string[] =>
  readCriteria(text).unpaired.map((criterion) => criterion.text)

describe('words that announce an actual', () => {
  test.each([
    'got 93%',
    'she gets 93%',
    'actual 93%',
    'actuals: 93%',
    'achieved 93%',
    'attained 93%',
    'reached 93%',
    'obtained 93%',
    'came in at 93%',
    'came out at 93%',
    'came to 93%',
    'comes in at 93%',
    'we had 93%',
    'we saw 93%',
    'we hit 93%',
    'we see 93%',
    'we have 93%',
    'we ended with 93%',
    'we landed on 93%',
    'we managed 93%',
    'we measured 93%',
    'it was 93%',
    'it is 93%',
    'they were 93%',
    'they came to 93%',
    'fell to 93%',
    'rose to 93%',
    'ended on 93%',
    'landed at 93%',
    'what we got: 93%',
    'what happened: 93%',
    'and saw 93%',
    'stands at 93%',
    'now 93%',
    'kept 93%',
    'logged 93%',
    'averaged at 93%',
    'scored 93%',
    'results: 93%',
    'measured 93%',
    'in the pilot 93%',
    'during the pilot 93%',
    'our pilot of May: 93%',
    'and that gave: 93%',
    'met with 93%',
    'beaten with 93%',
    '→ 93%',
    '-> 93%',
    '⇒ 93%',
    '[93%]',
  ])('%s', (told) => {
    expect(parts(`At least 90% of drafts used, at least 80% without change, ${told} and 85%`)).toBe(
      'asked >= 90%, asked >= 80%, got 93%, got 85%',
    )
  })
})

describe('words that announce a criterion', () => {
  test.each([
    'the criterion was 90%',
    'criteria 90%',
    'target 90%',
    'targets were 90%',
    'wanted 90%',
    'threshold 90%',
    'thresholds are 90%',
    'asked 90%',
    'asked for 90%',
    'called for 90%',
    'promise 90%',
    'promised was 90%',
    'agreed 90%',
    'the bar was 90%',
    'the cap is at 90%',
    'goal 90%',
    'the goals were 90%',
    'the limit is 90%',
    'the limits are 90%',
    'required was 90%',
    'needed 90%',
    'it should be 90%',
    'it shall come to 90%',
    'it must be 90%',
    'it was to be 90%',
    'errors were to fall to 90%',
    'tickets were to number 90%',
    'it was to stay at 90%',
    'it was to come to 90%',
    'it was to rise to 90%',
    'it was to drop to 90%',
    'allowed 90%',
    'budget 90%',
    'budgeted 90%',
    'ceiling is 90%',
    'Agent Card: 90%',
    'intake form 90%',
    'pre-set 90%',
    'preset 90%',
    'short of 90%',
    'permitted 90%',
    'KPI 90%',
    'expected 90%',
    'we settled on 90%',
    'lowered to 90%',
    'revised to 90%',
    'relaxed to 90%',
    'aligned 90%',
  ])('%s', (told) => {
    expect(parts(`We got 93%; ${told}`)).toMatch(/^got 93%, asked (?:<= )?90%$/)
    expect(pairs(`We got 93%; ${told}`)).toBe('90% ← 93%')
  })

  test.each(['the morning shift 90%', 'a barge 90%', 'capital 90%'])('but not "%s"', (told) => {
    expect(parts(`We got 93%; ${told}`)).toBe('got 93%, got 90%')
  })
})

describe('one criterion and one actual, in either order', () => {
  test.each([
    ['The target was to reach 90%, and we got 93%', 'asked >= 90%, got 93%'],
    ['Target is 90%, result 93%', 'asked 90%, got 93%'],
    ['Targets are 90% and we had 93%', 'asked 90%, got 93%'],
    ['Accuracy 93% versus 90% required', 'got 93%, asked 90%'],
    ['Accuracy 93% vs. at least 90%', 'got 93%, asked >= 90%'],
    ['Accuracy 93% vs at least 90%', 'got 93%, asked >= 90%'],
    ['Accuracy 93% against a planned 90%', 'got 93%, asked 90%'],
    ['Accuracy 93% compared with the target of 90%', 'got 93%, asked 90%'],
    ['Accuracy 93% compared to at least 90%', 'got 93%, asked >= 90%'],
    ['90% required against 93%', 'asked 90%, got 93%'],
    ['At least 90% against 93%', 'asked >= 90%, got 93%'],
    ['93% where 90% was required', 'got 93%, asked 90%'],
    ['93% while 90% was required', 'got 93%, asked 90%'],
    ['93% when 90% was asked for', 'got 93%, asked 90%'],
    ['93% obtained, 90% required', 'got 93%, asked 90%'],
    ['93% of drafts were used, 90% was the goal', 'got 93%, asked 90%'],
    ['90% required, 93% obtained', 'asked 90%, got 93%'],
    ['At least 90% accuracy, 93% obtained', 'asked >= 90%, got 93%'],
    ['Accuracy at least 90%; 93% of answers were right', 'asked >= 90%, got 93%'],
    ['31 hours saved in May against a planned 25', 'got 31 hours, asked 25'],
    ['Latency at most 15 s; came in at just under 12 s', 'asked <= 15 s, got < 12 s'],
    ['Latency at most 15 s; actual: <12 s', 'asked <= 15 s, got < 12 s'],
    ['Latency at most 15 s; it was well below 12 s', 'asked <= 15 s, got < 12 s'],
    ['Latency at most 15 s; it took less than 12 s', 'asked <= 15 s, got < 12 s'],
    ['Handling under 40 minutes (it was 22)', 'asked < 40 minutes, got 22'],
    ['Against 90% we got 93%', 'asked 90%, got 93%'],
    ['Accuracy 93% VERSUS AT LEAST 90%', 'got 93%, asked >= 90%'],
    ['Accuracy 93% versus a required 90%', 'got 93%, asked 90%'],
    ['At most 20 s per draft [12 s]', 'asked <= 20 s, got 12 s'],
    ['We had a target of 90% and got 93%', 'asked 90%, got 93%'],
    ['Required 90% / actual 93%', 'asked 90%, got 93%'],
    ['93% obtained, 90% as a promise', 'got 93%, asked 90%'],
    ['Target 90% of all, with 93% of it achieved', 'asked 90%, got 93%'],
    ['Target 90% – 93% achieved', 'asked 90%, got 93%'],
    ['We got 93% – 90% required', 'got 93%, asked 90%'],
    ['Target 90 % accepted – 93 %', 'asked 90 %, got 93 %'],
    ['Accuracy 93% vs. a planned 90%', 'got 93%, asked 90%'],
    ['Accuracy 93% vs. Planned 90%', 'got 93%, asked 90%'],
    ['Accuracy 93% vs. a target of 90%', 'got 93%, asked 90%'],
    ['In week 4 it should be at least 95%; overall it was 96%', 'asked >= 95%, got 96%'],
  ])('%s', (text, expected) => {
    expect(parts(text)).toBe(expected)
    expect(readCriteria(text).pairs).toHaveLength(1)
    expect(unpaired(text)).toEqual([])
  })
})

describe('an actual with a comparator stands directly behind the word that announces it', () => {
  test.each([
    ['Latency at most 15 s, it was: < 12 s', 'asked <= 15 s, got < 12 s'],
    [
      'Accuracy at least 90%. Results: it was 92%, and latency under 12 s',
      'asked >= 90%, got 92%, got < 12 s',
    ],
    ['Latency at most 15 s; it was < 12 s', 'asked <= 15 s, got < 12 s'],
    ['Latency at most 15 s; it was <12 s', 'asked <= 15 s, got < 12 s'],
    ['Latency at most 15 s; it was <= 12 s', 'asked <= 15 s, got <= 12 s'],
    ['Latency at most 15 s; it was only just below 12 s', 'asked <= 15 s, got < 12 s'],
    ['Latency at most 15 s; it was 12 s at most', 'asked <= 15 s, got <= 12 s'],
    ['At least 90%; it was 93% or better', 'asked >= 90%, got better 93%'],
    // or is a criterion of its own
    [
      'At least 90%, at most 20 s and at most 5 errors; it was decided to add at most €2 a case',
      'asked >= 90%, asked <= 20 s, asked <= 5, asked <= €2',
    ],
    [
      'Accuracy 93% against at least 90% in May and 92% in June',
      'got 93%, asked >= 90%, asked 92%',
    ],
    ['We got 93%; it was decided that p95 stays below 12 s', 'got 93%, asked < 12 s'],
    ['Results: we want over 92% and under 12 s', 'asked > 92%, asked < 12 s'],
    [
      'Accuracy at least 90%. Results: 92%, while the limit for latency that we have is under 12 s',
      'asked >= 90%, got 92%, asked < 12 s',
    ],
    [
      'Accuracy at least 90%. For most of the second quarter we saw what counts: errors under 5%',
      'asked >= 90%, asked < 5%',
    ],
    [
      'Accuracy at least 90%. Results by Friday, errors under 5% please. Source: intake',
      'asked >= 90%, asked < 5%',
    ],
  ])('%s', (text, expected) => {
    expect(parts(text)).toBe(expected)
  })
})

describe('the actual without a word for it', () => {
  test.each([
    ['≥ 90 %, 93 %', 'asked >= 90 %, got 93 %'],
    ['≥ 90 % / 93 %', 'asked >= 90 %, got 93 %'],
    ['≥ 90 % ✅ 93 %', 'asked >= 90 %, got 93 %'],
    ['≥ 90 % (93 %)', 'asked >= 90 %, got 93 %'],
    ['≥ 90 % – 93 %', 'asked >= 90 %, got 93 %'],
    ['≥ 90 % used – 93 %', 'asked >= 90 %, got 93 %'],
    ['≤ 20 min per report: 25 min', 'asked <= 20 min, got 25 min'],
    ['≤ 20 min per report:25 min', 'asked <= 20 min, got 25 min'],
    ['No Sev-1 in May: 0', 'asked No, got 0'],
    ['≤ 20 min per report = 25 min', 'asked <= 20 min, got 25 min'],
    ['≤ 20 min per report - 25 min', 'asked <= 20 min, got 25 min'],
    ['At most 20 s at peak (31 s)', 'asked <= 20 s, got 31 s'],
    ['At most 20 s at peak ( 31 s )', 'asked <= 20 s, got 31 s'],
    [
      'Acceptance ≥ 85% of drafts; ≤ 20 min per report: 19 min',
      'asked >= 85%, asked <= 20 min, got 19 min',
    ],
    [
      'Acceptance ≥ 85%: 91%. Time ≤ 20 min per report: 19 min. p95 < 20 s at peak (14 s).',
      'asked >= 85%, got 91%, asked <= 20 min, got 19 min, asked < 20 s, got 14 s',
    ],
  ])('%s', (text, expected) => {
    expect(parts(text)).toBe(expected)
  })

  test.each([
    [
      '≥ 85% at first, ≥ 90% at last: 88% and 93%',
      'asked >= 85%, asked >= 90%, asked 88%, asked 93%',
    ],
    ['At most 20 s at peak (31 s in May)', 'asked <= 20 s, asked 31 s'],
    ['≥ 90 % and also 93 %', 'asked >= 90 %, asked 93 %'],
    ['≤ 20 min: 25 drafts', 'asked <= 20 min, asked 25'],
    ['≥ 90 % 93 %', 'asked >= 90 %, asked 93 %'],
    ['A share of 90% in May: 93% in June', 'asked 90%, asked 93%'],
    ['At least 5 cases: no errors', 'asked >= 5, asked no'],
  ])('is not guessed: %s', (text, expected) => {
    expect(parts(text)).toBe(expected)
  })
})

describe('the criterion in brackets behind the actual', () => {
  test.each([
    [
      'Acceptance 93% (at least 90%), latency 12 s (at most 20 s)',
      'got 93%, asked >= 90%, got 12 s, asked <= 20 s',
      '90% ← 93%, 20 s ← 12 s',
    ],
    ['Acceptance 93% (criterion: 90%)', 'got 93%, asked 90%', '90% ← 93%'],
    ['Acceptance 93% (Criterion 90%)', 'got 93%, asked 90%', '90% ← 93%'],
    ['Acceptance 93% (90% required)', 'got 93%, asked 90%', '90% ← 93%'],
    ['Acceptance 93% in May (target 90%)', 'got 93%, asked 90%', '90% ← 93%'],
    ['Targets were agreed. Acceptance 93% (at least 90%)', 'got 93%, asked >= 90%', '90% ← 93%'],
    [
      'Got 92% (at least 90%), 12 s (at most 20 s), 3 errors (at most 5)',
      'got 92%, asked >= 90%, got 12 s, asked <= 20 s, got 3, asked <= 5',
      '90% ← 92%, 20 s ← 12 s, 5 ← 3',
    ],
    [
      'Got 92% accepted (at least 90%), 3% wrong (at most 5%)',
      'got 92%, asked >= 90%, got 3%, asked <= 5%',
      '90% ← 92%, 5% ← 3%',
    ],
  ])('%s', (text, expected, paired) => {
    expect(parts(text)).toBe(expected)
    expect(pairs(text)).toBe(paired)
  })

  test.each([
    ['Acceptance 93% (at least 90%)', 0.9],
    ['12 s (at most 20 s)', 20],
    ['31 hours saved in May against a planned 25', 90_000],
    ['31 letters in May against a planned 25', 25],
  ])('keeps its value: %s', (text, value) => {
    expect(readCriteria(text).criteria.map((criterion) => criterion.value)).toEqual([value])
  })

  test.each([
    ['Acceptance 93% (sampled 90%)', 'asked 93%, asked 90%'],
    ['Acceptance 93%. All of it (at least 90%)', 'asked 93%, asked >= 90%'],
    ['At least 93% in May (at least 90% in June)', 'asked >= 93%, asked >= 90%'],
    ['Criterion 95% (at least 90% in May)', 'asked 95%, asked >= 90%'],
    ['Acceptance 93% (at most 20 s)', 'asked 93%, asked <= 20 s'],
  ])('but not %s', (text, expected) => {
    expect(parts(text)).toBe(expected)
  })
})

describe('one list after the other', () => {
  test.each([
    [
      'Criteria: acceptance >= 90%, latency <= 20 s. Actuals: acceptance 92%, latency 12 s',
      '90% ← 92%, 20 s ← 12 s',
    ],
    ['Wanted at least 90% and at most 20 s. What we got: 92% and 12 s', '90% ← 92%, 20 s ← 12 s'],
    [
      'Acceptance at least 90%, latency at most 20 s. Acceptance 92%, latency 12 s',
      '90% ← 92%, 20 s ← 12 s',
    ],
    [
      'Acceptance at least 90%, latency at most 20 s. Latency 12 s, acceptance 92%',
      '90% ← 92%, 20 s ← 12 s',
    ],
    [
      'At least 90% accepted, at most 5% wrong. Actuals: 3% wrong, 92% accepted',
      '90% ← 92%, 5% ← 3%',
    ],
    ['At least 90% accepted, at most 5% wrong. Actuals: 92%, 3%', '90% ← 92%, 5% ← 3%'],
    ['(a) at least 90%, (b) at most 20 s; (a) 92%, (b) 12 s', '90% ← 92%, 20 s ← 12 s'],
    ['(a) at least 90%; (b) at most 5%; (b) 3%, (a) 92%', '90% ← 92%, 5% ← 3%'],
    ['(i) at least 90%; (ii) at most 5%; (ii) 3%, (i) 92%', '90% ← 92%, 5% ← 3%'],
    ['1) at least 90% accepted; 2) at most 5% wrong; 2) 3%; 1) 92%', '90% ← 92%, 5% ← 3%'],
    ['AC1 at least 90%; AC2 at most 5%; AC2 3%; AC1 92%', '90% ← 92%, 5% ← 3%'],
    [
      'Criteria: at least 90%, no Sev-1, at most 200 tickets. Actuals: 92%, no Sev-1, 140 tickets',
      '90% ← 92%, no ← no, 200 ← 140',
    ],
    [
      'Criteria: at least 90% and below €2 a case. Actuals: €1.50 a case and 94%',
      '90% ← 94%, €2 ← €1.50',
    ],
    ['(a) at least 90%, (b) at most 5%, (a) 92%, (b) 3%', '90% ← 92%, 5% ← 3%'],
    [
      'Criteria: at least 90% accepted, at most 5% wrong, at most 2% lost. Actuals: 1% lost, 92% accepted, 3% wrong',
      '90% ← 92%, 5% ← 3%, 2% ← 1%',
    ],
    [
      'At least 90% of drafts accepted, at most 5% of drafts wrong. Actuals: drafts wrong 3%, drafts accepted 92%',
      '90% ← 92%, 5% ← 3%',
    ],
    [
      'At least 90% of drafts accepted, at most 5% of drafts wrong. Actuals: drafts accepted 92%',
      '90% ← 92%',
    ],
    [
      'Criteria: at least 1500 cases, error rate at most 5 %. Actuals: 1842 cases, error rate 3 %',
      '1500 ← 1842, 5 % ← 3 %',
    ],
    [
      'At least 90% of drafts in May, at least 95% of drafts in June. Measured: 92% of drafts, 96% of drafts',
      '90% ← 92%, 95% ← 96%',
    ],
    [
      'Criteria: p95 < 15 s, no Sev-1. Actuals: p95 11 s and never over 12 s, no Sev-1 and no complaints',
      '15 s ← 11 s, no ← no',
    ],
    ['Criteria: at most 5 complaints, no Sev-1. Actuals: 3, none', '5 ← 3, no ← none'],
    [
      'Criteria: for 12 clerks at most 5 complaints, at least 90%. Actuals: 3, 92%',
      '5 ← 3, 90% ← 92%',
    ],
    ['At least 90% accepted, at most 5% wrong, got 92% and then 3%', '90% ← 92%, 5% ← 3%'],
  ])('%s', (text, expected) => {
    expect(pairs(text)).toBe(expected)
  })

  test('what has no actual is left over', () => {
    expect(
      unpaired(
        'Criteria: at least 90%, at most 20 s, no Sev-1. Actuals: acceptance 92%, latency 12 s.',
      ),
    ).toEqual(['no'])
  })

  test('all behind the heading of the second list are actuals, also with a comparator', () => {
    const expected = 'asked >= 90%, asked <= 20 s, got > 92%, got < 12 s'
    expect(
      parts(
        'Criteria: acceptance >= 90%, latency <= 20 s. Actuals: acceptance over 92%, latency under 12 s',
      ),
    ).toBe(expected)
    expect(parts('Criteria: >= 90%, <= 20 s. 2.1 Results: over 92%, under 12 s')).toBe(expected)
    expect(parts('Criteria: >= 90%, <= 20 s. Results of the pilot: over 92%, under 12 s')).toBe(
      expected,
    )
    expect(parts('Criteria: >= 90%, <= 20 s\nOur results: over 92%, under 12 s')).toBe(expected)
    expect(parts('Accuracy at least 90%. Results: over 92%, latency under 12 s')).toBe(
      'asked >= 90%, got > 92%, got < 12 s',
    )
  })

  test.each([
    [
      'The pilot was held to at least 90%, at most 20 s and at most 5 errors; we got 92%, a latency under 12 s and 3 errors',
      'asked >= 90%, asked <= 20 s, asked <= 5, got 92%, got < 12 s, got 3',
    ],
    // a criterion behind the actuals stays one
    [
      'At least 90% and at most 20 s; got 92% and 12 s, and at most 5 errors',
      'asked >= 90%, asked <= 20 s, got 92%, got 12 s, asked <= 5',
    ],
    [
      'At least 90% accepted; got 92%, target for errors 5%, got 3%',
      'asked >= 90%, got 92%, asked 5%, got 3%',
    ],
    // a word of actuals without a number opens no pair
    [
      'At least 90% accepted; it was hard. It was late. Got 92% in May; 93% in June',
      'asked >= 90%, got 92%, got 93%',
    ],
    ['Targets: 90% in May, 95% in June. 93% obtained in June', 'asked 90%, asked 95%, got 93%'],
  ])('%s', (text, expected) => {
    expect(parts(text)).toBe(expected)
  })

  test('a criterion that is missed out is none, where it has no comparator', () => {
    expect(unpaired('Acceptance 90%')).toEqual([])
    expect(unpaired('Acceptance at least 90%')).toEqual(['90%'])
    expect(unpaired('At least 90% accepted; at most 5% wrong, got 3%')).toEqual(['90%'])
  })
})

describe('pair by pair', () => {
  test.each([
    ['Acceptance ≥ 90%: actual 92%; latency ≤ 20 s: actual 12 s', '90% ← 92%, 20 s ← 12 s'],
    [
      'Acceptance ≥ 90%, got 92%. Latency ≤ 20 s, got 12 s. No Sev-1, got none.',
      '90% ← 92%, 20 s ← 12 s, No ← none',
    ],
    ['Acceptance at least 90%, got 92%\nLatency at most 20 s, got 12 s', '90% ← 92%, 20 s ← 12 s'],
    ['Acceptance 90%, got 92% • latency 20 s, got 12 s', '90% ← 92%, 20 s ← 12 s'],
    ['Got 92% accepted (at least 90%); got 12 s latency (at most 20 s)', '90% ← 92%, 20 s ← 12 s'],
    ['Required / actual: 90% / 93%; 20 s / 12 s', '90% ← 93%, 20 s ← 12 s'],
    ['Required/actual: 90%/93%', '90% ← 93%'],
    [
      'Got 3% wrong in May. At least 90% accepted, got 92%; at most 5% wrong, got 4%',
      '90% ← 92%, 5% ← 4%',
    ],
    ['At least 90% accepted, got 12 s and 93%', '90% ← 93%'],
    ['It was 40% last year, at least 90% was asked for, and we got 92%', '90% ← 92%'],
    ['93 % accepted vs. 90 % required; 12 s vs. 20 s allowed', '90 % ← 93 %, 20 s ← 12 s'],
    [
      '97% right queue where 95% was required; p95 of 8 s where 15 s was the ceiling',
      '95% ← 97%, 15 s ← 8 s',
    ],
    ['93% accepted where 90% was required, 3% wrong where 5% was allowed', '90% ← 93%, 5% ← 3%'],
    [
      'accuracy: min 92%, got 92.6% · p95: max 15 s, got 12.9 s · Sev-1: max 0, got 0',
      '92% ← 92.6%, 15 s ← 12.9 s, 0 ← 0',
    ],
    [
      'Misrouted letters: allowed < 5%, measured 6.3%. p95 latency: allowed < 15 s, measured 11 s.',
      '5% ← 6.3%, 15 s ← 11 s',
    ],
  ])('%s', (text, expected) => {
    expect(pairs(text)).toBe(expected)
  })
})

describe('a pair measures the same kind of thing', () => {
  test.each([
    ['Criterion: errors at most 2%. Actual: none', '2% ← none'],
    ['Criterion: no errors. Actual: 0.5%', 'no ← 0.5%'],
    ['Criterion: no errors. Actual: 20 s', ''],
    ['Criterion: latency at most 20 s. Actual: none', ''],
    ['Criterion: at least 90%. Actual: 20 s', ''],
  ])('%s', (text, expected) => {
    expect(pairs(text)).toBe(expected)
  })
})

describe('what measures nothing', () => {
  test.each([
    ['At least 90%: 94% over 812 tickets', 'asked >= 90%, got 94%'],
    ['At least 90%: 94% on 812 tickets', 'asked >= 90%, got 94%'],
    ['At least 90%: 94% across 812 tickets', 'asked >= 90%, got 94%'],
    ['At least 90%: 94 percent from 812 tickets', 'asked >= 90%, got 94 percent'],
    ['At least 90%. Results on 812 tickets: 94%', 'asked >= 90%, got 94%'],
    ['At least 90%. Pilot in 812 tickets: 94%', 'asked >= 90%, got 94%'],
    ['At least 90%. Sample size: 812. Actual 94%', 'asked >= 90%, got 94%'],
    ['At least 90%. Sample = 812, actual 94%', 'asked >= 90%, got 94%'],
    ['At least 90%. n = 812, actual 94%', 'asked >= 90%, got 94%'],
    ['At least 90%. n=812, actual 94%', 'asked >= 90%, got 94%'],
    ['At least 90%: 94 % (812 tickets)', 'asked >= 90%, got 94 %'],
    ['At least 90%: 94% ( 812 tickets)', 'asked >= 90%, got 94%'],
    ['At least 90%: 94% accepted over 812 tickets', 'asked >= 90%, got 94%'],
    ['At least 90%: 94%(812 tickets)', 'asked >= 90%, got 94%'],
    ['At least 90%. Result on 812 tickets: 94%', 'asked >= 90%, got 94%'],
    ['Result on 812 tickets: 94% (at least 90%)', 'got 94%, asked >= 90%'],
    ['Actual on  812 tickets: 94% (at least 90%)', 'got 94%, asked >= 90%'],
    ['Finding on 812 tickets: 94% (at least 90%)', 'got 94%, asked >= 90%'],
    ['At least 90%. Findings on\n812 tickets: 94%', 'asked >= 90%, got 94%'],
    ['At least 90%. Actuals (on 812 tickets): 94%', 'asked >= 90%, got 94%'],
    ['Sample: 812 tickets, at most 20 errors; got 12', 'asked <= 20, got 12'],
    ['At most 120 s: cut from 210 s to 95 s, actual', 'asked <= 120 s, asked 95 s'],
  ])('%s', (text, expected) => {
    expect(parts(text)).toBe(expected)
  })

  test.each([
    ['At least 500 tickets: 812', 'asked >= 500, got 812'],
    [
      'At least 90 %: 94 % (by hand). At most 20 errors: 12',
      'asked >= 90 %, got 94 %, asked <= 20, got 12',
    ],
    ['At most 20 errors. Results on Friday: 12 errors', 'asked <= 20, got 12'],
    ['At least 500 tickets, got 812 with 3 errors', 'asked >= 500, got 812, got 3'],
  ])('but %s', (text, expected) => {
    expect(parts(text)).toBe(expected)
  })

  test('what it was before a change', () => {
    expect(parts('Handling time at most 120 s. Result: from 210 s to 95 s')).toBe(
      'asked <= 120 s, got 95 s',
    )
    expect(parts('Handling time at most 120 s. It went from 3 clerks to 95 s')).toBe(
      'asked <= 120 s, got 3, got 95 s',
    )
  })
})

describe('a part of the pilot counts only where the whole is not given', () => {
  test.each([
    [
      'Accuracy criterion 95%. In week 1 it was 91%; over the whole pilot it was 96%',
      'asked 95%, got 96%',
    ],
    ['Accuracy criterion 95%. In week 1 it was 91%', 'asked 95%, got 91%'],
    ['Accuracy at least 95%. At first it was 91%; overall it was 96%', 'asked >= 95%, got 96%'],
    [
      'Accuracy at least 95%. Initially it was 91%; across the entire period it was 96%',
      'asked >= 95%, got 96%',
    ],
    [
      'Accuracy at least 95%. The first month was 91%; throughout the full run it was 96%',
      'asked >= 95%, got 96%',
    ],
    [
      'Accuracy at least 95%. Phase two was 91%; for the complete pilot it was 96%',
      'asked >= 95%, got 96%',
    ],
    [
      'Accuracy at least 95%. In week 1 it took 20 s; overall it was 96%',
      'asked >= 95%, got 20 s, got 96%',
    ],
    [
      'Accuracy at least 95%. The rest was 91%; overall it was 96%',
      'asked >= 95%, got 91%, got 96%',
    ],
    ['Accuracy overall at least 95%. In week 1 it was 91%', 'asked >= 95%, got 91%'],
    [
      'Accuracy at least 95%. Without week 1, it was 91%; overall it was 96%',
      'asked >= 95%, got 91%, got 96%',
    ],
    [
      'Accuracy at least 95%. Without the first month, it was 91%; overall it was 96%',
      'asked >= 95%, got 91%, got 96%',
    ],
    [
      'Accuracy at least 95%. Better than at first, it was 91%; overall it was 96%',
      'asked >= 95%, got 91%, got 96%',
    ],
  ])('%s', (text, expected) => {
    expect(parts(text)).toBe(expected)
  })
})

describe('what a measure is about', () => {
  test.each([
    [
      'Acceptance of drafts ≥ 90% in May, latency ≤ 20 s',
      ['Acceptance of drafts ≥ 90% in May', 'latency ≤ 20 s'],
    ],
    ['(a) acceptance ≥ 90%; (b) latency ≤ 20 s.', ['acceptance ≥ 90%', 'latency ≤ 20 s']],
    ['Acceptance ≥ 90% and latency ≤ 20 s', ['Acceptance ≥ 90%', 'latency ≤ 20 s']],
    ['Acceptance ≥ 90% / latency ≤ 20 s', ['Acceptance ≥ 90%', 'latency ≤ 20 s']],
    ['Acceptance ≥ 90% – latency ≤ 20 s', ['Acceptance ≥ 90%', 'latency ≤ 20 s']],
    ['Errors ≤ 2%, latency ≤ 20 s, cost ≤ €5', ['Errors ≤ 2%', 'latency ≤ 20 s', 'cost ≤ €5']],
    [
      'Acceptance 90% for answers in 20 s',
      ['Acceptance 90% for answers in', 'for answers in 20 s'],
    ],
    ['Acceptance  of drafts ≥ 90% -', ['Acceptance of drafts ≥ 90%']],
    ['- latency ≤ 20 s', ['latency ≤ 20 s']],
    ['• Acceptance\nof drafts ≥ 90% • latency ≤ 20 s', ['of drafts ≥ 90%', 'latency ≤ 20 s']],
  ])('%s', (text, abouts) => {
    expect(readCriteria(text).criteria.map((criterion) => criterion.about)).toEqual(abouts)
  })

  test.each([
    ['(a) acceptance ≥ 90%', 'a'],
    ['( B ) acceptance ≥ 90%', 'b'],
    ['(iv) acceptance ≥ 90%', 'iv'],
    ['(12) acceptance ≥ 90%', '12'],
    ['3) acceptance ≥ 90%', '3'],
    ['b) acceptance ≥ 90%', 'b'],
    ['12) acceptance ≥ 90%', '12'],
    ['AC12 acceptance ≥ 90%', '12'],
    ['AC4: acceptance ≥ 90%', '4'],
    ['(see the card) acceptance ≥ 90%', null],
    ['(a) acceptance (of drafts) ≥ 90%', null],
    ['acceptance ≥ 90%', null],
  ])('the label of %s', (text, label) => {
    expect(readCriteria(text).criteria.map((criterion) => criterion.label)).toEqual([label])
  })

  test.each([
    ['Accepted drafts ≥ 90%', ['accep', 'draft']],
    [
      'The rate of accepted drafts in week two must be at least 90%',
      ['accep', 'draft', 'two', 'must'],
    ],
    ['p95 latency ≤ 20 s', ['p95', 'laten']],
    ['Class B letters ≥ 90%', ['class', 'lette']],
    ['no Sev-1 incident', ['sev-1', 'incid']],
    // nothing of its own: the words of its entry
    ['Accepted drafts, ≥ 90%', ['accep', 'draft']],
  ])('the subject of %s', (text, words) => {
    expect(readCriteria(text).criteria.map((criterion) => [...criterion.subject])).toEqual([words])
  })
})

describe('a bare number takes the unit of what it is held against', () => {
  test.each([
    ['Handling at most 40 minutes, got 22', 1320],
    ['Handling at most 40 s, got 22', 22],
    ['Acceptance at least 90%, got 93', 0.93],
  ])('%s', (text, value) => {
    expect(readCriteria(text).pairs.map(({ actual }) => actual.value)).toEqual([value])
  })

  test('in both of its readings', () => {
    const { pairs } = readCriteria('Handling at most 40 minutes, got 1,250')
    expect(pairs.map(({ actual }) => [actual.value, actual.other])).toEqual([[75_000, 75]])
    const [minutes, bare] = readCriteria('At most 40 minutes, got 22').pairs.flatMap(
      ({ criterion, actual }) => [criterion, { ...actual, value: 5, other: null }],
    )
    expect(minutes && bare && scaledTo(bare, minutes)).toMatchObject({
      value: 300,
      other: null,
      dimension: 'time',
    })
  })
})

describe('a bare criterion is asked for, too', () => {
  test.each([
    [
      'Criteria: acceptance 90%, latency 20 s. Actual: acceptance 85%, latency 12 s',
      '90% ← 85%, 20 s ← 12 s',
    ],
    [
      'Criteria: acceptance 90%, latency ≤ 20 s. Actual: acceptance 85%, latency 12 s',
      '90% ← 85%, 20 s ← 12 s',
    ],
    [
      'Criteria: acceptance ≥ 90%, latency 20 s. Actual: acceptance 85%, latency 12 s',
      '90% ← 85%, 20 s ← 12 s',
    ],
    [
      'Criteria: acceptance 90%, latency 20 s, errors 2%. Actual: errors 1%, acceptance 85%, latency 12 s',
      '90% ← 85%, 20 s ← 12 s, 2% ← 1%',
    ],
    ['Criterion: acceptance 90%. Actual: acceptance 85%', '90% ← 85%'],
    // a figure that nobody answers leaves the others as they are
    ['Seats €3.50, cost at most €2.50. Actual: €1.25', '€2.50 ← €1.25'],
    ['For 20% of letters, acceptance at least 90%. Actual: 92%', '90% ← 92%'],
  ])('%s', (text, said) => {
    expect(pairs(text)).toBe(said)
  })
})

describe('the size of a sample behind an article', () => {
  test.each([
    [
      'Precision of not less than 0.90. Measured over the 2,310 claims of the pilot: precision 0.94',
      '0.90 ← 0.94',
    ],
    [
      'Precision of not less than 0.90. Measured over the 2,310 claims of the pilot: precision 0.84',
      '0.90 ← 0.84',
    ],
    ['Precision of not less than 0.90. Results on all of the 2,310 claims: 0.84', '0.90 ← 0.84'],
    ['Precision of not less than 0.90. Actuals in our 2,310 claims: 0.84', '0.90 ← 0.84'],
    ['At least 200 claims a day. Actual: the 240 claims of the pilot', '200 ← 240'],
  ])('%s', (text, said) => {
    expect(pairs(text)).toBe(said)
  })
})

describe('none was seen', () => {
  test.each([
    [
      'No Sev-1 seen. Acceptance 92% (at least 90%), error rate 3% (at most 5%)',
      '90% ← 92%, 5% ← 3%',
    ],
    [
      'No Sev-1 found in the pilot. Acceptance 89% (at least 90%), error rate 3% (at most 5%)',
      '90% ← 89%, 5% ← 3%',
    ],
    ['No Sev-1 seen: none. Acceptance 92% (at least 90%)', 'No ← none'],
    ['Criterion: no Sev-1 seen. Actual: 3', 'no ← 3'],
    ['No Sev-1 seen; actual: 3', 'No ← 3'],
    ['No Sev-1 found; at least 90% accepted. 92%; 2 Sev-1', 'No ← 2, 90% ← 92%'],
  ])('%s', (text, said) => {
    expect(pairs(text)).toBe(said)
  })
})

describe('what was planned', () => {
  test.each([
    ['Accuracy 93% vs 90% planned', '90% ← 93%'],
    ['Accuracy 89% vs. 90% planned', '90% ← 89%'],
    ['Accuracy 93% vs 90% as planned', '90% ← 93%'],
    ['Accuracy 90% planned vs 93%', '90% ← 93%'],
    ['Accuracy 90% planned, got 93%', '90% ← 93%'],
  ])('%s', (text, said) => {
    expect(pairs(text)).toBe(said)
  })
})
