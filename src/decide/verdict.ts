// Which verdict does what was found lead to, and why?

import type { Gate } from '../policy/gate.ts'
import type { DecisionRow } from '../policy/gate-schema.ts'
import type { Finding, Review, ReviewedItem } from '../result.ts'
import { decide, type Facts, isStricter, percentOf } from './decision-table.ts'
import { waivedBy } from './waivers.ts'

/**
 * What the findings of a rule are about, where that is not an item's answer or the document as a whole. `reading`: an item is missing, doubled or not
 * understood, which no decision table lets through. `blank`: an item is not filled in. `statement`: what the document says of its own decision, which
 * changes nothing where that is blocked anyway.
 */
export type Scope = 'reading' | 'blank' | 'statement'
export type ScopeOf = (rule: string) => Scope | undefined

type Found = Pick<Review, 'items' | 'findings' | 'waivers'>
type Status = ReviewedItem['assessed']

/** The status of an item after the rules looked at it: one that is only not filled in stays blank. */
export function assessedOf(
  claimed: Status,
  item: string,
  findings: readonly Finding[],
  scopeOf: ScopeOf,
): Status {
  const errors = findings.filter(({ level, item: on }) => level === 'error' && on === item)
  if (errors.length === 0) return claimed
  return claimed === 'blank' && errors.every(({ rule }) => scopeOf(rule) === 'blank')
    ? 'blank'
    : 'fail'
}

/** What the gate's table makes of what was found: all that a result says of its outcome follows from these. */
export function verdictOf(
  gate: Gate,
  found: Found,
  chosen: Pick<Facts, 'fields' | 'signals'>,
  stated: DecisionRow | null,
  scopeOf: ScopeOf,
): Pick<Review, 'outcome' | 'verdict' | 'counts'> {
  const { items, findings, waivers } = found
  const counted = countedOf(gate, items)
  const counts = countsOf(counted)
  const row = rowFor(gate, found, chosen, scopeOf)
  // whoever decides more strictly than asked has decided
  const isOwn = stated !== null && isStricter(stated.outcome, row.outcome)
  const judged = isOwn ? stated : row
  // what somebody else answers for until a day is never better than conditional
  const isWaived = waivers.length > 0 && judged.outcome === 'cleared'
  const { verdict, label } = isWaived ? (conditionalIn(gate) ?? judged) : judged
  const outcome = isWaived ? 'conditional' : judged.outcome
  return {
    outcome,
    verdict: {
      id: verdict,
      label,
      because: [
        ...(isOwn ? [`the document itself says "${stated.label}"`] : []),
        ...(isWaived || isOwn ? [] : reasons(outcome, counted, items, findings)),
        ...waivers.map(waivedBy),
      ],
    },
    counts: {
      ...counts,
      notes: findings.filter(({ level }) => level === 'note').length,
      percent: percentOf(decidedOn(counts)),
    },
  }
}

/** All but those that stand for the sign-off. */
function countedOf(gate: Gate, items: readonly ReviewedItem[]): ReviewedItem[] {
  const ids = new Set(gate.items.filter(({ counts }) => counts).map(({ id }) => id))
  return items.filter(({ id }) => ids.has(id))
}

type Counts = Record<'total' | Status, number>

function countsOf(counted: readonly ReviewedItem[]): Counts {
  const count = (status: Status): number =>
    counted.filter(({ assessed }) => assessed === status).length
  return {
    total: counted.length,
    pass: count('pass'),
    warn: count('warn'),
    fail: count('fail'),
    blank: count('blank'),
    na: count('na'),
  }
}

/** Blank ones are failed ones here; what a waiver covers, `forgiven`, is no better than a warning. */
function decidedOn(
  { total, pass, warn, na }: Counts,
  forgiven = 0,
): Pick<Facts, 'pass' | 'warn' | 'fail'> {
  return { pass: pass - forgiven, warn: warn + forgiven, fail: total - pass - warn - na }
}

function conditionalIn({ decision }: Gate): DecisionRow | undefined {
  return decision.find(({ outcome }) => outcome === 'conditional')
}

/** The row of the table that fits, or its last one where an error is beyond what the table counts. */
function rowFor(
  gate: Gate,
  { items, findings }: Found,
  chosen: Pick<Facts, 'fields' | 'signals'>,
  scopeOf: ScopeOf,
): DecisionRow {
  const counted = countedOf(gate, items)
  const isWaived = ({ id, assessed }: ReviewedItem): boolean =>
    assessed === 'pass' && findings.some(({ level, item }) => level === 'waived' && item === id)
  const forgiven = conditionalIn(gate) === undefined ? 0 : counted.filter(isWaived).length
  const row = decide(gate.decision, { ...decidedOn(countsOf(counted), forgiven), ...chosen })
  const isBlocked = row.outcome === 'blocked'
  // an error on an item that counts is in the counts already; any other gives the last row, but one about what the document says of a
  // decision that blocks anyway changes nothing in it
  // a table that lets a failed item through lets none through that is not there or cannot be read
  const isBeyond = ({ level, item, rule }: Finding): boolean => {
    const scope = scopeOf(rule)
    const isCounted = item !== null && counted.some(({ id }) => id === item)
    return (
      level === 'error' &&
      ((!isBlocked && scope === 'reading') || (!isCounted && !(isBlocked && scope === 'statement')))
    )
  }
  return findings.some(isBeyond) ? (gate.decision.at(-1) ?? row) : row
}

function reasons(
  outcome: Review['outcome'],
  counted: readonly ReviewedItem[],
  items: readonly ReviewedItem[],
  findings: readonly Finding[],
): string[] {
  if (outcome === 'cleared') return [`all ${counted.length} counted items pass`]
  const marked = ({ id, title }: ReviewedItem, as: string): string =>
    `item ${id} "${title}" is marked as ${as}`
  const warned = items
    .filter(({ assessed }) => assessed === 'warn')
    .map((item) => marked(item, 'a warning'))
  if (outcome === 'conditional') return warned
  if (items.length > 0 && items.every(({ assessed }) => assessed === 'na'))
    return ['no item is left to judge: every one is marked as not applicable']
  const failed = [
    ...counted.filter(({ claimed }) => claimed === 'fail').map((item) => marked(item, 'failed')),
    ...findings.filter(({ level }) => level === 'error').map(({ message }) => message),
  ]
  return failed.length > 0 ? failed : warned
}
