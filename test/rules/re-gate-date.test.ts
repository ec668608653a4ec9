// Whether a delayed launch names the day of the next review.
import { describe, expect, test } from 'vitest'
import { changed, type Edit, found, type Row } from './found.ts'

describe('a delayed launch names a day behind this review', () => {
  const given: Edit[] = [
    [
      '- [x] All green or yellow — launch with remediation plan\n',
      '- [ ] All green or yellow — launch with remediation plan\n',
    ],
  ]
  test.each<Row>([
    [
      'a day',
      [
        [
          '- [ ] Any red — launch delayed; re-gate on [YYYY-MM-DD]',
          '- [x] Any red — launch delayed; re-gate on 2026-06-23',
        ],
      ],
      [],
    ],
    [
      'the next day',
      [
        [
          '- [ ] Any red — launch delayed; re-gate on [YYYY-MM-DD]',
          '- [x] Any red — launch delayed; re-gate on 2026-06-10',
        ],
      ],
      [],
    ],
    [
      'a day without a year',
      [
        [
          '- [ ] Any red — launch delayed; re-gate on [YYYY-MM-DD]',
          '- [x] Any red — launch delayed; re-gate on 23 June',
        ],
      ],
      [],
    ],
    [
      'the day of this review',
      [
        [
          '- [ ] Any red — launch delayed; re-gate on [YYYY-MM-DD]',
          '- [x] Any red — launch delayed; re-gate on 2026-06-09',
        ],
      ],
      ['32 ‹2026-06-09› error: the next review of 2026-06-09 is not after this one of 2026-06-09'],
    ],
    [
      'an earlier day',
      [
        [
          '- [ ] Any red — launch delayed; re-gate on [YYYY-MM-DD]',
          '- [x] Any red — launch delayed; re-gate on 2026-06-02',
        ],
      ],
      ['32 ‹2026-06-02› error: the next review of 2026-06-02 is not after this one of 2026-06-09'],
    ],
    [
      'no day',
      [
        [
          '- [ ] Any red — launch delayed; re-gate on [YYYY-MM-DD]',
          '- [x] Any red — launch delayed; re-gate on ',
        ],
      ],
      [
        '32 ‹Any red — launch delayed; re-gate on› error: the launch is delayed, and no day is named for the next review',
      ],
    ],
    [
      'the placeholder',
      [
        [
          '- [ ] Any red — launch delayed; re-gate on [YYYY-MM-DD]',
          '- [x] Any red — launch delayed; re-gate on [YYYY-MM-DD]',
        ],
      ],
      [
        '32 ‹Any red — launch del…[YYYY-MM-DD]› error: the launch is delayed, and no day is named for the next review',
      ],
    ],
    [
      'a day that does not exist',
      [
        [
          '- [ ] Any red — launch delayed; re-gate on [YYYY-MM-DD]',
          '- [x] Any red — launch delayed; re-gate on 2026-06-31',
        ],
      ],
      [
        '32 ‹Any red — launch del…n 2026-06-31› error: the launch is delayed, and no day is named for the next review',
      ],
    ],
    [
      'a day as of which it is judged later',
      [
        [
          '- [ ] Any red — launch delayed; re-gate on [YYYY-MM-DD]',
          '- [x] Any red — launch delayed; re-gate on 12 June',
        ],
      ],
      [],
    ],
    [
      'another decision',
      [['- [ ] All green — launch this week', '- [x] All green — launch this week']],
      [],
    ],
    ['no decision', [], []],
  ])('%s', async (_, edits, findings) => {
    expect(
      await found('re-gate-date', changed('gate-review', [...given, ...edits], 'blocked')),
    ).toEqual(findings)
  })
})

describe('a gate that asks for no such day', () => {
  test.each<Row>([
    ['blocked', [['✅ Cleared for production launch', '❌ Blocked — return to pilot']], []],
  ])('%s', async (_, edits, findings) => {
    expect(await found('re-gate-date', changed('pilot-to-prod', edits, 'blocked'))).toEqual(
      findings,
    )
  })
})
