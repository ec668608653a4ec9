// Can a phrase match without one of the words that it is said to need? Then it would not be looked for. Texts are made from each phrase's expression.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { notTheActual } from '../../src/facts/actuals.ts'
import { said } from '../../src/facts/admissions.ts'
import { undone, wrong } from '../../src/facts/denials.ts'
import { future } from '../../src/facts/done.ts'
import { gaps } from '../../src/facts/gaps.ts'
import { lines } from '../../src/facts/withdrawal.ts'

/** The expression without what only looks around it: `^`, `$`, `\b` and everything in brackets such as `(?<!…)`. */
function withoutLooks(source: string): string {
  let made = ''
  let inClass = false
  for (let at = 0; at < source.length; at++) {
    const here = source[at] ?? ''
    if (here === '\\') {
      if (source[at + 1] !== 'b') made += source.slice(at, at + 2)
      at++
      continue
    }
    if (!inClass && /^\(\?<?[=!]/.test(source.slice(at))) {
      at = endOfGroup(source, at)
      continue
    }
    if (here === '[') inClass = true
    if (here === ']') inClass = false
    if (inClass || !'^$'.includes(here)) made += here
  }
  return made
}

/** Where the group that begins here ends. */
function endOfGroup(source: string, from: number): number {
  let depth = 0
  let inClass = false
  for (let at = from; at < source.length; at++) {
    const here = source[at]
    if (here === '\\') at++
    else if (here === '[') inClass = true
    else if (here === ']') inClass = false
    else if (!inClass && here === '(') depth++
    else if (!inClass && here === ')' && --depth === 0) return at
  }
  throw new Error(source)
}

describe.each(Object.entries({ notTheActual, said, undone, wrong, future, gaps, lines }))(
  '%s',
  (_, phrases) => {
    test.each(phrases.map((phrase) => [phrase.needs.join(' | '), phrase] as const))(
      '%s',
      (_, { needs, is }) => {
        expect(needs).not.toContain('')
        const texts = fc.sample(
          fc.stringMatching(new RegExp(withoutLooks(is.source)), { maxLength: 200 }),
          { numRuns: 1500, seed: 7 },
        )
        // what stands around it is blank, so that words begin and end
        const forgotten = texts
          .flatMap((text) => [text, ` ${text.trim()} `])
          .filter(
            (text) =>
              is.test(text) &&
              !needs.some((word) => (is.exec(text)?.[0] ?? '').toLowerCase().includes(word)),
          )
        expect(
          [...new Set(forgotten.map((text) => is.exec(text)?.[0] ?? ''))]
            .sort((a, b) => a.length - b.length)
            .slice(0, 8),
        ).toEqual([])
      },
    )
  },
)
