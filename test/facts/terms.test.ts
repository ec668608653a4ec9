// Where the terms of a vocabulary stand in a text: whole words in any case, however people part them.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findTerms, hasTerm, isTerm, vocabularyOf } from '../../src/facts/terms.ts'
import { wordsOf } from '../../src/facts/tokens.ts'

const find = (terms: string, text: string): string =>
  findTerms(text, vocabularyOf(terms.split(', ')))
    .map((term) => term.text)
    .join(' | ')

describe('a term stands in', () => {
  test.each([
    ['kill switch', 'the Kill Switch, a kill-switch', 'Kill Switch | kill-switch'],
    ['kill switch', 'kill\u00a0switch', 'kill\u00a0switch'],
    ['24/7', 'covered 24/7', '24/7'],
    ['n/a', 'N/A', 'N/A'],
    ['rotat*', 'rotated, ROTATION', 'rotated | ROTATION'],
    ['*wechsel*', 'Schlüsselwechsel', 'Schlüsselwechsel'],
    ['*wechsel', 'Schlüsselwechsel', 'Schlüsselwechsel'],
    ['no problem*', 'no problems', 'no problems'],
    ["n't", 'it didn’t', 'n’t'],
    ['team', "the team's board", 'team'],
    // the longer one of two that begin at one place, and nothing inside it
    ['rolled, rolled back, back', 'rolled back', 'rolled back'],
    ['up again, back up', 'back up again', 'back up'],
  ])('%s: %s', (terms, text, found) => {
    expect(find(terms, text)).toBe(found)
  })
})

describe('and not in', () => {
  test.each([
    ['kill switch', 'killswitch, kill the switch, kill, switch'],
    ['rotat*', 'unrotated'],
    ['*wechsel', 'Schlüsselwechseln'],
    ['read', 'ready, bread'],
    // identifiers, channels and paths name things by such words
    ['restored', 'drill-restored-log, svc_restored, #restored-ops'],
    ['kill switch', 'docs/kill/switch.md'],
    // signs are no words
    ['✅', '✅ done'],
  ])('%s: %s', (terms, text) => {
    expect(find(terms, text)).toBe('')
  })
})

test.each([
  ['draft', 'Draft.', true],
  ['not approved', '"Not approved"', true],
  ['draft', 'draft two', false],
  ['draft', 'a draft', false],
  ['draft', '', false],
])('the whole text is the term %s: %s', (term, text, is) => {
  expect(isTerm(text, vocabularyOf([term]))).toBe(is)
})

describe('whatever the text', () => {
  const word = fc.constantFrom('kill', 'switch', 'kills', 'off', 'Kill', 'it')
  const gap = fc.constantFrom(' ', ', ', '; ', '/', '\n', '. ', '')
  const text = fc
    .array(fc.tuple(word, gap), { maxLength: 12 })
    .map((parts) => parts.flat().join(''))

  test('terms are whole words of it, in order', () => {
    const vocabulary = vocabularyOf(['kill switch', 'kill*', 'off'])
    fc.assert(
      fc.property(text, (own) => {
        const words = wordsOf(own)
        let end = 0
        for (const { from, to, text: found } of findTerms(own, vocabulary)) {
          expect(own.slice(from, to)).toBe(found)
          expect(from).toBeGreaterThanOrEqual(end)
          expect(words.some((one) => one.from === from)).toBe(true)
          expect(words.some((one) => one.from + one.word.length === to)).toBe(true)
          end = to
        }
      }),
    )
  })

  test('a text has every term that is one of its own words', () => {
    fc.assert(
      fc.property(text, (own) => {
        for (const { word: one } of wordsOf(own))
          expect(hasTerm(own, vocabularyOf([one]))).toBe(true)
      }),
    )
  })
})
