// Is every metric that a signal needs measured, and is its target met?
import type { Metric } from '../pair/metrics.ts'
import { placeIn } from '../read/prose.ts'
import { startOfFile } from '../read/source.ts'
import { rule } from './rule.ts'

export const metrics = rule({
  id: 'metrics',
  // Seed 003, phase 5: a pilot has to clear a combined business, reliability and cost gate.
  about:
    'For each signal, the metrics table has every metric that the signal needs, with a target and an actual that can be compared. A metric that may be there under another name is a note.',
  fix: 'give it a row with a number as its target and its actual, as in "at most 2 s" and "1.4 s"',
  *check({ gate, answers }) {
    const asked = gate.policy.signals
    if (asked === undefined || answers.untouched) return
    const { metrics: rows, missing } = answers.signals
    for (const { signal, name, other } of missing) {
      const near = rows.find((row) => row.signal === signal) ?? rows[0]
      yield other === null
        ? {
            message: `${signal} is not shown: no row gives a target and an actual for ${name}`,
            place: near?.place ?? startOfFile,
          }
        : {
            level: 'note',
            message: `check ${name}: no metric has this name, but "${other.text}" may be the one`,
            place: placeIn(other),
          }
    }
    const names = Object.keys(asked.needs).join(', ')
    for (const row of rows) {
      const { place } = row
      if (row.lacksTrend && row.isMet !== null) {
        const message = `"${row.name.text}" has no earlier value beside it: check whether it is rising`
        yield { level: 'note', message, place }
      }
      if (row.signal === null || row.isMet === null)
        yield { message: whyNotShown(row, names), place }
      else if (!row.isMet)
        yield {
          level: 'warning',
          fix: 'reach the target, or take the decision that the signals lead to',
          message: `${row.signal} is weak: "${row.name.text}" ${row.why}`,
          place,
        }
    }
  },
})

function whyNotShown({ signal, name, why }: Metric, signals: string): string {
  return signal === null
    ? `"${name.text}" does not belong to any of the signals ${signals}`
    : `${signal} is not shown: "${name.text}" ${why}`
}
