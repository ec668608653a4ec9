// Does each row still ask what the gate asks?
import { placeIn } from '../checklist/prose.ts'
import { keyOf, keyWithoutBrackets } from '../checklist/shapes.ts'
import { saysUndone } from '../facts/denials.ts'
import { saysFuture } from '../facts/done.ts'
import { findRefusingSign } from '../facts/signs.ts'
import { hasWord } from '../facts/words.ts'
import { isTitleOf, numberOf } from '../pair.ts'
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
  'skip*',
  'half',
  'part',
  'parts',
  'some',
  'mostly',
  'another',
  'other',
  'old',
  'previous',
  'wip',
  'tbd',
  'failed',
  'simulat*',
  'untested',
  'without',
  'cancelled',
]

/** In brackets behind a box's title, they make less of it. */
const lessening = [
  'draft*',
  'skip*',
  'half',
  'tabletop',
  'on paper',
  'in theory',
  'untested',
  'another agent',
  'simulated',
]

export const rewordedItem: Rule = {
  id: 'reworded-item',
  level: 'error',
  isWaivable: false,
  about:
    'A row carries the number and the title that the gate gives the item; case, punctuation, white space and brackets do not count.',
  fix: "write the gate's own title and number",
  *check({ gate, answers }): Iterable<Found> {
    for (const { item, rows } of answers.items) {
      for (const row of rows) {
        const title = row.cells.title
        const place = title === null || title.text === '' ? row.row.place : placeIn(title)
        const number = row.cells.id?.text ?? ''
        const sign =
          title === null || gate.tickDisputed !== null ? null : findRefusingSign(title.text)
        const behind =
          gate.shape.tasks === null
            ? undefined
            : /^\(([^()]*)\)/.exec(row.cells.evidence?.text ?? '')?.[1]
        if (title !== null && sign !== null)
          yield {
            item: item.id,
            message: `the title of item ${item.id} says "${sign.text}"`,
            place,
          }
        if (
          behind !== undefined &&
          row.cells.evidence != null &&
          hasWord(behind.replace(/[,;].*$/u, ''), lessening)
        )
          yield {
            item: item.id,
            message: `item ${item.id} adds in brackets: "${behind}"`,
            place: placeIn(row.cells.evidence),
          }
        if (title === null || !isTitleOf(item, title.text)) {
          yield {
            item: item.id,
            message: `item ${item.id} reads "${title?.text ?? ''}", the gate asks "${item.title}"`,
            place,
          }
        } else if (numberOf(number) !== '' && numberOf(number) !== numberOf(item.id)) {
          yield {
            item: item.id,
            message: `"${title.text}" is numbered ${number}, the gate numbers it ${item.id}`,
            place: row.row.place,
          }
        } else if (
          ![keyOf(item.title), keyWithoutBrackets(item.title)].includes(keyOf(title.text))
        ) {
          const brackets = [...title.text.matchAll(/\(([^)]*)\)/g)]
            .map((match) => match[1] ?? '')
            .join(' ')
          const softened =
            hasWord(brackets, softening) ||
            saysUndone(brackets) !== null ||
            saysFuture(brackets) !== null
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
