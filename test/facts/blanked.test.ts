// A text with parts of it blanked out keeps its length.
import { expect, test } from 'vitest'
import { blanked, withoutBrackets } from '../../src/facts/blanked.ts'

test('stretches are blanked out, and the rest stays where it was', () => {
  expect(blanked('read it on Monday', [])).toBe('read it on Monday')
  expect(blanked('read it on Monday', [{ from: 5, to: 7 }])).toBe('read    on Monday')
  expect(
    blanked('read it on Monday', [
      { from: 0, to: 4 },
      { from: 11, to: 17 },
    ]),
  ).toBe('     it on       ')
  expect(blanked('read it on Monday', [{ from: 5, to: 7 }], 'x')).toBe('read xx on Monday')
})

test('what stands in brackets is blanked out', () => {
  expect(withoutBrackets('12 (of 14) letters')).toBe('12         letters')
  expect(withoutBrackets('(a) b () c')).toBe('    b    c')
  expect(withoutBrackets('a (b c')).toBe('a (b c')
  expect(withoutBrackets('a b) c')).toBe('a b) c')
})
