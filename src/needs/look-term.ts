// Is there a link, a name, or a word for what is asked?

import { wholes } from '../facts/language.ts'
import { sharesIn } from '../facts/numbers.ts'
import { isIn, type Stretch } from '../facts/tokens.ts'
import type { Need } from '../policy/need.ts'
import {
  counts,
  type Fact,
  factsIn,
  hasOr,
  type Looked,
  notShown,
  type Seen,
  shown,
  termsIn,
  unclear,
} from './seen.ts'

/** A link has no mode, unless it is denied. */
export function lookForLink(need: Need, seen: Seen): Looked {
  const all = linksIn(seen)
  const isShown = all.some(({ said }) => said.mode !== 'denied')
  return isShown || hasOr(need, seen) ? shown : notShown(all, 'no link, path or document number')
}

/** What is set as code is called by its name. */
function codeIn({ texts }: Seen): Fact<Stretch>[] {
  return factsIn(texts, ({ prose }) =>
    prose.parts.flatMap(({ part, at }) =>
      part === 'code' ? [{ text: prose.text.slice(at, at + 1), from: at, to: at + 1 }] : [],
    ),
  )
}

/** Links in the text, and those whose target stands behind other words. */
function linksIn({ texts }: Seen): Fact<Stretch>[] {
  return factsIn(texts, ({ text, prose }) => [
    ...text.links,
    ...prose.links.flatMap(({ url, at }) =>
      contact.test(url) ? [] : [{ text: '', from: at, to: at + 1 }],
    ),
  ])
}

/** An address of a person is none of a document. */
const contact = /^(?:mailto|tel|sms):/i

export function lookForName(need: Need, seen: Seen): Looked {
  const named = factsIn(seen.texts, ({ text }) => text.names)
  const { not } = need.asked
  const isOther = ({ source, text, from }: Fact<Stretch>): boolean =>
    not === undefined || !(text.startsWith('#') || source.text.isBeside(from, not))
  const isOne = (fact: Fact<Stretch>): boolean =>
    (fact.said.mode !== 'denied' || need.as === 'named') && isOther(fact)
  if (named.some(isOne)) return shown
  const others = [...codeIn(seen), ...linksIn(seen)]
  return others.some(isOne) || hasOr(need, seen)
    ? shown
    : notShown([...named, ...others], 'nothing is named')
}

export function lookForTerm(need: Need, seen: Seen): Looked {
  const { terms } = need.asked
  const score = need.score === null ? null : lookForScore(seen, need.score)
  if (score !== null) return score
  const all = terms === undefined ? [] : termsIn(seen.texts, terms)
  const usable = all.filter((fact) => counts(need, fact))
  // "all three fired", "12 of 12 as expected": one word for all of them
  if (usable.length >= need.times || usable.some(saysAll) || hasOr(need, seen)) return shown
  const [first] = usable
  if (first !== undefined) return { ...notShown(all, `only "${first.text}"`), at: first }
  return notShown(all)
}

const every = new Set(wholes)

function saysAll({ source, from }: Fact<Stretch>): boolean {
  const sentence = source.text.sentences[source.text.sentenceAt(from)]
  if (sentence === undefined) return false
  const words = source.text.tokens.filter(
    (token) => token.from >= sentence.from && token.to <= sentence.to,
  )
  return (
    words.some(({ word }) => every.has(word)) ||
    sharesIn(sentence.text).some(({ part, whole }) => part === whole)
  )
}

/** A score: it shows that there was a test, and one below the share that is asked is for the reader. Null where there is none. */
function lookForScore({ texts }: Seen, least: number): Looked | null {
  const scores = factsIn(texts, ({ text }) =>
    sharesIn(text.text).filter(({ from }) => !isIn(from, text.days)),
  )
  const [first] = scores
  if (first === undefined) return null
  const good = scores.filter(({ part, whole }) => part / whole >= least)
  // "3/3 and 0/3": of two people one did not pass
  const [bad] = scores.filter(
    ({ part, whole }) =>
      part / whole < least && (good.length === 0 || good.some((one) => one.whole === whole)),
  )
  if (bad === undefined) return shown
  return unclear(`the score is "${bad.text}"`, bad)
}
