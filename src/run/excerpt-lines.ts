// Which lines of a file does its report show?
import type { Source } from '../read/source.ts'
import type { Review } from '../result.ts'

/** Units behind a finding that may still be shown. */
const behind = 400

/** Those that findings point at, by number, as far as they can be shown: of ten thousand files, the rest need not be kept. */
export function linesShown(review: Review, source: Source): Map<number, string> {
  const lines = new Map<number, string>()
  for (const { line, column, endLine, endColumn } of review.findings) {
    const start = source.lineStarts[line - 1] ?? 0
    const end = (source.lineStarts[line] ?? source.text.length + 1) - 1
    const shown = source.text.slice(
      start,
      Math.min(end, start + Math.max(column, endLine === line ? endColumn : 0) + behind),
    )
    if (shown.length > (lines.get(line) ?? '').length) lines.set(line, shown)
  }
  return lines
}
