// Which status does a cell claim?
import openTerms from '../vocabularies/open.txt'
import type { Statuses } from './asked.ts'
import type { Prose } from './checklist/prose.ts'
import { isNothing } from './facts/nothing.ts'
import { findTerms, vocabularyOf } from './facts/terms.ts'
import { signsOf } from './language.ts'

/** The status as the author wrote it. `blank`: none that the gate knows, see the findings. */
export type Claimed = 'pass' | 'warn' | 'fail' | 'na' | 'blank'

export interface StatusReading {
  claimed: Claimed
  /** Why there is no status although something is written; null for a status or an empty cell. */
  problem: 'unknown-status' | 'ambiguous-status' | null
}

/**
 * Reads the whole cell: one status, or several tokens that mean the same (`✅ Pass`). Struck text is not there; a status as image, link or code,
 * or in a comment, is none. Source: "status in two tokens" in the threats a checklist is read against.
 */
export function readStatus(cell: Prose | null, blank: string, statuses: Statuses): StatusReading {
  if (cell === null) return { claimed: 'blank', problem: null }
  const text = fold(cell.text)
  const other = cell.parts.filter(({ part }) => part !== 'struck')
  if (other.length > 0) return { claimed: 'blank', problem: 'unknown-status' }
  if (text === '' || sameText(text, fold(blank)) || isChoice(text, statuses))
    return { claimed: 'blank', problem: null }
  const { meanings, remark } = tokensOf(text, statuses)
  const known = new Set(meanings)
  const [only] = known
  if (only === undefined)
    return { claimed: 'blank', problem: isNothing(text) ? null : 'unknown-status' }
  if (known.size > 1 || isOther(remark, cell.text, statuses))
    return { claimed: 'blank', problem: 'ambiguous-status' }
  return { claimed: only, problem: null }
}

/**
 * Whether a remark behind a status says how it stands otherwise: with a sign, or with a status word or one for what is open that is all of it, stands in
 * brackets or capitals, or follows an arrow or slash. `✅ No findings` and `Done, no blockers` say nothing else.
 */
function isOther(remark: string, cell: string, statuses: Statuses): boolean {
  const table = tableOf(statuses)
  if (remark.startsWith('?')) return true
  const isSign = ({ token }: Token): boolean => !/^[\p{L}\p{N}]/u.test(token)
  if (table.some((one) => isSign(one) && remark.includes(one.token))) return true
  if (refusals.some((sign) => remark.includes(sign))) return true
  const words = [...table.filter((one) => !isSign(one)).map(({ token }) => token), ...openTerms]
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

interface Token {
  meaning: Exclude<Claimed, 'blank'>
  token: string
}

const tables = new WeakMap<Statuses, Token[]>()

/** Every token with its meaning, the longest first. */
function tableOf(statuses: Statuses): Token[] {
  const known = tables.get(statuses)
  if (known !== undefined) return known
  const table = (['pass', 'warn', 'fail', 'na'] as const)
    .flatMap((meaning) => statuses[meaning].map((token) => ({ meaning, token: fold(token) })))
    .sort((a, b) => b.token.length - a.token.length)
  tables.set(statuses, table)
  return table
}

/** What a text begins with: the meaning of each token, the longest known one first; and what stands behind them. */
function tokensOf(
  text: string,
  statuses: Statuses,
): { meanings: Token['meaning'][]; remark: string } {
  const table = tableOf(statuses)
  const meanings: Token['meaning'][] = []
  let rest = text
  while (rest !== '') {
    // "No findings" is a sentence, "Done, no blockers" a status with a remark
    const entry = table.find(
      ({ token }) =>
        rest.startsWith(token) &&
        (!/[\p{L}\p{N}]$/u.test(token) ||
          /^(?:$|\s*[^\p{L}\p{N}\s])/u.test(rest.slice(token.length))),
    )
    if (entry === undefined) break
    meanings.push(entry.meaning)
    rest = rest.slice(entry.token.length).replace(/^[\s.!]+/u, '')
  }
  return { meanings, remark: rest }
}

/** `[✅ / ❌]`: the blank's choice, not made, however many of the statuses it offers. */
function isChoice(text: string, statuses: Statuses): boolean {
  const options = /^\[(.+)\]$/u.exec(text)?.[1]?.split('/') ?? []
  return (
    options.length > 1 &&
    options.every((option) => {
      const { meanings, remark } = tokensOf(option.trim(), statuses)
      return meanings.length > 0 && remark === ''
    })
  )
}

/** The same text, white space aside. */
export function sameText(a: string, b: string): boolean {
  return a.replace(/\s+/gu, '') === b.replace(/\s+/gu, '')
}

function fold(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\ufe0e\ufe0f]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase()
}
