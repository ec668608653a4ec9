// Does what was signed with a key hold for this page?

import { rolesDue, type SignOffAnswer } from '../pair/roles.ts'
import { isSigned } from '../pair/sign-offs.ts'
import type { Judged } from '../pair/signing.ts'
import type { GateRole } from '../policy/gate.ts'
import { type Place, startOfFile } from '../read/source.ts'
import { listed } from '../wording.ts'
import { beginningOf, type Context, type Found, ofSignOff, placeOr, rule } from './rule.ts'

export const signature = rule({
  id: 'signature',
  isWaivable: false,
  isOfSigning: true,
  about:
    'A signature given with "gate sign" holds: the key is listed for the person in the row, the text is still the one that was signed, and it was given for this agent, gate and file. The roles under "require-signatures:" in the configuration are signed in that way.',
  fix: 'see with "git diff" what has changed, be it only white space, and sign again with "gate sign"',
  check: ofSignOff(function* (context) {
    const { answers, lookups, signing } = context
    if (answers.untouched) return
    for (const { line, problem } of lookups.signing?.broken ?? [])
      yield {
        message: `line ${line} of ${lookups.signing?.file} ${problem}`,
        fix: 'restore the line from git, or take it out',
        place: startOfFile,
      }
    if (lookups.signing?.isVerified === false) yield* unverified(context)
    for (const [role, judged] of signing.roles)
      if (!isRepresented(role, signing)) yield* ofRole(role, judged, context)
    yield* missing(context)
    yield* sameKeys(context)
    const { seal } = signing
    if (seal?.why != null && signing.roles.size === 0)
      yield {
        message: `the text was sealed on ${seal.statement.day}, and ${seal.changed === null ? seal.why : sinceThen(seal.changed)}`,
        fix: 'read what has changed, and seal it again with "gate sign --seal"',
        place: startOfFile,
      }
  }),
})

function* ofRole(
  role: GateRole,
  { statement, why, changed }: Judged,
  context: Context,
): Iterable<Found> {
  const { signer, day, gate } = statement
  const place = placeOfRole(role, context)
  if (changed !== null)
    yield {
      message: `${signer?.name} signed another text as ${role.role} on ${day}: ${sinceThen(changed)}`,
      place,
    }
  else if (why !== null)
    yield {
      message: `the signature of ${signer?.name} as ${role.role} does not hold: ${why}`,
      fix: 'have it signed again with "gate sign" by whoever has the role',
      place,
    }
  else if (gate.digest !== context.gate.digest)
    yield {
      level: 'note',
      message: `the gate itself has changed since ${signer?.name} signed as ${role.role} on ${day}`,
      fix: 'see what it asks for now, and sign again if that matters here',
      place,
    }
}

function sinceThen(changed: readonly string[]): string {
  if (changed.length === 0) return 'what stands beside the items has changed since'
  return changed.length === 1
    ? `item ${changed[0]} has changed since`
    : `items ${listed(changed)} have changed since`
}

/** Of a group, one signature is enough: another one that does not hold any more does not matter. */
function isRepresented(role: GateRole, { roles }: Context['signing']): boolean {
  return [...roles].some(
    ([other, { why }]) => other !== role && other.group === role.group && why === null,
  )
}

/** Roles that must sign with a key, and did not; of a group, one is enough. */
function* missing(context: Context): Iterable<Found> {
  const { keyRoles, signing } = context
  for (const group of new Set(keyRoles.map((role) => role.group))) {
    const roles = keyRoles.filter((role) => role.group === group)
    if (roles.some((role) => signing.roles.has(role)) || !roles.some((one) => isDue(one, context)))
      continue
    const [role] = roles as [GateRole]
    const name = roles.map((one) => one.role).join(' or ')
    yield {
      message: `role ${name} is not signed`,
      fix: `have it signed: gate sign ${context.lookups.signing?.path ?? 'FILE'} --role "${role.role}"`,
      place: placeOfRole(role, context),
    }
  }
}

/** A role that signs only in some cases is due where it does. */
function isDue(role: GateRole, { gate, answers }: Context): boolean {
  const isConditional =
    role.required === 'conditional' &&
    answers.items.some(({ item, claimed }) => claimed === 'warn' && !item.isSignOff)
  return (
    isConditional || rolesDue(gate, answers).includes(role) || rowsOf(role, answers).some(isSigned)
  )
}

/** One key, and two people: somebody signed for somebody else. */
function* sameKeys(context: Context): Iterable<Found> {
  const held = [...context.signing.roles].filter(([, { why }]) => why === null)
  for (const [index, [role, { statement }]] of held.entries())
    for (const [other, { statement: before }] of held.slice(0, index))
      if (statement.key === before.key && statement.signer?.principal !== before.signer?.principal)
        yield {
          message: `${role.role} and ${other.role} are signed with the same key, as two people`,
          fix: 'have each of them sign with a key of their own',
          place: placeOfRole(role, context),
        }
}

function* unverified({ lookups }: Context): Iterable<Found> {
  const count = lookups.signing?.statements.filter(({ act }) => act === 'sign').length ?? 0
  if (count === 0) return
  const [what, are] = count === 1 ? ['the signature', 'is'] : [`the ${count} signatures`, 'are']
  yield {
    level: 'note',
    message: `${what} in ${lookups.signing?.file} ${are} not verified: the configuration names no signers`,
    fix: 'name the list of keys with "signers:" in gate.config.yaml',
    place: startOfFile,
  }
}

function rowsOf(role: GateRole, { signOffs }: Context['answers']): SignOffAnswer[] {
  return signOffs.filter((row) => row.role === role)
}

function placeOfRole(role: GateRole, { answers }: Context): Place {
  const [row] = rowsOf(role, answers)
  if (row !== undefined) return placeOr(row.entry.cells.name, row.entry.row.place)
  const table = answers.signOffs[0]?.entry.table.place
  return table === undefined ? startOfFile : beginningOf(table)
}
