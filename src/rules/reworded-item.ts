// Does each row still ask what the gate asks?
import { placeIn } from '../checklist/prose.ts'
import { keyOf, keyWithoutBrackets } from '../checklist/shapes.ts'
import { saysUndone } from '../facts/denials.ts'
import { saysFuture } from '../facts/done.ts'
import { hasWord } from '../facts/words.ts'
import { isTitleOf, numberOf, versionOf } from '../pair.ts'
import { misplacedAt } from '../standing.ts'
import type { Found, Rule } from './rule.ts'

const softening = [
  'plan*',
  'partly',
  'partial*',
  'pending',
  'optional',
  'waived',
  'draft*',
  'tabletop',
  'not',
  'n/a',
  'except*',
  'only',
  'proposed',
  'later',
  'in theory',
  'on paper',
  'if',
  'where possible',
]

export const rewordedItem: Rule = {
  id: 'reworded-item',
  level: 'error',
  isWaivable: false,
  about:
    'A row carries the number and the title that the gate gives the item; case, punctuation, white space and brackets do not count. No heading or caption over the items says that they are of something else, or not yet true.',
  fix: "write the gate's own title and number, under a heading that says nothing against them",
  *check({ gate, answers }): Iterable<Found> {
    if (answers.untouched) return
    const lines = answers.items.flatMap(({ rows }) => rows.map(({ row }) => row.place.line)).concat(answers.signals.metrics.map(({ place }) => place.line))
    for (const { said, text, place } of misplacedAt(gate, answers.checklist, lines, versionOf(answers)))
      yield { message: `items stand under "${text}": "${said}" makes them others, or not yet true`, place }
    for (const { item, rows } of answers.items) {
      for (const row of rows) {
        const title = row.cells.title
        const place = title === null || title.text === '' ? row.row.place : placeIn(title)
        const number = row.cells.id?.text ?? ''
        if (title === null || !isTitleOf(item, title.text)) {
          yield { item: item.id, message: `item ${item.id} reads "${title?.text ?? ''}", the gate asks "${item.title}"`, place }
        } else if (numberOf(number) !== '' && numberOf(number) !== numberOf(item.id)) {
          yield { item: item.id, message: `"${title.text}" is numbered ${number}, the gate numbers it ${item.id}`, place: row.row.place }
        } else if (![keyOf(item.title), keyWithoutBrackets(item.title)].includes(keyOf(title.text))) {
          const brackets = [...title.text.matchAll(/\(([^)]*)\)/g)].map((match) => match[1] ?? '').join(' ')
          const softened = hasWord(brackets, softening) || saysUndone(brackets) !== null || saysFuture(brackets) !== null
          yield {
            item: item.id,
            ...(softened ? {} : { level: 'warning' as const }),
            message: `item ${item.id} adds or changes what stands in brackets: "${title.text}"`,
            place,
          }
        }
      }
    }
  },
}
