// Which statuses the gate does not know.
import { describe, expect, test } from 'vitest'
import { rules } from '../../src/rules/index.ts'
import { changed, found, type Row } from './found.ts'

describe('a status is plain text from the table of the gate', () => {
  test.each<Row>([
    ['✅', [], []],
    [
      'maybe',
      [
        [
          '| Monitoring dashboards live and being watched | ✅ |',
          '| Monitoring dashboards live and being watched | maybe |',
        ],
      ],
      ['17 ‹maybe› error 2: the status of item 2 is "maybe", expected one of ✅ ⚠️ ❌'],
    ],
    [
      '![ok](ok.png)',
      [
        [
          '| Monitoring dashboards live and being watched | ✅ |',
          '| Monitoring dashboards live and being watched | ![ok](ok.png) |',
        ],
      ],
      [
        '17 ‹| 2 | Monitoring das…ry Monday. |› error 2: the status of item 2 is an image, expected one of ✅ ⚠️ ❌',
      ],
    ],
    [
      '![ok](ok.png) yes',
      [
        [
          '| Monitoring dashboards live and being watched | ✅ |',
          '| Monitoring dashboards live and being watched | ![ok](ok.png) yes |',
        ],
      ],
      ['17 ‹yes› error 2: the status of item 2 is an image ("yes"), expected one of ✅ ⚠️ ❌'],
    ],
    [
      '[✅](https://example.com)',
      [
        [
          '| Monitoring dashboards live and being watched | ✅ |',
          '| Monitoring dashboards live and being watched | [✅](https://example.com) |',
        ],
      ],
      ['17 ‹✅› error 2: the status of item 2 is a link ("✅"), expected one of ✅ ⚠️ ❌'],
    ],
    [
      '~~❌~~ maybe',
      [
        [
          '| Monitoring dashboards live and being watched | ✅ |',
          '| Monitoring dashboards live and being watched | ~~❌~~ maybe |',
        ],
      ],
      ['17 ‹maybe› error 2: the status of item 2 is "maybe", expected one of ✅ ⚠️ ❌'],
    ],
    [
      '~~❌~~ ✅',
      [
        [
          '| Monitoring dashboards live and being watched | ✅ |',
          '| Monitoring dashboards live and being watched | ~~❌~~ ✅ |',
        ],
      ],
      [],
    ],
    [
      '✅ mostly',
      [
        [
          '| Monitoring dashboards live and being watched | ✅ |',
          '| Monitoring dashboards live and being watched | ✅ mostly |',
        ],
      ],
      [],
    ],
  ])('%s', async (_, edits, findings) => {
    expect(await found('unknown-status', changed('pilot-to-prod', edits))).toEqual(findings)
  })
})

describe('a gate with fewer statuses', () => {
  test.each<Row>([
    [
      'maybe',
      [['| 7 | Performance testing | ✅ |', '| 7 | Performance testing | maybe |']],
      ['35 ‹maybe› error 7: the status of item 7 is "maybe", expected one of ✅ ❌'],
    ],
  ])('%s', async (_, edits, findings) => {
    expect(await found('unknown-status', changed('scale-decision', edits, 'harden'))).toEqual(
      findings,
    )
  })
})

test('what is asked, and the command that lists the statuses, is said', () => {
  const { about, fix } = rules.find(({ id }) => id === 'unknown-status') ?? {}
  expect(about).toContain('status is plain text')
  expect(fix).toContain('gate explain')
})
