// Who approves did not build: what is found where one person does both.
import { describe, expect, test } from 'vitest'
import { changed, type Edit, found, type Row } from './found.ts'

describe('builder and lead are the same person', () => {
  test.each<Row>([
    ['they are two', [], []],
    [
      'the same name',
      [
        [
          '| AI CoE Lead | Ruth Castellan | 2026-06-09 | (signed) |',
          '| AI CoE Lead | Marek Adeyemi | 2026-06-09 | (signed) |',
        ],
      ],
      [
        '32 ‹Marek Adeyemi› error 10: Marek Adeyemi signs as AI CoE Lead and is named as builder: looked for a signed row of a peer reviewer, found none',
      ],
    ],
    [
      'the same name in another case',
      [
        [
          '| AI CoE Lead | Ruth Castellan | 2026-06-09 | (signed) |',
          '| AI CoE Lead | marek adeyemi | 2026-06-09 | (signed) |',
        ],
      ],
      [
        '32 ‹marek adeyemi› error 10: marek adeyemi signs as AI CoE Lead and is named as builder: looked for a signed row of a peer reviewer, found none',
      ],
    ],
    [
      'the same name with a title and a remark',
      [
        [
          '| AI CoE Lead | Ruth Castellan | 2026-06-09 | (signed) |',
          '| AI CoE Lead | Dr. Marek Adeyemi (IT) | 2026-06-09 | (signed) |',
        ],
      ],
      [
        '32 ‹Dr. Marek Adeyemi (IT)› error 10: Dr. Marek Adeyemi (IT) signs as AI CoE Lead and is named as builder: looked for a signed row of a peer reviewer, found none',
      ],
    ],
    [
      'the surname first',
      [
        [
          '| AI CoE Lead | Ruth Castellan | 2026-06-09 | (signed) |',
          '| AI CoE Lead | Adeyemi, Marek | 2026-06-09 | (signed) |',
        ],
      ],
      [
        '32 ‹Adeyemi, Marek› error 10: Adeyemi, Marek signs as AI CoE Lead and is named as builder: looked for a signed row of a peer reviewer, found none',
      ],
    ],
    [
      'one of two leads',
      [
        [
          '| AI CoE Lead | Ruth Castellan | 2026-06-09 | (signed) |',
          '| AI CoE Lead | Ruth Castellan and Marek Adeyemi | 2026-06-09 | (signed) |',
        ],
      ],
      [
        '32 ‹Ruth Castellan and Marek Adeyemi› error 10: Ruth Castellan and Marek Adeyemi signs as AI CoE Lead and is named as builder: looked for a signed row of a peer reviewer, found none',
      ],
    ],
    [
      'one of two builders',
      [
        [
          '| Agent Builder | Marek Adeyemi | 2026-06-09 | (signed) |',
          '| Agent Builder | Marek Adeyemi & Ruth Castellan | 2026-06-09 | (signed) |',
        ],
      ],
      [
        '32 ‹Ruth Castellan› error 10: Ruth Castellan signs as AI CoE Lead and is named as builder: looked for a signed row of a peer reviewer, found none',
      ],
    ],
    [
      'one of two builders, behind a semicolon',
      [
        [
          '| Agent Builder | Marek Adeyemi | 2026-06-09 | (signed) |',
          '| Agent Builder | Marek Adeyemi; Ruth Castellan | 2026-06-09 | (signed) |',
        ],
      ],
      [
        '32 ‹Ruth Castellan› error 10: Ruth Castellan signs as AI CoE Lead and is named as builder: looked for a signed row of a peer reviewer, found none',
      ],
    ],
    [
      'one of two builders, behind a comma',
      [
        [
          '| Agent Builder | Marek Adeyemi | 2026-06-09 | (signed) |',
          '| Agent Builder | Marek Adeyemi, Ruth Castellan | 2026-06-09 | (signed) |',
        ],
      ],
      [
        '32 ‹Ruth Castellan› error 10: Ruth Castellan signs as AI CoE Lead and is named as builder: looked for a signed row of a peer reviewer, found none',
      ],
    ],
    [
      'one of two builders, behind a slash',
      [
        [
          '| Agent Builder | Marek Adeyemi | 2026-06-09 | (signed) |',
          '| Agent Builder | Marek Adeyemi/Ruth Castellan | 2026-06-09 | (signed) |',
        ],
      ],
      [
        '32 ‹Ruth Castellan› error 10: Ruth Castellan signs as AI CoE Lead and is named as builder: looked for a signed row of a peer reviewer, found none',
      ],
    ],
    [
      'one of two builders, with a plus',
      [
        [
          '| Agent Builder | Marek Adeyemi | 2026-06-09 | (signed) |',
          '| Agent Builder | Marek Adeyemi + Ruth Castellan | 2026-06-09 | (signed) |',
        ],
      ],
      [
        '32 ‹Ruth Castellan› error 10: Ruth Castellan signs as AI CoE Lead and is named as builder: looked for a signed row of a peer reviewer, found none',
      ],
    ],
    [
      'one of two builders, with a line break',
      [
        [
          '| Agent Builder | Marek Adeyemi | 2026-06-09 | (signed) |',
          '| Agent Builder | Marek Adeyemi<br>Ruth Castellan | 2026-06-09 | (signed) |',
        ],
      ],
      [
        '32 ‹Ruth Castellan› error 10: Ruth Castellan signs as AI CoE Lead and is named as builder: looked for a signed row of a peer reviewer, found none',
      ],
    ],
    [
      'one of two builders, with the other',
      [
        [
          '| Agent Builder | Marek Adeyemi | 2026-06-09 | (signed) |',
          '| Agent Builder | Marek Adeyemi with Ruth Castellan | 2026-06-09 | (signed) |',
        ],
      ],
      [
        '32 ‹Ruth Castellan› error 10: Ruth Castellan signs as AI CoE Lead and is named as builder: looked for a signed row of a peer reviewer, found none',
      ],
    ],
    [
      'the lead is named in brackets only',
      [
        [
          '| Agent Builder | Marek Adeyemi | 2026-06-09 | (signed) |',
          '| Agent Builder | Marek Adeyemi (reports to Ruth Castellan) | 2026-06-09 | (signed) |',
        ],
      ],
      [],
    ],
    [
      'the rows are there and empty',
      [
        [
          '| Agent Builder | Marek Adeyemi | 2026-06-09 | (signed) |',
          '| Agent Builder |  | 2026-06-09 | (signed) |',
        ],
        [
          '| AI CoE Lead | Ruth Castellan | 2026-06-09 | (signed) |',
          '| AI CoE Lead |  | 2026-06-09 | (signed) |',
        ],
      ],
      [],
    ],
    [
      'the builder’s surname stands first',
      [
        [
          '| Agent Builder | Marek Adeyemi | 2026-06-09 | (signed) |',
          '| Agent Builder | Adeyemi, Marek | 2026-06-09 | (signed) |',
        ],
        [
          '| AI CoE Lead | Ruth Castellan | 2026-06-09 | (signed) |',
          '| AI CoE Lead | Marek Adeyemi | 2026-06-09 | (signed) |',
        ],
      ],
      [
        '32 ‹Marek Adeyemi› error 10: Marek Adeyemi signs as AI CoE Lead and is named as builder: looked for a signed row of a peer reviewer, found none',
      ],
    ],
    [
      'a namesake of the builder, whose surname stands first',
      [
        [
          '| Agent Builder | Marek Adeyemi | 2026-06-09 | (signed) |',
          '| Agent Builder | Adeyemi, Marek | 2026-06-09 | (signed) |',
        ],
        [
          '| AI CoE Lead | Ruth Castellan | 2026-06-09 | (signed) |',
          '| AI CoE Lead | Ines Adeyemi | 2026-06-09 | (signed) |',
        ],
      ],
      [],
    ],
    [
      'a namesake with a hyphen and an apostrophe',
      [
        [
          '| Agent Builder | Marek Adeyemi | 2026-06-09 | (signed) |',
          "| Agent Builder | O'Neill-Adeyemi, Marek | 2026-06-09 | (signed) |",
        ],
        [
          '| AI CoE Lead | Ruth Castellan | 2026-06-09 | (signed) |',
          "| AI CoE Lead | Ines O'Neill-Adeyemi | 2026-06-09 | (signed) |",
        ],
      ],
      [],
    ],
    [
      'a namesake of whom only an initial is given',
      [
        [
          '| Agent Builder | Marek Adeyemi | 2026-06-09 | (signed) |',
          '| Agent Builder | Adeyemi, M. | 2026-06-09 | (signed) |',
        ],
        [
          '| AI CoE Lead | Ruth Castellan | 2026-06-09 | (signed) |',
          '| AI CoE Lead | Ines Adeyemi | 2026-06-09 | (signed) |',
        ],
      ],
      [],
    ],
    [
      'a namesake without a space behind the comma',
      [
        [
          '| Agent Builder | Marek Adeyemi | 2026-06-09 | (signed) |',
          '| Agent Builder | Adeyemi,Marek | 2026-06-09 | (signed) |',
        ],
        [
          '| AI CoE Lead | Ruth Castellan | 2026-06-09 | (signed) |',
          '| AI CoE Lead | Ines Adeyemi | 2026-06-09 | (signed) |',
        ],
      ],
      [],
    ],
    [
      'a namesake with two first names',
      [
        [
          '| Agent Builder | Marek Adeyemi | 2026-06-09 | (signed) |',
          '| Agent Builder | Adeyemi, Jean-Marek | 2026-06-09 | (signed) |',
        ],
        [
          '| AI CoE Lead | Ruth Castellan | 2026-06-09 | (signed) |',
          '| AI CoE Lead | Ines Adeyemi | 2026-06-09 | (signed) |',
        ],
      ],
      [],
    ],
    [
      'a second builder, of whom only the first name is given',
      [
        [
          '| Agent Builder | Marek Adeyemi | 2026-06-09 | (signed) |',
          '| Agent Builder | Marek Adeyemi, Ines | 2026-06-09 | (signed) |',
        ],
        [
          '| AI CoE Lead | Ruth Castellan | 2026-06-09 | (signed) |',
          '| AI CoE Lead | Ines Okafor | 2026-06-09 | (signed) |',
        ],
      ],
      [
        '32 ‹Ines Okafor› error 10: Ines Okafor signs as AI CoE Lead and is named as builder: looked for a signed row of a peer reviewer, found none',
      ],
    ],
    [
      'a first builder, of whom only the surname is given',
      [
        [
          '| Agent Builder | Marek Adeyemi | 2026-06-09 | (signed) |',
          '| Agent Builder | Okafor, Marek Adeyemi | 2026-06-09 | (signed) |',
        ],
        [
          '| AI CoE Lead | Ruth Castellan | 2026-06-09 | (signed) |',
          '| AI CoE Lead | Ines Okafor | 2026-06-09 | (signed) |',
        ],
      ],
      [
        '32 ‹Ines Okafor› error 10: Ines Okafor signs as AI CoE Lead and is named as builder: looked for a signed row of a peer reviewer, found none',
      ],
    ],
    [
      'who shares the first name of the builder',
      [
        [
          '| Agent Builder | Marek Adeyemi | 2026-06-09 | (signed) |',
          '| Agent Builder | Adeyemi, Marek | 2026-06-09 | (signed) |',
        ],
        [
          '| AI CoE Lead | Ruth Castellan | 2026-06-09 | (signed) |',
          '| AI CoE Lead | Marek Castellan | 2026-06-09 | (signed) |',
        ],
      ],
      [],
    ],
    [
      'the second of two builders, behind a comma',
      [
        [
          '| Agent Builder | Marek Adeyemi | 2026-06-09 | (signed) |',
          '| Agent Builder | Marek Adeyemi, Ruth Castellan | 2026-06-09 | (signed) |',
        ],
      ],
      [
        '32 ‹Ruth Castellan› error 10: Ruth Castellan signs as AI CoE Lead and is named as builder: looked for a signed row of a peer reviewer, found none',
      ],
    ],
    [
      'the lead is named behind a comma in brackets only',
      [
        [
          '| Agent Builder | Marek Adeyemi | 2026-06-09 | (signed) |',
          '| Agent Builder | Marek Adeyemi (reports to IT, Ruth Castellan) | 2026-06-09 | (signed) |',
        ],
      ],
      [],
    ],
    [
      'no column for names',
      [
        [
          '| Role | Name | Date | Signature |\n|---|---|---|---|\n| Agent Builder | Marek Adeyemi | 2026-06-09 | (signed) |\n| AI CoE Lead | Ruth Castellan | 2026-06-09 | (signed) |',
          '| Role | Date | Signature |\n|---|---|---|\n| Agent Builder | 2026-06-09 | (signed) |\n| AI CoE Lead | 2026-06-09 | (signed) |',
        ],
      ],
      [],
    ],
    [
      'the lead has not signed',
      [
        [
          '| AI CoE Lead | Ruth Castellan | 2026-06-09 | (signed) |',
          '| AI CoE Lead | Marek Adeyemi | 2026-06-09 |  |',
        ],
      ],
      [
        '32 ‹Marek Adeyemi› error 10: Marek Adeyemi signs as AI CoE Lead and is named as builder: looked for a signed row of a peer reviewer, found none',
      ],
    ],
  ])('%s', async (_, edits, findings) => {
    expect(await found('self-approval', changed('pilot-to-prod', edits))).toEqual(findings)
  })
})

describe('somebody else has reviewed it', () => {
  const given: Edit[] = [
    [
      '| AI CoE Lead | Ruth Castellan | 2026-06-09 | (signed) |',
      '| AI CoE Lead | Marek Adeyemi | 2026-06-09 | (signed) |',
    ],
  ]
  test.each<Row>([
    [
      'a peer',
      [['| Peer Reviewer | | | |', '| Peer Reviewer | Ruth Castellan | 2026-06-09 | (signed) |']],
      [],
    ],
    [
      'a peer who has not signed',
      [['| Peer Reviewer | | | |', '| Peer Reviewer | Ruth Castellan | 2026-06-09 | |']],
      [
        '32 ‹Marek Adeyemi› error 10: Marek Adeyemi signs as AI CoE Lead and is named as builder: looked for a signed row of a peer reviewer, found none',
      ],
    ],
    [
      'a peer without a name',
      [['| Peer Reviewer | | | |', '| Peer Reviewer | | 2026-06-09 | (signed) |']],
      [
        '32 ‹Marek Adeyemi› error 10: Marek Adeyemi signs as AI CoE Lead and is named as builder: looked for a signed row of a peer reviewer, found none',
      ],
    ],
    [
      'the builder himself as peer',
      [['| Peer Reviewer | | | |', '| Peer Reviewer | Marek Adeyemi | 2026-06-09 | (signed) |']],
      [
        '32 ‹Marek Adeyemi› error 10: Marek Adeyemi signs as AI CoE Lead and is named as builder: looked for a signed row of a peer reviewer, found none',
      ],
    ],
    [
      'the sponsor who heads sales too is no reviewer',
      [
        [
          '| Executive Sponsor | | | |',
          '| Executive Sponsor, Head of Sales | Nadia Brandvold | 2026-06-09 | (signed) |',
        ],
      ],
      [
        '32 ‹Marek Adeyemi› error 10: Marek Adeyemi signs as AI CoE Lead and is named as builder: looked for a signed row of a peer reviewer, found none',
      ],
    ],
    [
      'the sponsor is no reviewer',
      [
        [
          '| Executive Sponsor | | | |',
          '| Executive Sponsor | Nadia Brandvold | 2026-06-09 | (signed) |',
        ],
      ],
      [
        '32 ‹Marek Adeyemi› error 10: Marek Adeyemi signs as AI CoE Lead and is named as builder: looked for a signed row of a peer reviewer, found none',
      ],
    ],
    [
      'a Second Reviewer',
      [['| Peer Reviewer | | | |', '| Second Reviewer | Ruth Castellan | 2026-06-09 | (signed) |']],
      [],
    ],
    [
      'an Approver',
      [['| Peer Reviewer | | | |', '| Approver | Ruth Castellan | 2026-06-09 | (signed) |']],
      [],
    ],
    [
      'a Department Head',
      [['| Peer Reviewer | | | |', '| Department Head | Ruth Castellan | 2026-06-09 | (signed) |']],
      [],
    ],
    [
      'a Head of Service',
      [['| Peer Reviewer | | | |', '| Head of Service | Ruth Castellan | 2026-06-09 | (signed) |']],
      [],
    ],
    [
      'an IT Director',
      [['| Peer Reviewer | | | |', '| IT Director | Ruth Castellan | 2026-06-09 | (signed) |']],
      [],
    ],
    [
      'a Chief of Staff',
      [['| Peer Reviewer | | | |', '| Chief of Staff | Ruth Castellan | 2026-06-09 | (signed) |']],
      [],
    ],
    [
      'a VP Service',
      [['| Peer Reviewer | | | |', '| VP Service | Ruth Castellan | 2026-06-09 | (signed) |']],
      [],
    ],
    [
      'a Security Officer',
      [
        [
          '| Peer Reviewer | | | |',
          '| Security Officer | Ruth Castellan | 2026-06-09 | (signed) |',
        ],
      ],
      [],
    ],
    [
      'a Service Manager',
      [['| Peer Reviewer | | | |', '| Service Manager | Ruth Castellan | 2026-06-09 | (signed) |']],
      [],
    ],
    [
      'a Process Owner',
      [['| Peer Reviewer | | | |', '| Process Owner | Ruth Castellan | 2026-06-09 | (signed) |']],
      [],
    ],
    [
      'a Team Lead',
      [['| Peer Reviewer | | | |', '| Team Lead | Ruth Castellan | 2026-06-09 | (signed) |']],
      [],
    ],
    [
      'a Vice President',
      [['| Peer Reviewer | | | |', '| Vice President | Ruth Castellan | 2026-06-09 | (signed) |']],
      [],
    ],
    [
      'an Observer at the review is none',
      [
        [
          '| Peer Reviewer | | | |',
          '| Observer at the review | Ruth Castellan | 2026-06-09 | (signed) |',
        ],
      ],
      [
        '32 ‹Marek Adeyemi› error 10: Marek Adeyemi signs as AI CoE Lead and is named as builder: looked for a signed row of a peer reviewer, found none',
      ],
    ],
    [
      'a Secretary of the review is none',
      [
        [
          '| Peer Reviewer | | | |',
          '| Secretary of the review | Ruth Castellan | 2026-06-09 | (signed) |',
        ],
      ],
      [
        '32 ‹Marek Adeyemi› error 10: Marek Adeyemi signs as AI CoE Lead and is named as builder: looked for a signed row of a peer reviewer, found none',
      ],
    ],
    [
      'an Assistant to the director is none',
      [
        [
          '| Peer Reviewer | | | |',
          '| Assistant to the director | Ruth Castellan | 2026-06-09 | (signed) |',
        ],
      ],
      [
        '32 ‹Marek Adeyemi› error 10: Marek Adeyemi signs as AI CoE Lead and is named as builder: looked for a signed row of a peer reviewer, found none',
      ],
    ],
    [
      'a Reviewer (declined) is none',
      [
        [
          '| Peer Reviewer | | | |',
          '| Reviewer (declined) | Ruth Castellan | 2026-06-09 | (signed) |',
        ],
      ],
      [
        '32 ‹Marek Adeyemi› error 10: Marek Adeyemi signs as AI CoE Lead and is named as builder: looked for a signed row of a peer reviewer, found none',
      ],
    ],
    [
      'a Witness of the approval is none',
      [
        [
          '| Peer Reviewer | | | |',
          '| Witness of the approval | Ruth Castellan | 2026-06-09 | (signed) |',
        ],
      ],
      [
        '32 ‹Marek Adeyemi› error 10: Marek Adeyemi signs as AI CoE Lead and is named as builder: looked for a signed row of a peer reviewer, found none',
      ],
    ],
    [
      'a Not a reviewer is none',
      [['| Peer Reviewer | | | |', '| Not a reviewer | Ruth Castellan | 2026-06-09 | (signed) |']],
      [
        '32 ‹Marek Adeyemi› error 10: Marek Adeyemi signs as AI CoE Lead and is named as builder: looked for a signed row of a peer reviewer, found none',
      ],
    ],
    [
      'a No reviewer is none',
      [['| Peer Reviewer | | | |', '| No reviewer | Ruth Castellan | 2026-06-09 | (signed) |']],
      [
        '32 ‹Marek Adeyemi› error 10: Marek Adeyemi signs as AI CoE Lead and is named as builder: looked for a signed row of a peer reviewer, found none',
      ],
    ],
    [
      'a None of the owners is none',
      [
        [
          '| Peer Reviewer | | | |',
          '| None of the owners | Ruth Castellan | 2026-06-09 | (signed) |',
        ],
      ],
      [
        '32 ‹Marek Adeyemi› error 10: Marek Adeyemi signs as AI CoE Lead and is named as builder: looked for a signed row of a peer reviewer, found none',
      ],
    ],
    [
      'a Translator is none',
      [['| Peer Reviewer | | | |', '| Translator | Ruth Castellan | 2026-06-09 | (signed) |']],
      [
        '32 ‹Marek Adeyemi› error 10: Marek Adeyemi signs as AI CoE Lead and is named as builder: looked for a signed row of a peer reviewer, found none',
      ],
    ],
    [
      'a director who is the builder too',
      [['| Peer Reviewer | | | |', '| Director | Marek Adeyemi | 2026-06-09 | (signed) |']],
      [
        '32 ‹Marek Adeyemi› error 10: Marek Adeyemi signs as AI CoE Lead and is named as builder: looked for a signed row of a peer reviewer, found none',
      ],
    ],
    [
      'a director beside the builder',
      [
        [
          '| Peer Reviewer | | | |',
          '| Director | Marek Adeyemi and Nadia Brandvold | 2026-06-09 | (signed) |',
        ],
      ],
      [],
    ],
  ])('%s', async (_, edits, findings) => {
    expect(await found('self-approval', changed('pilot-to-prod', [...given, ...edits]))).toEqual(
      findings,
    )
  })
})

describe('one of two builders leads, and the other one reviews', () => {
  const given: Edit[] = [
    [
      '| Agent Builder | Marek Adeyemi | 2026-06-09 | (signed) |',
      '| Agent Builder | Marek Adeyemi and Ines Okafor | 2026-06-09 | (signed) |',
    ],
    [
      '| AI CoE Lead | Ruth Castellan | 2026-06-09 | (signed) |',
      '| AI CoE Lead | Marek Adeyemi | 2026-06-09 | (signed) |',
    ],
  ]
  test.each<Row>([
    [
      'which is no review',
      [['| Peer Reviewer | | | |', '| Peer Reviewer | Ines Okafor | 2026-06-09 | (signed) |']],
      [
        '32 ‹Marek Adeyemi› error 10: Marek Adeyemi signs as AI CoE Lead and is named as builder: looked for a signed row of a peer reviewer, found none',
      ],
    ],
    [
      'where somebody else does, it is one',
      [['| Peer Reviewer | | | |', '| Peer Reviewer | Ruth Castellan | 2026-06-09 | (signed) |']],
      [],
    ],
  ])('%s', async (_, edits, findings) => {
    expect(await found('self-approval', changed('pilot-to-prod', [...given, ...edits]))).toEqual(
      findings,
    )
  })
})

describe('a co-lead of the builder reviews', () => {
  const given: Edit[] = [
    [
      '| AI CoE Lead | Ruth Castellan | 2026-06-09 | (signed) |',
      '| AI CoE Lead | Marek Adeyemi and Ines Okafor | 2026-06-09 | (signed) |',
    ],
  ]
  test.each<Row>([
    [
      'which is no review',
      [['| Peer Reviewer | | | |', '| Peer Reviewer | Ines Okafor | 2026-06-09 | (signed) |']],
      [
        '32 ‹Marek Adeyemi and Ines Okafor› error 10: Marek Adeyemi and Ines Okafor signs as AI CoE Lead and is named as builder: looked for a signed row of a peer reviewer, found none',
      ],
    ],
  ])('%s', async (_, edits, findings) => {
    expect(await found('self-approval', changed('pilot-to-prod', [...given, ...edits]))).toEqual(
      findings,
    )
  })
})
