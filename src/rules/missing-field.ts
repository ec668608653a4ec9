// Is every field filled in, with one value?
import { placeIn } from '../checklist/prose.ts'
import { findDoubt } from '../facts/doubt.ts'
import { hasWord } from '../facts/words.ts'
import { choiceIn, fieldPlace } from '../fields.ts'
import { versionOf } from '../pair.ts'
import { misplacedAt } from '../standing.ts'
import { type Found, listed, type Rule } from './rule.ts'

export const missingField: Rule = {
  id: 'missing-field',
  level: 'error',
  isWaivable: false,
  about: 'Every field above the items is filled in, with one value, and with one of its choices where it has some.',
  fix: 'fill in the field as the blank has it',
  *check({ gate, answers }): Iterable<Found> {
    if (answers.untouched) return
    const lines = answers.fields.flatMap(({ value }) => (value === null ? [] : [placeIn(value).line]))
    for (const { said, text, place } of misplacedAt(gate, answers.checklist, lines, versionOf(answers), 'fields'))
      yield { message: `fields stand under "${text}" ("${said}")`, place }
    for (const answer of answers.fields) {
      const { field, value, others } = answer
      const lowered = field.missing === 'warning' ? { level: 'warning' as const } : {}
      if (value === null) {
        if (field.missing === 'off') continue
        const needs = gate.items.filter((item) => item.rules.retention?.tier === field.label).map((item) => item.id)
        const consequence = field.is === 'tier' && needs.length > 0 ? `; item ${listed(needs)} cannot be compared with a minimum for the tier` : ''
        yield { ...lowered, message: `"${field.label}" is not filled in${consequence}`, place: fieldPlace(answer, answers.checklist) }
        continue
      }
      const [other] = others
      if (other !== undefined) yield { message: `"${field.label}" is given twice, as "${value.text}" and as "${other.text}"`, place: placeIn(other) }
      if (field.kind === 'choice' && choiceIn(answer) === null) {
        // a value that leaves open which one it is misleads; one that is merely unknown is as good as none
        const isOpen = /\?|~~/.test(value.text) || findDoubt(value.text) !== null || field.choices.filter((choice) => hasWord(value.text, [choice])).length > 1
        yield { ...(isOpen ? {} : lowered), message: `"${field.label}" is "${value.text}", expected one of ${field.choices.join(', ')}`, place: placeIn(value) }
      }
    }
  },
}
