// Does the score that the document gives agree with its boxes?

import { claimedCounts } from '../pair/pair.ts'
import { isSigned } from '../pair/sign-offs.ts'
import { placeIn } from '../read/prose.ts'
import { rule } from './rule.ts'

export const score = rule({
  id: 'score',
  scope: 'statement',
  // Seed 002, overall readiness score.
  about:
    'If the document gives the number of ticked boxes or the percentage, it agrees with the boxes, with or without those of the sign-off.',
  fix: 'count the boxes again, or leave the field empty',
  *check({ gate, answers }) {
    const { score: asked } = gate.policy
    if (asked === undefined) return
    const { pass, warn, fail } = claimedCounts(answers)
    const total = pass + warn + fail
    // a box that does not apply may be ticked or not
    const away = answers.items.filter(({ item, claimed }) => item.counts && claimed === 'na').length
    const signed = answers.signOffs.filter(isSigned).length
    const percent = (part: number, whole: number): number =>
      whole === 0 ? 0 : Math.floor((100 * part) / whole)
    const shares = [percent(pass, total), percent(pass + signed, total + gate.roles.length)]
    const right = {
      [asked.completed]: [pass, pass + signed, pass + away, pass + away + signed],
      [asked.percent]: shares,
    }
    for (const [label, [own = 0, ...others]] of Object.entries(right)) {
      const value = answers.fields.find((answer) => answer.field.label === label)?.value ?? null
      if (value === null) continue
      const said = Number(/^\D{0,3}(\d+)/.exec(value.text)?.[1])
      const message = `"${label}" is "${value.text}", but the boxes give ${own}`
      if (said !== own && !others.includes(said)) yield { message, place: placeIn(value) }
    }
  },
})
