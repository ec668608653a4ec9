// Which measured quantities does a text name, and how are they compared?
import { remembered } from '../remembered.ts'
import { findDates } from './dates.ts'
import { type NumberRead, numberWord, readings, readNumber } from './numbers.ts'

/** What a quantity measures: quantities are comparable when this is the same. A fraction is a percentage, a ratio or `5 per 1,000`. */
export type Dimension = 'fraction' | 'time' | 'money' | 'count'

export type Comparator = '>=' | '>' | '<=' | '<'

export interface Quantity {
  /** In the base of its dimension: 1 for fractions (`92%` is 0.92), seconds for time, the currency's unit for money. */
  value: number
  /** The value where comma and point are used the other way round (`1,250`); null where it can be read in one way only. */
  other: number | null
  /** The lower end of a range that it ends (`90–95%`), in the same base, or null. */
  low: number | null
  /** Which way it says that something went: `30% less`, `cut by 30%`, `up by 4`; null for a level. */
  change: 'less' | 'more' | null
  dimension: Dimension
  /** The comparator written with it; `better` is `or better`, whose direction the subject decides. */
  comparator: Comparator | 'better' | null
  /** The period of a rate (`hours per week` → `week`), or null. */
  per: string | null
  /** True for zero written as a word or digit: `no Sev-1s`, `0 Sev-1`, `none`, `nil`. */
  isZero: boolean
  /** What one of its unit is worth in the base: 60 for minutes, 0.01 for per cent. */
  unit: number
  text: string
  from: number
  to: number
}

/** Letters inside a class, Latin to Cyrillic in one range: expressions that ignore case and name all letters of Unicode, or several ranges, take too long to build. */
const letter = 'a-z\\u00c0-\\u04ff'
const anyNumberWord =
  /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|dozen|single)\b/i
const seconds: Record<string, number> = { ms: 0.001, s: 1, m: 60, h: 3600, d: 86_400, w: 604_800 }

/** Spaces that part thousands, the thin and the non-breaking ones too. */
const gap = ' \\u00a0\\u2009\\u202f'
const scale = '(?:[km](?![a-z])|\\s?(?:thousand|million|billion|mio|mn|bn|lakh|crore)\\b)'
const number = `(?:(?<!\\d)[-−+~≈])?(?:\\d{1,3}(?:(?:[${gap}]\\d{3})+|(?:[,.'’]\\d{3})+)(?!\\d)|\\d+)(?:[.,]\\d+)?${scale}?`
const timeUnit =
  'milliseconds?|msecs?|ms|seconds?|secs?|s|minutes?|mins?|hours?|hrs?|h|(?:working |business |calendar )?days?|d|weeks?|wks?'
const currency = '[$€£¥₹]|\\b(?:R\\$|US\\$|EUR|USD|GBP|CHF|INR|SEK|NOK|DKK|JPY|BRL|ZAR|Rs\\.?)'
const perUnit =
  '(?:/| ?per | an? | each | every |/ )\\s?(?<per>hours?|hrs?|h|days?|d|shifts?|weeks?|wks?|months?|mo|mth|years?|yrs?)\\b'

/** `hours saved per week`: the period that a rate is counted over. */
const periodBehind = new RegExp(`^\\s?(?:[^\\s.,;:\\d]+ ){0,3}?${perUnit}`, 'i')

/** The ways to write a quantity, the more particular first, each with what a text must hold for it: one that no text needs is never built. */
const ways: readonly { needs: RegExp; source: (word: string) => string }[] = [
  // 41 of 48, 2 in 100, 5 per 1,000, 8.1 digests in ten, 9 out of 10
  {
    needs:
      /\b(?:of|in|per)\s+(?:the |every |a )?(?:\d|ten|hundred|thousand|twenty|five)|\/\s*1,?000/i,
    source: (word) =>
      `(?<ratio>(?<part>${number}|${word}|no|none|zero|nil)(?: (?!of\\b|in\\b|per\\b|out\\b)[${letter}-]+)?(?:\\s+(?:of|out of|in|per)(?: the| every| a)?\\s+|\\s*/\\s*(?=1,?000?\\b))(?<whole>\\d{1,3}(?:,\\d{3})+|\\d+|ten|hundred|thousand|a hundred|a thousand|twenty|five)(?!\\.?\\d|%|[ -]?(?:${timeUnit}|months?|years?|quarters?)\\b))`,
  },
  // 4 min 10 s, 5 minutes 40 seconds, 1h20m, 1 h 20
  {
    needs: /\d\s?[hm][a-z]*(?:,| and)? ?\d/i,
    source: () =>
      `(?<compound>(?<big>\\d+)\\s?(?:(?<bigUnit>hours?|hrs?|h|minutes?|mins?|m)(?:,| and)? ?(?<small>\\d+)\\s?(?<smallUnit>minutes?|mins?|m|seconds?|secs?|s)\\b|(?<hourUnit>hours?|hrs?|h) ?(?<minutes>[0-5]\\d)(?=\\s*(?:$|[,;)|\\n]|\\.(?!\\d)))))`,
  },
  // half a minute, a quarter of an hour, a minute
  {
    needs: /\b(?:half|of|one|an?)\s(?:an? )?(?:minute|hour|second|day)/i,
    source: () =>
      `(?<spoken>\\b(?<fraction>half|(?:a |one )?quarter of|three quarters of|a third of|one|a|an)\\s(?:an? )?(?<spokenUnit>minute|hour|second|day))\\b(?! (?:after|before|ago|in\\b|later|each|of\\b))`,
  },
  {
    needs:
      /[$€£¥₹]|eur|usd|gbp|chf|inr|sek|nok|dkk|jpy|brl|zar|\brs\b|dollar|pound|cents?\b|\dp\b|pence|\bct\b|¢/i,
    source: () =>
      `(?<money>(?<sign>[-−]?)(?<prefix>${currency})\\s?(?<amount>${number})|(?<amountBefore>${number})\\s?(?<suffix>EUR|USD|GBP|CHF|INR|SEK|NOK|DKK|JPY|BRL|ZAR|euros?|dollars?|pounds?|cents?\\b|ct\\b|¢|(?<=\\d)p\\b|pence\\b|[€£](?!\\w)))`,
  },
  {
    needs: /%|percent|per ?cent|pct|pc\b/i,
    source: (word) =>
      `(?<percent>(?<share>${number}|${word})[\\s\\u00a0]?(?:%|percent\\b|per ?cent\\b|pct\\b|pc\\b|percentage points?\\b))`,
  },
  {
    needs: /[smhdw]/i,
    source: (word) =>
      `(?<time>(?<duration>${number}|${word})[\\s\\u00a0-]?(?:(?!(?:per|an?|of|in|or|and|to|the|hours?|days?|minutes?|seconds?)\\b)[${letter}]+(?: (?!(?:per|an?)\\b)[${letter}]+)?[ -](?=hours?|days?|minutes?|seconds?))?(?<unit>${timeUnit})(?![${letter}\\d]))`,
  },
  {
    needs: /half|thirds?\b|quarter|fifth\b|tenth\b/i,
    source: () =>
      `(?<portion>(?:a |one )(?:quarter|third|half|fifth|tenth)|half|two thirds|three quarters)(?=\\s*(?:[,;.)\\]\\[(]|$|or|of the|of all))`,
  },
  { needs: /\d/, source: () => `(?<count>${number}(?![${letter}\\d]))` },
  {
    needs: /zero|nil|no/i,
    source: () =>
      `(?<zero>\\b(?:zero|nil|none|nothing|nobody|not one|not a single)\\b|\\bno\\b(?!-| (?:more|less|fewer|later|longer|greater|higher|lower|worse|slower|criteri|change|deviation|goal|open|downtime)))`,
  },
  {
    needs: anyNumberWord,
    source: (word) =>
      `(?<words>(?:${word})(?=(?: [${letter}-]+){0,4} or (?:more|fewer|less|better|higher|lower)\\b)|(?<=(?:than|least|most|to|only|obtained|got|reached|had|saw|result:?|actual:?|measured,?|cent:|\\w:|number(?:ed)?) )(?:${word})(?![${letter}-])|(?:${word}|a single)(?= (?:[${letter}]+ )?(?:\u0001|severity|incidents?|breach(?:es)?|leaks?|outages?|complaints?)))`,
  },
]
const built = new Map<string, RegExp>()

function expressionOf(source: string): RegExp {
  const known = built.get(source)
  if (known !== undefined) return known
  const expression = new RegExp(source, 'gi')
  built.set(source, expression)
  return expression
}

/** Every quantity written in one of the ways, in order; where two begin at the same place, the more particular one. */
function writtenIn(text: string): RegExpExecArray[] {
  const word = anyNumberWord.test(text) ? numberWord : '(?!)'
  const searches = ways
    .filter(({ needs }) => needs.test(text))
    .map(({ source }) => ({
      expression: expressionOf(source(word)),
      next: undefined as RegExpExecArray | null | undefined,
    }))
  const found: RegExpExecArray[] = []
  for (let at = 0; ; ) {
    let first: RegExpExecArray | null = null
    for (const search of searches) {
      if (search.next === undefined || (search.next !== null && search.next.index < at)) {
        search.expression.lastIndex = at
        search.next = search.expression.exec(text)
      }
      if (search.next !== null && (first === null || search.next.index < first.index))
        first = search.next
    }
    if (first === null) return found
    found.push(first)
    at = first.index + first[0].length
  }
}

const before: [RegExp, Comparator][] = [
  [
    /(?:>=|=>|≥|⩾|\b(?:at least|a minimum of|minimum(?: of)?|(?<!\d\s)min\.?|(?:no|not) (?:less|fewer|lower|worse) than|not (?:below|under)|no lower than|at or above|or more than|upwards of|floor of|reach(?:es)?|a floor of|better than or equal to))\s*(?:an?\s)?$/i,
    '>=',
  ],
  [
    /(?:<=|=<|≤|⩽|\b(?:at most|a maximum of|maximum(?: of)?|max\.?|(?:no|not) (?:more|greater|higher|longer|later|worse|slower) than|not (?:above|over|exceed(?:ing)?|to exceed)|(?:shall|must|may|can|should|do(?:es)?|did) ?not exceed|never exceed(?:s|ing)?|cannot exceed|without exceeding|up to|within|inside|at or (?:below|under)|capped at|cap (?:was|is|of|at)|ceiling of|limit(?:ed)? (?:of|to)|(?<!lower )(?:limit|ceiling|cap):?|not beyond|in (?:no more|not more) than))\s*(?:an?\s)?$/i,
    '<=',
  ],
  [
    /(?:(?<!-)>|\b(?:more than|over|above|greater than|higher than|exceed(?:s|ing)?|better than|beyond|north of|in excess of))\s*(?:an?\s)?$/i,
    '>',
  ],
  [
    /(?:<|\b(?:less than|fewer than|under|below|lower than|shorter than|faster than|quicker than|beneath|sub|south of))[\s-]*(?:an?\s)?$/i,
    '<',
  ],
]

const after: [RegExp, Comparator | 'better'][] = [
  [
    /^(?: [^\s.,;:\d]+){0,4}?[\s,]+(?:or|and) (?:more|higher|above|greater|over|up|longer)\b|^\s?\+|^(?: [^\s.,;:\d]+){0,2},? (?:at least|at a minimum|minimum|or upwards|and upwards|and above|and up)\b(?!\s+\d)/i,
    '>=',
  ],
  [
    /^(?: [^\s.,;:\d]+){0,4}?[\s,]+(?:or|and) (?:less|fewer|lower|below|under|faster|quicker|sooner|shorter|cheaper)\b|^(?: [^\s.,;:\d]+){0,2},? (?:at most|at the most|tops|maximum|at worst|or under|allowed|permitted)\b(?!\s+\d)/i,
    '<=',
  ],
  [/^(?: [^\s.,;:\d]+){0,4}?[\s,]+or better\b/i, 'better'],
]

/** One of these words or a plus stands in whatever `after` matches. */
const afterWords = /\b(?:or|and|at|minimum|maximum|tops|allowed|permitted)\b|^\s?\+/i

/** Numbers that measure nothing: dates, times of day, list labels, paragraphs, percentiles, versions, severities, identifiers. */
const noMeasure =
  /§\s*\d+|\b\d{1,2}:\d\d(?::\d\d)?(?:\s?[ap]m)?|\b\d{1,2}\s?[ap]m\b|\b\d+(?:st|nd|rd|th)\b|\b(?:ninety|fifty)-(?:fifth|ninth|\w+th)\b|\b[a-z_\u00c0-\u04ff]+[-–]?\d[\w.-]*|\b(?:sev(?:erity)?|p|priority|phase|week|day|item|issue|version|tier|level|step|square|section|chapter|ch\.|rev|release|top|no\.|nr\.?|model|wave|round|line|criteri(?:on|a)|measure|metric|kpi)\s?-?(?:\d+|one|two|three|four|five|six)\b(?!\s?(?:%|percent|per cent))|(?:^|\n)\s*\d+(?:\.\d+)*[.)]\s|(?<!(?:[$€£¥₹]|EUR|USD|GBP|CHF|INR|ZAR)\s?|[\d.,]|\d\s?h(?:ours?|rs?)?(?:,| and)? ?)\d[\d,.]*\s?(?:m(?!\s?(?:[$€£¥₹]|EUR|USD)|(?:,| and)? ?\d+\s?s(?:ecs?|econds?)?\b)|km|cm|mm|kg|g|MB|GB|KB|TB|px|pixels?|tokens|characters|words|pages)\b(?!\/)|\(\s*(?:\d{1,2}|[ivx]{1,4}|[a-h])\s*\)|(?<![\d.,])\b\d{1,2}\)\s/gi

/** `1.2 Results`: the number of a paragraph. */
const paragraph = /(?:^|\n|(?<=[.;]\s))\d+\.\d+(?=\s\p{Lu}\p{Ll})/gu

/** Measured quantities of a text, in order. */
export const findQuantities = remembered(readQuantities, (text) => text)

const nearly = /\b(?:almost|nearly|hardly|virtually|practically)\s*$/i
const changes: [RegExp, RegExp, 'less' | 'more'][] = [
  [
    /\b(?:(?:less|fewer|cut|reduc\w+|lower\w*|decreas\w+|shorten\w*|drop(?:s|ped)?|fell|fallen|falls?|shr[aiu]nk|declin\w+|down)\b[^.;:\d]{0,50}\bby|down|minus|(?:reduction|decrease|drop|cut|decline) of)\s*(?:(?:at least|more than|over|about|some|well|fully|only|[<>≤≥=~])\s*)*$/i,
    /^ (?:less|fewer|lower|faster|shorter|cheaper|quicker|smaller|reduction|decrease|decline|down)\b(?! (?:bound|limit|end)\b)/i,
    'less',
  ],
  [
    /\b(?:(?:rais\w+|increas\w+|rose|risen|rises?|grow\w*|grew|lift\w*|up)\b[^.;:\d]{0,50}\bby|up|plus|(?:increase|rise|growth) of)\s*(?:(?:at least|more than|over|about|some|well|fully|only|[<>≤≥=~])\s*)*$/i,
    /^ (?:more(?! than\b)|higher|longer|slower|dearer|larger|increase|rise|growth)\b/i,
    'more',
  ],
]
/** The lower end of a range, directly before its upper end. */
const lowerEnd =
  /(?<![\d.,-]|\bfrom )(\d+(?:[.,]\d+)?)\s?%?\s?(?:[–-]|\bto|(?<=between [\d.,%\s]{1,8})and)\s?$/i

const excepted =
  /^[^.;,\n]{0,30}\b(?:except|apart from|aside from|besides|other than|save for|but one|but for|after (?:week|day|the))\b/i

function readQuantities(text: string): readonly Quantity[] {
  let blanked = text
  const blank = (from: number, to: number): void => {
    blanked = blanked.slice(0, from) + '\u0001'.repeat(to - from) + blanked.slice(to)
  }
  for (const date of findDates(text, '2000-06-15')) blank(date.from, date.to)
  for (const quoted of blanked.matchAll(/["“][^"“”\d\n]{1,40}["”]/g))
    blank(quoted.index, quoted.index + quoted[0].length)
  for (const expression of [noMeasure, paragraph])
    for (const match of blanked.matchAll(expression))
      blank(match.index, match.index + match[0].length)
  const found: Quantity[] = []
  for (const match of writtenIn(blanked)) {
    const start = match.index
    const previous = blanked[start - 1] ?? ' '
    if (/[\p{L}\d_#]/u.test(previous) && /^[\p{L}\d]/u.test(match[0])) continue
    const plain = measure(match.groups ?? {})
    if (plain === null) continue
    // "no Sev-1 except …" and "almost none" are not zero, but one at least
    const exception = plain.isZero ? excepted.exec(text.slice(start + match[0].length)) : null
    if (
      exception !== null ||
      (plain.isZero && nearly.test(blanked.slice(Math.max(0, start - 14), start)))
    ) {
      const to = start + match[0].length
      found.push({
        ...plain,
        value: 1,
        isZero: false,
        low: null,
        change: null,
        per: null,
        comparator: null,
        text: text.slice(start, to + (exception?.[0].length ?? 0)),
        from: start,
        to,
      })
      continue
    }
    // "-8 hours", "-$12", where the sign stands alone before the number, and "$ -12"
    const isSigned = /^[-−]\d/.test(match[0]) || (match.groups?.sign ?? '') !== ''
    const isAlone =
      /(?:^|[\s(:|])$/u.test(blanked.slice(0, start)) && !/\d\s*$/.test(blanked.slice(0, start))
    const isNegative = (isSigned && isAlone) || /^[-−]/.test(match.groups?.amount ?? '')
    const measured = isNegative
      ? { ...plain, value: -plain.value, other: plain.other === null ? null : -plain.other }
      : plain
    const ahead = before.find(([expression]) =>
      expression.test(blanked.slice(Math.max(0, start - 40), start)),
    )
    // "a minute" measures behind "under"; "2,000 lines a day" is a rate
    if (ahead === undefined && /^(?:an?|one)$/i.test(match.groups?.fraction ?? '')) continue
    const end = start + match[0].length
    // what takes or costs no worse than 20 takes at most 20
    const isNoWorse =
      (measured.dimension === 'time' || measured.dimension === 'money') &&
      /\bworse than\s*(?:an?\s)?$/i.test(blanked.slice(0, start))
    const period = periodBehind.exec(blanked.slice(end))?.groups?.per?.[0]?.toLowerCase() ?? null
    const lead = blanked.slice(Math.max(0, start - 60), start)
    const following = blanked.slice(end, end + 60)
    const behind = afterWords.test(following)
      ? after.find(([expression]) => expression.test(following))
      : undefined
    // "$12 per 1,000" is an amount for a thousand
    if (match.groups?.count !== undefined && /\b(?:per|each|every)\s$/i.test(lead)) continue
    const low =
      (readNumber(lowerEnd.exec(text.slice(Math.max(0, start - 20), start))?.[1] ?? '') ??
        Number.NaN) * measured.unit
    found.push({
      ...measured,
      low: low < measured.value ? low : null,
      change:
        changes.find(
          ([ahead, behind]) => ahead.test(lead) || behind.test(blanked.slice(end, end + 20)),
        )?.[2] ?? null,
      per: period === 'm' ? 'month' : period,
      comparator: turned(
        lead,
        isNoWorse && ahead?.[1] === '>=' ? '<=' : (ahead?.[1] ?? behind?.[1] ?? null),
      ),
      text: text.slice(start, end),
      from: start,
      to: end,
    })
  }
  const isLowerEnd = (quantity: Quantity, next: Quantity | undefined): boolean =>
    quantity.dimension === 'count' &&
    next?.low != null &&
    /^\s?(?:[–-]|to|and)\s?$/.test(text.slice(quantity.to, next.from))
  // the "no" of "no name misspelt in more than 2%" is no quantity of its own
  return found.filter(
    (quantity, index) =>
      !isLowerEnd(quantity, found[index + 1]) &&
      !(
        quantity.isZero &&
        found[index + 1]?.comparator === '<=' &&
        /^[^.;,:\n]*\b(?:more than|over|above)\s*$/i.test(
          text.slice(quantity.to, found[index + 1]?.from),
        )
      ),
  )
}

/** `no name misspelt in more than 2%` allows at most 2%. */
function turned(lead: string, comparator: Quantity['comparator']): Quantity['comparator'] {
  const isDenied =
    (comparator === '>' || comparator === '>=') &&
    /\b(?:no|not|never|nobody|none)\b[^.;,:\n]{1,40}\b(?:more than|over|above)\s*$/i.test(lead) &&
    !/\bno(?:t)? more than\s*$/i.test(lead)
  return isDenied ? '<=' : comparator
}

type Measured = Pick<Quantity, 'value' | 'other' | 'dimension' | 'isZero' | 'unit'>

function measure(g: Record<string, string | undefined>): Measured | null {
  const of = (
    read: NumberRead | number | null,
    unit: number,
    dimension: Dimension,
  ): Measured | null => {
    if (read === null) return null
    const { value, other } = typeof read === 'number' ? { value: read, other: null } : read
    return {
      value: value * unit,
      other: other === null ? null : other * unit,
      unit,
      dimension,
      isZero: value === 0 && dimension === 'count',
    }
  }
  const numeric = (text: string | undefined): NumberRead | null =>
    readings((text ?? '').replace(/^[~≈+−-]/, ''))
  /** Thousands of per cent, or of seconds behind a point, are never meant. */
  const decimal = (text: string | undefined, marks: string): NumberRead | null => {
    const read = numeric(text)
    const isDecimal = read?.other != null && marks.includes(/[.,]/.exec(text ?? '')?.[0] ?? ' ')
    return isDecimal ? { value: Math.min(read.value, read.other ?? 0), other: null } : read
  }
  const unitOf = (unit: string | undefined): number => seconds[unitKey(unit)] ?? 0
  if (g.ratio !== undefined) {
    const whole = readNumber(g.whole ?? '') ?? wholes[g.whole?.toLowerCase() ?? ''] ?? 0
    return whole === 0 ? null : of(numeric(g.part)?.value ?? null, 1 / whole, 'fraction')
  }
  if (g.hourUnit !== undefined) return of(Number(g.big) * 3600 + Number(g.minutes) * 60, 1, 'time')
  if (g.compound !== undefined)
    return of(Number(g.big) * unitOf(g.bigUnit) + Number(g.small) * unitOf(g.smallUnit), 1, 'time')
  if (g.spoken !== undefined) return of(shareOf(g.fraction ?? ''), unitOf(g.spokenUnit), 'time')
  if (g.money !== undefined)
    return of(
      numeric(g.amount ?? g.amountBefore),
      /^(?:cents?|ct|¢|p|pence)$/i.test(g.suffix ?? '') ? 0.01 : 1,
      'money',
    )
  if (g.percent !== undefined) return of(decimal(g.share, '.,'), 0.01, 'fraction')
  if (g.time !== undefined)
    return of(decimal(g.duration, unitKey(g.unit) === 'ms' ? '' : '.'), unitOf(g.unit), 'time')
  if (g.portion !== undefined) return of(shareOf(g.portion), 1, 'fraction')
  if (g.zero !== undefined) return of(0, 1, 'count')
  return of(numeric(g.count ?? g.words), 1, 'count')
}

const wholes: Record<string, number> = {
  hundred: 100,
  thousand: 1000,
  'a hundred': 100,
  'a thousand': 1000,
}

/** `half` → 0.5, `a quarter of` → 0.25, `an` → 1. */
function shareOf(words: string): number {
  const shares: [RegExp, number][] = [
    [/three quarters/i, 0.75],
    [/two thirds/i, 2 / 3],
    [/quarter/i, 0.25],
    [/third/i, 1 / 3],
    [/half/i, 0.5],
    [/fifth/i, 0.2],
    [/tenth/i, 0.1],
  ]
  return shares.find(([expression]) => expression.test(words))?.[1] ?? 1
}

function unitKey(unit = ''): string {
  const word = unit.toLowerCase()
  if (word.startsWith('ms') || word.startsWith('milli')) return 'ms'
  return word[0] ?? ''
}
