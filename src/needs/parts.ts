// Which part of a text does a label begin, as in `Output schema: a reply without a number, refused`?
import { slice } from '../checklist/prose.ts'
import { findTerms, type Vocabulary } from '../facts/terms.ts'
import { wordsOf } from '../facts/tokens.ts'
import type { Source } from './texts.ts'

interface Label {
  text: string
  /** Where its part begins; the label is in it. */
  from: number
}

/** The parts that a label with a term of `own` begins, each up to the next label with a term of `own` or of `others`. */
export function partsOf(
  source: Source,
  own: Vocabulary,
  others: readonly Vocabulary[],
  read: (text: string) => Source['text'],
): Source[] {
  const labels = labelsIn(source).filter((label) =>
    [own, ...others].some((one) => isLabel(label, one)),
  )
  return labels.flatMap((label, index) => {
    if (!isLabel(label, own)) return []
    const prose = slice(source.prose, label.from, labels[index + 1]?.from)
    return [{ ...source, prose, text: read(prose.text) }]
  })
}

/** Sentences that begin with what they are about: `Price list: refreshed nightly`. */
export function entriesOf(
  source: Source,
  read: (text: string) => Source['text'],
): { label: string; source: Source }[] {
  return source.text.sentences.flatMap(({ text, from, to }) => {
    const label = entryLabel.exec(text)?.[0]
    if (label === undefined) return []
    const prose = slice(source.prose, from, to)
    return [{ label, source: { ...source, prose, text: read(prose.text) } }]
  })
}

const entryLabel = /^[^:\n]{3,80}(?=:\s)/u

/** At least half of its words are of the vocabulary: `Input val`, and not `Answer of the vendor`. */
function isLabel({ text }: Label, vocabulary: Vocabulary): boolean {
  const said = findTerms(text, vocabulary).flatMap((term) => wordsOf(term.text))
  return said.length > 0 && said.length * 2 >= wordsOf(text).length
}

/** One to four words, an aside in brackets, and a colon, a dash or an arrow, where a sentence or an entry begins. */
const label =
  /(?:[-*•·–]\s{0,2}|\(?[\p{L}\d]{1,4}[.)]\s?){0,2}(?<words>[\p{L}\p{N}+&/'’×-]{1,30}(?: [\p{L}\p{N}+&/'’×-]{1,30}){0,3})(?: ?\([^()\n]{0,40}\))?(?::| [–—-](?= )| ?(?:→|=>|->))/uy
const entry = /[;)•·]\s?/gu

function labelsIn({ text }: Source): Label[] {
  const starts = new Set([
    ...text.sentences.map(({ from }) => from),
    ...[...text.text.matchAll(entry)].map(({ 0: mark, index }) => index + mark.length),
  ])
  return [...starts]
    .sort((one, other) => one - other)
    .flatMap((from) => {
      label.lastIndex = from
      const words = label.exec(text.text)?.groups?.['words']
      return words === undefined ? [] : [{ text: words, from }]
    })
}
