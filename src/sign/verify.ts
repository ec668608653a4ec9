// Which of the lines beside a checklist were signed by whom they say? ssh-keygen decides, and only its exit status counts; what is read here besides is
// for the words in which a refusal is told.
import { GateError } from '../errors.ts'
import type { Statement } from '../policy/lookups.ts'
import type { SshKeygen } from '../system/world.ts'
import { keyIn, type Signer, signersIn, whyRefused } from './allowed-signers.ts'
import { armourOf, type Line, messageOf, namespace, plainly } from './statement.ts'

/** OpenSSH's lists, and what they are called in messages. */
export interface Keys {
  signers: { bytes: Uint8Array; file: string }
  revoked: { bytes: Uint8Array; file: string } | null
}

/** The statements in the lines, each with what is wrong with its signature. `keys`: null where nobody's are known. */
export function verified(
  lines: readonly Line[],
  keys: Keys | null,
  keygen: SshKeygen | null,
  digestOf: (text: string) => string,
): Statement[] {
  let judge: ((line: Line) => string | null) | undefined
  return lines.map((line) => {
    const digest = digestOf(messageOf(line.said))
    const key = line.signature === null ? null : keyIn(line.signature)
    const isSeal = line.said.predicate.act === 'seal'
    judge ??= isSeal ? undefined : judgeBy(keys, keygen)
    return plainly(line, { digest, key, problem: isSeal ? null : (judge?.(line) ?? null) })
  })
}

function judgeBy(keys: Keys | null, keygen: SshKeygen | null): (line: Line) => string | null {
  if (keys === null) return () => 'it is not verified'
  const { signers, revoked } = keys
  const known = signersIn(Buffer.from(signers.bytes).toString('utf8'), signers.file)
  if (revoked !== null && revoked.bytes.length === 0)
    throw new GateError('empty: ssh-keygen would take every key for one that still holds', {
      file: revoked.file,
    })
  if (keygen === null)
    throw new GateError(
      'ssh-keygen is not installed, or only inside this repository; without it no signature can be verified',
    )
  return (line) => problemOf(line, known, keys, keygen)
}

/** Null where the signature is good. */
function problemOf(
  { said, signature }: Line,
  known: readonly Signer[],
  { signers, revoked }: Keys,
  keygen: SshKeygen,
): string | null {
  const { signer, day } = said.predicate
  const principal = signer?.principal ?? ''
  // it goes to a program, and no list may match it but by the same letters
  if (!/^[^\s*?!,"-][^\s*?!,"]*$/.test(principal)) return 'it names nobody'
  const message = messageOf(said)
  const isGood = (but: { revoked: Uint8Array | null }): boolean =>
    keygen.verify({
      ...{ message, signature: armourOf(signature ?? ''), principal, namespace, day },
      ...{ signers: signers.bytes, ...but },
    }).ok
  if (isGood({ revoked: revoked?.bytes ?? null })) return null
  refuseUnableKeygen(keygen, null)
  if (revoked !== null) {
    refuseUnableKeygen(keygen, revoked)
    if (isGood({ revoked: null })) return `the key is revoked in ${revoked.file}`
  }
  const key = keyIn(signature ?? '')
  if (key === null) return 'it is not an SSH signature'
  return (
    whyRefused(known, { principal, key, day, namespace }) ??
    'the signature is not one of what the line says'
  )
}

/** A signature that every ssh-keygen must take that can judge: it knows SSHSIG and days of validity, and may run here. */
const sample = {
  message: 'launchgate',
  namespace,
  principal: 'sample@launchgate.example',
  day: '2026-01-01',
  signers: Buffer.from(
    'sample@launchgate.example valid-before="20991231" ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIFBKsUBhs5QoaVsvK5XjPK+g2+GA4ZCRoTvKvR3ukZkL',
  ),
  signature: armourOf(
    'U1NIU0lHAAAAAQAAADMAAAALc3NoLWVkMjU1MTkAAAAgUEqxQGGzlChpWy8rleM8r6Db4YDhkJGhO8q9He6RmQsAAAAKbGF1bmNoZ2F0ZQAAAAAAAAAGc2hhNTEyAAAAUwAAAAtzc2gtZWQyNTUxOQAAAECwUgBiDVkPQ72sakMc3yTJxk7wowCc9D+78fTAphxwdIRsJ9x6RmusEfr4dpQb1GfT94GzgylG1sY8AvwTJm4F',
  ),
}

/** One that refuses what is good judges nothing: that is no bad signature. */
function refuseUnableKeygen(keygen: SshKeygen, revoked: Keys['revoked']): void {
  const { ok, problem } = keygen.verify({ ...sample, revoked: revoked?.bytes ?? null })
  if (ok) return
  const said = problem === '' ? '' : `: ${problem.split('\n')[0]}`
  if (revoked !== null)
    throw new GateError(`ssh-keygen cannot read this as a list of revoked keys${said}`, {
      file: revoked.file,
    })
  throw new GateError(
    `ssh-keygen cannot verify signatures here${said}; OpenSSH 8.8 or newer is needed`,
  )
}
