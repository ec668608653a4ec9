// Which parts of the text is a need asked of?
import { describe, expect, test } from 'vitest'
import { judged, pointedAt } from './page.ts'

describe('of each part that a label with a word of a vocabulary begins', () => {
  const need = '{ term: rang, each: [both, cells, attic], for: the answer, level: note }'
  const alone = (label: string): string => `note: does not show the answer (nothing for "${label}")`
  test.each([
    ['all have it', 'Both: rang. Cells: rang. Attic: a bell', 'shown'],
    ['none has it', 'Both: dead. Cells: dead. Attic: dead', 'shown'],
    ['two lack it', 'Both: dead. Cells: rang. Attic: dead', 'shown'],
    ['one lacks it', 'Both: rang. Cells: a call, dead. Attic: rang', alone('Cells')],
    [
      'in other forms',
      '1) All of them (two) – rang; 2) Cells: rang; 3) attic -> dead',
      alone('attic'),
    ],
    ['it is denied', 'Both: rang. Cells: it never rang. Attic: rang', alone('Cells')],
    [
      'said of it elsewhere',
      'Both: rang. Cells: dead. Attic: rang.<br>9 June: Cells rang',
      'shown',
    ],
    [
      'by its letter',
      '(a) both – rang. (b) cells – dead. (c) attic – rang. Again: (b) rang',
      'shown',
    ],
    [
      'of two it may be the other one',
      'Both: rang. Cells: dead',
      'note: does not show the answer (nothing for "Cells")',
    ],
    [
      'no labels, no parts',
      'It was tried on both, and rang; in the cells and the attic: dead',
      'shown',
    ],
    [
      'too long for a label',
      'Both: rang. Attic: rang. The answer of other halls, not the cells: dead',
      'shown',
    ],
  ])('%s', (_, evidence, said) => {
    expect(judged(need, evidence)).toBe(said)
  })

  test('a finding points at the label', () => {
    expect(pointedAt(need, 'Both: rang. Cells: dead. Attic: rang')).toBe('Cells')
  })
})

describe('of each part that any label begins', () => {
  const need =
    '{ day: {}, each: true, for: the visit }, { term: cells, as: named, for: cells, level: note }'
  test.each([
    ['Hall of the guests (east), 3 May: clean. Cells: clean. Attic: 4 May, clean', 'shown'],
    [
      'Hall: 3 May. Old kitchen: never any trouble. Attic: 4 May',
      'error: does not show the visit (nothing for "Old kitchen")',
    ],
    ['Three rooms seen. Hall, 3 May: clean. Attic, 4 May: clean. Cellar, 4 May: dry', 'shown'],
    ['3 May. Hall: clean. Attic: clean. Cellar: dry', 'shown'],
    ['Hall: 3 May. Attic: 4 May. The kitchen never gave any trouble', 'shown'],
  ])('%s', (evidence, said) => {
    const found = judged(need, evidence).split('\n')
    expect(found.filter((line) => line.startsWith('error')).join() || 'shown').toBe(said)
  })
})

test('of what the evidence points to, where it shows nothing of one of the kinds', () => {
  const need = '{ any: [{ term: rang }, { duration: { less-than: 2 minutes } }], for: the answer }'
  const below = '## Annex B — the call\n\nIt rang.'
  expect(judged(need, { evidence: 'In 30 days, Annex B', below })).toBe('shown')
  expect(judged(need, { evidence: 'In 30 days', below })).toBe('error: does not show the answer')
})

describe('of the section that the evidence names', () => {
  const need = '{ term: rang, for: the answer }'
  test.each([
    ['chapter 2', '### 2 The call', 'shown'],
    ['See 2.2. Six calls.', '### 2.2 Calls', 'shown'],
    ['See text C.', '### C. The call', 'shown'],
    ['chapter 2', '### 3 The call', 'error: does not show the answer'],
    [
      'See 2.2.',
      '### 2 The call',
      'note: check the answer (the text points elsewhere, and the page shows it outside the items)',
    ],
    ['Rung in hall C', '### D. The call', 'error: does not show the answer'],
  ])('%s: %s', (evidence, heading, said) => {
    expect(judged(need, { evidence, below: `${heading}\n\nIt rang.` })).toBe(said)
  })
})

describe('in its row of the table of criteria', () => {
  const noCalls = '{ metric: { name: Calls nobody took, criterion: "0" } }'
  const guests = '{ metric: { name: Guests outside, criterion: at least 10 } }'
  const doors = '{ metric: { name: Doors open, criterion: at least 100% } }'
  const out = '{ metric: { name: Time until all are out, criterion: at most 1 hour } }'
  const rooms = '{ metric: { name: Rooms seen, criterion: all } }'
  test.each([
    [noCalls, '0', 'shown'],
    [noCalls, 'none', 'shown'],
    [noCalls, '0 of 43, all by Luis Prado', 'shown'],
    [
      noCalls,
      '3 (at night)',
      'error: "Calls nobody took" is "3 (at night)", but the criterion is 0',
    ],
    [noCalls, 'all', 'error: "Calls nobody took" is "all", but the criterion is 0'],
    [noCalls, '', 'error: does not show "Calls nobody took" (no figure)'],
    [noCalls, 'tbd', 'error: does not show "Calls nobody took" (no figure)'],
    [noCalls, 'few', `note: check "Calls nobody took" ("few", but the criterion is 0)`],
    [guests, '12 (2 of them children)', 'shown'],
    [guests, '14 on 2026-06-02', 'shown'],
    [guests, '9 of 12', 'error: "Guests outside" is "9 of 12", but the criterion is at least 10'],
    [
      guests,
      'planned are 12',
      'error: does not show "Guests outside" (the text says "planned" about "planned are 12")',
    ],
    [doors, '145 %', 'shown'],
    [doors, '24 of 30', 'error: "Doors open" is "24 of 30", but the criterion is at least 100%'],
    [
      doors,
      '24 a floor',
      `note: check "Doors open" ("24 a floor", but the criterion is at least 100%)`,
    ],
    [rooms, '4 of 4', 'shown'],
    [rooms, '1 of 1', 'shown'],
    [rooms, 'all six', 'shown'],
    [
      rooms,
      '3 of 4 (not yet the attic)',
      'error: "Rooms seen" is "3 of 4 (not yet the attic)", but the criterion is all',
    ],
    [rooms, 'none', `note: check "Rooms seen" ("none", but the criterion is all)`],
    [out, '12 min', 'shown'],
    [
      out,
      'two days',
      'error: "Time until all are out" is "two days", but the criterion is at most 1 hour',
    ],
  ])('%s: %s', (need, actual, said) => {
    const [, name] = /name: ([^,]+)/.exec(need) ?? []
    // what the page writes as its criterion changes nothing
    expect(judged(need, { evidence: 'x', metrics: [`| ${name} | any | ${actual} |`] })).toBe(said)
  })

  test('a row that stands there twice', () => {
    const metrics = ['| Calls nobody took | 0 | 0 |', '| Calls nobody took | 0 | 2 |']
    expect(judged(noCalls, { evidence: 'x', metrics })).toBe(
      'error: "Calls nobody took" is "2", but the criterion is 0',
    )
  })

  test('a page without the row', () => {
    expect(judged(noCalls, { evidence: 'x', metrics: ['| Calls | 0 | 0 |'] })).toBe(
      `note: check "Calls nobody took" (the page has no row for it)`,
    )
  })
})
