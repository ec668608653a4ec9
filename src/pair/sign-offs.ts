// Who signs, and is there a signature?

import type { DayContext } from '../facts/days.ts'
import { isNothing } from '../facts/nothing.ts'
import { isTerm } from '../facts/terms.ts'
import type { Gate, GateRole } from '../policy/gate.ts'
import type { Checklist } from '../read/checklist.ts'
import { acceptances } from './risk-acceptance.ts'
import { roleOf, type SignOffAnswer } from './roles.ts'
import { unasked, whyRefused, whyTakenBack, whyUnsigned } from './signature.ts'
import { signedBoxes } from './signed-boxes.ts'
import { signaturesOf, signedLines, signingLines } from './signed-lines.ts'
import { signedRows } from './signed-rows.ts'

/** The rows of the sign-off, in whatever form the gate has them. */
export function signOffsOf(gate: Gate, checklist: Checklist, page: DayContext): SignOffAnswer[] {
  const { signOffBoxes, signLines, sheet } = gate.shape
  if (signOffBoxes !== null) return signedBoxes(gate, checklist, signOffBoxes.section, page)
  const rows = signedRows(gate, checklist, page)
  // a role that has no row may be signed in a line: any of a sheet, elsewhere one that only signs in some cases
  const accepted = acceptances(gate, checklist, page)
  const lines = [
    ...accepted,
    ...signedLines(gate, checklist, page)
      // "Approved by: Ana Diaz, 2026-03-04": its label signs
      .map((entry) =>
        signLines.length > 0 && entry.cells.signature?.text === ''
          ? { ...entry, cells: { ...entry.cells, signature: entry.cells.date } }
          : entry,
      )
      .map((entry) => ({ entry, role: roleOf(gate, entry.cells.role?.text ?? '') }))
      .filter(
        ({ role, entry: { cells } }) =>
          sheet !== null ||
          // `Sponsor: Ann Lee` names somebody, and signs nothing
          (role?.required === 'conditional'
            ? cells.date?.text !== '' || whyRefused(cells.signature) !== null
            : cells.date?.text !== '' && cells.signature?.text !== ''),
      )
      .filter(({ role }) => !accepted.some((one) => one.role === role)),
  ].filter(({ role }) => sheet !== null || !rows.some((row) => row.role === role && isFilled(row)))
  // the empty row of the blank, where the line stands for it
  const kept = rows.filter(
    (row) => isFilled(row) || !lines.some(({ role }) => role !== null && role === row.role),
  )
  const all = [...kept, ...lines, ...(sheet === null ? [] : signingLines(gate, checklist, page))]
  const isThere = (one: GateRole): boolean => all.some(({ role }) => role === one)
  return [
    ...all,
    ...signaturesOf(
      gate.roles.filter((one) => !isThere(one)),
      checklist,
      page,
    ),
  ]
}

/** Whether the cell for the name says that nobody is asked. */
export function isNobody({ entry: { cells } }: SignOffAnswer): boolean {
  const said = cells.name?.text ?? ''
  return isNothing(said) || isTerm(said, unasked)
}

function isFilled({ entry: { cells } }: SignOffAnswer): boolean {
  return [cells.name, cells.date, cells.signature].some((cell) => !isNothing(cell?.text ?? ''))
}

/** Whether a sign-off row is signed. */
export function isSigned(row: SignOffAnswer): boolean {
  return whyRowUnsigned(row) === null
}

/** Why it is not, in words for a message: one with a key stands for the mark, unless the cell says that it does not. */
export function whyRowUnsigned({ entry, recorded }: SignOffAnswer): string | null {
  const { signature } = entry.cells
  return recorded?.kind === 'signed' ? whyTakenBack(signature) : whyUnsigned(signature)
}
