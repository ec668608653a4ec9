// Which fields are not filled in, given twice, or hold no choice.
import { describe, expect, test } from 'vitest'
import { changed, found, type Row } from './found.ts'

describe('a field is filled in', () => {
  test.each<Row>([
    ['as it is', [], []],
    ['no id', [['**Agent ID:** service-warranty-sorter', '**Agent ID:** ']], ['8 ‹› error: "Agent ID" is not filled in']],
    ['no version', [['**Agent version:** 1.4', '**Agent version:** ']], ['9 ‹› warning: "Agent version" is not filled in']],
    ['no line for the version', [['**Agent version:** 1.4\n', '']], ['1 ‹› warning: "Agent version" is not filled in']],
    ['no tier', [['**Tier:** Medium', '**Tier:** ']], ['10 ‹› warning: "Tier" is not filled in; item 6 cannot be compared with a minimum for the tier']],
    ['no review date', [['**Review date:** 2026-06-09', '**Review date:** TBD']], ['12 ‹TBD› error: "Review date" is not filled in']],
    ['no launch date, which other rules ask for', [['Target launch date: 2026-06-15', 'Target launch date: ']], []],
    [
      'two ids',
      [['**Agent ID:** service-warranty-sorter', '**Agent ID:** service-warranty-sorter\n**Agent ID:** service-claims']],
      ['9 ‹service-claims› error: "Agent ID" is given twice, as "service-warranty-sorter" and as "service-claims"'],
    ],
    ['one id twice', [['**Agent ID:** service-warranty-sorter', '**Agent ID:** service-warranty-sorter\n**Agent ID:** service-warranty-sorter']], []],
  ])('%s', async (_, edits, findings) => {
    expect(await found('missing-field', changed('pilot-to-prod', edits))).toEqual(findings)
  })
})

describe('a choice is one of those that there are', () => {
  test.each<Row>([
    ['High', [['**Tier:** Medium', '**Tier:** High']], []],
    ['high', [['**Tier:** Medium', '**Tier:** high']], []],
    ['medium (two teams)', [['**Tier:** Medium', '**Tier:** medium (two teams)']], []],
    ['Critical', [['**Tier:** Medium', '**Tier:** Critical']], ['10 ‹Critical› warning: "Tier" is "Critical", expected one of Low, Medium, High']],
    ['Medium?', [['**Tier:** Medium', '**Tier:** Medium?']], ['10 ‹Medium?› error: "Tier" is "Medium?", expected one of Low, Medium, High']],
    [
      'Low or Medium',
      [['**Tier:** Medium', '**Tier:** Low or Medium']],
      ['10 ‹Low or Medium› error: "Tier" is "Low or Medium", expected one of Low, Medium, High'],
    ],
    ['Low/Medium', [['**Tier:** Medium', '**Tier:** Low/Medium']], ['10 ‹Low/Medium› error: "Tier" is "Low/Medium", expected one of Low, Medium, High']],
    ['2', [['**Tier:** Medium', '**Tier:** 2']], ['10 ‹2› warning: "Tier" is "2", expected one of Low, Medium, High']],
    [
      'Medium, later High',
      [['**Tier:** Medium', '**Tier:** Medium, later High']],
      ['10 ‹Medium, later High› error: "Tier" is "Medium, later High", expected one of Low, Medium, High'],
    ],
    [
      'Medium (pending)',
      [['**Tier:** Medium', '**Tier:** Medium (pending)']],
      ['10 ‹Medium (pending)› error: "Tier" is "Medium (pending)", expected one of Low, Medium, High'],
    ],
    ['Medium risk', [['**Tier:** Medium', '**Tier:** Medium risk']], ['10 ‹Medium risk› warning: "Tier" is "Medium risk", expected one of Low, Medium, High']],
    [
      'a struck one in a code fence',
      [['**Tier:** Medium', '**Tier:** `~~Low~~ Medium`']],
      ['10 ‹~~Low~~ Medium› error: "Tier" is "~~Low~~ Medium", expected one of Low, Medium, High'],
    ],
  ])('%s', async (_, edits, findings) => {
    expect(await found('missing-field', changed('pilot-to-prod', edits))).toEqual(findings)
  })
})

describe('a choice that must be made', () => {
  test.each<Row>([
    ['read-only', [['**Autonomy:** acts', '**Autonomy:** read-only']], []],
    ['maybe', [['**Autonomy:** acts', '**Autonomy:** maybe']], ['10 ‹maybe› error: "Autonomy" is "maybe", expected one of read-only, acts']],
    ['acts?', [['**Autonomy:** acts', '**Autonomy:** acts?']], ['10 ‹acts?› error: "Autonomy" is "acts?", expected one of read-only, acts']],
    [
      'acts or read-only',
      [['**Autonomy:** acts', '**Autonomy:** acts or read-only']],
      ['10 ‹acts or read-only› error: "Autonomy" is "acts or read-only", expected one of read-only, acts'],
    ],
    ['none', [['**Autonomy:** acts', '**Autonomy:** ']], ['10 ‹› error: "Autonomy" is not filled in']],
  ])('%s', async (_, edits, findings) => {
    expect(await found('missing-field', changed('seven-checkpoints', edits))).toEqual(findings)
  })
})

describe('where nothing is filled in, nothing is said', () => {
  test.each<Row>([['the blank', [], []]])('%s', async (_, edits, findings) => {
    expect(await found('missing-field', changed('pilot-to-prod', edits, 'blank'))).toEqual(findings)
  })
})
