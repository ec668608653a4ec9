// Which findings does somebody answer for? A waiver accepts a known shortfall until a day; what it covers stays visible and counted.

import type { Waiver } from '../policy/config.ts'
import type { Finding, Review } from '../result.ts'

export interface Waived {
  findings: Finding[]
  waivers: Review['waivers']
}

/** The findings with those marked that waivers cover, and the waivers that cover any. Only errors are waived; a warning decides nothing. */
export function waive(findings: readonly Finding[], waivers: readonly Waiver[]): Waived {
  const used: Review['waivers'] = []
  let left = [...findings]
  for (const waiver of waivers) {
    const count = left.filter((finding) => covers(waiver, finding)).length
    if (count === 0) continue
    left = left.map((finding) =>
      covers(waiver, finding) ? { ...finding, level: 'waived' } : finding,
    )
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
  return { findings: left, waivers: used }
}

export function covers(waiver: Waiver, { level, rule, need, item }: Finding): boolean {
  return (
    level === 'error' &&
    rule === waiver.rule &&
    (need ?? null) === waiver.need &&
    item === waiver.item
  )
}

/** What a waiver in force says among the reasons of a verdict. */
export function waivedBy({ rule, item, need, approver, until }: Review['waivers'][number]): string {
  const what = need === undefined ? `"${rule}"` : `"${need}"`
  return `${item === null ? '' : `item ${item}: `}${what} is waived by ${approver} until ${until}`
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
