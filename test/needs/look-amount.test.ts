// Is there a length of time, a number or a cadence, and is it long, large or often enough?
import { describe, expect, test } from 'vitest'
import { judged, pointedAt } from './page.ts'

describe('how long the recording is kept', () => {
  const need = '{ duration: { at-least: [said, minimum], more-than: 30 days }, for: the recording }'
  test.each([
    ['kept 12 months', 'shown'],
    ['the rules require 18 months; kept 2 years', 'shown'],
    // of the same length, in other units
    ['kept 365 days (one year is required)', 'shown'],
    // the longest one is what is kept
    ['7 days on the disk, then 2 years in the archive', 'shown'],
    ['kept for good', 'error: does not show the recording'],
    ['kept 20 days', 'error: the recording: "20 days" is not more than 30 days'],
    [
      'the rules require 6 months. Kept 5 months',
      'error: the recording: "5 months" is shorter than "6 months", which the text itself requires',
    ],
    // the agent's own standard counts, whatever else is required
    [
      'The Agent Card requires 24 months; the law requires 6 months. Kept 12 months',
      'error: the recording: "12 months" is shorter than "24 months", which the text itself requires',
    ],
    [
      'The law requires 6 months, customers require 15 years. Kept 12 months',
      'note: check the recording ("12 months" is kept, but one of the requirements is "15 years")',
    ],
    [
      'Agent Card: 24 months. Set to 12 months',
      'note: check the recording (either "24 months" or "12 months")',
    ],
    // and what nobody has set is not what it asks for
    [
      'Agent Card: 24 months. The archive keeps 30 days',
      'error: the recording: "30 days" is shorter than "24 months", which its standard asks for',
    ],
    ['Agent Card: 10 years. Set to 3.653 days', 'shown'],
    [
      'Agent Card says 24 months and 24 months is what is set. Search keeps 12 months',
      'note: check the recording ("12 months" is kept, but one of the requirements is "24 months")',
    ],
    ['12 months by default', 'error: does not show the recording ("12 months" is only a default)'],
    // which is which, is for the reader
    [
      '12 months are required',
      'note: check the recording ("12 months" is required, but the text does not say what is kept)',
    ],
  ])('%s', (evidence, said) => {
    expect(judged(need, evidence)).toBe(said)
  })

  test.each([
    ['Low', '12 months', 'shown'],
    ['High', '2 years', 'shown'],
    [
      'High',
      '12 months',
      'error: the recording: "12 months" is shorter than the organisation\'s minimum of 2 years',
    ],
  ])('against the minimum for the tier %s: %s', (tier, length, said) => {
    expect(judged(need, { tier, evidence: `kept ${length}` })).toBe(said)
  })

  test('a finding points at the length', () => {
    expect(pointedAt(need, 'kept 20 days or so')).toBe('20 days')
  })
})

describe('any length', () => {
  test.each([
    ['{ duration: { less-than: 2 minutes }, for: a stop }', 'off after 14 s', 'shown'],
    [
      '{ duration: { less-than: 2 minutes }, for: a stop }',
      'talked over for 45 min',
      'error: does not show a stop',
    ],
    ['{ duration: how long }', 'it took 25 min', 'shown'],
    [
      '{ duration: how long }',
      'it will take 25 min',
      'error: does not show how long (the text says "will" about "25 min")',
    ],
    ['{ duration: how long, as: planned }', 'it will take 25 min', 'shown'],
    ['{ duration: how long, or: both }', 'both', 'shown'],
  ])('%s: %s', (need, evidence, said) => {
    expect(judged(need, evidence)).toBe(said)
  })
})

describe('a number', () => {
  const count = '{ quantity: a count }'
  const measure = '{ quantity: { unit: true }, for: a measure }'
  const limit = '{ quantity: { limit: true }, for: a limit }'
  const cells = '{ quantity: { at-least: 20, of: cells }, for: the cells }'
  test.each([
    [count, '412', 'shown'],
    [count, 'many', 'error: does not show a count (no number)'],
    [count, 'not 412', 'error: does not show a count (no number; the text says "not" about "412")'],
    [measure, '412 guests', 'shown'],
    [measure, '92%', 'shown'],
    [measure, '412', 'error: does not show a measure (no number)'],
    [limit, 'at most 5 min', 'shown'],
    [limit, '5 min', 'error: does not show a limit (no number)'],
    [cells, '24 fresh cells', 'shown'],
    [cells, '12 cells, then 24 cells', 'shown'],
    [cells, '12 cells', 'error: the cells: "12", but at least 20 are needed'],
    [cells, '400 guests', 'error: does not show the cells (no number)'],
  ])('%s: %s', (need, evidence, said) => {
    expect(judged(need, evidence)).toBe(said)
  })
})

describe('how often', () => {
  const any = '{ cadence: how often }'
  const weekly = '{ cadence: { at-least: weekly }, for: how often }'
  test.each([
    [any, 'rung every Monday', 'shown'],
    [any, 'will be rung every Monday', 'shown'],
    [any, 'now and then', 'error: does not show how often'],
    [any, 'not weekly', 'error: does not show how often (the text says "not" about "weekly")'],
    [weekly, 'daily', 'shown'],
    [weekly, 'monthly, and in summer every week', 'shown'],
    [weekly, 'monthly', 'error: how often: "monthly" is not often enough'],
  ])('%s: %s', (need, evidence, said) => {
    expect(judged(need, evidence)).toBe(said)
  })
})
