// What does the organisation set in gate.config.yaml?
import { GateError, nearest } from './errors.ts'
import { findDurations } from './facts/durations.ts'
import type { ConfigFile } from './policy/config-file.ts'
import type { Policy } from './policy/yaml.ts'
import { type Level, type RuleId, ruleIds } from './rules/ids.ts'
import type { Minimums } from './rules/rule.ts'

export interface Config {
  /** Files and the gate that judges them, in the order they were written. */
  checklists: { file: string; gate: string }[]
  /** Folders of own gates, as written. */
  gates: string[]
  levels: Map<RuleId, Level>
  minimums: Minimums
  /** Items that the organisation allows no warning on, by gate. */
  highStakes: Map<string, string[]>
}

export const noConfig: Config = { checklists: [], gates: [], levels: new Map(), minimums: { retention: new Map() }, highStakes: new Map() }

/** The configuration that a file's policy makes. */
export function configOf(policy: Policy<ConfigFile>, file: string): Config {
  const { value } = policy
  const retention = new Map<string, { text: string; days: number }>()
  for (const [tier, period] of Object.entries(value.minimums?.retention ?? {})) {
    const [duration] = findDurations(period)
    if (duration === undefined || duration.text !== period.trim()) {
      throw new GateError(`"${period}" is no period, expected one such as "180 days" or "7 years"`, {
        file,
        line: policy.lineOf(['minimums', 'retention', tier]),
      })
    }
    retention.set(tier, { text: period, days: duration.days })
  }
  const levels = new Map<RuleId, Level>()
  for (const [id, level] of Object.entries(value.rules ?? {})) {
    const known = ruleIds.find((rule) => rule === id)
    if (known === undefined) {
      const near = nearest(id, ruleIds)
      throw new GateError(`no rule is called "${id}"${near ? `; did you mean "${near}"?` : ''}`, { file, line: policy.lineOf(['rules', id]) })
    }
    levels.set(known, level)
  }
  return {
    checklists: (value.checklists ?? []).map(({ files, gate }) => ({ file: files, gate })),
    gates: value.gates ?? [],
    levels,
    minimums: { retention },
    highStakes: new Map(Object.entries(value['high-stakes'] ?? {})),
  }
}

/** The configuration may only tighten: a rule that the gate makes an error stays one. */
export function refuseSofter(config: Config, file: string, levelOf: (rule: RuleId) => Level): void {
  for (const [rule, level] of config.levels) {
    if (level === 'warning' && levelOf(rule) === 'error') {
      throw new GateError(`rules: "${rule}" is an error in the gate and cannot be lowered to a warning`, { file })
    }
  }
}
