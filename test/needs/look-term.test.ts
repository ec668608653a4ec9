// Is there a word for what was done, a link, or a thing called by its name?
import { describe, expect, test } from 'vitest'
import { judged, pointedAt } from './page.ts'

const none = 'error: does not show the bell'

describe('a word of a vocabulary, as done', () => {
  const need = '{ term: rang, for: the bell }'
  test.each([
    ['It rang at noon', 'shown'],
    ['The bells were heard', 'shown'],
    ['It made a noise', none],
    ['No bell', 'error: does not show the bell (the text says "No" about "bell")'],
    [
      'The bell is to be tried',
      'error: does not show the bell (the text says "is to be" about "bell")',
    ],
  ])('%s', (evidence, said) => {
    expect(judged(need, evidence)).toBe(said)
  })

  test.each([
    ['as: planned', 'The bell will follow', 'shown'],
    ['as: named', 'No bell', 'shown'],
    ['or: both', 'Both were tried', 'shown'],
    ['or: both', 'Not both', none],
  ])('%s: %s', (how, evidence, said) => {
    expect(judged(`{ term: rang, for: the bell, ${how} }`, evidence)).toBe(said)
  })
})

describe('twice, or once said of all', () => {
  const need = '{ term: rang, times: 2, for: the bell }'
  const once = 'error: does not show the bell (only "rang")'
  test.each([
    ['It rang, then the other bell', 'shown'],
    ['All of them rang', 'shown'],
    ['It rang in 3 of 3 rooms', 'shown'],
    ['It rang, five out of five', 'shown'],
    ['It rang', once],
    ['It rang in 2 of 3 rooms', once],
    // what is said of all in another sentence is not said of this
    ['It rang. All were glad', once],
  ])('%s', (evidence, said) => {
    expect(judged(need, evidence)).toBe(said)
  })
})

describe('a score beside it', () => {
  const need = '{ term: rang, score: 80%, for: the quiz }'
  test.each([
    ['5/6', 'shown'],
    ['It rang', 'shown'],
    ['It rang on 3/4/2026', 'shown'],
    ['It rang, 4/6', 'note: check the quiz (the score is "4/6")'],
    ['quiet', 'error: does not show the quiz'],
  ])('%s', (evidence, said) => {
    expect(judged(need, evidence)).toBe(said)
  })
})

describe('a link', () => {
  const need = '{ link: the plan }'
  const missing = 'error: does not show the plan (no link, path or document number)'
  test.each([
    ['docs/plan.md', 'shown'],
    ['[the plan](plan.md)', 'shown'],
    ['filed as RB-104', 'shown'],
    // where something stands does not hang on when
    ['will be in RB-104', 'shown'],
    ['the plan', missing],
    ['no RB-104', missing.replace(')', '; the text says "no" about "RB-104")')],
  ])('%s', (evidence, said) => {
    expect(judged(need, evidence)).toBe(said)
  })
})

describe('a name', () => {
  const missing = 'error: does not show the bell (nothing is named)'
  const other = '{ name: { not: rang }, for: the bell }'
  test.each([
    ['{ name: the bell }', 'the old Zephyr', 'shown'],
    ['{ name: the bell }', 'the `zephyr`', 'shown'],
    ['{ name: the bell }', 'the old one', missing],
    [
      '{ name: the bell }',
      'without Zephyr',
      missing.replace(')', '; the text says "without" about "Zephyr")'),
    ],
    ['{ name: the bell, as: named }', 'without Zephyr', 'shown'],
    // in a clause with one of these it is the name of something else
    [other, 'the Zephyr rang', missing],
    [other, 'it rang; the Zephyr was quiet', 'shown'],
    [other, '#mill-street', missing],
  ])('%s: %s', (need, evidence, said) => {
    expect(judged(need, evidence)).toBe(said)
  })
})

describe('any of several', () => {
  const need = '{ any: [{ link: a link }, { day: a day }, { term: rang }] }'
  test.each([
    ['docs/plan.md', 'shown'],
    ['2026-05-03', 'shown'],
    ['it rang', 'shown'],
    ['fine', 'error: does not show a link or a day or rang'],
    // what is there, and does not do
    [
      'not 2026-05-03',
      'error: does not show a link or a day or rang (no day; the text says "not" about "2026-05-03")',
    ],
  ])('%s', (evidence, said) => {
    expect(judged(need, evidence)).toBe(said)
  })

  test('what may be planned of all may be planned of each', () => {
    const planned = '{ any: [{ link: a link }, { day: a day }], as: planned }'
    expect(judged(planned, 'will be rung 2026-08-03')).toBe('shown')
  })
})

test('a finding points at the word that does not count', () => {
  expect(pointedAt('{ term: rang, for: the bell }', 'There is no bell yet')).toBe('bell')
})
