// May those who sign do so?

import { findDays } from '../facts/days.ts'
import { namesIn, notAPerson } from '../facts/not-a-person.ts'
import { isNobody } from '../pair/sign-offs.ts'
import type { GateRole } from '../policy/gate.ts'
import { holds, isCalled, type Person } from '../policy/roster.ts'
import { listed } from '../wording.ts'
import { ofSignOff, placeOr, rule } from './rule.ts'

export const entitled = rule({
  id: 'entitled',
  isWaivable: false,
  about:
    'Where the configuration lists who may sign as what ("people:"), whoever is named in a row of the sign-off has its role.',
  fix: 'have somebody sign who has the role, or give it to them under "people:" in gate.config.yaml',
  check: ofSignOff(function* ({ answers, names, people }) {
    if (people.length === 0) return
    for (const row of answers.signOffs) {
      const { name, date } = row.entry.cells
      const text = name?.text ?? ''
      // who is no person at all is another rule's
      if (row.role === null || isNobody(row) || notAPerson(text, names) !== null) continue
      const day = row.recorded?.day ?? findDays(date?.text ?? '', answers.dayContext)[0]?.day
      const place = placeOr(name, row.entry.row.place)
      for (const key of namesIn(text, names)) {
        const message = whyNot(key, text, row.role, people, day ?? null)
        if (message !== null) yield { message, place }
      }
    }
  }),
})

function whyNot(
  key: readonly string[],
  text: string,
  role: GateRole,
  people: readonly Person[],
  day: string | null,
): string | null {
  const called = people.filter((person) => isCalled(person, key))
  const [able, ...others] = called.filter((person) => holds(person, role))
  if (called.length === 0) return `"${text}" is not in the roster of those who may sign`
  if (able === undefined)
    return `${text} may not sign as ${role.role}, only as ${listed(called.flatMap(({ roles }) => roles))}`
  if (others.length > 0)
    return `"${text}" could be ${listed([able, ...others].map(({ name }) => name))}: write the name in full`
  return able.until !== null && day !== null && day > able.until
    ? `${text} could sign until ${able.until}, and this is dated ${day}`
    : null
}
