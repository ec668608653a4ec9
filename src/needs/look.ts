// Does the evidence show what is asked?

import type { Vocabulary } from '../facts/terms.ts'
import type { Need } from '../policy/need.ts'
import { lookForCadence, lookForQuantity } from './look-amount.ts'
import { lookForDay } from './look-day.ts'
import { lookForDuration } from './look-duration.ts'
import { lookForMetric } from './look-metric.ts'
import { lookForPeople } from './look-people.ts'
import { lookForLink, lookForName, lookForTerm } from './look-term.ts'
import { entriesOf, partsOf } from './parts.ts'
import { type Looked, other, type Seen, shown } from './seen.ts'

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
  metric: lookForMetric,
  any: lookForAny,
  // the rule `criteria` compares them
  criteria: () => shown,
}

export function look(need: Need, seen: Seen): Looked {
  return need.each === null ? lookers[need.kind](need, seen) : lookInEach(need, need.each, seen)
}

/** Asked of each labelled part, where all the others have it. */
function lookInEach(need: Need, labels: readonly Vocabulary[], { texts, ...rest }: Seen): Looked {
  const parts =
    labels.length === 0
      ? entriesOf(texts, need.otherParts, rest.read)
      : labels.flatMap((own) => {
          const others = [...need.otherParts, ...labels].filter((one) => one !== own)
          return partsOf(texts, own, others, rest.read)
        })
  const missing = parts.filter(
    (part) => look({ ...need, each: null }, { ...rest, texts: part.texts }).is === 'not shown',
  )
  const [first] = missing
  if (first === undefined || missing.length > 1 || parts.length < 2) return shown
  const { label, source } = first
  const from = source.text.text.indexOf(label)
  const fact = { text: label, from, to: from + label.length }
  const at = { ...fact, source, said: source.text.said(fact) }
  return other(`nothing for "${label}"`, at)
}

function lookForAny(need: Need, seen: Seen): Looked {
  const all: Looked[] = []
  for (const one of need.any) {
    const looked = look({ ...one, as: one.as === 'done' ? need.as : one.as }, seen)
    if (looked.is === 'shown') return looked
    all.push(looked)
  }
  const best = all.find(({ is }) => is === 'unclear')
  // what is there and does not do says more than what is not
  const closest = all.find(({ is, isEmpty }) => is === 'not shown' && !isEmpty)
  const isEmpty = all.some((one) => one.isEmpty)
  return best ?? { is: 'not shown', found: '', at: null, ...closest, isEmpty }
}
