// Which names of a sign-off, and of owners, are those of a person who signs for himself.
import { describe, expect, test } from 'vitest'
import { rules } from '../../src/rules/index.ts'
import { changed, found, type Row } from './found.ts'

describe('a person stands behind each signature', () => {
  test.each<Row>([
    ['a person', [], []],
    [
      'a team',
      [
        [
          '| Agent Builder | Marek Adeyemi | 2026-06-09 | (signed) |',
          '| Agent Builder | the platform team | 2026-06-09 | (signed) |',
        ],
      ],
      [
        '31 ‹the platform team› error 10: Agent Builder needs a person: "the platform team" is a group, not a person',
      ],
    ],
    [
      'a role',
      [
        [
          '| Agent Builder | Marek Adeyemi | 2026-06-09 | (signed) |',
          '| Agent Builder | Engineering Manager | 2026-06-09 | (signed) |',
        ],
      ],
      [
        '31 ‹Engineering Manager› error 10: Agent Builder needs a person: "Engineering Manager" is a role, not a person',
      ],
    ],
    [
      'nobody',
      [
        [
          '| Agent Builder | Marek Adeyemi | 2026-06-09 | (signed) |',
          '| Agent Builder |  | 2026-06-09 | (signed) |',
        ],
      ],
      [
        '31 ‹| Agent Builder |  |…| (signed) |› error 10: Agent Builder needs a person: nobody is named',
      ],
    ],
    [
      'two people',
      [
        [
          '| Agent Builder | Marek Adeyemi | 2026-06-09 | (signed) |',
          '| Agent Builder | Marek Adeyemi and Ines Okafor | 2026-06-09 | (signed) |',
        ],
      ],
      [],
    ],
    [
      'two people, behind a plus',
      [
        [
          '| Agent Builder | Marek Adeyemi | 2026-06-09 | (signed) |',
          '| Agent Builder | Marek Adeyemi + Ines Okafor | 2026-06-09 | (signed) |',
        ],
      ],
      [],
    ],
    [
      'a person and a team',
      [
        [
          '| Agent Builder | Marek Adeyemi | 2026-06-09 | (signed) |',
          '| Agent Builder | Marek Adeyemi and the platform team | 2026-06-09 | (signed) |',
        ],
      ],
      [
        '31 ‹Marek Adeyemi and the platform team› error 10: Agent Builder needs a person: "the platform team" is a group, not a person',
      ],
    ],
    [
      'a person and a team, behind an ampersand',
      [
        [
          '| Agent Builder | Marek Adeyemi | 2026-06-09 | (signed) |',
          '| Agent Builder | Marek Adeyemi & the platform team | 2026-06-09 | (signed) |',
        ],
      ],
      [
        '31 ‹Marek Adeyemi & the platform team› error 10: Agent Builder needs a person: "the platform team" is a group, not a person',
      ],
    ],
    [
      'a person and a team, behind a plus',
      [
        [
          '| Agent Builder | Marek Adeyemi | 2026-06-09 | (signed) |',
          '| Agent Builder | Marek Adeyemi + platform team | 2026-06-09 | (signed) |',
        ],
      ],
      [
        '31 ‹Marek Adeyemi + platform team› error 10: Agent Builder needs a person: "platform team" is a group, not a person',
      ],
    ],
    [
      'a person and a team, behind a semicolon',
      [
        [
          '| Agent Builder | Marek Adeyemi | 2026-06-09 | (signed) |',
          '| Agent Builder | Marek Adeyemi; platform team | 2026-06-09 | (signed) |',
        ],
      ],
      [
        '31 ‹Marek Adeyemi; platform team› error 10: Agent Builder needs a person: "platform team" is a group, not a person',
      ],
    ],
    [
      'a person and a team on the next line',
      [
        [
          '| Agent Builder | Marek Adeyemi | 2026-06-09 | (signed) |',
          '| Agent Builder | Marek Adeyemi<br>platform team | 2026-06-09 | (signed) |',
        ],
      ],
      [
        '31 ‹Marek Adeyemi<br>platform team› error 10: Agent Builder needs a person: "platform team" is a group, not a person',
      ],
    ],
    [
      'a team that has not signed',
      [
        [
          '| Agent Builder | Marek Adeyemi | 2026-06-09 | (signed) |',
          '| Agent Builder | the platform team | 2026-06-09 |  |',
        ],
      ],
      [
        '31 ‹the platform team› error 10: Agent Builder needs a person: "the platform team" is a group, not a person',
      ],
    ],
    [
      'nobody, and not signed',
      [
        [
          '| Agent Builder | Marek Adeyemi | 2026-06-09 | (signed) |',
          '| Agent Builder |  | 2026-06-09 |  |',
        ],
      ],
      [],
    ],
    [
      'a placeholder that has not signed',
      [
        [
          '| Agent Builder | Marek Adeyemi | 2026-06-09 | (signed) |',
          '| Agent Builder | TBD | 2026-06-09 |  |',
        ],
      ],
      [],
    ],
    [
      'a team in a row that is not always asked',
      [['| Peer Reviewer | | | |', '| Peer Reviewer | the review board | | |']],
      [],
    ],
    [
      'a team that signs in a row that is not always asked',
      [['| Peer Reviewer | | | |', '| Peer Reviewer | the review board | 2026-06-09 | (signed) |']],
      [
        '33 ‹the review board› error 10: Peer Reviewer needs a person: "the review board" is a group, not a person',
      ],
    ],
    [
      'a team in a row that nobody asked for',
      [['| Peer Reviewer | | | |', '| Data Protection | the legal team | | |']],
      [],
    ],
    [
      'a team that signs in a row that nobody asked for',
      [['| Peer Reviewer | | | |', '| Data Protection | the legal team | 2026-06-09 | (signed) |']],
      [
        '33 ‹the legal team› error 10: Data Protection needs a person: "the legal team" is a group, not a person',
      ],
    ],
    [
      'a team that signs in a row without a role',
      [['| Peer Reviewer | | | |', '| | the legal team | 2026-06-09 | (signed) |']],
      [
        '33 ‹the legal team› error 10: a sign-off row needs a person: "the legal team" is a group, not a person',
      ],
    ],
    [
      'no column for names',
      [
        [
          '| Role | Name | Date | Signature |\n|---|---|---|---|\n| Agent Builder | Marek Adeyemi | 2026-06-09 | (signed) |\n| AI CoE Lead | Ruth Castellan | 2026-06-09 | (signed) |',
          '| Role | Date | Signature |\n|---|---|---|\n| Agent Builder | 2026-06-09 | (signed) |\n| AI CoE Lead | 2026-06-09 | |',
        ],
      ],
      [
        '31 ‹| Agent Builder | 20…| (signed) |› error 10: Agent Builder needs a person: nobody is named',
      ],
    ],
    [
      'nobody, where the document has no name either',
      [
        [
          '| Agent Builder | Marek Adeyemi | 2026-06-09 | (signed) |',
          '| Agent Builder |  | 2026-06-09 | (signed) |',
        ],
        ['# Pilot-to-Prod Checklist — Warranty Claim Sorter', '# Pilot-to-Prod Checklist'],
      ],
      [
        '31 ‹| Agent Builder |  |…| (signed) |› error 10: Agent Builder needs a person: nobody is named',
      ],
    ],
    [
      'what is launched',
      [
        [
          '| Agent Builder | Marek Adeyemi | 2026-06-09 | (signed) |',
          '| Agent Builder | Warranty Claim Sorter | 2026-06-09 | (signed) |',
        ],
      ],
      [
        '31 ‹Warranty Claim Sorter› error 10: "Warranty Claim Sorter" is what is launched, not a person',
      ],
    ],
    [
      'what is launched, in another case',
      [
        [
          '| Agent Builder | Marek Adeyemi | 2026-06-09 | (signed) |',
          '| Agent Builder | WARRANTY CLAIM SORTER | 2026-06-09 | (signed) |',
        ],
      ],
      [
        '31 ‹WARRANTY CLAIM SORTER› error 10: "WARRANTY CLAIM SORTER" is what is launched, not a person',
      ],
    ],
    [
      'a name with letters of two scripts',
      [
        [
          '| Agent Builder | Marek Adeyemi | 2026-06-09 | (signed) |',
          '| Agent Builder | Marеk Adeyemi | 2026-06-09 | (signed) |',
        ],
      ],
      [
        '31 ‹Marеk Adeyemi› warning 10: the name "Marеk" mixes scripts: letters that look alike may hide another name',
      ],
    ],
    [
      'a name with Greek letters among Latin ones',
      [
        [
          '| Agent Builder | Marek Adeyemi | 2026-06-09 | (signed) |',
          '| Agent Builder | Marek Adeyemι | 2026-06-09 | (signed) |',
        ],
      ],
      [
        '31 ‹Marek Adeyemι› warning 10: the name "Adeyemι" mixes scripts: letters that look alike may hide another name',
      ],
    ],
    [
      'a name in Cyrillic letters beside one in Latin ones',
      [
        [
          '| Agent Builder | Marek Adeyemi | 2026-06-09 | (signed) |',
          '| Agent Builder | Марек Adeyemi | 2026-06-09 | (signed) |',
        ],
      ],
      [],
    ],
    [
      'a name in Greek letters',
      [
        [
          '| Agent Builder | Marek Adeyemi | 2026-06-09 | (signed) |',
          '| Agent Builder | Μάρκος Αδεγέμι | 2026-06-09 | (signed) |',
        ],
      ],
      [],
    ],
  ])('%s', async (_, edits, findings) => {
    expect(await found('names-person', changed('pilot-to-prod', edits))).toEqual(findings)
  })
})

describe('who signs for another, or was only told, fills no role', () => {
  test.each<Row>([
    [
      'by another',
      [
        [
          '| Agent Builder | Marek Adeyemi | 2026-06-09 | (signed) |',
          '| Agent Builder | Marek Adeyemi, by Ines Okafor | 2026-06-09 | (signed) |',
        ],
      ],
      [
        '31 ‹Marek Adeyemi, by Ines Okafor› error 10: "Marek Adeyemi, by Ines Okafor" signs as Agent Builder: who signs for another, or was only told, fills no role ("by")',
      ],
    ],
    [
      'assisted by another',
      [
        [
          '| Agent Builder | Marek Adeyemi | 2026-06-09 | (signed) |',
          '| Agent Builder | Marek Adeyemi (assisted by Ines Okafor) | 2026-06-09 | (signed) |',
        ],
      ],
      [],
    ],
    [
      'supported by another',
      [
        [
          '| Agent Builder | Marek Adeyemi | 2026-06-09 | (signed) |',
          '| Agent Builder | Marek Adeyemi, supported by Ines Okafor | 2026-06-09 | (signed) |',
        ],
      ],
      [],
    ],
    [
      'helped by another',
      [
        [
          '| Agent Builder | Marek Adeyemi | 2026-06-09 | (signed) |',
          '| Agent Builder | Marek Adeyemi, helped by Ines Okafor | 2026-06-09 | (signed) |',
        ],
      ],
      [],
    ],
    [
      'accompanied by another',
      [
        [
          '| Agent Builder | Marek Adeyemi | 2026-06-09 | (signed) |',
          '| Agent Builder | Marek Adeyemi, accompanied by Ines Okafor | 2026-06-09 | (signed) |',
        ],
      ],
      [],
    ],
    [
      'Marek Adeyemi via Ines Okafor',
      [
        [
          '| Agent Builder | Marek Adeyemi | 2026-06-09 | (signed) |',
          '| Agent Builder | Marek Adeyemi via Ines Okafor | 2026-06-09 | (signed) |',
        ],
      ],
      [
        '31 ‹Marek Adeyemi via Ines Okafor› error 10: "Marek Adeyemi via Ines Okafor" signs as Agent Builder: who signs for another, or was only told, fills no role ("via")',
      ],
    ],
    [
      'Ines Okafor pp Marek Adeyemi',
      [
        [
          '| Agent Builder | Marek Adeyemi | 2026-06-09 | (signed) |',
          '| Agent Builder | Ines Okafor pp Marek Adeyemi | 2026-06-09 | (signed) |',
        ],
      ],
      [
        '31 ‹Ines Okafor pp Marek Adeyemi› error 10: "Ines Okafor pp Marek Adeyemi" signs as Agent Builder: who signs for another, or was only told, fills no role ("pp")',
      ],
    ],
    [
      'Ines Okafor p.p. Marek Adeyemi',
      [
        [
          '| Agent Builder | Marek Adeyemi | 2026-06-09 | (signed) |',
          '| Agent Builder | Ines Okafor p.p. Marek Adeyemi | 2026-06-09 | (signed) |',
        ],
      ],
      [
        '31 ‹Ines Okafor p.p. Marek Adeyemi› error 10: Agent Builder needs a person: "Ines Okafor p.p. Marek Adeyemi" leaves open who it is',
      ],
    ],
    [
      'Marek Adeyemi c/o Ines Okafor',
      [
        [
          '| Agent Builder | Marek Adeyemi | 2026-06-09 | (signed) |',
          '| Agent Builder | Marek Adeyemi c/o Ines Okafor | 2026-06-09 | (signed) |',
        ],
      ],
      [
        '31 ‹Marek Adeyemi c/o Ines Okafor› error 10: "Marek Adeyemi c/o Ines Okafor" signs as Agent Builder: who signs for another, or was only told, fills no role ("c/o")',
      ],
    ],
    [
      'Marek Adeyemi (absent)',
      [
        [
          '| Agent Builder | Marek Adeyemi | 2026-06-09 | (signed) |',
          '| Agent Builder | Marek Adeyemi (absent) | 2026-06-09 | (signed) |',
        ],
      ],
      [
        '31 ‹Marek Adeyemi (absent)› error 10: "Marek Adeyemi (absent)" signs as Agent Builder: who signs for another, or was only told, fills no role ("absent")',
      ],
    ],
    [
      'Ines Okafor, deputising',
      [
        [
          '| Agent Builder | Marek Adeyemi | 2026-06-09 | (signed) |',
          '| Agent Builder | Ines Okafor, deputising | 2026-06-09 | (signed) |',
        ],
      ],
      [
        '31 ‹Ines Okafor, deputising› error 10: "Ines Okafor, deputising" signs as Agent Builder: who signs for another, or was only told, fills no role ("deputising")',
      ],
    ],
    [
      'Ines Okafor, deputy',
      [
        [
          '| Agent Builder | Marek Adeyemi | 2026-06-09 | (signed) |',
          '| Agent Builder | Ines Okafor, deputy | 2026-06-09 | (signed) |',
        ],
      ],
      [
        '31 ‹Ines Okafor, deputy› error 10: "Ines Okafor, deputy" signs as Agent Builder: who signs for another, or was only told, fills no role ("deputy")',
      ],
    ],
    [
      'Ines Okafor on behalf of Marek Adeyemi',
      [
        [
          '| Agent Builder | Marek Adeyemi | 2026-06-09 | (signed) |',
          '| Agent Builder | Ines Okafor on behalf of Marek Adeyemi | 2026-06-09 | (signed) |',
        ],
      ],
      [
        '31 ‹Ines Okafor on behalf of Marek Adeyemi› error 10: "Ines Okafor on behalf of Marek Adeyemi" signs as Agent Builder: who signs for another, or was only told, fills no role ("on behalf")',
      ],
    ],
    [
      'Marek Adeyemi, co-builder',
      [
        [
          '| Agent Builder | Marek Adeyemi | 2026-06-09 | (signed) |',
          '| Agent Builder | Marek Adeyemi, co-builder | 2026-06-09 | (signed) |',
        ],
      ],
      [
        '31 ‹Marek Adeyemi, co-builder› error 10: "Marek Adeyemi, co-builder" signs as Agent Builder: who signs for another, or was only told, fills no role ("co-builder")',
      ],
    ],
    [
      'Marek Adeyemi, cobuilder',
      [
        [
          '| Agent Builder | Marek Adeyemi | 2026-06-09 | (signed) |',
          '| Agent Builder | Marek Adeyemi, cobuilder | 2026-06-09 | (signed) |',
        ],
      ],
      [
        '31 ‹Marek Adeyemi, cobuilder› error 10: "Marek Adeyemi, cobuilder" signs as Agent Builder: who signs for another, or was only told, fills no role ("cobuilder")',
      ],
    ],
    [
      'Ruth Castellan (also built it)',
      [
        [
          '| Agent Builder | Marek Adeyemi | 2026-06-09 | (signed) |',
          '| Agent Builder | Ruth Castellan (also built it) | 2026-06-09 | (signed) |',
        ],
      ],
      [
        '31 ‹Ruth Castellan (also built it)› error 10: "Ruth Castellan (also built it)" signs as Agent Builder: who signs for another, or was only told, fills no role ("also built")',
      ],
    ],
    [
      'and has not signed: the name alone is judged',
      [
        [
          '| Agent Builder | Marek Adeyemi | 2026-06-09 | (signed) |',
          '| Agent Builder | Marek Adeyemi via Ines Okafor | 2026-06-09 |  |',
        ],
      ],
      [],
    ],
    [
      'a name that holds the letters',
      [
        [
          '| Agent Builder | Marek Adeyemi | 2026-06-09 | (signed) |',
          '| Agent Builder | Ruby Vianello | 2026-06-09 | (signed) |',
        ],
      ],
      [],
    ],
    [
      'AI CoE Lead (informed)',
      [
        [
          '| AI CoE Lead | Ruth Castellan | 2026-06-09 | (signed) |',
          '| AI CoE Lead (informed) | Ines Okafor | 2026-06-09 | (signed) |',
        ],
      ],
      [
        '32 ‹Ines Okafor› error 10: "Ines Okafor" signs as AI CoE Lead (informed): who signs for another, or was only told, fills no role ("(informed")',
      ],
    ],
    [
      'AI CoE Lead (for information)',
      [
        [
          '| AI CoE Lead | Ruth Castellan | 2026-06-09 | (signed) |',
          '| AI CoE Lead (for information) | Ines Okafor | 2026-06-09 | (signed) |',
        ],
      ],
      [
        '32 ‹Ines Okafor› error 10: "Ines Okafor" signs as AI CoE Lead (for information): who signs for another, or was only told, fills no role ("(for information")',
      ],
    ],
    [
      'AI CoE Lead, copy',
      [
        [
          '| AI CoE Lead | Ruth Castellan | 2026-06-09 | (signed) |',
          '| AI CoE Lead, copy | Ines Okafor | 2026-06-09 | (signed) |',
        ],
      ],
      [
        '32 ‹Ines Okafor› error 10: "Ines Okafor" signs as AI CoE Lead, copy: who signs for another, or was only told, fills no role (", copy")',
      ],
    ],
    [
      'AI CoE Lead, cc',
      [
        [
          '| AI CoE Lead | Ruth Castellan | 2026-06-09 | (signed) |',
          '| AI CoE Lead, cc | Ines Okafor | 2026-06-09 | (signed) |',
        ],
      ],
      [
        '32 ‹Ines Okafor› error 10: "Ines Okafor" signs as AI CoE Lead, cc: who signs for another, or was only told, fills no role (", cc")',
      ],
    ],
    [
      'AI CoE Lead – fyi',
      [
        [
          '| AI CoE Lead | Ruth Castellan | 2026-06-09 | (signed) |',
          '| AI CoE Lead – fyi | Ines Okafor | 2026-06-09 | (signed) |',
        ],
      ],
      [
        '32 ‹Ines Okafor› error 10: "Ines Okafor" signs as AI CoE Lead – fyi: who signs for another, or was only told, fills no role ("– fyi")',
      ],
    ],
    [
      'AI CoE Lead (against)',
      [
        [
          '| AI CoE Lead | Ruth Castellan | 2026-06-09 | (signed) |',
          '| AI CoE Lead (against) | Ines Okafor | 2026-06-09 | (signed) |',
        ],
      ],
      [
        '32 ‹Ines Okafor› error 10: "Ines Okafor" signs as AI CoE Lead (against): who signs for another, or was only told, fills no role ("(against")',
      ],
    ],
    [
      'AI CoE Lead (absent)',
      [
        [
          '| AI CoE Lead | Ruth Castellan | 2026-06-09 | (signed) |',
          '| AI CoE Lead (absent) | Ines Okafor | 2026-06-09 | (signed) |',
        ],
      ],
      [
        '32 ‹Ines Okafor› error 10: "Ines Okafor" signs as AI CoE Lead (absent): who signs for another, or was only told, fills no role ("(absent")',
      ],
    ],
    [
      'AI CoE Lead, acting for Ruth Castellan',
      [
        [
          '| AI CoE Lead | Ruth Castellan | 2026-06-09 | (signed) |',
          '| AI CoE Lead, acting for Ruth Castellan | Ines Okafor | 2026-06-09 | (signed) |',
        ],
      ],
      [
        '32 ‹Ines Okafor› error 10: "Ines Okafor" signs as AI CoE Lead, acting for Ruth Castellan: who signs for another, or was only told, fills no role (", acting")',
      ],
    ],
    [
      'AI CoE Lead (acting)',
      [
        [
          '| AI CoE Lead | Ruth Castellan | 2026-06-09 | (signed) |',
          '| AI CoE Lead (acting) | Ines Okafor | 2026-06-09 | (signed) |',
        ],
      ],
      [],
    ],
    [
      'AI CoE Lead, acting',
      [
        [
          '| AI CoE Lead | Ruth Castellan | 2026-06-09 | (signed) |',
          '| AI CoE Lead, acting | Ines Okafor | 2026-06-09 | (signed) |',
        ],
      ],
      [],
    ],
    [
      'AI CoE Lead (acting Ruth Castellan)',
      [
        [
          '| AI CoE Lead | Ruth Castellan | 2026-06-09 | (signed) |',
          '| AI CoE Lead (acting Ruth Castellan) | Ines Okafor | 2026-06-09 | (signed) |',
        ],
      ],
      [
        '32 ‹Ines Okafor› error 10: "Ines Okafor" signs as AI CoE Lead (acting Ruth Castellan): who signs for another, or was only told, fills no role ("(acting")',
      ],
    ],
    [
      'AI CoE Lead / deputised',
      [
        [
          '| AI CoE Lead | Ruth Castellan | 2026-06-09 | (signed) |',
          '| AI CoE Lead / deputised | Ines Okafor | 2026-06-09 | (signed) |',
        ],
      ],
      [
        '32 ‹Ines Okafor› error 10: "Ines Okafor" signs as AI CoE Lead / deputised: who signs for another, or was only told, fills no role ("/ deputised")',
      ],
    ],
    [
      'AI CoE Lead ; delegate',
      [
        [
          '| AI CoE Lead | Ruth Castellan | 2026-06-09 | (signed) |',
          '| AI CoE Lead ; delegate | Ines Okafor | 2026-06-09 | (signed) |',
        ],
      ],
      [
        '32 ‹Ines Okafor› error 10: "Ines Okafor" signs as AI CoE Lead ; delegate: who signs for another, or was only told, fills no role ("; delegate")',
      ],
    ],
    [
      'AI CoE Lead, represented',
      [
        [
          '| AI CoE Lead | Ruth Castellan | 2026-06-09 | (signed) |',
          '| AI CoE Lead, represented | Ines Okafor | 2026-06-09 | (signed) |',
        ],
      ],
      [
        '32 ‹Ines Okafor› error 10: "Ines Okafor" signs as AI CoE Lead, represented: who signs for another, or was only told, fills no role (", represented")',
      ],
    ],
    [
      'AI CoE Lead, representing',
      [
        [
          '| AI CoE Lead | Ruth Castellan | 2026-06-09 | (signed) |',
          '| AI CoE Lead, representing | Ines Okafor | 2026-06-09 | (signed) |',
        ],
      ],
      [
        '32 ‹Ines Okafor› error 10: "Ines Okafor" signs as AI CoE Lead, representing: who signs for another, or was only told, fills no role (", representing")',
      ],
    ],
    [
      'AI CoE Lead - p.a.',
      [
        [
          '| AI CoE Lead | Ruth Castellan | 2026-06-09 | (signed) |',
          '| AI CoE Lead - p.a. | Ines Okafor | 2026-06-09 | (signed) |',
        ],
      ],
      [
        '32 ‹Ines Okafor› error 10: "Ines Okafor" signs as AI CoE Lead - p.a.: who signs for another, or was only told, fills no role ("- p.a")',
      ],
    ],
    [
      'AI CoE Lead, pa',
      [
        [
          '| AI CoE Lead | Ruth Castellan | 2026-06-09 | (signed) |',
          '| AI CoE Lead, pa | Ines Okafor | 2026-06-09 | (signed) |',
        ],
      ],
      [
        '32 ‹Ines Okafor› error 10: "Ines Okafor" signs as AI CoE Lead, pa: who signs for another, or was only told, fills no role (", pa")',
      ],
    ],
    [
      'AI CoE Lead (p.a.)',
      [
        [
          '| AI CoE Lead | Ruth Castellan | 2026-06-09 | (signed) |',
          '| AI CoE Lead (p.a.) | Ines Okafor | 2026-06-09 | (signed) |',
        ],
      ],
      [
        '32 ‹Ines Okafor› error 10: "Ines Okafor" signs as AI CoE Lead (p.a.): who signs for another, or was only told, fills no role ("(p.a")',
      ],
    ],
    [
      'AI CoE Lead (on leave)',
      [
        [
          '| AI CoE Lead | Ruth Castellan | 2026-06-09 | (signed) |',
          '| AI CoE Lead (on leave) | Ines Okafor | 2026-06-09 | (signed) |',
        ],
      ],
      [
        '32 ‹Ines Okafor› error 10: "Ines Okafor" signs as AI CoE Lead (on leave): who signs for another, or was only told, fills no role ("(on leave")',
      ],
    ],
    [
      'AI CoE Lead — was only informed',
      [
        [
          '| AI CoE Lead | Ruth Castellan | 2026-06-09 | (signed) |',
          '| AI CoE Lead — was only informed | Ines Okafor | 2026-06-09 | (signed) |',
        ],
      ],
      [
        '32 ‹Ines Okafor› error 10: "Ines Okafor" signs as AI CoE Lead — was only informed: who signs for another, or was only told, fills no role ("— was only informed")',
      ],
    ],
    [
      'Head of the AI CoE (Paris)',
      [
        [
          '| AI CoE Lead | Ruth Castellan | 2026-06-09 | (signed) |',
          '| Head of the AI CoE (Paris) | Ines Okafor | 2026-06-09 | (signed) |',
        ],
      ],
      [],
    ],
    [
      'Information Officer, who signs beside the others',
      [
        [
          '| Peer Reviewer | | | |',
          '| Information Officer | Ines Okafor | 2026-06-09 | (signed) |',
        ],
      ],
      [],
    ],
    [
      'AI CoE Lead, Palo Alto',
      [
        [
          '| AI CoE Lead | Ruth Castellan | 2026-06-09 | (signed) |',
          '| AI CoE Lead, Palo Alto | Ines Okafor | 2026-06-09 | (signed) |',
        ],
      ],
      [],
    ],
  ])('%s', async (_, edits, findings) => {
    expect(await found('names-person', changed('pilot-to-prod', edits))).toEqual(findings)
  })
})

describe('an item has an owner where the gate asks for one', () => {
  test.each<Row>([
    [
      'a team is none of this rule’s business there',
      [
        [
          '| 1 | Defined business outcome | ✅ | Leila Haddad |',
          '| 1 | Defined business outcome | ✅ | the desk team |',
        ],
      ],
      [],
    ],
  ])('%s', async (_, edits, findings) => {
    expect(await found('names-person', changed('seven-checkpoints', edits))).toEqual(findings)
  })
})

describe('an item has an owner where the gate asks for owners', () => {
  test.each<Row>([
    ['a person', [], []],
    [
      'nobody',
      [['| 7 | Performance testing | ✅ | Yusuf Demir |', '| 7 | Performance testing | ✅ |  |']],
      ['35 ‹| 7 | Performance te… p95 1.7 s |› error 7: item 7 needs an owner: nobody is named'],
    ],
    [
      'TBD',
      [
        [
          '| 7 | Performance testing | ✅ | Yusuf Demir |',
          '| 7 | Performance testing | ✅ | TBD |',
        ],
      ],
      ['35 ‹TBD› error 7: item 7 needs an owner: nobody is named'],
    ],
    [
      'the desk team',
      [
        [
          '| 7 | Performance testing | ✅ | Yusuf Demir |',
          '| 7 | Performance testing | ✅ | the desk team |',
        ],
      ],
      [
        '35 ‹the desk team› error 7: item 7 needs an owner: "the desk team" is a group, not a person',
      ],
    ],
    [
      'Yusuf Demir, Camille Laurent',
      [
        [
          '| 7 | Performance testing | ✅ | Yusuf Demir |',
          '| 7 | Performance testing | ✅ | Yusuf Demir, Camille Laurent |',
        ],
      ],
      [],
    ],
    [
      'Yusuf Demir and the desk team',
      [
        [
          '| 7 | Performance testing | ✅ | Yusuf Demir |',
          '| 7 | Performance testing | ✅ | Yusuf Demir and the desk team |',
        ],
      ],
      [
        '35 ‹Yusuf Demir and the desk team› error 7: item 7 needs an owner: "the desk team" is a group, not a person',
      ],
    ],
    [
      'Yusuf Demir & the desk team',
      [
        [
          '| 7 | Performance testing | ✅ | Yusuf Demir |',
          '| 7 | Performance testing | ✅ | Yusuf Demir & the desk team |',
        ],
      ],
      [
        '35 ‹Yusuf Demir & the desk team› error 7: item 7 needs an owner: "the desk team" is a group, not a person',
      ],
    ],
    [
      'Yusuf Demir / desk team',
      [
        [
          '| 7 | Performance testing | ✅ | Yusuf Demir |',
          '| 7 | Performance testing | ✅ | Yusuf Demir / desk team |',
        ],
      ],
      [
        '35 ‹Yusuf Demir / desk team› error 7: item 7 needs an owner: "desk team" is a group, not a person',
      ],
    ],
    [
      'Yusuf Demir + desk team',
      [
        [
          '| 7 | Performance testing | ✅ | Yusuf Demir |',
          '| 7 | Performance testing | ✅ | Yusuf Demir + desk team |',
        ],
      ],
      [
        '35 ‹Yusuf Demir + desk team› error 7: item 7 needs an owner: "desk team" is a group, not a person',
      ],
    ],
    [
      'Yusuf Demir; desk team',
      [
        [
          '| 7 | Performance testing | ✅ | Yusuf Demir |',
          '| 7 | Performance testing | ✅ | Yusuf Demir; desk team |',
        ],
      ],
      [
        '35 ‹Yusuf Demir; desk team› error 7: item 7 needs an owner: "desk team" is a group, not a person',
      ],
    ],
    [
      'Yusuf Demir with the desk team',
      [
        [
          '| 7 | Performance testing | ✅ | Yusuf Demir |',
          '| 7 | Performance testing | ✅ | Yusuf Demir with the desk team |',
        ],
      ],
      [
        '35 ‹Yusuf Demir with the desk team› error 7: item 7 needs an owner: "the desk team" is a group, not a person',
      ],
    ],
    [
      'Yusuf Demir, the desk team',
      [
        [
          '| 7 | Performance testing | ✅ | Yusuf Demir |',
          '| 7 | Performance testing | ✅ | Yusuf Demir, the desk team |',
        ],
      ],
      [
        '35 ‹Yusuf Demir, the desk team› error 7: item 7 needs an owner: "the desk team" is a group, not a person',
      ],
    ],
    [
      'Yusuf Demir (desk team)',
      [
        [
          '| 7 | Performance testing | ✅ | Yusuf Demir |',
          '| 7 | Performance testing | ✅ | Yusuf Demir (desk team) |',
        ],
      ],
      [],
    ],
    [
      'Yusuf Demir (IT, desk team)',
      [
        [
          '| 7 | Performance testing | ✅ | Yusuf Demir |',
          '| 7 | Performance testing | ✅ | Yusuf Demir (IT, desk team) |',
        ],
      ],
      [],
    ],
    [
      'Yusuf Demir, (IT)',
      [
        [
          '| 7 | Performance testing | ✅ | Yusuf Demir |',
          '| 7 | Performance testing | ✅ | Yusuf Demir, (IT) |',
        ],
      ],
      [],
    ],
    [
      'Yusuf Demir, backup: Camille Laurent',
      [
        [
          '| 7 | Performance testing | ✅ | Yusuf Demir |',
          '| 7 | Performance testing | ✅ | Yusuf Demir, backup: Camille Laurent |',
        ],
      ],
      [],
    ],
    [
      'Yusuf Demir, deputy Camille Laurent',
      [
        [
          '| 7 | Performance testing | ✅ | Yusuf Demir |',
          '| 7 | Performance testing | ✅ | Yusuf Demir, deputy Camille Laurent |',
        ],
      ],
      [],
    ],
    [
      'Yusuf Demir, stand-in Camille Laurent',
      [
        [
          '| 7 | Performance testing | ✅ | Yusuf Demir |',
          '| 7 | Performance testing | ✅ | Yusuf Demir, stand-in Camille Laurent |',
        ],
      ],
      [],
    ],
    [
      'Yusuf Demir, alternate Camille Laurent',
      [
        [
          '| 7 | Performance testing | ✅ | Yusuf Demir |',
          '| 7 | Performance testing | ✅ | Yusuf Demir, alternate Camille Laurent |',
        ],
      ],
      [],
    ],
    [
      'Yusuf Demir and backups Camille Laurent',
      [
        [
          '| 7 | Performance testing | ✅ | Yusuf Demir |',
          '| 7 | Performance testing | ✅ | Yusuf Demir and backups Camille Laurent |',
        ],
      ],
      [],
    ],
    [
      'Yusuf Demir, Camille Laurent as backup',
      [
        [
          '| 7 | Performance testing | ✅ | Yusuf Demir |',
          '| 7 | Performance testing | ✅ | Yusuf Demir, Camille Laurent as backup |',
        ],
      ],
      [],
    ],
    [
      'Yusuf Demir, Camille Laurent is deputy for both',
      [
        [
          '| 7 | Performance testing | ✅ | Yusuf Demir |',
          '| 7 | Performance testing | ✅ | Yusuf Demir, Camille Laurent is deputy for both |',
        ],
      ],
      [],
    ],
    [
      'Yusuf Demir (left in May)',
      [
        [
          '| 7 | Performance testing | ✅ | Yusuf Demir |',
          '| 7 | Performance testing | ✅ | Yusuf Demir (left in May) |',
        ],
      ],
      [
        '35 ‹Yusuf Demir (left in May)› error 7: item 7 needs an owner: "Yusuf Demir (left in May)" says "left in"',
      ],
    ],
    [
      'Yusuf Demir (on leave)',
      [
        [
          '| 7 | Performance testing | ✅ | Yusuf Demir |',
          '| 7 | Performance testing | ✅ | Yusuf Demir (on leave) |',
        ],
      ],
      [
        '35 ‹Yusuf Demir (on leave)› error 7: item 7 needs an owner: "Yusuf Demir (on leave)" says "on leave"',
      ],
    ],
    [
      '(Yusuf Demir)',
      [
        [
          '| 7 | Performance testing | ✅ | Yusuf Demir |',
          '| 7 | Performance testing | ✅ | (Yusuf Demir) |',
        ],
      ],
      ['35 ‹(Yusuf Demir)› error 7: item 7 needs an owner: nobody is named'],
    ],
    [
      '/',
      [['| 7 | Performance testing | ✅ | Yusuf Demir |', '| 7 | Performance testing | ✅ | / |']],
      ['35 ‹/› error 7: item 7 needs an owner: nobody is named'],
    ],
    [
      'an item without a status asks for none',
      [['| 7 | Performance testing | ✅ | Yusuf Demir |', '| 7 | Performance testing | | |']],
      [],
    ],
    [
      'a failed item does',
      [['| 7 | Performance testing | ✅ | Yusuf Demir |', '| 7 | Performance testing | ❌ | |']],
      ['35 ‹| 7 | Performance te… p95 1.7 s |› error 7: item 7 needs an owner: nobody is named'],
    ],
    [
      'an item whose owner another rule judges',
      [
        [
          '| 2 | Technical owner named | ✅ | Yusuf Demir |',
          '| 2 | Technical owner named | ✅ | the desk team |',
        ],
      ],
      [],
    ],
    [
      'the sign-off row',
      [
        [
          '| Business owner | Camille Laurent | 2026-06-09 | (signed) |',
          '| Business owner | the sales team | 2026-06-09 | (signed) |',
        ],
      ],
      [
        '71 ‹the sales team› error: Business owner needs a person: "the sales team" is a group, not a person',
      ],
    ],
  ])('%s', async (_, edits, findings) => {
    expect(await found('names-person', changed('scale-decision', edits, 'harden'))).toEqual(
      findings,
    )
  })
})

describe('a box whose name stands elsewhere', () => {
  test.each<Row>([
    ['a person', [], []],
    [
      'no line for it',
      [['- Engineering: Femi Adeleke, 2026-06-09 (signed)\n', '']],
      [
        '161 ‹Engineering Lead (Ar…lementation)› warning: Engineering Lead needs a person: nobody is named',
      ],
    ],
    [
      'a placeholder',
      [['Engineering: Femi Adeleke, 2026-06-09 (signed)', 'Engineering: TBD, 2026-06-09 (signed)']],
      ['175 ‹TBD› warning: Engineering Lead needs a person: nobody is named'],
    ],
    [
      'a team',
      [
        [
          'Engineering: Femi Adeleke, 2026-06-09 (signed)',
          'Engineering: the platform team, 2026-06-09 (signed)',
        ],
      ],
      [
        '175 ‹the platform team› error: Engineering Lead needs a person: "the platform team" is a group, not a person',
      ],
    ],
  ])('%s', async (_, edits, findings) => {
    expect(await found('names-person', changed('production-readiness', edits))).toEqual(findings)
  })
})

describe('owners of an item', () => {
  test.each<[said: string, findings: string[]]>([
    ['Dimitri Petrou + Yusuf Demir', []],
    ['Dimitri Petrou+Yusuf Demir', []],
    ['Dimitri Petrou/Yusuf Demir', []],
    ['Dimitri Petrou and Yusuf Demir', []],
    ['Dimitri Petrou, and Yusuf Demir', []],
    ['Dimitri Petrou with Yusuf Demir', []],
    ['Dimitri Petrou, with Yusuf Demir', []],
    ['Dimitri Petrou, Yusuf Demir', []],
    ['Dimitri Petrou, deputy Yusuf Demir', []],
    ['Dimitri Petrou, deputy: Yusuf Demir', []],
    ['Dimitri Petrou; backups: Yusuf Demir', []],
    ['Dimitri Petrou; backups Yusuf Demir', []],
    ['Dimitri Petrou / alternate Yusuf Demir', []],
    ['Dimitri Petrou and stand-in Yusuf Demir', []],
    ['Dimitri Petrou, Yusuf Demir as deputy', []],
    ['Dimitri Petrou, Yusuf Demir is backup on Fridays', []],
    ['Dimitri Petrou, Yusuf Demir as stand-in for the desk', []],
    ['Andy Withers', []],
    ['Roland Smith', []],
    [
      'Dimitri Petrou and the quote desk',
      [
        '34 ‹Dimitri Petrou and the quote desk› error 6: item 6 needs an owner: "the quote desk" is a group, not a person',
      ],
    ],
    [
      'Dimitri Petrou with the quote desk',
      [
        '34 ‹Dimitri Petrou with the quote desk› error 6: item 6 needs an owner: "the quote desk" is a group, not a person',
      ],
    ],
    [
      'Dimitri Petrou, the quote desk',
      [
        '34 ‹Dimitri Petrou, the quote desk› error 6: item 6 needs an owner: "the quote desk" is a group, not a person',
      ],
    ],
    ['Dimitri Petrou, backup', []],
    [
      'Dimitri Petrou (left in May)',
      [
        '34 ‹Dimitri Petrou (left in May)› error 6: item 6 needs an owner: "Dimitri Petrou (left in May)" says "left in"',
      ],
    ],
    [
      'Dimitri Petrou (has left)',
      [
        '34 ‹Dimitri Petrou (has left)› error 6: item 6 needs an owner: "Dimitri Petrou (has left)" says "has left"',
      ],
    ],
    [
      'Dimitri Petrou (departed)',
      [
        '34 ‹Dimitri Petrou (departed)› error 6: item 6 needs an owner: "Dimitri Petrou (departed)" says "departed"',
      ],
    ],
    [
      'Dimitri Petrou (tbc)',
      [
        '34 ‹Dimitri Petrou (tbc)› error 6: item 6 needs an owner: "Dimitri Petrou (tbc)" says "(tbc)"',
      ],
    ],
    [
      'Dimitri Petrou (TBD)',
      [
        '34 ‹Dimitri Petrou (TBD)› error 6: item 6 needs an owner: "Dimitri Petrou (TBD)" says "(TBD)"',
      ],
    ],
    [
      'Dimitri Petrou (declined)',
      [
        '34 ‹Dimitri Petrou (declined)› error 6: item 6 needs an owner: "Dimitri Petrou (declined)" says "declined"',
      ],
    ],
    [
      'Dimitri Petrou (declines it)',
      [
        '34 ‹Dimitri Petrou (declines it)› error 6: item 6 needs an owner: "Dimitri Petrou (declines it)" says "declines"',
      ],
    ],
    [
      'Dimitri Petrou (refused)',
      [
        '34 ‹Dimitri Petrou (refused)› error 6: item 6 needs an owner: "Dimitri Petrou (refused)" says "refused"',
      ],
    ],
    [
      'Dimitri Petrou (he refuses it)',
      [
        '34 ‹Dimitri Petrou (he refuses it)› error 6: item 6 needs an owner: "Dimitri Petrou (he refuses it)" says "refuses"',
      ],
    ],
    [
      'Dimitri Petrou (objects)',
      [
        '34 ‹Dimitri Petrou (objects)› error 6: item 6 needs an owner: "Dimitri Petrou (objects)" says "(objects)"',
      ],
    ],
    [
      'Dimitri Petrou (object)',
      [
        '34 ‹Dimitri Petrou (object)› error 6: item 6 needs an owner: "Dimitri Petrou (object)" says "(object)"',
      ],
    ],
    [
      'Dimitri Petrou (vacant from July)',
      [
        '34 ‹Dimitri Petrou (vacant from July)› error 6: item 6 needs an owner: "Dimitri Petrou (vacant from July)" says "vacant"',
      ],
    ],
    [
      'Dimitri Petrou (unconfirmed)',
      [
        '34 ‹Dimitri Petrou (unconfirmed)› error 6: item 6 needs an owner: "Dimitri Petrou (unconfirmed)" says "(unconfirmed)"',
      ],
    ],
    [
      'Dimitri Petrou (not asked)',
      [
        '34 ‹Dimitri Petrou (not asked)› error 6: item 6 needs an owner: "Dimitri Petrou (not asked)" says "not asked"',
      ],
    ],
    [
      'Dimitri Petrou (not confirmed so far)',
      [
        '34 ‹Dimitri Petrou (not confirmed so far)› error 6: item 6 needs an owner: "Dimitri Petrou (not confirmed so far)" says "not confirmed"',
      ],
    ],
    [
      'Dimitri Petrou (not yet told)',
      [
        '34 ‹Dimitri Petrou (not yet told)› error 6: item 6 needs an owner: "Dimitri Petrou (not yet told)" says "not yet told"',
      ],
    ],
    [
      'Dimitri Petrou (not told)',
      [
        '34 ‹Dimitri Petrou (not told)› error 6: item 6 needs an owner: "Dimitri Petrou (not told)" says "not told"',
      ],
    ],
    ['Dimitri Petrou (tbm)', []],
    ['Dimitri Petrou (quotes desk)', []],
    ['(the desk)', ['34 ‹(the desk)› error 6: item 6 needs an owner: nobody is named']],
    ['( )', ['34 ‹( )› error 6: item 6 needs an owner: nobody is named']],
    [
      'Dimitri Petrou?',
      [
        '34 ‹Dimitri Petrou?› error 6: item 6 needs an owner: "Dimitri Petrou?" leaves open who it is',
      ],
    ],
    [
      '',
      ['34 ‹| 6 | Functional tes… should be |› error 6: item 6 needs an owner: nobody is named'],
    ],
  ])('%s', async (said, findings) => {
    const text = changed('scale-decision', [
      [
        '| 6 | Functional testing | ✅ | Dimitri Petrou |',
        `| 6 | Functional testing | ✅ | ${said} |`,
      ],
    ])
    expect(await found('names-person', text)).toEqual(findings)
  })
})

describe('a sign in the owner of an item', () => {
  test.each<[said: string, findings: string[]]>([
    [
      '✅ | Piotr Zielinski ❌',
      ['17 ‹❌› error 3: item 3 needs an owner: "Piotr Zielinski ❌" says "❌"'],
    ],
    [' | Piotr Zielinski ❌', []],
    ['✅ | the writers', []],
    ['✅ | ', []],
  ])('%s', async (said, findings) => {
    const text = changed('seven-checkpoints', [
      [
        '| 3 | Documented workflow | ✅ | Piotr Zielinski |',
        `| 3 | Documented workflow | ${said} |`,
      ],
    ])
    expect(await found('names-person', text)).toEqual(findings)
  })
})

describe('a sign in the owner of an item not answered', () => {
  test.each<[said: string, findings: string[]]>([
    [' | Dimitri Petrou ❌', []],
    [' | the desk', []],
  ])('%s', async (said, findings) => {
    const text = changed('scale-decision', [
      ['| 6 | Functional testing | ✅ | Dimitri Petrou |', `| 6 | Functional testing | ${said} |`],
    ])
    expect(await found('names-person', text)).toEqual(findings)
  })
})

describe('the name of a row of signatures', () => {
  test.each<[said: string, findings: string[]]>([
    [
      'not yet named | 2026-06-09 | (signed)',
      ['32 ‹not yet named› error 10: AI CoE Lead needs a person: "not yet named" names nobody'],
    ],
    [
      'Not Ruth Castellan | 2026-06-09 | (signed)',
      [
        '32 ‹Not Ruth Castellan› error 10: AI CoE Lead needs a person: "Not Ruth Castellan" names nobody',
      ],
    ],
    [
      'never asked | 2026-06-09 | (signed)',
      ['32 ‹never asked› error 10: AI CoE Lead needs a person: "never asked" names nobody'],
    ],
    [
      'None | 2026-06-09 | (signed)',
      ['32 ‹None› error 10: AI CoE Lead needs a person: "None" names nobody'],
    ],
    [
      '(none) | 2026-06-09 | (signed)',
      ['32 ‹(none)› error 10: AI CoE Lead needs a person: "(none)" names nobody'],
    ],
    [
      'pending | 2026-06-09 | (signed)',
      ['32 ‹pending› error 10: AI CoE Lead needs a person: "pending" names nobody'],
    ],
    [
      'Ruth Castellan (pending) | 2026-06-09 | (signed)',
      [
        '32 ‹Ruth Castellan (pending)› error 10: AI CoE Lead needs a person: "Ruth Castellan (pending)" leaves open who it is',
      ],
    ],
    ['Ruth Castellan+Tom Reyes | 2026-06-09 | (signed)', []],
    ['Ruth Castellan & Tom Reyes | 2026-06-09 | (signed)', []],
    [
      'Ruth Castellan; the CoE | 2026-06-09 | (signed)',
      [
        `32 ‹Ruth Castellan; the CoE› error 10: AI CoE Lead needs a person: "the CoE" is not a person's name`,
      ],
    ],
    [
      'Ruth Castellan and the CoE | 2026-06-09 | (signed)',
      [
        `32 ‹Ruth Castellan and the CoE› error 10: AI CoE Lead needs a person: "the CoE" is not a person's name`,
      ],
    ],
    ['Roland Castle | 2026-06-09 | (signed)', []],
    [
      ' | 2026-06-09 | (signed)',
      [
        '32 ‹| AI CoE Lead |  | 2…| (signed) |› error 10: AI CoE Lead needs a person: nobody is named',
      ],
    ],
    ['- | 2026-06-09 | (signed)', ['32 ‹-› error 10: AI CoE Lead needs a person: nobody is named']],
    [
      'service-warranty-sorter | 2026-06-09 | (signed)',
      [
        '32 ‹service-warranty-sorter› error 10: AI CoE Lead needs a person: "service-warranty-sorter" is not a person',
      ],
    ],
    [
      'the CoE | | ',
      [`32 ‹the CoE› error 10: AI CoE Lead needs a person: "the CoE" is not a person's name`],
    ],
    ['Ruth Castellan | | ', []],
    [
      'not yet named | | ',
      ['32 ‹not yet named› error 10: AI CoE Lead needs a person: "not yet named" names nobody'],
    ],
    [
      'Ruth Саstellan | 2026-06-09 | (signed)',
      [
        '32 ‹Ruth Саstellan› warning 10: the name "Саstellan" mixes scripts: letters that look alike may hide another name',
      ],
    ],
    [
      'Ruth Castellan+the CoE | 2026-06-09 | (signed)',
      [
        `32 ‹Ruth Castellan+the CoE› error 10: AI CoE Lead needs a person: "the CoE" is not a person's name`,
      ],
    ],
    [
      'Ruth Castellan +the CoE | 2026-06-09 | (signed)',
      [
        `32 ‹Ruth Castellan +the CoE› error 10: AI CoE Lead needs a person: "the CoE" is not a person's name`,
      ],
    ],
  ])('%s', async (said, findings) => {
    const text = changed('pilot-to-prod', [
      ['| AI CoE Lead | Ruth Castellan | 2026-06-09 | (signed) |', `| AI CoE Lead | ${said} |`],
    ])
    expect(await found('names-person', text)).toEqual(findings)
  })
})

describe('the role of a row of signatures', () => {
  test.each<[said: string, findings: string[]]>([
    [
      'AI CoE Lead (informed)',
      [
        '32 ‹Ruth Castellan› error 10: "Ruth Castellan" signs as AI CoE Lead (informed): who signs for another, or was only told, fills no role ("(informed")',
      ],
    ],
    [
      'AI CoE Lead (for information)',
      [
        '32 ‹Ruth Castellan› error 10: "Ruth Castellan" signs as AI CoE Lead (for information): who signs for another, or was only told, fills no role ("(for information")',
      ],
    ],
    [
      'AI CoE Lead – cc',
      [
        '32 ‹Ruth Castellan› error 10: "Ruth Castellan" signs as AI CoE Lead – cc: who signs for another, or was only told, fills no role ("– cc")',
      ],
    ],
    ['AI CoE Lead (acting)', []],
    ['AI CoE Lead (acting since May)', []],
    ['AI CoE Lead, acting for the summer', []],
    ['AI CoE Lead, acting', []],
    [
      'AI CoE Lead (acting: Tom Reyes)',
      [
        '32 ‹Ruth Castellan› error 10: "Ruth Castellan" signs as AI CoE Lead (acting: Tom Reyes): who signs for another, or was only told, fills no role ("(acting")',
      ],
    ],
    [
      'AI CoE Lead (acting for Tom Reyes)',
      [
        '32 ‹Ruth Castellan› error 10: "Ruth Castellan" signs as AI CoE Lead (acting for Tom Reyes): who signs for another, or was only told, fills no role ("(acting")',
      ],
    ],
    [
      'AI CoE Lead (acting Tom Reyes)',
      [
        '32 ‹Ruth Castellan› error 10: "Ruth Castellan" signs as AI CoE Lead (acting Tom Reyes): who signs for another, or was only told, fills no role ("(acting")',
      ],
    ],
    [
      'AI CoE Lead (acting, Tom Reyes is away)',
      [
        '32 ‹Ruth Castellan› error 10: "Ruth Castellan" signs as AI CoE Lead (acting, Tom Reyes is away): who signs for another, or was only told, fills no role ("(acting")',
      ],
    ],
    [
      'AI CoE Lead (acting – Tom Reyes)',
      [
        '32 ‹Ruth Castellan› error 10: "Ruth Castellan" signs as AI CoE Lead (acting – Tom Reyes): who signs for another, or was only told, fills no role ("(acting")',
      ],
    ],
  ])('%s', async (said, findings) => {
    const text = changed('pilot-to-prod', [
      [
        '| AI CoE Lead | Ruth Castellan | 2026-06-09 | (signed) |',
        `| ${said} | Ruth Castellan | 2026-06-09 | (signed) |`,
      ],
    ])
    expect(await found('names-person', text)).toEqual(findings)
  })
})

describe('a signature in a table without names is that of nobody', () => {
  test.each<[said: string, findings: string[]]>([
    [
      '(signed)',
      [
        '31 ‹| Agent Builder | 20…ek Adeyemi |› error 10: Agent Builder needs a person: nobody is named',
        '32 ‹| AI CoE Lead | 2026-06-09 | (signed) |› error 10: AI CoE Lead needs a person: nobody is named',
      ],
    ],
    [
      '/s/ Ruth Castellan',
      [
        '31 ‹| Agent Builder | 20…ek Adeyemi |› error 10: Agent Builder needs a person: nobody is named',
        '32 ‹| AI CoE Lead | 2026… Castellan |› error 10: AI CoE Lead needs a person: nobody is named',
      ],
    ],
    [
      '',
      [
        '31 ‹| Agent Builder | 20…ek Adeyemi |› error 10: Agent Builder needs a person: nobody is named',
      ],
    ],
  ])('%s', async (said, findings) => {
    const text = changed('pilot-to-prod', [
      [
        '| Role | Name | Date | Signature |\n|---|---|---|---|\n| Agent Builder | Marek Adeyemi | 2026-06-09 | (signed) |\n| AI CoE Lead | Ruth Castellan | 2026-06-09 | (signed) |',
        `| Role | Date | Signature |\n|---|---|---|\n| Agent Builder | 2026-06-09 | /s/ Marek Adeyemi |\n| AI CoE Lead | 2026-06-09 | ${said} |`,
      ],
    ])
    expect(await found('names-person', text)).toEqual(findings)
  })
})

test('what is asked, and what to do, is said of who signs', () => {
  const { about, fix } = rules.find(({ id }) => id === 'names-person') ?? {}
  expect(about).toContain('not of a team or a role')
  expect(fix).toContain('first and last name')
})

describe('a group beside a person, and who has not agreed, are no owners', () => {
  test.each<[said: string, findings: string[]]>([
    [
      'quote desk/Yusuf Demir',
      [
        '34 ‹quote desk/Yusuf Demir› error 6: item 6 needs an owner: "quote desk" is a group, not a person',
      ],
    ],
    [
      'the quote desk+Yusuf Demir',
      [
        '34 ‹the quote desk+Yusuf Demir› error 6: item 6 needs an owner: "the quote desk" is a group, not a person',
      ],
    ],
    [
      'the quote desk and Yusuf Demir',
      [
        '34 ‹the quote desk and Yusuf Demir› error 6: item 6 needs an owner: "the quote desk" is a group, not a person',
      ],
    ],
    [
      'the quote desk with Yusuf Demir',
      [
        '34 ‹the quote desk with Yusuf Demir› error 6: item 6 needs an owner: "the quote desk" is a group, not a person',
      ],
    ],
    [
      'Dimitri Petrou, backup:the quote desk',
      [
        '34 ‹Dimitri Petrou, backup:the quote desk› error 6: item 6 needs an owner: "the quote desk" is a group, not a person',
      ],
    ],
    [
      'Dimitri Petrou,the quote desk',
      [
        '34 ‹Dimitri Petrou,the quote desk› error 6: item 6 needs an owner: "the quote desk" is a group, not a person',
      ],
    ],
    [
      'Dimitri Petrou (quotes, tbc)',
      [
        '34 ‹Dimitri Petrou (quotes, tbc)› error 6: item 6 needs an owner: "Dimitri Petrou (quotes, tbc)" says "(quotes, tbc)"',
      ],
    ],
    [
      'Dimitri Petrou (head of quotes) asked (tbc)',
      [
        '34 ‹Dimitri Petrou (head… asked (tbc)› error 6: item 6 needs an owner: "Dimitri Petrou (head of quotes) asked (tbc)" says "(tbc)"',
      ],
    ],
    [
      'Dimitri Petrou (he objects to it)',
      [
        '34 ‹Dimitri Petrou (he objects to it)› error 6: item 6 needs an owner: "Dimitri Petrou (he objects to it)" says "(he objects to it)"',
      ],
    ],
    [
      'Dimitri Petrou (not yet)',
      [
        '34 ‹Dimitri Petrou (not yet)› error 6: item 6 needs an owner: "Dimitri Petrou (not yet)" says "(not yet)"',
      ],
    ],
    [
      'Dimitri Petrou (not yet) since May',
      [
        '34 ‹Dimitri Petrou (not yet) since May› error 6: item 6 needs an owner: "Dimitri Petrou (not yet) since May" says "(not yet)"',
      ],
    ],
  ])('%s', async (said, findings) => {
    const text = changed('scale-decision', [
      [
        '| 6 | Functional testing | ✅ | Dimitri Petrou |',
        `| 6 | Functional testing | ✅ | ${said} |`,
      ],
    ])
    expect(await found('names-person', text)).toEqual(findings)
  })
})
