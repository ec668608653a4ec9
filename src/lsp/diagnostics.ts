// How does a finding look in an editor?

import type { Diagnostic, Range } from 'vscode-languageserver-protocol'
import type { Finding } from '../result.ts'
import { pageOfRule } from '../version.ts'
import type { Told } from './judging.ts'

/** Severities of the protocol; what is for the reviewer to read is information, and what a waiver covers a hint. */
const severities = { error: 1, warning: 2, note: 3, waived: 4 } as const

/** What is wrong with a page, in the order of its places. */
export function diagnosticsOf({ findings, problem }: Told): Diagnostic[] {
  if (problem !== null) {
    const start = { line: problem.line - 1, character: 0 }
    const message = `not judged: ${problem.message}`
    return [{ range: { start, end: start }, severity: severities.error, source: 'gate', message }]
  }
  return findings.map((finding) => ({
    range: rangeOf(finding),
    severity: severities[finding.level],
    source: 'gate',
    code: finding.rule,
    codeDescription: { href: pageOfRule(finding.rule) },
    message: finding.message,
  }))
}

/** 0-based, in UTF-16 units, as the protocol counts where nothing else is agreed. */
export function rangeOf(of: Pick<Finding, 'line' | 'column' | 'endLine' | 'endColumn'>): Range {
  return {
    start: { line: of.line - 1, character: of.column - 1 },
    end: { line: of.endLine - 1, character: of.endColumn - 1 },
  }
}

/** The whole of the lines that a range is in. */
export function linesOf({ start, end }: Range): Range {
  return {
    start: { line: start.line, character: 0 },
    end: { line: end.line, character: Number.MAX_SAFE_INTEGER },
  }
}

/** Whether two ranges have a place in common; one that holds nothing is a place too. */
export function overlap(one: Range, other: Range): boolean {
  return !isBefore(one.end, other.start) && !isBefore(other.end, one.start)
}

function isBefore(one: Range['start'], other: Range['start']): boolean {
  return one.line < other.line || (one.line === other.line && one.character < other.character)
}
