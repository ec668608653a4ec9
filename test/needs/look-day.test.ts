// Is there a day, and does it lie where the gate asks for it? On a page reviewed on 2026-06-09 whose term ran from 2026-05-01 to 2026-06-05.
import { describe, expect, test } from 'vitest'
import { judged, pointedAt } from './page.ts'

const drill = '{ day: { within: 30 days, until: Review date }, for: the drill }'

describe('within 30 days up to the review', () => {
  test.each([
    ['Tried 2026-06-03', 'shown'],
    ['Tried 2026-05-10, first and last day included', 'shown'],
    ['Tried 2026-06-09', 'shown'],
    ['Tried 2026-01-20 and again 2026-06-03', 'shown'],
    // a stretch of days of which every one fits
    ['Tried in KW 22', 'shown'],
    ['Tried', 'error: does not show the drill (no day in the 30 days up to 2026-06-09)'],
    [
      'Tried 2026-04-20',
      'error: the drill on 2026-04-20 is 50 days before "Review date" (2026-06-09); the gate allows 30',
    ],
    ['Tried 2026-06-10', 'error: the drill on 2026-06-10 is after "Review date" (2026-06-09)'],
    // of several that do not fit the nearest is named
    [
      'Tried 2026-01-20 and 2026-06-11',
      'error: the drill on 2026-06-11 is after "Review date" (2026-06-09)',
    ],
    [
      'It will be tried on 2026-06-08',
      'error: does not show the drill (no day in the 30 days up to 2026-06-09; the text says "will" about "2026-06-08")',
    ],
  ])('%s', (evidence, said) => {
    expect(judged(drill, evidence)).toBe(said)
  })

  test.each([
    // one reading fits, both break it, both fit
    ['Tried 06/03/2026', 'note: check the drill ("06/03/2026" could be 2026-03-06 or 2026-06-03)'],
    [
      'Tried 04/03/2026',
      'error: the drill on 04/03/2026 is 97 days before "Review date" (2026-06-09); the gate allows 30',
    ],
    ['Tried 06/06/2026', 'shown'],
    ['Tried in May 2026', 'note: check the drill ("May 2026" could be 2026-05-01 or 2026-05-31)'],
  ])('a day that can be another: %s', (evidence, said) => {
    expect(judged(drill, evidence)).toBe(said)
  })

  test('a finding points at the day, and at the evidence where there is none', () => {
    expect(pointedAt(drill, 'Tried 2026-04-20 by hand')).toBe('2026-04-20')
    expect(pointedAt(drill, 'Tried by hand')).toBe('Tried by hand')
  })
})

const since = '{ day: { since: Term - 30 days, until: Review date }, for: the test }'
const inTerm = '{ day: { in: Term }, for: the test }'
const open = '{ day: { since: Term }, as: planned, for: the test }'

describe('other limits', () => {
  test.each([
    [since, '2026-04-01', 'shown'],
    [since, '2026-03-31', 'error: the test on 2026-03-31 is before 2026-04-01 ("Term")'],
    [since, 'x', 'error: does not show the test (no day from 2026-04-01 to 2026-06-09)'],
    [inTerm, '2026-06-05', 'shown'],
    [
      inTerm,
      '2026-06-06',
      'error: the test on 2026-06-06 is not in "Term" (2026-05-01 to 2026-06-05)',
    ],
    [open, 'will be tried 2026-08-20', 'shown'],
    [
      open,
      'will not be tried 2026-08-20',
      'error: does not show the test (no day from 2026-05-01 on; the text says "not" about "2026-08-20")',
    ],
    ['{ day: the test }', '1999-12-31', 'shown'],
    ['{ day: the test }', 'x', 'error: does not show the test (no day)'],
    ['{ day: the test, or: both }', 'both of them', 'shown'],
  ])('%s: %s', (need, evidence, said) => {
    expect(judged(need, evidence)).toBe(said)
  })

  test('a list of days, with a word for it beside another one, is for the reader', () => {
    const rang = '{ day: { in: Term }, with: rang, for: the bell }'
    const list =
      'North 2026-05-04, south 2026-05-11, east 2026-05-12. All is well. It rang on 2026-03-02'
    expect(judged(rang, list)).toBe('note: check the bell (it is not clear which day is which)')
    for (const more of ['North 2026-05-04', 'North 2026-05-04, term 2026-05-01 to 2026-06-05'])
      expect(judged(rang, `${more}. All is well. It rang on 2026-03-02`)).toContain(
        'error: the bell',
      )
  })

  test('two numbers that may be one, are for the reader', () => {
    const on = (review: string, at = '14.05') =>
      judged(inTerm, { evidence: `Tried ${at}, all fine`, review })
    // a time that would be no day of the term
    expect(on('09.06.2026', '10.11')).toContain('error: does not show the test (no day')
    expect(on('09.06.2026')).toBe('note: check the test ("14.05" may be a day)')
    expect(on('2026-06-09', '05/14')).toBe('note: check the test ("05/14" may be a day)')
    expect(on('2026-06-09', 'Tue 14.5,')).toBe('note: check the test ("14.5" may be a day)')
    expect(on('2026-06-09', '14.5 s')).toContain('error: does not show the test (no day')
    expect(on('2026-06-09', '5/14')).toContain('error: does not show the test (no day')
  })

  test('a field that is not filled in limits nothing', () => {
    expect(judged(inTerm, { evidence: '2019-02-03', term: '' })).toBe('shown')
  })
})

describe('with a word in its sentence or the next', () => {
  const rang = '{ day: { in: Term }, with: rang, for: the bell }'
  test.each([
    ['Bought 2026-01-20. The bell rang 2026-05-04', 'shown'],
    ['On 2026-05-04 we came. The bell rang', 'shown'],
    // the day of something else does not count
    [
      'Opened 2026-05-04. It was dry. We left. The bell rang 2026-07-04',
      'error: the bell on 2026-07-04 is not in "Term" (2026-05-01 to 2026-06-05)',
    ],
    // a terse text leaves the word to the item's title
    ['2026-05-04', 'shown'],
    ['2026-01-20, 2026-05-04', 'shown'],
  ])('%s', (evidence, said) => {
    expect(judged(rang, evidence)).toBe(said)
  })
})

describe('the last day or year that is named', () => {
  const need = '{ day: { reaches: Review date + 180 days }, for: the lease }'
  const broken = (day: string): string =>
    `error: the lease: the last day in the text is ${day}, before 2026-12-06 ("Review date" plus 180 days)`
  test.each([
    ['Paid until 2026-12-31', 'shown'],
    ['Paid until 31 October 2026', broken('2026-10-31')],
    // a year is meant to its end, and one inside a day is none
    ['Paid for 2026', 'shown'],
    ['Paid until 2026-10-31, asked for 2027', 'shown'],
    ['Granted on 2026-05-01', 'error: does not show the lease (no day)'],
  ])('%s', (evidence, said) => {
    expect(judged(need, { evidence, review: '2026-06-09' })).toBe(said)
  })
})

test('it breaks the need only where a word says that it is the end', () => {
  const need = '{ day: { reaches: Review date + 180 days }, with: rang, for: the lease }'
  const level = (evidence: string): string =>
    judged(need, { evidence, review: '2026-06-09' }).slice(0, 4)
  expect(level('It rang on 2026-10-31')).toBe('erro')
  expect(level('Looked at again on 2026-10-31')).toBe('note')
})

test.each([
  ['level: note', '2026-06-06', 'note'],
  ['level: note', 'x', 'note'],
  ['level: warning', 'x', 'warning'],
  ['level: note, broken: error', '2026-06-06', 'error'],
  ['level: note, broken: error', 'x', 'note'],
])('how much it weighs: %s, %s', (level, evidence, weight) => {
  const said = judged(`{ day: { in: Term }, for: the test, ${level} }`, evidence)
  expect(said.replace(/:.*/, '')).toBe(weight)
})
