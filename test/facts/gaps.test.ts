// What says that at some hours nobody is called, or by nothing, and what says that somebody is.
import { describe, expect, test } from 'vitest'
import { findGap } from '../../src/facts/gaps.ts'
import { plain, stretchIn } from './marked.ts'

describe('hours that are not covered', () => {
  test.each([
    '‹Nights are not covered›',
    'The ‹night is not covered›',
    '‹Weekends uncovered›',
    'The ‹weekend: un covered›',
    '‹Evenings at the desk are not covered›',
    '‹Holidays not covered›',
    '‹Saturdays are not covered›',
    '‹Sunday is not covered›',
    '‹No night cover›',
    'There is ‹no weekend cover›',
    '‹No evening cover› in June',
  ])('%s', (row) => {
    expect(findGap(plain(row))).toEqual(stretchIn(row))
  })

  test.each([
    'Nights are covered by Tomasz',
    'Nights are with Tomasz. The archive is not covered',
    'At night Tomasz covers',
  ])('not: %s', (text) => {
    expect(findGap(text)).toBeNull()
  })
})

describe('nobody', () => {
  test.each([
    '‹Nobody at night›',
    '‹No one on weekends›',
    '‹Nobody is called then›',
    '‹Nobody carries a pager›',
    '‹No one answers after 18:00›',
    '‹Nobody during holidays›',
    '‹Nobody over Christmas›',
    '‹Nobody from 22:00›',
    '‹Paged by nobody›',
    '‹No pager then›',
    '‹No pager at› night',
    '‹No pager on› Sundays',
    '‹No pager over› Christmas',
    '‹No pager from› 22:00',
  ])('%s', (row) => {
    expect(findGap(plain(row))).toEqual(stretchIn(row))
  })

  test.each(['Nobody else has the key', 'No pager message was lost'])('not: %s', (text) => {
    expect(findGap(text)).toBeNull()
  })
})

describe('the pager', () => {
  test.each([
    '‹Pager: none›',
    '‹Pager : no›',
    '‹Pager: nobody›',
    '‹Pager: open›',
    '‹Pager: lost›',
    '‹Pager is lost›',
    'The ‹pager was broken›',
    '‹Pager off›',
    '‹Pager missing›',
    '‹Paging does not› work',
    "‹Paging doesn't› work",
    '‹Paging doesn’t› reach her',
    '‹Paging did not› start',
    '‹Paging is not› set up',
    '‹Paging is off›',
    'The ‹test page reached neither› of them',
    '‹Test page at noon: reached nobody›',
    'The ‹test page reached no one›',
    'A ‹test page did not reach› Tomasz',
    'The ‹test page has not arrived›',
  ])('%s', (row) => {
    expect(findGap(plain(row))).toEqual(stretchIn(row))
  })

  test.each([
    'Pager: Ines Okafor',
    'Paging does reach both',
    'The test page reached both',
    'Pager: note the number',
  ])('not: %s', (text) => {
    expect(findGap(text)).toBeNull()
  })
})

describe('the schedule', () => {
  test.each([
    'The ‹schedule is empty›',
    '‹Schedule `warranty-sorter` muted›',
    'The ‹rota has been ended›',
    '‹Rota expired›',
    'The ‹roster is disabled›',
    'The ‹calendar was paused›',
    '‹Schedule applied for›',
    'The ‹schedule was ordered›',
    '‹Schedule on order›',
    '‹Schedule is not assigned›',
    'The ‹schedule for nights, unassigned›',
    '‹Schedule deleted›',
    'Weekends ‹(no one assigned)›',
  ])('%s', (row) => {
    expect(findGap(plain(row))).toEqual(stretchIn(row))
  })

  test.each(['The schedule is filled', 'The schedule builds on the rota', 'Tomasz (assigned)'])(
    'not: %s',
    (text) => {
      expect(findGap(text)).toBeNull()
    },
  )
})

describe('only by day', () => {
  test.each([
    'At night it goes to ‹voicemail›',
    '‹Answering machine› after 18:00',
    'The phone is ‹off at night›',
    '‹Mon to Fri 8 to 17›',
    '‹Monday to Friday, 08:00 to 18›',
    '‹Mon to Fri, 9 to 5›',
    '‹Mon to Fri, 9:30 to 5.›',
    '‹Office hours only›',
    'Within ‹working hours only›',
  ])('%s', (row) => {
    expect(findGap(plain(row))).toEqual(stretchIn(row))
  })

  test.each([
    'Mon to Fri 8 to 17 by Ines, nights by Tomasz',
    'Mon to Fri 8 to 24',
    'Answered by Ines during office hours, by Tomasz else',
  ])('not: %s', (text) => {
    expect(findGap(text)).toBeNull()
  })
})
