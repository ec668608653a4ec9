// Whether the evidence covers each topic that its item names: texts for items of several gates, and what the rule finds in each.
import { describe, expect, test } from 'vitest'
import { covers } from '../../src/rules/covers.ts'
import { changed, found } from './found.ts'

const day = 'Triggered one by one on 2026-06-02.'
const input = 'Input validation: a letter with a hidden instruction was rejected.'
const output = 'Output schema: a reply without a queue was rejected.'
const tools = 'Tool allowlist: a call to the refund API was blocked.'
const kill = 'Kill switch: sorting stopped after 6 s.'

/** What is found in a text for item 4 of pilot-to-prod: what it points at where that is less than all of it, the level, what is looked for and found. */
async function said(evidence: string, ...edits: [string, string][]): Promise<string[]> {
  const findings = await found(
    'covers',
    changed('pilot-to-prod', [[`${day} ${input} ${output} ${tools} ${kill}`, evidence], ...edits]),
  )
  const all = evidence.length > 40 ? `${evidence.slice(0, 20)}…${evidence.slice(-12)}` : evidence
  return findings.map((finding) =>
    finding.replace(`19 ‹${all}› `, '').replace(/^19 /, '').replace(' 4: item 4: looked for', ':'),
  )
}

const fixFor = (topics: string): string =>
  ` (fix: write what was done and what happened with ${topics}; \`gate explain pilot-to-prod#4\` lists the words that are looked for)`
const missing = (topics: string): string => `error: ${topics}, found none${fixFor(topics)}`
const onlyIn = (quote: string, at = 'Input validation'): string =>
  `‹${at}› error: input validation, found it only in "${quote}", which denies it or is still to come${fixFor('input validation')}`
const happened = 'what happened (blocked / rejected / fired …)'

test('what the rule asks and how it is met', () => {
  expect(covers).toMatchObject({
    id: 'covers',
    level: 'error',
    about: 'The evidence covers each topic that the item names, in what it says has been done.',
    fix: 'write for each topic what was done and what happened; `gate explain GATE#ITEM` lists the words that are looked for',
  })
})

describe('each topic is there', () => {
  test.each<[string, string, string[]]>([
    ['all four', `${day} ${input} ${output} ${tools} ${kill}`, []],
    ['the last of them under another item', `${day} ${input} ${output} ${tools}`, []],
    ['the first is missing', `${day} ${output} ${tools} ${kill}`, [missing('input validation')]],
    ['the second is missing', `${day} ${input} ${tools} ${kill}`, [missing('output schema')]],
    ['two are missing', `${day} ${input} ${kill}`, [missing('output schema and tool allowlist')]],
    [
      'three are missing',
      `${day} ${kill}`,
      [missing('input validation, output schema and tool allowlist')],
    ],
  ])('%s', async (_, evidence, findings) => {
    expect(await said(evidence)).toEqual(findings)
  })

  test('a topic that may stand under another item and stands under neither', async () => {
    const drill =
      'Drill 2026-06-01: flag off at 10:00, sorting stopped at 10:00:06, 4 letters in flight went to the clerks and none was lost. Back on at 10:40. Passed.'
    expect(
      await said(`${day} ${input} ${output} ${tools}`, [drill, 'Drill of 2026-06-01, passed.']),
    ).toEqual([`error: kill switch (here or in item 9), found none${fixFor('kill switch')}`])
    expect(
      await said(`${day} ${input} ${output} ${tools} The kill switch was not tried.`, [
        drill,
        'Drill of 2026-06-01, passed.',
      ]),
    ).toEqual([
      `‹kill› error: kill switch (here or in item 9), found it only in "The kill switch was not tried", which denies it or is still to come${fixFor('kill switch')}`,
    ])
  })
})

describe('a label with nothing behind it shows nothing', () => {
  test.each([
    'n/a',
    'na',
    'N/A',
    '-',
    '–',
    '—',
    '---',
    'none',
    'nil',
    'open',
    'pending',
    '?',
    '???',
    'n/a (!)',
  ])('Input validation: %s', async (nothing) => {
    expect(await said(`${day} Input validation: ${nothing}. ${output} ${tools} ${kill}`)).toEqual([
      onlyIn(`Input validation: ${nothing}`),
    ])
  })

  test('with something behind it, it does', async () => {
    expect(
      await said(
        `${day} Input validation: none of the letters got in, each was rejected. ${output} ${tools} ${kill}`,
      ),
    ).toEqual([])
    expect(
      await said(`${day} Input validation: open letters rejected. ${output} ${tools} ${kill}`),
    ).toEqual([])
  })
})

describe('a topic that is named and denied, or still to come', () => {
  test.each<[string, string, string?]>([
    ['Input validation was not tested.', 'Input validation was not tested'],
    ['Input validation will be tested in July.', 'Input validation will be tested in July'],
    [
      'Input validation with a long list of letters that we keep in a drawer of the desk was not tested.',
      'Input validation with a long list of letters that we keep in a drawer of the desk was not tested',
    ],
    [
      'Input validation with a very long list of letters that we have kept in a drawer of the desk for some years now was not tested.',
      'Input validation with a very long list of letters that we have kept in a drawer of the desk for some…',
    ],
    [
      'We keep a long list and input validation with a very long list of letters that we have kept in a drawer of the desk was not tested.',
      '…eep a long list and input validation with a very long list of letters that we have kept in a drawer …',
      'input validation',
    ],
    [
      'We have a very long list of letters that we have kept in a drawer of the desk for some years and input validation was not tested with them, nor with any of the others that came in later, in spring or in summer.',
      '… for some years and input validation was not tested with them, nor with any of the others that came …',
      'input validation',
    ],
    [
      'We have a very long list of letters that we have kept in a drawer of the desk for some years and with these letters input validation was not tested.',
      '…that we have kept in a drawer of the desk for some years and with these letters input validation was not tested',
      'input validation',
    ],
  ])('%s', async (sentence, quote, at = 'Input validation') => {
    const found = await said(`${day} ${sentence} ${output} ${tools} ${kill}`)
    expect(found).toEqual([onlyIn(quote.startsWith('…that') ? `…${quote.slice(-100)}` : quote, at)])
  })

  test('a sentence of exactly as much as is quoted is quoted whole, one of a character more is cut', async () => {
    const start = 'Input validation was not tested with the letters of '
    const just = `${start}${'Mr Smith and '.repeat(9)}`.slice(0, 99).replace(/ $/, 'a')
    expect(await said(`${day} ${just}x. ${output} ${tools} ${kill}`)).toEqual([onlyIn(`${just}x`)])
    expect(await said(`${day} ${just}xy. ${output} ${tools} ${kill}`)).toEqual([
      onlyIn(`${just}x…`),
    ])
  })
})

describe('what happened with each topic', () => {
  const none = (
    topic: string,
    level = 'warning',
    found = 'none',
    at = topic[0]?.toUpperCase() + topic.slice(1),
  ): string => `‹${at}› ${level}: ${happened} with ${topic}, found ${found}`

  test.each<[string, string, string[]]>([
    [
      'with one of them it is not said',
      `${day} Input validation was tested. ${output} ${tools} ${kill}`,
      [none('input validation')],
    ],
    [
      'with one something else is said',
      `${day} Input validation: a letter got through. ${output} ${tools} ${kill}`,
      [none('input validation', 'error', '"got through"')],
    ],
    [
      'with one it is only said that it was read',
      `${day} Input validation was inspected. ${output} ${tools} ${kill}`,
      [none('input validation', 'error', '"inspected"')],
    ],
    [
      'in the sentence behind',
      `${day} Input validation was tried. A letter was rejected. ${output} ${tools} ${kill}`,
      [],
    ],
    [
      'in the second sentence behind',
      `${day} Input validation was tried. We sat there. A letter was rejected. ${output} ${tools} ${kill}`,
      [],
    ],
    [
      'not in the third',
      `${day} Input validation was tried. We sat there. We waited. A letter was rejected. ${output} ${tools} ${kill}`,
      [none('input validation')],
    ],
    [
      'nor in the sentence before',
      `${day} A letter was rejected. Input validation was tried. ${output} ${tools} ${kill}`,
      [none('input validation')],
    ],
    [
      'not behind the next topic',
      `${day} Input validation was tried. Output schema was tried. A reply was rejected. ${tools} ${kill}`,
      [none('input validation')],
    ],
    [
      'with none of them',
      `${day} Input validation was tested. Output schema was tested. Tool allowlist was tested. Kill switch was tested.`,
      [
        none('input validation', 'error'),
        none('output schema', 'error'),
        none('tool allowlist', 'error'),
      ],
    ],
    [
      'told again with what happened',
      `${day} Input validation was tried. We sat there. We waited. We went home. ${input} ${output} ${tools} ${kill}`,
      [],
    ],
  ])('%s', async (_, evidence, findings) => {
    const found = await said(evidence)
    // under item 9 something happened too
    expect(
      found.map((one) =>
        evidence.includes('Kill switch was') ? one.replace(' warning:', ' error:') : one,
      ),
    ).toEqual(findings)
  })

  test.each([
    'All were blocked',
    'Each was blocked',
    'Every attempt was blocked',
    'Everything was blocked',
    'Both days it was blocked',
    'All four fired',
    'Nothing got through and it was blocked',
    'None got through and it was blocked',
  ])('said of them together: %s', async (together) => {
    const four =
      'Input validation, output schema and tool allowlist were tested. We sat there. We waited.'
    expect(await said(`${day} ${four} ${together}. ${kill}`)).toEqual([])
    expect(await said(`${day} ${four} Some were blocked. ${kill}`)).toHaveLength(3)
    expect(await said(`${day} ${four} All sat there. ${kill}`)).toHaveLength(3)
  })
})

describe('it happened in some of the attempts only', () => {
  test.each<[string, string | null]>([
    ['3 of 4 letters were rejected', '3 of 4'],
    ['3 of the 4 letters were rejected', '3 of the 4'],
    ['3 out of 4 letters were rejected', '3 out of 4'],
    ['3 out of the 4 letters were rejected', '3 out of the 4'],
    ['13 of 14 letters were rejected', '13 of 14'],
    ['9 of 10 letters were rejected', '9 of 10'],
    ['4 of 4 letters and 3 of 5 replies were rejected', '3 of 5'],
    ['4 of 4 letters were rejected', null],
    ['5 of 4 letters were rejected', null],
    ['3 of 4 letters came by post, rejected', null],
    ['all of the 3 of 4 letters were rejected', null],
    ['each of 3 of 4 letters was rejected', null],
    ['every one of 3 of 4 letters was rejected', null],
    ['3 of 4 letters were samples and rejected', null],
    ['3 of 4 letters of a sample were rejected', null],
    ['3 of 4 letters carried one and were rejected', null],
    ['3 of 4 letters contained one and were rejected', null],
    ['3 of 4 letters held one and were rejected', null],
    ['3 of 4 letters with a hidden instruction were rejected', null],
    ['3 of 4 letters with an instruction were rejected', null],
  ])('%s', async (what, share) => {
    expect(await said(`${day} ${input} Letters: ${what}. ${output} ${tools} ${kill}`)).toEqual(
      share === null ? [] : [`‹${share}› error: ${happened} every time, found "${share}"`],
    )
  })
})

describe('what a gate asks besides', () => {
  const row = async (gate: string, was: string, evidence: string): Promise<string[]> =>
    (await found('covers', changed(gate, [[was, evidence]]))).map((finding) =>
      finding.replace(/^(\d+) ‹.*?› /, ''),
    )

  const result =
    '2026-05-15: price service cut off, broken PDFs sent, traffic doubled; requests were queued and none lost'
  const overrides =
    'The desk overrides any quote; unsolved ones go to the sales lead within the hour'
  const audit =
    'CRM segments, audited 2026-05-18: refreshed nightly, 0.8% wrong addresses in a sample of 500, read-only role. Brand library, audited 2026-05-20: newest entry one week old, no duplicates, access by service account.'
  const audited = 'CRM segments, audited 2026-05-18:'

  test.each<[string, string, string, string, string[]]>([
    [
      'a topic whose absence is a warning',
      'scale-decision',
      result,
      '2026-05-15: price service cut off',
      [
        'warning 8: item 8: looked for the result, found none (fix: name the result (usable, flagged, showed, shown …); `gate explain scale-decision#8` lists the words that are looked for)',
      ],
    ],
    [
      'what is stated counts, also for a day to come',
      'scale-decision',
      overrides,
      'The sales lead will override any quote from 2026-08-01',
      [],
    ],
    [
      'what is stated to be undone does not',
      'scale-decision',
      overrides,
      'Not yet agreed with the sales lead',
      [
        'error 13: item 13: looked for who overrides or takes over, found it only in "Not yet agreed with the sales lead", which denies it or is still to come (fix: name who overrides or takes over (may reject, may change, may correct, may stop …); `gate explain scale-decision#13` lists the words that are looked for)',
      ],
    ],
    [
      'what was found',
      'seven-checkpoints',
      audit,
      `${audited} refreshed nightly, no errors, read-only role.`,
      [],
    ],
  ])('%s', async (_, gate, was, evidence, findings) => {
    expect(await row(gate, was, evidence)).toEqual(findings)
  })

  const freshness = 'freshness (updated, up to date, age, days old …)'
  const accuracy = 'accuracy (correct, complete, compared, reconciled …)'
  const access = 'access (read only, role, can read, read only …)'
  const say = (topics: string): string =>
    `(fix: say what was found on ${topics}; \`gate explain seven-checkpoints#4\` lists the words that are looked for)`
  const denied = (name: string, how: string, text: string): string[] => [
    `error 4: item 4: looked for ${name}, found it only in "${audited} ${text}", which denies it or is still to come ${say(how)}`,
  ]

  test.each<[string, string[]]>([
    [
      'read-only role',
      [
        `error 4: item 4: looked for freshness and accuracy, found none ${say(`${freshness} and ${accuracy}`)}`,
      ],
    ],
    [
      'read-only role, no errors',
      [`error 4: item 4: looked for freshness, found none ${say(freshness)}`],
    ],
    [
      'updated nightly, no errors',
      [`error 4: item 4: looked for access, found none ${say(access)}`],
    ],
    [
      'read-only role, accuracy not measured, updated nightly',
      denied('accuracy', accuracy, 'read-only role, accuracy not measured, updated nightly'),
    ],
    [
      'errors will be counted in July, updated nightly, read-only role',
      denied(
        'accuracy',
        accuracy,
        'errors will be counted in July, updated nightly, read-only role',
      ),
    ],
    [
      'access not checked, no errors, updated nightly',
      denied('access', access, 'access not checked, no errors, updated nightly'),
    ],
    ['nothing stale, no errors, read-only role', []],
  ])('what the audit of the data found: %s', async (result, findings) => {
    expect(await row('seven-checkpoints', audit, `${audited} ${result}.`)).toEqual(findings)
  })
})
