// What does the program need of the machine it runs on? Nothing else touches disk, git, clock, environment or terminal; tests pass an object literal.

import type { Readable, Writable } from 'node:stream'

export interface World {
  /** The file's bytes, at most `limit` and one more, so that a caller can tell too large from just fitting. */
  read(path: string, limit: number): Uint8Array
  /** Everything on standard input, at most `limit` bytes and one more. */
  readInput(limit: number): Promise<Uint8Array>
  /** Writes by way of a temporary neighbour, so that no reader ever sees half a file. */
  write(path: string, text: string, options: { overwrite: boolean }): void
  /** Adds to the end of a file, which is made where there is none. */
  append(path: string, text: string): void
  /**
   * Adds to the end of a file while nobody else does: `added` gets what it holds, and gives what comes behind that, or null for nothing. In one write, which is
   * on the disk afterwards.
   */
  addLine(path: string, added: (held: Uint8Array) => string | null): void
  /** Whether anything stands at a path, be it a link that leads nowhere. */
  exists(path: string): boolean
  /** What is in a folder, by name; nothing where there is no such folder. */
  entries(path: string): { name: string; kind: Kind }[]
  /** What stands at a path, symbolic links not followed; null for nothing. */
  kindOf(path: string): Kind | null
  /**
   * The path from the root of the disk, without symbolic links and with forward slashes: the same file is the same text. What is not there yet is seen in
   * the folder that would hold it.
   */
  realPath(path: string): string
  /** The real path as it is seen from the working directory, or from a folder. */
  relative(path: string, folder?: string): string
  /** The folder of the repository that a real path is in: the nearest one above it that git would look into. Null for none. */
  repositoryOf(realPath: string): string | null
  /** Changes when what stands at a path does, and is the same for all names of one file; null for nothing. */
  stamp(path: string): string | null
  /** Makes a folder the working directory, which relative paths are seen from. */
  goTo(folder: string): void
  /** Calls back whenever something in one of the folders may have changed, until what it gives back is called. */
  watch(folders: readonly string[], changed: () => void): () => void
  /** Settles when the user or the system asks the program to end. */
  interrupted(): Promise<void>
  /** The git of this machine, run in a folder; null where there is none that may be run. */
  git(folder?: string): Promise<Git | null>
  /** The ssh-keygen of this machine; null where there is none that may be run. */
  sshKeygen(): Promise<SshKeygen | null>
  /** Starts a second process of this program, which has so much memory (MiB) and answers what it is asked; null where none can be started. */
  startHelper: ((memory: number) => Helper) | null
  /** What a helper does: answers each message, one after the other, until nobody can ask any more. */
  answer(of: (message: unknown) => Promise<unknown>): void
  /** Says that the run will take long enough for optimised code to pay for its making. */
  takesLong(): void
  /** How many things this machine can do at a time. */
  processors: number
  /** Milliseconds since the program started. */
  elapsed(): number
  /** Asks one question on the terminal; null when there is none. */
  ask(question: string): Promise<string | null>
  /** The folder of the gates that come with the product: read where nothing was built, and not in the package. */
  templates: string
  /** The folder of the pipeline steps that come with the product. */
  pipelines: string
  /** The folder that holds what was read of those gates when the product was built; it need not exist. */
  compiled: string
  /** Today in UTC. */
  readonly today: string
  environment: Record<string, string | undefined>
  /** Whether standard output and standard error are terminals, and how wide the first one is. */
  terminal: { out: boolean; err: boolean; width: number | null }
  /** Standard input and output for a program that talks to this one, instead of `readInput` and `out`. `end`: it has heard everything. */
  talk(): { input: Readable; output: Writable; end: () => void }
  out(text: string): Promise<void>
  err(text: string): void
}

export type Kind = 'file' | 'folder' | 'link' | 'other'

/** Git, run in one folder. `problem`: what it says on standard error. */
export interface Git {
  /** `input`: what it reads on standard input. */
  run(args: readonly string[], input?: string): { ok: boolean; out: Buffer; problem: string }
  /** For output of any size: gives each record, which a NUL ends, as it comes. */
  records(
    args: readonly string[],
    each: (record: Buffer) => void,
  ): Promise<{ ok: boolean; problem: string }>
}

/** OpenSSH's signatures of texts (SSHSIG). `problem`: what it says on standard error. */
export interface SshKeygen {
  /** Whether the principal signed the message; `signers` and `revoked` are the bytes of OpenSSH's own lists, as they hold on a day. */
  verify(of: {
    message: string
    signature: string
    signers: Uint8Array
    revoked: Uint8Array | null
    principal: string
    namespace: string
    day: string
  }): Ran
  /** Asks on the terminal for what the key needs. `out`: the signature in its armour. `key`: a file, or a public key whose other half an agent has. */
  sign(of: { message: string; key: { file: string } | { text: string }; namespace: string }): Ran
}

type Ran = { ok: boolean; out: string; problem: string }

/** A second process that works for this one. */
export interface Helper {
  /** Asks it one thing, which it may take so many milliseconds of the processor for, where the system tells them. After anything but an answer it is gone. */
  ask(
    message: unknown,
    milliseconds: number,
  ): Promise<
    { answer: unknown } | { ended: 'out of time' | 'out of memory' | 'fell'; detail: string }
  >
  end(): void
}
