// How is it said that the working tree would judge by other rules than the trusted ref?
import type { Report } from './report.ts'
import { plain } from './terminal.ts'

export function trustLine({ ref, commit, differing }: NonNullable<Report['trust']>): string {
  return `judged by ${plain(ref)} (${commit.slice(0, 12)}); not used, because they differ from it: ${differing.map(plain).join(', ')} of the working tree`
}
