// Whether the sponsor accepts the risk of a conditional launch.
import { describe, expect, test } from 'vitest'
import { changed, type Edit, found, type Row } from './found.ts'

describe('the sponsor signs', () => {
  test.each<Row>([
    ['signed', [], []],
    [
      'signed by somebody else',
      [
        [
          '| Executive Sponsor | Nadia Brandvold | 2026-06-09 | (signed), risk accepted for item 8 |',
          '| Executive Sponsor | Nadia Brandvold | 2026-06-09 | signed by Tomasz Lind |',
        ],
      ],
      [
        '34 ‹signed by Tomasz Lind› error: a conditional launch needs the sponsor\'s risk acceptance: "signed by Tomasz Lind" is the signature of somebody else',
      ],
    ],
    [
      'no column for names',
      [
        [
          '| Role | Name | Date | Signature |\n|---|---|---|---|\n| Agent Builder | Marek Adeyemi | 2026-06-09 | (signed) |\n| AI CoE Lead | Ruth Castellan | 2026-06-09 | (signed) |\n| Peer Reviewer | | | |\n| Executive Sponsor | Nadia Brandvold | 2026-06-09 | (signed), risk accepted for item 8 |',
          '| Role | Date | Signature |\n|---|---|---|\n| Executive Sponsor | 2026-06-09 | (signed) |',
        ],
      ],
      [
        "31 ‹(signed)› error: a conditional launch needs the sponsor's risk acceptance: nobody is named",
      ],
    ],
    [
      'not signed',
      [
        [
          '| Executive Sponsor | Nadia Brandvold | 2026-06-09 | (signed), risk accepted for item 8 |',
          '| Executive Sponsor | Nadia Brandvold | 2026-06-09 |  |',
        ],
      ],
      [
        "34 ‹| Executive Sponsor …6-06-09 |  |› error: a conditional launch needs the sponsor's risk acceptance: the signature is empty",
      ],
    ],
    [
      'signed for later',
      [
        [
          '| Executive Sponsor | Nadia Brandvold | 2026-06-09 | (signed), risk accepted for item 8 |',
          '| Executive Sponsor | Nadia Brandvold | 2026-06-09 | will sign on Friday |',
        ],
      ],
      [
        '34 ‹will sign on Friday› error: a conditional launch needs the sponsor\'s risk acceptance: "will sign on Friday" is no signature',
      ],
    ],
    [
      'signed by nobody',
      [
        [
          '| Executive Sponsor | Nadia Brandvold | 2026-06-09 | (signed), risk accepted for item 8 |',
          '| Executive Sponsor |  | 2026-06-09 | (signed) |',
        ],
      ],
      [
        "34 ‹(signed)› error: a conditional launch needs the sponsor's risk acceptance: nobody is named",
      ],
    ],
    [
      'the row is empty',
      [
        [
          '| Executive Sponsor | Nadia Brandvold | 2026-06-09 | (signed), risk accepted for item 8 |',
          '| Executive Sponsor | | | |',
        ],
      ],
      [
        "34 ‹| Executive Sponsor | | | |› error: a conditional launch needs the sponsor's risk acceptance: the signature is empty",
      ],
    ],
    [
      'no row',
      [
        [
          '| Executive Sponsor | Nadia Brandvold | 2026-06-09 | (signed), risk accepted for item 8 |\n',
          '',
        ],
      ],
      [
        "29 ‹1 to 33:24› error: a conditional launch needs the sponsor's risk acceptance: no row names the sponsor",
      ],
    ],
    [
      'no sign-off at all',
      [
        [
          '| Role | Name | Date | Signature |\n|---|---|---|---|\n| Agent Builder | Marek Adeyemi | 2026-06-09 | (signed) |\n| AI CoE Lead | Ruth Castellan | 2026-06-09 | (signed) |\n| Peer Reviewer | | | |\n| Executive Sponsor | Nadia Brandvold | 2026-06-09 | (signed), risk accepted for item 8 |\n',
          '',
        ],
      ],
      [
        "23 ‹| 8 | Communication …s missing. |› error: a conditional launch needs the sponsor's risk acceptance: no row names the sponsor",
      ],
    ],
    [
      'another one of two rows',
      [
        [
          '| Executive Sponsor | Nadia Brandvold | 2026-06-09 | (signed), risk accepted for item 8 |',
          '| Executive Sponsor | | | |\n| Executive Sponsor | Nadia Brandvold | 2026-06-09 | (signed), risk accepted for item 8 |',
        ],
      ],
      [],
    ],
    [
      'nothing is at warning',
      [
        ['| Communication plan ready | ⚠️ |', '| Communication plan ready | ✅ |'],
        [
          '| Executive Sponsor | Nadia Brandvold | 2026-06-09 | (signed), risk accepted for item 8 |',
          '| Executive Sponsor | Nadia Brandvold | 2026-06-09 |  |',
        ],
      ],
      [],
    ],
    [
      'only the item that stands for the sign-off is at warning',
      [
        ['| Communication plan ready | ⚠️ |', '| Communication plan ready | ✅ |'],
        ['| 10 | CoE Lead signs off | ✅ |', '| 10 | CoE Lead signs off | ⚠️ |'],
        [
          '| Executive Sponsor | Nadia Brandvold | 2026-06-09 | (signed), risk accepted for item 8 |',
          '| Executive Sponsor | Nadia Brandvold | 2026-06-09 |  |',
        ],
      ],
      [],
    ],
    [
      'only an item that may not be at warning is',
      [
        ['| Communication plan ready | ⚠️ |', '| Communication plan ready | ✅ |'],
        ['allowlist / kill switch) | ✅ |', 'allowlist / kill switch) | ⚠️ |'],
        [
          '| Executive Sponsor | Nadia Brandvold | 2026-06-09 | (signed), risk accepted for item 8 |',
          '| Executive Sponsor | Nadia Brandvold | 2026-06-09 |  |',
        ],
      ],
      [],
    ],
  ])('%s', async (_, edits, findings) => {
    expect(await found('risk-accepted', changed('pilot-to-prod', edits, 'conditional'))).toEqual(
      findings,
    )
  })
})

describe('a gate that asks for no acceptance', () => {
  test.each<Row>([['at warning', [], []]])('%s', async (_, edits, findings) => {
    expect(
      await found('risk-accepted', changed('seven-checkpoints', edits, 'conditional')),
    ).toEqual(findings)
  })
})

describe('a line of text says that the sponsor accepts', () => {
  const given: Edit[] = [
    [
      '| Executive Sponsor | Nadia Brandvold | 2026-06-09 | (signed), risk accepted for item 8 |',
      '| Executive Sponsor | | | |',
    ],
  ]
  test.each<Row>([
    [
      'Risk acceptance: Nadia Brandvold, executive sponsor, accepts the risk of item 8 on 2026-06-09.',
      [
        [
          '⚠️ Conditional launch with open items\n',
          '⚠️ Conditional launch with open items\n\nRisk acceptance: Nadia Brandvold, executive sponsor, accepts the risk of item 8 on 2026-06-09.\n',
        ],
      ],
      [
        '40 ‹Risk acceptance: Nad… 2026-06-09.› warning: the risk acceptance of Nadia Brandvold is a line of text: a signed row "Executive Sponsor" is what is asked',
      ],
    ],
    [
      "Sponsor's risk acceptance: Nadia Brandvold approved the launch without item 8 on 2026-06-09.",
      [
        [
          '⚠️ Conditional launch with open items\n',
          "⚠️ Conditional launch with open items\n\nSponsor's risk acceptance: Nadia Brandvold approved the launch without item 8 on 2026-06-09.\n",
        ],
      ],
      [
        '40 ‹Sponsor\'s risk accep… 2026-06-09.› warning: the risk acceptance of Nadia Brandvold is a line of text: a signed row "Executive Sponsor" is what is asked',
      ],
    ],
    [
      'Sponsor risk acceptance: Nadia Brandvold agrees to the launch without item 8, 2026-06-08.',
      [
        [
          '⚠️ Conditional launch with open items\n',
          '⚠️ Conditional launch with open items\n\nSponsor risk acceptance: Nadia Brandvold agrees to the launch without item 8, 2026-06-08.\n',
        ],
      ],
      [
        '40 ‹Sponsor risk accepta… 2026-06-08.› warning: the risk acceptance of Nadia Brandvold is a line of text: a signed row "Executive Sponsor" is what is asked',
      ],
    ],
    [
      'Sponsor’s risk acceptance of item 8: signed by Nadia Brandvold on 8 June.',
      [
        [
          '⚠️ Conditional launch with open items\n',
          '⚠️ Conditional launch with open items\n\nSponsor’s risk acceptance of item 8: signed by Nadia Brandvold on 8 June.\n',
        ],
      ],
      [
        '40 ‹Sponsor’s risk accep…d on 8 June.› warning: the risk acceptance of Nadia Brandvold is a line of text: a signed row "Executive Sponsor" is what is asked',
      ],
    ],
    [
      '§ 3 – Risk acceptance: Nadia Brandvold (executive sponsor) signed on 2026-06-09',
      [
        [
          '⚠️ Conditional launch with open items\n',
          '⚠️ Conditional launch with open items\n\n§ 3 – Risk acceptance: Nadia Brandvold (executive sponsor) signed on 2026-06-09\n',
        ],
      ],
      [
        '40 ‹§ 3 – Risk acceptanc…n 2026-06-09› warning: the risk acceptance of Nadia Brandvold is a line of text: a signed row "Executive Sponsor" is what is asked',
      ],
    ],
    [
      '3. Risk acceptance: Nadia Brandvold (executive sponsor) signed on 2026-06-09',
      [
        [
          '⚠️ Conditional launch with open items\n',
          '⚠️ Conditional launch with open items\n\n3. Risk acceptance: Nadia Brandvold (executive sponsor) signed on 2026-06-09\n',
        ],
      ],
      [
        '40 ‹Risk acceptance: Nad…n 2026-06-09› warning: the risk acceptance of Nadia Brandvold is a line of text: a signed row "Executive Sponsor" is what is asked',
      ],
    ],
    [
      'Risk acceptance: Nadia Brandvold, executive sponsor, accepts the risk of item 8 on 2026-06-10.',
      [
        [
          '⚠️ Conditional launch with open items\n',
          '⚠️ Conditional launch with open items\n\nRisk acceptance: Nadia Brandvold, executive sponsor, accepts the risk of item 8 on 2026-06-10.\n',
        ],
      ],
      [
        "34 ‹| Executive Sponsor | | | |› error: a conditional launch needs the sponsor's risk acceptance: the signature is empty",
      ],
    ],
    [
      'Risk acceptance: Nadia Brandvold, executive sponsor, accepts the risk of item 8 on 2026-06-31.',
      [
        [
          '⚠️ Conditional launch with open items\n',
          '⚠️ Conditional launch with open items\n\nRisk acceptance: Nadia Brandvold, executive sponsor, accepts the risk of item 8 on 2026-06-31.\n',
        ],
      ],
      [
        "34 ‹| Executive Sponsor | | | |› error: a conditional launch needs the sponsor's risk acceptance: the signature is empty",
      ],
    ],
    [
      'Risk acceptance: Nadia Brandvold, executive sponsor, accepts the risk of item 8.',
      [
        [
          '⚠️ Conditional launch with open items\n',
          '⚠️ Conditional launch with open items\n\nRisk acceptance: Nadia Brandvold, executive sponsor, accepts the risk of item 8.\n',
        ],
      ],
      [
        "34 ‹| Executive Sponsor | | | |› error: a conditional launch needs the sponsor's risk acceptance: the signature is empty",
      ],
    ],
    [
      'Risk acceptance: the executive sponsor accepts the risk of item 8 on 2026-06-09.',
      [
        [
          '⚠️ Conditional launch with open items\n',
          '⚠️ Conditional launch with open items\n\nRisk acceptance: the executive sponsor accepts the risk of item 8 on 2026-06-09.\n',
        ],
      ],
      [
        "34 ‹| Executive Sponsor | | | |› error: a conditional launch needs the sponsor's risk acceptance: the signature is empty",
      ],
    ],
    [
      'Risk acceptance: Nadia Brandvold accepts the risk of item 8 on 2026-06-09.',
      [
        [
          '⚠️ Conditional launch with open items\n',
          '⚠️ Conditional launch with open items\n\nRisk acceptance: Nadia Brandvold accepts the risk of item 8 on 2026-06-09.\n',
        ],
      ],
      [
        "34 ‹| Executive Sponsor | | | |› error: a conditional launch needs the sponsor's risk acceptance: the signature is empty",
      ],
    ],
    [
      'Risk acceptance: Nadia Brandvold, executive sponsor, knows of item 8 since 2026-06-09.',
      [
        [
          '⚠️ Conditional launch with open items\n',
          '⚠️ Conditional launch with open items\n\nRisk acceptance: Nadia Brandvold, executive sponsor, knows of item 8 since 2026-06-09.\n',
        ],
      ],
      [
        "34 ‹| Executive Sponsor | | | |› error: a conditional launch needs the sponsor's risk acceptance: the signature is empty",
      ],
    ],
    [
      'Risk acceptance by the sponsor, Nadia Brandvold, who accepts item 8 on 2026-06-09.',
      [
        [
          '⚠️ Conditional launch with open items\n',
          '⚠️ Conditional launch with open items\n\nRisk acceptance by the sponsor, Nadia Brandvold, who accepts item 8 on 2026-06-09.\n',
        ],
      ],
      [
        "34 ‹| Executive Sponsor | | | |› error: a conditional launch needs the sponsor's risk acceptance: the signature is empty",
      ],
    ],
    [
      'There is no risk acceptance: Nadia Brandvold, executive sponsor, approves launches on 2026-06-09.',
      [
        [
          '⚠️ Conditional launch with open items\n',
          '⚠️ Conditional launch with open items\n\nThere is no risk acceptance: Nadia Brandvold, executive sponsor, approves launches on 2026-06-09.\n',
        ],
      ],
      [
        "34 ‹| Executive Sponsor | | | |› error: a conditional launch needs the sponsor's risk acceptance: the signature is empty",
      ],
    ],
    [
      'Risk acceptances: Nadia Brandvold, executive sponsor, accepts the risk of item 8 on 2026-06-09.',
      [
        [
          '⚠️ Conditional launch with open items\n',
          '⚠️ Conditional launch with open items\n\nRisk acceptances: Nadia Brandvold, executive sponsor, accepts the risk of item 8 on 2026-06-09.\n',
        ],
      ],
      [
        "34 ‹| Executive Sponsor | | | |› error: a conditional launch needs the sponsor's risk acceptance: the signature is empty",
      ],
    ],
    [
      'Risk acceptance: Nadia Brandvold, executive sponsor, accepts the risk; not yet signed, 2026-06-09.',
      [
        [
          '⚠️ Conditional launch with open items\n',
          '⚠️ Conditional launch with open items\n\nRisk acceptance: Nadia Brandvold, executive sponsor, accepts the risk; not yet signed, 2026-06-09.\n',
        ],
      ],
      [
        "34 ‹| Executive Sponsor | | | |› error: a conditional launch needs the sponsor's risk acceptance: the signature is empty",
      ],
    ],
    [
      'Risk acceptance: Nadia Brandvold, executive sponsor, will accept the risk, asked on 2026-06-09.',
      [
        [
          '⚠️ Conditional launch with open items\n',
          '⚠️ Conditional launch with open items\n\nRisk acceptance: Nadia Brandvold, executive sponsor, will accept the risk, asked on 2026-06-09.\n',
        ],
      ],
      [
        "34 ‹| Executive Sponsor | | | |› error: a conditional launch needs the sponsor's risk acceptance: the signature is empty",
      ],
    ],
    [
      'Risk acceptance: Nadia Brandvold, executive sponsor, accepted verbally on 2026-06-09.',
      [
        [
          '⚠️ Conditional launch with open items\n',
          '⚠️ Conditional launch with open items\n\nRisk acceptance: Nadia Brandvold, executive sponsor, accepted verbally on 2026-06-09.\n',
        ],
      ],
      [
        "34 ‹| Executive Sponsor | | | |› error: a conditional launch needs the sponsor's risk acceptance: the signature is empty",
      ],
    ],
    [
      'Risk acceptance: Nadia Brandvold, executive sponsor, agreed in the chat on 2026-06-09.',
      [
        [
          '⚠️ Conditional launch with open items\n',
          '⚠️ Conditional launch with open items\n\nRisk acceptance: Nadia Brandvold, executive sponsor, agreed in the chat on 2026-06-09.\n',
        ],
      ],
      [
        "34 ‹| Executive Sponsor | | | |› error: a conditional launch needs the sponsor's risk acceptance: the signature is empty",
      ],
    ],
    [
      'Risk acceptance: Nadia Brandvold, executive sponsor, approved it on Slack on 2026-06-09.',
      [
        [
          '⚠️ Conditional launch with open items\n',
          '⚠️ Conditional launch with open items\n\nRisk acceptance: Nadia Brandvold, executive sponsor, approved it on Slack on 2026-06-09.\n',
        ],
      ],
      [
        "34 ‹| Executive Sponsor | | | |› error: a conditional launch needs the sponsor's risk acceptance: the signature is empty",
      ],
    ],
    [
      'Risk acceptance: Nadia Brandvold, executive sponsor, accepted it orally on 2026-06-09.',
      [
        [
          '⚠️ Conditional launch with open items\n',
          '⚠️ Conditional launch with open items\n\nRisk acceptance: Nadia Brandvold, executive sponsor, accepted it orally on 2026-06-09.\n',
        ],
      ],
      [
        "34 ‹| Executive Sponsor | | | |› error: a conditional launch needs the sponsor's risk acceptance: the signature is empty",
      ],
    ],
    [
      'Risk acceptance: Nadia Brandvold, executive sponsor, accepted informally on 2026-06-09.',
      [
        [
          '⚠️ Conditional launch with open items\n',
          '⚠️ Conditional launch with open items\n\nRisk acceptance: Nadia Brandvold, executive sponsor, accepted informally on 2026-06-09.\n',
        ],
      ],
      [
        "34 ‹| Executive Sponsor | | | |› error: a conditional launch needs the sponsor's risk acceptance: the signature is empty",
      ],
    ],
    [
      'Risk acceptance: Nadia Brandvold, executive sponsor, agreed in principle on 2026-06-09.',
      [
        [
          '⚠️ Conditional launch with open items\n',
          '⚠️ Conditional launch with open items\n\nRisk acceptance: Nadia Brandvold, executive sponsor, agreed in principle on 2026-06-09.\n',
        ],
      ],
      [
        "34 ‹| Executive Sponsor | | | |› error: a conditional launch needs the sponsor's risk acceptance: the signature is empty",
      ],
    ],
    [
      'Risk acceptance: Nadia Brandvold, executive sponsor, asked to accept on 2026-06-09, pending.',
      [
        [
          '⚠️ Conditional launch with open items\n',
          '⚠️ Conditional launch with open items\n\nRisk acceptance: Nadia Brandvold, executive sponsor, asked to accept on 2026-06-09, pending.\n',
        ],
      ],
      [
        "34 ‹| Executive Sponsor | | | |› error: a conditional launch needs the sponsor's risk acceptance: the signature is empty",
      ],
    ],
    [
      'Risk acceptance: Nadia Brandvold, executive sponsor, approval awaited since 2026-06-09.',
      [
        [
          '⚠️ Conditional launch with open items\n',
          '⚠️ Conditional launch with open items\n\nRisk acceptance: Nadia Brandvold, executive sponsor, approval awaited since 2026-06-09.\n',
        ],
      ],
      [
        "34 ‹| Executive Sponsor | | | |› error: a conditional launch needs the sponsor's risk acceptance: the signature is empty",
      ],
    ],
    [
      'Risk acceptance: Nadia Brandvold, executive sponsor, approval expected on 2026-06-09.',
      [
        [
          '⚠️ Conditional launch with open items\n',
          '⚠️ Conditional launch with open items\n\nRisk acceptance: Nadia Brandvold, executive sponsor, approval expected on 2026-06-09.\n',
        ],
      ],
      [
        "34 ‹| Executive Sponsor | | | |› error: a conditional launch needs the sponsor's risk acceptance: the signature is empty",
      ],
    ],
    [
      'Risk acceptance: Nadia Brandvold, executive sponsor, accepts subject to a review on 2026-06-09.',
      [
        [
          '⚠️ Conditional launch with open items\n',
          '⚠️ Conditional launch with open items\n\nRisk acceptance: Nadia Brandvold, executive sponsor, accepts subject to a review on 2026-06-09.\n',
        ],
      ],
      [
        "34 ‹| Executive Sponsor | | | |› error: a conditional launch needs the sponsor's risk acceptance: the signature is empty",
      ],
    ],
    [
      'Risk acceptance: Nadia Brandvold, executive sponsor, approval assumed as of 2026-06-09.',
      [
        [
          '⚠️ Conditional launch with open items\n',
          '⚠️ Conditional launch with open items\n\nRisk acceptance: Nadia Brandvold, executive sponsor, approval assumed as of 2026-06-09.\n',
        ],
      ],
      [
        "34 ‹| Executive Sponsor | | | |› error: a conditional launch needs the sponsor's risk acceptance: the signature is empty",
      ],
    ],
    [
      'Risk acceptance: Nadia Brandvold, executive sponsor, understood to accept since 2026-06-09.',
      [
        [
          '⚠️ Conditional launch with open items\n',
          '⚠️ Conditional launch with open items\n\nRisk acceptance: Nadia Brandvold, executive sponsor, understood to accept since 2026-06-09.\n',
        ],
      ],
      [
        "34 ‹| Executive Sponsor | | | |› error: a conditional launch needs the sponsor's risk acceptance: the signature is empty",
      ],
    ],
    [
      'Risk acceptance: Nadia Brandvold, executive sponsor, accepted implicitly on 2026-06-09.',
      [
        [
          '⚠️ Conditional launch with open items\n',
          '⚠️ Conditional launch with open items\n\nRisk acceptance: Nadia Brandvold, executive sponsor, accepted implicitly on 2026-06-09.\n',
        ],
      ],
      [
        "34 ‹| Executive Sponsor | | | |› error: a conditional launch needs the sponsor's risk acceptance: the signature is empty",
      ],
    ],
    [
      'Risk acceptance: Nadia Brandvold, executive sponsor, tacit agreement of 2026-06-09.',
      [
        [
          '⚠️ Conditional launch with open items\n',
          '⚠️ Conditional launch with open items\n\nRisk acceptance: Nadia Brandvold, executive sponsor, tacit agreement of 2026-06-09.\n',
        ],
      ],
      [
        "34 ‹| Executive Sponsor | | | |› error: a conditional launch needs the sponsor's risk acceptance: the signature is empty",
      ],
    ],
    [
      'Risk acceptance: Tomasz Lind on behalf of the sponsor accepts the risk on 2026-06-09.',
      [
        [
          '⚠️ Conditional launch with open items\n',
          '⚠️ Conditional launch with open items\n\nRisk acceptance: Tomasz Lind on behalf of the sponsor accepts the risk on 2026-06-09.\n',
        ],
      ],
      [
        "34 ‹| Executive Sponsor | | | |› error: a conditional launch needs the sponsor's risk acceptance: the signature is empty",
      ],
    ],
    [
      'a heading, which is no line',
      [
        [
          '## Decision\n',
          '## Risk acceptance: sponsor Nadia Brandvold accepts on 2026-06-09\n\n## Decision\n',
        ],
      ],
      [
        "34 ‹| Executive Sponsor | | | |› error: a conditional launch needs the sponsor's risk acceptance: the signature is empty",
      ],
    ],
    [
      'a line above that is something else',
      [
        [
          '⚠️ Conditional launch with open items\n',
          '⚠️ Conditional launch with open items\n\nRisks: none of them new.\n\nRisk acceptance: Nadia Brandvold, executive sponsor, accepts the risk of item 8 on 2026-06-09.\n',
        ],
      ],
      [
        '42 ‹Risk acceptance: Nad… 2026-06-09.› warning: the risk acceptance of Nadia Brandvold is a line of text: a signed row "Executive Sponsor" is what is asked',
      ],
    ],
  ])('%s', async (_, edits, findings) => {
    expect(
      await found('risk-accepted', changed('pilot-to-prod', [...given, ...edits], 'conditional')),
    ).toEqual(findings)
  })
})

describe('a line with the first name alone, where the document gives the full one', () => {
  const given: Edit[] = [
    [
      '| Executive Sponsor | Nadia Brandvold | 2026-06-09 | (signed), risk accepted for item 8 |',
      '| Executive Sponsor | Nadia Brandvold | | |',
    ],
  ]
  test.each<Row>([
    [
      'Nadia',
      [
        [
          '⚠️ Conditional launch with open items\n',
          '⚠️ Conditional launch with open items\n\nRisk acceptance: Nadia, executive sponsor, accepts the risk of item 8 on 2026-06-09.\n',
        ],
      ],
      [
        '40 ‹Risk acceptance: Nad… 2026-06-09.› warning: the risk acceptance of Nadia is a line of text: a signed row "Executive Sponsor" is what is asked',
      ],
    ],
    [
      'Sonja',
      [
        [
          '⚠️ Conditional launch with open items\n',
          '⚠️ Conditional launch with open items\n\nRisk acceptance: Sonja, executive sponsor, accepts the risk of item 8 on 2026-06-09.\n',
        ],
      ],
      [
        "34 ‹| Executive Sponsor …ndvold | | |› error: a conditional launch needs the sponsor's risk acceptance: the signature is empty",
      ],
    ],
  ])('%s', async (_, edits, findings) => {
    expect(
      await found('risk-accepted', changed('pilot-to-prod', [...given, ...edits], 'conditional')),
    ).toEqual(findings)
  })
})

describe('what the signature of the sponsor leaves out', () => {
  test.each<[said: string, findings: string[]]>([
    ['(signed)', []],
    ['(signed), risk accepted', []],
    ['(signed), risk accepted for items 2 and 8', []],
    [
      '(signed), risk accepted for item 8',
      [
        `34 ‹(signed), risk accepted for item 8› error: the sponsor's risk acceptance leaves out item 2: "(signed), risk accepted for item 8"`,
      ],
    ],
    [
      '(signed), risk accepted for item 2',
      [
        `34 ‹(signed), risk accepted for item 2› error: the sponsor's risk acceptance leaves out item 8: "(signed), risk accepted for item 2"`,
      ],
    ],
    ['(signed), risks of items 2, 8 accepted', []],
    ['(signed), risk accepted for items 2 & 8', []],
    ['(signed), risk accepted for items 2 + 8', []],
    ['(signed), risk accepted for items 2/8', []],
    ['(signed), risk accepted for items 2,8', []],
    ['(signed), risk accepted for items #2 and #8', []],
    ['(signed), risk accepted for item 2 and item 8', []],
    ['(signed), risk accepted for item 2, items 8 and 9', []],
    ['(signed), risk accepted for gates 2 and 8', []],
    [
      '(signed), risk accepted for gate 8',
      [
        `34 ‹(signed), risk accepted for gate 8› error: the sponsor's risk acceptance leaves out item 2: "(signed), risk accepted for gate 8"`,
      ],
    ],
    ['(signed), risk accepted for checkpoints 2 and 8', []],
    [
      '(signed), risk accepted for checkpoint 8',
      [
        `34 ‹(signed), risk accepted for checkpoint 8› error: the sponsor's risk acceptance leaves out item 2: "(signed), risk accepted for checkpoint 8"`,
      ],
    ],
    ['(signed), accepts items 2 and 8', []],
    [
      '(signed), accepts item 8',
      [
        `34 ‹(signed), accepts item 8› error: the sponsor's risk acceptance leaves out item 2: "(signed), accepts item 8"`,
      ],
    ],
    [
      '(signed), the risk of item 8',
      [
        `34 ‹(signed), the risk of item 8› error: the sponsor's risk acceptance leaves out item 2: "(signed), the risk of item 8"`,
      ],
    ],
    [
      '(signed), the risks of item 8',
      [
        `34 ‹(signed), the risks of item 8› error: the sponsor's risk acceptance leaves out item 2: "(signed), the risks of item 8"`,
      ],
    ],
    ['(signed), see item 8', []],
    [
      '(signed), risk accepted for item 8.1',
      [
        `34 ‹(signed), risk accepted for item 8.1› error: the sponsor's risk acceptance leaves out item 2: "(signed), risk accepted for item 8.1"`,
      ],
    ],
    [
      '(signed), risk accepted for items 2.1 and 8',
      [
        `34 ‹(signed), risk accep…ms 2.1 and 8› error: the sponsor's risk acceptance leaves out item 2: "(signed), risk accepted for items 2.1 and 8"`,
      ],
    ],
    [
      '(signed), risk accepted for items 2.10 and 8.25',
      [
        `34 ‹(signed), risk accep….10 and 8.25› error: the sponsor's risk acceptance leaves out item 2: "(signed), risk accepted for items 2.10 and 8.25"`,
      ],
    ],
    [
      '(signed), risk accepted for item 28',
      [
        `34 ‹(signed), risk accepted for item 28› error: the sponsor's risk acceptance leaves out item 2: "(signed), risk accepted for item 28"`,
      ],
    ],
    [
      '(signed), risk accepted for items 12 and 8',
      [
        `34 ‹(signed), risk accep…ems 12 and 8› error: the sponsor's risk acceptance leaves out item 2: "(signed), risk accepted for items 12 and 8"`,
      ],
    ],
    [
      '(signed), item 8 is fine, risk accepted',
      [
        `34 ‹(signed), item 8 is fine, risk accepted› error: the sponsor's risk acceptance leaves out item 2: "(signed), item 8 is fine, risk accepted"`,
      ],
    ],
    ['(signed), 8 risks accepted', []],
    [
      '(signed), risk accepted except item 2',
      [
        `34 ‹(signed), risk accepted except item 2› error: the sponsor's risk acceptance leaves out something ("except item 2"): "(signed), risk accepted except item 2"`,
      ],
    ],
    [
      '(signed), risk accepted excepting the translation',
      [
        `34 ‹(signed), risk accep… translation› error: the sponsor's risk acceptance leaves out something ("excepting the translation"): "(signed), risk accepted excepting the translation"`,
      ],
    ],
    [
      '(signed), risk accepted, excluding the mails',
      [
        `34 ‹(signed), risk accep…ng the mails› error: the sponsor's risk acceptance leaves out something ("excluding the mails"): "(signed), risk accepted, excluding the mails"`,
      ],
    ],
    [
      '(signed), risk accepted apart from item 8',
      [
        `34 ‹(signed), risk accep… from item 8› error: the sponsor's risk acceptance leaves out something ("apart from item 8"): "(signed), risk accepted apart from item 8"`,
      ],
    ],
    [
      '(signed), risk accepted other than for item 8',
      [
        `34 ‹(signed), risk accep…n for item 8› error: the sponsor's risk acceptance leaves out something ("other than for item 8"): "(signed), risk accepted other than for item 8"`,
      ],
    ],
    [
      '(signed), risk accepted but not for branch offices',
      [
        `34 ‹(signed), risk accep…anch offices› error: a conditional launch needs the sponsor's risk acceptance: "(signed), risk accepted but not for branch offices" takes the signature back`,
      ],
    ],
    [
      '(signed), risk accepted save for Poland',
      [
        `34 ‹(signed), risk accepted save for Poland› error: the sponsor's risk acceptance leaves out something ("save for Poland"): "(signed), risk accepted save for Poland"`,
      ],
    ],
    [
      '(signed), risk accepted without Poland; call me',
      [
        `34 ‹(signed), risk accep…and; call me› error: the sponsor's risk acceptance leaves out something ("without Poland"): "(signed), risk accepted without Poland; call me"`,
      ],
    ],
    ['(signed), risk accepted without reservation', []],
    ['(signed), risk accepted without exception', []],
    ['(signed), unexceptional risk accepted', []],
  ])('%s', async (said, findings) => {
    const text = changed(
      'pilot-to-prod',
      [
        ['(signed), risk accepted for item 8', said],
        [
          '| 2 | Monitoring dashboards live and being watched | ✅ |',
          '| 2 | Monitoring dashboards live and being watched | ⚠️ |',
        ],
      ],
      'conditional',
    )
    expect(await found('risk-accepted', text)).toEqual(findings)
  })
})

describe('one item at warning', () => {
  test.each<[said: string, findings: string[]]>([
    ['(signed), risk accepted for item 8', []],
    [
      '(signed), risk accepted for item 9',
      [
        `34 ‹(signed), risk accepted for item 9› error: the sponsor's risk acceptance leaves out item 8: "(signed), risk accepted for item 9"`,
      ],
    ],
    ['(signed), risk accepted for items 8 and 9', []],
    [
      '',
      [
        "34 ‹| Executive Sponsor …6-06-09 |  |› error: a conditional launch needs the sponsor's risk acceptance: the signature is empty",
      ],
    ],
  ])('%s', async (said, findings) => {
    const text = changed(
      'pilot-to-prod',
      [['(signed), risk accepted for item 8', said]],
      'conditional',
    )
    expect(await found('risk-accepted', text)).toEqual(findings)
  })
})

describe('a line of text accepts the risk', () => {
  test.each<[said: string, findings: string[]]>([
    [
      'Risk acceptance: Nadia Brandvold, executive sponsor, accepts the risk of item 8 on 2026-06-09',
      [
        '36 ‹Risk acceptance: Nad…n 2026-06-09› warning: the risk acceptance of Nadia Brandvold is a line of text: a signed row "Executive Sponsor" is what is asked',
      ],
    ],
    [
      "Sponsor's risk acceptance: Nadia Brandvold accepts item 8, 2026-06-09",
      [
        `36 ‹Sponsor's risk accep…, 2026-06-09› warning: the risk acceptance of Nadia Brandvold is a line of text: a signed row "Executive Sponsor" is what is asked`,
      ],
    ],
    [
      'Risk acceptance (item 8):Nadia Brandvold, sponsor, accepted it on 2026-06-09',
      [
        '36 ‹Risk acceptance (ite…n 2026-06-09› warning: the risk acceptance of Nadia Brandvold is a line of text: a signed row "Executive Sponsor" is what is asked',
      ],
    ],
    [
      'Risk acceptance: Nadia Brandvold, sponsor, accepts the risk',
      [
        "34 ‹| Executive Sponsor | | | |› error: a conditional launch needs the sponsor's risk acceptance: the signature is empty",
      ],
    ],
    [
      'Risk acceptance: Nadia Brandvold, sponsor, accepts the risk on 2026-06-12',
      [
        "34 ‹| Executive Sponsor | | | |› error: a conditional launch needs the sponsor's risk acceptance: the signature is empty",
      ],
    ],
    [
      'Risk acceptance: Nadia Brandvold, sponsor, accepts the risk on 2026-06-09, except for Poland',
      [
        "34 ‹| Executive Sponsor | | | |› error: a conditional launch needs the sponsor's risk acceptance: the signature is empty",
      ],
    ],
    [
      'Risk acceptance: Nadia Brandvold, sponsor, accepts the risk on 2026-06-09 excluding Poland',
      [
        "34 ‹| Executive Sponsor | | | |› error: a conditional launch needs the sponsor's risk acceptance: the signature is empty",
      ],
    ],
    [
      'Risk acceptance: Nadia Brandvold, sponsor, accepts the risk apart from Poland on 2026-06-09',
      [
        "34 ‹| Executive Sponsor | | | |› error: a conditional launch needs the sponsor's risk acceptance: the signature is empty",
      ],
    ],
    [
      'Risk acceptance: Nadia Brandvold, sponsor, accepts the risk on 2026-06-09 other than for Poland',
      [
        "34 ‹| Executive Sponsor | | | |› error: a conditional launch needs the sponsor's risk acceptance: the signature is empty",
      ],
    ],
  ])('%s', async (said, findings) => {
    const text = changed(
      'pilot-to-prod',
      [
        [
          '| Executive Sponsor | Nadia Brandvold | 2026-06-09 | (signed), risk accepted for item 8 |',
          `| Executive Sponsor | | | |\n\n${said}`,
        ],
      ],
      'conditional',
    )
    expect(await found('risk-accepted', text)).toEqual(findings)
  })
})
