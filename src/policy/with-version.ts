// What does front matter say when its page is written for another version of its gate?
import { isScalar, parseDocument } from 'yaml'

/** The text with that number behind `version`, however the key is written, and all else as it was. */
export function withVersion(text: string, version: number): string {
  const node = parseDocument(text).get('version', true)
  if (!isScalar(node) || node.range == null) return text
  const [from, to] = node.range
  return `${text.slice(0, from)}${version}${text.slice(to)}`
}
