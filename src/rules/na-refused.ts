// Is an item marked as not applicable that may not be?
import { rule } from './rule.ts'

/** Of fewer items, half may well be none of a page. */
const fewest = 10

export const naRefused = rule({
  id: 'na-refused',
  isWaivable: false,
  about:
    'Some items always apply, and the gate says which ones: they cannot be marked as not applicable. Nor can half of all items.',
  fix: 'do what the item asks',
  *check({ answers: { items } }) {
    const left = items.filter(({ claimed }) => claimed === 'na')
    for (const { item, place } of left)
      if (item.noNa !== null)
        yield { item: item.id, message: `item ${item.id} cannot be n/a: ${item.noNa}`, place }
    const [first] = left
    if (first !== undefined && items.length >= fewest && left.length * 2 >= items.length)
      yield {
        message: `${left.length} of ${items.length} items are marked as not applicable: with half of the items left out, the page does not answer this gate`,
        fix: 'choose another gate, or do what the items ask',
        place: first.place,
      }
  },
})
