// Does a judgement that was read from a file follow from its own parts? Whatever can be computed again is, and must come out the same.
import { choicesFor } from '../decide/decide.ts'
import { assessedOf, verdictOf } from '../decide/verdict.ts'
import { GateError } from '../errors.ts'
import { dueFrom } from '../pair/due.ts'
import type { Gate } from '../policy/gate.ts'
import type { Review } from '../result.ts'
import { scopeOf } from '../rules/index.ts'
import type { Gates } from './gates.ts'

/** What contradicts what in it, to be read behind the file's name; null if nothing does. `placeOf`: where a path of a report is. */
export async function contradictionIn(
  review: Review,
  gates: Gates,
  placeOf: (path: string) => string,
): Promise<string | null> {
  return inItself(review) ?? inItsGate(review, await gateOf(review, gates, placeOf))
}

/** What no judgement can hold, whatever the gate. */
function inItself({
  asOf,
  outcome,
  verdict,
  counts,
  items,
  findings,
  openItems,
  due,
  waivers,
}: Review): string | null {
  const is = `is ${outcome}, and `
  if (outcome !== 'blocked' && items.length === 0) return `${is}no item was judged`
  if (
    outcome === 'cleared' &&
    (waivers.length > 0 || findings.some(({ level }) => level === 'waived'))
  )
    return `${is}something is waived`
  for (const { level, item, rule } of findings) {
    if (level !== 'error') continue
    const judged = items.find(({ id }) => id === item)
    if (judged === undefined && outcome !== 'blocked') return `${is}${rule} is an error`
    if (judged?.assessed === 'pass' || judged?.assessed === 'warn')
      return `${is}item ${judged.id} is assessed ${judged.assessed} with an error (${rule})`
  }
  for (const { id, claimed, assessed } of items) {
    const found = assessedOf(claimed, id, findings, scopeOf)
    if (assessed !== found)
      return `${is}item ${id} is assessed ${assessed}, where its claim of ${claimed} and the findings give ${found}`
  }
  const { total, percent, notes, ...each } = counts
  const parts = Object.entries(each)
  if (parts.reduce((sum, [, count]) => sum + count, 0) !== total)
    return `${is}its counts do not add up to the total of ${total}`
  for (const [status, count] of parts) {
    const there = items.filter(({ assessed }) => assessed === status).length
    if (count > there) return `${is}counts ${count} items as ${status}, where ${there} are`
  }
  if (outcome === 'cleared' && verdict.because.join() !== `all ${total} counted items pass`)
    return `${is}says because of what: ${verdict.because.join('; ')}`
  for (const { rule, item, findings: covered } of waivers) {
    const there = findings.filter(
      (finding) => finding.level === 'waived' && finding.rule === rule && finding.item === item,
    ).length
    if (covered !== there)
      return `${is}a waiver of "${rule}" covers ${covered} findings, where ${there} are waived`
  }
  const isFrom = (kind: string): boolean => kind === 'open-item' || kind === 'waiver'
  const isDue = (all: Review['due']): string =>
    JSON.stringify(
      all
        .filter(({ kind }) => isFrom(kind))
        .map(({ day, kind, item, owner }) => `${day} ${kind} ${item} ${owner}`)
        .sort(),
    )
  if (isDue(due) !== isDue(dueFrom({ openItems, waivers }, asOf)))
    return `${is}what is due is not what its open items and waivers give`
  const unanswered = findings.find(
    ({ level, rule, item }) =>
      level === 'waived' && !waivers.some((one) => one.rule === rule && one.item === item),
  )
  return unanswered === undefined ? null : `${is}nobody waived what is waived (${unanswered.rule})`
}

/** What the gate makes of the same items and findings, for any choice of fields and any metrics: these are not all in a result. */
function inItsGate(review: Review, gate: Gate | string | null): string | null {
  if (typeof gate === 'string') return gate
  if (gate === null) return null
  const { outcome, verdict, counts, stated, items, findings } = review
  const asked = gate.items.map(({ id, title }) => `${id} ${title}`)
  const other = items.findIndex(({ id, title }, index) => asked[index] !== `${id} ${title}`)
  if (other >= 0 || items.length !== asked.length)
    return `has other items than the gate "${gate.id}"${other < 0 ? '' : `, the first is ${items[other]?.id}`}`
  if (
    stated !== null &&
    gate.decision.find((row) => row.verdict === stated.id)?.label !== stated.label
  )
    return `states "${stated.label}" (${stated.id}), which is not a decision of "${gate.id}"`
  const choices = new Map(gate.fields.map(({ label, choices: offered }) => [label, offered]))
  const possible = choicesFor(gate.decision, choices).map((chosen) =>
    verdictOf(
      gate,
      review,
      chosen,
      gate.decision.find(({ verdict }) => verdict === review.stated?.id) ?? null,
      scopeOf,
    ),
  )
  const [any] = possible
  if (JSON.stringify(inOrder(any?.counts)) !== JSON.stringify(inOrder(counts)))
    return `counts ${listed(counts)}, where its items give ${listed(any?.counts ?? {})}`
  const same = possible.filter(
    (one) =>
      one.outcome === outcome &&
      one.verdict.id === verdict.id &&
      one.verdict.label === verdict.label,
  )
  const given = [...new Set(possible.map((one) => `${one.outcome}, "${one.verdict.label}"`))].join(
    ' or ',
  )
  if (same.length === 0)
    return `is ${outcome}, "${verdict.label}", where its items and findings give ${given}`
  if (!same.some((one) => JSON.stringify(one.verdict.because) === JSON.stringify(verdict.because)))
    return `gives other reasons for "${verdict.label}" than its ${findings.length} findings`
  return null
}

/** A gate that comes with the program is known; an own one where it is still at hand as it was. A text says what is wrong with it. */
async function gateOf(
  { gate: { id, digest, source } }: Review,
  gates: Gates,
  placeOf: (path: string) => string,
): Promise<Gate | string | null> {
  if (source === 'built-in') {
    if (!gates.builtInIds().includes(id))
      return `was judged by "${id}", and no such gate comes with the program`
    const gate = await gates.named(id)
    return gate.digest === digest ? gate : `was judged by another "${id}" than that of the program`
  }
  try {
    const gate = await gates.inFolder(placeOf(source))
    return gate.id === id && gate.digest === digest ? gate : null
  } catch (error) {
    if (error instanceof GateError) return null
    throw error
  }
}

function inOrder(counts: object | undefined): [string, number][] {
  return Object.entries(counts ?? {}).sort(([a], [b]) => (a < b ? -1 : 1))
}

function listed(counts: object): string {
  return Object.entries(counts)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ')
}
