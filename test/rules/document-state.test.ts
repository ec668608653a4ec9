// Whether the page says of itself that it is a draft, or no longer holds.
import { describe } from 'vitest'
import { finds, rowsOf } from './finds.ts'
import type { Edit } from './found.ts'

const block = (text: string): Edit[] => [['## Sign-off', `${text}\n\n## Sign-off`]]
const title = (text: string): Edit[] => [
  ['# Pilot-to-Prod Checklist — Warranty Claim Sorter', `# ${text}`],
]
const name = 'Pilot-to-Prod Checklist — Warranty Claim Sorter'

describe('a line or a heading that says nothing else', () => {
  const states =
    '**Draft** ¦ [DRAFT] ¦ 🚧 DRAFT 🚧 ¦ NOT APPROVED ¦ Superseded by launch-2.md ¦ Withdrawn on 2026-06-08 ¦ ＤＲＡＦＴ ¦ - Rejected ¦ > Expired ¦ ## Superseded'
  const none =
    '## Draft announcements ¦ ## Worked example (invented) ¦ The draft was read by all. ¦ ~~DRAFT~~ ¦ <!-- DRAFT --> ¦ ```\nDRAFT\n``` ¦ Final'
  finds('document-state', 'pilot-to-prod', [
    ['none', [], []],
    ...rowsOf(states, block, () => ['27 ‹*› error']),
    ...rowsOf(none, block, () => []),
  ])
})

describe('a field about the state', () => {
  const states =
    '**Status:** Draft ¦ Document status: expired on 2026-06-01 ¦ Status: ❌ ¦ Approved: no ¦ Decision: rejected'
  const none =
    'Status: final ¦ Approved: yes ¦ Status: ~~draft~~ final ¦ Status of the drill: draft'
  finds('document-state', 'pilot-to-prod', [
    ...rowsOf(states, block, () => ['27 ‹*› error']),
    ...rowsOf(none, block, () => []),
    ['in the front matter', [['version: 1', 'version: 1\nstatus: draft']], ['4 ‹› error']],
    ['in the front matter, settled', [['version: 1', 'version: 1\nstatus: final']], []],
  ])
})

describe('the first words of the title', () => {
  finds('document-state', 'pilot-to-prod', [
    ...rowsOf(`DRAFT: ${name} ¦ (superseded) ${name} ¦ Template – ${name}`, title, () => [
      '6 ‹*› error',
    ]),
    ...rowsOf(
      `${name} ¦ Pilot-to-Prod Checklist — Draft Mail Sorter ¦ Draft Mail Sorter`,
      title,
      () => [],
    ),
  ])
})

describe('what is no state of the page', () => {
  finds('document-state', 'pilot-to-prod', [
    ['the evidence of an item', [['Items 1 to 9 reviewed on 2026-06-09.', 'Draft']], []],
    [
      'a remark in the list of open items',
      [['| | | | |', '| 8 | Draft | Tomasz Lind | 2026-06-19 |']],
      [],
    ],
  ])
  finds('document-state', 'pilot-to-prod/blank', [['of a blank', block('DRAFT'), []]])
})
