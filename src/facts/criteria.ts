// Which criteria does a text set, which actuals does it report, and which belong together?
import { findQuantities, type Quantity } from './quantities.ts'

/** A quantity with its part in the text and the words around it. */
export interface Measure extends Quantity {
  part: 'criterion' | 'actual'
  /** Stems of the words it is about. */
  subject: Set<string>
  /** The list label of its entry (`(a)`, `2)`), or null. */
  label: string | null
  /** The text of its entry up to the next quantity, for messages. */
  about: string
}

export interface Pairing {
  criterion: Measure
  actual: Measure
}

export interface Criteria {
  criteria: Measure[]
  actuals: Measure[]
  pairs: Pairing[]
  /** Criteria that no actual could be paired with. */
  unpaired: Measure[]
}

/** Words that announce an actual wherever they stand, and nouns that do so only at the head of an entry or before a colon. */
const actualMarker = new RegExp(
  [
    '\\b(?:got|gets|actuals?|achieved|attained|reached|obtained|came (?:in|out|to)|comes (?:in|out) (?:at|to)|we (?:had|saw|hit|see|have|ended|landed|managed|measured)|it (?:was|took|is)|they (?:were|came|numbered)|was|were|fell to|rose to|ended (?:on|at|up)|landed|took(?= \\d)|what (?:we got|happened)|and (?:saw|had|numbered|hit)|stands? at|now(?= \\d))\\b(?! to\\b)',
    '\\b(?:had|kept|logged|clocked|ran|stood|finished|averaged|totall?ed|did|posted|scored|held|made|booked|ended|now|took|gave)(?= (?:(?:at|with|on|up|up at|in) )?(?:\\d|[$€£]|EUR|USD|GBP|zero|none|nil|no\\b|one\\b|two\\b|three\\b))',
    '(?<=^|[.;:,•\\n–—(/-]\\s?|\\d\\s)(?:results?|measured|observed|delivered|seen|found|findings|outcomes?|scored|counted|numbered|outturn|reality|in (?:the )?pilot|during (?:the )?pilot)\\b',
    '\\b(?:results?|findings|outcomes?|delivered|measured|observed|happened|gave|showed)(?=\\s?:)|\\bpilot\\b(?=[^.;:\\n]{0,40}:)',
    '\\b(?:met|missed|fulfilled|satisfied|beaten) (?:with|at)(?= (?:\\d|[$€£]))',
    '→|->|=>|⇒|\\[',
  ].join('|'),
  'gi',
)
const criterionMarker =
  /\b(?:criteri\w+|targets?|wanted|thresholds?|asked(?: for)?|called for|promised?|agreed|bar|cap|goals?|limits?|required|needed|should|shall|must|(?:was|were) to (?:be|reach|fall|number|stay|come|rise|drop)|allowed|budget\w*|ceiling|card|intake|pre-?set|short of|permitted|acceptance criteria|kpi|expected|settled on|lowered to|revised to|relaxed to|aligned)\b(?: (?:was|were|is|are)\b(?! to\b))?/gi
/** Words that set one quantity against another: the second one is what the first is not. */
const against = /\b(?:against|versus|vs\.?|compared (?:to|with))(?!\w)/gi
const trailing = {
  actual:
    /^(?:(?! [-–—] )[^,;.\n()[\]→]){0,40}\b(?:obtained|achieved|reached|measured|attained|observed|counted|happened|occurred|reported)\b|^(?: [a-z-]+){0,3} (?:was|were) (?!to\b|agreed\b|set\b|asked\b|wanted\b|required\b|promised\b|expected\b|needed\b)/i,
  criterion:
    /^(?:(?! [-–—] )[^,;.\n()[\]→]){0,40}\b(?:wanted|required|permitted|allowed|needed|promised?|demanded|ceiling|limit|target|goal|bar|floor|asked for)\b/i,
}
/** `No Sev-1 seen.` */
const noneSeen =
  /^(?: [^\s,;:.()]+){0,4} (?:seen|found|recorded|logged|raised)\b[^,;:.()\n]{0,40}(?:[.;\n]|$)/i
/** How many cases were looked at measures nothing: `94.6 percent over 3,118 entries`, `Results on 812 tickets`, `Measured over all the 2,310 claims`. */
const sample =
  /(?:%|percent|per cent)\s*\(\s*$|(?:measured|results?|actuals?|findings?|pilot|obtained|observed|percent|per cent|%|achieved|seen|sample)\W*(?:[^\s\d.,;:]+ )?(?:over|on|across|from|in|for)\s*(?:(?:the|all|of|these|those|its|our)\s+){0,3}$|\b(?:sample(?: size)?|n)\s?[=:]\s*$/i

const stop = new Set(
  'the a an of in on at to for and or per by with as is was were be been it its we our all any no not none zero nil than less more fewer least most under over above below within up max min maximum minimum rate average avg mean median total number share percent cent target actual result got wanted week weeks weekly day days month months hour hours hrs minute minutes min second seconds sec pilot criteria criterion achieved reached measured obtained cases case from that this so or better higher lower when shall exceed exceeding every each only each agent card intake both about out'.split(
    ' ',
  ),
)

/** Reads criteria and actuals, in whatever order they are written: one list after the other, pair by pair, or actuals with the criterion behind. */
export function readCriteria(text: string): Criteria {
  const quantities = findQuantities(text)
  const measures = withParts(text, quantities)
  const criteria = measures.filter((measure) => measure.part === 'criterion')
  const actuals = measures.filter((measure) => measure.part === 'actual')
  const pairs = pairUp(text, measures)
  const unpaired = criteria.filter(
    (criterion) =>
      (criterion.comparator !== null || criterion.isZero) &&
      !pairs.some((pair) => pair.criterion === criterion),
  )
  return { criteria, actuals, pairs, unpaired }
}

interface Marker {
  part: 'criterion' | 'actual' | 'other'
  from: number
  to: number
}

function markersIn(text: string): Marker[] {
  const found: Marker[] = []
  const add = (part: Marker['part'], match: RegExpMatchArray): void => {
    const from = match.index ?? 0
    const to = from + match[0].length
    if (!found.some((marker) => from < marker.to && marker.from < to))
      found.push({ part, from, to })
  }
  for (const match of text.matchAll(criterionMarker)) add('criterion', match)
  for (const match of text.matchAll(against)) add('other', match)
  for (const match of text.matchAll(actualMarker)) add('actual', match)
  const sorted = found.sort((a, b) => a.from - b.from)
  // "Required / actual:" heads pairs, and says of none which it is
  const heads = sorted.flatMap((marker, index) => {
    const next = sorted[index + 1]
    const isHead =
      marker.part === 'criterion' &&
      next?.part === 'actual' &&
      /^\s*\/\s*$/.test(text.slice(marker.to, next.from))
    return isHead ? [marker, next] : []
  })
  return sorted.filter((marker) => !heads.includes(marker))
}

/**
 * Gives each quantity its part. A comparator makes a criterion, unless a word such as "got" stands right before it; a bare quantity takes the part of the
 * last marker. Where markers of actuals keep returning, the text goes pair by pair, and each entry starts with its criterion again.
 */
function withParts(text: string, quantities: readonly Quantity[]): Measure[] {
  const markers = markersIn(text)
  const first = quantities[0]?.from ?? 0
  const announcing = markers.filter((marker) => marker.part === 'actual' && marker.from > first)
  const blockFrom = startOfBlock(quantities, announcing)
  const entries = new Set(
    announcing
      .filter((marker) =>
        quantities.some(
          (quantity) =>
            quantity.from >= marker.to &&
            entryAt(text, quantity.from) === entryAt(text, marker.from),
        ),
      )
      .map((marker) => entryAt(text, marker.from)),
  )
  const isPairwise = blockFrom === null && entries.size >= 2
  const measures: Measure[] = []
  let mode: 'criterion' | 'actual' = 'criterion'
  let done = 0
  for (const [index, quantity] of quantities.entries()) {
    if (isStartOfChange(text, quantity, quantities[index + 1])) continue
    if (
      quantity.dimension === 'count' &&
      !quantity.isZero &&
      sample.test(text.slice(Math.max(0, quantity.from - 40), quantity.from))
    )
      continue
    const last = markers.findLast((marker) => marker.from >= done && marker.to <= quantity.from + 1)
    const previous = measures.at(-1)
    const gap = text.slice(previous?.to ?? 0, quantity.from)
    const rest = text.slice(quantity.to)
    const isBare = quantity.comparator === null
    if (isPairwise && /[;\n)\]·|]|[.•]\s/u.test(gap)) mode = 'criterion'
    if (last !== undefined && last.part !== 'other') mode = last.part
    const isInBlock = blockFrom !== null && quantity.from >= blockFrom
    if (isInBlock) mode = 'actual'
    let part = mode
    if (last?.part === 'other') part = previous?.part === 'criterion' ? 'actual' : 'criterion'
    else if (
      !isBare &&
      !isInBlock &&
      !followsDirectly(text, last, quantity) &&
      (isPairwise || !isInActualBlock(text, markers, measures, quantity))
    )
      part = 'criterion'
    else if (isBare && trailing.criterion.test(rest)) part = 'criterion'
    else if (
      isBare &&
      (trailing.actual.test(rest) ||
        (quantity.isZero &&
          measures.length === 0 &&
          last === undefined &&
          isSeen(rest, announcing, quantity.to)))
    )
      part = 'actual'
    else if (
      isBare &&
      last === undefined &&
      previous?.part === 'criterion' &&
      (isNextCell(gap) ||
        (isAsked(text, measures) && announcing.length === 0 && isAnswered(gap, rest))) &&
      previous.dimension === quantity.dimension &&
      (previous.isZero || !quantity.isZero)
    )
      part = 'actual'
    measures.push({
      ...quantity,
      part,
      ...subjectOf(
        text,
        quantity,
        quantities[index - 1]?.to ?? 0,
        quantities[index + 1]?.from ?? text.length,
      ),
    })
    done = quantity.to
  }
  for (const [index, measure] of measures.entries()) {
    const next = measures[index + 1]
    if (next === undefined || measure.comparator !== null || !isSameEntry(text, next, measure))
      continue
    // "31 hours against a planned 25"
    const isBare = next.dimension === 'count' && !next.isZero && measure.dimension !== 'count'
    if (!isBare && !comparable(next, measure)) continue
    const between = text.slice(measure.to, next.from)
    const isNamed = markers.some(
      (marker) =>
        marker.part === 'criterion' &&
        marker.from >= (measures[index - 1]?.to ?? 0) &&
        marker.to <= measure.from &&
        isSameEntry(text, marker, measure),
    )
    const isHeldAgainst =
      next.part === 'criterion' && /\b(?:where|against|when|while|with)\b/i.test(between)
    if (
      isHeldAgainst ||
      (!isNamed &&
        (isInBrackets(next, between, text) || isSetAgainst(next, between, text.slice(next.to))))
    ) {
      measures[index] = { ...measure, part: 'actual' }
      measures[index + 1] = { ...(isBare ? scaledTo(next, measure) : next), part: 'criterion' }
    }
  }
  const whole = withoutStages(text, measures)
  return whole.some((measure) => measure.part === 'actual') ? whole : secondListOf(text, whole)
}

/** `93% (at least 90%)`, `93% (criterion: 90%)`: the criterion stands in brackets behind the actual. */
function isInBrackets(next: Measure, between: string, text: string): boolean {
  const inside = /^[^.;(),\n]{0,20}\(([^().;\n]{0,40})$/u.exec(between)?.[1]
  if (inside === undefined || next.part !== 'criterion') return false
  return (
    next.comparator !== null ||
    new RegExp(criterionMarker, 'i').test(inside) ||
    trailing.criterion.test(text.slice(next.to))
  )
}

/** `93% accepted vs. 90% required`, `93% vs. at least 90%`: only the second one says that it is asked for. */
function isSetAgainst(next: Measure, between: string, rest: string): boolean {
  const mark = new RegExp(against, 'i').exec(between)
  return (
    mark !== null &&
    (next.comparator !== null ||
      trailing.criterion.test(rest) ||
      /^(?: [\p{L}-]+)? planned\b/iu.test(rest) ||
      new RegExp(`${criterionMarker.source}|\\bplanned\\b`, 'i').test(between.slice(mark.index))) &&
    !trailing.criterion.test(between.slice(0, mark.index))
  )
}

/** Where an actual is given for the whole pilot, those of its first week or another part of it are not held against the criterion. */
function withoutStages(text: string, measures: readonly Measure[]): Measure[] {
  const ahead = (measure: Measure): string =>
    /[^.;\n]*$/.exec(text.slice(0, measure.from))?.[0] ?? ''
  const total =
    /\b(?:over|across|for|in|throughout|during) the (?:whole|entire|full|complete) (?:pilot|period|run)\b|\boverall\b/i
  const stage =
    /\b(?:in |at |of )?(?:week|day|month|phase|wave|sprint) (?:\d|one|two|three|four)\b[^,;.\d]*$|\b(?:first|second|last) (?:week|day|month)\b[^,;.\d]*$|\b(?:at first|initially)\b[^,;.\d]*$/i
  const overall = measures.filter(
    (measure) => measure.part === 'actual' && total.test(ahead(measure)),
  )
  return measures.filter(
    (measure) =>
      measure.part === 'criterion' ||
      overall.includes(measure) ||
      !stage.test(ahead(measure)) ||
      !overall.some((other) => comparable(other, measure)),
  )
}

/** `from 210 s to 95 s`: what it was before measures nothing. */
function isStartOfChange(text: string, quantity: Quantity, next: Quantity | undefined): boolean {
  return (
    next?.dimension === quantity.dimension &&
    /\bfrom\s*$/i.test(text.slice(0, quantity.from)) &&
    /^\s*to\s*$/i.test(text.slice(quantity.to, next.from))
  )
}

/** Where the second of two lists begins: at the first word that announces actuals, when hardly any comparator stands behind it. */
function startOfBlock(
  quantities: readonly Quantity[],
  announcing: readonly Marker[],
): number | null {
  const start = announcing[0]?.from
  if (start === undefined) return null
  const compared = quantities.filter((quantity) => quantity.comparator !== null)
  const ahead = compared.filter((quantity) => quantity.to <= start).length
  const behind = compared.length - ahead
  const following = quantities.filter((quantity) => quantity.from >= start).length
  return ahead >= 2 && behind * 2 < ahead && following >= 2 ? start : null
}

/** `came in at under 12 s`: nothing but a comparator stands between the word that announces an actual and the quantity. */
function followsDirectly(text: string, marker: Marker | undefined, quantity: Quantity): boolean {
  if (marker?.part !== 'actual') return false
  return /^[\s:,-]*(?:(?:at|to|in|out|a|as|of|with|about|just|well|comfortably|only|still)\s+)*(?:[<>≤≥=]+|[a-z]+ than|under|over|above|below)?\s*$/i.test(
    text.slice(marker.to, quantity.from),
  )
}

/** Whether none was seen, ahead of actuals with their criteria in brackets, where none is announced. */
function isSeen(rest: string, announcing: readonly Marker[], from: number): boolean {
  const seen = noneSeen.exec(rest)
  return (
    seen !== null &&
    /\(\s*(?:[<>≤≥]|at (?:least|most)|min|max|target|criteri|limit)/i.test(rest) &&
    announcing.every(({ to }) => to <= from + seen[0].length)
  )
}

/** Nothing but part marks, or one word and a dash, between two quantities: `>= 90 %, 93 %`, `none allowed - none`. */
function isNextCell(gap: string): boolean {
  return gap.trim() !== '' && /^[\s,:()[\]–—/→>✔✓✅☑\ufe0f-]*(?:\p{Ll}+\s*[-–—]\s*)?$/u.test(gap)
}

/** The last measure is a criterion that stands alone: of two in one entry (`≥ 85% at first, ≥ 90% at last: 88% and 93%`) none is answered alone. */
function isAsked(text: string, measures: readonly Measure[]): boolean {
  const [before, last] = [measures.at(-2), measures.at(-1)]
  if (last === undefined || (last.comparator === null && !last.isZero)) return false
  return (
    before === undefined ||
    before.part === 'actual' ||
    entryAt(text, before.from) !== entryAt(text, last.from)
  )
}

/** A few words that end the criterion and a colon, or the actual alone in brackets: `≤ 20 min per report: 25 min`, `at peak (31 s)`. */
function isAnswered(gap: string, rest: string): boolean {
  return (
    /^[^.;,:()\n]{0,40}(?::|=|\s[-–—])\s*$/u.test(gap) ||
    (/^[^.;,:()\n]{0,40}\(\s*$/u.test(gap) && /^\s*\)/.test(rest))
  )
}

/** Where no word announces the actuals: a repeated list label starts them, else the sentence behind the last comparator does. */
function secondListOf(text: string, measures: Measure[]): Measure[] {
  const repeated = measures.findIndex(
    (measure, index) =>
      measure.label !== null &&
      measures.slice(0, index).some((other) => other.label === measure.label),
  )
  const last = measures.findLast((measure) => measure.comparator !== null)
  const end = last === undefined ? -1 : last.to + text.slice(last.to).search(/[.;\n]\s|$/u)
  const starts = repeated >= 0 ? repeated : measures.findIndex((measure) => measure.from > end)
  return starts <= 0
    ? measures
    : measures.map((measure, index) =>
        index < starts ? measure : { ...measure, part: 'actual' as const },
      )
}

/** In a text of two lists, everything behind the heading of the second one is an actual, also where it is written with a comparator. */
function isInActualBlock(
  text: string,
  markers: readonly Marker[],
  measures: readonly Measure[],
  quantity: Quantity,
): boolean {
  const heading = markers.findLast(
    (marker) =>
      marker.part === 'actual' &&
      marker.to <= quantity.from &&
      /^[^.;:\n]{0,60}:/u.test(text.slice(marker.to)) &&
      /(?:^|[.;\n]\s*)(?:\d+(?:\.\d+)*\s)?[^.;\n]{0,20}$/u.test(text.slice(0, marker.from)),
  )
  return (
    heading !== undefined &&
    measures.some((measure) => measure.part === 'criterion' && measure.to <= heading.from) &&
    !markers.some(
      (marker) =>
        marker.part === 'criterion' && marker.from > heading.from && marker.to <= quantity.from,
    )
  )
}

/** Entries are parted by semicolons, line ends, bullets and sentence ends. */
function entryAt(text: string, at: number): number {
  return (text.slice(0, at).match(/[;\n•·|]|(?<!\b(?:vs|min|max|approx|avg|incl))[.]\s/gu) ?? [])
    .length
}

function isSameEntry(text: string, one: { from: number }, other: { from: number }): boolean {
  return entryAt(text, one.from) === entryAt(text, other.from)
}

/** What stands around a quantity, behind the one before it (`beforeFrom`) and ahead of the next one (`afterTo`). */
function subjectOf(
  text: string,
  quantity: Quantity,
  beforeFrom: number,
  afterTo: number,
): Pick<Measure, 'subject' | 'label' | 'about'> {
  const ahead = text.slice(beforeFrom, quantity.from)
  const behind = text.slice(quantity.to, afterTo)
  const end = firstBoundary(behind)
  const start = startOfSubject(ahead)
  const own = `${ahead.slice(start)} ${behind.slice(0, end)}`
  const entryStart =
    Math.max(
      text.lastIndexOf('\n', quantity.from),
      text.lastIndexOf(';', quantity.from),
      text.lastIndexOf('. ', quantity.from),
      text.lastIndexOf('•', quantity.from),
    ) + 1
  const label =
    /(?:\(\s*(\d{1,2}|[ivx]{1,4}|[a-h])\s*\)|(?:^|\s)(\d{1,2}|[a-h])\)|\bAC\s?(\d+))[^()]*$/i.exec(
      text.slice(Math.max(entryStart - 2, beforeFrom), quantity.from),
    )
  const entry = `${text.slice(entryStart, quantity.from)} ${text.slice(quantity.to, afterTo)}`
  return {
    subject: stems(own).size === 0 ? stems(entry) : stems(own),
    label: label === null ? null : (label[1] ?? label[2] ?? label[3] ?? '').toLowerCase(),
    about: `${ahead.slice(start)}${quantity.text}${behind.slice(0, end)}`
      .replace(/\s+/g, ' ')
      .replace(/^[\s,;:.)\]-]+|[\s,;:.([-]+$/gu, ''),
  }
}

/** Behind the last entry mark; within one entry, behind the first comma, as what stands before it is about the quantity before. */
function startOfSubject(ahead: string): number {
  const hard = [...ahead.matchAll(/[;\n•·|✔✓✅☑]|[.]\s|\)\s|\]/gu)].at(-1)
  if (hard !== undefined) return hard.index + hard[0].length
  const soft = /,\s|\sand\s|\s\/\s|→|->|\s[-–—]\s|[([]/u.exec(ahead)
  return soft === null ? 0 : soft.index + soft[0].length
}

function firstBoundary(text: string): number {
  const mark = /[;\n•·|✔✓✅☑,[(]|[.]\s|\sand\s|\s\/\s|→|->|\s[-–—]\s/u.exec(text)
  return mark === null ? text.length : mark.index
}

function stems(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}][\p{L}\d]*(?:-\d+)?/gu) ?? []
  return new Set(
    words
      .filter((word) => word.length > 1 && !stop.has(word))
      .map((word) => (/\d/.test(word) ? word : word.slice(0, 5))),
  )
}

/** Whether two quantities measure the same kind of thing. */
export function comparable(a: Quantity, b: Quantity): boolean {
  return (
    a.dimension === b.dimension ||
    (a.isZero && b.dimension === 'fraction') ||
    (b.isZero && a.dimension === 'fraction')
  )
}

function pairUp(text: string, measures: readonly Measure[]): Pairing[] {
  const criteria = measures.filter((measure) => measure.part === 'criterion')
  /** A bare number behind a criterion is in the criterion's unit: `under 40 minutes (it was 22)`. */
  const inUnitOf = (criterion: Measure, actual: Measure): Measure =>
    actual.dimension === 'count' && !actual.isZero && criterion.dimension !== 'count'
      ? scaledTo(actual, criterion)
      : actual
  const forward = criteria.flatMap((criterion) => {
    const at = measures.indexOf(criterion)
    const next = measures.findIndex((measure, index) => index > at && measure.part === 'criterion')
    const following = measures
      .slice(at + 1, next < 0 ? undefined : next)
      .filter((actual) => withinReach(text, criterion, actual))
    const actual =
      following.find((measure) => comparable(criterion, measure)) ??
      (following[0] && inUnitOf(criterion, following[0]))
    return actual === undefined || !comparable(criterion, actual) ? [] : [{ criterion, actual }]
  })
  const marked = criteria.filter((criterion) => criterion.comparator !== null || criterion.isZero)
  const backward = criteria.flatMap((criterion) => {
    const at = measures.indexOf(criterion)
    const actual = measures[at - 1]
    return actual !== undefined &&
      actual.part === 'actual' &&
      comparable(criterion, actual) &&
      entryAt(text, actual.from) === entryAt(text, criterion.from)
      ? [{ criterion, actual }]
      : []
  })
  const isActualFirst = measures[0]?.part === 'actual'
  if (isActualFirst && backward.length > forward.length && backward.length * 2 > marked.length)
    return backward
  // `acceptance 90%, latency 20 s` asks for both, also where only one of them is written with a comparator
  const asked = criteria.filter(
    (criterion) => marked.includes(criterion) || criterion.dimension !== 'count',
  )
  if (forward.length * 2 > Math.max(asked.length, 1)) return forward
  const blocks = byBlock(
    criteria,
    measures.filter((measure) => measure.part === 'actual'),
  )
  return forward.length * 2 > Math.max(marked.length, 1) && blocks.length <= forward.length
    ? forward
    : blocks
}

/** A bare number as one of the unit that another quantity has. */
export function scaledTo<Q extends Quantity>(bare: Q, { dimension, unit }: Quantity): Q {
  return {
    ...bare,
    dimension,
    value: bare.value * unit,
    other: bare.other === null ? null : bare.other * unit,
  }
}

/** A result follows its criterion in the same entry or the next one. */
function withinReach(text: string, criterion: Measure, actual: Measure): boolean {
  return entryAt(text, actual.from) - entryAt(text, criterion.from) <= 1
}

/** One list against the other: by label, then by shared words, then by position among quantities of the same kind. */
function byBlock(criteria: readonly Measure[], actuals: readonly Measure[]): Pairing[] {
  const pairs: Pairing[] = []
  const freeCriteria = new Set(criteria)
  const freeActuals = new Set(actuals)
  const take = (criterion: Measure, actual: Measure): void => {
    pairs.push({ criterion, actual })
    freeCriteria.delete(criterion)
    freeActuals.delete(actual)
  }
  for (const criterion of criteria) {
    const actual = [...freeActuals].find(
      (candidate) =>
        criterion.label !== null &&
        candidate.label === criterion.label &&
        comparable(criterion, candidate),
    )
    if (actual !== undefined) take(criterion, actual)
  }
  const scored = [...freeCriteria].flatMap((criterion) =>
    [...freeActuals]
      .filter((actual) => comparable(criterion, actual))
      .map((actual) => ({ criterion, actual, score: overlap(criterion.subject, actual.subject) }))
      .filter(({ score }) => score > 0)
      .map((pair) => ({ ...pair, score: pair.score + (criterion.comparator === null ? 0 : 0.5) })),
  )
  scored.sort(
    (a, b) =>
      b.score - a.score || a.criterion.from - b.criterion.from || a.actual.from - b.actual.from,
  )
  for (const { criterion, actual } of scored)
    if (freeCriteria.has(criterion) && freeActuals.has(actual)) take(criterion, actual)
  for (const dimension of ['fraction', 'time', 'money', 'count'] as const) {
    const left = [...freeCriteria].filter(
      (criterion) =>
        criterion.dimension === dimension &&
        (criterion.comparator !== null || criterion.isZero || dimension !== 'count'),
    )
    const right = [...freeActuals].filter(
      (actual) =>
        actual.dimension === dimension &&
        (actual.isZero || left.some((criterion) => !criterion.isZero)),
    )
    if (left.length === right.length)
      for (const [index, criterion] of left.entries()) take(criterion, right[index] as Measure)
  }
  return pairs
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0
  for (const word of a) if (b.has(word)) shared++
  return shared / Math.sqrt(Math.max(1, a.size) * Math.max(1, b.size))
}
