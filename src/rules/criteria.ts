// Do the actuals meet the criteria?
import { isNothing } from '../facts/nothing.ts'
import { comparedOf, countOf } from '../needs/compared.ts'
import { doesNotShow } from '../wording.ts'
import { inEvidence, listed, rule } from './rule.ts'

export const criteria = rule({
  id: 'criteria',
  level: 'error',
  // Seed 000, item 1: the numbers match or exceed the pre-set criteria.
  about:
    'The evidence gives criteria and actuals, and every actual meets its criterion. The program compares only what certainly belongs together: the cells of a row, two figures set against each other in one clause (`92% against ≥ 90%`), or entries with the same name in a list of criteria and a list of actuals. Everything else is a note.',
  fix: 'write each criterion with its actual, as in "acceptance ≥ 90%: 92%"; if one is missed, do not mark the item as passed',
  *check(context) {
    for (const answer of context.answers.items) {
      const { item, claimed, evidence } = answer
      if (claimed !== 'pass' || evidence === null || isNothing(evidence.text)) continue
      if (!item.needs.some(({ kind }) => kind === 'criteria')) continue
      const compared = comparedOf(answer, context)
      for (const { isMet, why, place } of compared)
        if (isMet === false) yield { item: item.id, message: `item ${item.id}: ${why}`, place }
      const open = compared.filter(({ isMet }) => isMet === null)
      const [first] = open
      if (compared.length === 0) {
        const found = countOf(answer, context)
        const level = found.plain > 0 && found.all > 1 ? { level: 'note' as const } : {}
        yield { ...inEvidence(answer, evidence, `item ${item.id}${saying(found)}`), ...level }
      } else if (first !== undefined) {
        const which = `${listed(open.slice(0, 3).map(({ why }) => `"${why}"`))}${open.length > 3 ? ' …' : ''}`
        const message = `item ${item.id}: check against the criteria: ${which}`
        yield { item: item.id, level: 'note', message, place: first.place }
      }
    }
  },
})

function saying({ all, plain }: { all: number; plain: number }): string {
  if (all > 0 && plain === 0) return ` ${doesNotShow} an actual for each criterion`
  if (all > 1) return ': check the actuals against the criteria'
  return ` ${doesNotShow} criteria and actuals in numbers`
}
