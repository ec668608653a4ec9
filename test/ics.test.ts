// Is the calendar one to a parser that is not ours, and does what subscribes to it see a day that moved as the same event?
import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { ics } from '../src/print/ics.ts'
import type { Report } from '../src/print/report.ts'
import { type Review, result } from '../src/result.ts'
import { exampleFiles, examples, reviewDayOf, run } from './world.ts'

type Due = Review['due'][number]

const printed = (report: Report): string => [...ics(report)].join('')

async function reportOf(file: string): Promise<Report> {
  const { out } = await run(
    ['check', file, '--as-of', reviewDayOf(file), '--format', 'json'],
    examples,
  )
  const { schemaVersion: _, ...report } = result.parse(JSON.parse(out))
  return report
}

interface Event {
  uid: string
  day: string
  end: string
  summary: string
  sequence: number
  /** All that it holds but what each day changes. */
  rest: string
}

/** As ical.js reads it. */
function eventsIn(text: string): Event[] {
  const calendar = new ICAL.Component(ICAL.parse(text))
  expect(calendar.name).toBe('vcalendar')
  expect(calendar.getAllSubcomponents().length).toBeGreaterThan(0)
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component)
    expect(event.startDate.isDate).toBe(true)
    component.removeAllProperties('dtstamp')
    const sequence = event.sequence
    component.removeAllProperties('sequence')
    return {
      uid: event.uid,
      day: event.startDate.toString(),
      end: event.endDate.toString(),
      summary: event.summary,
      sequence,
      rest: component
        .toString()
        .replace(/\r\n /g, '')
        .replace(/as of \d{4}-\d\d-\d\d/, ''),
    }
  })
}

function expectLines(text: string): void {
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  for (const line of text.split('\r\n')) {
    const bytes = new TextEncoder().encode(line)
    expect(bytes.length).toBeLessThanOrEqual(75)
    expect(new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toBe(line)
  }
}

/** A checklist with these dues, as `dueIn` gives them: by day. */
function withDues(report: Report, over: Partial<Review>, asOf = report.asOf): Report {
  const [review] = report.checklists as [Review]
  const merged = { ...review, asOf, ...over }
  const open = merged.openItems.flatMap(({ items, missing, owner, due, closed }): Due[] =>
    due === null || closed !== null
      ? []
      : [{ day: due, kind: 'open-item', what: missing, item: items[0] ?? null, owner }],
  )
  const others = (over.due ?? review.due).filter(({ kind }) => kind !== 'open-item')
  const due = [...open, ...others].sort((a, b) => (a.day < b.day ? -1 : 1))
  return { ...report, asOf, checklists: [{ ...merged, due }] }
}

const openItem = (over: Partial<Review['openItems'][number]>): Review['openItems'][number] => ({
  items: ['8'],
  label: '8',
  missing: 'the load test',
  owner: 'Dana Whitfield',
  due: '2026-06-20',
  closed: null,
  line: 1,
  ...over,
})

const conditional = await reportOf('pilot-to-prod/conditional.md')

test('the events of an example are its dues', async () => {
  let days = 0
  for (const file of exampleFiles.filter((one) =>
    /conditional|harden|-cleared|blocked/.test(one),
  )) {
    const report = await reportOf(file)
    const text = printed(report)
    expectLines(text)
    const dues = report.checklists.flatMap(({ due }) => due.map(({ day }) => day))
    days += dues.length
    const events = eventsIn(text)
    expect(events.map(({ day }) => day)).toEqual(dues)
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(dues.length)
    expect(printed(report)).toBe(text)
  }
  expect(days).toBeGreaterThan(5)
})

describe('a second export', () => {
  const [review] = conditional.checklists as [Review]
  const items = [
    openItem({}),
    // another whose words differ by a day alone, and the same once more
    openItem({ missing: 'the load test of 2026-06-01', due: '2026-06-22' }),
    openItem({ missing: 'the load test of 2026-06-01', due: '2026-06-25', line: 2 }),
  ]
  const dues: Due[] = [
    { day: '2026-06-23', kind: 'next-action', what: 'ask on 2026-06-23', item: '3', owner: null },
    { day: '2026-06-30', kind: 'next-action', what: 'ask on 2026-06-30', item: '4', owner: null },
    { day: '2026-07-15', kind: 'review', what: 'Post-launch review', item: null, owner: null },
  ]
  const before = withDues(conditional, { openItems: items, due: dues })
  const first = eventsIn(printed(before))
  const byUid = (events: Event[]): Map<string, Event> =>
    new Map(events.map((event) => [event.uid, event]))
  const changedFrom = (events: Event[]): Event[] =>
    events.filter((event) => byUid(first).get(event.uid)?.rest !== event.rest)

  test.each<[string, Partial<Review>, string]>([
    [
      'of an open item, past another with the same words',
      { openItems: items.map((one, at) => (at === 1 ? { ...one, due: '2026-06-28' } : one)) },
      '2026-06-28',
    ],
    [
      'of a next action, whose words name the day',
      {
        due: dues.map((one) =>
          one.item === '3' ? { ...one, day: '2026-07-02', what: 'ask on 2026-07-02' } : one,
        ),
      },
      '2026-07-02',
    ],
    [
      'of the review, which comes again',
      {
        due: dues.map((one) =>
          one.kind === 'review' ? { ...one, day: '2026-10-15', what: 'the next review' } : one,
        ),
      },
      '2026-10-15',
    ],
  ])('with one date moved changes one event: %s', (_, over, day) => {
    for (const asOf of [before.asOf, '2026-06-19']) {
      const again = eventsIn(
        printed(withDues(conditional, { openItems: items, due: dues, ...over }, asOf)),
      )
      expect([...byUid(again).keys()].sort()).toEqual([...byUid(first).keys()].sort())
      expect(changedFrom(again).map((event) => event.day)).toEqual([day])
      const grows = asOf > before.asOf
      for (const event of again)
        expect(event.sequence > (byUid(first).get(event.uid)?.sequence ?? 0)).toBe(grows)
    }
  })

  test('of which an item was closed has one event less, and the others as they were', () => {
    const closed = items.map((one, at) => (at === 1 ? { ...one, closed: '2026-06-10' } : one))
    const again = eventsIn(printed(withDues(conditional, { openItems: closed, due: dues })))
    expect(again).toHaveLength(first.length - 1)
    expect(changedFrom(again)).toEqual([])
  })

  test('of another repository, file or agent has no event in common', () => {
    const known = byUid(first)
    for (const over of [
      { repository: 'https://example.org/other' },
      { file: 'other.md' },
      { subject: { ...review.subject, id: 'other' } },
    ]) {
      const others = eventsIn(
        printed(withDues(conditional, { openItems: items, due: dues, ...over })),
      )
      expect(others).toHaveLength(first.length)
      expect(others.filter(({ uid }) => known.has(uid))).toEqual([])
    }
  })
})

test('nothing due is a calendar too, and what could not be judged is named', () => {
  const errors = [{ file: 'docs/a,b.md', message: 'no checklist found' }]
  const text = printed({ ...conditional, checklists: [], errors })
  expectLines(text)
  expect(eventsIn(text)).toEqual([])
  const calendar = new ICAL.Component(ICAL.parse(text))
  expect(calendar.getFirstPropertyValue('description')).toBe(
    '1 file could not be judged, and what is due there is missing: docs/a,b.md',
  )
})

test('no text of a document is more than a text', () => {
  const hostile = fc.string({
    unit: fc.oneof(
      fc.constantFrom(
        ...[
          '\r\nBEGIN:VEVENT\r\n',
          '\r\n ',
          '\n',
          ',',
          ';',
          ':',
          '\\',
          '\\n',
          '"',
          '👩‍👩‍👧',
          'é',
          '語',
        ],
        ...['\u202e', '\u0000', '\ud800', '\u2028', 'END:VCALENDAR', 'word '],
      ),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
    ),
    maxLength: 120,
  })
  fc.assert(
    fc.property(hostile, hostile, hostile, (what, name, owner) => {
      const text = printed(
        withDues(conditional, {
          openItems: [openItem({ missing: what, owner })],
          due: [],
          file: `${name}.md`,
          repository: name,
          subject: { name, id: null, version: null, tier: null },
        }),
      )
      expectLines(text)
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u)
      const [event, ...others] = eventsIn(text)
      expect(others).toEqual([])
      expect(event).toMatchObject({ day: '2026-06-20', end: '2026-06-21' })
      expect(event?.summary.startsWith('Open item: ')).toBe(true)
    }),
    { numRuns: 300 },
  )
})
