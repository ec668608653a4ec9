// Does the evidence show what is asked?
import { lookForCadence, lookForDuration, lookForQuantity } from './look-amount.ts'
import { lookForDay } from './look-day.ts'
import { lookForPeople } from './look-people.ts'
import { lookForLink, lookForName, lookForTerm } from './look-term.ts'
import type { Need } from './need.ts'
import { type Looked, type Seen, shown } from './seen.ts'

const lookers: Record<Need['kind'], (need: Need, seen: Seen) => Looked> = {
  day: lookForDay,
  person: lookForPeople,
  people: lookForPeople,
  duration: lookForDuration,
  quantity: lookForQuantity,
  cadence: lookForCadence,
  link: lookForLink,
  name: lookForName,
  term: lookForTerm,
  any: lookForAny,
  // the rule `criteria` compares them
  criteria: () => shown,
}

export function look(need: Need, seen: Seen): Looked {
  return lookers[need.kind](need, seen)
}

function lookForAny(need: Need, seen: Seen): Looked {
  const all = need.any.map((one) =>
    look({ ...one, as: one.as === 'done' ? need.as : one.as }, seen),
  )
  const best = all.find(({ is }) => is === 'shown') ?? all.find(({ is }) => is === 'unclear')
  // what is there and does not do says more than what is not
  const closest = all.find(({ is, isEmpty }) => is === 'not shown' && !isEmpty)
  const isEmpty = all.every((one) => one.isEmpty)
  return best ?? closest ?? { is: 'not shown', found: 'none', at: null, isEmpty }
}
