// Does a person stand behind each signature?

import { notAPerson } from '../facts/not-a-person.ts'
import { isNothing } from '../facts/nothing.ts'
import { rolesDue } from '../pair/roles.ts'
import { isNobody, isSigned } from '../pair/sign-offs.ts'
import { keyOf } from '../read/keys.ts'
import { ofSignOff, placeOr, rule } from './rule.ts'

const scripts = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u]

export const namesPerson = rule({
  id: 'names-person',
  isWaivable: false,
  about: 'Every signature comes with the name of a person, not of a group or a role.',
  fix: 'write the name of the person who signs; if it looks like a role, add a title, as in "Mr Head"',
  check: ofSignOff(function* ({ gate, answers, names }) {
    const due = rolesDue(gate, answers)
    const bySomebody = answers.signOffs.filter((row) => isSigned(row) && !isNobody(row))
    const signed = new Set(bySomebody.map(({ role }) => role?.group))
    for (const row of answers.signOffs) {
      const { name, role } = row.entry.cells
      const text = name?.text ?? ''
      const isDue = row.role !== null && due.includes(row.role) && !signed.has(row.role.group)
      // who has not signed yet is asked to sign first; a name that stands there already must be one
      if (!isSigned(row) && (!isDue || isNothing(text))) continue
      // "not required | COO has signed" is nobody's, nor is "– | COO is the sponsor" once a leader has signed
      const isDone = /\p{L}/u.test(text) || signed.has(row.role?.group)
      if (isNobody(row) && !isDue && isDone) continue
      const place = placeOr(name, row.entry.row.place)
      const isLaunched = keyOf(text) === keyOf(answers.name ?? '') && keyOf(text) !== ''
      const why = isLaunched
        ? `"${text}" is what is being launched, not a person`
        : notAPerson(text, names)
      if (why !== null)
        yield { message: `${role?.text || 'a sign-off row'} needs a person: ${why}`, place }
      const mixed = text
        .split(/\s/u)
        .find((word) => scripts.filter((one) => one.test(word)).length > 1)
      if (mixed === undefined) continue
      const message = `the name "${mixed}" mixes alphabets: letters that look alike may hide a different name`
      yield { level: 'warning', message, place }
    }
  }),
})
