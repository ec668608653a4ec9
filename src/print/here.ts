// What is in a report, for somebody in the working directory? Its files are named so that they can be opened from there.
import type { Report, ReportOptions } from './report.ts'

export function fromHere(report: Report, names: ReportOptions['names']): Report {
  if (names.size === 0) return report
  const called = (file: string): string => names.get(file) ?? file
  return {
    ...report,
    checklists: report.checklists.map((review) => ({
      ...review,
      file: called(review.file),
      gate: { ...review.gate, source: called(review.gate.source) },
    })),
    errors: report.errors.map((error) => ({ ...error, file: called(error.file) })),
    skipped: report.skipped.map(called),
    ...(report.retired && { retired: report.retired.map(called) }),
    trust: report.trust && { ...report.trust, differing: report.trust.differing.map(called) },
  }
}
