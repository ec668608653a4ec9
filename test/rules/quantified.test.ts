// Whether the outcome is a number that is tracked: texts for checkpoint 1 of seven-checkpoints, and what the rule finds in each.
import { describe, expect, test } from 'vitest'
import { quantified } from '../../src/rules/quantified.ts'
import { edited, foundAt } from './found.ts'

test('what the rule asks and how it is met', () => {
  expect(quantified).toMatchObject({
    level: 'error',
    about:
      'The business outcome is a number with its unit and period, and the place where it is tracked is named.',
    fix: 'write how much, per what, and where it is tracked, as in "3 hours less per campaign, tracked in the project system"',
  })
})

const shown =
  '3.5 hours less per campaign brief than in 2025, tracked in Jira from "started" to "approved"; the agent\'s share is the tickets with its label.'

async function found(evidence: string): Promise<string[]> {
  return await foundAt('quantified', edited('seven-checkpoints', shown, evidence))
}

const lacks = (what: string): string[] => [`15:53 error item 1: looked for ${what}, found none`]
const number = 'a number with its unit'
const period = 'what it is counted over (per week, per case, by a date)'
const place = 'where it is tracked (the system, report or register)'

describe('what is looked for', () => {
  test.each([
    ['3 hours less per campaign, tracked in Jira.', []],
    ['3 hours less per campaign.', lacks(place)],
    ['3 hours less, tracked in Jira.', lacks(period)],
    ['Tracked in Jira every week.', lacks(number)],
    ['3 hours less.', lacks(`${period} and ${place}`)],
    ['All is well.', lacks(`${number}, ${period} and ${place}`)],
    ['Saves time, tracked in Jira every week.', lacks(`${number} (found "Saves time")`)],
    ['Faster and happier, tracked in Jira every week.', lacks(`${number} (found "Faster")`)],
    ['Saves time: 3 hours a week, tracked in Jira.', []],
    ['0 hours less per campaign, tracked in Jira.', lacks(number)],
  ])('%s', async (evidence, findings) => {
    expect(await found(evidence)).toEqual(findings)
  })
})

describe('a period', () => {
  test.each([
    'per campaign',
    'each campaign',
    'every campaign',
    'a week',
    'an hour',
    'per case',
    'by month-end',
    'by month end',
    'at year end',
    'in Q3',
    'at the end of the season',
    'by the end of each season',
    'by the end of every season',
    'daily',
    'weekly',
    'monthly',
    'quarterly',
    'yearly',
    'annually',
    'annual',
    'within 90 days',
    'within a year',
    'in one day',
    'within one week',
    'within one month',
    'within one quarter',
    'over the first three months',
    'in the last year',
    'for one year',
    'during twelve weeks',
    'by the last Q2',
    'until 2027-01-01',
  ])('3 hours less %s', async (when) => {
    expect(await found(`3 hours less ${when}, tracked in Jira.`)).toEqual([])
  })

  test.each([
    '3 hours/week less',
    '3 h/wk less',
    '3 hours less/week',
    '3 letters/clerk less',
    '3/clerk less in letters',
    '3 hours a campaign',
  ])('%s', async (what) => {
    expect(await found(`${what}, tracked in Jira.`)).toEqual([])
  })

  test.each([
    'a bike',
    'per 4',
    'in Q5',
    'within a blink',
    'on 90 days',
    'at the end of it',
    'by the end of 4',
    'weak',
  ])('3 hours less %s is none', async (when) => {
    expect(await found(`3 hours less ${when}, tracked in Jira.`)).toEqual(lacks(period))
  })
})

describe('a year is no measure', () => {
  test.each([
    'in',
    'since',
    'than',
    'by',
    'until',
    'till',
    'from',
    'of',
    'during',
    'year',
    'before',
    'after',
    'FY',
    'Q3',
    'in ',
  ])('better %s 2025', async (word) => {
    expect(await found(`Better ${word} 2025, tracked in Jira weekly.`)).toEqual(lacks(number))
  })

  test.each([
    '2025 hours less',
    'Better in 2125',
    'Better in 1825',
    'Better in 20250',
    'Better in 2025 hours',
    '1990 letters less',
    'In 2025: 12 letters',
    'Better by 12019',
    'In all cases 2000 letters less',
  ])('%s measures', async (what) => {
    expect(await found(`${what}, tracked in Jira weekly.`)).toEqual([])
  })
})

describe('where it is tracked', () => {
  test.each([
    'filed as Pega CR-12',
    'filed as Pega CR12',
    'filed as Ticket C-12',
    'filed as ticket CR-12',
    'booked in the books',
    'booked on the project',
    'booked to the project',
    'booked under the project',
  ])('%s', async (where) => {
    expect(await found(`3 hours less weekly, ${where}.`)).toEqual([])
  })

  test.each([
    'filed as Pega 12',
    'filed as ticket CR12',
    'filed as at CR-12',
    'filed as P CR-12',
    'filed as Pega CRMNOPQ-12',
    'filed as Pega CR-',
    'booked in June',
    'booked for the year',
    'booked in Q3',
    'booked in the coming sprint',
    'booked on the next Monday',
    'booked in a spring session',
    'filed as Pega CR-12 next month',
    'will be tracked in Jira',
  ])('nowhere yet: %s', async (where) => {
    expect(await found(`3 hours less weekly, ${where}.`)).toEqual(lacks(place))
  })

  test('one sentence that says where is enough', async () => {
    expect(await found('3 hours less weekly. Jira will track them.')).toEqual(lacks(place))
    expect(await found('3 hours less weekly. Jira will track them. Tracked in SAP.')).toEqual([])
  })
})
