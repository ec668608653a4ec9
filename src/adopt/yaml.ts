// What does the gate.yaml of an adopted checklist say?
import type { ItemTable } from '../read/shape.ts'

export interface Made {
  forms: ItemTable[]
  /** Whether lines that are marked are items, too. */
  hasLines: boolean
  statuses: { pass?: string[]; fail?: string[] }
  signOff: { role: string; name: string; date: string; signature: string | null } | null
  roles: string[]
  /** Titles that look like items and are not. */
  notItems: string[]
  items: number
}

/** Where the schema lies in a repository that has installed the product. */
const schema = 'node_modules/launchgate/schemas/gate.schema.json'

const quoted = JSON.stringify

export function yamlOf(id: string, title: string, file: string, made: Made): string {
  const { forms, hasLines, statuses, signOff, roles, notItems } = made
  const columns = [
    ...(forms.length === 0 ? [] : ['  items:', ...forms.map(formLine)]),
    ...(signOff === null ? [] : [`  sign-off: ${map(signOff)}`]),
  ]
  const shape = [
    ...(columns.length === 0 ? ['columns: {}'] : ['columns:', ...columns]),
    ...(hasLines ? ['tasks: { heading: "" }'] : []),
    ...(roles.length === 0
      ? []
      : [
          'sign-off:',
          ...roles.map((role) => `  ${quoted(role)}: { part: owner, required: always }`),
        ]),
    ...(notItems.length === 0 ? [] : [`not-items: ${list(notItems)}`]),
  ]
  return `# yaml-language-server: $schema=${schema}
# What counts in checklist.md beside this file, which holds what is asked. Made of ${file.split('/').at(-1)} by gate adopt: it works as it is.
id: ${id}
version: 1
title: ${quoted(title || id)}
about: Says in a sentence or two what passes through this gate, and who decides.

# Words that are statuses here, besides the common ones: pass, warn, fail, na. A word that is not a status never passes.
statuses: ${map({ ...statuses, na: ['n/a'] })}
${shape.join('\n')}

# First row that fits, on the ${made.items} items; the last one has no condition and blocks. To allow a few gaps, put a row between them:
#   - { verdict: conditional, outcome: conditional, label: Conditional, when: { fail: 1..2 }, means: close the gaps by their dates }
decision:
  - { verdict: cleared, outcome: cleared, label: Cleared, when: { warn: 0, fail: 0 }, means: go ahead }
  - { verdict: blocked, outcome: blocked, label: Blocked, means: close what is open }

# What the evidence of an item must show, so that the tick alone does not pass: \`gate explain shown\` lists what can be asked, for instance
#   items:
#     "1": { needs: [ { day: {}, for: the drill }, { people: 2, for: a primary and a backup } ] }
# What looks like an item and is not one: not-items: [a title, or the heading of a section]
`
}

/** The columns of a form; a title or a status in one column is its name. */
function formLine({ id, title, status, evidence, owner }: ItemTable): string {
  const named = (names: readonly string[]): string | readonly string[] =>
    names.length === 1 ? (names[0] ?? '') : names
  const parts = { id, title: named(title), status: named(status), evidence: named(evidence), owner }
  return `    - ${map({ ...parts, evidence: evidence.length === 0 ? undefined : parts.evidence })}`
}

function map(parts: Record<string, string | readonly string[] | null | undefined>): string {
  const said = Object.entries(parts).flatMap(([key, value]) => {
    if (value == null) return []
    return [`${key}: ${typeof value === 'string' ? quoted(value) : list(value)}`]
  })
  return `{ ${said.join(', ')} }`
}

function list(words: readonly string[]): string {
  return `[${words.map((word) => quoted(word)).join(', ')}]`
}
