// Which item of the gate does a row answer?

import type { Gate, GateItem } from '../policy/gate.ts'
import type { Entry } from '../read/entries.ts'
import { keyOf } from '../read/keys.ts'
import { isShortened, itemsTitled, numberOf } from './item-titles.ts'

/**
 * `number`: where a box stands among the others, as in `3.2.1`. `under`: the headings and upper boxes that it stands under. `isWholeLine`: a line of a sheet has no part for the evidence, which is then looked
 * for in all of the line. `isHeaded`: it is a heading, with what shows it below.
 */
export type ItemRow = Entry<'id' | 'title' | 'status' | 'evidence' | 'owner' | 'next'> & {
  number?: string
  under?: string
  isWholeLine?: boolean
  isHeaded?: boolean
}

/** The item of a row, by its title first, its number second and a shortened title last; of several with one title one that `isFree`. */
export function itemOf(
  gate: Gate,
  row: ItemRow,
  isFree?: (item: GateItem) => boolean,
): GateItem | undefined {
  return itemTitled(gate, row, isFree) ?? itemNumbered(gate, row) ?? itemShortened(gate, row)
}

const titled = new WeakMap<Gate['items'], Map<string, GateItem[]>>()

/** The gate's items by the keys of their titles. */
function byTitle({ items }: Gate): Map<string, GateItem[]> {
  const known = titled.get(items)
  if (known !== undefined) return known
  const found = new Map<string, GateItem[]>()
  for (const item of items) {
    const key = keyOf(item.title)
    found.set(key, [...(found.get(key) ?? []), item])
  }
  titled.set(items, found)
  return found
}

/** The item of a row's title: an exact one before one that differs in brackets, and of several the one under the same heading. */
export function itemTitled(
  gate: Gate,
  row: ItemRow,
  isFree: (item: GateItem) => boolean = () => true,
): GateItem | undefined {
  const title = row.cells.title?.text ?? ''
  if (title === '') return undefined
  const exact: readonly GateItem[] = byTitle(gate).get(keyOf(title)) ?? []
  const fitting = exact.length > 0 ? exact : itemsTitled(gate.items, title)
  if (fitting.length < 2) return fitting[0]
  const same = fitting.filter(({ under }) => under === row.under)
  // "Smoke test" is not the one for staging and not the one for production
  if (exact.length === 0 && same.length !== 1)
    return itemNumbered({ ...gate, items: [...fitting] }, row)
  return same.find(isFree) ?? fitting.find(isFree) ?? same[0] ?? fitting[0]
}

function itemShortened(gate: Gate, row: ItemRow): GateItem | undefined {
  const fitting = gate.items.filter((item) => isShortened(item, row.cells.title?.text ?? ''))
  return fitting.length === 1 ? fitting[0] : undefined
}

export function itemNumbered(gate: Gate, row: ItemRow): GateItem | undefined {
  const number = numberOf(row.cells.id?.text ?? '')
  return number === '' ? undefined : gate.items.find((item) => numberOf(item.id) === number)
}
