// Words of the future or of doubt that are part of a name, and those that are not.
import { describe, expect, test } from 'vitest'
import { isNoName, withoutNamesakes } from '../../src/facts/namesakes.ts'

describe('before a surname they are a first name, and are blanked out', () => {
  test.each([
    ['Will Smith signed', '     Smith signed'],
    ['May Lin signed', '    Lin signed'],
    ['Hope Banda signed', '     Banda signed'],
    ['Nor Azizah signed', '    Azizah signed'],
    ['Lim Soon Heng signed', 'Lim      Heng signed'],
    ['Will Ødegård signed', '     Ødegård signed'],
    ['May-ling Chen signed', '   -ling Chen signed'],
    ['Primary: Will Smith, backup: May Lin', 'Primary:      Smith, backup:     Lin'],
  ])('%s', (text, left) => {
    expect(withoutNamesakes(text)).toBe(left)
  })

  test.each([
    'will smith signed',
    'Will it pass?',
    'Will follow',
    'Will Follow',
    'Will Be Confirmed',
    'May Change',
    'Will Ask Legal',
    'Will Monitoring be live?',
    'Soon 12 cases',
    'May 12',
    'Goodwill Smith',
    'Willing Smith',
    'May, Lin',
    'May-12',
    'Will-They',
  ])('%s is left', (text) => {
    expect(withoutNamesakes(text)).toBe(text)
  })
})

describe('behind a first name and with nothing of a sentence behind, they are a surname, and are blanked out with it', () => {
  test.each([
    ['Brian May', '         '],
    ['Brian May, backup', '         , backup'],
    ['Signed: Bob Hope.', 'Signed:         .'],
    ['Anna Will (Finance)', '          (Finance)'],
    ['Anna Soon; Peter Lin', '         ; Peter Lin'],
  ])('%s', (text, left) => {
    expect(withoutNamesakes(text)).toBe(left)
  })

  test.each([
    'Anna May sign tomorrow',
    'Anna Mays',
    "Anna Won't",
    "Anna May't",
    'Anna May’t',
    'Launch May',
    'brian May',
    'Brian may',
    'Approval Soon',
  ])('%s is left', (text) => {
    expect(withoutNamesakes(text)).toBe(text)
  })
})

test('a text without any of them is left as it is', () => {
  expect(withoutNamesakes('Dana Whitfield signed')).toBe('Dana Whitfield signed')
})

describe('what follows tells the future from a name', () => {
  test.each([
    ['Will', 'Follow'],
    ['Will', 'Be'],
    ['May', 'Change'],
    ['Will', 'Sign'],
    ['Will', 'you'],
    ['Hope', 'They'],
    ['Nor', 'The'],
    ['Soon', 'After'],
  ])('%s %s is no name', (word, next) => {
    expect(isNoName(word, next)).toBe(true)
  })

  test.each([
    ['Will', 'Smith'],
    ['May', 'Lin'],
    ['Will', ''],
    ['Dana', 'Follow'],
    ['Willa', 'Follow'],
    ['Goodwill', 'Follow'],
  ])('%s %s can be one', (word, next) => {
    expect(isNoName(word, next)).toBe(false)
  })
})
