// What is written of a launch, and when is it refused?

import { GateError } from '../errors.ts'
import { type Day, isoDay } from '../facts/calendar.ts'
import { agentOf } from '../pair/subject.ts'
import type { RegistryLine } from '../policy/registry-schema.ts'
import { largestChecklist } from '../read/source.ts'
import type { Review } from '../result.ts'
import type { World } from '../system/world.ts'
import { collect } from './collect.ts'
import { readConfig } from './find-config.ts'
import { Gates } from './gates.ts'
import { judgeAll } from './judge-all.ts'
import type { Policy } from './policy.ts'
import { linesIn } from './registry.ts'
import { gitOfWorkingFolder, repositoryOfWorkingFolder } from './repository.ts'
import { signaturesOf } from './signatures-file.ts'
import { type Target, targetsOf } from './targets.ts'

export interface RecordOptions {
  gate?: string
  asOf?: string
  config?: string | boolean
  trust?: string
}

/** `line` is null for what is blocked; `isNew`: it was not there yet. */
export interface Recorded {
  review: Review
  line: RegistryLine | null
  isNew: boolean
}

export async function recorded(
  file: string,
  registry: string,
  options: RecordOptions,
  world: World,
): Promise<Recorded> {
  const asOf = isoDay(options.asOf ?? world.today)
  if (asOf === null)
    throw new GateError(`--as-of: "${options.asOf}" is not a day, expected YYYY-MM-DD`)
  const commit = await commitThatHolds(file, world)
  if (world.exists(signaturesOf(file))) await commitThatHolds(signaturesOf(file), world)
  const { review, stages } = await judged(file, asOf, options, world)
  if (review.outcome === 'blocked') return { review, line: null, isNew: false }
  const line = lineOf(review, stages, commit, asOf)
  // what does not read back is not written
  const text = `${JSON.stringify(line)}\n`
  linesIn(Buffer.from(text), registry)
  return added(line, text, review, registry, world)
}

function added(
  line: RegistryLine,
  text: string,
  review: Review,
  registry: string,
  world: World,
): Recorded {
  let known: RegistryLine | null = null
  world.addLine(registry, (held) => {
    const before = linesIn(held, registry).findLast(
      ({ agent, repository }) => agent.id === line.agent.id && repository === line.repository,
    )
    known = before !== undefined && isSame(before, line) ? before : null
    return known === null ? text : null
  })
  return { review, line: known ?? line, isNew: known === null }
}

/** Nothing that is asked of a registry would be answered differently. */
function isSame(before: RegistryLine, line: RegistryLine): boolean {
  const of = ({ agent, gate, file, outcome, textDigest, signed }: RegistryLine): string =>
    JSON.stringify([agent, gate.id, gate.version, file, outcome, textDigest, signed])
  return of(before) === of(line)
}

type Stages = { from?: string | undefined; to: string; production: boolean }

function lineOf(review: Review, stages: Stages, commit: string, recorded: Day): RegistryLine {
  const { subject, gate, signOffs, dates } = review
  const agent = agentOf(subject)
  if (agent === null)
    throw new GateError('it does not name its agent, and a registry has to', { file: review.file })
  return {
    schemaVersion: 1,
    recorded,
    repository: review.repository,
    commit,
    file: review.file,
    agent: { id: agent, version: subject.version },
    from: stages.from ?? null,
    to: stages.to,
    production: stages.production,
    gate: { id: gate.id, version: gate.version, digest: gate.digest },
    verdict: review.verdict.id,
    outcome: review.outcome === 'cleared' ? 'cleared' : 'conditional',
    textDigest: review.textDigest,
    signed: signOffs.flatMap(({ role, name, date, signature }) =>
      signature === null ? [] : [{ role, name, day: date, signature }],
    ),
    launch: dates.launch,
    review: dates.followUp,
  }
}

/** The judgement that `gate check` gives, and where its gate leads to. */
async function judged(
  file: string,
  asOf: Day,
  { gate, config: asked, trust }: RecordOptions,
  world: World,
): Promise<{ review: Review; stages: Stages }> {
  const trusted =
    trust === undefined ? null : await (await import('./trust.ts')).trusted(trust, world)
  const policies = trusted?.world ?? world
  const inForce = await readConfig(world, asked, policies)
  const { lineOf: _, ...config } = inForce.config
  const gates = new Gates(policies, config.gates)
  const named = gate === undefined ? {} : { gate }
  const { targets } = await targetsOf([file], named, inForce, gates, world)
  const policy: Policy = {
    asOf,
    config,
    path: inForce.path,
    trust: trust ?? null,
    wantsDigests: true,
    repository: await repositoryOfWorkingFolder(world),
    registry: null,
    namesInput: false,
  }
  const results = await judgeAll(targets, policy, policies, world)
  const { reviews, errors } = collect(targets, results, policy, world)
  const [[target, review] = []] = [...reviews]
  const [error] = errors
  if (error !== undefined) throw new GateError(error.message, { file: error.file })
  if (target === undefined || review === undefined || targets.length !== 1)
    throw new GateError('expected one checklist', { file })
  return { review, stages: await stagesOf(target, review, gates, world) }
}

async function stagesOf(
  target: Target,
  review: Review,
  gates: Gates,
  world: World,
): Promise<Stages> {
  const bytes = world.read(target.file, largestChecklist)
  const { readChecklist } = await import('../read/markdown.ts')
  const { readSource } = await import('../read/source.ts')
  const checklist = readChecklist(readSource(bytes, target.file))
  const { gate } = await gates.of(checklist, target.file, target.gate)
  const { stages } = gate.policy
  if (stages !== undefined) return stages
  throw new GateError(
    `gate.yaml does not say where an agent goes that is let through; add it, as in stages: { from: Pilot, to: Production, production: true }`,
    { file: review.gate.source },
  )
}

/** The commit that is checked out, if it holds the file as it is: else nobody could look up what was recorded. */
async function commitThatHolds(file: string, world: World): Promise<string> {
  const git = await gitOfWorkingFolder(world, 'what is recorded is looked up in git later')
  const here = world.repositoryOf(world.realPath('.'))
  if (file === '-' || world.repositoryOf(world.realPath(file)) !== here)
    throw new GateError('not in the repository of the working directory; record it there', { file })
  const bytes = world.read(file, largestChecklist)
  const head = git.run(['rev-parse', '--verify', '--quiet', 'HEAD^{commit}'])
  if (!head.ok) throw new GateError('there is no commit yet; commit it first', { file })
  const commit = head.out.toString('utf8').trim()
  const found = git.run(['ls-tree', '-z', commit, '--', world.relative(file)])
  const [, id] = /^100\d+ blob (\w+)\t/.exec(found.out.toString('utf8')) ?? []
  if (id === undefined) throw new GateError('HEAD does not hold it; commit it first', { file })
  const held = git.run(['cat-file', 'blob', id])
  if (!held.ok) throw new GateError(`cannot be read from HEAD: ${held.problem}`, { file })
  const plain = (one: Uint8Array): string =>
    Buffer.from(one).toString('latin1').replaceAll('\r\n', '\n')
  if (plain(held.out) === plain(bytes)) return commit
  throw new GateError(
    'it has changes that are not committed, which HEAD does not hold; commit them first',
    { file },
  )
}
