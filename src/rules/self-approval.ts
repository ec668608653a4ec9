// Does somebody approve their own work?

import { namesIn } from '../facts/not-a-person.ts'
import { samePerson } from '../facts/same-person.ts'
import type { SignOffAnswer } from '../pair/roles.ts'
import { isSigned } from '../pair/sign-offs.ts'
import { type Context, type Found, ofSignOff, placeOr, rule } from './rule.ts'

export const selfApproval = rule({
  id: 'self-approval',
  isWaivable: false,
  isOfSigning: true,
  // Seed 000, item 10.
  about:
    'Builders do not approve their own work. If the same person is named as builder and as lead, another person signs too. Where the gate says that two roles need different people, nobody is named as both.',
  fix: 'have somebody who did not build it, such as the Department Head, sign in a row called "Peer Reviewer"',
  check: ofSignOff(function* ({ answers, names }) {
    yield* twice(answers, names)
    const namesOf = ({ entry }: SignOffAnswer): (readonly string[])[] =>
      namesIn(entry.cells.name?.text ?? '', names)
    const rowsOf = (part: string): SignOffAnswer[] =>
      answers.signOffs.filter((row) => row.role?.part === part)
    const builders = rowsOf('builder').flatMap(namesOf)
    for (const lead of rowsOf('lead')) {
      const own = namesOf(lead)
      if (!own.some((name) => builders.some((builder) => samePerson(builder, name)))) continue
      const isReviewed = answers.signOffs
        .filter((row) => row !== lead && row.role?.part !== 'builder' && isSigned(row))
        .flatMap(namesOf)
        .some((name) => ![...builders, ...own].some((one) => samePerson(one, name)))
      if (isReviewed) continue
      const { name, role } = lead.entry.cells
      yield {
        message: `${name?.text} built the agent and signs as ${role?.text}; nobody else has approved it`,
        place: placeOr(name, lead.entry.row.place),
      }
    }
  }),
})

/** Who is named in two roles that the gate wants different people for. */
function* twice({ signOffs }: Context['answers'], names: Context['names']): Iterable<Found> {
  for (const row of signOffs)
    for (const other of signOffs) {
      if (other.role === null || !row.role?.differentFrom.includes(other.role.role)) continue
      const [own, others] = [row, other].map(({ entry }) =>
        namesIn(entry.cells.name?.text ?? '', names),
      )
      const isSame = own?.some((name) => others?.some((one) => samePerson(one, name))) === true
      const { name } = row.entry.cells
      if (isSame)
        yield {
          message: `${name?.text} is named as ${row.role.role} and as ${other.role.role}, which need different people`,
          fix: `have somebody else sign as ${row.role.role}`,
          place: placeOr(name, row.entry.row.place),
        }
    }
}
