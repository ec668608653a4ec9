// Which signs, words and counts do the formats share?

import { waivedBy } from '../decide/waivers.ts'
import type { Claimed } from '../marks/status.ts'
import type { Finding, Review } from '../result.ts'
import type { Report } from './report.ts'

export const signs: Record<Claimed, string> = {
  pass: '✅',
  warn: '⚠️',
  fail: '❌',
  na: 'n/a',
  blank: '·',
}

export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

/** A line with a capital in front. */
export function sentence(line: string): string {
  return `${line[0]?.toUpperCase() ?? ''}${line.slice(1)}`
}

/** How many of what a report holds: all of them, whatever a format shows. Errors, warnings and waived are findings. */
export interface Tally {
  checklists: number
  cleared: number
  conditional: number
  blocked: number
  notJudged: number
  errors: number
  warnings: number
  waived: number
  notes: number
}

export function tallyOf(report: Report): Tally {
  const outcomes = (outcome: Review['outcome']): number =>
    report.checklists.filter((review) => review.outcome === outcome).length
  const findings = (level: Finding['level']): number =>
    report.checklists.reduce((sum, review) => sum + countOf(review, level), 0)
  return {
    checklists: report.checklists.length,
    cleared: outcomes('cleared'),
    conditional: outcomes('conditional'),
    blocked: outcomes('blocked'),
    notJudged: report.errors.length,
    errors: findings('error'),
    warnings: findings('warning'),
    waived: findings('waived'),
    notes: findings('note'),
  }
}

export function countOf(review: Review, level: Finding['level']): number {
  return review.findings.filter((finding) => finding.level === level).length
}

/** `3 errors, 1 waived, 2 warnings, 4 notes`, without those that are none. */
export function countedFindings(review: Review): string {
  const [errors, waived, warnings, notes] = (['error', 'waived', 'warning', 'note'] as const).map(
    (level) => countOf(review, level),
  ) as [number, number, number, number]
  const parts = [
    errors > 0 ? plural(errors, 'error') : '',
    waived > 0 ? `${waived} waived` : '',
    warnings > 0 ? plural(warnings, 'warning') : '',
    notes > 0 ? plural(notes, 'note') : '',
  ]
  return parts.filter((part) => part !== '').join(', ')
}

/** `3 checklists: 1 cleared, 1 hold and harden, 1 not judged`, by the words that head them. */
export function countedChecklists(report: Report): string {
  const { notJudged } = tallyOf(report)
  const counts = new Map(['cleared', 'conditional', 'blocked'].map((word) => [word, 0]))
  for (const review of report.checklists) {
    const word = headlineOf(review).word.toLowerCase()
    counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  const parts = [...counts.set('not judged', notJudged)].flatMap(([word, count]) =>
    count === 0 ? [] : [`${count} ${word}`],
  )
  return [checkedIn(report), parts.join(', ')].filter((part) => part !== '').join(': ')
}

/** `3 checklists`; with what was left out, `5 checked, 2 retired`. */
export function checkedIn(report: Report): string {
  const { checklists, notJudged } = tallyOf(report)
  const checked = checklists + notJudged
  const { length: retired } = report.retired ?? []
  const without = report.skipped.length - retired
  const left = [
    ...(without > 0 ? [`${without} without a checklist`] : []),
    ...(retired > 0 ? [`${retired} retired`] : []),
  ]
  return left.length === 0
    ? plural(checked, 'checklist')
    : [`${checked} checked`, ...left].join(', ')
}

/** How many that have an address. */
export function repositoriesIn(checklists: readonly Review[]): number {
  return new Set(checklists.flatMap(({ repository }) => repository ?? [])).size
}

/** That the checklists are of several repositories, or were judged on several days; nothing else says so at once. */
export function spreadLine({ checklists }: Report): string | null {
  const known = repositoriesIn(checklists)
  const others = checklists.some(({ repository }) => repository === null)
  const days = [...new Set(checklists.map(({ asOf }) => asOf))].sort()
  const parts = [
    ...(known > 1 ? [`of ${known} repositories${others ? ' and of unknown ones' : ''}`] : []),
    ...(days.length > 1 ? [`judged on ${days.length} days, ${days[0]} to ${days.at(-1)}`] : []),
  ]
  return parts.length === 0 ? null : parts.join(', ')
}

/** The last of the days as of which the checklists were judged. */
export function lastDayOf({ checklists, asOf }: Report): string {
  return (
    checklists
      .map((review) => review.asOf)
      .sort()
      .at(-1) ?? asOf
  )
}

/**
 * What fell due after a checklist was judged and before the last of the days: whether it was done, an older judgement cannot know. `shown`: how the
 * format writes a path.
 */
export function lapsedLine(report: Report, shown: (path: string) => string): string | null {
  const last = lastDayOf(report)
  const lapsed = report.checklists.flatMap(({ file, asOf, due }) => {
    const days = due.map(({ day }) => day).filter((day) => day >= asOf && day < last)
    return days.length === 0 ? [] : [`${shown(file)} (judged as of ${asOf}, due ${days.sort()[0]})`]
  })
  if (lapsed.length === 0) return null
  const more = lapsed.length - mostNamed
  return `judge again, as days on which something was due have passed by ${last}: ${lapsed.slice(0, mostNamed).join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}

/** Checklists that are named in a line. */
const mostNamed = 10

/** Checklists that were left out: whoever takes one out of the judgement shall be seen. `shown`: how the format writes a path. */
export function retiredLine(
  { retired = [] }: Report,
  shown: (path: string) => string,
): string | null {
  if (retired.length === 0) return null
  const more = retired.length - mostNamed
  const named = retired.slice(0, mostNamed).map(shown).join(', ')
  return `not judged, as the agent is retired: ${named}${more > 0 ? ` and ${more} more` : ''}`
}

/** What a run says that judged a part of the files: by itself it decides nothing. */
export function shardLine(
  { index, of }: NonNullable<Report['shard']>,
  outcome: Report['outcome'],
): string {
  return `Shard ${index} of ${of}${outcome === 'none' ? ', which has no checklist' : ''}: run "gate merge" for the verdict on all ${of}.`
}

/**
 * What a verdict is headed by: the outcome, and where nothing is wrong with the document and the gate has another word for what it decided
 * itself, as a gate that decides about scaling has, that one.
 */
export function headlineOf(review: Review): { word: string; tone: 'good' | 'fair' | 'bad' } {
  const { outcome, verdict, stated, findings } = review
  const isOwn = stated?.id === verdict.id && !findings.some(({ level }) => level === 'error')
  const isNamedSo = verdict.label.toLowerCase().startsWith(outcome)
  if (outcome === 'blocked' && isOwn && !isNamedSo)
    return { word: verdict.label.toUpperCase(), tone: 'fair' }
  const tone = ({ cleared: 'good', conditional: 'fair', blocked: 'bad' } as const)[outcome]
  return { word: outcome.toUpperCase(), tone }
}

/** The order in which they are looked at: worst first, and of one verdict what is due next. */
export function byUrgency(checklists: readonly Review[]): Review[] {
  const order = ['bad', 'fair', 'good'] as const
  const keyOf = (review: Review): string =>
    `${order.indexOf(headlineOf(review).tone)} ${review.due[0]?.day ?? '9999'}`
  const keys = new Map(checklists.map((review) => [review, keyOf(review)]))
  const compared = (one: string, other: string): number => Number(one > other) - Number(one < other)
  return [...checklists].sort((a, b) => compared(keys.get(a) ?? '', keys.get(b) ?? ''))
}

/** Who signed, each once, by name, else by role. */
export function signersOf({ signOffs }: Review): string[] {
  const names = signOffs.flatMap(({ name, role, signature }) => (signature ? [name ?? role] : []))
  return [...new Set(names)]
}

/** What the checklist is about, as it names itself, else its file. */
export function subjectOf(review: Review): string {
  const name = review.subject.id ?? review.subject.name ?? review.file
  return review.subject.version === null ? name : `${name} ${review.subject.version}`
}

/** Why, without the waivers: every format shows those with what they say. */
export function reasonsOf(review: Review): string[] {
  const waived = new Set(review.waivers.map(waivedBy))
  return review.verdict.because.filter((reason) => !waived.has(reason))
}

/** Why a checklist blocks; where no item and no error does it, as when signals decide, what was warned of. */
export function whyOf(review: Review): string[] {
  const reasons = reasonsOf(review)
  if (reasons.length > 0 || review.outcome !== 'blocked') return reasons
  return review.findings.filter(({ level }) => level === 'warning').map(({ message }) => message)
}

/** The decision in one sentence. */
export function decisionOf(review: Review): string {
  const reasons = whyOf(review)
  return reasons.length === 0
    ? review.verdict.label
    : `${review.verdict.label}: ${reasons.join('; ')}`
}

/** Findings of all checklists with the file they are in, worst first, else in the order of the report. */
export function worstFirst(report: Report): { review: Review; finding: Finding }[] {
  const all = report.checklists.flatMap((review) =>
    review.findings.map((finding) => ({ review, finding })),
  )
  return (['error', 'warning', 'waived', 'note'] as const).flatMap((level) =>
    all.filter(({ finding }) => finding.level === level),
  )
}

/** The waiver that covers a waived finding. */
export function waiverOf(review: Review, finding: Finding): Review['waivers'][number] | undefined {
  return review.waivers.find(
    ({ rule, item, need }) =>
      rule === finding.rule && need === finding.need && (item === null || item === finding.item),
  )
}

/** How strong each signature is, in words; nothing where all of them are marks in the document. */
export function signaturesIn({ signOffs }: Review): string[] {
  const ways = [
    ['Signed with a key', 'signed'],
    ['Sealed', 'sealed'],
    ['Only claimed', 'claimed'],
  ] as const
  if (signOffs.every(({ signature }) => signature === null || signature === 'claimed')) return []
  return ways.flatMap(([what, way]) => {
    const own = signOffs.filter(({ signature }) => signature === way)
    const who = own.map(
      ({ role, name, date }) => `${role} (${[name, date].filter(Boolean).join(', ')})`,
    )
    return own.length === 0 ? [] : [`${what}: ${who.join('; ')}.`]
  })
}

/** How many items came out how, each a phrase; nothing that no item did, but for passing. */
export function countedItems({ items, counts }: Review): string[] {
  const { total, pass, warn, fail, blank, na } = counts
  const parts = [
    `${pass} of ${total} pass`,
    `${warn} at warning`,
    `${fail} failed`,
    `${blank} blank`,
    `${na} not applicable`,
  ].filter((part) => !/^0 (?!of)/.test(part))
  const isListed = items.length > total
  return isListed ? [...parts.slice(0, -1), `${parts.at(-1)} (the sign-off is not counted)`] : parts
}
