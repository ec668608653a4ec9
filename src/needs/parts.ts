// Which part of a text does a label begin, as in `Output schema: a reply without a number, refused`?

import { findTerms, type Vocabulary } from '../facts/terms.ts'
import { wordsOf } from '../facts/tokens.ts'
import { slice } from '../read/prose.ts'
import type { Source } from './texts.ts'

interface Label {
  text: string
  /** `(b)`; its text again where it has none. */
  mark: string
  /** Where its part begins; the label is in it. */
  from: number
}

export interface Part {
  label: string
  /** The label's own text. */
  source: Source
  texts: Source[]
}

/**
 * The parts that a label with a term of `own` begins, each up to the next label with a term of `own` or of `others`, and sentences elsewhere that
 * call one by its label: `Second round: (b) rejected`.
 */
export function partsOf(
  sources: readonly Source[],
  own: Vocabulary,
  others: readonly Vocabulary[],
  read: Read,
): Part[] {
  const all = sources.flatMap((source) => {
    const labels = labelsIn(source, label).filter((one) =>
      [own, ...others].some((terms) => isLabel(one, terms)),
    )
    return labels.flatMap((one, index) => {
      if (!isLabel(one, own)) return []
      const to = labels[index + 1]?.from ?? Infinity
      const again = source.text.sentences.filter(
        (sentence) =>
          (sentence.to <= one.from || sentence.from >= to) &&
          [one.text, one.mark].some((name) => sentence.text.includes(name)),
      )
      const texts = [{ from: one.from, to }, ...again].map((part) => cut(source, part, read))
      return [{ label: one.text, source: texts[0] ?? source, texts }]
    })
  })
  const [first] = all
  return first === undefined ? [] : [{ ...first, texts: all.flatMap(({ texts }) => texts) }]
}

/** The parts that any label begins but one with a term of `others`: `Price list: refreshed nightly`. */
export function entriesOf(
  sources: readonly Source[],
  others: readonly Vocabulary[],
  read: Read,
): Part[] {
  return sources.flatMap((source) => {
    const labels = labelsIn(source, anyLabel).filter(
      ({ from, text }, index, all) => (all[index + 1]?.from ?? Infinity) >= from + text.length,
    )
    return labels.flatMap((one, index) => {
      if (others.some((terms) => isLabel(one, terms))) return []
      const part = cut(source, { from: one.from, to: labels[index + 1]?.from ?? Infinity }, read)
      return [{ label: one.text, source: part, texts: [part] }]
    })
  })
}

type Read = (text: string) => Source['text']

function cut(source: Source, { from, to }: { from: number; to: number }, read: Read): Source {
  const prose = slice(source.prose, from, to)
  return { ...source, prose, text: read(prose.text) }
}

/** At least half of its words are of the vocabulary: `Input val`, and not `Answer of the vendor`. */
function isLabel({ text }: Label, vocabulary: Vocabulary): boolean {
  const said = findTerms(text, vocabulary).flatMap((term) => wordsOf(term.text))
  return said.length > 0 && said.length * 2 >= wordsOf(text).length
}

/** One to four words, an aside in brackets, and a colon, a dash or an arrow, where a sentence or an entry begins. */
const label =
  /(?:[-*•·–]\s{0,2}|\(?(?:\d{1,3}|[ivx]{1,4}|\p{L})[.)]\s?){0,2}(?<words>[\p{L}\p{N}+&/'’×-]{1,30}(?: [\p{L}\p{N}+&/'’×-]{1,30}){0,3})(?: ?\([^()\n]{0,40}\))?(?::| [–—-](?= )| ?(?:→|=>|->))/uy
const entry = /[;)•·]\s?/gu
/** Whatever stands before a colon. */
const anyLabel = /(?:\([\p{L}\d]\) ?)?(?<words>[^:;\n]{3,90}):(?=\s)/uy

function labelsIn({ text }: Source, form: RegExp): Label[] {
  const starts = new Set([
    ...text.sentences.map(({ from }) => from),
    ...[...text.text.matchAll(entry)].map(({ 0: mark, index }) => index + mark.length),
  ])
  return [...starts]
    .sort((one, other) => one - other)
    .flatMap((from) => {
      form.lastIndex = from
      const found = form.exec(text.text)
      const words = found?.groups?.['words']
      const mark = /^\([\p{L}\d]\)/u.exec(found?.[0] ?? '')?.[0]
      return words === undefined ? [] : [{ text: words, mark: mark ?? words, from }]
    })
}
