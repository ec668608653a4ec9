// How is one file judged?

import { GateError } from '../errors.ts'
import type { Day } from '../facts/calendar.ts'
import { pair } from '../pair/pair.ts'
import type { Settled } from '../policy/config.ts'
import { settingsFor } from '../policy/settings.ts'
import { readChecklist } from '../read/markdown.ts'
import { readSource } from '../read/source.ts'
import type { Review } from '../result.ts'
import { review } from '../review.ts'
import { rules } from '../rules/index.ts'
import { digestOf, type World } from '../system/world.ts'
import { Gates } from './gates.ts'
import { Limits, longest, NotHereError, type Worker, whyTooMuch } from './limits.ts'
import { linesShown } from './lines.ts'
import type { pathsOf } from './paths.ts'
import { addressFor, type Repository } from './repository.ts'
import { folderOf } from './settings.ts'
import type { Target } from './targets.ts'

/** What files are judged by, as plain data: another process can be told. */
export interface Policy {
  asOf: Day
  config: Settled
  /** The configuration's path. */
  path: string
  /** The git ref that own gates are read from; null for the working tree. */
  trust: string | null
  wantsDigests: boolean
  /** The repository that is judged in; null where it is not known, or not asked for. */
  repository: Repository | null
  /** Whether standard input has a name, so that its links lead somewhere. */
  namesInput: boolean
}

/** What became of a file. `lines`: those that findings point at, by number. */
export type Judged =
  | { kind: 'judged'; review: Review; lines: ReadonlyMap<number, string> }
  | { kind: 'skipped' }
  | { kind: 'error'; file: string; message: string }
  | { kind: 'not here' }

export type Judge = (target: Target, bytes: Uint8Array) => Promise<Judged>

/** Where a link leads that is none to the web: only then is it looked up what the repository holds. */
const isPath = /^(?!https?:\/\/|mailto:|#)/i

/**
 * A judge for many files, in this process. `policies`: the world that own gates are read from. `allowed`: milliseconds a file.
 */
export function judgeHere(
  policy: Policy,
  policies: World,
  world: World,
  by: Worker,
  allowed = longest,
): Judge {
  const { asOf, config, path, repository } = policy
  const limits = new Limits(by, allowed)
  const gates = new Gates(policies, config.gates, limits.run)
  let paths: Promise<ReturnType<typeof pathsOf>> | undefined

  const judged = async (target: Target, bytes: Uint8Array): Promise<Judged> => {
    const { file } = target
    const isPlaced = !target.isInput || policy.namesInput
    if (
      target.isSwept &&
      (await (
        await import('./possible-checklists.ts')
      ).holdsNoChecklist(bytes, target, gates, limits.run))
    )
      return { kind: 'skipped' }
    const source = readSource(bytes, file)
    const checklist = limits.run(() => readChecklist(source), source.text)
    const { gate, version } = await gates.of(checklist, file, target.gate)
    const place = isPlaced ? world.relative(file, folderOf(path)) : file
    const { names } =
      config.waivers.length === 0 ? { names: null } : await import('../policy/pattern.ts')
    const settings = settingsFor(gate, config, rules, {
      asOf,
      version,
      path,
      file,
      isNamedBy: (written) => names?.(written, place) === true,
    })
    const digest = policy.wantsDigests
      ? await digestOf(
          Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll('\r\n', '\n'), 'latin1'),
        )
      : ''
    const leadsToPaths = isPlaced && [...checklist.destinations].some((link) => isPath.test(link))
    if (leadsToPaths) paths ??= import('./paths.ts').then((module) => module.pathsOf(world))
    const pathProblem = leadsToPaths ? await (await paths)?.(file) : undefined
    const made = limits.run(
      () =>
        review(
          gate,
          checklist,
          { path: file, digest, repository: isPlaced ? addressFor(file, repository, world) : null },
          { ...settings, ...(pathProblem && { pathProblem }) },
        ),
      source.text,
    )
    const isOfGate = (): boolean => world.exists(file.replace(/[^/]*$/, 'gate.yaml'))
    if (
      (target.isFound ? isUndecided(made) || isOfGate() : target.isSwept && isOfGate()) &&
      limits.run(() => pair(gate, checklist).untouched, source.text)
    )
      return { kind: 'skipped' }
    return { kind: 'judged', review: made, lines: linesShown(made, source) }
  }

  return async (target, bytes) => {
    limits.begin()
    try {
      return await judged(target, bytes)
    } catch (error) {
      if (error instanceof NotHereError) return { kind: 'not here' }
      return notJudged(target, error)
    }
  }
}

/** Nobody decided or signed: beside items that nobody filled in, a blank that is kept to be copied. */
function isUndecided({ stated, signOffs }: Review): boolean {
  return stated === null && !signOffs.some(({ signed }) => signed)
}

/** What is said of a file that could not be judged; a bug is thrown again. */
export function notJudged({ file }: Target, error: unknown): Judged {
  if (error instanceof RangeError) return { kind: 'error', file, message: whyTooMuch(error) }
  if (!(error instanceof GateError)) throw error
  return {
    kind: 'error',
    file: error.file ?? file,
    message: error.line === undefined ? error.message : `line ${error.line}: ${error.message}`,
  }
}
