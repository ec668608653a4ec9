// The only file that touches disk, the clock, the environment or the terminal.
import type { Serializable } from 'node:child_process'
import {
  appendFileSync,
  closeSync,
  constants,
  type Dirent,
  type FSWatcher,
  fchmodSync,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  watch,
  writeFileSync,
} from 'node:fs'
import { availableParallelism } from 'node:os'
import { basename, delimiter, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { GateError } from '../errors.ts'

/** What the program needs of the machine it runs on; tests pass an object literal. */
export interface World {
  /** The file's bytes, at most `limit` and one more, so that a caller can tell too large from just fitting. */
  read(path: string, limit: number): Uint8Array
  /** Everything on standard input, at most `limit` bytes and one more. */
  readInput(limit: number): Promise<Uint8Array>
  /** Writes by way of a temporary neighbour, so that no reader ever sees half a file. */
  write(path: string, text: string, options: { overwrite: boolean }): void
  /** Adds to the end of a file, which is made where there is none. */
  append(path: string, text: string): void
  /** Whether a file stands at a path that holds what was written to it, links followed: no device, pipe or folder. */
  isFile(path: string): boolean
  /** Whether anything stands at a path, be it a link that leads nowhere. */
  exists(path: string): boolean
  /** Names of the folders in a folder. */
  folders(path: string): string[]
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
  /** Calls back whenever something in one of the folders may have changed, until what it gives back is called. */
  watch(folders: readonly string[], changed: () => void): () => void
  /** Settles when the user or the system asks the program to end. */
  interrupted(): Promise<void>
  /** The git of this machine, run in a folder; null where there is none that may be run. */
  git(folder?: string): Promise<Git | null>
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

/** A second process that works for this one. */
export interface Helper {
  /** Asks it one thing, which it may take so many milliseconds for. After anything but an answer it is gone. */
  ask(
    message: unknown,
    milliseconds: number,
  ): Promise<
    { answer: unknown } | { ended: 'out of time' | 'out of memory' | 'fell'; detail: string }
  >
  end(): void
}

export function realWorld(): World {
  // each stream is opened when it is first asked for, and that takes a while: most runs need only standard output
  const { stdout } = process
  let reader: 'here' | 'gone' | null = null
  let isHeard = false
  return {
    read,
    readInput: async (limit) => {
      const chunks: Buffer[] = []
      let size = 0
      try {
        for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
          chunks.push(chunk)
          size += chunk.length
          if (size > limit) break
        }
      } catch (error) {
        throw refusal('', error, 'standard input')
      }
      return Buffer.concat(chunks).subarray(0, limit + 1)
    },
    write,
    append,
    isFile: (path) => isA('isFile', path),
    exists,
    folders: (path) =>
      readdirSync(path, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name)
        .sort(),
    entries,
    kindOf: (path) => {
      try {
        const status = lstatSync(path, { throwIfNoEntry: false })
        return status === undefined ? null : kindOf(status)
      } catch (error) {
        // something above it is no folder
        if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return null
        throw refusal('', error, path)
      }
    },
    realPath,
    relative: (path, folder = '.') =>
      relative(realPath(folder), realPath(path)).replaceAll(sep, '/'),
    repositoryOf: (path) => {
      const [nearest = null] = repositoriesAbove(path)
      const isBelowCeiling = (process.env['GIT_CEILING_DIRECTORIES'] ?? '')
        .split(delimiter)
        .filter((ceiling) => isAbsolute(ceiling) && isIn(path, slashed(ceiling)))
        .some((ceiling) => nearest !== null && isIn(slashed(ceiling), nearest))
      return isBelowCeiling ? null : nearest
    },
    stamp: (path) => {
      try {
        const status = statSync(path, { throwIfNoEntry: false })
        return status === undefined
          ? null
          : `${status.dev} ${status.ino} ${status.size} ${status.mtimeMs}`
      } catch (error) {
        return reasonOf(error)
      }
    },
    watch: watchFolders,
    interrupted: () =>
      new Promise((resolve) =>
        ['SIGINT', 'SIGTERM'].forEach((signal) => void process.once(signal, () => resolve())),
      ),
    git,
    startHelper: mayStart() ? startHelper : null,
    answer: (of) => {
      process.on('message', (message) => void of(message).then((answer) => process.send?.(answer)))
    },
    takesLong: () => {
      // with --regexp-tier-up as well, V8 falls at an expression that was compiled without it
      for (const flag of ['--opt', '--regexp-optimization']) setFlagsFromString(flag)
    },
    processors: availableParallelism(),
    elapsed: () => process.uptime() * 1000,
    ask: async (question) => {
      const { stdin, stderr } = process
      if (!stdin.isTTY || !stderr.isTTY) return null
      const { createInterface } = await import('node:readline/promises')
      const terminal = createInterface({ input: stdin, output: stderr })
      try {
        return await terminal.question(question)
      } finally {
        terminal.close()
      }
    },
    compiled: join(import.meta.dirname, 'gates'),
    templates: join(import.meta.dirname, '..', 'templates'),
    pipelines: join(import.meta.dirname, '..', 'ci'),
    get today() {
      return new Date().toISOString().slice(0, 10)
    },
    environment: process.env,
    terminal: {
      out: stdout.isTTY === true,
      get err() {
        return process.stderr.isTTY === true
      },
      width: stdout.isTTY === true ? stdout.columns : null,
    },
    out: (text) =>
      new Promise((resolve, reject) => {
        // a reader that closed the pipe has seen enough: the verdict's exit code stays; a full disk is an error
        if (reader === 'gone') return resolve()
        // each write is told of its error
        if (reader === null) stdout.on('error', () => {})
        reader = 'here'
        stdout.write(text, (error?: NodeJS.ErrnoException | null) => {
          if (error?.code === 'EPIPE') reader = 'gone'
          if (error && error.code !== 'EPIPE')
            reject(new GateError(`standard output could not be written: ${reasonOf(error)}`))
          else resolve()
        })
      }),
    err: (text) => {
      if (!isHeard)
        process.stderr.on('error', (error: NodeJS.ErrnoException) => {
          // whoever closed the pipe has seen enough, and the verdict stays
          if (error.code !== 'EPIPE') throw error
        })
      isHeard = true
      process.stderr.write(text)
    },
  }
}

/** `sha256:…`. The module is loaded only when a digest is wanted: it takes a tenth of a short run. */
export async function digestOf(bytes: Uint8Array | string): Promise<string> {
  const { createHash } = await import('node:crypto')
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`
}

function read(path: string, limit: number): Uint8Array {
  let descriptor: number
  try {
    // without O_NONBLOCK, opening a FIFO would wait for a writer
    descriptor = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK)
  } catch (error) {
    throw refusal('', error, path)
  }
  try {
    const status = fstatSync(descriptor)
    if (!status.isFile())
      throw new GateError(
        status.isDirectory() ? 'this is a folder, expected a file' : 'not a regular file',
        { file: path },
      )
    const buffer = Buffer.alloc(Math.min(status.size, limit) + 1)
    let size = 0
    while (size < buffer.length) {
      const got = readSync(descriptor, buffer, size, buffer.length - size, null)
      if (got === 0) break
      size += got
    }
    return buffer.subarray(0, size)
  } catch (error) {
    throw error instanceof GateError ? error : refusal('', error, path)
  } finally {
    closeSync(descriptor)
  }
}

/** Also where there is only a link that leads nowhere, or what cannot be looked at: whoever reads it is told so, and takes it for no absence. */
function exists(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined
  } catch (error) {
    // no file can have that name
    return (error as NodeJS.ErrnoException).code !== 'ENAMETOOLONG'
  }
}

function entries(path: string): { name: string; kind: Kind }[] {
  try {
    const found = readdirSync(path === '' ? '.' : path, { withFileTypes: true })
    return found
      .map((entry) => ({ name: entry.name, kind: kindOf(entry) }))
      .sort((a, b) => (a.name < b.name ? -1 : 1))
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return []
    throw refusal('', error, path)
  }
}

function kindOf(entry: Pick<Dirent, 'isFile' | 'isDirectory' | 'isSymbolicLink'>): Kind {
  return entry.isFile()
    ? 'file'
    : entry.isDirectory()
      ? 'folder'
      : entry.isSymbolicLink()
        ? 'link'
        : 'other'
}

/** Links followed; what cannot be looked at is neither. */
function isA(kind: 'isFile' | 'isDirectory', path: string): boolean {
  try {
    return statSync(path)[kind]()
  } catch {
    return false
  }
}

/** Of a folder that is not there, the nearest one above it: it may come. */
function watchFolders(folders: readonly string[], changed: () => void): () => void {
  const nearest = (folder: string): string =>
    isA('isDirectory', folder) || dirname(folder) === folder ? folder : nearest(dirname(folder))
  const watchers: FSWatcher[] = []
  const stop = (): void => {
    for (const watcher of watchers) watcher.close()
  }
  for (const folder of new Set(folders.map(nearest))) {
    try {
      watchers.push(watch(folder, () => changed()).on('error', () => changed()))
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      // gone since it was looked for
      if (code === 'ENOENT') setTimeout(changed)
      else {
        stop()
        throw code === 'ENOSPC' || code === 'EMFILE'
          ? new GateError(noWatches[code])
          : refusal('cannot be watched: ', error, folder)
      }
    }
  }
  return stop
}

const noWatches = {
  ENOSPC:
    '--watch: the system has no file watches left; raise fs.inotify.max_user_watches, or end a program that watches files',
  EMFILE:
    '--watch: too many programs watch files; raise fs.inotify.max_user_instances, or end one of them',
}

/** Whether node lets a program be started: it may be told not to. */
function mayStart(): boolean {
  const { permission } = process as { permission?: { has(scope: string): boolean } }
  return permission?.has('child') ?? true
}

/** It loads nothing but this program, and what it says is not shown: whoever asked says what became of it. */
function startHelper(memory: number): Helper {
  const started = import('node:child_process').then(({ fork }) => {
    const helper = fork(join(import.meta.dirname, '..', 'bin', 'judge.js'), [], {
      execArgv: [`--max-old-space-size=${memory}`],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    // what goes wrong with it while nothing is asked would end the program if nobody listened
    return helper.on('error', () => {})
  })
  return {
    ask: async (message, milliseconds) => {
      const helper = await started
      return new Promise((resolve) => {
        const clock = setTimeout(() => {
          settle({ ended: 'out of time', detail: '' })
          helper.kill('SIGKILL')
        }, milliseconds)
        const answered = (answer: unknown): void => settle({ answer })
        // V8 aborts where its heap is full
        const ended = (code: number | null, signal: string | null): void =>
          settle({
            ended: code === 134 || signal === 'SIGABRT' ? 'out of memory' : 'fell',
            detail: signal ?? `exit code ${code}`,
          })
        const failed = (error: Error): void => settle({ ended: 'fell', detail: reasonOf(error) })
        const settle = (said: Awaited<ReturnType<Helper['ask']>>): void => {
          clearTimeout(clock)
          helper.off('message', answered).off('exit', ended).off('error', failed)
          resolve(said)
        }
        helper.on('message', answered).on('exit', ended).on('error', failed)
        if (helper.exitCode !== null || helper.signalCode !== null)
          ended(helper.exitCode, helper.signalCode)
        else helper.send(message as Serializable, () => {})
      })
    },
    // it ends when nobody can ask it any more
    end: () => void started.then((helper) => helper.connected && helper.disconnect()),
  }
}

/** In the way that the system does it: `..` behind a link leads up from where the link leads. */
function realPath(path: string): string {
  try {
    return slashed(realpathSync.native(path))
  } catch {
    const above = dirname(path)
    return slashed(above === path ? resolve(path) : join(realPath(above), basename(path)))
  }
}

function slashed(path: string): string {
  return path.replaceAll(sep, '/')
}

function isIn(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith('/') ? folder : `${folder}/`)
}

/** The folders at or above a real path that hold a repository, nearest first. */
function repositoriesAbove(path: string): string[] {
  const above = dirname(path)
  const found = above === path ? [] : repositoriesAbove(above)
  try {
    if (lstatSync(join(path, '.git'), { throwIfNoEntry: false }) !== undefined) found.unshift(path)
  } catch {
    // it is a file, or nobody may look into it
  }
  return found
}

/**
 * Of what the environment says to git, where its settings are and how far it looks for a repository. All else is what a git that runs a hook says
 * about its own repository, or would change what is written.
 */
const variableOfGit =
  /^GIT_(?!(?:CONFIG_\w+|CEILING_DIRECTORIES|DISCOVERY_ACROSS_FILESYSTEM|EXEC_PATH)$)/i

/** Git reads the index and objects that are here: no hooks, no monitor, no locks, no replaced objects, nothing fetched from elsewhere. */
async function git(folder = '.'): Promise<Git | null> {
  const program = gitProgram(folder)
  if (program === null) return null
  if (!mayStart())
    throw new GateError(
      'git has to be asked what the repository holds, and node may start no program; add --allow-child-process to its options',
    )
  const { spawn, spawnSync } = await import('node:child_process')
  const fixed = [
    '--no-pager',
    '--literal-pathspecs',
    '--no-replace-objects',
    '-c',
    'core.fsmonitor=false',
    '-c',
    'core.hooksPath=/dev/null',
  ]
  const own = Object.entries(process.env).filter(([name]) => !variableOfGit.test(name))
  const env = {
    ...Object.fromEntries(own),
    LC_ALL: 'C',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_NO_LAZY_FETCH: '1',
    GIT_ALLOW_PROTOCOL: 'none',
    GIT_TERMINAL_PROMPT: '0',
  }
  const options = { cwd: folder, env, killSignal: 'SIGKILL', windowsHide: true } as const
  const problemIn = (stderr: Buffer): string => {
    const said = stderr.toString('utf8').trim().split('\n')
    return said.find((line) => /^(?:fatal|error):/.test(line)) ?? said[0] ?? ''
  }
  return {
    run: (args, input) => {
      const { status, stdout, stderr, error } = spawnSync(program, [...fixed, ...args], {
        ...options,
        maxBuffer: 64 * 1024 * 1024,
        timeout: 10_000,
        stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
        ...(input !== undefined && { input }),
      })
      if (error !== undefined) throw new GateError(`git ${args[0]}: ${reasonOf(error)}`)
      return { ok: status === 0, out: stdout, problem: problemIn(stderr) }
    },
    records: (args, each) =>
      new Promise((settle, reject) => {
        const running = spawn(program, [...fixed, ...args], {
          ...options,
          timeout: 60_000,
          stdio: ['ignore', 'pipe', 'pipe'],
        })
        let begun: Buffer[] = []
        let stderr = Buffer.alloc(0)
        running.stdout.on('data', (chunk: Buffer) => {
          let start = 0
          try {
            for (let end = chunk.indexOf(0); end >= 0; end = chunk.indexOf(0, start)) {
              const rest = chunk.subarray(start, end)
              each(begun.length === 0 ? rest : Buffer.concat([...begun, rest]))
              begun = []
              start = end + 1
            }
          } catch (error) {
            reject(error)
            running.kill('SIGKILL')
          }
          if (start < chunk.length) begun.push(chunk.subarray(start))
        })
        running.stderr.on('data', (chunk: Buffer) => {
          stderr = Buffer.concat([stderr, chunk]).subarray(0, 64 * 1024)
        })
        running.on('error', (error) => reject(new GateError(`git ${args[0]}: ${reasonOf(error)}`)))
        running.on('close', (status, signal) => {
          if (signal !== null) reject(new GateError(`git ${args[0]}: ended by ${signal}`))
          else settle({ ok: status === 0, problem: problemIn(stderr) })
        })
      }),
  }
}

/**
 * The first git on the path that a checkout cannot have put there: npx and npm put `node_modules/.bin` of the working directory in front, and a
 * folder named without its root would be looked up in it. Checkouts are the outermost repositories that the working directory and the folder are in.
 */
function gitProgram(folder: string): string | null {
  const checkouts = [realPath('.'), realPath(folder)]
    .map((place) => repositoriesAbove(place).at(-1) ?? place)
    .filter((checkout) => dirname(checkout) !== checkout)
  const isInside = (path: string): boolean => checkouts.some((checkout) => isIn(path, checkout))
  const folders = (process.env['PATH'] ?? process.env['Path'] ?? '').split(delimiter)
  const name = process.platform === 'win32' ? 'git.exe' : 'git'
  return (
    folders
      .filter((one) => isAbsolute(one) && !one.split(/[/\\]/).includes('node_modules'))
      .map((one) => join(one, name))
      .find(
        (file) =>
          isA('isFile', file) &&
          // as it is named, where its folder is, and where it leads
          ![slashed(file), realPath(dirname(file)), realPath(file)].some(isInside),
      ) ?? null
  )
}

/**
 * A symbolic link is not written through: in a checkout, whoever made it would choose what is overwritten. Nor is it replaced: the file that it leads
 * to would go stale without a word. Links in /dev are those of the system, as `/dev/fd/63` of a shell.
 */
function write(path: string, text: string, options: { overwrite: boolean }): void {
  try {
    if (path.startsWith('/dev/fd/')) {
      writeFileSync(path, text, { flag: 'a' })
      return
    }
    const before = lstatSync(path, { throwIfNoEntry: false })
    if (before !== undefined && !options.overwrite)
      throw new GateError('already exists; --force overwrites it', { file: path })
    if (before?.isSymbolicLink())
      throw new GateError('could not be written: a symbolic link; name the file itself', {
        file: path,
      })
    const isDevice = before?.isCharacterDevice() === true
    if (before !== undefined && !isDevice && !before.isFile())
      throw new GateError(
        `could not be written: ${before.isDirectory() ? 'this is a folder, expected a file' : 'not a regular file'}`,
        { file: path },
      )
    makeFolder(dirname(path))
    // no new file takes the place of /dev/null
    if (isDevice) writeFileSync(path, text)
    else
      uninterrupted(() => {
        try {
          replace(path, text, before?.mode)
        } catch (error) {
          if (before === undefined || !isInPlace(error)) throw error
          overwrite(path, text)
        }
      })
  } catch (error) {
    throw error instanceof GateError ? error : refusal('could not be written: ', error, path)
  }
}

/** A file that is mounted, or that may be written in a folder that may not, as in a container: nothing can take its place. */
function isInPlace(error: unknown): boolean {
  const { code = '' } = error as NodeJS.ErrnoException
  return ['EBUSY', 'EACCES', 'EPERM', 'EROFS', 'EXDEV'].includes(code)
}

/** Not where a link has taken its place by now. */
function overwrite(path: string, text: string): void {
  const descriptor = openSync(path, constants.O_WRONLY | constants.O_TRUNC | constants.O_NOFOLLOW)
  try {
    writeFileSync(descriptor, text)
  } finally {
    closeSync(descriptor)
  }
}

/** With the folders above it. Node's own way of doing that does not end where the system says of a folder that stands there that it does not, as in /proc. */
function makeFolder(path: string): void {
  if (isA('isDirectory', path)) return
  const above = dirname(path)
  if (above !== path) makeFolder(above)
  try {
    mkdirSync(path)
  } catch (error) {
    // another run may have been faster
    if (!isA('isDirectory', path)) throw error
  }
}

/** The neighbour's name is short and nobody else's: a name that just fits is no problem, and neither is a run that was killed. */
function replace(path: string, text: string, mode: number | undefined): void {
  const neighbour = join(
    dirname(path),
    `.gate-${process.pid}-${Math.random().toString(36).slice(2)}.tmp`,
  )
  const descriptor = openSync(neighbour, 'wx')
  try {
    try {
      writeFileSync(descriptor, text)
      // a report that others may not read stays so
      if (mode !== undefined) fchmodSync(descriptor, mode & 0o777)
    } finally {
      closeSync(descriptor)
    }
    renameSync(neighbour, path)
  } catch (error) {
    rmSync(neighbour, { force: true })
    throw error
  }
}

/** A signal that ends the program waits until the file is whole or gone; where somebody else waits for signals already, the program goes on anyway. */
function uninterrupted(work: () => void): void {
  const signals = (['SIGINT', 'SIGTERM'] as const).filter(
    (signal) => process.listenerCount(signal) === 0,
  )
  const end = (signal: NodeJS.Signals): void => {
    for (const each of signals) process.off(each, end)
    process.kill(process.pid, signal)
  }
  for (const signal of signals) process.on(signal, end)
  try {
    work()
  } finally {
    // what came meanwhile is delivered in the next turn of the event loop, and this runs at the end of it
    setImmediate(() =>
      setImmediate(() => {
        for (const signal of signals) process.off(signal, end)
      }),
    )
  }
}

function append(path: string, text: string): void {
  try {
    appendFileSync(path, text)
  } catch (error) {
    throw refusal('could not be written: ', error, path)
  }
}

/** What the system refuses is for the user to put right. Anything else is a bug, and stays what it is. */
function refusal(before: string, error: unknown, file: string): unknown {
  return typeof (error as NodeJS.ErrnoException).code === 'string'
    ? new GateError(`${before}${reasonOf(error)}`, { file })
    : error
}

function reasonOf(error: unknown): string {
  const { code, permission } = error as NodeJS.ErrnoException & { permission?: string }
  if (code === 'ERR_ACCESS_DENIED') {
    const option = permission === 'FileSystemWrite' ? '--allow-fs-write' : '--allow-fs-read'
    return `node runs without the permission for it; add ${option} to its options`
  }
  const reasons: Record<string, string> = {
    ENOENT: 'no such file',
    ENOTDIR: 'no such file',
    EACCES: 'no permission',
    EIO: 'the system cannot read or write it',
    EFBIG: 'the file would be too large',
    EDQUOT: 'the disk is full',
    EEXIST: 'there is a file where a folder is needed',
    EPERM: 'no permission',
    EISDIR: 'this is a folder, expected a file',
    ELOOP: 'a loop of symbolic links',
    ENOSPC: 'the disk is full',
    EROFS: 'a read-only file system',
    ENAMETOOLONG: 'the name is too long',
    ENXIO: 'not a regular file',
    ETIMEDOUT: 'took too long',
    ENOBUFS: 'its output is too long',
  }
  return reasons[code ?? ''] ?? (error instanceof Error ? error.message : String(error))
}
