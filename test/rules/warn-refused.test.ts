// Which items may not be at warning: by the gate, and by the organisation.
import { describe, expect, test } from 'vitest'
import { finds, likened } from './finds.ts'
import { changed, found } from './found.ts'

describe('by the gate', () => {
  finds('warn-refused', 'pilot-to-prod', [
    ['as it is', [], []],
    ['guardrails', [['kill switch) | ✅', 'kill switch) | ⚠️']], ['19 ‹⚠› error 4']],
    ['the rollback', [['plan tested | ✅', 'plan tested | 🟡']], ['24 ‹🟡› error 9']],
    ['failed', [['kill switch) | ✅', 'kill switch) | ❌']], []],
    ['another item', [['being watched | ✅', 'being watched | ⚠️']], []],
  ])
})

test('by the organisation', () => {
  const text = changed('pilot-to-prod', [
    ['being watched | ✅', 'being watched | ⚠️'],
    ['plan ready | ✅', 'plan ready | ⚠️'],
  ])
  const findings = found('warn-refused', text, { highStakes: ['2'] })
  expect(likened(findings, ['17 ‹⚠› error 2'])).toEqual(['17 ‹⚠› error 2'])
})
