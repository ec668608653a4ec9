// Which findings does somebody answer for? A waiver accepts a known shortfall until a day; what it covers stays visible and counted.

import { type Day, daysBetween } from '../facts/calendar.ts'
import { keyOfName, samePerson } from '../facts/same-person.ts'
import type { Waiver } from '../policy/config.ts'
import { mayBePattern } from '../policy/selection.ts'
import { startOfFile } from '../read/source.ts'
import type { Finding, Review } from '../result.ts'

export interface Waived {
  findings: Finding[]
  waivers: Review['waivers']
}

/** Days: what is forgiven for longer is no exception any more. */
const longest = 366

/**
 * The findings with those marked that a waiver in force covers, and what is wrong with the waivers themselves: one that has expired or that the
 * builder approved for himself is an error, one that covers nothing a warning. Only errors are waived; a warning decides nothing.
 */
export function waive(
  findings: readonly Finding[],
  waivers: readonly Waiver[],
  asOf: Day,
  builder: string | null,
  rule: string,
): Waived {
  const problems: Finding[] = []
  const used: Review['waivers'] = []
  let left = [...findings]
  for (const waiver of waivers) {
    const covers = (finding: Finding): boolean =>
      finding.level === 'error' &&
      finding.rule === waiver.rule &&
      (finding.need ?? null) === waiver.need &&
      finding.item === waiver.item
    const count = left.filter(covers).length
    // of many files, only those concern it that have what it covers
    if (count === 0 && mayBePattern(waiver.file)) continue
    const problem =
      errorIn(waiver, asOf, builder) ?? (count === 0 ? coversNothing(waiver, left) : null)
    if (problem !== null) {
      const { level, message, fix } = problem
      const about = `${subjectOf(waiver)} ${message}`
      problems.push({ rule, level, item: null, message: about, fix, ...startOfFile })
      continue
    }
    left = left.map((finding) => (covers(finding) ? { ...finding, level: 'waived' } : finding))
    const { item, need, reason, approver, until } = waiver
    used.push({
      rule: waiver.rule,
      item,
      ...(need !== null && { need }),
      reason,
      approver,
      until,
      findings: count,
    })
  }
  return { findings: [...left, ...problems], waivers: used }
}

type Problem = Pick<Finding, 'level' | 'message' | 'fix'>

/** Why a waiver is none, whatever it covers. */
function errorIn({ until, approver }: Waiver, asOf: Day, builder: string | null): Problem | null {
  const error = (message: string, fix: string): Problem => ({ level: 'error', message, fix })
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
  if (builder !== null && samePerson(keyOfName(builder), keyOfName(approver)))
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

/** What a waiver in force says among the reasons of a verdict. */
export function waivedBy({ rule, item, need, approver, until }: Review['waivers'][number]): string {
  const what = need === undefined ? `"${rule}"` : `"${need}"`
  return `${item === null ? '' : `item ${item}: `}${what} is waived by ${approver} until ${until}`
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

/** What every finding about a waiver begins with. */
export function subjectOf(waiver: Waiver): string {
  return `the waiver of ${nameOf(waiver)} (${waiver.at.file}:${waiver.at.line})`
}

/** A waiver in a message. */
export function nameOf({ rule, item, need }: Waiver): string {
  return item === null
    ? `"${rule}"`
    : `"${rule}"${need === null ? '' : ` (${need})`} on item ${item}`
}
