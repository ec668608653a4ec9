// Which items at warning have a next action with a day, and which are put off until after launch.
import { describe, expect, test } from 'vitest'
import { nextAction } from '../../src/rules/next-action.ts'
import { changed, type Edit, found, type Row } from './found.ts'

test('what the rule asks and how it is met', () => {
  expect(nextAction).toMatchObject({
    level: 'error',
    about:
      'Every item at warning has a next action with a day that has not passed, and no row puts the thing off until after launch.',
    fix: 'write what is done by which day, as in "vendor letter by 2026-06-20"',
  })
})

describe('an item at warning has a next action with a day to come', () => {
  test.each<Row>([
    [
      'no day',
      [],
      [
        '15 ‹Finish it soon› error 1: item 1 is at warning and needs a next action with a day: "Finish it soon" names no day',
        '19 ‹figure that out› error 5: item 5 is put off: "figure that out"',
      ],
    ],
    [
      'a day',
      [['| Finish it soon |', '| Finish it by 2026-06-19 |']],
      ['19 ‹figure that out› error 5: item 5 is put off: "figure that out"'],
    ],
    [
      'today',
      [['| Finish it soon |', '| Finish it by 2026-06-09 |']],
      ['19 ‹figure that out› error 5: item 5 is put off: "figure that out"'],
    ],
    [
      'yesterday',
      [['| Finish it soon |', '| Finish it by 2026-06-08 |']],
      [
        '15 ‹Finish it by 2026-06-08› error 1: the next action of item 1 was due on 2026-06-08, judged as of 2026-06-09',
        '19 ‹figure that out› error 5: item 5 is put off: "figure that out"',
      ],
    ],
    [
      'the latest of several',
      [['| Finish it soon |', '| Draft by 2026-06-19, begun on 2026-06-01 |']],
      ['19 ‹figure that out› error 5: item 5 is put off: "figure that out"'],
    ],
    [
      'the latest of several, all past',
      [['| Finish it soon |', '| Begun on 2026-06-05, asked on 2026-06-01 |']],
      [
        '15 ‹Begun on 2026-06-05, asked on 2026-06-01› error 1: the next action of item 1 was due on 2026-06-05, judged as of 2026-06-09',
        '19 ‹figure that out› error 5: item 5 is put off: "figure that out"',
      ],
    ],
    [
      'a day that does not exist',
      [['| Finish it soon |', '| Finish it by 2026-06-31 |']],
      [
        '15 ‹Finish it by 2026-06-31› error 1: item 1 is at warning and needs a next action with a day: "2026-06-31" is no day',
        '19 ‹figure that out› error 5: item 5 is put off: "figure that out"',
      ],
    ],
    [
      'a day that does not exist beside one that does',
      [['| Finish it soon |', '| Draft 2026-06-31, or by 2026-06-30 |']],
      ['19 ‹figure that out› error 5: item 5 is put off: "figure that out"'],
    ],
    [
      'a day without a year, next to the review',
      [['| Finish it soon |', '| Finish it by 19 June |']],
      ['19 ‹figure that out› error 5: item 5 is put off: "figure that out"'],
    ],
    [
      'a day without a year, where the review has none',
      [
        ['| Finish it soon |', '| Finish it by 19 June |'],
        ['**Date:** 2026-06-09', '**Date:** '],
      ],
      ['19 ‹figure that out› error 5: item 5 is put off: "figure that out"'],
    ],
    [
      'none',
      [['| Finish it soon |', '| |']],
      [
        '15 ‹| 1 | Data source do… a draft | |› error 1: item 1 is at warning and needs a next action with a day: there is none',
        '19 ‹figure that out› error 5: item 5 is put off: "figure that out"',
      ],
    ],
    [
      'an item that has failed needs none',
      [
        [
          '| 🟡 | Emre Yıldız | Data card is a draft | Finish it soon |',
          '| 🔴 | Emre Yıldız | Data card is a draft | |',
        ],
      ],
      ['19 ‹figure that out› error 5: item 5 is put off: "figure that out"'],
    ],
    [
      'a failed item may be put off',
      [['| 🟢 | Hana Kobayashi | Monthly invoice |', '| 🔴 | Hana Kobayashi | Monthly invoice |']],
      [
        '15 ‹Finish it soon› error 1: item 1 is at warning and needs a next action with a day: "Finish it soon" names no day',
      ],
    ],
    [
      'an item at warning may not',
      [['| 🟢 | Hana Kobayashi | Monthly invoice |', '| 🟡 | Hana Kobayashi | Monthly invoice |']],
      [
        '15 ‹Finish it soon› error 1: item 1 is at warning and needs a next action with a day: "Finish it soon" names no day',
        '19 ‹We\'ll figure that out after launch› error 5: item 5 is at warning and needs a next action with a day: "We\'ll figure that out after launch" names no day',
        '19 ‹figure that out› error 5: item 5 is put off: "figure that out"',
      ],
    ],
    [
      'nor in its evidence',
      [['| Monthly invoice |', '| Looked at after launch |']],
      [
        '15 ‹Finish it soon› error 1: item 1 is at warning and needs a next action with a day: "Finish it soon" names no day',
        '19 ‹after launch› error 5: item 5 is put off: "after launch"',
        '19 ‹figure that out› error 5: item 5 is put off: "figure that out"',
      ],
    ],
    [
      'in a text that stands for both it is said once',
      [
        [
          "| Hana Kobayashi | Monthly invoice | We'll figure that out after launch |",
          '| Hana Kobayashi | | After launch |',
        ],
      ],
      [
        '15 ‹Finish it soon› error 1: item 1 is at warning and needs a next action with a day: "Finish it soon" names no day',
        '19 ‹After launch› error 5: item 5 is put off: "After launch"',
      ],
    ],
  ])('%s', async (_, edits, findings) => {
    expect(await found('next-action', changed('gate-review', edits, 'blocked'))).toEqual(findings)
  })
})

describe('in the line of a sheet', () => {
  test.each<Row>([
    ['a day', [], []],
    [
      'put off',
      [['add the check by 2026-06-26', 'we sort it out later']],
      [
        '11 ‹length and language …it out later› error 2: item 2 is at warning and needs a next action with a day: "length and language are checked weekly, speaker changes are not; we sort it out later" names no day',
        '11 ‹sort it out later› error 2: item 2 is put off: "sort it out later"',
      ],
    ],
    [
      'put off, with a day',
      [['add the check by 2026-06-26', 'add the check after go-live, 2026-06-26']],
      ['11 ‹after go-live› error 2: item 2 is put off: "after go-live"'],
    ],
  ])('%s', async (_, edits, findings) => {
    expect(await found('next-action', changed('gate-review', edits, 'conditional'))).toEqual(
      findings,
    )
  })
})

describe('a gate without next actions asks for none', () => {
  test.each<Row>([['at warning', [], []]])('%s', async (_, edits, findings) => {
    expect(await found('next-action', changed('pilot-to-prod', edits, 'conditional'))).toEqual(
      findings,
    )
  })
})

describe('a sign in the next action that refuses', () => {
  test.each<Row>([
    [
      'before it',
      [['| Review 2026-12-01 |', '| ❌ Review 2026-12-01 |']],
      ['15 ‹❌› error 1: the next action of item 1 says "❌"'],
    ],
    [
      'behind it',
      [['| Review 2026-12-01 |', '| Review 2026-12-01 🚧 |']],
      ['15 ‹🚧› error 1: the next action of item 1 says "🚧"'],
    ],
    ['one that celebrates', [['| Review 2026-12-01 |', '| Review 2026-12-01 🎉 |']], []],
    ['on an item without any', [['| Review 2026-12-01 |', '| |']], []],
    [
      'on an item at warning',
      [
        ['| 🟢 | Emre Yıldız | Data card v3', '| 🟡 | Emre Yıldız | Data card v3'],
        ['| Review 2026-12-01 |', '| ⏳ Review 2026-12-01 |'],
      ],
      ['15 ‹⏳› error 1: the next action of item 1 says "⏳"'],
    ],
    [
      'on an item that has failed',
      [
        ['| 🟢 | Emre Yıldız | Data card v3', '| 🔴 | Emre Yıldız | Data card v3'],
        ['| Review 2026-12-01 |', '| ❌ Review 2026-12-01 |'],
      ],
      [],
    ],
  ])('%s', async (_, edits, findings) => {
    expect(await found('next-action', changed('gate-review', edits))).toEqual(findings)
  })
})

test('the day of a next action without a year is the one next to the review, which may be in another year', async () => {
  const edits: Edit[] = [
    ['| Finish it soon |', '| Finish it by 5 January |'],
    ['figure that out after launch', 'keep it'],
    ['**Date:** 2026-06-09', '**Date:** 2026-12-20'],
  ]
  expect(
    await found('next-action', changed('gate-review', edits, 'blocked'), '2026-12-20'),
  ).toEqual([])
})
