// Which items may not be left out as not applicable, and that no page leaves out half of what is asked.
import { describe, expect, test } from 'vitest'
import { finds } from './finds.ts'
import { changed, found } from './found.ts'

describe('an item that must be done', () => {
  const platform = 'Unified platform selected (app + vector + memory in one)'
  const was = 'Postgres with pgvector for all three, decision of 2026-03-11'
  finds('na-refused', 'production-readiness', [
    ['as it is', [], []],
    [
      'left out',
      [[was, 'N/A: one table is enough']],
      ['56 ‹CRITICAL:** Unified …le is enough› error 5.1'],
    ],
    ['failed', [[`[x] **CRITICAL:** ${platform}`, `[ ] **CRITICAL:** ${platform}`]], []],
    ['another one left out', [['7 of 7, last one on 2026-05-28', 'N/A: nobody works by hand']], []],
  ])
})

test.each([
  [10, 0],
  [49, 0],
  [50, 1],
  [90, 1],
])('%s of 100 boxes are left out', (count, findings) => {
  let some = count
  // children are boxes too, and what must be done is not left out
  const text = changed('production-readiness', []).replace(
    /^( *- \[x\] (?!\*\*CRITICAL|(?:Eng|Sec|Prod|Exec|Leg)\w* (?:Lead|Officer|Owner|Sponsor))[^—\n]*?)(?: — .*)?$/gm,
    (line, title) => (some-- > 0 ? `${title} — N/A: we are small` : line),
  )
  const said = found('na-refused', text)
  expect(said.filter((one) => one.includes(`${count} of 100`))).toHaveLength(findings)
  expect(said).toHaveLength(findings)
})
