// Whether one named person owns the agent, and signs for it or has a backup.
import { describe, expect, test } from 'vitest'
import { rules } from '../../src/rules/index.ts'
import { changed, found, type Row } from './found.ts'

describe('one named person owns it', () => {
  test.each<Row>([
    ['Leila Haddad', [], []],
    [
      'the AI team',
      [
        [
          '| 2 | Designated owner | ✅ | Leila Haddad | She may pause the agent without asking anybody, and carries the budget. |',
          '| 2 | Designated owner | ✅ | the AI team | She may pause the agent without asking anybody, and carries the budget. |',
        ],
      ],
      [
        '16 ‹the AI team› error 2: item 2: looked for one named person who owns the agent: "the AI team" is a group, not a person',
      ],
    ],
    [
      'Head of Marketing',
      [
        [
          '| 2 | Designated owner | ✅ | Leila Haddad | She may pause the agent without asking anybody, and carries the budget. |',
          '| 2 | Designated owner | ✅ | Head of Marketing | She may pause the agent without asking anybody, and carries the budget. |',
        ],
      ],
      [
        '16 ‹Head of Marketing› error 2: item 2: looked for one named person who owns the agent: "Head of Marketing" is a role, not a person',
      ],
    ],
    [
      'Leila Haddad and Piotr Zielinski',
      [
        [
          '| 2 | Designated owner | ✅ | Leila Haddad | She may pause the agent without asking anybody, and carries the budget. |',
          '| 2 | Designated owner | ✅ | Leila Haddad and Piotr Zielinski | She may pause the agent without asking anybody, and carries the budget. |',
        ],
      ],
      [
        '16 ‹Leila Haddad and Piotr Zielinski› error 2: item 2: looked for one named person who owns the agent: "Leila Haddad and Piotr Zielinski" names more than one',
      ],
    ],
    [
      'Leila Haddad & Piotr Zielinski',
      [
        [
          '| 2 | Designated owner | ✅ | Leila Haddad | She may pause the agent without asking anybody, and carries the budget. |',
          '| 2 | Designated owner | ✅ | Leila Haddad & Piotr Zielinski | She may pause the agent without asking anybody, and carries the budget. |',
        ],
      ],
      [
        '16 ‹Leila Haddad & Piotr Zielinski› error 2: item 2: looked for one named person who owns the agent: "Leila Haddad & Piotr Zielinski" names more than one',
      ],
    ],
    [
      'Leila Haddad + Piotr Zielinski',
      [
        [
          '| 2 | Designated owner | ✅ | Leila Haddad | She may pause the agent without asking anybody, and carries the budget. |',
          '| 2 | Designated owner | ✅ | Leila Haddad + Piotr Zielinski | She may pause the agent without asking anybody, and carries the budget. |',
        ],
      ],
      [
        '16 ‹Leila Haddad + Piotr Zielinski› error 2: item 2: looked for one named person who owns the agent: "Leila Haddad + Piotr Zielinski" names more than one',
      ],
    ],
    [
      'Leila Haddad; Piotr Zielinski',
      [
        [
          '| 2 | Designated owner | ✅ | Leila Haddad | She may pause the agent without asking anybody, and carries the budget. |',
          '| 2 | Designated owner | ✅ | Leila Haddad; Piotr Zielinski | She may pause the agent without asking anybody, and carries the budget. |',
        ],
      ],
      [
        '16 ‹Leila Haddad; Piotr Zielinski› error 2: item 2: looked for one named person who owns the agent: "Leila Haddad; Piotr Zielinski" names more than one',
      ],
    ],
    [
      'Leila Haddad / Piotr Zielinski',
      [
        [
          '| 2 | Designated owner | ✅ | Leila Haddad | She may pause the agent without asking anybody, and carries the budget. |',
          '| 2 | Designated owner | ✅ | Leila Haddad / Piotr Zielinski | She may pause the agent without asking anybody, and carries the budget. |',
        ],
      ],
      [
        '16 ‹Leila Haddad / Piotr Zielinski› error 2: item 2: looked for one named person who owns the agent: "Leila Haddad / Piotr Zielinski" names more than one',
      ],
    ],
    [
      'Leila Haddad, Piotr Zielinski',
      [
        [
          '| 2 | Designated owner | ✅ | Leila Haddad | She may pause the agent without asking anybody, and carries the budget. |',
          '| 2 | Designated owner | ✅ | Leila Haddad, Piotr Zielinski | She may pause the agent without asking anybody, and carries the budget. |',
        ],
      ],
      [
        '16 ‹Leila Haddad, Piotr Zielinski› error 2: item 2: looked for one named person who owns the agent: "Leila Haddad, Piotr Zielinski" names more than one',
      ],
    ],
    [
      'Leila Haddad or Piotr Zielinski',
      [
        [
          '| 2 | Designated owner | ✅ | Leila Haddad | She may pause the agent without asking anybody, and carries the budget. |',
          '| 2 | Designated owner | ✅ | Leila Haddad or Piotr Zielinski | She may pause the agent without asking anybody, and carries the budget. |',
        ],
      ],
      [
        '16 ‹Leila Haddad or Piotr Zielinski› error 2: item 2: looked for one named person who owns the agent: "Leila Haddad or Piotr Zielinski" leaves open which of them',
      ],
    ],
    [
      'Leila Haddad, Marketing',
      [
        [
          '| 2 | Designated owner | ✅ | Leila Haddad | She may pause the agent without asking anybody, and carries the budget. |',
          '| 2 | Designated owner | ✅ | Leila Haddad, Marketing | She may pause the agent without asking anybody, and carries the budget. |',
        ],
      ],
      [],
    ],
    [
      'Leila Haddad;',
      [
        [
          '| 2 | Designated owner | ✅ | Leila Haddad | She may pause the agent without asking anybody, and carries the budget. |',
          '| 2 | Designated owner | ✅ | Leila Haddad; | She may pause the agent without asking anybody, and carries the budget. |',
        ],
      ],
      [],
    ],
    [
      'Leila Haddad (until May)',
      [
        [
          '| 2 | Designated owner | ✅ | Leila Haddad | She may pause the agent without asking anybody, and carries the budget. |',
          '| 2 | Designated owner | ✅ | Leila Haddad (until May) | She may pause the agent without asking anybody, and carries the budget. |',
        ],
      ],
      [
        '16 ‹Leila Haddad (until May)› error 2: item 2: looked for one named person who owns the agent: "Leila Haddad (until May)" leaves open who it is',
      ],
    ],
  ])('%s', async (_, edits, findings) => {
    expect(await found('designated-owner', changed('seven-checkpoints', edits))).toEqual(findings)
  })
})

describe('where no cell names one, the evidence does', () => {
  test.each<Row>([
    [
      'one',
      [
        [
          '| 2 | Designated owner | ✅ | Leila Haddad | She may pause the agent without asking anybody, and carries the budget. |',
          '| 2 | Designated owner | ✅ |  | Leila Haddad may pause the agent without asking anybody. |',
        ],
      ],
      [],
    ],
    [
      'one, twice',
      [
        [
          '| 2 | Designated owner | ✅ | Leila Haddad | She may pause the agent without asking anybody, and carries the budget. |',
          '| 2 | Designated owner | ✅ |  | Leila Haddad may pause the agent; the budget is with L. Haddad. |',
        ],
      ],
      [],
    ],
    [
      'two',
      [
        [
          '| 2 | Designated owner | ✅ | Leila Haddad | She may pause the agent without asking anybody, and carries the budget. |',
          '| 2 | Designated owner | ✅ |  | Leila Haddad and Piotr Zielinski may pause the agent. |',
        ],
      ],
      [
        '16 ‹Leila Haddad and Pio…e the agent.› error 2: item 2: looked for one named person who owns the agent: 2 people are named',
      ],
    ],
    [
      'three',
      [
        [
          '| 2 | Designated owner | ✅ | Leila Haddad | She may pause the agent without asking anybody, and carries the budget. |',
          '| 2 | Designated owner | ✅ |  | Leila Haddad, Piotr Zielinski and Amira Solberg may pause the agent. |',
        ],
      ],
      [
        '16 ‹Leila Haddad, Piotr …e the agent.› error 2: item 2: looked for one named person who owns the agent: 3 people are named',
      ],
    ],
    [
      'a first name that the document has in full',
      [
        [
          '| 2 | Designated owner | ✅ | Leila Haddad | She may pause the agent without asking anybody, and carries the budget. |',
          '| 2 | Designated owner | ✅ |  | Leila may pause the agent without asking anybody. |',
        ],
      ],
      [],
    ],
    [
      'nobody',
      [
        [
          '| 2 | Designated owner | ✅ | Leila Haddad | She may pause the agent without asking anybody, and carries the budget. |',
          '| 2 | Designated owner | ✅ |  | The AI team may pause the agent. |',
        ],
      ],
      [
        '16 ‹The AI team may pause the agent.› error 2: item 2: looked for one named person who owns the agent: nobody is named',
      ],
    ],
    [
      'a placeholder, and nobody',
      [
        [
          '| 2 | Designated owner | ✅ | Leila Haddad | She may pause the agent without asking anybody, and carries the budget. |',
          '| 2 | Designated owner | ✅ | ___ | The AI team may pause the agent. |',
        ],
      ],
      [
        '16 ‹The AI team may pause the agent.› error 2: item 2: looked for one named person who owns the agent: nobody is named',
      ],
    ],
    [
      'a placeholder, and one',
      [
        [
          '| 2 | Designated owner | ✅ | Leila Haddad | She may pause the agent without asking anybody, and carries the budget. |',
          '| 2 | Designated owner | ✅ | ___ | Leila Haddad may pause the agent. |',
        ],
      ],
      [],
    ],
  ])('%s', async (_, edits, findings) => {
    expect(await found('designated-owner', changed('seven-checkpoints', edits))).toEqual(findings)
  })
})

describe('the owner signs', () => {
  test.each<Row>([
    [
      'somebody else signs',
      [
        [
          '| Designated owner | Leila Haddad | 2026-06-09 | (signed) |',
          '| Designated owner | Piotr Zielinski | 2026-06-09 | (signed) |',
        ],
      ],
      [
        '27 ‹Piotr Zielinski› error 2: item 2 names Leila Haddad as owner, and Piotr Zielinski signs as Designated owner',
      ],
    ],
    [
      'somebody without a name signs',
      [
        [
          '| Designated owner | Leila Haddad | 2026-06-09 | (signed) |',
          '| Designated owner | | 2026-06-09 | (signed) |',
        ],
      ],
      [
        '27 ‹› error 2: item 2 names Leila Haddad as owner, and somebody else signs as Designated owner',
      ],
    ],
    [
      'somebody else has not signed',
      [
        [
          '| Designated owner | Leila Haddad | 2026-06-09 | (signed) |',
          '| Designated owner | Piotr Zielinski | 2026-06-09 | |',
        ],
      ],
      [],
    ],
    [
      'somebody else signs too',
      [
        [
          '| Designated owner | Leila Haddad | 2026-06-09 | (signed) |',
          '| Designated owner | Piotr Zielinski | 2026-06-09 | (signed) |\n| Designated owner | Leila Haddad | 2026-06-09 | (signed) |',
        ],
      ],
      [],
    ],
    [
      'somebody signs for another role',
      [
        [
          '| Designated owner | Leila Haddad | 2026-06-09 | (signed) |',
          '| Head of Sales | Piotr Zielinski | 2026-06-09 | (signed) |',
        ],
      ],
      [],
    ],
    [
      'in another case and with a title',
      [
        [
          '| Designated owner | Leila Haddad | 2026-06-09 | (signed) |',
          '| Designated owner | Dr. LEILA HADDAD | 2026-06-09 | (signed) |',
        ],
      ],
      [],
    ],
    [
      'a table without names',
      [
        [
          '| Role | Name | Date | Signature |\n|---|---|---|---|\n| Designated owner | Leila Haddad | 2026-06-09 | (signed) |',
          '| Role | Date | Signature |\n|---|---|---|\n| Designated owner | 2026-06-09 | (signed) |',
        ],
      ],
      [
        '16 ‹Leila Haddad› error 2: item 2 names Leila Haddad as owner, and somebody else signs as Designated owner',
      ],
    ],
  ])('%s', async (_, edits, findings) => {
    expect(await found('designated-owner', changed('seven-checkpoints', edits))).toEqual(findings)
  })
})

describe('owners of several items are different people', () => {
  test.each<Row>([
    ['they are', [], []],
    [
      'the first and the second',
      [
        [
          '| 2 | Technical owner named | ✅ | Yusuf Demir |',
          '| 2 | Technical owner named | ✅ | Camille Laurent |',
        ],
      ],
      ['25 ‹Camille Laurent› error 2: item 2 and item 1 name the same person: looked for one each'],
    ],
    [
      'the second and the fourth',
      [
        [
          '| 4 | Risk or governance lead named | ✅ | Helga Brandt |',
          '| 4 | Risk or governance lead named | ✅ | Y. Demir |',
        ],
      ],
      ['27 ‹Y. Demir› error 4: item 4 and item 2 name the same person: looked for one each'],
    ],
    [
      'the first has none',
      [
        [
          '| 1 | Business owner named | ✅ | Camille Laurent |',
          '| 1 | Business owner named | ✅ | |',
        ],
      ],
      [
        '24 ‹Head of spare parts …e quote rate› error 1: item 1: looked for one named person who owns the agent: nobody is named',
      ],
    ],
    [
      'an owner in the evidence',
      [
        [
          '| 2 | Technical owner named | ✅ | Yusuf Demir | Approves every change to prompts and tools |',
          '| 2 | Technical owner named | ✅ | | Camille Laurent approves every change to prompts and tools |',
        ],
      ],
      [
        '25 ‹Camille Laurent appr…ts and tools› error 2: item 2 and item 1 name the same person: looked for one each',
      ],
    ],
    [
      'a team',
      [
        [
          '| 2 | Technical owner named | ✅ | Yusuf Demir |',
          '| 2 | Technical owner named | ✅ | the parts team |',
        ],
      ],
      [
        '25 ‹the parts team› error 2: item 2: looked for one named person who owns the agent: "the parts team" is a group, not a person',
      ],
    ],
  ])('%s', async (_, edits, findings) => {
    expect(await found('designated-owner', changed('scale-decision', edits, 'harden'))).toEqual(
      findings,
    )
  })
})

describe('a backup stands in the cell or in the evidence', () => {
  test.each<Row>([
    [
      'Maren Vogt (backup Tadeusz Nowak)',
      [
        [
          '11. Named owner:                   green / Owner: Maren Vogt (backup Tadeusz Nowak) / Next: on the office page since 2026-06-01',
          '11. Named owner: green / Owner: Maren Vogt (backup Tadeusz Nowak) / Next: on the office page since 2026-06-01',
        ],
      ],
      [],
    ],
    [
      'Maren Vogt',
      [
        [
          '11. Named owner:                   green / Owner: Maren Vogt (backup Tadeusz Nowak) / Next: on the office page since 2026-06-01',
          '11. Named owner: green / Owner: Maren Vogt / Next: on the office page since 2026-06-01',
        ],
      ],
      ['30 ‹Maren Vogt› error 11: item 11: looked for a second person named as backup, found none'],
    ],
    [
      'Maren Vogt (Tadeusz Nowak)',
      [
        [
          '11. Named owner:                   green / Owner: Maren Vogt (backup Tadeusz Nowak) / Next: on the office page since 2026-06-01',
          '11. Named owner: green / Owner: Maren Vogt (Tadeusz Nowak) / Next: on the office page since 2026-06-01',
        ],
      ],
      [
        '30 ‹Maren Vogt (Tadeusz Nowak)› error 11: item 11: looked for a second person named as backup, found Tadeusz Nowak without a word for it (backup, deputy, stand-in, cover, alternate …)',
      ],
    ],
    [
      'Maren Vogt (backup)',
      [
        [
          '11. Named owner:                   green / Owner: Maren Vogt (backup Tadeusz Nowak) / Next: on the office page since 2026-06-01',
          '11. Named owner: green / Owner: Maren Vogt (backup) / Next: on the office page since 2026-06-01',
        ],
      ],
      [
        '30 ‹Maren Vogt (backup)› error 11: item 11: looked for a second person named as backup, found none',
      ],
    ],
    [
      'Maren Vogt (backup Tadeusz)',
      [
        [
          '11. Named owner:                   green / Owner: Maren Vogt (backup Tadeusz Nowak) / Next: on the office page since 2026-06-01',
          '11. Named owner: green / Owner: Maren Vogt (backup Tadeusz) / Next: on the office page since 2026-06-01',
        ],
      ],
      [],
    ],
    [
      'Maren Vogt (backup Sebastian)',
      [
        [
          '11. Named owner:                   green / Owner: Maren Vogt (backup Tadeusz Nowak) / Next: on the office page since 2026-06-01',
          '11. Named owner: green / Owner: Maren Vogt (backup Sebastian) / Next: on the office page since 2026-06-01',
        ],
      ],
      [
        '30 ‹Maren Vogt (backup Sebastian)› error 11: item 11: looked for a second person named as backup, found "Sebastian": write first and last name, or a title before the name, as in "Mr Smith"',
      ],
    ],
    [
      'Maren Vogt (backup Maren Vogt)',
      [
        [
          '11. Named owner:                   green / Owner: Maren Vogt (backup Tadeusz Nowak) / Next: on the office page since 2026-06-01',
          '11. Named owner: green / Owner: Maren Vogt (backup Maren Vogt) / Next: on the office page since 2026-06-01',
        ],
      ],
      [
        '30 ‹Maren Vogt (backup Maren Vogt)› error 11: item 11: looked for a second person named as backup, found none',
      ],
    ],
    [
      'Maren Vogt (backup M. Vogt)',
      [
        [
          '11. Named owner:                   green / Owner: Maren Vogt (backup Tadeusz Nowak) / Next: on the office page since 2026-06-01',
          '11. Named owner: green / Owner: Maren Vogt (backup M. Vogt) / Next: on the office page since 2026-06-01',
        ],
      ],
      [
        '30 ‹Maren Vogt (backup M. Vogt)› error 11: item 11: looked for a second person named as backup, found none',
      ],
    ],
    [
      'Maren Vogt, deputy Tadeusz Nowak',
      [
        [
          '11. Named owner:                   green / Owner: Maren Vogt (backup Tadeusz Nowak) / Next: on the office page since 2026-06-01',
          '11. Named owner: green / Owner: Maren Vogt, deputy Tadeusz Nowak / Next: on the office page since 2026-06-01',
        ],
      ],
      [],
    ],
    [
      'Maren Vogt and deputy Tadeusz Nowak',
      [
        [
          '11. Named owner:                   green / Owner: Maren Vogt (backup Tadeusz Nowak) / Next: on the office page since 2026-06-01',
          '11. Named owner: green / Owner: Maren Vogt and deputy Tadeusz Nowak / Next: on the office page since 2026-06-01',
        ],
      ],
      [],
    ],
    [
      'Maren Vogt & backup Tadeusz Nowak',
      [
        [
          '11. Named owner:                   green / Owner: Maren Vogt (backup Tadeusz Nowak) / Next: on the office page since 2026-06-01',
          '11. Named owner: green / Owner: Maren Vogt & backup Tadeusz Nowak / Next: on the office page since 2026-06-01',
        ],
      ],
      [],
    ],
    [
      'Maren Vogt + backup Tadeusz Nowak',
      [
        [
          '11. Named owner:                   green / Owner: Maren Vogt (backup Tadeusz Nowak) / Next: on the office page since 2026-06-01',
          '11. Named owner: green / Owner: Maren Vogt + backup Tadeusz Nowak / Next: on the office page since 2026-06-01',
        ],
      ],
      [],
    ],
    [
      'Maren Vogt; backup Tadeusz Nowak',
      [
        [
          '11. Named owner:                   green / Owner: Maren Vogt (backup Tadeusz Nowak) / Next: on the office page since 2026-06-01',
          '11. Named owner: green / Owner: Maren Vogt; backup Tadeusz Nowak / Next: on the office page since 2026-06-01',
        ],
      ],
      [],
    ],
    [
      'Maren Vogt with Tadeusz Nowak as backup',
      [
        [
          '11. Named owner:                   green / Owner: Maren Vogt (backup Tadeusz Nowak) / Next: on the office page since 2026-06-01',
          '11. Named owner: green / Owner: Maren Vogt with Tadeusz Nowak as backup / Next: on the office page since 2026-06-01',
        ],
      ],
      [],
    ],
    [
      'the office team (backup Tadeusz Nowak)',
      [
        [
          '11. Named owner:                   green / Owner: Maren Vogt (backup Tadeusz Nowak) / Next: on the office page since 2026-06-01',
          '11. Named owner: green / Owner: the office team (backup Tadeusz Nowak) / Next: on the office page since 2026-06-01',
        ],
      ],
      [
        '30 ‹the office team (backup Tadeusz Nowak)› error 11: item 11: looked for one named person who owns the agent: "the office team" is a group, not a person',
      ],
    ],
    [
      'the office team, backup Tadeusz Nowak',
      [
        [
          '11. Named owner:                   green / Owner: Maren Vogt (backup Tadeusz Nowak) / Next: on the office page since 2026-06-01',
          '11. Named owner: green / Owner: the office team, backup Tadeusz Nowak / Next: on the office page since 2026-06-01',
        ],
      ],
      [
        '30 ‹the office team, backup Tadeusz Nowak› error 11: item 11: looked for one named person who owns the agent: "the office team" is a group, not a person',
      ],
    ],
    [
      'Maren Vogt or Tadeusz Nowak (backup)',
      [
        [
          '11. Named owner:                   green / Owner: Maren Vogt (backup Tadeusz Nowak) / Next: on the office page since 2026-06-01',
          '11. Named owner: green / Owner: Maren Vogt or Tadeusz Nowak (backup) / Next: on the office page since 2026-06-01',
        ],
      ],
      [
        '30 ‹Maren Vogt or Tadeusz Nowak (backup)› error 11: item 11: looked for one named person who owns the agent: "Maren Vogt or Tadeusz Nowak (backup)" leaves open which of them',
      ],
    ],
    [
      '(backup Tadeusz Nowak)',
      [
        [
          '11. Named owner:                   green / Owner: Maren Vogt (backup Tadeusz Nowak) / Next: on the office page since 2026-06-01',
          '11. Named owner: green / Owner: (backup Tadeusz Nowak) / Next: on the office page since 2026-06-01',
        ],
      ],
      [
        '30 ‹(backup Tadeusz Nowak)› error 11: item 11: looked for one named person who owns the agent: nobody is named',
      ],
    ],
    [
      'Maren Vogt (no backup, Tadeusz Nowak left)',
      [
        [
          '11. Named owner:                   green / Owner: Maren Vogt (backup Tadeusz Nowak) / Next: on the office page since 2026-06-01',
          '11. Named owner: green / Owner: Maren Vogt (no backup, Tadeusz Nowak left) / Next: on the office page since 2026-06-01',
        ],
      ],
      [
        '30 ‹Maren Vogt (no backu… Nowak left)› error 11: item 11: looked for one named person who owns the agent: "Maren Vogt (no backup, Tadeusz Nowak left)" leaves it open ("no")',
      ],
    ],
    [
      'in the line of an item without an owner',
      [
        [
          '11. Named owner:                   green / Owner: Maren Vogt (backup Tadeusz Nowak) / Next: on the office page since 2026-06-01',
          '11. Named owner: green / Next: Maren Vogt owns it, backup is Tadeusz Nowak',
        ],
      ],
      [],
    ],
    [
      'in the line of an item without an owner, half a name',
      [
        [
          '11. Named owner:                   green / Owner: Maren Vogt (backup Tadeusz Nowak) / Next: on the office page since 2026-06-01',
          '11. Named owner: green / Next: Maren Vogt owns it, backup is Sebastian',
        ],
      ],
      [
        '30 ‹Maren Vogt owns it, backup is Sebastian› error 11: item 11: looked for a second person named as backup, found "Sebastian": write first and last name, or a title before the name, as in "Mr Smith"',
      ],
    ],
    [
      'in the evidence',
      [
        [
          '11. Named owner:                   green / Owner: Maren Vogt (backup Tadeusz Nowak) / Next: on the office page since 2026-06-01',
          '11. Named owner: green / Owner: Maren Vogt / Next: on the office page since 2026-06-01, backup Tadeusz Nowak',
        ],
      ],
      [],
    ],
  ])('%s', async (_, edits, findings) => {
    expect(await found('designated-owner', changed('gate-review', edits, 'conditional'))).toEqual(
      findings,
    )
  })
})

describe('a backup in a table', () => {
  test.each<Row>([
    [
      'Rosa Benítez (backup Hana Kobayashi)',
      [
        [
          '| 11 | Named owner | 🟢 | The AI team | | Everybody knows whom to call |',
          '| 11 | Named owner | 🟢 | Rosa Benítez (backup Hana Kobayashi) | On the intranet page of the claims desk | Review in December |',
        ],
      ],
      [],
    ],
    [
      'in the evidence',
      [
        [
          '| 11 | Named owner | 🟢 | The AI team | | Everybody knows whom to call |',
          '| 11 | Named owner | 🟢 | Rosa Benítez | Backup is Hana Kobayashi | Review in December |',
        ],
      ],
      [],
    ],
    [
      'only in the evidence, with the owner',
      [
        [
          '| 11 | Named owner | 🟢 | The AI team | | Everybody knows whom to call |',
          '| 11 | Named owner | 🟢 |  | Rosa Benítez owns it, backup is Hana Kobayashi | Review in December |',
        ],
      ],
      [],
    ],
    [
      'half a name in the cell, and in the evidence another one without the word',
      [
        [
          '| 11 | Named owner | 🟢 | The AI team | | Everybody knows whom to call |',
          '| 11 | Named owner | 🟢 | Rosa Benítez (backup Sebastian) | On the page of Sonja | Review in December |',
        ],
      ],
      [
        '25 ‹Rosa Benítez (backup Sebastian)› error 11: item 11: looked for a second person named as backup, found "Sebastian": write first and last name, or a title before the name, as in "Mr Smith"',
      ],
    ],
    [
      'a further role signs, whoever that is',
      [
        [
          '| 11 | Named owner | 🟢 | The AI team | | Everybody knows whom to call |',
          '| 11 | Named owner | 🟢 | Rosa Benítez (backup Hana Kobayashi) | On the intranet page of the claims desk | Review in December |',
        ],
        ['| Security | | | |', '| Works Council | Jens Falk | 2026-06-09 | (signed) |'],
      ],
      [],
    ],
    [
      'on a line of its own',
      [
        [
          '| 11 | Named owner | 🟢 | The AI team | | Everybody knows whom to call |',
          '| 11 | Named owner | 🟢 | Rosa Benítez<br>backup Hana Kobayashi | On the intranet page of the claims desk | Review in December |',
        ],
      ],
      [],
    ],
    [
      'two people, and no word for it',
      [
        [
          '| 11 | Named owner | 🟢 | The AI team | | Everybody knows whom to call |',
          '| 11 | Named owner | 🟢 | Rosa Benítez | Hana Kobayashi knows the desk | Review in December |',
        ],
      ],
      [
        '25 ‹Rosa Benítez› error 11: item 11: looked for a second person named as backup, found Hana Kobayashi without a word for it (backup, deputy, stand-in, cover, alternate …)',
      ],
    ],
  ])('%s', async (_, edits, findings) => {
    expect(await found('designated-owner', changed('gate-review', edits, 'blocked'))).toEqual(
      findings,
    )
  })
})

describe('who stands in while the owner is away leaves nothing open', () => {
  test.each<Row>([
    [
      'Rosa Benítez (deputy Hana Kobayashi when away)',
      [
        [
          '| 11 | Named owner | 🟢 | The AI team | | Everybody knows whom to call |',
          '| 11 | Named owner | 🟢 | Rosa Benítez (deputy Hana Kobayashi when away) | On the intranet page of the claims desk | Review in December |',
        ],
      ],
      [],
    ],
    [
      'Rosa Benítez (deputy Hana Kobayashi if she is away)',
      [
        [
          '| 11 | Named owner | 🟢 | The AI team | | Everybody knows whom to call |',
          '| 11 | Named owner | 🟢 | Rosa Benítez (deputy Hana Kobayashi if she is away) | On the intranet page of the claims desk | Review in December |',
        ],
      ],
      [],
    ],
    [
      'Rosa Benítez (deputy Hana Kobayashi when Rosa is away)',
      [
        [
          '| 11 | Named owner | 🟢 | The AI team | | Everybody knows whom to call |',
          '| 11 | Named owner | 🟢 | Rosa Benítez (deputy Hana Kobayashi when Rosa is away) | On the intranet page of the claims desk | Review in December |',
        ],
      ],
      [],
    ],
    [
      'Rosa Benítez (deputy Hana Kobayashi when Rosa away)',
      [
        [
          '| 11 | Named owner | 🟢 | The AI team | | Everybody knows whom to call |',
          '| 11 | Named owner | 🟢 | Rosa Benítez (deputy Hana Kobayashi when Rosa away) | On the intranet page of the claims desk | Review in December |',
        ],
      ],
      [],
    ],
    [
      'Rosa Benítez (deputy Hana Kobayashi if absent)',
      [
        [
          '| 11 | Named owner | 🟢 | The AI team | | Everybody knows whom to call |',
          '| 11 | Named owner | 🟢 | Rosa Benítez (deputy Hana Kobayashi if absent) | On the intranet page of the claims desk | Review in December |',
        ],
      ],
      [],
    ],
    [
      'Rosa Benítez (deputy Hana Kobayashi when on leave)',
      [
        [
          '| 11 | Named owner | 🟢 | The AI team | | Everybody knows whom to call |',
          '| 11 | Named owner | 🟢 | Rosa Benítez (deputy Hana Kobayashi when on leave) | On the intranet page of the claims desk | Review in December |',
        ],
      ],
      [],
    ],
    [
      'Rosa Benítez (deputy Hana Kobayashi when ill)',
      [
        [
          '| 11 | Named owner | 🟢 | The AI team | | Everybody knows whom to call |',
          '| 11 | Named owner | 🟢 | Rosa Benítez (deputy Hana Kobayashi when ill) | On the intranet page of the claims desk | Review in December |',
        ],
      ],
      [],
    ],
    [
      'Rosa Benítez (deputy Hana Kobayashi if sick)',
      [
        [
          '| 11 | Named owner | 🟢 | The AI team | | Everybody knows whom to call |',
          '| 11 | Named owner | 🟢 | Rosa Benítez (deputy Hana Kobayashi if sick) | On the intranet page of the claims desk | Review in December |',
        ],
      ],
      [],
    ],
    [
      'Rosa Benítez (deputy Hana Kobayashi when out)',
      [
        [
          '| 11 | Named owner | 🟢 | The AI team | | Everybody knows whom to call |',
          '| 11 | Named owner | 🟢 | Rosa Benítez (deputy Hana Kobayashi when out) | On the intranet page of the claims desk | Review in December |',
        ],
      ],
      [],
    ],
    [
      'Rosa Benítez (deputy Hana Kobayashi when out of office)',
      [
        [
          '| 11 | Named owner | 🟢 | The AI team | | Everybody knows whom to call |',
          '| 11 | Named owner | 🟢 | Rosa Benítez (deputy Hana Kobayashi when out of office) | On the intranet page of the claims desk | Review in December |',
        ],
      ],
      [],
    ],
    [
      'Rosa Benítez (deputy Hana Kobayashi when off)',
      [
        [
          '| 11 | Named owner | 🟢 | The AI team | | Everybody knows whom to call |',
          '| 11 | Named owner | 🟢 | Rosa Benítez (deputy Hana Kobayashi when off) | On the intranet page of the claims desk | Review in December |',
        ],
      ],
      [],
    ],
    [
      'Rosa Benítez (deputy Hana Kobayashi when off duty)',
      [
        [
          '| 11 | Named owner | 🟢 | The AI team | | Everybody knows whom to call |',
          '| 11 | Named owner | 🟢 | Rosa Benítez (deputy Hana Kobayashi when off duty) | On the intranet page of the claims desk | Review in December |',
        ],
      ],
      [],
    ],
    [
      'Rosa Benítez (deputy Hana Kobayashi if unavailable)',
      [
        [
          '| 11 | Named owner | 🟢 | The AI team | | Everybody knows whom to call |',
          '| 11 | Named owner | 🟢 | Rosa Benítez (deputy Hana Kobayashi if unavailable) | On the intranet page of the claims desk | Review in December |',
        ],
      ],
      [],
    ],
    [
      'Rosa Benítez (deputy Hana Kobayashi when travelling)',
      [
        [
          '| 11 | Named owner | 🟢 | The AI team | | Everybody knows whom to call |',
          '| 11 | Named owner | 🟢 | Rosa Benítez (deputy Hana Kobayashi when travelling) | On the intranet page of the claims desk | Review in December |',
        ],
      ],
      [],
    ],
    [
      'Rosa Benítez (deputy Hana Kobayashi WHEN AWAY)',
      [
        [
          '| 11 | Named owner | 🟢 | The AI team | | Everybody knows whom to call |',
          '| 11 | Named owner | 🟢 | Rosa Benítez (deputy Hana Kobayashi WHEN AWAY) | On the intranet page of the claims desk | Review in December |',
        ],
      ],
      [],
    ],
    [
      'Rosa Benítez (deputy Hana Kobayashi when away and if ill)',
      [
        [
          '| 11 | Named owner | 🟢 | The AI team | | Everybody knows whom to call |',
          '| 11 | Named owner | 🟢 | Rosa Benítez (deputy Hana Kobayashi when away and if ill) | On the intranet page of the claims desk | Review in December |',
        ],
      ],
      [],
    ],
    [
      'Rosa Benítez (deputy Hana Kobayashi when asked)',
      [
        [
          '| 11 | Named owner | 🟢 | The AI team | | Everybody knows whom to call |',
          '| 11 | Named owner | 🟢 | Rosa Benítez (deputy Hana Kobayashi when asked) | On the intranet page of the claims desk | Review in December |',
        ],
      ],
      [
        '25 ‹Rosa Benítez (deputy… when asked)› error 11: item 11: looked for one named person who owns the agent: "Rosa Benítez (deputy Hana Kobayashi when asked)" leaves it open ("when")',
      ],
    ],
    [
      'Rosa Benítez (deputy Hana Kobayashi if she was away)',
      [
        [
          '| 11 | Named owner | 🟢 | The AI team | | Everybody knows whom to call |',
          '| 11 | Named owner | 🟢 | Rosa Benítez (deputy Hana Kobayashi if she was away) | On the intranet page of the claims desk | Review in December |',
        ],
      ],
      [
        '25 ‹Rosa Benítez (deputy…he was away)› error 11: item 11: looked for one named person who owns the agent: "Rosa Benítez (deputy Hana Kobayashi if she was away)" leaves it open ("if")',
      ],
    ],
    [
      'Rosa Benítez (deputy Hana Kobayashi when the office of Rosa is away)',
      [
        [
          '| 11 | Named owner | 🟢 | The AI team | | Everybody knows whom to call |',
          '| 11 | Named owner | 🟢 | Rosa Benítez (deputy Hana Kobayashi when the office of Rosa is away) | On the intranet page of the claims desk | Review in December |',
        ],
      ],
      [
        '25 ‹Rosa Benítez (deputy…osa is away)› error 11: item 11: looked for one named person who owns the agent: "Rosa Benítez (deputy Hana Kobayashi when the office of Rosa is away)" leaves it open ("when")',
      ],
    ],
  ])('%s', async (_, edits, findings) => {
    expect(await found('designated-owner', changed('gate-review', edits, 'blocked'))).toEqual(
      findings,
    )
  })
})

describe('an owner who is away or may not act', () => {
  test.each<[said: string, findings: string[]]>([
    [
      'She leaves us in July.',
      [
        '16 ‹She leaves us in July› error 2: item 2: looked for an owner who is there and may act, found "She leaves us in July"',
      ],
    ],
    [
      'He leaves the company in July.',
      [
        '16 ‹He leaves the company in July› error 2: item 2: looked for an owner who is there and may act, found "He leaves the company in July"',
      ],
    ],
    [
      'She leaves in July.',
      [
        '16 ‹She leaves in July› error 2: item 2: looked for an owner who is there and may act, found "She leaves in July"',
      ],
    ],
    [
      'She leaves at the end of June.',
      [
        '16 ‹She leaves at the end of June› error 2: item 2: looked for an owner who is there and may act, found "She leaves at the end of June"',
      ],
    ],
    [
      'She leaves on 2026-06-30.',
      [
        '16 ‹She leaves on 2026-06-30› error 2: item 2: looked for an owner who is there and may act, found "She leaves on 2026-06-30"',
      ],
    ],
    [
      'They have left the house.',
      [
        '16 ‹They have left the house› error 2: item 2: looked for an owner who is there and may act, found "They have left the house"',
      ],
    ],
    [
      'Leila has left.',
      [
        '16 ‹Leila has left› error 2: item 2: looked for an owner who is there and may act, found "Leila has left"',
      ],
    ],
    [
      'Leila Haddad has left.',
      [
        '16 ‹Leila Haddad has left› error 2: item 2: looked for an owner who is there and may act, found "Leila Haddad has left"',
      ],
    ],
    [
      'Leila Haddad left us in May.',
      [
        '16 ‹Leila Haddad left us in May› error 2: item 2: looked for an owner who is there and may act, found "Leila Haddad left us in May"',
      ],
    ],
    [
      'Leila left the team.',
      [
        '16 ‹Leila left the team› error 2: item 2: looked for an owner who is there and may act, found "Leila left the team"',
      ],
    ],
    [
      'Leila Haddad has resigned.',
      [
        '16 ‹Leila Haddad has resigned› error 2: item 2: looked for an owner who is there and may act, found "Leila Haddad has resigned"',
      ],
    ],
    [
      'She resigned in May.',
      [
        '16 ‹She resigned in May› error 2: item 2: looked for an owner who is there and may act, found "She resigned in May"',
      ],
    ],
    [
      'She retires in July.',
      [
        '16 ‹She retires in July› error 2: item 2: looked for an owner who is there and may act, found "She retires in July"',
      ],
    ],
    [
      'He was dismissed in May.',
      [
        '16 ‹He was dismissed in May› error 2: item 2: looked for an owner who is there and may act, found "He was dismissed in May"',
      ],
    ],
    [
      'She is on sick leave.',
      [
        '16 ‹She is on sick leave› error 2: item 2: looked for an owner who is there and may act, found "She is on sick leave"',
      ],
    ],
    [
      'She has been on parental leave since May.',
      [
        '16 ‹She has been on parental leave since May› error 2: item 2: looked for an owner who is there and may act, found "She has been on parental leave since May"',
      ],
    ],
    [
      'Is on maternity leave.',
      [
        '16 ‹Is on maternity leave› error 2: item 2: looked for an owner who is there and may act, found "Is on maternity leave"',
      ],
    ],
    [
      'She is on paternity leave until August.',
      [
        '16 ‹She is on paternity leave until August› error 2: item 2: looked for an owner who is there and may act, found "She is on paternity leave until August"',
      ],
    ],
    [
      'She moves to sales in July.',
      [
        '16 ‹She moves to sales in July› error 2: item 2: looked for an owner who is there and may act, found "She moves to sales in July"',
      ],
    ],
    [
      'She has moved to sales.',
      [
        '16 ‹She has moved to sales› error 2: item 2: looked for an owner who is there and may act, found "She has moved to sales"',
      ],
    ],
    [
      'She has no right to pause it.',
      [
        '16 ‹She has no right to pause it› error 2: item 2: looked for an owner who is there and may act, found "She has no right to pause it"',
      ],
    ],
    [
      'They have no right to pause it.',
      [
        '16 ‹They have no right to pause it› error 2: item 2: looked for an owner who is there and may act, found "They have no right to pause it"',
      ],
    ],
    [
      'She may not pause it.',
      [
        '16 ‹She may not pause it› error 2: item 2: looked for an owner who is there and may act, found "She may not pause it"',
      ],
    ],
    [
      'She declined.',
      [
        '16 ‹She declined› error 2: item 2: looked for an owner who is there and may act, found "She declined"',
      ],
    ],
    [
      'She refused.',
      [
        '16 ‹She refused› error 2: item 2: looked for an owner who is there and may act, found "She refused"',
      ],
    ],
    [
      'She refuses to carry the budget.',
      [
        '16 ‹She refuses to carry the budget› error 2: item 2: looked for an owner who is there and may act, found "She refuses to carry the budget"',
      ],
    ],
    [
      'She does not know of it.',
      [
        '16 ‹She does not know of it› error 2: item 2: looked for an owner who is there and may act, found "She does not know of it"',
      ],
    ],
    [
      'She has not agreed.',
      [
        '16 ‹She has not agreed› error 2: item 2: looked for an owner who is there and may act, found "She has not agreed"',
      ],
    ],
    [
      'She has not been asked.',
      [
        '16 ‹She has not been asked› error 2: item 2: looked for an owner who is there and may act, found "She has not been asked"',
      ],
    ],
    [
      'She has not been told.',
      [
        '16 ‹She has not been told› error 2: item 2: looked for an owner who is there and may act, found "She has not been told"',
      ],
    ],
    [
      'Was named without her knowledge.',
      [
        '16 ‹Was named without her knowledge› error 2: item 2: looked for an owner who is there and may act, found "Was named without her knowledge"',
      ],
    ],
    [
      'Listed without their knowledge.',
      [
        '16 ‹Listed without their knowledge› error 2: item 2: looked for an owner who is there and may act, found "Listed without their knowledge"',
      ],
    ],
    [
      'Named by sales without his knowledge.',
      [
        '16 ‹Named by sales without his knowledge› error 2: item 2: looked for an owner who is there and may act, found "Named by sales without his knowledge"',
      ],
    ],
    [
      'She wants somebody else to do it.',
      [
        '16 ‹She wants somebody else to do it› error 2: item 2: looked for an owner who is there and may act, found "She wants somebody else to do it"',
      ],
    ],
    [
      'She works in another division.',
      [
        '16 ‹She works in another division› error 2: item 2: looked for an owner who is there and may act, found "She works in another division"',
      ],
    ],
    [
      'Leila and Piotr share the ownership.',
      [
        '16 ‹Leila and Piotr share the ownership› error 2: item 2: looked for an owner who is there and may act, found "Leila and Piotr share the ownership"',
      ],
    ],
    [
      'In name only.',
      [
        '16 ‹In name only› error 2: item 2: looked for an owner who is there and may act, found "In name only"',
      ],
    ],
    [
      'Has resigned.',
      [
        '16 ‹Has resigned› error 2: item 2: looked for an owner who is there and may act, found "Has resigned"',
      ],
    ],
    [
      'Resigned in May.',
      [
        '16 ‹Resigned in May› error 2: item 2: looked for an owner who is there and may act, found "Resigned in May"',
      ],
    ],
    [
      'Was dismissed.',
      [
        '16 ‹Was dismissed› error 2: item 2: looked for an owner who is there and may act, found "Was dismissed"',
      ],
    ],
    [
      'If the board agrees.',
      [
        '16 ‹If the board agrees› error 2: item 2: looked for an owner who is there and may act, found "If the board agrees"',
      ],
    ],
    [
      'Only the vendor can pause it.',
      [
        '16 ‹Only the vendor can pause it› error 2: item 2: looked for an owner who is there and may act, found "Only the vendor can pause it"',
      ],
    ],
    [
      'Since May she is on sick leave.',
      [
        '16 ‹Since May she is on sick leave› error 2: item 2: looked for an owner who is there and may act, found "Since May she is on sick leave"',
      ],
    ],
    [
      'Since 1 June he has no right to pause it.',
      [
        '16 ‹Since 1 June he has no right to pause it› error 2: item 2: looked for an owner who is there and may act, found "Since 1 June he has no right to pause it"',
      ],
    ],
    [
      '(She has resigned.)',
      [
        '16 ‹(She has resigned.)› error 2: item 2: looked for an owner who is there and may act, found "(She has resigned.)"',
      ],
    ],
    [
      '"has resigned"',
      [
        '16 ‹"has resigned"› error 2: item 2: looked for an owner who is there and may act, found ""has resigned""',
      ],
    ],
    ['She may pause it, and only in writing to the vendor.', []],
    ['A writer has left the team.', []],
    ['The agent may not send mail.', []],
    ['She may pause the agent; the builder has left the house.', []],
    ['Prompts and tools may not be changed without her.', []],
    ['When the agent has refused a brief, she decides.', []],
    ['Owner since the former one has left the house.', []],
    [
      'She still has not agreed.',
      [
        '16 ‹She still has not agreed› error 2: item 2: looked for an owner who is there and may act, found "She still has not agreed"',
      ],
    ],
    [
      'Leila Haddad, who built it, has left.',
      [
        '16 ‹Leila Haddad, who built it, has left› error 2: item 2: looked for an owner who is there and may act, found "Leila Haddad, who built it, has left"',
      ],
    ],
    [
      'The budget of the brand and of the press office stays with her, and so it was when her predecessor resigned.',
      [],
    ],
  ])('%s', async (said, findings) => {
    const text = changed('seven-checkpoints', [
      [
        '| 2 | Designated owner | ✅ | Leila Haddad | She may pause the agent without asking anybody, and carries the budget. |',
        `| 2 | Designated owner | ✅ | Leila Haddad | ${said} |`,
      ],
    ])
    expect(await found('designated-owner', text)).toEqual(findings)
  })
})

describe('who is named beside the owner where a backup is asked', () => {
  test.each<[said: string, findings: string[]]>([
    ['Rosa Benítez (backup: Hana Kobayashi or Sipho Dlamini)', []],
    [
      'Rosa Benítez or Hana Kobayashi (backup)',
      [
        '25 ‹Rosa Benítez or Hana Kobayashi (backup)› error 11: item 11: looked for one named person who owns the agent: "Rosa Benítez or Hana Kobayashi (backup)" leaves open which of them',
      ],
    ],
    [
      'Rosa Benítez  or  Hana Kobayashi',
      [
        '25 ‹Rosa Benítez  or  Hana Kobayashi› error 11: item 11: looked for one named person who owns the agent: "Rosa Benítez or Hana Kobayashi" leaves open which of them',
      ],
    ],
    [
      'Rosa Benítez (or Hana Kobayashi)',
      [
        '25 ‹Rosa Benítez (or Hana Kobayashi)› error 11: item 11: looked for a second person named as backup, found Hana Kobayashi without a word for it (backup, deputy, stand-in, cover, alternate …)',
      ],
    ],
    ['Rosa Benítez; backup Hana Kobayashi', []],
    [
      'Rosa Benítez + Hana Kobayashi',
      [
        '25 ‹Rosa Benítez + Hana Kobayashi› error 11: item 11: looked for a second person named as backup, found Hana Kobayashi without a word for it (backup, deputy, stand-in, cover, alternate …)',
      ],
    ],
    ['Rosa Benítez with Hana Kobayashi as backup', []],
    ['Rosa Benítez (claims) and Hana Kobayashi (backup)', []],
    ['(new) Rosa Benítez, backup Hana Kobayashi', []],
    [
      'Rosa Benítez and backup',
      [
        '25 ‹Rosa Benítez and backup› error 11: item 11: looked for a second person named as backup, found none',
      ],
    ],
    [
      'Rosa Benítez, deputy R. Benítez',
      [
        '25 ‹Rosa Benítez, deputy R. Benítez› error 11: item 11: looked for a second person named as backup, found none',
      ],
    ],
  ])('%s', async (said, findings) => {
    const text = changed('gate-review', [
      [
        '| 11 | Named owner | 🟢 | Rosa Benítez (backup Hana Kobayashi) | Escalation card of 2026-06-01 | On call list from launch day |',
        `| 11 | Named owner | 🟢 | ${said} | Escalation card of 2026-06-01 | On call list from launch day |`,
      ],
    ])
    expect(await found('designated-owner', text)).toEqual(findings)
  })
})

describe('one owner or two in one cell', () => {
  test.each<[said: string, findings: string[]]>([
    [
      'Leila Haddad  or  Piotr Zielinski',
      [
        '16 ‹Leila Haddad  or  Piotr Zielinski› error 2: item 2: looked for one named person who owns the agent: "Leila Haddad or Piotr Zielinski" leaves open which of them',
      ],
    ],
    [
      'Leila Haddad (or Piotr Zielinski)',
      [
        '16 ‹Leila Haddad (or Piotr Zielinski)› error 2: item 2: looked for one named person who owns the agent: "Leila Haddad (or Piotr Zielinski)" leaves open which of them',
      ],
    ],
    [
      'Leila Haddad ( or Piotr Zielinski)',
      [
        '16 ‹Leila Haddad ( or Piotr Zielinski)› error 2: item 2: looked for one named person who owns the agent: "Leila Haddad ( or Piotr Zielinski)" leaves open which of them',
      ],
    ],
    [
      'Leila Haddad & Piotr Zielinski',
      [
        '16 ‹Leila Haddad & Piotr Zielinski› error 2: item 2: looked for one named person who owns the agent: "Leila Haddad & Piotr Zielinski" names more than one',
      ],
    ],
    [
      'Leila Haddad&Piotr Zielinski',
      [
        '16 ‹Leila Haddad&Piotr Zielinski› error 2: item 2: looked for one named person who owns the agent: "Leila Haddad&Piotr Zielinski" names more than one',
      ],
    ],
    [
      'Leila Haddad  &  Piotr Zielinski',
      [
        '16 ‹Leila Haddad  &  Piotr Zielinski› error 2: item 2: looked for one named person who owns the agent: "Leila Haddad & Piotr Zielinski" names more than one',
      ],
    ],
    ['Leila Haddad (Oslo)', []],
    [
      'Orla Haddad',
      [
        '27 ‹Leila Haddad› error 2: item 2 names Orla Haddad as owner, and Leila Haddad signs as Designated owner',
      ],
    ],
    [
      'Leila Haddad (when she is away, her desk)',
      [
        '16 ‹Leila Haddad (when s…y, her desk)› error 2: item 2: looked for one named person who owns the agent: "Leila Haddad (when she is away, her desk)" leaves open who it is',
      ],
    ],
  ])('%s', async (said, findings) => {
    const text = changed('seven-checkpoints', [
      [
        '| 2 | Designated owner | ✅ | Leila Haddad | She may pause the agent without asking anybody, and carries the budget. |',
        `| 2 | Designated owner | ✅ | ${said} | Carries the budget. |`,
      ],
    ])
    expect(await found('designated-owner', text)).toEqual(findings)
  })
})

describe('half a name for the backup', () => {
  test.each<[said: string, findings: string[]]>([
    [
      'Rosa Benítez (deputy Kenji)',
      [
        '25 ‹Rosa Benítez (deputy Kenji)› error 11: item 11: looked for a second person named as backup, found "Kenji": write first and last name, or a title before the name, as in "Mr Smith"',
      ],
    ],
    [
      'Rosa Benítez (deputy open; tests of every week and mails to the desk by Kenji)',
      [
        '25 ‹Rosa Benítez (deputy…sk by Kenji)› error 11: item 11: looked for a second person named as backup, found none',
      ],
    ],
  ])('%s', async (said, findings) => {
    const text = changed('gate-review', [
      [
        '| 11 | Named owner | 🟢 | Rosa Benítez (backup Hana Kobayashi) | Escalation card of 2026-06-01 | On call list from launch day |',
        `| 11 | Named owner | 🟢 | ${said} | Escalation card of 2026-06-01 | On call list from launch day |`,
      ],
    ])
    expect(await found('designated-owner', text)).toEqual(findings)
  })
})

test('what is asked, and what to do, is said of the owner', () => {
  const { about, fix } = rules.find(({ id }) => id === 'designated-owner') ?? {}
  expect(about).toContain('not a team')
  expect(fix).toContain('name the backup')
})
