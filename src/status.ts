// Which status does a cell claim?

import type { Statuses } from './asked.ts'
import type { Prose } from './checklist/prose.ts'

/** The status as the author wrote it. `blank`: none that the gate knows, see the findings. */
export type Claimed = 'pass' | 'warn' | 'fail' | 'na' | 'blank'

export interface StatusReading {
  claimed: Claimed
  /** Why there is no status although something is written; null for a status or an empty cell. */
  problem: 'unknown-status' | 'ambiguous-status' | null
}

const notFilledIn = /^(?:[_\s.…–—-]*|\[\s*\]|\?+|tb[acd]|n\/?f)$/i

/**
 * Reads the whole cell: one status, or several tokens that mean the same (`✅ Pass`). Struck text is not there; a status as image, link or code,
 * or in a comment, is none. Source: "status in two tokens" in the threats a checklist is read against.
 */
export function readStatus(cell: Prose | null, blank: string, statuses: Statuses): StatusReading {
  if (cell === null) return { claimed: 'blank', problem: null }
  const text = fold(cell.text)
  const other = [...cell.parts].filter((part) => part !== 'struck')
  if (other.length > 0) return { claimed: 'blank', problem: 'unknown-status' }
  if (notFilledIn.test(text) || sameText(text, fold(blank)) || isChoice(text, statuses))
    return { claimed: 'blank', problem: null }
  const meanings = tokensOf(text, statuses)
  const known = new Set(meanings.filter((meaning) => meaning !== null))
  if (known.size === 0) return { claimed: 'blank', problem: 'unknown-status' }
  const [only] = known
  if (known.size > 1 || meanings.includes(null) || only === undefined)
    return { claimed: 'blank', problem: 'ambiguous-status' }
  return { claimed: only, problem: null }
}

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

/** The meaning of each token, longest known token first; null for a stretch that is in no table. */
function tokensOf(text: string, statuses: Statuses): (Exclude<Claimed, 'blank'> | null)[] {
  const table = tableOf(statuses)
  const meanings: (Exclude<Claimed, 'blank'> | null)[] = []
  let rest = text
  while (rest !== '') {
    const entry = table.find(
      ({ token }) =>
        rest.startsWith(token) &&
        !(/[\p{L}\p{N}]$/u.test(token) && /^[\p{L}\p{N}]/u.test(rest.slice(token.length))),
    )
    meanings.push(entry?.meaning ?? null)
    rest = entry === undefined ? '' : rest.slice(entry.token.length).replace(/^[\s.!]+/u, '')
  }
  return meanings
}

/** `[✅ / ❌]`: the blank's choice, not made, however many of the statuses it offers. */
function isChoice(text: string, statuses: Statuses): boolean {
  const options = /^\[(.+)\]$/u.exec(text)?.[1]?.split('/') ?? []
  return (
    options.length > 1 &&
    options.every((option) =>
      tokensOf(option.trim(), statuses).every((meaning) => meaning !== null),
    )
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
