// What are files of several repositories called in one report? Each has the name of its repository before its path, so that two of one path are two.
import type { Report } from './report.ts'

/** What programs read again has path and repository apart. */
const apart = ['json', 'jsonl', 'ics']

/** The report as a format prints it that has one name for a file; as it is where all files are of one repository. */
export function withRepositories(report: Report, format: string): Report {
  const names = namesOf(report.checklists.map(({ repository }) => repository))
  if (names.size < 2 || apart.includes(format)) return report
  return {
    ...report,
    checklists: report.checklists.map((review) => {
      const name = names.get(review.repository)
      return name == null ? review : { ...review, file: `${name}/${review.file}` }
    }),
  }
}

/** The last part of each address, or as many as it takes to tell them apart. What has no address has no name. */
function namesOf(addresses: readonly (string | null)[]): Map<string | null, string | null> {
  const known = [...new Set(addresses)]
  const parts = (address: string): string[] =>
    address.split(/[/:]+/).filter((part) => part !== '' && part !== '..')
  const most = Math.max(1, ...known.map((address) => parts(address ?? '').length))
  for (let count = 1; count <= most; count++) {
    const names = known.map((address) => address && parts(address).slice(-count).join('/'))
    const isClear = new Set(names.map((name) => name?.toLowerCase())).size === known.length
    if (isClear) return new Map(known.map((address, at) => [address, names[at] ?? null]))
  }
  return new Map(known.map((address) => [address, address]))
}
