// The small readers of prose, by tables: what they find, and what they leave alone.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { answersOn, withoutUnseen } from '../src/facts/answers.ts'
import { findCadence } from '../src/facts/cadence.ts'
import { sentencesOf } from '../src/facts/clauses.ts'
import type { Directions } from '../src/facts/compare.ts'
import { readCriteria } from '../src/facts/criteria.ts'
import { addDays, daysBetween, findDates, isoDay, weekdayOf } from '../src/facts/dates.ts'
import { saysUndone } from '../src/facts/denials.ts'
import { doneParts, saysFuture } from '../src/facts/done.ts'
import { besidesDate, findDoubt } from '../src/facts/doubt.ts'
import { findDurations } from '../src/facts/durations.ts'
import { findPaths } from '../src/facts/links.ts'
import { compareRow } from '../src/facts/metric-row.ts'
import { readNumber } from '../src/facts/numbers.ts'
import {
  findGroup,
  findHalfNames,
  findPeople,
  findRole,
  foldName,
  notAPerson,
  samePerson,
} from '../src/facts/people.ts'
import { findQuantities } from '../src/facts/quantities.ts'
import { findWords } from '../src/facts/words.ts'

describe('dates', () => {
  test.each([
    ['on 2026-06-12', ['2026-06-12']],
    ['12 June 2026', ['2026-06-12']],
    ['June 12, 2026', ['2026-06-12']],
    ['12-JUN-2026', ['2026-06-12']],
    ['the 1st of May 2026', ['2026-05-01']],
    ['13/06/2026', ['2026-06-13']],
    ['06/12/2026', [null]],
    ['2026-02-30', [null]],
    ['2024-02-29 and 2026-02-29', ['2024-02-29', null]],
    ['2026-05-01 to 2026-06-12', ['2026-05-01', '2026-06-12']],
    ['version 2026.1', []],
    ['report-2026-06-12.pdf', []],
    ['may 3 people read it', []],
    ['12 June', []],
  ])('%s', (text, days) => {
    expect(findDates(text).map((date) => date.day)).toEqual(days)
  })

  test('a day without a year is the one next to a known day', () => {
    expect(findDates('on 28 December', '2026-01-10').map((date) => date.day)).toEqual([
      '2025-12-28',
    ])
    expect(findDates('on June 2', '2026-06-09')[0]).toMatchObject({
      day: '2026-06-02',
      yearAssumed: true,
    })
  })

  test('days are counted in whole UTC days', () => {
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
    expect(weekdayOf('2026-06-13')).toBe('Saturday')
    expect(isoDay('2026-6-1')).toBeNull()
  })
})

describe('people', () => {
  test.each([
    ['Dana Whitfield reads it', ['Dana Whitfield']],
    ['R. Šimkutė and Ana de la Cruz', ['R. Šimkutė', 'Ana de la Cruz']],
    ['Dr. Amina Okafor', ['Amina Okafor']],
    ['Mr Smith reads it', ['Mr Smith']],
    ['Frau Dr. Klein reads it', ['Frau Dr. Klein']],
    ['Dr. med. Ute Schäfer', ['Ute Schäfer']],
    ['Mr Page reads it', ['Mr Page']],
    ['Jimmy Page reads it', ['Jimmy Page']],
    ['Anthony Head reads it', ['Anthony Head']],
    ['Jun Tanaka and Sunday Oliseh', ['Jun Tanaka', 'Sunday Oliseh']],
    ['tier 2 Jun Park', ['Jun Park']],
    ['Li Na and Wu Li', ['Li Na', 'Wu Li']],
    ['A. Kowalczyk, Kofi A. Annan and M.S. Dhoni', ['A. Kowalczyk', 'Kofi A. Annan', 'M.S. Dhoni']],
    ['J.-P. Dupont reads it', ['J.-P. Dupont']],
    ['DUPONT Marie and Marie DUPONT', ['DUPONT Marie', 'Marie DUPONT']],
    ['Müller, Hans reads it', ['Müller, Hans']],
    ['Bob (Robert) Smith', ['Bob (Robert) Smith']],
    ['Rhys ap Dafydd and Nuraini binti Ahmad', ['Rhys ap Dafydd', 'Nuraini binti Ahmad']],
    ['E. Bowen and Al Gore', ['E. Bowen', 'Al Gore']],
    ['Grafana Board', []],
    ['Will Follow', []],
    ['HR Workday', []],
    ['MS Teams', []],
    ['Sat Dana, Sun Rafael', []],
    ['Miss Rate', []],
    ['Mon-Fri', []],
    ['Follow-up of Acme’s queue', []],
    ["O'Neill reads it", ["O'Neill"]],
    ['Tanaka-san reads it', ['Tanaka-san']],
    ['Anna, Peter', []],
    ['the Platform Team', []],
    ['PagerDuty schedule', []],
    ['Monday and Tuesday', []],
    ['AI CoE Lead', []],
  ])('%s', (text, names) => {
    expect(findPeople(text).map((person) => person.text)).toEqual(names)
  })

  test('half a name is none, and is shown', () => {
    expect(findHalfNames('Grafana; Katarzyna checks it').map((half) => half.text)).toEqual([
      'Katarzyna',
    ])
    expect(findHalfNames('Grafana; Katarzyna Nowak checks it')).toEqual([])
  })

  test('a single word counts where the document gives the full name', () => {
    expect(findPeople('Marek read it', ['Marek Adeyemi']).map((person) => person.text)).toEqual([
      'Marek',
    ])
    expect(findPeople('Marek read it')).toEqual([])
  })

  test.each([
    ['', 'nobody is named'],
    ['TBD', 'nobody is named'],
    ['the team', 'a group'],
    ['Platform squad', 'a group'],
    ['Engineering Manager', 'a role'],
    ['github-actions bot', 'leaves open'],
    ['[Name]', "not a person's name"],
  ])('"%s" is no person', (cell, why) => {
    expect(notAPerson(cell)).toContain(why)
  })

  test.each(['Dana Whitfield', 'J. Ō. Tanaka', 'Olena', "Aoife O'Brien", 'Nguyễn Văn An'])(
    '%s is a person',
    (cell) => {
      expect(notAPerson(cell)).toBeNull()
    },
  )

  test('names are the same past case, accents, initials and titles', () => {
    const same = (a: string, b: string): boolean => samePerson(foldName(a), foldName(b))
    expect(same('Dr. José García', 'jose garcia')).toBe(true)
    expect(same('D. Whitfield', 'Dana Whitfield')).toBe(true)
    expect(same('Dana Whitfield', 'Diana Whitfield')).toBe(false)
  })

  test('roles and groups', () => {
    expect(findRole('the Finance Champion looks')?.text).toContain('Finance Champion')
    expect(findGroup('the platform team looks')?.text).toContain('platform team')
    expect(findRole('everybody looks')).toBeNull()
  })
})

describe('quantities', () => {
  test.each([
    ['>= 90 %', 0.9, '>='],
    ['at least 90%', 0.9, '>='],
    ['90% or better', 0.9, 'better'],
    ['under 20 s', 20, '<'],
    ['no more than 4 hours', 14_400, '<='],
    ['p95 of 13000 ms', 13, null],
    ['4h/wk', 14_400, null],
    ['4 min 10 s', 250, null],
    ['41 of 48', 41 / 48, null],
    ['EUR 1,200', 1200, null],
    ['0.21 EUR', 0.21, null],
    ['no Sev-1s', 0, null],
    ['0 Sev-1', 0, null],
    ['Sev-1: none', 0, null],
    ['twenty-four hours', 86_400, null],
  ])('%s', (text, value, comparator) => {
    const found = findQuantities(text)
    expect(found).toHaveLength(1)
    expect(found[0]?.value).toBeCloseTo(value, 9)
    expect(found[0]?.comparator).toBe(comparator)
  })

  test.each(['on 2026-06-12', 'at 09:00', 'Agent Card §12', 'v1.4', 'Sev-1', 'p95'])(
    '%s measures nothing',
    (text) => {
      expect(findQuantities(text)).toEqual([])
    },
  )

  test.each([
    ['1,748', 1748],
    ['0,6', 0.6],
    ['20k', 20_000],
    ['1.2M', 1_200_000],
    ['twenty-four', 24],
    ['a dozen', 12],
    ['many', null],
    ['0,031', 0.031],
    ['1 842', 1842],
    ['12\u202f480', 12_480],
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['1.234.567', 1_234_567],
    ['1.2 million', 1_200_000],
  ])('the number %s', (text, value) => {
    expect(readNumber(text)).toBe(value)
  })

  test.each([
    ['7 years', 2556.75],
    ['18 months', 547.875],
    ['730 days', 730],
    ['six weeks', 42],
  ])('the duration %s', (text, days) => {
    expect(findDurations(text)[0]?.days).toBeCloseTo(days, 6)
  })
})

describe('criteria', () => {
  test.each([
    ['acceptance ≥ 90%: 92%', 1],
    ['Criteria: acceptance >= 90%, p95 < 20 s. Actuals: acceptance 92%, p95 13 s', 2],
    ['We wanted at least 90% and got 92%', 1],
    ['Zero Sev-1. Result: 1 Sev-1', 1],
    ['94% on 812 tickets', 0],
  ])('%s', (text, pairs) => {
    expect(readCriteria(text).pairs).toHaveLength(pairs)
  })
})

describe('rows of a metrics table', () => {
  const read = (...path: string[]): string =>
    readFileSync(join(import.meta.dirname, ...path), 'utf8')
  const { signals } = parse(read('..', 'templates', 'scale-decision', 'gate.yaml')) as {
    signals: Directions
  }
  const { met, unmet } = parse(read('metric-rows.yaml')) as { met: string[]; unmet: string[] }
  const isMet = (row: string): boolean | null => {
    const [metric = '', target = '', actual = ''] = row.split(' | ')
    return compareRow(metric, target, actual, signals).isMet
  }
  test.each(met)('met: %s', (row) => expect(isMet(row)).toBe(true))
  test.each(unmet)('unmet: %s', (row) => expect(isMet(row)).not.toBe(true))
})

describe('clauses', () => {
  test.each([
    'not yet run',
    'the drill has not been run',
    'TBD',
    'to be confirmed',
    "we'll figure it out",
    'will be tested',
    "wasn't rotated",
    'is still outstanding',
  ])('"%s" says that it is not done', (text) => {
    expect(saysUndone(text)).not.toBeNull()
  })

  test.each([
    'nothing was lost',
    'if a drill has not been run, we stop',
    'the next rotation will be run in July',
    'no alert has ever fired',
    'tested and done',
  ])('"%s" does not', (text) => {
    expect(saysUndone(text)).toBeNull()
  })

  test('abbreviations and initials end no sentence', () => {
    expect(
      sentencesOf('Drill incl. restart by R. Vega. Passed.').map((sentence) => sentence.text),
    ).toEqual(['Drill incl. restart by R. Vega', 'Passed'])
  })

  test('what lies ahead is not done', () => {
    expect(saysFuture('the next one is booked for July')).not.toBeNull()
    expect(
      doneParts('Drill 2026-06-01 passed. Drill 2026-09-01 passed.', '2026-06-09').map(
        (part) => part.text,
      ),
    ).toEqual(['Drill 2026-06-01 passed'])
  })
})

describe('words, cadence, doubt, links', () => {
  test.each([
    ['no pager here', ['pager'], []],
    [
      'allow-list, allowlist and allow list',
      ['allow list'],
      ['allow-list', 'allowlist', 'allow list'],
    ],
    ['it was rolled back', ['rolled … back', 'rolled back'], ['rolled back']],
    ['talked the whole thing through', ['talk* … through'], ['talked the whole thing through']],
    ['walked it all through', ['walked … through'], ['walked it all through']],
    ['Testing', ['test*'], ['Testing']],
    ['attest', ['test'], []],
    ['İstanbul drill', ['drill'], ['drill']],
  ])('%s', (text, words, found) => {
    expect(findWords(text, words).map((word) => word.text)).toEqual(found)
  })

  test.each([
    'daily',
    'every Monday',
    'each working day',
    'twice a shift',
    'at 08:30',
    '24/7',
    'every two hours',
    'first thing',
    'each fortnight',
    '50/wk',
    'ten random cases a day',
    '1x/day',
    'starts her day with it',
    'M–F',
    'Mon/Thu',
    "nine o'clock",
    'at half past eight',
  ])('%s is a cadence', (text) => {
    expect(findCadence(text)).not.toBeNull()
  })

  test.each([
    'regularly',
    'as needed',
    'every dashboard',
    'often',
    'from time to time',
    'since day one and ever after',
    'looked at one',
    'when there is a day',
    'staff (m/f)',
  ])('%s is none', (text) => {
    expect(findCadence(text)).toBeNull()
  })

  test.each(['Dana?', 'not signed', 'pending', 'to follow', '❌', 'subject to review'])(
    '"%s" leaves something open',
    (text) => {
      expect(findDoubt(text)).not.toBeNull()
    },
  )

  test.each(['Dana Whitfield', '12 May 2026', 'no reservations', 'minutes no. 12'])(
    '"%s" does not',
    (text) => {
      expect(findDoubt(text)).toBeNull()
    },
  )

  test('a date cell holds one date, and at most a weekday and a time beside it', () => {
    expect(besidesDate('Tue 2026-06-09, 14:30 UTC')).toBeNull()
    expect(besidesDate('2026-06-09 (planned)')).toContain('planned')
  })

  test.each([
    ['docs/runbook.md', 1],
    ['https://git.example.com/x', 1],
    ['and/or', 0],
    ['HR/Finance', 0],
  ])('%s holds %i paths', (text, count) => {
    expect(findPaths(text)).toHaveLength(count)
  })
})

describe('answers on a topic', () => {
  const accuracy = {
    words: ['accura*'],
    'or-none': ['error*'],
    facts: ['share', 'nothing-found'] as const,
  }
  test.each([
    ['no errors found', true],
    ['without errors', true],
    ['2 errors in 200', true],
    ['3 of 300 prices were off', true],
    ['no contradictions found', true],
    ['no accuracy check', false],
    ['accuracy not measured', false],
    ['accuracy: unknown', false],
    ['errors (not counted)', false],
    ['presumably no errors', false],
    ['accuracy to be clarified', false],
    ['audited 3 of 300 tables', false],
  ])('%s', (text, answers) => {
    expect(answersOn(withoutUnseen(text), accuracy)).toBe(answers)
  })

  test.each([
    ['if a regulator objects', true],
    ['once the contract lapses', true],
    ['in case of a data leak', true],
    ['if needed', false],
    ['when we see it', false],
    ['if it does not work', false],
    ['should it ever become necessary', false],
    ['when the time comes', false],
  ])('%s names an event: %s', (text, answers) => {
    expect(answersOn(text, { words: ['never used'], facts: ['condition'] })).toBe(answers)
  })
})
