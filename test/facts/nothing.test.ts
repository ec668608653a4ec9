// A text that says nothing: empty, marks, a placeholder in brackets, or wholly a word for what is not there yet.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isNothing } from '../../src/facts/nothing.ts'

test.each([
  ...['', '  ', '-', '—', '…', '____', '?', '...'],
  ...['[link]', '[name of the board]', '[ ]'],
  ...['TBD', 'tbd.', 'n/a', 'N/A', 'None', 'to be done', 'pending', 'not yet', 'same', '(todo)'],
  ...['keine', 'ninguno'],
])('"%s"', (text) => {
  expect(isNothing(text)).toBe(true)
})

test.each([
  ...['0', 'no', '7', 'x', '✅', '👍', '未定'],
  ...['TBD by Nadia', 'not yet timed', 'see item 9', '[link] docs', 'openly', 'the same board'],
])('"%s" says something', (text) => {
  expect(isNothing(text)).toBe(false)
})

test('white space around it says nothing either, nor do capitals', () => {
  const text = fc.constantFrom('tbd', 'n/a', '-', '[x]', 'board', 'see above', '12')
  const space = fc.constantFrom('', ' ', '\n', '\u00a0')
  fc.assert(
    fc.property(text, space, space, (own, before, behind) => {
      expect(isNothing(`${before}${own.toUpperCase()}${behind}`)).toBe(isNothing(own))
    }),
  )
})
