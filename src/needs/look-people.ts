// Is somebody named, and is it the right one?

import { functionWords, modes } from '../facts/language.ts'
import { turnsIn } from '../facts/mode.ts'
import { sharesIn } from '../facts/numbers.ts'
import {
  capitalsIn,
  distinct,
  isShortFor,
  keyOfName,
  nameLabelWords,
  nobody,
  notAPerson,
  type Person,
  samePerson,
} from '../facts/people.ts'
import { isTerm, vocabularyOf } from '../facts/terms.ts'
import { type Stretch, wordsOf } from '../facts/tokens.ts'
import type { Need } from '../policy/need.ts'
import {
  alternatives,
  boundTo,
  contradicted,
  counts,
  type Fact,
  factsIn,
  type Looked,
  notShown,
  other,
  type Seen,
  shown,
  termsIn,
  unclear,
  wholeOf,
} from './seen.ts'
import { pointedTo, type Source, sourcesOf, textsOf } from './texts.ts'

type PersonFact = Fact<Person>
type Keys = readonly (readonly string[])[]

export function lookForPeople(need: Need, seen: Seen): Looked {
  const { asked } = need
  const { alsoUnder, notUnder } = asked
  const all = seen.texts.flatMap((source) => peopleIn(source, seen))
  const said = all.filter((fact) => fact.source.isName || counts(need, fact))
  const usable = usableOf(said, need, seen)
  const people = distinct(usable.map(({ key }) => key))
  const fewest = need.kind === 'people' ? (asked.count ?? 2) : 1
  if (asked.alone === true && people.length > 1)
    return contradicted(
      `${need.label} must be one person, but ${people.length} are named`,
      usable[1],
    )
  const under = alsoUnder && namedUnder(alsoUnder, need, seen)
  if (under?.length === 0 && people.length > 0)
    return unclear(`nobody is named in ${placesOf(alsoUnder, seen)}`)
  const others = namedUnder(notUnder ?? [], need, seen)
  const fitting = people.filter(
    (key) =>
      (under?.some((one) => samePerson(key, one)) ?? true) &&
      !others.some((one) => samePerson(key, one)),
  )
  if (pointsTo(need, seen, under ? said : [], under ?? [])) return shown
  const primary = asked.primary === true ? primaryUnder(need, seen) : undefined
  const letters = initialsIn(seen, primary ? [primary.key] : (under ?? []))
  const isShort = letters !== undefined && (isSaidOf(need, letters) || isScored(letters))
  const found = { fitting, said, usable, isShort }
  const looked = fitting.length < fewest ? null : lookForPrimary(need, seen, found, primary)
  if (looked !== null) return looked
  if (letters !== undefined)
    return unclear(`the page does not say who "${letters.text}" is`, letters)
  const [first] = usable
  if (people.length < fewest || first === undefined) return tooFew(need, seen, all, usable)
  return under
    ? other(`${namesOf(usable)} is not named in ${placesOf(alsoUnder, seen)}`, first)
    : contradicted(
        `${need.label}: ${namesOf(usable)} is also named in ${placesOf(notUnder, seen)}`,
        first,
      )
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
  const fewest = need.kind === 'people' ? (need.asked.count ?? 2) : 1
  const fewer = behindLabels(seen)[0] ?? (need.kind === 'people' && `${fewest} people are needed`)
  const found = [`only ${namesOf(usable)} is named`, fewer].filter((part) => part).join('; ')
  return { ...notShown(all, found), at: first }
}

/** What stands behind a label such as `Backup:` and is not a person: why not. */
function behindLabels({ texts, names }: Seen): string[] {
  return texts.flatMap(({ text: { text, terms } }) =>
    terms(nameLabelWords).flatMap(({ to }) => {
      const [named = ''] = text.slice(to).match(/(?<=^[\s:–—-]+)[^\s:–—-][^.;,(\n]*/u) ?? []
      const why = named === '' ? null : notAPerson(named, names)
      return why === null || why === nobody ? [] : [why]
    }),
  )
}

/** Whom the items of `also-under` name first behind a label such as `Primary`. */
function primaryUnder(need: Need, seen: Seen): PersonFact | undefined {
  return textsUnder(need, seen).flatMap((source) => {
    const labels = source.text.terms(nameLabelWords)
    return peopleIn(source, seen).filter(({ from }) =>
      labels.some(({ to }) => to <= from && isBeside(source.text.text.slice(to, from))),
    )
  })[0]
}

/** Whom they name first of all. */
function firstUnder(need: Need, seen: Seen): PersonFact | undefined {
  return textsUnder(need, seen).flatMap((source) => peopleIn(source, seen))[0]
}

function textsUnder(need: Need, seen: Seen): Source[] {
  return seen.answers.items
    .filter(({ item }) => need.asked.alsoUnder?.includes(item.id))
    .flatMap((item) => [
      ...textsOf(need, item, seen),
      ...(need.at === null ? pointedTo(item, seen) : []),
    ])
}

/** What may stand between a label and the name it is of: `Primary: …`, `Primary on-call is …`. */
function isBeside(gap: string): boolean {
  return gap.length <= longestGap && wordsOf(gap).every(({ word }) => functionWords.has(word))
}

/** Characters. */
const longestGap = 8

/** Capitals that can be the initials of one of these, which the page does not explain. */
function initialsIn({ texts }: Seen, people: Keys): Fact<Stretch> | undefined {
  return factsIn(texts, ({ prose }) => capitalsIn(prose.text, people.length > 1)).find(({ text }) =>
    people.some((key) => isShortFor(text, key)),
  )
}

/** `Priya Aug. 5, 3/3`: somebody who was asked and knew it all, said before the next one is named. */
function isScored({ source, to }: Fact<Stretch>): boolean {
  const { text, sentences, people, sentenceAt } = source.text
  const next = people.find(({ from }) => from >= to)?.from ?? text.length
  const end = Math.min(next, sentences[sentenceAt(to - 1)]?.to ?? text.length)
  return sharesIn(text.slice(to, end)).some(({ part, whole }) => part === whole)
}

/** `Er. D. Rathore`: one word before a dot and a name, which may be the title of who follows. */
function isCut({ key, source: { text }, to }: PersonFact): boolean {
  return key.length === 1 && /^\.\s\p{Lu}/u.test(text.text.slice(to))
}

const ofThings = vocabularyOf([...modes.short, ...modes.shortest])

function isPlain({ source: { text }, from }: PersonFact): boolean {
  // "no peeking" denies nothing of a person
  return turnsIn(text.sentences[text.sentenceAt(from)]?.text ?? '').every((one) =>
    isTerm(one.text, ofThings),
  )
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

/** People in running text; a cell for a name is one even where the form alone would not tell. */
function peopleIn(source: Source, { names }: Seen): PersonFact[] {
  const found = factsIn([source], ({ text }) => text.people)
  const { text } = source.prose
  if (!source.isName || found.length > 0 || notAPerson(text, names) !== null) return found
  return [{ ...wholeOf(source), key: keyOfName(text) }]
}

/** The people named under items, roles of the sign-off or fields. */
function namedUnder(places: readonly string[], need: Need, seen: Seen): Keys {
  const { answers } = seen
  return places.flatMap((place) => {
    const item = answers.items.find((one) => one.item.id === place)
    const field = answers.fields.find((one) => one.field.label === place)?.value ?? null
    const roles = answers.signOffs.filter(({ role }) => role?.role === place)
    const cells = [field, ...roles.map(({ entry }) => entry.cells.name)]
    const own = item === undefined ? [] : textsOf(need, item, seen)
    return [...own, ...sourcesOf(cells, seen, true)]
      .flatMap((source) => peopleIn(source, seen))
      .map(({ key }) => key)
  })
}

/** Items, roles and fields as a message names them. */
function placesOf(places: readonly string[] = [], { answers }: Seen): string {
  const isItem = (id: string): boolean => answers.items.some(({ item }) => item.id === id)
  return places.map((place) => (isItem(place) ? `item ${place}` : `"${place}"`)).join(', ')
}

/** Each person once, by the longest form of the name. */
function namesOf(facts: readonly PersonFact[]): string {
  const keys = distinct(facts.map(({ key }) => key))
  const named = keys.map((key) => facts.find((fact) => fact.key.join() === key.join())?.text)
  return [...new Set(named)].slice(0, 3).join(', ')
}
