// Of several ways of saying something the one that stands first in the text is found.
import { describe, expect, test } from 'vitest'
import { firstPhrase, phrase } from '../../src/facts/phrases.ts'

describe('phrases', () => {
  const phrases = [
    phrase('yet', 'not (?:yet )?run\\b'),
    phrase('skipped | left out', '\\b(?:skipped|left out)\\b'),
    phrase('run', 'run \\w+'),
  ]

  test.each([
    ['it was skipped', { text: 'skipped', from: 7, to: 14 }],
    ['It was LEFT OUT', { text: 'LEFT OUT', from: 7, to: 15 }],
    ['the run was not yet run, and skipped', { text: 'run was', from: 4, to: 11 }],
    ['skipped, not yet run', { text: 'skipped', from: 0, to: 7 }],
    ['not yet run, skipped', { text: 'not yet run', from: 0, to: 11 }],
    ['it was held', null],
    ['left, and out', null],
  ])('%s', (text, found) => {
    expect(firstPhrase(phrases, text)).toEqual(found)
  })

  test('a phrase is looked for only where one of its words stands', () => {
    expect(firstPhrase([phrase('yet', 'not (?:yet )?run\\b')], 'not run')).toBeNull()
    expect(firstPhrase([phrase('yet', 'not (?:yet )?run\\b')], 'Not Yet run')).toEqual({
      text: 'Not Yet run',
      from: 0,
      to: 11,
    })
  })

  test('of two at one place the one that is listed first', () => {
    const [short, long] = [phrase('left', 'left'), phrase('left', 'left out')]
    expect(firstPhrase([short, long], 'it was left out')?.text).toBe('left')
    expect(firstPhrase([long, short], 'it was left out')?.text).toBe('left out')
    expect(firstPhrase([], 'it was left out')).toBeNull()
  })
})
