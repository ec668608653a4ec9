// What may stand around a verdict so that a clause says nothing else, and how long such a clause can be.
import { describe, expect, test } from 'vitest'
import { closing, longestBare, opening, trial } from '../../src/facts/bare.ts'

const verdict = new RegExp(`^\\W*${opening}(?:not met)${closing}`, 'i')

describe('a clause that says nothing but its verdict', () => {
  test.each([
    'not met',
    '– not met.',
    'and not met',
    'but then it was not met',
    'so this is still not met',
    'yet they have all been not met',
    'which has now not met',
    'these were honestly not met',
    'both of those are, frankly, not met',
    'sadly, each had be not met',
    'unfortunately not met',
    'however: currently not met',
    'partly not met',
    'mostly not met',
    'largely not met',
    'an outcome as in our status not met',
    'some of the result was not met',
    'most of a verdict on half of it: not met',
    'the kill switch could not met',
    'the switch can not met',
    'a check would need item not met',
    'evidence needs not met',
    'not met yet',
    'not met so far',
    'not met at all',
    'not met at present',
    'not met at the moment today',
    'not met on in of until',
    'not met, kept known available',
    'not met given recorded',
    'not met is held made done',
    'not met to us',
    'not met by us',
    'not met by anybody',
    'not met by anyone',
    'not met by nobody',
    'not met again',
    'not met enough',
    'not met any more',
    'not met anymore',
    'not met here',
    'not met there',
    'not met for now',
    'not met for the moment',
    'not met by hand.',
  ])('%s', (text) => {
    expect(verdict.test(text)).toBe(true)
  })

  test.each([
    'drill',
    'exercise',
    'rehearsal',
    'test',
    'tests',
    'test run',
    'run',
    'rotation',
    'session',
    'quiz',
    'review',
    'audit',
    'sampling',
    'rollback',
  ])('the result of the %s was not met', (word) => {
    expect(verdict.test(`the result of the ${word} was not met`)).toBe(true)
    expect(new RegExp(`^(?:${trial})$`).test(word)).toBe(true)
  })

  test.each([
    'the target was not met',
    'not met by the desk',
    'not met yesterday',
    'Dana had not met',
    'not met in May',
    'android not met',
  ])('not: %s', (text) => {
    expect(verdict.test(text)).toBe(false)
  })
})

test('it has up to sixty characters', () => {
  expect(longestBare).toBe(60)
})
