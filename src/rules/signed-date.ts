// Was each signature given on a day it can have been?
import { placeIn } from '../checklist/prose.ts'
import { daysBetween, findDates } from '../facts/dates.ts'
import { besidesDate } from '../facts/doubt.ts'
import { isSigned } from '../sign-offs.ts'
import { type Found, isNoEvidence, type Rule } from './rule.ts'

/** Days: who signed longer before the review has not seen what it found. */
const longestBefore = 60

/** Before the day of a signature that this one replaces. */
const replaced =
  /\b(?:replac(?:es|ing)|instead of) (?:my|the|her|his) (?:earlier |first |previous )?(?:signature|one) of\s*$/i

export const signedDate: Rule = {
  id: 'signed-date',
  level: 'error',
  isWaivable: false,
  about:
    'Every signature has a date that exists, is not in the future of the as-of day, and is neither before the pilot ended nor long before the review.',
  fix: 'write the day of signing as YYYY-MM-DD',
  *check({ gate, answers, asOf }): Iterable<Found> {
    /** Boxes ask for no date; one that is given must still be possible. */
    const isAsked = gate.shape.signOffBoxes === null
    const item = gate.items.find((candidate) => candidate.isSignOff)
    const base = item === undefined ? {} : { item: item.id }
    const { pilotEnd, review } = answers.days
    for (const row of answers.signOffs) {
      if (!isSigned(row)) continue
      const signature = row.entry.cells.signature
      for (const inside of findDates(signature?.text ?? '', review)) {
        if (
          signature === null ||
          replaced.test(signature.text.slice(0, inside.from)) ||
          (inside.day !== null &&
            inside.day <= asOf &&
            (pilotEnd === null || inside.day >= pilotEnd))
        )
          continue
        const why =
          inside.day === null
            ? 'does not exist or can be read in two ways'
            : inside.day > asOf
              ? `is in the future, judged as of ${asOf}`
              : `is before the pilot ended on ${pilotEnd}`
        yield {
          ...base,
          message: `the date "${inside.text}" in the signature of ${row.entry.cells.role?.text ?? ''} ${why}`,
          place: placeIn(signature, inside.from, inside.to),
        }
      }
      const { date: cell, role } = row.entry.cells
      const who = role?.text ?? 'the signature'
      const place = cell && cell.text !== '' ? placeIn(cell) : row.entry.row.place
      const [date, second] = findDates(cell?.text ?? '', review)
      if (!isAsked && (cell === null || date === undefined)) continue
      if (cell === null || isNoEvidence(cell.text) || date === undefined)
        yield { ...base, message: `the signature of ${who} has no date`, place }
      else if (date.problem !== null)
        yield {
          ...base,
          message: `the date "${date.text}" of ${who} ${date.problem === 'impossible' ? 'does not exist' : 'can be read as two different days'}`,
          place,
        }
      else if (second !== undefined && second.day !== date.day)
        yield {
          ...base,
          message: `the signature of ${who} has two dates, "${date.text}" and "${second.text}"`,
          place,
        }
      else if (besidesDate(cell.text) !== null)
        yield { ...base, message: `the date of ${who} says more than a day: "${cell.text}"`, place }
      else if (date.day !== null && date.day > asOf)
        yield {
          ...base,
          message: `${who} signs on ${date.day}, which is in the future, judged as of ${asOf}`,
          place,
        }
      else if (date.day !== null && pilotEnd !== null && date.day < pilotEnd)
        yield {
          ...base,
          message: `${who} signed on ${date.day}, before the pilot ended on ${pilotEnd}`,
          place,
        }
      else if (
        date.day !== null &&
        review !== null &&
        daysBetween(date.day, review) > longestBefore
      )
        yield {
          ...base,
          message: `${who} signed on ${date.day}, ${daysBetween(date.day, review)} days before the review of ${review}, expected at most ${longestBefore}`,
          place,
        }
    }
  },
}
