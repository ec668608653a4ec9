// Does a person stand behind each signature?
import { placeIn } from '../checklist/prose.ts'
import { notAPerson } from '../facts/people.ts'
import { type Found, isNoEvidence, type Rule } from './rule.ts'
import { isSigned } from './signed.ts'

const scripts = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u]

export const namesPerson: Rule = {
  id: 'names-person',
  level: 'error',
  about: 'The name of a sign-off row is that of a person, not of a team or a role.',
  fix: "write the person's name",
  *check({ gate, answers }): Iterable<Found> {
    const item = gate.items.find((candidate) => candidate.isSignOff)
    const base = item === undefined ? {} : { item: item.id }
    for (const row of answers.signOffs) {
      const { name, role } = row.entry.cells
      if (!isSigned(row) && (name === null || isNoEvidence(name.text))) continue
      const place = name && name.text !== '' ? placeIn(name) : row.entry.row.place
      const people = (name?.text ?? '').split(/\s*(?:\+|&|;|\n|\band\b)\s*/u)
      const why = people.map((person) => notAPerson(person)).find((reason) => reason !== null)
      if (why !== undefined && why !== null) yield { ...base, message: `${role?.text || 'a sign-off row'} needs a person: ${why}`, place }
      const mixed = (name?.text ?? '').split(/\s+/u).find((word) => scripts.filter((script) => script.test(word)).length > 1)
      if (mixed !== undefined)
        yield { ...base, level: 'warning', message: `the name "${mixed}" mixes scripts: letters that look alike may hide another name`, place }
    }
  },
}
