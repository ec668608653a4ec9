// Does each row still ask what the gate asks?

import openTerms from '../../vocabularies/open.txt'
import { isTerm, vocabularyOf } from '../facts/terms.ts'
import type { ItemRow } from '../pair/item-of-row.ts'
import {
  isAbbreviated,
  isFree,
  isInOwnWords,
  isShortened,
  isTitleOf,
  numberOf,
} from '../pair/item-titles.ts'
import type { Gate, GateItem } from '../policy/gate.ts'
import { keyOf, keyWithoutBrackets } from '../read/keys.ts'
import { ofItems, placeOr, rule } from './rule.ts'

const open = vocabularyOf(openTerms)

export const rewordedItem = rule({
  id: 'reworded-item',
  scope: 'reading',
  isWaivable: false,
  about:
    "A row has the number and the title that the gate gives the item. Case, punctuation, white space and brackets do not matter, unless the brackets say that the item is open. A title that uses the item's own words next to its number is only a warning.",
  fix: 'write the number and the title as the gate has them',
  check: ofItems(function* ({ item, rows }, { gate }) {
    for (const itemRow of rows) {
      const { title, id } = itemRow.cells
      const said = title?.text ?? ''
      const number = numberOf(id?.text ?? '')
      const place = placeOr(title, itemRow.row.place)
      if (title === null || !isTitleOf(item, said))
        yield {
          level: isInWordsOf(item, itemRow, gate) ? 'warning' : undefined,
          message: `item ${item.id} reads "${said}", but the gate says "${item.title}"`,
          place,
        }
      else if (number !== '' && number !== numberOf(item.id)) {
        const message = `item ${item.id} has the number ${id?.text} here: "${said}"`
        yield { message, place: itemRow.row.place }
      } else if (![item.title, ...item.also].flatMap(ownKeys).includes(keyOf(said))) {
        const brackets = [...said.matchAll(/\(([^)]*)\)/g)].map(([, inside = '']) => inside)
        yield {
          level: brackets.some((one) => isTerm(one, open)) ? undefined : 'warning',
          message: `item ${item.id} adds or changes words in brackets: "${said}"`,
          place,
        }
      }
    }
  }),
})

/** What is asked stays asked, whichever of its own words the row is called by. */
function isInWordsOf(
  item: GateItem,
  { cells: { title, id }, isHeaded }: ItemRow,
  gate: Gate,
): boolean {
  if (title === null) return false
  if (isShortened(item, title.text)) return true
  return (
    numberOf(id?.text ?? '') === numberOf(item.id) &&
    (isAbbreviated(item, title.text) ||
      isInOwnWords(gate, item, title.text) ||
      (isHeaded === true && isFree(item, title.text)))
  )
}

function ownKeys(title: string): string[] {
  return [keyOf(title), keyWithoutBrackets(title)]
}
