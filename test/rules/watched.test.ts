// Who looks at the dashboards and how often: texts for item 2 of pilot-to-prod, and what the rule finds in each.
import { describe, expect, test } from 'vitest'
import { watched } from '../../src/rules/watched.ts'
import { changed, found } from './found.ts'

const shown =
  'Grafana [warranty-sorter](https://grafana.example.com/d/warranty). Ines Okafor checks it every weekday at 08:45; Tomasz Lind reads cost and errors every Monday.'

/** What is looked for and what is found instead, in a text that stands as evidence. */
async function said(evidence: string): Promise<string[]> {
  const findings = await found('watched', changed('pilot-to-prod', [[shown, evidence]]))
  return findings.map((finding) =>
    finding
      .replace(/^17 ‹.*› error 2: item 2: looked for /, '')
      .replace(' in what the evidence says is done', ''),
  )
}

const howTo = 'write first and last name, or a title before the name, as in "Mr Smith"'
const nobodyLooks = 'a person or a role who looks, found none'
const neither = 'a person or a role who looks and how often, found none'
const howOften = 'how often (daily, every Monday, at 09:00), found none'

test('what the rule asks and how it is met', () => {
  expect(watched).toMatchObject({
    id: 'watched',
    level: 'error',
    about: 'A person or a role looks at the dashboards, at a stated cadence.',
    fix: 'write who looks and how often, as in "Dana Whitfield checks it every weekday at 09:00"',
  })
})

test('it points at all of the evidence', async () => {
  expect(await found('watched', changed('pilot-to-prod', [[shown, 'Grafana, a link.']]))).toEqual([
    '17 ‹Grafana, a link.› error 2: item 2: looked for a person or a role who looks and how often in what the evidence says is done, found none',
  ])
})

describe('somebody looks, and at stated times', () => {
  test.each<[string, string[]]>([
    ['Ines Okafor checks it daily.', []],
    ['Ines Okafor. Daily.', []],
    ['Ines Okafor built it and checks it daily.', []],
    ['The duty manager checks it every Monday.', []],
    ['Ines checks it daily.', []],
    ['Sean checks it daily.', []],
    ['Checked daily by Sean.', []],
    ['No one looks on Sundays. Ines Okafor reads cost every Monday.', []],
    ['The dashboard is up.', [neither]],
    ['Ines Okafor will check it daily.', [neither]],
    ['Ines Okafor checks it.', [howOften]],
    ['Sean checks it.', [howOften]],
    ['When needed by Ines Okafor.', [howOften]],
    ['It is checked daily.', [nobodyLooks]],
    ['The team checks it daily.', ['a person or a role who looks (found "The team"), found none']],
    [
      'The team looks.',
      ['a person or a role who looks (found "The team") and how often, found none'],
    ],
    ['Warranty Sorter checks itself daily.', [nobodyLooks]],
    [
      'Nobody checks it daily, says Ines Okafor.',
      ['a person or a role who looks (found "Nobody"), found none'],
    ],
    [
      'No one checks it daily, says Ines Okafor.',
      ['a person or a role who looks (found "No one"), found none'],
    ],
    ['No-one checks it daily, says Ines Okafor.', [nobodyLooks]],
    [
      'None of us checks it daily, says Ines Okafor.',
      ['a person or a role who looks (found "of us"), found none'],
    ],
    [
      'None of them checks it daily, says Ines Okafor.',
      ['a person or a role who looks, found none'],
    ],
    [
      'It is not anyone who checks it daily, says Ines Okafor.',
      ['a person or a role who looks (found "not anyone"), found none'],
    ],
    [
      'It is not anybody who checks it daily, says Ines Okafor.',
      ['a person or a role who looks (found "not anybody"), found none'],
    ],
    [
      'Zorba checks it.',
      [`a person or a role who looks and how often, found only "Zorba": ${howTo}`],
    ],
    [
      'Zorba of the team checks it daily, and Anka reads it.',
      [`a person or a role who looks, found only "Anka": ${howTo}`],
    ],
    [
      'Zorba checks it daily. The team too.',
      [`a person or a role who looks, found only "Zorba": ${howTo}`],
    ],
  ])('%s', async (evidence, findings) => {
    expect(await said(evidence)).toEqual(findings)
  })
})

describe('who made it does not look for that', () => {
  test.each([
    'built',
    'has build rights on',
    'created',
    'set up',
    'configured',
    'installed',
    'designed',
    'wrote',
    'made',
    'maintained',
    'owned',
    'owns',
    'provisioned',
    'requested',
    'wired',
    'approved',
  ])('Ines Okafor %s the panel', async (made) => {
    expect(await said(`Ines Okafor ${made} the panel. Alarms come every day.`)).toEqual([
      nobodyLooks,
    ])
    expect(
      await said(`Ines Okafor ${made} the panel and reads it. Alarms come every day.`),
    ).toEqual([])
    expect(await said(`Ines Okafor ${made} the panel for every day.`)).toEqual([])
  })

  test.each([
    'checks',
    'reviews',
    'looks at',
    'watches',
    'monitors',
    'read',
    'reads',
    'can open',
    'opens',
    'opened',
    'views',
    'inspects',
    'keeps an eye on',
    'has eyes on',
    'sees',
    'scans',
    'attends to',
    'goes over',
    'goes through',
    'walks through',
    'observes',
    'tours',
    'glances at',
    'studies',
    'does so with',
    'keeps at',
  ])('she looks who %s it', async (looks) => {
    expect(
      await said(`Ines Okafor built the panel and ${looks} it. Alarms come every day.`),
    ).toEqual([])
    expect(
      await said(`Ines Okafor built the panel. She and Tomasz ${looks} it. Alarms come every day.`),
    ).toEqual([])
  })
})

describe('half a name where only somebody who looks can stand', () => {
  const half = (name = 'Zorba'): string[] => [
    `a person or a role who looks, found only "${name}": ${howTo}`,
  ]

  test.each<[string, string[]]>([
    ['Zorba opens it daily.', half()],
    ['Zorba also opens it daily.', half()],
    ['Zorba always opens it daily.', half()],
    ['Zorba then opens it daily.', half()],
    ['It is Zorba who opens it daily.', half()],
    ['Zorba (the tall one) opens it daily.', half()],
    ['Opened daily by Zorba.', half()],
    ['Zorba once opens it daily.', [nobodyLooks]],
    ['Zorba built it, it opens daily.', [nobodyLooks]],
    ['Opened daily nearby Zorba.', [nobodyLooks]],
    ['Opened daily with Zorba.', [nobodyLooks]],
    ['It opens Zorba daily.', [nobodyLooks]],
    ['It opens daily by the window of Zorba.', [nobodyLooks]],
    ['Sean built it. It is seen daily.', [nobodyLooks]],
  ])('%s', async (evidence, findings) => {
    expect(await said(evidence)).toEqual(findings)
  })
})

describe('the owner of the row looks, where nobody else is named', () => {
  const row =
    '| 5 | Monitoring telemetry | ✅ | Piotr Zielinski | Trace per brief with input, output and cost in Grafana; Piotr reads latency, cost and rejections every Monday. |'
  const withOwner = async (owner: string, evidence: string): Promise<string[]> => {
    const findings = await found(
      'watched',
      changed('seven-checkpoints', [
        [row, `| 5 | Monitoring telemetry | ✅ | ${owner} | ${evidence} |`],
      ]),
    )
    return findings.map((finding) =>
      finding
        .replace(/^19 ‹.*› error 5: item 5: looked for /, '')
        .replace(' in what the evidence says is done', ''),
    )
  }

  test.each<[string, string, string[]]>([
    ['Piotr Zielinski', 'Traces, read every Monday.', []],
    ['Piotr Zielinski', 'Traces, read.', [howOften]],
    [
      'Piotr Zielinski',
      'Traces, read by the team every Monday.',
      ['a person or a role who looks (found "the team"), found none'],
    ],
    ['the AI team', 'Traces, read every Monday.', [nobodyLooks]],
    ['', 'Traces, read every Monday.', [nobodyLooks]],
    ['the AI team', 'Traces, read by Amira Solberg every Monday.', []],
  ])('owner "%s": %s', async (owner, evidence, findings) => {
    expect(await withOwner(owner, evidence)).toEqual(findings)
  })
})
