// Does somebody look, and how often?
import { findCadence } from '../facts/cadence.ts'
import type { Stretch } from '../facts/clauses.ts'
import { doneParts } from '../facts/done.ts'
import {
  findGroup,
  findHalfNames,
  findPeople,
  findRole,
  foldName,
  howToName,
  isFirstName,
  notAPerson,
} from '../facts/people.ts'
import { findWords, hasWord } from '../facts/words.ts'
import { evidenceUnder, type Found, inEvidence, type Rule } from './rule.ts'

const looking = [
  'check*',
  'review*',
  'look*',
  'watch*',
  'monitor*',
  'read',
  'reads',
  'open',
  'opens',
  'opened',
  'view*',
  'inspect*',
  'eye',
  'eyes',
  'sees',
  'scan*',
  'attend*',
  'goes over',
  'goes through',
  'walks',
  'observ*',
  'tours',
  'glance*',
  'stud*',
  'does so',
  'keeps',
]
const building = [
  'built',
  'build',
  'created',
  'set up',
  'configured',
  'installed',
  'designed',
  'wrote',
  'made',
  'maintained',
  'owned',
  'owns',
  'provisioned',
  'requested',
  'wired',
  'approved',
]
const nobody = /\b(?:nobody|no[ -]one|none of (?:us|them)|not (?:anyone|anybody))\b/i

export const watched: Rule = {
  id: 'watched',
  level: 'error',
  // Seed 000, item 2: name who looks at them and when.
  about: 'A person or a role looks at the dashboards, at a stated cadence.',
  fix: 'write who looks and how often, as in "Dana Whitfield checks it every weekday at 09:00"',
  *check(context): Iterable<Found> {
    const until = context.answers.days.review
    // an agent with a person's name does not watch itself
    const agent = foldName(context.answers.name ?? '')
    for (const { answer, evidence, text } of evidenceUnder(context, 'watched')) {
      const parts = doneParts(text, until)
      const whoIn = (part: string): boolean =>
        nobody.test(part) ||
        (hasWord(part, building) && !hasWord(part, looking) && findCadence(part) === null)
          ? false
          : findPeople(part, context.knownNames).some(
              ({ key }) => !key.every((word) => agent.includes(word)),
            ) ||
            findRole(part) !== null ||
            lookers(part, context.knownNames).some(
              ({ text }) => isFirstName(text) && !agent.includes(text.toLowerCase()),
            )
      // the row's own owner looks, where the evidence names nobody else
      const owner =
        answer.owner !== null && notAPerson(answer.owner.text) === null && findGroup(text) === null
      const together = parts.some((part) => whoIn(part.text) && findCadence(part.text) !== null)
      const who = parts.find((part) => whoIn(part.text))
      const cadence = parts
        .map((part) => ({ part, found: findCadence(part.text) }))
        .find(({ found }) => found !== null)
      if (together || ((who !== undefined || owner) && cadence !== undefined)) continue
      const [half] = parts.flatMap((part) => lookers(part.text, context.knownNames))
      const group = half === undefined ? findGroup(text) : null
      const missing =
        who === undefined && !owner
          ? `a person or a role who looks${group ? ` (found "${group.text.trim()}")` : ''}`
          : 'how often (daily, every Monday, at 09:00)'
      const both = who === undefined && !owner && cadence === undefined ? ' and how often' : ''
      const found =
        who === undefined && !owner && half !== undefined
          ? `only "${half.text}": ${howToName}`
          : 'none'
      yield inEvidence(
        answer,
        evidence,
        `item ${answer.item.id}: looked for ${missing}${both} in what the evidence says is done, found ${found}`,
      )
    }
  },
}

/** What is half a name and stands where only somebody who looks can stand: directly before the word for it (`Sean opens it`), or behind "by". */
function lookers(part: string, known: readonly string[]): Stretch[] {
  const halves = findHalfNames(part, known)
  if (halves.length === 0) return []
  const looks = findWords(part, looking)
  return halves.filter(
    ({ from, to }) =>
      /\bby\s+$/i.test(part.slice(0, from)) ||
      looks.some(
        (word) =>
          word.from > to &&
          /^(?: \([^)]*\))?(?: \p{Lu}[\p{L}\p{M}]*)?(?: (?:also|always|then|who))? $/u.test(
            part.slice(to, word.from),
          ),
      ),
  )
}
