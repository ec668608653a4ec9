// Does an item that claims a pass say itself that it is open?

import { disputeIn, failureIn } from '../facts/disputes.ts'
import { signsOf } from '../facts/language.ts'
import { textsBeside } from '../pair/pair.ts'
import { namesItem } from '../pair/sections.ts'
import { placeIn } from '../read/prose.ts'
import { type Context, type Found, ofItems, rule } from './rule.ts'

export const tickDisputed = rule({
  id: 'tick-disputed',
  isWaivable: false,
  // Seed 002: all items must be done before deployment.
  about:
    'If an item is marked as passed, its text does not say that it is open or failed: with a sign or an open box, or with a word such as PENDING on its own, in brackets, in capitals, or after a dash or a colon. If the tick and the text disagree, the worse one counts.',
  fix: 'untick it, or correct the text; if it will be done again later, write "next: 2026-09-01"',
  *check(context) {
    yield* inItems(context)
    yield* elsewhereOnPage(context.answers)
  },
})

const signs = signsOf('fail', 'warn', 'open')

const inItems = ofItems(({ item, claimed, row, evidence, elsewhere, place }, { gate }) => {
  const isBox = gate.shape.tasks !== null && row?.table.headers.length === 0
  if (claimed !== 'pass' && !(isBox && claimed === 'na')) return []
  const title = (isBox ? row?.row.cells[0] : row?.cells.title)?.text ?? ''
  // a sign before the title of a box is part of its line
  const before = isBox
    ? signs.find((sign) => title.startsWith(sign))
    : disputeIn(title, false)?.text
  const [found] = [evidence, ...elsewhere].flatMap((prose) => {
    const at = prose === null ? null : disputeIn(prose.text, isBox)
    return prose === null || at === null
      ? []
      : [{ text: at.text, place: placeIn(prose, at.from, at.to) }]
  })
  const said = before ?? found?.text
  const message = `item ${item.id} is marked as passed, but its text says "${said}"`
  return said === undefined ? [] : [{ message, place: found?.place ?? place }]
})

/** Rows and lines beside the items that name one and say how it stands. */
function* elsewhereOnPage(answers: Context['answers']): Iterable<Found> {
  const passed = answers.items.filter(({ claimed }) => claimed === 'pass')
  for (const prose of textsBeside(answers)) {
    const said = disputeIn(prose.text, false) ?? failureIn(prose.text)
    const answer =
      said === null ? undefined : passed.find(({ item }) => namesItem(item, prose.text))
    if (said === null || answer === undefined || answer.elsewhere.includes(prose)) continue
    yield {
      item: answer.item.id,
      message: `item ${answer.item.id} is marked as passed, but here the page says "${said.text}" about it`,
      place: placeIn(prose, said.from, said.to),
    }
  }
}
