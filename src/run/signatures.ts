// What stands beside a checklist: who signed, what is sealed, and what has become of the artifacts?
import { createHash } from 'node:crypto'
import { GateError } from '../errors.ts'
import type { Settled } from '../policy/config.ts'
import type { Signing } from '../policy/lookups.ts'
import { linesIn } from '../sign/statement.ts'
import { type Keys, verified } from '../sign/verify.ts'
import type { World } from '../system/world.ts'
import { folderOf } from './find-config.ts'
import { placeIn, withoutDots } from './path.ts'
import { gitIn } from './repository.ts'
import { signaturesOf } from './signatures-file.ts'

/** 1 MiB: some hundred signatures. */
const largest = 1024 * 1024

export interface Named {
  /** What the configuration names as artifacts of the checklist, as it is seen from the configuration. */
  configured: readonly string[]
  /** What its front matter names, as it is seen from the root of the repository. */
  own: readonly string[]
}

/** `policies`: the world that the lists of keys are read from. `isToBeSigned`: what is there now is wanted in any case. */
export async function signingFor(
  file: string,
  named: Named,
  config: Settled,
  configPath: string,
  policies: World,
  world: World,
  isToBeSigned = false,
): Promise<Signing> {
  const place = world.realPath(file)
  const root = world.repositoryOf(place)
  const path = root === null ? world.relative(file) : world.relative(file, root)
  const lines = world.exists(signaturesOf(file)) ? linesOf(signaturesOf(file), world) : []
  const folder = folderOf(configPath)
  const whole = lines.filter((line) => 'said' in line)
  const isSigned = whole.some(({ said }) => said.predicate.act !== 'seal')
  const keys = isSigned ? keysFor(config, configPath, policies) : null
  const keygen = keys === null ? null : await world.sshKeygen()
  const statements = verified(whole, keys, keygen, statementDigest)
  const seen = world.relative(folder || '.', root ?? undefined)
  const fromRoot = named.configured.map((one) => withoutDots(`${seen}/${one}`))
  const before = statements.flatMap(({ artifacts }) => Object.keys(artifacts))
  return {
    path,
    file: signaturesOf(file),
    statements,
    broken: lines.filter((line) => 'problem' in line),
    isVerified: config.signers !== null,
    // with nothing signed or sealed, there is nothing to compare them with
    artifacts:
      isToBeSigned || statements.length > 0
        ? await artifactsNow([...fromRoot, ...named.own], before, root, world)
        : {},
  }
}

/** OpenSSH's lists, which the configuration names; null where it names none. */
export function keysFor(
  { signers, revoked }: Settled,
  configPath: string,
  policies: World,
): Keys | null {
  const listOf = (list: string): Keys['signers'] => {
    const file = placeIn(folderOf(configPath), list)
    return { bytes: readWhole(file, policies), file }
  }
  return signers === null
    ? null
    : { signers: listOf(signers), revoked: revoked === null ? null : listOf(revoked) }
}

function linesOf(file: string, world: World): ReturnType<typeof linesIn> {
  return linesIn(Buffer.from(readWhole(file, world)).toString('utf8'))
}

function readWhole(file: string, world: World): Uint8Array {
  const bytes = world.read(file, largest)
  if (bytes.length > largest)
    throw new GateError(`too large: more than ${largest / 1024} KiB`, { file })
  return bytes
}

/** Of all that is named now, and of what was there when somebody signed. */
async function artifactsNow(
  named: readonly string[],
  before: readonly string[],
  root: string | null,
  world: World,
): Promise<Signing['artifacts']> {
  if (named.length + before.length === 0) return {}
  const git = root === null ? null : await gitIn(root, world)
  if (root === null || git === null)
    throw new GateError('artifacts are files that git tracks: they need a repository, and git')
  const { artifactsIn } = await import('./artifacts.ts')
  const gone = before.map((path) => [path, null] as const)
  const now = await artifactsIn(named, before, world.relative(root), git, world)
  return { ...Object.fromEntries(gone), ...now }
}

export function statementDigest(text: string): string {
  return `sha256:${createHash('sha256').update(text).digest('hex')}`
}
