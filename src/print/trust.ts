// How is it said that the working tree would judge by other rules than the trusted ref?
import type { Report } from './report.ts'
import { plain } from './terminal.ts'

export function trustLine({ ref, commit, differing }: NonNullable<Report['trust']>): string {
  return `judged by the configuration, gates and keys of ${plain(ref)} (${commit.slice(0, 12)}); the working tree has others, which were not used, nor is anything judged by a gate that only it has: ${differing.map(plain).join(', ')}; merge these first, by themselves`
}
