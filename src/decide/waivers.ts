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
    const problem = (level: 'error' | 'warning', message: string, fix: string): void => {
      problems.push({
        rule,
        level,
        item: null,
        message: `${subjectOf(waiver)} ${message}`,
        fix,
        ...startOfFile,
      })
    }
    if (waiver.until < asOf) {
      const days = daysBetween(waiver.until, asOf)
      problem(
        'error',
        `expired on ${waiver.until}, ${days} ${days === 1 ? 'day' : 'days'} ago`,
        'fix what it covered, and remove the waiver',
      )
      continue
    }
    if (daysBetween(asOf, waiver.until) > longest) {
      problem(
        'error',
        `runs until ${waiver.until}, more than ${longest} days after ${asOf}`,
        'choose an earlier last day, and renew the waiver then',
      )
      continue
    }
    if (builder !== null && samePerson(keyOfName(builder), keyOfName(waiver.approver))) {
      problem(
        'error',
        `is approved by ${waiver.approver}, who built the agent`,
        'have somebody who did not build the agent approve it',
      )
      continue
    }
    if (count === 0) {
      problem(
        'warning',
        `covers nothing: no error matches it${meant(waiver, left)}`,
        'remove the waiver, or correct its rule, item and need',
      )
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
