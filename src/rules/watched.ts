// Does somebody look, and how often?
import { findCadence } from '../facts/cadence.ts'
import { doneParts } from '../facts/done.ts'
import { findGroup, findPeople, findRole, notAPerson } from '../facts/people.ts'
import { hasWord } from '../facts/words.ts'
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
    for (const { answer, evidence, text } of evidenceUnder(context, 'watched')) {
      const parts = doneParts(text, until)
      const whoIn = (part: string): boolean =>
        nobody.test(part) || (hasWord(part, building) && !hasWord(part, looking) && findCadence(part) === null)
          ? false
          : findPeople(part, context.knownNames).length > 0 || findRole(part) !== null
      // the row's own owner looks, where the evidence names nobody else
      const owner = answer.owner !== null && notAPerson(answer.owner.text) === null && findGroup(text) === null
      const together = parts.some((part) => whoIn(part.text) && findCadence(part.text) !== null)
      const who = parts.find((part) => whoIn(part.text))
      const cadence = parts.map((part) => ({ part, found: findCadence(part.text) })).find(({ found }) => found !== null)
      if (together || ((who !== undefined || owner) && cadence !== undefined)) continue
      const group = findGroup(text)
      const missing =
        who === undefined && !owner
          ? `a person or a role who looks${group ? ` (found "${group.text.trim()}")` : ''}`
          : 'how often (daily, every Monday, at 09:00)'
      const both = who === undefined && !owner && cadence === undefined ? ' and how often' : ''
      yield inEvidence(answer, evidence, `item ${answer.item.id}: looked for ${missing}${both} in what the evidence says is done, found none`)
    }
  },
}
