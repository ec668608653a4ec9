// What is to be done, and by which day?
import type { Day } from '../facts/calendar.ts'
import type { Text } from '../facts/page.ts'
import type { Gate } from '../policy/gate.ts'
import type { Review } from '../result.ts'
import type { Answers } from './pair.ts'

type Due = Review['due'][number]

/** The last day that a text names, such as that of a next action. */
export function lastDay(
  prose: { text: string } | null,
  read: (text: string) => Pick<Text, 'days'>,
): Day | undefined {
  return read(prose?.text ?? '')
    .days.flatMap(({ days }) => days)
    .sort()
    .at(-1)
}

/** What of a checklist is due, by day: what was to be done and is not, and what is still to come. */
export function dueIn(
  { policy }: Gate,
  { items, stated, days, fields }: Answers,
  asOf: Day,
  read: (text: string) => Pick<Text, 'days'>,
  found: Pick<Review, 'openItems' | 'waivers'>,
): Due[] {
  const actions = items.flatMap(({ item, claimed, next, owner }): Due[] => {
    const last = lastDay(next, read)
    return policy['next-action'] === undefined ||
      claimed !== 'warn' ||
      next === null ||
      last === undefined
      ? []
      : [
          {
            day: last,
            kind: 'next-action',
            what: next.text,
            item: item.id,
            owner: owner?.text ?? null,
          },
        ]
  })
  const isDelayed = policy['re-gate-date']?.verdict === stated.verdict
  const [again] = isDelayed ? read(stated.prose?.text ?? '').days : []
  const review = fields.find(({ field }) => field.is === 'follow-up')?.field.label ?? ''
  const about = (kind: Due['kind'], what: string, day: Day | null | undefined): Due[] =>
    day == null || day < asOf ? [] : [{ day, kind, what, item: null, owner: null }]
  return [
    ...dueFrom(found, asOf),
    ...actions,
    ...about('review', review, days.followUp),
    ...about('re-gate', 'the next gate review', again?.day),
  ].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}

/** What follows from a result alone. */
export function dueFrom(
  { openItems, waivers }: Pick<Review, 'openItems' | 'waivers'>,
  asOf: Day,
): Due[] {
  return [
    ...openItems.flatMap(({ items, missing, owner, due, closed }): Due[] =>
      due === null || (closed !== null && closed <= asOf)
        ? []
        : [{ day: due, kind: 'open-item', what: missing, item: items[0] ?? null, owner }],
    ),
    ...waivers.map(
      ({ item, reason, approver, until }): Due => ({
        day: until,
        kind: 'waiver',
        what: reason,
        item,
        owner: approver,
      }),
    ),
  ]
}
