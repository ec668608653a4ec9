// What does a need ask, in a sentence for people?
import type { Asked, Bound, Need } from './need.ts'

/** `guardrail test: a day from 30 days before "Pilot ran" up to "Review date"`. */
export function describe(need: Need): string {
  const { file } = need
  const parts = [
    kindOf(need),
    ...(need.with === null ? [] : [`beside a word of "${file.with}", where the text has one`]),
    ...(need.times > 1 && need.kind === 'term'
      ? [`${need.times} of them, or one said of all`]
      : []),
    ...(need.or === null ? [] : [`or a word of "${file.or}"`]),
    ...(need.at === null ? [] : [`in ${need.at.map((column) => `"${column}"`).join(' or ')}`]),
    ...(file.each === undefined ? [] : [`in each part that a label begins${labelsOf(file.each)}`]),
    ...(need.alsoIn === null ? [] : [`item ${need.alsoIn} may show it instead`]),
    ...(need.as === 'planned' ? ['a thing to come will do'] : []),
    ...(need.as === 'named' ? ['whatever is said of it'] : []),
    ...(need.whenWarn ? ['where the item is at warning'] : []),
  ]
  const weight = need.level === 'note' ? ' (a note where it is missing)' : ''
  return `${need.label}: ${parts.join(', ')}${weight}`
}

function labelsOf(each: readonly string[] | true): string {
  return each === true ? '' : ` with a word of ${each.map((name) => `"${name}"`).join(', ')}`
}

function kindOf({ kind, asked, any, file, times }: Need): string {
  switch (kind) {
    case 'day':
      return `a day${daysOf(asked)}`
    case 'person':
      return `${asked.alone === true ? 'one named person and no other' : 'a named person'}${
        asked.alsoUnder === undefined
          ? ''
          : ` who is also named under ${asked.alsoUnder.join(', ')}`
      }${asked.notUnder === undefined ? '' : ` who is not named under ${asked.notUnder.join(', ')}`}`
    case 'people':
      return `${asked.count} different people by name`
    case 'duration':
      return `a length of time${asked.moreThan === undefined ? '' : ` of more than ${asked.moreThan} days`}${
        asked.lessThan === undefined ? '' : ` of less than ${periodOf(asked.lessThan)}`
      }${
        asked.noShorterThan === undefined
          ? ''
          : ', no shorter than the text itself or the configuration requires'
      }`
    case 'quantity':
      if (asked.isLimit === true) return 'a limit in numbers'
      if (times > 1) return `${times} numbers`
      return asked.count === undefined ? 'a number' : `a number of at least ${asked.count}`
    case 'criteria':
      return 'the criteria and what was measured, in numbers'
    case 'cadence':
      return `how often${asked.every === undefined ? '' : `, at least every ${asked.every} days`}`
    case 'link':
      return 'a link, a path, a ticket or the number of a document'
    case 'name':
      return 'a thing called by its name'
    case 'term':
      return `a word of "${file.term}"`
    case 'metric':
      return `its row in the table of criteria, where the criterion is "${asked.criterion}"`
    case 'any':
      return any.map(kindOf).join(', or ')
  }
}

/** `2 minutes`, `12 hours`, `3 days`. */
function periodOf(days: number): string {
  if (days >= 1) return `${days} days`
  return days < 0.1 ? `${Math.round(days * 1440)} minutes` : `${Math.round(days * 24)} hours`
}

function daysOf({ in: within, since, until, reaches, within: days }: Asked): string {
  if (reaches !== undefined) return ` that is not before ${bound(reaches)}`
  if (within !== undefined) return ` in "${within.field}"`
  const from = since === undefined ? '' : ` from ${bound(since)}`
  const to = until === undefined ? '' : ` up to ${bound(until)}`
  return days === undefined ? `${from}${to}` : ` in the ${days} days${to}`
}

function bound({ field, days }: Bound): string {
  if (days === 0) return `"${field}"`
  return `${Math.abs(days)} days ${days < 0 ? 'before' : 'after'} "${field}"`
}
