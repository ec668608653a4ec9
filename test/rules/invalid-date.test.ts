// Which days of fields and of evidence do not exist, and which cannot follow each other.
import { describe, expect, test } from 'vitest'
import { invalidDate } from '../../src/rules/invalid-date.ts'
import { changed, found, type Row } from './found.ts'

test('what the rule asks and how it is met', () => {
  expect(invalidDate).toMatchObject({
    level: 'error',
    isWaivable: false,
    about:
      'A date field names one existing day, best as YYYY-MM-DD; the pilot ends after it starts, the review is not before its end, and no evidence names a day that does not exist.',
    fix: 'write the day as YYYY-MM-DD',
  })
})

describe('a date field names one existing day', () => {
  test.each<Row>([
    ['as it is', [], []],
    [
      'a day that does not exist',
      [['**Review date:** 2026-06-09', '**Review date:** 2026-06-31']],
      ['12 ‹2026-06-31› error: "Review date" is "2026-06-31": no such day exists'],
    ],
    [
      'a day that can be read in two ways',
      [['**Review date:** 2026-06-09', '**Review date:** 06/07/2026']],
      [
        '12 ‹06/07/2026› error: "Review date" is "06/07/2026": it can be read as two different days',
      ],
    ],
    [
      'no day',
      [['**Review date:** 2026-06-09', '**Review date:** next week']],
      ['12 ‹next week› error: "Review date" is "next week", expected one day, found none'],
    ],
    [
      'two days',
      [['**Review date:** 2026-06-09', '**Review date:** 2026-06-08 and 2026-06-09']],
      [
        '12 ‹2026-06-08 and 2026-06-09› error: "Review date" is "2026-06-08 and 2026-06-09", expected one day, found 2',
      ],
    ],
    [
      'one day, written twice',
      [['**Review date:** 2026-06-09', '**Review date:** 2026-06-09 (Tuesday, 9 June 2026)']],
      [],
    ],
    [
      'one day, written twice without brackets',
      [['**Review date:** 2026-06-09', '**Review date:** 2026-06-09, 9 June 2026']],
      [],
    ],
    [
      'a day that may move',
      [['**Review date:** 2026-06-09', '**Review date:** 2026-06-09 (provisional)']],
      [
        '12 ‹2026-06-09 (provisional)› error: "Review date" is "2026-06-09 (provisional)": "provisional" leaves it open',
      ],
    ],
    [
      'a day that may move, in other words',
      [['**Review date:** 2026-06-09', '**Review date:** 2026-06-09, to be confirmed']],
      [
        '12 ‹2026-06-09, to be confirmed› error: "Review date" is "2026-06-09, to be confirmed": "to be" leaves it open',
      ],
    ],
    [
      'an empty field is no matter of this rule',
      [['**Review date:** 2026-06-09', '**Review date:** ']],
      [],
    ],
    [
      'a text field may say anything',
      [['**Agent version:** 1.4', '**Agent version:** of 2026-06-31']],
      [],
    ],
  ])('%s', async (_, edits, findings) => {
    expect(await found('invalid-date', changed('pilot-to-prod', edits))).toEqual(findings)
  })
})

describe('a period has a first and a last day', () => {
  test.each<Row>([
    [
      'two days',
      [['**Pilot ran:** 2026-05-11 to 2026-06-05', '**Pilot ran:** 2026-05-11 – 2026-06-05']],
      [],
    ],
    [
      'from one day until another',
      [['**Pilot ran:** 2026-05-11 to 2026-06-05', '**Pilot ran:** 2026-05-11 until 2026-06-05']],
      [],
    ],
    [
      'from one day till another',
      [['**Pilot ran:** 2026-05-11 to 2026-06-05', '**Pilot ran:** 2026-05-11 till 2026-06-05']],
      [],
    ],
    [
      'from one day up to another',
      [['**Pilot ran:** 2026-05-11 to 2026-06-05', '**Pilot ran:** 2026-05-11 up to 2026-06-05']],
      [],
    ],
    [
      'until another, in capitals',
      [['**Pilot ran:** 2026-05-11 to 2026-06-05', '**Pilot ran:** 2026-05-11 UNTIL 2026-06-05']],
      [],
    ],
    [
      'until a day, with more behind it',
      [
        [
          '**Pilot ran:** 2026-05-11 to 2026-06-05',
          '**Pilot ran:** 2026-05-11 until, we think, 2026-06-05',
        ],
      ],
      [
        '11 ‹2026-05-11 until, we think, 2026-06-05› error: "Pilot ran" is "2026-05-11 until, we think, 2026-06-05": "until" leaves it open',
      ],
    ],
    [
      'until a day that is not the last',
      [
        [
          '**Pilot ran:** 2026-05-11 to 2026-06-05',
          '**Pilot ran:** 2026-05-11 to 2026-06-05, until further notice',
        ],
      ],
      [
        '11 ‹2026-05-11 to 2026-0…rther notice› error: "Pilot ran" is "2026-05-11 to 2026-06-05, until further notice": "until" leaves it open',
      ],
    ],
    [
      'at least until a day',
      [
        [
          '**Pilot ran:** 2026-05-11 to 2026-06-05',
          '**Pilot ran:** 2026-05-11, at least until 2026-06-05',
        ],
      ],
      [
        '11 ‹2026-05-11, at least until 2026-06-05› error: "Pilot ran" is "2026-05-11, at least until 2026-06-05": "until" leaves it open',
      ],
    ],
    [
      'until a day, behind a comma',
      [['**Pilot ran:** 2026-05-11 to 2026-06-05', '**Pilot ran:** 2026-05-11, until 2026-06-05']],
      [],
    ],
    [
      'until a day, with a colon',
      [['**Pilot ran:** 2026-05-11 to 2026-06-05', '**Pilot ran:** 2026-05-11 until: 2026-06-05']],
      [],
    ],
    [
      'until a day that may move',
      [
        [
          '**Pilot ran:** 2026-05-11 to 2026-06-05',
          '**Pilot ran:** 2026-05-11 until 2026-06-05 (provisional)',
        ],
      ],
      [
        '11 ‹2026-05-11 until 202…provisional)› error: "Pilot ran" is "2026-05-11 until 2026-06-05 (provisional)": "provisional" leaves it open',
      ],
    ],
    [
      'until a day, from one that may move',
      [
        [
          '**Pilot ran:** 2026-05-11 to 2026-06-05',
          '**Pilot ran:** provisionally 2026-05-11 until 2026-06-05',
        ],
      ],
      [
        '11 ‹provisionally 2026-0…l 2026-06-05› error: "Pilot ran" is "provisionally 2026-05-11 until 2026-06-05": "provisionally" leaves it open',
      ],
    ],
    [
      'one day',
      [['**Pilot ran:** 2026-05-11 to 2026-06-05', '**Pilot ran:** 2026-05-11']],
      [
        '11 ‹2026-05-11› error: "Pilot ran" is "2026-05-11", expected a first and a last day, found 1',
      ],
    ],
    [
      'until one day',
      [['**Pilot ran:** 2026-05-11 to 2026-06-05', '**Pilot ran:** until 2026-06-05']],
      ['11 ‹until 2026-06-05› error: "Pilot ran" is "until 2026-06-05": "until" leaves it open'],
    ],
    [
      'three days',
      [
        [
          '**Pilot ran:** 2026-05-11 to 2026-06-05',
          '**Pilot ran:** 2026-05-11, 2026-05-20, 2026-06-05',
        ],
      ],
      [
        '11 ‹2026-05-11, 2026-05-20, 2026-06-05› error: "Pilot ran" is "2026-05-11, 2026-05-20, 2026-06-05", expected a first and a last day, found 3',
      ],
    ],
    [
      'three days, one of them twice',
      [
        [
          '**Pilot ran:** 2026-05-11 to 2026-06-05',
          '**Pilot ran:** 2026-05-11 to 2026-06-05, 5 June 2026',
        ],
      ],
      [],
    ],
    [
      'no day',
      [['**Pilot ran:** 2026-05-11 to 2026-06-05', '**Pilot ran:** four weeks in spring']],
      [
        '11 ‹four weeks in spring› error: "Pilot ran" is "four weeks in spring", expected a first and a last day, found none',
      ],
    ],
    [
      'a last day that does not exist',
      [['**Pilot ran:** 2026-05-11 to 2026-06-05', '**Pilot ran:** 2026-05-11 to 2026-06-31']],
      ['11 ‹2026-06-31› error: "Pilot ran" is "2026-06-31": no such day exists'],
    ],
    [
      'the first day without its year',
      [['**Pilot ran:** 2026-05-11 to 2026-06-05', '**Pilot ran:** 11 May to 5 June 2026']],
      [],
    ],
    [
      'it ends before it begins',
      [['**Pilot ran:** 2026-05-11 to 2026-06-05', '**Pilot ran:** 2026-06-05 to 2026-05-11']],
      [
        '11 ‹2026-06-05 to 2026-05-11› error: the pilot ends on 2026-05-11, before it starts on 2026-06-05',
      ],
    ],
    [
      'it ends on the day it begins',
      [['**Pilot ran:** 2026-05-11 to 2026-06-05', '**Pilot ran:** 2026-06-05 to 2026-06-05']],
      [],
    ],
  ])('%s', async (_, edits, findings) => {
    expect(await found('invalid-date', changed('pilot-to-prod', edits))).toEqual(findings)
  })
})

describe('a review lies behind the pilot, and not in the future', () => {
  test.each<Row>([
    [
      'on the last day of the pilot',
      [['**Review date:** 2026-06-09', '**Review date:** 2026-06-05']],
      [],
    ],
    [
      'on the day before that',
      [['**Review date:** 2026-06-09', '**Review date:** 2026-06-04']],
      [
        '12 ‹2026-06-04› error: the review of 2026-06-04 is before the end of the pilot on 2026-06-05: the pilot it reviews was not over',
      ],
    ],
    [
      'tomorrow',
      [['**Review date:** 2026-06-09', '**Review date:** 2026-06-10']],
      [
        '12 ‹2026-06-10› warning: the review date 2026-06-10 is in the future, judged as of 2026-06-09',
      ],
    ],
  ])('%s', async (_, edits, findings) => {
    expect(await found('invalid-date', changed('pilot-to-prod', edits))).toEqual(findings)
  })
})

describe('the day of the review beside another field', () => {
  test.each<Row>([
    [
      'tomorrow',
      [['**Review date:** 2026-06-09', '**Review date:** 2026-06-10']],
      [
        '18 ‹2026-06-10› warning: the review date 2026-06-10 is in the future, judged as of 2026-06-09',
      ],
    ],
  ])('%s', async (_, edits, findings) => {
    expect(await found('invalid-date', changed('scale-decision', edits, 'harden'))).toEqual(
      findings,
    )
  })
})

describe('evidence names no day that does not exist, and no time that ends before it begins', () => {
  test.each<Row>([
    [
      'a day that exists',
      [
        [
          'Ines Okafor checks it every weekday at 08:45; Tomasz Lind reads cost and errors every Monday.',
          'Ines Okafor checks it every weekday, last on 2026-06-08.',
        ],
      ],
      [],
    ],
    [
      'a day that does not',
      [
        [
          'Ines Okafor checks it every weekday at 08:45; Tomasz Lind reads cost and errors every Monday.',
          'Ines Okafor checks it every weekday, last on 2026-05-32.',
        ],
      ],
      ['17 ‹2026-05-32› error 2: item 2 names "2026-05-32": no such day exists'],
    ],
    [
      'a day that can be read in two ways is none of it',
      [
        [
          'Ines Okafor checks it every weekday at 08:45; Tomasz Lind reads cost and errors every Monday.',
          'Ines Okafor checks it every weekday, last on 06/07/2026.',
        ],
      ],
      [],
    ],
    [
      'a time',
      [
        [
          'Ines Okafor checks it every weekday at 08:45; Tomasz Lind reads cost and errors every Monday.',
          'Ines Okafor checked it every weekday from 2026-05-11 to 2026-06-05.',
        ],
      ],
      [],
    ],
    [
      'a time that is turned round',
      [
        [
          'Ines Okafor checks it every weekday at 08:45; Tomasz Lind reads cost and errors every Monday.',
          'Ines Okafor checked it every weekday from 2026-06-05 to 2026-05-11.',
        ],
      ],
      [
        '17 ‹2026-06-05 to 2026-05-11› error 2: item 2 names a time that ends before it begins: 2026-06-05 to 2026-05-11',
      ],
    ],
    [
      'until an earlier day',
      [
        [
          'Ines Okafor checks it every weekday at 08:45; Tomasz Lind reads cost and errors every Monday.',
          'Ines Okafor checked it every weekday from 2026-06-05 until 2026-05-11.',
        ],
      ],
      [
        '17 ‹2026-06-05 until 2026-05-11› error 2: item 2 names a time that ends before it begins: 2026-06-05 to 2026-05-11',
      ],
    ],
    [
      'up to an earlier day, with a dash',
      [
        [
          'Ines Okafor checks it every weekday at 08:45; Tomasz Lind reads cost and errors every Monday.',
          'Ines Okafor checked it every weekday, 2026-06-05 – 2026-05-11.',
        ],
      ],
      [
        '17 ‹2026-06-05 – 2026-05-11› error 2: item 2 names a time that ends before it begins: 2026-06-05 to 2026-05-11',
      ],
    ],
    [
      'with a long dash',
      [
        [
          'Ines Okafor checks it every weekday at 08:45; Tomasz Lind reads cost and errors every Monday.',
          'Ines Okafor checked it every weekday, 2026-06-05 — 2026-05-11.',
        ],
      ],
      [
        '17 ‹2026-06-05 — 2026-05-11› error 2: item 2 names a time that ends before it begins: 2026-06-05 to 2026-05-11',
      ],
    ],
    [
      'with a hyphen',
      [
        [
          'Ines Okafor checks it every weekday at 08:45; Tomasz Lind reads cost and errors every Monday.',
          'Ines Okafor checked it every weekday, 2026-06-05 - 2026-05-11.',
        ],
      ],
      [
        '17 ‹2026-06-05 - 2026-05-11› error 2: item 2 names a time that ends before it begins: 2026-06-05 to 2026-05-11',
      ],
    ],
    [
      'to an earlier day, in capitals',
      [
        [
          'Ines Okafor checks it every weekday at 08:45; Tomasz Lind reads cost and errors every Monday.',
          'INES OKAFOR CHECKED IT EVERY WEEKDAY, 2026-06-05 TO 2026-05-11.',
        ],
      ],
      [
        '17 ‹2026-06-05 TO 2026-05-11› error 2: item 2 names a time that ends before it begins: 2026-06-05 to 2026-05-11',
      ],
    ],
    [
      'with a dash and no spaces',
      [
        [
          'Ines Okafor checks it every weekday at 08:45; Tomasz Lind reads cost and errors every Monday.',
          'Ines Okafor checked it every weekday, 2026-06-05–2026-05-11.',
        ],
      ],
      [
        '17 ‹2026-06-05–2026-05-11› error 2: item 2 names a time that ends before it begins: 2026-06-05 to 2026-05-11',
      ],
    ],
    [
      'a day that is compared to an earlier one',
      [
        [
          'Ines Okafor checks it every weekday at 08:45; Tomasz Lind reads cost and errors every Monday.',
          'Ines Okafor checks it every weekday, rows of 2026-06-05 compared to 2026-05-11.',
        ],
      ],
      [],
    ],
    [
      'from one day to the rows of an earlier one',
      [
        [
          'Ines Okafor checks it every weekday at 08:45; Tomasz Lind reads cost and errors every Monday.',
          'Ines Okafor checks it every weekday, rows of 2026-06-05 to the rows of 2026-05-11.',
        ],
      ],
      [],
    ],
    [
      'two days in any order',
      [
        [
          'Ines Okafor checks it every weekday at 08:45; Tomasz Lind reads cost and errors every Monday.',
          'Ines Okafor checks it every weekday, on 2026-06-05 and 2026-05-11 by phone.',
        ],
      ],
      [],
    ],
    [
      'two days that a comma parts',
      [
        [
          'Ines Okafor checks it every weekday at 08:45; Tomasz Lind reads cost and errors every Monday.',
          'Ines Okafor checks it every weekday, as on 2026-06-05, 2026-05-11.',
        ],
      ],
      [],
    ],
    [
      'a time that begins and ends on one day',
      [
        [
          'Ines Okafor checks it every weekday at 08:45; Tomasz Lind reads cost and errors every Monday.',
          'Ines Okafor checks it every weekday, tried from 2026-06-05 to 2026-06-05.',
        ],
      ],
      [],
    ],
    [
      'the second of two times',
      [
        [
          'Ines Okafor checks it every weekday at 08:45; Tomasz Lind reads cost and errors every Monday.',
          'Ines Okafor checked it every weekday from 2026-05-11 to 2026-05-20 and from 2026-06-05 to 2026-06-01.',
        ],
      ],
      [
        '17 ‹2026-06-05 to 2026-06-01› error 2: item 2 names a time that ends before it begins: 2026-06-05 to 2026-06-01',
      ],
    ],
    [
      'a time to a day that does not exist',
      [
        [
          'Ines Okafor checks it every weekday at 08:45; Tomasz Lind reads cost and errors every Monday.',
          'Ines Okafor checked it every weekday from 2026-05-11 to 2026-05-32.',
        ],
      ],
      ['17 ‹2026-05-32› error 2: item 2 names "2026-05-32": no such day exists'],
    ],
    [
      'a time from a day that does not exist',
      [
        [
          'Ines Okafor checks it every weekday at 08:45; Tomasz Lind reads cost and errors every Monday.',
          'Ines Okafor checked it every weekday from 2026-05-32 to 2026-05-11.',
        ],
      ],
      ['17 ‹2026-05-32› error 2: item 2 names "2026-05-32": no such day exists'],
    ],
    [
      'more between the days',
      [
        [
          'Ines Okafor checks it every weekday at 08:45; Tomasz Lind reads cost and errors every Monday.',
          'Ines Okafor checked it every weekday, on 2026-06-05 up to noon, 2026-05-11 to 2026-05-13 all day.',
        ],
      ],
      [],
    ],
  ])('%s', async (_, edits, findings) => {
    expect(await found('invalid-date', changed('pilot-to-prod', edits))).toEqual(findings)
  })
})

describe('only what is claimed as passed is read', () => {
  test.each<Row>([
    [
      'an item at warning',
      [
        [
          'its translation into Polish is missing.',
          'its translation into Polish is missing since 2026-05-32.',
        ],
      ],
      [],
    ],
    ['an item without evidence', [['| Items 1 to 9 reviewed on 2026-06-09. |', '| |']], []],
  ])('%s', async (_, edits, findings) => {
    expect(await found('invalid-date', changed('pilot-to-prod', edits, 'conditional'))).toEqual(
      findings,
    )
  })
})

test('evidence that is longer than anybody reviews is not read', async () => {
  const read =
    'Ines Okafor checks it every weekday at 08:45; Tomasz Lind reads cost and errors every Monday.'
  const rest = 'Grafana warranty-sorter. Last on 2026-05-32. '
  const ofLength = (length: number): Promise<string[]> =>
    found(
      'invalid-date',
      changed('pilot-to-prod', [
        ['[warranty-sorter](https://grafana.example.com/d/warranty)', 'warranty-sorter'],
        [
          read,
          'Last on 2026-05-32. '.padEnd(length - rest.length + 'Last on 2026-05-32. '.length, 'x'),
        ],
      ]),
    )
  expect(await ofLength(8000)).toHaveLength(1)
  expect(await ofLength(8001)).toEqual([])
})
