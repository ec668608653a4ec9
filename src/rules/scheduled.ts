// Is the communication drafted and scheduled?
import { sentencesOf } from '../facts/clauses.ts'
import { findDates } from '../facts/dates.ts'
import { saysUndone } from '../facts/denials.ts'
import { hasWord } from '../facts/words.ts'
import { evidenceUnder, type Found, inEvidence, listed, type Rule } from './rule.ts'

const moment =
  /\b(?:launch|go-?live|release) (?:day|morning|minus|plus)\b|\b(?:on|at|with|before|after|day of) (?:the )?(?:launch|go-?live)\b|\bT\s?[-+−–]\s?\d+|\bday (?:one|1|zero|0)\b|\bD-day\b|\b(?:on|for|this|next|each|every) (?:mon|tues|wednes|thurs|fri|satur|sun)days?\b/i

/** The words are still to be written. */
const unwritten =
  /\b(?:will|to|must|should) (?:then |only )?be (?:drafted|written|prepared|final\w+|agreed|worded|produced|created|made)\b|(?:\b(?:will|shall)|[’']ll) (?:draft|write|prepare|word|produce|create)\b|\bwrites? the\b/i

export const scheduled: Rule = {
  id: 'scheduled',
  level: 'error',
  // Seed 000, item 8.
  about: 'The communication plan names its channels, and something is drafted and scheduled.',
  fix: 'write channel, state and day of each message, as in "Slack #finance post drafted, scheduled for 2026-06-15"',
  *check(context): Iterable<Found> {
    for (const { answer, evidence, text, parameters } of evidenceUnder(context, 'scheduled')) {
      const id = answer.item.id
      const done = sentencesOf(text).filter((sentence) => saysUndone(sentence.text) === null)
      const has = (words: readonly string[]): boolean =>
        done.some((sentence) => hasWord(sentence.text, words))
      const isTimed = done.some(
        (sentence) =>
          findDates(sentence.text, context.answers.days.review).length > 0 ||
          moment.test(sentence.text),
      )
      const isDrafted = done.some(
        (sentence) => !unwritten.test(sentence.text) && hasWord(sentence.text, parameters.drafted),
      )
      const missing = [
        ...(has(parameters.channels) ? [] : ['the channels (Slack, email, briefing …)']),
        ...(isDrafted ? [] : ['something drafted (drafted, written, final, approved …)']),
        ...(isTimed || has(parameters.scheduled)
          ? []
          : ['when it goes out (a date, launch day, "scheduled")']),
      ]
      const days = findDates(text, context.answers.days.review).flatMap(({ day }) =>
        day === null ? [] : [day],
      )
      const { pilotStart } = context.answers.days
      if (pilotStart !== null && days.length > 0 && days.every((day) => day < pilotStart))
        yield inEvidence(
          answer,
          evidence,
          `item ${id}: every day that is named lies before the pilot, which began on ${pilotStart}: looked for when it goes out`,
        )
      if (missing.length > 0)
        yield inEvidence(answer, evidence, `item ${id}: looked for ${listed(missing)}, found none`)
      else if (!isTimed)
        yield {
          ...inEvidence(answer, evidence, `item ${id}: says "scheduled" and no day`),
          level: 'warning',
        }
    }
  },
}
