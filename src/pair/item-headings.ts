// Which headings are items, with what shows them below?

import { headerWords } from '../facts/language.ts'
import { memoize } from '../facts/memoize.ts'
import { headedEntries } from '../marks/headed-items.ts'
import { readStatus } from '../marks/status.ts'
import type { Gate } from '../policy/gate.ts'
import type { Checklist } from '../read/checklist.ts'
import { headingKey, keyWithoutBrackets } from '../read/keys.ts'
import type { Prose } from '../read/prose.ts'
import { itemColumnsOf } from '../read/shape.ts'
import type { ItemRow } from './item-of-row.ts'
import { isCalled, numberOf } from './item-titles.ts'

/** Items that stand as headings, where half of the gate's items or more do; by their numbers alone where most of those stand there in their order. */
export function headedRowsOf(gate: Gate, checklist: Checklist): ItemRow[] {
  const headings = new Set(gate.headings.map(keyWithoutBrackets))
  const isTitle = memoize(
    (title: Prose, number?: string): boolean =>
      isCalled(gate, title, number === undefined ? null : { ...title, text: number }),
    (title, number?: string) => `${number}\n${title.text}`,
  )
  const numbers = gate.items.map(({ id }) => numberOf(id))
  const tests = {
    isNumber: (one: string) => numbers.includes(one),
    isTitle,
    isStatus: (cell: Prose) => readStatus(cell, '', gate.statuses).claimed !== 'blank',
    statusWords: [...(headerWords['status'] ?? []), itemColumnsOf(gate.shape)?.status ?? ''].map(
      (word) => word.toLowerCase(),
    ),
    isOther: (prose: Prose) => headings.has(headingKey(prose.text, headings)) && !isTitle(prose),
  }
  const { titled, numbered } = headedEntries(checklist, tests)
  const said = numbered.map(({ cells }) => numberOf(cells.id?.text ?? ''))
  const isInOrder =
    said.every(
      (one, at) => at === 0 || numbers.indexOf(one) > numbers.indexOf(said[at - 1] ?? ''),
    ) && said.length >= gate.items.length * most
  const found = isInOrder ? numbered : titled
  return found.length * 2 < gate.items.length
    ? []
    : found.map((entry) => ({
        ...entry,
        cells: { ...entry.cells, owner: null, next: null },
        isHeaded: true,
      }))
}

/** The share of a gate's numbers that must stand there, in their order, to make items of what they stand before. */
const most = 0.8
