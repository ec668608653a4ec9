// Which lines approve, and in which role? Knows how approvals begin, no gate.

import { headerWords } from '../facts/language.ts'
import { findTerms, vocabularyOf } from '../facts/terms.ts'
import type { Checklist } from '../read/checklist.ts'
import { keyOf, loosely, withoutNumber } from '../read/keys.ts'
import { type Prose, slice } from '../read/prose.ts'

export interface Approval {
  label: string
  /** What stands behind the label, up to the next such label. */
  value: Prose
}

const approvals = [...headerWords.approval].sort((a, b) => b.length - a.length)
const begun = new RegExp(
  `(?<![\\p{L}\\p{N}])(${approvals.map(loosely).join('|')})\\s*[:：]\\s*`,
  'giu',
)

/** `Approved by: Ana Diaz, 2026-03-04`, several of which may stand in one paragraph. */
export function approvalsIn({ blocks }: Pick<Checklist, 'blocks'>): Approval[] {
  return blocks.flatMap((block) =>
    block.kind === 'line' && block.ticked === null ? approvalsOf(block.prose) : [],
  )
}

export function approvalsOf(prose: Prose): Approval[] {
  const found = [...prose.text.matchAll(begun)]
  // a paragraph that begins otherwise only speaks of one
  if (found[0] === undefined || /[\p{L}\p{N}]/u.test(prose.text.slice(0, found[0].index))) return []
  return found.map(({ index, 0: whole, 1: label = '' }, at) => {
    const to = found[at + 1]?.index ?? prose.text.length
    const from = index + whole.length
    return { label, value: slice(prose, from, from + prose.text.slice(from, to).trimEnd().length) }
  })
}

/** `Approved by: Head of Platform — Ana Diaz, 2026-03-04`: the role in front of a dash or colon, and what stands behind it; null where there is none. */
export function roleIn({ value }: Approval): { role: string; value: Prose } | null {
  const [whole = '', role = ''] =
    /^([^–—:：,;()_\n]*?[^–—:：,;()_\s])(?:\s*[–—:：]|\s+--?(?=\s|$))\s*/u.exec(
      value.text.slice(0, 200),
    ) ?? []
  return /\p{L}{2}/u.test(role) ? { role, value: slice(value, whole.length) } : null
}

/** The approvals in one of these roles. */
export function approvalsAs(
  checklist: Pick<Checklist, 'blocks'>,
  roles: readonly string[],
): Approval[] {
  return approvalsIn(checklist).flatMap((one) => {
    const found = roleIn(one)
    const label = roles.find((role) => keyOf(role) === keyOf(found?.role ?? ''))
    return found === null || label === undefined ? [] : [{ label, value: found.value }]
  })
}

const words = vocabularyOf(approvals)

/** `Sign-off`, `5. Final approval`: what heads a section of approvals. */
export function headsApprovals(text: string): boolean {
  if (text.length > 80) return false
  const said = withoutNumber(text)
    .replace(/\([^)]*\)|[^\p{L}\p{N}]+$/gu, '')
    .trim()
  return findTerms(said, words).some(({ to }) => to === said.length)
}
