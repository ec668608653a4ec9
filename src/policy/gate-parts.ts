// What do the blank and the gate.yaml say together of each item, field, role and status, and what holds where they say nothing?

import { statusTokens } from '../facts/language.ts'
import type { Statuses } from '../marks/status-tokens.ts'
import { keyOf } from '../read/keys.ts'
import type { ItemTable, Shape } from '../read/shape.ts'
import type { Asked, AskedField, AskedItem } from './blank.ts'
import { idsIn } from './gate-names.ts'
import type { DecisionRow, GateFile, Level } from './gate-schema.ts'
import { type Need, needsOf, type WordsOf } from './need.ts'

type ItemFile = NonNullable<GateFile['items']>[string]
type FieldFile = NonNullable<GateFile['fields']>[string]
type RoleFile = NonNullable<GateFile['sign-off']>[string]

export interface GateItem extends AskedItem {
  /** Other titles that documents give it. */
  also: readonly string[]
  /** False for the item that stands for the sign-off: it is judged, and not counted in the decision. */
  counts: boolean
  isSignOff: boolean
  /** False: no waiver covers what is found on it. */
  isWaivable: boolean
  /** Why this item may not carry a warning status; null when it may. */
  noWarn: string | null
  /** The version of the gate that asks it for the first time. */
  since: number
  /** Why this item may not be marked as not applicable; null when it may. */
  noNa: string | null
  /** What its evidence must show. */
  needs: readonly Need[]
  /** Evidence that would do, or null where the gate gives none. */
  example: string | null
}

export interface GateField extends AskedField {
  is: NonNullable<FieldFile['is']> | null
  kind: NonNullable<FieldFile['kind']>
  /** The level of the finding when it is missing. */
  missing: Level
  /** Other labels that people write for it. */
  also: string[]
  choices: string[]
  /** What its value must show. */
  needs: readonly Need[]
}

export interface GateRole extends Pick<RoleFile, 'part' | 'required'> {
  role: string
  /** One signature of a group is enough; a role without a group is a group of its own. */
  group: string
  /** The choices of fields that make it sign; empty: always. */
  when: Map<string, string>
  also: string[]
  /** The names of the roles that nobody may sign as who signs as this one. */
  differentFrom: string[]
}

/** What gate.yaml says of each item; what is said under `"9, 10"` is said of both. */
export function itemsDescribed({ items = {} }: GateFile): Map<string, ItemFile> {
  const described = new Map<string, ItemFile>()
  for (const [ids, own] of Object.entries(items))
    for (const id of idsIn(ids)) {
      const before = described.get(id)
      const needs = [...(before?.needs ?? []), ...(own.needs ?? [])]
      described.set(id, { ...before, ...own, ...(needs.length > 0 && { needs }) })
    }
  return described
}

/** `each`: what every item must show; an item's own need of the same label stands in its place. */
export function itemsOf(
  asked: Asked,
  file: GateFile,
  each: readonly Need[],
  wordsOf: WordsOf,
): GateItem[] {
  const described = itemsDescribed(file)
  // boxes are judged by the share of those that show anything
  const shared = file.tasks === undefined ? each : []
  return asked.items.map((item) => {
    const own = described.get(item.id) ?? {}
    const { also = [], counts = true, 'sign-off': isSignOff = false, since = 1 } = own
    const needs = needsOf(own.needs ?? [], wordsOf)
    const others = shared.filter(({ label }) => !needs.some((one) => one.label === label))
    return {
      ...item,
      also,
      counts,
      isSignOff,
      isWaivable: own.waivable ?? !isSignOff,
      noWarn: own['no-warn'] ?? null,
      since,
      noNa: own['no-na'] ?? null,
      needs: [...others, ...needs],
      example: own.example ?? null,
    }
  })
}

/** What a field holds that rules know, where the gate does not say. */
const kinds = {
  id: 'text',
  version: 'text',
  tier: 'choice',
  pilot: 'period',
  review: 'date',
  launch: 'date',
  launched: 'date',
  'follow-up': 'date',
} as const

export function fieldsOf(asked: Asked, { fields = {} }: GateFile, wordsOf: WordsOf): GateField[] {
  return asked.fields.map((field) => {
    // what the gate says nothing about is the document's own
    const own: FieldFile = fields[field.label] ?? { missing: 'off' }
    const { is = null, missing = 'error', also = [], choices = [], needs = [] } = own
    const { kind = is === null ? 'text' : kinds[is] } = own
    return { ...field, is, kind, missing, also, choices, needs: needsOf(needs, wordsOf) }
  })
}

export function rolesOf(asked: Asked, { 'sign-off': roles = {} }: GateFile): GateRole[] {
  return asked.roles.flatMap(({ role }) => {
    const own = roles[role]
    if (own === undefined) return []
    const { part, required, group = role, when = {}, also = [] } = own
    const differentFrom = own['different-from'] ?? []
    return [
      { role, part, required, group, when: new Map(Object.entries(when)), also, differentFrom },
    ]
  })
}

export function decisionOf({ decision }: GateFile): DecisionRow[] {
  return decision.map((row) => ({ ...row, when: row.when ?? null }))
}

/** The common statuses, with the gate's own before them and without those that it takes away. N/A is one for boxes, and where the gate names it. */
export function statusesOf({ statuses = {}, tasks }: GateFile): Statuses {
  const taken = new Set(
    Object.values(statuses)
      .flatMap((words) => words ?? [])
      .map((one) => one.toLowerCase()),
  )
  const withCommon = (status: keyof Statuses): string[] => [
    ...(statuses[status] ?? []),
    ...statusTokens[status].filter((token) => !taken.has(token.toLowerCase())),
  ]
  return {
    pass: withCommon('pass'),
    warn: withCommon('warn'),
    fail: withCommon('fail'),
    na: tasks === undefined && statuses.na === undefined ? [] : withCommon('na'),
  }
}

export function shapeOf(file: GateFile): Shape {
  const { columns } = file
  const { items, 'sign-off': signOff } = columns
  const isList = Array.isArray(items)
  return {
    items: items === undefined || isList ? null : items,
    tables: isList ? items.map(itemTableOf) : [],
    notItems: new Set((file['not-items'] ?? []).map(keyOf)),
    sheet: file.sheet ?? null,
    tasks: file.tasks ?? null,
    signOff:
      signOff === undefined ? null : { ...signOff, signature: signOff.signature ?? signOff.date },
    signLines: signOff === undefined ? Object.keys(file['sign-off'] ?? {}) : [],
    signOffBoxes: file['sign-off-boxes'] ?? null,
    openItems: columns['open-items'] ?? null,
    criteria: columns.criteria ?? null,
  }
}

type ItemTableFile = Extract<GateFile['columns']['items'], unknown[]>[number]

function itemTableOf({ title, status, evidence = [], ...own }: ItemTableFile): ItemTable {
  return {
    ...own,
    title: [title].flat(),
    status: [status].flat(),
    evidence: [evidence].flat(),
  }
}
