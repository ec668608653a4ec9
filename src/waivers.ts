// Which findings does somebody answer for? A waiver accepts a known shortfall until a day; what it covers stays visible and counted.

import { startOfFile } from './checklist/source.ts'
import { type Day, daysBetween } from './facts/calendar.ts'
import { keyOfName, samePerson } from './facts/people.ts'
import type { Finding, Review } from './result.ts'
import type { RuleId } from './rules/ids.ts'
import { mayBePattern } from './selection.ts'

export interface Waiver {
  rule: RuleId
  /** The item's id, or null for findings about the document. */
  item: string | null
  /** The label of the need that is not met; null but for the rule `shown`. */
  need: string | null
  /** The path of the checklist, or a pattern for several, as the configuration writes it with forward slashes. */
  file: string
  reason: string
  approver: string
  /** The last day it holds. */
  until: Day
  /** Where it stands, for messages: the configuration's path and a 1-based line. */
  at: { file: string; line: number }
}

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
        rule: 'waiver',
        level,
        item: null,
        message: `the waiver of ${nameOf(waiver)} (${waiver.at.file}:${waiver.at.line}) ${message}`,
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
    const { rule, item, need, reason, approver, until } = waiver
    used.push({
      rule,
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

/** A waiver in a message. */
export function nameOf({ rule, item, need }: Waiver): string {
  return item === null
    ? `"${rule}"`
    : `"${rule}"${need === null ? '' : ` (${need})`} on item ${item}`
}
