// Which items of the gate do not stand in the checklist.
import { describe, expect, test } from 'vitest'
import { changed, found, type Row } from './found.ts'

describe('every item stands in the table', () => {
  test.each<Row>([
    ['as it is', [], []],
    [
      'a row is not there',
      [
        [
          '| 2 | Monitoring dashboards live and being watched | ✅ | Grafana [warranty-sorter](https://grafana.example.com/d/warranty). Ines Okafor checks it every weekday at 08:45; Tomasz Lind reads cost and errors every Monday. |\n',
          '',
        ],
      ],
      ['14 ‹› error 2: item 2 "Monitoring dashboards live and being watched" is missing'],
    ],
    [
      'it stands in a comment',
      [
        [
          '| 2 | Monitoring dashboards live and being watched | ✅ | Grafana [warranty-sorter](https://grafana.example.com/d/warranty). Ines Okafor checks it every weekday at 08:45; Tomasz Lind reads cost and errors every Monday. |\n',
          '',
        ],
        [
          '## Sign-off',
          '<!--\n| 2 | Monitoring dashboards live and being watched | ✅ | Grafana [warranty-sorter](https://grafana.example.com/d/warranty). Ines Okafor checks it every weekday at 08:45; Tomasz Lind reads cost and errors every Monday. |\n-->\n\n## Sign-off',
        ],
      ],
      ['14 ‹› error 2: item 2 "Monitoring dashboards live and being watched" is missing; a table-like block is hidden in a comment at line 26'],
    ],
    [
      'it stands in a code block',
      [
        [
          '| 2 | Monitoring dashboards live and being watched | ✅ | Grafana [warranty-sorter](https://grafana.example.com/d/warranty). Ines Okafor checks it every weekday at 08:45; Tomasz Lind reads cost and errors every Monday. |\n',
          '',
        ],
        [
          '## Sign-off',
          '```\n| 2 | Monitoring dashboards live and being watched | ✅ | Grafana [warranty-sorter](https://grafana.example.com/d/warranty). Ines Okafor checks it every weekday at 08:45; Tomasz Lind reads cost and errors every Monday. |\n```\n\n## Sign-off',
        ],
      ],
      ['14 ‹› error 2: item 2 "Monitoring dashboards live and being watched" is missing; a table-like block is hidden in a code block at line 26'],
    ],
    [
      'it stands in HTML',
      [
        [
          '| 2 | Monitoring dashboards live and being watched | ✅ | Grafana [warranty-sorter](https://grafana.example.com/d/warranty). Ines Okafor checks it every weekday at 08:45; Tomasz Lind reads cost and errors every Monday. |\n',
          '',
        ],
        [
          '## Sign-off',
          '<div>\n| 2 | Monitoring dashboards live and being watched | ✅ | Grafana [warranty-sorter](https://grafana.example.com/d/warranty). Ines Okafor checks it every weekday at 08:45; Tomasz Lind reads cost and errors every Monday. |\n</div>\n\n## Sign-off',
        ],
      ],
      ['14 ‹› error 2: item 2 "Monitoring dashboards live and being watched" is missing; a table-like block is hidden in a block of HTML at line 26'],
    ],
    [
      'it stands in a footnote that nothing leads to',
      [
        [
          '| 2 | Monitoring dashboards live and being watched | ✅ | Grafana [warranty-sorter](https://grafana.example.com/d/warranty). Ines Okafor checks it every weekday at 08:45; Tomasz Lind reads cost and errors every Monday. |\n',
          '',
        ],
        [
          '## Sign-off',
          '[^1]: see\n    | 2 | Monitoring dashboards live and being watched | ✅ | Grafana [warranty-sorter](https://grafana.example.com/d/warranty). Ines Okafor checks it every weekday at 08:45; Tomasz Lind reads cost and errors every Monday. |\n\n\n## Sign-off',
        ],
      ],
      ['14 ‹› error 2: item 2 "Monitoring dashboards live and being watched" is missing; a table-like block is hidden in a footnote at line 26'],
    ],
    [
      'it stands outside of the table',
      [
        [
          '| 2 | Monitoring dashboards live and being watched | ✅ | Grafana [warranty-sorter](https://grafana.example.com/d/warranty). Ines Okafor checks it every weekday at 08:45; Tomasz Lind reads cost and errors every Monday. |\n',
          '',
        ],
        [
          '## Sign-off',
          '| 2 | Monitoring dashboards live and being watched | ✅ | Grafana [warranty-sorter](https://grafana.example.com/d/warranty). Ines Okafor checks it every weekday at 08:45; Tomasz Lind reads cost and errors every Monday. |\n\n## Sign-off',
        ],
      ],
      ['14 ‹› error 2: item 2 "Monitoring dashboards live and being watched" is missing; row-like text stands outside the table at line 26'],
    ],
    [
      'it stands outside of the table and in a comment',
      [
        [
          '| 2 | Monitoring dashboards live and being watched | ✅ | Grafana [warranty-sorter](https://grafana.example.com/d/warranty). Ines Okafor checks it every weekday at 08:45; Tomasz Lind reads cost and errors every Monday. |\n',
          '',
        ],
        [
          '## Sign-off',
          '<!--\n| 2 | Monitoring dashboards live and being watched | ✅ | Grafana [warranty-sorter](https://grafana.example.com/d/warranty). Ines Okafor checks it every weekday at 08:45; Tomasz Lind reads cost and errors every Monday. |\n-->\n\n| 2 | Monitoring dashboards live and being watched | ✅ | Grafana [warranty-sorter](https://grafana.example.com/d/warranty). Ines Okafor checks it every weekday at 08:45; Tomasz Lind reads cost and errors every Monday. |\n\n## Sign-off',
        ],
      ],
      ['14 ‹› error 2: item 2 "Monitoring dashboards live and being watched" is missing; row-like text stands outside the table at line 30'],
    ],
    [
      'its title stands outside of the table',
      [
        [
          '| 2 | Monitoring dashboards live and being watched | ✅ | Grafana [warranty-sorter](https://grafana.example.com/d/warranty). Ines Okafor checks it every weekday at 08:45; Tomasz Lind reads cost and errors every Monday. |\n',
          '',
        ],
        ['## Sign-off', 'Monitoring dashboards live and being watched\n\n## Sign-off'],
      ],
      ['14 ‹› error 2: item 2 "Monitoring dashboards live and being watched" is missing'],
    ],
    [
      'its title stands there beside other numbers',
      [
        [
          '| 2 | Monitoring dashboards live and being watched | ✅ | Grafana [warranty-sorter](https://grafana.example.com/d/warranty). Ines Okafor checks it every weekday at 08:45; Tomasz Lind reads cost and errors every Monday. |\n',
          '',
        ],
        ['## Sign-off', '| 12 | Monitoring dashboards live and being watched | ✅ |\n\n## Sign-off'],
      ],
      ['14 ‹› error 2: item 2 "Monitoring dashboards live and being watched" is missing'],
    ],
    [
      'its title and number stand there, and no more',
      [
        [
          '| 2 | Monitoring dashboards live and being watched | ✅ | Grafana [warranty-sorter](https://grafana.example.com/d/warranty). Ines Okafor checks it every weekday at 08:45; Tomasz Lind reads cost and errors every Monday. |\n',
          '',
        ],
        ['## Sign-off', '2 | Monitoring dashboards live and being watched\n\n## Sign-off'],
      ],
      ['14 ‹› error 2: item 2 "Monitoring dashboards live and being watched" is missing'],
    ],
    [
      'its number stands there beside another title',
      [
        [
          '| 2 | Monitoring dashboards live and being watched | ✅ | Grafana [warranty-sorter](https://grafana.example.com/d/warranty). Ines Okafor checks it every weekday at 08:45; Tomasz Lind reads cost and errors every Monday. |\n',
          '',
        ],
        ['## Sign-off', '| 2 | Dashboards in general | ✅ | Grafana |\n\n## Sign-off'],
      ],
      ['14 ‹› error 2: item 2 "Monitoring dashboards live and being watched" is missing'],
    ],
    [
      'a comment that holds something else',
      [
        [
          '| 2 | Monitoring dashboards live and being watched | ✅ | Grafana [warranty-sorter](https://grafana.example.com/d/warranty). Ines Okafor checks it every weekday at 08:45; Tomasz Lind reads cost and errors every Monday. |\n',
          '',
        ],
        ['## Sign-off', '<!-- to do: monitoring -->\n\n## Sign-off'],
      ],
      ['14 ‹› error 2: item 2 "Monitoring dashboards live and being watched" is missing'],
    ],
  ])('%s', async (_, edits, findings) => {
    expect(await found('missing-item', changed('pilot-to-prod', edits))).toEqual(findings)
  })
})
