// Who may sign with which key? OpenSSH's own list says so, and OpenSSH judges by it; it is read here to refuse entries that would let in everybody, and to
// say in words why a signature was refused.
import { GateError } from '../errors.ts'

export interface Signer {
  principals: string[]
  /** Without the value for those that have none. */
  options: Map<string, string>
  /** The key as OpenSSH encodes it, in base64. */
  key: string
}

/** `PRINCIPALS [OPTIONS] TYPE KEY [COMMENT]`, as ALLOWED SIGNERS of ssh-keygen(1) has it. */
const entry =
  /^(?:"([^"]+)"|(\S+))[ \t]+(?:((?:[\w-]+(?:="[^"]*")?)(?:,[\w-]+(?:="[^"]*")?)*)[ \t]+)?((?:ssh|ecdsa|sk-ssh|sk-ecdsa)-[\w@.-]+)[ \t]+([A-Za-z0-9+/=]+)(?:[ \t](.*))?$/

/** The entries. One that names everybody, or an authority that may name others, is refused. */
export function signersIn(list: string, file: string): Signer[] {
  return list.split(/\r?\n/).flatMap((written, index) => {
    const at = { file, line: index + 1 }
    const said = written.trim()
    if (said === '' || said.startsWith('#')) return []
    const found = entry.exec(said)
    if (found === null)
      throw new GateError(
        'this is not an entry of OpenSSH\'s list of signers, such as: ruth@acme.example namespaces="launchgate",valid-before="20270101" ssh-ed25519 AAAA…',
        at,
      )
    const [, quoted, plain, options = '', , key = '', comment = ''] = found
    // OpenSSH takes it for a comment: an end that somebody set would be none
    const behind = /(?:^|[\s,])(valid-before|valid-after|namespaces|cert-authority)\b/i.exec(
      comment,
    )
    if (behind !== null)
      throw new GateError(
        `"${behind[1]}" stands behind the key, where it counts for nothing; write it behind the address, as in: ruth@acme.example namespaces="launchgate",valid-before="20270101" ssh-ed25519 AAAA…`,
        at,
      )
    const principals = (quoted ?? plain ?? '').split(',')
    const open = principals.find((one) => /[*?!]/.test(one))
    if (open !== undefined)
      throw new GateError(`"${open}" lets others sign in somebody's name; write each address`, at)
    const own = new Map(
      [...options.matchAll(/([\w-]+)(?:="([^"]*)")?/g)].map(([, name = '', value = '']) => [
        name.toLowerCase(),
        value,
      ]),
    )
    if (own.has('cert-authority'))
      throw new GateError('cert-authority lets others be named elsewhere; list each key', at)
    return [{ principals, options: own, key }]
  })
}

/** Why OpenSSH does not take a key for a principal on a day, in words for a message. */
export function whyRefused(
  signers: readonly Signer[],
  { principal, key, day, namespace }: Record<'principal' | 'key' | 'day' | 'namespace', string>,
): string | null {
  const own = signers.filter((one) => one.principals.includes(principal) && one.key === key)
  if (own.length === 0) return `the key is not listed for ${principal}`
  const reasons = own.map(({ options }) => {
    const from = dayIn(options.get('valid-after'))
    const until = dayIn(options.get('valid-before'))
    if (until !== null && until <= day) return `the key's validity ended ${until}`
    if (from !== null && from > day) return `the key's validity begins ${from}`
    const names = options.get('namespaces')?.split(',')
    if (names !== undefined && !names.includes(namespace))
      return `the key is listed for ${names.join(', ')}, not for ${namespace}`
    return null
  })
  return reasons.includes(null) ? null : (reasons[0] ?? null)
}

/** `20260501` or `20260501120000Z`, as a day. */
function dayIn(time: string | undefined): string | null {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})/.exec(time ?? '') ?? []
  return year === undefined ? null : `${year}-${month}-${day}`
}

/** The key in a signature, in base64; null for what is none. */
export function keyIn(signature: string): string | null {
  const bytes = Buffer.from(signature, 'base64')
  // "SSHSIG", its version, and the key with its length before it
  if (bytes.length < 14 || bytes.toString('latin1', 0, 6) !== 'SSHSIG') return null
  const length = bytes.readUInt32BE(10)
  return bytes.length < 14 + length ? null : bytes.toString('base64', 14, 14 + length)
}

/** A key as it stands in a list, with its type, which is the first text in it. */
export function keyText(key: string): string {
  const bytes = Buffer.from(key, 'base64')
  const length = bytes.length < 4 ? 0 : bytes.readUInt32BE(0)
  return `${bytes.toString('latin1', 4, 4 + length)} ${key}`
}
