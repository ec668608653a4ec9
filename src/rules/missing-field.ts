// Is every field filled in, with one value?
import { placeIn } from '../checklist/prose.ts'
import { keyOf } from '../checklist/shapes.ts'
import { matchOf, type Stretch } from '../facts/clauses.ts'
import { findDoubt } from '../facts/doubt.ts'
import { foldName, notAPerson, samePerson } from '../facts/people.ts'
import { findRefusingSign } from '../facts/signs.ts'
import { hasWord } from '../facts/words.ts'
import { choiceIn, type FieldAnswer, fieldPlace } from '../fields.ts'
import type { GateField } from '../gate.ts'
import { versionOf } from '../pair.ts'
import { misplacedAt } from '../standing.ts'
import { type Found, listed, type Rule } from './rule.ts'

/** Said beside the value of any field. */
const beside =
  /\bfor (?:an)?other \w+|\bnot this one\b|\buntested\b|\b(?:ran|run|tested|piloted) with (?:v(?:ersion)? ?)?\d|\bproduction (?:gets|will get|runs|is on)\b|\b(?:is|are) off\b|\b(?:cancell?ed|postponed|withdrawn|superseded)\W*$/i
/** What a text says that gives no value: `we will see`; or that it has come to pass already, or not at all: `reached since May`, `not met so far`. */
const noValue =
  /^\W*(?:never(?: stop\w*)?|negative|vacant|somebody|someone|nobody|no one|unknown|undecided|not (?:yet )?(?:known|sure|defined|decided|agreed)(?: yet)?)\W*$|^\s*[-−]\s*(?:[A-Z]{3}|[€$£])?\s*\d|\bwe(?:['’]ll| will) see\b|\bnot met\b|\b(?:reached|exceeded|triggered|missed) since\b|\bhas happened\b/i
const ofPerson = /\bowner$/i
const gone = /\b(?:until|till|left|departed|retired|resigned)\b.*\d{4}/i

/** What in a field's value takes it back, or is none. */
function findSecondThought(text: string, field: GateField): Stretch | null {
  const found = matchOf(beside, text) ?? findRefusingSign(text)
  if (found !== null || field.kind !== 'text') return found
  if (field.is === null && field.missing === 'error') {
    if (matchOf(noValue, text) !== null) return matchOf(noValue, text)
    if (
      ofPerson.test(field.label) &&
      (matchOf(gone, text) !== null || notAPerson(text.split(/[,(;–—]/u)[0] ?? '') !== null)
    )
      return matchOf(gone, text) ?? { text, from: 0, to: text.length }
  }
  return null
}

function isOpenChoice(answer: FieldAnswer): boolean {
  return answer.field.kind === 'choice' && choiceIn(answer) === null
}

export const missingField: Rule = {
  id: 'missing-field',
  level: 'error',
  isWaivable: false,
  about:
    'Every field above the items is filled in, with one value, and with one of its choices where it has some.',
  fix: 'fill in the field as the blank has it',
  *check({ gate, answers }): Iterable<Found> {
    if (answers.untouched) return
    const lines = answers.fields.flatMap(({ value }) =>
      value === null ? [] : [placeIn(value).line],
    )
    for (const { said, text, place } of misplacedAt(
      gate,
      answers.checklist,
      lines,
      versionOf(answers),
      'fields',
    ))
      yield { message: `fields stand under "${text}" ("${said}")`, place }
    for (const answer of answers.fields) {
      const { field, value, others } = answer
      const lowered = field.missing === 'warning' ? { level: 'warning' as const } : {}
      if (value === null) {
        if (field.missing === 'off') continue
        const needs = gate.items
          .filter((item) => item.rules.retention?.tier === field.label)
          .map((item) => item.id)
        const consequence =
          field.is === 'tier' && needs.length > 0
            ? `; item ${listed(needs)} cannot be compared with a minimum for the tier`
            : ''
        yield {
          ...lowered,
          message: `"${field.label}" is not filled in${consequence}`,
          place: fieldPlace(answer, answers.checklist),
        }
        continue
      }
      const [other] = others
      if (other !== undefined)
        yield {
          message: `"${field.label}" is given twice, as "${value.text}" and as "${other.text}"`,
          place: placeIn(other),
        }
      const said = isOpenChoice(answer) ? null : findSecondThought(value.text, field)
      if (said !== null)
        yield {
          message: `"${field.label}" is "${value.text}", and "${said.text}" leaves no value that holds`,
          place: placeIn(value, said.from, said.to),
        }
      if (field.kind === 'choice' && choiceIn(answer) === null) {
        // a value that leaves open which one it is misleads; one that is merely unknown is as good as none
        const isOpen =
          /\?|~~/.test(value.text) ||
          findDoubt(value.text) !== null ||
          field.choices.filter((choice) => hasWord(value.text, [choice])).length > 1
        yield {
          ...(isOpen ? {} : lowered),
          message: `"${field.label}" is "${value.text}", expected one of ${field.choices.join(', ')}`,
          place: placeIn(value),
        }
      }
    }
    // who owns it signs for it: a role with the label of a field is filled by the person that the field names
    for (const { field, value } of answers.fields) {
      const signs = answers.signOffs.find(
        ({ role, entry }) =>
          role !== null &&
          keyOf(role.role) === keyOf(field.label) &&
          (entry.cells.name?.text ?? '') !== '',
      )
      const name = signs?.entry.cells.name?.text ?? ''
      const owner = (value?.text ?? '').split(/[,(;–—]/u)[0] ?? ''
      if (
        value !== null &&
        signs !== undefined &&
        !samePerson(foldName(owner), foldName(name.split(/[,(]/)[0] ?? ''))
      )
        yield {
          message: `"${field.label}" is "${value.text}", and "${name}" signs as it`,
          place: placeIn(value),
        }
    }
  },
}
