// What in a checklist hides from its readers: raw HTML, math, and statuses in comments.
import { describe } from 'vitest'
import { finds } from './finds.ts'
import type { Edit } from './found.ts'

const put = (block: string): Edit[] => [['## Sign-off', `${block}\n\n## Sign-off`]]
const atEnd = (open: string): Edit[] => [['## Open items', `${open}\n\n## Open items`]]
const inCell = (text: string): Edit[] => [['| ✅ | Grafana', `| ✅ | ${text}`]]

describe('raw HTML', () => {
  finds('hidden-content', 'pilot-to-prod', [
    ['none', [], []],
    [
      'the items in a block that can be closed',
      [
        ['| # | Item', '<details>\n\n| # | Item'],
        ['## Sign-off', '</details>\n\n## Sign-off'],
      ],
      ['14 ‹<details>› error', '29 ‹</details>› error'],
    ],
    ['a hidden block', put('<div hidden>'), ['27 ‹<div hidden>› error']],
    ['a style that is not closed', atEnd('<style>'), ['43 ‹1 to 50:1› error: "<style>"']],
    ['a text area that is not closed', atEnd('<textarea>'), ['43 ‹1 to 50:1› error']],
    ['an instruction', put('<?php x ?>'), ['27 ‹<?php x ?>› error']],
    [
      'a tag in a cell',
      inCell('<span hidden>not</span> Grafana'),
      ['17 ‹<span hidden>› error', '17 ‹</span>› error'],
    ],
    [
      'a styling tag with an attribute',
      inCell('<b style="display:none">not</b> Grafana'),
      ['17 ‹<b style="display:none">› error'],
    ],
    ['a styling tag', inCell('<b>Grafana</b>'), []],
    ['a line break', inCell('<br/>Grafana'), []],
    ['an address in angle brackets', put('<https://example.com>'), []],
    ['a tag in code', put('`<div hidden>`'), []],
  ])
})

describe('comments', () => {
  finds('hidden-content', 'pilot-to-prod', [
    ['a whole one', put('<!-- ask Ruth to sign -->'), []],
    [
      'one with a sign',
      put('<!-- | 3 | On-call | ❌ | -->'),
      ['27 ‹<!-- | 3 | On-call | ❌ | -->› warning'],
    ],
    ['one with a sign beside a bar', put('<!-- |❌| -->'), ['27 ‹<!-- |❌| -->› warning']],
    [
      'one with the word of a status',
      put('<!-- item 3 failed -->'),
      ['27 ‹<!-- item 3 failed -->› warning'],
    ],
    [
      'one that browsers end earlier',
      put('<!-- a --!> shown -->'),
      ['27 ‹<!-- a --!> shown -->› error'],
    ],
    ['one that never ends', atEnd('<!-- open'), ['43 ‹1 to 50:1› error']],
    ['a code fence with a status', put('```\nitem 3 failed\n```'), []],
  ])
})

describe('a fence that is read as a sheet', () => {
  const fenced = (line: string): Edit[] => [
    ['AI PILOT', '```\nAI PILOT'],
    ['LAUNCH DECISION', `${line}\n\`\`\`\nLAUNCH DECISION`],
  ]
  finds('hidden-content', 'gate-review/conditional', [
    ['a comment in it', fenced('<!-- x -->'), ['50 ‹<!--› error']],
    ['a tag in it', fenced('<details>'), ['50 ‹<details>› error']],
    ['an address in it', fenced('<maren@example.com>'), []],
  ])
})

describe('math', () => {
  finds('hidden-content', 'pilot-to-prod', [
    ['a command in a line', put('$\\phantom{not tested}$'), ['27 ‹$\\phantom{not tested}$› error']],
    ['a command in a block', put('$$\n\\phantom{not tested}\n$$'), ['27 ‹1 to 29:3› error']],
    [
      'a command in a cell',
      inCell('$\\color{white}{not}$ Grafana'),
      ['17 ‹$\\color{white}{not}$› error'],
    ],
    ['signs alone', put('$p \\leq 20$'), []],
    ['no command', put('$x^2$'), []],
    ['prices', put('EUR 5 or $ 6, \\$ 7'), []],
    ['prices with a path between', put('$12 a run, log D:\\audit\\runs, cap $20'), []],
    ['in a cell', inCell('$5 (\\\\srv02\\desk\\a) up to US$9 a day'), []],
    ['behind their numbers', put('12$, listed in C:\\cost\\may, 20$ at most'), []],
    ['in brackets', put('($5, see E:\\runs\\a.txt, at most 20$)'), []],
    [
      'and math behind them',
      put('$12 in D:\\audit, not $\\phantom{tested}$'),
      ['27 ‹$\\phantom{tested}$› error'],
    ],
    [
      'and math that looks like one',
      put('$12 \\phantom{not tested} D:\\audit $20'),
      ['27 ‹$12 \\phantom{not tested} D:\\audit $› error'],
    ],
  ])
})
