// Whether the review after launch is on the calendar, about thirty days later.
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { followUp } from '../../src/rules/follow-up.ts'
import { root } from '../world.ts'
import { changed, type Edit, found, type Row } from './found.ts'

test('what the rule asks and how it is met', () => {
  expect(followUp).toMatchObject({
    level: 'error',
    about: 'The post-launch review is on the calendar before launch, about 30 days after it.',
    fix: 'write the day of the post-launch review as YYYY-MM-DD',
  })
})

describe('the review is 28 to 35 days after the launch', () => {
  test.each<Row>([
    ['30 days', [], []],
    [
      '28 days',
      [['30-day post-launch review: 2026-07-15', '30-day post-launch review: 2026-07-13']],
      [],
    ],
    [
      '27 days',
      [['30-day post-launch review: 2026-07-15', '30-day post-launch review: 2026-07-12']],
      [
        '41 ‹2026-07-12› warning: the post-launch review is 27 days after the launch of 2026-06-15, expected 28 to 35',
      ],
    ],
    [
      '35 days',
      [['30-day post-launch review: 2026-07-15', '30-day post-launch review: 2026-07-20']],
      [],
    ],
    [
      '36 days',
      [['30-day post-launch review: 2026-07-15', '30-day post-launch review: 2026-07-21']],
      [
        '41 ‹2026-07-21› warning: the post-launch review is 36 days after the launch of 2026-06-15, expected 28 to 35',
      ],
    ],
    [
      'the day of the launch',
      [['30-day post-launch review: 2026-07-15', '30-day post-launch review: 2026-06-15']],
      [
        '41 ‹2026-06-15› error: the post-launch review of 2026-06-15 is not after the launch of 2026-06-15',
      ],
    ],
    [
      'before the launch',
      [['30-day post-launch review: 2026-07-15', '30-day post-launch review: 2026-06-01']],
      [
        '41 ‹2026-06-01› error: the post-launch review of 2026-06-01 is not after the launch of 2026-06-15',
      ],
    ],
    [
      'no day',
      [['30-day post-launch review: 2026-07-15', '30-day post-launch review: ']],
      ['41 ‹› error: "30-day post-launch review" is not filled in'],
    ],
    [
      'no day where nothing is decided',
      [
        ['30-day post-launch review: 2026-07-15', '30-day post-launch review: '],
        ['✅ Cleared for production launch', ''],
      ],
      ['41 ‹› error: "30-day post-launch review" is not filled in'],
    ],
    [
      'no day that exists',
      [['30-day post-launch review: 2026-07-15', '30-day post-launch review: 2026-07-32']],
      [],
    ],
    [
      'no line',
      [['30-day post-launch review: 2026-07-15\n', '']],
      ['1 ‹› error: "30-day post-launch review" is not filled in'],
    ],
    [
      'no day where the launch is blocked',
      [
        ['30-day post-launch review: 2026-07-15', '30-day post-launch review: '],
        ['✅ Cleared for production launch', '❌ Blocked — return to pilot'],
      ],
      [],
    ],
    [
      '27 days where the launch is blocked',
      [
        ['30-day post-launch review: 2026-07-15', '30-day post-launch review: 2026-07-12'],
        ['✅ Cleared for production launch', '❌ Blocked — return to pilot'],
      ],
      [
        '41 ‹2026-07-12› warning: the post-launch review is 27 days after the launch of 2026-06-15, expected 28 to 35',
      ],
    ],
    ['no day for the launch', [['Target launch date: 2026-06-15', 'Target launch date: ']], []],
  ])('%s', async (_, edits, findings) => {
    expect(await found('follow-up', changed('pilot-to-prod', edits))).toEqual(findings)
  })
})

describe('where nothing is filled in, nothing is said', () => {
  test.each<Row>([['the blank', [], []]])('%s', async (_, edits, findings) => {
    expect(await found('follow-up', changed('pilot-to-prod', edits, 'blank'))).toEqual(findings)
  })
})

describe('a gate without such a review asks for none', () => {
  test.each<Row>([['as it is', [], []]])('%s', async (_, edits, findings) => {
    expect(await found('follow-up', changed('seven-checkpoints', edits))).toEqual(findings)
  })
})

describe("a gate of one's own", () => {
  /** The gate of a launch, one line of it left out, on a checklist whose review comes too early. */
  const without = async (line: RegExp, ...edits: Edit[]): Promise<string[]> => {
    const folder = join(mkdtempSync(join(tmpdir(), 'gate-follow-')), 'pilot-to-prod')
    cpSync(join(root, 'templates', 'pilot-to-prod'), folder, { recursive: true })
    const own = join(folder, 'gate.yaml')
    const policy = readFileSync(own, 'utf8')
    expect(policy).toMatch(line)
    writeFileSync(own, policy.replace(line, ''))
    const early: Edit = [
      '30-day post-launch review: 2026-07-15',
      '30-day post-launch review: 2026-07-12',
    ]
    return await found('follow-up', changed('pilot-to-prod', [early, ...edits]), '2026-06-09', [
      '--gate',
      folder,
    ])
  }

  test('as it is', async () => {
    expect(await without(/^#.*\n/m)).toEqual([
      '41 ‹2026-07-12› warning: the post-launch review is 27 days after the launch of 2026-06-15, expected 28 to 35',
    ])
  })

  test('that names the day of the review and not how long after launch it is', async () => {
    expect(await without(/^follow-up: .*\n/m)).toEqual([])
    expect(await without(/^follow-up: .*\n/m, ['review: 2026-07-12', 'review: '])).toEqual([])
  })

  test('that says how long after launch the review is, and not which line names its day', async () => {
    expect(await without(/(?<=30-day post-launch review: \{ )is: follow-up, /)).toEqual([])
  })
})
