// Which status does a cell claim?
import openTerms from '../../vocabularies/open.txt'
import { signsOf, statusTokens } from '../facts/language.ts'
import { isNothing } from '../facts/nothing.ts'
import { findTerms, vocabularyOf } from '../facts/terms.ts'
import type { Prose } from '../read/prose.ts'

/** The tokens of each claimed status; a token not in the table is no status. */
export interface Statuses {
  pass: string[]
  warn: string[]
  fail: string[]
  na: string[]
}

/** The status as the author wrote it. `blank`: none that the gate knows, see the findings. */
export type Claimed = 'pass' | 'warn' | 'fail' | 'na' | 'blank'

export interface StatusReading {
  claimed: Claimed
  /** Why there is no status although something is written; null for a status or an empty cell. */
  problem: 'unknown' | 'ambiguous' | null
}

/**
 * Reads the whole cell: one status, or several tokens that mean the same (`✅ Pass`). Struck text is not there; a status as image, link or code,
 * or in a comment, is none. Source: "status in two tokens" in the threats a checklist is read against.
 */
export function readStatus(cell: Prose | null, blank: string, statuses: Statuses): StatusReading {
  if (cell === null) return { claimed: 'blank', problem: null }
  const text = fold(cell.text)
  const other = cell.parts.filter(({ part }) => part !== 'struck')
  if (other.length > 0) return { claimed: 'blank', problem: 'unknown' }
  if (
    text === '' ||
    statusTokens.unticked.includes(text) ||
    sameText(text, fold(blank)) ||
    isChoice(text, statuses)
  )
    return { claimed: 'blank', problem: null }
  const { meanings, remark } = tokensOf(text, statuses, plain(cell.text), (at) =>
    isPartedIn(cell, at),
  )
  const known = new Set(meanings)
  const [only] = known
  if (only === undefined) return { claimed: 'blank', problem: isNothing(text) ? null : 'unknown' }
  if (known.size > 1 || isOther(remark, cell.text, statuses))
    return { claimed: 'blank', problem: 'ambiguous' }
  return { claimed: only, problem: null }
}

/** Where in a cell the remark behind its status begins; its end where there is none. */
export function remarkAt(cell: Prose, statuses: Statuses): number {
  const { meanings, remark } = tokensOf(fold(cell.text), statuses, plain(cell.text), (at) =>
    isPartedIn(cell, at),
  )
  return cell.text.length - (meanings.length === 0 ? 0 : remark.length)
}

/**
 * Whether a remark behind a status says how it stands otherwise: with a sign, or with a status word or one for what is open that is all of it, stands in
 * brackets or capitals, or follows an arrow or slash. `✅ No findings` and `Done, no blockers` say nothing else.
 */
function isOther(remark: string, cell: string, statuses: Statuses): boolean {
  if (remark === '') return false
  const { signs, words } = tableOf(statuses)
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

interface Token {
  meaning: Exclude<Claimed, 'blank'>
  token: string
}

interface Tokens {
  /** Tokens with their meaning, by their first character, the longest first. */
  byFirst: ReadonlyMap<string, readonly Token[]>
  signs: readonly string[]
  /** Its words, and those for what is open. */
  words: readonly string[]
}

/** By the list of what passes: gates that add no words of their own share the common one. */
const tables = new WeakMap<readonly string[], Tokens>()
const isFolded = /^[a-z /.-]+$/

function tableOf(statuses: Statuses): Tokens {
  const known = tables.get(statuses.pass)
  if (known !== undefined) return known
  // a gate that takes no N/A passes these tokens over
  const na = statuses.na.length > 0 ? statuses.na : statusTokens.na
  const all = (['pass', 'warn', 'fail', 'na'] as const).flatMap((meaning) =>
    (meaning === 'na' ? na : statuses[meaning]).map((token) => ({
      meaning,
      token: isFolded.test(token) ? token : fold(token),
    })),
  )
  const isSign = (token: string): boolean => !/^[\p{L}\p{N}]/u.test(token)
  const table = {
    byFirst: byFirstOf(all),
    signs: all.flatMap(({ token }) => (isSign(token) ? [token] : [])),
    words: [...all.flatMap(({ token }) => (isSign(token) ? [] : [token])), ...openTerms],
  }
  tables.set(statuses.pass, table)
  return table
}

function byFirstOf(tokens: readonly Token[]): Map<string, Token[]> {
  const byFirst = new Map<string, Token[]>()
  for (const one of tokens) {
    const first = one.token.charAt(0)
    const own = byFirst.get(first)
    if (own === undefined) byFirst.set(first, [one])
    else own.push(one)
  }
  for (const own of byFirst.values()) own.sort((a, b) => b.token.length - a.token.length)
  return byFirst
}

/** What a text begins with: the meaning of each token, the longest known one first; and what stands behind them. `written`: the text in its own letters. */
function tokensOf(
  text: string,
  statuses: Statuses,
  written = text,
  isParted: (at: number) => boolean = () => false,
): { meanings: Token['meaning'][]; remark: string } {
  const { byFirst } = tableOf(statuses)
  const meanings: Token['meaning'][] = []
  let rest = text
  while (rest !== '') {
    const own = written.slice(-rest.length)
    const entry = byFirst
      .get(rest.charAt(0))
      ?.find(
        ({ token, meaning }) =>
          rest.startsWith(token) &&
          (meaning !== 'na' || statuses.na.length > 0) &&
          (isWhole(token, own) || isParted(text.length - rest.length + token.length)),
      )
    if (entry === undefined) break
    meanings.push(entry.meaning)
    rest = rest.slice(entry.token.length).replace(/^[\s.!]+/u, '')
  }
  return { meanings, remark: rest }
}

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

/** "No findings" is a sentence; "Done, no blockers", "Done (2026-02-01)" and "YES The code is public" are statuses with a remark. */
function isWhole(token: string, written: string): boolean {
  if (!/[\p{L}\p{N}]$/u.test(token)) return true
  const rest = written.slice(token.length)
  if (/^(?:$|\s*[^\p{L}\p{N}\s])/u.test(rest)) return true
  const said = written.slice(0, token.length)
  const isLoud = token.length > 1 && said === said.toUpperCase() && said !== said.toLowerCase()
  return isLoud && /^\s+(?:\p{Lu}\p{Ll}|\p{N})/u.test(rest)
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
  return plain(text).toLowerCase()
}

function plain(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\ufe0e\ufe0f]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
}

const isWord = /^\p{L}/u
const hasWords = /\p{L}{3}|\p{Lo}/u
const common = new Set(Object.values(statusTokens).flat())

/** What might stand where a text is no status: for each meaning the gate's own tokens, or else the first common one; words where the text is in words. */
export function tokensShown({ pass, warn, fail, na }: Statuses, text: string): string {
  const firsts = (isOf: (token: string) => boolean): string[] =>
    [pass, warn, fail, na].flatMap((tokens) => {
      const own = tokens.filter((token) => isOf(token) && !common.has(token))
      return own.length > 0 ? own : tokens.filter(isOf).slice(0, 1)
    })
  const signs = firsts((token) => !isWord.test(token)).join(' ')
  const words = firsts((token) => isWord.test(token)).join(', ')
  return hasWords.test(text) ? `${signs} or ${words}` : signs
}
