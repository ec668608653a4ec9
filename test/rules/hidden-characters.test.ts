// Which characters nobody sees.
import { describe, expect, test } from 'vitest'
import { hiddenCharacters } from '../../src/rules/hidden-characters.ts'
import { changed, found, type Row } from './found.ts'

test('what the rule asks and how it is met', () => {
  expect(hiddenCharacters).toMatchObject({
    level: 'error',
    isWaivable: false,
    about:
      'No bidirectional controls and no marks that strike letters out anywhere, and no invisible characters in a status, title, name, date or signature.',
    fix: 'retype the text without that character',
  })
})

describe('bidirectional controls, anywhere', () => {
  test.each<Row>([
    ['none', [], []],
    [
      'U+202A in evidence',
      [['Grafana [', 'Graf\u202aana [']],
      [
        '17 ‹\u202a› error: U+202A, a bidirectional control: the text may be shown in another order than it is read',
      ],
    ],
    [
      'U+202B in evidence',
      [['Grafana [', 'Graf\u202bana [']],
      [
        '17 ‹\u202b› error: U+202B, a bidirectional control: the text may be shown in another order than it is read',
      ],
    ],
    [
      'U+202C in evidence',
      [['Grafana [', 'Graf\u202cana [']],
      [
        '17 ‹\u202c› error: U+202C, a bidirectional control: the text may be shown in another order than it is read',
      ],
    ],
    [
      'U+202D in evidence',
      [['Grafana [', 'Graf\u202dana [']],
      [
        '17 ‹\u202d› error: U+202D, a bidirectional control: the text may be shown in another order than it is read',
      ],
    ],
    [
      'U+202E in evidence',
      [['Grafana [', 'Graf\u202eana [']],
      [
        '17 ‹\u202e› error: U+202E, a bidirectional control: the text may be shown in another order than it is read',
      ],
    ],
    [
      'U+2066 in evidence',
      [['Grafana [', 'Graf\u2066ana [']],
      [
        '17 ‹\u2066› error: U+2066, a bidirectional control: the text may be shown in another order than it is read',
      ],
    ],
    [
      'U+2067 in evidence',
      [['Grafana [', 'Graf\u2067ana [']],
      [
        '17 ‹\u2067› error: U+2067, a bidirectional control: the text may be shown in another order than it is read',
      ],
    ],
    [
      'U+2068 in evidence',
      [['Grafana [', 'Graf\u2068ana [']],
      [
        '17 ‹\u2068› error: U+2068, a bidirectional control: the text may be shown in another order than it is read',
      ],
    ],
    [
      'U+2069 in evidence',
      [['Grafana [', 'Graf\u2069ana [']],
      [
        '17 ‹\u2069› error: U+2069, a bidirectional control: the text may be shown in another order than it is read',
      ],
    ],
    [
      'U+200E in evidence',
      [['Grafana [', 'Graf\u200eana [']],
      [
        '17 ‹\u200e› error: U+200E, a bidirectional control: the text may be shown in another order than it is read',
      ],
    ],
    [
      'U+200F in evidence',
      [['Grafana [', 'Graf\u200fana [']],
      [
        '17 ‹\u200f› error: U+200F, a bidirectional control: the text may be shown in another order than it is read',
      ],
    ],
    [
      'U+061C in evidence',
      [['Grafana [', 'Graf\u061cana [']],
      [
        '17 ‹\u061c› error: U+061C, a bidirectional control: the text may be shown in another order than it is read',
      ],
    ],
    [
      'in front of the title',
      [['# Pilot-to-Prod', '# \u202ePilot-to-Prod']],
      [
        '6 ‹\u202e› error: U+202E, a bidirectional control: the text may be shown in another order than it is read',
      ],
    ],
    [
      'as an entity in evidence',
      [['Grafana [', 'Graf&#x202e;ana [']],
      [
        '17 ‹&› error: U+202E, a bidirectional control written as an entity: the text may be shown in another order than it is read',
      ],
    ],
    [
      'as an entity in a name',
      [['| Marek Adeyemi |', '| Marek&#x202e; Adeyemi |']],
      [
        '31 ‹&› error: U+202E, a bidirectional control written as an entity: the text may be shown in another order than it is read',
      ],
    ],
    [
      'as an entity in a column name',
      [['| # | Item | Status | Evidence |', '| # | Item | Status | Evid&#x202e;ence |']],
      [
        '14 ‹&› error: U+202E, a bidirectional control written as an entity: the text may be shown in another order than it is read',
      ],
    ],
    [
      'as an entity in a line',
      [['Target launch date: 2026-06-15', 'Target launch date: 2026&#x202e;-06-15']],
      [
        '40 ‹&› error: U+202E, a bidirectional control written as an entity: the text may be shown in another order than it is read',
      ],
    ],
    [
      'two at once',
      [['Grafana [', 'Graf\u202eana\u202c [']],
      [
        '17 ‹\u202e› error: U+202E, a bidirectional control: the text may be shown in another order than it is read',
        '17 ‹\u202c› error: U+202C, a bidirectional control: the text may be shown in another order than it is read',
      ],
    ],
  ])('%s', async (_, edits, findings) => {
    expect(await found('hidden-characters', changed('pilot-to-prod', edits))).toEqual(findings)
  })
})

describe('invisible characters where they could deceive', () => {
  test.each<Row>([
    ['in evidence they do not', [['Grafana [', 'Graf\u200bana [']], []],
    [
      'in a status',
      [['| Communication plan ready | ⚠️ |', '| Communication plan ready | \u200b⚠️ |']],
      ['23 ‹\u200b› error 8: U+200B, an invisible character in a status'],
    ],
    [
      'in a title',
      [['| Communication plan ready |', '| Communica\u200btion plan ready |']],
      ['23 ‹\u200b› error 8: U+200B, an invisible character in a title'],
    ],
    [
      'in a number',
      [['| 8 | Communication', '| 8\u200b | Communication']],
      ['23 ‹\u200b› error 8: U+200B, an invisible character in a number'],
    ],
    [
      'in a role',
      [['| Agent Builder | Marek', '| Agent\u2060 Builder | Marek']],
      ['31 ‹\u2060› error: U+2060, an invisible character in a role'],
    ],
    [
      'in a name',
      [['| Marek Adeyemi |', '| Marek\u200b Adeyemi |']],
      ['31 ‹\u200b› error: U+200B, an invisible character in a name'],
    ],
    [
      'in a date',
      [['| Marek Adeyemi | 2026-06-09 |', '| Marek Adeyemi | 2026\u00ad-06-09 |']],
      ['31 ‹\u00ad› error: U+00AD, an invisible character in a date'],
    ],
    [
      'in a signature',
      [
        [
          '| Marek Adeyemi | 2026-06-09 | (signed) |',
          '| Marek Adeyemi | 2026-06-09 | (sig\u200bned) |',
        ],
      ],
      ['31 ‹\u200b› error: U+200B, an invisible character in a signature'],
    ],
    [
      'in the owner of an open item',
      [['| Tomasz Lind | 2026-06-19 |', '| Tomasz\u200b Lind | 2026-06-19 |']],
      ['47 ‹\u200b› error: U+200B, an invisible character in a name'],
    ],
    [
      'in the day of an open item',
      [['| Tomasz Lind | 2026-06-19 |', '| Tomasz Lind | 2026\u200b-06-19 |']],
      ['47 ‹\u200b› error: U+200B, an invisible character in a date'],
    ],
    [
      'in a field',
      [['**Tier:** Low', '**Tier:** L\u200bow']],
      ['10 ‹\u200b› error: U+200B, an invisible character in a field'],
    ],
    [
      'in the stated decision',
      [['⚠️ Conditional launch', '⚠️ Condi\u200btional launch']],
      ['38 ‹\u200b› error: U+200B, an invisible character in the stated decision'],
    ],
    [
      'in a column name',
      [['| # | Item | Status | Evidence |', '| # | Item | Sta\u200btus | Evidence |']],
      ['14 ‹\u200b› error: U+200B, an invisible character in a column name'],
    ],
    [
      'as an entity',
      [['| Marek Adeyemi |', '| Marek&#x200b; Adeyemi |']],
      ['31 ‹&› error: U+200B, an invisible character in a name'],
    ],
    [
      'a control character',
      [['| Marek Adeyemi |', '| Marek Adeyemi |']],
      ['31 ‹› error: U+0007, an invisible character in a name'],
    ],
    [
      'two in one name',
      [['| Marek Adeyemi |', '| Marek\u200b Ade\u200byemi |']],
      [
        '31 ‹\u200b› error: U+200B, an invisible character in a name',
        '31 ‹\u200b› error: U+200B, an invisible character in a name',
      ],
    ],
    [
      'in a row that stands twice',
      [['| 9 | Rollback', '| 8 | Communica\u200btion plan ready | ⚠️ | |\n| 9 | Rollback']],
      ['24 ‹\u200b› error 8: U+200B, an invisible character in a title'],
    ],
  ])('%s', async (_, edits, findings) => {
    expect(
      await found('hidden-characters', changed('pilot-to-prod', edits, 'conditional')),
    ).toEqual(findings)
  })
})

describe('marks that strike out the letter before them, anywhere', () => {
  const struck = (mark: string): string =>
    `${mark}, a mark that strikes out the letter before it: whether the text holds is left open`

  test.each<Row>([
    [
      'a long stroke in evidence',
      [['Grafana [', 'Gra\u0336fana [']],
      [`17 ‹\u0336› error: ${struck('U+0336')}`],
    ],
    [
      'a short stroke',
      [['Grafana [', 'Gra\u0335fana [']],
      [`17 ‹\u0335› error: ${struck('U+0335')}`],
    ],
    ['a tilde', [['Grafana [', 'Gra\u0334fana [']], [`17 ‹\u0334› error: ${struck('U+0334')}`]],
    [
      'a short solidus',
      [['Grafana [', 'Gra\u0337fana [']],
      [`17 ‹\u0337› error: ${struck('U+0337')}`],
    ],
    [
      'a long solidus',
      [['Grafana [', 'Gra\u0338fana [']],
      [`17 ‹\u0338› error: ${struck('U+0338')}`],
    ],
    ['a long bar', [['Grafana [', 'Gra\u20d2fana [']], [`17 ‹\u20d2› error: ${struck('U+20D2')}`]],
    ['a ring', [['Grafana [', 'Gra\u20d8fana [']], [`17 ‹\u20d8› error: ${struck('U+20D8')}`]],
    ['a backslash', [['Grafana [', 'Gra\u20e5fana [']], [`17 ‹\u20e5› error: ${struck('U+20E5')}`]],
    ['an arrow', [['Grafana [', 'Gra\u20eafana [']], [`17 ‹\u20ea› error: ${struck('U+20EA')}`]],
    [
      'at the very beginning',
      [['| ✅ | Grafana', '| ✅ | \u0336Grafana']],
      [`17 ‹\u0336› error: ${struck('U+0336')}`],
    ],
    [
      'through a whole word, said once',
      [['Grafana [', 'G\u0336r\u0336a\u0336f\u0336ana [']],
      [`17 ‹\u0336› error: ${struck('U+0336')}`],
    ],
    [
      'in a column name',
      [['| Evidence |', '| Evi\u0336dence |']],
      [`14 ‹\u0336› error: ${struck('U+0336')}`],
    ],
    [
      'in a line',
      [['Target launch date: 2026-06-15', 'Target launch date: 2026-06-1\u03365']],
      [`40 ‹\u0336› error: ${struck('U+0336')}`],
    ],
    ['an accent strikes nothing out', [['Grafana [', 'Gra\u0301fana [']], []],
    ['a ring around a letter does not either', [['Grafana [', 'Gra\u20ddfana [']], []],
  ])('%s', async (_, edits, findings) => {
    expect(await found('hidden-characters', changed('pilot-to-prod', edits))).toEqual(findings)
  })
})
