// Is the agent still the one that was signed for?

import { type Difference, differing, type Judged } from '../pair/signing.ts'
import { startOfFile } from '../read/source.ts'
import { listed } from '../wording.ts'
import { rule } from './rule.ts'

export const changedSince = rule({
  id: 'changed-since',
  isWaivable: false,
  // Seed 001: a major change of model, prompt or data source leads to a review out of turn.
  about:
    'What makes the agent what it is ("artifacts:"), such as its prompts, is as it was when somebody signed or sealed the page.',
  fix: 'review the change, write what it means for the items, and have each of them sign again with "gate sign"',
  *check({ signing, lookups, answers }) {
    const found = lookups.signing
    if (found === null || answers.untouched) return
    const held = [...signing.roles.values()].filter(({ why }) => why === null)
    const sealed = held.length === 0 && signing.seal?.why === null ? [signing.seal] : []
    const all = [...held, ...sealed].sort(byDay)
    const others = all.map((judged) => ({ judged, changed: differing(judged.statement, found) }))
    const paths = new Map(others.flatMap(({ changed }) => changed.map((one) => [one.path, one])))
    for (const [path, one] of paths) {
      const signed = others.filter(({ changed }) => changed.some((other) => other.path === path))
      const names = signed.map(({ judged }) => judged.statement.signer?.name ?? '')
      // some have signed again, and some have not
      const who = signed.length < all.length ? listed(names) : null
      const [first] = signed
      if (first !== undefined)
        yield {
          message: `${path} ${sentence(one, first.judged, who)}: an out-of-turn review is due`,
          place: startOfFile,
        }
    }
  },
})

function byDay(a: Judged, b: Judged): number {
  return a.statement.day < b.statement.day ? -1 : a.statement.day > b.statement.day ? 1 : 0
}

/** `who`: those who have not signed since, where others have. */
function sentence({ became, to }: Difference, { statement }: Judged, who: string | null): string {
  const { act, day } = statement
  const moved = to === undefined ? '' : ` to ${to}`
  const what = became === 'changed' ? 'has changed' : `was ${became}${moved}`
  const signed = who === null ? `it was ${act === 'seal' ? 'sealed' : 'signed'}` : `${who} signed`
  return `${what} since ${signed} on ${day}`
}
