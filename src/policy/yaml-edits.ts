// How is a YAML text changed, with comments and all else as they were?
import { isScalar, parseDocument } from 'yaml'
import { GateError } from '../errors.ts'

/** The text of gate.config.yaml with that folder under `gates:`. */
export function withGate(text: string, folder: string, file: string): string {
  const document = parseDocument(text.trim() === '' ? 'gates: []\n' : text)
  const [error] = document.errors
  if (error !== undefined)
    throw new GateError('cannot be read; mend it, and adopt again', {
      file,
      line: error.linePos?.[0].line ?? 1,
    })
  if (!document.has('gates')) document.set('gates', document.createNode([]))
  const { gates } = document.toJS() as { gates: unknown }
  if (!Array.isArray(gates)) throw new GateError('"gates" is not a list', { file })
  if (!gates.includes(folder)) document.addIn(['gates'], folder)
  return document.toString()
}

/** The text of a front matter with that number behind `version`, however the key is written. */
export function withVersion(text: string, version: number): string {
  const node = parseDocument(text).get('version', true)
  if (!isScalar(node) || node.range == null) return text
  const [from, to] = node.range
  return `${text.slice(0, from)}${version}${text.slice(to)}`
}
