// Which things does a text call by their name? Products and systems are an open class: they are known by their form.
import { houseWords, products } from './language.ts'
import type { Names } from './name-words.ts'
import { findPeople } from './people.ts'
import { hasTerm, type Vocabulary } from './terms.ts'
import { identifiersIn, lower, overlaps, quotesIn, type Stretch, stretchesOf } from './tokens.ts'
import { months, weekdays } from './word-values.ts'

const camel = /(?<![\p{L}\d])\p{L}+(?:\p{Ll}\p{Lu}|\d)[\p{L}\d]*/gu
const simple = /(?<![\p{L}\d.@/-])\p{Lu}[\p{L}\d&.-]*[\p{L}\d](?![\p{L}\d@])/gu
const longestTitle = 62
/** A sentence, a list's entry, or what stands behind a colon or a bracket begins with a capital anyway. */
const begins = /(?:^|[.!?:;(•|/–—]|\n|\d[.)])\s*$/u
const code = /^(?:\p{Lu}{2,}|.*\p{Lu}.*\p{Lu}|.*\d)/u

/**
 * Names of things: quoted text, identifiers and channels, words with capitals inside, and capitalised words that are no person, day, role or house word.
 */
export function findNames(
  text: string,
  names: Names,
  roles: Vocabulary,
  people: readonly Stretch[] = findPeople(text, names),
): Stretch[] {
  const all = identifiersIn(text)
  const isLargest = (one: Stretch): boolean =>
    !all.some((other) => other !== one && other.from <= one.from && one.to <= other.to)
  const quotes = quotesIn(text).filter((quote) => quote.text.length <= longestTitle)
  const found = [...all.filter(isLargest), ...quotes]
  const add = (expression: RegExp, isOne: (one: Stretch) => boolean): void => {
    for (const one of stretchesOf(text, expression))
      if (!overlaps(one, people) && !overlaps(one, found) && isOne(one)) found.push(one)
  }
  const isKnown = (hit: string): boolean => {
    const small = lower(hit).replace(/\.$/, '')
    const isOfCalendar = weekdays.has(small.replace(/s$/, '')) || months.has(small)
    return isOfCalendar || houseWords.has(small) || hasTerm(hit, roles)
  }
  add(camel, ({ text: hit }) => /\p{L}/u.test(hit) && !/^v?\d/i.test(hit) && !isKnown(hit))
  add(simple, ({ text: hit, from }) => {
    if (isKnown(hit)) return false
    if (code.test(hit) || products.has(lower(hit))) return true
    return !begins.test(text.slice(Math.max(0, from - 6), from)) && !names.ordinary.has(lower(hit))
  })
  return found.sort((a, b) => a.from - b.from)
}
