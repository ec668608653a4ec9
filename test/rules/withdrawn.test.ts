// Whether a document takes itself back somewhere: its title, headings, lines, front matter and legends, and what else it says of its items.
import { describe, expect, test } from 'vitest'
import { changed, found, type Row } from './found.ts'

describe('the front matter', () => {
  test.each<Row>([
    ['as it is', [], []],
    [
      'a draft',
      [['version: 1\n', 'version: 1\nstatus: draft\n']],
      ['4 ‹› error: the document takes itself back: its front matter says "status: draft"'],
    ],
    [
      'a draft, in its first line',
      [['---\ngate', '---\ndraft: true\ngate']],
      ['2 ‹› error: the document takes itself back: its front matter says "draft: true"'],
    ],
    [
      'a draft, further down',
      [['version: 1\n', 'version: 1\nowner: Ruth Castellan\nstatus: draft\nteam: service\n']],
      ['5 ‹› error: the document takes itself back: its front matter says "status: draft"'],
    ],
    [
      'a draft, with white space around it',
      [['version: 1\n', 'version: 1\nstatus: draft  \n']],
      ['4 ‹› error: the document takes itself back: its front matter says "status: draft"'],
    ],
    ['final', [['version: 1\n', 'version: 1\nstatus: final\n']], []],
    ['none', [['---\ngate: pilot-to-prod\nversion: 1\n---\n\n', '']], []],
  ])('%s', async (_, edits, findings) => {
    expect(await found('withdrawn', changed('pilot-to-prod', edits))).toEqual(findings)
  })
})

describe('the title', () => {
  test.each<Row>([
    [
      'struck out',
      [
        [
          '# Pilot-to-Prod Checklist — Warranty Claim Sorter',
          '# ~~Pilot-to-Prod Checklist — Warranty Claim Sorter~~',
        ],
      ],
      ['6 ‹› error: the document takes itself back: its title is struck out'],
    ],
    [
      'partly struck out',
      [
        [
          '# Pilot-to-Prod Checklist — Warranty Claim Sorter',
          '# Pilot-to-Prod Checklist — ~~Invoice~~ Warranty Claim Sorter',
        ],
      ],
      [
        '6 ‹Pilot-to-Prod Checkl…Claim Sorter› error: the document takes itself back: its title is struck out',
      ],
    ],
    [
      'a draft',
      [
        [
          '# Pilot-to-Prod Checklist — Warranty Claim Sorter',
          '# Pilot-to-Prod Checklist — Warranty Claim Sorter (draft)',
        ],
      ],
      ['6 ‹(draft› error: the document takes itself back: "(draft"'],
    ],
    [
      'superseded, at its beginning',
      [
        [
          '# Pilot-to-Prod Checklist — Warranty Claim Sorter',
          '# Superseded: Pilot-to-Prod Checklist — Warranty Claim Sorter',
        ],
      ],
      ['6 ‹Superseded› error: the document takes itself back: "Superseded"'],
    ],
    ['a heading below it that is struck out', [['## Decision', '## ~~Old~~ Decision']], []],
    [
      'a heading below it, not over items, that ends like a title',
      [['| | | | |\n', '| | | | |\n\n## Notes, rehearsal\n']],
      [],
    ],
    ['a line that is struck out', [['| | | | |\n', '| | | | |\n\n~~A note of Dana~~\n']], []],
  ])('%s', async (_, edits, findings) => {
    expect(await found('withdrawn', changed('pilot-to-prod', edits))).toEqual(findings)
  })
})

describe('headings', () => {
  test.each<Row>([
    [
      'one over items',
      [['| # | Item | Status', '## Draft checklist\n\n| # | Item | Status']],
      ['14 ‹Draft› error: the document takes itself back: "Draft"'],
    ],
    [
      'one that two rules of headings know',
      [['| # | Item | Status', '## Rejected items\n\n| # | Item | Status']],
      ['14 ‹Rejected› error: the document takes itself back: "Rejected"'],
    ],
    [
      'one over the heading of the items',
      [['| # | Item | Status', '## Draft checklist\n\n### Items\n\n| # | Item | Status']],
      ['14 ‹Draft› error: the document takes itself back: "Draft"'],
    ],
    [
      'one over signatures',
      [['## Sign-off', '## Draft sign-off']],
      ['27 ‹Draft› error: the document takes itself back: "Draft"'],
    ],
    [
      'one over signatures, below their own',
      [['| Role |', '### Sample data\n\n| Role |']],
      ['29 ‹Sample› error: the document takes itself back: "Sample"'],
    ],
    [
      'one over the decision, below its own',
      [
        [
          '✅ Cleared for production launch\n',
          '### Draft decision\n\n✅ Cleared for production launch\n',
        ],
      ],
      ['38 ‹Draft› error: the document takes itself back: "Draft"'],
    ],
    ['one over nothing', [['| | | | |\n', '| | | | |\n\n## Draft checklist\n']], []],
    [
      'what became of the launch',
      [['| | | | |\n', '| | | | |\n\n## Rejected\n']],
      ['49 ‹Rejected› error: the document takes itself back: "Rejected"'],
    ],
    ['what became of letters', [['| | | | |\n', '| | | | |\n\n## Rejected letters\n']], []],
    [
      'one behind the items, before the signatures’ own',
      [['## Sign-off', '## Draft items\n\n## Sign-off']],
      [],
    ],
    [
      'one far over the items',
      [['**Agent ID:**', '## Draft checklist\n\n**Agent ID:**']],
      ['8 ‹Draft› error: the document takes itself back: "Draft"'],
    ],
  ])('%s', async (_, edits, findings) => {
    expect(await found('withdrawn', changed('pilot-to-prod', edits))).toEqual(findings)
  })

  test.each<Row>([
    [
      'one over metrics',
      [['## Metrics', '## Forecast metrics']],
      ['50 ‹Forecast› error: the document takes itself back: "Forecast"'],
    ],
  ])('%s', async (_, edits, findings) => {
    expect(await found('withdrawn', changed('scale-decision', edits, 'harden'))).toEqual(findings)
  })
})

describe('what makes other items of those that stand below it', () => {
  test.each<Row>([
    [
      'a heading',
      [['| # | Item | Status', '## Target state\n\n| # | Item | Status']],
      [
        '14 ‹Target state› error: items stand under "Target state": "Target state" makes them others, or not yet true',
      ],
    ],
    [
      'a caption',
      [['| # | Item | Status', 'What we hope to see\n\n| # | Item | Status']],
      [
        '14 ‹What we hope to see› error: items stand under "What we hope to see": "we hope" makes them others, or not yet true',
      ],
    ],
    [
      'one heading, reported once',
      [['| # | Item | Status', '## Example\n\n| # | Item | Status']],
      ['14 ‹Example› error: the document takes itself back: "Example"'],
    ],
    [
      'a heading over something else',
      [['| | | | |\n', '| | | | |\n\n## Target state\n\nIn July.\n']],
      [],
    ],
  ])('%s', async (_, edits, findings) => {
    expect(await found('withdrawn', changed('pilot-to-prod', edits))).toEqual(findings)
  })

  test.each<Row>([
    [
      'a heading over metrics',
      [['## Metrics', '## Expected results']],
      [
        '50 ‹Expected results› error: items stand under "Expected results": "Expected results" makes them others, or not yet true',
      ],
    ],
  ])('%s', async (_, edits, findings) => {
    expect(await found('withdrawn', changed('scale-decision', edits, 'harden'))).toEqual(findings)
  })
})

describe('lines', () => {
  test.each<Row>([
    [
      'one that takes back',
      [['| | | | |\n', '| | | | |\n\nThe approval is withdrawn.\n']],
      ['49 ‹approval is withdrawn› error: the document takes itself back: "approval is withdrawn"'],
    ],
    [
      'one that only a line can say',
      [['| | | | |\n', '| | | | |\n\nWe are not launching.\n']],
      ['49 ‹We are not launching› error: the document takes itself back: "We are not launching"'],
    ],
    [
      'one in the middle of a line',
      [['| | | | |\n', '| | | | |\n\nNoted: On second thoughts we wait.\n']],
      ['49 ‹On second thoughts› error: the document takes itself back: "On second thoughts"'],
    ],
    ['an open box', [['| | | | |\n', '| | | | |\n\n- [ ] We are not launching.\n']], []],
    ['a ticked box', [['| | | | |\n', '| | | | |\n\n- [x] We are not launching.\n']], []],
    [
      'a ticked box that takes back',
      [['| | | | |\n', '| | | | |\n\n- [x] The approval is withdrawn.\n']],
      ['49 ‹approval is withdrawn› error: the document takes itself back: "approval is withdrawn"'],
    ],
    [
      'the decision itself is judged where it stands',
      [
        [
          '✅ Cleared for production launch\n',
          '✅ Cleared for production launch, the launch is postponed\n',
        ],
      ],
      [],
    ],
    [
      'the decision itself, where it takes back',
      [
        [
          '✅ Cleared for production launch\n',
          '✅ Cleared for production launch, the approval is withdrawn\n',
        ],
      ],
      ['38 ‹approval is withdrawn› error: the document takes itself back: "approval is withdrawn"'],
    ],
    [
      'a row of a table that is none of the gate’s',
      [
        [
          '| | | | |\n',
          '| | | | |\n\n| Topic | Note |\n|---|---|\n| Launch | We are not launching |\n',
        ],
      ],
      [],
    ],
    [
      'one that is harmless',
      [['| | | | |\n', '| | | | |\n\nThe archive is kept by the desk.\n']],
      [],
    ],
    [
      'a table of signatures that has no column of names',
      [
        [
          '| Role | Name | Date | Signature |\n|---|---|---|---|\n| Agent Builder | Marek Adeyemi |',
          '| Role | Date | Signature |\n|---|---|---|\n| Agent Builder |',
        ],
        ['| AI CoE Lead | Ruth Castellan |', '| AI CoE Lead |'],
      ],
      [],
    ],
    [
      'two of them',
      [['| | | | |\n', '| | | | |\n\nThe approval is withdrawn.\n\nWe are not launching.\n']],
      [
        '49 ‹approval is withdrawn› error: the document takes itself back: "approval is withdrawn"',
        '51 ‹We are not launching› error: the document takes itself back: "We are not launching"',
      ],
    ],
    [
      'white space around it is not quoted',
      [['| | | | |\n', '| | | | |\n\nLegal asked for more time\n']],
      ['49 ‹Legal asked for more › error: the document takes itself back: "Legal asked for more"'],
    ],
    [
      'in the middle, a no-go',
      [['| | | | |\n', '| | | | |\n\nThe board says no-go today\n']],
      ['49 ‹ no-go› error: the document takes itself back: "no-go"'],
    ],
  ])('%s', async (_, edits, findings) => {
    expect(await found('withdrawn', changed('pilot-to-prod', edits))).toEqual(findings)
  })

  test.each<Row>([
    [
      'a line of a signature is judged among signatures',
      [['- Security: Noa Levi, 2026-06-09 (signed)', '- Security: Noa Levi, 2026-06-09, rejected']],
      [],
    ],
    [
      'another line like it is not',
      [
        [
          '- Security: Noa Levi, 2026-06-09 (signed)',
          '- Security: Noa Levi, 2026-06-09 (signed)\n- Works council: Ola Berg, 2026-06-09, rejected',
        ],
      ],
      [
        '177 ‹Works council: Ola B…09, rejected› error: the document takes itself back: "Works council: Ola Berg, 2026-06-09, rejected"',
      ],
    ],
  ])('%s', async (_, edits, findings) => {
    expect(await found('withdrawn', changed('production-readiness', edits))).toEqual(findings)
  })
})

describe('a line that is wrapped', () => {
  test.each<Row>([
    [
      'the third of its lines',
      [
        [
          '| | | | |\n',
          '| | | | |\n\nNoted by the desk that\nby the will of all of the board\nwe are not\nlaunching this week.\n',
        ],
      ],
      ['51 ‹we are not› error: the document takes itself back: "we are not launching"'],
    ],
    [
      'at the end of a line that says it',
      [['| | | | |\n', '| | | | |\n\nWe are not launching\nthis week.\n']],
      ['49 ‹We are not launching› error: the document takes itself back: "We are not launching"'],
    ],
    [
      'before a line that says it',
      [['| | | | |\n', '| | | | |\n\nSeen by all of the desk\nwe are not launching.\n']],
      ['50 ‹we are not launching› error: the document takes itself back: "we are not launching"'],
    ],
    [
      'with the end of what it says',
      [['| | | | |\n', '| | | | |\n\nNoted by the desk: the launch\nis postponed.\n']],
      ['49 ‹launch› error: the document takes itself back: "launch is postponed"'],
    ],
    [
      'white space behind it is not quoted',
      [['| | | | |\n', '| | | | |\n\nBy the board Legal\nasked for more time\n']],
      [
        '49 ‹By the board Legal› error: the document takes itself back: "By the board Legal asked for more"',
      ],
    ],
    [
      'but the sentence ends',
      [['| | | | |\n', '| | | | |\n\nThere is a new launch.\nLimited to ten talks.\n']],
      [],
    ],
    [
      'but the line ends with .',
      [
        [
          '| | | | |\n',
          '| | | | |\n\nWe know of the launch.\nlimited to ten are the talks of the desk.\n',
        ],
      ],
      [],
    ],
    [
      'but the line ends with :',
      [
        [
          '| | | | |\n',
          '| | | | |\n\nWe know of the launch:\nlimited to ten are the talks of the desk.\n',
        ],
      ],
      [],
    ],
    [
      'but the line ends with ;',
      [
        [
          '| | | | |\n',
          '| | | | |\n\nWe know of the launch;\nlimited to ten are the talks of the desk.\n',
        ],
      ],
      [],
    ],
    [
      'but the line ends with !',
      [
        [
          '| | | | |\n',
          '| | | | |\n\nWe know of the launch!\nlimited to ten are the talks of the desk.\n',
        ],
      ],
      [],
    ],
    [
      'but the line ends with ?',
      [
        [
          '| | | | |\n',
          '| | | | |\n\nWe know of the launch?\nlimited to ten are the talks of the desk.\n',
        ],
      ],
      [],
    ],
    [
      'but there is a line between',
      [
        [
          '| | | | |\n',
          '| | | | |\n\nWe know of the launch\n\nlimited to ten are the talks of the desk.\n',
        ],
      ],
      [],
    ],
    [
      'but a box begins',
      [
        [
          '| | | | |\n',
          '| | | | |\n\n- [ ] We know of the launch\n- [ ] limited to ten are the talks of the desk\n',
        ],
      ],
      [],
    ],
    [
      'but a box that is ticked begins',
      [
        [
          '| | | | |\n',
          '| | | | |\n\n- We know of the launch\n- [x] limited to ten are the talks of the desk\n',
        ],
      ],
      [],
    ],
    [
      'but an entry of a list with numbers begins',
      [
        [
          '| | | | |\n',
          '| | | | |\n\n1. We know of the launch\n2. limited to ten are the talks of the desk\n',
        ],
      ],
      [],
    ],
    [
      'but a field begins',
      [
        [
          '| | | | |\n',
          '| | | | |\n\nWe know of the launch\nlimited to ten: the talks of the desk\n',
        ],
      ],
      [],
    ],
    [
      'a colon further on begins no field',
      [
        [
          '| | | | |\n',
          '| | | | |\n\nWe know of the launch\npostponed by a week for lack of time of the desk: see below\n',
        ],
      ],
      ['49 ‹launch› error: the document takes itself back: "launch postponed"'],
    ],
    [
      'a colon in a sentence further on begins no field',
      [['| | | | |\n', '| | | | |\n\nWe know of the launch\npostponed. Reasons: see below\n']],
      ['49 ‹launch› error: the document takes itself back: "launch postponed"'],
    ],
    [
      'a time begins no field',
      [['| | | | |\n', '| | | | |\n\nWe know of the launch\npostponed to 10:00 by the desk\n']],
      ['49 ‹launch› error: the document takes itself back: "launch postponed"'],
    ],
    [
      'a heading below',
      [['| | | | |\n', '| | | | |\n\nWe know of the launch\n\n## Postponed talks\n']],
      [],
    ],
    [
      'a heading before',
      [['| | | | |\n', '| | | | |\n\n## Of the launch\n\nlimited to ten are the talks\n']],
      [],
    ],
    ['the last line', [['| | | | |\n', '| | | | |\n\nWe know of the launch\n']], []],
    [
      'as a line only',
      [
        [
          '| | | | |\n',
          '| | | | |\n\nSome of the steps of the old desk are not\nfilled in by hand.\n',
        ],
      ],
      [],
    ],
    [
      'not as a title',
      [
        [
          '| | | | |\n',
          '| | | | |\n\nIf you see the old form, please do\nnot use it, says the desk.\n',
        ],
      ],
      [],
    ],
  ])('%s', async (_, edits, findings) => {
    expect(await found('withdrawn', changed('pilot-to-prod', edits))).toEqual(findings)
  })
})

describe('the day until which it was valid', () => {
  test.each<Row>([
    [
      'gone by',
      [['| | | | |\n', '| | | | |\n\nValid until: 2026-06-01\n']],
      ['49 ‹2026-06-01› error: the document was valid until 2026-06-01'],
    ],
    [
      'gone by yesterday',
      [['| | | | |\n', '| | | | |\n\nValid until 2026-06-08\n']],
      ['49 ‹2026-06-08› error: the document was valid until 2026-06-08'],
    ],
    ['today', [['| | | | |\n', '| | | | |\n\nValid until 2026-06-09\n']], []],
    ['to come', [['| | | | |\n', '| | | | |\n\nValid until 2026-07-01\n']], []],
    [
      'Valid to',
      [['| | | | |\n', '| | | | |\n\nValid to 2026-06-01\n']],
      ['49 ‹2026-06-01› error: the document was valid until 2026-06-01'],
    ],
    [
      'Valid through',
      [['| | | | |\n', '| | | | |\n\nValid through 2026-06-01\n']],
      ['49 ‹2026-06-01› error: the document was valid until 2026-06-01'],
    ],
    [
      'Expire',
      [['| | | | |\n', '| | | | |\n\nExpire 2026-06-01\n']],
      ['49 ‹2026-06-01› error: the document was valid until 2026-06-01'],
    ],
    [
      'Expires',
      [['| | | | |\n', '| | | | |\n\nExpires 2026-06-01\n']],
      ['49 ‹2026-06-01› error: the document was valid until 2026-06-01'],
    ],
    [
      'Expires on',
      [['| | | | |\n', '| | | | |\n\nExpires on 2026-06-01\n']],
      ['49 ‹2026-06-01› error: the document was valid until 2026-06-01'],
    ],
    [
      'Expiry:',
      [['| | | | |\n', '| | | | |\n\nExpiry: 2026-06-01\n']],
      ['49 ‹2026-06-01› error: the document was valid until 2026-06-01'],
    ],
    [
      'Expiry date:',
      [['| | | | |\n', '| | | | |\n\nExpiry date: 2026-06-01\n']],
      ['49 ‹2026-06-01› error: the document was valid until 2026-06-01'],
    ],
    [
      '**Valid until:**',
      [['| | | | |\n', '| | | | |\n\n**Valid until:** 2026-06-01\n']],
      ['49 ‹2026-06-01› error: the document was valid until 2026-06-01'],
    ],
    [
      '- valid until',
      [['| | | | |\n', '| | | | |\n\n- valid until 2026-06-01\n']],
      ['49 ‹2026-06-01› error: the document was valid until 2026-06-01'],
    ],
    [
      '(Expires',
      [['| | | | |\n', '| | | | |\n\n(Expires 2026-06-01\n']],
      ['49 ‹2026-06-01› error: the document was valid until 2026-06-01'],
    ],
    [
      'without a year',
      [['| | | | |\n', '| | | | |\n\nValid until 1 June\n']],
      ['49 ‹1 June› error: the document was valid until 2026-06-01'],
    ],
    ['no such day', [['| | | | |\n', '| | | | |\n\nValid until 2026-02-30\n']], []],
    ['no day', [['| | | | |\n', '| | | | |\n\nValid until the launch\n']], []],
    [
      'in the middle of a line',
      [['| | | | |\n', '| | | | |\n\nThe card is valid until 2026-06-01\n']],
      [],
    ],
    [
      'in a table',
      [['| | | | |\n', '| | | | |\n\n| Card | Day |\n|---|---|\n| Valid until | 2026-06-01 |\n']],
      [],
    ],
    [
      'the first day counts',
      [['| | | | |\n', '| | | | |\n\nValid until 2026-07-01, before 2026-06-01\n']],
      [],
    ],
  ])('%s', async (_, edits, findings) => {
    expect(await found('withdrawn', changed('pilot-to-prod', edits))).toEqual(findings)
  })
})

describe('an open item of a passed one', () => {
  test.each<Row>([
    [
      'that says what is not done',
      [
        [
          'Due date |\n|---|---|---|---|\n| | | | |',
          'Due date |\n|---|---|---|---|\n| 9 | The drill was not tested on Sunday | Tomasz Lind | 2026-06-19 |',
        ],
      ],
      [
        '47 ‹was not tested› error 9: item 9 claims a pass, and its open item says "was not tested"',
      ],
    ],
    [
      'that says what is to be better',
      [
        [
          'Due date |\n|---|---|---|---|\n| | | | |',
          'Due date |\n|---|---|---|---|\n| 9 | A second rehearsal in July | Tomasz Lind | 2026-06-19 |',
        ],
      ],
      [],
    ],
    [
      'of two',
      [
        [
          'Due date |\n|---|---|---|---|\n| | | | |',
          'Due date |\n|---|---|---|---|\n| 8, 9 | The drill was not tested | Tomasz Lind | 2026-06-19 |',
        ],
      ],
      [],
    ],
    [
      'that is closed',
      [
        [
          'Owner | Due date |\n|---|---|---|---|\n| | | | |',
          'Owner | Due date | Closed |\n|---|---|---|---|---|\n| 9 | The drill was not tested | Tomasz Lind | 2026-06-05 | 2026-06-04 |',
        ],
      ],
      [],
    ],
    [
      'with a column of what is closed, and open',
      [
        [
          'Owner | Due date |\n|---|---|---|---|\n| | | | |',
          'Owner | Due date | Closed |\n|---|---|---|---|---|\n| 9 | The drill was not tested | Tomasz Lind | 2026-06-19 | |',
        ],
      ],
      [
        '47 ‹was not tested› error 9: item 9 claims a pass, and its open item says "was not tested"',
      ],
    ],
    [
      'of one that has not passed',
      [
        [
          'Due date |\n|---|---|---|---|\n| | | | |',
          'Due date |\n|---|---|---|---|\n| 9 | The drill was not tested | Tomasz Lind | 2026-06-19 |',
        ],
        ['| 9 | Rollback / kill plan tested | ✅ |', '| 9 | Rollback / kill plan tested | ❌ |'],
      ],
      [],
    ],
    [
      'of one that has passed with gaps',
      [
        [
          'Due date |\n|---|---|---|---|\n| | | | |',
          'Due date |\n|---|---|---|---|\n| 9 | The drill was not tested | Tomasz Lind | 2026-06-19 |',
        ],
        ['| 9 | Rollback / kill plan tested | ✅ |', '| 9 | Rollback / kill plan tested | ⚠️ |'],
      ],
      [],
    ],
    [
      'of none',
      [
        [
          'Due date |\n|---|---|---|---|\n| | | | |',
          'Due date |\n|---|---|---|---|\n| 19 | The drill was not tested | Tomasz Lind | 2026-06-19 |',
        ],
      ],
      [],
    ],
    [
      'without a word of what is missing',
      [
        [
          'Due date |\n|---|---|---|---|\n| | | | |',
          'Due date |\n|---|---|---|---|\n| 9 | | Tomasz Lind | 2026-06-19 |',
        ],
      ],
      [],
    ],
    [
      'without the column of what is missing',
      [
        [
          "| Item # | What's missing | Owner | Due date |\n|---|---|---|---|\n| | | | |",
          '| Item # | Owner | Due date |\n|---|---|---|\n| 9 | Tomasz Lind | 2026-06-19 |',
        ],
      ],
      [],
    ],
  ])('%s', async (_, edits, findings) => {
    expect(await found('withdrawn', changed('pilot-to-prod', edits))).toEqual(findings)
  })
})

describe('another line that says of a passed item that it failed', () => {
  test.each<Row>([
    [
      'by its number',
      [['| | | | |\n', '| | | | |\n\nItem 9: ❌\n']],
      ['49 ‹Item 9: ❌› error 9: item 9 claims a pass, and another line says "Item 9: ❌"'],
    ],
    [
      'by its number, in words',
      [['| | | | |\n', '| | | | |\n\nAs of today gate 3 is red.\n']],
      [
        '49 ‹As of today gate 3 is red.› error 3: item 3 claims a pass, and another line says "gate 3 is red"',
      ],
    ],
    [
      'by its title',
      [['| | | | |\n', '| | | | |\n\nRollback / kill plan tested: ❌\n']],
      [
        '49 ‹Rollback / kill plan tested: ❌› error 9: item 9 claims a pass, and another line says "Rollback / kill plan tested: ❌"',
      ],
    ],
    [
      'by its title, in other letters',
      [['| | | | |\n', '| | | | |\n\nROLLBACK / KILL PLAN TESTED failed\n']],
      [
        '49 ‹ROLLBACK / KILL PLAN TESTED failed› error 9: item 9 claims a pass, and another line says "ROLLBACK / KILL PLAN TESTED failed"',
      ],
    ],
    [
      'by its title, and once it was so',
      [['| | | | |\n', '| | | | |\n\nRollback / kill plan tested was red in May\n']],
      [],
    ],
    ['by another number', [['| | | | |\n', '| | | | |\n\nItem 19: ❌\n']], []],
    ['that it is done', [['| | | | |\n', '| | | | |\n\nItem 9: ✅\n']], []],
    [
      'an item that says so itself',
      [
        ['| | | | |\n', '| | | | |\n\nItem 9: ❌\n'],
        ['| 9 | Rollback / kill plan tested | ✅ |', '| 9 | Rollback / kill plan tested | ❌ |'],
      ],
      [],
    ],
    [
      'in a table',
      [['| | | | |\n', '| | | | |\n\n| Item | State |\n|---|---|\n| 8 | ✅ |\n| 9 | ❌ |\n']],
      ['52 ‹9› error 9: item 9 claims a pass, and another line says "9 | ❌"'],
    ],
    [
      'in a table whose first cell is empty',
      [['| | | | |\n', '| | | | |\n\n| | Item | State |\n|---|---|---|\n| | Item 9 | ❌ |\n']],
      ['51 ‹› error 9: item 9 claims a pass, and another line says "| Item 9 | ❌"'],
    ],
    [
      'in a table whose first cell is empty, by its title',
      [
        [
          '| | | | |\n',
          '| | | | |\n\n| | Item | State |\n|---|---|---|\n| | Rollback / kill plan tested | ❌ |\n',
        ],
      ],
      [
        '51 ‹› error 9: item 9 claims a pass, and another line says "| Rollback / kill plan tested | ❌"',
      ],
    ],
    [
      'in a table, by its title',
      [
        [
          '| | | | |\n',
          '| | | | |\n\n| Topic | State |\n|---|---|\n| Rollback / kill plan tested | ❌ |\n',
        ],
      ],
      [
        '51 ‹Rollback / kill plan tested› error 9: item 9 claims a pass, and another line says "Rollback / kill plan tested | ❌"',
      ],
    ],
    [
      'in a heading',
      [['| | | | |\n', '| | | | |\n\n## Item 9: ❌\n']],
      ['49 ‹Item 9: ❌› error 9: item 9 claims a pass, and another line says "Item 9: ❌"'],
    ],
    ['in a box that is ticked', [['| | | | |\n', '| | | | |\n\n- [x] Item 9: ❌\n']], []],
    ['in a box that is open', [['| | | | |\n', '| | | | |\n\n- [ ] Item 9: ❌\n']], []],
    [
      'in the row of an item',
      [['Back on at 10:40. Passed. |', 'Back on at 10:40. Passed. Item 8: ❌ |']],
      [],
    ],
    [
      'in the row of an item, of itself',
      [
        [
          '| 9 | Rollback / kill plan tested | ✅ | Drill',
          '| 9 | Rollback / kill plan tested | ✅ | 🔴 in May; drill',
        ],
      ],
      [],
    ],
    [
      'in an open item',
      [
        [
          'Due date |\n|---|---|---|---|\n| | | | |',
          'Due date |\n|---|---|---|---|\n| 8 | Item 8: ❌ | Tomasz Lind | 2026-06-19 |',
        ],
      ],
      ['47 ‹❌› error 8: item 8 claims a pass, and its open item says "❌"'],
    ],
  ])('%s', async (_, edits, findings) => {
    expect(await found('withdrawn', changed('pilot-to-prod', edits))).toEqual(findings)
  })

  test.each<Row>([
    [
      'in the line of an item',
      [
        [
          '- [x] Growth strategy established with realistic timelines',
          '- [x] Growth strategy established with realistic timelines — failed in May',
        ],
      ],
      [],
    ],
    [
      'in a line below an item',
      [
        [
          '  - 12 of 14 want to keep it',
          '  - Growth strategy established with realistic timelines: failed',
        ],
      ],
      [
        '13 ‹Growth strategy esta…led; [survey› error 1.4: item 1.4 claims a pass, and another line says "Growth strategy established with realistic timelines: failed; survey"',
      ],
    ],
  ])('%s', async (_, edits, findings) => {
    expect(await found('withdrawn', changed('production-readiness', edits))).toEqual(findings)
  })
})

describe('signs of another meaning', () => {
  test.each<Row>([
    [
      'a legend',
      [['| # | Item | Status', 'Legend: ✅ planned, ❌ open\n\n| # | Item | Status']],
      ['14 ‹Legend: ✅ planned, ❌ open› error: a line gives a sign another meaning: "✅ planned"'],
    ],
    [
      'a legend in a table',
      [['| | | | |\n', '| | | | |\n\n| Sign | Meaning |\n|---|---|\n| ✅ | planned |\n']],
      ['51 ‹✅› error: a line gives a sign another meaning: "✅ = planned"'],
    ],
    ['no decision is stated', [['✅ Cleared for production launch\n', '']], []],
    [
      'a legend as the gate has it',
      [['| # | Item | Status', 'Legend: ✅ done, ❌ open\n\n| # | Item | Status']],
      [],
    ],
  ])('%s', async (_, edits, findings) => {
    expect(await found('withdrawn', changed('pilot-to-prod', edits))).toEqual(findings)
  })
})
test('a blank takes nothing back', async () => {
  const blank = changed(
    'pilot-to-prod',
    [['## Sign-off', 'The approval is withdrawn.\n\n## Sign-off']],
    'blank',
  )
  expect(await found('withdrawn', blank)).toEqual([])
})

describe('a sentence beside the items that says of one that it is not done', () => {
  const below = (text: string): readonly [string, string][] => [
    ['| | | | |\n', `| | | | |\n\n## Notes\n\n${text}\n`],
  ]

  test.each([
    ['9', 'Item 9: ‹Drill has to be repeated›.'],
    ['9', 'The rollback ‹is not tested›.'],
    ['7', 'The runbook ‹has not been read› by Tomasz.'],
    ['4', 'The guardrails were ‹never triggered›'],
    ['4', 'The ‹kill switch failed› in two of three tries.'],
    ['8', 'Communication plan: mail to the clerks ‹not yet written›.'],
    ['3', '‹Nobody is on call at weekends›.'],
    ['2', 'Dashboards: the board of the worker ‹is not in place› in Kiel'],
    ['9', 'As to the rollback we know that it\n‹was not tested› with the new worker.'],
  ])('item %s: %s', async (item, marked) => {
    const said = /‹([^›]*)›/.exec(marked)?.[1] ?? ''
    const findings = await found(
      'withdrawn',
      changed('pilot-to-prod', below(marked.replace(/[‹›]/g, ''))),
    )
    expect(findings).toEqual([
      expect.stringMatching(
        /^\d+ ‹[^›]+› error \d+: item \d+ claims a pass, and another line says "/,
      ),
    ])
    expect(findings[0]).toContain(`‹${said}› error ${item}: item ${item} `)
  })

  test.each([
    'The pilot was postponed twice in spring because of the works council; it ran in May.',
    'Not tested: handwritten letters; they are out of scope and go to the clerks.',
    'Letters in French are not covered by this release and go to the clerks.',
    'We did not test the invoice agent, which has its own checklist.',
    'Thanks to everybody who was on call during the drill; nobody was woken up.',
    'If the rollback is not tested again by September, the gate is asked anew.',
    'Next drill: 2026-09-01, the runbook will be read again by then.',
    'The first drill in April failed and was repeated on 2026-06-01.',
    'Rollback: TBD',
    '✅ = passed, ⚠️ = open, ❌ = rollback or runbook not tested',
    'Questions go to Marek Adeyemi; he is not on call.',
  ])('not: %s', async (text) => {
    expect(await found('withdrawn', changed('pilot-to-prod', below(text)))).toEqual([])
  })

  test('where the page itself has open items, what is open may be said', async () => {
    const text = 'The rollback is not tested.'
    expect(
      await found(
        'withdrawn',
        changed(
          'pilot-to-prod',
          [['## Decision', `## Notes\n\n${text}\n\n## Decision`]],
          'conditional',
        ),
      ),
    ).toEqual([])
  })
})
