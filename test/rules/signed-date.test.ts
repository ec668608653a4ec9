// What is found on the days of signatures.
import { describe, expect, test } from 'vitest'
import { rules } from '../../src/rules/index.ts'
import { changed, type Edit, found, type Row } from './found.ts'

describe('a signature has a day that can have been', () => {
  test.each<Row>([
    ['the day of the review', [], []],
    [
      'the day before',
      [
        [
          '| Agent Builder | Marek Adeyemi | 2026-06-09 | (signed) |',
          '| Agent Builder | Marek Adeyemi | 2026-06-08 | (signed) |',
        ],
      ],
      [],
    ],
    [
      'the last day of the pilot',
      [
        [
          '| Agent Builder | Marek Adeyemi | 2026-06-09 | (signed) |',
          '| Agent Builder | Marek Adeyemi | 2026-06-05 | (signed) |',
        ],
      ],
      [],
    ],
    [
      'the day before the pilot ended',
      [
        [
          '| Agent Builder | Marek Adeyemi | 2026-06-09 | (signed) |',
          '| Agent Builder | Marek Adeyemi | 2026-06-04 | (signed) |',
        ],
      ],
      [
        '31 ‹2026-06-04› error 10: Agent Builder signed on 2026-06-04, before the pilot ended on 2026-06-05',
      ],
    ],
    [
      'as of that day',
      [
        [
          '| Agent Builder | Marek Adeyemi | 2026-06-09 | (signed) |',
          '| Agent Builder | Marek Adeyemi | 2026-06-09 | (signed) |',
        ],
      ],
      [],
    ],
    [
      'the day after',
      [
        [
          '| Agent Builder | Marek Adeyemi | 2026-06-09 | (signed) |',
          '| Agent Builder | Marek Adeyemi | 2026-06-10 | (signed) |',
        ],
      ],
      [
        '31 ‹2026-06-10› error 10: Agent Builder signs on 2026-06-10, which is in the future, judged as of 2026-06-09',
      ],
    ],
    [
      'no date',
      [
        [
          '| Agent Builder | Marek Adeyemi | 2026-06-09 | (signed) |',
          '| Agent Builder | Marek Adeyemi |  | (signed) |',
        ],
      ],
      [
        '31 ‹| Agent Builder | Ma…| (signed) |› error 10: the signature of Agent Builder has no date',
      ],
    ],
    [
      'no date, only a dash',
      [
        [
          '| Agent Builder | Marek Adeyemi | 2026-06-09 | (signed) |',
          '| Agent Builder | Marek Adeyemi | — | (signed) |',
        ],
      ],
      ['31 ‹—› error 10: the signature of Agent Builder has no date'],
    ],
    [
      'no date, and said so',
      [
        [
          '| Agent Builder | Marek Adeyemi | 2026-06-09 | (signed) |',
          '| Agent Builder | Marek Adeyemi | n/a | (signed) |',
        ],
      ],
      ['31 ‹n/a› error 10: the signature of Agent Builder has no date'],
    ],
    [
      'a placeholder',
      [
        [
          '| Agent Builder | Marek Adeyemi | 2026-06-09 | (signed) |',
          '| Agent Builder | Marek Adeyemi | TBD | (signed) |',
        ],
      ],
      ['31 ‹TBD› error 10: the signature of Agent Builder has no date'],
    ],
    [
      'a word that is no date',
      [
        [
          '| Agent Builder | Marek Adeyemi | 2026-06-09 | (signed) |',
          '| Agent Builder | Marek Adeyemi | recently | (signed) |',
        ],
      ],
      ['31 ‹recently› error 10: the signature of Agent Builder has no date'],
    ],
    [
      'a day for which it is only planned',
      [
        [
          '| Agent Builder | Marek Adeyemi | 2026-06-09 | (signed) |',
          '| Agent Builder | Marek Adeyemi | planned for 2026-06-09 | (signed) |',
        ],
      ],
      ['31 ‹planned for 2026-06-09› error 10: the signature of Agent Builder has no date'],
    ],
    [
      'a day that does not exist',
      [
        [
          '| Agent Builder | Marek Adeyemi | 2026-06-09 | (signed) |',
          '| Agent Builder | Marek Adeyemi | 2026-06-31 | (signed) |',
        ],
      ],
      ['31 ‹2026-06-31› error 10: the date "2026-06-31" of Agent Builder does not exist'],
    ],
    [
      'a day that can be read in two ways',
      [
        [
          '| Agent Builder | Marek Adeyemi | 2026-06-09 | (signed) |',
          '| Agent Builder | Marek Adeyemi | 06/07/2026 | (signed) |',
        ],
      ],
      [
        '31 ‹06/07/2026› error 10: the date "06/07/2026" of Agent Builder can be read as two different days',
      ],
    ],
    [
      'two days',
      [
        [
          '| Agent Builder | Marek Adeyemi | 2026-06-09 | (signed) |',
          '| Agent Builder | Marek Adeyemi | 2026-06-08 / 2026-06-09 | (signed) |',
        ],
      ],
      [
        '31 ‹2026-06-08 / 2026-06-09› error 10: the signature of Agent Builder has two dates, "2026-06-08" and "2026-06-09"',
      ],
    ],
    [
      'one day written twice',
      [
        [
          '| Agent Builder | Marek Adeyemi | 2026-06-09 | (signed) |',
          '| Agent Builder | Marek Adeyemi | 2026-06-08 (8 June 2026) | (signed) |',
        ],
      ],
      [],
    ],
    [
      'a day and a condition',
      [
        [
          '| Agent Builder | Marek Adeyemi | 2026-06-09 | (signed) |',
          '| Agent Builder | Marek Adeyemi | 2026-06-09 if all goes well | (signed) |',
        ],
      ],
      [
        '31 ‹2026-06-09 if all goes well› error 10: the date of Agent Builder says more than a day: "2026-06-09 if all goes well"',
      ],
    ],
    [
      'a day with its weekday and time',
      [
        [
          '| Agent Builder | Marek Adeyemi | 2026-06-09 | (signed) |',
          '| Agent Builder | Marek Adeyemi | Tue 2026-06-09, 10:15 UTC | (signed) |',
        ],
      ],
      [],
    ],
    [
      'a day without a year is the one next to the review',
      [
        [
          '| Agent Builder | Marek Adeyemi | 2026-06-09 | (signed) |',
          '| Agent Builder | Marek Adeyemi | 9 June | (signed) |',
        ],
      ],
      [],
    ],
    [
      'nobody signed, so that the day does not matter',
      [
        [
          '| Agent Builder | Marek Adeyemi | 2026-06-09 | (signed) |',
          '| Agent Builder | Marek Adeyemi | 2026-06-31 |  |',
        ],
      ],
      [],
    ],
  ])('%s', async (_, edits, findings) => {
    expect(await found('signed-date', changed('pilot-to-prod', edits))).toEqual(findings)
  })
})

describe('a day inside the signature is judged too', () => {
  test.each<Row>([
    [
      'the day of signing',
      [
        [
          '| Agent Builder | Marek Adeyemi | 2026-06-09 | (signed) |',
          '| Agent Builder | Marek Adeyemi | 2026-06-09 | signed on 2026-06-09 |',
        ],
      ],
      [],
    ],
    [
      'a day in the future',
      [
        [
          '| Agent Builder | Marek Adeyemi | 2026-06-09 | (signed) |',
          '| Agent Builder | Marek Adeyemi | 2026-06-09 | signed on 2026-06-10 |',
        ],
      ],
      [
        '31 ‹2026-06-10› error 10: the date "2026-06-10" in the signature of Agent Builder is in the future, judged as of 2026-06-09',
      ],
    ],
    [
      'a day before the pilot ended',
      [
        [
          '| Agent Builder | Marek Adeyemi | 2026-06-09 | (signed) |',
          '| Agent Builder | Marek Adeyemi | 2026-06-09 | signed on 2026-06-04 |',
        ],
      ],
      [
        '31 ‹2026-06-04› error 10: the date "2026-06-04" in the signature of Agent Builder is before the pilot ended on 2026-06-05',
      ],
    ],
    [
      'the last day of the pilot',
      [
        [
          '| Agent Builder | Marek Adeyemi | 2026-06-09 | (signed) |',
          '| Agent Builder | Marek Adeyemi | 2026-06-09 | signed on 2026-06-05 |',
        ],
      ],
      [],
    ],
    [
      'a day that does not exist',
      [
        [
          '| Agent Builder | Marek Adeyemi | 2026-06-09 | (signed) |',
          '| Agent Builder | Marek Adeyemi | 2026-06-09 | signed on 2026-06-31 |',
        ],
      ],
      [
        '31 ‹2026-06-31› error 10: the date "2026-06-31" in the signature of Agent Builder does not exist or can be read in two ways',
      ],
    ],
    [
      'a day that can be read in two ways',
      [
        [
          '| Agent Builder | Marek Adeyemi | 2026-06-09 | (signed) |',
          '| Agent Builder | Marek Adeyemi | 2026-06-09 | signed on 06/07/2026 |',
        ],
      ],
      [
        '31 ‹06/07/2026› error 10: the date "06/07/2026" in the signature of Agent Builder does not exist or can be read in two ways',
      ],
    ],
    [
      'a day without a year is the one next to the review',
      [
        [
          '| Agent Builder | Marek Adeyemi | 2026-06-09 | (signed) |',
          '| Agent Builder | Marek Adeyemi | 2026-06-09 | signed on 4 June |',
        ],
      ],
      [
        '31 ‹4 June› error 10: the date "4 June" in the signature of Agent Builder is before the pilot ended on 2026-06-05',
      ],
    ],
    [
      'the day of a signature that it replaces',
      [
        [
          '| Agent Builder | Marek Adeyemi | 2026-06-09 | (signed) |',
          '| Agent Builder | Marek Adeyemi | 2026-06-09 | signed, replaces my signature of 2026-05-20 |',
        ],
      ],
      [],
    ],
    [
      'the day of an earlier one that it replaces',
      [
        [
          '| Agent Builder | Marek Adeyemi | 2026-06-09 | (signed) |',
          '| Agent Builder | Marek Adeyemi | 2026-06-09 | signed, replacing the earlier signature of 2026-05-20 |',
        ],
      ],
      [],
    ],
    [
      'the day of the one instead of which it is given',
      [
        [
          '| Agent Builder | Marek Adeyemi | 2026-06-09 | (signed) |',
          '| Agent Builder | Marek Adeyemi | 2026-06-09 | signed instead of her first one of 2026-05-20 |',
        ],
      ],
      [],
    ],
    [
      'the day of his previous signature',
      [
        [
          '| Agent Builder | Marek Adeyemi | 2026-06-09 | (signed) |',
          '| Agent Builder | Marek Adeyemi | 2026-06-09 | signed, replaces his previous one of 2026-05-20 |',
        ],
      ],
      [],
    ],
    [
      'the day of a version that is replaced before it',
      [
        [
          '| Agent Builder | Marek Adeyemi | 2026-06-09 | (signed) |',
          '| Agent Builder | Marek Adeyemi | 2026-06-09 | signed, replaces my signature of last week, 2026-05-20 |',
        ],
      ],
      [
        '31 ‹2026-05-20› error 10: the date "2026-05-20" in the signature of Agent Builder is before the pilot ended on 2026-06-05',
      ],
    ],
    [
      'the day of a version that it replaces is no such day',
      [
        [
          '| Agent Builder | Marek Adeyemi | 2026-06-09 | (signed) |',
          '| Agent Builder | Marek Adeyemi | 2026-06-09 | signed, replaces the version of 2026-05-20 |',
        ],
      ],
      [
        '31 ‹2026-05-20› error 10: the date "2026-05-20" in the signature of Agent Builder is before the pilot ended on 2026-06-05',
      ],
    ],
  ])('%s', async (_, edits, findings) => {
    expect(await found('signed-date', changed('pilot-to-prod', edits))).toEqual(findings)
  })
})

describe('a day long before the review is none', () => {
  const given: Edit[] = [
    ['**Pilot ran:** 2026-05-11 to 2026-06-05', '**Pilot ran:** 2026-03-02 to 2026-04-03'],
  ]
  test.each<Row>([
    [
      'sixty days before',
      [
        [
          '| Agent Builder | Marek Adeyemi | 2026-06-09 | (signed) |',
          '| Agent Builder | Marek Adeyemi | 2026-04-10 | (signed) |',
        ],
      ],
      [],
    ],
    [
      'sixty-one days before',
      [
        [
          '| Agent Builder | Marek Adeyemi | 2026-06-09 | (signed) |',
          '| Agent Builder | Marek Adeyemi | 2026-04-09 | (signed) |',
        ],
      ],
      [
        '31 ‹2026-04-09› error 10: Agent Builder signed on 2026-04-09, 61 days before the review of 2026-06-09, expected at most 60',
      ],
    ],
  ])('%s', async (_, edits, findings) => {
    expect(await found('signed-date', changed('pilot-to-prod', [...given, ...edits]))).toEqual(
      findings,
    )
  })
})

describe('where the pilot has no end that is known, only the other ends count', () => {
  const given: Edit[] = [['**Pilot ran:** 2026-05-11 to 2026-06-05', '**Pilot ran:** ']]
  test.each<Row>([
    [
      'a day in the spring',
      [
        [
          '| Agent Builder | Marek Adeyemi | 2026-06-09 | (signed) |',
          '| Agent Builder | Marek Adeyemi | 2026-04-30 | (signed) |',
        ],
      ],
      [],
    ],
    [
      'a day in the signature in the spring',
      [
        [
          '| Agent Builder | Marek Adeyemi | 2026-06-09 | (signed) |',
          '| Agent Builder | Marek Adeyemi | 2026-06-09 | signed on 2026-04-30 |',
        ],
      ],
      [],
    ],
  ])('%s', async (_, edits, findings) => {
    expect(await found('signed-date', changed('pilot-to-prod', [...given, ...edits]))).toEqual(
      findings,
    )
  })
})

describe('where the review has no day, nothing is long before it', () => {
  const given: Edit[] = [
    ['**Review date:** 2026-06-09', '**Review date:** '],
    ['**Pilot ran:** 2026-05-11 to 2026-06-05', '**Pilot ran:** '],
  ]
  test.each<Row>([
    [
      'a day a year ago',
      [
        [
          '| Agent Builder | Marek Adeyemi | 2026-06-09 | (signed) |',
          '| Agent Builder | Marek Adeyemi | 2025-06-09 | (signed) |',
        ],
      ],
      [],
    ],
  ])('%s', async (_, edits, findings) => {
    expect(await found('signed-date', changed('pilot-to-prod', [...given, ...edits]))).toEqual(
      findings,
    )
  })
})

describe('without a column for the day there is none', () => {
  test.each<Row>([
    [
      'a table of three columns',
      [
        [
          '| Role | Name | Date | Signature |\n|---|---|---|---|\n| Designated owner | Leila Haddad | 2026-06-09 | (signed) |',
          '| Role | Name | Signature |\n|---|---|---|\n| Designated owner | Leila Haddad | (signed) |',
        ],
      ],
      [
        '27 ‹| Designated owner |…| (signed) |› error: the signature of Designated owner has no date',
      ],
    ],
  ])('%s', async (_, edits, findings) => {
    expect(await found('signed-date', changed('seven-checkpoints', edits))).toEqual(findings)
  })
})

describe('boxes ask for no day, and one that is given must be possible', () => {
  test.each<Row>([
    ['a day before the review', [], []],
    [
      'no day',
      [['Engineering: Femi Adeleke, 2026-06-09 (signed)', 'Engineering: Femi Adeleke (signed)']],
      [],
    ],
    ['no line with a name', [['- Engineering: Femi Adeleke, 2026-06-09 (signed)\n', '']], []],
    [
      'a day in the future',
      [
        [
          'Engineering: Femi Adeleke, 2026-06-09 (signed)',
          'Engineering: Femi Adeleke, 2026-06-12 (signed)',
        ],
      ],
      [
        '175 ‹2026-06-12› error: Engineering Lead signs on 2026-06-12, which is in the future, judged as of 2026-06-09',
      ],
    ],
    [
      'a day that does not exist',
      [
        [
          'Engineering: Femi Adeleke, 2026-06-09 (signed)',
          'Engineering: Femi Adeleke, 2026-06-31 (signed)',
        ],
      ],
      ['175 ‹2026-06-31› error: the date "2026-06-31" of Engineering Lead does not exist'],
    ],
  ])('%s', async (_, edits, findings) => {
    expect(await found('signed-date', changed('production-readiness', edits))).toEqual(findings)
  })
})

describe('a signature in a table without dates has none', () => {
  test.each<[said: string, findings: string[]]>([
    [
      '(signed)',
      [
        '31 ‹| Agent Builder | Ma…| (signed) |› error 10: the signature of Agent Builder has no date',
        '32 ‹| AI CoE Lead | Ruth…| (signed) |› error 10: the signature of AI CoE Lead has no date',
      ],
    ],
    [
      '(signed 2026-06-09)',
      [
        '31 ‹| Agent Builder | Ma…| (signed) |› error 10: the signature of Agent Builder has no date',
        '32 ‹| AI CoE Lead | Ruth…026-06-09) |› error 10: the signature of AI CoE Lead has no date',
      ],
    ],
    [
      '(signed 2026-06-10)',
      [
        '31 ‹| Agent Builder | Ma…| (signed) |› error 10: the signature of Agent Builder has no date',
        '32 ‹| AI CoE Lead | Ruth…026-06-10) |› error 10: the signature of AI CoE Lead has no date',
        '32 ‹2026-06-10› error 10: the date "2026-06-10" in the signature of AI CoE Lead is in the future, judged as of 2026-06-09',
      ],
    ],
    [
      '',
      [
        '31 ‹| Agent Builder | Ma…| (signed) |› error 10: the signature of Agent Builder has no date',
      ],
    ],
  ])('%s', async (said, findings) => {
    const text = changed('pilot-to-prod', [
      [
        '| Role | Name | Date | Signature |\n|---|---|---|---|\n| Agent Builder | Marek Adeyemi | 2026-06-09 | (signed) |\n| AI CoE Lead | Ruth Castellan | 2026-06-09 | (signed) |',
        `| Role | Name | Signature |\n|---|---|---|\n| Agent Builder | Marek Adeyemi | (signed) |\n| AI CoE Lead | Ruth Castellan | ${said} |`,
      ],
    ])
    expect(await found('signed-date', text)).toEqual(findings)
  })
})

describe('a signature on the day as of which is judged, before the pilot ended', () => {
  test.each<[said: string, findings: string[]]>([
    [
      '2026-06-04',
      [
        '31 ‹2026-06-09› error 10: Agent Builder signs on 2026-06-09, which is in the future, judged as of 2026-06-04',
        '32 ‹2026-06-04› error 10: AI CoE Lead signed on 2026-06-04, before the pilot ended on 2026-06-05',
        '32 ‹2026-06-04› error 10: the date "2026-06-04" in the signature of AI CoE Lead is before the pilot ended on 2026-06-05',
      ],
    ],
    [
      '2026-06-05',
      [
        '31 ‹2026-06-09› error 10: Agent Builder signs on 2026-06-09, which is in the future, judged as of 2026-06-04',
        '32 ‹2026-06-04› error 10: AI CoE Lead signed on 2026-06-04, before the pilot ended on 2026-06-05',
        '32 ‹2026-06-05› error 10: the date "2026-06-05" in the signature of AI CoE Lead is in the future, judged as of 2026-06-04',
      ],
    ],
  ])('%s', async (said, findings) => {
    const text = changed('pilot-to-prod', [
      [
        '| AI CoE Lead | Ruth Castellan | 2026-06-09 | (signed) |',
        `| AI CoE Lead | Ruth Castellan | 2026-06-04 | (signed ${said}) |`,
      ],
    ])
    expect(await found('signed-date', text, '2026-06-04')).toEqual(findings)
  })
})

describe('a signature that replaces another names an earlier day', () => {
  test.each<[said: string, findings: string[]]>([
    ['my signature of 2026-05-20', []],
    ['my earlier signature of 2026-05-20', []],
    ['the first one of 2026-05-20', []],
    ['the previous one of 2026-05-20', []],
    [
      'his of 2026-05-20',
      [
        '31 ‹2026-05-20› error 10: the date "2026-05-20" in the signature of Agent Builder is before the pilot ended on 2026-06-05',
      ],
    ],
    [
      'the drill of 2026-05-20',
      [
        '31 ‹2026-05-20› error 10: the date "2026-05-20" in the signature of Agent Builder is before the pilot ended on 2026-06-05',
      ],
    ],
  ])('%s', async (said, findings) => {
    const text = changed('pilot-to-prod', [
      [
        '| 2026-06-09 | (signed) |\n| AI CoE',
        `| 2026-06-09 | (signed), replacing ${said} |\n| AI CoE`,
      ],
    ])
    expect(await found('signed-date', text)).toEqual(findings)
  })
})

test('what is asked, and what to do, is said of the day of signing', () => {
  const { about, fix } = rules.find(({ id }) => id === 'signed-date') ?? {}
  expect(about).toContain('not in the future')
  expect(fix).toContain('YYYY-MM-DD')
})
