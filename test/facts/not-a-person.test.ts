// What stands in a cell for a name: a person, several, initials, or a group, a role, a machine or nobody at all.
import { describe, expect, test } from 'vitest'
import { noNames } from '../../src/facts/name-words.ts'
import { namesIn, notAPerson } from '../../src/facts/not-a-person.ts'
import { keyOfName } from '../../src/facts/same-person.ts'
import { initialsOf, labelledNames } from '../../src/pair/page-names.ts'

describe('a person', () => {
  test.each([
    'Nadia Okafor',
    'Nadia',
    'nadia okafor',
    '王小明',
    'Nadia Okafor (Lead) <n@acme.io>',
    'Okafor, Nadia',
    'Nadia Okafor — claims desk',
  ])('%s', (cell) => {
    expect(notAPerson(cell, noNames)).toBeNull()
  })
})

describe('none', () => {
  test.each([
    ['the claims team', '"the claims team" is a group, not a person'],
    ['whoever is on duty', '"whoever is on duty" is a group, not a person'],
    ['equipo de fraude', '"equipo de fraude" is a group, not a person'],
    ['Agent Builder', '"Agent Builder" is a role, not a person'],
    ['HR', '"HR" is a role, not a person'],
    ['', 'nobody is named'],
    ['TBD', 'nobody is named'],
    ['—', 'nobody is named'],
    ['n@acme.io', 'nobody is named'],
    ['WXY', '"WXY" is only initials'],
    ['@nadia', '"@nadia" is not a person'],
    ['svc-claims', '"svc-claims" is not a person'],
    ['Copilot', '"Copilot" is not a person'],
    ['John Doe', '"John Doe" is not a person'],
    ['Nadia Okafor (pending)', '"Nadia Okafor (pending)" leaves it open'],
    ['Nadia Okafor (tbd)', '"Nadia Okafor (tbd)" leaves it open'],
  ])('"%s"', (cell, found) => {
    expect(notAPerson(cell, noNames)).toBe(found)
  })
})

test.each([
  ['Nadia Okafor + Luis Prado', 'nadia okafor | luis prado'],
  ['Nadia, Luis & Wen', 'nadia | luis | wen'],
  ['Nadia und Luis (nights)', 'nadia | luis'],
  ['Okafor, Nadia', 'okafor nadia'],
  ['—', ''],
])('a cell for several: %s', (cell, keys) => {
  expect(
    namesIn(cell)
      .map((key) => key.join(' '))
      .join(' | '),
  ).toBe(keys)
})

test('initials in a cell are the person that the page has for them', () => {
  const initials = new Map([['no', ['nadia', 'okafor']]])
  expect(namesIn('NO + Luis', { ...noNames, initials })).toEqual([['nadia', 'okafor'], ['luis']])
})

test.each([
  ['Primary: Nadia, backup: Luis', 'nadia | luis'],
  ['L1 Nadia Okafor; L2 (nights): Luis', 'nadia okafor | luis'],
  ['primary: nadia okafor', 'nadia okafor'],
  ['Primary: see item 9', ''],
  ['Backup: the claims desk', ''],
  ['Primary: LaunchDarkly', ''],
])('behind a label one word is a name: %s', (text, keys) => {
  const found = labelledNames(text, noNames).map(({ key }) => key.join(' '))
  expect(found.join(' | ')).toBe(keys)
})

describe('initials are those of the one person of the page that they fit', () => {
  const people = ['Nadia Okafor', 'Luis Prado', 'Lena Pohl', 'Wen Q. Zhang'].map(keyOfName)
  test.each([
    ['NO', 'nadia okafor'],
    ['WQZ', 'wen q zhang'],
    // of two, of nobody, and no initials
    ['LP', undefined],
    ['XY', undefined],
    ['Nadia', undefined],
  ])('%s', (cell, key) => {
    expect(
      initialsOf([cell], [], () => people)
        .get(cell.toLowerCase())
        ?.join(' '),
    ).toBe(key)
  })
})

describe('initials that a text explains are those of the person beside them', () => {
  test.each([
    ['Ines Okafor (IO) reads it', 'IO', 'ines okafor'],
    ['Anna van der Berg (AB)', 'AB', 'anna berg'],
    ['Anna van der Berg (AvdB)', 'AvdB', 'anna berg'],
    ['Ines Okafor (I.O.)', 'IO', 'ines okafor'],
    ['I = Ines Okafor, P = Per Hansen', 'P', 'per hansen'],
    ['LVH Lieve Van Hoof, lead · BDS (Bart De Smedt)', 'LVH', 'lieve hoof'],
    ['LVH Lieve Van Hoof, lead · BDS (Bart De Smedt)', 'BDS', 'bart smedt'],
    ['IT Ines Okafor', 'IT', undefined],
    // other letters, or no person
    ['Ines Okafor (OK)', 'OK', undefined],
    ['the Agent Card (AC)', 'AC', undefined],
    ['K = Ines Okafor', 'K', undefined],
    ['n = 40', 'n', undefined],
  ])('%s', (text, own, key) => {
    const found = initialsOf([], [text], () => []).get(own.toLowerCase())
    expect(found?.join(' ')).toBe(key)
  })
})

describe('capitals that stand twice are those of the one person whom they fit', () => {
  const people = ['Ines Okafor', 'Tomasz Lind', 'Aisha Ito'].map(keyOfName)
  test.each([
    ['Primary IO, backup TL; IO read it, TL too', 'IO', 'ines okafor'],
    ['Primary I.O., backup T.L.; I.O. read it', 'IO', 'ines okafor'],
    ['Primary IO, backup TL', 'IO', undefined],
    // another word of companies
    ['AI here, AI there', 'AI', undefined],
    ['XY here, XY there', 'XY', undefined],
  ])('%s', (text, own, key) => {
    expect(
      initialsOf([], [text], () => people)
        .get(own.toLowerCase())
        ?.join(' '),
    ).toBe(key)
  })
})
