// Has every item at warning a next action with a day, and is nothing put off until after launch?
import { placeIn } from '../checklist/prose.ts'
import { findDates } from '../facts/dates.ts'
import { findRefusingSign } from '../facts/signs.ts'
import { findWords } from '../facts/words.ts'
import type { Found, Rule } from './rule.ts'

export const nextAction: Rule = {
  id: 'next-action',
  level: 'error',
  // Seed 004: yellow gates get a written remediation plan with a date; "we'll figure that out after launch" has not passed.
  about:
    'Every item at warning has a next action with a day that has not passed, and no row puts the thing off until after launch.',
  fix: 'write what is done by which day, as in "vendor letter by 2026-06-20"',
  *check({ gate, answers, asOf }): Iterable<Found> {
    if (gate.nextAction === null) return
    for (const { item, claimed, next, evidence, place } of answers.items) {
      if (claimed !== 'pass' && claimed !== 'warn') continue
      for (const cell of new Set([next, evidence])) {
        const [refused] = cell === null ? [] : findWords(cell.text, gate.nextAction.refused)
        if (cell === null || refused === undefined) continue
        yield {
          item: item.id,
          message: `item ${item.id} is put off: "${refused.text}"`,
          place: placeIn(cell, refused.from, refused.to),
        }
      }
      const sign = next === null ? null : findRefusingSign(next.text)
      if (next !== null && sign !== null)
        yield {
          item: item.id,
          message: `the next action of item ${item.id} says "${sign.text}"`,
          place: placeIn(next, sign.from, sign.to),
        }
      if (claimed !== 'warn') continue
      const days = findDates(next?.text ?? '', answers.days.review ?? asOf)
      const latest = days
        .map((date) => date.day)
        .filter((day) => day !== null)
        .sort()
        .at(-1)
      const at = next === null ? place : placeIn(next)
      if (next === null || latest === undefined) {
        const why =
          next === null
            ? 'there is none'
            : days.length > 0
              ? `"${days[0]?.text}" is no day`
              : `"${next.text}" names no day`
        yield {
          item: item.id,
          message: `item ${item.id} is at warning and needs a next action with a day: ${why}`,
          place: at,
        }
      } else if (latest < asOf)
        yield {
          item: item.id,
          message: `the next action of item ${item.id} was due on ${latest}, judged as of ${asOf}`,
          place: at,
        }
    }
  },
}
