// Has somebody on call read it, and was that checked?
import { failedScore } from '../facts/check-score.ts'
import { doneParts } from '../facts/done.ts'
import { findPeople, samePerson } from '../facts/people.ts'
import { hasWord } from '../facts/words.ts'
import { peopleOnCall } from './on-call.ts'
import { evidenceUnder, type Found, inEvidence, listed, type Rule } from './rule.ts'

export const acknowledged: Rule = {
  id: 'acknowledged',
  level: 'error',
  // Seed 000, item 7.
  about: 'Somebody named on call has read the runbook, and a comprehension check says so.',
  fix: 'write who on call read it and when, and how they did in the check, as in "Dana Whitfield read it 2026-06-09, quiz 3/3"',
  *check(context): Iterable<Found> {
    const { answers } = context
    for (const { answer, evidence, text: words, parameters } of evidenceUnder(
      context,
      'acknowledged',
    )) {
      const id = answer.item.id
      const onCall = peopleOnCall(context, parameters['on-call'])
      const names = [...context.knownNames, ...onCall.map((person) => person.text)]
      const done = doneParts(words, answers.days.review).map((part) => part.text)
      const people = done.flatMap((text) => findPeople(text, names))
      const hasRead = done.some((text) => hasWord(text, parameters.read))
      const isOnCall = people.some((person) =>
        onCall.some((other) => samePerson(other.key, person.key)),
      )
      const inGeneral = done.some(
        (text) =>
          /\b(?:both|each|all|primary|backup|on-?call)\b/i.test(text) &&
          hasWord(text, parameters.read) &&
          people.length === 0,
      )
      const found =
        people.length === 0
          ? ''
          : ` (found ${listed([...new Set(people.map((person) => person.text))].slice(0, 3))})`
      if (!hasRead) {
        yield inEvidence(
          answer,
          evidence,
          `item ${id}: looked for an acknowledgement that the runbook has been read, found none`,
        )
      } else if (onCall.length === 0) {
        yield {
          ...inEvidence(
            answer,
            evidence,
            `item ${id}: who read it could not be compared, because item ${parameters['on-call']} names nobody on call`,
          ),
          level: 'warning',
        }
      } else if (!isOnCall && !inGeneral) {
        yield inEvidence(
          answer,
          evidence,
          `item ${id}: looked for somebody named on call in item ${parameters['on-call']} (${listed(onCall.map((person) => person.text))}) who has read it, found none${found}`,
        )
      }
      const failed = failedScore(evidence.text)
      if (failed !== null)
        yield inEvidence(
          answer,
          evidence,
          `item ${id}: the comprehension check was not passed: ${failed.why}`,
          failed.at,
        )
      if (hasRead && !done.some((text) => hasWord(text, parameters.check))) {
        yield inEvidence(
          answer,
          evidence,
          `item ${id}: looked for the comprehension check (questions, a quiz, an oral check and its result), found none`,
        )
      }
    }
  },
}
