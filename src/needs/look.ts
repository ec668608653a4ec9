// Does the evidence show what is asked?
import { lookForCadence, lookForDuration, lookForQuantity } from './look-amount.ts'
import { lookForDay } from './look-day.ts'
import { lookForPeople } from './look-people.ts'
import { lookForLink, lookForName, lookForTerm } from './look-term.ts'
import type { Need } from './need.ts'
import { entriesOf, partsOf } from './parts.ts'
import { type Looked, notShown, type Seen, shown } from './seen.ts'

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
  const { part, otherParts } = need
  if (need.each) return lookInEach({ ...need, each: false }, seen)
  if (part === null) return lookers[need.kind](need, seen)
  const texts = seen.texts.flatMap((source) => partsOf(source, part, otherParts, seen.read))
  return texts.length === 0 ? shown : lookers[need.kind](need, { ...seen, texts })
}

/** Asked of each entry where another one shows it. */
function lookInEach(need: Need, seen: Seen): Looked {
  const entries = seen.texts
    .flatMap((source) => entriesOf(source, seen.read))
    .map((entry) => ({ ...entry, looked: look(need, { ...seen, texts: [entry.source] }) }))
  const missing = entries.find(({ looked }) => looked.is === 'not shown')
  if (missing === undefined || entries.every(({ looked }) => looked.is === 'not shown'))
    return shown
  const { source, label } = missing
  const at = { text: label, from: 0, to: label.length }
  const found = `none for "${label}"`
  return { ...notShown([], found), at: { ...at, source, said: source.text.said(at) } }
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
