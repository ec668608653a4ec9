// What is `vitest` to a test that is run against mutants? As much of it as these tests use; what they tell is kept, to be run again, in any order.
import { format } from 'node:util'
import { expect } from 'vitest'

/** The tests told since the last `forget`: { name, body, before }. */
export let tests = []
let names = []
let before = []

export function forget() {
  tests = []
  names = []
  before = []
}

/** Runs one test; what it asks to be done before is done once. */
export async function run(test) {
  for (const step of test.before.splice(0)) await step()
  await test.body()
}

function test(name, ...given) {
  tests.push({
    name: [...names, name].join(' > '),
    body: given.find((one) => typeof one === 'function'),
    before,
  })
}

function describe(name, body) {
  const outside = { names, before }
  names = [...names, name]
  body()
  ;({ names, before } = outside)
}

function beforeAll(body) {
  before.push(body)
}

const each = (tell) => (rows) => (name, body) => {
  for (const row of rows) {
    const cells = Array.isArray(row) ? row : [row]
    tell(format(name, ...cells), () => body(...cells))
  }
}
test.each = each(test)
describe.each = each(describe)

/** What a test gets that imports vitest. */
export const vitest = { describe, test, expect, beforeAll }
