// Who signed with a key, and does it hold for this page? Whether the key is right was found out before; here a statement is compared with the page.
import { addDays, type Day } from '../facts/calendar.ts'
import type { Names } from '../facts/name-words.ts'
import { namesIn } from '../facts/not-a-person.ts'
import type { Gate, GateRole } from '../policy/gate.ts'
import type { Signing, Statement } from '../policy/lookups.ts'
import { holds, isCalled, type Person } from '../policy/roster.ts'
import type { Answers } from './pair.ts'
import { roleOf } from './roles.ts'
import { isSigned } from './sign-offs.ts'
import { agentOf, subjectOf } from './subject.ts'
import { itemDigestsOf, textDigestOf } from './text-digest.ts'

/** What somebody signed. `why` it does not hold for this page, as a clause; null where it does. `changed`: what is another text now, where that is why. */
export interface Judged {
  statement: Statement
  why: string | null
  changed: Changed | null
}

/** The ids of items that are others now; none where it is what stands beside them. */
type Changed = string[]

export interface SigningAnswer {
  /** For each role that somebody signed as: what holds, and else the latest. */
  roles: Map<GateRole, Judged>
  /** The latest seal. */
  seal: Judged | null
}

export interface SignedBy {
  asOf: Day
  people: readonly Person[]
  signing: Signing | null
}

export function signingOf(
  gate: Gate,
  answers: Answers,
  names: Names,
  { asOf, people, signing }: SignedBy,
): SigningAnswer {
  const roles: SigningAnswer['roles'] = new Map()
  if (signing === null || signing.statements.length === 0) return { roles, seal: null }
  const page = pageOf(gate, answers, names, signing.path)
  const judged = (statement: Statement): Judged =>
    judgedOn(page, statement, { asOf, people, signing })
  const all = signing.statements.filter((one) => !isWithdrawn(one, signing.statements))
  for (const role of gate.roles) {
    const own = all.filter((one) => one.act === 'sign' && roleOf(gate, one.role ?? '') === role)
    const best = bestOf(own.map(judged), signing)
    if (best !== undefined && signing.isVerified) roles.set(role, best)
  }
  const seals = all.filter(({ act }) => act === 'seal').map(judged)
  return { roles, seal: bestOf(seals, signing) ?? null }
}

/** The latest that holds, one whose artifacts are still the same before the others; else the latest. */
function bestOf(judged: readonly Judged[], signing: Signing): Judged | undefined {
  const rank = ({ statement, why }: Judged): number =>
    why !== null ? 0 : differing(statement, signing).length > 0 ? 1 : 2
  return [...judged].sort(
    (a, b) =>
      rank(b) - rank(a) ||
      (a.statement.day === b.statement.day
        ? b.statement.line - a.statement.line
        : a.statement.day < b.statement.day
          ? 1
          : -1),
  )[0]
}

/** What became of an artifact. `to`: the path of one that was moved. */
export interface Difference {
  path: string
  became: 'changed' | 'added' | 'removed' | 'moved'
  to?: string
}

/** The artifacts that are others than in a statement. */
export function differing(
  { artifacts: then }: Statement,
  { artifacts: now }: Signing,
): Difference[] {
  const paths = [...new Set([...Object.keys(then), ...Object.keys(now)])].sort()
  const others = paths.flatMap((path): Difference[] => {
    const [before, after = null] = [then[path] ?? null, now[path]]
    if (before === after) return []
    return [{ path, became: before === null ? 'added' : after === null ? 'removed' : 'changed' }]
  })
  const isMoved = ({ path: from, became }: Difference, { path: to }: Difference): boolean =>
    became === 'removed' && then[from] === now[to]
  const added = others.filter(({ became }) => became === 'added')
  return others.flatMap((one) => {
    if (one.became === 'added') return others.some((from) => isMoved(from, one)) ? [] : [one]
    const to = added.find((other) => isMoved(one, other))
    return to === undefined ? [one] : [{ path: one.path, became: 'moved', to: to.path }]
  })
}

function isWithdrawn({ digest, role, signer }: Statement, all: readonly Statement[]): boolean {
  return all.some(
    (one) =>
      one.act === 'withdraw' &&
      one.problem === null &&
      one.withdraws === digest &&
      one.role === role &&
      one.signer?.principal === signer?.principal,
  )
}

interface Page {
  gate: Gate
  answers: Answers
  names: Names
  path: string
  text: string
  items: Record<string, string>
}

function pageOf(gate: Gate, answers: Answers, names: Names, path: string): Page {
  const text = textDigestOf(answers)
  return { gate, answers, names, path, text, items: itemDigestsOf(answers) }
}

function judgedOn(page: Page, statement: Statement, by: SignedBy): Judged {
  const changed = page.text === statement.text ? null : changedIn(page, statement)
  const why =
    statement.problem ??
    whyElsewhere(page, statement) ??
    whyThen(page, statement, by.asOf) ??
    (statement.act === 'seal' ? null : whyNobody(page, statement, by.people))
  // what is wrong with who signed is said before what has changed since
  if (why !== null) return { statement, why, changed: null }
  return { statement, why: changed === null ? null : 'the text has changed since', changed }
}

function changedIn({ items }: Page, statement: Statement): Changed {
  const ids = [...new Set([...Object.keys(items), ...Object.keys(statement.items)])]
  return ids.filter((id) => items[id] !== statement.items[id])
}

/** A statement about something else. */
function whyElsewhere({ gate, answers, path }: Page, said: Statement): string | null {
  const subject = subjectOf(answers)
  const agent = { id: agentOf(subject), version: subject.version }
  const gateOf = (of: { id: string; version: number }): string =>
    `version ${of.version} of ${of.id}`
  const others = [
    [said.agent.id ?? 'no agent', agent.id ?? 'no agent'],
    [`version ${said.agent.version}`, `version ${agent.version}`],
    [gateOf(said.gate), gateOf(gate)],
    [said.file, path],
  ]
  const [other] = others.filter(([signed, own]) => signed !== own)
  return other === undefined ? null : `it was given for ${other[0]}, and this is ${other[1]}`
}

function whyThen({ answers: { days } }: Page, { day }: Statement, asOf: Day): string | null {
  if (day > addDays(asOf, 1)) return `it is dated ${day}, in the future as of ${asOf}`
  return days.review !== null && day < days.review
    ? `it is dated ${day}, before the review on ${days.review}`
    : null
}

/** Whoever signed is the person of the row, and may sign. */
function whyNobody(
  { gate, answers, names }: Page,
  { role: written, signer, day }: Statement,
  people: readonly Person[],
): string | null {
  const role = roleOf(gate, written ?? '')
  if (role === null || signer === null) return 'it names nobody'
  const known = people.find(({ email }) => email === signer.principal)
  if (known === undefined) return `nobody in the roster has the address ${signer.principal}`
  if (!holds(known, role)) return `${known.name} may not sign as ${role.role}`
  if (known.until !== null && known.until < day)
    return `${known.name} could sign until ${known.until} only`
  const cells = answers.signOffs
    .filter((row) => row.role === role)
    .map(({ entry }) => entry.cells.name?.text ?? '')
  const isNamed = cells.some((cell) => namesIn(cell, names).some((key) => isCalled(known, key)))
  if (isNamed) return null
  const [cell = ''] = cells
  return cell === ''
    ? `no row of ${role.role} names ${known.name}`
    : `the row of ${role.role} names ${cell}`
}

/** The answers, with what was recorded of each row of the sign-off. */
export function withRecords(answers: Answers, { roles, seal }: SigningAnswer): Answers {
  if (roles.size === 0 && seal === null) return answers
  const signOffs = answers.signOffs.map((row) => {
    const own = row.role === null ? undefined : roles.get(row.role)
    if (own?.why === null)
      return { ...row, recorded: { kind: 'signed', day: own.statement.day } as const }
    const isSealed = seal?.why === null && isSigned(row)
    return isSealed
      ? { ...row, recorded: { kind: 'sealed', day: seal.statement.day } as const }
      : row
  })
  return { ...answers, signOffs }
}
