// Whether there is any evidence behind a claim.
import { describe, expect, test } from 'vitest'
import { gateOf } from '../gates.ts'
import { finds, likened, rowsOf } from './finds.ts'
import { type Edit, fileOf, found } from './found.ts'

const read =
  'Slack #service post drafted, scheduled for 2026-06-15 08:00. Email to the 40 clerks drafted, scheduled for 2026-06-12.'

describe('the evidence of a row', () => {
  const said = (is: string, status = '✅'): Edit[] => [[`✅ | ${read}`, `${status} | ${is}`]]
  const words = 'TBD ¦ — ¦ see above ¦ [x] ¦ [link]'
  const empty =
    ' ¦ [Channels + content + schedule] ¦ ~~Post drafted~~ ¦ ![post](a.png) ¦ <!-- post --> ¦ &nbsp; ¦ \u200b ¦ \u2800'
  finds('evidence', 'pilot-to-prod', [
    ['as it is', [], []],
    ...rowsOf(words, said, (is) => [`23 ‹${is}› error 8`]),
    ...rowsOf(empty, said, () => ['23 ‹*› error 8: no evidence']),
    ...rowsOf('x ¦ `post` ¦ [post](https://example.com)', said, () => []),
    ['none, at warning', said('TBD', '⚠️'), ['23 ‹TBD› error 8']],
    ['none, where it failed', said('TBD', '❌'), []],
    ['none, where no status is claimed', said('', ''), []],
    ['none in the row of the sign-off', [['Items 1 to 9 reviewed on 2026-06-09.', '']], []],
    ['as much as is read', said('x'.repeat(8000)), []],
    [
      'more than anybody reads',
      said('x'.repeat(8001)),
      ['23 ‹xxxxxxxxxxxxxxxxxxxx…xxxxxxxxxxxx› error 8: 8001'],
    ],
  ])
})

describe('an item that another column shows', () => {
  finds('evidence', 'gate-review', [
    ['needs none of its own', [['Escalation card of 2026-06-01', '–']], []],
    [
      'and an item that its own must show does',
      [['Both team leads, exercise scored 2026-06-03', '–']],
      ['24 ‹–› error 10'],
    ],
  ])
})

test('a table without a column for it', () => {
  const page =
    '---\ngate: pilot-to-prod\n---\n\n| # | Item | Status |\n|---|---|---|\n| 3 | On-call defined | ✅ |\n'
  const [first] = found('evidence', page)
  expect(first).toMatch(/^7 .* error 3: item 3 has no evidence/)
})

describe('what is looked at elsewhere', () => {
  const next = 'vendor letter of 2026-03-11 excludes training; file again at renewal 2027-03-11'
  finds('evidence', 'gate-review/conditional', [
    ['the line of a sheet', [[next, 'TBD']], []],
    ['but not its part for the artifact', [[next, 'keep / Artifact: TBD']], ['14 ‹TBD› error 3']],
  ])
  finds('evidence', 'production-readiness', [
    ['a box', [['7 of 7, last one on 2026-05-28', '']], []],
  ])
})

describe('a row that is not applicable has a reason', () => {
  const gate = gateOf(fileOf('na-gate/gate.yaml'), fileOf('na-gate/checklist.md'))
  const blank = fileOf('na-gate/checklist.md').replace('[ ] | |', '✅ | 14 keys |')

  test.each([
    ['n/a', 'there is no garage', []],
    ['n/a', '', ['8 ‹| 2 | Garage empty | n/a |  |› error 2']],
    ['n/a', '—', ['8 ‹—› error 2']],
    ['✅', '—', ['8 ‹—› error 2']],
    ['❌', '—', []],
  ])('%s: "%s"', (status, text, findings) => {
    const page = blank.replace('[ ] | |', `${status} | ${text} |`)
    expect(likened(found('evidence', page, { gate }), findings)).toEqual(findings)
  })
})
