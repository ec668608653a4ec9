// Which people, halves of names, roles and groups a text names, and whether a cell holds one person's name.
import { describe, expect, test } from 'vitest'
import {
  findDeparture,
  findGroup,
  findHalfNames,
  findPeople,
  findRole,
  foldName,
  howToName,
  isFirstName,
  labelledNames,
  notAPerson,
  samePerson,
} from '../../src/facts/people.ts'

const people = (text: string, known?: readonly string[]): string[] => findPeople(text, known).map((person) => person.text)
const halves = (text: string, known?: readonly string[]): string[] => findHalfNames(text, known).map((half) => half.text)

describe('two or more words of a name in a row', () => {
  test.each([
    ['Dana Whitfield', ['Dana Whitfield']],
    ['Signed by Dana Whitfield.', ['Dana Whitfield']],
    ['Signed by Dana Whitfield, CoE', ['Dana Whitfield']],
    ['Primary: Ines Okafor. Backup: Tom Reyes.', ['Ines Okafor', 'Tom Reyes']],
    ['Ines Okafor and Tom Reyes look at it', ['Ines Okafor', 'Tom Reyes']],
    ['Ines Okafor, Tom Reyes', ['Ines Okafor', 'Tom Reyes']],
    ['Ines Okafor / Tom Reyes', ['Ines Okafor', 'Tom Reyes']],
    ['Ines Okafor\nTom Reyes', ['Ines Okafor', 'Tom Reyes']],
    ['Ines\u00a0Okafor', ['Ines\u00a0Okafor']],
    ['Ines  Okafor', ['Ines  Okafor']],
    ['Mary-Jane O’Connor looks', ['Mary-Jane O’Connor']],
    ['Ama d’Almeida looks', ['Ama d’Almeida']],
    ['Nur`ain Tan looks', ['Nur`ain Tan']],
    ['山田 太郎 looks', ['山田 太郎']],
    ['(Dana Whitfield)', ['Dana Whitfield']],
  ])('%s', (text, names) => {
    expect(people(text)).toEqual(names)
  })

  test('a person comes with the place and with the words that identify', () => {
    expect(findPeople('Backup: Ana de la Cruz-Vega, pager')).toEqual([{ text: 'Ana de la Cruz-Vega', from: 8, to: 27, key: ['ana', 'cruz', 'vega'] }])
    expect(findPeople('Backup: Dr. Vega, pager')).toEqual([{ text: 'Dr. Vega', from: 8, to: 16, key: ['vega'] }])
  })

  test.each([
    ['Ana de la Cruz', ['Ana de la Cruz']],
    ['Jan van der Berg', ['Jan van der Berg']],
    ['Otto von Stein zu Hohenfels', ['Otto von Stein zu Hohenfels']],
    ['José Ortega y Gasset', ['José Ortega y Gasset']],
    ['Fatima bint Rashid', ['Fatima bint Rashid']],
    ['Maria dos Santos', ['Maria dos Santos']],
    ['Ursula von der Leyen', ['Ursula von der Leyen']],
    ['Dana Whitfield de', ['Dana Whitfield']],
    ['Dana van looks', []],
    ['van Dijk looks', []],
    ['the van Dijk Ruben saw', ['Dijk Ruben']],
  ])('particles stand between them: %s', (text, names) => {
    expect(people(text)).toEqual(names)
  })

  test.each([
    ['A. Kowalczyk looks', ['A. Kowalczyk']],
    ['Kofi A. Annan looks', ['Kofi A. Annan']],
    ['Kofi A Annan looks', ['Kofi A Annan']],
    ['M.S. Dhoni looks', ['M.S. Dhoni']],
    ['J.-P. Dupont looks', ['J.-P. Dupont']],
    ['A-B. Lindqvist looks', ['A-B. Lindqvist']],
    ['Dana W. looks', ['Dana W.']],
    ['Dana W looks', ['Dana W']],
    ['D. W. looks', []],
    ['A board looks', []],
    ['A.I. Okafor looks', []],
    ['U.S. Okafor', []],
    ['P.O. Okafor', []],
    ['I.T. Okafor', []],
    ['U.K. Okafor', []],
    ['E.U. Okafor', []],
    ['U.N. Okafor', []],
    ['N.N. Okafor', []],
    ['H.C. Okafor', []],
    ['N.N Okafor', []],
  ])('initials: %s', (text, names) => {
    expect(people(text)).toEqual(names)
  })

  test.each([
    ['DUPONT Marie looks', ['DUPONT Marie']],
    ['Marie DUPONT looks', ['Marie DUPONT']],
    ['Marie DUPONT-MOREL looks', ['Marie DUPONT-MOREL']],
    ['NOVEX Reporting looks', []],
    ['SAP Marie looks', []],
    ['Marie KPI2 looks', []],
  ])('surnames in capitals beside a first name: %s', (text, names) => {
    expect(people(text)).toEqual(names)
  })

  test.each([
    ['Dr Patel looks', ['Dr Patel']],
    ['Dr. Amina Patel looks', ['Amina Patel']],
    ['Prof. Dr. Klein looks', ['Prof. Dr. Klein']],
    ['Mr. Page looks', ['Mr. Page']],
    ['Mrs Head looks', ['Mrs Head']],
    ['Ms. Board looks', ['Ms. Board']],
    ['Herr Winter looks', ['Herr Winter']],
    ['Frau Dr. Klein looks', ['Frau Dr. Klein']],
    ['Sr. Vega looks', ['Sr. Vega']],
    ['Sir Okafor looks', ['Sir Okafor']],
    ['Capt. Reyes looks', ['Capt. Reyes']],
    ['Dr. looks', []],
    ['Mr looks', []],
    ['DR Patel looks', []],
    ['HR Patel looks', []],
    ['Rev Patel looks', ['Rev Patel']],
    ['Rev. Patel looks', ['Rev. Patel']],
    ['Eng Patel looks', []],
    ['Eng. Patel looks', ['Eng. Patel']],
    ['miss Patel looks', []],
    ['Dr. med. Patel looks', ['Dr. med. Patel']],
    ['Dr. rer. nat. Patel looks', ['Dr. rer. nat. Patel']],
    ['Prof. h. c. Patel looks', ['Prof. h. c. Patel']],
    ['Dr.-Ing. Patel looks', ['Dr.-Ing. Patel']],
  ])('a title makes a name of a surname: %s', (text, names) => {
    expect(people(text)).toEqual(names)
  })

  test.each([
    ['Müller, Hans looks', ['Müller, Hans']],
    ['Müller, Hans; Reyes, Tom', ['Müller, Hans', 'Reyes, Tom']],
    ['Anna, Peter look', []],
    ['Müller, Hans Vega', ['Hans Vega']],
    ['Müller, Zork', []],
    ['Müller,Hans', []],
    ['Anna Müller, Hans', ['Anna Müller']],
  ])('a surname first, with a comma: %s', (text, names) => {
    expect(people(text)).toEqual(names)
  })

  test.each([
    ['Bob (Robert) Smith looks', ['Bob (Robert) Smith']],
    ['Robert "Bob" Smith looks', ['Robert "Bob" Smith']],
    ['Robert “Bobcat” Smith looks', ['Robert “Bobcat” Smith']],
    ['Bob (Finance) Smith looks', []],
    ['Grafana (Robert) Smith looks', []],
    ['"Ines Okafor" is the title', []],
  ])('what stands within a name: %s', (text, names) => {
    expect(people(text)).toEqual(names)
  })

  test.each([
    ["O'Neill looks", ["O'Neill"]],
    ['O’Neill looks', ['O’Neill']],
    ['Tanaka-san looks', ['Tanaka-san']],
    ['Tanaka-sama looks', ['Tanaka-sama']],
    ['Gandhi-ji looks', ['Gandhi-ji']],
    ['Kim-nim looks', ['Kim-nim']],
    ['Tanaka looks', []],
    ['Tanaka-sun looks', []],
  ])('one word is enough when its form says so: %s', (text, names) => {
    expect(people(text)).toEqual(names)
  })
})

describe('words that are no names by themselves', () => {
  test.each([
    ['Jimmy Page looks', ['Jimmy Page']],
    ['Anthony Head looks', ['Anthony Head']],
    ['Ruvimbo Page looks', []],
    ['Jimmy Dashboard looks', []],
    ['Jimmy Karl Page looks', ['Jimmy Karl Page']],
    ['Jun Tanaka looks', ['Jun Tanaka']],
    ['Sunday Oliseh looks', ['Sunday Oliseh']],
    ['Claude Moreau looks', ['Claude Moreau']],
    ['Sunday Board', []],
    ['Sunday Dana', []],
    ['tier 2 Jun Park looks', ['Jun Park']],
    ['on 2 Jun Dana', []],
    ['on 2 Jun Board', []],
    ['on 2 June Tanaka', []],
    ['April Moss looks', ['April Moss']],
    ['June 2 Moss', []],
    ['Grafana Dashboard', []],
    ['Team-Lead Vega', []],
    ['Vega-Board Reyes', ['Vega-Board Reyes']],
    ['Will Smith looks', ['Will Smith']],
    ['Will Follow', []],
    ['Rafael Vega Bot', []],
    ['Deploy Vega bot', []],
    ['Deploy Vega bottles', ['Deploy Vega']],
  ])('%s', (text, names) => {
    expect(people(text)).toEqual(names)
  })

  test.each([
    'docs/Ines-Okafor.md',
    '@Ines Okafor',
    'x@Ines.Okafor',
    'Ines_Okafor',
    'Team_Ines Okafor',
    'ines okafor',
    '4Ines Okafor',
    'a.Ines Okafor',
    'x-Ines Okafor',
  ])('no name is part of a path, an address or an identifier: %s', (text) => {
    expect(people(text)).toEqual([])
  })
})

describe('half a name', () => {
  test.each([
    ['Katarzyna looks', ['Katarzyna']],
    ['Katarzyna looks, Marek does not', ['Katarzyna', 'Marek']],
    ['Katarzyna Nowak looks', []],
    ['Dr looks', []],
    ['K. looks', []],
    ['NOVEX looks', []],
    ['Grafana shows it', []],
    ['D. W. looks', []],
  ])('%s', (text, found) => {
    expect(halves(text)).toEqual(found)
  })

  test('its place, and what to write', () => {
    expect(findHalfNames('the board of Katarzyna.')).toEqual([{ text: 'Katarzyna', from: 13, to: 22 }])
    expect(howToName).toContain('first and last name')
  })
})

describe('names that the document knows', () => {
  test.each([
    ['Marek looks', ['Marek']],
    ['marek looks', ['marek']],
    ['MAREK looks', ['MAREK']],
    ['Adeyemi looks', ['Adeyemi']],
    ['Marek Adeyemi looks', ['Marek Adeyemi']],
    ['Grafana looks', []],
    ['Marekson looks', []],
  ])('%s', (text, names) => {
    expect(people(text, ['Marek Adeyemi', 'Jo Li'])).toEqual(names)
  })

  test('one word of them stands for the whole name', () => {
    expect(findPeople('Marek looks', ['Marek Adeyemi'])).toEqual([{ text: 'Marek', from: 0, to: 5, key: ['marek', 'adeyemi'] }])
    expect(halves('Marek looks', ['Marek Adeyemi'])).toEqual([])
  })

  test('words of one or two letters do not', () => {
    expect(people('Jo looks', ['Jo Li'])).toEqual([])
    expect(people('Tom looks', ['Tom Li'])).toEqual(['Tom'])
  })
})

describe('names folded for comparison', () => {
  test.each([
    ['Dana Whitfield', ['dana', 'whitfield']],
    ['José García', ['jose', 'garcia']],
    ['Łukasz Đorđević', ['lukasz', 'dordevic']],
    ['Søren Weiß', ['soren', 'weiss']],
    ['Ægir Aydın', ['agir', 'aydin']],
    ['Jörg Müller', ['jorg', 'muller']],
    ['Joerg Mueller', ['jorg', 'muller']],
    ['Kaare Baek', ['kare', 'bak']],
    ['Ana de la Cruz', ['ana', 'cruz']],
    ['Dr. Dana Whitfield', ['dana', 'whitfield']],
    ['E. Van Dyke', ['e', 'van', 'dyke']],
    ['Robert (Bob) Smith', ['robert', 'smith']],
    ['Mary-Jane O’Connor', ['mary', 'jane', 'o', 'connor']],
    ['Ａｎａ Ｃｒｕｚ', ['ana', 'cruz']],
    ['', []],
    ['–', []],
  ])('%s', (name, key) => {
    expect(foldName(name)).toEqual(key)
  })

  test.each([
    ['Dana Whitfield', 'Whitfield, Dana', true],
    ['Dana Whitfield', 'Dana', true],
    ['Dana Whitfield', 'D. Whitfield', true],
    ['D. Whitfield', 'Dana Whitfield', true],
    ['D. Whitfield', 'Dana M. Whitfield', true],
    ['D.', 'Dana Whitfield', false],
    ['', 'Dana Whitfield', false],
    ['Dana Whitfield', 'Dana Reyes', false],
    ['Dana Whitfield', 'T. Whitfield', false],
    ['Dan Whitfield', 'Dana Whitfield', false],
    ['Ana Ana', 'Ana Cruz', false],
    ['A. Ana', 'Ana Cruz', false],
    ['Dana Whitfield', 'Dana Whitfield Reyes', true],
  ])('%s and %s', (a, b, same) => {
    expect(samePerson(foldName(a), foldName(b))).toBe(same)
    expect(samePerson(foldName(b), foldName(a))).toBe(same)
  })
})

test.each([
  ['Hans', true],
  ['José', true],
  ['Jürgen', true],
  ['hans', false],
  ['HANS', false],
  ['Grafana', false],
  ['', false],
])('"%s" is a widespread first name: %s', (word, is) => {
  expect(isFirstName(word)).toBe(is)
})

describe('names behind a label', () => {
  test.each([
    ['Primary: ines okafor. Backup: tom reyes.', ['ines okafor', 'tom reyes']],
    ['pri = ines okafor; back-up = tom reyes', ['ines okafor', 'tom reyes']],
    ['Secondary on-call: tom reyes (PagerDuty)', ['tom reyes']],
    ['Secondary oncall: tom reyes, 07:00', ['tom reyes']],
    ['Deputy: tom reyes — weekends', ['tom reyes']],
    ['Main: ines okafor - first: tom reyes', ['ines okafor', 'tom reyes']],
    ['second: ines okafor\n1st: tom reyes', ['ines okafor', 'tom reyes']],
    ['2nd: ines okafor | L1: tom reyes', ['ines okafor', 'tom reyes']],
    ['L2: ines okafor/tom reyes', ['ines okafor']],
    ['Backup: ines', []],
    ['Backup: the platform team', []],
    ['Backup: our duty manager', []],
    ['Backup: who is free', []],
    ['Backup: platform squad', []],
    ['Backup: finance champion', []],
    ['Primaryish: ines okafor', []],
    ['Pager: ines okafor', []],
    ['Backup: ines okafor 2', []],
    ['Backup ines okafor', []],
    ['Backup:ines okafor', ['ines okafor']],
  ])('%s', (text, names) => {
    expect(labelledNames(text)).toEqual(names)
  })
})
