// Which rules a waiver may cover.
import { describe, expect, test } from 'vitest'
import { rules } from '../../src/rules/index.ts'

describe('no waiver covers', () => {
  test.each([
    [
      'what cannot be read or was not asked',
      [
        'missing-item',
        'unknown-item',
        'duplicate-item',
        'reworded-item',
        'malformed-item',
        'hidden-content',
        'hidden-characters',
        'mojibake',
      ],
    ],
    [
      'what was not answered, or may not be answered so',
      [
        'blank-item',
        'unknown-status',
        'ambiguous-status',
        'tick-disputed',
        'unticked-child',
        'na-refused',
        'warn-refused',
        'evidence',
      ],
    ],
    [
      'who answers for the document',
      ['signed', 'signed-date', 'names-person', 'self-approval', 'risk-accepted'],
    ],
    [
      'what the document says of itself',
      ['missing-field', 'invalid-date', 'launch-date', 'withdrawn', 'stated-decision'],
    ],
    ['waivers', ['waiver']],
  ])('%s', (_, ids) => {
    for (const id of ids) expect(rules.find((rule) => rule.id === id)?.isWaivable, id).toBe(false)
  })
})

test('a waiver may cover what is asked of evidence and of what is still open', () => {
  expect(rules.filter(({ isWaivable }) => isWaivable === undefined).map(({ id }) => id)).toEqual([
    'repeated-evidence',
    'deferred',
    'criteria-met',
    'quantified',
    'metrics',
    'designated-owner',
    'watched',
    'on-call',
    'covers',
    'dated',
    'retention',
    'links',
    'acknowledged',
    'scheduled',
    'open-item',
    'open-item-owner',
    'open-item-due',
    'open-item-overdue',
    'stray-open-item',
    'next-action',
    'weekend-launch',
    'follow-up',
    'score',
    're-gate-date',
  ])
})
