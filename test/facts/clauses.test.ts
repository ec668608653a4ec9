// Where sentences and clauses end: what is said in one is not said of what stands in another.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clausesOf, sentencesOf } from '../../src/facts/clauses.ts'
import { tokensOf } from '../../src/facts/tokens.ts'

describe('sentences end at a full stop, a question, an exclamation, a line', () => {
  test.each([
    ['It ran. It held.', 'It ran. | It held.'],
    ['Did it run? Yes! Good', 'Did it run? | Yes! | Good'],
    ['one line\nanother', 'one line | another'],
    ['It ran until 17:00. Then home', 'It ran until 17:00. | Then home'],
    ['flag v1.2. Next one', 'flag v1.2. | Next one'],
    // "set" is a short month elsewhere
    ['it asks 10. Set to 12', 'it asks 10. | Set to 12'],
    ['copied to Delhi DR. Tier High asks more', 'copied to Delhi DR. | Tier High asks more'],
    ['  ', ''],
  ])('%s', (text, sentences) => {
    expect(
      sentencesOf(text)
        .map((one) => one.text)
        .join(' | '),
    ).toBe(sentences)
  })

  test.each([
    ['a title', 'Dr. Patel read it'],
    ['an initial', 'N. Okafor read it'],
    ['a short form', 'e.g. the key, approx. 5 min, no. 4'],
    ['a number with a decimal', 'after 3.5 h it ran'],
    ['an ordinal', 'on 3. May it ran'],
    ['a day without its year', 'on 21.05. it ran'],
    ['a short month', 'read on Feb. 11 by her'],
    ['a number of a list', '1. Flip the flag'],
    ['an address', 'see wiki.acme.io for it'],
  ])('but not at the full stop of %s', (_, text) => {
    expect(sentencesOf(text)).toEqual([{ text, from: 0, to: text.length }])
  })
})

describe('clauses end within them', () => {
  test.each([
    ['it ran; it held', 'it ran; | it held'],
    ['it ran (by hand) well', 'it ran ( | by hand) | well'],
    ['it ran — it held', 'it ran — | it held'],
    ['it ran → it held', 'it ran → | it held'],
    ['it ran -> it held', 'it ran -> | it held'],
    // before words with which a clause of its own begins
    ['it ran but did not hold', 'it ran | but did not hold'],
    ['it held until noon', 'it held | until noon'],
    ['it held, because we waited', 'it held, | because we waited'],
    ['the one who waited', 'the one | who waited'],
    // behind "and", where a subject follows
    ['it ran and the flag was off', 'it ran and | the flag was off'],
    ['it ran and it held', 'it ran and | it held'],
    ['it ran and work was finished', 'it ran and | work was finished'],
    ['it ran and held', 'it ran and held'],
    ['on-call, well-known', 'on-call, well-known'],
  ])('%s', (text, clauses) => {
    expect(
      clausesOf(text, tokensOf(text))
        .map((one) => one.text)
        .join(' | '),
    ).toBe(clauses)
  })
})

test('whatever the text, sentences and clauses hold all of it but white space, once', () => {
  const part = fc.constantFrom(
    ...['it ran', 'but', 'and the', 'no', 'Dr', '3', 'N', 'until'],
    ...['.', '. ', '! ', '; ', ' (', ') ', ' - ', ' → ', '=> ', '\n', ' ', '"', 'İ'],
  )
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(part, { maxLength: 16 }).map((parts) => parts.join('')),
  )
  fc.assert(
    fc.property(text, (own) => {
      for (const parts of [sentencesOf(own), clausesOf(own, tokensOf(own))]) {
        let end = 0
        for (const { text: stretch, from, to } of parts) {
          expect(own.slice(end, from).trim()).toBe('')
          expect(own.slice(from, to)).toBe(stretch)
          end = to
        }
        expect(own.slice(end).trim()).toBe('')
      }
    }),
  )
})
