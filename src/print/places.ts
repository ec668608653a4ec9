// Where is a finding, for a program that keeps track of it from run to run?
import { sha256 } from '../digest.ts'
import type { Finding, Review } from '../result.ts'

/** The path as pipelines want it: with forward slashes and no `./`. One backslash in front begins a name, not a path from the root. */
export function pathOf(file: string): string {
  return file.replace(/(?!^\\(?!\\))\\/g, '/').replace(/^(?:\.\/+)+/, '')
}

/**
 * What stays the same of each finding while lines move and numbers in messages change: its rule, its item and its file. Of several findings
 * of one rule on one item, the running number tells them apart.
 */
export function fingerprintsOf(review: Review): Map<Finding, string> {
  const seen = new Map<string, number>()
  // by line, whatever their levels: a waiver changes no number
  const inOrder = [...review.findings].sort((a, b) => a.line - b.line || a.column - b.column)
  return new Map(
    inOrder.map((finding) => {
      const key = JSON.stringify([finding.rule, finding.item, pathOf(review.file)])
      const number = (seen.get(key) ?? 0) + 1
      seen.set(key, number)
      return [finding, shortHash(`${key} ${number}`)]
    }),
  )
}

/** A fingerprint of a file that could not be judged. */
export function fingerprintOf(file: string): string {
  return shortHash(JSON.stringify(['not-judged', pathOf(file)]))
}

function shortHash(text: string): string {
  return sha256(new TextEncoder().encode(text)).slice('sha256:'.length).slice(0, 32)
}
