// What do the measured metrics show?

import { compareCells } from '../facts/cell-comparison.ts'
import { functionWords } from '../facts/language.ts'
import { isNothing } from '../facts/nothing.ts'
import { findQuantities } from '../facts/quantities.ts'
import { hasTerm, vocabularyOf } from '../facts/terms.ts'
import { wordsOf } from '../facts/tokens.ts'
import type { Gate } from '../policy/gate.ts'
import type { Checklist } from '../read/checklist.ts'
import { type Entry, entriesOf } from '../read/entries.ts'
import { keyOf } from '../read/keys.ts'
import { type Prose, placeIn } from '../read/prose.ts'
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

export interface Signals {
  metrics: Metric[]
  /** Metrics that a signal needs and that are not measured, each with a row that may be it under another name. */
  missing: { signal: string; name: string; other: Prose | null }[]
  shown: Map<string, Signal>
}

/** Every metric held against its target, and what each signal shows: a signal that lacks one of its metrics is not shown. */
export function signalsIn(
  { policy: { signals } }: Gate,
  checklist: Checklist,
  fields: readonly FieldAnswer[],
): Signals {
  if (signals === undefined) return { metrics: [], missing: [], shown: new Map() }
  const { table, needs } = signals
  const metrics = entriesOf(checklist, table, ['signal', 'metric', 'target', 'actual']).flatMap(
    (entry) => metricIn(entry, needs, fields) ?? [],
  )
  const shown = Object.entries(needs).map(([signal, wanted]) => {
    const own = metrics.filter((metric) => metric.signal === signal)
    return { signal, ...shownBy(own, wanted, fields) }
  })
  return {
    metrics,
    missing: shown.flatMap(({ signal, missing }) => missing.map((one) => ({ signal, ...one }))),
    shown: new Map(shown.map(({ signal, is }) => [signal, is])),
  }
}

type Needs = NonNullable<Gate['policy']['signals']>['needs']
type Wanted = Needs[string][number]

function metricIn(
  { cells, row }: Entry<'signal' | 'metric' | 'target' | 'actual'>,
  needs: Needs,
  fields: readonly FieldAnswer[],
): Metric | null {
  const { signal, metric, target, actual } = cells
  const isFilled = Object.values(cells).some((cell) => !isNothing(cell?.text ?? ''))
  if (metric === null || !isFilled) return null
  const name = Object.keys(needs).find((one) => keyOf(one) === keyOf(signal?.text ?? '')) ?? null
  const wanted = needs[name ?? '']?.find((one) => isOf(metric.text, one, fields))
  const said = actual?.text ?? ''
  return {
    signal: name,
    name: metric,
    ...compareCells(target?.text ?? '', said, wanted?.limit ?? null),
    lacksTrend: wanted?.trend === true && findQuantities(said).length < 2,
    place: actual !== null && said !== '' ? placeIn(actual) : row.place,
  }
}

/** What the metrics of a signal show, and which of those that it needs are missing. */
function shownBy(
  metrics: readonly Metric[],
  wanted: readonly Wanted[],
  fields: readonly FieldAnswer[],
): { is: Signal; missing: Omit<Signals['missing'][number], 'signal'>[] } {
  const among = (rows: readonly Metric[], one: Wanted): boolean =>
    rows.some(({ name }) => isOf(name.text, one, fields))
  const measured = metrics.filter((metric) => metric.isMet !== null)
  const unnamed = measured.filter((metric) => !wanted.some((one) => among([metric], one)))
  const lacking = wanted.filter((one) => !among(measured, one))
  const missing = lacking
    // a row that is there and cannot be read says so itself
    .filter((one) => !among(metrics, one))
    .map(({ metric, field }, at) => ({
      name: metric,
      // what a field of the page names is called so
      other: field === undefined ? (unnamed[at]?.name ?? null) : null,
    }))
  const isNamed = lacking.length === missing.filter(({ other }) => other !== null).length
  const isShown = isNamed && measured.length > 0 && measured.length === metrics.length
  const isGood = measured.every((metric) => metric.isMet)
  return { is: isShown ? (isGood ? 'good' : 'weak') : 'not shown', missing }
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
