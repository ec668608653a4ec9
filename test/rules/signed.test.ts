// Whether those have signed who must: sign-offs of the gates, and what the rule finds in each.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { examples, root, run } from '../world.ts'
import { changed, edited, foundAt, found as foundIn } from './found.ts'

/** What is found in an example after one edit and more. */
async function found(
  gate: string,
  was: string,
  is: string,
  ...more: (readonly [was: string, is: string])[]
): Promise<string[]> {
  const text = more.reduce(
    (sofar, [one, other]) => {
      expect(sofar).toContain(one)
      return sofar.replace(one, () => other)
    },
    edited(gate, was, is),
  )
  return await foundAt('signed', text)
}

const header = '| Role | Name | Date | Signature |\n|---|---|---|---|'
const lead = '| AI CoE Lead | Ruth Castellan | 2026-06-09 | (signed) |'
const sponsor = '| Executive Sponsor | | | |'

describe('a role that must sign', () => {
  test.each([
    ['(signed)', []],
    ['', ['32:1 error AI CoE Lead has not signed: the signature is empty']],
    ['👍', ['32:47 error AI CoE Lead has not signed: "👍" is no signature']],
    ['pending', ['32:47 error AI CoE Lead has not signed: "pending" is no signature']],
  ])('"%s"', async (signature, findings) => {
    expect(await found('pilot-to-prod', lead, lead.replace('(signed)', signature))).toEqual(
      findings,
    )
  })

  test('has a row', async () => {
    expect(await found('pilot-to-prod', `${lead}\n`, '')).toEqual([
      '29:1 error the sign-off has no row for AI CoE Lead',
    ])
  })

  test('without a sign-off it is asked for at the item for it, or at the start', async () => {
    const none = header.replace('Role | Name | Date | Signature', 'A | B | C | D')
    expect(await found('pilot-to-prod', header, none)).toEqual([
      '25:1 error the sign-off has no row for Agent Builder',
      '25:1 error the sign-off has no row for AI CoE Lead',
    ])
    expect(await found('seven-checkpoints', header, none)).toEqual([
      '1:1 error the sign-off has no row for Designated owner',
    ])
  })

  test('has signed in each of its rows', async () => {
    expect(await found('pilot-to-prod', lead, `${lead}\n| AI CoE Lead | | | |`)).toEqual([
      '33:1 error AI CoE Lead has not signed: the signature is empty',
    ])
  })

  test('has signed, whatever else has failed', async () => {
    expect(
      await found('pilot-to-prod', lead, lead.replace('(signed)', ''), [
        'tested | ✅',
        'tested | ❌',
      ]),
    ).toHaveLength(1)
  })

  test('what is missing is missing in the item for the sign-off', async () => {
    const itemsOf = async (text: string): Promise<(string | null)[]> => {
      const { out } = await run(
        ['check', '-', '--as-of', '2026-06-09', '--format', 'json'],
        examples,
        { readInput: async () => Buffer.from(text) },
      )
      const [{ findings }] = JSON.parse(out).checklists as [
        { findings: { rule: string; item: string | null }[] },
      ]
      return findings.filter(({ rule }) => rule === 'signed').map(({ item }) => item)
    }
    expect(await itemsOf(edited('pilot-to-prod', lead, lead.replace('(signed)', '')))).toEqual([
      '10',
    ])
    expect(await itemsOf(edited('seven-checkpoints', '(signed)', ''))).toEqual([null])
  })

  test('a role that need not sign may stay silent, or wait', async () => {
    for (const signature of ['(signed)', '', 'pending'])
      expect(
        await found(
          'pilot-to-prod',
          sponsor,
          `| Executive Sponsor | Nadia Brandvold | 2026-06-09 | ${signature} |`,
        ),
      ).toEqual([])
  })

  test.each(['refused', 'declined'])('one that need not sign and says "%s"', async (said) => {
    expect(
      await found(
        'pilot-to-prod',
        sponsor,
        `| Executive Sponsor | Nadia Brandvold | 2026-06-09 | ${said} |`,
      ),
    ).toEqual([`34:54 error Executive Sponsor has not agreed: "${said}"`])
  })

  test('a blank has not been signed yet, and is no bad sign-off', async () => {
    expect(
      await foundAt(
        'signed',
        readFileSync(join(root, 'templates', 'pilot-to-prod', 'checklist.md'), 'utf8'),
      ),
    ).toEqual([])
  })
})

describe('one of several roles', () => {
  const coo = '| COO | Ingrid Aasen | 2026-06-09 | (signed) |'
  const ops = [
    '| Head of Ops | | | |',
    '| Head of Ops | Udo Blank | 2026-06-09 | (signed) |',
  ] as const
  const security = '| Security | Paolo Ferri | 2026-06-09 | (signed) |'

  test('is enough', async () => {
    expect(await found('gate-review', coo, '| COO | | | |', ops)).toEqual([])
    expect(await found('gate-review', coo, coo, ops)).toEqual([])
  })

  test('none of them', async () => {
    const empty =
      'error COO or Head of Ops or Executive Sponsor has not signed: the signature is empty'
    expect(await found('gate-review', coo, '| COO | Ingrid Aasen | 2026-06-09 | |')).toEqual([
      `38:1 ${empty}`,
      `39:1 ${empty}`,
      `40:1 ${empty}`,
    ])
    expect(
      await found(
        'gate-review',
        `${coo}\n`,
        '',
        ['| Head of Ops | | | |\n', ''],
        [`${sponsor}\n`, ''],
      ),
    ).toEqual(['36:1 error the sign-off has no row for COO or Head of Ops or Executive Sponsor'])
  })

  test('does not cover one who says something else', async () => {
    expect(await found('gate-review', coo, '| COO | Ingrid Aasen | | pending |', ops)).toEqual([
      '38:26 error COO or Head of Ops or Executive Sponsor has not signed: "pending" is no signature',
    ])
    expect(await found('gate-review', '| IT | | | |', '| IT | Udo Blank | | refused |')).toEqual([
      '42:22 error Security or IT has not signed: "refused" is no signature',
    ])
  })

  const unsigned = [
    '41:1 error Security or IT has not signed: the signature is empty',
    '42:1 error Security or IT has not signed: the signature is empty',
  ]
  test.each([
    ['**Customer data:** yes\n', unsigned],
    ['**Customer data:**\n', unsigned],
    ['**Customer data:** no, but names\n', unsigned],
    ['**Customer data:** no\n', []],
    ['', []],
  ])('whose choice it hangs on: "%s"', async (field, findings) => {
    expect(
      await found('gate-review', security, '| Security | | | |', [
        '**Customer data:** yes\n',
        field,
      ]),
    ).toEqual(findings)
  })

  test('who need not sign may still refuse', async () => {
    expect(
      await found('gate-review', security, '| Security | Paolo Ferri | | refused |', [
        '**Customer data:** yes',
        '**Customer data:** no',
      ]),
    ).toEqual(['41:30 error Security has not agreed: "refused"'])
    expect(
      await found('gate-review', security, '| Security | Paolo Ferri | | pending |', [
        '**Customer data:** yes',
        '**Customer data:** no',
      ]),
    ).toEqual([])
  })
})

describe('boxes', () => {
  const box = '- [x] Security Officer'
  const growth = '- [x] Growth strategy established with realistic timelines'

  test('are ticked when everything else is', async () => {
    const empty = ['162:7 error Security Officer has not signed: the signature is empty']
    expect(await found('production-readiness', box, box.replace('x', ' '))).toEqual(empty)
    expect(
      await found('production-readiness', box, box.replace('x', ' '), [
        growth,
        growth.replace('x', ' '),
      ]),
    ).toEqual([])
    expect(
      await found('production-readiness', box, box.replace('x', ' '), [
        growth,
        `${growth.replace('x', ' ')} — N/A: one plant only`,
      ]),
    ).toEqual(empty)
  })

  test('that are gone', async () => {
    expect(await found('production-readiness', `${box} (Security and compliance)\n`, '')).toEqual([
      '161:7 error the sign-off has no row for Security Officer',
    ])
    const none = await found('production-readiness', '### Sign-Off Required', '### Other')
    expect(none).toHaveLength(5)
    expect(none[0]).toBe('1:1 error the sign-off has no row for Engineering Lead')
  })

  test('and the line of the name says something else', async () => {
    expect(
      await found(
        'production-readiness',
        'Noa Levi, 2026-06-09 (signed)',
        'Noa Levi, 2026-06-09 (refused)',
      ),
    ).toEqual(['176:34 error Security Officer has not signed: "(refused)" is no signature'])
  })
})

describe('a remark beside a signature', () => {
  const remark = async (column: string, cell: string, signature = '(signed)'): Promise<string[]> =>
    await found(
      'pilot-to-prod',
      header,
      `| Role | Name | Date | Signature | ${column} |\n|---|---|---|---|---|`,
      [lead, `${lead.replace('(signed)', signature)} ${cell} |`],
    )

  test.each([
    '❌',
    '✗',
    'against the launch',
    'I veto it',
    'vetoed',
    'only if item 9 is repeated',
    'did not read it',
    'I do not agree',
    'I disagree',
    'disagrees',
    'disagreed',
    'objects',
    'object',
    'no time for it',
    'no, no',
    'tbd',
  ])('against it: %s', async (cell) => {
    expect(await remark('Remark', cell)).toEqual([
      `32:58 error AI CoE Lead has signed, and the column "Remark" says "${cell}"`,
    ])
  })

  test.each([
    '',
    'noted',
    'by mail',
    'none',
    'No comments',
    'No comment.',
    'no remarks',
    '— none —',
    'no',
    'no objection',
  ])('not against it: %s', async (cell) => {
    expect(await remark('Remark', cell)).toEqual([])
  })

  test.each(['Agree?', 'Agreed', 'Approval', 'Accepted', 'Vote', 'OK?'])(
    '"no" is an answer under "%s"',
    async (column) => {
      expect(await remark(column, 'no')).toEqual([
        `32:58 error AI CoE Lead has signed, and the column "${column}" says "no"`,
      ])
      expect(await remark(column, 'yes')).toEqual([])
    },
  )

  test('beside none it counts for nothing', async () => {
    expect(await remark('Remark', 'against', 'pending')).toEqual([
      '32:47 error AI CoE Lead has not signed: "pending" is no signature',
    ])
  })
})

describe('a further row', () => {
  const row = async (role: string, signature: string): Promise<string[]> =>
    await found(
      'pilot-to-prod',
      sponsor,
      `${sponsor}\n| ${role} | Udo Blank | 2026-06-09 | ${signature} |`,
    )

  test.each([
    'refused',
    'refuses',
    '❌',
    'declined',
    'rejects',
    'objects',
    'objected',
    'objection',
    'withheld',
    'withholds',
    'withdrawn',
    'revoked',
    'vetoed',
    'veto',
    'against',
    'no risk accepted',
    'pending',
    'await',
    'awaiting mail',
    'outstanding',
    'not yet',
    'not signed',
    'not before the audit',
    'I would not launch this',
  ])('has not agreed: %s', async (signature) => {
    expect(await row('Works Council', signature)).toEqual([
      `35:44 error Works Council has not agreed: "${signature}"`,
    ])
  })

  test.each([
    '(signed)',
    '',
    'objective',
    'present',
    'spending seen',
    '👍',
    '🚀 go',
    'not required',
  ])('says nothing against it: "%s"', async (signature) => {
    expect(await row('Works Council', signature)).toEqual([])
  })

  test('whose title refuses', async () => {
    expect(await row('Works Council (objection)', '(signed)')).toEqual([
      '35:1 error a row of the sign-off is "Works Council (objection)"',
    ])
    expect(await row('Vetoed by', 'x')).toEqual(['35:1 error a row of the sign-off is "Vetoed by"'])
  })

  test('without a title', async () => {
    expect(await row('', 'refused')).toEqual(['35:31 error a signatory has not agreed: "refused"'])
  })
})

describe('the heading above', () => {
  test.each([
    [
      '## Sign-off of version 1.3',
      '27:4 error the sign-off stands under "Sign-off of version 1.3" ("version 1.3")',
    ],
    ['## Sign-off v2', '27:4 error the sign-off stands under "Sign-off v2" ("v2")'],
    ['## Sign-off v 2', '27:4 error the sign-off stands under "Sign-off v 2" ("v 2")'],
    ['## Sign-off (draft)', '29:1 error the sign-off stands under "Sign-off (draft)" ("draft")'],
    [
      '## Sign-off\n\n### Version 2',
      '29:5 error the sign-off stands under "Version 2" ("Version 2")',
    ],
  ])('%s', async (heading, finding) => {
    expect(await found('pilot-to-prod', '## Sign-off', heading)).toEqual([finding])
  })

  test.each(['## Sign-off', '## Sign-off v', '## Sign-off, rev2', '## Draft\n\n## Sign-off'])(
    'none: %s',
    async (heading) => {
      expect(await found('pilot-to-prod', '## Sign-off', heading)).toEqual([])
    },
  )
})

describe('the item for the sign-off', () => {
  const ten = '| ✅ | Items 1 to 9 reviewed on 2026-06-09. |'

  test.each([
    ['Ruth has not reviewed items 3 and 4.', 'has not reviewed', 38],
    ["They haven't opened it.", "haven't opened", 38],
    ['They haven’t opened it.', 'haven’t opened', 38],
    ["She hasn't yet opened it.", "hasn't yet opened", 37],
    ['Item 3 was not been looked at.', 'was not been looked', 40],
    ['Item 3 was not really checked.', 'was not really checked', 40],
    ['Items 3 and 4 were not signed.', 'were not signed', 47],
    ['She did not read it.', 'did not read', 37],
    ['Items not reviewed.', 'not reviewed', 39],
    ['She refused.', 'refused', 37],
    ['Passed without reading.', 'without reading', 40],
    ['Items 3 and 4 are red.', 'are red', 47],
    ['It is red.', 'is red', 36],
  ])('a pass that its own evidence takes back: %s', async (evidence, said, column) => {
    expect(await found('pilot-to-prod', ten, `| ✅ | ${evidence} |`)).toEqual([
      `25:${column} error item 10 claims a pass, and its evidence says "${said}"`,
    ])
  })

  test.each([
    'All nine are reddish on the printout.',
    'Nothing was not seen.',
    'Read without haste.',
    'Items 1 to 9 reviewed.',
  ])('one that stands: %s', async (evidence) => {
    expect(await found('pilot-to-prod', ten, `| ✅ | ${evidence} |`)).toEqual([])
  })

  test.each(['❌', '✗'])('%s: must be passed', async (status) => {
    expect(
      await found('pilot-to-prod', ten, `| ${status} | She is away, has not reviewed. |`),
    ).toEqual([`25:1 error item 10 "CoE Lead signs off" must be passed, and claims ${status}`])
  })

  test('one that is empty is asked for elsewhere', async () => {
    expect(await found('pilot-to-prod', ten, '| | |')).toEqual([])
  })
})

describe('a table without names may still be signed', () => {
  test.each<[said: string, findings: string[]]>([
    ['(signed)', []],
    ['/s/ Ruth Castellan', []],
    [
      '',
      [
        '32 ‹| AI CoE Lead | 2026-06-09 |  |› error 10: AI CoE Lead has not signed: the signature is empty',
      ],
    ],
    ['refused', ['32 ‹refused› error 10: AI CoE Lead has not signed: "refused" is no signature']],
  ])('%s', async (said, findings) => {
    const text = changed('pilot-to-prod', [
      [
        '| Role | Name | Date | Signature |\n|---|---|---|---|\n| Agent Builder | Marek Adeyemi | 2026-06-09 | (signed) |\n| AI CoE Lead | Ruth Castellan | 2026-06-09 | (signed) |',
        `| Role | Date | Signature |\n|---|---|---|\n| Agent Builder | 2026-06-09 | /s/ Marek Adeyemi |\n| AI CoE Lead | 2026-06-09 | ${said} |`,
      ],
    ])
    expect(await foundIn('signed', text)).toEqual(findings)
  })
})

describe('who refuses beside the name has not signed', () => {
  test.each<[said: string, findings: string[]]>([
    [
      'Ruth Castellan (declined)',
      ['32 ‹declin› error 10: AI CoE Lead has not agreed: "Ruth Castellan (declined)"'],
    ],
    [
      'Ruth Castellan (objected)',
      ['32 ‹objected› error 10: AI CoE Lead has not agreed: "Ruth Castellan (objected)"'],
    ],
    [
      'Ruth Castellan (objections)',
      ['32 ‹objections› error 10: AI CoE Lead has not agreed: "Ruth Castellan (objections)"'],
    ],
    [
      'Ruth Castellan (objection)',
      ['32 ‹objection› error 10: AI CoE Lead has not agreed: "Ruth Castellan (objection)"'],
    ],
    ['Ruth Castellan (no objections)', []],
    ['Ruth Castellan (no objection)', []],
    [
      'Ruth Castellan (object)',
      ['32 ‹object› error 10: AI CoE Lead has not agreed: "Ruth Castellan (object)"'],
    ],
    [
      'Ruth Castellan (objects)',
      ['32 ‹objects› error 10: AI CoE Lead has not agreed: "Ruth Castellan (objects)"'],
    ],
    [
      'Ruth Castellan (withheld)',
      ['32 ‹withheld› error 10: AI CoE Lead has not agreed: "Ruth Castellan (withheld)"'],
    ],
    [
      'Ruth Castellan (withholds)',
      ['32 ‹withhold› error 10: AI CoE Lead has not agreed: "Ruth Castellan (withholds)"'],
    ],
    [
      'Ruth Castellan (abstains)',
      ['32 ‹abstain› error 10: AI CoE Lead has not agreed: "Ruth Castellan (abstains)"'],
    ],
    [
      'Ruth Castellan (against)',
      ['32 ‹against› error 10: AI CoE Lead has not agreed: "Ruth Castellan (against)"'],
    ],
    [
      'Ruth Castellan (veto)',
      ['32 ‹veto› error 10: AI CoE Lead has not agreed: "Ruth Castellan (veto)"'],
    ],
    ['Ruth Castellan (CoE)', []],
    ['Ruth Declan', []],
  ])('%s', async (said, findings) => {
    const text = changed('pilot-to-prod', [
      [
        '| AI CoE Lead | Ruth Castellan | 2026-06-09 | (signed) |',
        `| AI CoE Lead | ${said} | 2026-06-09 | (signed) |`,
      ],
    ])
    expect(await foundIn('signed', text)).toEqual(findings)
  })
})

describe('others than those who must sign', () => {
  test.each<[said: string, findings: string[]]>([
    [
      '| Observer | Tom Reyes (against) | 2026-06-09 | (signed) |',
      ['33 ‹against› error 10: Observer has not agreed: "Tom Reyes (against)"'],
    ],
    [
      '| | Tom Reyes (refused) | | |',
      ['33 ‹refus› error 10: a signatory has not agreed: "Tom Reyes (refused)"'],
    ],
    [
      '| Observer | Tom Reyes | | refused |',
      ['33 ‹refused› error 10: Observer has not agreed: "refused"'],
    ],
    [
      '| | Tom Reyes | | refused |',
      ['33 ‹refused› error 10: a signatory has not agreed: "refused"'],
    ],
    ['| Observer | Tom Reyes | | |', []],
    [
      '| Observer, refused | Tom Reyes | | |',
      [
        '33 ‹| Observer, refused | Tom Reyes | | |› error 10: a row of the sign-off is "Observer, refused"',
      ],
    ],
    [
      '| Peer Reviewer, refused | Tom Reyes | | |',
      [
        '33 ‹| Peer Reviewer, ref… Reyes | | |› error 10: a row of the sign-off is "Peer Reviewer, refused"',
      ],
    ],
    [
      '| Observer | Tom Reyes | | pending |',
      ['33 ‹pending› error 10: Observer has not agreed: "pending"'],
    ],
    [
      '| Works council | | | not yet |',
      ['33 ‹not yet› error 10: Works council has not agreed: "not yet"'],
    ],
    ['| Peer Reviewer | | | pending |', []],
    [
      '| Executive Sponsor | | | declined |',
      ['33 ‹declined› error 10: Executive Sponsor has not agreed: "declined"'],
    ],
    [
      '| Peer Reviewer | Tom Reyes (declined) | | |',
      ['33 ‹declin› error 10: Peer Reviewer has not agreed: "Tom Reyes (declined)"'],
    ],
  ])('%s', async (said, findings) => {
    const text = changed('pilot-to-prod', [
      [
        '| AI CoE Lead | Ruth Castellan | 2026-06-09 | (signed) |',
        `| AI CoE Lead | Ruth Castellan | 2026-06-09 | (signed) |\n${said}`,
      ],
    ])
    expect(await foundIn('signed', text)).toEqual(findings)
  })
})

describe('a column of remarks beside the signatures', () => {
  test.each<[said: string, findings: string[]]>([
    ['', []],
    ['no', []],
    ['No.', []],
    ['none', []],
    ['None.', []],
    ['no comment', []],
    ['no comments', []],
    ['no remark', []],
    ['No remarks.', []],
    [
      'no go',
      ['32 ‹no go› error 10: AI CoE Lead has signed, and the column "Remarks" says "no go"'],
    ],
    [
      'only if the drill is repeated',
      [
        '32 ‹only if the drill is repeated› error 10: AI CoE Lead has signed, and the column "Remarks" says "only if the drill is repeated"',
      ],
    ],
    ['agreed', []],
    [
      'did not see the drill',
      [
        '32 ‹did not see the drill› error 10: AI CoE Lead has signed, and the column "Remarks" says "did not see the drill"',
      ],
    ],
    ['veto', ['32 ‹veto› error 10: AI CoE Lead has signed, and the column "Remarks" says "veto"']],
  ])('%s', async (said, findings) => {
    const text = changed('pilot-to-prod', [
      [
        '| Role | Name | Date | Signature |\n|---|---|---|---|\n| Agent Builder | Marek Adeyemi | 2026-06-09 | (signed) |\n| AI CoE Lead | Ruth Castellan | 2026-06-09 | (signed) |',
        `| Role | Name | Date | Signature | Remarks |\n|---|---|---|---|---|\n| Agent Builder | Marek Adeyemi | 2026-06-09 | (signed) | |\n| AI CoE Lead | Ruth Castellan | 2026-06-09 | (signed) | ${said} |`,
      ],
    ])
    expect(await foundIn('signed', text)).toEqual(findings)
  })
})

describe('a column of votes beside the signatures', () => {
  test.each<[said: string, findings: string[]]>([
    ['yes', []],
    ['no', ['32 ‹no› error 10: AI CoE Lead has signed, and the column "Agrees?" says "no"']],
    ['none', ['32 ‹none› error 10: AI CoE Lead has signed, and the column "Agrees?" says "none"']],
  ])('%s', async (said, findings) => {
    const text = changed('pilot-to-prod', [
      [
        '| Role | Name | Date | Signature |\n|---|---|---|---|\n| Agent Builder | Marek Adeyemi | 2026-06-09 | (signed) |\n| AI CoE Lead | Ruth Castellan | 2026-06-09 | (signed) |',
        `| Role | Name | Date | Signature | Agrees? |\n|---|---|---|---|---|\n| Agent Builder | Marek Adeyemi | 2026-06-09 | (signed) | yes |\n| AI CoE Lead | Ruth Castellan | 2026-06-09 | (signed) | ${said} |`,
      ],
    ])
    expect(await foundIn('signed', text)).toEqual(findings)
  })
})

describe('a heading over the signatures says that they are of something else', () => {
  test.each<[said: string, findings: string[]]>([
    [
      '# Sign-off of the claims sorter',
      [
        '27 ‹Sign-off of the claims sorter› error 10: the sign-off stands under "Sign-off of the claims sorter" ("Sign-off of the claims sorter")',
      ],
    ],
    [
      '# Claims sorter\n\n## Sign-off',
      ['27 ‹Claims sorter› error 10: the sign-off stands under "Claims sorter" ("Claims sorter")'],
    ],
    [
      '## Sign-off (draft)',
      ['29 ‹› error 10: the sign-off stands under "Sign-off (draft)" ("draft")'],
    ],
    [
      '## Sign-off of version 1.3',
      [
        '27 ‹Sign-off of version 1.3› error 10: the sign-off stands under "Sign-off of version 1.3" ("version 1.3")',
      ],
    ],
    ['## Sign-off of version 1.4', []],
    [
      '## Sign-off: to be repeated',
      ['29 ‹› error 10: the sign-off stands under "Sign-off: to be repeated" ("to be")'],
    ],
  ])('%s', async (said, findings) => {
    const text = changed('pilot-to-prod', [['## Sign-off', said]])
    expect(await foundIn('signed', text)).toEqual(findings)
  })
})

describe('the item for the sign-off must be passed', () => {
  test.each<[said: string, findings: string[]]>([
    [
      '❌',
      [
        '25 ‹| 10 | CoE Lead sign…026-06-09. |› error 10: item 10 "CoE Lead signs off" must be passed, and claims ❌',
      ],
    ],
    [
      '⚠️',
      [
        '25 ‹| 10 | CoE Lead sign…026-06-09. |› error 10: item 10 "CoE Lead signs off" must be passed, and claims ⚠',
      ],
    ],
  ])('%s', async (said, findings) => {
    const text = changed('pilot-to-prod', [
      ['| CoE Lead signs off | ✅ |', `| CoE Lead signs off | ${said} |`],
    ])
    expect(await foundIn('signed', text)).toEqual(findings)
  })
})
