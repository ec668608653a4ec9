// What does the repository say of a checklist, beside its own text? Each thing is looked up only where something asks for it.
import { pair } from '../pair/pair.ts'
import { artifactsNamedIn } from '../policy/front-matter.ts'
import type { Gate } from '../policy/gate.ts'
import { type Lookups, noLookups, registryFor } from '../policy/lookups.ts'
import type { Checklist } from '../read/checklist.ts'
import type { World } from '../system/world.ts'
import type { criteriaHistory } from './criteria-history.ts'
import { folderOf } from './find-config.ts'
import { type Limits, parsed } from './limits.ts'
import { placeIn, repositoryPaths, withoutDots } from './path.ts'
import type { Policy } from './policy.ts'
import { signaturesOf } from './signatures-file.ts'
import type { Target } from './targets.ts'

/** A checklist: `place` is its path as it is seen from the configuration, `address` that of its repository. */
interface Page {
  gate: Gate
  checklist: Checklist
  place: string
  address: string | null
}

/** `policies`: the world that lists of keys are read from. */
export function lookingUp(
  policy: Policy,
  policies: World,
  world: World,
  run: Limits['run'],
): (target: Target, page: Page) => Promise<Lookups> {
  const { config, path, registry } = policy
  let history: Promise<ReturnType<typeof criteriaHistory>> | undefined

  /** What stands beside the file; null where nothing does, and the configuration asks for nothing. */
  const signingOf = async (
    { file, artifacts = [] }: Target,
    { frontMatter }: Checklist,
  ): Promise<Lookups['signing']> => {
    const own = frontMatter === null ? [] : await artifactsNamedIn(frontMatter, file)
    const isAlone = artifacts.length + own.length === 0 && !world.exists(signaturesOf(file))
    if (isAlone) return null
    const { signingFor } = await import('./signatures.ts')
    return signingFor(file, { configured: artifacts, own }, config, path, policies, world)
  }

  /** What the criteria were before the pilot, where the configuration says which file tells. */
  const criteriaOf = async ({ gate, checklist, place }: Page): Promise<Lookups['criteria']> => {
    if (config.criteriaFrom.length === 0) return null
    const { names } = await import('../policy/pattern.ts')
    const from = config.criteriaFrom.find(
      ({ checklists }) => checklists === null || names(checklists, place),
    )
    const { pilotStart } = run(() => pair(gate, checklist), checklist.source.text).days
    if (from === undefined || pilotStart === null) return null
    const named = from.file
      .replaceAll('{file}', () => place)
      .replaceAll('{folder}', () => place.replace(/\/?[^/]*$/, '') || '.')
    history ??= import('./criteria-history.ts').then(({ criteriaHistory }) =>
      criteriaHistory(policy.trust, (bytes, file) => parsed(bytes, file, run), world),
    )
    return (await history)(placeIn(folderOf(path), named), withoutDots(named), pilotStart)
  }

  return async (target, page) => {
    const isListed = target.isListed === true
    const recorded =
      registry && registryFor(registry, repositoryPaths(world).fromRoot(target.file), page.address)
    const isPlaced = !target.isInput || policy.namesInput
    return isPlaced
      ? {
          isListed,
          signing: await signingOf(target, page.checklist),
          registry: recorded,
          criteria: await criteriaOf(page),
        }
      : { ...noLookups, isListed, registry: recorded }
  }
}
