// Whether the evidence says where a thing can be read, and where its links lead.
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { examples, run } from '../world.ts'
import { changed, type Edit, found, type Row } from './found.ts'

describe('a link, a path, or the place and number that a thing is filed under', () => {
  test.each<Row>([
    ['as it is', [], []],
    [
      'no evidence is another rule’s business',
      [
        [
          '[runbook.md](https://git.example.com/agents/warranty/runbook.md). Ines Okafor read it on 2026-06-03 and Tomasz Lind on 2026-06-04; quiz without the document: 3/3 and 3/3.',
          '',
        ],
      ],
      [],
    ],
    [
      '[runbook](https://git.example.com/agents/warranty/runbook.md). Ines Okafor read it on 2026-06-03; quiz 3/3.',
      [
        [
          '[runbook.md](https://git.example.com/agents/warranty/runbook.md). Ines Okafor read it on 2026-06-03 and Tomasz Lind on 2026-06-04; quiz without the document: 3/3 and 3/3.',
          '[runbook](https://git.example.com/agents/warranty/runbook.md). Ines Okafor read it on 2026-06-03; quiz 3/3.',
        ],
      ],
      [],
    ],
    [
      'docs/runbook.md. Ines Okafor read it on 2026-06-03; quiz 3/3.',
      [
        [
          '[runbook.md](https://git.example.com/agents/warranty/runbook.md). Ines Okafor read it on 2026-06-03 and Tomasz Lind on 2026-06-04; quiz without the document: 3/3 and 3/3.',
          'docs/runbook.md. Ines Okafor read it on 2026-06-03; quiz 3/3.',
        ],
      ],
      [],
    ],
    [
      '`runbook` in the repository of the agent. Ines Okafor read it on 2026-06-03; quiz 3/3.',
      [
        [
          '[runbook.md](https://git.example.com/agents/warranty/runbook.md). Ines Okafor read it on 2026-06-03 and Tomasz Lind on 2026-06-04; quiz without the document: 3/3 and 3/3.',
          '`runbook` in the repository of the agent. Ines Okafor read it on 2026-06-03; quiz 3/3.',
        ],
      ],
      [],
    ],
    [
      '`runbook-7`. Ines Okafor read it on 2026-06-03; quiz 3/3.',
      [
        [
          '[runbook.md](https://git.example.com/agents/warranty/runbook.md). Ines Okafor read it on 2026-06-03 and Tomasz Lind on 2026-06-04; quiz without the document: 3/3 and 3/3.',
          '`runbook-7`. Ines Okafor read it on 2026-06-03; quiz 3/3.',
        ],
      ],
      [],
    ],
    [
      'Confluence, page "Warranty runbook". Ines Okafor read it on 2026-06-03; quiz 3/3.',
      [
        [
          '[runbook.md](https://git.example.com/agents/warranty/runbook.md). Ines Okafor read it on 2026-06-03 and Tomasz Lind on 2026-06-04; quiz without the document: 3/3 and 3/3.',
          'Confluence, page "Warranty runbook". Ines Okafor read it on 2026-06-03; quiz 3/3.',
        ],
      ],
      [],
    ],
    [
      'QMS-SOP-0412. Ines Okafor read it on 2026-06-03; quiz 3/3.',
      [
        [
          '[runbook.md](https://git.example.com/agents/warranty/runbook.md). Ines Okafor read it on 2026-06-03 and Tomasz Lind on 2026-06-04; quiz without the document: 3/3 and 3/3.',
          'QMS-SOP-0412. Ines Okafor read it on 2026-06-03; quiz 3/3.',
        ],
      ],
      [],
    ],
    [
      'The runbook is written. Ines Okafor read it on 2026-06-03; quiz 3/3.',
      [
        [
          '[runbook.md](https://git.example.com/agents/warranty/runbook.md). Ines Okafor read it on 2026-06-03 and Tomasz Lind on 2026-06-04; quiz without the document: 3/3 and 3/3.',
          'The runbook is written. Ines Okafor read it on 2026-06-03; quiz 3/3.',
        ],
      ],
      [
        '22 ‹The runbook is writt…3; quiz 3/3.› error 7: item 7: looked for a link or a path to the runbook, found none',
      ],
    ],
    [
      '[mail](mailto:ines@example.com). Ines Okafor read it on 2026-06-03; quiz 3/3.',
      [
        [
          '[runbook.md](https://git.example.com/agents/warranty/runbook.md). Ines Okafor read it on 2026-06-03 and Tomasz Lind on 2026-06-04; quiz without the document: 3/3 and 3/3.',
          '[mail](mailto:ines@example.com). Ines Okafor read it on 2026-06-03; quiz 3/3.',
        ],
      ],
      [
        '22 ‹mail](mailto:ines@ex…3; quiz 3/3.› error 7: item 7: looked for a link or a path to the runbook, found none',
      ],
    ],
  ])('%s', async (_, edits, findings) => {
    expect(await found('links', changed('pilot-to-prod', edits))).toEqual(findings)
  })
})

describe('a link that leads nowhere', () => {
  test.each<Row>([
    [
      '#',
      [
        [
          '[runbook.md](https://git.example.com/agents/warranty/runbook.md). Ines Okafor read it on 2026-06-03 and Tomasz Lind on 2026-06-04; quiz without the document: 3/3 and 3/3.',
          '[runbook](<#>). Ines Okafor read it on 2026-06-03; quiz 3/3.',
        ],
      ],
      ['22 ‹r› error 7: the link of item 7 leads nowhere: "#"'],
    ],
    [
      '#runbook',
      [
        [
          '[runbook.md](https://git.example.com/agents/warranty/runbook.md). Ines Okafor read it on 2026-06-03 and Tomasz Lind on 2026-06-04; quiz without the document: 3/3 and 3/3.',
          '[runbook](<#runbook>). Ines Okafor read it on 2026-06-03; quiz 3/3.',
        ],
      ],
      ['22 ‹r› error 7: the link of item 7 leads nowhere: "#runbook"'],
    ],
    [
      '#mailto:ines',
      [
        [
          '[runbook.md](https://git.example.com/agents/warranty/runbook.md). Ines Okafor read it on 2026-06-03 and Tomasz Lind on 2026-06-04; quiz without the document: 3/3 and 3/3.',
          '[runbook](<#mailto:ines>). Ines Okafor read it on 2026-06-03; quiz 3/3.',
        ],
      ],
      ['22 ‹r› error 7: the link of item 7 leads nowhere: "#mailto:ines"'],
    ],
    [
      '.',
      [
        [
          '[runbook.md](https://git.example.com/agents/warranty/runbook.md). Ines Okafor read it on 2026-06-03 and Tomasz Lind on 2026-06-04; quiz without the document: 3/3 and 3/3.',
          '[runbook](<.>). Ines Okafor read it on 2026-06-03; quiz 3/3.',
        ],
      ],
      ['22 ‹r› error 7: the link of item 7 leads nowhere: "."'],
    ],
    [
      './',
      [
        [
          '[runbook.md](https://git.example.com/agents/warranty/runbook.md). Ines Okafor read it on 2026-06-03 and Tomasz Lind on 2026-06-04; quiz without the document: 3/3 and 3/3.',
          '[runbook](<./>). Ines Okafor read it on 2026-06-03; quiz 3/3.',
        ],
      ],
      ['22 ‹r› error 7: the link of item 7 leads nowhere: "./"'],
    ],
    [
      '..',
      [
        [
          '[runbook.md](https://git.example.com/agents/warranty/runbook.md). Ines Okafor read it on 2026-06-03 and Tomasz Lind on 2026-06-04; quiz without the document: 3/3 and 3/3.',
          '[runbook](<..>). Ines Okafor read it on 2026-06-03; quiz 3/3.',
        ],
      ],
      ['22 ‹r› error 7: the link of item 7 leads nowhere: ".."'],
    ],
    [
      '../',
      [
        [
          '[runbook.md](https://git.example.com/agents/warranty/runbook.md). Ines Okafor read it on 2026-06-03 and Tomasz Lind on 2026-06-04; quiz without the document: 3/3 and 3/3.',
          '[runbook](<../>). Ines Okafor read it on 2026-06-03; quiz 3/3.',
        ],
      ],
      ['22 ‹r› error 7: the link of item 7 leads nowhere: "../"'],
    ],
    [
      'todo',
      [
        [
          '[runbook.md](https://git.example.com/agents/warranty/runbook.md). Ines Okafor read it on 2026-06-03 and Tomasz Lind on 2026-06-04; quiz without the document: 3/3 and 3/3.',
          '[runbook](<todo>). Ines Okafor read it on 2026-06-03; quiz 3/3.',
        ],
      ],
      ['22 ‹r› error 7: the link of item 7 leads nowhere: "todo"'],
    ],
    [
      'TODO',
      [
        [
          '[runbook.md](https://git.example.com/agents/warranty/runbook.md). Ines Okafor read it on 2026-06-03 and Tomasz Lind on 2026-06-04; quiz without the document: 3/3 and 3/3.',
          '[runbook](<TODO>). Ines Okafor read it on 2026-06-03; quiz 3/3.',
        ],
      ],
      ['22 ‹r› error 7: the link of item 7 leads nowhere: "TODO"'],
    ],
    [
      'tbd',
      [
        [
          '[runbook.md](https://git.example.com/agents/warranty/runbook.md). Ines Okafor read it on 2026-06-03 and Tomasz Lind on 2026-06-04; quiz without the document: 3/3 and 3/3.',
          '[runbook](<tbd>). Ines Okafor read it on 2026-06-03; quiz 3/3.',
        ],
      ],
      ['22 ‹r› error 7: the link of item 7 leads nowhere: "tbd"'],
    ],
    [
      'tba',
      [
        [
          '[runbook.md](https://git.example.com/agents/warranty/runbook.md). Ines Okafor read it on 2026-06-03 and Tomasz Lind on 2026-06-04; quiz without the document: 3/3 and 3/3.',
          '[runbook](<tba>). Ines Okafor read it on 2026-06-03; quiz 3/3.',
        ],
      ],
      ['22 ‹r› error 7: the link of item 7 leads nowhere: "tba"'],
    ],
    [
      'http://todo',
      [
        [
          '[runbook.md](https://git.example.com/agents/warranty/runbook.md). Ines Okafor read it on 2026-06-03 and Tomasz Lind on 2026-06-04; quiz without the document: 3/3 and 3/3.',
          '[runbook](<http://todo>). Ines Okafor read it on 2026-06-03; quiz 3/3.',
        ],
      ],
      ['22 ‹r› error 7: the link of item 7 leads nowhere: "http://todo"'],
    ],
    [
      'https://localhost:3000/runbook',
      [
        [
          '[runbook.md](https://git.example.com/agents/warranty/runbook.md). Ines Okafor read it on 2026-06-03 and Tomasz Lind on 2026-06-04; quiz without the document: 3/3 and 3/3.',
          '[runbook](<https://localhost:3000/runbook>). Ines Okafor read it on 2026-06-03; quiz 3/3.',
        ],
      ],
      ['22 ‹r› error 7: the link of item 7 leads nowhere: "https://localhost:3000/runbook"'],
    ],
    [
      'http://localhost/',
      [
        [
          '[runbook.md](https://git.example.com/agents/warranty/runbook.md). Ines Okafor read it on 2026-06-03 and Tomasz Lind on 2026-06-04; quiz without the document: 3/3 and 3/3.',
          '[runbook](<http://localhost/>). Ines Okafor read it on 2026-06-03; quiz 3/3.',
        ],
      ],
      ['22 ‹r› error 7: the link of item 7 leads nowhere: "http://localhost/"'],
    ],
    [
      '127.0.0.1/runbook',
      [
        [
          '[runbook.md](https://git.example.com/agents/warranty/runbook.md). Ines Okafor read it on 2026-06-03 and Tomasz Lind on 2026-06-04; quiz without the document: 3/3 and 3/3.',
          '[runbook](<127.0.0.1/runbook>). Ines Okafor read it on 2026-06-03; quiz 3/3.',
        ],
      ],
      ['22 ‹r› error 7: the link of item 7 leads nowhere: "127.0.0.1/runbook"'],
    ],
    [
      'https://127.0.0.1:80',
      [
        [
          '[runbook.md](https://git.example.com/agents/warranty/runbook.md). Ines Okafor read it on 2026-06-03 and Tomasz Lind on 2026-06-04; quiz without the document: 3/3 and 3/3.',
          '[runbook](<https://127.0.0.1:80>). Ines Okafor read it on 2026-06-03; quiz 3/3.',
        ],
      ],
      ['22 ‹r› error 7: the link of item 7 leads nowhere: "https://127.0.0.1:80"'],
    ],
    [
      '0.0.0.0',
      [
        [
          '[runbook.md](https://git.example.com/agents/warranty/runbook.md). Ines Okafor read it on 2026-06-03 and Tomasz Lind on 2026-06-04; quiz without the document: 3/3 and 3/3.',
          '[runbook](<0.0.0.0>). Ines Okafor read it on 2026-06-03; quiz 3/3.',
        ],
      ],
      ['22 ‹r› error 7: the link of item 7 leads nowhere: "0.0.0.0"'],
    ],
    [
      'example',
      [
        [
          '[runbook.md](https://git.example.com/agents/warranty/runbook.md). Ines Okafor read it on 2026-06-03 and Tomasz Lind on 2026-06-04; quiz without the document: 3/3 and 3/3.',
          '[runbook](<example>). Ines Okafor read it on 2026-06-03; quiz 3/3.',
        ],
      ],
      ['22 ‹r› error 7: the link of item 7 leads nowhere: "example"'],
    ],
    [
      'https://example/runbook',
      [
        [
          '[runbook.md](https://git.example.com/agents/warranty/runbook.md). Ines Okafor read it on 2026-06-03 and Tomasz Lind on 2026-06-04; quiz without the document: 3/3 and 3/3.',
          '[runbook](<https://example/runbook>). Ines Okafor read it on 2026-06-03; quiz 3/3.',
        ],
      ],
      ['22 ‹r› error 7: the link of item 7 leads nowhere: "https://example/runbook"'],
    ],
    [
      'http://',
      [
        [
          '[runbook.md](https://git.example.com/agents/warranty/runbook.md). Ines Okafor read it on 2026-06-03 and Tomasz Lind on 2026-06-04; quiz without the document: 3/3 and 3/3.',
          '[runbook](<http://>). Ines Okafor read it on 2026-06-03; quiz 3/3.',
        ],
      ],
      ['22 ‹r› error 7: the link of item 7 leads nowhere: "http://"'],
    ],
    [
      'https:',
      [
        [
          '[runbook.md](https://git.example.com/agents/warranty/runbook.md). Ines Okafor read it on 2026-06-03 and Tomasz Lind on 2026-06-04; quiz without the document: 3/3 and 3/3.',
          '[runbook](<https:>). Ines Okafor read it on 2026-06-03; quiz 3/3.',
        ],
      ],
      ['22 ‹r› error 7: the link of item 7 leads nowhere: "https:"'],
    ],
    [
      'https:/',
      [
        [
          '[runbook.md](https://git.example.com/agents/warranty/runbook.md). Ines Okafor read it on 2026-06-03 and Tomasz Lind on 2026-06-04; quiz without the document: 3/3 and 3/3.',
          '[runbook](<https:/>). Ines Okafor read it on 2026-06-03; quiz 3/3.',
        ],
      ],
      ['22 ‹r› error 7: the link of item 7 leads nowhere: "https:/"'],
    ],
    [
      'http://tbd',
      [
        [
          '[runbook.md](https://git.example.com/agents/warranty/runbook.md). Ines Okafor read it on 2026-06-03 and Tomasz Lind on 2026-06-04; quiz without the document: 3/3 and 3/3.',
          '[runbook](<http://tbd>). Ines Okafor read it on 2026-06-03; quiz 3/3.',
        ],
      ],
      ['22 ‹r› error 7: the link of item 7 leads nowhere: "http://tbd"'],
    ],
    [
      'an empty one',
      [
        [
          '[runbook.md](https://git.example.com/agents/warranty/runbook.md). Ines Okafor read it on 2026-06-03 and Tomasz Lind on 2026-06-04; quiz without the document: 3/3 and 3/3.',
          '[runbook](<>). Ines Okafor read it on 2026-06-03; quiz 3/3.',
        ],
      ],
      ['22 ‹r› error 7: the link of item 7 leads nowhere: ""'],
    ],
    [
      'https://example.com/runbook.md',
      [
        [
          '[runbook.md](https://git.example.com/agents/warranty/runbook.md). Ines Okafor read it on 2026-06-03 and Tomasz Lind on 2026-06-04; quiz without the document: 3/3 and 3/3.',
          '[runbook](<https://example.com/runbook.md>). Ines Okafor read it on 2026-06-03; quiz 3/3.',
        ],
      ],
      [],
    ],
    [
      'https://tbd.example.com/runbook.md',
      [
        [
          '[runbook.md](https://git.example.com/agents/warranty/runbook.md). Ines Okafor read it on 2026-06-03 and Tomasz Lind on 2026-06-04; quiz without the document: 3/3 and 3/3.',
          '[runbook](<https://tbd.example.com/runbook.md>). Ines Okafor read it on 2026-06-03; quiz 3/3.',
        ],
      ],
      [],
    ],
    [
      'https://localhost.example.com/runbook.md',
      [
        [
          '[runbook.md](https://git.example.com/agents/warranty/runbook.md). Ines Okafor read it on 2026-06-03 and Tomasz Lind on 2026-06-04; quiz without the document: 3/3 and 3/3.',
          '[runbook](<https://localhost.example.com/runbook.md>). Ines Okafor read it on 2026-06-03; quiz 3/3.',
        ],
      ],
      [],
    ],
    [
      'mailto:ines@example.com',
      [
        [
          '[runbook.md](https://git.example.com/agents/warranty/runbook.md). Ines Okafor read it on 2026-06-03 and Tomasz Lind on 2026-06-04; quiz without the document: 3/3 and 3/3.',
          '[runbook](<mailto:ines@example.com>). Ines Okafor read it on 2026-06-03; quiz 3/3.',
        ],
      ],
      [
        '22 ‹runbook](<mailto:ine…3; quiz 3/3.› error 7: item 7: looked for a link or a path to the runbook, found none',
      ],
    ],
    [
      'tel:+49301234',
      [
        [
          '[runbook.md](https://git.example.com/agents/warranty/runbook.md). Ines Okafor read it on 2026-06-03 and Tomasz Lind on 2026-06-04; quiz without the document: 3/3 and 3/3.',
          '[runbook](<tel:+49301234>). Ines Okafor read it on 2026-06-03; quiz 3/3.',
        ],
      ],
      [
        '22 ‹runbook](<tel:+49301…3; quiz 3/3.› error 7: item 7: looked for a link or a path to the runbook, found none',
      ],
    ],
    [
      'https://git.example.com/#runbook',
      [
        [
          '[runbook.md](https://git.example.com/agents/warranty/runbook.md). Ines Okafor read it on 2026-06-03 and Tomasz Lind on 2026-06-04; quiz without the document: 3/3 and 3/3.',
          '[runbook](<https://git.example.com/#runbook>). Ines Okafor read it on 2026-06-03; quiz 3/3.',
        ],
      ],
      [],
    ],
    [
      'https://git.example.com/?from=data:runbook',
      [
        [
          '[runbook.md](https://git.example.com/agents/warranty/runbook.md). Ines Okafor read it on 2026-06-03 and Tomasz Lind on 2026-06-04; quiz without the document: 3/3 and 3/3.',
          '[runbook](<https://git.example.com/?from=data:runbook>). Ines Okafor read it on 2026-06-03; quiz 3/3.',
        ],
      ],
      [],
    ],
  ])('%s', async (_, edits, findings) => {
    expect(await found('links', changed('pilot-to-prod', edits))).toEqual(findings)
  })
})

describe('a link to what is no page', () => {
  test.each<Row>([
    [
      'javascript:alert(1)',
      [
        [
          '[runbook.md](https://git.example.com/agents/warranty/runbook.md). Ines Okafor read it on 2026-06-03 and Tomasz Lind on 2026-06-04; quiz without the document: 3/3 and 3/3.',
          '[runbook](<javascript:alert(1)>). Ines Okafor read it on 2026-06-03; quiz 3/3.',
        ],
      ],
      ['22 ‹r› error 7: the link of item 7 leads to "javascript:alert(1)"'],
    ],
    [
      'JavaScript:alert(1)',
      [
        [
          '[runbook.md](https://git.example.com/agents/warranty/runbook.md). Ines Okafor read it on 2026-06-03 and Tomasz Lind on 2026-06-04; quiz without the document: 3/3 and 3/3.',
          '[runbook](<JavaScript:alert(1)>). Ines Okafor read it on 2026-06-03; quiz 3/3.',
        ],
      ],
      ['22 ‹r› error 7: the link of item 7 leads to "JavaScript:alert(1)"'],
    ],
    [
      'data:text/plain,runbook',
      [
        [
          '[runbook.md](https://git.example.com/agents/warranty/runbook.md). Ines Okafor read it on 2026-06-03 and Tomasz Lind on 2026-06-04; quiz without the document: 3/3 and 3/3.',
          '[runbook](<data:text/plain,runbook>). Ines Okafor read it on 2026-06-03; quiz 3/3.',
        ],
      ],
      ['22 ‹r› error 7: the link of item 7 leads to "data:text/plain,runbook"'],
    ],
    [
      'file:///C:/runbook.md',
      [
        [
          '[runbook.md](https://git.example.com/agents/warranty/runbook.md). Ines Okafor read it on 2026-06-03 and Tomasz Lind on 2026-06-04; quiz without the document: 3/3 and 3/3.',
          '[runbook](<file:///C:/runbook.md>). Ines Okafor read it on 2026-06-03; quiz 3/3.',
        ],
      ],
      ['22 ‹r› error 7: the link of item 7 leads to "file:///C:/runbook.md"'],
    ],
    [
      'vbscript:x',
      [
        [
          '[runbook.md](https://git.example.com/agents/warranty/runbook.md). Ines Okafor read it on 2026-06-03 and Tomasz Lind on 2026-06-04; quiz without the document: 3/3 and 3/3.',
          '[runbook](<vbscript:x>). Ines Okafor read it on 2026-06-03; quiz 3/3.',
        ],
      ],
      ['22 ‹r› error 7: the link of item 7 leads to "vbscript:x"'],
    ],
    [
      'blob:x',
      [
        [
          '[runbook.md](https://git.example.com/agents/warranty/runbook.md). Ines Okafor read it on 2026-06-03 and Tomasz Lind on 2026-06-04; quiz without the document: 3/3 and 3/3.',
          '[runbook](<blob:x>). Ines Okafor read it on 2026-06-03; quiz 3/3.',
        ],
      ],
      ['22 ‹r› error 7: the link of item 7 leads to "blob:x"'],
    ],
    [
      'about:blank',
      [
        [
          '[runbook.md](https://git.example.com/agents/warranty/runbook.md). Ines Okafor read it on 2026-06-03 and Tomasz Lind on 2026-06-04; quiz without the document: 3/3 and 3/3.',
          '[runbook](<about:blank>). Ines Okafor read it on 2026-06-03; quiz 3/3.',
        ],
      ],
      ['22 ‹r› error 7: the link of item 7 leads to "about:blank"'],
    ],
    [
      ' javascript:x',
      [
        [
          '[runbook.md](https://git.example.com/agents/warranty/runbook.md). Ines Okafor read it on 2026-06-03 and Tomasz Lind on 2026-06-04; quiz without the document: 3/3 and 3/3.',
          '[runbook](< javascript:x>). Ines Okafor read it on 2026-06-03; quiz 3/3.',
        ],
      ],
      ['22 ‹r› error 7: the link of item 7 leads to " javascript:x"'],
    ],
    [
      'javascripts',
      [
        [
          '[runbook.md](https://git.example.com/agents/warranty/runbook.md). Ines Okafor read it on 2026-06-03 and Tomasz Lind on 2026-06-04; quiz without the document: 3/3 and 3/3.',
          '[runbook](<javascripts>). Ines Okafor read it on 2026-06-03; quiz 3/3.',
        ],
      ],
      [],
    ],
    [
      'data:text/plain,a very long text that nobody reads to its end',
      [
        [
          '[runbook.md](https://git.example.com/agents/warranty/runbook.md). Ines Okafor read it on 2026-06-03 and Tomasz Lind on 2026-06-04; quiz without the document: 3/3 and 3/3.',
          '[runbook](<data:text/plain,a very long text that nobody reads to its end>). Ines Okafor read it on 2026-06-03; quiz 3/3.',
        ],
      ],
      [
        '22 ‹r› error 7: the link of item 7 leads to "data:text/plain,a very long text that nobody reads to its end"',
      ],
    ],
  ])('%s', async (_, edits, findings) => {
    expect(await found('links', changed('pilot-to-prod', edits))).toEqual(findings)
  })
})

describe('a link in evidence of an item that asks for none', () => {
  test.each<Row>([
    ['that leads nowhere', [['https://grafana.example.com/d/warranty', '#']], []],
    [
      'that leads to what is no page',
      [['https://grafana.example.com/d/warranty', 'javascript:x']],
      ['17 ‹w› error 2: the link of item 2 leads to "javascript:x"'],
    ],
    [
      'that leads to a file, which cannot be looked up for standard input',
      [['https://grafana.example.com/d/warranty', 'boards/warranty.json']],
      [],
    ],
  ])('%s', async (_, edits, findings) => {
    expect(await found('links', changed('pilot-to-prod', edits))).toEqual(findings)
  })
})

describe('a link to a file', () => {
  const links = async (...edits: Edit[]): Promise<unknown[]> => {
    const text = changed('pilot-to-prod', [
      ['https://grafana.example.com/d/warranty', 'docs/board.json'],
      ['https://git.example.com/agents/warranty/runbook.md', 'docs/runbook.md'],
      ...edits,
    ])
    const over = {
      read: (path: string) => (path.endsWith('x.md') ? Buffer.from(text) : readFileSync(path)),
      exists: (path: string) => path.endsWith('x.md') || existsSync(path),
      kindOf: (path: string) => (path.endsWith('x.md') ? ('file' as const) : null),
    }
    const { out } = await run(
      ['check', 'x.md', '--as-of', '2026-06-09', '--format', 'json'],
      examples,
      over,
    )
    return JSON.parse(out).checklists[0].findings.filter(
      (finding: { rule: string }) => finding.rule === 'links',
    )
  }
  const fix =
    'link to a file that is there, from the folder of the checklist, or with a "/" in front from the root of the repository'
  const [board, runbook] = ['2', '7'].map((item, index) => ({
    item,
    fix,
    message: `the link of item ${item} leads to "docs/${index === 0 ? 'board.json' : 'runbook.md'}": there is no such file in the repository`,
  }))
  test('that is not there is an error where the item asks for a link, else a warning', async () => {
    expect(await links()).toMatchObject([
      { ...runbook, level: 'error', line: 22 },
      { ...board, level: 'warning', line: 17 },
    ])
  })
  test('is a warning where the item has failed', async () => {
    expect(
      await links([
        '| Runbook exists and on-call has read it | ✅ |',
        '| Runbook exists and on-call has read it | ❌ |',
      ]),
    ).toMatchObject([
      { ...board, level: 'warning' },
      { ...runbook, level: 'warning' },
    ])
  })
  test('is one finding where the target names no page at all', async () => {
    expect(await links(['docs/runbook.md', 'tbd'])).toMatchObject([
      { message: 'the link of item 7 leads nowhere: "tbd"' },
      { ...board, level: 'warning' },
    ])
  })
  test('is told of twenty times in one item, and the next stands for the rest', async () => {
    const pages = Array.from(
      { length: 23 },
      (_, page) => `[page ${page + 1}](docs/runbook-${page + 1}.md)`,
    ).join(', ')
    const found = (await links(['[runbook.md](docs/runbook.md)', pages])) as {
      message: string
      level: string
    }[]
    const ofRunbook = found.filter(({ message }) => message.includes('item 7'))
    expect(ofRunbook).toHaveLength(21)
    expect(ofRunbook[19]?.message).toBe(
      'the link of item 7 leads to "docs/runbook-20.md": there is no such file in the repository',
    )
    expect(ofRunbook[20]?.message).toBe(
      'item 7 has more such links: those from here on were not looked up',
    )
  })
})

describe('hosts of the web and of the house', () => {
  test.each<[said: string, findings: string[]]>([
    ['https://runbook', ['22 ‹r› error 7: the link of item 7 leads nowhere: "https://runbook"']],
    ['http://runbook', ['22 ‹r› error 7: the link of item 7 leads nowhere: "http://runbook"']],
    ['HTTP://wiki', ['22 ‹r› error 7: the link of item 7 leads nowhere: "HTTP://wiki"']],
    ['http://wiki/', ['22 ‹r› error 7: the link of item 7 leads nowhere: "http://wiki/"']],
    [
      'https://wiki:8080',
      ['22 ‹r› error 7: the link of item 7 leads nowhere: "https://wiki:8080"'],
    ],
    [
      'https://wiki:8080/',
      ['22 ‹r› error 7: the link of item 7 leads nowhere: "https://wiki:8080/"'],
    ],
    ['https://wiki/?', ['22 ‹r› error 7: the link of item 7 leads nowhere: "https://wiki/?"']],
    ['https://wiki/#', ['22 ‹r› error 7: the link of item 7 leads nowhere: "https://wiki/#"']],
    ['//runbook', ['22 ‹r› error 7: the link of item 7 leads nowhere: "//runbook"']],
    ['//wiki/runbook', []],
    [
      'https://-/runbook',
      ['22 ‹r› error 7: the link of item 7 leads nowhere: "https://-/runbook"'],
    ],
    ['https:///runbook', ['22 ‹r› error 7: the link of item 7 leads nowhere: "https:///runbook"']],
    ['https://.com/', ['22 ‹r› error 7: the link of item 7 leads nowhere: "https://.com/"']],
    ['https://git.', ['22 ‹r› error 7: the link of item 7 leads nowhere: "https://git."']],
    ['https://..', ['22 ‹r› error 7: the link of item 7 leads nowhere: "https://.."']],
    [
      'https://ines@wiki',
      ['22 ‹r› error 7: the link of item 7 leads nowhere: "https://ines@wiki"'],
    ],
    [
      'http://localhost/runbook',
      ['22 ‹r› error 7: the link of item 7 leads nowhere: "http://localhost/runbook"'],
    ],
    [
      'http://127.0.0.1:3000/runbook',
      ['22 ‹r› error 7: the link of item 7 leads nowhere: "http://127.0.0.1:3000/runbook"'],
    ],
    [
      'http://todo/runbook',
      ['22 ‹r› error 7: the link of item 7 leads nowhere: "http://todo/runbook"'],
    ],
    ['http://tba', ['22 ‹r› error 7: the link of item 7 leads nowhere: "http://tba"']],
    [' https://runbook', ['22 ‹r› error 7: the link of item 7 leads nowhere: " https://runbook"']],
    ['http://go/runbook', []],
    ['http://go/r', []],
    ['https://wiki:8080/runbook', []],
    ['https://intra-net/runbook', []],
    ['https://wiki2/7', []],
    ['https://büro/handbuch', []],
    ['https://ines@wiki/runbook', []],
    ['https://ines:x@git.example.com/runbook', []],
    ['http://git.example.com', []],
    ['//git.example.com/runbook', []],
    ['https://git.example.com:8443/runbook', []],
    ['https://git.example.com?page=runbook', []],
    ['https://git.example.com#runbook', []],
    ['https://git.example.com.', []],
    ['https://g.co/r', []],
    ['https://büro.example.com/r', []],
    ['https://wiki-2.ex-ample.com', []],
    ['https://10.0.0.7/runbook', []],
    ['docs//runbook.md', []],
    [' https://git.example.com/runbook', []],
    [
      'https://wiki!/runbook',
      ['22 ‹r› error 7: the link of item 7 leads nowhere: "https://wiki!/runbook"'],
    ],
    ['http://go/-', ['22 ‹r› error 7: the link of item 7 leads nowhere: "http://go/-"']],
    ['//a/b', []],
  ])('%s', async (said, findings) => {
    const text = changed('pilot-to-prod', [
      [
        '[runbook.md](https://git.example.com/agents/warranty/runbook.md). Ines Okafor read it on 2026-06-03 and Tomasz Lind on 2026-06-04; quiz without the document: 3/3 and 3/3.',
        `[runbook](<${said}>). Ines Okafor read it on 2026-06-03; quiz 3/3.`,
      ],
    ])
    expect(await found('links', text)).toEqual(findings)
  })
})

describe('a path in the words of a link', () => {
  test.each<[said: string, findings: string[]]>([
    [
      '[docs/runbook.md](mailto:ines@example.com)',
      [
        '22 ‹docs/runbook.md](mai…3; quiz 3/3.› error 7: item 7: looked for a link or a path to the runbook, found none',
      ],
    ],
    [
      '[docs/runbook.md](tel:+49301234)',
      [
        '22 ‹docs/runbook.md](tel…3; quiz 3/3.› error 7: item 7: looked for a link or a path to the runbook, found none',
      ],
    ],
    [
      '[read docs/runbook.md](mailto:ines@example.com)',
      [
        '22 ‹read docs/runbook.md…3; quiz 3/3.› error 7: item 7: looked for a link or a path to the runbook, found none',
      ],
    ],
    ['docs/runbook.md, questions to [Ines](mailto:ines@example.com)', []],
    ['[Ines](mailto:ines@example.com) keeps docs/runbook.md', []],
    ['[docs/runbook.md](mailto:ines@example.com) and docs/steps.md', []],
    [
      'http://localhost/runbook',
      ['22 ‹h› error 7: the link of item 7 leads nowhere: "http://localhost/runbook"'],
    ],
    ['https://git.example.com/runbook', []],
    ['docs/runbook.md', []],
    [
      '[Ines](mailto:ines@example.com)',
      [
        '22 ‹Ines](mailto:ines@ex…3; quiz 3/3.› error 7: item 7: looked for a link or a path to the runbook, found none',
      ],
    ],
    [
      'mailto:ines@example.com',
      [
        '22 ‹mailto:ines@example.…3; quiz 3/3.› error 7: item 7: looked for a link or a path to the runbook, found none',
      ],
    ],
  ])('%s', async (said, findings) => {
    const text = changed('pilot-to-prod', [
      [
        '[runbook.md](https://git.example.com/agents/warranty/runbook.md). Ines Okafor read it on 2026-06-03 and Tomasz Lind on 2026-06-04; quiz without the document: 3/3 and 3/3.',
        `${said}. Ines Okafor read it on 2026-06-03; quiz 3/3.`,
      ],
    ])
    expect(await found('links', text)).toEqual(findings)
  })
})

describe('a long target is shown to its eightieth character', () => {
  test.each<[said: string, findings: string[]]>([
    [
      'data:text/plain,pause the agent first, then tell the desk and the builder, and w',
      [
        '22 ‹r› error 7: the link of item 7 leads to "data:text/plain,pause the agent first, then tell the desk and the builder, and w"',
      ],
    ],
    [
      'data:text/plain,pause the agent first, then tell the desk and the builder, and wa',
      [
        '22 ‹r› error 7: the link of item 7 leads to "data:text/plain,pause the agent first, then tell the desk and the builder, and w…"',
      ],
    ],
  ])('%s', async (said, findings) => {
    const text = changed('pilot-to-prod', [
      [
        '[runbook.md](https://git.example.com/agents/warranty/runbook.md). Ines Okafor read it on 2026-06-03 and Tomasz Lind on 2026-06-04; quiz without the document: 3/3 and 3/3.',
        `[runbook](<${said}>). Ines Okafor read it on 2026-06-03; quiz 3/3.`,
      ],
    ])
    expect(await found('links', text)).toEqual(findings)
  })
})
