// A text of a page, read once: each kind of fact, what is said of it, and whether it is in another language than English.
import { expect, test } from 'vitest'
import { alone } from '../../src/facts/days.ts'
import { noNames } from '../../src/facts/name-words.ts'
import { readerOf } from '../../src/facts/page.ts'
import { vocabularyOf } from '../../src/facts/terms.ts'

const rang = vocabularyOf(['rang', 'bell*'])
const read = readerOf({
  near: '2026-06-09',
  habits: alone.habits,
  names: noNames,
  roles: vocabularyOf(['dispatcher']),
})

test('every kind of fact', () => {
  const text = read('On 3 June 2026 Nadia Okafor rang RB-104 on Zephyr for 25 min, as every week.')
  const found = (facts: readonly { text: string }[]): string[] => facts.map((fact) => fact.text)
  expect(found(text.days)).toEqual(['3 June 2026'])
  expect(found(text.people)).toEqual(['Nadia Okafor'])
  expect(found(text.links)).toEqual(['RB-104'])
  expect(found(text.names)).toEqual(['RB-104', 'Zephyr'])
  expect(found(text.durations)).toEqual(['25 min'])
  // a day's numbers measure nothing
  expect(found(text.quantities)).toEqual(['25 min'])
  expect(found(text.cadences)).toEqual(['every week'])
  expect(found(text.terms(rang))).toEqual(['rang'])
})

test('a text that is asked for again is the same', () => {
  expect(read('It rang.')).toBe(read('It rang.'))
})

test('what is said of a fact, what stands beside it, and in which sentence', () => {
  const text = read('No bell rang; it was dry. We left.')
  const [bell] = text.terms(rang)
  expect(bell && text.said(bell)).toEqual({ mode: 'denied', by: 'No' })
  expect(text.isBeside(4, rang)).toBe(true)
  expect(text.isBeside(16, rang)).toBe(false)
  expect([4, 16, 28].map(text.sentenceAt)).toEqual([0, 0, 1])
})

test.each([
  ['The bell of the house was heard on all floors, and it is fine', false],
  ['La campana de la casa se oye en los dos pisos', true],
  ['Die Glocke wurde im Haus von allen gehört und ist nicht zu leise', true],
  ['Звонок был слышен', true],
  ['呼び鈴が鳴った', true],
  // names and numbers are of no language
  ['Nadia Okafor, Ines de la Cruz, RB-104, 2026-06-03', false],
  ['Nadia Okafor (小明)', false],
  ['', false],
])('%s: in another language %s', (text, is) => {
  expect(read(text).isForeign).toBe(is)
})
