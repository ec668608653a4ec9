// What does a need ask, in a sentence for people?
import type { Asked, Bound, Need } from '../policy/need.ts'

/** `guardrail test: a day from 30 days before "Pilot ran" up to "Review date"`. */
export function describe(need: Need): string {
  const { file, at } = need
  const isRepeated = need.times > 1 && need.kind === 'term'
  const parts = [
    kindOf(need),
    need.with && `with a word from "${file.with}" close by, if the text has one`,
    isRepeated && `${need.times} times, or once about all of them`,
    need.or && `or a word from "${file.or}"`,
    at && `in the column ${at.map((column) => `"${column}"`).join(' or ')}`,
    file.each && `in each part that begins with a label${labelsOf(file.each)}`,
    need.alsoIn !== null && `or the same under item ${need.alsoIn}`,
    need.as === 'planned' && 'a plan is enough',
    need.as === 'named' && 'a mention is enough',
    need.whenWarn && 'if the item is marked as a warning',
  ].filter((part) => part)
  const weight = need.level === 'note' ? ' (only a note if it is missing)' : ''
  return `${need.label}: ${parts.join(', ')}${weight}`
}

function labelsOf(each: readonly string[] | true): string {
  return each === true
    ? ''
    : ` that has a word from ${each.map((name) => `"${name}"`).join(' or ')}`
}

function kindOf({ kind, asked, any, file, times }: Need): string {
  switch (kind) {
    case 'day':
      return `a day${daysOf(asked)}`
    case 'person':
      return personOf(asked)
    case 'people':
      return `the names of ${asked.count} different people`
    case 'duration':
      return durationOf(asked)
    case 'quantity':
      if (asked.isLimit === true) return 'a limit in numbers'
      if (times > 1) return `${times} numbers`
      return asked.count === undefined ? 'a number' : `a number of at least ${asked.count}`
    case 'criteria':
      return 'the criteria and what was measured, in numbers'
    case 'cadence':
      return asked.every === undefined
        ? 'how often it happens'
        : `at least every ${asked.every} days`
    case 'link':
      return 'a link, a path, a ticket or a document number'
    case 'name':
      return 'the name of a thing'
    case 'term':
      return `a word from "${file.term}"`
    case 'metric':
      return `its row in the table of criteria, with an actual that meets "${asked.criterion}"`
    case 'any':
      return any.map(kindOf).join(', or ')
  }
}

function personOf({ alone, alsoUnder, notUnder }: Asked): string {
  const one = alone === true ? 'exactly one named person' : 'a named person'
  const also = alsoUnder && ` who is also named under ${placesOf(alsoUnder)}`
  const other = notUnder && ` who is not named under ${placesOf(notUnder)}`
  return `${one}${also ?? ''}${other ?? ''}`
}

function durationOf({ moreThan, lessThan, noShorterThan }: Asked): string {
  const more = moreThan === undefined ? '' : ` of more than ${moreThan} days`
  const less = lessThan === undefined ? '' : ` of less than ${periodOf(lessThan)}`
  const least = noShorterThan && ', no shorter than the text itself or the configuration requires'
  return `a length of time${more}${less}${least ?? ''}`
}

/** Items by number; roles and fields by name. */
function placesOf(places: readonly string[]): string {
  return places.map((one) => (/^\d/.test(one) ? `item ${one}` : `"${one}"`)).join(' or ')
}

/** `2 minutes`, `12 hours`, `3 days`. */
function periodOf(days: number): string {
  if (days >= 1) return `${days} days`
  return days < 0.1 ? `${Math.round(days * 1440)} minutes` : `${Math.round(days * 24)} hours`
}

function daysOf({ in: within, since, until, reaches, within: days }: Asked): string {
  if (reaches !== undefined) return ` no earlier than ${bound(reaches)}`
  if (within !== undefined) return ` in "${within.field}"`
  const from = since === undefined ? '' : ` from ${bound(since)}`
  const to = until === undefined ? '' : ` up to ${bound(until)}`
  return days === undefined ? `${from}${to}` : ` in the ${days} days${to}`
}

function bound({ field, days }: Bound): string {
  if (days === 0) return `"${field}"`
  return `${Math.abs(days)} ${Math.abs(days) === 1 ? 'day' : 'days'} ${days < 0 ? 'before' : 'after'} "${field}"`
}
