// The words of a text with their places; those in addresses, paths, channels and identifiers are marked, for they name and say nothing.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { identifiersIn, lower, quotesIn, tokensOf, wordsOf } from '../../src/facts/tokens.ts'

const words = (text: string): string =>
  wordsOf(text)
    .map(({ word }) => word)
    .join(' ')

test.each([
  ['The flag: OFF!', 'the flag off'],
  ["It didn’t; we'll see", "it did n't we 'll see"],
  ["the team's can't", "the team 's ca n't"],
  ["Siobhán O'Neill", "siobhán o'neill"],
  ['on-call and/or 24/7', 'on call and or 24 7'],
  ['naïve café 日本', 'naïve café 日本'],
  ['rotat* p95', 'rotat* p95'],
  ['— … ✅', ''],
])('the words of %s', (text, expected) => {
  expect(words(text)).toBe(expected)
})

describe('what names and says nothing', () => {
  test.each([
    ['see https://acme.io/a-b?c=1 there', 'https://acme.io/a-b?c=1'],
    ['write to ops@acme', 'ops@acme'],
    ['in #claims-ops', '#claims-ops'],
    ['docs/run-book.md and /srv/logs', 'docs/run-book.md | /srv/logs'],
    ['svc-claims-triage and claims_audit', 'svc-claims-triage | claims_audit'],
    ['on incident.io', 'incident.io'],
    // words beside a slash, a hyphen or a full stop
    ['input/output, red/amber/green', ''],
    ['end-to-end, on-call, well-known', ''],
    ['3.5 h, v1.2, e.g. that', ''],
    ['item #1', ''],
  ])('%s', (text, found) => {
    expect(
      identifiersIn(text)
        .map((one) => one.text)
        .join(' | '),
    ).toBe(found)
  })

  test('the words in it are marked, and no others', () => {
    const tokens = tokensOf('see svc-claims-triage there')
    expect(tokens.filter(({ isInside }) => !isInside).map(({ word }) => word)).toEqual([
      'see',
      'there',
    ])
  })
})

test.each([
  ['the board "claims triage" and “late ones”', '"claims triage" | “late ones”'],
  ['„Rechnungen“ or «cas ouverts»', '„Rechnungen“ | «cas ouverts»'],
  ['an inch is 1"', ''],
  ["the team's and the crew's", ''],
])('what stands in quotation marks: %s', (text, quotes) => {
  expect(
    quotesIn(text)
      .map((quote) => quote.text)
      .join(' | '),
  ).toBe(quotes)
})

describe('whatever the text', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...'aßİ\u0307K\u212a’\'n t-_/.@#:"“”1日 \n') }),
  )

  test('lower case leaves every place where it is', () => {
    fc.assert(
      fc.property(text, (own) => {
        expect(lower(own).length).toBe(own.length)
        expect(lower(lower(own))).toBe(lower(own))
      }),
    )
  })

  test('words stand in the text, in order, whole', () => {
    fc.assert(
      fc.property(text, (own) => {
        let end = 0
        for (const { word, from, to } of tokensOf(own)) {
          expect(from).toBeGreaterThanOrEqual(end)
          expect(lower(own.slice(from, to)).replaceAll('’', "'")).toBe(word)
          end = to
        }
        for (const { text: stretch, from, to } of [...identifiersIn(own), ...quotesIn(own)])
          expect(own.slice(from, to)).toBe(stretch)
      }),
    )
  })
})
