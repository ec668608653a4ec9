// Is a review that comes again announced, missed, held?
import { describe, expect, test } from 'vitest'
import { nextReview } from '../../src/pair/again.ts'
import { noLookups } from '../../src/policy/lookups.ts'
import { answersTo, gateOf } from './answers.ts'
import { type Edit, edited, found } from './found.ts'

const lookups = { ...noLookups, isListed: true }
const date = '**Date:** 2026-06-09'
const set = '30-day post-launch review: 2026-07-15'

/** The next review of gate-review with these days for its fields; null where none is to come. */
function nextOf(review: string, launched: string | null, asOf: string): string | null {
  const is = `**Date:** ${review}${launched === null ? '' : `\n**Launched:** ${launched}`}`
  const answers = answersTo(edited('gate-review', date, is), 'gate-review')
  return nextReview(gateOf('gate-review'), answers, asOf)?.day ?? null
}

describe('reviews are counted from the launch', () => {
  test.each([
    ['2026-06-09', null, '2026-07-09'],
    // seven days before its day it is held in time, eight before it is not
    ['2026-07-02', '2026-06-09', '2026-08-09'],
    ['2026-07-01', '2026-06-09', '2026-07-09'],
    // a late one, which the others do not wait for
    ['2026-07-30', '2026-06-09', '2026-08-09'],
    ['2026-08-05', '2026-06-09', '2026-09-09'],
    // three of them, and then every quarter
    ['2026-09-02', '2026-06-09', '2026-12-09'],
    ['2026-12-24', '2026-06-09', '2027-03-09'],
    ['2027-03-09', '2026-06-09', '2027-06-09'],
    // the month's end
    ['2026-01-31', null, '2026-02-28'],
    ['2026-02-28', '2026-01-31', '2026-03-31'],
    ['2026-03-31', '2026-01-31', '2026-04-30'],
    ['2026-04-30', '2026-01-31', '2026-07-31'],
  ])('after that on %s, with a launch on %s, the next is on %s', (review, launched, next) => {
    expect(nextOf(review, launched, '2028-01-01')).toBe(next)
  })

  test.each([
    ['a launch that is to come', '2026-06-20', null, null],
    ['a review that is to come, which is none yet', '2026-08-01', '2026-06-09', '2026-07-09'],
    ['a launch that is said to be to come, and was not', '2026-06-09', '2026-12-01', '2026-07-09'],
    ['a day that does not exist', '2026-02-30', null, null],
  ])('as of 2026-06-15, of %s', (_, review, launched, next) => {
    expect(nextOf(review, launched, '2026-06-15')).toBe(next)
  })
})

describe('the review that a page sets itself', () => {
  const judged = (is: string, asOf: string, edits: readonly Edit[] = []): string[] => {
    const page = edits.reduce(
      (text, [was, now]) => text.replace(was, now),
      edited('pilot-to-prod', set, `30-day post-launch review: ${is}`),
    )
    return found('review-due', page, { asOf, lookups }).map((one) =>
      one.replace(/^\d+ ‹.*› | \(fix: .*$/gs, ''),
    )
  }
  const due = '"30-day post-launch review"'

  test.each([
    ['2026-07-15', '2026-07-07', []],
    ['2026-07-15', '2026-07-08', [`warning: ${due} is due on 2026-07-15, in 7 days`]],
    ['2026-07-15', '2026-07-14', [`warning: ${due} is due on 2026-07-15, in 1 day`]],
    ['2026-07-15', '2026-07-15', [`warning: ${due} is due on 2026-07-15, today`]],
    [
      '2026-07-15',
      '2026-07-16',
      [`error: ${due} was due on 2026-07-15, 1 day ago: the page does not say that it was held`],
    ],
    ['2026-07-15, held 2026-07-16', '2026-07-20', []],
    ['2026-07-15, held 2026-07-08', '2026-07-20', []],
    ['2026-07-15, held 2026-07-21', '2026-07-20', []],
    [
      '2026-07-15, held 2026-07-22',
      '2026-07-20',
      [
        `error: ${due} was due on 2026-07-15, 5 days ago: the page names 2026-07-22 for it, which has not come`,
      ],
    ],
    [
      '2026-07-15, held 2026-07-07',
      '2026-07-20',
      [
        `error: ${due} was due on 2026-07-15, 5 days ago: the one on 2026-07-07 was more than 7 days before`,
      ],
    ],
    ['[YYYY-MM-DD]', '2026-08-20', []],
  ])('%s, as of %s', (is, asOf, findings) => {
    expect(judged(is, asOf)).toEqual(findings)
  })

  test('nothing is asked where nothing is launched', () => {
    const launch = 'Target launch date: 2026-06-15'
    expect(
      judged('2026-07-15', '2026-07-20', [[launch, 'Target launch date: 2026-07-25']]),
    ).toEqual([])
    expect(judged('2026-07-15', '2026-07-20', [[launch, 'Target launch date:']])).toEqual([])
  })

  test('nothing is asked of a page that is not listed, or of a retired agent', () => {
    const page = edited('pilot-to-prod', set, set)
    const retired = { day: '2026-07-01', written: '2026-07-01', line: 2 }
    expect(found('review-due', page, { asOf: '2026-07-20' })).toEqual([])
    expect(found('review-due', page, { asOf: '2026-07-20', lookups, retired })).toEqual([])
  })
})
