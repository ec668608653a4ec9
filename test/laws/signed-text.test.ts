// Which edits make another text of a page? All but those of what may change once people have signed.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pair } from '../../src/pair/pair.ts'
import { textDigestOf } from '../../src/pair/text-digest.ts'
import { readChecklist } from '../../src/read/markdown.ts'
import { readSource } from '../../src/read/source.ts'
import { gateIn } from '../gates.ts'
import { example } from '../repository.ts'

const gate = gateIn('pilot-to-prod')
const page = example('pilot-to-prod/conditional.md').replace(
  /(\| Due date \|)\n(\|[-|]+\|)\n(.*2026-06-19 \|)/,
  '$1 Closed |\n$2---|\n$3  |',
)
/** Null for what is not a checklist any more. */
function digestOf(text: string): string | null {
  try {
    return textDigestOf(pair(gate, readChecklist(readSource(Buffer.from(text), 'page.md'))))
  } catch {
    return null
  }
}
const own = digestOf(page)
const runs = { numRuns: Math.max(2000, Number(process.env['LAWS_RUNS'] ?? 0)), seed: 7 }

/** Where the sign-off and the cells that may change stand. */
const free = [
  /\| 10 \|.*\|/g,
  /\| (?:Agent Builder|AI CoE Lead|Peer Reviewer|Executive Sponsor) \|.*\|/g,
  /(?<=2026-06-19 \|) *(?=\|)/g,
  /(?<=post-launch review: 2026-07-15)/g,
].flatMap((form) =>
  [...page.matchAll(form)].map(({ index, 0: { length } }) => [index, index + length] as const),
)

test('a character that is changed, put in or taken out anywhere else makes it another text', () => {
  expect(free).toHaveLength(7)
  const isFree = (at: number): boolean => free.some(([from, to]) => at >= from && at <= to)
  fc.assert(
    fc.property(
      fc.nat(page.length - 1).filter((at) => !isFree(at)),
      fc.constantFrom('', 'x', '|', ' ', '\n', '✅', '7'),
      fc.nat(1),
      (at, by, taken) => {
        const text = page.slice(0, at) + by + page.slice(at + taken)
        if (text !== page) expect(digestOf(text)).not.toBe(own)
      },
    ),
    runs,
  )
})

test('what is written in the cells of the sign-off does not, as long as the row stays one', () => {
  const cells = [...page.matchAll(/^\| (?:AI CoE Lead|Executive Sponsor) \|(.*)\|$/gm)].map(
    ({ 0: row, 1: rest = '', index }) =>
      [index + row.length - 1 - rest.length, rest.length] as const,
  )
  const written = fc.array(
    fc.constantFrom('Ann Lee', '2026-06-09', '(signed)', '✍', 'ok', '*', 'é', ' ', '&', '"'),
    { maxLength: 4 },
  )
  fc.assert(
    fc.property(
      fc.constantFrom(...cells),
      fc.tuple(written, written, written),
      ([from, length], three) => {
        const row = three.map((parts) => ` ${parts.join(' ')} `).join('|')
        const text = page.slice(0, from) + row + page.slice(from + length)
        expect(digestOf(text)).toBe(own)
      },
    ),
    { ...runs, numRuns: 300 },
  )
})
