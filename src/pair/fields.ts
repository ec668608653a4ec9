// Which values do the document's fields hold?

import { type DayContext, type FoundDay, findDays } from '../facts/days.ts'
import { heldIn } from '../facts/held.ts'
import { clauseEndings, modes } from '../facts/language.ts'
import { isNothing } from '../facts/nothing.ts'
import { wordsOf } from '../facts/tokens.ts'
import { sameText } from '../marks/status.ts'
import type { Gate, GateField } from '../policy/gate.ts'
import type { Checklist } from '../read/checklist.ts'
import { keyOf } from '../read/keys.ts'
import { type Labelled, labelledIn } from '../read/labels.ts'
import { type Prose, placeIn, slice } from '../read/prose.ts'
import { type Place, startOfFile } from '../read/source.ts'
import { isAbbreviated } from './item-titles.ts'

export interface FieldAnswer {
  field: GateField
  value: Prose | null
  /** Other, different values of the same field. */
  others: Prose[]
  /** The days named in it. */
  days: readonly FoundDay[]
}

/** The gate's fields with what the document gives for them. */
export function fieldsOf(gate: Gate, checklist: Checklist, page: DayContext): FieldAnswer[] {
  const aliases = [...gate.fields.flatMap((field) => field.also), ...gate.combined.keys()]
  const found = labelledIn(checklist, [...gate.fields.map(({ label }) => label), ...aliases])
  const heads = headsIn(gate, checklist)
  /** `30-day PLR: 18 February`: a label that is short for the field's, with a day behind it. */
  const shortOf = (field: GateField): { value: Prose }[] => {
    const [first = ''] = field.label.split(/\P{L}*\s/u)
    return heads.filter(({ label, value }) => {
      const isMeant = label.startsWith(first) || /\p{Lu}{2}/u.test(label)
      const isShort = isMeant && isAbbreviated({ title: field.label, also: field.also }, label)
      return isShort && daysOf(field, value.text, page).length > 0
    })
  }
  return gate.fields.map((field) => {
    const labels = [field.label, ...field.also]
    const all = found.filter(
      ({ label, isFirst, before }) =>
        labels.includes(label) &&
        // a word before the label makes another one of it: `Old target launch date`
        (isFirst || (label === field.label && before.trim() === '')),
    )
    const filled = firstOf<{ value: Prose }>(
      () => all.filter(({ isField }) => isField),
      // "30-day post-launch review scheduled for 2026-07-13"
      () => all.filter(({ value }) => daysOf(field, value.text, page).length === 1),
      () => combinedOf(gate, field, found),
      () => shortOf(field),
    )
      .map(({ value }) => value)
      .filter(({ text }) => !isNothing(text) && !sameText(text, field.blank))
    const [value] = filled
    return {
      field,
      value: value ?? null,
      others: filled.slice(1).filter((other) => !sameText(other.text, value?.text ?? '')),
      days: value === undefined ? [] : daysOf(field, value.text, page),
    }
  })
}

/** What the first way finds that finds anything. */
function firstOf<Kind>(...ways: readonly (() => readonly Kind[])[]): readonly Kind[] {
  for (const find of ways) {
    const found = find()
    if (found.length > 0) return found
  }
  return []
}

/** What lines begin with before a colon, where that is not the label of a field, and what stands behind it. */
function headsIn(gate: Gate, { blocks }: Checklist): { label: string; value: Prose }[] {
  const names = new Set(
    gate.fields.flatMap(({ label, also }) => [label, ...also].map((name) => keyOf(name))),
  )
  return blocks.flatMap((block) => {
    if (block.kind !== 'line') return []
    const [head = '', label = ''] = /^([^:：]{2,40})[:：]\s*/u.exec(block.prose.text) ?? []
    return names.has(keyOf(label)) ? [] : [{ label, value: slice(block.prose, head.length) }]
  })
}

/** A field holds the days outside brackets; a period's first day may leave out the year (`13 May to 12 June 2026`). */
function daysOf(field: GateField, text: string, page: DayContext): readonly FoundDay[] {
  if (field.kind !== 'date' && field.kind !== 'period') return []
  // "2026-07-15 held 2026-07-16": what was set, and when it was
  const held = field.is === 'follow-up' ? heldIn(text, page) : null
  if (held !== null) return daysOf(field, text.slice(0, held.from), page)
  const plain = text
    .replace(/\([^)]*\)/g, (remark) => ' '.repeat(remark.length))
    // two days, and a path elsewhere
    .replace(/(?<=^\s*\d{4}-\d\d-\d\d)(?:\/|\.\.)(?=\d{4}-\d\d-\d\d\s*$)/, (mark) =>
      ' '.repeat(mark.length),
    )
  const outside = findDays(plain, { ...page, near: null })
  // "18 Márta (18 March 2026)": the remark says it again
  const days = outside.length > 0 ? outside : findDays(text, { ...page, near: null })
  const [end, next] = days
  // "2026-04-01 10:00, invited on 25.02.2026": what stands behind the day of a date, and its hour, is a remark
  if (
    field.kind === 'date' &&
    next !== undefined &&
    /^[^\p{L},;]*\p{L}{0,2}\s*(?:[,;]|\.\s|\s[–—-]\s(?=\p{L}))/u.test(plain.slice(end?.to))
  )
    return plain.slice(0, end?.from).trim() === '' ? days.slice(0, 1) : days
  return field.kind === 'period' && days.length === 1 && end?.day
    ? findDays(plain, { ...page, near: end.day })
    : days
}

/** `Agent: finance-recon v1.0` answers two fields: the last word is the last field's, the rest the first one's. */
function combinedOf(gate: Gate, field: GateField, found: readonly Labelled[]): readonly Labelled[] {
  for (const [label, parts] of gate.combined) {
    const at = parts.indexOf(field.label)
    const whole = found.find((one) => one.label === label && one.isField && one.isFirst)
    if (at < 0 || whole === undefined) continue
    const words = [...whole.value.text.matchAll(/[^\s(),]+/gu)]
    const word = at === parts.length - 1 && words.length > 1 ? words.at(-1) : words[at]
    if (word === undefined || (at > 0 && words.length < 2)) return []
    const { index: from, 0: text } = word
    const offsets = whole.value.offsets.slice(from, from + text.length + 1)
    return [{ ...whole, value: { ...whole.value, text, offsets, links: [] } }]
  }
  return []
}

/** The place of a field's value, or of the file's start when it has none. */
export function fieldPlace(answer: FieldAnswer, checklist: Checklist): Place {
  if (answer.value !== null) return placeIn(answer.value)
  const [labelled] = labelledIn(checklist, [answer.field.label])
  return labelled === undefined ? startOfFile : placeIn(labelled.value)
}

/** The choice that a field's value is, a remark behind it aside; a value that holds another choice too is none. */
export function choiceIn({ field, value }: FieldAnswer): string | null {
  if (field.kind !== 'choice' || value === null) return null
  const [, choice = '', remark = ''] =
    /^\s*([\p{L}\p{N}][\p{L}\p{N}\s-]*?)(?:\s*(?:\(|[–—:,;.]\s)(.*?)\)?)?[.\s]*$/su.exec(
      value.text,
    ) ?? []
  const others = keyOf(remark)
  const said = field.choices.find((one) => keyOf(one) === keyOf(choice)) ?? null
  const words = remark.split(/[^\p{L}\p{N}-]+/u)
  // "Medium (so not Low)" leaves nothing open
  const isOpen = field.choices.some(
    (one) =>
      one !== said &&
      words.some(
        (word, at) =>
          keyOf(word) === keyOf(one) && !modes.deniedBefore.includes(words[at - 1] ?? ''),
      ),
  )
  // "no, but names"
  const [first] = wordsOf(remark)
  const isTaken = clauseEndings.includes(first?.word ?? '')
  return others !== '' && (isOpen || isTaken) ? null : said
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
