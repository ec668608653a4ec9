// Do the files of a gate fit each other? Whatever does not is refused before anything is judged by it.

import { GateError, nearest } from '../errors.ts'
import { boundOf } from '../facts/comparison.ts'
import { findTerms, vocabularyOf } from '../facts/terms.ts'
import type { Asked } from './asked.ts'
import type { DecisionRow, GateFile } from './gate-file.ts'
import { eachOf, type Need, needsOf } from './need.ts'
import type { Policy } from './yaml.ts'

/** The files of a gate folder, and where they came from. */
export interface GateFiles {
  folder: string
  source: string
  /** gate.yaml, read and validated. */
  policy: Policy<GateFile>
  /** The text of checklist.md. */
  blank: string
  /** What it asks. */
  asked: Asked
  /** The terms of every vocabulary that there is, the folder's own ones before the product's. */
  words: Readonly<Record<string, readonly string[]>>
  digest: string
}

export type Level = 'error' | 'warning' | 'note' | 'off'

/** What a gate and a configuration must know of a rule. */
export interface GateRule {
  id: string
  /** False: no waiver covers it, because it is about what cannot be read, who answers for the document, or what it says of itself. */
  isWaivable?: false
  /** Its findings are of needs: a waiver of it names which. */
  isOfNeeds?: true
  /** The level where the gate sets none. */
  level: 'error' | 'warning'
}

/** What else a gate must fit: the rules that there are, and what makes a decision table unusable. */
export interface Against {
  rules: readonly GateRule[]
  flawOf(
    table: readonly DecisionRow[],
    items: number,
    choices: ReadonlyMap<string, readonly string[]>,
  ): { row: number; message: string } | null
}

type DescribedItem = Exclude<GateFile['items'], undefined>[string]

/** What gate.yaml says of each item; what is said under `"9, 10"` is said of both. */
export function itemsDescribed(file: GateFile): Map<string, DescribedItem> {
  const described = new Map<string, DescribedItem>()
  for (const [ids, own] of Object.entries(file.items ?? {}))
    for (const id of idsIn(ids)) {
      const before = described.get(id)
      const needs = [...(before?.needs ?? []), ...(own.needs ?? [])]
      described.set(id, { ...before, ...own, ...(needs.length > 0 && { needs }) })
    }
  return described
}

function idsIn(key: string): string[] {
  return key.split(',').map((id) => id.trim())
}

export function checkGate(files: GateFiles, { rules, flawOf }: Against): void {
  const { asked, policy } = files
  const file = policy.value
  const blankPath = `${files.folder}/checklist.md`
  if (asked.items.length === 0)
    throw new GateError(
      'the blank has no items: no table with the columns, and no boxes under the headings, that gate.yaml names',
      { file: blankPath },
    )
  for (const { message, line } of asked.problems)
    throw new GateError(message, { file: blankPath, line })
  const at = placesIn(files)
  checkNames(files, at)
  const ruleIds = rules.map(({ id }) => id)
  for (const id of Object.keys(file.rules ?? {})) at.known('rule', id, ruleIds, 'rules', id)
  for (const { role } of asked.roles)
    if (file['sign-off']?.[role] === undefined)
      at.refuse(`role "${role}" of checklist.md is not described here`, 'sign-off')
  checkNeeds(files, at)
  checkDecision(files, at, flawOf)
}

type Path = (string | number)[]

interface Places {
  refuse(message: string, ...path: Path): never
  /** Refuses what a vocabulary of the gate's own holds. */
  refuseWord(name: string, message: string): never
  /** Refuses a name that is not one of those there are. */
  known(what: string, found: string, choices: readonly string[], ...path: Path): void
}

function placesIn({ folder, policy }: GateFiles): Places {
  const refuse = (message: string, ...path: Path): never => {
    throw new GateError(message, { file: `${folder}/gate.yaml`, line: policy.lineOf(path) })
  }
  return {
    refuse,
    refuseWord(name, message) {
      throw new GateError(message, { file: `${folder}/vocabularies/${name}.txt` })
    },
    known(what, found, choices, ...path) {
      if (choices.includes(found)) return
      if (what === 'field' && policy.value.fields === undefined)
        refuse(
          `field "${found}" is not described here: gate.yaml needs "fields:", as in { ${found}: { is: review, kind: date, missing: error } }`,
          ...path,
        )
      const near = nearest(found, choices)
      const advice = near ? `; did you mean "${near}"?` : ''
      if (what === 'vocabulary')
        refuse(
          `vocabulary "${found}" is not there, neither as vocabularies/${found}.txt in this folder nor among those of the product${advice}`,
          ...path,
        )
      const expected = choices.map((choice) => `"${choice}"`).join(', ')
      refuse(`${what} "${found}" is not there, expected one of ${expected}${advice}`, ...path)
    },
  }
}

/** Every item, field, role, section, verdict and rule that gate.yaml names is there. */
function checkNames({ asked, policy }: GateFiles, { known, refuse }: Places): void {
  const file = policy.value
  const ids = asked.items.map((item) => item.id)
  const labels = asked.fields.map((field) => field.label)
  const roles = asked.roles.map((role) => role.role)
  const verdicts = file.decision.map((row) => row.verdict)
  const signals = Object.keys(file.signals?.needs ?? {})
  for (const key of Object.keys(file.items ?? {}))
    for (const id of idsIn(key)) known('item', id, ids, 'items', key)
  for (const label of Object.keys(file.fields ?? {})) known('field', label, labels, 'fields', label)
  for (const [role, own] of Object.entries(file['sign-off'] ?? {})) {
    known('role', role, roles, 'sign-off', role)
    for (const label of Object.keys(own.when ?? {})) known('field', label, labels, 'sign-off', role)
  }
  const section = file['stated-decision']?.section
  if (section !== undefined) known('section', section, asked.headings, 'stated-decision', 'section')
  for (const [label, parts] of Object.entries(file['combined-fields'] ?? {}))
    for (const part of parts) known('field', part, labels, 'combined-fields', label)
  const reGate = file['re-gate-date']?.verdict
  if (reGate !== undefined) known('verdict', reGate, verdicts, 're-gate-date')
  for (const label of Object.values(file.score ?? {})) known('field', label, labels, 'score')
  for (const [signal, needs] of Object.entries(file.signals?.needs ?? {}))
    for (const { field } of needs)
      if (field !== undefined) known('field', field, labels, 'signals', 'needs', signal)
  for (const [index, row] of file.decision.entries())
    for (const signal of Object.keys(row.when?.signals ?? {}))
      known('signal', signal, signals, 'decision', index)
  const metrics = Object.values(file.items ?? {}).flatMap(({ needs = [] }) =>
    needs.flatMap(({ metric }) => metric ?? []),
  )
  if (metrics.length > 0 && file.columns.criteria === undefined)
    refuse('a need asks for a metric, and no table of criteria is described', 'columns')
  for (const { name, criterion } of metrics)
    if (boundOf(criterion) === undefined)
      refuse(`the criterion of "${name}" has no number: "${criterion}"`, 'items')
  const of = file.columns.criteria?.of
  if (of !== undefined) known('item', of, ids, 'columns', 'criteria', 'of')
  for (const [key, own] of Object.entries(file.items ?? {}))
    if ((own.since ?? 1) > file.version)
      refuse(
        `item "${key}" is asked since version ${own.since}, and this is version ${file.version}`,
        ...['items', key, 'since'],
      )
}

/** Every need names vocabularies, items, fields, roles and columns that are there, and none is proved by its item's own title. */
function checkNeeds(files: GateFiles, places: Places): void {
  const { asked, policy, words } = files
  const file = policy.value
  const titles = new Map(asked.items.map(({ id, title }) => [id, title]))
  const { items } = file.columns
  const forms: Record<string, string | string[] | undefined>[] = Array.isArray(items)
    ? items
    : [items ?? {}]
  const columns = forms.flatMap((form) => Object.values(form).flatMap((name) => name ?? []))
  const labels = asked.fields.map((field) => field.label)
  const roles = asked.roles.map((role) => role.role)
  const path: Path = []
  const wordsOf = (name: string): readonly string[] => {
    places.known('vocabulary', name, Object.keys(words), ...path)
    return words[name] ?? []
  }
  const check = (needs: readonly Need[], title: string | null): void => {
    for (const need of needs.flatMap(eachOf)) {
      const { since, until, reaches, in: period, within, alsoUnder, notUnder } = need.asked
      if (within !== undefined && until === undefined)
        places.refuse(
          '"within" counts back from a day: say from which, as in { within: 30 days, until: FIELD }',
          ...path,
        )
      for (const bound of [since, until, reaches, period])
        if (bound !== undefined) places.known('field', bound.field, labels, ...path)
      for (const name of [...(alsoUnder ?? []), ...(notUnder ?? [])])
        places.known('item, role or field', name, [...titles.keys(), ...roles, ...labels], ...path)
      if (need.alsoIn !== null) places.known('item', need.alsoIn, [...titles.keys()], ...path)
      for (const column of need.at ?? []) places.known('column', column, columns, ...path)
      const proves =
        title === null || need.level === 'note' || need.as === 'named' ? null : need.asked.terms
      const [echo] = proves ? findTerms(withoutBrackets(title ?? ''), proves) : []
      if (echo !== undefined)
        places.refuse(
          `"${echo.text}" stands in the item's own title "${title}": a vocabulary that holds it would let the title prove itself`,
          ...path,
        )
    }
  }
  const at = (...next: Path): void => void path.splice(0, path.length, ...next)
  at('each-item')
  check(needsOf(file['each-item']?.needs ?? [], wordsOf), null)
  for (const [key, own] of Object.entries(file.items ?? {})) {
    at('items', key)
    const needs = needsOf(own.needs ?? [], wordsOf)
    for (const id of idsIn(key)) check(needs, titles.get(id) ?? null)
  }
  for (const [label, own] of Object.entries(file.fields ?? {})) {
    at('fields', label)
    check(needsOf(own.needs ?? [], wordsOf), null)
  }
  for (const [name, terms] of Object.entries(words)) {
    if (terms.length === 0) places.refuseWord(name, 'holds no term: write one a line')
    if (terms.length > mostTerms)
      places.refuseWord(
        name,
        `has ${terms.length} terms, at most ${mostTerms}: ask for a fact, or part the list`,
      )
    for (const term of terms) {
      if (vocabularyOf([term]).byFirst.size === 0 || /^\p{L}?\*?$/u.test(term))
        places.refuseWord(name, `"${term}" is not a term of two letters or more`)
      if (term.includes(','))
        places.refuseWord(name, `"${term}" is several terms: write one a line`)
    }
  }
}

/** Whoever needs more words than these describes an idiom, and not a thing. */
const mostTerms = 40

function withoutBrackets(title: string): string {
  return title.replace(/\([^)]*\)/g, ' ')
}

function checkDecision(
  { asked, policy }: GateFiles,
  { known, refuse }: Places,
  flawOf: Against['flawOf'],
): void {
  const file = policy.value
  const labels = asked.fields.map((field) => field.label)
  const decision = file.decision.map((row) => ({ ...row, when: row.when ?? null }) as DecisionRow)
  const choices = new Map(
    Object.entries(file.fields ?? {}).map(([label, field]) => [label, field.choices ?? []]),
  )
  for (const [index, row] of decision.entries())
    for (const [label, choice] of Object.entries(row.when?.fields ?? {})) {
      known('field', label, labels, 'decision', index)
      known(`choice of "${label}"`, choice, choices.get(label) ?? [], 'decision', index)
    }
  const described = itemsDescribed(file)
  const counted = asked.items.filter(({ id }) => described.get(id)?.counts !== false)
  const flaw = flawOf(decision, counted.length, choices)
  if (flaw !== null) refuse(flaw.message, 'decision', flaw.row)
}
