// What does a text say has been done, and what does it only promise?
import { clausesOf, type Stretch, sentencesOf } from './clauses.ts'
import { type Day, findDates } from './dates.ts'
import { saysUndone } from './denials.ts'
import { withoutNamesakes } from './namesakes.ts'
import { firstPhrase, type Phrase, phrase } from './phrases.ts'

/** The text speaks of a time that has not come. */
export const future: readonly Phrase[] = [
  phrase(
    "will | shall | won | ’ll | 'll",
    "\\b(?:will|shall|won[’']t)\\b(?! (?:continue|keep|remain|stay|still))|[’']ll\\b(?! (?:continue|keep|remain|stay))",
  ),
  phrase(
    'going | due | slated | expected | meant | supposed',
    '\\b(?:is|are|was|were) (?:going|due|slated|expected|meant|supposed) to\\b|\\bdue to (?:be|happen|start|run)\\b',
  ),
  phrase(
    'plan',
    '\\bplan(?:s|ned|ning)?\\b(?= (?:for|to|in|on|after|next|at)\\b)|\\b(?:is|are|was|were) planned\\b|\\bplanned:',
  ),
  phrase(
    'intend | aim | hop | mean | coming | due course',
    '\\b(?:intend|aim|hope|mean)(?:s|ed|ing)? to\\b|\\bupcoming\\b|\\bforthcoming\\b|\\bin due course\\b',
  ),
  phrase(
    'next | coming | tomorrow',
    '\\b(?:next|coming) (?:week|month|sprint|quarter|year|monday|tuesday|wednesday|thursday|friday|iteration|release|one)\\b|\\btomorrow\\b',
  ),
  phrase(
    'booked | scheduled | slated | earmarked | pencilled | penciled | calendared | lined up | diarised',
    '\\b(?:booked|scheduled|slated|earmarked|pencilled in|penciled in|calendared|lined up|diarised) (?:for|in|to|on|after)\\b',
  ),
  phrase(
    'as soon as | once | when',
    '\\b(?:as soon as|once) (?:we|it|they|the|he|she|someone|time)\\b|\\bwhen (?:time|capacity|we (?:get|find|have))\\b',
  ),
  phrase(
    'launch | live | release | first',
    '\\b(?:shortly )?(?:after|following|post)[- ](?:the )?(?:launch|go-?live|release)\\b|\\bin the first (?:week|month|days)\\b',
  ),
  phrase('to follow', '\\bto follow\\b'),
]

/** What in this stretch speaks of the future; null when nothing does. */
export function saysFuture(text: string): Stretch | null {
  return firstPhrase(future, withoutNamesakes(text))
}

/**
 * What the text says has been done: sentences that say they are not done are left out, as are clauses that speak of the future and
 * sentences that name only days after `until`. What an evidence rule looks for must stand in one of these.
 */
export function doneParts(text: string, until: Day | null): Stretch[] {
  return sentencesOf(text).flatMap((sentence) => {
    if (saysUndone(sentence.text) !== null) return []
    const days = findDates(sentence.text, until).map((date) => date.day)
    if (until !== null && days.length > 0 && days.every((day) => day !== null && day > until))
      return []
    if (saysFuture(sentence.text) === null) return [sentence]
    return clausesOf(sentence.text)
      .filter((clause) => saysFuture(clause.text) === null)
      .map((clause) => ({
        ...clause,
        from: clause.from + sentence.from,
        to: clause.to + sentence.from,
      }))
  })
}
