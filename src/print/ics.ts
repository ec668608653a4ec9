// What does a calendar hold? An all-day event for each due day. RFC 5545, and RFC 7986 for the name of the calendar and how often it is fetched.
// A calendar that subscribes knows an event by its UID: a day that moves is the same event, newer by its SEQUENCE, which grows with the day of the judgement.
import { sha256 } from '../digest.ts'
import type { Review } from '../result.ts'
import { pathOf } from './places.ts'
import type { Report } from './report.ts'
import { defused, plain } from './terminal.ts'
import { plural, subjectOf } from './words.ts'

type Due = Review['due'][number]
/** What the page has, where a day may be missing. */
type Dated = Omit<Due, 'day'> & { day: string | null }
/** A property that is ready to be folded. */
type Line = string

const kinds: Record<Due['kind'], string> = {
  'open-item': 'Open item',
  'next-action': 'Next action',
  review: 'Review',
  're-gate': 'Gate review',
  waiver: 'A waiver ends',
}

/** Characters of one text; more than this is cut: the document has it. */
const longest = { summary: 200, description: 600 }
/** Files named that could not be judged. */
const mostNamed = 10
const msPerDay = 86_400_000

export function* ics(report: Report): Iterable<string> {
  const seen = new Map<string, number>()
  const events = report.checklists.flatMap((review) => eventsOf(review, seen))
  yield printed([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//launchgate//launchgate ${report.tool.version}//EN`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'NAME:What is due at the gates',
    'X-WR-CALNAME:What is due at the gates',
    ...notJudged(report),
    'REFRESH-INTERVAL;VALUE=DURATION:P1D',
    'X-PUBLISHED-TTL:P1D',
    ...(events.length === 0 ? zone : []),
  ])
  for (const event of events) yield printed(event)
  yield printed(['END:VCALENDAR'])
}

/** The grammar asks for at least one component, and nothing is due: the time zone that no day needs. */
const zone: Line[] = [
  'BEGIN:VTIMEZONE',
  'TZID:UTC',
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  'TZOFFSETFROM:+0000',
  'TZOFFSETTO:+0000',
  'END:STANDARD',
  'END:VTIMEZONE',
]

/** What is due in a file that could not be judged is missing here, and that is said. */
function notJudged({ errors }: Report): Line[] {
  if (errors.length === 0) return []
  const more = errors.length - mostNamed
  const named = errors.slice(0, mostNamed).map(({ file }) => pathOf(file))
  const said = `${plural(errors.length, 'file')} could not be judged, and what is due there is missing: ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`
  return [`DESCRIPTION:${escaped(said)}`, `X-WR-CALDESC:${escaped(said)}`]
}

function eventsOf(review: Review, seen: Map<string, number>): Line[][] {
  const { repository, file, subject, gate, asOf, due } = review
  const agent = subjectOf(review)
  const parts = partsOf(review)
  return due.map((one) => {
    const part = parts.get(one) ?? 1
    const key = JSON.stringify([
      repository,
      pathOf(file),
      subject.id ?? subject.name,
      ...named(one),
      part,
    ])
    // the same result twice has the same dues twice
    const again = (seen.get(key) ?? 0) + 1
    seen.set(key, again)
    const item = one.item === null ? [] : [titleOf(review, one.item)]
    return [
      'BEGIN:VEVENT',
      `UID:${hashOf(`${key} ${again}`)}@launchgate`,
      `DTSTAMP:${digits(asOf)}T000000Z`,
      `SEQUENCE:${Math.max(0, daysSince2000(asOf))}`,
      `DTSTART;VALUE=DATE:${digits(one.day)}`,
      ...(one.day === '9999-12-31' ? [] : [`DTEND;VALUE=DATE:${digits(dayAfter(one.day))}`]),
      `SUMMARY:${escaped(`${kinds[one.kind]}: ${one.what} (${agent})`, longest.summary)}`,
      `DESCRIPTION:${[
        one.what,
        ...item,
        one.owner === null ? 'Nobody is named' : `Who: ${one.owner}`,
        `Agent: ${agent}`,
        `File: ${pathOf(file)}`,
        ...(repository === null ? [] : [`Repository: ${repository}`]),
        `Gate: ${gate.id}, as of ${asOf}`,
      ]
        .map((line) => escaped(line))
        .join('\\n')}`,
      `CATEGORIES:${escaped(kinds[one.kind])}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]
  })
}

function titleOf({ items }: Review, id: string): string {
  const title = items.find((item) => item.id === id)?.title
  return title === undefined ? `Item ${id}` : `Item ${id}: ${title}`
}

/**
 * What a due is known by, whenever it is. An item has one next action, whose text names the day, and a checklist has one next review: their words say no
 * more. Numbers in the words of others may be days as well, and are left out.
 */
function named({ kind, item, what }: Dated): (string | null)[] {
  const isWorded = kind === 'open-item' || kind === 'waiver'
  return [kind, item, isWorded ? what.replace(/\p{N}+/gu, '#').trim() : '']
}

/**
 * Which of several dues of one name each is, in the order of the document and not in that of the days: a day that moves past another changes no number. What
 * is closed keeps its number, so that the others keep theirs.
 */
function partsOf({ due, openItems, waivers }: Review): Map<Due, number> {
  const written: Dated[] = [
    ...openItems.map(({ items, missing, owner, due: day }) => ({
      ...{ day, kind: 'open-item' as const, what: missing, item: items[0] ?? null, owner },
    })),
    ...waivers.map(({ item, reason, approver, until }) => ({
      ...{ day: until, kind: 'waiver' as const, what: reason, item, owner: approver },
    })),
  ]
  const counts = new Map<string, number>()
  const waiting = new Map<string, number[]>()
  for (const one of written) {
    const [whole, name] = [wholeOf(one), JSON.stringify(named(one))]
    const count = (counts.get(name) ?? 0) + 1
    counts.set(name, count)
    waiting.set(whole, [...(waiting.get(whole) ?? []), count])
  }
  return new Map(due.map((one) => [one, waiting.get(wholeOf(one))?.shift() ?? 1]))
}

function wholeOf({ day, kind, what, item, owner }: Dated): string {
  return JSON.stringify([day, kind, what, item, owner])
}

function hashOf(text: string): string {
  return sha256(new TextEncoder().encode(text)).slice('sha256:'.length).slice(0, 32)
}

function digits(day: string): string {
  return day.replaceAll('-', '')
}

function daysSince2000(day: string): number {
  return Math.round((Date.parse(`${day}T00:00:00Z`) - Date.UTC(2000, 0, 1)) / msPerDay)
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + msPerDay).toISOString().slice(0, 10)
}

/** A text as a value: one line, without what would end or part it. Where a line is folded, a pipeline's log could take the rest of it for a command. */
function escaped(text: string, most = longest.description): string {
  const characters = text.length > most ? [...text] : []
  const short = characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : text
  return defused(plain(short))
    .trim()
    .replace(/:(?=:)/g, ': ')
    .replace(/[\\;,]/g, '\\$&')
}

function printed(lines: readonly Line[]): string {
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

/** In lines of at most 75 bytes, none of which ends inside a character; those after the first begin with a space. */
function folded(line: Line): string {
  if (line.length <= 25) return line
  let out = ''
  let used = 0
  for (const character of line) {
    const size = bytesOf(character.codePointAt(0) ?? 0)
    if (used + size > 75) {
      out += '\r\n '
      used = 1
    }
    out += character
    used += size
  }
  return out
}

function bytesOf(code: number): number {
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}
