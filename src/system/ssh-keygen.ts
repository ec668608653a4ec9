// How is ssh-keygen asked to sign and to verify? It does all the cryptography: keys in files, in agents and in hardware are its business.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { GateError } from '../errors.ts'
import { mayStart } from './helper-process.ts'
import { programOnPath } from './program-on-path.ts'
import { codeOf, orRefused, reasonOf } from './refusal.ts'
import type { SshKeygen } from './world.ts'

/** Null where it is not installed, or only in this checkout. */
export async function sshKeygen(): Promise<SshKeygen | null> {
  const program = programOnPath('ssh-keygen', '.')
  if (program === null) return null
  if (!mayStart())
    throw new GateError(
      'ssh-keygen has to be asked about signatures, and node may start no program; add --allow-child-process to its options',
    )
  const { spawnSync } = await import('node:child_process')
  const run = (args: readonly string[], input: string, isForPeople: boolean) => {
    const { status, stdout, stderr, error } = spawnSync(program, args, {
      input,
      // days in the list of signers are those of the judgement
      env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
      // it may ask for a passphrase, or for a touch of the key, for as long as that takes
      stdio: ['pipe', 'pipe', isForPeople ? 'inherit' : 'pipe'],
      ...(!isForPeople && { timeout: 10_000, killSignal: 'SIGKILL' as const }),
      windowsHide: true,
    })
    // one that ends before it has read everything has said why
    const hasEnded = status !== null && codeOf(error) === 'EPIPE'
    if (error !== undefined && !hasEnded) throw new GateError(`ssh-keygen: ${reasonOf(error)}`)
    const problem = (stderr?.toString('utf8') ?? '').trim().replaceAll('\r\n', '\n')
    return { ok: status === 0, out: stdout.toString('utf8'), problem }
  }
  return {
    verify: ({ message, signature, signers, revoked, principal, namespace, day }) =>
      withFiles({ signature, signers, ...(revoked !== null && { revoked }) }, (at) => {
        const time = `verify-time=${day.replaceAll('-', '')}120000`
        const args = ['-Y', 'verify', '-n', namespace, '-I', principal, `-O${time}`]
        const lists = ['-f', at('signers'), ...(revoked === null ? [] : ['-r', at('revoked')])]
        return run([...args, ...lists, '-s', at('signature')], message, false)
      }),
    sign: ({ message, key, namespace }) => {
      const args = ['-Y', 'sign', '-q', '-n', namespace]
      if ('file' in key) return run([...args, '-f', key.file], message, true)
      // a public key alone: an agent has the other half
      return withFiles({ key: key.text }, (at) =>
        run([...args, '-U', '-f', at('key')], message, true),
      )
    },
  }
}

/** Files that nobody else reads or writes, for as long as the work takes. */
function withFiles<T>(
  files: Record<string, string | Uint8Array>,
  work: (at: (name: string) => string) => T,
): T {
  const folder = orRefused(tmpdir(), () => mkdtempSync(join(tmpdir(), 'launchgate-')))
  try {
    for (const [name, content] of Object.entries(files))
      orRefused(folder, () => writeFileSync(join(folder, name), content, { mode: 0o600 }))
    return work((name) => join(folder, name))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
