// What does GitLab's merge request show as code quality? A list of findings; it needs description, check_name, fingerprint, severity, path and line.
// Source: GitLab's "Code Quality report format". Of two entries with one fingerprint it shows one.
import type { Finding } from '../result.ts'
import { written } from './json.ts'
import { fingerprintOf, fingerprintsOf, pathOf } from './places.ts'
import type { Report } from './report.ts'
import { plain } from './terminal.ts'

const severities: Record<Finding['level'], string> = {
  error: 'blocker',
  warning: 'minor',
  note: 'info',
  waived: 'info',
}

export function gitlab(report: Report): string {
  const notJudged = report.errors.map(({ file, message }) => ({
    description: plain(`not judged: ${message}`),
    check_name: 'not-judged',
    fingerprint: fingerprintOf(file),
    severity: severities.error,
    location: { path: pathOf(file), lines: { begin: 1 } },
  }))
  const found = report.checklists.flatMap((review) => {
    const fingerprints = fingerprintsOf(review)
    return review.findings.map((finding) => ({
      description: plain(
        `${finding.level === 'waived' ? 'waived: ' : ''}${finding.message} (to fix: ${finding.fix})`,
      ),
      check_name: finding.rule,
      fingerprint: fingerprints.get(finding) ?? '',
      severity: severities[finding.level],
      location: { path: pathOf(review.file), lines: { begin: finding.line, end: finding.endLine } },
    }))
  })
  return written([...notJudged, ...found], 2)
}
