// Whether the score that a document gives is the one of its boxes.
import { describe, expect, test } from 'vitest'
import { changed, found, type Row } from './found.ts'

describe('the number of boxes and the percentage', () => {
  test.each<Row>([
    ['as it is', [], []],
    [
      'one too many',
      [['**Your completed:** 99', '**Your completed:** 100']],
      ['156 ‹100› error: "Your completed" is "100", the boxes give 99'],
    ],
    ['one of a hundred', [['**Your completed:** 99', '**Your completed:** 99/100']], []],
    ['about as many', [['**Your completed:** 99', '**Your completed:** ≈ 99 boxes']], []],
    ['with a decimal', [['**Percentage:** 100%', '**Percentage:** 100.0%']], []],
    ['with a decimal comma', [['**Percentage:** 100%', '**Percentage:** 100,0 %']], []],
    ['without its sign', [['**Percentage:** 100%', '**Percentage:** 100']], []],
    [
      'another percentage',
      [['**Percentage:** 100%', '**Percentage:** 98%']],
      ['157 ‹98%› error: "Percentage" is "98%", the boxes give 100'],
    ],
    [
      'a word',
      [['**Percentage:** 100%', '**Percentage:** all']],
      ['157 ‹all› error: "Percentage" is "all", the boxes give 100'],
    ],
    [
      'a number behind words',
      [['**Percentage:** 100%', '**Percentage:** nearly 100%']],
      ['157 ‹nearly 100%› error: "Percentage" is "nearly 100%", the boxes give 100'],
    ],
    [
      'no value',
      [
        ['**Percentage:** 100%', '**Percentage:** '],
        ['**Your completed:** 99', '**Your completed:** '],
      ],
      [],
    ],
    [
      'neither fits',
      [
        ['**Your completed:** 99', '**Your completed:** 9'],
        ['**Percentage:** 100%', '**Percentage:** 10%'],
      ],
      [
        '156 ‹9› error: "Your completed" is "9", the boxes give 99',
        '157 ‹10%› error: "Percentage" is "10%", the boxes give 100',
      ],
    ],
    [
      'an open box',
      [['- [x] Team training completed', '- [ ] Team training completed']],
      [
        '156 ‹99› error: "Your completed" is "99", the boxes give 98',
        '157 ‹100%› error: "Percentage" is "100%", the boxes give 98',
      ],
    ],
  ])('%s', async (_, edits, findings) => {
    expect(await found('score', changed('production-readiness', edits))).toEqual(findings)
  })
})

describe('a gate without a score', () => {
  test.each<Row>([['as it is', [], []]])('%s', async (_, edits, findings) => {
    expect(await found('score', changed('pilot-to-prod', edits))).toEqual(findings)
  })
})
