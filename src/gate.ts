// What does a gate ask (its blank), and what does it count (its gate.yaml)?
import {
  type Asked,
  type AskedField,
  type AskedItem,
  type AskedRole,
  askedBy,
  type Statuses,
} from './asked.ts'
import { readChecklist } from './checklist/read.ts'
import type { Shape } from './checklist/shapes.ts'
import { sourceOf } from './checklist/source.ts'
import { type DecisionRow, flawOf } from './decide.ts'
import { GateError, nearest } from './errors.ts'
import type { GateFile, ItemRuleId, ItemRuleParameters } from './policy/gate-file.ts'
import type { Policy } from './policy/yaml.ts'
import { type Level, type RuleId, ruleIds } from './rules/ids.ts'

export interface GateItem extends AskedItem {
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
  guidance: { asks: string; pass: string; fail: string; pitfall: string | null }
  rules: { [K in ItemRuleId]?: ItemRuleParameters[K] }
}

export interface GateField extends AskedField {
  is: Exclude<GateFile['fields'], undefined>[string]['is'] | null
  kind: 'text' | 'choice' | 'date' | 'period'
  /** The level of the finding when it is missing. */
  missing: Level
  /** Other labels that people write for it. */
  also: string[]
  choices: string[]
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
  fields: GateField[]
  /** Fields written as one: label → the fields its words belong to, the last word to the last field. */
  combined: Map<string, string[]>
  roles: GateRole[]
  /** Section headings of the blank, as people repeat them. */
  headings: string[]
  /** The heading under which documents state their decision; null where the gate asks for none. */
  statedIn: string | null
  ownersRequired: boolean
  nextAction: { refused: string[] } | null
  reGateDate: { verdict: string } | null
  tickDisputed: { words: string[] } | null
  signals: Exclude<GateFile['signals'], undefined> | null
  score: { completed: string; percent: string } | null
  openItems: { withinDays: number | null } | null
  followUp: { from: number; to: number } | null
  decision: DecisionRow[]
  levels: Map<RuleId, Level>
  /** Rules that no waiver covers here. */
  unwaivable: Set<RuleId>
  /** Rules that the organisation may also make milder. */
  setByOrganisation: Set<RuleId>
  /** The title of the blank, placeholder included. */
  blankTitle: string
  /** Lines of the blank under each heading's key. */
  placeholders: Map<string, string[]>
  blankText: string
}

/** The two files of a gate folder, and where they came from. */
export interface GateFiles {
  folder: string
  source: string
  /** gate.yaml, read and validated. */
  policy: Policy<GateFile>
  /** The text of checklist.md. */
  blank: string
  /** What it asks. */
  asked: Asked
  digest: string
}

/** One of the product's own gates, as the build writes it down: its blank, and what its two files say. */
export interface CompiledGate {
  file: GateFile
  blank: string
  asked: Asked
  digest: string
}

/** A gate that was validated when the product was built. */
export function compiledGate({ file, blank, asked, digest }: CompiledGate, folder: string): Gate {
  return loadGate({
    folder,
    source: 'built-in',
    policy: { value: file, lineOf: () => 1 },
    blank,
    asked,
    digest,
  })
}

/** What the text of a blank asks. */
export function askedIn(blank: string, file: GateFile): Asked {
  const roles =
    file['sign-off-boxes'] === undefined
      ? []
      : Object.entries(file['sign-off'] ?? {}).flatMap(([role, { also }]) => [
          role,
          ...(also ?? []),
        ])
  const section = file['stated-decision']?.section
  const noFields = [
    ...roles,
    ...(section === undefined || roles.length === 0 ? [] : [section]),
    ...(file['not-fields'] ?? []),
  ]
  return askedBy(
    readChecklist(sourceOf(blank)),
    shapeOf(file),
    file.fields === undefined ? 'all' : noFields,
  )
}

function shapeOf(file: GateFile): Shape {
  const { columns } = file
  return {
    items: columns.items ?? null,
    sheet: file.sheet ?? null,
    tasks: file.tasks ?? null,
    signOff: columns['sign-off'] ?? null,
    signOffBoxes: file['sign-off-boxes'] ?? null,
    openItems: columns['open-items'] ?? null,
  }
}

/** Makes a gate of its two files. Anything that does not fit is refused here, with file, line, what was found and what was expected. */
export function loadGate(files: GateFiles): Gate {
  const yamlPath = `${files.folder}/gate.yaml`
  const { policy } = files
  const file = policy.value
  const refuse = (message: string, ...path: (string | number)[]): never => {
    throw new GateError(message, { file: yamlPath, line: policy.lineOf(path) })
  }
  const known = (
    what: string,
    found: string,
    choices: readonly string[],
    ...path: (string | number)[]
  ): void => {
    if (choices.includes(found)) return
    if (what === 'field' && file.fields === undefined)
      refuse(
        `field "${found}" is not described here: gate.yaml needs "fields:", as in { ${found}: { is: review, kind: date, missing: error } }`,
        ...path,
      )
    const near = nearest(found, choices)
    refuse(
      `${what} "${found}" is not in checklist.md, expected one of ${choices.map((c) => `"${c}"`).join(', ')}${near ? `; did you mean "${near}"?` : ''}`,
      ...path,
    )
  }

  const statuses: Statuses = {
    pass: file.statuses.pass,
    warn: file.statuses.warn ?? [],
    fail: file.statuses.fail,
    na: file.statuses.na ?? [],
  }
  const { asked } = files
  if (asked.items.length === 0)
    throw new GateError(
      'the blank has no items: no table with the columns, and no boxes under the headings, that gate.yaml names',
      {
        file: `${files.folder}/checklist.md`,
      },
    )
  for (const problem of asked.problems)
    throw new GateError(problem.message, {
      file: `${files.folder}/checklist.md`,
      line: problem.line,
    })

  const ids = asked.items.map((item) => item.id)
  const labels = asked.fields.map((field) => field.label)
  const roles = asked.roles.map((role) => role.role)
  for (const id of Object.keys(file.items)) known('item', id, ids, 'items', id)
  const fields = file.fields ?? {}
  const signOff = file['sign-off'] ?? {}
  for (const label of Object.keys(fields)) known('field', label, labels, 'fields', label)
  for (const role of Object.keys(signOff)) known('role', role, roles, 'sign-off', role)
  const section = file['stated-decision']?.section ?? null
  if (section !== null) known('section', section, asked.headings, 'stated-decision', 'section')
  for (const [label, parts] of Object.entries(file['combined-fields'] ?? {}))
    for (const part of parts) known('field', part, labels, 'combined-fields', label)
  for (const id of Object.keys(file.rules ?? {})) {
    if (!(ruleIds as readonly string[]).includes(id))
      refuse(`no rule is called "${id}"${suggestion(id, ruleIds)}`, 'rules', id)
  }
  for (const [id, item] of Object.entries(file.items)) {
    const parameters = item.rules
    for (const other of [
      parameters?.acknowledged?.['on-call'],
      ...(parameters?.covers?.topics.map((topic) => topic['also-in']) ?? []),
    ]) {
      if (other !== undefined) known('item', other, ids, 'items', id)
    }
    for (const other of parameters?.['designated-owner']?.['other-than'] ?? [])
      known('item', other, ids, 'items', id)
    const signs = parameters?.['designated-owner']?.signs
    if (signs !== undefined) known('role', signs, roles, 'items', id)
    for (const field of [
      parameters?.dated?.within?.before,
      parameters?.dated?.during,
      parameters?.dated?.['not-after'],
      parameters?.retention?.tier,
    ]) {
      if (field !== undefined) known('field', field, labels, 'items', id)
    }
  }
  for (const [role, own] of Object.entries(signOff))
    for (const label of Object.keys(own.when ?? {})) known('field', label, labels, 'sign-off', role)
  const reGate = file['re-gate-date']?.verdict
  if (reGate !== undefined)
    known(
      'verdict',
      reGate,
      file.decision.map((row) => row.verdict),
      're-gate-date',
    )
  for (const label of Object.values(file.score ?? {})) known('field', label, labels, 'score')
  for (const [signal, needs] of Object.entries(file.signals?.needs ?? {}))
    for (const { field } of needs)
      if (field !== undefined) known('field', field, labels, 'signals', 'needs', signal)
  for (const [index, row] of file.decision.entries())
    for (const signal of Object.keys(row.when?.signals ?? {})) {
      const signals = Object.keys(file.signals?.needs ?? {})
      if (!signals.includes(signal))
        refuse(
          `no signal is called "${signal}", expected one of ${signals.map((one) => `"${one}"`).join(', ')}`,
          'decision',
          index,
        )
    }
  for (const [id, item] of Object.entries(file.items)) {
    if ((item.since ?? 1) > file.version)
      refuse(
        `item "${id}" is asked since version ${item.since}, and this is version ${file.version}`,
        'items',
        id,
        'since',
      )
  }
  const decision: DecisionRow[] = file.decision.map(
    (row) => ({ ...row, when: row.when ?? null }) as DecisionRow,
  )
  const counted = asked.items.filter((item) => file.items[item.id]?.counts !== false)
  const choices = new Map(
    Object.entries(fields).map(([label, field]) => [label, field.choices ?? []]),
  )
  for (const [index, row] of decision.entries()) {
    for (const [label, choice] of Object.entries(row.when?.fields ?? {})) {
      known('field', label, labels, 'decision', index)
      const offered = choices.get(label) ?? []
      if (!offered.includes(choice))
        refuse(
          `"${label}" is never "${choice}", expected one of ${offered.map((c) => `"${c}"`).join(', ')}`,
          'decision',
          index,
        )
    }
  }
  const ruled = Object.entries(file.rules ?? {}).map(([id, said]) => ({
    id: id as RuleId,
    ...(typeof said === 'string' ? { level: said } : said),
  }))
  const flaw = flawOf(decision, counted.length, choices)
  if (flaw !== null) refuse(flaw.message, 'decision', flaw.row)

  return {
    id: file.id,
    version: file.version,
    title: file.title,
    about: file.about,
    source: files.source,
    digest: files.digest,
    statuses,
    shape: shapeOf(file),
    items: asked.items.map((item) => {
      // an item without a word here asks what its title says
      const own = file.items[item.id] ?? {
        asks: item.title,
        pass: 'The status says that it passes.',
        fail: 'Any other status, or none.',
      }
      return {
        ...item,
        counts: own.counts ?? true,
        isSignOff: own['sign-off'] ?? false,
        isWaivable: own.waivable ?? own['sign-off'] !== true,
        noWarn: own['no-warn'] ?? null,
        since: own.since ?? 1,
        noNa: own['no-na'] ?? null,
        guidance: { asks: own.asks, pass: own.pass, fail: own.fail, pitfall: own.pitfall ?? null },
        // evidence that says itself that it is not done is none, whatever else a gate asks
        rules: {
          ...(file.columns.items?.evidence === undefined ? {} : { deferred: {} }),
          ...own.rules,
        } as GateItem['rules'],
      }
    }),
    fields: asked.fields.map((field) => {
      const own =
        fields[field.label] ??
        refuse(`field "${field.label}" of checklist.md is not described here`, 'fields')
      return {
        ...field,
        is: own.is ?? null,
        kind: own.kind,
        missing: own.missing,
        also: own.also ?? [],
        choices: own.choices ?? [],
      }
    }),
    combined: new Map(Object.entries(file['combined-fields'] ?? {})),
    roles: asked.roles.map((role) => {
      const own =
        signOff[role.role] ??
        refuse(`role "${role.role}" of checklist.md is not described here`, 'sign-off')
      return {
        ...role,
        part: own.part,
        required: own.required,
        group: own.group ?? role.role,
        when: new Map(Object.entries(own.when ?? {})),
        also: own.also ?? [],
      }
    }),
    headings: asked.headings,
    statedIn: section,
    ownersRequired: file.owners === 'required',
    nextAction: file['next-action'] ?? null,
    reGateDate: file['re-gate-date'] ?? null,
    tickDisputed: file['tick-disputed'] ?? null,
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
    decision,
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
  }
}

function suggestion(word: string, choices: readonly string[]): string {
  const near = nearest(word, choices)
  return near === undefined ? '' : `; did you mean "${near}"?`
}
