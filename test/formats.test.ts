// What each format gives for three examples is kept in formats/, and for every one it is valid for whoever reads it. `npm run accept` writes it anew.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Ajv04 from 'ajv-draft-04'
import formatsOfJson from 'ajv-formats'
import { beforeAll, describe, expect, test } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { type Format, formats } from '../src/print/formats.ts'
import { reporters } from '../src/print/index.ts'
import type { Report, ReportOptions } from '../src/print/report.ts'
import { type Finding, type Review, result } from '../src/result.ts'
import { rules } from '../src/rules/index.ts'
import { exampleFiles, examples, reviewDayOf, root, run, whole } from './world.ts'

const kept = join(import.meta.dirname, 'formats')
const schemas = join(import.meta.dirname, 'schemas')
/** `text` is kept in examples/. */
const endings: Record<Exclude<Format, 'text'>, string> = {
  github: 'github.txt',
  markdown: 'md',
  html: 'html',
  ics: 'ics',
  json: 'json',
  jsonl: 'jsonl',
  sarif: 'sarif',
  junit: 'xml',
  gitlab: 'gitlab.json',
}
const kinds = Object.entries(endings) as [keyof typeof endings, string][]
/** The formats of each example, by ending. */
const outputs = new Map<string, Map<string, string>>()

beforeAll(async () => {
  for (const file of exampleFiles) {
    const asked = kinds.flatMap(([format, ending]) => ['--format', `${format}=${ending}`])
    outputs.set(
      file,
      (await run(['check', file, '--as-of', reviewDayOf(file), ...asked], examples)).written,
    )
  }
})

const outputOf = (file: string, format: keyof typeof endings): string =>
  outputs.get(file)?.get(endings[format]) ?? ''
const options: ReportOptions = {
  color: false,
  links: false,
  width: 100,
  quiet: false,
  verbose: false,
  names: new Map(),
  lines: new Map(),
  rules,
}
const printed = async (format: Format, report: Report): Promise<string> =>
  whole((await reporters[format]())(report, options))

test('there is a kept form of every format', () => {
  expect(['text', ...Object.keys(endings)].sort()).toEqual([...formats].sort())
})

/** A page of errors and warnings, one with open items and signatures, and one whose verdict has a name of its own. */
const shown = [
  'pilot-to-prod/rubber-stamp.md',
  'pilot-to-prod/conditional.md',
  'scale-decision/harden.md',
]

describe.each(shown)('%s', (file) => {
  test.each(kinds)('%s', (format, ending) => {
    const place = join(kept, file.replace(/md$/, ending))
    const found = outputOf(file, format)
    if (process.env.ACCEPT === '1') {
      if (!existsSync(dirname(place))) mkdirSync(dirname(place), { recursive: true })
      writeFileSync(place, found)
    } else expect(found).toBe(readFileSync(place, 'utf8'))
  })
})

describe('of every example', () => {
  test('each format ends with one line end', () => {
    for (const file of exampleFiles)
      for (const [format] of kinds) expect(outputOf(file, format), file).toMatch(/[^\n]\n$/)
  })

  test('SARIF is valid, and code scanning has what it needs', () => {
    for (const file of exampleFiles) {
      const log = JSON.parse(outputOf(file, 'sarif'))
      expectSarif(log)
      const report = reportOf(file)
      expect(log.runs[0].results.length, file).toBe(
        report.checklists.flatMap((review) => review.findings).length,
      )
    }
  })

  test('JSON lines are the checklists of the JSON', () => {
    for (const file of exampleFiles) {
      const { schemaVersion, tool, checklists } = JSON.parse(outputOf(file, 'json'))
      expect(linesOf(outputOf(file, 'jsonl')).map((line) => JSON.parse(line))).toEqual(
        checklists.map((review: Review) => ({ schemaVersion, tool, ...review })),
      )
    }
  })

  test('GitLab has what it needs of every finding', () => {
    for (const file of exampleFiles) {
      const entries = JSON.parse(outputOf(file, 'gitlab'))
      expect(entries.length, file).toBe(
        reportOf(file).checklists.flatMap((review) => review.findings).length,
      )
      expectCodeQuality(entries)
    }
  })

  test('the tests are the items and the document, and fail as the step does', () => {
    for (const file of exampleFiles) {
      const [review] = reportOf(file).checklists
      const xml = outputOf(file, 'junit')
      expect(xml.match(/<testcase /g)?.length, file).toBe((review?.items.length ?? 0) + 1)
      expect(xml.includes('<failure '), file).toBe(review?.outcome === 'blocked')
      // reporters that add up times print "NaN" where one is missing
      for (const [element] of xml.matchAll(/<test(?:suites|suite|case) [^>]*>/g))
        expect(element).toContain(' time="0"')
    }
  })
})

test("JUnit is valid by the XSD of Jenkins' plugin", async () => {
  const files = [
    ...exampleFiles.map((file) => ({
      fileName: `${file.replaceAll('/', '-')}.xml`,
      contents: outputOf(file, 'junit'),
    })),
  ]
  files.push({ fileName: 'every.xml', contents: await printed('junit', everything()) })
  await expectJunit(files)
})

describe('a report of everything: several checklists, files that were not judged, waivers', () => {
  test('is a result', () => {
    expect(() => result.parse({ schemaVersion: 1, ...everything() })).not.toThrow()
  })

  test('SARIF says what could not be judged, and suppresses what is waived', async () => {
    const log = JSON.parse(await printed('sarif', everything()))
    expectSarif(log)
    const [{ invocations, results }] = log.runs
    expect(invocations[0].executionSuccessful).toBe(false)
    expect(invocations[0].toolExecutionNotifications).toHaveLength(2)
    const suppressed = results.filter(
      (one: { suppressions?: unknown[] }) => one.suppressions !== undefined,
    )
    expect(suppressed).toHaveLength(1)
    expect(suppressed[0].suppressions[0]).toEqual({
      kind: 'external',
      status: 'accepted',
      justification: 'the drill is on the 20th (approved by Dana Whitfield until 2026-07-01)',
    })
    expect(JSON.stringify(log)).toContain('"uri":"with%20space/%C3%BCber%23100%25.md"')
  })

  test('every format tells the waiver with its reason and day', async () => {
    for (const format of formats.filter((one) => one !== 'gitlab' && one !== 'ics')) {
      const output = await printed(format, everything())
      for (const part of ['Dana Whitfield', '2026-07-01', 'the drill is on the 20th'])
        expect(output, format).toContain(part)
    }
    expect(await printed('gitlab', everything())).toContain('"description": "waived: ')
    expect(await printed('text', everything())).toContain(
      '\n  9  Rollback / kill plan tested  waived by Dana Whitfield until 2026-07-01: the drill',
    )
    expect(await printed('github', everything())).toMatch(/\n::notice file=.*title=waived%3A shown/)
  })

  test('a waived finding fails no test and is no error', async () => {
    const { errors: _, ...report } = everything()
    const conditional = report.checklists.filter((review) => review.outcome === 'conditional')
    const alone: Report = { ...report, outcome: 'conditional', checklists: conditional, errors: [] }
    expect(await printed('junit', alone)).not.toContain('<failure')
    expect(await printed('junit', alone)).toContain('waived[shown]')
    expect(await printed('github', alone)).not.toContain('::error')
    expect(await printed('text', alone)).toContain('1 waived.')
  })

  test('JSON lines give the files that were not judged', async () => {
    const lines = linesOf(await printed('jsonl', everything())).map((line) => JSON.parse(line))
    expect(
      lines
        .filter((line) => line.outcome === 'error')
        .map(({ file, message }) => ({ file, message })),
    ).toEqual(everything().errors)
  })
})

describe('a report of very much', () => {
  test('GitHub gets at most ten annotations of a kind, and the number of the others', async () => {
    const lines = linesOf(await printed('github', much())).filter((line) => line.startsWith('::'))
    expect(lines.filter((line) => line.startsWith('::error '))).toHaveLength(10)
    expect(lines.filter((line) => line.startsWith('::warning '))).toHaveLength(10)
    expect(lines.filter((line) => line.startsWith('::error ')).at(-1)).toBe(
      '::error title=2991 more::and 2991 more errors in the report above',
    )
  })

  test('the page fits into a comment and counts what it leaves out', async () => {
    const page = await printed('markdown', much())
    expect(page.length).toBeLessThan(60_000)
    expect(page).toContain('(3000 errors, 3000 warnings)')
    expect(page).toMatch(/\n- and \d{4} more\n/)
  })

  test('a page of a thousand checklists is cut at a line, with a note', async () => {
    const [review] = much().checklists
    const page = await printed('markdown', {
      ...much(),
      checklists: Array.from({ length: 1000 }, (_, at) => ({
        ...(review as Review),
        file: `docs/${at}.md`,
      })),
    })
    expect(page.length).toBeLessThanOrEqual(60_000)
    expect(page).toContain('# 1000 checklists: 1000 blocked')
    expect(page).toMatch(/\n\*The report is longer than fits here.*\*\n$/)
  })

  test('SARIF has 5,000 results, worst first, and says how many are left out', async () => {
    const log = JSON.parse(await printed('sarif', much()))
    expectSarif(log)
    expect(log.runs[0].results).toHaveLength(5000)
    expect(log.runs[0].invocations[0]).toMatchObject({ executionSuccessful: true })
    expect(JSON.stringify(log.runs[0].invocations)).toContain('1000 findings of 6000 are left out')
  })
})

test('a step that blocks without an error says why', async () => {
  const { checklists, ...rest } = reportOf('pilot-to-prod/blocked.md')
  const report = { ...rest, checklists: checklists.map((review) => ({ ...review, findings: [] })) }
  expect(await printed('github', report)).toContain(
    '\n::error file=pilot-to-prod/blocked.md,title=pilot-to-prod::Blocked — return to pilot: ',
  )
  const passing = {
    ...report,
    checklists: report.checklists.map((review) => ({ ...review, items: [] })),
  }
  expect(await printed('junit', passing)).toContain(
    '<failure type="blocked" message="Blocked — return to pilot: ',
  )
})

test('columns are left out of an annotation that ends on another line', async () => {
  const { checklists, ...rest } = reportOf('pilot-to-prod/blocked.md')
  const [first] = checklists[0]?.findings ?? []
  const report = {
    ...rest,
    checklists: checklists.map((review) => ({
      ...review,
      findings: [{ ...(first as Finding), endLine: 18, endColumn: 3 }],
    })),
  }
  expect(await printed('github', report)).toContain('line=16,endLine=18,title=')
})

test('a fingerprint stays when lines are added above and numbers in the message change, and moves with rule, item and file', async () => {
  const { checklists, ...rest } = reportOf('pilot-to-prod/blocked.md')
  const [review] = checklists as [Review]
  const marks = async (over: Partial<Review>): Promise<string[]> => {
    const log = JSON.parse(
      await printed('sarif', { ...rest, checklists: [{ ...review, ...over }] }),
    )
    return log.runs[0].results.map(
      (one: { partialFingerprints: Record<string, string> }) =>
        one.partialFingerprints['launchgate/v1'],
    )
  }
  const before = await marks({})
  const moved = review.findings.map((finding) => ({
    ...finding,
    line: finding.line + 7,
    endLine: finding.endLine + 7,
    message: `${finding.message} 2`,
  }))
  expect(await marks({ findings: moved })).toEqual(before)
  expect(await marks({ file: `./${review.file}` })).toEqual(before)
  for (const over of [
    { file: 'other.md' },
    { findings: review.findings.map((finding) => ({ ...finding, item: '4' })) },
    { findings: review.findings.map((finding) => ({ ...finding, rule: 'links' })) },
  ]) {
    for (const mark of await marks(over)) expect(before).not.toContain(mark)
  }
  const twice = await marks({
    findings: review.findings.flatMap((finding) => [
      finding,
      { ...finding, line: finding.line + 1, endLine: finding.line + 1 },
    ]),
  })
  expect(new Set(twice).size).toBe(review.findings.length * 2)
})

function reportOf(file: string): Report {
  const { schemaVersion: _, ...report } = result.parse(JSON.parse(outputOf(file, 'json')))
  return report
}

/** Two checklists, one with a waiver, and two files that were not judged. */
function everything(): Report {
  const report = reportOf('pilot-to-prod/blocked.md')
  const [blocked] = report.checklists as [Review]
  const waived: Review = {
    ...blocked,
    file: 'with space/über#100%.md',
    outcome: 'conditional',
    verdict: {
      id: 'conditional',
      label: 'Conditional launch with open items',
      because: ['item 9: "the drill" is waived by Dana Whitfield until 2026-07-01'],
    },
    items: blocked.items.map((item) => ({ ...item, assessed: 'pass' as const })),
    findings: blocked.findings
      .filter(({ level, item }) => level === 'error' && item === '9')
      .map((finding) => ({ ...finding, level: 'waived' as const })),
    waivers: [
      {
        rule: 'shown',
        item: '9',
        need: 'the drill',
        reason: 'the drill is on the 20th',
        approver: 'Dana Whitfield',
        until: '2026-07-01',
        findings: 1,
      },
    ],
  }
  const errors = [
    { file: 'docs/none.md', message: 'no checklist found' },
    { file: '/elsewhere/a\ud800.md', message: 'UTF-16' },
  ]
  return { ...report, outcome: 'error', checklists: [blocked, waived], errors }
}

/** One checklist with three thousand errors and as many warnings. */
function much(): Report {
  const report = reportOf('pilot-to-prod/blocked.md')
  const [blocked] = report.checklists as [Review]
  const [first] = blocked.findings as [Finding]
  const many = Array.from({ length: 3000 }, (_, at) => ({
    ...first,
    message: `finding ${at}`,
    line: at + 1,
    endLine: at + 1,
  }))
  const findings = [...many, ...many.map((finding) => ({ ...finding, level: 'warning' as const }))]
  return { ...report, checklists: [{ ...blocked, findings }] }
}

function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line !== '')
}

const rulesPage = readFileSync(join(root, 'docs', 'rules.md'), 'utf8')

/**
 * By its schema, and by what `@microsoft/sarif-multitool validate --rule-kind "Sarif;Gh"` reports as an error or a warning. That validator is a program
 * of 100 MiB for each platform, which runs code when it is installed: these are its rules for what is written here, by their numbers.
 */
// biome-ignore lint/suspicious/noExplicitAny: what JSON.parse gives, to be held against a schema
function expectSarif(log: any): void {
  validSarif ??= compiled()
  expect(validSarif(log), JSON.stringify(validSarif.errors, null, 1)).toBe(true)
  const [{ tool, results, originalUriBaseIds, invocations }] = log.runs
  const { informationUri, rules: found, notifications } = tool.driver
  // SARIF2005
  expect(informationUri).toMatch(/^https:\/\/[\w./-]+$/)
  // GH2012, SARIF1001: texts for whatever is reported, and no name that repeats the id
  for (const one of [...found, ...notifications]) {
    for (const text of [
      one.shortDescription.text,
      one.fullDescription.text,
      one.help.text,
      one.help.markdown,
    ])
      expect(text.length).toBeGreaterThan(10)
    expect(one.name).toBeUndefined()
    expect(one.helpUri).toContain(informationUri)
  }
  for (const { id, helpUri } of found) {
    expect(helpUri).toBe(`${informationUri}/blob/HEAD/docs/rules.md#${id}`)
    expect(rulesPage).toContain(`\n## \`${id}\`\n`)
  }
  const told = invocations[0].toolExecutionNotifications ?? []
  for (const { descriptor } of told)
    expect(notifications.map(({ id }: { id: string }) => id)).toContain(descriptor.id)
  const marks = new Set()
  for (const { ruleId, ruleIndex, locations, partialFingerprints } of results) {
    expect(tool.driver.rules[ruleIndex].id).toBe(ruleId)
    const { artifactLocation, region } = locations[0].physicalLocation
    expect(artifactLocation.uri).not.toMatch(/[\\ #]|^\.|^\//)
    if (artifactLocation.uriBaseId !== undefined)
      expect(Object.keys(originalUriBaseIds)).toContain(artifactLocation.uriBaseId)
    for (const at of [region.startLine, region.startColumn, region.endLine, region.endColumn])
      expect(at).toBeGreaterThanOrEqual(1)
    if (region.startLine === region.endLine)
      expect(region.endColumn).toBeGreaterThan(region.startColumn)
    marks.add(partialFingerprints['launchgate/v1'])
  }
  expect(marks.size).toBe(results.length)
}

let validSarif: ReturnType<typeof compiled> | undefined
function compiled() {
  const ajv = new Ajv04.default({ strict: false, allErrors: true })
  formatsOfJson.default(ajv)
  return ajv.compile(JSON.parse(readFileSync(join(schemas, 'sarif-2.1.0-errata01.json'), 'utf8')))
}

async function expectJunit(xml: { fileName: string; contents: string }[]): Promise<void> {
  const schema = [readFileSync(join(schemas, 'jenkins-junit-10.xsd'), 'utf8')]
  const { valid, errors } = await validateXML({ xml, schema })
  expect(errors).toEqual([])
  expect(valid).toBe(true)
}

// biome-ignore lint/suspicious/noExplicitAny: what JSON.parse gives
function expectCodeQuality(entries: any[]): void {
  expect(new Set(entries.map(({ fingerprint }) => fingerprint)).size).toBe(entries.length)
  for (const { description, check_name, severity, location } of entries) {
    expect(description.length).toBeGreaterThan(0)
    expect(check_name).toMatch(/^[a-z-]+$/)
    expect(['info', 'minor', 'major', 'critical', 'blocker']).toContain(severity)
    expect(location.path).not.toMatch(/^\.?\//)
    expect(location.lines.begin).toBeGreaterThanOrEqual(1)
  }
}
