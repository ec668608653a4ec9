// Is every open item due in time?
import { placeIn } from '../checklist/prose.ts'
import { addDays, daysBetween, findDates } from '../facts/dates.ts'
import { besidesDate, withoutDeadline } from '../facts/doubt.ts'
import type { Found, Rule } from './rule.ts'

export const openItemDue: Rule = {
  id: 'open-item-due',
  level: 'error',
  // Seed 000: open items close within 14 days post-launch.
  about:
    'An open item has a due date, and it is due within the days after launch that the gate allows.',
  fix: 'write a due date as YYYY-MM-DD, at most that many days after the target launch date',
  *check({ gate, answers, asOf }): Iterable<Found> {
    if (gate.openItems === null) return
    const { launch } = answers.days
    for (const { entry, items } of answers.openItems) {
      const { due, closed } = entry.cells
      const [item] = items
      const name = `the open item${item ? ` for item ${item}` : ''}`
      const base = {
        ...(item ? { item } : {}),
        place: due && due.text !== '' ? placeIn(due) : entry.row.place,
      }
      const [date] = findDates(due?.text ?? '', launch)
      if (date === undefined || date.day === null) {
        const why =
          date === undefined
            ? due?.text
              ? `"${due.text}" is no date`
              : 'there is none'
            : date.problem === 'impossible'
              ? `"${date.text}" does not exist`
              : `"${date.text}" can be read as two different days`
        yield { ...base, message: `${name} needs a due date: ${why}` }
      } else if (besidesDate(withoutDeadline(due?.text ?? '')) !== null) {
        yield {
          ...base,
          message: `${name}: the due date says more than a day (and a remark in brackets): "${due?.text}"`,
        }
      } else if (gate.openItems.withinDays === null) {
        // any day will do: the gate sets no limit
      } else if (launch === null) {
        yield {
          ...base,
          level: 'warning',
          message: `${name}: the due date could not be compared, because the target launch date is not known`,
        }
      } else if (daysBetween(launch, date.day) > gate.openItems.withinDays) {
        yield {
          ...base,
          message: `${name} is due on ${date.day}, ${daysBetween(launch, date.day)} days after launch, expected at most ${gate.openItems.withinDays} (${addDays(launch, gate.openItems.withinDays)})`,
        }
      }
      const [closing] = findDates(closed?.text ?? '', launch)
      if (
        closed !== null &&
        closed.text !== '' &&
        !/^[-–—]+$/.test(closed.text) &&
        (closing?.day == null ||
          closing.day > asOf ||
          besidesDate(closed.text) !== null ||
          (answers.days.review !== null && closing.day < answers.days.review))
      ) {
        yield {
          ...base,
          place: placeIn(closed),
          message: `${name}: "${closed.text}" is no day on which it can have been closed, judged as of ${asOf}`,
        }
      }
    }
  },
}
