// What must an item's evidence show? The needs of a gate.yaml, made ready to be looked for.
import { findDurations } from '../facts/durations.ts'
import { type Vocabulary, vocabularyOf } from '../facts/terms.ts'
import type { NeedFile } from './need-file.ts'
import { cadenceDays, type NeedKind, needKinds } from './need-kinds.ts'

/** A field's day, with days before (negative) or behind it. */
export interface Bound {
  field: string
  days: number
}

/** What of its kind is asked, beside the label. */
export interface Asked {
  in?: Bound
  since?: Bound
  until?: Bound
  /** What the last day or year of the text may not be before. */
  reaches?: Bound
  /** Days before `until`. */
  within?: number
  alsoUnder?: readonly string[]
  notUnder?: readonly string[]
  alone?: boolean
  /** Among them whom the item of `alsoUnder` names first behind a label. */
  primary?: boolean
  /** What a duration may not be shorter than. */
  noShorterThan?: readonly ('said' | 'minimum')[]
  /** Days that a duration must exceed. */
  moreThan?: number
  /** Days that one must stay below. */
  lessThan?: number
  withUnit?: boolean
  isLimit?: boolean
  count?: number
  of?: Vocabulary
  /** A name in a clause with one of these does not count. */
  not?: Vocabulary
  /** Days between two of a cadence, at most. */
  every?: number
  terms?: Vocabulary
  /** What the row of a metric is called, and what its actual must meet. */
  name?: string
  criterion?: string
}

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
  const own = kind === 'any' ? {} : file[kind]
  const label =
    typeof own === 'string' ? own : kind === 'metric' ? (file.metric?.name ?? null) : null
  const named = [
    file.or,
    file.with,
    ...(Array.isArray(file.each) ? file.each : []),
    kind === 'term' ? file.term : undefined,
  ]
  const within = typeof own === 'object' ? (own as { of?: string; not?: string }) : {}
  const vocabulary = (name: string | undefined): Vocabulary | null =>
    name === undefined ? null : vocabularyOf(wordsOf(name))
  const any = needsOf((file.any ?? []) as NeedFile[], wordsOf)
  return {
    kind,
    label: file.for ?? label ?? any.map((one) => one.label).join(' or ') ?? kind,
    asked: askedBy(kind, own, vocabulary),
    any,
    or: vocabulary(file.or),
    at: file.at === undefined ? null : [file.at].flat(),
    as: file.as ?? 'done',
    with: vocabulary(file.with),
    times: file.times ?? 1,
    score: file.score === undefined ? null : Number.parseInt(file.score, 10) / 100,
    each: file.each === true ? [] : (file.each?.map((name) => vocabularyOf(wordsOf(name))) ?? null),
    alsoIn: file['also-in'] ?? null,
    whenWarn: file.when === 'warn',
    level: file.level ?? 'error',
    brokenIsError: file.broken === 'error' || (file.level ?? 'error') === 'error',
    vocabularies: [
      ...named,
      within.of,
      within.not,
      ...any.flatMap((one) => one.vocabularies),
    ].filter((name) => name !== undefined),
    file,
  }
}

function askedBy(
  kind: Need['kind'],
  own: NeedFile[NeedKind] | undefined,
  vocabulary: (name: string | undefined) => Vocabulary | null,
): Asked {
  if (kind === 'term') return { terms: vocabulary(own as string) as Vocabulary }
  if (kind === 'people') return { count: own as number }
  if (typeof own !== 'object') return {}
  const given = own as Record<string, string | string[] | number | boolean | undefined>
  const bound = (key: string): Bound | undefined =>
    given[key] === undefined ? undefined : boundOf(given[key] as string)
  const days = (key: string): number | undefined =>
    given[key] === undefined ? undefined : daysOf(given[key] as string)
  const list = (key: string): string[] | undefined =>
    given[key] === undefined ? undefined : [given[key] as string | string[]].flat()
  const every = kind === 'cadence' ? (given['at-least'] as keyof typeof cadenceDays) : undefined
  const all = {
    in: bound('in'),
    since: bound('since'),
    until: bound('until'),
    reaches: bound('reaches'),
    within: days('within'),
    alsoUnder: list('also-under'),
    notUnder: list('not-under'),
    alone: given['alone'] === true ? true : undefined,
    primary: given['primary'] === true ? true : undefined,
    noShorterThan: kind === 'duration' ? (list('at-least') as Asked['noShorterThan']) : undefined,
    moreThan: days('more-than'),
    lessThan: days('less-than'),
    withUnit: given['unit'] === true ? true : undefined,
    isLimit: given['limit'] === true ? true : undefined,
    name: given['name'] as string | undefined,
    criterion: given['criterion'] as string | undefined,
    count: kind === 'quantity' ? (given['at-least'] as number | undefined) : undefined,
    of: vocabulary(given['of'] as string | undefined) ?? undefined,
    not: vocabulary(given['not'] as string | undefined) ?? undefined,
    every: every === undefined ? undefined : cadenceDays[every],
  }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined))
}

/** `Pilot ran - 30 days`. */
function boundOf(text: string): Bound {
  const [, field = text, sign, period] = /^(.+?)\s+([+-])\s+(\d+ \w+)$/.exec(text) ?? []
  const days = period === undefined ? 0 : daysOf(period)
  return { field, days: sign === '-' ? -days : days }
}

function daysOf(period: string): number {
  const days = findDurations(period)[0]?.days ?? 0
  return days < 1 ? days : Math.round(days)
}

/** A need and those that it offers to choose from. */
export function eachOf(need: Need): Need[] {
  return [need, ...need.any.flatMap(eachOf)]
}
