// Titles before names in any spelling, those behind which any word is a name, and the words that are names only in some places.
import { describe, expect, test } from 'vitest'
import {
  alsoFirstNames,
  firstNames,
  honorific,
  ordinary,
  strongTitle,
  surnames,
} from '../../src/facts/names.ts'

describe('a title', () => {
  test.each([
    'Dr.',
    'dr',
    'MR',
    'Mrs.',
    'Ms',
    'Mx',
    'Miss',
    'Prof.',
    'Professor',
    'Capt.',
    'Captain',
    'Lt.',
    'Sgt',
    'Maj.',
    'Col',
    'Cpl',
    'Sir',
    'Dame',
    'Lady',
    'Lord',
    'Rev.',
    'Eng.',
    'Engr.',
    'Ing.',
    'Hr.',
    'Fr.',
    'Herr',
    'Frau',
    'Senor',
    'Señora',
    'Senora',
    'Sr.',
    'Sra.',
    'Srta.',
    'Mme',
    'Mlle',
    'Madame',
    'Monsieur',
    'Signor',
    'Signora',
    'Dott.',
    'Mevr.',
    'Mevrouw',
    'Dhr.',
    'Pani',
    'Smt',
    'Shri',
    'Datuk',
    'Encik',
    'Puan',
    'Sheikh',
    'Sister',
    'Br.',
  ])('%s', (word) => {
    expect(honorific.test(word)).toBe(true)
  })

  test.each(['Drake', 'Miró', 'Page', 'Ade', 'Xing', 'Signoras', 'Dr..', 'Umbr', ''])(
    'not: %s',
    (word) => {
      expect(honorific.test(word)).toBe(false)
    },
  )
})

describe('a title behind which any word is a name', () => {
  test.each([
    'Mr',
    'mr',
    'Mr.',
    'Mrs',
    'mrs.',
    'Mx',
    'Dr',
    'dr.',
    'Prof',
    'Prof.',
    'Ms.',
    'Mme',
    'Mlle',
    'Professor',
    'Herr',
    'Frau',
    'Señor',
    'Señora',
    'Sr.',
    'Sra.',
    'Monsieur',
    'Madame',
  ])('%s', (word) => {
    expect(strongTitle.test(word)).toBe(true)
  })

  test.each(['Ms', 'MS', 'ms', 'DR', 'Sr', 'Sra', 'herr', 'Captain', 'Mrsa', 'Amr'])(
    'not: %s, which is too often something else',
    (word) => {
      expect(strongTitle.test(word)).toBe(false)
    },
  )
})

describe('words in more than one role', () => {
  test.each(['page', 'board', 'banner', 'winter'])(
    '%s is a surname behind a first name',
    (word) => {
      expect(surnames.has(word)).toBe(true)
      expect(firstNames.has(word)).toBe(false)
    },
  )

  test.each(['page', 'board', 'agent', 'lead', 'zoom', 'a', 'and'])(
    '%s alone is an ordinary word',
    (word) => {
      expect(ordinary.has(word)).toBe(true)
    },
  )

  test.each([
    'claude',
    'jun',
    'jul',
    'dec',
    'sun',
    'he',
    'sunday',
    'friday',
    'monday',
    'summer',
    'autumn',
  ])('%s is a first name before a surname', (word) => {
    expect(alsoFirstNames.has(word)).toBe(true)
  })

  test.each(['aaron', 'maria', 'zsofia', 'ricardo'])('%s is a first name', (word) => {
    expect(firstNames.has(word)).toBe(true)
    expect(ordinary.has(word)).toBe(false)
  })

  test('all of them are in lower case, and none is empty', () => {
    for (const words of [ordinary, firstNames, surnames, alsoFirstNames])
      for (const word of words) expect(word).toMatch(/^\S+$/)
    for (const word of [...firstNames, ...surnames, ...alsoFirstNames])
      expect(word).toBe(word.toLowerCase())
  })
})
