// What does a pipeline's tests tab show? The checklist: one test an item, one for what is about the document, one for a file that was not judged.
// Form: the XSD of Jenkins' xunit plugin, which GitLab reads too; XML 1.0 allows no control characters, however they are written.
import type { Finding, Review, ReviewedItem } from '../result.ts'
import { pathOf } from './places.ts'
import type { Report } from './report.ts'
import { defused, plain } from './terminal.ts'
import { decisionOf, signs, waiverOf } from './words.ts'

interface Test {
  name: string
  problem: {
    kind: 'failure' | 'error' | 'skipped'
    type: string
    message: string
    text: string
  } | null
  output: string
}

export function junit(report: Report): string {
  const suites = [
    ...report.checklists.map((review) => ({
      file: review.file,
      gate: review.gate.id,
      tests: testsOf(review),
    })),
    ...report.errors.map(({ file, message }) => ({
      file,
      gate: 'not-judged',
      tests: [
        {
          name: 'The checklist can be judged',
          problem: {
            kind: 'error' as const,
            type: 'not-judged',
            message,
            text: `${file}: ${message}`,
          },
          output: '',
        },
      ],
    })),
  ]
  const all = suites.flatMap(({ tests }) => tests)
  const body = suites.flatMap(({ file, gate, tests }) => [
    `  <testsuite name="${xml(pathOf(file))}" tests="${tests.length}" failures="${count(tests, 'failure')}" errors="${count(tests, 'error')}" skipped="${count(tests, 'skipped')}" time="0" file="${xml(pathOf(file))}">`,
    ...tests.flatMap((test) => element(test, classOf(gate, file))),
    '  </testsuite>',
  ])
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="${report.tool.name}" tests="${all.length}" failures="${count(all, 'failure')}" errors="${count(all, 'error')}" time="0">`,
    ...body,
    '</testsuites>',
    '',
  ].join('\n')
}

function testsOf(review: Review): Test[] {
  const ids = new Set(review.items.map((item) => item.id))
  const items = review.items.map((item) =>
    testOf(
      item,
      review,
      review.findings.filter((finding) => finding.item === item.id),
    ),
  )
  const others = review.findings.filter(({ item }) => item === null || !ids.has(item))
  return [...items, documentOf(review, others, count(items, 'failure') > 0)]
}

function testOf(item: ReviewedItem, review: Review, findings: readonly Finding[]): Test {
  const statuses = `claims ${signs[item.claimed]}, assessed ${signs[item.assessed]}`
  const told = findings.map((finding) => tellOf(finding, review))
  const name = `${item.id}. ${item.title}`
  const [error] = findings.filter(({ level }) => level === 'error')
  if (item.assessed === 'fail' || item.assessed === 'blank') {
    const message =
      error?.message ?? (item.assessed === 'blank' ? 'not filled in' : 'its author marks it failed')
    const text = [`${pathOf(review.file)}:${item.line}: item ${item.id} ${statuses}`, ...told].join(
      '\n',
    )
    return {
      name,
      problem: { kind: 'failure', type: error?.rule ?? item.assessed, message, text },
      output: '',
    }
  }
  const open = review.openItems
    .filter((row) => item.assessed === 'warn' && row.items.includes(item.id))
    .map(
      (row) =>
        `open: ${row.missing}, ${row.owner ?? 'nobody'}, due ${row.due ?? 'never'}${row.closed === null ? '' : `, closed ${row.closed}`}`,
    )
  const output =
    item.assessed === 'pass' && told.length === 0
      ? []
      : [`item ${item.id} ${statuses}`, ...open, ...told]
  if (item.assessed === 'na')
    return {
      name,
      problem: {
        kind: 'skipped',
        type: 'na',
        message: item.evidence || 'not applicable',
        text: '',
      },
      output: told.join('\n'),
    }
  return { name, problem: null, output: output.join('\n') }
}

/** Fails for what is about the document, and for a decision that blocks although no item fails: the tab is never green when the step is red. */
function documentOf(review: Review, findings: readonly Finding[], hasFailed: boolean): Test {
  const told = findings.map((finding) => tellOf(finding, review))
  const [error] = findings.filter(({ level }) => level === 'error')
  const name = 'The document and its decision'
  const decision = decisionOf(review)
  if (error !== undefined || (review.outcome === 'blocked' && !hasFailed)) {
    const message = error?.message ?? decision
    return {
      name,
      problem: {
        kind: 'failure',
        type: error?.rule ?? review.outcome,
        message,
        text: [decision, ...told].join('\n'),
      },
      output: '',
    }
  }
  return { name, problem: null, output: [review.verdict.label, ...told].join('\n') }
}

function tellOf(finding: Finding, review: Review): string {
  const waiver = waiverOf(review, finding)
  const waived =
    finding.level === 'waived' && waiver !== undefined
      ? [`  waived by ${waiver.approver} until ${waiver.until}: ${waiver.reason}`]
      : []
  return [
    `${finding.level}[${finding.rule}] ${pathOf(review.file)}:${finding.line}:${finding.column}: ${finding.message}`,
    `  fix: ${finding.fix}`,
    ...waived,
  ].join('\n')
}

function element({ name, problem, output }: Test, className: string): string[] {
  const inside = [
    ...(problem === null ? [] : [problemOf(problem)]),
    ...(output === '' ? [] : [`      <system-out>${xml(output, true)}</system-out>`]),
  ]
  const open = `    <testcase name="${xml(name)}" classname="${xml(className)}" time="0"`
  return inside.length === 0 ? [`${open}/>`] : [`${open}>`, ...inside, '    </testcase>']
}

function problemOf({ kind, type, message, text }: NonNullable<Test['problem']>): string {
  return `      <${kind} type="${xml(type)}" message="${xml(message)}"${text === '' ? '/>' : `>${xml(text, true)}</${kind}>`}`
}

/** Jenkins takes what is before the last dot for the package: the gate; a dot in a path would move that. */
function classOf(gate: string, file: string): string {
  return `${gate}.${pathOf(file).replace(/\.md$/i, '').replaceAll('.', '_')}`
}

function count(tests: readonly Test[], kind: 'failure' | 'error' | 'skipped'): number {
  return tests.filter((test) => test.problem?.kind === kind).length
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text as XML 1.0 can hold it: what is no character there is shown as an escape. */
function xml(text: string, hasLines = false): string {
  const shown = hasLines ? text.split('\n').map(plain).join('\n') : plain(text)
  return defused(shown).replace(
    /[&<>"\ufffe\uffff]/g,
    (character) => entities[character] ?? '\ufffd',
  )
}
