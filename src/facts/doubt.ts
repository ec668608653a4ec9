// Does a cell that should hold one plain fact take it back, or leave it open?
import { blanked } from './blanked.ts'
import { matchOf, type Stretch } from './clauses.ts'
import { findDates } from './dates.ts'
import { withoutNamesakes } from './namesakes.ts'

/** Marks and words that have no place beside a name, a date, a signature or a decision that holds. */
// struck text is gone before it gets here, but for text in a fence, where the marks are shown
const marks = /\?|~~|[❌✗✘✖❎🔴⛔🚫⏳⌛☐◻]|\[\s*\]|_{2,}/u
const words =
  /\b(?:not?|never|none|nobody|nothing|without|neither|nor|un ?signed|un-signed|declin\w*|refus\w*|reject\w*|withdr[ae]w\w*|revok\w*|void\w*|invalid|expired?|error|mistake|retract\w*|rescind\w*|supersed\w*|obsolete|cancel\w*|postpone\w*|defer\w*|pending|await\w*|wait\w*|outstanding|missing|later|soon|tbd|tbc|tba|todo|to follow|follows|to be|will|would|should|shall|may|might|could|expected?|expects|planned|proposed|draft\w*|provisional\w*|tentative\w*|suggested|assumed|presumed|deemed|implied|tacit\w*|silence|default|auto\w*|bot|pipeline|script|agent itself|placeholder|example|sample|dummy|template|test only|if|unless|until|once|when|provided|subject|conditional\w*|conditions?|with open items?|except\w*|partly|partial\w*|in part|in principle|verbal\w*|orally|phone|proxy|p\.?p\.|on behalf|for the attention|vacant|unassigned|unknown|departed|left|former|successor|nominee|due|not before|or later|at the latest|estimated|slipped|moved|paused|stopped|suspended|aborted|waived|optional|on hold|do not|don['’]t|blocked|unread|unseen|blind|in advance|reopen\w*|ongoing|in progress|hoped?|asap|ditto|dto|same|see above|as above)(?![a-z\u00c0-\u024f])|n['’]t\b/i

/** What leaves nothing open: running numbers ("no. 12"), "no reservations", "nothing open", what happened once, leave to go ahead, how somebody can be reached. */
const harmless =
  /\b(?:no|nr)\.?\s?(?=\d)|\b(?:nothing|no items?|no conditions?) (?:(?:is|are|was|were|remains?|left) )?(?:blocked|open|missing|outstanding|pending)\b|\b(?:no|without) (?:reservations?|objections?|comments?|remarks?|conditions?|changes|exceptions?|open items?)\b|(?<=\b(?!signed)\w{3,}ed )once(?= (?:and|but|in|on|during|before)\b|[.,;)]|$)|(?<=\b(?:launch|release|agent|go-?live|it) )may(?= (?:now )?(?:proceed|go ahead|go live|launch|start|begin)\b)|(?<=\breachable (?:by|on|via) (?:\w+ )?)phone\b/gi

/** The text, as long as it was, without what leaves nothing open. */
export function withoutHarmless(text: string): string {
  return text.replace(harmless, (found) => ' '.repeat(found.length))
}

/** The first mark or word of doubt in a text, or null. */
export function findDoubt(text: string): Stretch | null {
  // months ("May") are no doubt either
  const plain = blanked(withoutNamesakes(withoutHarmless(text)), findDates(text, '2000-06-15'))
  return matchOf(marks, plain) ?? matchOf(words, plain)
}

const besides =
  /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b|\b\d{1,2}[:.h]\d{2}(?::\d{2})?\b|\b(?:utc|gmt|cet|cest|est|edt|pst|pdt|am|pm|at|on|the|of|z|hrs?|local time|signed|closed|done)\b|[+-]\d{2}:?\d{2}|[\s,.;()✅✔]/gi

/** The text, as long as it was, without what only says that a day is the last one, and remarks in brackets that leave nothing open: `by 26 June 2026 (agreed with Legal)`. */
export function withoutDeadline(text: string): string {
  const blank = (found: string): string => ' '.repeat(found.length)
  return text
    .replace(
      /^\W*(?:by|due(?: by| on)?|until|before|(?:no|not) later than|at the latest|latest)\b/i,
      blank,
    )
    .replace(/\b(?:at the latest|latest)\W*$/i, blank)
    .replace(/\([^()]*\)/g, (bracket) =>
      findDates(bracket, '2000-06-15').length > 0 || findDoubt(bracket) !== null
        ? bracket
        : blank(bracket),
    )
}

/** What a date cell says besides its one date, a weekday and a time of day; null when nothing. */
export function besidesDate(text: string): string | null {
  let rest = text.replace(/[\ufe0e\ufe0f]/gu, '')
  for (const date of [...findDates(text, '2000-06-15')].reverse())
    rest = rest.slice(0, date.from) + rest.slice(date.to)
  const left = rest.replace(besides, '')
  return left === '' ? null : rest.trim()
}
