// Was the text damaged by a wrong encoding?
import { startOfFile } from '../read/source.ts'
import { rule } from './rule.ts'

export const mojibake = rule({
  id: 'mojibake',
  level: 'warning',
  isWaivable: false,
  about:
    'UTF-8 text that was read as Windows-1252 is repaired before it is judged, with a warning.',
  fix: 'save the file as UTF-8',
  *check({ answers }) {
    const { repaired } = answers.checklist.source
    if (repaired === null) return
    const { from, to, line } = repaired
    yield {
      message: `the text is UTF-8 that was read as Windows-1252; the program repaired it before judging it, for example "${from}" to "${to}"`,
      place: { ...startOfFile, line, endLine: line },
    }
  },
})
