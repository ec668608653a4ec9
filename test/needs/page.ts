// A small page for needs: a gate of three items whose first one asks for what a test gives it, and its checklist, filled in.
import words from '#vocabularies'
import { askedIn, type Gate, loadGate } from '../../src/policy/gate.ts'
import { readGateFile } from '../../src/policy/gate-schema.ts'
import type { Settings } from '../../src/policy/settings.ts'
import { readChecklist } from '../../src/read/markdown.ts'
import { sourceOf } from '../../src/read/source.ts'
import { review } from '../../src/review.ts'
import { against } from '../gates.ts'

/** Words of its own, beside the product's. */
const own = {
  rang: ['rang', 'ringing', 'bell*'],
  both: ['both', 'all of them'],
  cells: ['cell*'],
  attic: ['attic'],
}

const yaml = (needs: string, more: string): string => `
id: fire-drill
version: 1
title: Fire drill
about: Is the house ready for a drill?
columns:
  items: { id: "#", title: Item, status: Status, evidence: Evidence, owner: Owner, next: Next }
  sign-off: { role: Role, name: Name, date: Date, signature: Signature }
  criteria: { metric: [Metric], criterion: [Criterion], actual: [Actual], of: "1" }
fields:
  Tier: { is: tier, kind: choice, choices: [Low, High], missing: "off" }
  Term: { is: pilot, kind: period, missing: "off" }
  Review date: { is: review, kind: date, missing: "off" }
  Warden: { kind: text, missing: "off"${more} }
sign-off:
  Caretaker: { part: builder, required: always }
decision:
  - { verdict: ready, outcome: cleared, label: Ready, when: { fail: 0, warn: 0 }, means: drill }
  - { verdict: "not", outcome: blocked, label: Not ready, means: wait }
items:
  "1": { needs: [${needs}] }
`

const blank = `# Fire drill — [House]

**Tier:** [Low / High]
**Term:** [first day] to [last day]
**Review date:** [day]
**Warden:** [who]

| # | Item | Status | Evidence | Owner | Next |
|---|---|---|---|---|---|
| 1 | Alarm system tried out | [✅ / ⚠️ / ❌] | [what was done] | | |
| 2 | Stairs free | [✅ / ⚠️ / ❌] | [what was done] | | |
| 3 | Guests told | [✅ / ⚠️ / ❌] | [what was done] | | |

| Metric | Criterion | Actual |
|---|---|---|
| | | |

## Sign-off

| Role | Name | Date | Signature |
|---|---|---|---|
| Caretaker | | | |
`

const gates = new Map<string, Gate>()

/** The gate, with needs for its first item and, as ` , needs: [ … ]`, for the field "Warden". */
function gateWith(needs: string, more = ''): Gate {
  const text = yaml(needs, more)
  const known = gates.get(text)
  if (known !== undefined) return known
  const policy = readGateFile(text, 'gate.yaml')
  const asked = askedIn(blank, policy.value)
  const all = { ...words, ...own }
  const files = { folder: '.', source: 'test', policy, blank, asked, words: all, digest: '' }
  const gate = loadGate(files, against)
  gates.set(text, gate)
  return gate
}

export interface Filled {
  evidence?: string
  /** Items 2 and 3. */
  others?: [string, string]
  status?: string
  owner?: string
  next?: string
  tier?: string
  term?: string
  review?: string
  warden?: string
  caretaker?: string
  /** Rows of the table of metrics. */
  metrics?: string[]
  /** What stands below. */
  below?: string
}

/** The checklist as it was filled in. */
function checklistWith(filled: Filled): string {
  const { evidence = '', others = ['Free.', 'Told.'], status = '✅', below = '' } = filled
  const { owner = '', next = '', tier = 'Low', warden = 'Wen Zhang' } = filled
  const { term = '2026-05-01 to 2026-06-05', review: day = '2026-06-09' } = filled
  return `# Fire drill — Mill Street

**Tier:** ${tier}
**Term:** ${term}
**Review date:** ${day}
**Warden:** ${warden}

| # | Item | Status | Evidence | Owner | Next |
|---|---|---|---|---|---|
| 1 | Alarm system tried out | ${status} | ${evidence} | ${owner} | ${next} |
| 2 | Stairs free | ✅ | ${others[0]} | | |
| 3 | Guests told | ✅ | ${others[1]} | | |

| Metric | Criterion | Actual |
|---|---|---|
${filled.metrics?.join('\n') ?? '| | | |'}

## Sign-off

| Role | Name | Date | Signature |
|---|---|---|---|
| Caretaker | ${filled.caretaker ?? 'Luis Prado'} | 2026-06-09 | L. Prado |

${below}
`
}

const settings: Settings = {
  asOf: '2026-06-09',
  minimums: { retention: new Map([['High', { text: '2 years', days: 730 }]]) },
  highStakes: [],
  bareShare: null,
  people: [],
  keyRoles: [],
  version: null,
  levels: new Map(),
  waivers: [],
}

/** What the rules `shown` and `criteria` find on the page, with its text. */
function foundOn(needs: string, filled: Filled | string, more?: string) {
  const text = checklistWith(typeof filled === 'string' ? { evidence: filled } : filled)
  const checklist = readChecklist(sourceOf(text))
  const { findings } = review(
    gateWith(needs, more),
    checklist,
    { path: '', digest: '', repository: null },
    settings,
  )
  return { text, found: findings.filter(({ rule }) => rule === 'shown' || rule === 'criteria') }
}

/** What is found, as `level: message` without the item's name; `shown` where nothing is. */
export function judged(needs: string, filled: Filled | string, more?: string): string {
  const said = foundOn(needs, filled, more).found.map(
    ({ level, message }) => `${level}: ${message.replace(/^item 1:? /, '')}`,
  )
  return said.join('\n') || 'shown'
}

/** The text that the first finding points at; '' where there is none. */
export function pointedAt(needs: string, filled: Filled | string): string {
  const { text, found } = foundOn(needs, filled)
  const [first] = found
  if (first === undefined) return ''
  return (text.split('\n')[first.line - 1] ?? '').slice(first.column - 1, first.endColumn - 1)
}
