// Was each signature given on a day it can have been?

import { addDays } from '../facts/calendar.ts'
import { type FoundDay, findDays } from '../facts/days.ts'
import { isNobody, isSigned } from '../pair/sign-offs.ts'
import { type Context, ofSignOff, placeOr, rule } from './rule.ts'

export const signedDate = rule({
  id: 'signed-date',
  isWaivable: false,
  isOfSigning: true,
  about:
    'Every signature has a date that exists. It is not before the end of the pilot, and at most one day after the as-of day, because elsewhere it may already be tomorrow.',
  fix: 'write the day of signing as YYYY-MM-DD',
  check: ofSignOff(function* (context) {
    const { gate, answers, asOf } = context
    for (const row of answers.signOffs) {
      // the day of a signature with a key is its own
      if (!isSigned(row) || isNobody(row) || row.recorded?.kind === 'signed') continue
      const { date, role, signature } = row.entry.cells
      const own = findDays(date?.text ?? '', answers.dayContext)
      const [day] = own.length > 0 ? own : findDays(signature?.text ?? '', answers.dayContext)
      // boxes ask for no date; one that is given must still be possible
      if (gate.shape.signOffBoxes !== null && day === undefined) continue
      const why = whyNot(date?.text ?? '', context, day)
      const isToCome = (day?.day ?? '') > asOf
      if (why !== null)
        yield {
          message: `the signature of ${role?.text ?? 'the sign-off'} ${why}`,
          fix: isToCome ? 'correct the day, or judge again when it has come' : undefined,
          place: placeOr(date, row.entry.row.place),
        }
    }
  }),
})

function whyNot(written: string, { answers, asOf }: Context, found?: FoundDay): string | null {
  if (found === undefined)
    return /\d/.test(written) ? `is dated "${written}", not a full date` : 'has no date'
  const { day, problem, text } = found
  if (problem === 'impossible') return `is dated "${text}", a day that does not exist`
  if (day === null) return `is dated "${text}", which could mean more than one day`
  if (day > addDays(asOf, 1)) return `is dated ${day}, in the future as of ${asOf}`
  const { pilotEnd } = answers.days
  if (pilotEnd !== null && day < pilotEnd)
    return `is dated ${day}, before the pilot ended on ${pilotEnd}`
  return null
}
