// Which items may not be marked as not applicable.
import { describe, expect, test } from 'vitest'
import { naRefused } from '../../src/rules/na-refused.ts'
import { changed, found, type Row } from './found.ts'

test('what the rule asks and how it is met', () => {
  expect(naRefused).toMatchObject({
    level: 'error',
    isWaivable: false,
    about:
      'An item that the gate marks so is done, and never not applicable; and no page leaves out half of what is asked.',
    fix: 'do what the item asks',
  })
})

describe('an item that must be done', () => {
  test.each<Row>([
    ['as it is', [], []],
    [
      'the critical one does not apply',
      [
        [
          '- [x] **CRITICAL:** Unified platform selected (app + vector + memory in one) — Postgres with pgvector for all three, decision of 2026-03-11',
          '- [ ] **CRITICAL:** Unified platform selected (app + vector + memory in one) — N/A: one table is enough',
        ],
      ],
      [
        '56 ‹CRITICAL:** Unified …le is enough› error 5.1: item 5.1 may not be not applicable: everything that follows is built on it',
      ],
    ],
    [
      'another one does not apply',
      [
        [
          '- [x] Team training completed',
          '- [ ] Team training completed — N/A: nobody works with it by hand',
        ],
      ],
      [],
    ],
  ])('%s', async (_, edits, findings) => {
    expect(await found('na-refused', changed('production-readiness', edits))).toEqual(findings)
  })
})

describe('half of what is asked', () => {
  /** The example with so many boxes answered by nothing but that they do not apply. */
  const left = (count: number): string => {
    let some = count
    return changed('production-readiness', []).replace(
      /^- \[x\] ([^—\n]*)(?: — .*)?$/gm,
      (line, title) => (some-- > 0 ? `- [x] ${title} — N/A: we are small` : line),
    )
  }

  test.each([
    [10, 0],
    [49, 0],
    [51, 1],
    [90, 1],
  ])('%s of 100 boxes', async (count, findings) => {
    const said = (await found('na-refused', left(count))).filter((finding) =>
      finding.includes('are left out as not applicable'),
    )
    expect(said).toHaveLength(findings)
  })
})
