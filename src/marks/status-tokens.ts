// Which signs and words are statuses of a gate, and with which of them does a text begin?
import openTerms from '../../vocabularies/open.txt'
import { statusTokens } from '../facts/language.ts'

/** The tokens of each claimed status; a token not in the table is no status. */
export interface Statuses {
  pass: string[]
  warn: string[]
  fail: string[]
  na: string[]
}

export type Meaning = 'pass' | 'warn' | 'fail' | 'na'

interface Token {
  meaning: Meaning
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

export function tokenTableOf(statuses: Statuses): Tokens {
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
  const tokens = all.map(({ token }) => token)
  const isSign = (token: string): boolean => !/^[\p{L}\p{N}]/u.test(token)
  const table = {
    byFirst: byFirstOf(all),
    signs: tokens.filter(isSign),
    words: [...tokens.filter((token) => !isSign(token)), ...openTerms],
  }
  tables.set(statuses.pass, table)
  return table
}

function byFirstOf(tokens: readonly Token[]): Map<string, Token[]> {
  const byFirst = new Map<string, Token[]>()
  const longestFirst = [...tokens].sort((a, b) => b.token.length - a.token.length)
  for (const one of longestFirst) {
    const own = byFirst.get(one.token.charAt(0)) ?? []
    own.push(one)
    byFirst.set(one.token.charAt(0), own)
  }
  return byFirst
}

/**
 * What a text begins with: the meaning of each token, the longest known one first; and what stands behind them. `written`: the text in its own
 * letters. `isParted`: whether a token that ends there is set off from what follows.
 */
export function meaningsAtStart(
  text: string,
  statuses: Statuses,
  written = text,
  isParted: (at: number) => boolean = () => false,
): { meanings: Meaning[]; remark: string } {
  const { byFirst } = tokenTableOf(statuses)
  const meanings: Meaning[] = []
  let rest = text
  while (rest !== '') {
    const own = written.slice(-rest.length)
    const at = text.length - rest.length
    const found = byFirst
      .get(rest.charAt(0))
      ?.find(
        ({ token, meaning }) =>
          rest.startsWith(token) &&
          (meaning !== 'na' || statuses.na.length > 0) &&
          (isWhole(token, own) || isParted(at + token.length)),
      )
    if (found === undefined) break
    meanings.push(found.meaning)
    rest = rest.slice(found.token.length).replace(/^[\s.!]+/u, '')
  }
  return { meanings, remark: rest }
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

export function fold(text: string): string {
  return withoutSelectors(text).toLowerCase()
}

/** A text as it is compared, in its own letters. */
export function withoutSelectors(text: string): string {
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
