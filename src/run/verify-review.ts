// Does a judgement that was read from a file follow from its own parts? Whatever can be computed again is, and must come out the same.

import { choicesFor } from '../decide/decision-table.ts'
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
  const [flaw] = flawsInItself(review)
  if (flaw !== undefined) return `is ${review.outcome}, and ${flaw}`
  const gate = await gateOf(review, gates, placeOf)
  if (typeof gate === 'string' || gate === null) return gate
  const [other = null] = flawsInGate(review, gate)
  return other
}

/** What no judgement can hold, whatever the gate. */
function* flawsInItself(review: Review): Generator<string> {
  const { outcome, items, findings, waivers } = review
  if (outcome !== 'blocked' && items.length === 0) yield 'no item was judged'
  const isWaived = waivers.length > 0 || findings.some(({ level }) => level === 'waived')
  if (outcome === 'cleared' && isWaived) yield 'something is waived'
  yield* flawsOfItems(review)
  yield* flawsOfCounts(review)
  yield* flawsOfWaivers(review)
}

function* flawsOfItems({ outcome, items, findings }: Review): Generator<string> {
  for (const { item, rule } of findings.filter(({ level }) => level === 'error')) {
    const judged = items.find(({ id }) => id === item)
    if (judged === undefined && outcome !== 'blocked') yield `${rule} is an error`
    if (judged?.assessed === 'pass' || judged?.assessed === 'warn')
      yield `item ${judged.id} is assessed ${judged.assessed} with an error (${rule})`
  }
  for (const { id, claimed, assessed } of items) {
    const found = assessedOf(claimed, id, findings, scopeOf)
    if (assessed !== found)
      yield `item ${id} is assessed ${assessed}, where its claim of ${claimed} and the findings give ${found}`
  }
}

function* flawsOfCounts({ outcome, verdict, counts, items }: Review): Generator<string> {
  const { total, percent, notes, ...each } = counts
  const parts = Object.entries(each)
  if (parts.reduce((sum, [, count]) => sum + count, 0) !== total)
    yield `its counts do not add up to the total of ${total}`
  for (const [status, count] of parts) {
    const there = items.filter(({ assessed }) => assessed === status).length
    if (count > there) yield `counts ${count} items as ${status}, where ${there} are`
  }
  if (outcome === 'cleared' && verdict.because.join() !== `all ${total} counted items pass`)
    yield `says because of what: ${verdict.because.join('; ')}`
}

function* flawsOfWaivers({ asOf, findings, waivers, openItems, due }: Review): Generator<string> {
  const waived = findings.filter(({ level }) => level === 'waived')
  const isOf = (waiver: Covers, finding: Covers): boolean =>
    waiver.rule === finding.rule && waiver.item === finding.item
  for (const waiver of waivers) {
    const there = waived.filter((finding) => isOf(waiver, finding)).length
    if (waiver.findings !== there)
      yield `a waiver of "${waiver.rule}" covers ${waiver.findings} findings, where ${there} are waived`
  }
  if (daysIn(due) !== daysIn(dueFrom({ openItems, waivers }, asOf)))
    yield 'what is due is not what its open items and waivers give'
  const unanswered = waived.find((finding) => !waivers.some((waiver) => isOf(waiver, finding)))
  if (unanswered !== undefined) yield `nobody waived what is waived (${unanswered.rule})`
}

type Covers = Pick<Review['waivers'][number], 'rule' | 'item'>

/** Of what is due, that which can be computed again. */
function daysIn(due: Review['due']): string {
  const entries = due.filter(({ kind }) => kind === 'open-item' || kind === 'waiver')
  const texts = entries.map(({ day, kind, item, owner }) => `${day} ${kind} ${item} ${owner}`)
  return JSON.stringify(texts.sort())
}

/** What the gate does not make of the same items and findings, for any choice of fields and any metrics: these are not all in a result. */
function* flawsInGate(review: Review, gate: Gate): Generator<string> {
  const { outcome, verdict, counts, stated, items, findings } = review
  const asked = gate.items.map(({ id, title }) => `${id} ${title}`)
  const other = items.findIndex(({ id, title }, index) => asked[index] !== `${id} ${title}`)
  if (other >= 0 || items.length !== asked.length)
    yield `has other items than the gate "${gate.id}"${other < 0 ? '' : `, the first is ${items[other]?.id}`}`
  const row = gate.decision.find((one) => one.verdict === stated?.id) ?? null
  if (stated !== null && row?.label !== stated.label)
    yield `states "${stated.label}" (${stated.id}), which is not a decision of "${gate.id}"`
  const choices = new Map(gate.fields.map(({ label, choices: offered }) => [label, offered]))
  const possible = choicesFor(gate.decision, choices).map((chosen) =>
    verdictOf(gate, review, chosen, row, scopeOf),
  )
  const given = possible[0]?.counts ?? {}
  const counted = new Map(Object.entries(counts))
  if (Object.entries(given).some(([name, count]) => counted.get(name) !== count))
    yield `counts ${listed(counts)}, where its items give ${listed(given)}`
  const said = (one: Pick<Review, 'outcome' | 'verdict'>): string =>
    `${one.outcome}, "${one.verdict.label}"`
  const same = possible.filter((one) => said(one) === said(review) && one.verdict.id === verdict.id)
  if (same.length === 0)
    yield `is ${outcome}, "${verdict.label}", where its items and findings give ${[...new Set(possible.map(said))].join(' or ')}`
  const because = JSON.stringify(verdict.because)
  if (!same.some((one) => JSON.stringify(one.verdict.because) === because))
    yield `gives other reasons for "${verdict.label}" than its ${findings.length} findings`
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

function listed(counts: object): string {
  return Object.entries(counts)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ')
}
