// Which fields are not filled in, given twice, or hold no choice.
import { describe, expect, test } from 'vitest'
import { changed, found, type Row } from './found.ts'

describe('a field is filled in', () => {
  test.each<Row>([
    ['as it is', [], []],
    [
      'no id',
      [['**Agent ID:** service-warranty-sorter', '**Agent ID:** ']],
      ['8 ‹› error: "Agent ID" is not filled in'],
    ],
    [
      'no version',
      [['**Agent version:** 1.4', '**Agent version:** ']],
      ['9 ‹› warning: "Agent version" is not filled in'],
    ],
    [
      'no line for the version',
      [['**Agent version:** 1.4\n', '']],
      ['1 ‹› warning: "Agent version" is not filled in'],
    ],
    [
      'no tier',
      [['**Tier:** Medium', '**Tier:** ']],
      [
        '10 ‹› warning: "Tier" is not filled in; item 6 cannot be compared with a minimum for the tier',
      ],
    ],
    [
      'no review date',
      [['**Review date:** 2026-06-09', '**Review date:** TBD']],
      ['12 ‹TBD› error: "Review date" is not filled in'],
    ],
    [
      'no launch date, which other rules ask for',
      [['Target launch date: 2026-06-15', 'Target launch date: ']],
      [],
    ],
    [
      'two ids',
      [
        [
          '**Agent ID:** service-warranty-sorter',
          '**Agent ID:** service-warranty-sorter\n**Agent ID:** service-claims',
        ],
      ],
      [
        '9 ‹service-claims› error: "Agent ID" is given twice, as "service-warranty-sorter" and as "service-claims"',
      ],
    ],
    [
      'one id twice',
      [
        [
          '**Agent ID:** service-warranty-sorter',
          '**Agent ID:** service-warranty-sorter\n**Agent ID:** service-warranty-sorter',
        ],
      ],
      [],
    ],
  ])('%s', async (_, edits, findings) => {
    expect(await found('missing-field', changed('pilot-to-prod', edits))).toEqual(findings)
  })
})

describe('a choice is one of those that there are', () => {
  test.each<Row>([
    ['High', [['**Tier:** Medium', '**Tier:** High']], []],
    ['high', [['**Tier:** Medium', '**Tier:** high']], []],
    ['medium (two teams)', [['**Tier:** Medium', '**Tier:** medium (two teams)']], []],
    [
      'Critical',
      [['**Tier:** Medium', '**Tier:** Critical']],
      ['10 ‹Critical› warning: "Tier" is "Critical", expected one of Low, Medium, High'],
    ],
    [
      'Medium?',
      [['**Tier:** Medium', '**Tier:** Medium?']],
      ['10 ‹Medium?› error: "Tier" is "Medium?", expected one of Low, Medium, High'],
    ],
    [
      'Low or Medium',
      [['**Tier:** Medium', '**Tier:** Low or Medium']],
      ['10 ‹Low or Medium› error: "Tier" is "Low or Medium", expected one of Low, Medium, High'],
    ],
    [
      'Low/Medium',
      [['**Tier:** Medium', '**Tier:** Low/Medium']],
      ['10 ‹Low/Medium› error: "Tier" is "Low/Medium", expected one of Low, Medium, High'],
    ],
    [
      '2',
      [['**Tier:** Medium', '**Tier:** 2']],
      ['10 ‹2› warning: "Tier" is "2", expected one of Low, Medium, High'],
    ],
    [
      'Medium, later High',
      [['**Tier:** Medium', '**Tier:** Medium, later High']],
      [
        '10 ‹Medium, later High› error: "Tier" is "Medium, later High", expected one of Low, Medium, High',
      ],
    ],
    [
      'Medium (pending)',
      [['**Tier:** Medium', '**Tier:** Medium (pending)']],
      [
        '10 ‹Medium (pending)› error: "Tier" is "Medium (pending)", expected one of Low, Medium, High',
      ],
    ],
    [
      'Medium risk',
      [['**Tier:** Medium', '**Tier:** Medium risk']],
      ['10 ‹Medium risk› warning: "Tier" is "Medium risk", expected one of Low, Medium, High'],
    ],
    [
      'a struck one in a code fence',
      [['**Tier:** Medium', '**Tier:** `~~Low~~ Medium`']],
      ['10 ‹~~Low~~ Medium› error: "Tier" is "~~Low~~ Medium", expected one of Low, Medium, High'],
    ],
  ])('%s', async (_, edits, findings) => {
    expect(await found('missing-field', changed('pilot-to-prod', edits))).toEqual(findings)
  })
})

describe('a choice that must be made', () => {
  test.each<Row>([
    ['read-only', [['**Autonomy:** acts', '**Autonomy:** read-only']], []],
    [
      'maybe',
      [['**Autonomy:** acts', '**Autonomy:** maybe']],
      ['10 ‹maybe› error: "Autonomy" is "maybe", expected one of read-only, acts'],
    ],
    [
      'acts?',
      [['**Autonomy:** acts', '**Autonomy:** acts?']],
      ['10 ‹acts?› error: "Autonomy" is "acts?", expected one of read-only, acts'],
    ],
    [
      'acts or read-only',
      [['**Autonomy:** acts', '**Autonomy:** acts or read-only']],
      [
        '10 ‹acts or read-only› error: "Autonomy" is "acts or read-only", expected one of read-only, acts',
      ],
    ],
    [
      'none',
      [['**Autonomy:** acts', '**Autonomy:** ']],
      ['10 ‹› error: "Autonomy" is not filled in'],
    ],
  ])('%s', async (_, edits, findings) => {
    expect(await found('missing-field', changed('seven-checkpoints', edits))).toEqual(findings)
  })
})

describe('where nothing is filled in, nothing is said', () => {
  test.each<Row>([['the blank', [], []]])('%s', async (_, edits, findings) => {
    expect(await found('missing-field', changed('pilot-to-prod', edits, 'blank'))).toEqual(findings)
  })
})

describe('a value that says beside it that it is of something else, or off', () => {
  test.each<[said: string, findings: string[]]>([
    [
      'service-warranty-sorter, for another customer',
      [
        '8 ‹for another customer› error: "Agent ID" is "service-warranty-sorter, for another customer", and "for another customer" leaves no value that holds',
      ],
    ],
    [
      'service-warranty-sorter, for other customers',
      [
        '8 ‹for other customers› error: "Agent ID" is "service-warranty-sorter, for other customers", and "for other customers" leaves no value that holds',
      ],
    ],
    [
      'service-warranty-sorter, not this one',
      [
        '8 ‹not this one› error: "Agent ID" is "service-warranty-sorter, not this one", and "not this one" leaves no value that holds',
      ],
    ],
    [
      'service-warranty-sorter (untested)',
      [
        '8 ‹untested› error: "Agent ID" is "service-warranty-sorter (untested)", and "untested" leaves no value that holds',
      ],
    ],
    [
      'service-warranty-sorter, tested with v1.3',
      [
        '8 ‹tested with v1› error: "Agent ID" is "service-warranty-sorter, tested with v1.3", and "tested with v1" leaves no value that holds',
      ],
    ],
    [
      'service-warranty-sorter, ran with version 1.3',
      [
        '8 ‹ran with version 1› error: "Agent ID" is "service-warranty-sorter, ran with version 1.3", and "ran with version 1" leaves no value that holds',
      ],
    ],
    [
      'service-warranty-sorter, piloted with 1.3',
      [
        '8 ‹piloted with 1› error: "Agent ID" is "service-warranty-sorter, piloted with 1.3", and "piloted with 1" leaves no value that holds',
      ],
    ],
    [
      'service-warranty-sorter, run with v 1.3',
      [
        '8 ‹run with v 1› error: "Agent ID" is "service-warranty-sorter, run with v 1.3", and "run with v 1" leaves no value that holds',
      ],
    ],
    ['service-warranty-sorter, tested with two teams', []],
    [
      'service-warranty-sorter; production gets service-claims',
      [
        '8 ‹production gets› error: "Agent ID" is "service-warranty-sorter; production gets service-claims", and "production gets" leaves no value that holds',
      ],
    ],
    [
      'service-warranty-sorter; production will get service-claims',
      [
        '8 ‹production will get› error: "Agent ID" is "service-warranty-sorter; production will get service-claims", and "production will get" leaves no value that holds',
      ],
    ],
    [
      'service-warranty-sorter; production runs service-claims',
      [
        '8 ‹production runs› error: "Agent ID" is "service-warranty-sorter; production runs service-claims", and "production runs" leaves no value that holds',
      ],
    ],
    [
      'service-warranty-sorter; production is on service-claims',
      [
        '8 ‹production is on› error: "Agent ID" is "service-warranty-sorter; production is on service-claims", and "production is on" leaves no value that holds',
      ],
    ],
    [
      'service-warranty-sorter, tools are off',
      [
        '8 ‹are off› error: "Agent ID" is "service-warranty-sorter, tools are off", and "are off" leaves no value that holds',
      ],
    ],
    [
      'service-warranty-sorter, mail is off',
      [
        '8 ‹is off› error: "Agent ID" is "service-warranty-sorter, mail is off", and "is off" leaves no value that holds',
      ],
    ],
    [
      'service-warranty-sorter, cancelled',
      [
        '8 ‹cancelled› error: "Agent ID" is "service-warranty-sorter, cancelled", and "cancelled" leaves no value that holds',
      ],
    ],
    [
      'service-warranty-sorter canceled',
      [
        '8 ‹canceled› error: "Agent ID" is "service-warranty-sorter canceled", and "canceled" leaves no value that holds',
      ],
    ],
    [
      'service-warranty-sorter – postponed.',
      [
        '8 ‹postponed.› error: "Agent ID" is "service-warranty-sorter – postponed.", and "postponed." leaves no value that holds',
      ],
    ],
    [
      'service-warranty-sorter, withdrawn',
      [
        '8 ‹withdrawn› error: "Agent ID" is "service-warranty-sorter, withdrawn", and "withdrawn" leaves no value that holds',
      ],
    ],
    [
      'service-warranty-sorter, superseded',
      [
        '8 ‹superseded› error: "Agent ID" is "service-warranty-sorter, superseded", and "superseded" leaves no value that holds',
      ],
    ],
    ['cancelled-orders-sorter', []],
    ['sorter of cancelled orders', []],
    [
      'service-warranty-sorter ❌',
      [
        '8 ‹❌› error: "Agent ID" is "service-warranty-sorter ❌", and "❌" leaves no value that holds',
      ],
    ],
    ['service-warranty-sorter (for the service desk)', []],
  ])('%s', async (said, findings) => {
    const text = changed('pilot-to-prod', [
      ['**Agent ID:** service-warranty-sorter', `**Agent ID:** ${said}`],
    ])
    expect(await found('missing-field', text)).toEqual(findings)
  })
})

describe('a version that is superseded', () => {
  test.each<[said: string, findings: string[]]>([
    [
      '1.4, superseded',
      [
        '9 ‹superseded› error: "Agent version" is "1.4, superseded", and "superseded" leaves no value that holds',
      ],
    ],
    ['1.4 (never mind 1.3)', []],
  ])('%s', async (said, findings) => {
    const text = changed('pilot-to-prod', [
      ['**Agent version:** 1.4', `**Agent version:** ${said}`],
    ])
    expect(await found('missing-field', text)).toEqual(findings)
  })
})

describe('a choice with words beside it', () => {
  test.each<[said: string, findings: string[]]>([
    [
      'acts (tested with v2.0)',
      [
        '10 ‹tested with v2› error: "Autonomy" is "acts (tested with v2.0)", and "tested with v2" leaves no value that holds',
      ],
    ],
    [
      'acts, for other tools',
      [
        '10 ‹acts, for other tools› error: "Autonomy" is "acts, for other tools", expected one of read-only, acts',
      ],
    ],
    ['acts (posts drafts)', []],
    ['acts ❌', ['10 ‹acts ❌› error: "Autonomy" is "acts ❌", expected one of read-only, acts']],
  ])('%s', async (said, findings) => {
    const text = changed('seven-checkpoints', [['**Autonomy:** acts', `**Autonomy:** ${said}`]])
    expect(await found('missing-field', text)).toEqual(findings)
  })
})

describe('a text that gives no stop condition', () => {
  test.each<[said: string, findings: string[]]>([
    [
      'never',
      ['14 ‹never› error: "Stop conditions" is "never", and "never" leaves no value that holds'],
    ],
    [
      'Never stop',
      [
        '14 ‹Never stop› error: "Stop conditions" is "Never stop", and "Never stop" leaves no value that holds',
      ],
    ],
    [
      'never stopped',
      [
        '14 ‹never stopped› error: "Stop conditions" is "never stopped", and "never stopped" leaves no value that holds',
      ],
    ],
    [
      '(never)',
      [
        '14 ‹(never)› error: "Stop conditions" is "(never)", and "(never)" leaves no value that holds',
      ],
    ],
    [
      'negative',
      [
        '14 ‹negative› error: "Stop conditions" is "negative", and "negative" leaves no value that holds',
      ],
    ],
    [
      'Negative.',
      [
        '14 ‹Negative.› error: "Stop conditions" is "Negative.", and "Negative." leaves no value that holds',
      ],
    ],
    [
      'vacant',
      ['14 ‹vacant› error: "Stop conditions" is "vacant", and "vacant" leaves no value that holds'],
    ],
    [
      'unknown.',
      [
        '14 ‹unknown.› error: "Stop conditions" is "unknown.", and "unknown." leaves no value that holds',
      ],
    ],
    [
      'undecided',
      [
        '14 ‹undecided› error: "Stop conditions" is "undecided", and "undecided" leaves no value that holds',
      ],
    ],
    [
      'not known',
      [
        '14 ‹not known› error: "Stop conditions" is "not known", and "not known" leaves no value that holds',
      ],
    ],
    [
      'not yet known',
      [
        '14 ‹not yet known› error: "Stop conditions" is "not yet known", and "not yet known" leaves no value that holds',
      ],
    ],
    [
      'not sure',
      [
        '14 ‹not sure› error: "Stop conditions" is "not sure", and "not sure" leaves no value that holds',
      ],
    ],
    [
      'not defined',
      [
        '14 ‹not defined› error: "Stop conditions" is "not defined", and "not defined" leaves no value that holds',
      ],
    ],
    [
      'not decided yet',
      [
        '14 ‹not decided yet› error: "Stop conditions" is "not decided yet", and "not decided yet" leaves no value that holds',
      ],
    ],
    [
      'not agreed.',
      [
        '14 ‹not agreed.› error: "Stop conditions" is "not agreed.", and "not agreed." leaves no value that holds',
      ],
    ],
    [
      'not yet agreed',
      [
        '14 ‹not yet agreed› error: "Stop conditions" is "not yet agreed", and "not yet agreed" leaves no value that holds',
      ],
    ],
    [
      'nobody',
      ['14 ‹nobody› error: "Stop conditions" is "nobody", and "nobody" leaves no value that holds'],
    ],
    [
      "we'll see",
      [
        `14 ‹we'll see› error: "Stop conditions" is "we'll see", and "we'll see" leaves no value that holds`,
      ],
    ],
    [
      'we’ll see',
      [
        '14 ‹we’ll see› error: "Stop conditions" is "we’ll see", and "we’ll see" leaves no value that holds',
      ],
    ],
    [
      'we will see after launch',
      [
        '14 ‹we will see› error: "Stop conditions" is "we will see after launch", and "we will see" leaves no value that holds',
      ],
    ],
    [
      'not met so far',
      [
        '14 ‹not met› error: "Stop conditions" is "not met so far", and "not met" leaves no value that holds',
      ],
    ],
    [
      'reached since May',
      [
        '14 ‹reached since› error: "Stop conditions" is "reached since May", and "reached since" leaves no value that holds',
      ],
    ],
    [
      'exceeded since week 20',
      [
        '14 ‹exceeded since› error: "Stop conditions" is "exceeded since week 20", and "exceeded since" leaves no value that holds',
      ],
    ],
    [
      'triggered since Monday',
      [
        '14 ‹triggered since› error: "Stop conditions" is "triggered since Monday", and "triggered since" leaves no value that holds',
      ],
    ],
    [
      'missed since April',
      [
        '14 ‹missed since› error: "Stop conditions" is "missed since April", and "missed since" leaves no value that holds',
      ],
    ],
    [
      'has happened twice',
      [
        '14 ‹has happened› error: "Stop conditions" is "has happened twice", and "has happened" leaves no value that holds',
      ],
    ],
    ['negative margin in two weeks', []],
    ['the margin is negative', []],
    ['unknown customers get quotes', []],
    ['never more than EUR 2 per quote', []],
    ['target missed for two weeks', []],
    ['an error that never stops', []],
    ['ask the desk: we see more than 40 errors a day', []],
    ['a limit not agreed with the desk is passed', []],
    ['stopped by anyone who has been told of a wrong price', []],
  ])('%s', async (said, findings) => {
    const text = changed('scale-decision', [
      [
        '**Stop conditions:** under 60% within one day for four weeks, or more than EUR 2 per quote',
        `**Stop conditions:** ${said}`,
      ],
    ])
    expect(await found('missing-field', text)).toEqual(findings)
  })
})

describe('an upside below zero', () => {
  test.each<[said: string, findings: string[]]>([
    [
      '-5,000 a year',
      [
        '15 ‹-5› error: "Expected economic upside" is "-5,000 a year", and "-5" leaves no value that holds',
      ],
    ],
    [
      '- 5,000 a year',
      [
        '15 ‹- 5› error: "Expected economic upside" is "- 5,000 a year", and "- 5" leaves no value that holds',
      ],
    ],
    [
      '−5,000 EUR a year',
      [
        '15 ‹−5› error: "Expected economic upside" is "−5,000 EUR a year", and "−5" leaves no value that holds',
      ],
    ],
    [
      '-EUR 5,000',
      [
        '15 ‹-EUR 5› error: "Expected economic upside" is "-EUR 5,000", and "-EUR 5" leaves no value that holds',
      ],
    ],
    [
      '- EUR 5,000',
      [
        '15 ‹- EUR 5› error: "Expected economic upside" is "- EUR 5,000", and "- EUR 5" leaves no value that holds',
      ],
    ],
    [
      '−€5,000',
      [
        '15 ‹−€5› error: "Expected economic upside" is "−€5,000", and "−€5" leaves no value that holds',
      ],
    ],
    [
      '- $5,000',
      [
        '15 ‹- $5› error: "Expected economic upside" is "- $5,000", and "- $5" leaves no value that holds',
      ],
    ],
    [
      '-£ 5,000',
      [
        '15 ‹-£ 5› error: "Expected economic upside" is "-£ 5,000", and "-£ 5" leaves no value that holds',
      ],
    ],
    ['180,000 EUR a year', []],
    ['EUR 160,000 - 180,000 a year', []],
    ['EUR 160,000 -180,000', []],
    ['- margin on 400 quotes a month', []],
    ['€ 180,000 a year', []],
    ['USD 180,000 a year', []],
    ['- per quote EUR 2', []],
  ])('%s', async (said, findings) => {
    const text = changed('scale-decision', [
      [
        '**Expected economic upside:** EUR 180,000 a year in margin on quotes that came too late before',
        `**Expected economic upside:** ${said}`,
      ],
    ])
    expect(await found('missing-field', text)).toEqual(findings)
  })
})

describe('who is named as owner', () => {
  test.each<[said: string, findings: string[]]>([
    [
      'Dimitri Petrou (until 2026-06-30)',
      [
        '11 ‹until 2026› error: "Operational owner" is "Dimitri Petrou (until 2026-06-30)", and "until 2026" leaves no value that holds',
      ],
    ],
    [
      'Dimitri Petrou, till June 2026',
      [
        '11 ‹till June 2026› error: "Operational owner" is "Dimitri Petrou, till June 2026", and "till June 2026" leaves no value that holds',
      ],
    ],
    [
      'Dimitri Petrou (left us in March 2026)',
      [
        '11 ‹left us in March 2026› error: "Operational owner" is "Dimitri Petrou (left us in March 2026)", and "left us in March 2026" leaves no value that holds',
      ],
    ],
    [
      'Dimitri Petrou, retired 2025',
      [
        '11 ‹retired 2025› error: "Operational owner" is "Dimitri Petrou, retired 2025", and "retired 2025" leaves no value that holds',
      ],
    ],
    [
      'Dimitri Petrou – resigned on 2 June 2026',
      [
        '11 ‹resigned on 2 June 2026› error: "Operational owner" is "Dimitri Petrou – resigned on 2 June 2026", and "resigned on 2 June 2026" leaves no value that holds',
      ],
    ],
    [
      'Dimitri Petrou, departed 2026-05-31',
      [
        '11 ‹departed 2026› error: "Operational owner" is "Dimitri Petrou, departed 2026-05-31", and "departed 2026" leaves no value that holds',
      ],
    ],
    ['Dimitri Petrou (second door on the left, room 12)', []],
    ['Dimitri Petrou, since 2024', []],
    [
      'the quote desk',
      [
        '11 ‹the quote desk› error: "Operational owner" is "the quote desk", and "the quote desk" leaves no value that holds',
      ],
    ],
    [
      'Quote desk (Dimitri Petrou)',
      [
        '11 ‹Quote desk (Dimitri Petrou)› error: "Operational owner" is "Quote desk (Dimitri Petrou)", and "Quote desk (Dimitri Petrou)" leaves no value that holds',
      ],
    ],
    ['Dimitri Petrou, head of the quote desk', []],
    ['Dimitri Petrou; quote desk', []],
    ['Dimitri Petrou – quote desk', []],
    ['Dimitri Petrou (quote desk)', []],
    [
      'somebody',
      [
        '11 ‹somebody› error: "Operational owner" is "somebody", and "somebody" leaves no value that holds',
      ],
    ],
    [
      'no one',
      [
        '11 ‹no one› error: "Operational owner" is "no one", and "no one" leaves no value that holds',
      ],
    ],
    [
      'vacant',
      [
        '11 ‹vacant› error: "Operational owner" is "vacant", and "vacant" leaves no value that holds',
      ],
    ],
    [
      'someone from sales',
      [
        '11 ‹someone from sales› error: "Operational owner" is "someone from sales", and "someone from sales" leaves no value that holds',
      ],
    ],
  ])('%s', async (said, findings) => {
    const text = changed('scale-decision', [
      ['**Operational owner:** Dimitri Petrou', `**Operational owner:** ${said}`],
    ])
    expect(await found('missing-field', text)).toEqual(findings)
  })
})

describe('a name in a field that asks for none', () => {
  test.each<[said: string, findings: string[]]>([
    ['the sales team', []],
    ['the lists left over from 2024', []],
  ])('%s', async (said, findings) => {
    const text = changed('scale-decision', [
      ['**Primary risk:** wrong prices from stale lists', `**Primary risk:** ${said}`],
    ])
    expect(await found('missing-field', text)).toEqual(findings)
  })
})

describe('who signs as the owner', () => {
  test.each<[said: string, findings: string[]]>([
    [
      '| Business owner | Dimitri Petrou | 2026-06-09 | (signed) |',
      [
        '10 ‹Camille Laurent› error: "Business owner" is "Camille Laurent", and "Dimitri Petrou" signs as it',
      ],
    ],
    ['| Business owner | C. Laurent | 2026-06-09 | (signed) |', []],
    ['| Business owner | Camille Laurent, head of sales | 2026-06-09 | (signed) |', []],
    ['| Business owner | Camille Laurent (sales) | 2026-06-09 | (signed) |', []],
    ['| Business owner | | | |', []],
    [
      '| Observer | Yusuf Demir | 2026-06-09 | (signed) |\n| Business owner | Dimitri Petrou | 2026-06-09 | (signed) |',
      [
        '10 ‹Camille Laurent› error: "Business owner" is "Camille Laurent", and "Dimitri Petrou" signs as it',
      ],
    ],
    [
      '| Business owner | | | |\n| Business owner | Dimitri Petrou | 2026-06-09 | (signed) |',
      [
        '10 ‹Camille Laurent› error: "Business owner" is "Camille Laurent", and "Dimitri Petrou" signs as it',
      ],
    ],
  ])('%s', async (said, findings) => {
    const text = changed('scale-decision', [
      ['| Business owner | Camille Laurent | 2026-06-09 | (signed) |', said],
    ])
    expect(await found('missing-field', text)).toEqual(findings)
  })
})

describe('an owner named with more than the name', () => {
  test.each<[said: string, findings: string[]]>([
    ['', ['10 ‹› error: "Business owner" is not filled in']],
    ['Camille Laurent (head of spare parts)', []],
    ['Camille Laurent, head of spare parts', []],
    ['Camille Laurent – head of spare parts', []],
    ['Camille Laurent; head of spare parts', []],
    [
      'Dimitri Petrou (head of spare parts)',
      [
        '10 ‹Dimitri Petrou (head of spare parts)› error: "Business owner" is "Dimitri Petrou (head of spare parts)", and "Camille Laurent" signs as it',
      ],
    ],
  ])('%s', async (said, findings) => {
    const text = changed('scale-decision', [
      ['**Business owner:** Camille Laurent', `**Business owner:** ${said}`],
    ])
    expect(await found('missing-field', text)).toEqual(findings)
  })
})

describe('fields under a heading', () => {
  test.each<[said: string, findings: string[]]>([
    ['## Decision memo', []],
    ['## Memo', []],
    [
      '## Decision memo of the old pilot',
      [
        '8 ‹Decision memo of the old pilot› error: fields stand under "Decision memo of the old pilot" ("of the old")',
      ],
    ],
    [
      '## Superseded memo',
      ['8 ‹Superseded memo› error: fields stand under "Superseded memo" ("Superseded")'],
    ],
  ])('%s', async (said, findings) => {
    const text = changed('scale-decision', [['## Decision memo', said]])
    expect(await found('missing-field', text)).toEqual(findings)
  })
})

describe('what is launched may be named after what went wrong', () => {
  test.each<[said: string, findings: string[]]>([
    ['orders not met from stock', []],
    ['quotes for top-10 customers', []],
    ['negative replies', []],
  ])('%s', async (said, findings) => {
    const text = changed('scale-decision', [
      ['**Target workflow:** quotes for spare parts', `**Target workflow:** ${said}`],
    ])
    expect(await found('missing-field', text)).toEqual(findings)
  })
})

describe('an upside that names numbers', () => {
  test.each<[said: string, findings: string[]]>([
    ['top-10 customers stay', []],
    ['per-quote costs fall by EUR 2', []],
  ])('%s', async (said, findings) => {
    const text = changed('scale-decision', [
      [
        '**Expected economic upside:** EUR 180,000 a year in margin on quotes that came too late before',
        `**Expected economic upside:** ${said}`,
      ],
    ])
    expect(await found('missing-field', text)).toEqual(findings)
  })
})
