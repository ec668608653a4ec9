// Is the agent still the one that was signed for?

import { type Difference, differing, type Judged } from '../pair/signing.ts'
import { startOfFile } from '../read/source.ts'
import { type Found, rule } from './rule.ts'

export const changedSince = rule({
  id: 'changed-since',
  isWaivable: false,
  // Seed 001: a major change of model, prompt or data source leads to a review out of turn.
  about:
    'What makes the agent what it is ("artifacts:"), such as its prompts, is as it was when somebody signed or sealed the page.',
  fix: 'review the change, write what it means for the items, and sign again with "gate sign"',
  *check({ signing, lookups, answers }) {
    const found = lookups.signing
    if (found === null || answers.untouched) return
    const held = [...signing.roles.values()].filter(({ why }) => why === null)
    const sealed = held.length === 0 && signing.seal?.why === null ? [signing.seal] : []
    const findings = new Map<string, Found>()
    // of several who signed, the one who did so first has seen least
    for (const judged of [...held, ...sealed].sort(byDay))
      for (const one of differing(judged.statement, found))
        if (!findings.has(one.path))
          findings.set(one.path, {
            message: `${one.path} ${sentence(one, judged)}: an out-of-turn review is due`,
            place: startOfFile,
          })
    yield* findings.values()
  },
})

function byDay(a: Judged, b: Judged): number {
  return a.statement.day < b.statement.day ? -1 : a.statement.day > b.statement.day ? 1 : 0
}

function sentence({ became, to }: Difference, { statement }: Judged): string {
  const { act, day } = statement
  const moved = to === undefined ? '' : ` to ${to}`
  const what = became === 'changed' ? 'has changed' : `was ${became}${moved}`
  return `${what} since it was ${act === 'seal' ? 'sealed' : 'signed'} on ${day}`
}
