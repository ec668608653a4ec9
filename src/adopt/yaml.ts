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

export function yamlOf(id: string, title: string, file: string, made: Made): string {
  const { forms, hasLines, statuses, signOff, roles } = made
  const text = JSON.stringify
  const names = (all: readonly string[]): string => (all.length === 1 ? text(all[0]) : list(all))
  const columns = [
    ...(forms.length === 0
      ? []
      : [
          '  items:',
          ...forms.map(({ id: number, title: own, status, evidence, owner }) => {
            const parts = [
              ...(number === undefined ? [] : [`id: ${text(number)}`]),
              `title: ${names(own)}`,
              `status: ${names(status)}`,
              ...(evidence.length === 0 ? [] : [`evidence: ${names(evidence)}`]),
              ...(owner === undefined ? [] : [`owner: ${text(owner)}`]),
            ]
            return `    - { ${parts.join(', ')} }`
          }),
        ]),
    ...(signOff === null
      ? []
      : [
          `  sign-off: { role: ${text(signOff.role)}, name: ${text(signOff.name)}, date: ${text(signOff.date)}${signOff.signature === null ? '' : `, signature: ${text(signOff.signature)}`} }`,
        ]),
  ]
  const shape = [
    ...(columns.length === 0 ? ['columns: {}'] : ['columns:', ...columns]),
    ...(hasLines ? ['tasks: { heading: "" }'] : []),
    ...(roles.length === 0
      ? []
      : [
          'sign-off:',
          ...roles.map((role) => `  ${text(role)}: { part: owner, required: always }`),
        ]),
  ]
  const apart = made.notItems.length === 0 ? [] : [`not-items: ${list(made.notItems)}`]
  const words = [
    ...(statuses.pass === undefined ? [] : [`pass: ${list(statuses.pass)}`]),
    ...(statuses.fail === undefined ? [] : [`fail: ${list(statuses.fail)}`]),
    'na: ["n/a"]',
  ]
  return `# yaml-language-server: $schema=${schema}
# What counts in checklist.md beside this file, which holds what is asked. Made of ${file.split('/').at(-1)} by gate adopt: it works as it is.
id: ${id}
version: 1
title: ${text(title || id)}
about: Says in a sentence or two what passes through this gate, and who decides.

# Words that are statuses here, besides the common ones: pass, warn, fail, na. A word that is not a status never passes.
statuses: { ${words.join(', ')} }
${[...shape, ...apart].join('\n')}

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

function list(words: readonly string[]): string {
  return `[${words.map((word) => JSON.stringify(word)).join(', ')}]`
}
