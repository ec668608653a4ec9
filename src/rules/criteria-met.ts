// Do the actuals meet the criteria that were set before?
import { type Prose, placeIn } from '../checklist/prose.ts'
import { entriesOf } from '../checklist/shapes.ts'
import { findNoActual } from '../facts/actuals.ts'
import { matchOf, sentencesOf } from '../facts/clauses.ts'
import { compare } from '../facts/compare.ts'
import { comparable, type Measure, readCriteria } from '../facts/criteria.ts'
import { findDates } from '../facts/dates.ts'
import { compareRow } from '../facts/metric-row.ts'
import { hasWord } from '../facts/words.ts'
import type { ItemAnswer } from '../pair.ts'
import type { ItemRuleParameters } from '../policy/gate-file.ts'
import { type Context, evidenceUnder, type Found, inEvidence, listed, type Rule } from './rule.ts'

type Parameters = ItemRuleParameters['criteria-met']

const missed =
  /\b(?:fell|falls?|fallen|came|comes|coming|just|slightly|narrowly|a (?:bit|little|touch|hair)|marginally) (?:short|shy|below|under|off)\b(?! (?:of )?(?:zero|a second))|\b(?:did|do|does|was|were|has|have|is|are)(?: not|n[’']t)(?: quite| yet| fully| been)* (?:meet|met|reach|reached|hit|achieve|achieved|attained|satisf\w+)\b|\b(?:missed|misses|missing) (?:the|our|its|this|that|one|two) (?:target|criteri\w+|goal|bar|threshold|mark)\w*|\bbelow (?:the )?(?:target|goal|threshold|bar)\b|\bclose (?:enough|to (?:the )?target)\b|\bneighbou?rhood of the (?:target|goal|threshold)\b|\b(?:all|every\w*|criteria|targets?)\b[^.;]{0,40}\bmet\b[^.;]{0,12}\b(?:except|apart from|bar|other than|save for|but)\b|\btoo (?:ambitious|strict|tight|high|optimistic|harsh)\b|\b(?:the only one|bar one|all but one|except (?:for )?(?:one|a single))\b/i
const moved =
  /\b(?:bar|target|threshold|criteri(?:on|a)|goal|limit|figure|level)s?\b[^.;]{0,120}\b(?:lowered|relaxed|revised|reset|loosened|softened|re-?based|re-?baselined|eased|dropped|cut|aligned|adjusted|renegotiated|moved|updated|amended|changed|reduced)\b|\b(?:lowered|relaxed|revised|reset|loosened|softened|eased|aligned|adjusted|renegotiated|re-?baselined|amended|cut|dropped|changed|moved)\b[^.;]{0,40}\b(?:bar|target|threshold|criteri(?:on|a)|goal)s?\b/i
const unmoved = /\b(?:no|not|never|un\w+|without|none|nothing|nobody)\b|n[’']t\b/i
const reapproved = /\bre-?\s?approv\w*|\bM8\b/i

/** Directly behind a criterion. */
const movedFrom =
  /^[^\d.;]{0,20}\b(?:lowered|relaxed|reduced|revised|softened|eased|loosened|originally|formerly|previously|instead of|(?:down|changed|moved) from)\b(?: from)? *(?=[≥≤<>=]*\s*\d)/i
/** Directly before a date. */
const settingOn =
  /\b(?:set|fixed|frozen|agreed|defined|rewritten|adjusted)(?: down| up)?(?: on)?:?\s*$/i

export const criteriaMet: Rule = {
  id: 'criteria-met',
  level: 'error',
  // Seed 000, item 1: the numbers match or exceed the pre-set criteria.
  about:
    'The criteria and the actuals are written, and every actual that can be paired with a criterion meets it.',
  fix: 'write each criterion with its actual, as in "acceptance ≥ 90%: 92%"; if one is missed, the item has not passed',
  *check(context): Iterable<Found> {
    for (const { answer, evidence, parameters } of evidenceUnder(context, 'criteria-met')) {
      const id = answer.item.id
      const { text } = evidence
      const read = readCriteria(text)
      const rows = tableRows(context, parameters)
      for (const { criterion, actual } of read.pairs) {
        const { isMet, expected, differs, ambiguous } = compare(text, criterion, actual, parameters)
        const at = { text: actual.text, from: actual.from, to: actual.to }
        if (ambiguous !== undefined)
          yield inEvidence(
            answer,
            evidence,
            `item ${id}: could not tell whether "${actual.about}" meets "${criterion.about}": ${ambiguous}`,
            at,
          )
        else if (isMet === false)
          yield inEvidence(
            answer,
            evidence,
            `item ${id}: "${criterion.about}" is missed by "${actual.about}": expected ${expected}, found ${actual.low === null ? '' : 'a range that begins below, up to '}${actual.text}`,
            at,
          )
        // another actual may be the one that was asked for
        const isAlone = !read.actuals.some(
          (other) =>
            other !== actual &&
            comparable(other, actual) &&
            !read.pairs.some((pair) => pair.actual === other),
        )
        if (isMet === null && differs !== undefined && isAlone)
          yield inEvidence(
            answer,
            evidence,
            `item ${id}: "${actual.about}" does not show that "${criterion.about}" is met: ${differs}`,
            at,
          )
        else if (isMet === null)
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
      const said = [...saidInWords(answer, evidence, parameters)]
      yield* said.length > 0 ? said : movedBehind(answer, evidence, read.criteria)
      yield* setTooLate(context, answer, evidence)
      const pairs = read.pairs.length + rows.length
      if (pairs === 0 && read.criteria.length + read.actuals.length < 2) {
        yield inEvidence(
          answer,
          evidence,
          `item ${id}: looked for criteria and actuals in numbers, found ${read.criteria.length + read.actuals.length === 0 ? 'none' : `only "${[...read.criteria, ...read.actuals][0]?.text}"`}`,
        )
      } else if (pairs === 0 && (read.unpaired.length === 0 || read.actuals.length === 0)) {
        const what =
          read.actuals.length === 0
            ? 'an actual for each criterion'
            : 'the criteria that the actuals are held against'
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
      }
    }
  },
}

/** Ground two: the text itself says that a criterion is missed, or that it was moved and not approved again. */
function* saidInWords(
  answer: ItemAnswer,
  evidence: Prose,
  parameters: Parameters,
): Iterable<Found> {
  for (const sentence of sentencesOf(evidence.text)) {
    const miss = matchOf(missed, sentence.text) ?? findNoActual(sentence.text)
    if (miss !== null) {
      const at = { text: miss.text, from: sentence.from + miss.from, to: sentence.from + miss.to }
      yield inEvidence(
        answer,
        evidence,
        `item ${answer.item.id} claims a pass, and its evidence says "${miss.text}"`,
        at,
      )
    }
    const move = moved.exec(sentence.text)
    if (
      move !== null &&
      !unmoved.test(move[0]) &&
      !unmoved.test(sentence.text.slice(Math.max(0, move.index - 20), move.index)) &&
      !isAim(sentence.text, move, parameters) &&
      !reapproved.test(evidence.text)
    ) {
      const at = {
        text: move[0],
        from: sentence.from + move.index,
        to: sentence.from + move.index + move[0].length,
      }
      yield inEvidence(
        answer,
        evidence,
        `item ${answer.item.id}: the text says that a criterion was changed ("${move[0]}"), looked for its re-approval at M8, found none`,
        at,
      )
    }
  }
}

/** A criterion's name, or a word for it. */
const named = /\b(?:bar|target|threshold|criteri(?:on|a)|goal|limit|figure|level)s?\b/i

/**
 * `Target: cut handling time by 30%`, `Criterion: waiting time reduced to 5 min`: what is lowered is the thing that is measured, of which less is better, and
 * not the criterion. Where nothing, a criterion, or something of which more is better stands beside the verb, the criterion was lowered.
 */
function isAim(sentence: string, move: RegExpExecArray, { higher, lower }: Parameters): boolean {
  const verb = /\b(?:lowered|reduced|dropped|cut)$/i.exec(move[0])
  if (verb === null) return false
  // the criterion's own name stands first
  const ahead = /[^,;:()–]*$/.exec(move[0].slice(0, verb.index).replace(named, ''))?.[0] ?? ''
  const behind =
    /^[^,;:().–\d]*?(?=\b(?:by|to|from|in|on|after|at|because|since|when|for|again|back|down)\b|[,;:().–\d]|$)/i.exec(
      sentence.slice(move.index + move[0].length),
    )?.[0] ?? ''
  const isOrder =
    verb[0].toLowerCase() === 'cut' && /(?:^|\bto|\bwe)\s*$/i.test(ahead) && /\p{L}/u.test(behind)
  const thing = isOrder ? behind : ahead
  if (named.test(thing) || hasWord(thing, higher)) return false
  return isOrder || hasWord(thing, lower)
}

/** `≥ 92% (lowered from 97%)`, `≥ 92%, originally 97%`: what stands behind a criterion says that it was another one. */
function* movedBehind(
  answer: ItemAnswer,
  evidence: Prose,
  criteria: readonly Measure[],
): Iterable<Found> {
  if (reapproved.test(evidence.text)) return
  for (const criterion of criteria) {
    const behind = movedFrom.exec(evidence.text.slice(criterion.to, criterion.to + 60))
    if (behind !== null)
      yield inEvidence(
        answer,
        evidence,
        `item ${answer.item.id}: the text says that a criterion was changed ("${behind[0].trim()}"), looked for its re-approval at M8, found none`,
        criterion,
      )
  }
}

/** Criteria that say themselves that they were set after the pilot began. */
function* setTooLate({ answers }: Context, answer: ItemAnswer, evidence: Prose): Iterable<Found> {
  const { pilotStart } = answers.days
  if (pilotStart === null || reapproved.test(evidence.text)) return
  const dates = findDates(evidence.text, answers.days.review).filter((date) =>
    settingOn.test(evidence.text.slice(0, date.from)),
  )
  const [first] = dates
  if (first?.day != null && first.day > pilotStart)
    yield inEvidence(
      answer,
      evidence,
      `item ${answer.item.id}: the criteria were set on ${first.day}, and the pilot began on ${pilotStart}: looked for criteria set before it`,
      first,
    )
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
        const entries = entriesOf(answers.checklist, { metric, criterion, actual }, [
          'metric',
          'criterion',
          'actual',
        ])
        if (entries.length === 0) continue
        return entries.flatMap(({ cells }) =>
          cells.criterion === null || cells.actual === null
            ? []
            : [
                {
                  metric: cells.metric?.text ?? '',
                  criterion: cells.criterion,
                  actual: cells.actual,
                },
              ],
        )
      }
    }
  }
  return []
}

function* judgeRow(
  { metric, criterion, actual }: TableRow,
  id: string,
  parameters: Parameters,
): Iterable<Found> {
  const { isMet, why } = compareRow(metric, criterion.text, actual.text, parameters)
  if (isMet === true) return
  const place = placeIn(actual.text === '' ? criterion : actual)
  yield {
    item: id,
    ...(isMet === null ? { level: 'warning' as const } : {}),
    message: `item ${id}: "${metric}" ${why}`,
    place,
  }
}
