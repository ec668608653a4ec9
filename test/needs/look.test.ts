// In which part of the text is a need looked for?
import { describe, expect, test } from 'vitest'
import { judged, pointedAt } from './page.ts'

describe('in the part that a label begins', () => {
  const need = '{ term: rang, part: both, for: the answer }'
  test.each([
    ['Both: a call at noon, rang. Cells: a call, dead', 'shown'],
    ['Both: a call at noon, dead. Cells: a call, rang', 'error: looked for the answer, found none'],
    ['1) All of them (two) – dead; 2) Cells: rang', 'error: looked for the answer, found none'],
    ['both -> dead; cells -> rang', 'error: looked for the answer, found none'],
    // no label, and so nothing that is asked of a part
    ['It was tried on both, and in the cells: dead', 'shown'],
    ['The answer of both halls, not of the cells: dead', 'shown'],
  ])('%s', (evidence, said) => {
    expect(judged(`${need}, { term: cells, as: named, for: cells, level: note }`, evidence)).toBe(
      said,
    )
  })
})

describe('in each labelled entry, where one shows it', () => {
  const need = '{ quantity: {}, each: true, for: the count }'
  test.each([
    ['Hall: 20 chairs. Attic: 4 chairs', 'shown'],
    ['Hall: 20 chairs. Attic: as ever', 'error: looked for the count, found none for "Attic"'],
    ['Hall: as ever. Attic: as ever', 'shown'],
    ['Hall: 20 chairs. The attic is as ever', 'shown'],
  ])('%s', (evidence, said) => {
    expect(judged(need, evidence)).toBe(said)
  })

  test('a finding points at the entry', () => {
    expect(pointedAt(need, 'Hall: 20 chairs. Attic: as ever')).toBe('Attic')
  })
})
