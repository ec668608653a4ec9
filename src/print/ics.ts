// When is what due, for a calendar? Each day that the report names is an all-day event. Source: RFC 5545.
import { sha256 } from '../digest.ts'
import type { Review } from '../result.ts'
import { pathOf } from './places.ts'
import type { Report } from './report.ts'
import { defused, plain } from './terminal.ts'

type Due = Review['due'][number]

/** Octets of a line of the file, at most. */
const longestLine = 75

export function ics(report: Report): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//launchgate//gate ${report.tool.version}//EN`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'X-WR-CALNAME:Launch reviews',
    // a calendar that subscribes asks again after a day
    'REFRESH-INTERVAL;VALUE=DURATION:P1D',
    'X-PUBLISHED-TTL:P1D',
    ...report.checklists.flatMap((review) => numbered(review).flatMap((one) => event(one, review))),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

interface Event {
  due: Due
  uid: string
}

/**
 * Each due with what stays the same of it while its day moves: so a calendar moves its event, and does not add one. Several of one kind on one item are told
 * apart by their order, which is that of their words.
 */
function numbered(review: Review): Event[] {
  const seen = new Map<string, number>()
  const uids = new Map<Due, string>()
  const inOrder = [...review.due].sort((a, b) => compare(wordsOf(a), wordsOf(b)))
  for (const due of inOrder) {
    const { repository, file, gate } = review
    const key = JSON.stringify([repository, pathOf(file), gate.id, due.kind, due.item])
    const number = (seen.get(key) ?? 0) + 1
    seen.set(key, number)
    const digest = sha256(new TextEncoder().encode(`${key} ${number}`))
    uids.set(due, `${digest.slice('sha256:'.length).slice(0, 32)}@launchgate`)
  }
  return review.due.map((due) => ({ due, uid: uids.get(due) ?? '' }))
}

function wordsOf({ what, owner, day }: Due): string {
  return JSON.stringify([what, owner, day])
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function event({ due, uid }: Event, review: Review): string[] {
  const { asOf, file, gate, repository, subject } = review
  const agent = subject.id ?? subject.name ?? file
  const about = [
    `${gate.id}: ${file}${repository === null ? '' : ` in ${repository}`}`,
    ...(due.owner === null ? [] : [`owner: ${due.owner}`]),
    `as judged on ${asOf}`,
  ]
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    // the clock would make every export another file
    `DTSTAMP:${compact(asOf)}T000000Z`,
    `SEQUENCE:${daysSince1970(asOf)}`,
    `DTSTART;VALUE=DATE:${compact(due.day)}`,
    `SUMMARY:${escaped(`${agent}: ${summary(due)}`)}`,
    `DESCRIPTION:${about.map(escaped).join('\\n')}`,
    `CATEGORIES:${due.kind}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

function summary({ kind, what, item }: Due): string {
  const of = item === null ? '' : `item ${item}: `
  return kind === 'waiver' ? `${of}the waiver ends (${what})` : `${of}${what}`
}

function compact(day: string): string {
  return day.replaceAll('-', '')
}

/** Grows from day to day, so that an event that was imported before gives way to the one of today. */
function daysSince1970(day: string): number {
  return Date.parse(day) / 86_400_000
}

/** Where a line is folded, a pipeline's log could take the rest of it for a command. */
function escaped(text: string): string {
  return defused(plain(text))
    .replace(/:(?=:)/g, ': ')
    .replace(/[\\;,]/g, '\\$&')
}

/** Broken where it is too long, between two characters; the rest begins with a space. */
function folded(line: string): string {
  const encoder = new TextEncoder()
  const parts: string[] = []
  let part = ''
  let octets = 0
  for (const character of line) {
    const size = encoder.encode(character).length
    if (octets + size > longestLine) {
      parts.push(part)
      part = ' '
      octets = 1
    }
    part += character
    octets += size
  }
  return [...parts, part].join('\r\n')
}
