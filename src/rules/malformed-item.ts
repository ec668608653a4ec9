// Does every row have the cells of its header?
import { beginningOf, placeOr, rule } from './rule.ts'

export const malformedItem = rule({
  id: 'malformed-item',
  scope: 'reading',
  isWaivable: false,
  about:
    'A row has no more cells than its header, because renderers drop the others. No two columns have the same name.',
  fix: 'write a pipe inside a cell as \\|, and keep only one column of each name',
  *check({ answers }) {
    const seen = new Set<object>()
    const items = answers.items.flatMap(({ item, rows }) =>
      rows.map((row) => ({ row, item: item.id })),
    )
    const others = [...answers.signOffs, ...answers.openItems].map(({ entry }) => ({
      row: entry,
      item: undefined,
    }))
    for (const { row, item } of [...items, ...others]) {
      const [beyond] = row.extra
      if (beyond !== undefined)
        yield {
          item,
          message: `the row has ${row.row.cells.length} cells but its header has ${row.table.headers.length}: readers do not see "${beyond.text}"`,
          place: placeOr(beyond, row.row.place),
        }
      if (row.doubled.length > 0 && !seen.has(row.table)) {
        seen.add(row.table)
        const message = `the table has more than one column called "${row.doubled[0]}"`
        yield { message, place: beginningOf(row.table.place) }
      }
    }
  },
})
