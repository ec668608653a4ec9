// What does a GitHub workflow's log show? The text, then annotations on the lines of the files, worst first.
// Form and limits: GitHub's "Workflow commands"; the runner's IssueCommandExtension drops columns where the lines differ.
import type { Finding } from '../result.ts'
import { pageOfRule } from '../version.ts'
import { fromHere } from './here.ts'
import { pathOf } from './places.ts'
import type { Report, ReportOptions } from './report.ts'
import { defused, plain } from './terminal.ts'
import { text } from './text.ts'
import { decisionOf, plural, waiverOf, worstFirst } from './words.ts'

/** Annotations of each kind that GitHub shows of one step. */
const shown = 10
/** Characters; GitHub allows 255 in a title and 64 KiB in a message. */
const longestTitle = 255
const longestMessage = 4000

type Kind = 'error' | 'warning' | 'notice'

interface Annotation {
  kind: Kind
  title: string
  message: string
  file?: string
  /** The line alone, where no more is known. */
  place?: Pick<Finding, 'line'> & Partial<Pick<Finding, 'column' | 'endLine' | 'endColumn'>>
}

export function github(report: Report, options: ReportOptions): string {
  const all = annotationsOf(report)
  const kinds: Kind[] = options.quiet ? ['error', 'notice'] : ['error', 'warning', 'notice']
  const lines = kinds.flatMap((kind) =>
    capped(all.filter((annotation) => annotation.kind === kind)),
  )
  // a line of its own, whatever the text before it ends with
  return `${[...text(fromHere(report, options.names), options)].join('')}${lines.length > 0 ? '\n' : ''}${lines.map((line) => `${command(line)}\n`).join('')}`
}

/** Of a run that ended before it had a report: the one annotation, on the line where the mistake is. */
export function notJudged(message: string, file?: string, line?: number): string {
  return `${command({ kind: 'error', title: 'not judged', message, ...(file !== undefined && { file }), ...(line !== undefined && { place: { line } }) })}\n`
}

function annotationsOf(report: Report): Annotation[] {
  const notJudged = report.errors.map(({ file, message }) => ({
    kind: 'error' as const,
    title: 'not judged',
    message,
    file,
  }))
  // a step that fails says why, also where no finding is an error: too many warnings, or an item that its author marks failed
  const blocked = report.checklists
    .filter(
      (review) =>
        review.outcome === 'blocked' && !review.findings.some(({ level }) => level === 'error'),
    )
    .map((review) => ({
      kind: 'error' as const,
      title: review.gate.id,
      message: decisionOf(review),
      file: review.file,
    }))
  const found = worstFirst(report).map(({ review, finding }): Annotation => {
    const isWaived = finding.level === 'waived'
    const waiver = waiverOf(review, finding)
    const about =
      isWaived && waiver !== undefined
        ? `waived by ${waiver.approver} until ${waiver.until}: ${waiver.reason}`
        : finding.level === 'note'
          ? 'for the reviewer to read'
          : `fix: ${finding.fix}`
    return {
      kind: finding.level === 'waived' || finding.level === 'note' ? 'notice' : finding.level,
      title: `${isWaived ? 'waived: ' : ''}${finding.rule} (${review.gate.id}${finding.item === null ? '' : `#${finding.item}`})`,
      message: `${finding.message}\n${about}\n${pageOfRule(finding.rule)}`,
      file: review.file,
      place: finding,
    }
  })
  // first of its kind, so that others do not hide it
  const retired = (report.retired ?? []).map((file) => ({
    kind: 'notice' as const,
    title: 'not judged',
    message: 'the agent is retired, says its front matter',
    file,
  }))
  return [...notJudged, ...blocked, ...retired, ...found]
}

/** The last place is for what GitHub would drop without a word. */
function capped(annotations: readonly Annotation[]): Annotation[] {
  const [first] = annotations
  if (first === undefined || annotations.length <= shown) return [...annotations]
  const left = annotations.length - shown + 1
  const noun = { error: 'error', warning: 'warning', notice: 'note' }[first.kind]
  return [
    ...annotations.slice(0, shown - 1),
    {
      kind: first.kind,
      title: `${left} more`,
      message: `and ${plural(left, `more ${noun}`)} in the report above`,
    },
  ]
}

function command({ kind, title, message, file, place }: Annotation): string {
  const properties: [string, string | number][] = []
  if (file !== undefined) properties.push(['file', pathOf(file)])
  if (place !== undefined) {
    const { line, column, endLine, endColumn } = place
    properties.push(['line', line])
    if (endLine !== undefined) properties.push(['endLine', endLine])
    // GitHub's end is the last column, ours the one after it
    if (line === endLine && column !== undefined && endColumn !== undefined)
      properties.push(['col', column], ['endColumn', Math.max(column, endColumn - 1)])
  }
  properties.push(['title', [...title].slice(0, longestTitle).join('')])
  const said = message.slice(0, longestMessage).split('\n').map(plain).join('\n')
  return `::${kind} ${properties.map(([name, value]) => `${name}=${property(plain(String(value)))}`).join(',')}::${escaped(defused(said))}`
}

function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function property(text: string): string {
  return escaped(defused(text)).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
