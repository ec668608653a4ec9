// Whether there is a day of launch, and whether it can be.
import { describe, expect, test } from 'vitest'
import { changed, found, type Row } from './found.ts'

describe('a launch has a day that is not before the review', () => {
  test.each<Row>([
    ['a week later', [], []],
    [
      'on the day of the review',
      [['Target launch date: 2026-06-15', 'Target launch date: 2026-06-09']],
      [],
    ],
    [
      'the day before',
      [['Target launch date: 2026-06-15', 'Target launch date: 2026-06-08']],
      ['40 ‹2026-06-08› error: the launch of 2026-06-08 is before the review of 2026-06-09'],
    ],
    [
      'no day',
      [['Target launch date: 2026-06-15', 'Target launch date: ']],
      ['40 ‹› error: "Target launch date" is not filled in'],
    ],
    [
      'no line',
      [['Target launch date: 2026-06-15\n', '']],
      ['1 ‹› error: "Target launch date" is not filled in'],
    ],
    [
      'no day where the launch is blocked',
      [
        ['Target launch date: 2026-06-15', 'Target launch date: '],
        ['✅ Cleared for production launch', '❌ Blocked — return to pilot'],
      ],
      [],
    ],
    [
      'the day before, where the launch is blocked',
      [
        ['Target launch date: 2026-06-15', 'Target launch date: 2026-06-08'],
        ['✅ Cleared for production launch', '❌ Blocked — return to pilot'],
      ],
      ['40 ‹2026-06-08› error: the launch of 2026-06-08 is before the review of 2026-06-09'],
    ],
    [
      'no day for the review',
      [
        ['Target launch date: 2026-06-15', 'Target launch date: 2026-06-08'],
        ['**Review date:** 2026-06-09', '**Review date:** '],
      ],
      [],
    ],
  ])('%s', async (_, edits, findings) => {
    expect(await found('launch-date', changed('pilot-to-prod', edits))).toEqual(findings)
  })
})

describe('where nothing is filled in, nothing is said', () => {
  test.each<Row>([['the blank', [], []]])('%s', async (_, edits, findings) => {
    expect(await found('launch-date', changed('pilot-to-prod', edits, 'blank'))).toEqual(findings)
  })
})

describe('a gate without a launch asks for no day', () => {
  test.each<Row>([['as it is', [], []]])('%s', async (_, edits, findings) => {
    expect(await found('launch-date', changed('seven-checkpoints', edits))).toEqual(findings)
  })
})
