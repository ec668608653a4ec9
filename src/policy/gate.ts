// What does a gate ask (its blank), and what does it count (its gate.yaml)?

import type { Statuses } from '../marks/status-tokens.ts'
import { partedAtBoxes } from '../read/joined-boxes.ts'
import { readChecklist } from '../read/markdown.ts'
import type { Shape } from '../read/shape.ts'
import { sourceOf } from '../read/source.ts'
import { version } from '../version.ts'
import { type Asked, type AskedItem, askedBy } from './blank.ts'
import { type Against, checkGate } from './gate-check.ts'
import type { GateFiles } from './gate-names.ts'
import {
  decisionOf,
  fieldsOf,
  type GateField,
  type GateItem,
  type GateRole,
  itemsOf,
  rolesOf,
  shapeOf,
  statusesOf,
} from './gate-parts.ts'
import type { DecisionRow, GateFile, Level } from './gate-schema.ts'
import { type Need, needsOf } from './need.ts'

export type { GateField, GateItem, GateRole } from './gate-parts.ts'

type Titled = Pick<GateFile, 'id' | 'version' | 'title' | 'about'>

export interface Gate extends Titled {
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
  /** Of ticked boxes, the share that may show nothing; null where the gate asks for no such thing. */
  bareShare: number | null
  /** All that gate.yaml says, such as what a single rule asks. */
  policy: GateFile
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
export interface GateData extends Titled {
  source: string
  digest: string
  blank: string
  items: AskedItem[]
  /** What else the blank asks. */
  asked: Omit<Asked, 'items'>
  /** What else gate.yaml says. */
  policy: Omit<GateFile, keyof Titled>
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
  const eachItem = needsOf(file['each-item']?.needs ?? [], wordsOf)
  const share = file['each-item']?.share
  const rules = Object.entries(file.rules ?? {}).map(([id, said]) => ({
    id,
    ...(typeof said === 'string' ? { level: said } : said),
  }))
  const ruled = (isSo: (rule: (typeof rules)[number]) => boolean): Set<string> =>
    new Set(rules.filter(isSo).map(({ id }) => id))
  return {
    id: file.id,
    version: file.version,
    title: file.title,
    about: file.about,
    source: files.source,
    digest: files.digest,
    statuses: statusesOf(file),
    shape: shapeOf(file),
    items: itemsOf(asked, file, eachItem, wordsOf),
    eachItem,
    fields: fieldsOf(asked, file, wordsOf),
    combined: new Map(Object.entries(file['combined-fields'] ?? {})),
    roles: rolesOf(asked, file),
    headings: asked.headings,
    statedIn: file['stated-decision']?.section ?? null,
    bareShare: share === undefined ? null : Number.parseInt(share, 10) / 100,
    policy: file,
    decision: decisionOf(file),
    levels: new Map(rules.flatMap(({ id, level }) => (level === undefined ? [] : [[id, level]]))),
    unwaivable: ruled(({ waivable }) => waivable === false),
    setByOrganisation: ruled((rule) => rule['set-by'] === 'organisation'),
    blankTitle: asked.title,
    placeholders: new Map(Object.entries(asked.placeholders)),
    blankText: files.blank,
    vocabularies: words,
  }
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
