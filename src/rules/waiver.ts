// Do the waivers of the configuration hold?
import { covers, subjectOf } from '../decide/waivers.ts'
import { type Day, daysBetween } from '../facts/calendar.ts'
import { keyOfName, samePerson } from '../facts/same-person.ts'
import type { Waiver } from '../policy/config.ts'
import { mayBePattern } from '../policy/selection.ts'
import { startOfFile } from '../read/source.ts'
import type { Finding } from '../result.ts'
import { type Found, rule } from './rule.ts'

/** Days: what is forgiven for longer is no exception any more. */
const longest = 366

export const waiver = rule({
  id: 'waiver',
  isWaivable: false,
  about:
    'A waiver has not expired, was not approved by the builder, and covers an existing error. One that covers nothing is a warning.',
  fix: 'remove the waiver from the configuration, or have somebody who did not build the agent renew it',
  *check({ waivers, found, answers, asOf }) {
    const builder = answers.signOffs.find(({ role }) => role?.part === 'builder')
    const name = builder?.entry.cells.name?.text ?? ''
    let left = found
    for (const one of waivers) {
      const isNone = !left.some((finding) => covers(one, finding))
      // of many files, only those concern it that have what it covers
      if (isNone && mayBePattern(one.file)) continue
      const problem = errorIn(one, asOf, name) ?? (isNone ? coversNothing(one, left) : null)
      if (problem === null) left = left.filter((finding) => !covers(one, finding))
      else {
        const message = `${subjectOf(one)} ${problem.message}`
        yield { ...problem, message, place: startOfFile, voids: one }
      }
    }
  },
})

type Problem = Pick<Found, 'level' | 'message' | 'fix'>

/** Why a waiver is none, whatever it covers. */
function errorIn({ until, approver }: Waiver, asOf: Day, builder: string): Problem | null {
  const error = (message: string, fix: string): Problem => ({ message, fix })
  if (until < asOf) {
    const days = daysBetween(until, asOf)
    return error(
      `expired on ${until}, ${days} ${days === 1 ? 'day' : 'days'} ago`,
      'fix what it covered, and remove the waiver',
    )
  }
  if (daysBetween(asOf, until) > longest)
    return error(
      `runs until ${until}, more than ${longest} days after ${asOf}`,
      'choose an earlier last day, and renew the waiver then',
    )
  if (builder !== '' && samePerson(keyOfName(builder), keyOfName(approver)))
    return error(
      `is approved by ${approver}, who built the agent`,
      'have somebody who did not build the agent approve it',
    )
  return null
}

function coversNothing(waiver: Waiver, findings: readonly Finding[]): Problem {
  return {
    level: 'warning',
    message: `covers nothing: no error matches it${meant(waiver, findings)}`,
    fix: 'remove the waiver, or correct its rule, item and need',
  }
}

/** The need that a waiver may have meant, of the errors of its rule and item. */
function meant({ rule, item, need }: Waiver, findings: readonly Finding[]): string {
  const needs = findings.flatMap((one) =>
    one.rule === rule && one.item === item && one.level === 'error' ? (one.need ?? []) : [],
  )
  return need === null || needs.length === 0
    ? ''
    : `; the errors there are about ${needs.map((one) => `"${one}"`).join(', ')}`
}
