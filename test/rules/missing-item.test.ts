// Which items of the gate do not stand in the checklist as a row that a reader sees.
import { describe, expect, test } from 'vitest'
import { gateOf, templateOf } from '../gates.ts'
import { finds, likened, rowOf } from './finds.ts'
import { changed, type Edit, found } from './found.ts'

const two = rowOf('2')
const gone: Edit = [two, '']
const missing = '16 ‹› error 2: "Monitoring dashboards live and being watched" is missing'
/** What is said of it where a block holds it. */
const hiddenIn = (what: string, line = 26): string[] => [
  `${missing}; text that looks like its row is hidden in a ${what} at line ${line}`,
]
/** The row taken out, and so put down before the sign-off. */
const elsewhere = (block: string): Edit[] => [gone, ['## Sign-off', `${block}\n\n## Sign-off`]]

describe('a row of a table', () => {
  finds('missing-item', 'pilot-to-prod', [
    ['as it is', [], []],
    ['deleted', [gone], [missing]],
    ['deleted, the next one with its number', [gone, ['| 3 |', '| 2 |']], [missing]],
    ['in a comment', elsewhere(`<!--\n${two}-->`), hiddenIn('comment')],
    ['in a code fence', elsewhere(`\`\`\`\n${two}\`\`\``), hiddenIn('code block')],
    ['indented to code', elsewhere(`\n    ${two}`), hiddenIn('code block', 27)],
    ['in HTML', elsewhere(`<div>\n${two}</div>`), hiddenIn('block of HTML')],
    [
      'in a footnote that nothing leads to',
      elsewhere(`[^1]: see\n    ${two}`),
      hiddenIn('footnote'),
    ],
    [
      'behind the table',
      elsewhere(`\n${two}`),
      [`${missing}; line 27 looks like its row, but it is outside the table`],
    ],
    [
      'behind a blank line in the table',
      [[rowOf('10'), `\n${rowOf('10')}`]],
      ['24 ‹› error 10: line 26 looks like its row, but it is outside the table'],
    ],
    [
      'behind the whole table in a comment',
      [
        ['| # | Item', '<!--\n| # | Item'],
        [rowOf('10'), `${rowOf('10')}-->\n`],
      ],
      Array.from({ length: 10 }, (_, at) => `1 ‹› error ${at + 1}: hidden in a comment at line 14`),
    ],
  ])

  test('a sentence or a shorter row that names it is no hint', () => {
    const text = changed(
      'pilot-to-prod',
      elsewhere(
        'Monitoring dashboards live and being watched\n\n2 | Monitoring dashboards live and being watched',
      ),
    )
    expect(found('missing-item', text)).toEqual([
      '16 ‹› error 2: item 2 "Monitoring dashboards live and being watched" is missing',
    ])
  })
})

describe('a box', () => {
  const box = '- [x] Team training completed'
  finds('missing-item', 'production-readiness', [
    [
      'struck',
      [[`${box} — 7 of 7, last one on 2026-05-28`, '- [x] ~~Team training completed~~']],
      ['140 ‹› error 11.8'],
    ],
    ['without its box', [[box, '- Team training completed']], ['140 ‹› error 11.8']],
  ])
})

describe('an item that a later version of the gate asks', () => {
  const later = templateOf('pilot-to-prod', 'gate.yaml')
    .replace('version: 1', 'version: 2')
    .replace('  "2":\n', '  "2":\n    since: 2\n')
  const gate = gateOf(later, templateOf('pilot-to-prod', 'checklist.md'))

  test.each([
    ['written for the version before', 'version: 1', '16 ‹› error 2: gate update'],
    ['written for this version', 'version: 2', missing],
    ['written for no version', '', missing],
  ])('%s', (_, version, finding) => {
    const text = changed('pilot-to-prod', [['version: 1', version], gone])
    const findings = found('missing-item', text, { gate })
    expect(likened(findings, [finding])).toEqual([finding])
  })
})
