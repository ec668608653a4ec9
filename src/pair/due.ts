// What is to be done, and by which day?
import type { Day } from '../facts/calendar.ts'
import type { Text } from '../facts/page.ts'
import { isRetired, type Retired } from '../policy/front-matter.ts'
import type { Gate } from '../policy/gate.ts'
import type { Review } from '../result.ts'
import { nextReview, wasHeld } from './again.ts'
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
  gate: Gate,
  answers: Answers,
  { asOf, retired }: { asOf: Day; retired: Retired | null },
  read: (text: string) => Pick<Text, 'days'>,
  found: Pick<Review, 'openItems' | 'waivers'>,
): Due[] {
  const { policy } = gate
  const { items, stated } = answers
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
  return [
    ...dueFrom(found, asOf),
    ...actions,
    ...(isRetired(retired, asOf) ? [] : reviewsDue(gate, answers, asOf)),
    ...(again?.day == null || again.day < asOf
      ? []
      : [about('re-gate', 'the next gate review', again.day)]),
  ].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}

/** The next of those that come again, late or not; before the launch, and where none come again, the one that the page sets. */
function reviewsDue(gate: Gate, answers: Answers, asOf: Day): Due[] {
  const next = nextReview(gate, answers, asOf)
  const set = answers.fields.find(({ field }) => field.is === 'follow-up')?.field.label ?? ''
  if (next !== null)
    return [
      about('review', next.field.field.is === 'follow-up' ? set : 'the next review', next.day),
    ]
  const { followUp } = answers.days
  return followUp === null || followUp < asOf || wasHeld(answers, asOf)
    ? []
    : [about('review', set, followUp)]
}

function about(kind: Due['kind'], what: string, day: Day): Due {
  return { day, kind, what, item: null, owner: null }
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
