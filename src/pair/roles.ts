// Which role does a text name, and which must sign?

import type { Day } from '../facts/calendar.ts'
import type { Gate, GateRole } from '../policy/gate.ts'
import type { Checklist } from '../read/checklist.ts'
import type { Entry } from '../read/entries.ts'
import { keyOf, keyWithoutBrackets } from '../read/keys.ts'
import { labelledIn } from '../read/labels.ts'
import { choicesOf, type FieldAnswer } from './fields.ts'

export interface SignOffAnswer {
  /** The asked role that this row fills, or null for a further role. */
  role: GateRole | null
  entry: Entry<'role' | 'name' | 'date' | 'signature'>
  /** What stands beside the page: somebody signed for the role with a key, or the text that was signed on the page is sealed. */
  recorded?: { kind: 'signed' | 'sealed'; day: Day }
}

/**
 * A required role is named exactly, brackets aside, or beside a department or a further role (`AI CoE Lead, Group IT`); where a role signs only in some
 * cases, a cell that names it among other words will do (`Department Head (peer reviewer)`).
 */
export function roleOf(gate: Gate, text: string): GateRole | null {
  const found = keyWithoutBrackets(text)
  const parts = text
    .replace(/\([^)]*\)/g, ' ')
    .split(/\s*[,;/\n|&+]\s*|\s[–—-]\s/u)
    .map(keyOf)
  const isOne = (role: GateRole): boolean => {
    const names = [role.role, ...role.also].map(keyWithoutBrackets)
    if (names.includes(found) || parts.some((part) => names.includes(part))) return true
    return (
      role.required !== 'always' &&
      names.some((name) => found.includes(name) || keyOf(text).includes(name))
    )
  }
  return gate.roles.find(isOne) ?? null
}

/** The roles that always sign, or sign because of a choice that a field makes or leaves open. */
export function rolesDue(
  gate: Gate,
  { checklist, fields }: { checklist: Checklist; fields: readonly FieldAnswer[] },
): GateRole[] {
  const choices = choicesOf({ fields })
  const isOpen = (label: string): boolean =>
    !choices.has(label) && labelledIn(checklist, [label]).length > 0
  return gate.roles.filter(
    ({ required, when }) =>
      required === 'always' &&
      [...when].every(([label, choice]) => choices.get(label) === choice || isOpen(label)),
  )
}
