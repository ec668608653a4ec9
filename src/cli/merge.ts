// gate merge: joins the JSON results of several runs into one report. It is never milder than what it joins.
import { isUtf8 } from 'node:buffer'
import { GateError } from '../errors.ts'
import type { Report } from '../print/report.ts'
import { withRepositories } from '../print/repositories.ts'
import { type Result, result } from '../result.ts'
import { sweep } from '../run/glob.ts'
import { refOf, refuseUnjoinable, runOf } from '../run/merge-checks.ts'
import { keepFromOverwriting, outputsOf } from '../run/outputs.ts'
import { outcomeOf, type PublishOptions, publish } from '../run/publish.ts'
import type { World } from '../system/world.ts'

/** 256 MiB: some thirty thousand checklists. */
const largest = 256 * 1024 * 1024

/** 0, 1 or 2, as one run over all the files would end. */
export async function merge(
  files: readonly string[],
  options: PublishOptions,
  world: World,
): Promise<0 | 1 | 2> {
  const outputs = outputsOf(options.format, world)
  // shells that expand no patterns leave that to the program
  const found = await Promise.all(
    files.map(async (name) => (await sweep(name, world, { withIgnored: true }))?.files ?? [name]),
  )
  const names = found.flat()
  keepFromOverwriting(names, outputs, world)
  const runs = names.map((from) => runOf(from, readResult(from, world)))
  await refuseUnjoinable(runs, world)
  // the texts are not in the results, so there are no excerpts
  const shown = { lines: new Map(), names: new Map(), named: withRepositories }
  return publish(joined(runs.map((run) => run.result)), outputs, shown, options, world)
}

function readResult(file: string, world: World): Result {
  const refused = (message: string): GateError =>
    new GateError(`not a result of "gate check --format json": ${message}`, { file })
  const bytes = world.read(file, largest)
  if (bytes.length > largest) throw refused(`larger than ${largest / 1024 / 1024} MiB`)
  if (!isUtf8(bytes)) throw refused('not valid UTF-8')
  const text = Buffer.from(bytes).toString('utf8')
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    throw refused(text === '' ? 'it is empty' : 'it is not JSON, or only a part of it')
  }
  const schemaVersion = (value as { schemaVersion?: unknown } | null)?.schemaVersion
  if (typeof schemaVersion === 'number' && schemaVersion !== 1)
    throw refused(`schema version ${schemaVersion}, expected 1`)
  const read = result.safeParse(value)
  if (read.success) return read.data
  const [issue] = read.error.issues
  const at = issue?.path.length ? `${issue.path.join('.')}: ` : ''
  throw refused(`${at}${issue?.message ?? 'it does not fit the schema'}`)
}

/** By repository, and in the order of the files, as a run over all of them has it. */
function joined(results: readonly Result[]): Report {
  const [first] = results
  if (first === undefined) throw new Error('nothing was read')
  const judged = {
    checklists: inOrder(
      results.flatMap(({ checklists }) => checklists),
      ({ repository, file }) => `${repository ?? ''}\0${file}`,
    ),
    errors: inOrder(
      results.flatMap(({ errors }) => errors),
      ({ file }) => file,
    ),
  }
  const isOneRef = results.every(({ trust }) => refOf(trust) === refOf(first.trust))
  const retired = [...new Set(results.flatMap((result) => result.retired ?? []))].sort()
  const differing = [...new Set(results.flatMap(({ trust }) => trust?.differing ?? []))]
  return {
    tool: first.tool,
    asOf: results.map(({ asOf }) => asOf).sort()[0] ?? first.asOf,
    outcome: outcomeOf(judged),
    ...judged,
    skipped: [...new Set(results.flatMap(({ skipped }) => skipped))].sort(),
    ...(retired.length > 0 && { retired }),
    trust: isOneRef ? first.trust && { ...first.trust, differing } : null,
  }
}

function inOrder<T>(entries: readonly T[], key: (entry: T) => string): T[] {
  return [...entries].sort((a, b) => Number(key(a) > key(b)) - Number(key(a) < key(b)))
}
