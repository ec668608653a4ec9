// gate sign: signs a checklist with a key, seals it without one, or takes a signature back.
import { GateError } from '../errors.ts'
import { differing } from '../pair/signing.ts'
import { plain } from '../print/terminal.ts'
import {
  keep,
  lastOf,
  type Page,
  pageToSign,
  type Signer,
  type SignOptions,
  signedLine,
  signerOf,
  statementFor,
  whyNotTaken,
} from '../run/sign.ts'
import { signaturesOf } from '../run/signatures-file.ts'
import { lineOf, type Signed } from '../sign/statement.ts'
import type { World } from '../system/world.ts'
import { listed } from '../wording.ts'

/** 1: it is blocked, for other reasons than that nobody has signed yet. */
export async function sign(file: string, options: SignOptions, world: World): Promise<0 | 1> {
  const { seal = false, withdraw = false, role } = options
  if (seal && (withdraw || role !== undefined))
    throw new GateError("--seal goes without --role and --withdraw: a seal is nobody's signature")
  if (!seal && role === undefined)
    throw new GateError(
      '--role: as what is it signed? Without a key, --seal keeps what the text is',
    )
  const page = await pageToSign(file, options, world.today, world)
  if (withdraw) return takenBack(page, options, world)
  const { review } = page
  if (review.outcome === 'blocked') {
    const reasons = review.verdict.because.map((reason) => `  ${plain(reason)}\n`)
    world.err(`gate: ${plain(file)} is blocked, and nobody can sign that:\n${reasons.join('')}`)
    return 1
  }
  const signer = seal ? null : signerOf(page, options)
  const said = statementFor(page, signer, seal ? 'seal' : 'sign')
  const why = whyNotTaken(page, said)
  if (why !== null) throw new GateError(`nobody would take this signature: ${why}`, { file })
  for (const line of summary(page, signer, said)) world.err(`${plain(line)}\n`)
  const line = seal ? lineOf(said, null) : await signedLine(said, options.key, page, world)
  keep(line, file, page, world)
  const what = seal ? 'Sealed' : 'Signed'
  await world.out(
    `${what}: ${plain(signaturesOf(file))} has one line more.\nNext: commit it together with ${plain(file)}\n`,
  )
  return 0
}

/** What is signed, in three lines, and what has changed since the last time. */
function summary(page: Page, signer: Signer | null, said: Signed): string[] {
  const { file, review, gate } = page
  const { agent, artifacts, items } = said.predicate
  const how =
    signer === null
      ? 'to be sealed, without a key'
      : `to be signed by ${signer.name} <${signer.principal}> as ${signer.role.role}`
  const paths = Object.keys(artifacts)
  const last = signer === null ? undefined : lastOf(page, signer)
  const changed = Object.keys(items).filter((id) => last?.items[id] !== items[id])
  const others = last === undefined ? [] : differing(last, page.signing).map(({ path }) => path)
  const what = [
    ...(changed.length === 0
      ? []
      : [`${changed.length === 1 ? 'item' : 'items'} ${listed(changed)}`]),
    ...others,
  ]
  const since = what.length === 0 ? 'no item has changed' : `${listed(what)} changed`
  return [
    `${file}, ${how}`,
    `${agent.id ?? 'no agent'} ${agent.version ?? ''}`.trim() +
      `, ${gate.id}: ${review.verdict.label}`,
    `text ${review.textDigest}, ${paths.length === 0 ? 'no artifacts' : `artifacts: ${paths.join(', ')}`}`,
    ...(last === undefined ? [] : [`since ${signer?.name} signed on ${last.day}, ${since}`]),
    ...(page.formatter === null
      ? []
      : [
          `${page.formatter} formats this repository: a page that is formatted again is another text`,
        ]),
  ]
}

async function takenBack(page: Page, options: SignOptions, world: World): Promise<0> {
  const signer = signerOf(page, options)
  const { statements } = page.signing
  const gone = statements.flatMap(({ withdraws }) => withdraws ?? [])
  const own = statements.filter(
    (one) =>
      one.act === 'sign' &&
      one.role === signer.role.role &&
      one.signer?.principal === signer.principal &&
      !gone.includes(one.digest),
  )
  if (own.length === 0)
    throw new GateError(
      `${signer.name} has not signed as ${signer.role.role}: there is nothing to withdraw`,
      { file: signaturesOf(page.file) },
    )
  for (const { digest } of own) {
    const said = statementFor(page, signer, 'withdraw', digest)
    keep(await signedLine(said, options.key, page, world), page.file, page, world)
  }
  await world.out(`Withdrawn: ${plain(signaturesOf(page.file))} says so.\nNext: commit it\n`)
  return 0
}
