// What do the measured metrics show?
import { type Prose, placeIn } from './checklist/prose.ts'
import type { Checklist } from './checklist/read.ts'
import { entriesOf, furtherCells, keyOf } from './checklist/shapes.ts'
import type { Place } from './checklist/source.ts'
import type { Signal } from './decide.ts'
import { compareRow } from './facts/metric-row.ts'
import { findAgainst } from './facts/remark.ts'
import { findRefusingSign } from './facts/signs.ts'
import { hasWord } from './facts/words.ts'
import type { FieldAnswer } from './fields.ts'
import type { Gate } from './gate.ts'

/** One row of the metrics table. */
export interface Metric {
  /** The signal it belongs to, or null when the gate has none of that name. */
  signal: string | null
  name: Prose
  /** Whether it is met; null when that cannot be told. */
  isMet: boolean | null
  /** Why it is not, in words that follow the metric's name. */
  why: string
  place: Place
}

type Need = NonNullable<Gate['signals']>['needs'][string][number]

export interface Signals {
  metrics: Metric[]
  /** Metrics that a signal needs and that are not measured. */
  missing: { signal: string; name: string }[]
  shown: Map<string, Signal>
}

/** Every metric held against its target, and what each signal shows: a signal that lacks one of its metrics is not shown. */
export function signalsIn(
  gate: Gate,
  checklist: Checklist,
  fields: readonly FieldAnswer[],
): Signals {
  const read: Signals = { metrics: [], missing: [], shown: new Map() }
  if (gate.signals === null) return read
  const { table, needs } = gate.signals
  for (const entry of entriesOf(checklist, table, ['signal', 'metric', 'target', 'actual'])) {
    const { row } = entry
    const { signal, metric, target, actual } = entry.cells
    if (
      metric === null ||
      [signal, metric, target, actual].every(
        (cell) => cell === null || /^(?:\[.*\])?$/s.test(cell.text),
      )
    )
      continue
    const name = Object.keys(needs).find((one) => keyOf(one) === keyOf(signal?.text ?? '')) ?? null
    const refused = [metric, target, actual]
      .map((cell) => findRefusingSign(cell?.text ?? ''))
      .find((found) => found !== null)
    const against = furtherCells(entry).find(
      ({ header, cell }) => findAgainst(header.text, cell.text) !== null,
    )
    const { isMet, why } =
      refused != null
        ? { isMet: null, why: `could not be compared: its row says "${refused.text}"` }
        : against === undefined
          ? compareRow(metric.text, target?.text ?? '', actual?.text ?? '', gate.signals)
          : {
              isMet: null,
              why: `could not be compared: its column "${against.header.text}" says "${against.cell.text}"`,
            }
    read.metrics.push({
      signal: name,
      name: metric,
      isMet,
      why,
      place: actual !== null && actual.text !== '' ? placeIn(actual) : row.place,
    })
  }
  for (const [signal, wanted] of Object.entries(needs)) {
    const own = read.metrics.filter((metric) => metric.signal === signal)
    const measured = own.filter((metric) => metric.isMet !== null)
    const lacking = wanted.filter(
      (need) => !measured.some((metric) => answers(metric, need, fields)),
    )
    // a row that is there and cannot be read says so itself
    for (const need of lacking)
      if (!own.some((metric) => answers(metric, need, fields)))
        read.missing.push({ signal, name: need.name })
    const isShown = lacking.length === 0 && measured.length > 0 && measured.length === own.length
    read.shown.set(
      signal,
      !isShown ? 'not shown' : measured.every((metric) => metric.isMet) ? 'good' : 'weak',
    )
  }
  return read
}

/** Whether a row is of the metric that is needed, by its words or by those of the field that names the metric. */
function answers({ name }: Metric, need: Need, fields: readonly FieldAnswer[]): boolean {
  if (need.words !== undefined && hasWord(name.text, need.words)) return true
  if (need.field === undefined) return false
  const named = new Set(
    stems(fields.find((answer) => answer.field.label === need.field)?.value?.text ?? ''),
  )
  return stems(name.text).some((stem) => named.has(stem))
}

/** Words of four letters and more, cut so that `resolve` and `resolution` meet, and short names in capitals (`NPS`). */
function stems(text: string): string[] {
  return [
    ...(text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map((word) => word.slice(0, 5)),
    ...(text.match(/(?<!\p{L})\p{Lu}{3}(?!\p{L})/gu) ?? []),
  ]
}
