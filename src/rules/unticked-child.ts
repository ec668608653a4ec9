// Is a box ticked over one below it that is open?
import { ofItems, rule } from './rule.ts'

export const untickedChild = rule({
  id: 'unticked-child',
  isWaivable: false,
  // Seed 002: the parent "Governance policies documented:" and its children.
  about: 'A box is ticked only if all boxes below it are ticked.',
  fix: 'untick the upper box, or finish what is open below it',
  check: ofItems(function* ({ item, claimed, row, place }, { gate, answers }) {
    if (gate.shape.tasks === null || claimed !== 'pass') return
    const further = answers.unknownRows.find(
      ({ number, cells }) =>
        row?.number !== undefined &&
        number?.startsWith(`${row.number}.`) &&
        cells.status?.text === '[ ]',
    )
    if (further !== undefined)
      yield {
        message: `item ${item.id} is ticked, but the box below it is open: "${further.cells.title?.text}"`,
        place: further.row.place,
      }
    const open = answers.items
      .filter((other) => other.item.id.startsWith(`${item.id}.`))
      .filter((other) => other.claimed !== 'pass' && other.claimed !== 'na')
    const [first] = open
    if (first !== undefined)
      yield {
        message: `item ${item.id} is ticked, but not every box below it (${open.length} open, first ${first.item.id} "${first.item.title}")`,
        place,
      }
  }),
})
