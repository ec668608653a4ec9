// Is every field filled in, with one value?

import openTerms from '../../vocabularies/open.txt'
import { signsOf } from '../facts/language.ts'
import { namesIn } from '../facts/not-a-person.ts'
import { samePerson } from '../facts/same-person.ts'
import { isTerm, vocabularyOf } from '../facts/terms.ts'
import { choiceIn, type FieldAnswer, fieldPlace } from '../pair/fields.ts'
import { keyOf } from '../read/keys.ts'
import { placeIn } from '../read/prose.ts'
import { type Context, type Found, rule } from './rule.ts'

const refusals = signsOf('fail', 'open')
const open = vocabularyOf(openTerms)

/** `Medium (pending)` */
function isDisputed(value: string): boolean {
  return [...value.matchAll(/[([]([^()[\]]*)[)\]]/gu)].some(([, aside = '']) => isTerm(aside, open))
}

export const missingField = rule({
  id: 'missing-field',
  isWaivable: false,
  about:
    'Every field above the items has one value. If the field offers choices, the value is one of them. If a role is also a field, the person named in the field signs in that role.',
  fix: 'fill in the field in the form that the blank shows',
  *check(context) {
    if (context.answers.untouched) return
    for (const answer of context.answers.fields) yield* inField(answer, context)
    yield* otherSigners(context)
  },
})

function* inField(answer: FieldAnswer, { answers }: Context): Iterable<Found> {
  const { field, value, others } = answer
  const lowered = field.missing === 'warning' ? 'warning' : undefined
  if (value === null) {
    const message = `"${field.label}" is not filled in`
    const place = fieldPlace(answer, answers.checklist)
    if (field.missing !== 'off') yield { level: lowered, message, place }
    return
  }
  const said = `"${field.label}" is "${value.text}"`
  const place = placeIn(value)
  const sign = refusals.find((one) => value.text.includes(one))
  if (sign !== undefined || isDisputed(value.text))
    yield { message: `${said}, which says that it is still open`, place }
  const [other] = others
  if (other !== undefined) {
    const message = `"${field.label}" is given twice, as "${value.text}" and as "${other.text}"`
    yield { message, place: placeIn(other) }
  }
  if (sign === undefined && field.kind === 'choice' && choiceIn(answer) === null) {
    // a value that leaves open which one it is misleads; one that is merely unknown is as good as none
    const named = field.choices.filter((one) => keyOf(value.text).includes(keyOf(one)))
    const message = `${said}; it must be one of ${field.choices.join(', ')}`
    yield { level: named.length > 1 ? undefined : lowered, message, place }
  }
}

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
