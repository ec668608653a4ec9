// Which needs are asked of a page: those of items that claim a pass, of items at warning where the gate says so, and of fields.
import { describe, expect, test } from 'vitest'
import { type Filled, judged } from './page.ts'

const day = '{ day: { in: Term }, for: the test }'
const link = '{ link: the plan }'
const noDay = 'error: does not show the test (no day in "Term", 2026-05-01 to 2026-06-05)'
const noLink = 'error: does not show the plan (no link, path or document number)'

describe('of an item', () => {
  test.each<[string, Filled, string]>([
    ['that claims a pass', { status: '✅', evidence: 'x' }, noDay],
    ['not of one at warning', { status: '⚠️', evidence: 'x' }, 'shown'],
    ['nor of one that failed', { status: '❌', evidence: 'x' }, 'shown'],
    // that there is not evidence is said once, by another rule
    ['without evidence', { evidence: '' }, 'shown'],
    ['with evidence that is none', { evidence: 'TBD' }, 'shown'],
    ['with the placeholder of the blank', { evidence: '[what was done]' }, 'shown'],
  ])('%s', (_, filled, said) => {
    expect(judged(day, filled)).toBe(said)
  })

  test.each([
    ['⚠️', noDay],
    ['✅', 'shown'],
  ])('what is asked of one at warning, at %s', (status, said) => {
    expect(
      judged('{ day: { in: Term }, for: the test, when: warn }', { status, evidence: 'x' }),
    ).toBe(said)
  })

  test('every need is judged for itself', () => {
    expect(judged(`${day}, ${link}`, 'x')).toBe(`${noDay}\n${noLink}`)
    expect(judged(`${day}, ${link}`, 'docs/plan.md')).toBe(noDay)
  })
})

describe('in another language', () => {
  const evidence = 'La campana de la escalera se oye en los dos pisos el 2026-05-04'
  const term = '{ term: rang, for: the bell }'
  const note = 'note: does not show the bell'
  test.each([
    ['what words would show is for the reader', term, note],
    ['also where it is one of several', `{ any: [${term}, { link: x }], for: the bell }`, note],
    ['days count as ever', day, 'shown'],
    ['and links are asked for as ever', link, noLink],
  ])('%s', (_, need, said) => {
    expect(judged(need, evidence)).toBe(said)
  })
})

describe('of a field', () => {
  test.each([
    ['Nadia', 'shown'],
    [
      'the night team',
      'error: "Warden" does not show a warden ("the night team" is a group, not a person)',
    ],
    // that it is not filled in is another rule's
    ['[who]', 'shown'],
  ])('%s', (warden, said) => {
    const needs = ', needs: [{ person: a warden }]'
    expect(judged(link, { evidence: 'RB-104', warden }, needs)).toBe(said)
  })
})
