// What came of each need that the gate asks of this page?

import type { Day } from '../facts/calendar.ts'
import { isNothing } from '../facts/nothing.ts'
import { choiceIn, fieldPlace } from '../pair/fields.ts'
import type { ItemAnswer } from '../pair/pair.ts'
import type { Minimums } from '../policy/config.ts'
import type { Need } from '../policy/need.ts'
import { placeIn } from '../read/prose.ts'
import type { Place } from '../read/source.ts'
import { look } from './look.ts'
import { hasMetrics } from './look-metric.ts'
import { type Looked, type Seen, shown } from './seen.ts'
import {
  perhapsPointedTo,
  pointedTo,
  type Reading,
  type Source,
  sourcesOf,
  textsOf,
} from './texts.ts'

export interface Judged {
  need: Need
  looked: Looked
  /** The item's id, or null for a field. */
  item: string | null
  /** `item 4`, or the field's label. */
  name: string
  /** Where the finding points when the fact itself stands nowhere. */
  place: Place
  /** Evidence that would do, or null where the gate gives none. */
  example: string | null
  /** Absence is for the reader's eye: the text is in another language, or a sheet's line has no part for evidence. */
  isUncertain: boolean
}

export interface JudgedPage extends Reading {
  minimums: Minimums
}

/** Every need of every item that claims a pass, of an item at warning those that are asked of one, and those of fields. */
export function* judgedNeeds(page: JudgedPage): Generator<Judged> {
  const base = { ...page, fieldDays: fieldDaysOf(page), minimum: minimumOf(page) }
  const isTabled = hasMetrics(page)
  let wasAsked = false
  for (const answer of page.answers.items)
    for (const need of needsOf(answer)) {
      const isMetric = need.kind === 'metric'
      // that the page has not the table at all is said once
      if (isMetric && !isTabled && wasAsked) continue
      wasAsked ||= isMetric
      yield judgedItem(need, answer, base)
    }
  for (const answer of page.answers.fields) {
    const { field, value } = answer
    for (const need of value === null ? [] : field.needs) {
      const texts = sourcesOf([value], page, need.kind === 'person')
      yield {
        need,
        looked: look(need, { ...base, texts }),
        item: null,
        name: `"${field.label}"`,
        place: fieldPlace(answer, page.answers.checklist),
        example: null,
        get isUncertain() {
          return isForeignTo(need, texts)
        },
      }
    }
  }
}

/** What is asked of an item by its status; that there is not evidence is said once, by another rule. */
function needsOf({ item, claimed, evidence, elsewhere }: ItemAnswer): Need[] {
  if (claimed !== 'pass' && claimed !== 'warn') return []
  const isEmpty = [evidence, ...elsewhere].every((prose) => isNothing(prose?.text ?? ''))
  return item.needs.filter(
    ({ whenWarn, kind, at }) =>
      whenWarn === (claimed === 'warn') &&
      kind !== 'criteria' &&
      (kind === 'metric' || at !== null || !isEmpty),
  )
}

function judgedItem(need: Need, answer: ItemAnswer, base: Omit<Seen, 'texts'>): Judged {
  const { item, row } = answer
  const texts = textsOf(need, answer, base)
  return {
    need,
    looked: lookFurther(need, { ...base, texts }, answer),
    item: item.id,
    name: `item ${item.id}`,
    place: placeOf(answer, need, texts),
    example: item.example,
    get isUncertain() {
      return (row?.isWholeLine === true && need.at === null) || isForeignTo(need, texts)
    },
  }
}

/** What the text points to is read only where it shows nothing of the kind itself. */
function lookFurther(need: Need, seen: Seen, answer: ItemAnswer): Looked {
  const own = look(need, seen)
  if (own.is !== 'not shown' || !own.isEmpty || need.at !== null) return own
  const lookIn = (more: readonly Source[]): Looked['is'] =>
    more.length === 0 ? own.is : look(need, { ...seen, texts: [...seen.texts, ...more] }).is
  if (lookIn(pointedTo(answer, seen)) === 'shown') return shown
  const is = lookIn(perhapsPointedTo(answer, seen))
  const found = 'the text points elsewhere, and the page shows it outside the items'
  return is === 'shown' || is === 'unclear' ? { ...own, is: 'unclear', found } : own
}

/** What only words can meet is for the reader where these are of another language. */
function isForeignTo(need: Need, texts: readonly Source[]): boolean {
  const isWord = ({ kind, with: beside, any }: Need): boolean =>
    kind === 'term' || beside !== null || any.some(isWord)
  return isWord(need) && texts.some(({ text }) => text.isForeign)
}

/** The first cell that is asked and filled in, or the row. */
function placeOf({ evidence, place }: ItemAnswer, need: Need, texts: readonly Source[]): Place {
  const [cell] = need.at === null ? [evidence] : texts.map(({ prose }) => prose)
  return cell == null ? place : placeIn(cell)
}

function fieldDaysOf({ answers }: Reading): Map<string, readonly [Day, Day]> {
  return new Map(
    answers.fields.flatMap(({ field, days }) => {
      const first = days[0]?.day
      const last = days.at(-1)?.day
      return first == null || last == null ? [] : [[field.label, [first, last]] as const]
    }),
  )
}

/** The minimum for the tier that the page names. */
function minimumOf({ answers, minimums }: JudgedPage): Seen['minimum'] {
  const tier = answers.fields.find(({ field }) => field.is === 'tier')
  const chosen = tier === undefined ? null : choiceIn(tier)
  return chosen === null ? null : (minimums.retention.get(chosen) ?? null)
}
