// What does a gate.yaml name, and is it there?

import { GateError, nearest } from '../errors.ts'
import type { Asked } from './blank.ts'
import type { GateFile, Level } from './gate-schema.ts'
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

/** What a gate and a configuration must know of a rule. */
export interface GateRule {
  id: string
  /** False: no waiver covers it, because it is about what cannot be read, who answers for the document, or what it says of itself. */
  isWaivable?: false
  /** Its findings are of needs: a waiver of it names which. */
  isOfNeeds?: true
  /** The level where the gate sets none. */
  level: Exclude<Level, 'note' | 'off'>
}

export type Path = readonly (string | number)[]

/** What it is the name of, the name, and where gate.yaml has it. */
type Named = readonly [what: string, name: string, ...path: Path]

export interface Places {
  /** Refuses what stands there. */
  refuse(message: string, ...path: Path): never
  /** Refuses a name that is not one of those there are. */
  known(...named: Named): void
}

export function placesIn(files: GateFiles, rules: readonly GateRule[]): Places {
  const { folder, policy } = files
  const there = namesThere(files, rules)
  const refuse = (message: string, ...path: Path): never => {
    throw new GateError(message, { file: `${folder}/gate.yaml`, line: policy.lineOf(path) })
  }
  return {
    refuse,
    known(what, name, ...path) {
      const choices = there[what] ?? []
      if (choices.includes(name)) return
      if (what === 'field' && policy.value.fields === undefined)
        refuse(
          `field "${name}" is not described here: gate.yaml needs "fields:", as in { ${name}: { is: review, kind: date, missing: error } }`,
          ...path,
        )
      const near = nearest(name, choices)
      const advice = near ? `; did you mean "${near}"?` : ''
      if (what === 'vocabulary')
        refuse(
          `vocabulary "${name}" is not there, neither as vocabularies/${name}.txt in this folder nor among those of the product${advice}`,
          ...path,
        )
      const expected = choices.map((choice) => `"${choice}"`).join(', ')
      refuse(`${what} "${name}" is not there, expected one of ${expected}${advice}`, ...path)
    },
  }
}

/** All that gate.yaml can name, by what it is. */
function namesThere(
  { asked, policy, words }: GateFiles,
  rules: readonly GateRule[],
): Readonly<Record<string, readonly string[]>> {
  const { columns, decision, fields, signals } = policy.value
  const items = asked.items.map(({ id }) => id)
  const labels = asked.fields.map(({ label }) => label)
  const roles = asked.roles.map(({ role }) => role)
  const forms = [columns.items ?? []].flat()
  return {
    item: items,
    field: labels,
    role: roles,
    'item, role or field': [...items, ...roles, ...labels],
    ...Object.fromEntries(
      entries(fields).map(([label, { choices = [] }]) => [`choice of "${label}"`, choices]),
    ),
    section: asked.headings,
    verdict: decision.map(({ verdict }) => verdict),
    signal: Object.keys(signals?.needs ?? {}),
    rule: rules.map(({ id }) => id),
    vocabulary: Object.keys(words),
    column: forms.flatMap((form) => Object.values(form).flatMap((name) => name ?? [])),
  }
}

/** Every name in a gate.yaml, but for those in needs. */
export function namesIn(file: GateFile): Named[] {
  const { columns, decision, fields, items, rules, score, signals } = file
  return [
    ...entries(items).flatMap(([key]) => idsIn(key).map((id): Named => ['item', id, 'items', key])),
    ...entries(fields).map(([label]): Named => ['field', label, 'fields', label]),
    ...entries(file['sign-off']).flatMap(
      ([role, { when, 'different-from': others = [] }]): Named[] => [
        ['role', role, 'sign-off', role],
        ...others.map((other): Named => ['role', other, 'sign-off', role, 'different-from']),
        ...entries(when).map(([label]): Named => ['field', label, 'sign-off', role]),
      ],
    ),
    ...given(file['stated-decision']).map(
      ({ section }): Named => ['section', section, 'stated-decision', 'section'],
    ),
    ...entries(file['combined-fields']).flatMap(([label, parts]) =>
      parts.map((part): Named => ['field', part, 'combined-fields', label]),
    ),
    ...given(file['re-gate-date']).map(
      ({ verdict }): Named => ['verdict', verdict, 're-gate-date'],
    ),
    ...entries(score).map(([, label]): Named => ['field', label, 'score']),
    ...entries(signals?.needs).flatMap(([signal, needs]) =>
      needs
        .flatMap(({ field }) => given(field))
        .map((field): Named => ['field', field, 'signals', 'needs', signal]),
    ),
    ...given(columns.criteria?.of).map((id): Named => ['item', id, 'columns', 'criteria', 'of']),
    ...entries(rules).map(([id]): Named => ['rule', id, 'rules', id]),
    ...decision.flatMap(({ when }, row) => [
      ...entries(when?.signals).map(([signal]): Named => ['signal', signal, 'decision', row]),
      ...entries(when?.fields).flatMap(([label, choice]): Named[] => [
        ['field', label, 'decision', row],
        [`choice of "${label}"`, choice, 'decision', row],
      ]),
    ]),
  ]
}

/** `"9, 10"` */
export function idsIn(key: string): string[] {
  return key.split(',').map((id) => id.trim())
}

export function entries<T>(record: Readonly<Record<string, T>> = {}): [string, T][] {
  return Object.entries(record)
}

export function given<T>(value: T | undefined): T[] {
  return value === undefined ? [] : [value]
}
