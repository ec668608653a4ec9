// Is every field filled in, with one value?
import openTerms from '../../vocabularies/open.txt'
import { signsOf } from '../facts/language.ts'
import { namesIn, samePerson } from '../facts/people.ts'
import { isTerm, vocabularyOf } from '../facts/terms.ts'
import { choiceIn, fieldPlace } from '../pair/fields.ts'
import { placeIn } from '../read/prose.ts'
import { keyOf } from '../read/shapes.ts'
import { type Context, type Found, rule } from './rule.ts'

const refusals = signsOf('fail', 'open')
const open = vocabularyOf(openTerms)

/** `Medium (pending)` */
function isDisputed(value: string): boolean {
  return [...value.matchAll(/[([]([^()[\]]*)[)\]]/gu)].some(([, aside = '']) => isTerm(aside, open))
}

export const missingField = rule({
  id: 'missing-field',
  level: 'error',
  isWaivable: false,
  about:
    'Every field above the items has one value. If the field offers choices, the value is one of them. If a role is also a field, the person named in the field signs in that role.',
  fix: 'fill in the field in the form that the blank shows',
  *check(context) {
    const { answers } = context
    if (answers.untouched) return
    for (const answer of answers.fields) {
      const { field, value, others } = answer
      const lowered = field.missing === 'warning' ? { level: 'warning' as const } : {}
      if (value === null) {
        if (field.missing === 'off') continue
        const message = `"${field.label}" is not filled in`
        yield { ...lowered, message, place: fieldPlace(answer, answers.checklist) }
        continue
      }
      const sign = refusals.find((one) => value.text.includes(one))
      if (sign !== undefined || isDisputed(value.text))
        yield {
          message: `"${field.label}" is "${value.text}", which says that it is still open`,
          place: placeIn(value),
        }
      const [other] = others
      if (other !== undefined)
        yield {
          message: `"${field.label}" is given twice, as "${value.text}" and as "${other.text}"`,
          place: placeIn(other),
        }
      if (sign === undefined && field.kind === 'choice' && choiceIn(answer) === null) {
        // a value that leaves open which one it is misleads; one that is merely unknown is as good as none
        const named = field.choices.filter((one) => keyOf(value.text).includes(keyOf(one)))
        yield {
          ...(named.length > 1 ? {} : lowered),
          message: `"${field.label}" is "${value.text}"; it must be one of ${field.choices.join(', ')}`,
          place: placeIn(value),
        }
      }
    }
    yield* otherSigners(context)
  },
})

function* otherSigners({ answers }: Context): Iterable<Found> {
  for (const { field, value } of answers.fields) {
    const row = answers.signOffs.find(
      ({ role }) => role !== null && keyOf(role.role) === keyOf(field.label),
    )
    const name = row?.entry.cells.name?.text ?? ''
    if (value === null || name === '') continue
    const signers = namesIn(name)
    const isSame = namesIn(value.text).some((one) => signers.some((two) => samePerson(one, two)))
    if (!isSame)
      yield {
        message: `"${field.label}" is "${value.text}", but "${name}" signs in that role`,
        place: placeIn(value),
      }
  }
}
