// Which days the reader of dates finds, in each way of writing them, and what is no date.
import { describe, expect, test } from 'vitest'
import { addDays, daysBetween, findDates, isoDay, weekdayOf } from '../../src/facts/dates.ts'

const near = '2026-06-09'
const days = (text: string, known: string | null = null): (string | null)[] =>
  findDates(text, known).map((date) => date.day ?? date.problem)
const texts = (text: string, known: string | null = null): string[] =>
  findDates(text, known).map((date) => date.text)

describe('ways of writing a day', () => {
  test.each([
    ['Drill run on 2026-06-12.', '2026-06-12'],
    ['Drill run on 2026-6-2.', '2026-06-02'],
    ['Drill run on 2026/06/12.', '2026-06-12'],
    ['Drill run on 2026.06.12, passed', '2026-06-12'],
    ['Drill run on 2026‑06‑12 (hyphens that do not break)', '2026-06-12'],
    ['Alert fired 2026-06-12T08:30:00Z', '2026-06-12'],
    ['Alert fired 2026-06-12T08:30:00.250+02:00', '2026-06-12'],
    ['Alert fired 2026-06-12T08:30-0500', '2026-06-12'],
    ['Drill run on 12 June 2026.', '2026-06-12'],
    ['Drill run on 12 June, 2026.', '2026-06-12'],
    ['Drill run on 12 June,2026.', '2026-06-12'],
    ['Drill run on 12. June 2026', '2026-06-12'],
    ['Drill run on 12-Jun-2026.', '2026-06-12'],
    ['Drill run on 12\u00a0June\u00a02026.', '2026-06-12'],
    ['Drill run on the 12th of June 2026.', '2026-06-12'],
    ['Drill run on the 12th  of  June 2026.', '2026-06-12'],
    ['Drill run on June 12, 2026.', '2026-06-12'],
    ['Drill run on June 12,2026.', '2026-06-12'],
    ['Drill run on June 12 2026.', '2026-06-12'],
    ['Drill run on Jun. 12th, 2026.', '2026-06-12'],
    ['Drill run on June\u00a012, 2026.', '2026-06-12'],
    ['drill run on 1st june 2026', '2026-06-01'],
    ['drill run on 2nd june 2026', '2026-06-02'],
    ['drill run on 3rd june 2026', '2026-06-03'],
    ['drill run on june 4th 2026', '2026-06-04'],
  ])('%s', (text, day) => {
    expect(days(text)).toEqual([day])
  })

  test.each([
    ['5 January 2026', '2026-01-05'],
    ['5 Jan 2026', '2026-01-05'],
    ['5 February 2026', '2026-02-05'],
    ['5 Feb 2026', '2026-02-05'],
    ['5 March 2026', '2026-03-05'],
    ['5 Mar 2026', '2026-03-05'],
    ['5 April 2026', '2026-04-05'],
    ['5 Apr 2026', '2026-04-05'],
    ['5 May 2026', '2026-05-05'],
    ['5 June 2026', '2026-06-05'],
    ['5 Jun 2026', '2026-06-05'],
    ['5 July 2026', '2026-07-05'],
    ['5 Jul 2026', '2026-07-05'],
    ['5 August 2026', '2026-08-05'],
    ['5 Aug 2026', '2026-08-05'],
    ['5 September 2026', '2026-09-05'],
    ['5 Sept. 2026', '2026-09-05'],
    ['5 Sep 2026', '2026-09-05'],
    ['5 October 2026', '2026-10-05'],
    ['5 Oct 2026', '2026-10-05'],
    ['5 November 2026', '2026-11-05'],
    ['5 Nov 2026', '2026-11-05'],
    ['5 December 2026', '2026-12-05'],
    ['5 DEC 2026', '2026-12-05'],
  ])('each month has its name and its short form: %s', (text, day) => {
    expect(days(text)).toEqual([day])
  })

  test('a month is looked for at the beginning of a text, in it, and behind a digit or a bracket', () => {
    expect(days('June 12, 2026: drill')).toEqual(['2026-06-12'])
    expect(days('(June 12, 2026)')).toEqual(['2026-06-12'])
    expect(days('signed:\u00a0June 12, 2026')).toEqual(['2026-06-12'])
  })

  test('the centuries of this and the last', () => {
    expect(days('12 June 1999, 12 June 2099')).toEqual(['1999-06-12', '2099-06-12'])
    expect(days('12 June 1899')).toEqual([])
    expect(days('12 June 2199')).toEqual([])
  })

  test('several days in the order in which they stand, each with its stretch', () => {
    const text = 'Drill 2026-06-01, next one on 3 July 2026, signed 13.06.2026.'
    expect(findDates(text)).toEqual([
      { day: '2026-06-01', problem: null, yearAssumed: false, text: '2026-06-01', from: 6, to: 16 },
      {
        day: '2026-07-03',
        problem: null,
        yearAssumed: false,
        text: '3 July 2026',
        from: 30,
        to: 41,
      },
      {
        day: '2026-06-13',
        problem: null,
        yearAssumed: false,
        text: '13.06.2026',
        from: 50,
        to: 60,
      },
    ])
  })

  test('a time of day belongs to the date that it is joined to', () => {
    expect(texts('fired 2026-06-12T08:30:00Z in staging')).toEqual(['2026-06-12T08:30:00Z'])
    expect(texts('fired 2026-06-12T08:30+02:00.')).toEqual(['2026-06-12T08:30+02:00'])
    expect(days('fired 2026-06-12t08:30:00z in staging')).toEqual(['2026-06-12'])
    expect(texts('fired 2026-06-12 08:30')).toEqual(['2026-06-12'])
  })
})

describe('days in numbers alone', () => {
  test.each([
    ['13/06/2026', '2026-06-13'],
    ['06/13/2026', '2026-06-13'],
    ['13-06-2026', '2026-06-13'],
    ['12/12/2026', '2026-12-12'],
    ['6/6/2026', '2026-06-06'],
    ['13/12/2026', '2026-12-13'],
    ['12/13/2026', '2026-12-13'],
  ])('%s has one reading only', (text, day) => {
    expect(days(`Signed ${text}.`)).toEqual([day])
  })

  test.each(['06/12/2026', '12/06/2026', '1-2-2026'])('%s can be read in two ways', (text) => {
    expect(days(`Signed ${text}.`)).toEqual(['ambiguous'])
  })

  test.each([
    ['06.12.2026', '2026-12-06'],
    ['12.06.2026', '2026-06-12'],
    ['6.1.2026', '2026-01-06'],
    ['12.13.2026', '2026-12-13'],
  ])('with full stops the day comes first, where there is such a month: %s', (text, day) => {
    expect(days(`Signed ${text}`)).toEqual([day])
  })

  test.each([
    '13/13/2026',
    '31/14/2026',
    '32.01.2026',
    '00.05.2026',
    '31/06/2026',
    '14-13-2026',
    '0/0/2026',
  ])('%s does not exist', (text) => {
    expect(days(`Signed ${text}`)).toEqual(['impossible'])
  })
})

describe('days that do not exist', () => {
  test.each([
    '2026-02-30',
    '2026-02-29',
    '2100-02-29',
    '2026-04-31',
    '2026-06-31',
    '2026-09-31',
    '2026-11-31',
    '2026-01-32',
    '2026-03-32',
    '2026-12-32',
    '2026-13-01',
    '2026-00-10',
    '2026-06-00',
    '1899-12-31',
    '2200-01-01',
    '31 June 2026',
    'February 30, 2026',
  ])('%s', (text) => {
    expect(days(`Drill ${text}`)).toEqual(['impossible'])
  })

  test.each([
    '2026-01-31',
    '2026-02-28',
    '2024-02-29',
    '2000-02-29',
    '2026-03-31',
    '2026-04-30',
    '2026-05-31',
    '2026-06-30',
    '2026-07-31',
    '2026-08-31',
    '2026-09-30',
    '2026-10-31',
    '2026-11-30',
    '2026-12-31',
    '1900-01-01',
    '2199-12-31',
    '2026-06-01',
  ])('%s exists', (text) => {
    expect(days(`Drill ${text}`)).toEqual([text])
  })
})

describe('what is no date', () => {
  test.each([
    'Agent Card §12',
    'see release 1.2026-06-12',
    'see docs/2026-06-12.md',
    'drill-2026-06-12',
    '2026-06-123',
    '2026-06-12-3',
    '2026-06-12/1',
    '2026-06-12.md',
    '2026-06-12a',
    '2026-06-12_final',
    '12026-06-12',
    '2026-123-12',
    '1/13/06/2026',
    'v13.06.2026',
    '13.06.20261',
    '13/06/2026/2',
    '13/06/1826',
    '113/06/2026',
    'x12 June 2026',
    '3.12 June 2026',
    '12 Juneau 2026',
    '512 of June 2026',
    'Dismay 3, 2026',
    'June 123 2026',
  ])('%s', (text) => {
    expect(days(text, near)).toEqual([])
  })

  test('what stands behind a date does not make it a file name', () => {
    expect(days('Drill 2026-06-12. Passed.')).toEqual(['2026-06-12'])
    expect(days('Drill 2026-06-12: passed')).toEqual(['2026-06-12'])
    expect(days('(2026-06-12)')).toEqual(['2026-06-12'])
  })
})

describe('a day without a year', () => {
  test.each([
    ['on 2 June', '2026-06-02'],
    ['on 2nd June', '2026-06-02'],
    ['on the 2nd of June', '2026-06-02'],
    ['on 02-Jun', '2026-06-02'],
    ['on 2\u00a0June', '2026-06-02'],
    ['on June 2', '2026-06-02'],
    ['on June 2nd', '2026-06-02'],
    ['on Jun. 2', '2026-06-02'],
    ['on June\u00a02', '2026-06-02'],
    ['on JUNE 2', '2026-06-02'],
    ['on 8 December', '2026-12-08'],
    ['on 12 December', '2025-12-12'],
    ['on 31 January', '2026-01-31'],
    ['on May 3, before noon', '2026-05-03'],
  ])('%s is the one that is closest', (text, day) => {
    expect(days(text, near)).toEqual([day])
  })

  test('that is as a rule a day of the same year, around the turn of the year one of the next or the last', () => {
    expect(days('on 28 December', '2026-01-10')).toEqual(['2025-12-28'])
    expect(days('on 3 January', '2026-12-20')).toEqual(['2027-01-03'])
    expect(days('on 29 February', '2027-06-01')).toEqual(['2028-02-29'])
    expect(days('on 29 February', '2026-06-01')).toEqual([])
    expect(days('on 31 June', near)).toEqual([])
  })

  test('the assumed year is told, a written one is none', () => {
    expect(findDates('on 2 June', near)).toEqual([
      { day: '2026-06-02', problem: null, yearAssumed: true, text: '2 June', from: 3, to: 9 },
    ])
    expect(findDates('on 2 June 2026', near).map((date) => date.yearAssumed)).toEqual([false])
  })

  test('is none when no day is known', () => {
    expect(days('on 2 June')).toEqual([])
    expect(days('on June 2nd')).toEqual([])
  })

  test.each([
    'you may 3 times retry',
    'they may 3',
    'in june 2 people',
    '3 may follow',
    'May 3:1',
    'May 30%',
    'May 3rds',
    'release 1.2 May',
    'x2 May',
    '2 Mayors',
    'June 2nds',
  ])('%s names none', (text) => {
    expect(days(text, near)).toEqual([])
  })
})

describe('whole days', () => {
  test('are counted across months, leap days and changes of the clock', () => {
    expect(daysBetween('2026-06-09', '2026-06-09')).toBe(0)
    expect(daysBetween('2026-06-09', '2026-06-08')).toBe(-1)
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2)
    expect(daysBetween('2025-06-09', '2026-06-09')).toBe(365)
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2)
  })

  test('are added and taken away', () => {
    expect(addDays('2026-06-09', 30)).toBe('2026-07-09')
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28')
    expect(addDays('2026-06-09', 0)).toBe('2026-06-09')
  })

  test('have a name', () => {
    expect(Array.from({ length: 7 }, (_, i) => weekdayOf(addDays('2026-06-07', i)))).toEqual([
      'Sunday',
      'Monday',
      'Tuesday',
      'Wednesday',
      'Thursday',
      'Friday',
      'Saturday',
    ])
    expect(weekdayOf('never')).toBe('')
  })

  test('an ISO day is the whole text, in full, and exists', () => {
    expect(isoDay('2026-06-09')).toBe('2026-06-09')
    for (const text of [
      '',
      '2026-06-9',
      '2026-6-09',
      '26-06-09',
      '2026-06-31',
      ' 2026-06-09',
      '2026-06-09 ',
      '2026-06-09T08:00',
      '12026-06-09',
      '2026-06-091',
      '2026/06/09',
      '2026-xx-09',
      'on: 2026-06-09',
    ])
      expect(isoDay(text), text).toBeNull()
  })
})
