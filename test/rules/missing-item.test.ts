// Which items of the gate do not stand in the checklist.
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { root } from '../world.ts'
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
      [
        '14 ‹› error 2: item 2 "Monitoring dashboards live and being watched" is missing; a table-like block is hidden in a comment at line 26',
      ],
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
      [
        '14 ‹› error 2: item 2 "Monitoring dashboards live and being watched" is missing; a table-like block is hidden in a code block at line 26',
      ],
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
      [
        '14 ‹› error 2: item 2 "Monitoring dashboards live and being watched" is missing; a table-like block is hidden in a block of HTML at line 26',
      ],
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
      [
        '14 ‹› error 2: item 2 "Monitoring dashboards live and being watched" is missing; a table-like block is hidden in a footnote at line 26',
      ],
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
      [
        '14 ‹› error 2: item 2 "Monitoring dashboards live and being watched" is missing; row-like text stands outside the table at line 26',
      ],
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
      [
        '14 ‹› error 2: item 2 "Monitoring dashboards live and being watched" is missing; row-like text stands outside the table at line 30',
      ],
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
        [
          '## Sign-off',
          '| 12 | Monitoring dashboards live and being watched | ✅ |\n\n## Sign-off',
        ],
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
      'its title, number and status stand there, and no more',
      [
        [
          '| 2 | Monitoring dashboards live and being watched | ✅ | Grafana [warranty-sorter](https://grafana.example.com/d/warranty). Ines Okafor checks it every weekday at 08:45; Tomasz Lind reads cost and errors every Monday. |\n',
          '',
        ],
        ['## Sign-off', '2 | Monitoring dashboards live and being watched | ✅\n\n## Sign-off'],
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

describe('an item that a later version of the gate asks', () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'gate-missing-')), 'pilot-to-prod')
  cpSync(join(root, 'templates', 'pilot-to-prod'), folder, { recursive: true })
  const policy = readFileSync(join(folder, 'gate.yaml'), 'utf8')
  writeFileSync(
    join(folder, 'gate.yaml'),
    policy.replace('version: 1', 'version: 2').replace('  "2":\n', '  "2":\n    since: 2\n'),
  )
  const row = /^\| 2 \|.*\n/m
  const missing = '14 ‹› error 2: item 2 "Monitoring dashboards live and being watched" is '
  test.each([
    [
      'written for the version before',
      'version: 1',
      `${missing}new: pilot-to-prod asks it since version 2, and the checklist was written for version 1 (fix: \`gate update FILE\` adds the row; then fill it in)`,
    ],
    ['written for this version', 'version: 2', `${missing}missing`],
    ['written for no version', '', `${missing}missing`],
  ])('%s', async (_, version, finding) => {
    const text = changed('pilot-to-prod', [['version: 1', version]]).replace(row, '')
    expect(await found('missing-item', text, '2026-06-09', ['--gate', folder])).toEqual([finding])
  })
})
