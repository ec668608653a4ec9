// Does a ticked box say itself that it is not done?
import { placeIn } from '../checklist/prose.ts'
import { matchOf } from '../facts/clauses.ts'
import { findDates } from '../facts/dates.ts'
import { findDenial } from '../facts/denials.ts'
import { findFewTrained, findShortfall } from '../facts/shortfall.ts'
import { findWords } from '../facts/words.ts'
import type { Found, Rule } from './rule.ts'

/** Signs, words in capitals, and `partial` at the start. */
const marks =
  /[❌✗✘✖❎☐🔴⛔🚫⏳⌛🚧⚠]|\[ \]|:x:|:warning:|:construction:|\b(?:PENDING|PARTIAL(?:LY)?|TBD|TODO|WIP|BLOCKED|FAILED|INCOMPLETE|DEFERRED|NOT DONE)\b|^[^\p{L}]*[Pp]art(?:ial(?:ly)?|ly)\b/u

/** Nothing but a share that is less than all, a question or a placeholder; or a state at the end of a line: `(open)`, `refund API: open`. */
const unfilled =
  /^\W*\d{1,2}\s?%\W*$|^\s*(?:\?+|…|\.{3}|\[[^\]]*\]|(?:no|never|not really|see above|being written|in review|next sprint|[Ww]on['’]t fix)[.!]?)\s*$|(?:\(|:\s*)(?:open|pending|outstanding|failed)\)?\s*$|\boutstanding\s*$/im

export const tickDisputed: Rule = {
  id: 'tick-disputed',
  level: 'error',
  isWaivable: false,
  // Seed 002: all items must be done before deployment.
  about:
    'The text of a ticked box does not say that the thing is not done: of tick and text the worse one counts.',
  fix: 'untick the box, or correct the text; what comes again is written as "next: DATE"',
  *check({ gate, answers, asOf }): Iterable<Found> {
    if (gate.tickDisputed === null) return
    for (const { item, claimed, row, evidence, place } of answers.items) {
      if ((claimed !== 'pass' && claimed !== 'na') || row === null) continue
      const sign = matchOf(marks, (row.row.cells[0]?.text ?? '').slice(0, 4))
      if (sign !== null) {
        yield {
          item: item.id,
          message: `item ${item.id} is ticked, and its text begins with "${sign.text}"`,
          place,
        }
        continue
      }
      const said =
        evidence === null
          ? null
          : (findWords(evidence.text, gate.tickDisputed.words)[0] ??
            matchOf(unfilled, evidence.text) ??
            findShortfall(item.title, evidence.text) ??
            findDenial(evidence.text) ??
            findFewTrained(item.title, evidence.text) ??
            matchOf(marks, evidence.text) ??
            (claimed === 'na' ? matchOf(excuse, evidence.text) : null))
      const ahead =
        evidence === null || said !== null || claimed === 'na'
          ? undefined
          : findDates(evidence.text, answers.days.review).find(
              ({ day, from }) =>
                day !== null && day > asOf && !mayBeAhead(item.title, evidence.text.slice(0, from)),
            )
      if (ahead !== undefined && evidence !== null)
        yield {
          item: item.id,
          message: `item ${item.id} is ticked, and its text names ${ahead.day}, which is still to come`,
          place: placeIn(evidence, ahead.from, ahead.to),
        }
      if (said === null || evidence === null) continue
      yield {
        item: item.id,
        message: `item ${item.id} is ${claimed === 'na' ? 'left out' : 'ticked'}, and its text says "${said.text}"`,
        place: placeIn(evidence, said.from, said.to),
      }
    }
  },
}

/** Whether a day that is still to come says nothing against the tick: behind `next`, or where the box asks for a plan and the day is none by which it is made. */
function mayBeAhead(title: string, before: string): boolean {
  return later.test(before) || (plan.test(title) && !carriedOut.test(title) && !madeBy.test(before))
}

/** A box that asks for a plan: it names days that are still to come. */
const plan =
  /\b(?:strateg(?:y|ies)|plans?|schedul\w*|timelines?|cadence|cycles?|roadmap|calendar)\b/i
/** A box that asks for more than the plan. */
const carriedOut =
  /\b(?:tested|executed|completed?|trained|operational|reviewed|implemented|validated)\b/i
/** The day by which the plan is to be made. */
const madeBy =
  /\b(?:by|due|deadline|ready|finish\w*|complet\w*|done|writ\w*|draft\w*|defin\w*|document\w*|approv\w*|sign\w*|agree\w*|publish\w*|will|to be|expect\w*|target|prepar\w*|set|follow\w*|pending|until|not|decid\w*|whether)\b[^.;]*$/i

/** Words behind which a day that is still to come says nothing against the tick. */
const later =
  /\b(?:next|again|renew\w*|repeat\w*|review|valid|until|expir\w*|due for|follow-?up|then)\b[^.;]*$/i

/** What is no reason for leaving something out. */
const excuse =
  /\b(?:fail(?:ed|s|ing)|no time|not enough time|had time|refused|planned|later|next (?:quarter|release|year|month))\b/i
