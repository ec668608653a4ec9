// Is there any evidence behind the claim?

import { isNothing } from '../facts/nothing.ts'
import { isHeader } from '../marks/column-names.ts'
import type { Claimed } from '../marks/status.ts'
import type { GateItem } from '../policy/gate.ts'
import { placeIn } from '../read/prose.ts'
import { ofItems, rule } from './rule.ts'

export const evidence = rule({
  id: 'evidence',
  isWaivable: false,
  about:
    'An item that is marked as passed or as a warning has evidence, and one that is not applicable has a reason. An empty cell, the placeholder of the blank, `TBD`, `n/a` or a dash is not evidence. Ticked boxes have a rule of their own, `bare-ticks`.',
  fix: 'write what shows that it is done; `gate explain GATE#ITEM` says what passes',
  check: ofItems(function* (
    { item, row, claimed, evidence: cell, elsewhere, place },
    { gate: { shape } },
  ) {
    const { items, tables } = shape
    if (items?.evidence === undefined && tables.length === 0) return
    if (item.isSignOff || !['pass', 'warn', 'na'].includes(claimed)) return
    // a line of a sheet says what it says: its parts are looked at one by one
    if (row?.isWholeLine === true) return
    // of tables in several forms, only a column for proof asks for any; what is left out has a reason
    const isAsked = row?.table.headers.some(({ text }) => isHeader(text, 'proof')) === true
    if (tables.length > 0 && claimed !== 'na' && !isAsked) return
    if (cell === null || isNothing(cell.text)) {
      const lack = cell === null ? ' has no evidence' : `: "${cell.text}" is not evidence`
      const fix = item.example === null ? undefined : `write, for example, "${item.example}"`
      const isElsewhere = elsewhere.some(({ text }) => !isNothing(text))
      if (!isElsewhere && !isAskedElsewhere(item, claimed, items?.evidence))
        yield {
          message: `item ${item.id}${lack}`,
          fix,
          place: cell === null ? place : placeIn(cell),
        }
    } else if (cell.text.length > longestEvidence)
      yield {
        message: `item ${item.id} has ${cell.text.length} characters of evidence; the limit is ${longestEvidence}`,
        fix: 'move the details to a document, and link to it',
        place: placeIn(cell),
      }
  }),
})

/** What the needs let another column show as well, as an owner in the owner's column, is for them to ask. */
function isAskedElsewhere({ needs }: GateItem, claimed: Claimed, evidenceColumn = ''): boolean {
  const asked = claimed === 'na' ? [] : needs.filter(({ level }) => level === 'error')
  const isShared = asked.some(({ at }) => at?.includes(evidenceColumn) && at.length > 1)
  return isShared && asked.every(({ at }) => at !== null)
}

/** Characters; nobody reviews a longer cell, and reading it would take too long. */
const longestEvidence = 8000
