// Which words say how often something happens, and which only sound like it.
import { describe, expect, test } from 'vitest'
import { findCadence } from '../../src/facts/cadence.ts'

const found = (text: string): string | null => findCadence(text)?.text ?? null

describe('every, each or per, with what it counts', () => {
  test.each([
    ['every minute', 'every minute'],
    ['every 30 minutes', 'every 30 minutes'],
    ['every 5 mins', 'every 5 mins'],
    ['every hour', 'every hour'],
    ['every two hours', 'every two hours'],
    ['every 2 hrs', 'every 2 hrs'],
    ['every 4 h', 'every 4 h'],
    ['each day', 'each day'],
    ['every other day', 'every other day'],
    ['every single day', 'every single day'],
    ['every second day', 'every second day'],
    ['every third day', 'every third day'],
    ['every few days', 'every few days'],
    ['every three days', 'every three days'],
    ['every four hours', 'every four hours'],
    ['every six hours', 'every six hours'],
    ['every eight hours', 'every eight hours'],
    ['every twelve hours', 'every twelve hours'],
    ['every single working day, by Dana', 'every single working day'],
    ['each business day', 'each business day'],
    ['each working day', 'each working day'],
    ['every trading day', 'every trading day'],
    ['every school day', 'every school day'],
    ['every office day', 'every office day'],
    ['every calendar week', 'every calendar week'],
    ['every night', 'every night'],
    ['every morning', 'every morning'],
    ['every afternoon', 'every afternoon'],
    ['every evening', 'every evening'],
    ['ten cases per week', 'per week'],
    ['each fortnight', 'each fortnight'],
    ['per wk', 'per wk'],
    ['every weekday', 'every weekday'],
    ['every workday', 'every workday'],
    ['every weekend', 'every weekend'],
    ['every month', 'every month'],
    ['each quarter', 'each quarter'],
    ['once per shift', 'per shift'],
    ['at each handover', 'each handover'],
    ['in every stand-up', 'every stand-up'],
    ['in every standup', 'every standup'],
    ['after every batch', 'every batch'],
    ['after all, every 3 batches', 'every 3 batches'],
    ['after each run', 'each run'],
    ['after every release', 'every release'],
    ['after each deploy', 'each deploy'],
    ['on every watch', 'every watch'],
    ['in each sprint', 'each sprint'],
    ['in each session', 'each session'],
    ['on every round', 'every round'],
    ['every Monday', 'every Monday'],
    ['EVERY MONDAY', 'EVERY MONDAY'],
    ['every dashboard, every Friday', 'every Friday'],
  ])('%s', (text, cadence) => {
    expect(found(text)).toBe(cadence)
  })

  test.each([
    'every dashboard',
    'every business dashboard',
    'each alert',
    'per tier',
    'every single',
    'every other',
    'several',
    'every',
    'every dashboard hour by name',
    'whenever runs look odd',
  ])('%s counts nothing', (text) => {
    expect(found(text)).toBeNull()
  })

  test('the place is that of the words', () => {
    expect(findCadence('Ben looks every Friday.')).toEqual({
      text: 'every Friday',
      from: 10,
      to: 22,
    })
    expect(findCadence('Ben looks daily.')).toEqual({ text: 'daily', from: 10, to: 15 })
  })
})

describe('a word that is a cadence by itself', () => {
  test.each([
    'hourly',
    'daily',
    'nightly',
    'weekly',
    'fortnightly',
    'biweekly',
    'bi-weekly',
    'monthly',
    'quarterly',
    'continuously',
    'constantly',
    'around the clock',
    'round the clock',
    '24/7',
    '24x7',
    '24 × 7',
    'H24',
    'day by day',
    'day and night',
    'during office hours',
    'during business hours',
    'during working hours',
    'during trading hours',
    'during opening hours',
  ])('Dana looks %s', (cadence) => {
    expect(found(`Dana looks ${cadence}.`)).toBe(cadence)
  })
})

describe('a number of times in a stretch of time', () => {
  test.each([
    'once a day',
    'twice a week',
    'thrice a week',
    '3 times a day',
    '3x a day',
    '3 x / day',
    'two times an hour',
    'five times a month',
    'once a fortnight',
    'twice a shift',
    'once a quarter',
    'once a workday',
    'once a morning',
    '1x/day',
    'twice/week',
    '2/d',
    '2 / wk',
    'twice a 24 h',
    'ten random cases a day',
    '20 sampled answers a week',
    'a dozen tickets an hour',
  ])('Ben looks at it %s', (cadence) => {
    expect(found(`Ben looks at it ${cadence}`)).toBe(cadence)
  })

  test('a rate behind a slash', () => {
    expect(found('50 cases/wk')).toBe('/wk')
    expect(found('50 cases / week')).toBe(' / week')
    expect(found('on/off')).toBeNull()
    expect(found('staff (m/f/d)')).toBeNull()
  })

  test.each([
    'once a dashboard is up',
    'looked at one',
    'ten cases in all',
    'two people and a dashboard',
  ])('%s is none', (text) => {
    expect(found(text)).toBeNull()
  })
})

describe('days of work, parts of a day and days of the week', () => {
  test.each([
    ['on business days', 'on business days'],
    ['on all working days', 'on all working days'],
    ['all work days', 'all work days'],
    ['weekdays', 'weekdays'],
    ['mornings', 'mornings'],
    ['in the morning', 'morning'],
    ['in the afternoon', 'afternoon'],
    ['in the evenings', 'evenings'],
    ['in the stand-up', 'stand-up'],
    ['in the standup', 'standup'],
    ['at handover', 'handover'],
    ['on Mondays', 'Mondays'],
    ['Tue and Thu', 'Tue'],
    ['Tues', 'Tues'],
    ['Wednesday', 'Wednesday'],
    ['Thurs', 'Thurs'],
    ['Thursdays', 'Thursdays'],
    ['Fri', 'Fri'],
    ['Saturdays', 'Saturdays'],
    ['Sundays', 'Sundays'],
    ['M–F', 'M–F'],
    ['M - F', 'M - F'],
    ['M/W/F', 'M/W/F'],
    ['Tu/Th', 'Tu/Th'],
    ['Mo-Fr', 'Mo-Fr'],
    ['Mo – Do', 'Mo – Do'],
  ])('%s', (text, cadence) => {
    expect(found(`Dana looks ${text}.`)).toBe(cadence)
  })
})

describe('a time of day', () => {
  test.each([
    ['at 08:30', 'at 08:30'],
    ['by 9 am', 'by 9 am'],
    ['around 9 a.m.', 'around 9 a.m'],
    ['before 10 pm', 'before 10 pm'],
    ['after 17:00', 'after 17:00'],
    ['08:30 UTC', '08:30'],
    ['0830z', '0830z'],
    ['0800l', '0800l'],
    ['0800h', '0800h'],
    ['9am', '9am'],
    ['9h30', '9h30'],
    ["nine o'clock", "o'clock"],
    ['nine o’clock', 'o’clock'],
    ['at noon', 'at noon'],
    ['at midday', 'at midday'],
    ['at midnight', 'at midnight'],
    ['at lunch', 'at lunch'],
    ['at lunchtime', 'at lunchtime'],
    ['at half past eight', 'at half past eight'],
    ['at a quarter to nine', 'at a quarter to nine'],
    ['at quarter past nine', 'at quarter past nine'],
    ['at nine sharp', 'at nine sharp'],
    ['at nine in the evening', 'evening'],
  ])('%s', (text, cadence) => {
    expect(found(`Dana looks ${text}`)).toBe(cadence)
  })
})

describe('what begins or ends with it', () => {
  test.each([
    ['starts the day with it', 'starts the day'],
    ['begins her shift there', 'begins her shift'],
    ['opens my day with it', 'opens my day'],
    ['ends the week with it', 'ends the week'],
    ['closes the shift with it', 'closes the shift'],
    ['finishes their week there', 'finishes their week'],
    ['looks at the start of the shift', 'at the start of the shift'],
    ['looks at end of day', 'at end of day'],
    ['looks on opening of business', 'on opening of business'],
    ['looks with the change of duty', 'with the change of duty'],
    ['looks at the beginning of her week', 'at the beginning of her week'],
    ['looks at close of trading', 'at close of trading'],
    ['looks first thing', 'first thing'],
    ['looks at it: shift start', 'shift start'],
    ['looks at it: shift change', 'shift change'],
    ['looks at it by close of play', 'close of play'],
  ])('Dana %s', (text, cadence) => {
    expect(found(`Dana ${text}.`)).toBe(cadence)
  })
})

test.each([
  'regularly',
  'often',
  'as needed',
  'when an alert fires',
  'from time to time',
  'on demand',
  'on day one',
  'in the weeks before',
  'the month was good',
  'monitoring',
  'satisfied',
  'friendly',
  'sunk',
])('%s is no cadence', (text) => {
  expect(found(text)).toBeNull()
})

describe('a day that hangs on whether somebody is there is no cadence', () => {
  test.each([
    'on the Mondays that he is in',
    'on Mondays when she has time',
    'daily, if time permits',
    'every morning, time permitting',
    'every week if there is time',
    'weekly where possible',
    'every Monday unless somebody is ill',
  ])('%s', (text) => {
    expect(found(text)).toBeNull()
  })

  test.each([
    ['every Monday, and daily when an alert is open', 'every Monday'],
    ['on Mondays when the week begins', 'Mondays'],
    ['daily, more often if needed', 'daily'],
  ])('it is: %s', (text, cadence) => {
    expect(found(text)).toBe(cadence)
  })
})
