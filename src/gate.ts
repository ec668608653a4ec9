// What does a gate ask (its blank), and what does it count (its gate.yaml)?
import * as z from 'zod'
import { type AskedField, type AskedItem, type AskedRole, askedBy, type Columns, type Statuses } from './asked.ts'
import type { Checklist } from './checklist/read.ts'
import { readChecklist } from './checklist/read.ts'
import { sourceOf } from './checklist/source.ts'
import { type DecisionRow, flawOf } from './decide.ts'
import { GateError, nearest } from './errors.ts'
import { parsePolicy } from './policy.ts'
import { type ItemRuleId, type Level, type RuleId, ruleIds } from './rules/rule.ts'

const text = z.string().min(1)
const words = z.array(text).min(1)
const level = z.enum(['error', 'warning', 'off'])

/** A count a decision row asks for: `0`, `1..2`, `3..` (three or more). */
const range = z.union([z.int().min(0), z.string().regex(/^\d+\.\.\d*$/, 'a range is written 1..2 or 3..')])

/** Parameters of the rules that an item switches on, by rule id. */
const itemRules = z.strictObject({
  'criteria-met': z.strictObject({ higher: words, lower: words, table: z.strictObject({ metric: words, criterion: words, actual: words }) }).optional(),
  watched: z.strictObject({}).optional(),
  'on-call': z.strictObject({ paging: words }).optional(),
  covers: z
    .strictObject({
      outcomes: z.strictObject({ name: text, words, 'not-by': words }).optional(),
      topics: z.array(z.strictObject({ name: text, words, 'also-in': text.optional(), outcome: z.boolean().optional() })).min(1),
    })
    .optional(),
  dated: z
    .strictObject({
      what: text,
      about: words,
      'not-about': words.optional(),
      objects: words.optional(),
      within: z.strictObject({ days: z.int().positive(), before: text }).optional(),
      during: text.optional(),
      'not-after': text.optional(),
    })
    .optional(),
  retention: z.strictObject({ default: text, stored: words, tier: text }).optional(),
  acknowledged: z.strictObject({ 'on-call': text, read: words, check: words }).optional(),
  scheduled: z.strictObject({ channels: words, drafted: words, scheduled: words }).optional(),
  links: z.strictObject({ to: text, kept: words }).optional(),
  deferred: z.strictObject({ words: words.optional() }).optional(),
})

const gateFile = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/, 'an id is lower-case words with hyphens'),
  version: z.int().positive(),
  title: text,
  about: text,
  statuses: z.strictObject({ pass: words, warn: words.optional(), fail: words, na: words.optional() }),
  columns: z.strictObject({
    items: z.strictObject({ id: text, title: text, status: text, evidence: text, owner: text.optional() }),
    'sign-off': z.strictObject({ role: text, name: text, date: text, signature: text }),
    'open-items': z.strictObject({ item: text, missing: text, owner: text, due: text, closed: text.optional() }).optional(),
  }),
  fields: z.record(
    text,
    z.strictObject({
      is: z.enum(['id', 'version', 'tier', 'pilot', 'review', 'launch', 'follow-up']).optional(),
      kind: z.enum(['text', 'choice', 'date', 'period']),
      missing: level,
      also: words.optional(),
      choices: words.optional(),
    }),
  ),
  'combined-fields': z.record(text, z.array(text).min(2)).optional(),
  'sign-off': z.record(
    text,
    z.strictObject({
      part: z.enum(['builder', 'lead', 'peer', 'sponsor']),
      required: z.enum(['always', 'self-approved', 'conditional']),
      also: words.optional(),
    }),
  ),
  'stated-decision': z.strictObject({ section: text }),
  'open-items': z.strictObject({ 'within-days': z.int().positive() }).optional(),
  'follow-up': z.strictObject({ 'days-from': z.int(), 'days-to': z.int() }).optional(),
  decision: z
    .array(
      z.strictObject({
        verdict: text,
        outcome: z.enum(['cleared', 'conditional', 'blocked']),
        label: text,
        when: z.strictObject({ pass: range.optional(), warn: range.optional(), fail: range.optional() }).optional(),
        means: text,
      }),
    )
    .min(1),
  rules: z.record(text, level).optional(),
  items: z.record(
    text,
    z.strictObject({
      counts: z.boolean().optional(),
      'sign-off': z.boolean().optional(),
      'no-warn': text.optional(),
      asks: text,
      pass: text,
      fail: text,
      pitfall: text.optional(),
      rules: itemRules.optional(),
    }),
  ),
})

type GateFile = z.infer<typeof gateFile>
type Defined<T> = { [K in keyof T]-?: Exclude<T[K], undefined> }
/** Parameters of each item rule, as `gate.yaml` gives them. */
export type ItemRuleParameters = Defined<z.infer<typeof itemRules>>

export interface GateItem extends AskedItem {
  /** False for the item that stands for the sign-off: it is judged, and not counted in the decision. */
  counts: boolean
  isSignOff: boolean
  /** Why this item may not carry a warning status; null when it may. */
  noWarn: string | null
  guidance: { asks: string; pass: string; fail: string; pitfall: string | null }
  rules: { [K in ItemRuleId]?: ItemRuleParameters[K] }
}

export interface GateField extends AskedField {
  is: GateFile['fields'][string]['is'] | null
  kind: 'text' | 'choice' | 'date' | 'period'
  /** The level of the finding when it is missing. */
  missing: Level
  /** Other labels that people write for it. */
  also: string[]
  choices: string[]
}

export interface GateRole extends AskedRole {
  part: 'builder' | 'lead' | 'peer' | 'sponsor'
  required: 'always' | 'self-approved' | 'conditional'
  also: string[]
}

export interface Gate {
  id: string
  version: number
  title: string
  about: string
  source: string
  digest: string
  statuses: Statuses
  columns: Columns
  items: GateItem[]
  fields: GateField[]
  /** Fields written as one: label → the fields its words belong to, the last word to the last field. */
  combined: Map<string, string[]>
  roles: GateRole[]
  /** Section headings of the blank, as people repeat them. */
  headings: string[]
  statedIn: string
  openItems: { withinDays: number } | null
  followUp: { from: number; to: number } | null
  decision: DecisionRow[]
  levels: Map<RuleId, Level>
  blank: Checklist
  blankText: string
}

/** The two files of a gate folder, and where they came from. */
export interface GateFiles {
  folder: string
  source: string
  yaml: string
  blank: string
  digest: string
}

/** Makes a gate of its two files. Anything that does not fit is refused here, with file, line, what was found and what was expected. */
export function loadGate(files: GateFiles): Gate {
  const yamlPath = `${files.folder}/gate.yaml`
  const policy = parsePolicy(files.yaml, yamlPath, gateFile)
  const file = policy.value
  const refuse = (message: string, ...path: (string | number)[]): never => {
    throw new GateError(message, { file: yamlPath, line: policy.lineOf(path) })
  }
  const known = (what: string, found: string, choices: readonly string[], ...path: string[]): void => {
    if (choices.includes(found)) return
    const near = nearest(found, choices)
    refuse(
      `${what} "${found}" is not in checklist.md, expected one of ${choices.map((c) => `"${c}"`).join(', ')}${near ? `; did you mean "${near}"?` : ''}`,
      ...path,
    )
  }

  const statuses: Statuses = { pass: file.statuses.pass, warn: file.statuses.warn ?? [], fail: file.statuses.fail, na: file.statuses.na ?? [] }
  const columns: Columns = { items: file.columns.items, signOff: file.columns['sign-off'], openItems: file.columns['open-items'] ?? null }
  const blank = readChecklist(sourceOf(files.blank))
  const asked = askedBy(blank, columns)
  if (asked.items.length === 0)
    throw new GateError('the blank has no items: no table with the columns that gate.yaml names', { file: `${files.folder}/checklist.md` })
  for (const problem of asked.problems) throw new GateError(problem.message, { file: `${files.folder}/checklist.md`, line: problem.line })

  const ids = asked.items.map((item) => item.id)
  const labels = asked.fields.map((field) => field.label)
  const roles = asked.roles.map((role) => role.role)
  for (const id of Object.keys(file.items)) known('item', id, ids, 'items', id)
  for (const label of Object.keys(file.fields)) known('field', label, labels, 'fields', label)
  for (const role of Object.keys(file['sign-off'])) known('role', role, roles, 'sign-off', role)
  known('section', file['stated-decision'].section, asked.headings, 'stated-decision', 'section')
  for (const [label, parts] of Object.entries(file['combined-fields'] ?? {})) for (const part of parts) known('field', part, labels, 'combined-fields', label)
  for (const id of Object.keys(file.rules ?? {})) {
    if (!(ruleIds as readonly string[]).includes(id)) refuse(`no rule is called "${id}"${suggestion(id, ruleIds)}`, 'rules', id)
  }
  for (const [id, item] of Object.entries(file.items)) {
    const parameters = item.rules
    for (const other of [parameters?.acknowledged?.['on-call'], ...(parameters?.covers?.topics.map((topic) => topic['also-in']) ?? [])]) {
      if (other !== undefined) known('item', other, ids, 'items', id)
    }
    for (const field of [parameters?.dated?.within?.before, parameters?.dated?.during, parameters?.dated?.['not-after'], parameters?.retention?.tier]) {
      if (field !== undefined) known('field', field, labels, 'items', id)
    }
  }
  const decision: DecisionRow[] = file.decision.map((row) => ({ ...row, when: row.when ?? null }) as DecisionRow)
  const counted = asked.items.filter((item) => file.items[item.id]?.counts !== false)
  const flaw = flawOf(decision, counted.length)
  if (flaw !== null) refuse(flaw.message, 'decision', flaw.row)

  return {
    id: file.id,
    version: file.version,
    title: file.title,
    about: file.about,
    source: files.source,
    digest: files.digest,
    statuses,
    columns,
    items: asked.items.map((item) => {
      const own = file.items[item.id] ?? refuse(`item "${item.id}" of checklist.md has no guidance here`, 'items')
      return {
        ...item,
        counts: own.counts ?? true,
        isSignOff: own['sign-off'] ?? false,
        noWarn: own['no-warn'] ?? null,
        guidance: { asks: own.asks, pass: own.pass, fail: own.fail, pitfall: own.pitfall ?? null },
        rules: (own.rules ?? {}) as GateItem['rules'],
      }
    }),
    fields: asked.fields.map((field) => {
      const own = file.fields[field.label] ?? refuse(`field "${field.label}" of checklist.md is not described here`, 'fields')
      return { ...field, is: own.is ?? null, kind: own.kind, missing: own.missing, also: own.also ?? [], choices: own.choices ?? [] }
    }),
    combined: new Map(Object.entries(file['combined-fields'] ?? {})),
    roles: asked.roles.map((role) => {
      const own = file['sign-off'][role.role] ?? refuse(`role "${role.role}" of checklist.md is not described here`, 'sign-off')
      return { ...role, part: own.part, required: own.required, also: own.also ?? [] }
    }),
    headings: asked.headings,
    statedIn: file['stated-decision'].section,
    openItems: file['open-items'] === undefined ? null : { withinDays: file['open-items']['within-days'] },
    followUp: file['follow-up'] === undefined ? null : { from: file['follow-up']['days-from'], to: file['follow-up']['days-to'] },
    decision,
    levels: new Map(Object.entries(file.rules ?? {}) as [RuleId, Level][]),
    blank,
    blankText: files.blank,
  }
}

function suggestion(word: string, choices: readonly string[]): string {
  const near = nearest(word, choices)
  return near === undefined ? '' : `; did you mean "${near}"?`
}
