// Does each row still ask what the gate asks?
import openTerms from '../../vocabularies/open.txt'
import { isTerm, vocabularyOf } from '../facts/terms.ts'
import {
  isAbbreviated,
  isFree,
  isInOwnWords,
  isShortened,
  isTitleOf,
  numberOf,
} from '../pair/item-titles.ts'
import { placeIn } from '../read/prose.ts'
import { keyOf, keyWithoutBrackets } from '../read/shapes.ts'
import { rule } from './rule.ts'

const open = vocabularyOf(openTerms)

export const rewordedItem = rule({
  id: 'reworded-item',
  scope: 'reading',
  level: 'error',
  isWaivable: false,
  about:
    "A row has the number and the title that the gate gives the item. Case, punctuation, white space and brackets do not matter, unless the brackets say that the item is open. A title that uses the item's own words next to its number is only a warning.",
  fix: 'write the number and the title as the gate has them',
  *check({ gate, answers }) {
    for (const { item, rows } of answers.items) {
      for (const { cells, row, isHeaded } of rows) {
        const { title } = cells
        const base = {
          item: item.id,
          place: title === null || title.text === '' ? row.place : placeIn(title),
        }
        const number = cells.id?.text ?? ''
        if (title === null || !isTitleOf(item, title.text)) {
          const said = `item ${item.id} reads "${title?.text ?? ''}"`
          // what is asked stays asked, whichever of its own words the row is called by
          const isNumbered = numberOf(number) === numberOf(item.id)
          const isShort =
            title !== null &&
            (isShortened(item, title.text) ||
              (isNumbered &&
                (isAbbreviated(item, title.text) ||
                  isInOwnWords(gate, item, title.text) ||
                  (isHeaded === true && isFree(item, title.text)))))
          yield {
            ...base,
            ...(isShort ? { level: 'warning' as const } : {}),
            message: `${said}, but the gate says "${item.title}"`,
          }
        } else if (numberOf(number) !== '' && numberOf(number) !== numberOf(item.id)) {
          const message = `item ${item.id} has the number ${number} here: "${title.text}"`
          yield { ...base, message, place: row.place }
        } else if (![item.title, ...item.also].flatMap(ownKeys).includes(keyOf(title.text))) {
          const brackets = [...title.text.matchAll(/\(([^)]*)\)/g)].map(([, inside = '']) => inside)
          yield {
            ...base,
            ...(brackets.some((one) => isTerm(one, open)) ? {} : { level: 'warning' as const }),
            message: `item ${item.id} adds or changes words in brackets: "${title.text}"`,
          }
        }
      }
    }
  },
})

function ownKeys(title: string): string[] {
  return [keyOf(title), keyWithoutBrackets(title)]
}
