// Is every open item due in time?

import { addDays, daysBetween } from '../facts/calendar.ts'
import type { FoundDay } from '../facts/days.ts'
import { isNothing } from '../facts/nothing.ts'
import { closingOf, dueOf } from '../pair/open-items.ts'
import { placeIn } from '../read/prose.ts'
import { type Context, ofOpenItems, placeOr, rule } from './rule.ts'

export const openItemDue = rule({
  id: 'open-item-due',
  // Seed 000: open items close within 14 days post-launch.
  about:
    'Every open item has a due date, within the days after launch that the gate allows. If an item is closed, the day of closing is not in the future.',
  fix: 'write a due date as YYYY-MM-DD, within the days after launch that the gate allows',
  check: ofOpenItems(function* (open, name, context) {
    const { gate, answers, asOf } = context
    if (gate.policy['open-items'] === undefined) return
    const { due, closed } = open.entry.cells
    const why = whyNot(dueOf(open, answers.dayContext), context)
    if (why !== null) yield { message: `${name} ${why}`, place: placeOr(due, open.entry.row.place) }
    if (closed === null || isNothing(closed.text)) return
    const day = closingOf(open, answers.dayContext)?.day ?? null
    const { review } = answers.days
    if (day === null || day > addDays(asOf, 1) || (review !== null && day < review))
      yield {
        message: `${name} cannot have been closed on "${closed.text}", as of ${asOf}`,
        place: placeIn(closed),
      }
  }),
})

function whyNot(due: FoundDay | undefined, { gate, answers }: Context): string | null {
  if (due === undefined) return 'needs a due date'
  if (due.problem === 'impossible') return `is due on "${due.text}", a day that does not exist`
  if (due.day === null) return `is due on "${due.text}", which could mean more than one day`
  const within = gate.policy['open-items']?.['within-days']
  const { launch } = answers.days
  if (within === undefined || launch === null) return null
  const days = daysBetween(launch, due.day)
  if (days <= within) return null
  return `is due on ${due.day}, ${days} days after launch; the gate allows ${within} days (until ${addDays(launch, within)})`
}
