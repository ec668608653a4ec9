// Does the evidence show what is asked?
import { lookForCadence, lookForDuration, lookForQuantity } from './look-amount.ts'
import { lookForDay } from './look-day.ts'
import { lookForPeople } from './look-people.ts'
import { lookForLink, lookForName, lookForTerm } from './look-term.ts'
import type { Need } from './need.ts'
import { type Looked, type Seen, shown } from './seen.ts'

export function look(need: Need, seen: Seen): Looked {
  switch (need.kind) {
    case 'day':
      return lookForDay(need, seen)
    case 'person':
    case 'people':
      return lookForPeople(need, seen)
    case 'duration':
      return lookForDuration(need, seen)
    case 'quantity':
      return lookForQuantity(need, seen)
    case 'cadence':
      return lookForCadence(need, seen)
    case 'link':
      return lookForLink(need, seen)
    case 'name':
      return lookForName(need, seen)
    case 'term':
      return lookForTerm(need, seen)
    case 'any':
      return lookForAny(need, seen)
    case 'criteria':
      return shown
  }
}

function lookForAny(need: Need, seen: Seen): Looked {
  const all = need.any.map((one) =>
    look({ ...one, as: one.as === 'done' ? need.as : one.as }, seen),
  )
  const best = all.find(({ is }) => is === 'shown') ?? all.find(({ is }) => is === 'unclear')
  const isEmpty = all.every((one) => one.isEmpty)
  return best ?? { is: 'not shown', found: 'none', at: null, isEmpty }
}
