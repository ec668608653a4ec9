// Which rules a waiver may cover: what is asked of evidence and of what is still open, and nothing else.
import { expect, test } from 'vitest'
import { rules } from '../../src/rules/index.ts'

test('no waiver covers what cannot be read, what was not answered, who answers for the page, or what it says of itself', () => {
  const waivable = rules.filter(({ isWaivable }) => isWaivable === undefined).map(({ id }) => id)
  expect(waivable).toEqual([
    'bare-ticks',
    'repeated-evidence',
    'shown',
    'criteria',
    'moved-criteria',
    'metrics',
    'links',
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
