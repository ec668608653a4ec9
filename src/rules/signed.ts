// Have those signed who must?

import { isNothing } from '../facts/nothing.ts'
import type { Answers } from '../pair/pair.ts'
import { rolesDue, type SignOffAnswer } from '../pair/roles.ts'
import { isNobody, isSigned, whyRowUnsigned } from '../pair/sign-offs.ts'
import { whyRefused } from '../pair/signature.ts'
import type { Gate, GateRole } from '../policy/gate.ts'
import { placeIn } from '../read/prose.ts'
import { startOfFile } from '../read/source.ts'
import { beginningOf, type Found, ofSignOff, placeOr, rule } from './rule.ts'

export const signed = rule({
  id: 'signed',
  isWaivable: false,
  isOfSigning: true,
  about:
    'Every role that must sign has a row with a signature. Any mark in any language counts, unless the cell is empty, says that there is no signature, or only mentions a chat.',
  fix: 'have that person sign, in the form that the blank shows',
  check: ofSignOff(function* ({ gate, answers, keyRoles }) {
    if (answers.untouched) return
    // boxes are ticked last: they are asked for when everything else is done
    const isUnfinished = answers.items.some(
      ({ item, claimed }) => item.counts && claimed !== 'pass' && claimed !== 'na',
    )
    if (gate.shape.signOffBoxes !== null && isUnfinished) return
    const due = rolesDue(gate, answers)
    for (const group of new Set(due.map((role) => role.group)))
      yield* ofGroup(
        answers,
        due.filter((role) => role.group === group),
        gate,
        keyRoles,
      )
    for (const row of answers.signOffs)
      if (row.role === null || !due.includes(row.role)) yield* ofUnasked(row)
    for (const { item, claimed, row, place } of answers.items) {
      if (!item.isSignOff || claimed === 'pass' || claimed === 'blank') continue
      const message = `item ${item.id} "${item.title}" must pass, but is marked ${row?.cells.status?.text}`
      yield { item: item.id, message, place }
    }
  }),
})

/** Somebody who need not sign, and says so of himself, has not agreed. */
function ofUnasked(row: SignOffAnswer): Found[] {
  const { signature, role, name } = row.entry.cells
  const isUnnamed = isNothing(name?.text ?? '')
  // nobody speaks in the row of a role that a field leaves out
  const isLeftOut = (row.role?.when.size ?? 0) > 0 && isUnnamed
  const why = isLeftOut || (!isUnnamed && isNobody(row)) ? null : whyRefused(signature)
  const message = `${role?.text} has not signed: ${why}`
  return signature === null || why === null ? [] : [{ message, place: placeIn(signature) }]
}

/** Of several roles in a group one is enough, and the rows of the others may stay empty. */
function ofGroup(
  answers: Answers,
  roles: readonly GateRole[],
  { shape }: Gate,
  keyRoles: readonly GateRole[],
): Found[] {
  const name = roles.map(({ role }) => role).join(' or ')
  const all = answers.signOffs.filter(({ role }) => role !== null && roles.includes(role))
  // beside one who signs, "we have no such department" is said by nobody
  const isFilled = (row: SignOffAnswer): boolean =>
    !isNothing(row.entry.cells.signature?.text ?? '') && !isNobody(row)
  const rows = roles.length > 1 && all.some(isSigned) ? all.filter(isFilled) : all
  if (rows.length === 0) {
    const place =
      answers.signOffs[0]?.entry.table.place ??
      answers.items.find(({ item }) => item.isSignOff)?.place ??
      startOfFile
    const isLine = shape.signLines.length > 0
    const message = `${isLine ? 'no line with a name and a day signs as' : 'the sign-off has no row for'} ${name}`
    return [{ message, place: beginningOf(place) }]
  }
  return rows.flatMap((answer) => {
    // where a key is asked for, a mark does not matter; what takes a signature back does
    const isOfKey = answer.role !== null && keyRoles.includes(answer.role)
    if (isOfKey && answer.recorded === undefined) return []
    const { cells, row } = answer.entry
    const why = whyRowUnsigned(answer)
    const place = placeOr(cells.signature, row.place)
    return why === null ? [] : [{ message: `${name} has not signed: ${why}`, place }]
  })
}
