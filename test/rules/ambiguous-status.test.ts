// Which statuses say more than one thing.
import { describe, expect, test } from 'vitest'
import { ambiguousStatus } from '../../src/rules/ambiguous-status.ts'
import { changed, found, type Row } from './found.ts'

test('what the rule asks and how it is met', () => {
  expect(ambiguousStatus).toMatchObject({
    level: 'error',
    isWaivable: false,
    about:
      'The status of an item says one thing: two statuses, a status with a remark beside it, or another column that says otherwise, are none.',
    fix: 'leave one status and move the remark to the evidence',
  })
})

describe('a status says one thing', () => {
  test.each<Row>([
    ['✅', [], []],
    [
      '✅ Pass',
      [
        [
          '| Monitoring dashboards live and being watched | ✅ |',
          '| Monitoring dashboards live and being watched | ✅ Pass |',
        ],
      ],
      [],
    ],
    [
      '✅ ⚠️',
      [
        [
          '| Monitoring dashboards live and being watched | ✅ |',
          '| Monitoring dashboards live and being watched | ✅ ⚠️ |',
        ],
      ],
      ['17 ‹✅ ⚠› error 2: the status of item 2 says more than one thing: "✅ ⚠"'],
    ],
    [
      '✅ / ❌',
      [
        [
          '| Monitoring dashboards live and being watched | ✅ |',
          '| Monitoring dashboards live and being watched | ✅ / ❌ |',
        ],
      ],
      ['17 ‹✅ / ❌› error 2: the status of item 2 says more than one thing: "✅ / ❌"'],
    ],
    [
      '✅ mostly',
      [
        [
          '| Monitoring dashboards live and being watched | ✅ |',
          '| Monitoring dashboards live and being watched | ✅ mostly |',
        ],
      ],
      ['17 ‹✅ mostly› error 2: the status of item 2 says more than one thing: "✅ mostly"'],
    ],
    [
      'maybe',
      [
        [
          '| Monitoring dashboards live and being watched | ✅ |',
          '| Monitoring dashboards live and being watched | maybe |',
        ],
      ],
      [],
    ],
  ])('%s', async (_, edits, findings) => {
    expect(await found('ambiguous-status', changed('pilot-to-prod', edits))).toEqual(findings)
  })
})

describe('a further column says nothing else', () => {
  test.each<Row>([
    [
      '"Met?" says "yes"',
      [
        [
          '| # | Item | Status | Evidence |\n|---|---|---|---|',
          '| # | Item | Status | Evidence | Met? |\n|---|---|---|---|---|',
        ],
        [
          'Tomasz Lind reads cost and errors every Monday. |',
          'Tomasz Lind reads cost and errors every Monday. | yes |',
        ],
      ],
      [],
    ],
    [
      '"Met?" says "no"',
      [
        [
          '| # | Item | Status | Evidence |\n|---|---|---|---|',
          '| # | Item | Status | Evidence | Met? |\n|---|---|---|---|---|',
        ],
        [
          'Tomasz Lind reads cost and errors every Monday. |',
          'Tomasz Lind reads cost and errors every Monday. | no |',
        ],
      ],
      ['17 ‹no› error 2: item 2 claims ✅, and its column "Met?" says no'],
    ],
    [
      '"Met?" says "✅"',
      [
        [
          '| # | Item | Status | Evidence |\n|---|---|---|---|',
          '| # | Item | Status | Evidence | Met? |\n|---|---|---|---|---|',
        ],
        [
          'Tomasz Lind reads cost and errors every Monday. |',
          'Tomasz Lind reads cost and errors every Monday. | ✅ |',
        ],
      ],
      [],
    ],
    [
      '"Met?" says "❌"',
      [
        [
          '| # | Item | Status | Evidence |\n|---|---|---|---|',
          '| # | Item | Status | Evidence | Met? |\n|---|---|---|---|---|',
        ],
        [
          'Tomasz Lind reads cost and errors every Monday. |',
          'Tomasz Lind reads cost and errors every Monday. | ❌ |',
        ],
      ],
      ['17 ‹❌› error 2: item 2 claims ✅, and its column "Met?" says ❌'],
    ],
    [
      '"Met?" says "⚠️"',
      [
        [
          '| # | Item | Status | Evidence |\n|---|---|---|---|',
          '| # | Item | Status | Evidence | Met? |\n|---|---|---|---|---|',
        ],
        [
          'Tomasz Lind reads cost and errors every Monday. |',
          'Tomasz Lind reads cost and errors every Monday. | ⚠️ |',
        ],
      ],
      ['17 ‹⚠› error 2: item 2 claims ✅, and its column "Met?" says ⚠'],
    ],
    [
      '"Review" says "❌"',
      [
        [
          '| # | Item | Status | Evidence |\n|---|---|---|---|',
          '| # | Item | Status | Evidence | Review |\n|---|---|---|---|---|',
        ],
        [
          'Tomasz Lind reads cost and errors every Monday. |',
          'Tomasz Lind reads cost and errors every Monday. | ❌ |',
        ],
      ],
      ['17 ‹❌› error 2: item 2 claims ✅, and its column "Review" says ❌'],
    ],
    [
      '"Review" says "⚠️"',
      [
        [
          '| # | Item | Status | Evidence |\n|---|---|---|---|',
          '| # | Item | Status | Evidence | Review |\n|---|---|---|---|---|',
        ],
        [
          'Tomasz Lind reads cost and errors every Monday. |',
          'Tomasz Lind reads cost and errors every Monday. | ⚠️ |',
        ],
      ],
      ['17 ‹⚠› error 2: item 2 claims ✅, and its column "Review" says ⚠'],
    ],
    [
      '"Review" says "yellow"',
      [
        [
          '| # | Item | Status | Evidence |\n|---|---|---|---|',
          '| # | Item | Status | Evidence | Review |\n|---|---|---|---|---|',
        ],
        [
          'Tomasz Lind reads cost and errors every Monday. |',
          'Tomasz Lind reads cost and errors every Monday. | yellow |',
        ],
      ],
      ['17 ‹yellow› error 2: item 2 claims ✅, and its column "Review" says yellow'],
    ],
    [
      '"Review" says "partial"',
      [
        [
          '| # | Item | Status | Evidence |\n|---|---|---|---|',
          '| # | Item | Status | Evidence | Review |\n|---|---|---|---|---|',
        ],
        [
          'Tomasz Lind reads cost and errors every Monday. |',
          'Tomasz Lind reads cost and errors every Monday. | partial |',
        ],
      ],
      ['17 ‹partial› error 2: item 2 claims ✅, and its column "Review" says partial'],
    ],
    [
      '"Review" says "conditional"',
      [
        [
          '| # | Item | Status | Evidence |\n|---|---|---|---|',
          '| # | Item | Status | Evidence | Review |\n|---|---|---|---|---|',
        ],
        [
          'Tomasz Lind reads cost and errors every Monday. |',
          'Tomasz Lind reads cost and errors every Monday. | conditional |',
        ],
      ],
      ['17 ‹conditional› error 2: item 2 claims ✅, and its column "Review" says conditional'],
    ],
    [
      '"Review" says "🟠"',
      [
        [
          '| # | Item | Status | Evidence |\n|---|---|---|---|',
          '| # | Item | Status | Evidence | Review |\n|---|---|---|---|---|',
        ],
        [
          'Tomasz Lind reads cost and errors every Monday. |',
          'Tomasz Lind reads cost and errors every Monday. | 🟠 |',
        ],
      ],
      ['17 ‹🟠› error 2: item 2 claims ✅, and its column "Review" says 🟠'],
    ],
    [
      '"Review" says "amber"',
      [
        [
          '| # | Item | Status | Evidence |\n|---|---|---|---|',
          '| # | Item | Status | Evidence | Review |\n|---|---|---|---|---|',
        ],
        [
          'Tomasz Lind reads cost and errors every Monday. |',
          'Tomasz Lind reads cost and errors every Monday. | amber |',
        ],
      ],
      ['17 ‹amber› error 2: item 2 claims ✅, and its column "Review" says amber'],
    ],
    [
      '"Review" says "warn"',
      [
        [
          '| # | Item | Status | Evidence |\n|---|---|---|---|',
          '| # | Item | Status | Evidence | Review |\n|---|---|---|---|---|',
        ],
        [
          'Tomasz Lind reads cost and errors every Monday. |',
          'Tomasz Lind reads cost and errors every Monday. | warn |',
        ],
      ],
      ['17 ‹warn› error 2: item 2 claims ✅, and its column "Review" says warn'],
    ],
    [
      '"Review" says "agreed"',
      [
        [
          '| # | Item | Status | Evidence |\n|---|---|---|---|',
          '| # | Item | Status | Evidence | Review |\n|---|---|---|---|---|',
        ],
        [
          'Tomasz Lind reads cost and errors every Monday. |',
          'Tomasz Lind reads cost and errors every Monday. | agreed |',
        ],
      ],
      [],
    ],
    [
      '"Review" says "not accepted"',
      [
        [
          '| # | Item | Status | Evidence |\n|---|---|---|---|',
          '| # | Item | Status | Evidence | Review |\n|---|---|---|---|---|',
        ],
        [
          'Tomasz Lind reads cost and errors every Monday. |',
          'Tomasz Lind reads cost and errors every Monday. | not accepted |',
        ],
      ],
      ['17 ‹not accepted› error 2: item 2 claims ✅, and its column "Review" says not accepted'],
    ],
    [
      '"Progress" says "60%"',
      [
        [
          '| # | Item | Status | Evidence |\n|---|---|---|---|',
          '| # | Item | Status | Evidence | Progress |\n|---|---|---|---|---|',
        ],
        [
          'Tomasz Lind reads cost and errors every Monday. |',
          'Tomasz Lind reads cost and errors every Monday. | 60% |',
        ],
      ],
      ['17 ‹60%› error 2: item 2 claims ✅, and its column "Progress" says 60%'],
    ],
    [
      '"Progress" says "100%"',
      [
        [
          '| # | Item | Status | Evidence |\n|---|---|---|---|',
          '| # | Item | Status | Evidence | Progress |\n|---|---|---|---|---|',
        ],
        [
          'Tomasz Lind reads cost and errors every Monday. |',
          'Tomasz Lind reads cost and errors every Monday. | 100% |',
        ],
      ],
      [],
    ],
    [
      '"Owner" says "Ines Okafor"',
      [
        [
          '| # | Item | Status | Evidence |\n|---|---|---|---|',
          '| # | Item | Status | Evidence | Owner |\n|---|---|---|---|---|',
        ],
        [
          'Tomasz Lind reads cost and errors every Monday. |',
          'Tomasz Lind reads cost and errors every Monday. | Ines Okafor |',
        ],
      ],
      [],
    ],
    [
      '"Review" says ""',
      [
        [
          '| # | Item | Status | Evidence |\n|---|---|---|---|',
          '| # | Item | Status | Evidence | Review |\n|---|---|---|---|---|',
        ],
        [
          'Tomasz Lind reads cost and errors every Monday. |',
          'Tomasz Lind reads cost and errors every Monday. |  |',
        ],
      ],
      [],
    ],
    [
      'beside a warning, another warning',
      [
        [
          '| # | Item | Status | Evidence |\n|---|---|---|---|',
          '| # | Item | Status | Evidence | Review |\n|---|---|---|---|---|',
        ],
        [
          'Tomasz Lind reads cost and errors every Monday. |',
          'Tomasz Lind reads cost and errors every Monday. | ⚠️ |',
        ],
        [
          '| Monitoring dashboards live and being watched | ✅ |',
          '| Monitoring dashboards live and being watched | ⚠️ |',
        ],
      ],
      [],
    ],
    [
      'beside a warning, a remark against it',
      [
        [
          '| # | Item | Status | Evidence |\n|---|---|---|---|',
          '| # | Item | Status | Evidence | Met? |\n|---|---|---|---|---|',
        ],
        [
          'Tomasz Lind reads cost and errors every Monday. |',
          'Tomasz Lind reads cost and errors every Monday. | no, not accepted |',
        ],
        [
          '| Monitoring dashboards live and being watched | ✅ |',
          '| Monitoring dashboards live and being watched | ⚠️ |',
        ],
      ],
      [],
    ],
    [
      'beside a warning, a failure',
      [
        [
          '| # | Item | Status | Evidence |\n|---|---|---|---|',
          '| # | Item | Status | Evidence | Review |\n|---|---|---|---|---|',
        ],
        [
          'Tomasz Lind reads cost and errors every Monday. |',
          'Tomasz Lind reads cost and errors every Monday. | ❌ |',
        ],
        [
          '| Monitoring dashboards live and being watched | ✅ |',
          '| Monitoring dashboards live and being watched | ⚠️ |',
        ],
      ],
      ['17 ‹❌› error 2: item 2 claims ⚠, and its column "Review" says ❌'],
    ],
    [
      'beside a failure, a failure',
      [
        [
          '| # | Item | Status | Evidence |\n|---|---|---|---|',
          '| # | Item | Status | Evidence | Review |\n|---|---|---|---|---|',
        ],
        [
          'Tomasz Lind reads cost and errors every Monday. |',
          'Tomasz Lind reads cost and errors every Monday. | ❌ |',
        ],
        [
          '| Monitoring dashboards live and being watched | ✅ |',
          '| Monitoring dashboards live and being watched | ❌ |',
        ],
      ],
      [],
    ],
    [
      'beside a pass that stands twice',
      [
        [
          '| # | Item | Status | Evidence |\n|---|---|---|---|',
          '| # | Item | Status | Evidence | Review |\n|---|---|---|---|---|',
        ],
        [
          'Tomasz Lind reads cost and errors every Monday. |',
          'Tomasz Lind reads cost and errors every Monday. | ❌ |',
        ],
        [
          '| 2 | Monitoring dashboards live and being watched | ✅ | Grafana [warranty-sorter](https://grafana.example.com/d/warranty). Ines Okafor checks it every weekday at 08:45; Tomasz Lind reads cost and errors every Monday.',
          '| 2 | Monitoring dashboards live and being watched | ✅ | Grafana [warranty-sorter](https://grafana.example.com/d/warranty). Ines Okafor checks it every weekday at 08:45; Tomasz Lind reads cost and errors every Monday.',
        ],
        [
          '| 3 | On-call',
          '| 2 | Monitoring dashboards live and being watched | ✅ | |\n| 3 | On-call',
        ],
      ],
      [],
    ],
  ])('%s', async (_, edits, findings) => {
    expect(await found('ambiguous-status', changed('pilot-to-prod', edits))).toEqual(findings)
  })
})

describe('a column that the gate asks for is none of them', () => {
  test.each<Row>([
    [
      'the owner',
      [
        [
          '| # | Checkpoint | Status | Owner | Evidence |\n|---|---|---|---|---|',
          '| # | Checkpoint | Status | Owner | Evidence | Owner |\n|---|---|---|---|---|---|',
        ],
        [
          "the agent's share is the tickets with its label. |",
          "the agent's share is the tickets with its label. | no |",
        ],
      ],
      [],
    ],
  ])('%s', async (_, edits, findings) => {
    expect(await found('ambiguous-status', changed('seven-checkpoints', edits))).toEqual(findings)
  })
})
