// In which part of the text is a need looked for, and what breaks it where it is not shown?
import { describe, expect, test } from 'vitest'
import { judged, pointedAt } from './page.ts'

describe('in the part that a label begins', () => {
  const need = '{ term: rang, part: both, for: the answer }'
  test.each([
    ['Both: a call at noon, rang. Cells: a call, dead', 'shown'],
    ['Both: a call at noon, dead. Cells: a call, rang', 'error: looked for the answer, found none'],
    ['1) All of them (two) – dead; 2) Cells: rang', 'error: looked for the answer, found none'],
    ['- both -> dead\n- cells -> rang', 'error: looked for the answer, found none'],
    // no label, and so nothing that is asked of a part
    ['It was tried on both: dead', 'shown'],
    ['The answer of both halls: dead', 'shown'],
  ])('%s', (evidence, said) => {
    expect(judged(`${need}, { term: cells, as: named, for: cells, level: "off" }`, evidence)).toBe(
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

describe('broken by other words', () => {
  const need = (level: string): string =>
    `{ term: rang, against: cells, for: the bell, level: ${level}, broken: error }`
  test.each([
    ['note', 'It rang in the cells', 'shown'],
    ['note', 'The cells were dry', 'error: looked for the bell, found "cells"'],
    ['note', 'It was dry, no cells', 'note: looked for the bell, found none'],
    ['"off"', 'The cells were dry', 'error: looked for the bell, found "cells"'],
    ['"off"', 'It was dry', 'shown'],
    // what is only to come is no better
    ['"off"', 'The bell is to be tried', 'error: looked for the bell, found only "bell"'],
  ])('%s: %s', (level, evidence, said) => {
    expect(judged(need(level), evidence)).toContain(said)
  })
})

describe('in a clause with other words', () => {
  const need = '{ term: rang, beside: cells, for: the bell }'
  test.each([
    ['In the cells it rang', 'shown'],
    ['It rang; the cells were dry', 'error: looked for the bell, found none'],
  ])('%s', (evidence, said) => {
    expect(judged(need, evidence)).toBe(said)
  })
})
