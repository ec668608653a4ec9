// What does code scanning get? SARIF 2.1.0 as GitHub reads it: texts for every rule, regions, stable fingerprints, waivers as suppressions.
// Source: OASIS SARIF 2.1.0 with Errata 01; GitHub's "SARIF support for code scanning" (5,000 results a run are shown, 25,000 accepted).

import type { Finding, Review } from '../result.ts'
import { pageOfRule, repository } from '../version.ts'
import { written } from './json.ts'
import { fingerprintsOf, pathOf } from './places.ts'
import type { Report, ReportOptions, RuleText } from './report.ts'
import { plain } from './terminal.ts'
import { waiverOf, worstFirst } from './words.ts'

const mostResults = 5000
/** Where relative paths start. GitHub takes that as the root of the repository. */
const root = '%SRCROOT%'

export function sarif(report: Report, options: ReportOptions): string {
  const found = worstFirst(report)
  const shown = found.slice(0, mostResults)
  const rules = rulesOf(
    shown.map(({ finding }) => finding),
    options.rules,
  )
  const fingerprints = new Map(report.checklists.flatMap((review) => [...fingerprintsOf(review)]))
  const notifications = [
    ...report.errors.map(({ file, message }) => ({
      level: 'error',
      descriptor: { id: notJudged.id },
      message: { text: plain(`not judged: ${message}`) },
      locations: [{ physicalLocation: { artifactLocation: artifactOf(file) } }],
    })),
    ...(found.length > mostResults
      ? [
          {
            level: 'warning',
            descriptor: { id: leftOut.id },
            message: {
              text: `${found.length - mostResults} findings of ${found.length} are left out`,
            },
          },
        ]
      : []),
  ]
  return written(
    {
      $schema:
        'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: {
              name: report.tool.name,
              semanticVersion: report.tool.version,
              informationUri: repository,
              rules,
              notifications: [notJudged, leftOut],
            },
          },
          columnKind: 'utf16CodeUnits',
          originalUriBaseIds: {
            [root]: {
              description: {
                text: 'The root of the repository.',
              },
            },
          },
          invocations: [
            {
              executionSuccessful: report.errors.length === 0,
              ...(notifications.length > 0 ? { toolExecutionNotifications: notifications } : {}),
            },
          ],
          results: shown.map(({ review, finding }) =>
            resultOf(review, finding, rules, fingerprints.get(finding) ?? ''),
          ),
          properties: {
            asOf: report.asOf,
            outcome: report.outcome,
            ...(report.shard !== undefined && { shard: report.shard }),
            checklists: report.checklists.map(({ file, gate, outcome, verdict }) => ({
              file: plain(file),
              gate: gate.id,
              outcome,
              verdict: plain(verdict.label),
            })),
          },
        },
      ],
    },
    2,
  )
}

/** The rules that found something, in the order of the report; one that has no texts is told by what it found. */
function rulesOf(findings: readonly Finding[], texts: readonly RuleText[]): object[] {
  const byId = new Map(texts.map((rule) => [rule.id, rule]))
  const first = new Map([...findings].reverse().map((finding) => [finding.rule, finding]))
  const ids = [...byId.keys(), ...first.keys()].filter(
    (id, at, all) => first.has(id) && all.indexOf(id) === at,
  )
  return ids.map((id) => {
    const finding = first.get(id)
    const { level, about, fix } = byId.get(id) ?? {
      level: 'error',
      about: finding?.message ?? id,
      fix: finding?.fix ?? id,
    }
    return {
      ...descriptorOf(id, about, fix, pageOfRule(id)),
      defaultConfiguration: { level },
      properties: { tags: ['governance'], 'problem.severity': level },
    }
  })
}

/** With the texts that GitHub demands of everything that is reported, also of what is no result. */
function descriptorOf(id: string, about: string, fix: string, helpUri: string) {
  const help = `To fix: ${fix}.`
  return {
    id,
    shortDescription: { text: about },
    fullDescription: { text: about },
    help: { text: help, markdown: help },
    helpUri,
  }
}

const notJudged = descriptorOf(
  'not-judged',
  'A file that was to be judged could not be.',
  'mend what the message says, and judge the file again',
  repository,
)
const leftOut = descriptorOf(
  'left-out',
  `Of more than ${mostResults} findings, only the worst are shown.`,
  'judge fewer files at a time, or read the report as JSON, which has all of them',
  repository,
)

function resultOf(
  review: Review,
  finding: Finding,
  rules: readonly object[],
  fingerprint: string,
): object {
  const waiver = waiverOf(review, finding)
  const said =
    waiver === undefined
      ? 'waived'
      : `${waiver.reason} (approved by ${waiver.approver} until ${waiver.until})`
  // a region of no width would not be shown
  const endColumn =
    finding.endLine === finding.line
      ? Math.max(finding.endColumn, finding.column + 1)
      : finding.endColumn
  return {
    ruleId: finding.rule,
    ruleIndex: rules.findIndex((rule) => 'id' in rule && rule.id === finding.rule),
    level: finding.level === 'waived' ? 'error' : finding.level,
    message: { text: plain(`${finding.message}. To fix: ${finding.fix}.`) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: artifactOf(review.file),
          region: {
            startLine: finding.line,
            startColumn: finding.column,
            endLine: finding.endLine,
            endColumn,
          },
        },
      },
    ],
    // a key of our own: GitHub's uploader makes its primaryLocationLineHash from the line itself, and warns at every other value
    partialFingerprints: { 'launchgate/v1': fingerprint },
    ...(finding.level === 'waived'
      ? { suppressions: [{ kind: 'external', status: 'accepted', justification: plain(said) }] }
      : {}),
    properties: { gate: review.gate.id, item: finding.item },
  }
}

/** A URI reference: relative to the root, or absolute for a file that lies elsewhere. */
function artifactOf(file: string): object {
  const path = pathOf(file)
  const encoded = path
    .replace(/\p{Cs}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/')
  if (path.startsWith('/')) return { uri: `file://${encoded}` }
  return { uri: encoded, uriBaseId: root }
}
