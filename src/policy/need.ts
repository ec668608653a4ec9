// What must an item's evidence show? The needs of a gate.yaml, made ready to be looked for.
import { findDurations } from '../facts/durations.ts'
import { type Vocabulary, vocabularyOf } from '../facts/terms.ts'
import { cadenceDays, type NeedKind, needKinds } from './need-kinds.ts'
import type { NeedFile } from './need-schema.ts'

/** A field's day, with days before (negative) or behind it. */
export interface Bound {
  field: string
  days: number
}

/** What of its kind is asked, beside the label. */
export type Asked = Partial<ReturnType<typeof askedBy>>

export interface Need {
  kind: NeedKind | 'any'
  /** What is asked for, as messages call it. */
  label: string
  asked: Asked
  any: readonly Need[]
  or: Vocabulary | null
  /** Columns; null for the evidence. */
  at: readonly string[] | null
  as: 'done' | 'planned' | 'named'
  with: Vocabulary | null
  times: number
  /** A share that a score beside it must reach. */
  score: number | null
  /** What the labels of the parts hold that it is asked of, one by one; empty for any label, null for all of the text at once. */
  each: readonly Vocabulary[] | null
  /** What other labels hold, where such a part ends. */
  otherParts: readonly Vocabulary[]
  alsoIn: string | null
  whenWarn: boolean
  level: 'error' | 'warning' | 'note'
  /** A broken limit is an error even where absence is a note. */
  brokenIsError: boolean
  /** The vocabularies it names. */
  vocabularies: readonly string[]
  /** As gate.yaml writes it. */
  file: NeedFile
}

/** The terms of a vocabulary by its name; it refuses a name that is none. */
export type WordsOf = (vocabulary: string) => readonly string[]

/** The needs of a gate.yaml. */
export function needsOf(files: readonly NeedFile[], wordsOf: WordsOf): Need[] {
  const labels = files.flatMap(({ term, as }) =>
    as === 'named' && term !== undefined ? [vocabularyOf(wordsOf(term))] : [],
  )
  return files.map((file) => ({ ...needOf(file, wordsOf), otherParts: labels }))
}

function needOf(file: NeedFile, wordsOf: WordsOf): Omit<Need, 'otherParts'> {
  const kind = needKinds.find((one) => file[one] !== undefined) ?? 'any'
  const own = kind === 'any' ? undefined : file[kind]
  const any = needsOf(file.any ?? [], wordsOf)
  const label = typeof own === 'string' ? own : file.metric?.name
  const each = file.each === true ? [] : (file.each ?? null)
  const { of } = parametersOf(file.quantity)
  const { not } = parametersOf(file.name)
  const vocabulary = (name: string | undefined): Vocabulary | null =>
    name === undefined ? null : vocabularyOf(wordsOf(name))
  return {
    kind,
    label: file.for ?? label ?? any.map((one) => one.label).join(' or '),
    asked: askedBy(file, (name) => vocabulary(name) ?? undefined),
    any,
    or: vocabulary(file.or),
    at: file.at === undefined ? null : [file.at].flat(),
    as: file.as ?? 'done',
    with: vocabulary(file.with),
    times: file.times ?? 1,
    score: file.score === undefined ? null : Number.parseInt(file.score, 10) / 100,
    each: each?.map((name) => vocabularyOf(wordsOf(name))) ?? null,
    alsoIn: file['also-in'] ?? null,
    whenWarn: file.when === 'warn',
    level: file.level ?? 'error',
    brokenIsError: file.broken === 'error' || (file.level ?? 'error') === 'error',
    vocabularies: [
      ...[file.or, file.with, ...(each ?? []), file.term, of, not].filter(
        (name) => name !== undefined,
      ),
      ...any.flatMap((one) => one.vocabularies),
    ],
    file,
  }
}

/** The parameters of a kind; a text in their place is the label. */
function parametersOf<T extends object>(own: T | string | undefined): Partial<T> {
  return typeof own === 'object' ? own : {}
}

function askedBy(file: NeedFile, vocabulary: (name?: string) => Vocabulary | undefined) {
  const day = parametersOf(file.day)
  const person = parametersOf(file.person)
  const duration = parametersOf(file.duration)
  const quantity = parametersOf(file.quantity)
  const { 'at-least': cadence } = parametersOf(file.cadence)
  return {
    in: boundOf(day.in),
    since: boundOf(day.since),
    until: boundOf(day.until),
    /** What the last day or year of the text may not be before. */
    reaches: boundOf(day.reaches),
    /** Days before `until`. */
    within: daysOf(day.within),
    alsoUnder: listOf(person['also-under']),
    notUnder: listOf(person['not-under']),
    alone: person.alone,
    /** Among them whom the item of `alsoUnder` names first behind a label. */
    primary: person.primary,
    /** What a duration may not be shorter than. */
    noShorterThan: duration['at-least'],
    /** Days that a duration must exceed. */
    moreThan: daysOf(duration['more-than']),
    /** Days that one must stay below. */
    lessThan: daysOf(duration['less-than']),
    withUnit: quantity.unit,
    isLimit: quantity.limit,
    count: file.people ?? quantity['at-least'],
    of: vocabulary(quantity.of),
    /** A name in a clause with one of these does not count. */
    not: vocabulary(parametersOf(file.name).not),
    /** Days between two of a cadence, at most. */
    every: cadence && cadenceDays[cadence],
    terms: vocabulary(file.term),
    /** What the row of a metric is called, and what its actual must meet. */
    ...file.metric,
  }
}

/** `Pilot ran - 30 days`. */
function boundOf(text: string | undefined): Bound | undefined {
  if (text === undefined) return undefined
  const [, field = text, sign, period] = /^(.+?)\s+([+-])\s+(\d+ \w+)$/.exec(text) ?? []
  const days = daysOf(period) ?? 0
  return { field, days: sign === '-' ? -days : days }
}

function daysOf(period: string | undefined): number | undefined {
  if (period === undefined) return undefined
  const days = findDurations(period)[0]?.days ?? 0
  return days < 1 ? days : Math.round(days)
}

function listOf(names: string | string[] | undefined): string[] | undefined {
  return names === undefined ? undefined : [names].flat()
}

/** A need and those that it offers to choose from. */
export function eachOf(need: Need): Need[] {
  return [need, ...need.any.flatMap(eachOf)]
}
