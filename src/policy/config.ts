// What does the organisation set in gate.config.yaml?

import { GateError, nearest } from '../errors.ts'
import type { Day } from '../facts/calendar.ts'
import { findDurations } from '../facts/durations.ts'
import type { ConfigFile } from './config-schema.ts'
import type { Gate } from './gate.ts'
import type { GateRule } from './gate-names.ts'
import type { Level } from './gate-schema.ts'
import type { Person } from './roster.ts'
import { mayBePattern, partedAtNegation, portable } from './selection.ts'
import type { Policy } from './yaml.ts'

/** What the organisation itself sets, from the configuration. */
export interface Minimums {
  /** Shortest retention in days, by tier. */
  retention: Map<string, { text: string; days: number }>
}

export interface Waiver {
  rule: string
  /** The item's id, or null for findings about the document. */
  item: string | null
  /** The label of the need that is not met; null but for the rule `shown`. */
  need: string | null
  /** The path of the checklist, or a pattern for several, as the configuration writes it with forward slashes. */
  file: string
  reason: string
  approver: string
  /** The last day it holds. */
  until: Day
  /** Where it stands, for messages: the configuration's path and a 1-based line. */
  at: { file: string; line: number }
}

/** What the organisation sets, as plain data: another process can be told. */
export interface Settled {
  /** Files, paths or patterns, and the gate that judges them, in the order they were written. */
  checklists: Configured[]
  /** Folders of own gates, as written. */
  gates: string[]
  levels: Map<string, Level>
  minimums: Minimums
  /** Items that the organisation allows no warning on, by gate. */
  highStakes: Map<string, string[]>
  /** The share of boxes that may show nothing, by gate. */
  bareShares: Map<string, number>
  /** Who may sign as what; empty: anybody may. */
  people: Person[]
  /** The list of the signers' keys, and that of keys that are revoked, as written. */
  signers: string | null
  revoked: string | null
  /** The roles that must sign with a key, by gate. */
  requiredSignatures: Map<string, string[]>
  /** Where criteria were set: checklists, as a path or pattern, or null for all, and the file with its placeholders; the first that fits. */
  criteriaFrom: { checklists: string | null; file: string }[]
  waivers: Waiver[]
  /** The 1-based line of each of the levels in the file, for messages. */
  levelLines: Map<string, number>
}

export interface Configured {
  file: string
  gate: string
  /** What is left out of it: paths, patterns and folders. */
  except: string[]
  /** Paths and patterns of what makes the agent what it is. */
  artifacts: string[]
  /** The 1-based line of its entry in the file. */
  line: number
}

export interface Config extends Settled {
  /** The 1-based line of a key in the file, for messages. */
  lineOf: Policy<ConfigFile>['lineOf']
}

export const noConfig: Config = {
  checklists: [],
  gates: [],
  levels: new Map(),
  minimums: { retention: new Map() },
  highStakes: new Map(),
  bareShares: new Map(),
  people: [],
  signers: null,
  revoked: null,
  requiredSignatures: new Map(),
  criteriaFrom: [],
  waivers: [],
  levelLines: new Map(),
  lineOf: () => 1,
}

/** The configuration that a file's policy makes. */
export function configOf(
  policy: Policy<ConfigFile>,
  file: string,
  rules: readonly GateRule[],
): Config {
  const { value, lineOf } = policy
  const levels = Object.entries(value.rules ?? {}).map(([id, level]) => {
    const line = lineOf(['rules', id])
    return { rule: ruleCalled(id, rules, { file, line }).id, level, line }
  })
  const retention = Object.entries(value.minimums?.retention ?? {}).map(([tier, text]) => {
    const line = lineOf(['minimums', 'retention', tier])
    return [tier, { text, days: daysOf(text, { file, line }) }] as const
  })
  const highStakes = Object.entries(value['high-stakes'] ?? {})
  const limits = Object.entries(value.limits ?? {})
  return {
    checklists: checklistsIn(policy, file),
    gates: (value.gates ?? []).map((folder) => folder.replaceAll('\\', '/')),
    levels: new Map(levels.map(({ rule, level }) => [rule, level])),
    levelLines: new Map(levels.map(({ rule, line }) => [rule, line])),
    minimums: { retention: new Map(retention) },
    highStakes: new Map(highStakes.map(([gate, items]) => [gate, items.map(String)])),
    bareShares: new Map(limits.map(([gate, { bare }]) => [gate, Number.parseInt(bare, 10) / 100])),
    ...signingIn(policy, file),
    criteriaFrom: criteriaFromIn(value),
    waivers: waiversIn(policy, file, rules),
    lineOf,
  }
}

type Place = Waiver['at']

function daysOf(period: string, at: Place): number {
  const [duration] = findDurations(period)
  if (duration !== undefined && duration.text === period.trim()) return duration.days
  throw new GateError(
    `"${period}" is not a period, expected one such as "180 days" or "7 years"`,
    at,
  )
}

/** An entry that only leaves out does so for all others of its gate. */
function checklistsIn({ value, lineOf }: Policy<ConfigFile>, file: string): Configured[] {
  const entries = (value.checklists ?? []).map(({ files, gate, artifacts }, index) => ({
    ...partedAtNegation([files].flat().map(portable)),
    gate,
    artifacts: (artifacts ?? []).map(portable),
    line: lineOf(['checklists', index]),
  }))
  const leaving = entries.filter(({ named }) => named.length === 0)
  for (const { gate, except, line } of leaving)
    if (!entries.some((other) => other.gate === gate && other.named.length > 0))
      throw new GateError(
        `"!${except[0]}" leaves out, and nothing is named for "${gate}" that it is left out of; name that first, as in files: ["docs/**/*.md", "!docs/old/**"]`,
        { file, line },
      )
  return entries.flatMap(({ named, except, ...entry }) => {
    const general = leaving
      .filter((other) => other.gate === entry.gate)
      .flatMap((other) => other.except)
    return named.map((one) => ({ ...entry, file: one, except: [...except, ...general] }))
  })
}

/** What would let nobody sign, or anybody, is refused. */
function signingIn(
  { value, lineOf }: Policy<ConfigFile>,
  file: string,
): Pick<Config, 'people' | 'signers' | 'revoked' | 'requiredSignatures'> {
  const { signers = null, revoked = null } = value
  const people = peopleIn(value.people ?? [], (index) => ({
    file,
    line: lineOf(['people', index]),
  }))
  const required = Object.entries(value['require-signatures'] ?? {})
  const [asked] = required
  if (signers === null && (asked !== undefined || revoked !== null)) {
    const key = asked === undefined ? 'revoked' : 'require-signatures'
    throw new GateError(
      `${key}: "signers:" must name the list of keys that signatures are verified by`,
      { file, line: lineOf([key]) },
    )
  }
  if (signers !== null && people.length === 0)
    throw new GateError(
      'signers: "people:" must say who signs with these keys, with the address of each',
      { file, line: lineOf(['signers']) },
    )
  return { people, signers, revoked, requiredSignatures: new Map(required) }
}

function peopleIn(
  written: NonNullable<ConfigFile['people']>,
  at: (index: number) => Place,
): Person[] {
  const people = written.map(
    ({ also = [], email = null, until = null, ...person }): Person => ({
      ...person,
      also,
      email,
      until,
    }),
  )
  for (const [index, { name, email }] of people.entries()) {
    const others = people.slice(0, index)
    if (others.some((other) => other.name === name))
      throw new GateError(`people.${index}: "${name}" is listed twice`, at(index))
    const same = others.find((other) => email !== null && other.email === email)
    if (same !== undefined)
      throw new GateError(
        `people.${index}: ${email} is the address of ${same.name} as well; whose key is it?`,
        at(index),
      )
  }
  return people
}

function criteriaFromIn({ 'criteria-from': from }: ConfigFile): Settled['criteriaFrom'] {
  return typeof from === 'string'
    ? [{ checklists: null, file: portable(from) }]
    : Object.entries(from ?? {}).map(([checklists, file]) => ({
        checklists: portable(checklists),
        file: portable(file),
      }))
}

function waiversIn(
  { value, lineOf }: Policy<ConfigFile>,
  file: string,
  rules: readonly GateRule[],
): Waiver[] {
  const waivers = (value.waivers ?? []).map((written, index): Waiver => {
    const at = { file, line: lineOf(['waivers', index, 'rule']) }
    const { id, isWaivable, isOfNeeds } = ruleCalled(written.rule, rules, at)
    if (isWaivable === false)
      throw new GateError(`waivers.${index}.rule: "${id}" cannot be waived`, at)
    if (isOfNeeds === true && written.need === undefined)
      throw new GateError(
        `waivers.${index}.rule: "${id}" covers many things: name the one that is waived with "need:"`,
        at,
      )
    return {
      ...written,
      rule: id,
      item: written.item === undefined ? null : String(written.item),
      need: written.need ?? null,
      file: portable(written.file),
      at,
    }
  })
  const keys = waivers.map((one) => JSON.stringify([one.rule, one.item, one.need, one.file]))
  const again = keys.findIndex((key, index) => keys.indexOf(key) < index)
  if (again >= 0)
    throw new GateError(`waivers.${again}: the same finding is waived twice`, {
      file,
      line: lineOf(['waivers', again]),
    })
  return waivers
}

function ruleCalled(id: string, rules: readonly GateRule[], at: Place): GateRule {
  const known = rules.find((rule) => rule.id === id)
  if (known !== undefined) return known
  const ids = rules.map((rule) => rule.id)
  const near = nearest(id, ids)
  throw new GateError(`no rule is called "${id}"${near ? `; did you mean "${near}"?` : ''}`, at)
}

/**
 * The waivers for a file, as `isNamedBy` says of what they write. One on a rule that its gate does not let be waived is refused; so is one on an item
 * that it does not have, unless a pattern names files of several gates.
 */
export function waiversFor(
  { waivers }: Settled,
  gate: Gate,
  isNamedBy: (written: string) => boolean,
): Waiver[] {
  return waivers.filter((waiver) => {
    const { at, file } = waiver
    if (!isNamedBy(file)) return false
    if (gate.unwaivable.has(waiver.rule))
      throw new GateError(`${gate.id} does not let "${waiver.rule}" be waived`, at)
    if (waiver.item === null) return true
    const item = gate.items.find(({ id }) => id === waiver.item)
    if (item === undefined && mayBePattern(file)) return false
    if (item === undefined) throw new GateError(`${gate.id} has no item "${waiver.item}"`, at)
    if (!item.isWaivable)
      throw new GateError(`${gate.id} lets nothing on item ${item.id} be waived`, at)
    return true
  })
}

const strength: Record<Level, number> = { off: 0, note: 1, warning: 2, error: 3 }

/** The configuration may only tighten, except rules that the gate leaves to the organisation. */
export function refuseSofter(
  config: Settled,
  file: string,
  gate: Gate,
  rules: readonly GateRule[],
): void {
  for (const [rule, level] of config.levels) {
    const own = gate.levels.get(rule) ?? rules.find(({ id }) => id === rule)?.level ?? 'error'
    if (strength[level] >= strength[own] || gate.setByOrganisation.has(rule)) continue
    const said = level === 'off' ? 'turned off' : 'lowered to a warning'
    throw new GateError(
      `rules: "${rule}" is ${own === 'error' ? 'an error' : 'a warning'} in the gate and cannot be ${said}`,
      {
        file,
        line: config.levelLines.get(rule) ?? 1,
      },
    )
  }
}
