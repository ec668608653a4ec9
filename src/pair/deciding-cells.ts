// Which cells of a page decide by themselves, so that nothing may hide in them?
import type { Prose } from '../read/prose.ts'
import type { Answers } from './pair.ts'

export interface DecidingCell {
  cell: Prose | null
  /** As messages call it. */
  what: string
  /** The item's id. */
  item?: string
}

export function decidingCells(answers: Answers): DecidingCell[] {
  return [
    ...answers.items.flatMap(({ item, rows }) =>
      rows.flatMap(({ cells }) => [
        { cell: cells.status, what: 'a status', item: item.id },
        { cell: cells.title, what: 'a title', item: item.id },
        { cell: cells.id, what: 'a number', item: item.id },
      ]),
    ),
    ...answers.signOffs.flatMap(({ entry: { cells } }) => [
      { cell: cells.role, what: 'a role' },
      { cell: cells.name, what: 'a name' },
      { cell: cells.date, what: 'a date' },
      { cell: cells.signature, what: 'a signature' },
    ]),
    ...answers.openItems.flatMap(({ entry: { cells } }) => [
      { cell: cells.item, what: 'a number' },
      { cell: cells.owner, what: 'a name' },
      { cell: cells.due, what: 'a date' },
    ]),
    ...answers.fields.map(({ value }) => ({ cell: value, what: 'a field' })),
    { cell: answers.stated.prose, what: 'the stated decision' },
    ...answers.checklist.blocks.flatMap((block) =>
      block.kind === 'table' ? block.headers.map((cell) => ({ cell, what: 'a column name' })) : [],
    ),
  ]
}
