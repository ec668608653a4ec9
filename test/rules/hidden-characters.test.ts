// Which characters nobody sees, or strike out what they stand on.
import { describe, expect, test } from 'vitest'
import { finds } from './finds.ts'
import { changed, type Edit, found } from './found.ts'

const zero = '\u200b'
const inEvidence = (character: string): Edit[] => [['Grafana', `Graf${character}ana`]]

describe('bidirectional controls, anywhere', () => {
  const controls = '\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c'
  finds('hidden-characters', 'pilot-to-prod', [
    ['none', [], []],
    ['each of them', inEvidence(controls), [...controls].map((one) => `17 ‹${one}› error`)],
    ['in the front matter', [['version: 1', 'version: 1 # \u202e']], ['3 ‹\u202e› error']],
    ['in a comment', [['## Sign-off', '<!-- \u202e -->\n\n## Sign-off']], ['27 ‹\u202e› error']],
    [
      'in a code fence',
      [['## Sign-off', '```\n\u202e\n```\n\n## Sign-off']],
      ['28 ‹\u202e› error'],
    ],
    ['as an entity', inEvidence('&#x202e;'), ['17 ‹&› error: U+202E']],
    ['as an entity in a name', [['| Marek ', '| Marek&#x202e; ']], ['31 ‹&› error: U+202E']],
    [
      'as an entity in a column name',
      [['Evidence |', 'Evid&#x202e;ence |']],
      ['14 ‹&› error: U+202E'],
    ],
  ])
})

describe('invisible characters where they decide', () => {
  finds('hidden-characters', 'pilot-to-prod/conditional', [
    ['a status', [['ready | ⚠️', `ready | ${zero}⚠️`]], [`23 ‹${zero}› error 8`]],
    ['a title', [['Communication', `Communica${zero}tion`]], [`23 ‹${zero}› error 8`]],
    ['a number', [['| 8 |', `| 8${zero} |`]], [`23 ‹${zero}› error 8`]],
    ['a role', [['| Agent Builder', `| Agent${zero} Builder`]], [`31 ‹${zero}› error`]],
    ['a name', [['| Marek Adeyemi', `| Marek${zero} Adeyemi`]], [`31 ‹${zero}› error`]],
    ['a day', [['Adeyemi | 2026-', `Adeyemi | 2026${zero}-`]], [`31 ‹${zero}› error`]],
    ['a signature', [['(signed)', `(un${zero}signed)`]], [`31 ‹${zero}› error`]],
    ['a field', [['Tier:** Low', `Tier:** L${zero}ow`]], [`10 ‹${zero}› error`]],
    [
      'the stated decision',
      [['Conditional launch', `Condi${zero}tional launch`]],
      [`38 ‹${zero}› error`],
    ],
    ['a column name', [['Status |', `Sta${zero}tus |`]], [`14 ‹${zero}› error`]],
    ['an owner', [['email | Tomasz', `email | To${zero}masz`]], [`47 ‹${zero}› error`]],
    ['a due day', [['| 2026-06-19', `| 2026${zero}-06-19`]], [`47 ‹${zero}› error`]],
    [
      'a row that stands twice',
      [['| 9 |', `| 8 | Communica${zero}tion plan ready | | |\n| 9 |`]],
      [`24 ‹${zero}› error 8`],
    ],
    ['evidence, where it is only removed', inEvidence(zero), []],
  ])
})

describe('characters that are invisible in a name', () => {
  const named = (is: string): Edit[] => [['| Marek Adeyemi', `| ${is}`]]
  finds('hidden-characters', 'pilot-to-prod', [
    ['a soft hyphen', named('Marek Ade\u00adyemi'), ['31 ‹\u00ad› error: U+00AD']],
    ['a Hangul filler', named('Marek\u3164 Adeyemi'), ['31 ‹\u3164› error: U+3164']],
    ['a braille blank', named('Marek\u2800 Adeyemi'), ['31 ‹\u2800› error: U+2800']],
    ['a joiner of nothing', named('Marek\u200d Adeyemi'), ['31 ‹\u200d› error: U+200D']],
    ['a control', named('Marek\u0007 Adeyemi'), ['31 ‹\u0007› error: U+0007']],
    ['an entity', named('Marek&#x200b; Adeyemi'), ['31 ‹&› error: U+200B']],
    ['a joiner that its script writes', named('क्\u200dष पटेल'), []],
    ['a no-break space', named('Marek\u00a0Adeyemi'), []],
  ])
})

describe('marks that strike out the letter before them, anywhere', () => {
  const marks = '\u0334\u0335\u0336\u0337\u0338\u20d2\u20d3\u20d8\u20e5\u20e6\u20ea\u20eb'
  test('each of them', () => {
    for (const mark of marks) {
      const [said] = found('hidden-characters', changed('pilot-to-prod', inEvidence(mark)))
      expect(said).toContain(`17 ‹${mark}› error`)
    }
  })

  finds('hidden-characters', 'pilot-to-prod', [
    ['through a whole word, said once', inEvidence('a\u0336b\u0336'), ['17 ‹\u0336› error']],
    ['as an entity', inEvidence('&#x336;'), ['17 ‹&› error: U+0336']],
    ['in a line', [['date: 2026-06-15', 'date: 2026-06-1\u03365']], ['40 ‹\u0336› error']],
    ['an accent', inEvidence('\u0301'), []],
    ['a ring around a letter', inEvidence('\u20dd'), []],
  ])
})
