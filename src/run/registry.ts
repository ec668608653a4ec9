// What does the registry say, and is it the trusted one with lines added?

import { GateError } from '../errors.ts'
import type { Registry } from '../policy/lookups.ts'
import { type RegistryLine, registryLine } from '../policy/registry-schema.ts'
import type { World } from '../system/world.ts'

/** 16 MiB: some twenty thousand launches. */
const largest = 16 * 1024 * 1024

/** `trusted`: the world as it is on the trusted ref, and what that is called; null where none was named. */
export function readRegistry(
  path: string,
  trusted: { world: World; ref: string } | null,
  world: World,
): Registry {
  const bytes = world.read(path, largest)
  if (bytes.length > largest)
    throw new GateError(`too large: more than ${largest / 1024 / 1024} MiB`, { file: path })
  const lines = linesIn(bytes, path)
  const before =
    trusted?.world.exists(path) === true ? trusted.world.read(path, largest) : new Uint8Array()
  return { name: path, broken: whyBroken(before, bytes, trusted?.ref ?? ''), lines }
}

/** All lines, each of which is whole. */
export function linesIn(bytes: Uint8Array, path: string): RegistryLine[] {
  if (bytes.length === 0) return []
  const written = textOf(bytes, path).split('\n')
  const isTorn = written.pop() !== ''
  const lines = written.map((line, index) => {
    const read = registryLine.safeParse(parsed(line))
    if (read.success) return read.data
    const { message = '', path: at = [] } = read.error.issues[0] ?? {}
    const where = at.length === 0 ? '' : `${at.join('.')}: `
    throw new GateError(`not a line of a registry: ${where}${message}; ${mending(path)}`, {
      file: path,
      line: index + 1,
    })
  })
  if (isTorn)
    throw new GateError(
      `its last line is torn: no line break ends it; ${mending(path)}, then record again`,
      { file: path, line: written.length + 1 },
    )
  return lines
}

function mending(path: string): string {
  return `take the line out, or bring the file back as it was: git checkout HEAD -- ${path}`
}

function textOf(bytes: Uint8Array, path: string): string {
  try {
    return plainEnds(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes))
  } catch {
    throw new GateError(`not UTF-8; ${mending(path)}`, { file: path })
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

/** Lines are only ever added: what the trusted one holds is how this one begins. Line ends are alike, as git may have been told to write CRLF. */
function whyBroken(before: Uint8Array, now: Uint8Array, ref: string): string | null {
  const [theirs, ours] = [before, now].map((bytes) =>
    plainEnds(Buffer.from(bytes).toString('latin1')),
  ) as [string, string]
  if (ours.startsWith(theirs)) return null
  const held = ours.split('\n')
  const lines = theirs.split('\n')
  const line = lines.findIndex((one, index) => one !== held[index])
  const last = lines.at(-1) === '' ? lines.length - 1 : lines.length
  return `on ${ref} its line ${Math.min(line + 1, last)} of ${last} is another one`
}

function plainEnds(text: string): string {
  return text.replaceAll('\r\n', '\n')
}
