// Can two names be one person? One answer, asked everywhere: capitals, accents, titles, order and initials do not make two of one.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { distinct, keyOfName, samePerson } from '../../src/facts/same-person.ts'

test.each([
  ['Dr. Ines de la Cruz', 'ines cruz'],
  ['Jörg Weiß', 'jorg weiss'],
  ["Siobhán O'Neill's", 'siobhan oneill'],
  ['Siobhán O’Neill', 'siobhan oneill'],
  ['Nadia Okafor (Claims)', 'nadia okafor'],
  ['Tanaka-san', 'tanaka'],
  ['Sean Prado III', 'sean prado'],
  ['Łukasz Żak', 'lukasz zak'],
  ['4711', ''],
])('%s, folded', (name, key) => {
  expect(keyOfName(name).join(' ')).toBe(key)
})

describe('one person', () => {
  test.each([
    ['Nadia Okafor', 'N. Okafor'],
    ['Nadia Okafor', 'Okafor, Nadia'],
    ['Nadia Okafor', 'Dr NADIA R. OKAFOR'],
    ['Nadia Okafor', 'Nadia'],
    ['Nadia Okafor', 'Frau Okafor'],
    ['Nadia Okafor', 'Nadia Okafor-Prado'],
    ['Jörg Weiß', 'Joerg Weiss'],
    ['Ødegård', 'Odegaard'],
    ['Jean-Luc Béranger', 'jean luc beranger'],
    ['王小明', '小明'],
  ])('%s, %s', (one, other) => {
    expect(samePerson(keyOfName(one), keyOfName(other))).toBe(true)
  })
})

describe('two', () => {
  test.each([
    ['Nadia Okafor', 'Luis Okafor'],
    ['Nadia Okafor', 'L. Okafor'],
    ['Nadia Okafor', 'Nadia Prado'],
    // nothing but letters says nothing
    ['N. O.', 'Nadia Okafor'],
    ['', 'Nadia Okafor'],
    ['王小明', '王小红'],
  ])('"%s", "%s"', (one, other) => {
    expect(samePerson(keyOfName(one), keyOfName(other))).toBe(false)
  })
})

test('each person once, by the name with more words', () => {
  const names = ['Luis', 'N. Okafor', 'Luis Prado', 'Nadia R. Okafor', 'Wen Zhang']
  expect(distinct(names.map(keyOfName)).map((key) => key.join(' '))).toEqual([
    'nadia r okafor',
    'luis prado',
    'wen zhang',
  ])
})

describe('whatever the names', () => {
  const word = fc.constantFrom('nadia', 'okafor', 'luis', 'prado', 'wen', '王小明', '小明')
  const key = fc.array(word, { minLength: 1, maxLength: 3 })

  test('asked the other way round, the answer is the same; everybody is oneself', () => {
    fc.assert(
      fc.property(key, key, (one, other) => {
        expect(samePerson(one, other)).toBe(samePerson(other, one))
        expect(samePerson(one, one)).toBe(true)
      }),
    )
  })

  test('of those that are left no two are the same, and everybody is one of them', () => {
    fc.assert(
      fc.property(fc.array(key, { maxLength: 6 }), (keys) => {
        const left = distinct(keys)
        for (const [at, one] of left.entries())
          for (const other of left.slice(at + 1)) expect(samePerson(one, other)).toBe(false)
        for (const one of keys) expect(left.some((other) => samePerson(other, one))).toBe(true)
      }),
    )
  })
})
