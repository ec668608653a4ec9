// Do the actuals meet the criteria?
import { isNothing } from '../facts/nothing.ts'
import { comparedOf, countOf } from '../needs/compared.ts'
import { doesNotShow, listed } from '../wording.ts'
import { inEvidence, ofItems, rule } from './rule.ts'

export const criteria = rule({
  id: 'criteria',
  // Seed 000, item 1: the numbers match or exceed the pre-set criteria.
  about:
    'The evidence gives criteria and actuals, and every actual meets its criterion. The program compares only what certainly belongs together: the cells of a row, two figures set against each other in one clause (`92% against ≥ 90%`), or entries with the same name in a list of criteria and a list of actuals. Everything else is a note.',
  fix: 'write each criterion with its actual, as in "acceptance ≥ 90%: 92%"; if one is missed, do not mark the item as passed',
  check: ofItems(function* (answer, context) {
    const { item, claimed, evidence } = answer
    if (claimed !== 'pass' || evidence === null || isNothing(evidence.text)) return
    if (!item.needs.some(({ kind }) => kind === 'criteria')) return
    const compared = comparedOf(answer, context)
    for (const { isMet, why, place } of compared)
      if (isMet === false) yield { message: `item ${item.id}: ${why}`, place }
    const open = compared.filter(({ isMet }) => isMet === null)
    const [first] = open
    if (compared.length === 0) {
      const { all, plain } = countOf(answer, context)
      const level = plain > 0 && all > 1 ? 'note' : undefined
      yield { ...inEvidence(evidence, `item ${item.id}${saying(all, plain)}`), level }
    } else if (first !== undefined) {
      const which = `${listed(open.slice(0, 3).map(({ why }) => `"${why}"`))}${open.length > 3 ? ' …' : ''}`
      const message = `item ${item.id}: check against the criteria: ${which}`
      yield { level: 'note', message, place: first.place }
    }
  }),
})

function saying(all: number, plain: number): string {
  if (all > 0 && plain === 0) return ` ${doesNotShow} an actual for each criterion`
  if (all > 1) return ': check the actuals against the criteria'
  return ` ${doesNotShow} criteria and actuals in numbers`
}
