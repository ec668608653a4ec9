// Is there a number or a cadence, and is it large or often enough?

import type { Need } from '../policy/need.ts'
import {
  contradicted,
  counts,
  factsIn,
  hasOr,
  type Looked,
  notShown,
  type Seen,
  shown,
  termsIn,
  unclear,
} from './seen.ts'

export function lookForQuantity(need: Need, seen: Seen): Looked {
  const { withUnit, isLimit, count, of } = need.asked
  const all = factsIn(seen.texts, ({ text }) => text.quantities)
  const usable = all.filter(
    (fact) =>
      counts(need, fact) &&
      (withUnit !== true || fact.unit !== '' || fact.noun !== '') &&
      (isLimit !== true || fact.limit !== null),
  )
  if (count !== undefined && of !== undefined) {
    const counted = usable.filter(({ source, to }) =>
      termsIn([source], of).some((term) => term.from >= to && term.from - to < 40),
    )
    if (counted.some(({ values }) => values.some((value) => value >= count))) return shown
    const [first] = counted
    if (first === undefined) return notShown(all, 'no number')
    // what is counted may be called otherwise: "28 farmers and 5 advisers"
    const isOther = usable.some(
      ({ unit, noun, values }) =>
        unit === '' && noun !== '' && values.every((value) => value >= count),
    )
    return isOther
      ? unclear(`"${first.text}" and other numbers`, first)
      : contradicted(`${need.label}: "${first.text}", but at least ${count} are needed`, first)
  }
  return usable.length >= need.times || hasOr(need, seen) ? shown : notShown(all, 'no number')
}

export function lookForCadence(need: Need, seen: Seen): Looked {
  const all = factsIn(seen.texts, ({ text }) => text.cadences)
  // how often something is done has no mode, unless it is denied: "not yet weekly"
  const usable = all.filter(({ said }) => said.mode !== 'denied' || need.as === 'named')
  const { every } = need.asked
  const often = every === undefined ? usable : usable.filter(({ days }) => days <= every)
  if (often.length > 0 || hasOr(need, seen)) return shown
  const [first] = usable
  return first === undefined
    ? notShown(all)
    : contradicted(`${need.label}: "${first.text}" is not often enough`, first)
}
