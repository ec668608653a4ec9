// The people that a text names, found by the form of the name and by what the page itself calls one. There is no list of names.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wordsOfLanguages } from '../../src/facts/language.ts'
import { type Names, noNames, ordinaryWordsIn } from '../../src/facts/name-words.ts'
import { findPeople } from '../../src/facts/people.ts'

const named = (text: string, page: Partial<Names> = {}): string =>
  findPeople(text, { ...noNames, ...page })
    .map((person) => person.text)
    .join(' + ')

describe('in running text', () => {
  test.each([
    ['Nadia Okafor looked, then Luis Prado', 'Nadia Okafor + Luis Prado'],
    ['N. Okafor and W. H. Prado', 'N. Okafor + W. H. Prado'],
    ['J.R. Prado', 'J.R. Prado'],
    ['Ines de la Cruz', 'Ines de la Cruz'],
    ['Jean-Luc Béranger', 'Jean-Luc Béranger'],
    ["Siobhán O'Neill and Sean McGregor", "Siobhán O'Neill + Sean McGregor"],
    ['Omar al-Sayed', 'Omar al-Sayed'],
    ['Kim Min-jun', 'Kim Min-jun'],
    ['Иван Петров', 'Иван Петров'],
    // a title makes a name of one word
    ['Dr Patel and Frau Müller', 'Dr Patel + Frau Müller'],
    ['M. Dupont', 'M. Dupont'],
    // neither the sentence's first word nor what follows belongs to the name
    ['Then Nadia Okafor flipped it', 'Nadia Okafor'],
    ["Nadia Okafor's drill", 'Nadia Okafor'],
    ['Nadia Okafor (Claims Desk)', 'Nadia Okafor'],
    ['Nadia Okafor. Luis Prado', 'Nadia Okafor + Luis Prado'],
  ])('%s', (text, people) => {
    expect(named(text)).toBe(people)
  })
})

describe('nobody', () => {
  test.each([
    ['half a name', 'Nadia looked'],
    ['products', 'Grafana Board and LaunchDarkly Flags'],
    ['desks and roles', 'Finance Team, Claims Support Lead'],
    ['the calendar', 'Monday June'],
    ['addresses', 'nadia.okafor@acme.io and @nadia'],
    ['a quoted title', '"Nadia Okafor" is the name of a bucket'],
    ['where a person in brackets works', 'Nadia Okafor (Acme Nord)', 'Nadia Okafor'],
  ])('%s', (_, text, people = '') => {
    expect(named(text)).toBe(people)
  })
})

describe('by what the page tells', () => {
  const known = [['nadia', 'okafor']]
  test.each([
    ['a part of a known name', 'Okafor ran it', { known }, 'Okafor'],
    ['but no other', 'Prado ran it', { known }, ''],
    ['and none in small letters', 'nadia ran it', { known }, ''],
    ['unless the page writes names so', 'nadia ran it', { known, isSmall: true }, 'nadia'],
    ['a given name in Chinese', '小明 ran it', { known: [['王小明']] }, '小明'],
    ['initials', 'NO ran it', { initials: new Map([['no', ['nadia', 'okafor']]]) }, 'NO'],
    [
      'initials with points',
      'N.O. ran it',
      { initials: new Map([['no', ['nadia', 'okafor']]]) },
      'N.O',
    ],
    [
      'initials with a particle',
      'NdO ran it',
      { initials: new Map([['ndo', ['nadia', 'okafor']]]) },
      'NdO',
    ],
    ['the handle of a known name', '@nadia ran it', { known }, 'nadia'],
    ['and no other handle', '@prado ran it', { known }, ''],
    ['other initials', 'NP ran it', { initials: new Map([['no', ['nadia', 'okafor']]]) }, ''],
    ['words that it writes small too', 'Happy Path', { ordinary: new Set(['happy', 'path']) }, ''],
    ['one of them beside a name', 'Happy Okafor', { ordinary: new Set(['happy']) }, 'Happy Okafor'],
  ])('%s', (_, text, page, people) => {
    expect(named(text, page)).toBe(people)
  })

  test('half a name is the person with the whole name', () => {
    expect(findPeople('Okafor ran it', { ...noNames, known })).toEqual([
      { text: 'Okafor', from: 0, to: 6, key: ['nadia', 'okafor'] },
    ])
  })
})

test('words that a page writes small, channels and paths aside', () => {
  const words = ordinaryWordsIn('the Happy path of #claims-ops and @nadia')
  expect([...words]).toEqual(['the', 'path', 'of', 'and'])
})

test('the small words of English name nobody, with capitals and in any order', () => {
  const word = fc
    .constantFrom(...(wordsOfLanguages.get('en') ?? []))
    .map((own) => own.replace(/^./u, (first) => first.toUpperCase()))
  fc.assert(
    fc.property(fc.array(word, { maxLength: 8 }), (words) => {
      expect(named(words.join(' '))).toBe('')
    }),
  )
})

test('whatever the text, each person stands in it, and has a name to compare', () => {
  const part = fc.constantFrom(
    ...['Nadia', 'OKAFOR', 'de', 'la', 'Dr', 'N.', 'J.-P.', 'O’Neill', 'Lead', '王小明', 'İ'],
    ...[' ', ' ', '.', ',', '(', ')', '"', '\n', '-', '@'],
  )
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(part, { maxLength: 20 }).map((parts) => parts.join('')),
  )
  fc.assert(
    fc.property(text, (own) => {
      let end = 0
      for (const { text: name, from, to, key } of findPeople(own)) {
        expect(from).toBeGreaterThanOrEqual(end)
        expect(own.slice(from, to)).toBe(name)
        expect(key).not.toEqual([])
        end = to
      }
    }),
  )
})
