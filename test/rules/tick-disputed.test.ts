// Whether a ticked box says itself that it is not done: lines of production-readiness, and what the rule finds in each.
import { describe, expect, test } from 'vitest'
import { tickDisputed } from '../../src/rules/tick-disputed.ts'
import { changed, found } from './found.ts'

const sponsor = 'Executive sponsorship secured (CEO or C-level)'
const growth = 'Growth strategy established with realistic timelines'

/** What is found in a line that stands for a box: what it points at, and what is said of the tick. */
async function said(line: string, box = sponsor): Promise<string[]> {
  const findings = await found(
    'tick-disputed',
    changed('production-readiness', [[`- [x] ${box}`, line]]),
  )
  return findings.map((finding) =>
    finding.replace(/^\d+ /, '').replace(/ error ([\d.]+): item \1 is/, ':'),
  )
}
const behind = (text: string, box = sponsor): Promise<string[]> =>
  said(`- [x] ${box} — ${text}`, box)

const says = (words: string): string => `‹${words}›: ticked, and its text says "${words}"`
const names = (day: string, text = day): string =>
  `‹${text}›: ticked, and its text names ${day}, which is still to come`

test('what the rule asks and how it is met', () => {
  expect(tickDisputed).toMatchObject({
    id: 'tick-disputed',
    level: 'error',
    isWaivable: false,
    about:
      'The text of a ticked box does not say that the thing is not done: of tick and text the worse one counts.',
    fix: 'untick the box, or correct the text; what comes again is written as "next: DATE"',
  })
})

test('boxes that are not ticked, and gates without boxes, are left alone', async () => {
  expect(await said(`- [ ] ${sponsor} — PENDING`)).toEqual([])
  expect(
    await found(
      'tick-disputed',
      changed('pilot-to-prod', [
        ['Items 1 to 9 reviewed on 2026-06-09.', 'PENDING, on 2026-09-01.'],
      ]),
    ),
  ).toEqual([])
})

describe('a sign before the words of the box', () => {
  test.each(['❌', '✗', '✘', '✖', '❎', '☐', '🔴', '⛔', '🚫', '⏳', '⌛', '🚧'])(
    '%s',
    async (sign) => {
      const line = `${sign} ${sponsor}`
      expect(await said(`- [x] ${line} — EVP, PENDING`)).toEqual([
        expect.stringMatching(new RegExp(`: ticked, and its text begins with "${sign}"$`, 'u')),
      ])
    },
  )

  test('in the place of the line', async () => {
    expect(
      await found(
        'tick-disputed',
        changed('production-readiness', [[`- [x] ${sponsor}`, `- [x] ❌ ${sponsor}`]]),
      ),
    ).toEqual([
      '18 ‹❌ Executive sponsors… or C-level)› error 1.6: item 1.6 is ticked, and its text begins with "❌"',
    ])
  })
})

describe('a sign or a word in capitals behind them', () => {
  test.each([
    ['❌ EVP', '❌'],
    ['EVP ⏳', '⏳'],
    ['EVP 🚧', '🚧'],
    ['EVP ⚠', '⚠'],
    ['PENDING', 'PENDING'],
    ['EVP, PARTIAL', 'PARTIAL'],
    ['EVP, PARTIALLY', 'PARTIALLY'],
    ['EVP, TBD', 'TBD'],
    ['EVP, TODO', 'TODO'],
    ['EVP, WIP', 'WIP'],
    ['EVP, BLOCKED', 'BLOCKED'],
    ['EVP, FAILED', 'FAILED'],
    ['EVP, INCOMPLETE', 'INCOMPLETE'],
    ['EVP, DEFERRED', 'DEFERRED'],
    ['EVP, NOT DONE', 'NOT DONE'],
    ['partly, EVP', 'partly'],
    ['Partly, EVP', 'Partly'],
    ['partial, EVP', 'partial'],
    ['partially, EVP', 'partially'],
    ['(2) partly, EVP', '(2) partly'],
    ['PARTIAL: the letter is out', 'PARTIAL'],
    ['Partial', 'Partial'],
    ['2 partial letters', '2 partial'],
  ])('%s', async (text, words) => {
    expect(await behind(text)).toEqual([says(words)])
  })

  test.each([
    'EVP',
    'EVP, partly',
    'a part of it, EVP',
    'EVP, IMPARTIAL',
    'EVP, SPENDING',
    'parts of it, EVP',
    'EVP, 2 mails',
  ])('none: %s', async (text) => {
    expect(await behind(text)).toEqual([])
  })
})

describe('nothing but a share, a question, a placeholder or a state', () => {
  test.each<[string, string]>([
    ['40%', '40%'],
    ['40 %', '40 %'],
    ['4%', '4%'],
    ['(40%)', '(40%)'],
    ['40% …', '40% …'],
    ['?', '?'],
    ['???', '???'],
    ['…', '…'],
    ['[name]', '[name]'],
    ['[ ]', '[ ]'],
    ['no', 'no'],
    ['No', 'No'],
    ['EVP (open)', '(open)'],
    ['EVP (pending)', '(pending)'],
    ['EVP (outstanding)', '(outstanding)'],
    ['EVP (failed)', '(failed)'],
    ['EVP: open', ': open'],
    ['EVP:open', ':open'],
    ['EVP: pending', ': pending'],
    ['EVP outstanding', 'outstanding'],
    ['??', '??'],
    ['[name, day]', '[name, day]'],
    ['[x]', '[x]'],
    ['EVP: failed', ': failed'],
  ])('%s', async (text, words) => {
    expect(await behind(text)).toEqual([says(words)])
  })

  test('at the end of any line below the box', async () => {
    const lines = (text: string): Promise<string[]> =>
      found(
        'tick-disputed',
        changed('production-readiness', [
          [`- [x] ${sponsor}`, `- [x] ${sponsor} — EVP\n  - ${text}\n  - the board`],
        ]),
      )
    expect(await lines('letter: open')).toEqual([
      '19 ‹: open› error 1.6: item 1.6 is ticked, and its text says ": open"',
    ])
    expect(await lines('letter outstanding')).toEqual([
      '19 ‹outstanding› error 1.6: item 1.6 is ticked, and its text says "outstanding"',
    ])
    expect(await lines('40%')).toEqual([
      '19 ‹40%› error 1.6: item 1.6 is ticked, and its text says "40%"',
    ])
    expect(await lines('no')).toEqual([
      '19 ‹no› error 1.6: item 1.6 is ticked, and its text says "no"',
    ])
    expect(await lines('[name]')).toEqual([
      '19 ‹[name]› error 1.6: item 1.6 is ticked, and its text says "[name]"',
    ])
    expect(await lines('letter')).toEqual([])
    expect(await lines('letter: open-ended')).toEqual([])
    expect(await lines('letter: an outstanding-balance note')).toEqual([])
    expect(await lines('no-one else')).toEqual([])
  })

  test.each([
    '140%',
    '100%',
    '40% of the board',
    'EVP 40%',
    'EVP?',
    'what? …',
    'nobody else, EVP',
    'no objections',
    'EVP said no',
    'EVP (open door)',
    'EVP: open to all',
    'EVP, outstanding man',
    'the door is open',
    'EVP %',
    'EVP: open-ended',
    'EVP (pending-list kept)',
    'EVP, outstanding-balance note',
    'no-one else, EVP',
    'non-voting, EVP',
    'non-voting',
    'EVP, from the outstanding-list',
    '.',
  ])('none: %s', async (text) => {
    expect(await behind(text)).toEqual([])
  })
})

describe('words that say it', () => {
  test.each([
    ['EVP is pending', 'is pending'],
    ['EVP, not asked yet', 'not asked yet'],
    ['not asked yet', 'not asked yet'],
    ['EVP, still missing', 'still missing'],
  ])('%s', async (text, words) => {
    expect(await behind(text)).toEqual([says(words)])
  })

  test('what falls short of what the box asks', async () => {
    const line =
      '- [x] Response time SLA defined (e.g., <2 seconds for 95% of requests) — 2 s for 95%, measured 1.4 s in May'
    const measured = (seconds: string): Promise<string[]> =>
      found(
        'tick-disputed',
        changed('production-readiness', [[line, line.replace('1.4 s', seconds)]]),
      )
    expect(await measured('2.4 s')).toEqual([
      '22 ‹2.4 s› error 2.1: item 2.1 is ticked, and its text says "2.4 s"',
    ])
    expect(await measured('1.9 s')).toEqual([])
  })
})

describe('what is left out is left out for a reason', () => {
  test.each([
    'failed',
    'fails',
    'failing',
    'no time',
    'not enough time',
    'had time',
    'refused',
    'planned',
    'later',
    'next quarter',
    'next release',
    'next year',
    'next month',
  ])('n/a: %s', async (excuse) => {
    const findings = await behind(`n/a: the board, ${excuse} in it`)
    expect(findings).toHaveLength(1)
    expect(findings[0]).toContain(': left out, and its text says "')
    expect(findings[0]).toContain(excuse)
  })

  test('with a reason nothing is said, nor of a day still to come', async () => {
    expect(await behind('n/a: there is no board')).toEqual([])
    expect(await behind('n/a: there is no board before 2026-09-01')).toEqual([])
  })

  test('what is no reason for leaving something out is none against a tick', async () => {
    expect(await behind('EVP, no time in June')).toEqual([])
    expect(await behind('EVP, the later of the two')).toEqual([])
  })
})

describe('a day that is still to come', () => {
  test.each<[string, string[]]>([
    ['EVP, from 2026-09-01', [names('2026-09-01')]],
    ['EVP, from 1 September 2026', [names('2026-09-01', '1 September 2026')]],
    ['EVP, from 2026-06-10', [names('2026-06-10')]],
    ['EVP, from 2026-06-09', []],
    ['EVP, from 2026-05-01', []],
    ['EVP, from 2026-05-01, from 2026-09-01', [names('2026-09-01')]],
    ['EVP, from 2026-02-30', []],
    ['EVP, next. From 2026-09-01', [names('2026-09-01')]],
    ['EVP, again; from 2026-09-01', [names('2026-09-01')]],
    ['from 2026-09-01, then again', [names('2026-09-01')]],
  ])('%s', async (text, findings) => {
    expect(await behind(text)).toEqual(findings)
  })

  test.each([
    'next',
    'again on',
    'renewed on',
    'renewal on',
    'renews',
    'repeated on',
    'repeats on',
    'review on',
    'valid to',
    'until',
    'expires',
    'expiry',
    'due for a look on',
    'follow-up on',
    'followup on',
    'then on',
    'next look, as the board wants it, on',
  ])('says nothing against the tick: %s', async (word) => {
    expect(await behind(`EVP, ${word} 2026-09-01`)).toEqual([])
  })

  test.each(['nextdoor', 'against', 'invalid to', 'preview of'])(
    'such a word inside of another does: %s',
    async (word) => {
      expect(await behind(`EVP, ${word} 2026-09-01`)).toEqual([names('2026-09-01')])
    },
  )
})

describe('a box that asks for a plan names days that are still to come', () => {
  test.each([
    growth,
    'Failover strategy documented',
    'User engagement plan established',
    'Maintenance cycles and release cadence defined',
    'Regular governance reviews scheduled',
  ])('%s', async (box) => {
    expect(await behind('plant 2 from 2026-09-01', box)).toEqual([])
  })

  test.each([
    'by',
    'due',
    'deadline',
    'ready on',
    'finished on',
    'finish on',
    'completed on',
    'completion on',
    'done on',
    'written on',
    'writing on',
    'drafted on',
    'drafts on',
    'defined on',
    'definition on',
    'documented on',
    'documents on',
    'approved on',
    'approval on',
    'signed on',
    'signature on',
    'agreed on',
    'agreement on',
    'published on',
    'publishing on',
    'will come on',
    'to be there on',
    'expected on',
    'expects it on',
    'target',
    'prepared on',
    'preparation on',
    'set on',
    'followed on',
    'follows on',
    'not before',
    'decided on',
    'decides on',
    'whether it is on',
    'ready, as far as the board knows, on',
  ])('not the day by which it is made: %s', async (word) => {
    expect(await behind(`plant 2 ${word} 2026-09-01`, growth)).toEqual([names('2026-09-01')])
    expect(await behind(`plant 2 ${word} May. Plant 3 from 2026-09-01`, growth)).toEqual([])
    expect(await behind(`plant 2 ${word} May; plant 3 from 2026-09-01`, growth)).toEqual([])
  })

  test.each([
    'Change management plan executed',
    'Vector embeddings strategy implemented',
    'Executive sponsorship secured (CEO or C-level)',
  ])('no plan: %s', async (box) => {
    expect(
      (
        await found(
          'tick-disputed',
          changed('production-readiness', [
            [`- [x] ${box}`, `- [x] ${box} — plant 2 from 2026-09-01`],
          ]),
        )
      ).length,
    ).toBe(1)
  })
})
