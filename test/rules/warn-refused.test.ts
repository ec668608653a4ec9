// Which items may not be at warning.
import { describe, expect, test } from 'vitest'
import { changed, found, type Row } from './found.ts'

describe('an item is passed or failed, with nothing between', () => {
  test.each<Row>([
    ['as it is', [], []],
    [
      'guardrails at warning',
      [['allowlist / kill switch) | ✅ |', 'allowlist / kill switch) | ⚠️ |']],
      ['19 ‹⚠› error 4: item 4 may not be at warning: a guardrail that has not fired in a test is no guardrail'],
    ],
    ['guardrails failed', [['allowlist / kill switch) | ✅ |', 'allowlist / kill switch) | ❌ |']], []],
    ['another item at warning', [['| Monitoring dashboards live and being watched | ✅ |', '| Monitoring dashboards live and being watched | ⚠️ |']], []],
  ])('%s', async (_, edits, findings) => {
    expect(await found('warn-refused', changed('pilot-to-prod', edits))).toEqual(findings)
  })
})
