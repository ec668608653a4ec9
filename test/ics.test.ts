// Does a calendar read what is due, and move what has moved? With a parser that is not ours.
import fc from 'fast-check'
import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { ics } from '../src/print/ics.ts'
import type { Report } from '../src/print/report.ts'
import type { Review } from '../src/result.ts'
import { examples, run } from './world.ts'

async function reportOf(...args: string[]): Promise<Report> {
  const { out } = await run(['check', ...args, '--format', 'json'], examples)
  return JSON.parse(out)
}

interface Event {
  uid: string
  day: string
  summary: string
  description: string
}

function eventsIn(text: string): Event[] {
  const calendar = new ICAL.Component(ICAL.parse(text))
  return calendar.getAllSubcomponents('vevent').map((one) => {
    const event = new ICAL.Event(one)
    expect(event.startDate.isDate).toBe(true)
    const { uid, summary, description } = event
    return { uid, summary, description, day: event.startDate.toString() }
  })
}

const withDue = (report: Report, due: Review['due']): Report => ({
  ...report,
  checklists: report.checklists.slice(0, 1).map((review) => ({ ...review, due })),
})

test('each due day is an all-day event that says what, who and where', async () => {
  const report = await reportOf('pilot-to-prod/conditional.md', '--as-of', '2026-06-09')
  const due = report.checklists.flatMap((review) => review.due)
  expect(due.length).toBeGreaterThan(1)
  const events = eventsIn(ics(report))
  expect(events.map(({ day }) => day)).toEqual(due.map(({ day }) => day))
  for (const [index, { what, owner }] of due.entries()) {
    expect(events[index]?.summary).toContain(what)
    expect(events[index]?.description).toContain(owner ?? 'pilot-to-prod/conditional.md')
  }
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length)
})

test('a day that moves moves its event, and changes no other', async () => {
  const report = await reportOf('*-*/*.md', '--as-of', '2026-06-09')
  const [before, after] = [0, 1].map((days) =>
    eventsIn(
      ics({
        ...report,
        checklists: report.checklists.map((review) =>
          review.file.endsWith('pilot-to-prod/conditional.md')
            ? {
                ...review,
                due: review.due.map((one) =>
                  one.kind === 'review' && days > 0 ? { ...one, day: '2026-07-20' } : one,
                ),
              }
            : review,
        ),
      }),
    ),
  )
  expect(before?.length).toBeGreaterThan(5)
  const byUid = (a: Event, b: Event): number => (a.uid < b.uid ? -1 : 1)
  const changed = (after ?? []).sort(byUid).filter((event, index) => {
    const was = (before ?? []).sort(byUid)[index]
    expect(event.uid).toBe(was?.uid)
    return event.day !== was?.day
  })
  expect(changed.map(({ day }) => day)).toEqual(['2026-07-20'])
})

test('whatever a document says is the text of an event, and no line of the calendar', async () => {
  const report = await reportOf('pilot-to-prod/conditional.md', '--as-of', '2026-06-09')
  const said = fc.array(
    fc.constantFrom('a', ',', ';', '\\', '\r\n', 'END:VEVENT', '😀', 'é', '\u202e', ' ', ':', '"'),
    { maxLength: 60 },
  )
  fc.assert(
    fc.property(said, said, (what, owner) => {
      const due = {
        ...{ day: '2026-07-01', kind: 'open-item' as const, item: '8' },
        ...{ what: what.join(''), owner: owner.join('') },
      }
      const text = ics(withDue(report, [due]))
      for (const line of text.split('\r\n'))
        expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75)
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n\u202e]/)
      const [event, ...more] = eventsIn(text)
      expect(more).toEqual([])
      const plainly = what
        .join('')
        .replace(/\r\n/g, '\\u{d} ')
        .replaceAll('\u202e', '\\u{202e}')
        .replace(/:(?=:)/g, ': ')
      expect(event?.summary.endsWith(`item 8: ${plainly}`)).toBe(true)
    }),
    { numRuns: 200, seed: 3 },
  )
})
