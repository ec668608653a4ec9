// Which things does a text call by their name? Products and systems are an open class: they are known by their form.
import { houseWords, months, products, weekdays } from './language.ts'
import { findPeople, type Names } from './people.ts'
import { hasTerm, type Vocabulary } from './terms.ts'
import { identifiersIn, lower, quotesIn, type Stretch } from './tokens.ts'

const camel = /(?<![\p{L}\d])\p{L}+(?:\p{Ll}\p{Lu}|\d)[\p{L}\d]*/gu
const simple = /(?<![\p{L}\d.@/-])\p{Lu}[\p{L}\d&.-]*[\p{L}\d](?![\p{L}\d@])/gu
const longestTitle = 62
/** A sentence, a list's entry, or what stands behind a colon or a bracket begins with a capital anyway. */
const begins = /(?:^|[.!?:;(•|/–—]|\n|\d[.)])\s*$/u
const code = /^(?:\p{Lu}{2,}|.*\p{Lu}.*\p{Lu}|.*\d)/u

/**
 * Names of things: quoted text, identifiers and channels, words with capitals inside, and capitalised words that are no person, day, role or house word.
 */
export function findNames(text: string, names: Names, roles: Vocabulary): Stretch[] {
  const people = findPeople(text, names)
  const all = identifiersIn(text)
  const found = all.filter(
    (one) => !all.some((other) => other !== one && other.from <= one.from && one.to <= other.to),
  )
  found.push(...quotesIn(text).filter((quote) => quote.text.length <= longestTitle))
  const add = (expression: RegExp, isOne: (hit: string, at: number) => boolean): void => {
    for (const { 0: hit, index } of text.matchAll(expression)) {
      const to = index + hit.length
      const isTaken = [...people, ...found].some((other) => index < other.to && other.from < to)
      if (!isTaken && isOne(hit, index)) found.push({ text: hit, from: index, to })
    }
  }
  const isKnown = (hit: string): boolean => {
    const small = lower(hit).replace(/\.$/, '')
    if (weekdays.has(small.replace(/s$/, ''))) return true
    return houseWords.has(small) || months.has(small) || hasTerm(hit, roles)
  }
  add(camel, (hit) => /\p{L}/u.test(hit) && !/^v?\d/i.test(hit) && !isKnown(hit))
  add(simple, (hit, at) => {
    if (isKnown(hit)) return false
    if (code.test(hit) || products.has(lower(hit))) return true
    return !begins.test(text.slice(Math.max(0, at - 6), at)) && !names.ordinary.has(lower(hit))
  })
  return found.sort((a, b) => a.from - b.from)
}
