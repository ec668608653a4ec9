// Which of several ways of saying something stands first in a text?
import type { Stretch } from './clauses.ts'

/** A way of saying something: an expression, and words without which it cannot match, so that most texts need not be searched for it. */
export interface Phrase {
  needs: readonly string[]
  readonly is: RegExp
}

/** A phrase as an expression in any case, made when it is first needed: most runs need few. */
export function phrase(needs: string, source: string): Phrase {
  let made: RegExp | undefined
  return {
    needs: needs.split(' | '),
    get is() {
      made ??= new RegExp(source, 'i')
      return made
    },
  }
}

/** The leftmost match of any of the phrases; of two at one place, the one that is listed first. */
export function firstPhrase(phrases: readonly Phrase[], text: string): Stretch | null {
  const folded = text.toLowerCase()
  let first: Stretch | null = null
  for (const phrase of phrases) {
    if (!phrase.needs.some((word) => folded.includes(word))) continue
    const match = phrase.is.exec(text)
    if (match !== null && (first === null || match.index < first.from))
      first = { text: match[0], from: match.index, to: match.index + match[0].length }
  }
  return first
}
