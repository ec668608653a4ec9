// Which open items does the page list, and is one due, or closed?

import openTerms from '../../vocabularies/open.txt'
import { addDays, type Day } from '../facts/calendar.ts'
import { type DayContext, type FoundDay, findDays } from '../facts/days.ts'
import { modes } from '../facts/language.ts'
import { isNothing } from '../facts/nothing.ts'
import { findTerms, vocabularyOf } from '../facts/terms.ts'
import type { Gate } from '../policy/gate.ts'
import type { Checklist } from '../read/checklist.ts'
import { type Entry, entriesOf } from '../read/entries.ts'
import { itemsTitled, numberOf } from './item-titles.ts'

export interface OpenItemAnswer {
  entry: Entry<'item' | 'missing' | 'owner' | 'due' | 'closed'>
  /** The ids of the items it names. */
  items: string[]
}

export function openItemsOf(gate: Gate, checklist: Checklist): OpenItemAnswer[] {
  if (gate.shape.openItems === null) return []
  const { item, missing, owner, due, closed } = gate.shape.openItems
  return (
    entriesOf(checklist, { item, missing, owner, due, closed }, ['item', 'owner'])
      .map((entry) => ({ entry, items: itemsNamed(gate, entry.cells.item?.text ?? '') }))
      // a word in one cell and nothing in the others says "none" in some language
      .filter(({ entry, items }) => {
        const filled = entry.row.cells.filter((cell) => !isNothing(cell.text))
        return filled.length > 1 || (filled.length === 1 && items.length > 0)
      })
  )
}

function itemsNamed(gate: Gate, text: string): string[] {
  const titled = itemsTitled(gate.items, text)
  if (titled.length > 0) return titled.map((item) => item.id)
  const head =
    /^[^\p{L}\d]*(?:[Ii]tems?\s*)?#?\s*\d+(?:\s*(?:,|;|&|\+|\/|and)\s*#?\d+)*/u.exec(text)?.[0] ??
    ''
  const numbers = [...head.matchAll(/\d+/g)].map((match) => numberOf(match[0]))
  return gate.items.filter((item) => numbers.includes(numberOf(item.id))).map((item) => item.id)
}

/** The day by which it is due, as the cell names it: of several, the last. */
export function dueOf({ entry }: OpenItemAnswer, page: DayContext): FoundDay | undefined {
  return findDays(entry.cells.due?.text ?? '', page).at(-1)
}

const notYet = vocabularyOf([
  ...openTerms,
  ...modes.plannedBefore,
  ...modes.plannedBehind,
  ...modes.deniedBefore,
])

/** The day on which it was closed; undefined for an empty cell, and for one that names no day. */
export function closingOf({ entry }: OpenItemAnswer, page: DayContext): FoundDay | undefined {
  const text = entry.cells.closed?.text ?? ''
  const isLater = findTerms(text, notYet).length > 0
  return isNothing(text) || isLater ? undefined : findDays(text, page)[0]
}

/** Whether it was closed by that day: by the next one, as it is tomorrow already in Auckland. */
export function isClosed(open: OpenItemAnswer, asOf: Day, page: DayContext): boolean {
  const day = closingOf(open, page)?.day ?? null
  return day !== null && day <= addDays(asOf, 1)
}
