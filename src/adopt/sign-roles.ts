// Who has to sign, by a line of a checklist that exists or the heading above it?

import { isNothing } from '../facts/nothing.ts'
import { findPeople } from '../facts/people.ts'
import { wordsOf } from '../facts/tokens.ts'
import { type Approval, approvalsOf, headsApprovals, roleIn } from '../marks/approvals.ts'
import { isHeader, type Kind } from '../marks/column-names.ts'
import type { Block, Line } from '../read/checklist.ts'
import { labelOf } from '../read/labels.ts'
import { type Prose, slice } from '../read/prose.ts'
import { isAnswer } from './answers.ts'

/** Who has to sign, and what the line says of that. */
export interface Role {
  role: string
  value: Prose
}

/** What a heading, or a label alone, says of what stands below it, where that signs; null for others. */
export function titleOf(block: Block, below: Block | undefined): string | null {
  if (block.kind === 'table' || (block.kind === 'line' && block.ticked !== null)) return null
  const { text } = block.prose
  if (!headsApprovals(text)) return null
  if (block.kind === 'heading') return text
  if (!/[:：]\s*$/u.test(text) && wordsOf(text).length > 3) return null
  const isSigned =
    below?.kind === 'line' &&
    approvalsOf(below.prose).length === 0 &&
    (roleOf(below) !== null || isAnswer(below.prose))
  return below?.kind === 'table' || isSigned ? text : null
}

/** The role that an approval names, and not the person. */
export function namedIn(approval: Approval): Role | null {
  const found = roleIn(approval)
  return found === null || findPeople(found.role).length > 0 ? null : found
}

/** `Business owner: ____ Date: ____`, `CISO: Ana Diaz, 2026-03-04`, below such a heading. */
export function roleOf({ prose, ticked }: Line): Role | null {
  const found = labelOf(prose.text)
  if (found === null || ticked !== null) return null
  if (parts.some((kind) => isHeader(found.label, kind))) return null
  const value = slice(prose, found.from)
  return isFilled(value) && !isAnswer({ ...value, links: [] }) ? null : { role: found.label, value }
}

const parts: readonly Kind[] = ['name', 'date', 'signature']

/** Whether more stands there than lines to write on, and what is to be written: `____ Date: ____`, `(name), (date)`. */
export function isFilled({ text }: Prose): boolean {
  const said = text.replace(/\([^)]*\)|\[[^\]]*\]|<[^>]*>|\p{L}[\p{L}\s]{0,60}[:：]/gu, '')
  return !isNothing(text) && /[\p{L}\p{N}]/u.test(said)
}
