// The pages about gates and rules are made of them. `npm run accept` writes them anew.

import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import vocabularies from '#vocabularies'
import { needKeys } from '../src/policy/need-keys.ts'
import { text } from '../src/print/text.ts'
import { readSource } from '../src/read/source.ts'
import type { Rule } from '../src/rules/rule.ts'
import { linesShown } from '../src/run/excerpt-lines.ts'
import { bytesOf, type Case, caseFiles, reviewOf } from './case-files.ts'
import { gateIn, guidanceIn } from './gates.ts'
import { gatePage, needsPage, rulesPage } from './pages.ts'
import { root, whole } from './world.ts'

const gates = readdirSync(join(root, 'templates')).sort().map(gateIn)
const { kinds, modifiers } = needKeys()
const pages = new Map([
  ['docs/rules.md', rulesPage(gates, exampleOf)],
  ['docs/needs.md', needsPage(kinds, modifiers, new Map(Object.entries(vocabularies)))],
  ...gates.map(
    (gate) => [`docs/gates/${gate.id}.md`, gatePage(gate, guidanceIn(gate.id))] as const,
  ),
])

test('every key of a need is described', () => {
  expect([...kinds, ...modifiers].filter(({ about }) => about === '')).toEqual([])
})

/** What the program says for the rule in the first of the rule's own cases in which it blocks or warns. */
function exampleOf(rule: Rule): string {
  for (const one of caseFiles.find(({ name }) => name === rule.id)?.cases.values() ?? []) {
    const example = reportOn(one)
      .split('\n\n')
      .find(
        (part) => part.startsWith(`error[${rule.id}]`) || part.startsWith(`warning[${rule.id}]`),
      )
    if (example !== undefined) return example
  }
  throw new Error(`no case of ${rule.id} fires`)
}

function reportOn(one: Case): string {
  const review = reviewOf(one)
  const { file, asOf, outcome } = review
  const tool = { name: 'launchgate', version: '' }
  const lines = new Map([[file, linesShown(review, readSource(bytesOf(one), file))]])
  const report = { tool, asOf, outcome, checklists: [review], errors: [], skipped: [], trust: null }
  const plain = { color: false, links: false, quiet: false, names: new Map(), rules: [] }
  return whole(text(report, { ...plain, width: 100, verbose: true, lines })).trimEnd()
}

test.each([...pages])('%s is current', (path, made) => {
  const file = join(root, path)
  if (process.env.ACCEPT === '1') {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, made)
  } else expect(readFileSync(file, 'utf8')).toBe(made)
})

test('there is no page of a gate that is gone', () => {
  expect(readdirSync(join(root, 'docs', 'gates')).sort()).toEqual(
    gates.map((gate) => `${gate.id}.md`),
  )
})

/** Every page that people read, by its path. */
const read = [
  ...readdirSync(root).filter((name) => name.endsWith('.md')),
  ...['docs', '.github', 'accuracy', 'editors', 'examples/own-gate'].flatMap((folder) =>
    (readdirSync(join(root, folder), { recursive: true }) as string[])
      .filter((name) => name.endsWith('.md') && !name.startsWith('sets'))
      .map((name) => join(folder, name)),
  ),
]

const withoutFences = (page: string): string => page.replace(/^ *```[\s\S]*?^ *```/gm, '')

/** The anchors that GitHub gives to the headings of a page. */
function anchorsOf(page: string): string[] {
  const seen = new Map<string, number>()
  return [...withoutFences(page).matchAll(/^#{1,6} (.*)$/gm)].map(([, heading = '']) => {
    const slug = heading
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M} _-]/gu, '')
      .replaceAll(' ', '-')
    const before = seen.get(slug) ?? 0
    seen.set(slug, before + 1)
    return before === 0 ? slug : `${slug}-${before}`
  })
}

test('every link leads somewhere', () => {
  for (const path of read) {
    const page = readFileSync(join(root, path), 'utf8')
    for (const [, to = ''] of withoutFences(page).matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^https?:/.test(to)) continue
      const [file = '', anchor] = to.split('#')
      const target = file === '' ? join(root, path) : join(root, dirname(path), file)
      expect(existsSync(target), `${path}: ${to}`).toBe(true)
      if (anchor !== undefined)
        expect(anchorsOf(readFileSync(target, 'utf8')), `${path}: ${to}`).toContain(anchor)
    }
  }
})

test('the index of the documentation leads to every page', () => {
  const index = readFileSync(join(root, 'docs', 'README.md'), 'utf8')
  const linked = [...index.matchAll(/\]\(([^)#]+)\)/g)].map(([, to = '']) => join('docs', to))
  const there = read.filter((path) => path.startsWith('docs') && path !== join('docs', 'README.md'))
  expect(there.filter((path) => !linked.includes(path))).toEqual([])
})

test('CONTRIBUTING names files and folders that are there', () => {
  const page = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8')
  const named = [
    ...page.matchAll(/`((?:src|test|docs|vocabularies|templates|ci|\.github)\/[^`<]*?)`/g),
  ].map(([, path = '']) => path)
  expect(named.length).toBeGreaterThan(40)
  expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([])
  // and no kind of test is left out of the question where one goes
  for (const folder of ['facts', 'needs', 'rules', 'cases', 'reading', 'laws', 'formats'])
    expect(page).toContain(`\`test/${folder}/`)
})
