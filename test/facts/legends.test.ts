// Legends that give a sign of the gate another meaning than the gate does.
import { describe, expect, test } from 'vitest'
import { findOtherMeaning } from '../../src/facts/legends.ts'
import { plain, stretchIn } from './marked.ts'

const signs = ['✅', '[x]', '(signed)', '+']

describe('a sign of the gate that stands for anything but done', () => {
  test.each([
    '‹✅ = planned›',
    '‹✅ = will be done in July›',
    '‹✅ means planned›',
    '‹✅ means that it is planned›',
    '‹✅ mean planned›',
    '‹✅ stands for planned›',
    '‹✅ stand for later›',
    '‹✅ is short for: asked›',
    '‹(signed) means: has been asked›',
    '‹[x] = intended›',
    '"‹✅" = wanted›',
    '“‹✅” = to do›',
    '‹✅= open›',
    '‹✅ = n›',
    'Legend: ‹✅ planned›',
    'Key: ‹✅ planned›, ❌ not planned',
    'Symbol: ‹✅ todo›',
    'Symbols: ‹✅ in progress›',
    'Sign: ‹✅ expected›',
    'Signs: ‹✅ expected›',
    'Mark: ‹✅ targeted›',
    'Marks: ‹✅ targets›',
    'Meaning: ‹✅ wish›',
    'Status: ‹✅ wished for›',
    'Statuses: ‹✅ forecast›',
    '**Legend**: ‹✅ plans›',
    'Legend of the page: ‹✅ to be done›',
    '‹✅ = done or planned›',
    '‹✅ = not done›',
    '‹✅ = applies›',
    '‹✅ = started›',
    '‹✅ = pending›',
    '‹✅ = bananas›',
    '‹✅ = expect the best›',
    '‹✅ = target met›',
    'Of all, ‹✅ = planned›; ❌ = open',
    '❌ = failed, ‹✅ = planned›',
    '✅ = done · ‹(signed) = asked›',
    '‹+ = planned›',
  ])('%s', (row) => {
    expect(findOtherMeaning(plain(row), signs)).toEqual(stretchIn(row))
  })
})

describe('a sign that stands for done, or a line that is no legend', () => {
  test.each([
    '✅ = done',
    '✅ = passed',
    '✅ = pass',
    '✅ = met',
    '✅ = OK',
    '✅ = okay',
    '✅ = yes',
    '✅ = green',
    '✅ = complete',
    '✅ = completed',
    '✅ = fulfil',
    '✅ = fulfilled',
    '✅ = closed',
    '✅ = good',
    '✅ = in place',
    '✅ = tested',
    '✅ = ready',
    '✅ = delivered',
    '✅ = achieved',
    '✅ = confirmed',
    '✅ = approved',
    '(signed) = signed',
    '✅ = agreed',
    '✅ = true',
    '✅ = satisfied',
    '✅ = works',
    '✅ = shown',
    '✅ = finished',
    '✅ = positive',
    '✅ = checked',
    '✅ = proven',
    '✅ = evidenced',
    '✅ = there',
    '✅ = erledigt',
    '✅ = erfüllt',
    '✅ = fait',
    '✅ = hecho',
    '✅ = fatto',
    '✅ = done, not applicable',
    '✅ = done or not applicable',
    '✅ = done or not needed',
    '✅ = done, ❌ = planned',
    '✅ =',
    '✅ = , ❌ = open',
    '✅ planned for July',
    'Item 4 ✅, planned since May',
    'The legend: ✅ planned',
    'Legend of what all of the signs here mean: ✅ planned',
    '✅ meanwhile planned',
    '❌ = open',
    'Legend: ❌ open',
    'Legendary: ✅ planned',
    '✅ = done (not needed where the desk is closed)',
    '✅ = passes',
    '✅ = complete',
    '✅ = fulfils the policy',
  ])('not: %s', (text) => {
    expect(findOtherMeaning(text, signs)).toBeNull()
  })
})

describe('a word of intention opens what was good', () => {
  test.each([
    'plan',
    'plans',
    'planned',
    'target',
    'targets',
    'targeted',
    'expect',
    'expected',
    'intend',
    'intended',
    'wish',
    'wishes',
  ])('done, so they %s', (word) => {
    expect(findOtherMeaning(`✅ = done as far as they ${word}`, signs)).not.toBeNull()
  })
})

describe('as it is drawn', () => {
  test('a selector of how a sign is drawn changes nothing', () => {
    expect(findOtherMeaning('✅\ufe0f = planned', signs)?.text).toBe('✅ = planned')
    expect(findOtherMeaning('✅\ufe0e = done', signs)).toBeNull()
  })

  test('what stands behind it is no part of it', () => {
    expect(findOtherMeaning('✅ = planned , ❌ = failed', signs)).toEqual({
      text: '✅ = planned',
      from: 0,
      to: 11,
    })
  })

  test.each([';', ',', '|', '·', '/'])('a meaning ends at %s', (end) => {
    expect(findOtherMeaning(`✅ = done ${end} planned`, signs)).toBeNull()
  })
})
