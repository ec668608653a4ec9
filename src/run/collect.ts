// What do the judgements of many files come to? In a report, each file is called as in its repository.
import type { Report } from '../print/report.ts'
import type { Review } from '../result.ts'
import type { World } from '../system/world.ts'
import type { Judged } from './judge.ts'
import { repositoryPaths } from './path.ts'
import type { Policy } from './policy.ts'
import type { Shown } from './publish.ts'
import type { Target } from './targets.ts'

export interface Collected extends Shown {
  reviews: Map<Target, Review>
  errors: Report['errors']
  /** As in the working directory. */
  skipped: string[]
  /** Those of them that are checklists of retired agents. */
  retired: string[]
  /** What a file is called in the report. */
  called: (file: string) => string
}

export function collect(
  targets: readonly Target[],
  results: readonly Judged[],
  { namesInput }: Policy,
  world: World,
): Collected {
  const names = new Map<string, string>()
  const lines = new Map<string, ReadonlyMap<number, string>>()
  const reviews = new Map<Target, Review>()
  const errors: Report['errors'] = []
  const skipped: string[] = []
  const retired: string[] = []
  const { fromRoot } = repositoryPaths(world)
  const called = (file: string): string => {
    const path = fromRoot(file)
    if (path !== file) names.set(path, file)
    return path
  }
  for (const [index, target] of targets.entries()) {
    const { file } = target
    const judged = results[index] as Judged
    // standard input that nobody gave a name lies nowhere
    const at = (path: string): string =>
      target.isInput && !namesInput && path === file ? path : called(path)
    if (judged.kind === 'judged') {
      const { gate } = judged.review
      const source = gate.source === 'built-in' ? gate.source : called(gate.source)
      reviews.set(target, { ...judged.review, file: at(file), gate: { ...gate, source } })
      lines.set(file, judged.lines)
    } else if (judged.kind === 'error')
      errors.push({ file: at(judged.file), message: judged.message })
    else skipped.push(file)
    if (judged.kind === 'skipped' && judged.isRetired) retired.push(file)
  }
  return { reviews, errors, skipped, retired, called, lines, names }
}
