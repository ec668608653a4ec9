// Where does a report go, and in which forms? Asked before anything is judged: a run whose report could not be written would have judged in vain.
import { GateError, suggestion } from '../errors.ts'
import { type Format, formats } from '../print/formats.ts'
import { fewest, isWritten } from '../print/html-marks.ts'
import type { World } from '../system/world.ts'
import { isFolder, readIfPossible, within, withoutEndSlash } from './path.ts'

/** A format and the file it goes to; null is standard output. */
export interface Output {
  format: Format
  path: string | null
  /** Whether the path is a folder, which gets an index and a page for each checklist. */
  isFolder: boolean
}

type FileOutput = Output & { path: string }

/** `asked`: the texts behind `--format`. */
export function outputsOf(asked: readonly string[], world: World): Output[] {
  const outputs = (asked.length === 0 ? ['text'] : asked).map((one) => outputOf(one, world))
  const files = filesOf(outputs)
  if (outputs.length - files.length > 1)
    throw new GateError(
      '--format: at most one format goes to standard output; give the others a file, as in json=gate.json',
    )
  const places = files.map(({ path }) => identityOf(path, world))
  const twice = files.find((_, index) => places.indexOf(places[index] ?? '') !== index)
  if (twice !== undefined)
    throw new GateError('--format: two formats go to this file; give each its own', {
      file: twice.path,
    })
  for (const folder of files.filter((output) => output.isFolder)) {
    const inside = files.find(({ path }) => isPageIn(folder.path, path, world))
    if (inside !== undefined)
      throw new GateError(
        `--format: ${inside.path} is a name that the pages in ${folder.path} can have; give it another folder`,
      )
    refuseForeign(folder.path, world)
  }
  return outputs
}

function isPageIn(folder: string, path: string, world: World): boolean {
  return /^[^/]+\.html$/i.test(world.relative(path, folder))
}

/** The index of somebody else, as of a site of documentation, is not gate's to replace. */
function refuseForeign(folder: string, world: World): void {
  if (world.kindOf(withoutEndSlash(folder)) === 'link')
    throw new GateError('--format: a symbolic link; name the folder itself', { file: folder })
  const file = within(folder, 'index.html')
  if (!world.exists(file)) return
  const start = Buffer.from(readIfPossible(file, fewest, world) ?? []).toString('utf8')
  if (!isWritten(start, ['index', 'report']))
    throw new GateError('--format: not a page that gate wrote; give html a folder of its own', {
      file,
    })
}

/** A stream that every system calls so. What is written into it goes to its end, also where it leads to a file. */
const standardOutput = /^\/(?:dev\/stdout|dev\/fd\/1|proc\/self\/fd\/1)$/

/** `json`, or `json=gate.json`. */
function outputOf(written: string, world: World): Output {
  const [name = '', ...rest] = written.split('=')
  const format = formats.find((one) => one === name)
  if (format === undefined) {
    const known = suggestion(name, formats, `, there is ${formats.join(', ')}`)
    throw new GateError(`--format: no format is called "${name}"${known}`)
  }
  const path = rest.join('=')
  if (rest.length > 0 && path === '')
    throw new GateError(`--format: "${written}" has no file name after the equals sign`)
  if (path === '' || standardOutput.test(path)) return { format, path: null, isFolder: false }
  return { format, path, isFolder: format === 'html' && namesFolder(path, world) }
}

/** By its end, or as it is there. */
function namesFolder(path: string, world: World): boolean {
  return /[/\\]$/.test(path) || isFolder(path, world)
}

function filesOf(outputs: readonly Output[]): FileOutput[] {
  return outputs.filter((output): output is FileOutput => output.path !== null)
}

/** The same for all names of one file, be it by way of a link, another mount or other letter case. */
export function identityOf(path: string, world: World): string {
  return world.stamp(path) ?? world.realPath(withoutEndSlash(path) || path)
}

/** Reports that would replace what they are about. */
export class OverwritingError extends GateError {
  readonly files: readonly string[]

  constructor(outputs: readonly [FileOutput, ...FileOutput[]]) {
    const [{ format, path }] = outputs
    super(`--format: ${format} would overwrite what is read; give it another file`, { file: path })
    this.files = outputs.map((output) => output.path)
  }
}

/** No report replaces what it is about: a checklist, a configuration, a gate, a result that is merged. */
export function keepFromOverwriting(
  read: readonly string[],
  outputs: readonly Output[],
  world: World,
): void {
  const files = filesOf(outputs)
  if (files.length === 0) return
  const kept = new Set(read.map((file) => identityOf(file, world)))
  const [first, ...more] = files.filter((output) =>
    replacedBy(output, world).some((path) => kept.has(identityOf(path, world))),
  )
  if (first !== undefined) throw new OverwritingError([first, ...more])
}

/** What an output may take the place of: in a folder, whatever can be a page. */
function replacedBy({ path, isFolder }: FileOutput, world: World): string[] {
  if (!isFolder) return [path]
  return world
    .entries(path)
    .flatMap(({ name }) => (/\.html$/i.test(name) ? within(path, name) : []))
}
