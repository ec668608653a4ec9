// How words of a list are found in a text: in any case, whole, in their variants, and not behind a denial.
import { describe, expect, test } from 'vitest'
import { findWords, hasWord } from '../../src/facts/words.ts'

/** What was found, and where: `[text, from]`. */
function read(text: string, words: readonly string[], denied?: 'also denied'): [string, number][] {
  return findWords(text, words, denied).map(({ text: own, from, to }) => {
    expect(own).toBe(text.slice(from, to))
    return [own, from]
  })
}

describe('words of a list', () => {
  test.each([
    ['the Pager rang', ['pager'], [['Pager', 4]]],
    ['the pager rang', ['Pager'], [['pager', 4]]],
    ['PAGER', ['pager'], [['PAGER', 0]]],
    [
      'pager and phone',
      ['phone', 'pager'],
      [
        ['pager', 0],
        ['phone', 10],
      ],
    ],
    [
      'pager, pager',
      ['pager'],
      [
        ['pager', 0],
        ['pager', 7],
      ],
    ],
    [
      'ärzte und Ärzte',
      ['Ärzte'],
      [
        ['ärzte', 0],
        ['Ärzte', 10],
      ],
    ],
    ['in İstanbul the Pager rang', ['pager'], [['Pager', 16]]],
    ['the P1 rang', ['p1'], [['P1', 4]]],
    ['80% of them', ['%'], [['%', 2]]],
    ['🔴 it is red', ['🔴'], [['🔴', 0]]],
    ['nothing there', ['pager'], []],
    ['', ['pager'], []],
    ['the pager', [''], []],
    ['the pager', [], []],
  ] as [string, string[], [string, number][]][])('%s', (text, words, found) => {
    expect(read(text, words)).toEqual(found)
  })

  test.each([
    'pagers',
    'pager2',
    'apager',
    '2pager',
    'Zpager',
    'pagerZ',
    'pager0',
    'pager9',
    'pagera',
    'pagerz',
    '0pager',
    '9pager',
    'épager',
    'pageré',
    'ßpager',
  ])('whole words only: %s', (text) => {
    expect(read(text, ['pager'])).toEqual([])
  })

  test.each([
    '(pager)',
    '“pager”',
    '–pager–',
    'a/pager',
    '_pager_',
    '"pager"',
    'x:pager;',
    'the-pager-rota',
    '{pager}',
    '[pager]',
    '@pager',
    '`pager`',
  ])('marks part words: %s', (text) => {
    expect(read(text, ['pager'])).toHaveLength(1)
  })

  test('of two that begin at one place the longer one is found, and none inside it', () => {
    expect(read('the red team test', ['red', 'red team', 'team test', 'test'])).toEqual([
      ['red team', 4],
      ['test', 13],
    ])
    expect(read('the red flag', ['red team', 'red'])).toEqual([['red', 4]])
  })

  test('the list is read as it is, whatever other list was read before', () => {
    expect(read('pager and phone', ['pager'])).toEqual([['pager', 0]])
    expect(read('pager and phone', ['phone'])).toEqual([['phone', 10]])
    const words = ['phone']
    expect([read('phone', words), read('a phone', words)]).toEqual([[['phone', 0]], [['phone', 2]]])
  })

  test('a mark at the end of an entry needs no word end', () => {
    expect(read('it is 99%x', ['9%'])).toEqual([])
    expect(read('it is 9%x', ['9%'])).toEqual([['9%', 6]])
    expect(read('it is 100%x', ['100%'])).toEqual([['100%', 6]])
    expect(read('the c-suites', ['c-suite'])).toEqual([])
  })
})

describe('a space or a hyphen of the list', () => {
  test.each(['on call', 'on-call', 'oncall', 'On\ncall', 'on\tcall', 'on\u00a0call'])(
    '%j',
    (text) => {
      expect(read(text, ['on call'])).toEqual([[text, 0]])
      expect(read(text, ['on-call'])).toEqual([[text, 0]])
    },
  )

  test.each([
    'on  call',
    'on. call',
    'on_call',
    'on a call',
    'on',
    'call',
    'on ',
    'on calls',
    'on-',
  ])('not %j', (text) => {
    expect(read(text, ['on call'])).toEqual([])
  })
})

describe('* is any ending', () => {
  test.each([
    ['drill', 'drill'],
    ['drills', 'drills'],
    ['Drilling 12', 'Drilling'],
    ['drilled-out', 'drilled'],
    ['drillé', 'drillé'],
    ['drill2', 'drill2'],
  ])('%s', (text, found) => {
    expect(read(text, ['drill*'])).toEqual([[found, 0]])
  })

  test('in the middle of an entry', () => {
    expect(read('the drilling-day', ['drill* day'])).toEqual([['drilling-day', 4]])
    expect(read('the drill day', ['drill* day'])).toEqual([['drill day', 4]])
    expect(read('the drilling, day', ['drill* day'])).toEqual([])
  })
})

describe('… is up to five words', () => {
  test.each([
    'turn off',
    'turn it off',
    'turn the flag off',
    'turn the, flag off',
    'turn, then off',
    'turn  it\nright off',
    'turn all of our own flags off',
  ])('%j', (text) => {
    expect(read(text, ['turn … off'])).toEqual([[text, 0]])
    expect(read(text, ['turn…off'])).toEqual([[text, 0]])
  })

  test.each([
    'turn all of our very own flags off',
    'turn the flag',
    'turn',
    'turn ',
    'turnoff',
    'turned off',
    'turn it offline',
    'turn the',
    'off turn',
  ])('not %j', (text) => {
    expect(read(text, ['turn … off'])).toEqual([])
  })

  test('the nearest end counts', () => {
    expect(read('turn it off and off', ['turn … off'])).toEqual([['turn it off', 0]])
  })
})

describe('denied', () => {
  test.each([
    'no pager',
    'No pager',
    'no  pager',
    'no  single pager',
    'it is not a pager',
    'without any pager',
    'never the pager',
    'nor pager',
    'neither pager',
    'it lack pager',
    'it lacks an pager',
    'lacking a pager',
    'missing pager',
    'instead of a pager',
    'rather than our pager',
    'it cannot be pager',
    'none of the pager',
    'nothing of the pager',
    'nobody was pager',
    'no one is pager',
    "it isn't a pager",
    'it hasn’t been a pager',
    'they are not yet a pager',
    'it is not being our pager',
    'not its pager',
    'not actually pager',
    'not so much as a pager',
    'no single real dedicated formal pager',
    'not formally a pager',
    'it never gets a pager',
    'these never were a pager',
    'nobody are pager',
  ])('%s', (text) => {
    expect(read(text, ['pager'])).toEqual([])
    expect(hasWord(text, ['pager'])).toBe(false)
    expect(read(text, ['pager'], 'also denied')).toEqual([['pager', text.indexOf('pager')]])
  })

  test.each([
    'a nota pager',
    'a knot pager',
    'it is known: pager',
    'no, the pager',
    'no. The pager',
    'it is not in the pager',
    'no doubt, and the pager',
    'no other pager',
    'notably a pager',
    'nothing but pager',
    'a denoter the pager',
    'the pager, not the phone',
    'not only the phone but the pager',
  ])('not denied: %s', (text) => {
    expect(read(text, ['pager'])).toEqual([['pager', text.lastIndexOf('pager')]])
    expect(hasWord(text, ['pager'])).toBe(true)
  })

  test('one denied, and the next one not', () => {
    expect(read('no pager, a pager', ['pager'])).toEqual([['pager', 12]])
    expect(
      read('We looked for it for a long time and in the end there was no pager', ['pager']),
    ).toEqual([])
  })
})
