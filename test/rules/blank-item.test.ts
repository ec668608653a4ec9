// Which items are not filled in.
import { describe, expect, test } from 'vitest'
import { blankItem } from '../../src/rules/blank-item.ts'
import { changed, found, type Row } from './found.ts'

test('what the rule asks and how it is met', () => {
  expect(blankItem).toMatchObject({
    level: 'error',
    isWaivable: false,
    about:
      'Every item has a status: an empty cell or the placeholder of the blank is not filled in.',
    fix: 'write one of the statuses of the gate; `gate explain GATE` lists them',
  })
})

describe('every item has a status', () => {
  test.each<Row>([
    ['as it is', [], []],
    [
      'an empty cell',
      [
        [
          '| Monitoring dashboards live and being watched | ✅ |',
          '| Monitoring dashboards live and being watched |  |',
        ],
      ],
      ['17 ‹| 2 | Monitoring das…ry Monday. |› error 2: item 2 is not filled in'],
    ],
    [
      '[✅ / ⚠️ / ❌]',
      [
        [
          '| Monitoring dashboards live and being watched | ✅ |',
          '| Monitoring dashboards live and being watched | [✅ / ⚠️ / ❌] |',
        ],
      ],
      ['17 ‹[✅ / ⚠️ / ❌]› error 2: item 2 is not filled in'],
    ],
    [
      '_____',
      [
        [
          '| Monitoring dashboards live and being watched | ✅ |',
          '| Monitoring dashboards live and being watched | _____ |',
        ],
      ],
      ['17 ‹_____› error 2: item 2 is not filled in'],
    ],
    [
      'TBD',
      [
        [
          '| Monitoring dashboards live and being watched | ✅ |',
          '| Monitoring dashboards live and being watched | TBD |',
        ],
      ],
      ['17 ‹TBD› error 2: item 2 is not filled in'],
    ],
    [
      '?',
      [
        [
          '| Monitoring dashboards live and being watched | ✅ |',
          '| Monitoring dashboards live and being watched | ? |',
        ],
      ],
      ['17 ‹?› error 2: item 2 is not filled in'],
    ],
    [
      'an unknown one is another rule’s business',
      [
        [
          '| Monitoring dashboards live and being watched | ✅ |',
          '| Monitoring dashboards live and being watched | maybe |',
        ],
      ],
      [],
    ],
    [
      'a row that is not there is another rule’s business',
      [
        [
          '| 2 | Monitoring dashboards live and being watched | ✅ | Grafana [warranty-sorter](https://grafana.example.com/d/warranty). Ines Okafor checks it every weekday at 08:45; Tomasz Lind reads cost and errors every Monday. |\n',
          '',
        ],
      ],
      [],
    ],
    [
      'two empty ones',
      [
        [
          '| Monitoring dashboards live and being watched | ✅ |',
          '| Monitoring dashboards live and being watched |  |',
        ],
        [
          '| 3 | On-call defined (named person + pager) | ✅ |',
          '| 3 | On-call defined (named person + pager) | |',
        ],
      ],
      [
        '17 ‹| 2 | Monitoring das…ry Monday. |› error 2: item 2 is not filled in',
        '18 ‹| 3 | On-call define…n the two. |› error 3: item 3 is not filled in',
      ],
    ],
  ])('%s', async (_, edits, findings) => {
    expect(await found('blank-item', changed('pilot-to-prod', edits))).toEqual(findings)
  })
})

describe('a blank is said once', () => {
  test.each<Row>([
    [
      'untouched',
      [],
      [
        '11 ‹| 1 | Pilot success …+ actuals] |› error: 10 of 10 items are not filled in (fix: fill in status and evidence of every item; `gate explain GATE#ITEM` says what passes)',
      ],
    ],
    [
      'one status given',
      [
        [
          '| 2 | Monitoring dashboards live and being watched | [✅ / ⚠️ / ❌] |',
          '| 2 | Monitoring dashboards live and being watched | ✅ |',
        ],
      ],
      [
        '11 ‹[✅ / ⚠️ / ❌]› error 1: item 1 is not filled in',
        '13 ‹[✅ / ⚠️ / ❌]› error 3: item 3 is not filled in',
        '14 ‹[✅ / ⚠️ / ❌]› error 4: item 4 is not filled in',
        '15 ‹[✅ / ⚠️ / ❌]› error 5: item 5 is not filled in',
        '16 ‹[✅ / ⚠️ / ❌]› error 6: item 6 is not filled in',
        '17 ‹[✅ / ⚠️ / ❌]› error 7: item 7 is not filled in',
        '18 ‹[✅ / ⚠️ / ❌]› error 8: item 8 is not filled in',
        '19 ‹[✅ / ⚠️ / ❌]› error 9: item 9 is not filled in',
        '20 ‹[✅ / ⚠️ / ❌]› error 10: item 10 is not filled in',
      ],
    ],
  ])('%s', async (_, edits, findings) => {
    expect(await found('blank-item', changed('pilot-to-prod', edits, 'blank'))).toEqual(findings)
  })
})

describe('the line of a sheet', () => {
  test.each<Row>([
    ['as it is', [], []],
    [
      'without a status',
      [
        [
          '3. PII / confidential handling:   green / Owner',
          '3. PII / confidential handling:   / Owner',
        ],
      ],
      ['14 ‹3. PII / confidentia…l 2027-03-11› error 3: item 3 is not filled in'],
    ],
    [
      'with its title alone',
      [
        [
          '3. PII / confidential handling:   green / Owner: Ulrike Sandberg / Next: vendor letter of 2026-03-11 excludes training; file again at renewal 2027-03-11',
          '3. PII / confidential handling:',
        ],
      ],
      ['14 ‹3. PII / confidential handling:› error 3: item 3 is not filled in'],
    ],
  ])('%s', async (_, edits, findings) => {
    expect(await found('blank-item', changed('gate-review', edits, 'conditional'))).toEqual(
      findings,
    )
  })
})

describe('a row that ends before its status', () => {
  test.each<Row>([
    [
      'with its title',
      [
        [
          '| 2 | Monitoring dashboards live and being watched | ✅ | Grafana [warranty-sorter](https://grafana.example.com/d/warranty). Ines Okafor checks it every weekday at 08:45; Tomasz Lind reads cost and errors every Monday. |',
          '| 2 | Monitoring dashboards live and being watched |',
        ],
      ],
      ['17 ‹| 2 | Monitoring das…ng watched |› error 2: item 2 is not filled in'],
    ],
  ])('%s', async (_, edits, findings) => {
    expect(await found('blank-item', changed('pilot-to-prod', edits))).toEqual(findings)
  })
})
