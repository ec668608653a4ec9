// Which parts of the text is a need asked of?
import { describe, expect, test } from 'vitest'
import { judged, pointedAt } from './page.ts'

describe('of each part that a label with a word of a vocabulary begins', () => {
  const need = '{ term: rang, each: [both, cells, attic], for: the answer, level: note }'
  const alone = (label: string): string => `note: looked for the answer, found none for "${label}"`
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
      'note: looked for the answer, found none for "Cells"',
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
      'error: looked for the visit, found none for "Old kitchen"',
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
  expect(judged(need, { evidence: 'In 30 days', below })).toBe(
    'error: looked for the answer, found none',
  )
})

describe('of the section that the evidence names', () => {
  const need = '{ term: rang, for: the answer }'
  test.each([
    ['chapter 2', '### 2 The call', 'shown'],
    ['See 2.2. Six calls.', '### 2.2 Calls', 'shown'],
    ['See text C.', '### C. The call', 'shown'],
    ['chapter 2', '### 3 The call', 'error: looked for the answer, found none'],
    ['See 2.2.', '### 2 The call', 'error: looked for the answer, found none'],
    ['Rung in hall C', '### D. The call', 'error: looked for the answer, found none'],
  ])('%s: %s', (evidence, heading, said) => {
    expect(judged(need, { evidence, below: `${heading}\n\nIt rang.` })).toBe(said)
  })
})

describe('behind a label of the blank', () => {
  const person = '{ person: who it was, behind: Last call }'
  const share = '{ quantity: { share: true }, behind: First cells, for: the first cells }'
  const load = '{ quantity: { no-less-than: Full house }, behind: Tried with, for: the load }'
  test.each([
    [person, 'Anybody may. Last call: Wen Zhang, 3 May', 'shown'],
    [
      person,
      'Wen Zhang may. Last call: by itself, 3 May',
      'error: looked for who it was, found nobody',
    ],
    [
      person,
      'Last call: by itself; Wen Zhang looks at it later',
      'error: looked for who it was, found nobody',
    ],
    [person, 'Wen Zhang', 'note: who it was is for you to read: nothing is labelled "Last call"'],
    [share, 'First cells: 12 of 46', 'shown'],
    [share, 'First cells: 10%', 'shown'],
    [
      share,
      'First cells: the four in the east, all of them new',
      'note: the first cells is for you to read: no part of a whole in numbers',
    ],
    [share, 'First cells: 46 of 46, every one', 'error: the first cells: "46 of 46"'],
    [
      share,
      'First cells: the east wing',
      'note: the first cells is for you to read: no part of a whole in numbers',
    ],
    [load, 'Full house: 110 guests an hour. Tried with: 160 guests an hour', 'shown'],
    [
      load,
      'Full house: 110 guests an hour (Monday). Tried with: 40 an hour, as on any day',
      'error: the load: "40" is less than "110" of "Full house"',
    ],
    [
      load,
      'Full house: 110 guests an hour. Tried with: 40 at once',
      'note: the load is for you to read: "40" beside "Full house"',
    ],
    [
      load,
      'Full house: 110 guests. Tried with: nobody',
      'error: looked for the load, found no number',
    ],
    [load, 'Tried with: 40 guests', 'note: the load is for you to read: "40" beside "Full house"'],
  ])('%s: %s', (need, evidence, said) => {
    expect(judged(need, evidence)).toBe(said)
  })
})
