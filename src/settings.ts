// What is a checklist judged by, besides its gate: the day, and what the organisation sets?
import { type Config, refuseSofter } from './config.ts'
import { GateError } from './errors.ts'
import type { Day } from './facts/dates.ts'
import type { Gate } from './gate.ts'
import type { Settings } from './review.ts'
import { rules } from './rules/index.ts'

/** `version`: the gate's, as the front matter names it. `path`: the configuration's, for what is wrong in it. */
export function settingsFor(gate: Gate, config: Config, at: { asOf: Day; version: number | null; path: string }): Settings {
  refuseSofter(config, at.path, (id) => gate.levels.get(id) ?? rules.find((rule) => rule.id === id)?.level ?? 'error')
  return { asOf: at.asOf, version: at.version, minimums: config.minimums, levels: config.levels, highStakes: highStakesOf(gate, config, at.path) }
}

/** A misspelt gate or item would protect nothing: it is refused. */
function highStakesOf(gate: Gate, config: Config, path: string): string[] {
  const ids = config.highStakes.get(gate.id) ?? []
  const unknown = ids.find((id) => !gate.items.some((item) => item.id === id))
  if (unknown !== undefined) throw new GateError(`high-stakes: ${gate.id} has no item "${unknown}"`, { file: path })
  return ids
}
