// The day on which a thing was done: texts for the items that ask for one, and what the rule finds in each.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { dated } from '../../src/rules/dated.ts'
import { examples, root, run } from '../world.ts'
import { edited, foundAt } from './found.ts'

test('what the rule asks and how it is met', () => {
  expect(dated).toMatchObject({
    level: 'error',
    about:
      'What the item asks carries a date that lies where it must: inside the pilot, not after the review, or within so many days before it.',
    fix: 'write the day it was done as YYYY-MM-DD, next to what was done; if it is too long ago, do it again',
  })
})

const shown = {
  guardrails:
    'Triggered one by one on 2026-06-02. Input validation: a letter with a hidden instruction was rejected. Output schema: a reply without a queue was rejected. Tool allowlist: a call to the refund API was blocked. Kill switch: sorting stopped after 6 s.',
  rotation:
    'Okta identity `agent-warranty-sorter`. Mailbox secret rotated 2026-05-20, model key rotated 2026-05-27; no failed call after either.',
  drill:
    'Drill 2026-06-01: flag off at 10:00, sorting stopped at 10:00:06, 4 letters in flight went to the clerks and none was lost. Back on at 10:40. Passed.',
}

/** What is found, without its place and the item's number. */
const bare = (findings: readonly string[]): string[] =>
  findings.map((finding) => finding.replace(/^\d+:\d+ (?:error )?/, '').replace(/item \d+: /, ''))

const found = async (
  item: keyof typeof shown,
  evidence: string,
  asOf?: string,
): Promise<string[]> =>
  bare(await foundAt('dated', edited('pilot-to-prod', shown[item], evidence), asOf))

const not = (what: string, days: string): string =>
  `looked for the date of a ${what} that has been done, found ${days}, and nothing there that says that it was done that day`

describe('within 30 days before the review', () => {
  test.each([
    ['on the day of the review', 'Drill on 2026-06-09: switched off and restored.', []],
    ['30 days before', 'Drill on 2026-05-10: switched off and restored.', []],
    [
      '31 days before',
      'Drill on 2026-05-09: switched off and restored.',
      ['the drill of 2026-05-09 is 31 days before the review of 2026-06-09, expected at most 30'],
    ],
    [
      'to come',
      'Drill on 2026-06-10: switched off and restored.',
      ['the drill of 2026-06-10 is in the future, judged as of 2026-06-09'],
    ],
    [
      'no day',
      'Drill: switched off and restored.',
      ['looked for the date of a drill that has been done, found none'],
    ],
    [
      'a day that does not exist',
      'Drill on 2026-06-31: switched off and restored.',
      ['"2026-06-31" is no day that exists'],
    ],
    [
      'a day that is two',
      'Drill on 06/05/2026: switched off and restored.',
      ['"06/05/2026" can be read as two different days'],
    ],
    [
      'a day without a year',
      'Drill on 5 June: switched off and restored.',
      ['warning "5 June" has no year, it was read as 2026-06-05'],
    ],
    ['two, one of them recent', 'Drill passed on 2026-03-02; drill passed on 2026-06-02.', []],
    ['two, the recent one first', 'Drill passed on 2026-06-02; drill passed on 2026-03-02.', []],
    [
      'two, both too old: the last one is named',
      'Drill passed on 2026-03-02; drill passed on 2026-04-08.',
      ['the drill of 2026-04-08 is 62 days before the review of 2026-06-09, expected at most 30'],
    ],
    [
      'one recent and one to come',
      'Drill passed on 2026-06-02; drill passed on 2026-06-20.',
      ['the drill of 2026-06-20 is in the future, judged as of 2026-06-09'],
    ],
    [
      'an old one beside the recent day of something else',
      'Drill passed on 2026-03-02. Contract of 2026-06-01 with the vendor.',
      ['the drill of 2026-03-02 is 99 days before the review of 2026-06-09, expected at most 30'],
    ],
    [
      'one to come and an old one: the last one is named',
      'Drill passed on 2026-07-01; drill passed on 2026-03-02.',
      ['the drill of 2026-03-02 is 99 days before the review of 2026-06-09, expected at most 30'],
    ],
    [
      'something else that was not done',
      'One clerk was not trained, drill passed on 2026-06-02.',
      [],
    ],
    [
      'something else that is not done, said behind it',
      'Drill passed on 2026-06-02, report not done.',
      [],
    ],
    ['something else that is pending', 'The report is pending, drill passed on 2026-06-02.', []],
    [
      'what comes next, said before it',
      'We will repeat it every month. On 2026-06-02: drill passed.',
      [],
    ],
    ['named in the sentence behind it', 'All of the desk, 2026-06-02. The drill passed.', []],
    [
      'a first day that does not exist: what is behind it is no end',
      'Drill from 2026-05-32 to 5 June: switched off and restored.',
      [
        '"2026-05-32" is no day that exists',
        'warning "5 June" has no year, it was read as 2026-06-05',
      ],
    ],
    [
      'a good one beside a day that does not exist',
      'Drill on 2026-06-31 and drill on 2026-06-02: passed.',
      ['"2026-06-31" is no day that exists'],
    ],
  ])('%s', async (_, evidence, findings) => {
    expect(await found('drill', evidence)).toEqual(findings)
  })

  test('judged later than the review, a drill between the two comes too late', async () => {
    expect(await found('drill', 'Drill 2026-06-15, switched off, passed.', '2026-06-20')).toEqual([
      'the drill of 2026-06-15 is after the review of 2026-06-09',
    ])
    expect(await found('drill', 'Drill 2026-06-09, switched off, passed.', '2026-06-20')).toEqual(
      [],
    )
    expect(
      await found('drill', 'Drill 2026-06-01 and drill 2026-06-15, passed.', '2026-06-20'),
    ).toEqual(['the drill of 2026-06-15 is after the review of 2026-06-09'])
  })

  test('a finding points at the day, or at all of the evidence', async () => {
    const places = async (evidence: string): Promise<string[]> => {
      const text = edited('pilot-to-prod', shown.drill, evidence)
      return (await foundAt('dated', text)).map((finding) => {
        const [line = 0, column = 0] = finding.split(/[: ]/).map(Number)
        return (text.split('\n')[line - 1] ?? '').slice(column - 1)
      })
    }
    expect(await places('Drill on 2026-05-09, passed.')).toEqual(['2026-05-09, passed. |'])
    expect(await places('Drill on 2026-02-30, passed.')).toEqual(['2026-02-30, passed. |'])
    expect(await places('Drill on 5 June, passed.')).toEqual(['5 June, passed. |'])
    expect(await places('Drill of 2026-06-01, drill of 2026-07-01, passed.')).toEqual([
      '2026-07-01, passed. |',
    ])
    expect(await places('Drill passed.')).toEqual(['Drill passed. |'])
  })
})

describe('an end is no day on which it was done', () => {
  test.each([' to ', ' until ', ' through ', ' - ', ' – ', ' — ', '–', '  to  '])(
    'from 2026-05-02%s2026-06-02: the first day counts',
    async (till) => {
      expect(
        await found('drill', `Drill from 2026-05-02${till}2026-06-02: switched off and restored.`),
      ).toEqual([
        'the drill of 2026-05-02 is 38 days before the review of 2026-06-09, expected at most 30',
      ])
    },
  )

  test('between two days it is the first one, and of two days the second is good too', async () => {
    expect(
      await found('drill', 'Drill between 2026-05-02 and 2026-06-02: switched off and restored.'),
    ).toEqual([
      'the drill of 2026-05-02 is 38 days before the review of 2026-06-09, expected at most 30',
    ])
    expect(
      await found('drill', 'Drill of 2026-05-02 and 2026-06-02: switched off and restored.'),
    ).toEqual([])
    expect(
      await found(
        'drill',
        'Drill between meals of 2026-05-02 and 2026-06-02: switched off and restored.',
      ),
    ).toEqual([])
    expect(
      await found(
        'drill',
        'Drill of 2026-05-02 due to rain again 2026-06-02: switched off and restored.',
      ),
    ).toEqual([])
    expect(
      await found('drill', 'Drill 2026-05-02 – again on 2026-06-02: switched off and restored.'),
    ).toEqual([])
    expect(
      await found('drill', 'Drill of 2026-05-02, moved to 2026-06-02: switched off and restored.'),
    ).toEqual([])
    expect(
      await found(
        'drill',
        'Drill between  2026-05-02  and  2026-06-02: switched off and restored.',
      ),
    ).toHaveLength(1)
  })

  test.each(['before', 'prior to', 'not after', 'until', 'up to', 'till', 'till '])(
    '%s 2026-06-02',
    async (word) => {
      expect(
        await found('drill', `Drill done ${word} 2026-06-02: switched off and restored.`),
      ).toEqual([not('drill', '2026-06-02')])
    },
  )

  test('such a word elsewhere is none', async () => {
    expect(
      await found('drill', 'As never before, drill done on 2026-06-02: switched off and restored.'),
    ).toEqual([])
  })
})

describe('inside the pilot', () => {
  test.each([
    ['on its first day', 'Mailbox secret rotated 2026-05-11.', []],
    ['on its last day', 'Mailbox secret rotated 2026-06-05.', []],
    [
      'the day before it',
      'Mailbox secret rotated 2026-05-10.',
      ['the credential rotation of 2026-05-10 is outside the pilot of 2026-05-11 to 2026-06-05'],
    ],
    [
      'the day after it',
      'Mailbox secret rotated 2026-06-06.',
      ['the credential rotation of 2026-06-06 is outside the pilot of 2026-05-11 to 2026-06-05'],
    ],
  ])('%s', async (_, evidence, findings) => {
    expect(await found('rotation', evidence)).toEqual(findings)
  })

  test('a pilot that goes on after the review does not excuse what was done after it', async () => {
    const long = edited('pilot-to-prod', '2026-05-11 to 2026-06-05', '2026-05-11 to 2026-06-15')
    const late = long.replace(shown.rotation, 'Mailbox secret rotated 2026-06-12.')
    expect(bare(await foundAt('dated', late, '2026-06-20'))).toEqual([
      'the credential rotation of 2026-06-12 is after the review',
    ])
    const both = long.replace(
      shown.rotation,
      'Mailbox secret rotated 2026-05-20, model key rotated 2026-06-12.',
    )
    expect(bare(await foundAt('dated', both, '2026-06-20'))).toEqual([
      'the credential rotation of 2026-06-12 is after the review',
    ])
  })
})

describe('what a day must be compared with is not known', () => {
  test('without a review date', async () => {
    const text = edited('pilot-to-prod', '**Review date:** 2026-06-09', '**Review date:**')
    expect(await foundAt('dated', text)).toEqual([
      '19:154 warning item 4: the date of the guardrail test could not be compared, because "Review date" is not known',
      '24:47 warning item 9: the date of the drill could not be compared, because "Review date" is not known',
    ])
    // a day that is missing or impossible is what is wrong first
    expect(bare(await foundAt('dated', text.replace(shown.drill, 'Drill done.')))).toContain(
      'looked for the date of a drill that has been done, found none',
    )
    expect(bare(await foundAt('dated', text.replace(shown.drill, 'Drill on 2026-06-31.')))).toEqual(
      [
        '"2026-06-31" is no day that exists',
        'warning the date of the guardrail test could not be compared, because "Review date" is not known',
      ],
    )
  })

  test.each(['**Pilot ran:**', '**Pilot ran:** 2026-05-11'])('%s', async (line) => {
    expect(
      await foundAt(
        'dated',
        edited('pilot-to-prod', '**Pilot ran:** 2026-05-11 to 2026-06-05', line),
      ),
    ).toEqual([
      '20:139 warning item 5: the date of the credential rotation could not be compared, because "Pilot ran" is not known',
    ])
  })
})

describe('the day is that of the thing asked', () => {
  test.each([
    'Triggered on 2026-06-02: everything was rejected.',
    'The letter with the hidden order was caught. It was 2026-06-02.',
    'A prompt was thrown back, and that on 2026-06-02.',
  ])('guardrails: %s', async (evidence) => {
    expect(await found('guardrails', evidence)).toEqual([])
  })

  test.each([
    'Configured on 2026-06-02: everything was rejected.',
    'A letter was rejected after the deployed version of 2026-06-02.',
    'Released 2026-06-02. Input was rejected.',
    'Released on 2026-06-02 by the whole platform team. Input was rejected.',
    'A letter of 2026-06-02.',
    'The letter with the hidden order is rejected. It was 2026-06-02.',
  ])('not of the guardrails: %s', async (evidence) => {
    expect(await found('guardrails', evidence)).toEqual([not('guardrail test', '2026-06-02')])
  })

  test.each([
    'blocked',
    'rejected',
    'caught',
    'held',
    'thrown back',
    'threw',
    'spat it out',
    'sent it back',
    'sent back',
    'turned it down',
    'turned away',
    'kicked it out',
    'knocked back',
    'shot down',
    'shut',
    'cut',
    'struck',
    'dead',
    'said no',
    'the switch cut it',
    'one that is a fake, caught',
    'one that nobody can tell from a real one: rejected',
  ])('an outcome that is told as one that happened: %s', async (outcome) => {
    expect(await found('guardrails', `2026-06-02, letter: ${outcome}`)).toEqual([])
  })

  test.each([
    'is cut',
    'are cut',
    'to be cut',
    'being cut',
    'gets cut',
    'get cut',
    'is soon cut',
    'the switch can cut it',
    'the switch shall cut it',
    'the switch must cut it',
    'the switch may cut it',
    'the switch should cut it',
    'the switch would cut it',
    'the switch will still cut it',
    'it has to cut it',
    'nothing if shut',
    'nothing when shut',
    'nothing whenever shut',
    'no effect',
    'silent',
  ])('one that is told as a rule: %s', async (outcome) => {
    expect(await found('guardrails', `2026-06-02, letter: ${outcome}`)).toEqual([
      not('guardrail test', '2026-06-02'),
    ])
  })

  test.each([
    'Login renewed 2026-05-20 with the others.',
    'Every login was rotated, and the keys on 2026-05-20.',
    'Secret rotated: 2026-05-20.',
    'Key issued, and rotated: 2026-05-20.',
    'Secret rotated and configured 2026-05-20.',
    'The secret was rotated during the pilot by Ines. Token 2026-05-20.',
    'Rotated: mailbox secret. The model key followed on 2026-05-27.',
    'The account is in Okta. The new one came on 2026-05-20, secret rotated.',
    'Key rotated 2026-05-20, the next one will be in July.',
  ])('rotation: %s', async (evidence) => {
    expect(await found('rotation', evidence)).toEqual([])
  })

  test.each([
    'Account created 2026-05-20, secret rotated.',
    'Key rotated, and issued: 2026-05-20.',
    'The secret was rotated during the pilot by Ines. Issued 2026-05-20.',
    'The password was rotated, configured 2026-05-20.',
    'The password was rotated: configured, 2026-05-20.',
    'Secret rotated. Token configured 2026-05-20.',
    'The account was configured, 2026-05-20. Secret rotated.',
    'Okta account, secret rotated. Key configured: 2026-05-20.',
    'Okta account, secret rotated 2026-05-20, not tested.',
    'Key will be rotated: 2026-05-20.',
    'Every password was rotated. The contract with the vendor is of 2026-05-20.',
    'Okta account in use. Every password was rotated. Secret contract 2026-05-20.',
  ])('not of the rotation: %s', async (evidence) => {
    expect(await found('rotation', evidence)).toEqual([not('credential rotation', '2026-05-20')])
  })

  test.each([
    ['Drill with all of the desk, passed. Report filed 2026-06-02.', '2026-06-02'],
    ['Drill with all of the desk, passed. Minutes of 2026-06-02 are on file.', '2026-06-02'],
    ['Drill by all of the desk, and it was approved on 2026-06-02, passed.', '2026-06-02'],
    ['Plan approved 2026-06-02 by the desk; the agent was switched off.', '2026-06-02'],
    ['Drill planned for 2026-06-05, switched off and restored.', '2026-06-05'],
    ['The plan of 2026-06-01 is known to all, and of 2026-06-02.', '2026-06-01 and 2026-06-02'],
    [
      'The plan of 2026-06-01, that of 2026-06-02, and of 2026-06-03.',
      '2026-06-01, 2026-06-02 and 2026-06-03',
    ],
  ])('not of the drill: %s', async (evidence, days) => {
    expect(await found('drill', evidence)).toEqual([not('drill', days)])
  })
})

describe('what to do', () => {
  const fixOf = async (text: string): Promise<string[]> => {
    const { out } = await run(
      ['check', '-', '--as-of', '2026-06-09', '--format', 'json'],
      examples,
      { readInput: async () => Buffer.from(text) },
    )
    const [{ findings }] = JSON.parse(out).checklists as [
      { findings: { rule: string; fix: string }[] },
    ]
    return findings.filter(({ rule }) => rule === 'dated').map(({ fix }) => fix)
  }
  const general =
    'write the day it was done as YYYY-MM-DD, next to what was done; if it is too long ago, do it again'

  test.each([
    ['no day', 'Drill passed.', general],
    ['an old day', 'Drill on 2026-05-09 passed.', general],
    [
      'a day of another thing',
      'Drill passed. Report filed 2026-06-02.',
      'write in the sentence of the date that the drill was done that day, and how it came out',
    ],
    ['a day without a year', 'Drill of 5 June passed.', 'write the year too, as in YYYY-MM-DD'],
  ])('%s', async (_, evidence, fix) => {
    expect(await fixOf(edited('pilot-to-prod', shown.drill, evidence))).toEqual([fix])
  })

  test('a field that is not filled in', async () => {
    expect(
      await fixOf(
        edited('pilot-to-prod', '**Pilot ran:** 2026-05-11 to 2026-06-05', '**Pilot ran:**'),
      ),
    ).toEqual(['fill in "Pilot ran"'])
  })
})

describe('an item of another gate', () => {
  const audit =
    'CRM segments, audited 2026-05-18: refreshed nightly, 0.8% wrong addresses in a sample of 500, read-only role. Brand library, audited 2026-05-20: newest entry one week old, no duplicates, access by service account.'

  test.each([
    [
      'any day will do that is not that of another thing',
      'CRM segments 2026-05-18: refreshed nightly.',
      [],
    ],
    [
      'planned',
      'CRM segments, audit planned 2026-05-18: refreshed nightly.',
      [not('data audit', '2026-05-18')],
    ],
    [
      'created',
      'CRM segments, created 2026-05-18, refreshed nightly.',
      [not('data audit', '2026-05-18')],
    ],
    [
      'loaded',
      'CRM segments, loaded on 2026-05-18, refreshed nightly.',
      [not('data audit', '2026-05-18')],
    ],
    [
      'an audit of last year is as good',
      'CRM segments, audited 2025-05-18: refreshed nightly.',
      [],
    ],
    [
      'none',
      'CRM segments, audited, refreshed nightly.',
      ['looked for the date of a data audit that has been done, found none'],
    ],
    [
      'to come',
      'CRM segments, audited 2026-06-10: refreshed nightly.',
      ['the data audit of 2026-06-10 is in the future, judged as of 2026-06-09'],
    ],
  ])('a data audit: %s', async (_, evidence, findings) => {
    expect(bare(await foundAt('dated', edited('seven-checkpoints', audit, evidence)))).toEqual(
      findings,
    )
  })

  const release = readFileSync(join(examples, 'own-gate', 'release.md'), 'utf8')
  test.each([
    ['sent to 40 colleagues on 2026-06-04', []],
    ['read on 2026-06-04 by all. It was sent.', []],
    ['to all, 2026-06-04; sent', []],
    ['to 40 colleagues on 2026-06-04', [not('test mailing', '2026-06-04')]],
    [
      'sent to 40 colleagues',
      ['looked for the date of a test mailing that has been done, found none'],
    ],
    [
      'sent to 40 colleagues on 2026-06-10',
      ['the test mailing of 2026-06-10 is in the future, judged as of 2026-06-09'],
    ],
  ])('a test mailing that needs only be past: %s', async (evidence, findings) => {
    const text = release.replace(
      'sent to 40 colleagues on 2026-06-04, two broken links fixed',
      evidence,
    )
    expect(
      bare(await foundAt('dated', text, '2026-06-09', ['--gate', 'own-gate/newsletter-release'])),
    ).toEqual(findings)
  })

  const own = join(root, 'test', 'rules', 'own-gate')
  const moved = (
    rehearsed: string,
    tried = 'door tried 2026-06-01',
    trial = '2026-05-01 to 2026-06-20',
  ): string =>
    readFileSync(join(own, 'checklist.md'), 'utf8')
      .replace('**Review date:**', '**Review date:** 2026-06-09')
      .replace('**Trial ran:**', `**Trial ran:** ${trial}`)
      .replace('Outage rehearsed | [ ] | |', `Outage rehearsed | ✅ | ${rehearsed} |`)
      .replace('Doors tried | [ ] | |', `Doors tried | ✅ | ${tried} |`)
  const foundIn = async (text: string, asOf = '2026-06-09'): Promise<string[]> =>
    bare(await foundAt('dated', text, asOf, ['--gate', own]))

  test('30 days that are counted from the day of the judgement', async () => {
    expect(await foundIn(moved('2026-05-10'))).toEqual([])
    expect(await foundIn(moved('2026-05-09'))).toEqual([
      'the outage rehearsal of 2026-05-09 is 31 days old as of 2026-06-09, expected at most 30',
    ])
    expect(await foundIn(moved('2026-05-21'), '2026-06-20')).toEqual([])
    expect(await foundIn(moved('2026-05-20'), '2026-06-20')).toEqual([
      'the outage rehearsal of 2026-05-20 is 31 days old as of 2026-06-20, expected at most 30',
    ])
  })

  test('a thing whose name begins with a vowel', async () => {
    expect(await foundIn(moved('done'))).toEqual([
      'looked for the date of an outage rehearsal that has been done, found none',
    ])
  })

  test('a period whose first day does not exist', async () => {
    expect(
      await foundIn(moved('2026-06-01', 'door tried 2026-06-01', '2026-05-32 to 2026-06-20')),
    ).toEqual([
      'warning the date of the door test could not be compared, because "Trial ran" is not known',
    ])
  })
})
