// How often is a labelled checklist judged as its label says? Pure: gates and documents in, figures out.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gates } from '../dist/gates.js'
import { GateError, review } from '../dist/index.js'

/** The sets by name, each with the texts of its documents. */
export function readSets(folder = join(import.meta.dirname, 'sets')) {
  return readdirSync(folder)
    .sort()
    .map((name) => {
      const set = JSON.parse(readFileSync(join(folder, name, 'set.json'), 'utf8'))
      const documents = set.documents.map((document) => ({
        ...document,
        text: readFileSync(join(folder, name, document.file), 'utf8'),
      }))
      return { name, ...set, documents }
    })
}

/** What came of a document: its outcome, its errors, and whether both are as its label says. */
export function judge(document) {
  const { file, gate, asOf, text, expected, item } = document
  const { outcome, findings } = reviewed({
    gate: gates.find(({ id }) => id === gate),
    text,
    asOf,
    file,
  })
  const isStamp = item !== undefined
  const errors = findings.filter(({ level }) => level === 'error')
  const notes = findings.filter(({ level }) => level === 'note').length
  // a decision that does not follow from the statuses only repeats what an item lacks; metrics that miss are told by it alone
  const isOwn = ({ item: of, rule }) =>
    isStamp && (isItem(item) ? of === item : item === 'metrics' || rule !== 'stated-decision')
  const own = errors.filter(isOwn)
  const stray = errors.filter((error) => !isOwn(error) && error.rule !== 'stated-decision')
  return { document, outcome, isRight: outcome === expected, isStamp, own, stray, errors, notes }
}

/** A text in which no checklist is found is judged wrongly too. */
function reviewed(options) {
  try {
    return review(options)
  } catch (error) {
    if (!(error instanceof GateError)) throw error
    const { message } = error
    return { outcome: 'not judged', findings: [{ level: 'error', rule: '-', item: null, message }] }
  }
}

function isItem(item) {
  return /^\d+(?:\.\d+)*$/.test(item)
}

/** The figures of a set. */
export function figuresOf(judged) {
  const honest = judged.filter(({ isStamp }) => !isStamp)
  const stamps = judged.filter(({ isStamp }) => isStamp)
  const count = (all, holds) => all.filter(holds).length
  return {
    honest: honest.length,
    wrong: count(honest, ({ isRight }) => !isRight),
    stamps: stamps.length,
    through: count(stamps, ({ outcome }) => outcome !== 'blocked'),
    own: count(stamps, ({ own }) => own.length > 0),
    stray: stamps.reduce((sum, { stray }) => sum + stray.length, 0),
    notes:
      judged.length === 0 ? 0 : judged.reduce((sum, { notes }) => sum + notes, 0) / judged.length,
  }
}

/** Right and wrong errors by rule, and defects that belong to it and are found. */
export function byRule(judged) {
  const rules = new Map()
  const of = (rule) => {
    const known = rules.get(rule) ?? { right: 0, wrong: 0, defects: 0, found: 0 }
    rules.set(rule, known)
    return known
  }
  for (const { document, own, stray, isStamp, errors, isRight } of judged) {
    for (const { rule } of own) of(rule).right++
    // an honest document that is blocked as it should be says why in its own open items
    for (const { rule } of isStamp ? stray : isRight ? [] : errors) of(rule).wrong++
    if (document.rule === undefined) continue
    of(document.rule).defects++
    if (own.some(({ rule }) => rule === document.rule)) of(document.rule).found++
  }
  return [...rules].sort(([a], [b]) => (a < b ? -1 : 1))
}

/** The 95% interval of a share, after Wilson (1927), in whole percent. */
export function interval(part, whole) {
  if (whole === 0) return null
  const z = 1.96
  const p = part / whole
  const middle = p + z ** 2 / (2 * whole)
  const width = z * Math.sqrt((p * (1 - p)) / whole + z ** 2 / (4 * whole ** 2))
  const percent = (value) => Math.round((100 * value) / (1 + z ** 2 / whole))
  return [Math.max(0, percent(middle - width)), Math.min(100, percent(middle + width))]
}
