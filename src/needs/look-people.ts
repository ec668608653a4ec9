// Is somebody named, and is it the right one?

import { functionWords } from '../facts/language.ts'
import { nobody, notAPerson } from '../facts/not-a-person.ts'
import { distinct, samePerson } from '../facts/same-person.ts'
import { type Stretch, wordsOf } from '../facts/tokens.ts'
import type { Need } from '../policy/need.ts'
import {
  behindLabels,
  firstUnder,
  initialsIn,
  isCut,
  isPlain,
  isScored,
  type Keys,
  namedUnder,
  type PersonFact,
  peopleIn,
  placesOf,
  primaryUnder,
} from './named.ts'
import {
  alternatives,
  boundTo,
  contradicted,
  counts,
  type Fact,
  type Looked,
  notShown,
  other,
  type Seen,
  shown,
  termsIn,
  unclear,
} from './seen.ts'

export function lookForPeople(need: Need, seen: Seen): Looked {
  const { asked } = need
  const { alsoUnder, notUnder } = asked
  const all = seen.texts.flatMap((source) => peopleIn(source, seen))
  const said = all.filter((fact) => fact.source.isName || counts(need, fact))
  const usable = usableOf(said, need, seen)
  const people = distinct(usable.map(({ key }) => key))
  if (asked.alone === true && people.length > 1) {
    const found = `${need.label} must be one person, but ${people.length} are named`
    return contradicted(found, usable[1])
  }
  const under = alsoUnder && namedUnder(alsoUnder, need, seen)
  if (under?.length === 0 && people.length > 0)
    return unclear(`nobody is named in ${placesOf(alsoUnder, seen)}`)
  if (pointsTo(need, seen, under ? said : [], under ?? [])) return shown
  const others = namedUnder(notUnder ?? [], need, seen)
  const fitting = people.filter(
    (key) =>
      (under?.some((one) => samePerson(key, one)) ?? true) &&
      !others.some((one) => samePerson(key, one)),
  )
  const primary = asked.primary === true ? primaryUnder(need, seen) : undefined
  const letters = initialsIn(seen, primary ? [primary.key] : (under ?? []))
  const isShort = letters !== undefined && (isSaidOf(need, letters) || isScored(letters))
  const looked =
    fitting.length < fewestOf(need)
      ? null
      : lookForPrimary(need, seen, { fitting, said, usable, isShort }, primary)
  if (looked !== null) return looked
  if (letters !== undefined)
    return unclear(`the page does not say who "${letters.text}" is`, letters)
  return people.length < fewestOf(need)
    ? tooFew(need, seen, all, usable)
    : notThose(need, seen, usable)
}

function fewestOf({ kind, asked }: Need): number {
  return kind === 'people' ? (asked.count ?? 2) : 1
}

/** Those who are named are not named where they must be, or where they may not be. */
function notThose({ label, asked }: Need, seen: Seen, usable: readonly PersonFact[]): Looked {
  const [first = null] = usable
  const who = namesOf(usable)
  return asked.alsoUnder
    ? other(`${who} is not named in ${placesOf(asked.alsoUnder, seen)}`, first)
    : contradicted(`${label}: ${who} is also named in ${placesOf(asked.notUnder, seen)}`, first)
}

/** Those whom a word of `with` is said of; who stands a few sentences away from it is still the only one of whom it can be said. */
function usableOf(said: readonly PersonFact[], need: Need, seen: Seen): readonly PersonFact[] {
  const scored = need.with ? said.filter(isScored) : []
  const bound = [...new Set([...boundTo(need, said, seen), ...scored])]
  return bound.length === 0 && isSaid(need, seen) ? said : bound
}

interface Found {
  fitting: Keys
  said: readonly PersonFact[]
  usable: readonly PersonFact[]
  /** Initials are said to have done it. */
  isShort: boolean
}

/** Enough of those who may are named: whether the one is among them whom the others call primary; null where initials may be. */
function lookForPrimary(
  need: Need,
  seen: Seen,
  { fitting, said, usable, isShort }: Found,
  primary: PersonFact | undefined,
): Looked | null {
  const isFitting = (one: PersonFact): boolean => fitting.some((key) => samePerson(key, one.key))
  if (primary === undefined) {
    // nothing tells who is primary: the one named first may be
    const first = need.asked.primary === true ? firstUnder(need, seen) : undefined
    if (first === undefined || isFitting(first)) return shown
    return unclear(`${placesOf(need.asked.alsoUnder, seen)} names ${first.text} first`, usable[0])
  }
  if (isFitting(primary)) return shown
  // "he will go through it": the sentence that names them postpones or denies something
  const named =
    said.find((fact) => samePerson(fact.key, primary.key) && isPlain(fact)) ??
    (isCut(primary) ? primary : undefined)
  if (named !== undefined) return unclear(`it is not clear whether ${named.text} did`, named)
  const [first] = usable
  return first === undefined || isShort
    ? null
    : other(`${namesOf(usable)} is named, but ${primary.text} is not`, first)
}

/** Nobody is named, or not as many as are asked, and why what stands there instead is nobody. */
function tooFew(
  need: Need,
  seen: Seen,
  all: readonly PersonFact[],
  usable: readonly PersonFact[],
): Looked {
  const [first] = usable
  if (first === undefined) {
    const [why] = seen.texts.flatMap(({ isName, prose }) =>
      isName ? (notAPerson(prose.text, seen.names) ?? []) : [],
    )
    return notShown(all, why ?? nobody)
  }
  const fewer =
    behindLabels(seen)[0] ?? (need.kind === 'people' && `${fewestOf(need)} people are needed`)
  const found = [`only ${namesOf(usable)} is named`, fewer].filter((part) => part).join('; ')
  return { ...notShown(all, found), at: first }
}

/** Whether a term of `with` stands in its sentence, and counts. */
function isSaidOf(need: Need, { source, from }: Fact<Stretch>): boolean {
  const { sentenceAt } = source.text
  return (
    need.with === null ||
    termsIn([source], need.with).some(
      (term) => counts(need, term) && sentenceAt(term.from) === sentenceAt(from),
    )
  )
}

/** Whether a term of `with` is there, and counts. */
function isSaid(need: Need, { texts }: Seen): boolean {
  return need.with !== null && termsIn(texts, need.with).some((fact) => counts(need, fact))
}

/**
 * Whether words stand for people: a single one (`both`) for those named before it, and so not where anybody is; `each of them` not where one of those
 * is who are asked for.
 */
function pointsTo(need: Need, seen: Seen, people: readonly PersonFact[], under: Keys): boolean {
  const asked = people.filter(({ key }) => under.some((other) => samePerson(key, other)))
  return alternatives(need, seen).some(({ text, source, from }) => {
    const words = wordsOf(text)
    const refersBack = functionWords.has(words.at(-1)?.word ?? '')
    const others = words.length === 1 ? people : refersBack ? asked : []
    return !others.some((person) => person.source === source && person.from < from)
  })
}

/** Each person once, by the longest form of the name. */
function namesOf(facts: readonly PersonFact[]): string {
  const keys = distinct(facts.map(({ key }) => key))
  const named = keys.map((key) => facts.find((fact) => fact.key.join() === key.join())?.text)
  return [...new Set(named)].slice(0, 3).join(', ')
}
