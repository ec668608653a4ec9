// Which step does a pipeline need, so that it judges this checklist?
import { GateError } from '../errors.ts'
import type { World } from '../system/world.ts'

export type Platform = 'github' | 'gitlab'

/** A file of the repository that makes its pipeline judge the checklists. */
export interface Step {
  path: string
  text: string
  /** What a person has to do so that it counts. */
  next: string
  /** The package that it installs. */
  installs: string
}

const platforms: Record<Platform, { path: string; next: string }> = {
  github: {
    path: '.github/workflows/launch-gate.yml',
    next: 'commit it, and make "launch gate" a required check of the default branch',
  },
  gitlab: {
    path: '.gitlab/launch-gate.yml',
    next: 'write "include: .gitlab/launch-gate.yml" in .gitlab-ci.yml, and switch on "Pipelines must succeed"',
  },
}

/** 64 KiB, as for every policy file. */
const largest = 64 * 1024

/** Where the checklist's path goes. A step that names its checklist fails when somebody deletes it. */
const placeForFiles = /(GATE_FILES: )""/

/** The one version that the step installs; a person may put an address in its place. */
const placeOfPackage = /GATE_PACKAGE: (\S+)/

/** `checklist` as the step will find it from the root of the repository; null: what the configuration lists, or what is found. */
export function stepFor(platform: Platform, checklist: string | null, world: World): Step {
  const { path, next } = platforms[platform]
  if (!world.exists('.git'))
    world.err(
      'gate: there is no .git here; run this in the root of the repository: pipelines look for their step there, and read its paths from there\n',
    )
  const blank = Buffer.from(world.read(`${world.pipelines}/${platform}.yml`, largest)).toString(
    'utf8',
  )
  const installs = placeOfPackage.exec(blank)?.[1] ?? ''
  if (checklist === null) return { path, text: blank, next, installs }
  const why = whyUnsafe(checklist)
  if (why !== null)
    throw new GateError(`--ci: the pipeline cannot be given this path: ${why}`, { file: checklist })
  // a JSON string is a YAML string
  return {
    path,
    text: blank.replace(placeForFiles, (_, key: string) => key + JSON.stringify(checklist)),
    next,
    installs,
  }
}

/** Platforms read `$` in a value as the start of something to compute, and no quoting in YAML prevents that. */
function whyUnsafe(path: string): string | null {
  if (path === '-') return 'standard output is not a file of the repository'
  if (/^\/|^[A-Za-z]:|(?:^|\/)\.\.(?:\/|$)/.test(path)) return 'it leads out of the repository'
  if (path.includes('\\')) return 'it has a backslash; write forward slashes'
  if (path.includes('$'))
    return 'it has a dollar sign, which the platform would take for a variable'
  if (/[\p{C}\p{Zl}\p{Zp}]/u.test(path)) return 'it has an invisible character'
  return null
}
