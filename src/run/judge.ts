// How is one file judged?

import { GateError, withLine } from '../errors.ts'
import type { Day } from '../facts/calendar.ts'
import { pair } from '../pair/pair.ts'
import { isRetired, mayBeRetired, readFrontMatter } from '../policy/front-matter.ts'
import type { Gate } from '../policy/gate.ts'
import { settingsFor } from '../policy/settings.ts'
import type { Checklist } from '../read/checklist.ts'
import type { Review } from '../result.ts'
import { review } from '../review.ts'
import { rules } from '../rules/index.ts'
import { digestOf } from '../system/digest.ts'
import type { World } from '../system/world.ts'
import { linesShown } from './excerpt-lines.ts'
import { folderOf } from './find-config.ts'
import { Gates } from './gates.ts'
import { Limits, longest, NotHereError, parsed, type Worker, whyTooMuch } from './limits.ts'
import { withLineFeeds } from './line-feeds.ts'
import type { linkProblemsIn } from './link-targets.ts'
import { lookingUp } from './look-up.ts'
import type { Policy } from './policy.ts'
import { addressFor } from './repository.ts'
import type { Target } from './targets.ts'

/** What became of a file. `lines`: those that findings point at, by number; `line`: the one that cannot be judged, which the message names too. */
export type Judged =
  | { kind: 'judged'; review: Review; lines: ReadonlyMap<number, string> }
  | { kind: 'skipped'; isRetired?: true }
  | { kind: 'error'; file: string; message: string; line?: number }
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
  const lookUp = lookingUp(policy, policies, world, limits.run)
  let linkProblems: Promise<ReturnType<typeof linkProblemsIn>> | undefined

  /** What is wrong with the paths that links lead to; undefined where none leads to any. */
  const linkProblemOf = async (file: string, { destinations }: Checklist) => {
    if (![...destinations].some((link) => isPath.test(link))) return undefined
    linkProblems ??= import('./link-targets.ts').then((module) => module.linkProblemsIn(world))
    return (await linkProblems)(file)
  }

  const settingsOf = async (gate: Gate, version: number | null, file: string, place: string) => {
    const { names } =
      config.waivers.length === 0 ? { names: null } : await import('../policy/pattern.ts')
    const isNamedBy = (written: string): boolean => names?.(written, place) === true
    return settingsFor(gate, config, rules, { asOf, version, path, file, isNamedBy })
  }

  const judged = async (target: Target, bytes: Uint8Array): Promise<Judged> => {
    const { file } = target
    const isPlaced = !target.isInput || policy.namesInput
    let known: Checklist | undefined
    const read = (): Checklist => {
      known ??= parsed(bytes, file, limits.run)
      return known
    }
    if (target.isSwept) {
      const { mayBeChecklist } = await import('./may-be-checklist.ts')
      if (!(await mayBeChecklist(bytes, target, gates, read))) return { kind: 'skipped' }
    }
    const checklist = read()
    const { source } = checklist
    if (await isOfRetired(checklist, target, asOf)) return { kind: 'skipped', isRetired: true }
    const { gate, version, retired } = await gates.of(checklist, file, target.gate)
    const place = isPlaced ? world.relative(file, folderOf(path)) : file
    const settings = await settingsOf(gate, version, file, place)
    const pathProblem = isPlaced ? await linkProblemOf(file, checklist) : undefined
    const about = {
      path: file,
      digest: policy.wantsDigests ? await digestOf(withLineFeeds(bytes)) : '',
      repository: isPlaced ? addressFor(file, repository, world) : null,
    }
    const lookups = await lookUp(target, { gate, checklist, place, address: about.repository })
    const made = limits.run(
      () =>
        review(gate, checklist, about, {
          ...settings,
          ...(pathProblem && { pathProblem }),
          retired,
          lookups,
        }),
      source.text,
    )
    if (
      mayBeBlank(target, made, world) &&
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

/** Of a file that nobody named by itself: its front matter says since when its agent is retired. One that is named is judged, and never cleared. */
async function isOfRetired(
  { frontMatter }: Checklist,
  { file, isNamed, isInput }: Target,
  asOf: Day,
): Promise<boolean> {
  if (isNamed === true || isInput || frontMatter === null) return false
  const { text, line } = frontMatter
  return mayBeRetired(text) && isRetired((await readFrontMatter(text, file, line)).retired, asOf)
}

/** Of a file that nobody named: it stands beside a gate's policy, or nobody decided or signed in it. If no item is filled in either, it is kept to be copied. */
function mayBeBlank(
  { file, isSwept, isFound }: Target,
  { stated, signOffs }: Review,
  world: World,
): boolean {
  const isUndecided = stated === null && !signOffs.some(({ signed }) => signed)
  return (
    (isFound === true && isUndecided) ||
    (isSwept && world.exists(file.replace(/[^/]*$/, 'gate.yaml')))
  )
}

/** What is said of a file that could not be judged; a bug is thrown again. */
export function notJudged({ file }: Target, error: unknown): Judged {
  if (error instanceof RangeError) return { kind: 'error', file, message: whyTooMuch(error) }
  if (!(error instanceof GateError)) throw error
  const at = error.line === undefined ? {} : { line: error.line }
  return { kind: 'error', file: error.file ?? file, message: withLine(error), ...at }
}
