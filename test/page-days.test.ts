// Which number of 06/12/2026 is the day? A page shows it: by a number above twelve, by where its months stand, by their language.
import { describe, expect, test } from 'vitest'
import { habitsIn } from '../src/pair/page-days.ts'
import { read } from './facts/said-days.ts'

const near = '2026-06-09'
const onPage = (elsewhere: string, text: string): string =>
  read(text, { near, habits: habitsIn(`${elsewhere} | ${text}`) })

describe('the order of two numbers', () => {
  test.each([
    ['nothing', '2026-12-06 / 2026-06-12'],
    ['25/02/2026', '2026-12-06'],
    ['02/25/2026', '2026-06-12'],
    ['5 July 2026', '2026-12-06'],
    ['July 5, 2026', '2026-06-12'],
    ['2026/02/05', '2026-06-12'],
    ['5 juli', '2026-12-06'],
    ['July 5', '2026-06-12'],
    ['5 July', '2026-12-06'],
    // a verb
    ['may 5', '2026-12-06 / 2026-06-12'],
    ['July 5; 11 July', '2026-12-06 / 2026-06-12'],
    // both ways, and so neither
    ['25/02/2026 and 02/25/2026', '2026-12-06 / 2026-06-12'],
    // numbers tell more than names do
    ['02/25/2026 and 5 July 2026', '2026-06-12'],
    // with full stops the day comes first everywhere, which says nothing of slashes
    ['25.02.2026', '2026-12-06 / 2026-06-12'],
    // a share of something
    ['17/9 and 9/17', '2026-12-06 / 2026-06-12'],
  ])('beside %s', (elsewhere, days) => {
    expect(onPage(elsewhere, '06/12/2026')).toBe(days)
  })
})

describe('shorter forms, where the page writes its days so', () => {
  test.each([
    ['17.4.26, 5.6.26, 11.6.26', '4.5.26', '2026-05-04'],
    ['17.4.26 and 1.2.25', '4.5.26', ''],
    ['2026-06-01, 02-18, 01-30, 03-17', '03-04', '~2026-03-04'],
    ['2026-06-01, 02-18, 01-30, 10-47', '03-04', ''],
    ['25-02-2026', '13-04', '~2026-04-13'],
    ['25/02/2026', '13/04', '~2026-04-13'],
    ['02/25/2026', '9/17', '~2026-09-17'],
    ['02/25/2026', '03/03: blocked', '~2026-03-03'],
    ['02/25/2026', '02/26 in the lab', '~2026-02-26'],
    ['2026.02.25', '04.13 changed', '~2026-04-13'],
    ['25 Feb 26 and 3 Mar 26', '4 Sep 26', '2026-09-04'],
    ['2026-02-25', '04-13 09:00', '~2026-04-13'],
    ['2026-02-25', '04-13', ''],
    ['2026.02.25', '4.13', ''],
    ['25.02.2026', '13.04', ''],
    // another mark, a range, a share, a score, a length of time
    ['25.02.2026', '13/04', ''],
    ['25-02-2026', '8-10', ''],
    ['25/02/2026', '4/5', ''],
    ['25/02/2026', '12/12', ''],
    ['25-02-2026', '13-04 days', ''],
    ['25 Feb 26', '4 Sep 30', '~2026-09-04'],
  ])('on a page with %s, %s', (elsewhere, text, day) => {
    expect(onPage(elsewhere, text)).toBe(day)
  })
})
