// Whom do the texts name, and whom other places of the page?

import { functionWords, modes } from '../facts/language.ts'
import { turnsIn } from '../facts/mode.ts'
import { capitalsIn, nameLabelWords, nobody, notAPerson } from '../facts/not-a-person.ts'
import { sharesIn } from '../facts/numbers.ts'
import type { Person } from '../facts/people.ts'
import { isShortFor, keyOfName } from '../facts/same-person.ts'
import { isTerm, vocabularyOf } from '../facts/terms.ts'
import { type Stretch, wordsOf } from '../facts/tokens.ts'
import type { Need } from '../policy/need.ts'
import { type Fact, factsIn, type Seen, wholeOf } from './seen.ts'
import { pointedTo, type Source, sourcesOf, textsOf } from './texts.ts'

export type PersonFact = Fact<Person>
export type Keys = readonly (readonly string[])[]

/** People in running text; a cell for a name is one even where the form alone would not tell. */
export function peopleIn(source: Source, { names }: Seen): PersonFact[] {
  const found = factsIn([source], ({ text }) => text.people)
  const { text } = source.prose
  if (!source.isName || found.length > 0 || notAPerson(text, names) !== null) return found
  return [{ ...wholeOf(source), key: keyOfName(text) }]
}

/** The people named under items, roles of the sign-off or fields. */
export function namedUnder(places: readonly string[], need: Need, seen: Seen): Keys {
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
export function placesOf(places: readonly string[] = [], { answers }: Seen): string {
  const isItem = (id: string): boolean => answers.items.some(({ item }) => item.id === id)
  return places.map((place) => (isItem(place) ? `item ${place}` : `"${place}"`)).join(', ')
}

/** What stands behind a label such as `Backup:` and is not a person: why not. */
export function behindLabels({ texts, names }: Seen): string[] {
  return texts.flatMap(({ text: { text, terms } }) =>
    terms(nameLabelWords).flatMap(({ to }) => {
      const [named = ''] = text.slice(to).match(/(?<=^[\s:–—-]+)[^\s:–—-][^.;,(\n]*/u) ?? []
      const why = named === '' ? null : notAPerson(named, names)
      return why === null || why === nobody ? [] : [why]
    }),
  )
}

/** Whom the items of `also-under` name first behind a label such as `Primary`. */
export function primaryUnder(need: Need, seen: Seen): PersonFact | undefined {
  return textsUnder(need, seen).flatMap((source) => {
    const labels = source.text.terms(nameLabelWords)
    return peopleIn(source, seen).filter(({ from }) =>
      labels.some(({ to }) => to <= from && isBeside(source.text.text.slice(to, from))),
    )
  })[0]
}

/** Whom they name first of all. */
export function firstUnder(need: Need, seen: Seen): PersonFact | undefined {
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
export function initialsIn({ texts }: Seen, people: Keys): Fact<Stretch> | undefined {
  return factsIn(texts, ({ prose }) => capitalsIn(prose.text, people.length > 1)).find(({ text }) =>
    people.some((key) => isShortFor(text, key)),
  )
}

/** `Priya Aug. 5, 3/3`: somebody who was asked and knew it all, said before the next one is named. */
export function isScored({ source, to }: Fact<Stretch>): boolean {
  const { text, sentences, people, sentenceAt } = source.text
  const next = people.find(({ from }) => from >= to)?.from ?? text.length
  const end = Math.min(next, sentences[sentenceAt(to - 1)]?.to ?? text.length)
  return sharesIn(text.slice(to, end)).some(({ part, whole }) => part === whole)
}

/** `Er. D. Rathore`: one word before a dot and a name, which may be the title of who follows. */
export function isCut({ key, source: { text }, to }: PersonFact): boolean {
  return key.length === 1 && /^\.\s\p{Lu}/u.test(text.text.slice(to))
}

const ofThings = vocabularyOf([...modes.short, ...modes.shortest])

export function isPlain({ source: { text }, from }: PersonFact): boolean {
  // "no peeking" denies nothing of a person
  return turnsIn(text.sentences[text.sentenceAt(from)]?.text ?? '').every((one) =>
    isTerm(one.text, ofThings),
  )
}
