// What is a checklist judged by, besides its gate: the day, and what the organisation sets?

import { GateError, nearest, suggestion } from '../errors.ts'
import type { Day } from '../facts/calendar.ts'
import { type Minimums, refuseSofter, type Settled, type Waiver, waiversFor } from './config.ts'
import type { Retired } from './front-matter.ts'
import type { Gate, GateRole } from './gate.ts'
import type { GateRule } from './gate-names.ts'
import type { Level } from './gate-schema.ts'
import type { Lookups } from './lookups.ts'
import { holds, type Person } from './roster.ts'

export interface Settings {
  asOf: Day
  minimums: Minimums
  highStakes: readonly string[]
  /** The share of boxes that may show nothing, where the organisation sets one. */
  bareShare: number | null
  /** The version of the gate that the checklist names in its front matter, or null. */
  version: number | null
  /** Since when the agent is retired, where the front matter says so. */
  retired?: Retired | null
  /** What is wrong with the path that a link leads to; null if nothing is, or if it cannot be looked up. Without it, no path is looked up. */
  pathProblem?: (link: string) => string | null
  /** Who may sign as what; empty: anybody may. */
  people: readonly Person[]
  /** The roles that must sign with a key. */
  keyRoles: readonly GateRole[]
  /** What only a signature can put right is left out: somebody is about to sign. */
  isBeforeSigning?: boolean
  /** What is known from the repository; without it, nothing is. */
  lookups?: Lookups
  /** Levels that the organisation tightened. */
  levels: ReadonlyMap<string, Level>
  /** The waivers for this checklist. */
  waivers: readonly Waiver[]
}

/**
 * `version`: the gate's, as the front matter names it. `path`: the configuration's, for what is wrong in it. `file`: the checklist's. `isNamedBy`:
 * whether what the configuration writes for files names it.
 */
export function settingsFor(
  gate: Gate,
  config: Settled,
  rules: readonly GateRule[],
  at: {
    asOf: Day
    version: number | null
    path: string
    file: string
    isNamedBy: (written: string) => boolean
  },
): Settings {
  if (at.version !== null && (at.version > gate.version || at.version < 1))
    throw new GateError(
      `its front matter says version ${at.version} of ${gate.id}, and this program knows ${gate.version}`,
      { file: at.file },
    )
  refuseSofter(config, at.path, gate, rules)
  const { asOf, version } = at
  const { levels } = config
  return {
    asOf,
    version,
    minimums: minimumsOf(gate, config, at.path),
    levels,
    highStakes: highStakesOf(gate, config, at.path),
    bareShare: config.bareShares.get(gate.id) ?? null,
    people: config.people,
    keyRoles: keyRolesOf(gate, config, at.path),
    waivers: waiversFor(config, gate, at.isNamedBy),
  }
}

/** By the tiers of the gate, in whatever case they are written. A misspelt one would set nothing: it is refused. */
function minimumsOf(gate: Gate, { minimums }: Settled, path: string): Settled['minimums'] {
  const tiers = gate.fields.find(({ is }) => is === 'tier')?.choices ?? []
  const retention = [...minimums.retention].map(([written, period]) => {
    const tier = tiers.find((one) => one.toLowerCase() === written.toLowerCase())
    const near = tier === undefined ? nearest(written, tiers) : undefined
    if (near !== undefined)
      throw new GateError(
        `minimums.retention: ${gate.id} has no tier "${written}"; did you mean "${near}"?`,
        { file: path },
      )
    return [tier ?? written, period] as const
  })
  return { retention: new Map(retention) }
}

/** A misspelt gate or item would protect nothing: it is refused. */
function highStakesOf(gate: Gate, config: Settled, path: string): string[] {
  const ids = config.highStakes.get(gate.id) ?? []
  const unknown = ids.find((id) => !gate.items.some((item) => item.id === id))
  if (unknown !== undefined)
    throw new GateError(`high-stakes: ${gate.id} has no item "${unknown}"`, { file: path })
  return ids
}

/** A role that nobody could sign as would block for ever, and a misspelt one nothing: both are refused. */
function keyRolesOf(gate: Gate, config: Settled, path: string): GateRole[] {
  const asked = config.requiredSignatures.get(gate.id) ?? []
  return asked.map((written) => {
    const names = gate.roles.map(({ role }) => role)
    const role = gate.roles.find((one) => one.role === written)
    if (role === undefined)
      throw new GateError(
        `require-signatures: ${gate.id} has no role "${written}"${suggestion(written, names, `, there is ${names.join(', ')}`)}`,
        { file: path },
      )
    if (config.people.some((person) => person.email !== null && holds(person, role))) return role
    throw new GateError(
      `require-signatures: nobody under "people:" has the role "${written}" and an e-mail address`,
      { file: path },
    )
  })
}
