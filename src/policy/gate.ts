// What does a gate ask (its blank), and what does it count (its gate.yaml)?

import { statusTokens } from '../facts/language.ts'
import type { Statuses } from '../marks/status.ts'
import { partedAtBoxes } from '../read/boxes.ts'
import { readChecklist } from '../read/read.ts'
import { type ItemTable, keyOf, type Shape } from '../read/shapes.ts'
import { sourceOf } from '../read/source.ts'
import { version } from '../version.ts'
import { type Asked, type AskedField, type AskedItem, type AskedRole, askedBy } from './asked.ts'
import {
  type Against,
  checkGate,
  type GateFiles,
  itemsDescribed,
  type Level,
} from './gate-check.ts'
import type { DecisionRow, GateFile } from './gate-file.ts'
import { type Need, needsOf, type WordsOf } from './need.ts'
import type { NeedFile } from './need-file.ts'

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
  is: Exclude<GateFile['fields'], undefined>[string]['is'] | null
  kind: 'text' | 'choice' | 'date' | 'period'
  /** The level of the finding when it is missing. */
  missing: Level
  /** Other labels that people write for it. */
  also: string[]
  choices: string[]
  /** What its value must show. */
  needs: readonly Need[]
}

export interface GateRole extends AskedRole {
  /** One signature of a group is enough; a role without a group is a group of its own. */
  group: string
  /** The choices of fields that make it sign; empty: always. */
  when: Map<string, string>
  part: Exclude<GateFile['sign-off'], undefined>[string]['part']
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
  shape: Shape
  items: GateItem[]
  /** What every item must show; of boxes, what a share of them must. */
  eachItem: readonly Need[]
  fields: GateField[]
  /** Fields written as one: label → the fields its words belong to, the last word to the last field. */
  combined: Map<string, string[]>
  roles: GateRole[]
  /** Section headings of the blank, as people repeat them. */
  headings: string[]
  /** The heading under which documents state their decision; null where the gate asks for none. */
  statedIn: string | null
  /** Every item at warning names a next action with a day. */
  nextActionRequired: boolean
  reGateDate: { verdict: string } | null
  /** Of ticked boxes, the share that may show nothing; null where the gate asks for no such thing. */
  bareShare: number | null
  signals: Exclude<GateFile['signals'], undefined> | null
  score: { completed: string; percent: string } | null
  openItems: { withinDays: number | null } | null
  followUp: { from: number; to: number } | null
  decision: DecisionRow[]
  levels: Map<string, Level>
  /** Rules that no waiver covers here. */
  unwaivable: Set<string>
  /** Rules that the organisation may also make milder. */
  setByOrganisation: Set<string>
  /** The title of the blank, placeholder included. */
  blankTitle: string
  /** Lines of the blank under each heading's key. */
  placeholders: Map<string, string[]>
  blankText: string
  /** The terms of the vocabularies that it names. */
  vocabularies: Readonly<Record<string, readonly string[]>>
}

/** A gate as plain data: its blank, what its files say, read and checked, and the words that they name. What it asks is made of these anew. */
export interface GateData extends Pick<GateFile, 'id' | 'version' | 'title' | 'about'> {
  source: string
  digest: string
  blank: string
  items: AskedItem[]
  /** What else the blank asks. */
  asked: Omit<Asked, 'items'>
  /** What else gate.yaml says. */
  policy: Omit<GateFile, 'id' | 'version' | 'title' | 'about'>
  words: Record<string, readonly string[]>
  /** The version of this package that made it: no other one reads it. */
  madeBy: string
}

/** The data of a gate, of its files. Anything that does not fit is refused, with file, line, what was found and what was expected. */
export function gateDataOf(files: GateFiles, against: Against): GateData {
  const { source, digest, blank } = files
  const words = wordsNamedBy(loadGate(files, against))
  const { items, ...asked } = files.asked
  const { id, version: own, title, about, ...policy } = files.policy.value
  return {
    id,
    version: own,
    title,
    about,
    source,
    digest,
    blank,
    items,
    asked,
    policy,
    words,
    madeBy: version,
  }
}

/** The gate that its data make: they were checked when they were made. */
export function gateOfData(data: GateData): Gate {
  const { id, version: own, title, about, source, digest, blank, items, words } = data
  return gateOf({
    source,
    digest,
    blank,
    words,
    asked: { ...data.asked, items },
    policy: { value: { id, version: own, title, about, ...data.policy } },
  })
}

/** What the text of a blank asks. */
export function askedIn(blank: string, file: GateFile): Asked {
  const signs = file['sign-off-boxes'] === undefined ? {} : (file['sign-off'] ?? {})
  const roles = Object.entries(signs).flatMap(([role, { also }]) => [role, ...(also ?? [])])
  const section = file['stated-decision']?.section
  const noFields = [
    ...roles,
    ...(section === undefined || roles.length === 0 ? [] : [section]),
    ...(file['not-fields'] ?? []),
  ]
  return askedBy(
    partedAtBoxes(readChecklist(sourceOf(blank))),
    shapeOf(file),
    file.fields === undefined ? 'all' : noFields,
  )
}

function shapeOf(file: GateFile): Shape {
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
  const listed = (names: string | string[]): string[] => (Array.isArray(names) ? names : [names])
  return { ...own, title: listed(title), status: listed(status), evidence: listed(evidence) }
}

/** Makes a gate of its files. Anything that does not fit is refused, with file, line, what was found and what was expected. */
export function loadGate(files: GateFiles, against: Against): Gate {
  checkGate(files, against)
  return gateOf(files)
}

/** What is made of the files once they fit: no place in them is told any more. */
type Fitting = Pick<GateFiles, 'source' | 'digest' | 'blank' | 'asked' | 'words'> & {
  policy: Pick<GateFiles['policy'], 'value'>
}

function gateOf(files: Fitting): Gate {
  const { asked, words } = files
  const file = files.policy.value
  const wordsOf = (name: string): readonly string[] => words[name] ?? []
  const described = itemsDescribed(file)
  const each = needsOf(file['each-item']?.needs ?? [], wordsOf)
  const ruled = Object.entries(file.rules ?? {}).map(([id, said]) => ({
    id,
    ...(typeof said === 'string' ? { level: said } : said),
  }))
  return {
    id: file.id,
    version: file.version,
    title: file.title,
    about: file.about,
    source: files.source,
    digest: files.digest,
    statuses: statusesOf(file),
    shape: shapeOf(file),
    items: asked.items.map((item) => {
      const own = described.get(item.id) ?? {}
      return {
        ...item,
        also: own.also ?? [],
        counts: own.counts ?? true,
        isSignOff: own['sign-off'] ?? false,
        isWaivable: own.waivable ?? own['sign-off'] !== true,
        noWarn: own['no-warn'] ?? null,
        since: own.since ?? 1,
        noNa: own['no-na'] ?? null,
        // boxes are judged by the share of those that show anything
        needs:
          file.tasks === undefined
            ? withOwn(each, own.needs ?? [], wordsOf)
            : needsOf(own.needs ?? [], wordsOf),
        example: own.example ?? null,
      }
    }),
    eachItem: each,
    fields: asked.fields.map((field) => {
      const own = file.fields?.[field.label]
      return {
        ...field,
        is: own?.is ?? null,
        kind: own?.kind ?? (own?.is == null ? 'text' : kinds[own.is]),
        // what the gate says nothing about is the document's own
        missing: own?.missing ?? (own === undefined ? 'off' : 'error'),
        also: own?.also ?? [],
        choices: own?.choices ?? [],
        needs: needsOf(own?.needs ?? [], wordsOf),
      }
    }),
    combined: new Map(Object.entries(file['combined-fields'] ?? {})),
    roles: asked.roles.flatMap((role) => {
      const own = file['sign-off']?.[role.role]
      if (own === undefined) return []
      const { part, required } = own
      const group = own.group ?? role.role
      return [
        {
          ...role,
          part,
          required,
          group,
          when: new Map(Object.entries(own.when ?? {})),
          also: own.also ?? [],
        },
      ]
    }),
    headings: asked.headings,
    statedIn: file['stated-decision']?.section ?? null,
    nextActionRequired: file['next-action'] === 'required',
    reGateDate: file['re-gate-date'] ?? null,
    bareShare: shareOf(file['each-item']?.share),
    signals: file.signals ?? null,
    score: file.score ?? null,
    openItems:
      file['open-items'] === undefined
        ? null
        : { withinDays: file['open-items']['within-days'] ?? null },
    followUp:
      file['follow-up'] === undefined
        ? null
        : { from: file['follow-up']['days-from'], to: file['follow-up']['days-to'] },
    decision: file.decision.map((row) => ({ ...row, when: row.when ?? null }) as DecisionRow),
    levels: new Map(
      ruled.flatMap(({ id, level }) => (level === undefined ? [] : [[id, level] as const])),
    ),
    unwaivable: new Set(ruled.filter(({ waivable }) => waivable === false).map(({ id }) => id)),
    setByOrganisation: new Set(
      ruled.filter((rule) => rule['set-by'] === 'organisation').map(({ id }) => id),
    ),
    blankTitle: asked.title,
    placeholders: new Map(Object.entries(asked.placeholders)),
    blankText: files.blank,
    vocabularies: words,
  }
}

/** What a field holds that rules know, where the gate does not say. */
const kinds = {
  id: 'text',
  version: 'text',
  tier: 'choice',
  pilot: 'period',
  review: 'date',
  launch: 'date',
  'follow-up': 'date',
} as const

/** The common statuses, with the gate's own before them and without those that it takes away. N/A is one for boxes, and where the gate names it. */
function statusesOf({ statuses = {}, tasks }: GateFile): Statuses {
  const { pass = [], warn = [], fail = [], na = [], none = [] } = statuses
  const own = new Set([...pass, ...warn, ...fail, ...na, ...none].map((one) => one.toLowerCase()))
  const common = (tokens: string[]): string[] =>
    own.size === 0 ? tokens : tokens.filter((token) => !own.has(token.toLowerCase()))
  if (own.size === 0) return { ...statusTokens, na: tasks === undefined ? [] : statusTokens.na }
  return {
    pass: [...pass, ...common(statusTokens.pass)],
    warn: [...warn, ...common(statusTokens.warn)],
    fail: [...fail, ...common(statusTokens.fail)],
    na: [...na, ...(tasks !== undefined || na.length > 0 ? common(statusTokens.na) : [])],
  }
}

/** What every item must show, with the item's own needs; one of the same label stands in place of the other. */
function withOwn(each: readonly Need[], files: readonly NeedFile[], wordsOf: WordsOf): Need[] {
  const own = needsOf(files, wordsOf)
  return [...each.filter(({ label }) => !own.some((one) => one.label === label)), ...own]
}

/** The terms of the vocabularies that the needs of a gate name. */
export function wordsNamedBy({ eachItem, items, fields, vocabularies }: Gate): GateData['words'] {
  const needs = [
    ...eachItem,
    ...items.flatMap((item) => item.needs),
    ...fields.flatMap((field) => field.needs),
  ]
  const named = [...new Set(needs.flatMap((need) => need.vocabularies))].sort()
  return Object.fromEntries(named.map((name) => [name, vocabularies[name] ?? []]))
}

function shareOf(text: string | undefined): number | null {
  return text === undefined ? null : Number.parseInt(text, 10) / 100
}
