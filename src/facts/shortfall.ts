// Does a text fall short of the number that its title asks for, or of one that it names itself?
import type { Stretch } from './clauses.ts'
import { numberWord, readNumber } from './numbers.ts'
import { findQuantities, type Quantity } from './quantities.ts'

/** `at least 10 users` — `4 users`: the number that the text begins with is less than the title's; `2 s, measured 2.4 s`: what was measured lies on the wrong side of what stands before it. */
export function findShortfall(title: string, text: string): Stretch | null {
  if (!/\d/.test(title)) return null
  const asked = findQuantities(title).filter(
    (quantity) => quantity.comparator !== null && quantity.comparator !== 'better',
  )
  if (asked.length === 0) return null
  const given = findQuantities(text)
  const [first] = given
  const least = asked.find(
    ({ comparator, dimension }) => comparator?.startsWith('>') && dimension === first?.dimension,
  )
  if (first !== undefined && first.from === 0 && least !== undefined && isShort(first.value, least))
    return pointAt(first)
  const measured = given.find(
    (quantity, index) => index > 0 && /\bmeasured\W*$/i.test(text.slice(0, quantity.from)),
  )
  const limit = given.find(
    (quantity) =>
      measured !== undefined &&
      quantity.from < measured.from &&
      quantity.dimension === measured.dimension,
  )
  const direction = asked.find(({ dimension }) => dimension === measured?.dimension)?.comparator
  if (measured === undefined || limit === undefined || direction === undefined) return null
  return isShort(measured.value, { value: limit.value, comparator: direction })
    ? pointAt(measured)
    : null
}

const found = new RegExp(
  `\\b(?<found>\\d+|${numberWord}) (?:[a-z-]+ ){0,2}?(?:findings?|issues?|defects?|vulnerabilit(?:y|ies)|gaps?|deviations?)\\b[^.;\\d]{0,20}?[,:(–—] ?(?:but |of which |and )?(?:only )?(?<closed>\\d+|${numberWord}|none)(?: of (?:them|these|which))? (?:is |are |was |were |has been |have been )?(?:now |already )?(?:closed|fixed|resolved|remediated|repaired|cured)\\b(?<rest>[^.\\n]*)`,
  'i',
)
/** What became of those that were not closed. */
const otherwise =
  /\b(?:accepted|waived|rejected|false positives?|not applicable|duplicates?|the (?:other|rest|last|remaining|second|third)|others?|another)\b/i

/** Of so many findings fewer were closed, and nothing is said of the others: `two findings, one closed`; null where that is not said. */
export function findLeftOpen(text: string): Stretch | null {
  if (!/\b(?:closed|fixed|resolved|remediated|repaired|cured)\b/i.test(text)) return null
  const said = found.exec(text)
  const { found: all = '', closed = '', rest = '' } = said?.groups ?? {}
  const many = readNumber(all)
  const done = readNumber(closed)
  if (said === null || many === null || done === null || done >= many || otherwise.test(rest))
    return null
  const whole = said[0].slice(0, said[0].length - rest.length)
  return { text: whole, from: said.index, to: said.index + whole.length }
}

const share =
  /\b(\d+) (?:out )?of (?:the |all )?(\d+) (?:[a-z]+ )?(?:tests?|cases?|steps?|checks?|scenarios?|drills?|chapters?|guardrails?)(?: (?:have |has )?(?:pass(?:ed|es)?|worked|works?|succeeded|fired|written|done|read))?\b/gi

/** So few of the tests, steps or chapters were passed or done that the rest cannot be a slip: fewer than nine in ten; null where that is not said. */
export function findFewOf(text: string): Stretch | null {
  for (const said of text.matchAll(share))
    if (Number(said[1]) < 0.9 * Number(said[2]))
      return { text: said[0], from: said.index, to: said.index + said[0].length }
  return null
}

const notPeople =
  'sessions?|modules?|mornings?|afternoons?|days?|weeks?|hours?|exercises?|cases?|claims?|examples?|questions?|points?|answers?|pages?'
/** So many of those who are told apart by what they are, not by what they did: `9 of 14 adjusters`, `9/14 adjusters`, `half of the adjusters`, `all but five`. */
const people = new RegExp(
  `\\b(?:(?<few>\\d+|${numberWord}) ?(?:/|(?:out )?of (?:the |all |our )?) ?(?<all>\\d+|${numberWord})|(?<share>\\d+) ?% of (?:the |all |our )?|half (?:of )?(?:the |our )|(?:some|most|a third|two thirds|a few) of (?:the |our )|all but (?:\\d+|${numberWord}))\\b ?(?!(?:[a-z-]+ )?(?:${notPeople})\\b)(?:(?:[a-z-]+ )?(?:people|staff|[a-z-]{3,}s)\\b|(?=[,.;]|$))`,
  'gi',
)

/** Of those whom a training is for, so few had it that it is not done: fewer than nine in ten; null where that is not said, or the title asks for no training. */
export function findFewTrained(title: string, text: string): Stretch | null {
  if (!/\btrain(?:ing|ed)\b/i.test(title)) return null
  for (const said of text.matchAll(people)) {
    const { few, all, share } = said.groups ?? {}
    // a mark is no number of people
    if (few !== undefined && !/[a-z]$/i.test(said[0].slice((few + all).length))) continue
    const [part, whole] = [few ?? share ?? '0', all ?? '100'].map(
      (number) => readNumber(number) ?? 0,
    ) as [number, number]
    if (part < 0.9 * whole)
      return {
        text: said[0].trimEnd(),
        from: said.index,
        to: said.index + said[0].trimEnd().length,
      }
  }
  return null
}

/** Limits are inclusive: what is reached is met. */
function isShort(
  value: number,
  { value: limit, comparator }: Pick<Quantity, 'value' | 'comparator'>,
): boolean {
  return comparator?.startsWith('>') ? value < limit : value > limit
}

function pointAt({ text, from, to }: Quantity): Stretch {
  return { text, from, to }
}
