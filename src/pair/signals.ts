// What do the measured metrics show?

import { compareCells } from '../facts/comparison.ts'
import { functionWords } from '../facts/language.ts'
import { isNothing } from '../facts/nothing.ts'
import { findQuantities } from '../facts/quantities.ts'
import { hasTerm, vocabularyOf } from '../facts/terms.ts'
import { wordsOf } from '../facts/tokens.ts'
import type { Gate } from '../policy/gate.ts'
import { type Prose, placeIn } from '../read/prose.ts'
import type { Checklist } from '../read/read.ts'
import { entriesOf, keyOf } from '../read/shapes.ts'
import type { Place } from '../read/source.ts'
import type { FieldAnswer } from './fields.ts'

/** One row of the metrics table. */
export interface Metric {
  /** The signal it belongs to, or null when the gate has none of that name. */
  signal: string | null
  name: Prose
  /** Whether it is met; null when that cannot be told. */
  isMet: boolean | null
  /** Why it is not, in words that follow the metric's name. */
  why: string
  /** An earlier value is asked, and none stands beside the actual. */
  lacksTrend: boolean
  place: Place
}

/** All metrics of a signal met, one missed, or not all that are asked measured. */
export type Signal = 'good' | 'weak' | 'not shown'

type Wanted = NonNullable<Gate['policy']['signals']>['needs'][string][number]

export interface Signals {
  metrics: Metric[]
  /** Metrics that a signal needs and that are not measured, each with a row that may be it under another name. */
  missing: { signal: string; name: string; other: Prose | null }[]
  shown: Map<string, Signal>
}

/** Every metric held against its target, and what each signal shows: a signal that lacks one of its metrics is not shown. */
export function signalsIn(
  gate: Gate,
  checklist: Checklist,
  fields: readonly FieldAnswer[],
): Signals {
  const read: Signals = { metrics: [], missing: [], shown: new Map() }
  if (gate.policy.signals === undefined) return read
  const { table, needs } = gate.policy.signals
  for (const { cells, row } of entriesOf(checklist, table, [
    'signal',
    'metric',
    'target',
    'actual',
  ])) {
    const { signal, metric, target, actual } = cells
    if (
      metric === null ||
      [signal, metric, target, actual].every((cell) => isNothing(cell?.text ?? ''))
    )
      continue
    const name = Object.keys(needs).find((one) => keyOf(one) === keyOf(signal?.text ?? '')) ?? null
    const wanted = needs[name ?? '']?.find((one) => isOf(metric.text, one, fields))
    const { isMet, why } = compareCells(
      target?.text ?? '',
      actual?.text ?? '',
      wanted?.limit ?? null,
    )
    const place = actual !== null && actual.text !== '' ? placeIn(actual) : row.place
    const lacksTrend = wanted?.trend === true && findQuantities(actual?.text ?? '').length < 2
    read.metrics.push({ signal: name, name: metric, isMet, why, lacksTrend, place })
  }
  for (const [signal, wanted] of Object.entries(needs)) {
    const own = read.metrics.filter((metric) => metric.signal === signal)
    const measured = own.filter((metric) => metric.isMet !== null)
    const unnamed = measured.filter(
      ({ name }) => !wanted.some((one) => isOf(name.text, one, fields)),
    )
    const lacking = wanted.filter(
      (one) => !measured.some(({ name }) => isOf(name.text, one, fields)),
    )
    // a row that is there and cannot be read says so itself
    const missing = lacking
      .filter((one) => !own.some(({ name }) => isOf(name.text, one, fields)))
      .map(({ metric, field }, at) => ({
        signal,
        name: metric,
        // what a field of the page names is called so
        other: field === undefined ? (unnamed[at]?.name ?? null) : null,
      }))
    read.missing.push(...missing)
    const isNamed = lacking.length === missing.filter(({ other }) => other !== null).length
    const isShown = isNamed && measured.length > 0 && measured.length === own.length
    const isGood = measured.every((metric) => metric.isMet)
    read.shown.set(signal, isShown ? (isGood ? 'good' : 'weak') : 'not shown')
  }
  return read
}

/** Whether a row is of the metric that is needed: by its name, or by a word of the field that names it. */
function isOf(name: string, wanted: Wanted, fields: readonly FieldAnswer[]): boolean {
  if (hasTerm(name, vocabularyOf([wanted.metric, ...(wanted.also ?? [])]))) return true
  if (wanted.field === undefined) return false
  const value = fields.find((answer) => answer.field.label === wanted.field)?.value
  const named = new Set(stems(value?.text ?? ''))
  return stems(name).some((stem) => named.has(stem))
}

const stem = 5

/** The beginnings of a text's own words, cut so that `resolve` and `resolution` meet. */
function stems(text: string): string[] {
  return wordsOf(text)
    .map(({ word }) => word)
    .filter((word) => word.length > 2 && !functionWords.has(word) && !/^\d/.test(word))
    .map((word) => word.slice(0, stem))
}
