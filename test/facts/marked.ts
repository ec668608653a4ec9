// Rows of tables that show what is found in a text: it stands between ‹ and ›.
import { expect } from 'vitest'

/** The text of a row without its marks. */
export function plain(row: string): string {
  return row.replace(/[‹›]/g, '')
}

/** The stretch between the marks, where it stands in the text without them. */
export function stretchIn(row: string): { text: string; from: number; to: number } {
  const [from, end] = [row.indexOf('‹'), row.indexOf('›')]
  expect(from >= 0 && end > from, `something is marked in "${row}"`).toBe(true)
  return { text: row.slice(from + 1, end), from, to: end - 1 }
}
