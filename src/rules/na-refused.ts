// Is an item marked as not applicable that may not be?
import type { Found, Rule } from './rule.ts'

/** Of fewer items, half may well be none of a page. */
const fewest = 10

export const naRefused: Rule = {
  id: 'na-refused',
  level: 'error',
  isWaivable: false,
  about:
    'An item that the gate marks so is done, and never not applicable; and no page leaves out half of what is asked.',
  fix: 'do what the item asks',
  *check({ answers }): Iterable<Found> {
    for (const { item, claimed, place } of answers.items) {
      if (claimed === 'na' && item.noNa !== null)
        yield {
          item: item.id,
          message: `item ${item.id} may not be not applicable: ${item.noNa}`,
          place,
        }
    }
    const left = answers.items.filter(({ claimed }) => claimed === 'na')
    const [first] = left
    if (
      first !== undefined &&
      answers.items.length >= fewest &&
      left.length * 2 >= answers.items.length
    )
      yield {
        message: `${left.length} of ${answers.items.length} items are left out as not applicable: a page that leaves out half of them has not been judged by this gate`,
        fix: 'take another gate, or do what is asked',
        place: first.place,
      }
  },
}
