// Whether the decision that a document states follows from its own statuses.
import { describe, expect, test } from 'vitest'
import { changed, found, type Row } from './found.ts'

describe('one decision, and the one that follows', () => {
  test.each<Row>([
    ['as it is', [], []],
    [
      'none',
      [['✅ Cleared for production launch\n', '']],
      ['36 ‹Decision› error: the document states no decision'],
    ],
    [
      'none, and no section for it',
      [['## Decision\n\n✅ Cleared for production launch\n', '']],
      ['1 ‹› error: the document states no decision'],
    ],
    [
      'two',
      [
        [
          '✅ Cleared for production launch\n',
          '✅ Cleared for production launch\n\n❌ Blocked — return to pilot\n',
        ],
      ],
      [
        '38 ‹✅ Cleared for production launch› error: the document states more than one decision: "✅ Cleared for production launch"',
      ],
    ],
    [
      'one that is taken back',
      [
        [
          '✅ Cleared for production launch\n',
          '✅ Cleared for production launch, subject to the legal review\n',
        ],
      ],
      [
        '38 ‹✅ Cleared for produc…legal review› error: the document states a decision that "subject" takes back, leaves open or gives to something else: "✅ Cleared for production launch, subject to the legal review"',
      ],
    ],
    [
      'another one',
      [['✅ Cleared for production launch\n', '❌ Blocked — return to pilot\n']],
      [
        '38 ‹❌ Blocked — return to pilot› error: the document states "Blocked — return to pilot", its own statuses give "Cleared for production launch"',
      ],
    ],
    [
      'one for less',
      [['| Communication plan ready | ✅ |', '| Communication plan ready | ⚠️ |']],
      [
        '38 ‹✅ Cleared for production launch› error: the document states "Cleared for production launch", its own statuses give "Conditional launch with open items"',
      ],
    ],
    [
      'one for much less',
      [['| Communication plan ready | ✅ |', '| Communication plan ready | ❌ |']],
      [
        '38 ‹✅ Cleared for production launch› error: the document states "Cleared for production launch", its own statuses give "Blocked — return to pilot"',
      ],
    ],
  ])('%s', async (_, edits, findings) => {
    expect(await found('stated-decision', changed('pilot-to-prod', edits))).toEqual(findings)
  })
})

describe('where nothing is filled in, nothing is said', () => {
  test.each<Row>([['the blank', [], []]])('%s', async (_, edits, findings) => {
    expect(await found('stated-decision', changed('pilot-to-prod', edits, 'blank'))).toEqual(
      findings,
    )
  })
})

describe('with signals', () => {
  test.each<Row>([
    ['as it is', [], []],
    [
      'a scale that a weak signal does not bear',
      [['Hold and harden\n', 'Scale carefully\n']],
      [
        '65 ‹Scale carefully› error: the document states "Scale carefully", its own statuses give "Hold and harden": operations is weak, as "Tool-call success" is missed: expected at least 99%, found 96.1%',
      ],
    ],
    [
      'a scale that four weak metrics do not bear',
      [
        ['Hold and harden\n', 'Scale carefully\n'],
        ['| at least 75% | 83% |', '| at least 75% | 73% |'],
        ['| 97.5% |', '| 92% |'],
        ['| 1900 ms |', '| 4 s |'],
      ],
      [
        '65 ‹Scale carefully› error: the document states "Scale carefully", its own statuses give "Stop the pilot": value is weak, as "Quotes sent within one day" is missed: expected at least 75%, found 73%; operations is weak, as "Quality rate in the sample" is missed: expected at least 95%, found 92%; operations is weak, as "Tool-call success" is missed: expected at least 99%, found 96.1%',
      ],
    ],
    [
      'another one that blocks is the same outcome',
      [['Hold and harden\n', 'Stop the pilot\n']],
      [],
    ],
    [
      'a scale where a metric is not shown is left to the rule on metrics',
      [
        ['Hold and harden\n', 'Scale carefully\n'],
        ['| 96.1% |', '| 99.4% |'],
        ['| operations | Uptime | at least 99.5% | 99.8% |\n', ''],
      ],
      [],
    ],
    [
      'a scale where an item has failed',
      [
        ['Hold and harden\n', 'Scale carefully\n'],
        ['| 96.1% |', '| 99.4% |'],
        ['| Performance testing | ✅ |', '| Performance testing | ❌ |'],
      ],
      [
        '65 ‹Scale carefully› error: the document states "Scale carefully", its own statuses give "Not ready to decide"',
      ],
    ],
    [
      'a block where all is good',
      [['| 96.1% |', '| 99.4% |']],
      [
        '65 ‹Hold and harden› error: the document states "Hold and harden", its own statuses give "Scale carefully"',
      ],
    ],
  ])('%s', async (_, edits, findings) => {
    expect(await found('stated-decision', changed('scale-decision', edits, 'harden'))).toEqual(
      findings,
    )
  })
})

describe('with the choice of a field', () => {
  test.each<Row>([
    ['read-only', [], []],
    [
      'acts',
      [['**Autonomy:** read-only', '**Autonomy:** acts']],
      [
        '31 ‹⚠️ Conditional (read-only)› error: the document states "Conditional (read-only)", its own statuses give "Not production-ready"',
      ],
    ],
    [
      'not chosen',
      [['**Autonomy:** read-only', '**Autonomy:** ']],
      [
        '31 ‹⚠️ Conditional (read-only)› error: the document states "Conditional (read-only)", its own statuses give "Not production-ready"',
      ],
    ],
  ])('%s', async (_, edits, findings) => {
    expect(
      await found('stated-decision', changed('seven-checkpoints', edits, 'conditional')),
    ).toEqual(findings)
  })
})

describe('with the number of boxes', () => {
  test.each<Row>([
    ['all', [], []],
    [
      'all but one',
      [['- [x] Team training completed', '- [ ] Team training completed']],
      [
        '171 ‹DEPLOY› error: the document states "DEPLOY", its own statuses give "DEFER (complete gaps)"',
      ],
    ],
  ])('%s', async (_, edits, findings) => {
    expect(await found('stated-decision', changed('production-readiness', edits))).toEqual(findings)
  })
})
