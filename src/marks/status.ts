// Which status does a cell claim?
import { signsOf, statusTokens } from '../facts/language.ts'
import { isNothing } from '../facts/nothing.ts'
import { findTerms, vocabularyOf } from '../facts/terms.ts'
import type { Prose } from '../read/prose.ts'
import {
  fold,
  type Meaning,
  meaningsAtStart,
  type Statuses,
  tokenTableOf,
  withoutSelectors,
} from './status-tokens.ts'

/** The status as the author wrote it. `blank`: none that the gate knows, see the findings. */
export type Claimed = Meaning | 'blank'

export interface StatusReading {
  claimed: Claimed
  /** Why there is no status although something is written; null for a status or an empty cell. */
  problem: 'unknown' | 'ambiguous' | null
}

/**
 * Reads the whole cell: one status, or several tokens that mean the same (`✅ Pass`). Struck text is not there; a status as image, link or code,
 * or in a comment, is none. Source: "status in two tokens" in the threats a checklist is read against.
 */
export function readStatus(
  cell: Prose | null,
  blank = '',
  statuses: Statuses = statusTokens,
): StatusReading {
  if (cell === null) return { claimed: 'blank', problem: null }
  const text = fold(cell.text)
  if (cell.parts.some(({ part }) => part !== 'struck'))
    return { claimed: 'blank', problem: 'unknown' }
  if (
    text === '' ||
    statusTokens.unticked.includes(text) ||
    sameText(text, fold(blank)) ||
    isChoice(text, statuses)
  )
    return { claimed: 'blank', problem: null }
  const { meanings, remark } = meaningsIn(cell, statuses)
  const known = new Set(meanings)
  const [only] = known
  if (only === undefined) return { claimed: 'blank', problem: isNothing(text) ? null : 'unknown' }
  if (known.size > 1 || isOther(remark, cell.text, statuses))
    return { claimed: 'blank', problem: 'ambiguous' }
  return { claimed: only, problem: null }
}

/** Where in a cell the remark behind its status begins; its end where there is none. */
export function remarkAt(cell: Prose): number {
  const { meanings, remark } = meaningsIn(cell, statusTokens)
  return cell.text.length - (meanings.length === 0 ? 0 : remark.length)
}

function meaningsIn(cell: Prose, statuses: Statuses): ReturnType<typeof meaningsAtStart> {
  const written = withoutSelectors(cell.text)
  return meaningsAtStart(fold(cell.text), statuses, written, (at) => isPartedIn(cell, at))
}

/**
 * Whether a remark behind a status says how it stands otherwise: with a sign, or with a status word or one for what is open that is all of it, stands in
 * brackets or capitals, or follows an arrow or slash. `✅ No findings` and `Done, no blockers` say nothing else.
 */
function isOther(remark: string, cell: string, statuses: Statuses): boolean {
  if (remark === '') return false
  const { signs, words } = tokenTableOf(statuses)
  if (remark.startsWith('?')) return true
  if ([...signs, ...refusals].some((sign) => remark.includes(sign))) return true
  const said = findTerms(remark, vocabularyOf(words))
  // the cell as it is written, where the remark ends it
  const written = cell.slice(-remark.length)
  return said.some(({ text, from, to }) => {
    const own = written.slice(from, to)
    const before = remark.slice(0, from)
    const isWhole = !/[\p{L}\p{N}]/u.test(before + remark.slice(to))
    const isLoud = own.length > 1 && own === own.toUpperCase() && own !== text
    const isBracketed =
      /[([](?:[\p{L}\p{N}]+\s)?$/u.test(before) && /^\s*[)\]]/u.test(remark.slice(to))
    return isWhole || isLoud || isBracketed || /(?:[/→]|[-=]>)\s*$/u.test(before)
  })
}

const refusals = signsOf('fail', 'warn', 'open')

/** `**Done** New boiler`: where in a cell a status in bold ends. */
function isPartedIn({ text, offsets, source }: Prose, at: number): boolean {
  const last = offsets[at - 1]
  return (
    last !== undefined &&
    text.length > at &&
    /^(?:\*\*|__)/.test(source.text.slice(last + 1)) &&
    /(?:\*\*|__)$/.test(source.text.slice(Math.max(0, (offsets[0] ?? 0) - 2), offsets[0]))
  )
}

/** `[✅ / ❌]`: the blank's choice, not made, however many of the statuses it offers. */
function isChoice(text: string, statuses: Statuses): boolean {
  const options = /^\[(.+)\]$/u.exec(text)?.[1]?.split('/') ?? []
  return (
    options.length > 1 &&
    options.every((option) => {
      const { meanings, remark } = meaningsAtStart(option.trim(), statuses)
      return meanings.length > 0 && remark === ''
    })
  )
}

/** The same text, white space aside. */
export function sameText(a: string, b: string): boolean {
  return a.replace(/\s+/gu, '') === b.replace(/\s+/gu, '')
}
