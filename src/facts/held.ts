// On which day does a text say that something was held, behind the day that was set for it?
import { type DayContext, type FoundDay, findDays } from './days.ts'
import { heldWords, signsOf } from './language.ts'
import { lower } from './tokens.ts'
import { weekdays } from './word-values.ts'

/** What parts two remarks; a bracket that closes does not: `(to be) held`. */
const parting = /[,;:.([/→⇒、，；：。（]|->|=>|\s[–—-]\s/gu

/** The day behind `held`: `2026-07-15, held 2026-07-16`. Nothing else may stand between them, so that neither `to be held` nor `not held` is one. */
export function heldIn(text: string, page: DayContext): FoundDay | null {
  const days = findDays(text, page)
  const behind = days.slice(1)
  const isSaidBefore = ({ from }: FoundDay, at: number): boolean =>
    heldWords.before.includes(saidLast(text.slice(days[at]?.to, from)))
  const isSaidBehind = ({ to }: FoundDay, at: number): boolean =>
    heldWords.behind.includes(wordsIn(text.slice(to, behind[at + 1]?.from).split(parting)[0] ?? ''))
  return behind.find(isSaidBefore) ?? behind.find(isSaidBehind) ?? null
}

/** The last remark in a text, without the colon or comma that ends it, and without the weekday of a day that follows. */
function saidLast(text: string): string {
  const said = text
    .split(parting)
    .map(wordsIn)
    .filter((part) => part !== '' && !weekdays.has(part))
    .at(-1)
  const [, before = said, last = ''] = /^(.*) (\S+)$/u.exec(said ?? '') ?? []
  return (weekdays.has(last) ? before : said) ?? ''
}

/** A sign of a pass before the words says no more than they do. */
function wordsIn(text: string): string {
  const written = text.trim()
  const sign = signsOf('pass').find((one) => !/[\p{L}\p{N}]/u.test(one) && written.startsWith(one))
  return lower(written.slice(sign?.length ?? 0).replace(/^\ufe0f/u, ''))
    .replace(/\s+/g, ' ')
    .replace(/^[\s)\]）]+|[\s)\]）]+$/g, '')
}
