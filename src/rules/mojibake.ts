// Was the text damaged by a wrong encoding?
import type { Found, Rule } from './rule.ts'

export const mojibake: Rule = {
  id: 'mojibake',
  level: 'warning',
  isWaivable: false,
  about:
    'Text that is UTF-8 read as Windows-1252 is repaired before it is judged, and the repair is said.',
  fix: 'save the file as UTF-8',
  *check({ answers }): Iterable<Found> {
    const { repaired } = answers.checklist.source
    if (repaired !== null) {
      yield {
        message: `the text is UTF-8 that was read as Windows-1252; it was repaired before judging, for instance "${repaired.from}" to "${repaired.to}"`,
        place: { line: repaired.line, column: 1, endLine: repaired.line, endColumn: 1 },
      }
    }
  },
}
