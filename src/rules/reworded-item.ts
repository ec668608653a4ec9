// Does each row still ask what the gate asks?
import { placeIn } from '../checklist/prose.ts'
import { keyOf, keyWithoutBrackets } from '../checklist/shapes.ts'
import { saysUndone } from '../facts/denials.ts'
import { saysFuture } from '../facts/done.ts'
import { findOtherMeaning } from '../facts/legends.ts'
import { findRefusingSign } from '../facts/signs.ts'
import { hasWord } from '../facts/words.ts'
import { isTitleOf, numberOf, versionOf } from '../pair.ts'
import { misplacedAt } from '../standing.ts'
import type { Context, Found, Rule } from './rule.ts'

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

export const rewordedItem: Rule = {
  id: 'reworded-item',
  level: 'error',
  isWaivable: false,
  about:
    'A row carries the number and the title that the gate gives the item; case, punctuation, white space and brackets do not count. No heading or caption over the items says that they are of something else, or not yet true, and no legend gives a status or a signature another meaning.',
  fix: "write the gate's own title and number, under a heading that says nothing against them",
  *check({ gate, answers }): Iterable<Found> {
    if (answers.untouched) return
    const lines = answers.items.flatMap(({ rows }) => rows.map(({ row }) => row.place.line)).concat(answers.signals.metrics.map(({ place }) => place.line))
    for (const { said, text, place } of misplacedAt(gate, answers.checklist, lines, versionOf(answers)))
      yield { message: `items stand under "${text}": "${said}" makes them others, or not yet true`, place }
    yield* otherMeanings(gate, answers)
    for (const { item, rows } of answers.items) {
      for (const row of rows) {
        const title = row.cells.title
        const place = title === null || title.text === '' ? row.row.place : placeIn(title)
        const number = row.cells.id?.text ?? ''
        const sign = title === null || gate.tickDisputed !== null ? null : findRefusingSign(title.text)
        const behind = gate.shape.tasks === null ? undefined : /^\(([^()]*)\)/.exec(row.cells.evidence?.text ?? '')?.[1]
        if (title !== null && sign !== null) yield { item: item.id, message: `the title of item ${item.id} says "${sign.text}"`, place }
        if (
          behind !== undefined &&
          row.cells.evidence != null &&
          hasWord(behind.replace(/[,;].*$/u, ''), ['draft*', 'skip*', 'half', 'tabletop', 'on paper', 'in theory', 'untested', 'another agent', 'simulated'])
        )
          yield { item: item.id, message: `item ${item.id} adds in brackets: "${behind}"`, place: placeIn(row.cells.evidence) }
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

/** Legends, as lines or as the rows of a table of two columns: `✅ = planned`. */
function* otherMeanings(gate: Context['gate'], { checklist }: Context['answers']): Iterable<Found> {
  const signs = [
    ...gate.statuses.pass.filter((sign) => !/^[\p{L} ]+$/u.test(sign)).map((sign) => sign.replace(/[\ufe0e\ufe0f]/gu, '')),
    '✅',
    '[x]',
    '(signed)',
  ]
  for (const block of checklist.blocks) {
    const lines =
      block.kind === 'table'
        ? block.rows.flatMap(({ cells }) =>
            cells.length === 2 && cells[0] !== undefined ? [{ prose: cells[0], text: cells.map(({ text }) => text).join(' = ') }] : [],
          )
        : []
    // a box before a line is drawn as its state: `[x] means that …`
    const own =
      block.kind === 'table'
        ? []
        : [{ prose: block.prose, text: `${block.kind === 'line' && block.ticked === true && block.task === null ? '[x] ' : ''}${block.prose.text}` }]
    for (const { prose, text } of [...lines, ...own]) {
      const other = findOtherMeaning(text, signs)
      if (other !== null) yield { message: `a line gives a sign another meaning: "${other.text}"`, place: placeIn(prose) }
    }
  }
}
