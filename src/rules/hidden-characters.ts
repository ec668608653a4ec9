// Are there characters that nobody sees?

import { decidingCells } from '../pair/deciding-cells.ts'
import { placeIn } from '../read/prose.ts'
import { type Place, placeOf } from '../read/source.ts'
import { rule } from './rule.ts'

const bidi = /[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/gu

/** Marks that are drawn over the letter before them. */
const overlay = /[\u0334-\u0338\u20d2\u20d3\u20d8-\u20da\u20e5\u20e6\u20ea\u20eb]/u

export const hiddenCharacters = rule({
  id: 'hidden-characters',
  scope: 'reading',
  isWaivable: false,
  about:
    'The page has no bidirectional control characters and no marks that strike out letters. Its statuses, titles, names, dates and signatures have no invisible characters.',
  fix: 'retype the text without that character',
  *check({ answers }) {
    const { source, blocks } = answers.checklist
    const at = (offset: number): Place => placeOf(source, offset, offset + 1)
    for (const { 0: character, index } of source.text.matchAll(bidi))
      yield {
        message: `${name(character)}, a bidirectional control character: readers may see the text in a different order`,
        place: at(index),
      }
    const all = blocks.flatMap((block) =>
      block.kind === 'table'
        ? [block.headers, ...block.rows.map((row) => row.cells)].flat()
        : [block.prose],
    )
    for (const prose of all) {
      const mark = overlay.exec(prose.text)
      if (mark !== null)
        yield {
          message: `${name(mark[0])}, a mark that strikes out the letter before it: nobody can tell whether the text still holds`,
          place: placeIn(prose, mark.index, mark.index + 1),
        }
    }
    const reported = new Set<number>()
    const isNew = ({ offset }: { offset: number }): boolean =>
      !reported.has(offset) && source.text.slice(offset, offset + 1).search(bidi) < 0
    for (const one of all.flatMap(({ hidden }) => hidden)) {
      const character = String.fromCodePoint(one.codePoint)
      if (character.search(bidi) < 0 || !isNew(one)) continue
      reported.add(one.offset)
      yield {
        message: `${name(character)}, a bidirectional control character written as an entity: readers may see the text in a different order`,
        place: at(one.offset),
      }
    }
    for (const { cell, what, item } of decidingCells(answers))
      for (const { offset, codePoint } of (cell?.hidden ?? []).filter(isNew)) {
        reported.add(offset)
        const character = String.fromCodePoint(codePoint)
        yield {
          item,
          message: `${name(character)}, an invisible character in ${what}`,
          place: at(offset),
        }
      }
  },
})

function name(character: string): string {
  return `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`
}
