// What a further column of a row says against it: under a heading that expects a yes or all of it, and under any heading.
import { describe, expect, test } from 'vitest'
import { findAgainst } from '../../src/facts/remark.ts'

describe('a heading that expects a yes', () => {
  test.each([
    'Met?',
    'Is it done?',
    'Is it live? ',
    'Met? ',
    'Done',
    'met',
    'Passed',
    'OK',
    'Approved',
    'Accepted',
    'Complete',
    'Completed',
    'Completion',
    'Progress',
    'Ready',
    '**Done**',
    '%',
    ' % ',
    '(%)',
  ])('%s', (heading) => {
    expect(findAgainst(heading, 'no')).toEqual({ text: 'no', from: 0, to: 2 })
    expect(findAgainst(heading, 'yes')).toBeNull()
  })

  test.each([
    'Notes',
    'Was done by',
    'undone',
    'Completes',
    'Met? (y/n)',
    'share % of it',
    'share %',
    '% of letters',
    'Owner',
    '',
  ])('not %s', (heading) => {
    expect(findAgainst(heading, 'no')).toBeNull()
  })

  test.each([
    'no',
    'No.',
    'n',
    'N',
    'false',
    'not yet',
    'open',
    'Pending',
    '0',
    '5',
    '5%',
    '5 %',
    '80',
    '95%',
    '95,5 %',
    '12.5%',
    '9.75 %',
    '*no*',
    '(80%)',
  ])('it is not met: %s', (cell) => {
    expect(findAgainst('Met?', cell)?.text).toBe(cell)
  })

  test.each([
    'yes',
    'y',
    'true',
    '100',
    '100%',
    '100 %',
    '120%',
    '1000',
    'no objections',
    'known',
    '099',
    'Dana Whitfield',
    '',
  ])('it is met: "%s"', (cell) => {
    expect(findAgainst('Met?', cell)).toBeNull()
  })
})

describe('under any heading', () => {
  test.each([
    ['not accepted by risk', 'not accepted'],
    ['Not approved by risk', 'Not approved'],
    ['risk does not accept it', 'does not accept'],
    ['we do not agree', 'do not agree'],
    ['risk does not approve', 'does not approve'],
    ['Rejected by risk', 'Rejected by risk'],
    ['risk has a veto', 'veto'],
    ['vetoed by risk', 'vetoed by risk'],
    ['I disagree', 'disagree'],
    ['risk disagrees', 'disagrees'],
    ['it was not tested', 'was not tested'],
  ])('%s', (cell, said) => {
    expect(findAgainst('Notes', cell)).toEqual({
      text: said,
      from: cell.indexOf(said),
      to: cell.indexOf(said) + said.length,
    })
  })

  test.each(['no', '80%', 'accepted', 'approved by risk', 'it agrees', 'unrejectedly'])(
    'not %s',
    (cell) => {
      expect(findAgainst('Notes', cell)).toBeNull()
    },
  )

  test('what says it more plainly comes first', () => {
    expect(findAgainst('Met?', 'rejected, and not tested')?.text).toBe('not tested')
    expect(findAgainst('Met?', 'no: rejected')?.text).toBe('rejected')
  })
})
