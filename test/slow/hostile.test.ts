// A document that tries to forge something in every output: read back, each output holds what gate says and nothing that the document says of itself.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Nodes } from 'mdast'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { beforeAll, describe, expect, test } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import script from '#portfolio-script'
import { type Format, formats } from '../../src/print/formats.ts'
import { reporters } from '../../src/print/index.ts'
import { inert } from '../../src/print/inert.ts'
import { defused } from '../../src/print/terminal.ts'
import { rules } from '../../src/rules/index.ts'
import { pageOfRule } from '../../src/version.ts'
import { ruleIds } from '../gates.ts'
import { attacks, type HostileReport, hostileReports } from '../hostile-reports.ts'
import { root, whole } from '../world.ts'

/** What the untrusted words of a document are, each an attack, and the judgement of it. */
let reports: HostileReport[]

beforeAll(async () => {
  reports = await hostileReports()
})

/** The source of the file too, as the text shows stretches of it. */
const printed = async (format: Format, { attack, report }: HostileReport): Promise<string> =>
  whole(
    (await reporters[format]())(report, {
      color: false,
      links: false,
      width: 60,
      quiet: false,
      verbose: true,
      names: new Map(),
      lines: new Map([
        [
          attack,
          new Map(
            Array.from({ length: 40 }, () => `${attack.replace(/[\r\n]+/g, ' ')} `.repeat(9)).map(
              (line, index) => [index + 1, line],
            ),
          ),
        ],
      ]),
      rules,
    }),
  )

/** As GitHub's runner reads a line: ActionCommand.TryParseV2 and TryParse; TrimStart takes all white space of Unicode. */
const isCommand = (line: string): boolean =>
  /^[\s\u0085]*::/.test(line) || /##(?:vso|teamcity|\w+)?\[/.test(line)

describe.each(formats)('%s', (format) => {
  test('holds no command to a log but the annotations, and no character that a terminal obeys', async () => {
    for (const one of reports) {
      const lines = (await printed(format, one)).split(/\r\n|[\n\r\u2028\u2029\u0085]/)
      const commands = lines.filter(isCommand)
      if (format === 'github') {
        // one error a finding, one for the file that was not judged, and a notice for the waived one and for the note
        expect(commands.map((line) => line.split(' ')[0])).toEqual([
          '::error',
          '::error',
          '::error',
          '::notice',
          '::notice',
        ])
        for (const line of commands)
          expect(line).toMatch(
            /^::(?:error|notice) (?:[a-zA-Z]+=[^,:\r\n]*)(?:,[a-zA-Z]+=[^,:\r\n]*)*::[^\r\n]*$/,
          )
      } else expect(commands, one.attack).toEqual([])
      expect(lines.join('')).not.toMatch(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u)
    }
  })
})

test('JSON is parsed to what it was made from', async () => {
  for (const one of reports) {
    const { schemaVersion: _, ...read } = JSON.parse(await printed('json', one))
    expect(read).toEqual(one.report)
    const lines = (await printed('jsonl', one)).trimEnd().split('\n')
    expect(lines).toHaveLength(2)
    expect(lines.map((line) => JSON.parse(line).file)).toEqual([one.attack, one.attack])
    expect(JSON.parse(await printed('sarif', one)).runs[0].results).toHaveLength(4)
    expect(JSON.parse(await printed('gitlab', one))).toHaveLength(5)
  }
})

test('a URI of SARIF is one, whatever the file is called', async () => {
  for (const one of reports) {
    const [run] = JSON.parse(await printed('sarif', one)).runs
    expect(run.results[0].locations[0].physicalLocation.artifactLocation.uri).toMatch(
      /^(?:file:\/\/)?[\w.~!*'()/%-]*$/,
    )
  }
})

test('XML has the elements of gate and no other', async () => {
  const files = await Promise.all(
    reports.map(async (one, at) => ({
      fileName: `${at}.xml`,
      contents: await printed('junit', one),
    })),
  )
  const schema = [readFileSync(join(root, 'test', 'schemas', 'jenkins-junit-10.xsd'), 'utf8')]
  const { valid, errors } = await validateXML({ xml: files, schema })
  expect(errors).toEqual([])
  expect(valid).toBe(true)
  for (const { contents } of files) {
    const elements = [...contents.matchAll(/<([a-z-]+)/g)].map(([, name]) => name)
    expect(elements.filter((name) => name === 'testcase')).toHaveLength(12)
    expect(elements.filter((name) => name === 'error')).toHaveLength(1)
    expect([...new Set(elements)].sort()).toEqual([
      'error',
      'failure',
      'skipped',
      'system-out',
      'testcase',
      'testsuite',
      'testsuites',
    ])
  }
})

describe('HTML', () => {
  /** The elements in order, with what they carry: text aside, all there is to a page. */
  const elementsIn = (node: DefaultTreeAdapterTypes.Node): string[] => {
    const inside = 'childNodes' in node ? node.childNodes.flatMap(elementsIn) : []
    if (!('tagName' in node)) return node.nodeName === '#comment' ? ['comment'] : inside
    const attributes = node.attrs.map(({ name, value }) => `${name}="${value}"`)
    return [[node.tagName, ...attributes].join(' '), ...inside]
  }

  test.each(['a page', 'a portfolio'])('%s has the elements of gate and no other', async (kind) => {
    const shapes = new Set<string>()
    for (const one of reports) {
      const report = kind === 'a page' ? { ...one.report, errors: [] } : one.report
      const page = await printed('html', { ...one, report })
      const elements = elementsIn(parse(page))
      // nothing is fetched, what runs is the script of gate, and a link leads to the page about a rule or down the page
      for (const element of elements) {
        expect(element, one.attack).not.toMatch(
          /^(?:script .*|img|iframe|link|form|comment)\b|\b(?:on\w+|src|style)="/,
        )
        const [, href] = /\bhref="([^"]*)"/.exec(element) ?? []
        if (href !== undefined) expect([...ruleIds.map(pageOfRule), '#due']).toContain(href)
      }
      const scripts = [...page.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, text]) => text)
      expect(scripts).toEqual(kind === 'a page' ? [] : [script])
      expect(elements.filter((element) => element === 'script')).toHaveLength(scripts.length)
      const [policy = ''] = elements.filter((element) =>
        element.includes('Content-Security-Policy'),
      )
      const style = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? ''
      const digest = (text: string): string => createHash('sha256').update(text).digest('base64')
      const runs = kind === 'a page' ? '' : ` script-src 'sha256-${digest(script)}';`
      expect(policy).toContain(`default-src 'none'; style-src 'sha256-${digest(style)}';${runs}`)
      shapes.add(JSON.stringify(elements))
    }
    expect(shapes.size).toBe(1)
  })
})

describe('Markdown', () => {
  const parsed = (text: string): Nodes => unified().use(remarkParse).use(remarkGfm).parse(text)

  test('has the structure of gate and no other', async () => {
    const shapes = new Set<string>()
    for (const one of reports) {
      const tree = parsed(await printed('markdown', one))
      const nodes = flat(tree)
      const types = new Set(nodes.map((node) => node.type))
      for (const type of types)
        expect(
          [
            'root',
            'heading',
            'paragraph',
            'text',
            'strong',
            'list',
            'listItem',
            'table',
            'tableRow',
            'tableCell',
            'link',
          ],
          one.attack,
        ).toContain(type)
      shapes.add(
        JSON.stringify(
          nodes
            .filter(({ type }) => type !== 'text')
            .map((node) => (node.type === 'heading' ? `heading ${node.depth}` : node.type)),
        ),
      )
      for (const node of nodes) if (node.type === 'listItem') expect(node.checked).toBeNull()
      // a link leads to the page about a rule, and nowhere else
      for (const node of nodes)
        if (node.type === 'link') expect(ruleIds.map(pageOfRule), one.attack).toContain(node.url)
      for (const text of nodes.flatMap((node) => (node.type === 'text' ? [node.value] : []))) {
        // as GitHub and GitLab look for mentions, references and addresses in what a renderer gives
        expect(text, one.attack).not.toMatch(/@[\w-]|[#!]\d|GH-\d|:\/\/|www\.|mailto:/i)
      }
    }
    // every attack gives a page of the same shape
    expect(shapes.size).toBe(1)
  })

  test('says the same words', () => {
    for (const attack of attacks.filter((one) => !/[^\x20-\x7e]|&/.test(one))) {
      for (const [before, after] of [
        ['', ''],
        ['- ', ''],
        ['word ', ' word'],
      ] as const) {
        const words = flat(parsed(`${before}${inert(attack)}${after}`)).flatMap((node) =>
          node.type === 'text' ? [node.value] : [],
        )
        expect(words.join('').replaceAll('\u200b', ''), attack).toContain(
          attack.replace(/\s+/g, ' ').trim(),
        )
      }
    }
  })
})

test('the two characters of a command are parted so that it is seen', () => {
  expect(defused('a\n  ::error::x\n::x')).toBe('a\n  : :error::x\n: :x')
  expect(defused('x ##[error] ###[group]')).toBe('x # #[error] ## #[group]')
  expect(defused('std::vector ## [x]')).toBe('std::vector ## [x]')
})

function flat(node: Nodes): Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap((child) => flat(child)) : [])]
}
