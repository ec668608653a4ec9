// Is every metric that a signal needs measured, and is its target met?
import { placeIn } from '../read/prose.ts'
import { startOfFile } from '../read/source.ts'
import { type Found, rule } from './rule.ts'

export const metrics = rule({
  id: 'metrics',
  level: 'error',
  // Seed 003, phase 5: a pilot has to clear a combined business, reliability and cost gate.
  about:
    'For each signal, the metrics table has every metric that the signal needs, with a target and an actual that can be compared. A metric that may be there under another name is a note.',
  fix: 'give it a row with a number as its target and its actual, as in "at most 2 s" and "1.4 s"',
  *check({ gate, answers }): Iterable<Found> {
    if (gate.signals === null || answers.untouched) return
    const { metrics: rows, missing } = answers.signals
    const names = Object.keys(gate.signals.needs)
    for (const { signal, name, other } of missing)
      yield other === null
        ? {
            message: `${signal} is not shown: no row gives a target and an actual for ${name}`,
            place:
              rows.find((row) => row.signal === signal)?.place ?? rows[0]?.place ?? startOfFile,
          }
        : {
            level: 'note',
            message: `check ${name}: no metric has this name, but "${other.text}" may be the one`,
            place: placeIn(other),
          }
    for (const { signal, name, isMet, why, lacksTrend, place } of rows) {
      if (lacksTrend && isMet !== null)
        yield {
          level: 'note',
          message: `"${name.text}" has no earlier value beside it: check whether it is rising`,
          place,
        }
      if (signal === null)
        yield {
          message: `"${name.text}" does not belong to any of the signals ${names.join(', ')}`,
          place,
        }
      else if (isMet === null)
        yield { message: `${signal} is not shown: "${name.text}" ${why}`, place }
      else if (!isMet)
        yield {
          level: 'warning',
          fix: 'reach the target, or take the decision that the signals lead to',
          message: `${signal} is weak: "${name.text}" ${why}`,
          place,
        }
    }
  },
})
