// How a line of gate.yaml becomes a need: its kind and label, its limits in days, the words that it names.
import { describe, expect, test } from 'vitest'
import { findTerms } from '../../src/facts/terms.ts'
import { eachOf, type Need, needsOf } from '../../src/policy/need.ts'
import type { NeedFile } from '../../src/policy/need-schema.ts'

const needOf = (file: NeedFile): Need => needsOf([file], (name) => [`${name} word`])[0] as Need

describe('kind and label', () => {
  test.each<[NeedFile, string, string]>([
    [{ day: 'when it rang' }, 'day', 'when it rang'],
    [{ day: { in: 'Term' }, for: 'the drill' }, 'day', 'the drill'],
    // what it is called goes before what it is
    [{ term: 'rang', for: 'the bell' }, 'term', 'the bell'],
    [{ term: 'rang' }, 'term', 'rang'],
    [{ any: [{ link: 'a link' }, { day: 'a day' }] }, 'any', 'a link or a day'],
    [{ any: [{ link: 'a link' }, { day: 'a day' }], for: 'proof' }, 'any', 'proof'],
  ])('%j', (file, kind, label) => {
    expect(needOf(file)).toMatchObject({ kind, label })
  })
})

describe('what of its kind is asked', () => {
  test.each<[NeedFile, object]>([
    [{ day: 'when' }, {}],
    [{ day: { in: 'Term' } }, { in: { field: 'Term', days: 0 } }],
    [
      { day: { since: 'Term - 30 days', until: 'Review date + 2 weeks' } },
      { since: { field: 'Term', days: -30 }, until: { field: 'Review date', days: 14 } },
    ],
    // a hyphen is part of a field's name
    [{ day: { since: 'Re-gate date' } }, { since: { field: 'Re-gate date', days: 0 } }],
    [
      { day: { within: '1 month', until: 'Review date' } },
      { within: 30, until: { field: 'Review date', days: 0 } },
    ],
    [{ people: 3 }, { count: 3 }],
    [{ person: { 'also-under': '3', alone: true } }, { alsoUnder: ['3'], alone: true }],
    [{ person: { 'not-under': ['3', 'Lead'] } }, { notUnder: ['3', 'Lead'] }],
    [
      { duration: { 'at-least': ['said'], 'more-than': '30 days' } },
      { noShorterThan: ['said'], moreThan: 30 },
    ],
    [{ quantity: { 'at-least': 20 } }, { count: 20 }],
    [{ quantity: { unit: true, limit: true } }, { withUnit: true, isLimit: true }],
    [{ cadence: { 'at-least': 'weekly' } }, { every: 7 }],
    [{ link: {} }, {}],
  ])('%j', (file, asked) => {
    expect(needOf(file).asked).toEqual(asked)
  })
})

describe('how it is weighed', () => {
  test.each<[NeedFile, Partial<Need>]>([
    [
      { link: 'x' },
      {
        level: 'error',
        brokenIsError: true,
        as: 'done',
        times: 1,
        at: null,
        alsoIn: null,
        score: null,
        whenWarn: false,
      },
    ],
    [
      { link: 'x', level: 'note' },
      { level: 'note', brokenIsError: false },
    ],
    [
      { link: 'x', level: 'note', broken: 'error' },
      { level: 'note', brokenIsError: true },
    ],
    [
      { link: 'x', level: 'warning' },
      { level: 'warning', brokenIsError: false },
    ],
    [
      { link: 'x', at: 'Owner', when: 'warn' },
      { at: ['Owner'], whenWarn: true },
    ],
    [
      { term: 'rang', score: '80%', times: 2, as: 'named' },
      { score: 0.8, times: 2, as: 'named' },
    ],
    [{ link: 'x', 'also-in': '9' }, { alsoIn: '9' }],
  ])('%j', (file, said) => {
    expect(needOf(file)).toMatchObject(said)
  })
})

test('the words that it names, and those of what it offers to choose from', () => {
  const need = needOf({
    any: [
      { term: 'rang', or: 'both' },
      { name: { not: 'chat' }, with: 'cells' },
      { quantity: { of: 'rooms' } },
    ],
  })
  expect([...need.vocabularies].sort()).toEqual(['both', 'cells', 'chat', 'rang', 'rooms'])
  expect(eachOf(need).map(({ kind }) => kind)).toEqual(['any', 'term', 'name', 'quantity'])
  const [term] = need.any
  expect(term?.asked.terms && findTerms('the rang word', term.asked.terms)).toHaveLength(1)
  expect(term?.or && findTerms('the both word', term.or)).toHaveLength(1)
})
