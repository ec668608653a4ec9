// Which line of the blank puts a finding right? What is added is read back by the gate, says no status and signs nothing.

import { describe, expect, test } from 'vitest'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { insertionsFor } from '../../src/lsp/insertions.ts'
import { findingsOf } from '../rules/answers.ts'
import { changed, type Edit } from '../rules/found.ts'
import { readingOf } from './reading.ts'

/** Every page that an insertion for findings of the rule makes, by the title of that. */
function pagesOf(gate: string, rule: string, text: string): Map<string, string> {
  const reading = readingOf(gate, text)
  const document = TextDocument.create('file:///launch.md', 'markdown', 1, text)
  const made = findingsOf(rule, text).flatMap((finding) => insertionsFor(finding, reading))
  return new Map(made.map(({ title, edits }) => [title, TextDocument.applyEdits(document, edits)]))
}

/** The lines that a page has more than another one. */
function added(page: string, before: string): string[] {
  const own = before.split('\n')
  return page.split('\n').filter((line) => !own.includes(line))
}

const clean = '| 8 | Communication plan ready |'
const rowOf = (gate: string, start: string, of = 'cleared'): string =>
  changed(gate, [], of)
    .split('\n')
    .find((line) => line.startsWith(start)) ?? start
const eight = rowOf('pilot-to-prod', clean)
const three = rowOf('pilot-to-prod', '| 3 |')
const nine = rowOf('pilot-to-prod', '| 9 |')
const sponsor = rowOf('pilot-to-prod', '| Executive Sponsor |', 'conditional')
const table = changed('pilot-to-prod', []).replace(/^[\s\S]*?(?=## Open items)/, '')
const openRow = rowOf('pilot-to-prod', '| 8 | Polish', 'conditional')

test.each<
  [
    rule: string,
    what: string,
    gate: string,
    edits: Edit[],
    of: string,
    offers: Record<string, string[]>,
  ]
>([
  [
    'missing-item',
    'a row that is not there',
    'pilot-to-prod',
    [[`${three}\n`, '']],
    'cleared',
    {
      'Add item 3 "On-call defined (named person + pager)"': [
        '| 3 | On-call defined (named person + pager) | [✅ / ⚠️ / ❌] | [Primary + backup + pager schedule] |',
      ],
    },
  ],
  [
    'missing-item',
    'several, one by one or all of them',
    'pilot-to-prod',
    [
      [`${three}\n`, ''],
      [`${nine}\n`, ''],
    ],
    'cleared',
    {
      'Add item 3 "On-call defined (named person + pager)"': [
        '| 3 | On-call defined (named person + pager) | [✅ / ⚠️ / ❌] | [Primary + backup + pager schedule] |',
      ],
      'Add item 9 "Rollback / kill plan tested"': [
        '| 9 | Rollback / kill plan tested | [✅ / ⚠️ / ❌] | [Drill date + procedure + result] |',
      ],
      'Add all 2 missing items': [
        '| 3 | On-call defined (named person + pager) | [✅ / ⚠️ / ❌] | [Primary + backup + pager schedule] |',
        '| 9 | Rollback / kill plan tested | [✅ / ⚠️ / ❌] | [Drill date + procedure + result] |',
      ],
    },
  ],
  [
    'open-item',
    'a row in the table that is there',
    'pilot-to-prod',
    [[openRow, '| | | | |']],
    'conditional',
    { 'Add an open item for item 8': ['| 8 | | | |'] },
  ],
  [
    'open-item',
    'the table of the blank, where the page has none',
    'pilot-to-prod',
    [
      [eight, eight.replace('✅', '⚠️')],
      [table, ''],
    ],
    'cleared',
    {
      'Add an open item for item 8': [
        '## Open items (only if conditional or blocked)',
        "| Item # | What's missing | Owner | Due date |",
        '| 8 | | | |',
      ],
    },
  ],
  [
    'risk-accepted',
    "the sponsor's row",
    'pilot-to-prod',
    [[`${sponsor}\n`, '']],
    'conditional',
    { 'Add a row for Executive Sponsor to the sign-off': ['| Executive Sponsor | | | |'] },
  ],
  [
    'signed',
    'the row of who must sign',
    'pilot-to-prod',
    [[`${rowOf('pilot-to-prod', '| AI CoE Lead |')}\n`, '']],
    'cleared',
    { 'Add a row for AI CoE Lead to the sign-off': ['| AI CoE Lead | | | |'] },
  ],
  [
    'self-approval',
    'the row of the peer',
    'pilot-to-prod',
    [],
    'self-approved',
    { 'Add a row for Peer Reviewer to the sign-off': ['| Peer Reviewer | | | |'] },
  ],
  [
    'missing-field',
    'the line of the blank',
    'pilot-to-prod',
    [[`${rowOf('pilot-to-prod', '**Tier:**')}\n`, '']],
    'cleared',
    { 'Add the field "Tier"': ['**Tier:** [Low / Medium / High]'] },
  ],
])('%s: %s', (rule, _, gate, edits, of, offers) => {
  const text = changed(gate, edits, of)
  const pages = pagesOf(gate, rule, text)
  const lines = [...pages].map(([title, page]) => [title, added(page, text)])
  expect(Object.fromEntries(lines)).toEqual(offers)
  for (const page of pages.values()) {
    expect(findingsOf(rule, page).length, page).toBeLessThanOrEqual(findingsOf(rule, text).length)
    expect(saidIn(gate, page)).toEqual(saidIn(gate, text))
  }
})

/** The statuses and signatures of a page that are there. */
function saidIn(gate: string, text: string): string[] {
  const { items, signOffs } = readingOf(gate, text).answers
  return [
    ...items
      .filter(({ claimed }) => claimed !== 'blank')
      .map(({ item, claimed }) => `${item.id} ${claimed}`),
    ...signOffs.map(({ entry }) => entry.cells.signature?.text ?? '').filter((mark) => mark !== ''),
  ]
}

describe('nothing is offered', () => {
  test.each<[rule: string, what: string, edits: Edit[], of: string]>([
    ['signed', 'a row that is there and not signed', [['(signed)', '']], 'cleared'],
    [
      'missing-field',
      'a field that is there and empty',
      [[rowOf('pilot-to-prod', '**Tier:**'), '**Tier:**']],
      'cleared',
    ],
  ])('%s: %s', (rule, _, edits, of) => {
    const text = changed('pilot-to-prod', edits, of)
    expect(findingsOf(rule, text)).not.toEqual([])
    expect(pagesOf('pilot-to-prod', rule, text)).toEqual(new Map())
  })
})
