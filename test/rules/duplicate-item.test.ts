// Which items are answered more than once.
import { describe, expect, test } from 'vitest'
import { duplicateItem } from '../../src/rules/duplicate-item.ts'
import { changed, found, type Row } from './found.ts'

test('what the rule asks and how it is met', () => {
  expect(duplicateItem).toMatchObject({
    level: 'error',
    isWaivable: false,
    about:
      'Every item is answered once: neither the first, the last nor the best of several rows is taken.',
    fix: 'keep one row for the item',
  })
})

describe('an item is answered once', () => {
  test.each<Row>([
    ['as it is', [], []],
    [
      'twice',
      [
        [
          '| 2 | Monitoring dashboards live and being watched | ✅ | Grafana [warranty-sorter](https://grafana.example.com/d/warranty). Ines Okafor checks it every weekday at 08:45; Tomasz Lind reads cost and errors every Monday. |\n',
          '| 2 | Monitoring dashboards live and being watched | ✅ | Grafana [warranty-sorter](https://grafana.example.com/d/warranty). Ines Okafor checks it every weekday at 08:45; Tomasz Lind reads cost and errors every Monday. |\n| 2 | Monitoring dashboards live and being watched | ✅ | Grafana [warranty-sorter](https://grafana.example.com/d/warranty). Ines Okafor checks it every weekday at 08:45; Tomasz Lind reads cost and errors every Monday. |\n',
        ],
      ],
      [
        '18 ‹| 2 | Monitoring das…ry Monday. |› error 2: item 2 "Monitoring dashboards live and being watched" stands here again, first at line 17',
      ],
    ],
    [
      'three times',
      [
        [
          '| 2 | Monitoring dashboards live and being watched | ✅ | Grafana [warranty-sorter](https://grafana.example.com/d/warranty). Ines Okafor checks it every weekday at 08:45; Tomasz Lind reads cost and errors every Monday. |\n',
          '| 2 | Monitoring dashboards live and being watched | ✅ | Grafana [warranty-sorter](https://grafana.example.com/d/warranty). Ines Okafor checks it every weekday at 08:45; Tomasz Lind reads cost and errors every Monday. |\n| 2 | Monitoring dashboards live and being watched | ✅ | Grafana [warranty-sorter](https://grafana.example.com/d/warranty). Ines Okafor checks it every weekday at 08:45; Tomasz Lind reads cost and errors every Monday. |\n| 2 | Monitoring dashboards live and being watched | ✅ | Grafana [warranty-sorter](https://grafana.example.com/d/warranty). Ines Okafor checks it every weekday at 08:45; Tomasz Lind reads cost and errors every Monday. |\n',
        ],
      ],
      [
        '18 ‹| 2 | Monitoring das…ry Monday. |› error 2: item 2 "Monitoring dashboards live and being watched" stands here again, first at line 17',
        '19 ‹| 2 | Monitoring das…ry Monday. |› error 2: item 2 "Monitoring dashboards live and being watched" stands here again, first at line 17',
      ],
    ],
    [
      'a second time by its number alone',
      [
        [
          '| 2 | Monitoring dashboards live and being watched | ✅ | Grafana [warranty-sorter](https://grafana.example.com/d/warranty). Ines Okafor checks it every weekday at 08:45; Tomasz Lind reads cost and errors every Monday. |\n',
          '| 2 | Monitoring dashboards live and being watched | ✅ | Grafana [warranty-sorter](https://grafana.example.com/d/warranty). Ines Okafor checks it every weekday at 08:45; Tomasz Lind reads cost and errors every Monday. |\n| 2 | Something else | ❌ | |\n',
        ],
      ],
      [
        '18 ‹| 2 | Something else | ❌ | |› error 2: item 2 "Monitoring dashboards live and being watched" stands here again, first at line 17',
      ],
    ],
  ])('%s', async (_, edits, findings) => {
    expect(await found('duplicate-item', changed('pilot-to-prod', edits))).toEqual(findings)
  })
})
