// Is there a day for the next review, where this one delays the launch?
import { placeIn } from '../read/prose.ts'
import { rule } from './rule.ts'

export const reGateDate = rule({
  id: 're-gate-date',
  scope: 'statement',
  // Seed 004: launch delayed; re-gate on ___ (date).
  about: 'If the launch is delayed, the page says on which day the next gate review is.',
  fix: 'write the day of the next review next to the decision, as YYYY-MM-DD',
  *check({ gate, answers, read }) {
    const { verdict, prose } = answers.stated
    const delayed = gate.policy['re-gate-date']?.verdict
    if (prose === null || delayed === undefined || verdict !== delayed) return
    const [date] = read(prose.text).days
    const { review } = answers.days
    if (date?.day == null) {
      const message = 'the launch is delayed, but the page gives no day for the next review'
      yield { message, place: placeIn(prose) }
    } else if (review !== null && date.day <= review) {
      const message = `the next review on ${date.day} is not after this review on ${review}`
      yield { message, place: placeIn(prose, date.from, date.to) }
    }
  },
})
