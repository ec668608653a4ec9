// Is what the item asks dated, and does the date lie where it must?
import { clausesOf, type Stretch, sentencesOf } from '../facts/clauses.ts'
import { type Day, daysBetween, type FoundDate, findDates } from '../facts/dates.ts'
import { saysUndone } from '../facts/denials.ts'
import { saysFuture } from '../facts/done.ts'
import { findWords, hasWord } from '../facts/words.ts'
import type { ItemRuleParameters } from '../policy/gate-file.ts'
import { type Context, evidenceUnder, type Found, inEvidence, listed, type Rule } from './rule.ts'

export const dated: Rule = {
  id: 'dated',
  level: 'error',
  about:
    'What the item asks carries a date that lies where it must: inside the pilot, not after the review, or within so many days before it.',
  fix: 'write the day it was done as YYYY-MM-DD, next to what was done; if it is too long ago, do it again',
  *check(context): Iterable<Found> {
    for (const { answer, evidence, parameters } of evidenceUnder(context, 'dated')) {
      const { text } = evidence
      const near = context.answers.days.review
      const dates = findDates(text, near)
      for (const date of dates) {
        if (date.problem === null) continue
        const why =
          date.problem === 'impossible'
            ? 'is no day that exists'
            : 'can be read as two different days'
        yield inEvidence(answer, evidence, `item ${answer.item.id}: "${date.text}" ${why}`, date)
      }
      const outcomes = answer.item.rules.covers?.outcomes?.words ?? []
      const own = dates.filter(
        (date, index) =>
          date.day !== null &&
          !isNext(text, date, context.asOf) &&
          belongs(text, date, parameters, outcomes) &&
          !isOnlyAnEnd(text, date, dates[index - 1]),
      )
      const judged = own.map((date) => ({
        date,
        wrong: whyWrong(context, parameters, date.day ?? ''),
      }))
      const good = judged.find(({ wrong }) => wrong === null)
      // of several parts, one that is dated after the review was not done
      const ahead = judged.find(({ date }) => near !== null && date.day !== null && date.day > near)
      if (good !== undefined && ahead !== undefined) {
        yield inEvidence(
          answer,
          evidence,
          `item ${answer.item.id}: the ${parameters.what} of ${ahead.date.day} ${ahead.wrong ?? 'is after the review'}`,
          ahead.date,
        )
        continue
      }
      if (good !== undefined) {
        if (good.date.yearAssumed)
          yield {
            ...inEvidence(
              answer,
              evidence,
              `item ${answer.item.id}: "${good.date.text}" has no year, it was read as ${good.date.day}`,
              good.date,
            ),
            level: 'warning',
            fix: 'write the year too, as in YYYY-MM-DD',
          }
        continue
      }
      const missing = uncompared(context, parameters)
      if (missing !== null && own.length > 0) {
        yield {
          ...inEvidence(
            answer,
            evidence,
            `item ${answer.item.id}: the date of the ${parameters.what} could not be compared, because "${missing}" is not known`,
            own[0],
          ),
          level: 'warning',
          fix: `fill in "${missing}"`,
        }
      } else if (dates.every((date) => date.problem === null)) {
        const nearest = judged.at(-1)
        const elsewhere = listed(dates.map((date) => date.text))
        const message =
          nearest === undefined
            ? `item ${answer.item.id}: looked for the date of ${/^[aeiou]/i.test(parameters.what) ? 'an' : 'a'} ${parameters.what} that has been done, found ${elsewhere === '' ? 'none' : `${elsewhere}, and nothing there that says that it was done that day`}`
            : `item ${answer.item.id}: the ${parameters.what} of ${nearest.date.day} ${nearest.wrong}`
        const fix =
          nearest !== undefined || elsewhere === ''
            ? {}
            : {
                fix: `write in the sentence of the date that the ${parameters.what} was done that day, and how it came out`,
              }
        yield { ...inEvidence(answer, evidence, message, nearest?.date), ...fix }
      }
    }
  },
}

/** `Next drill: 2026-09-01`, `rotated every 90 days, next on 2026-08-18`: a day still to come of a thing that comes again; not `tested, the kill switch next on …`. */
function isNext(text: string, date: FoundDate, asOf: Day): boolean {
  return (
    date.day !== null &&
    date.day > asOf &&
    /(?:^|[.;,(]\s*)(?:the )?next\b[^.;,]{0,30}$/i.test(text.slice(0, date.from))
  )
}

/** `2026-03-01 to 2026-06-01` was done at the first, and `before 2026-06-01` on no day that is said. */
function isOnlyAnEnd(text: string, date: FoundDate, before: FoundDate | undefined): boolean {
  if (/\b(?:before|prior to|not after|until|up to|till)\s*$/i.test(text.slice(0, date.from)))
    return true
  if (before === undefined || before.day === null) return false
  const gap = text.slice(before.to, date.from)
  return (
    /^\s*(?:[–—-]|to|until|through)\s*$/i.test(gap) ||
    (/^\s*and\s*$/i.test(gap) && /\bbetween\s*$/i.test(text.slice(0, before.from)))
  )
}

/**
 * Whether a date is that of the thing asked: its clause or sentence names the thing, or tells how it came out (for a date in the first sentence, one that needs only
 * be past, or one beside an object of the thing: the evidence does), does
 * not name something else, and speaks neither of the future nor of something undone.
 */
function belongs(
  text: string,
  date: FoundDate,
  parameters: ItemRuleParameters['dated'],
  outcomes: readonly string[],
): boolean {
  const sentence = holding(sentencesOf(text), date)
  const clause = holding(clausesOf(text), date) ?? sentence
  if (sentence === undefined || clause === undefined) return false
  const rest = clause.text.replace(date.text, ' ')
  const isBare = (rest.match(/\p{L}{2,}/gu) ?? []).length < 3
  const context = isBare ? sentence.text : clause.text
  const ahead = isBare ? clauseBefore(text, sentence, clause) : ''
  if (saysUndone(context) !== null || saysFuture(ahead + clause.text) !== null) return false
  const { about, 'not-about': another = [] } = parameters
  if (about === undefined) return !hasWord(clause.text, another)
  // "protocol uploaded 2026-06-01" dates the protocol
  if (hasWord(clause.text, another) && !hasWord(clause.text, about)) return false
  const names = (part: string): boolean => hasWord(part, about) || happened(part, outcomes)
  if (names(clause.text)) return true
  const [first] = sentencesOf(text)
  const isFree = parameters.within === undefined && parameters.during === undefined
  const isHeaded =
    first !== undefined &&
    parameters.objects !== undefined &&
    hasWord(first.text, about) &&
    hasWord(sentence.text, parameters.objects)
  const isFirst = isFree || isHeaded || first?.from === sentence.from
  return (
    names(isFirst ? text : sentence.text) &&
    (hasWord(ahead, about) || !hasWord(ahead + clause.text, another))
  )
}

/** Whether one of the outcomes is told as a thing that happened (`was rejected`), not as one that happens (`is rejected`). */
function happened(text: string, outcomes: readonly string[]): boolean {
  return findWords(text, outcomes).some(
    (word) => past.test(word.text) && !rule.test(text.slice(0, word.from)),
  )
}

const past =
  /(?:ed|caught|held|thrown|threw|spat|shut|cut|struck|sent|dead|said no)$|^(?:thrown|threw|sent|spat|turned|kicked|knocked|shot)\b/i
const rule =
  /\b(?:is|are|be|being|gets?|will|would|should|shall|can|could|must|may|might|to|if|when|whenever)(?: \w+)?\s*$/i

function holding(stretches: readonly Stretch[], date: FoundDate): Stretch | undefined {
  return stretches.find((stretch) => stretch.from <= date.from && date.to <= stretch.to)
}

function clauseBefore(text: string, sentence: Stretch, clause: Stretch): string {
  const before = clausesOf(text)
    .filter((candidate) => candidate.to <= clause.from && candidate.from >= sentence.from)
    .at(-1)
  return before === undefined ? '' : `${before.text} `
}

/** Days: what was tried longer ago was tried with something else. */
const oldest = 731

/** Why the day lies wrong, or null when it lies where it must. Limits are inclusive. */
function whyWrong(
  context: Context,
  parameters: ItemRuleParameters['dated'],
  day: Day,
): string | null {
  const { asOf } = context
  if (day > asOf) return `is in the future, judged as of ${asOf}`
  const limit = dayOfField(context, parameters['not-after'] ?? parameters.within?.before)
  if (limit === null && (parameters['not-after'] ?? parameters.within?.before) !== undefined)
    return 'could not be compared'
  if (limit !== null && day > limit) return `is after the review of ${limit}`
  const { within, during } = parameters
  const until = limit ?? asOf
  if (within === undefined && during === undefined && daysBetween(day, until) > oldest)
    return `is ${daysBetween(day, until)} days before ${until}, expected at most two years`
  const last = within !== undefined && within.before === undefined ? asOf : limit
  if (last !== null && within !== undefined) {
    const age = daysBetween(day, last)
    const than = last === limit ? `before the review of ${limit}` : `old as of ${asOf}`
    if (age > within.days) return `is ${age} days ${than}, expected at most ${within.days}`
  }
  if (during !== undefined) {
    const { pilotStart, pilotEnd } = context.answers.days
    if (pilotStart === null || pilotEnd === null) return 'could not be compared'
    if (day < pilotStart || day > pilotEnd)
      return `is outside the pilot of ${pilotStart} to ${pilotEnd}`
  }
  return null
}

/** The field whose missing day keeps the rule from comparing. */
function uncompared(context: Context, parameters: ItemRuleParameters['dated']): string | null {
  const needed = [parameters['not-after'], parameters.within?.before].find(
    (label) => label !== undefined && dayOfField(context, label) === null,
  )
  if (needed !== undefined) return needed
  const { pilotStart, pilotEnd } = context.answers.days
  return parameters.during !== undefined && (pilotStart === null || pilotEnd === null)
    ? parameters.during
    : null
}

function dayOfField(context: Context, label: string | undefined): Day | null {
  return (
    context.answers.fields.find((answer) => answer.field.label === label)?.dates[0]?.day ?? null
  )
}
