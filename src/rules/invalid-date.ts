// Does every date field name a day that exists, in an order that can be?

import { placeIn } from '../checklist/prose.ts'
import { startOfFile } from '../checklist/source.ts'
import { type FoundDate, findDates } from '../facts/dates.ts'
import { findDoubt } from '../facts/doubt.ts'
import { fieldPlace } from '../fields.ts'
import { type Found, longestEvidence, type Rule } from './rule.ts'

/** `2026-04-24 to 2026-03-02`. */
function isTurnedRound(text: string, date: FoundDate, next: FoundDate | undefined): boolean {
  return (
    next?.day != null &&
    date.day !== null &&
    next.day < date.day &&
    /^\s*(?:to|until|[–—-])\s*$/i.test(text.slice(date.to, next.from))
  )
}

export const invalidDate: Rule = {
  id: 'invalid-date',
  level: 'error',
  isWaivable: false,
  about:
    'A date field names one existing day, best as YYYY-MM-DD; the pilot ends after it starts, the review is not before its end, and no evidence names a day that does not exist.',
  fix: 'write the day as YYYY-MM-DD',
  *check({ answers, asOf }): Iterable<Found> {
    for (const { field, value, dates } of answers.fields) {
      if (value === null || (field.kind !== 'date' && field.kind !== 'period')) continue
      const wanted = field.kind === 'period' ? 2 : 1
      const [bad] = dates.filter((date) => date.problem !== null)
      if (bad !== undefined) {
        const why =
          bad.problem === 'impossible'
            ? 'no such day exists'
            : 'it can be read as two different days'
        yield {
          message: `"${field.label}" is "${bad.text}": ${why}`,
          place: placeIn(value, bad.from, bad.to),
        }
      } else if (findDoubt(besidesPeriod(value.text, dates)) !== null) {
        yield {
          message: `"${field.label}" is "${value.text}": "${findDoubt(besidesPeriod(value.text, dates))?.text}" leaves it open`,
          place: placeIn(value),
        }
      } else if (
        dates.length !== wanted &&
        new Set(dates.map((date) => date.day)).size !== wanted
      ) {
        const expected = wanted === 2 ? 'a first and a last day' : 'one day'
        yield {
          message: `"${field.label}" is "${value.text}", expected ${expected}, found ${dates.length === 0 ? 'none' : dates.length}`,
          place: placeIn(value),
        }
      }
    }
    for (const { item, claimed, evidence } of answers.items) {
      if (claimed !== 'pass' || evidence === null || evidence.text.length > longestEvidence)
        continue
      const days = findDates(evidence.text)
      const turned = days.findIndex((date, index) =>
        isTurnedRound(evidence.text, date, days[index + 1]),
      )
      const [first, last] = [days[turned], days[turned + 1]]
      if (first !== undefined && last !== undefined)
        yield {
          item: item.id,
          message: `item ${item.id} names a time that ends before it begins: ${first.text} to ${last.text}`,
          place: placeIn(evidence, first.from, last.to),
        }
      const bad = days.find((date) => date.problem === 'impossible')
      if (bad !== undefined)
        yield {
          item: item.id,
          message: `item ${item.id} names "${bad.text}": no such day exists`,
          place: placeIn(evidence, bad.from, bad.to),
        }
    }
    const { pilotStart, pilotEnd, review } = answers.days
    const place = (is: string): Found['place'] => {
      const answer = answers.fields.find((candidate) => candidate.field.is === is)
      return answer === undefined ? startOfFile : fieldPlace(answer, answers.checklist)
    }
    if (pilotStart !== null && pilotEnd !== null && pilotEnd < pilotStart) {
      yield {
        message: `the pilot ends on ${pilotEnd}, before it starts on ${pilotStart}`,
        place: place('pilot'),
      }
    }
    if (pilotEnd !== null && review !== null && review < pilotEnd) {
      yield {
        message: `the review of ${review} is before the end of the pilot on ${pilotEnd}: the pilot it reviews was not over`,
        place: place('review'),
      }
    }
    if (review !== null && review > asOf) {
      yield {
        level: 'warning',
        message: `the review date ${review} is in the future, judged as of ${asOf}`,
        place: place('review'),
      }
    }
  },
}

/** `2026-05-04 until 2026-06-05` names two days. */
function besidesPeriod(text: string, dates: readonly FoundDate[]): string {
  const [start, end] = dates
  if (
    start === undefined ||
    end === undefined ||
    !/^\W*(?:until|till|up to)\W*$/i.test(text.slice(start.to, end.from))
  )
    return text
  return `${text.slice(0, start.to)} ${text.slice(end.from)}`
}
