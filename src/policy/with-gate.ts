// What does the configuration say when one more own gate is listed in it?
import { parseDocument } from 'yaml'
import { GateError } from '../errors.ts'

/** The text of gate.config.yaml with that folder under `gates:`, comments and all else as they were. */
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
