// What does the gate.yaml of an adopted checklist say?
import type { Made } from './made.ts'

export function yamlOf(id: string, title: string, file: string, made: Made): string {
  const list = (values: readonly string[]): string =>
    `[${values.map((value) => JSON.stringify(value)).join(', ')}]`
  const items = made.titles.length
  return `# What counts in checklist.md beside this file, which holds what is asked. Made of ${file.split('/').at(-1)} by gate adopt: it works as it is.
id: ${id}
version: 1
title: ${JSON.stringify(title || id)}
about: Says in a sentence or two what passes through this gate, and who decides.

# Every token that is a status. A token that is not here is not a status, whatever it looks like.
statuses:
  pass: ${list(made.pass)}
  fail: ${list(made.fail)}
${made.na.length > 0 ? `  na: ${list(made.na)}\n` : '  # na: [n/a]\n'}
${made.shape.join('\n')}

# First row that fits, on the ${items} items; the last one has no condition and blocks. To allow a few gaps, put a row between them:
#   - { verdict: conditional, outcome: conditional, label: Conditional, when: { fail: 1..2 }, means: close the gaps by their dates }
decision:
  - { verdict: cleared, outcome: cleared, label: Cleared, when: { warn: 0, fail: 0 }, means: go ahead }
  - { verdict: blocked, outcome: blocked, label: Blocked, means: close what is open }

# What the evidence of an item must show, so that the tick alone does not pass: \`gate explain shown\` lists what can be asked, for instance
#   items:
#     "1": { needs: [ { day: {}, for: the drill }, { people: 2, for: a primary and a backup } ] }
# A field or sign-off of the document is asked for with the keys "fields" and "sign-off", as in the gates that come with the product.
`
}
