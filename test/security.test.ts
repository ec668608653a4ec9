// Does docs/security.md tell the truth? Every threat has a proof; a case ends as the page says, for that reason, at that line; a test is there by its title.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ruleIds } from './gates.ts'
import { root } from './world.ts'

const page = readFileSync(join(root, 'docs', 'security.md'), 'utf8')
/** Outcomes of a case; other words stand where tests alone show it. */
const exits = { cleared: 0, conditional: 0, blocked: 1, error: 2 } as const

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

test.each(rows)('$threat: $expected', ({ proof, outcome, rule, level }) => {
  if (outcome === undefined) throw new Error('expected an outcome, as in "blocked, `missing-item`"')
  const exit = outcome in exits ? exits[outcome as keyof typeof exits] : undefined
  if (rule !== undefined) expect(ruleIds).toContain(rule)
  const cases = [
    ...proof.matchAll(/\[([a-z\d-]+\/[a-z\d-]+)(?::(\d+))?\]\(\.\.\/test\/cases\/([^)]+)\)/g),
  ]
  const tests = [...proof.matchAll(/\[(test\/[\w/.-]+)\]\(\.\.\/([^)]+)\) ((?:"[^"]+"(?:, )?)+)/g)]
  expect(cases.length + tests.length, 'every link is understood').toBe(
    [...proof.matchAll(/\]\(/g)].length,
  )
  expect(cases.length + tests.length, 'there is a proof').toBeGreaterThan(0)
  for (const [, name = '', line, folder] of cases) {
    expect(folder).toBe(name)
    expect(exit, `${outcome} is the outcome of a case`).toBeDefined()
    const transcript = readFileSync(join(root, 'test', 'cases', name, 'expected.txt'), 'utf8')
    expect(transcript, name).toMatch(new RegExp(`\\nexit ${exit}\\n$`))
    if (outcome !== 'error')
      expect(transcript, name).toMatch(new RegExp(`^${outcome.toUpperCase()} `, 'm'))
    if (rule === undefined) expect(line, name).toBeUndefined()
    else
      expect(transcript, name).toMatch(
        new RegExp(`^${level}\\[${rule}\\] checklist\\.md:${line}:`, 'm'),
      )
  }
  for (const [, name, path = '', titles = ''] of tests) {
    expect(path).toBe(name)
    expect(existsSync(join(root, path)), path).toBe(true)
    const source = readFileSync(join(root, path), 'utf8')
    for (const [, title] of titles.matchAll(/"([^"]+)"/g))
      expect(source, `${path}: ${title}`).toContain(`'${title}'`)
  }
})
