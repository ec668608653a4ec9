// Is somebody named, and is it the right one? On a page whose caretaker is Luis Prado and whose warden is Wen Zhang.
import { describe, expect, test } from 'vitest'
import { type Filled, judged, pointedAt } from './page.ts'

const two = '{ people: 2, for: two wardens }'
const one = '{ person: a warden }'
type Row = [need: string, filled: string | Filled, said: string]

describe('so many different people', () => {
  test.each([
    ['Nadia Okafor and Rosa Ilves', 'shown'],
    ['Primary: Nadia, backup: Rosa', 'shown'],
    // a part of a name that the page knows
    ['Nadia Okafor, at night Prado', 'shown'],
    [
      'Nadia Okafor',
      'error: does not show two wardens (only Nadia Okafor is named; 2 people are needed)',
    ],
    [
      'Nadia Okafor and N. Okafor',
      'error: does not show two wardens (only Nadia Okafor is named; 2 people are needed)',
    ],
    [
      'Nadia Okafor and the night desk',
      'error: does not show two wardens (only Nadia Okafor is named; 2 people are needed)',
    ],
    // what a label has instead of a person is said
    [
      'Primary: Nadia Okafor. Backup: The night team',
      'error: does not show two wardens (only Nadia Okafor is named; "The night team" is a group, not a person)',
    ],
    ['the wardens', 'error: does not show two wardens (nobody is named)'],
    [
      'Nadia Okafor, and not Rosa Ilves',
      'error: does not show two wardens (only Nadia Okafor is named; 2 people are needed; the text says "not" about "Rosa Ilves")',
    ],
  ])('%s', (evidence, said) => {
    expect(judged(two, evidence)).toBe(said)
  })
})

describe('one', () => {
  test.each<Row>([
    [one, 'Nadia Okafor', 'shown'],
    [one, 'Mr Okafor', 'shown'],
    [one, 'Okafor', 'error: does not show a warden (nobody is named)'],
    [one, { evidence: 'Okafor', caretaker: 'Nadia Okafor' }, 'shown'],
    ['{ person: a warden, or: roles }', 'the dispatcher', 'shown'],
    [
      '{ person: a warden, or: roles }',
      'no dispatcher',
      'error: does not show a warden (nobody is named)',
    ],
    ['{ person: { alone: true }, for: the warden }', 'Nadia Okafor', 'shown'],
    ['{ person: { alone: true }, for: the warden }', 'Nadia Okafor, later N. Okafor', 'shown'],
    [
      '{ person: { alone: true }, for: the warden }',
      'Nadia Okafor, Rosa Ilves',
      'error: the warden must be one person, but 2 are named',
    ],
  ])('%s: %s', (need, filled, said) => {
    expect(judged(need, filled)).toBe(said)
  })
})

test.each([
  ['Rosa knew it. Nadia Okafor 3/3', 'shown'],
  ['Rosa knew it. We went. Nadia Okafor 5 May, 3/3, home by six', 'shown'],
  [
    'Rosa Ilves knew it. We went. Nadia Okafor 2/3',
    'error: does not show a knower (Rosa Ilves is not named in "Caretaker")',
  ],
])('who scored in full knew it: %s', (evidence, said) => {
  const need = '{ person: { also-under: Caretaker }, with: rang, for: a knower }'
  expect(
    judged(need, { evidence: evidence.replaceAll('knew it', 'rang'), caretaker: 'Nadia Okafor' }),
  ).toBe(said)
})

describe('one who is also named elsewhere, or who is not', () => {
  const also = (where: string): string => `{ person: { also-under: ${where} }, for: a reader }`
  const not = '{ person: { not-under: [Caretaker, "2"] }, for: somebody else }'
  test.each<Row>([
    [also('"2"'), { evidence: 'Nadia Okafor', others: ['N. Okafor, Rosa Ilves', 'x'] }, 'shown'],
    [
      also('"2"'),
      { evidence: 'Nadia Okafor', others: ['Rosa Ilves', 'x'] },
      'error: does not show a reader (Nadia Okafor is not named in item 2)',
    ],
    [
      also('"2"'),
      { evidence: 'Nadia Okafor', others: ['x', 'x'] },
      'note: check a reader (nobody is named in item 2)',
    ],
    [also('"2"'), { evidence: 'x' }, 'error: does not show a reader (nobody is named)'],
    // capitals that can be one of them, which the page does not explain, and others
    [
      also('"2"'),
      { evidence: 'RI read it, Eva Holt asked', others: ['Nadia Okafor, Rosa Ilves', 'x'] },
      'note: check a reader (the page does not say who "RI" is)',
    ],
    [
      also('"2"'),
      { evidence: 'Eva Holt read it in the ERP', others: ['Nadia Okafor, Rosa Ilves', 'x'] },
      'error: does not show a reader (Eva Holt is not named in item 2)',
    ],
    [also('Caretaker'), 'L. Prado', 'shown'],
    [also('Warden'), 'Wen Zhang', 'shown'],
    [not, 'Nadia Okafor', 'shown'],
    [not, 'Luis Prado with Nadia Okafor', 'shown'],
    [not, 'Luis Prado', 'error: somebody else: Luis Prado is also named in "Caretaker", item 2'],
  ])('%s: %s', (need, filled, said) => {
    expect(judged(need, filled)).toBe(said)
  })
})

describe('among them the one whom a label names there', () => {
  const primary = '{ person: { also-under: "2", primary: true }, or: both, for: a reader }'
  const others: [string, string] = [
    'Rota by Eva Holt. Primary: Nadia Okafor. Backup: Rosa Ilves.',
    'x',
  ]
  test.each([
    ['Nadia Okafor read it', 'shown'],
    ['Rosa Ilves and N. Okafor read it', 'shown'],
    ['both read it', 'shown'],
    [
      'Rosa Ilves read it',
      'error: does not show a reader (Rosa Ilves is named, but Nadia Okafor is not)',
    ],
    // of those named there, words stand for the ones before them
    [
      'Rosa Ilves read it, all of them passed',
      'error: does not show a reader (Rosa Ilves is named, but Nadia Okafor is not)',
    ],
    ['Tom Rask saw that all of them read it', 'shown'],
  ])('%s', (evidence, said) => {
    expect(judged(primary, { evidence, others })).toBe(said)
  })

  test('a label and small words before the name', () => {
    const told: [string, string] = ['Primary is Nadia Okafor since May. Backup is Rosa Ilves.', 'x']
    expect(judged(primary, { evidence: 'Rosa Ilves read it', others: told })).toBe(
      'error: does not show a reader (Rosa Ilves is named, but Nadia Okafor is not)',
    )
  })

  test('one word before a dot and a name may be the title of that name', () => {
    const cut: [string, string] = ['Primary: Vard. Nadia Okafor. Backup: Rosa Ilves.', 'x']
    expect(judged(primary, { evidence: 'Nadia Okafor and Rosa Ilves read it', others: cut })).toBe(
      'note: check a reader (it is not clear whether Vard did)',
    )
  })
})

describe('words that stand for them', () => {
  const read = '{ person: { also-under: "2" }, or: both, for: a reader }'
  const others: [string, string] = ['Nadia Okafor, Rosa Ilves', 'x']
  test.each([
    ['Both read it', 'shown'],
    ['All of them read it', 'shown'],
    // a single word stands for those before it, and there stands a stranger
    [
      'Eva Holt and Tom Rask: both',
      'error: does not show a reader (Eva Holt, Tom Rask is not named in item 2)',
    ],
    ['Eva Holt asked, and all of them read it', 'shown'],
  ])('%s', (evidence, said) => {
    expect(judged(read, { evidence, others })).toBe(said)
  })
})

describe('a cell that holds a name and little else', () => {
  const owner = '{ person: an owner, at: Owner }'
  test.each([
    ['Nadia', 'shown'],
    ['王小明', 'shown'],
    ['the night team', 'error: does not show an owner ("the night team" is a group, not a person)'],
    ['svc-bell', 'error: does not show an owner ("svc-bell" is not a person)'],
    ['TBD', 'error: does not show an owner (nobody is named)'],
    ['', 'error: does not show an owner (nobody is named)'],
  ])('"%s"', (cell, said) => {
    expect(judged(owner, { evidence: 'Nadia Okafor', owner: cell })).toBe(said)
  })
})

test('a finding points at who is not enough', () => {
  expect(pointedAt(two, 'Rung by Nadia Okafor')).toBe('Nadia Okafor')
  expect(pointedAt(two, 'Rung by hand')).toBe('Rung by hand')
})
