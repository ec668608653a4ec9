// What falls short of the number in its title or of its own, findings of which fewer were closed, and too few of the tests.
import { describe, expect, test } from 'vitest'
import {
  findFewOf,
  findFewTrained,
  findLeftOpen,
  findShortfall,
} from '../../src/facts/shortfall.ts'

describe('the number at the beginning is less than the title asks for', () => {
  test.each([
    ['At least 10 users trained', '4 users', '4'],
    ['At least 10 users trained', '9 users trained on Monday', '9'],
    ['At least 90% of letters in the right queue', '85% of letters', '85%'],
    ['At least 10 users in 2 hours', '4 users', '4'],
    ['Within 2 hours, at least 10 users', '4 users', '4'],
    ['≥ 95% in the right queue', '94% in the sample', '94%'],
  ])('%s: %s', (title, text, found) => {
    expect(findShortfall(title, text)).toEqual({ text: found, from: 0, to: found.length })
  })

  test.each([
    ['At least 10 users trained', '10 users'],
    ['At least 10 users trained', '12 users'],
    ['At least 10 users trained', 'On Monday 4 users, on Tuesday 8 users'],
    ['At least 10 users trained', 'all users'],
    ['At least 10 users trained', ''],
    ['At least 10 users trained', '4 minutes a user'],
    ['Logs kept for at least 30 days', '400 users'],
    ['At most 10 errors', '4 errors'],
    ['At most 10 errors', '14 errors'],
    ['10 users trained', '4 users'],
    ['Users trained', '4 users'],
    ['10% or better', '4%'],
  ])('not: %s: %s', (title, text) => {
    expect(findShortfall(title, text)).toBeNull()
  })
})

describe('what was measured lies on the wrong side of what stands before it', () => {
  test.each([
    ['Answers within 2 s', '2 s, measured 2.4 s', '2.4 s'],
    ['Answers within 2 s', '2 s; measured: 2.4 s on Monday', '2.4 s'],
    ['Answers within 2 s', 'Target 2 s for 40 users, measured 2.4 s', '2.4 s'],
    ['Answers within 2 s for at least 40 users', 'Target 2 s, Measured 2.4 s', '2.4 s'],
    ['Answers within 3 s', 'Target 2 s, measured 2.4 s, limit 3 s', '2.4 s'],
    ['Answers within 2 s', 'Measured 1.6 s at night; limit 2 s, measured 2.4 s', '2.4 s'],
    ['At least 90% in the right queue', 'Target 92%, measured 91%', '91%'],
  ])('%s: %s', (title, text, found) => {
    expect(findShortfall(title, text)).toEqual({
      text: found,
      from: text.indexOf(found),
      to: text.indexOf(found) + found.length,
    })
  })

  test.each([
    ['Answers within 2 s', '2 s, measured 2 s'],
    ['Answers within 2 s', '2 s, measured 1.6 s'],
    ['Answers within 2 s', '2 s, then 2.4 s'],
    ['Answers within 2 s', '2 s, measured by Dana on a laptop at 3 s'],
    ['Answers within 2 s', 'Measured 2.4 s'],
    ['Answers within 2 s', 'measured 2.4 s, limit 2 s'],
    ['Answers within 2 s', '40 users, measured 2.4 s'],
    ['At least 90% in the right queue', 'Target 92%, measured 92%'],
    ['At least 90% in the right queue', 'Target 92%, measured 95%'],
    ['At least 90% in the right queue', 'Target 2 s, measured 2.4 s'],
    ['Answers timed', '2 s, measured 2.4 s'],
    ['90% or better in the right queue', 'Target 92%, measured 95%'],
    ['Answers within 60 s', '40 users, measured 50 s'],
    ['At least 40 users answered within 2 s', 'Target 2 s, measured 1.6 s'],
    ['2 s for an answer', '2 s, measured 2.4 s'],
  ])('not: %s: %s', (title, text) => {
    expect(findShortfall(title, text)).toBeNull()
  })
})

describe('findings left open', () => {
  test.each([
    ['Two findings, one closed.', 'Two findings, one closed'],
    ['14 findings, 2 closed on Monday', '14 findings, 2 closed'],
    ['Pen test on Monday: 3 issues, 2 fixed.', '3 issues, 2 fixed'],
    ['1 issue, none fixed', '1 issue, none fixed'],
    ['1 issue, NONE fixed', '1 issue, NONE fixed'],
    ['Three minor defects: two resolved', 'Three minor defects: two resolved'],
    [
      'Two high-risk vulnerabilities (one remediated)',
      'Two high-risk vulnerabilities (one remediated',
    ],
    ['One vulnerability – none repaired', 'One vulnerability – none repaired'],
    ['Five gaps, of which four are now closed', 'Five gaps, of which four are now closed'],
    ['Five gaps, only four have been cured', 'Five gaps, only four have been cured'],
    [
      'Five deviations in the report, but only four of them were already fixed',
      'Five deviations in the report, but only four of them were already fixed',
    ],
    ['Five findings, four fixed, retest in July', 'Five findings, four fixed'],
    ['Five findings, none closed', 'Five findings, none closed'],
  ])('%s', (text, found) => {
    expect(findLeftOpen(text)).toEqual({
      text: found,
      from: text.indexOf(found),
      to: text.indexOf(found) + found.length,
    })
  })

  test.each([
    'Two findings, two closed.',
    'Two findings, three fixes closed',
    'No findings.',
    'The finding was fixed.',
    'Two findings, both closed.',
    'One finding, one closed',
    'Two findings, one open',
    'Two findings, one closed, one accepted by Dana',
    'Two findings, one closed, one waived',
    'Two findings, one closed, one rejected',
    'Two findings, one closed, one a false positive',
    'Three findings, one closed, two false positives',
    'Two findings, one closed, one not applicable',
    'Two findings, one closed, one a duplicate',
    'Three findings, one closed, two duplicates',
    'Two findings, one closed, the other on Monday',
    'Three findings, one closed, the rest on Monday',
    'Two findings, one closed, the last on Monday',
    'Two findings, one closed, the remaining on Monday',
    'Two findings, one closed, the second on Monday',
    'Three findings, two closed, the third on Monday',
    'Two findings, one closed, other on Monday',
    'Three findings, one closed, others on Monday',
    'Two findings, one closed, another on Monday',
  ])('not: %s', (text) => {
    expect(findLeftOpen(text)).toBeNull()
  })
})

describe('too few of the tests', () => {
  test.each([
    ['On Monday 8 of 10 tests passed.', '8 of 10 tests passed'],
    ['7 out of 10 cases pass', '7 out of 10 cases pass'],
    ['7 of the 10 steps', '7 of the 10 steps'],
    ['7 of all 10 checks have passed', '7 of all 10 checks have passed'],
    ['17 of 20 attack scenarios worked', '17 of 20 attack scenarios worked'],
    ['1 of 2 drills succeeded', '1 of 2 drills succeeded'],
    ['3 of 12 chapters written', '3 of 12 chapters written'],
    ['3 of 12 chapters read', '3 of 12 chapters read'],
    ['3 of 4 guardrails fired', '3 of 4 guardrails fired'],
    ['3 of 4 guardrails work', '3 of 4 guardrails work'],
    ['0 of 1 guardrail works', '0 of 1 guardrail works'],
    ['0 of 1 test passes', '0 of 1 test passes'],
    ['0 of 1 test has passed', '0 of 1 test has passed'],
    ['0 of 1 case', '0 of 1 case'],
    ['0 of 1 step done', '0 of 1 step done'],
    ['0 of 1 check', '0 of 1 check'],
    ['0 of 1 scenario', '0 of 1 scenario'],
    ['0 of 1 drill', '0 of 1 drill'],
    ['0 of 1 chapter', '0 of 1 chapter'],
    ['89 of 100 tests', '89 of 100 tests'],
    ['10 of 10 steps, but 8 of 10 tests', '8 of 10 tests'],
    ['5 of 40 tests passed', '5 of 40 tests passed'],
  ])('%s', (text, found) => {
    expect(findFewOf(text)).toEqual({
      text: found,
      from: text.indexOf(found),
      to: text.indexOf(found) + found.length,
    })
  })

  test.each([
    '9 of 10 tests passed',
    '10 of 10 tests passed',
    '90 of 100 tests',
    '8 of 10 letters',
    'tests',
  ])('not: %s', (text) => {
    expect(findFewOf(text)).toBeNull()
  })
})

describe('fewer than nine in ten of those whom a training is for had it', () => {
  test.each([
    ['End-user training delivered', '9 of 14 adjusters, two mornings', '9 of 14 adjusters'],
    [
      'End-user training delivered',
      'So far 3 out of the 8 team leads',
      '3 out of the 8 team leads',
    ],
    ['Team trained', '17 of 20 people attended', '17 of 20 people'],
    ['Manager training delivered', '1 of our 4 staff', '1 of our 4 staff'],
    ['Team training completed', '2 of 8 on-call engineers', '2 of 8 on-call engineers'],
    ['Team training completed', '6 of all 8 engineers', '6 of all 8 engineers'],
    ['Team training completed', '89 of 100 clerks', '89 of 100 clerks'],
    ['Team training completed', '10 of 10 leads, 5 of 40 CLERKS', '5 of 40 CLERKS'],
  ])('%s: %s', (title, text, found) => {
    const from = text.indexOf(found)
    expect(findFewTrained(title, text)).toEqual({ text: found, from, to: from + found.length })
  })

  test.each([
    ['End-user training delivered', '14 of 14 adjusters, two mornings'],
    ['End-user training delivered', '18 of 20 adjusters; the other two come back in July'],
    ['End-user training delivered', 'All 14 adjusters, quiz passed with 8 of 10'],
    ['End-user training delivered', 'All 14 adjusters, 3 of 8 exercises on failures'],
    ['End-user training delivered', 'All 14 adjusters, 2 of 6 real claims were escalations'],
    ['Manager training delivered', 'Both leads; 8 of 10 is the mark'],
    ['Access controls + audit log', '2 of 14 adjusters may edit prompts'],
    ['Constraints agreed with the team', '2 of 14 adjusters may edit prompts'],
    ['End-user training delivered', 'All 14 adjusters, 1 of 8 sessions of the course on failures'],
    ['End-user training delivered', 'All 14 adjusters, 1 of 8 modules of the course on failures'],
    ['End-user training delivered', 'All 14 adjusters, 1 of 8 mornings of the course on failures'],
    [
      'End-user training delivered',
      'All 14 adjusters, 1 of 8 afternoons of the course on failures',
    ],
    ['End-user training delivered', 'All 14 adjusters, 1 of 8 days of the course on failures'],
    ['End-user training delivered', 'All 14 adjusters, 1 of 8 weeks of the course on failures'],
    ['End-user training delivered', 'All 14 adjusters, 1 of 8 hours of the course on failures'],
    ['End-user training delivered', 'All 14 adjusters, 1 of 8 exercises of the course on failures'],
    ['End-user training delivered', 'All 14 adjusters, 1 of 8 cases of the course on failures'],
    ['End-user training delivered', 'All 14 adjusters, 1 of 8 claims of the course on failures'],
    ['End-user training delivered', 'All 14 adjusters, 1 of 8 examples of the course on failures'],
    ['End-user training delivered', 'All 14 adjusters, 1 of 8 questions of the course on failures'],
    ['End-user training delivered', 'All 14 adjusters, 1 of 8 points of the course on failures'],
    ['End-user training delivered', 'All 14 adjusters, 1 of 8 answers of the course on failures'],
    ['End-user training delivered', 'All 14 adjusters, 1 of 8 pages of the course on failures'],
    ['End-user training delivered', 'All 14 adjusters, 5 of 8 session notes are about failures'],
    ['End-user training delivered', 'All 14 adjusters, 5 of 8 module tests are about failures'],
    ['End-user training delivered', 'All 14 adjusters, 5 of 8 morning slots are about failures'],
    ['End-user training delivered', 'All 14 adjusters, 5 of 8 afternoon slots are about failures'],
    ['End-user training delivered', 'All 14 adjusters, 5 of 8 day passes are about failures'],
    ['End-user training delivered', 'All 14 adjusters, 5 of 8 week plans are about failures'],
    ['End-user training delivered', 'All 14 adjusters, 5 of 8 hour slots are about failures'],
    ['End-user training delivered', 'All 14 adjusters, 5 of 8 exercise sheets are about failures'],
    ['End-user training delivered', 'All 14 adjusters, 5 of 8 case notes are about failures'],
    ['End-user training delivered', 'All 14 adjusters, 5 of 8 claim files are about failures'],
    ['End-user training delivered', 'All 14 adjusters, 5 of 8 example letters are about failures'],
    ['End-user training delivered', 'All 14 adjusters, 5 of 8 question cards are about failures'],
    ['End-user training delivered', 'All 14 adjusters, 5 of 8 point marks are about failures'],
    ['End-user training delivered', 'All 14 adjusters, 5 of 8 answer sheets are about failures'],
    ['End-user training delivered', 'All 14 adjusters, 5 of 8 page corners are about failures'],
    ['End-user training delivered', 'All 14 adjusters came; 1 of 8 long sessions on failures'],
    ['End-user training delivered', '90 of 100 clerks'],
  ])('not: %s: %s', (title, text) => {
    expect(findFewTrained(title, text)).toBeNull()
  })
})
