// Where the facts of an item may stand: in its cell, under a heading that names it, where the cell points to, in another column that is asked.
import { describe, expect, test } from 'vitest'
import { type Filled, judged, pointedAt } from './page.ts'

const link = '{ link: the plan }'
const noLink = 'error: does not show the plan (no link, path or document number)'

describe('the evidence', () => {
  test.each<[string, Filled, string]>([
    ['the cell itself', { evidence: 'docs/plan.md' }, 'shown'],
    ['a footnote of it', { evidence: 'as filed[^1]', below: '[^1]: RB-104' }, 'shown'],
    ['not the cell of another item', { evidence: 'x', others: ['docs/plan.md', 'x'] }, noLink],
    ['not what stands beside the items', { evidence: 'x', below: 'See docs/plan.md' }, noLink],
    ['not what is too long to review', { evidence: `RB-104 ${'and so on '.repeat(900)}` }, noLink],
  ])('%s', (_, filled, said) => {
    expect(judged(link, filled)).toBe(said)
  })
})

describe('a section whose heading names the item', () => {
  test.each([
    ['### Item 1', 'shown'],
    ['## 1. The alarm system', 'shown'],
    // a bare number names nothing, nor does one word of the title
    ['## 1.', noLink],
    ['## Alarm', noLink],
    ['### Item 2', noLink],
  ])('%s', (heading, said) => {
    expect(judged(link, { evidence: 'x', below: `${heading}\n\nRB-104` })).toBe(said)
  })
})

describe('what the cell points to', () => {
  const table = '| a | b |\n|---|---|\n| c | RB-104 |'
  test.each<[string, Filled, string]>([
    ['another item', { evidence: 'see item 2', others: ['RB-104', 'x'] }, 'shown'],
    [
      'an item that it only tells of',
      { evidence: 'we know it from item 2', others: ['RB-104', 'x'] },
      noLink,
    ],
    ['an item that does not show it', { evidence: 'see item 3', others: ['RB-104', 'x'] }, noLink],
    ['a table below', { evidence: 'see table below', below: table }, 'shown'],
    [
      'a section by what its heading begins with',
      { evidence: '§ 3', below: '### § 3 Bell\n\nRB-104' },
      'shown',
    ],
    [
      'a line that begins with the mark, to the next',
      { evidence: 'See note 3.', below: '**Note 2.** x\n\n**Note 3.** Bell\n\nRB-104' },
      'shown',
    ],
    [
      'and not the next',
      { evidence: 'See Note 2.', below: '**Note 2.** x\n\n**Note 3.** Bell\n\nRB-104' },
      'note: check the plan (the text points elsewhere, and the page shows it outside the items)',
    ],
    ['another one', { evidence: '§ 30', below: '### § 3 Bell\n\nRB-104' }, noLink],
    [
      'a section by its heading in quotation marks',
      { evidence: 'See "Bell record"', below: '### Bell record\n\nRB-104' },
      'shown',
    ],
    ['not a table that it does not speak of', { evidence: 'x', below: table }, noLink],
  ])('%s', (_, filled, said) => {
    expect(judged(link, filled)).toBe(said)
  })

  test('only where the cell shows nothing of the kind itself', () => {
    const filled: Filled = { evidence: '2026-07-04, see item 2', others: ['2026-05-04', 'x'] }
    expect(judged('{ day: { in: Term }, for: the test }', filled)).toBe(
      'error: the test on 2026-07-04 is not in "Term" (2026-05-01 to 2026-06-05)',
    )
  })
})

describe('what the gate names', () => {
  test.each<[string, Filled, string]>([
    ['{ link: the plan, also-in: "3" }', { evidence: 'x', others: ['x', 'RB-104'] }, 'shown'],
    ['{ link: the plan, also-in: "3" }', { evidence: 'x', others: ['RB-104', 'x'] }, noLink],
    ['{ link: the plan, at: Next }', { evidence: 'x', next: 'RB-104' }, 'shown'],
    ['{ link: the plan, at: Next }', { evidence: 'RB-104', next: 'x' }, noLink],
    ['{ link: the plan, at: Next }', { evidence: '', next: 'x' }, noLink],
    ['{ link: the plan, at: [Evidence, Next] }', { evidence: 'x', next: 'RB-104' }, 'shown'],
    ['{ link: the plan, at: [Evidence, Next] }', { evidence: 'RB-104' }, 'shown'],
  ])('%s', (need, filled, said) => {
    expect(judged(need, filled)).toBe(said)
  })
})

test('a finding points to where the fact stands', () => {
  const filled = { evidence: 'x', below: '### Item 1\n\nTried on 2026-07-04' }
  expect(pointedAt('{ day: { in: Term }, for: the test }', filled)).toBe('2026-07-04')
})
