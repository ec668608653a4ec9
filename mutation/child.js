// Which mutants of one file do its tests notice? They can notice one only by what the file answers to those who call it. So what the tests ask of it is kept
// and asked again of each mutant: tests are run, which takes long, only where an answer is another one. mutation/run.js starts this as a process of its own,
// which it can end.
import { createHash } from 'node:crypto'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { Script } from 'node:vm'
import { forget, run, tests, vitest } from './vitest.js'

/** What the mutants' switches look at: which one is on, and how often it is passed until that must be a loop. */
const switches = { hitLimit: 100_000 }
globalThis.__stryker__ = switches

/** The functions that the file exports, and all else that it exports as a text, as last loaded. */
let functions = {}
let constants = ''
/** What was asked of the functions, each with the tests that asked it. */
const calls = new Map()
/** The test that asks now. */
let asking = null
let others = 0

/** Stands before the file's exports: keeps what is asked of its functions, also those that are parts of an object. */
globalThis.watched = (own) => {
  functions = {}
  constants = ''
  return watchedParts('', own)
}

function watchedParts(of, parts) {
  const watchedPart = ([key, value]) => {
    const name = of + key
    if (typeof value === 'function') {
      functions[name] = value.bind(parts)
      return [key, (...given) => kept(name, given)]
    }
    if (Object.getPrototypeOf(value ?? '') === Object.prototype)
      return [key, watchedParts(`${name}.`, value)]
    constants += `${name} ${written(() => value)}\n`
    return [key, value]
  }
  return Object.fromEntries(Object.entries(parts).map(watchedPart))
}

function kept(name, given) {
  if (asking !== null) {
    // two objects may look alike and not be
    const isPlain = given.every(
      (one) => one === null || !['object', 'function'].includes(typeof one),
    )
    const key = isPlain
      ? [name, ...given.map((one) => `${typeof one} ${one}`)].join('\0')
      : Symbol(name)
    if (!calls.has(key))
      calls.set(key, {
        name,
        given,
        answer: answerOf({ name, given }),
        tests: new Set(),
        noticed: 0,
      })
    calls.get(key).tests.add(asking)
  }
  return functions[name](...given)
}

const answerOf = ({ name, given }) =>
  written(() => {
    const result = functions[name](...given)
    return typeof result?.next === 'function' ? [...result] : result
  })

/** What comes of a step, as a text that nothing else has. What holds functions has none: it is never the same again. */
function written(step) {
  const seen = new Map()
  try {
    const text = JSON.stringify([step()], (_, part) => {
      if (typeof part === 'function') throw new TypeError('a function')
      // a document that each of its parts leads to is written once
      if (seen.has(part)) return `the same as ${seen.get(part)}`
      if (typeof part === 'object' && part !== null) seen.set(part, seen.size)
      if (part instanceof Map || part instanceof Set) return [part.constructor.name, ...part]
      const isNoJson =
        part instanceof RegExp ||
        part === undefined ||
        (typeof part === 'number' && !Number.isFinite(part))
      return isNoJson ? `${typeof part} ${part}` : part
    })
    return text.length < 100 ? text : createHash('sha256').update(text).digest('base64')
  } catch (error) {
    return error instanceof TypeError ? `another ${others++}` : String(error)
  }
}

function remembered(of) {
  const results = new Map()
  return (text) => {
    if (!results.has(text)) results.set(text, of(text))
    return results.get(text)
  }
}

process.once('message', async ({ code, mutants }) => {
  const filename = join(import.meta.dirname, '..', 'test', 'bundle.cjs')
  const required = createRequire(filename)
  const script = new Script(`(function (require, module) {${code}\n})`, {
    filename,
  }).runInThisContext()
  // tables of tests are read once: that takes longer than all else
  const parse = remembered(required('yaml').parse)
  const given = { vitest, yaml: { ...required('yaml'), parse } }
  // evaluates all modules again, since many a mutant is in a word list or an expression that is made once
  const load = () => {
    forget()
    script((name) => given[name] ?? required(name), { exports: {} })
  }
  const unchanged = await recorded(load)
  for (const id of mutants) {
    switches.activeMutant = id
    const status = await statusOf(id, load, unchanged)
    process.send({ ended: id, status: switches.hitCount > switches.hitLimit ? 'timeout' : status })
  }
  process.disconnect()
})

/** What is so without any mutant: what each test takes, in ms, which tests pass a mutant, what is exported beside functions, what all calls take. */
async function recorded(load) {
  const atLoad = {}
  const perTest = {}
  switches.mutantCoverage = { static: atLoad, perTest }
  asking = 'load'
  load()
  const costs = []
  for (let index = 0; index < tests.length; index++) {
    asking = null
    // nothing remembered from the test before keeps this one from passing a mutant
    load()
    switches.currentTestId = String(index)
    asking = index
    const start = performance.now()
    await run(tests[index]).catch((error) => {
      throw new Error(`"${tests[index].name}" fails without any mutant: ${error.message}`)
    })
    costs.push(performance.now() - start)
    switches.currentTestId = undefined
  }
  asking = null
  load()
  // from here on, what is passed is counted for no test
  switches.currentTestId = 'none'
  const all = [...costs.keys()]
  const start = performance.now()
  for (const call of calls.values()) {
    // what modules ask while they load may matter to every test; what is answered otherwise the second time never says that nothing has changed
    if (call.tests.has('load')) call.tests = new Set(all)
    if (answerOf(call) !== call.answer) call.answer = null
  }
  const testsOf = (id) =>
    all.filter((test) => Object.hasOwn(atLoad, id) || Object.hasOwn(perTest[test] ?? {}, id))
  return { costs, testsOf, constants, time: performance.now() - start }
}

/** Runs the tests that ask what is answered otherwise, the quickest first, until one fails. */
async function statusOf(id, load, { costs, testsOf, constants: unchanged, time }) {
  const left = new Set(testsOf(id))
  const asked = [...calls.values()].sort((a, b) => b.noticed - a.noticed).values()
  const answeredOtherwise = () => {
    // goes on where it was left
    for (const call of asked) {
      if (![...call.tests].some((test) => left.has(test))) continue
      switches.hitCount = 0
      if (answerOf(call) !== call.answer) return call
    }
  }
  const runThese = async (some) => {
    for (const test of some.filter((one) => left.delete(one)).sort((a, b) => costs[a] - costs[b])) {
      process.send({ begun: id, expected: costs[test] })
      switches.hitCount = 0
      await run(tests[test])
    }
  }
  process.send({ begun: id, expected: time })
  switches.hitCount = 0
  if (left.size === 0) return 'uncovered'
  try {
    load()
    // where it takes longer to ask than to run all tests, as with functions that give a whole document, they are run at once
    if (time > costs.reduce((sum, cost) => sum + cost, 0)) await runThese([...left])
    for (
      let call = inTime(answeredOtherwise, time);
      call !== undefined;
      call = inTime(answeredOtherwise, time)
    ) {
      call.noticed++
      await runThese([...call.tests])
    }
    if (constants !== unchanged) await runThese([...left])
    return 'survived'
  } catch (error) {
    return error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT' ? 'timeout' : 'killed'
  }
}

/** Does what waits for nothing, and ends it when it takes much longer than it should. */
function inTime(step, expected) {
  let result
  globalThis.step = () => {
    result = step()
  }
  clocked.runInThisContext({ timeout: Math.ceil(2000 + 10 * expected), displayErrors: false })
  return result
}
const clocked = new Script('step()')
