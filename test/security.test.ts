// Does docs/security.md tell the truth? Every threat has a proof; a case ends as the page says, for that reason, at that line; a test is there by its title.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { caseFiles } from './case-files.ts'
import { ruleIds } from './gates.ts'
import { root } from './world.ts'

const page = readFileSync(join(root, 'docs', 'security.md'), 'utf8')
/** Other words stand where tests alone show it. */
const outcomes = ['cleared', 'conditional', 'blocked', 'error']

/** How a case ends, and the places of what is found in it. */
function endOf(name: string): { outcome: string | undefined; places: string[] } {
  const [file, title = ''] = name.split('/')
  const one = caseFiles.find((each) => each.name === file)?.cases.get(title)
  if (one === undefined) throw new Error(`there is no case ${name}`)
  const [, word] = /^\$.*\n(\w+)/.exec(one.prints ?? '') ?? []
  const printed = one.prints?.replaceAll('] checklist.md:', '] ').split('\n') ?? []
  return {
    outcome: one.outcome?.split(',')[0] ?? word?.toLowerCase(),
    places: [...(one.finds ?? []).flatMap(Object.keys), ...printed],
  }
}

const rows = page
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (?:what is done|law) \|/.test(line))
  .map((line) => {
    const [threat = '', expected = '', proof = '', ...more] = line.slice(2, -2).split(' | ')
    const [, outcome, rule, warning] =
      /^([a-z ]+?)(?:, `([a-z-]+)`( as a warning)?)?$/.exec(expected) ?? []
    return {
      threat,
      expected,
      proof,
      more,
      outcome,
      rule,
      level: warning === undefined ? 'error' : 'warning',
    }
  })

test('the page has rows of three cells, and no threat twice', () => {
  expect(rows.length).toBeGreaterThan(80)
  expect(new Set(rows.map(({ threat }) => threat)).size).toBe(rows.length)
  expect(rows.filter(({ more }) => more.length > 0)).toEqual([])
})

test('every threat ends as the page says, and what shows it is there', () => {
  for (const row of rows)
    try {
      expectProof(row)
    } catch (error) {
      throw new Error(`${row.threat}: ${error instanceof Error ? error.message : error}`)
    }
})

function expectProof({ proof, outcome, rule, level }: (typeof rows)[number]): void {
  if (outcome === undefined) throw new Error('expected an outcome, as in "blocked, `missing-item`"')
  if (rule !== undefined) expect(ruleIds).toContain(rule)
  const cases = [
    ...proof.matchAll(/\[([a-z\d-]+\/[a-z\d-]+)(?::(\d+))?\]\(\.\.\/test\/cases\/([^)]+)\)/g),
  ]
  const tests = [...proof.matchAll(/\[(test\/[\w/.-]+)\]\(\.\.\/([^)]+)\) ((?:"[^"]+"(?:, )?)+)/g)]
  expect(cases.length + tests.length, 'every link is understood').toBe(
    [...proof.matchAll(/\]\(/g)].length,
  )
  expect(cases.length + tests.length, 'there is a proof').toBeGreaterThan(0)
  for (const [, name = '', line, file] of cases) {
    const end = endOf(name)
    expect(file).toBe(`${name.split('/')[0]}.yaml`)
    expect(outcomes).toContain(outcome)
    expect(end.outcome, name).toBe(outcome)
    if (rule === undefined) expect(line, name).toBeUndefined()
    else
      expect(
        end.places.filter((place) => place.startsWith(`${level}[${rule}] ${line}:`)),
        name,
      ).not.toEqual([])
  }
  for (const [, name, path = '', titles = ''] of tests) {
    expect(path).toBe(name)
    expect(existsSync(join(root, path)), path).toBe(true)
    const source = readFileSync(join(root, path), 'utf8')
    for (const [, title] of titles.matchAll(/"([^"]+)"/g))
      expect(source, `${path}: ${title}`).toContain(`'${title}'`)
  }
}
