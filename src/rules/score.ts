// Does the score that the document gives agree with its boxes?
import { placeIn } from '../checklist/prose.ts'
import { percentOf } from '../decide.ts'
import { claimedCounts } from '../pair.ts'
import type { Found, Rule } from './rule.ts'

export const score: Rule = {
  id: 'score',
  level: 'error',
  // Seed 002, overall readiness score.
  about:
    'The number of boxes and the percentage that the document gives, where it gives them, are those that its boxes give.',
  fix: 'count again, or leave the field empty',
  *check({ gate, answers }): Iterable<Found> {
    if (gate.score === null) return
    const counts = claimedCounts(answers)
    for (const [label, found] of [
      [gate.score.completed, counts.pass],
      [gate.score.percent, percentOf(counts)],
    ] as const) {
      const value = answers.fields.find((answer) => answer.field.label === label)?.value ?? null
      if (value === null) continue
      const said = /^\D{0,3}(\d+)/.exec(value.text)?.[1]
      if (Number(said) !== found)
        yield {
          message: `"${label}" is "${value.text}", the boxes give ${found}`,
          place: placeIn(value),
        }
    }
  },
}
