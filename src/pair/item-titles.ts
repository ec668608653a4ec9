// Is that the title of an item, or what is left of it, or the item's own words?

import { functionWords, modes } from '../facts/language.ts'
import { memoize } from '../facts/memoize.ts'
import { findTerms, hasTerm, vocabularyOf } from '../facts/terms.ts'
import { wordsOf } from '../facts/tokens.ts'
import type { Gate, GateItem } from '../policy/gate.ts'
import { keyOf, keyWithoutBrackets } from '../read/keys.ts'
import type { Prose } from '../read/prose.ts'

/** Whether a title is one of the gate's, or all that it leaves of one; beside the number of an item, also in the item's own words. */
export function isCalled(gate: Gate, title: Prose | null, id: Prose | null): boolean {
  const said = title?.text ?? ''
  const number = numberOf(id?.text ?? '')
  return gate.items.some(
    (item) =>
      isTitleOf(item, said) ||
      isShortened(item, said) ||
      (number === numberOf(item.id) &&
        (isAbbreviated(item, said) || isInOwnWords(gate, item, said))),
  )
}

type Titled = Pick<GateItem, 'title' | 'also'>

/** Titles are the same when letters and digits are, with the brackets' content or without it. */
export function isTitleOf(item: Titled, said: string): boolean {
  const { keys } = titlesOf(item)
  return keys.has(keyOf(said)) || keys.has(keyWithoutBrackets(said))
}

/** The items with that title, in the order of the gate. */
export function itemsTitled(items: readonly GateItem[], said: string): readonly GateItem[] {
  const byKey = byKeyOf(items)
  const whole = byKey.get(keyOf(said)) ?? []
  const plain = byKey.get(keyWithoutBrackets(said)) ?? []
  if (plain.length === 0 || plain === whole) return whole
  return whole.length === 0 ? plain : items.filter((item) => isTitleOf(item, said))
}

const keyed = new WeakMap<readonly GateItem[], ReadonlyMap<string, readonly GateItem[]>>()

function byKeyOf(items: readonly GateItem[]): ReadonlyMap<string, readonly GateItem[]> {
  const before = keyed.get(items)
  if (before !== undefined) return before
  const found = new Map<string, GateItem[]>()
  for (const item of items)
    for (const key of titlesOf(item).keys) found.set(key, [...(found.get(key) ?? []), item])
  keyed.set(items, found)
  return found
}

/** Whether a title only leaves words of the item's out, and no more than half of them. */
export function isShortened(item: Titled, said: string): boolean {
  const own = wordsIn(said)
  return titlesOf(item).words.some((all) => {
    let at = 0
    return (
      own.length > 1 &&
      own.length * 2 >= all.length &&
      own.every((word) => {
        at = all.indexOf(word, at) + 1
        return at > 0
      })
    )
  })
}

const known = new WeakMap<Titled, { keys: ReadonlySet<string>; words: readonly string[][] }>()

/** The keys and the words of an item's titles, which every line of a checklist is compared with. */
function titlesOf(item: Titled): { keys: ReadonlySet<string>; words: readonly string[][] } {
  const before = known.get(item)
  if (before !== undefined) return before
  const titles = [item.title, ...item.also]
  const found = {
    keys: new Set(titles.flatMap((one) => [keyOf(one), keyWithoutBrackets(one)])),
    words: titles.map(wordsIn),
  }
  known.set(item, found)
  return found
}

/** The words outside of brackets. */
const wordsIn = memoize(
  (text: string): string[] => wordsOf(text.replace(/\([^)]*\)/g, ' ')).map(({ word }) => word),
  (text) => text,
)

/** `RB exists, OC has read`: every word is one of the title's or short for one or for several, in their order. */
export function isAbbreviated(
  { title, also }: Pick<GateItem, 'title' | 'also'>,
  said: string,
): boolean {
  const wordsIn = (text: string): string[] =>
    text.replace(/\([^)]*\)/g, ' ').match(/[\p{L}\p{N}]+\.?/gu) ?? []
  const own = wordsIn(said)
  return (
    own.length > 0 &&
    [title, ...also].some((one) => {
      let left = wordsIn(one).map((word) => word.toLowerCase())
      return own.map(singular).every((word) => {
        const at = left.findIndex((_, index) => isShortFor(word, left.slice(index)))
        const initials = isInitials(word, left.slice(at)) ? word.length : 1
        left = left.slice(at + initials)
        return at >= 0
      })
    })
  )
}

/** `OC` for "on call …", `RB` for "runbook …", `retn.` for "retention …". */
function isShortFor(word: string, [first = '', ...others]: readonly string[]): boolean {
  const short = word.toLowerCase().replace(/\.$/, '')
  if (short === first || isInitials(word, [first, ...others])) return true
  if (!/\.$|^\p{Lu}{2,4}$/u.test(word) || short[0] !== first[0]) return false
  let at = 0
  return [...short].every((letter) => {
    at = first.indexOf(letter, at) + 1
    return at > 0
  })
}

/** Capitals without the `s` of a plural: `GR` for `GRs`. */
function singular(word: string): string {
  return word.replace(/(?<=\p{Lu}{2})s$/u, '')
}

function isInitials(word: string, words: readonly string[]): boolean {
  const letters = words.slice(0, word.length).map(([letter]) => letter)
  return /^\p{Lu}{2,4}$/u.test(word) && letters.join('') === word.toLowerCase()
}

/**
 * Whether a title holds nothing but what the item itself says: words of its titles and needs, and small ones that neither deny nor postpone. Where the
 * number says which item is meant, that softens nothing: what must be shown stays the same.
 */
export function isInOwnWords(
  { vocabularies }: Gate,
  { title, also, needs }: GateItem,
  said: string,
): boolean {
  const wordsIn = (name: string): readonly string[] => vocabularies[name] ?? []
  const labels = needs.map((need) => need.label)
  const titleWords = [title, ...also].flatMap((one) => wordsOf(one).map(({ word }) => word))
  const own = vocabularyOf([
    ...[title, ...also, ...labels].flatMap((one) => wordsOf(one).map(({ word }) => word)),
    ...needs.flatMap((need) => need.vocabularies.flatMap(wordsIn)),
  ])
  const terms = findTerms(said, own)
  const left = wordsOf(said).filter(
    ({ from }) => !terms.some((one) => one.from <= from && from < one.to),
  )
  return (
    (terms.length > 0 || left.some(({ word }) => isFormOf(word, titleWords))) &&
    left.every(({ word }) => functionWords.has(word) || isFormOf(word, titleWords)) &&
    !findTerms(said, turning).some(({ text }) => !hasTerm(title, vocabularyOf([text])))
  )
}

/** `rotation` beside `rotated`, `comm` beside `communication`: both begin with the same letters, and the shorter with little else. */
function isFormOf(word: string, others: readonly string[]): boolean {
  return others.some((other) => {
    const [short, long] = word.length < other.length ? [word, other] : [other, word]
    const same = [...short].findIndex((letter, at) => letter !== long[at])
    const shared = same < 0 ? short.length : same
    return shared >= 4 && short.length - shared <= 3
  })
}

/** Whether a heading may be called anything: the evidence below it must show what is asked, whatever it is called. */
export function isFree({ isSignOff, needs }: GateItem, said: string): boolean {
  return said !== '' && (isSignOff || needs.some(({ level }) => level === 'error'))
}

const turning = vocabularyOf([
  ...modes.deniedBefore,
  ...modes.deniedBehind,
  ...modes.plannedBefore,
  ...modes.plannedBehind,
])

/** `4`, `4.`, `#4`, `04` and `Item 4` are one number. */
export function numberOf(text: string): string {
  return keyOf(text).replace(/^(?:item)?#*0*(?=\w)/u, '')
}
