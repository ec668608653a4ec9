// Is there anything behind the ticks that somebody could look up?
import { isNothing } from '../facts/nothing.ts'
import { look } from '../needs/look.ts'
import { sourcesOf } from '../needs/texts.ts'
import type { ItemAnswer } from '../pair/pair.ts'
import type { Need } from '../policy/need.ts'
import { type Context, rule } from './rule.ts'

/** Of a sheet's lines without a part for evidence, as many may show nothing. */
const shareOfSheet = 0.5

export const bareTicks = rule({
  id: 'bare-ticks',
  // Seed 002: a checklist of ticks alone is what a rubber stamp looks like.
  about:
    'A ticked box, or a line of a sheet, shows something that a reader can look up: a link, a day, a person, a number or the name of a thing. The gate or the organisation sets the share of them that may show nothing.',
  fix: 'write after each one what shows that it is done, as in "load test 2026-05-28, 160 requests a minute"',
  *check(context) {
    const { gate, answers } = context
    const isSheet = answers.items.some(({ row }) => row?.isWholeLine === true)
    const asked = context.bareShare ?? gate.bareShare
    const share = gate.shape.tasks !== null ? asked : isSheet ? shareOfSheet : null
    if (share === null) return
    const passed = answers.items.filter(
      ({ claimed, row }) => claimed === 'pass' && (!isSheet || row?.isWholeLine === true),
    )
    const needs = gate.eachItem.filter(({ at, level }) => at === null && level === 'error')
    const bare = passed.filter((answer) => !needs.every((need) => isShown(need, answer, context)))
    const [first] = bare
    if (first === undefined || bare.length <= share * passed.length) return
    const what = isSheet ? 'lines' : 'ticked boxes'
    yield {
      message: `${bare.length} of ${passed.length} ${what} show nothing that a reader can look up; at most ${Math.round(share * 100)}% may`,
      place: first.place,
    }
  },
})

function isShown(need: Need, { evidence }: ItemAnswer, context: Context): boolean {
  if (evidence === null || isNothing(evidence.text)) return false
  const texts = sourcesOf([evidence], context)
  return look(need, { ...context, texts, fieldDays: new Map(), minimum: null }).is === 'shown'
}
