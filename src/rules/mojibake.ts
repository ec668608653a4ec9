// Was the text damaged by a wrong encoding?
import { type Found, rule } from './rule.ts'

export const mojibake = rule({
  id: 'mojibake',
  level: 'warning',
  isWaivable: false,
  about:
    'UTF-8 text that was read as Windows-1252 is repaired before it is judged, with a warning.',
  fix: 'save the file as UTF-8',
  *check({ answers }): Iterable<Found> {
    const { repaired } = answers.checklist.source
    if (repaired !== null) {
      yield {
        message: `the text is UTF-8 that was read as Windows-1252; the program repaired it before judging it, for example "${repaired.from}" to "${repaired.to}"`,
        place: { line: repaired.line, column: 1, endLine: repaired.line, endColumn: 1 },
      }
    }
  },
})
