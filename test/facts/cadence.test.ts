// How often a text says that something happens, as the longest time between two of them in days.
import { describe, expect, test } from 'vitest'
import { findCadences } from '../../src/facts/cadence.ts'
import { tokensOf } from '../../src/facts/tokens.ts'

/** `every two weeks = 14`. */
const read = (text: string): string =>
  findCadences(text, tokensOf(text))
    .map((one) => `${one.text} = ${Math.round(one.days * 1000) / 1000}`)
    .join(', ')

describe('a word', () => {
  test.each([
    ['covered 24/7', '24/7 = 0.05'],
    ['within five working days', ''],
    ['twice weekly', 'weekly = 7'],
    ['a fortnightly round', 'fortnightly = 14'],
    ['Monthly report', 'Monthly = 30'],
    ['quarterly', 'quarterly = 91'],
    ['arbeitstäglich', 'arbeitstäglich = 1'],
  ])('%s', (text, cadence) => {
    expect(read(text)).toBe(cadence)
  })
})

describe('every, each or per, with what it counts', () => {
  test.each([
    ['every two weeks', 'every two weeks = 14'],
    ['every other week', 'every other week = 14'],
    ['every 90 days', 'every 90 days = 90'],
    ['every 6 hours', 'every 6 hours = 0.25'],
    ['every full week', 'every full week = 7'],
    ['each morning', 'each morning = 1'],
    ['per shift', 'per shift = 1'],
    ['three times a week', 'a week = 7'],
    ['every Monday', 'every Monday = 7'],
    ['Monday script posts the gaps', 'Monday = 7'],
    ['chaque lundi', 'chaque lundi = 7'],
    ['20 reports/day', '/day = 1'],
  ])('%s', (text, cadence) => {
    expect(read(text)).toBe(cadence)
  })
})

describe('days of the week, times of day, and the edges of a shift', () => {
  test.each([
    ['on Tuesdays', 'Tuesdays = 7'],
    ['the Tuesday call', 'Tuesday = 7'],
    ['Tue + Thu', 'Tue = 7'],
    ['Mon–Fri', 'Mon = 1'],
    ['the first Monday', 'first Monday = 31'],
    ['at 08:30', '08:30 = 1'],
    ['at 8 am', '8 am = 1'],
    ['um 9 Uhr', '9 Uhr = 1'],
    ['before every release', 'before every = 1, every release = 1'],
  ])('%s', (text, cadence) => {
    expect(read(text)).toBe(cadence)
  })
})

describe('none', () => {
  test.each([
    ['a single day', 'on Tuesday; on Friday 12 June'],
    ['a length of time', 'for a week, within a day, about a month, over half a year'],
    ['what is counted is no time', 'every user, each new case, per 100 cases'],
    ['a clock that counts seconds', '10:15:30'],
    ['a name', 'daily-report.pdf, #daily-ops, svc-daily-run'],
  ])('%s: %s', (_, text) => {
    expect(read(text)).toBe('')
  })
})

test('the place is that of the words', () => {
  const text = 'Nadia looks every Monday.'
  expect(findCadences(text, tokensOf(text))).toEqual([
    { text: 'every Monday', from: 12, to: 24, days: 7 },
  ])
})
