// Is there any evidence behind the claim?

import { isNothing } from '../facts/nothing.ts'
import { isHeader } from '../marks/headers.ts'
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
    const isElsewhere = elsewhere.some(({ text }) => !isNothing(text))
    const fix = item.example === null ? undefined : `write, for example, "${item.example}"`
    // what the needs let another column show as well, as an owner in the owner's column, is for them to ask
    const asked = claimed === 'na' ? [] : item.needs.filter(({ level }) => level === 'error')
    const isShared = asked.some(({ at }) => at?.includes(items?.evidence ?? '') && at.length > 1)
    const isSaid = isElsewhere || (isShared && asked.every(({ at }) => at !== null))
    if (cell === null || isNothing(cell.text)) {
      const lack = cell === null ? ' has no evidence' : `: "${cell.text}" is not evidence`
      const message = `item ${item.id}${lack}`
      if (!isSaid) yield { message, fix, place: cell === null ? place : placeIn(cell) }
    } else if (cell.text.length > longestEvidence)
      yield {
        message: `item ${item.id} has ${cell.text.length} characters of evidence; the limit is ${longestEvidence}`,
        fix: 'move the details to a document, and link to it',
        place: placeIn(cell),
      }
  }),
})

/** Characters; nobody reviews a longer cell, and reading it would take too long. */
const longestEvidence = 8000
