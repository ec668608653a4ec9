// How wide is a text on a terminal?
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { columnsOf, cut } from '../src/print/terminal.ts'

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })
const graphemesOf = (text: string): string[] =>
  [...segmenter.segment(text)].map(({ segment }) => segment)
/** What stands in checklists, what joins with its neighbours, and anything else. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'a',
        ' ',
        '≥',
        '€',
        '✅',
        '⚠\ufe0f',
        '⚠',
        '\ufe0f',
        '🟢',
        '🇩',
        '🇪',
        '👍',
        '🏽',
        '👩',
        '\u200d',
        '💻',
        'é',
        'e',
        '\u0301',
        '中',
        '\u20e3',
        '→',
      ),
      fc.string({ unit: 'binary' }),
    ),
  )
  .map((parts) => parts.join(''))

test('the columns of a text are those of its graphemes', () => {
  fc.assert(
    fc.property(text, (value) => {
      expect(columnsOf(value)).toBe(
        graphemesOf(value).reduce((sum, one) => sum + columnsOf(one), 0),
      )
    }),
    { seed: 7, numRuns: 2000 },
  )
})

test('a text is cut between graphemes, and never wider than it may be', () => {
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 20 }), (value, columns) => {
      const kept = cut(value, columns)
      expect(columnsOf(kept)).toBeLessThanOrEqual(columns)
      if (kept !== value)
        expect(
          graphemesOf(value)
            .slice(0, graphemesOf(kept.slice(0, -1)).length)
            .join(''),
        ).toBe(kept.slice(0, -1))
    }),
    { seed: 7, numRuns: 2000 },
  )
})

test.each([
  ['✅', 2],
  ['⚠️', 2],
  ['⚠', 1],
  ['≥ 92%', 5],
  ['🟢 ok', 5],
  ['👩‍💻', 2],
  ['中文', 4],
  ['é', 1],
])('%s takes %i', (value, columns) => {
  expect(columnsOf(value)).toBe(columns)
})
