// Which values do the document's fields hold?

import { type Prose, placeIn } from './checklist/prose.ts'
import type { Checklist } from './checklist/read.ts'
import { type Labelled, labelledIn } from './checklist/shapes.ts'
import { type Place, startOfFile } from './checklist/source.ts'
import { withoutBrackets } from './facts/blanked.ts'
import { type FoundDate, findDates } from './facts/dates.ts'
import type { Gate, GateField } from './gate.ts'
import { sameText } from './status.ts'

export interface FieldAnswer {
  field: GateField
  value: Prose | null
  /** Other, different values of the same field. */
  others: Prose[]
  /** The days named in it. */
  dates: readonly FoundDate[]
}

/** What stands in a field for a value that is still to come. */
const unfilled = /^(?:tb[acd]|n\/?a|todo|unknown|none|x{2,}|\[[^\]]*\]|to be \w+(?: \w+)?)$/i

/** Before a label, it makes another one of it: `Old target launch date`. */
const ofAnother =
  /\b(?:old|former|previous|original|earliest|latest|possible|thinkable|tentative|proposed|hoped|wanted|desired|rejected|cancelled|planned)\b/i

/** The gate's fields with what the document gives for them. */
export function fieldsOf(gate: Gate, checklist: Checklist): FieldAnswer[] {
  const others = [...gate.fields.flatMap((field) => field.also), ...gate.combined.keys()]
  const found = labelledIn(checklist, [...gate.fields.map((field) => field.label), ...others])
  return gate.fields.map((field) => {
    const labels = [field.label, ...field.also]
    const own = found.filter(
      (labelled) =>
        labels.includes(labelled.label) &&
        labelled.isField &&
        (labelled.label === field.label || labelled.isFirst) &&
        !ofAnother.test(labelled.before),
    )
    const loose = found.filter(
      (labelled) =>
        labelled.label === field.label &&
        !labelled.isField &&
        findDates(labelled.value.text).length > 0,
    )
    const values =
      own.length > 0
        ? own
        : field.kind === 'date' && loose.length > 0
          ? loose
          : combinedOf(gate, field, found)
    const filled = values
      .map((labelled) => labelled.value)
      .filter(
        (value) =>
          value.text !== '' &&
          !/^[\s\p{P}]+$/u.test(value.text) &&
          !unfilled.test(value.text) &&
          !sameText(value.text, field.blank),
      )
    const [value] = filled
    return {
      field,
      value: value ?? null,
      others: filled.slice(1).filter((other) => !sameText(other.text, value?.text ?? '')),
      dates: value === undefined ? [] : datesOf(field, value.text),
    }
  })
}

/** A field holds the dates outside brackets; a period's first day may leave out the year (`13 May to 12 June 2026`). */
function datesOf(field: GateField, text: string): readonly FoundDate[] {
  // "2026-05-04/2026-06-05" and "2026-05-04..2026-06-05" are two days in a field, and a path elsewhere
  const plain = withoutBrackets(text).replace(
    /(?<=^\s*\d{4}-\d\d-\d\d)(?:\/|\.\.)(?=\d{4}-\d\d-\d\d\s*$)/,
    (sign) => ' '.repeat(sign.length),
  )
  const dates = findDates(plain)
  const [end] = dates
  return field.kind === 'period' && dates.length === 1 && end?.day
    ? findDates(plain, end.day)
    : dates
}

/** `Agent: finance-recon v1.0` answers two fields: the last word is the last field's, the rest the first one's. */
function combinedOf(gate: Gate, field: GateField, found: Labelled[]): Labelled[] {
  for (const [label, parts] of gate.combined) {
    const at = parts.indexOf(field.label)
    const whole = found.find(
      (labelled) => labelled.label === label && labelled.isField && labelled.isFirst,
    )
    if (at < 0 || whole === undefined) continue
    const words = [...whole.value.text.matchAll(/[^\s(),]+/gu)]
    const word = at === parts.length - 1 && words.length > 1 ? words.at(-1) : words[at]
    if (word === undefined || (at > 0 && words.length < 2)) return []
    const from = word.index
    const value = whole.value
    return [
      {
        ...whole,
        value: {
          ...value,
          text: word[0],
          offsets: value.offsets.slice(from, from + word[0].length + 1),
          links: [],
        },
      },
    ]
  }
  return []
}

/** The place of a field's value, or of the file's start when it has none. */
export function fieldPlace(answer: FieldAnswer, checklist: Checklist): Place {
  if (answer.value !== null) return placeIn(answer.value)
  const [labelled] = labelledIn(checklist, [answer.field.label])
  return labelled === undefined ? startOfFile : placeIn(labelled.value)
}

/** The choice that a field's value is; a value that says more, or another thing, is none. */
export function choiceIn(answer: FieldAnswer): string | null {
  if (answer.field.kind !== 'choice' || answer.value === null) return null
  // "not read-only" and "no, but their names" hold a choice and do not make it
  const [, choice = '', gloss = ''] =
    /^\s*([\p{L}\p{N}][\p{L}\p{N}\s-]*?)(?:\s*(?:\(|[–—:]\s)(.*?)\)?)?[.\s]*$/u.exec(
      answer.value.text,
    ) ?? []
  const { choices } = answer.field
  if (/^\W*(?:and|also|plus)\b/i.test(gloss)) return null
  const isOpen =
    gloss !== '' &&
    (takesBack.test(gloss) ||
      choices.some((other) => wordsOf(gloss).split(' ').includes(wordsOf(other))))
  return isOpen ? null : (choices.find((one) => wordsOf(one) === wordsOf(choice)) ?? null)
}

/** What in the gloss of a choice makes another one of it: `acts (later)`, `read-only (but posts invoices)`. */
const takesBack =
  /\b(?:but|except|only|unless|if|when|until|after|once|not|was|were|will|would|later|soon|mostly|partly|initially|currently|now|at first|so far|planned|pending|tbd|tbc|draft|or)\b|\?/i

function wordsOf(text: string): string {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .join(' ')
}

/** The choices that the document makes, by field. */
export function choicesOf({ fields }: { fields: readonly FieldAnswer[] }): Map<string, string> {
  return new Map(
    fields.flatMap((answer) => {
      const choice = choiceIn(answer)
      return choice === null || answer.others.length > 0
        ? []
        : [[answer.field.label, choice] as const]
    }),
  )
}
