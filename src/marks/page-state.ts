// What does a page say of itself: `Status: done`, `Verdict: not shippable`?

import { signsOf, stateLabels, statusTokens, verdictLabels } from '../facts/language.ts'
import { turnsIn } from '../facts/mode.ts'
import { findTerms, vocabularyOf } from '../facts/terms.ts'
import { wordsOf } from '../facts/tokens.ts'
import type { Block, Line } from '../read/checklist.ts'
import { keyOf } from '../read/keys.ts'
import { labelOf } from '../read/labels.ts'

const labels = new Set([...stateLabels, ...verdictLabels].map(keyOf))

/** `Status: ✅ faster than expected`, `Verdict: not shippable`: a line outside of lists that says how the page stands. */
export function isOfPage(line: Line): boolean {
  return line.entry === null && labels.has(labelKey(line))
}

/** The same, without the labels that stand more than once: `Result: ✅` below each heading says how that section stands. */
export function isOfPageAmong(blocks: readonly Block[]): (line: Line) => boolean {
  const found = blocks.flatMap((block) =>
    block.kind === 'line' && isOfPage(block) ? [labelKey(block)] : [],
  )
  const repeated = new Set(found.filter((label, at) => found.indexOf(label) !== at))
  return (line) => isOfPage(line) && !repeated.has(labelKey(line))
}

function labelKey({ prose }: Line): string {
  return keyOf(labelOf(prose.text)?.label ?? '')
}

const verdicts = new Set(verdictLabels.map(keyOf))
const refusals = vocabularyOf(statusTokens.fail)
const refusing = signsOf('fail', 'open')

/** `Verdict: not shippable`, `Decision: NO-GO until item 4 is done`, `Status: ❌`: what the page says of itself, where it begins with a refusal. */
export function refusalIn(line: Line): string | null {
  const found = labelOf(line.prose.text)
  if (found === null || !labels.has(keyOf(found.label))) return null
  const value = line.prose.text.slice(found.from)
  if (refusing.some((sign) => value.startsWith(sign))) return value
  const [first] = wordsOf(value)
  const [denial] = turnsIn(value)
  const [refused] = findTerms(value, refusals)
  const isFirst = [denial, refused].some((one) => one !== undefined && one.from === first?.from)
  return isFirst && verdicts.has(keyOf(found.label)) ? value : null
}
