// Is the outcome a number that somebody tracks?
import { sentencesOf } from '../facts/clauses.ts'
import { findDates } from '../facts/dates.ts'
import { saysFuture } from '../facts/done.ts'
import { findQuantities, type Quantity } from '../facts/quantities.ts'
import { findWords, hasWord } from '../facts/words.ts'
import { evidenceUnder, type Found, inEvidence, listed, type Rule } from './rule.ts'

/** What a number is counted over: `per campaign`, `a week`, `each quarter`, `within 90 days`. */
const period =
  /\b(?:per|each|every) \p{L}|\d ?\p{L}*\/\p{L}|(?:\/| ?(?:a|an) )(?:hour|day|week|month|quarter|year|shift|case|ticket|claim|invoice|order|call|document|campaign|request|head|employee|agent|user|customer|run|batch|h|wk|mo|yr)\b|\binstead of \d|\bfrom \d[\d.,]* ?\S+ to \d|\bthan (?:in|before|during) (?:\p{Lu}\p{Ll}+ )?(?:\d{4}\b|the pilot\b|last (?:year|month|quarter)\b)|\(\d{4}: ?\d|\b(?:day|week|month|quarter|year)[- ]end\b|\bQ[1-4]\b|\b(?:at|by) the end of (?:the|each|every) \p{L}|\b(?:daily|weekly|monthly|quarterly|yearly|annual\w*)\b|\b(?:within|over|in|during|for|by)(?: the)?(?: first| next| last)? (?:\d+ |one |two |three |six |twelve )?(?:days?|weeks?|months?|quarters?|years?|Q[1-4])\b/iu

/** A system with the number under which the figure is filed in it: `Pega CR-12`. */
const filed = /\b(?:\p{Lu}[\p{L}]+ \p{Lu}{1,6}-?|\p{L}{3,} \p{Lu}{1,6}-)\d+\b/u
/** Hours are booked in a system; a thing that is booked in June is still to come. */
const bookedWhere =
  /\b(booked) (?:in|on|to|under)\b(?! (?:the |a |an )?(?:next|coming|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|q\d|\d|mon|tues|wed|thu|fri|week|month|year|calendar|spring|summer|autumn|winter|due))/gi

export const quantified: Rule = {
  id: 'quantified',
  level: 'error',
  // Seed 001, checkpoint 1: "Saves time on brief writing" is not a business outcome, a reduction by X hours per campaign that is tracked in the project system is.
  about:
    'The business outcome is a number with its unit and period, and the place where it is tracked is named.',
  fix: 'write how much, per what, and where it is tracked, as in "3 hours less per campaign, tracked in the project system"',
  *check(context): Iterable<Found> {
    for (const { answer, evidence, text, parameters } of evidenceUnder(context, 'quantified')) {
      const measured = findQuantities(text).filter(
        (quantity) => quantity.value > 0 && !isYear(quantity, text),
      )
      const isTracked = sentencesOf(text).some(
        (sentence) =>
          (hasWord(sentence.text, parameters.tracked) || filed.test(sentence.text)) &&
          saysFuture(sentence.text.replace(bookedWhere, '$1')) === null,
      )
      const [empty] = findWords(text, parameters.empty)
      const missing = [
        ...(measured.length > 0
          ? []
          : [`a number with its unit${empty === undefined ? '' : ` (found "${empty.text}")`}`]),
        ...(period.test(text) ||
        measured.some((quantity) => quantity.per !== null) ||
        findDates(text, context.answers.days.review).length > 0
          ? []
          : ['what it is counted over (per week, per case, by a date)']),
        ...(isTracked ? [] : ['where it is tracked (the system, report or register)']),
      ]
      if (missing.length > 0)
        yield inEvidence(
          answer,
          evidence,
          `item ${answer.item.id}: looked for ${listed(missing)}, found none`,
        )
    }
  },
}

/** "less than in 2025" measures nothing. */
function isYear({ text, from, dimension, per }: Quantity, evidence: string): boolean {
  return (
    dimension === 'count' &&
    per === null &&
    /^(?:19|20)\d\d$/.test(text) &&
    /\b(?:in|since|than|by|until|till|from|of|during|year|before|after|FY|Q[1-4])\s*$/i.test(
      evidence.slice(0, from),
    )
  )
}
