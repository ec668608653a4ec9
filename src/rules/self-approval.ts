// Does somebody approve his own work?
import { placeIn } from '../checklist/prose.ts'
import { foldName, samePerson } from '../facts/people.ts'
import type { SignOffAnswer } from '../sign-offs.ts'
import { isSigned } from '../sign-offs.ts'
import type { Found, Rule } from './rule.ts'

export const selfApproval: Rule = {
  id: 'self-approval',
  level: 'error',
  isWaivable: false,
  // Seed 000, item 10.
  about:
    'Who approves did not build: if the same person is named as builder and as lead, a further person signs as peer reviewer.',
  fix: 'have an approver who did not build it, such as the Department Head, sign in a row "Peer Reviewer"',
  *check({ gate, answers }): Iterable<Found> {
    const item = gate.items.find((candidate) => candidate.isSignOff)
    const rowsOf = (part: string): SignOffAnswer[] =>
      answers.signOffs.filter((row) => row.role?.part === part)
    const builders = rowsOf('builder').flatMap((row) => namesIn(row))
    for (const lead of rowsOf('lead')) {
      const own = namesIn(lead).filter((name) =>
        builders.some((builder) => samePerson(builder, name)),
      )
      if (own.length === 0) continue
      const others = answers.signOffs
        .filter(
          (row) =>
            (row.role === null &&
              /\b(?:review|approv|head|director|chief|vp|officer|manager|owner|lead|president)/i.test(
                row.entry.cells.role?.text ?? '',
              ) &&
              !/\b(?:not|no|none|observer|secretary|assistant|declined|witness)\b/i.test(
                row.entry.cells.role?.text ?? '',
              )) ||
            row.role?.part === 'peer',
        )
        .filter(isSigned)
      const isReviewed = others.some((row) =>
        namesIn(row).some(
          (name) => ![...builders, ...namesIn(lead)].some((involved) => samePerson(involved, name)),
        ),
      )
      if (isReviewed) continue
      const cell = lead.entry.cells.name
      yield {
        ...(item ? { item: item.id } : {}),
        message: `${cell?.text} signs as ${lead.entry.cells.role?.text} and is named as builder: looked for a signed row of a peer reviewer, found none`,
        place: cell ? placeIn(cell) : lead.entry.row.place,
      }
    }
  },
}

function namesIn({ entry }: SignOffAnswer): (readonly string[])[] {
  const text = (entry.cells.name?.text ?? '').replace(/\([^)]*\)/g, ' ')
  const isSurnameFirst = /^\s*\p{L}[\p{L}'’-]*,\s*\p{L}[\p{L}'’.-]*\s*$/u.test(text)
  return text
    .split(isSurnameFirst ? /\n/u : /\s*(?:[+&;/,\n]|\band\b|\bwith\b)\s*/u)
    .map(foldName)
    .filter((name) => name.length > 0)
}
