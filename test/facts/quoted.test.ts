// What is quoted of a text that says that a thing was not done, and where it stands: behind other sentences, with its dates, with the white space that it has.
import { describe, expect, test } from 'vitest'
import { findAdmission } from '../../src/facts/admissions.ts'
import { findDenial } from '../../src/facts/denials.ts'
import { plain, stretchIn } from './marked.ts'

describe('an admission in one of several sentences', () => {
  test.each([
    'Held on Monday by Dana. The ‹page froze› at noon',
    'Held on Monday by Dana. On paper all is well. At noon the ‹page froze›.',
    'Tested on Monday. The ‹findings of 2026-05-19 came back› at noon',
    'Tested by the vendor; ‹findings of 19 May 2026 remain› in the list',
    'Tested on Monday. Seen by Dana, ‹not verified›. Filed on 2026-06-01',
  ])('%s', (row) => {
    expect(findDenial(plain(row))).toEqual(stretchIn(row))
  })
})

describe('a verdict that itself has a word by which something is mended', () => {
  test.each([
    'Seen by Dana, ‹now incomplete›',
    'Seen by Dana, ‹still broken again›',
    'Seen by Dana, ‹unclear now›',
  ])('%s', (row) => {
    expect(findAdmission(plain(row), '', false)).toEqual(stretchIn(row))
  })

  test.each(['Seen by Dana now, incomplete', 'Seen by Dana, incomplete, repeated on Monday'])(
    'but elsewhere such a word takes it back: %s',
    (text) => {
      expect(findAdmission(text, '', false)).toBeNull()
    },
  )
})

describe('a sentence that says nothing else', () => {
  test('has up to sixty characters', () => {
    expect(findDenial('KO'.padStart(60, '–'))).not.toBeNull()
    expect(findDenial('KO'.padStart(61, '–'))).toBeNull()
  })

  test('begins with what it speaks of', () => {
    expect(findDenial('Outcome: no')?.text).toBe('Outcome: no')
    expect(findDenial('Effect on the outcome: no')).toBeNull()
  })
})

describe('white space in front, however much there is', () => {
  test.each([
    'The first drill failed',
    'The first  drill failed',
    'None of the letters slipped through',
    'None of the  letters slipped through',
  ])('%s', (text) => {
    expect(findDenial(text)).toBeNull()
  })
})

describe('somebody who is quoted says so', () => {
  test.each([
    'Slack, Ines‹: "pls redo, I could not› see it stop"',
    'Mail of Tom‹: “we could not› see it stop”',
    'Mail of Tom‹: "I couldn’t› see it"',
    'Mail of Tom‹: "we have no› pager"',
    'Mail of Tom‹: "he has no› key"',
    'Mail of Tom‹: "I had no› time"',
    'Mail of Tom‹: "we know nothing› of it"',
    'Mail of Tom‹: "I saw only› the first page"',
    'Mail of Tom‹: "this is not what› we asked for"',
    'Mail of Tom‹: "I did not› read it"',
    'Mail of Tom‹: "please redo›"',
  ])('%s', (row) => {
    expect(findAdmission(plain(row), '', false)).toEqual(stretchIn(row))
  })

  test.each([
    'Mail of Tom: "all is well"',
    'The word "never" is in the guide',
    'Mail of Tom: "stopped", and he did not call',
  ])('not: %s', (text) => {
    expect(findAdmission(text, '', false)).toBeNull()
  })
})
