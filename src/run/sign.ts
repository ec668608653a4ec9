// How does somebody sign a checklist, or seal it? What is signed is judged first: nobody signs what is blocked for any other reason than that nobody has
// signed yet.
import { GateError, suggestion } from '../errors.ts'
import type { Day } from '../facts/calendar.ts'
import { namesIn } from '../facts/not-a-person.ts'
import { namesOn } from '../pair/page-names.ts'
import { type Answers, pair } from '../pair/pair.ts'
import { roleOf } from '../pair/roles.ts'
import { signingOf } from '../pair/signing.ts'
import { agentOf, subjectOf } from '../pair/subject.ts'
import { itemDigestsOf, textDigestOf } from '../pair/text-digest.ts'
import { artifactsNamedIn } from '../policy/front-matter.ts'
import type { Gate, GateRole } from '../policy/gate.ts'
import type { Signing, Statement } from '../policy/lookups.ts'
import { holds, isCalled, keysOf } from '../policy/roster.ts'
import { type Settings, settingsFor } from '../policy/settings.ts'
import { largestChecklist } from '../read/source.ts'
import type { Review } from '../result.ts'
import { review } from '../review.ts'
import { rules } from '../rules/index.ts'
import { keyText, signersIn } from '../sign/allowed-signers.ts'
import {
  lineOf,
  linesIn,
  messageOf,
  namespace,
  plainly,
  type Signed,
  statementOf,
} from '../sign/statement.ts'
import { type Keys, verified } from '../sign/verify.ts'
import type { SshKeygen, World } from '../system/world.ts'
import { type ConfigInForce, folderOf, readConfig } from './find-config.ts'
import { Gates } from './gates.ts'
import { parsed, withinLimits } from './limits.ts'
import { gitOfWorkingFolder } from './repository.ts'
import { keysFor, signingFor, statementDigest } from './signatures.ts'
import { signaturesOf } from './signatures-file.ts'
import { targetsOf } from './targets.ts'

export interface SignOptions {
  role?: string
  as?: string
  key?: string
  seal?: boolean
  withdraw?: boolean
  gate?: string
  config?: string | boolean
}

/** A checklist as it is before somebody signs it. */
export interface Page {
  file: string
  gate: Gate
  answers: Answers
  settings: Settings
  review: Review
  signing: Signing
  inForce: ConfigInForce
  /** What formats Markdown here, by the name of its settings; null where nothing does. */
  formatter: string | null
}

/** Judged as if nobody had to sign. */
export async function pageToSign(
  file: string,
  { gate: asked, config }: SignOptions,
  asOf: Day,
  world: World,
): Promise<Page> {
  const inForce = await readConfig(world, config)
  const gates = new Gates(world, inForce.config.gates)
  const options = asked === undefined ? {} : { gate: asked }
  const { targets } = await targetsOf([file], options, inForce, gates, world)
  const [target] = targets
  if (target === undefined || target.problem !== undefined || targets.length > 1 || target.isSwept)
    throw new GateError(target?.problem ?? 'expected one checklist, by the path of its file', {
      file,
    })
  const bytes = world.read(file, largestChecklist)
  const text = Buffer.from(bytes).toString('utf8')
  const checklist = parsed(bytes, file, (step) => withinLimits(file, text, step))
  const { gate, version } = await gates.of(checklist, file, target.gate)
  const { path } = inForce
  const { names } = await import('../policy/pattern.ts')
  const place = world.relative(file, folderOf(path))
  const settings = settingsFor(gate, inForce.config, rules, {
    ...{ asOf, version, path, file },
    isNamedBy: (written) => names(written, place),
  })
  const matter = checklist.frontMatter
  const named = {
    configured: target.artifacts ?? [],
    own: matter === null ? [] : await artifactsNamedIn(matter, file),
  }
  const signing = await signingFor(file, named, inForce.config, path, world, world, true)
  const about = { path: file, digest: 'text', repository: null }
  return withinLimits(file, text, () => ({
    ...{ file, gate, settings, signing, inForce, formatter: formatterOf(file, world) },
    answers: pair(gate, checklist),
    review: review(gate, checklist, about, { ...settings, isBeforeSigning: true }),
  }))
}

/** Who signs, and as what. */
export interface Signer {
  role: GateRole
  name: string
  principal: string
}

/** The person in the row of the role, unless somebody else is named. */
export function signerOf(
  { gate, answers, settings, inForce }: Page,
  { role: asked = '', as }: SignOptions,
): Signer {
  const role = roleOf(gate, asked)
  const roles = gate.roles.map((one) => one.role)
  if (role === null)
    throw new GateError(
      `--role: ${gate.id} has no role "${asked}"${suggestion(asked, roles, `, there is ${roles.join(', ')}`)}`,
    )
  const { people } = settings
  if (people.length === 0)
    throw new GateError(
      'who may sign? The configuration lists nobody under "people:"; without a key, --seal keeps what the text is',
      { file: inForce.path },
    )
  const names = namesOn(answers, people.flatMap(keysOf))
  const cells = answers.signOffs
    .filter((row) => row.role === role)
    .map(({ entry }) => entry.cells.name?.text ?? '')
  const keys = cells.flatMap((cell) => namesIn(cell, names))
  const known =
    as === undefined
      ? people.find((one) => holds(one, role) && keys.some((key) => isCalled(one, key)))
      : people.find(({ email }) => email === as)
  if (known?.email != null) return { role, name: known.name, principal: known.email }
  throw new GateError(
    as === undefined
      ? `no row of ${role.role} names somebody who has that role and an address under "people:" in ${inForce.path}`
      : `--as: nobody under "people:" in ${inForce.path} has the address ${as}`,
  )
}

/** What is signed. */
export function statementFor(
  page: Page,
  signer: Signer | null,
  act: Signed['predicate']['act'],
  withdraws?: string,
): Signed {
  const { gate, answers, signing, settings, review: made } = page
  const subject = subjectOf(answers)
  const entries = Object.entries(signing.artifacts)
  const artifacts = entries.flatMap(([path, digest]) => (digest === null ? [] : [[path, digest]]))
  return statementOf({
    act,
    serial: signing.statements.length + signing.broken.length + 1,
    day: settings.asOf,
    role: signer?.role.role ?? null,
    signer: signer === null ? null : { name: signer.name, principal: signer.principal },
    agent: { id: agentOf(subject), version: subject.version },
    gate: { id: gate.id, version: gate.version, digest: gate.digest },
    verdict: { id: made.verdict.id, outcome: made.outcome },
    items: itemDigestsOf(answers),
    artifacts: Object.fromEntries(artifacts),
    notes: made.findings.flatMap(({ level, message }) => (level === 'note' ? [message] : [])),
    ...(withdraws !== undefined && { withdraws }),
    file: signing.path,
    textDigest: textDigestOf(answers),
  })
}

/** Why the page does not take what is to be signed; null where it does. */
export function whyNotTaken(
  { gate, answers, settings, signing }: Page,
  said: Signed,
): string | null {
  const found = { digest: '', key: '', problem: null }
  const statement = plainly({ line: 1, said, signature: null }, found)
  const alone = { ...signing, statements: [statement], isVerified: true }
  const names = namesOn(answers, settings.people.flatMap(keysOf))
  const { roles, seal } = signingOf(gate, answers, names, { ...settings, signing: alone })
  const judged = [...roles.values(), ...(seal === null ? [] : [seal])]
  return judged[0] === undefined ? 'nothing on the page fits it' : judged[0].why
}

/** Signs, and refuses a signature that the pipeline would not take. Nothing is written yet. */
export async function signedLine(
  said: Signed,
  key: string | undefined,
  page: Page,
  world: World,
): Promise<string> {
  const keygen = await world.sshKeygen()
  if (keygen === null)
    throw new GateError(
      'ssh-keygen is not installed, or only inside this repository; OpenSSH 8.8 or newer has it',
    )
  const armour = armourBy(keygen, said, await keyFor(key, world))
  const line = lineOf(said, armour)
  await refuseUnlisted(line, page, world)
  return line
}

function armourBy(
  keygen: SshKeygen,
  said: Signed,
  key: { file: string } | { text: string },
): string {
  const { ok, out, problem } = keygen.sign({ message: messageOf(said), key, namespace })
  if (ok && /^-----BEGIN SSH SIGNATURE-----/.test(out)) return out
  throw new GateError(
    `ssh-keygen did not sign${problem === '' ? '' : `: ${problem.split('\n')[0]}`}`,
  )
}

/** The key that was asked for, or the one that git signs with. */
async function keyFor(
  asked: string | undefined,
  world: World,
): Promise<{ file: string } | { text: string }> {
  if (asked !== undefined) return { file: asked }
  const instead = 'name a key with --key, as in --key ~/.ssh/id_ed25519'
  const git = await gitOfWorkingFolder(world, instead)
  const { ok, out } = git.run(['config', '--get', '--type=path', 'user.signingkey'])
  const key = out.toString('utf8').trim()
  if (!ok || key === '') throw new GateError(`git has no user.signingkey; ${instead}`)
  const literal = /^key::(.*)$/s.exec(key)?.[1] ?? (/^(?:ssh|ecdsa|sk)-\S+ /.test(key) ? key : null)
  if (literal !== null) return { text: `${literal}\n` }
  if (!/[/\\]/.test(key) && !world.exists(key))
    throw new GateError(`git's user.signingkey "${key}" is no SSH key; ${instead}`)
  return { file: key }
}

async function refuseUnlisted(line: string, { inForce, file }: Page, world: World): Promise<void> {
  const keys = keysFor(inForce.config, inForce.path, world)
  if (keys === null) return
  const lines = linesIn(line).filter((one) => 'said' in one)
  const [statement] = verified(lines, keys, await world.sshKeygen(), statementDigest)
  if (statement === undefined) throw new GateError('the signature does not read back', { file })
  if (statement.problem === null) return
  throw new GateError(
    `${statement.problem}, so that no pipeline would take it${adviceOn(statement, keys)}`,
    {
      file: keys.signers.file,
    },
  )
}

/** What to do about a key that is not taken: only one that nobody has is to be listed. */
function adviceOn({ key, signer }: Statement, { signers }: Keys): string {
  const list = signersIn(Buffer.from(signers.bytes).toString('utf8'), signers.file)
  const own = list.filter((one) => one.key === key).flatMap(({ principals }) => principals)
  const [owner] = own
  if (owner === undefined)
    return `; once somebody has checked whose key it is, the line for it is: ${signer?.principal} namespaces="${namespace}" ${keyText(key ?? '')}`
  return own.includes(signer?.principal ?? '')
    ? '; sign with another key, once that is listed'
    : `: it is that of ${owner}; name the right one with --key`
}

/** The latest that the same person signed in the same role. */
export function lastOf(
  { signing, gate }: Page,
  { role, principal }: Signer,
): Statement | undefined {
  return signing.statements
    .filter(
      (one) =>
        one.act === 'sign' &&
        roleOf(gate, one.role ?? '') === role &&
        one.signer?.principal === principal,
    )
    .sort((a, b) => (a.day === b.day ? a.line - b.line : a.day < b.day ? -1 : 1))
    .at(-1)
}

/** Adds the line to the file beside the checklist, unless its last one is torn. */
export function keep(line: string, file: string, { signing }: Page, world: World): void {
  const [broken] = signing.broken
  if (broken !== undefined)
    throw new GateError(`line ${broken.line} ${broken.problem}`, { file: signaturesOf(file) })
  world.addLine(signaturesOf(file), () => line)
}

const settingsOfFormatters = /^(?:\.?prettier(?:rc|\.config)|\.?dprint|\.remarkrc|\.mdformat)\b/

/** Settings of a program that rewrites Markdown, in the root of the repository. */
function formatterOf(file: string, world: World): string | null {
  const root = world.repositoryOf(world.realPath(file))
  const entries = root === null ? [] : world.entries(world.relative(root) || '.')
  return entries.find(({ name }) => settingsOfFormatters.test(name))?.name ?? null
}
