// Do the actuals meet the criteria that were set before?
import { type Prose, placeIn } from '../checklist/prose.ts'
import { entriesOf } from '../checklist/shapes.ts'
import { sentencesOf } from '../facts/clauses.ts'
import { type Measure, readCriteria } from '../facts/criteria.ts'
import { type Comparator, findQuantities, type Quantity } from '../facts/quantities.ts'
import { hasWord } from '../facts/words.ts'
import type { ItemAnswer } from '../pair.ts'
import type { ItemRuleParameters } from '../policy/gate-file.ts'
import { type Context, evidenceUnder, type Found, inEvidence, listed, type Rule } from './rule.ts'

type Parameters = ItemRuleParameters['criteria-met']

const missed =
  /\b(?:fell|falls?|fallen|came|comes|coming|just|slightly|narrowly|a (?:bit|little|touch|hair)|marginally) (?:short|shy|below|under|off)\b(?! (?:of )?(?:zero|a second))|\b(?:did|do|does|was|were|has|have|is|are)(?: not|n[’']t)(?: quite| yet| fully| been)* (?:meet|met|reach|reached|hit|achieve|achieved|attained|satisf\w+)\b|\b(?:missed|misses|missing) (?:the|our|its|this|that|one|two) (?:target|criteri\w+|goal|bar|threshold|mark)\w*|\bbelow (?:the )?(?:target|goal|threshold|bar)\b|\bclose (?:enough|to (?:the )?target)\b|\bneighbou?rhood of the (?:target|goal|threshold)\b|\b(?:all|every\w*|criteria|targets?)\b[^.;]{0,40}\bmet\b[^.;]{0,12}\b(?:except|apart from|bar|other than|save for|but)\b|\btoo (?:ambitious|strict|tight|high|optimistic|harsh)\b|\b(?:the only one|bar one|all but one|except (?:for )?(?:one|a single))\b/i
const moved =
  /\b(?:bar|target|threshold|criteri(?:on|a)|goal|limit|figure|level)s?\b[^.;]{0,120}\b(?:lowered|relaxed|revised|reset|loosened|softened|re-?based|re-?baselined|eased|dropped|cut|aligned|adjusted|renegotiated|moved|updated|amended|changed|reduced)\b|\b(?:lowered|relaxed|revised|reset|loosened|softened|eased|aligned|adjusted|renegotiated|re-?baselined|amended)\b[^.;]{0,40}\b(?:bar|target|threshold|criteri(?:on|a)|goal)s?\b/i
const unmoved = /\b(?:no|not|never|un\w+|without|none|nothing|nobody)\b|n[’']t\b/i
const reapproved = /\bre-?\s?approv\w*|\bM8\b/i

export const criteriaMet: Rule = {
  id: 'criteria-met',
  level: 'error',
  // Seed 000, item 1: the numbers match or exceed the pre-set criteria.
  about: 'The criteria and the actuals are written, and every actual that can be paired with a criterion meets it.',
  fix: 'write each criterion with its actual, as in "acceptance ≥ 90%: 92%"; if one is missed, the item has not passed',
  *check(context): Iterable<Found> {
    for (const { answer, evidence, parameters } of evidenceUnder(context, 'criteria-met')) {
      const id = answer.item.id
      const { text } = evidence
      const read = readCriteria(text)
      const rows = tableRows(context, parameters)
      for (const { criterion, actual } of read.pairs) {
        const { isMet, expected } = compare(text, criterion, actual, parameters)
        const at = { text: actual.text, from: actual.from, to: actual.to }
        if (isMet === false)
          yield inEvidence(answer, evidence, `item ${id}: "${criterion.about}" is missed by "${actual.about}": expected ${expected}, found ${actual.text}`, at)
        if (isMet === null)
          yield {
            ...inEvidence(
              answer,
              evidence,
              `item ${id}: could not tell whether "${actual.about}" meets "${criterion.about}": write the criterion with at least or at most`,
              at,
            ),
            level: 'warning',
          }
      }
      for (const row of rows) yield* judgeRow(row, id, parameters)
      yield* saidInWords(answer, evidence)
      const pairs = read.pairs.length + rows.length
      if (pairs === 0 && read.criteria.length + read.actuals.length < 2) {
        yield inEvidence(
          answer,
          evidence,
          `item ${id}: looked for criteria and actuals in numbers, found ${read.criteria.length + read.actuals.length === 0 ? 'none' : `only "${[...read.criteria, ...read.actuals][0]?.text}"`}`,
        )
      } else if (pairs === 0 && (read.criteria.every((criterion) => criterion.comparator === null && !criterion.isZero) || read.actuals.length === 0)) {
        const what = read.actuals.length === 0 ? 'an actual for each criterion' : 'the criteria that the actuals are held against'
        yield inEvidence(answer, evidence, `item ${id}: looked for ${what}, found none`)
      } else if (read.unpaired.length > 0) {
        yield {
          ...inEvidence(
            answer,
            evidence,
            `item ${id}: no actual could be paired with ${listed(read.unpaired.map((criterion) => `"${criterion.about}"`))}: compare by eye`,
            read.unpaired[0],
          ),
          level: 'warning',
        }
      } else if (pairs === 0) {
        yield { ...inEvidence(answer, evidence, `item ${id}: no criterion could be paired with an actual: compare by eye`), level: 'warning' }
      }
    }
  },
}

/** Ground two: the text itself says that a criterion is missed, or that it was moved and not approved again. */
function* saidInWords(answer: ItemAnswer, evidence: Prose): Iterable<Found> {
  for (const sentence of sentencesOf(evidence.text)) {
    const miss = missed.exec(sentence.text)
    if (miss !== null) {
      const at = { text: miss[0], from: sentence.from + miss.index, to: sentence.from + miss.index + miss[0].length }
      yield inEvidence(answer, evidence, `item ${answer.item.id} claims a pass, and its evidence says "${miss[0]}"`, at)
    }
    const move = moved.exec(sentence.text)
    if (
      move !== null &&
      !unmoved.test(move[0]) &&
      !unmoved.test(sentence.text.slice(Math.max(0, move.index - 20), move.index)) &&
      !reapproved.test(evidence.text)
    ) {
      const at = { text: move[0], from: sentence.from + move.index, to: sentence.from + move.index + move[0].length }
      yield inEvidence(
        answer,
        evidence,
        `item ${answer.item.id}: the text says that a criterion was changed ("${move[0]}"), looked for its re-approval at M8, found none`,
        at,
      )
    }
  }
}

interface TableRow {
  metric: string
  criterion: Prose
  actual: Prose
}

/** Rows of a table Metric / Criterion / Actual anywhere in the document. */
function tableRows({ answers }: Context, { table }: Parameters): TableRow[] {
  for (const metric of table.metric) {
    for (const criterion of table.criterion) {
      for (const actual of table.actual) {
        const entries = entriesOf(answers.checklist, { metric, criterion, actual }, ['metric', 'criterion', 'actual'])
        if (entries.length === 0) continue
        return entries.flatMap(({ cells }) =>
          cells.criterion === null || cells.actual === null ? [] : [{ metric: cells.metric?.text ?? '', criterion: cells.criterion, actual: cells.actual }],
        )
      }
    }
  }
  return []
}

function* judgeRow({ metric, criterion, actual }: TableRow, id: string, parameters: Parameters): Iterable<Found> {
  const [set] = findQuantities(criterion.text)
  const [measured] = findQuantities(actual.text)
  const place = placeIn(actual.text === '' ? criterion : actual)
  if (set === undefined || measured === undefined) {
    yield {
      item: id,
      level: 'warning',
      message: `item ${id}: "${metric}" could not be compared: ${set === undefined ? 'no criterion' : 'no actual'} in numbers`,
      place,
    }
    return
  }
  const subject = new Set(metric.toLowerCase().split(/\W+/u))
  const wrap = (quantity: Quantity, part: Measure['part']): Measure => ({ ...quantity, part, subject, label: null, about: `${metric} ${quantity.text}` })
  const bare =
    measured.dimension === 'count' && set.dimension !== 'count' ? { ...measured, dimension: set.dimension, value: measured.value * set.unit } : measured
  if (set.dimension !== bare.dimension && !set.isZero) {
    yield {
      item: id,
      level: 'warning',
      message: `item ${id}: "${metric}" could not be compared: "${criterion.text}" and "${actual.text}" measure different things`,
      place,
    }
    return
  }
  const { isMet, expected } = compare(`${metric} ${actual.text}`, wrap(set, 'criterion'), wrap(bare, 'actual'), parameters)
  if (isMet === false) yield { item: id, message: `item ${id}: "${metric}" is missed: expected ${expected}, found ${actual.text}`, place }
  if (isMet === null)
    yield { item: id, level: 'warning', message: `item ${id}: could not tell whether "${metric}" is met: write the criterion with at least or at most`, place }
}

/** Whether the actual meets the criterion; null when the text does not say in which direction it must lie. Limits written without "less" or "more" are inclusive. */
function compare(text: string, criterion: Measure, actual: Measure, parameters: Parameters): { isMet: boolean | null; expected: string } {
  const percentile = (measure: Measure): string | undefined => /\bp\d{2}\b/i.exec(measure.about)?.[0].toLowerCase()
  const [wanted, given] = [percentile(criterion), percentile(actual)]
  if (wanted !== undefined && given !== undefined && wanted !== given) return { isMet: null, expected: criterion.text }
  const value = lowerEnd(text, criterion, actual, perPeriod(text, criterion, actual))
  const limit = criterion.value
  const near = Math.abs(value - limit) <= Math.abs(limit) * 1e-9
  if (criterion.isZero || limit === 0) {
    // a large count beside a "zero" is more often a number of cases than of incidents: not an error unless both speak of the same thing
    const isSame = [...criterion.subject].some((word) => actual.subject.has(word))
    return { isMet: value === 0 ? true : value >= 20 && !isSame ? null : false, expected: 'none' }
  }
  const comparator = criterion.comparator === null || criterion.comparator === 'better' ? directionOf(criterion, parameters) : criterion.comparator
  if (comparator === null) return { isMet: near ? true : null, expected: criterion.text }
  const isMet = { '>=': value >= limit || near, '<=': value <= limit || near, '>': value > limit && !near, '<': value < limit && !near }[comparator]
  const words: Record<Comparator, string> = { '>=': 'at least', '<=': 'at most', '>': 'more than', '<': 'less than' }
  return { isMet, expected: `${words[comparator]} ${criterion.text}` }
}

/** `85–95%` held against at least 92% is 85%. */
function lowerEnd(text: string, criterion: Measure, actual: Measure, value: number): number {
  const low = /(?<![\d.,-])(\d+(?:[.,]\d+)?)\s?%?\s?[–-]\s?$/.exec(text.slice(Math.max(0, actual.from - 12), actual.from))?.[1]
  if (low === undefined || (criterion.comparator !== '>=' && criterion.comparator !== '>')) return value
  return Math.min(value, Number(low.replace(',', '.')) * actual.unit)
}

/** Weeks in the periods that a rate can be turned between; days and shifts are left alone, as nobody says how many of them work. */
const weeksIn: Record<string, number> = { w: 1, m: 4.348, month: 4.348, q: 13, y: 52.18 }

/** `EUR 24.3k over the three months` held against a criterion per month is a third of it. */
function perPeriod(text: string, criterion: Measure, actual: Measure): number {
  const from = actual.per === null ? undefined : weeksIn[actual.per]
  const to = criterion.per === null ? undefined : weeksIn[criterion.per]
  // "8 hours per month" held against a criterion per week is less than two
  if (from !== undefined && to !== undefined && from !== to) return (actual.value * to) / from
  if (criterion.per === null || actual.per !== null) return actual.value
  const unit = { m: 'months?', mo: 'months?', month: 'months?', w: 'weeks?', d: 'days?' }[criterion.per] ?? ''
  if (unit === '') return actual.value
  const rest = text.slice(actual.to).split(/[;\n]|\.\s/u)[0] ?? ''
  const span = new RegExp(
    `\\b(?:over|across|during|for|in) (?:the |all |those |these )?(?:whole |full )?(?<count>\\d+|two|three|four|five|six|seven|eight|nine|ten|twelve) (?:pilot )?${unit}\\b`,
    'i',
  ).exec(rest)
  const count = span === null ? 1 : (findQuantities(`at least ${span.groups?.count}`)[0]?.value ?? 1)
  return actual.value / Math.max(1, count)
}

/** Which way a bare criterion (`acceptance 85%`) points, by what it is about; null when nothing says. */
function directionOf(criterion: Measure, { higher, lower }: Parameters): Comparator | null {
  const subject = `${[...criterion.subject].join(' ')} ${criterion.about}`
  const isLower = hasWord(subject, lower)
  const isHigher = hasWord(subject, higher)
  if (isLower !== isHigher) return isLower ? '<=' : '>='
  if (criterion.comparator !== 'better') return null
  const isSpent = criterion.dimension === 'time' || criterion.dimension === 'money'
  return isSpent ? (isHigher ? null : '<=') : '>='
}
