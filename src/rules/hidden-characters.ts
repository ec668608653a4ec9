// Are there characters that nobody sees?

import { decidingCells } from '../pair/deciding-cells.ts'
import { placeIn } from '../read/prose.ts'
import { placeOf } from '../read/source.ts'
import { type Found, rule } from './rule.ts'

const bidi = /[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/gu

/** Marks that are drawn over the letter before them. */
const overlay = /[\u0334-\u0338\u20d2\u20d3\u20d8-\u20da\u20e5\u20e6\u20ea\u20eb]/u

export const hiddenCharacters = rule({
  id: 'hidden-characters',
  scope: 'reading',
  level: 'error',
  isWaivable: false,
  about:
    'The page has no bidirectional control characters and no marks that strike out letters. Its statuses, titles, names, dates and signatures have no invisible characters.',
  fix: 'retype the text without that character',
  *check({ answers }): Iterable<Found> {
    const { source, blocks } = answers.checklist
    for (const match of source.text.matchAll(bidi)) {
      yield {
        message: `${name(match[0].codePointAt(0) ?? 0)}, a bidirectional control character: readers may see the text in a different order`,
        place: placeOf(source, match.index, match.index + 1),
      }
    }
    const all = blocks.flatMap((block) =>
      block.kind === 'table'
        ? [block.headers, ...block.rows.map((row) => row.cells)].flat()
        : [block.prose],
    )
    const reported = new Set<number>()
    for (const prose of all) {
      const at = prose.text.search(overlay)
      if (at >= 0)
        yield {
          message: `${name(prose.text.codePointAt(at) ?? 0)}, a mark that strikes out the letter before it: nobody can tell whether the text still holds`,
          place: placeIn(prose, at, at + 1),
        }
    }
    const isNew = (offset: number): boolean =>
      !reported.has(offset) && !isBidi(source.text.codePointAt(offset) ?? 0)
    for (const { offset, codePoint } of all.flatMap((prose) => prose.hidden)) {
      if (!isBidi(codePoint) || !isNew(offset)) continue
      reported.add(offset)
      yield {
        message: `${name(codePoint)}, a bidirectional control character written as an entity: readers may see the text in a different order`,
        place: placeOf(source, offset, offset + 1),
      }
    }
    for (const { cell, what, item } of decidingCells(answers))
      for (const { offset, codePoint } of (cell?.hidden ?? []).filter((one) => isNew(one.offset))) {
        reported.add(offset)
        yield {
          ...(item === undefined ? {} : { item }),
          message: `${name(codePoint)}, an invisible character in ${what}`,
          place: placeOf(source, offset, offset + 1),
        }
      }
  },
})

function isBidi(codePoint: number): boolean {
  return String.fromCodePoint(codePoint).search(bidi) >= 0
}

function name(codePoint: number): string {
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`
}
