// Are the criteria still those that were set before the pilot?
import { describe, expect, test } from 'vitest'
import { type CriteriaLookup, noLookups } from '../../src/policy/lookups.ts'
import { findingsOf } from './answers.ts'
import { changed } from './found.ts'
import { evidence } from './told.ts'

/** What is said of an item whose evidence is this, against what was set: `level message`, without what each message has. */
function said(
  now: string,
  before: string | Partial<CriteriaLookup>,
  edits: [string, string][] = [],
) {
  const texts =
    typeof before === 'string'
      ? before.split('⏎').map((line) => {
          const [name = '', cell] = line.split(' | ')
          return cell === undefined ? { text: name, name: '' } : { text: cell, name }
        })
      : []
  const criteria: CriteriaLookup = {
    file: 'card.md',
    pilotStart: '2026-05-11',
    day: '2026-04-20',
    texts,
    problem: null,
    ...(typeof before === 'object' && before),
  }
  const page = changed('pilot-to-prod', [...evidence('pilot-to-prod', '1', now), ...edits])
  return findingsOf('moved-criteria', page, { lookups: { ...noLookups, criteria } }).map(
    ({ level, message }) =>
      `${level} ${message
        .replace('item 1: the criterion ', '')
        .replace(' in card.md on 2026-04-20, before the pilot began on 2026-05-11', '')}`,
  )
}

const actuals = 'Actuals: acceptance 92%, p95 13 s.'
const easier = ['error "acceptance ≥ 80%" was "acceptance ≥ 90%"']

describe('a criterion that became easier', () => {
  test.each([
    ['acceptance ≥ 90%, p95 < 20 s', []],
    ['acceptance ≥ 95%, p95 < 10 s', []],
    ['p95 < 20 seconds, acceptance at least 90%', []],
    ['p95 ≤ 20 s', []],
    ['acceptance ≥ 80%, p95 < 20 s', easier],
    ['acceptance ≥ 90%, p95 < 30 s', ['error "p95 < 30 s" was "p95 < 20 s"']],
    ['p95 < 0.5 minutes', ['error "p95 < 0.5 minutes" was "p95 < 20 s"']],
    ['acceptance at least 80%', ['error "acceptance at least 80%" was "acceptance ≥ 90%"']],
    ['zero Sev-1', []],
    ['at most 2 Sev-1', ['error "at most 2 Sev-1" was "zero Sev-1"']],
    ['at most 2 Sev-2', []],
    // of another name, direction, unit or time they are not compared
    ['acceptance of weekend letters ≥ 80%', []],
    ['acceptance ≤ 80%', []],
    ['acceptance ≥ 80 letters', []],
    [
      '≥ 4 clerk hours saved per week',
      ['error "≥ 4 clerk hours saved per week" was "≥ 6 clerk hours saved per week"'],
    ],
    ['≥ 4 clerk hours saved per day', []],
    ['acceptance ≥ 90%, acceptance ≥ 80%', [easier[0]?.replace('error', 'note')]],
    ['acceptance lowered from ≥ 90% to ≥ 80%', []],
  ])('%s', (now, wanted) => {
    const set = 'Criteria: acceptance ≥ 90%, p95 < 20 s, zero Sev-1, ≥ 6 clerk hours saved per week'
    expect(said(`Criteria: ${now}. ${actuals}`, set)).toEqual(wanted)
  })

  test.each([
    ['a list', '## Success⏎acceptance ≥ 90%⏎p95 < 20 s', easier],
    [
      'a table',
      'Acceptance | ≥ 90%⏎p95 | < 20 s',
      ['error "acceptance ≥ 80%" was "Acceptance ≥ 90%"'],
    ],
    ['YAML', 'acceptance: >= 90%', ['error "acceptance ≥ 80%" was "acceptance: >= 90%"']],
    ['prose', 'Set with Finance: acceptance ≥ 90%, p95 < 20 s.', easier],
    [
      'two numbers for one name',
      'acceptance ≥ 90%⏎acceptance ≥ 75%',
      ['note "acceptance ≥ 80%" was "acceptance ≥ 90%"'],
    ],
    ['no criteria', 'The agent sorts letters.', []],
  ])('against %s', (_, set, wanted) => {
    expect(said(`Criteria: acceptance ≥ 80%, p95 < 20 s. ${actuals}`, set)).toEqual(wanted)
  })
})

test('a figure of zero may be what was counted, the word is a criterion', () => {
  const now = 'Criteria: at most 2 Sev-1, p95 < 20 s. Actuals: 1 Sev-1, p95 13 s.'
  expect(said(now, 'Sev-1 | 0')).toEqual([])
  expect(said(now, 'Sev-1 | zero')).toEqual(['error "at most 2 Sev-1" was "Sev-1 zero"'])
})

describe('who approved it again is named', () => {
  const easy = `Criteria: acceptance ≥ 80%. ${actuals}`
  test.each([
    ['Approved again by Ruth Castellan on 2026-05-20.', 'Ruth Castellan'],
    ['Lowered; re-approved by Ruth Castellan.', 'Ruth Castellan'],
    ['Approved again.', null],
    ['Approved again by the team.', null],
    ['Ruth Castellan saw the numbers.', null],
    // nobody who built it, nothing to come, and nothing from before they were set
    ['Approved again by Marek Adeyemi on 2026-05-20.', null],
    ['To be approved by Ruth Castellan.', null],
    ['Not approved by Ruth Castellan.', null],
    ['Approved by Ruth Castellan on 2026-04-02.', null],
    ['Criteria approved by Dana Whitfield.', null],
  ])('%s', (text, who) => {
    const set = 'acceptance ≥ 90%⏎Criteria approved by Dana Whitfield.'
    const wanted =
      who === null ? easier : [`${easier[0]?.replace('error', 'note')}; ${who} approved it again`]
    expect(said(`${easy} ${text}`, set)).toEqual(wanted)
  })
})

test('what is not known is a note that says why', () => {
  expect(said(`acceptance ≥ 80%. ${actuals}`, { problem: 'this clone is shallow' })).toEqual([
    'note item 1: check the criteria against card.md as it was before the pilot began on 2026-05-11: this clone is shallow',
  ])
})

test('nothing is asked where no pass is claimed, nor without the configuration', () => {
  const text = `acceptance ≥ 80%. ${actuals}`
  expect(
    said(text, 'acceptance ≥ 90%', [
      [
        '(pre-set criteria from Agent Card §12 / intake §5) | ✅',
        '(pre-set criteria from Agent Card §12 / intake §5) | ⚠️',
      ],
    ]),
  ).toEqual([])
  expect(findingsOf('moved-criteria', changed('pilot-to-prod', []))).toEqual([])
})
