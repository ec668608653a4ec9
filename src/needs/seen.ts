// What stands in the texts that a need is looked for in, and what counts of it?
import type { Said } from '../facts/mode.ts'
import type { Vocabulary } from '../facts/terms.ts'
import type { Stretch } from '../facts/tokens.ts'
import type { Need } from '../policy/need.ts'
import type { Reading, Source } from './texts.ts'

/** A fact with where it stands and what is said of it. */
export type Fact<Kind extends Stretch> = Kind & { source: Source; said: Said }

/** What came of looking for one need. */
export interface Looked {
  /** `unclear`: it is there, and cannot be compared. */
  is: 'shown' | 'contradicted' | 'not shown' | 'unclear'
  /** Where it is not shown, what stands there instead, or nothing; where it is contradicted, how, as a whole message; else what to check. */
  found: string
  /** The fact that breaks it, or is not enough. */
  at: Fact<Stretch> | null
  /** Whether facts of the kind stand there at all. */
  isEmpty: boolean
}

/** What a need is looked at with. */
export interface Seen extends Reading {
  texts: readonly Source[]
  /** Days by field, the first and the last of each. */
  fieldDays: ReadonlyMap<string, readonly [string, string]>
  /** The shortest retention that the organisation asks of this page's tier, in days; null where it sets none. */
  minimum: { days: number; text: string } | null
}

export const shown: Looked = { is: 'shown', found: '', at: null, isEmpty: false }

/** The facts of a kind in the texts, with what is said of each: found out for those that somebody asks about. */
export function factsIn<Kind extends Stretch>(
  texts: readonly Source[],
  of: (source: Source) => readonly Kind[],
): Fact<Kind>[] {
  return texts.flatMap((source) =>
    of(source).map((fact) => ({
      ...fact,
      source,
      get said() {
        return source.text.said(fact)
      },
    })),
  )
}

/** Whether what is said of a fact lets it count. */
export function counts({ as }: Need, { said }: Fact<Stretch>): boolean {
  if (as === 'named' || said.mode === 'done') return true
  return as === 'planned' && said.mode === 'planned'
}

/**
 * Facts with a term of `with` in their sentence or the next one. A terse text names the facts and leaves the word to the item's title: where there is no
 * such term all of them count, and else the only one.
 */
export function boundTo<Kind extends Stretch>(
  need: Need,
  facts: readonly Fact<Kind>[],
  { texts }: Seen,
): readonly Fact<Kind>[] {
  if (need.with === null) return facts
  const all = termsIn(texts, need.with)
  const terms = all.filter((fact) => counts(need, fact))
  const bound = facts.filter(({ source, from }) =>
    terms.some((term) => {
      const step = source.text.sentenceAt(term.from) - source.text.sentenceAt(from)
      return term.source === source && (step === 0 || step === 1)
    }),
  )
  return bound.length === 0 && (all.length === 0 || facts.length === 1) ? facts : bound
}

/** The terms that will do as well, where they count. */
export function alternatives(need: Need, seen: Seen): readonly Fact<Stretch>[] {
  if (need.or === null) return []
  const all = termsIn(seen.texts, need.or).filter((fact) => counts(need, fact))
  return boundTo(need, all, seen)
}

export function hasOr(need: Need, seen: Seen): boolean {
  return alternatives(need, seen).length > 0
}

export function termsIn(texts: readonly Source[], vocabulary: Vocabulary): Fact<Stretch>[] {
  return factsIn(texts, ({ text }) => text.terms(vocabulary))
}

/** What stands there breaks what is asked; `found` is the whole message. */
export function contradicted(found: string, at: Fact<Stretch> | null = null): Looked {
  return { is: 'contradicted', found, at, isEmpty: false }
}

/** What stands there may be what is asked: that is for the reader. */
export function unclear(found: string, at: Fact<Stretch> | null = null): Looked {
  return { is: 'unclear', found, at, isEmpty: false }
}

/** Something of the kind stands there, and is not what is asked. */
export function other(found: string, at: Fact<Stretch> | null): Looked {
  return { is: 'not shown', found, at, isEmpty: false }
}

/** Nothing that counts: none at all, or what stands there only as planned or denied. */
export function notShown(facts: readonly Fact<Stretch>[], found = ''): Looked {
  const [first] = facts.filter(({ said }) => said.mode !== 'done')
  if (first === undefined) return { is: 'not shown', found, at: null, isEmpty: facts.length === 0 }
  const why = `the text says "${first.said.by}" about "${first.text}"`
  return other(found === '' ? why : `${found}; ${why}`, first)
}

/** A whole text as a fact that is there. */
export function wholeOf(source: Source): Fact<Stretch> {
  const { text } = source.prose
  return { text, from: 0, to: text.length, source, said: { mode: 'done', by: '' } }
}
