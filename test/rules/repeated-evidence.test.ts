// Which items have the evidence of another one.
import { describe, expect, test } from 'vitest'
import { repeatedEvidence } from '../../src/rules/repeated-evidence.ts'
import { changed, found, type Row } from './found.ts'

test('what the rule asks and how it is met', () => {
  expect(repeatedEvidence).toMatchObject({
    level: 'warning',
    about: 'Each item has evidence of its own: the same text under several items is said.',
    fix: 'write what shows this very item',
  })
})

describe('each item has evidence of its own', () => {
  test.each<Row>([
    ['as it is', [], []],
    [
      'two have the same',
      [
        [
          '| Items 1 to 9 reviewed on 2026-06-09. |',
          '| Slack #service post drafted, scheduled for 2026-06-15 08:00. Email to the 40 clerks drafted, scheduled for 2026-06-12. |',
        ],
      ],
      [
        '25 ‹Slack #service post … 2026-06-12.› warning 10: item 10 has the same evidence as item 8',
      ],
    ],
    [
      'the same in other letters and marks',
      [
        [
          '| Items 1 to 9 reviewed on 2026-06-09. |',
          '| SLACK #service post drafted; scheduled for 2026-06-15, 08:00! Email to the 40 clerks drafted (scheduled for 2026-06-12) |',
        ],
      ],
      [
        '25 ‹SLACK #service post … 2026-06-12)› warning 10: item 10 has the same evidence as item 8',
      ],
    ],
    [
      'three have the same',
      [
        [
          '| 2 | Monitoring dashboards live and being watched | ✅ | Grafana [warranty-sorter](https://grafana.example.com/d/warranty). Ines Okafor checks it every weekday at 08:45; Tomasz Lind reads cost and errors every Monday. |\n',
          '| 2 | Monitoring dashboards live and being watched | ✅ | All good here |\n',
        ],
        [
          'Slack #service post drafted, scheduled for 2026-06-15 08:00. Email to the 40 clerks drafted, scheduled for 2026-06-12.',
          'All good here',
        ],
        ['Items 1 to 9 reviewed on 2026-06-09.', 'All good here'],
      ],
      [
        '23 ‹All good here› warning 8: item 8 has the same evidence as item 2',
        '25 ‹All good here› warning 10: item 10 has the same evidence as item 2',
      ],
    ],
    [
      'two have none',
      [
        [
          '| 2 | Monitoring dashboards live and being watched | ✅ | Grafana [warranty-sorter](https://grafana.example.com/d/warranty). Ines Okafor checks it every weekday at 08:45; Tomasz Lind reads cost and errors every Monday. |\n',
          '| 2 | Monitoring dashboards live and being watched | ✅ | n/a |\n',
        ],
        ['Items 1 to 9 reviewed on 2026-06-09.', 'n/a'],
      ],
      [],
    ],
    [
      'two are empty',
      [
        [
          '| 2 | Monitoring dashboards live and being watched | ✅ | Grafana [warranty-sorter](https://grafana.example.com/d/warranty). Ines Okafor checks it every weekday at 08:45; Tomasz Lind reads cost and errors every Monday. |\n',
          '| 2 | Monitoring dashboards live and being watched | ✅ | |\n',
        ],
        ['Items 1 to 9 reviewed on 2026-06-09.', ''],
      ],
      [],
    ],
  ])('%s', async (_, edits, findings) => {
    expect(await found('repeated-evidence', changed('pilot-to-prod', edits))).toEqual(findings)
  })
})
