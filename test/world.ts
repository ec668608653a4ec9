// A world for tests: the real files of one folder, and streams that are kept.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import { main } from '../src/cli/main.ts'
import { GateError } from '../src/errors.ts'
import { realWorld } from '../src/system/real-world.ts'
import type { World } from '../src/system/world.ts'

export const root = join(import.meta.dirname, '..')

/** When the newest file of a folder was written. */
const newest = (folder: string): number =>
  Math.max(
    0,
    ...(readdirSync(join(root, folder), { recursive: true }) as string[]).map(
      (file) => statSync(join(root, folder, file)).mtimeMs,
    ),
  )
/** The gates as the build wrote them, which load three times as fast as their sources, unless something was changed since. */
const built =
  existsSync(join(root, 'dist', 'gates')) &&
  newest('dist/gates') > Math.max(newest('src'), newest('templates'), newest('vocabularies'))
    ? join(root, 'dist', 'gates')
    : null

/** Where a world finds what comes with the product. */
export const product: Pick<World, 'templates' | 'pipelines'> & Partial<Pick<World, 'compiled'>> = {
  ...(built !== null && { compiled: built }),
  templates: join(root, 'templates'),
  pipelines: join(root, 'ci'),
}

export const examples = join(root, 'examples')
/** Every example of a gate that comes with the product, below `examples`. */
export const exampleFiles = (readdirSync(examples, { recursive: true }) as string[])
  .filter(
    (file) =>
      file.endsWith('.md') &&
      existsSync(join(root, 'templates', file.split('/')[0] ?? '')) &&
      file.includes('/'),
  )
  .sort()

/** The day of the review that an example names: it is judged as of that. */
export function reviewDayOf(file: string): string {
  const day = /(?:review )?date:\W*(\d{4}-\d\d-\d\d)/i.exec(
    readFileSync(join(examples, file), 'utf8'),
  )?.[1]
  if (day === undefined) throw new Error(`${file} names no review date`)
  return day
}

export interface Run {
  out: string
  err: string
  code: number
  written: Map<string, string>
}

/** Runs one command with a folder as its working directory. */
export async function run(
  args: readonly string[],
  folder: string,
  over: Partial<World> = {},
): Promise<Run> {
  const result: Run = { out: '', err: '', code: 2, written: new Map() }
  const real = realWorld()
  const world: World = {
    ...real,
    read: (path, limit) => {
      const file = path.startsWith('/') ? path : join(folder, path)
      if (!existsSync(file)) throw new GateError('no such file', { file: path })
      if (statSync(file).isDirectory())
        throw new GateError('this is a folder, expected a file', { file: path })
      return readFileSync(file).subarray(0, limit + 1)
    },
    readInput: async () => Buffer.alloc(0),
    write: (path, text) => {
      result.written.set(path, text)
    },
    append: (path, text) => {
      result.written.set(path, (result.written.get(path) ?? '') + text)
    },
    exists: (path) => existsSync(path.startsWith('/') ? path : join(folder, path)),
    entries: (path) => real.entries(path.startsWith('/') ? path : join(folder, path)),
    realPath: (path) => real.realPath(path.startsWith('/') ? path : join(folder, path)),
    repositoryOf: () => null,
    kindOf: (path) => real.kindOf(path.startsWith('/') ? path : join(folder, path)),
    relative: (path, from = '') =>
      relative(resolve(folder, from), resolve(folder, path)).replaceAll(sep, '/'),
    // what is tracked here is not the test's to know: tests that need git make a repository and run the program
    git: async () => null,
    sshKeygen: async () => null,
    ask: async () => null,
    ...product,
    today: '2026-06-09',
    environment: {},
    terminal: { out: false, err: false, width: null },
    // the program's own tests start others
    startHelper: null,
    out: async (text) => {
      result.out += text
    },
    err: (text) => {
      result.err += text
    },
    ...over,
  }
  result.code = await main(args, world)
  return result
}

/** A transcript: what a user typed, what came back, and the exit code. */
export function transcript(command: string, { out, err, code }: Run): string {
  return `$ ${command}\n${out}${err}exit ${code}\n`
}

export function argumentsOf(command: string): string[] {
  return (command.match(/"[^"]*"|\S+/g) ?? [])
    .slice(1)
    .map((argument) => argument.replace(/^"|"$/g, ''))
}

/** A report as one text. */
export function whole(report: string | Iterable<string>): string {
  return typeof report === 'string' ? report : [...report].join('')
}
