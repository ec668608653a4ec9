// In which forms do people write a day?

import { lazily, oneOf } from './forms.ts'
import { dateWords } from './language.ts'

const ordinal = `(?:${oneOf(dateWords.ordinals)})?`
const month = '(?<m>\\p{L}{3,})'
const year = "(?<y>(?:19|20)\\d\\d|['’]\\d\\d)(?!\\d)"
const dayNumber = '(?:3[01]|[12]?\\d)(?!\\d)'
/** Two digits behind a month, where the page writes its years so. */
const shortYear = '(?<yy>\\d\\d)(?!\\d|[:.,%]\\d|\\s?%)'
const of = `(?:(?:${oneOf(dateWords.of)})\\s+|d['’])`
const gap = `(?:[\\s\\u00a0.]+${of}?|[-/])`
/** `19 and 20 May`, `4–6 May`: what may stand between two days of one month. */
const beside = `\\s*(?:[-–—/&+]|(?<!\\p{L})(?:${oneOf(dateWords.beside)})(?!\\p{L}))\\s*`

const kept =
  (form: RegExp): (() => RegExp) =>
  () =>
    form

/**
 * Forms by name; `d`, `m`, `y` are day, month and year, `a` and `b` numbers in the page's order, `m` is a name where it is letters. Those that begin with
 * a digit ask for it first: looking back at what stands before a place takes longer.
 */
export const forms = {
  iso: kept(
    /(?=\d{4})(?:(?<![\d.,/-])|(?<=\d{4}-\d\d-\d\d\/))(?<y>\d{4})(?:[-‑](?<m>\d{1,2})[-‑](?<d>\d{1,2})|[/.]\s?(?<m2>\d{1,2})[/.]\s?(?<d2>\d{1,2}))(?!\d|[-.]\d|\/\d+\/)/gu,
  ),
  cjk: kept(/(?:(?<y>\d{4})\s*[年년]\s*)?(?<m>\d{1,2})\s*[月월]\s*(?<d>\d{1,2})\s*[日일]/gu),
  numeric: kept(
    /(?=\d)(?<![\p{L}\d.,/-])(?<a>\d{1,2})(?<s>[./-])\s?(?<b>\d{1,2})\k<s>\s?(?<y>(?:19|20)\d\d|\d\d)(?![\d/-]|\.\d)/gu,
  ),
  /** `4.VI.2026`. */
  roman: kept(
    /(?=\d)(?<![\d.,/-])(?<d>\d{1,2})[.\s/-](?<r>[ivx]{1,4})[.\s/-]\s?(?<y>(?:19|20)\d\d)(?!\d)/gu,
  ),
  dayMonth: lazily(
    () =>
      `(?=\\d)(?:(?<![\\d.,:/-])|(?<=(?<![\\d.,:/-])\\d{1,2}[/-]))(?<d>\\d{1,2})${ordinal}${gap}${month}\\.?(?:[\\s\\u00a0.,/-]*${of}?${year}|[\\s\\u00a0/-]${shortYear})?`,
    'gu',
  ),
  monthDay: lazily(
    () =>
      `(?<![\\p{L}\\d])${month}\\.?[\\s\\u00a0-](?<d>\\d{1,2})${ordinal}(?<more>(?:,\\s?${dayNumber}${ordinal})*${beside}${dayNumber}${ordinal})?(?![\\d%]|[.,:]\\d|\\s?[€$£%])(?:,?[\\s\\u00a0-]+${year})?`,
    'gu',
  ),
  monthYear: lazily(
    () => `(?<![\\p{L}\\d])${month}\\.?[\\s\\u00a0]+${of}?(?<y>(?:19|20)\\d\\d)(?!\\d)`,
    'gu',
  ),
  /** `21.05.`, `23. 6.` */
  dotted: kept(/(?=\d)(?<![\d.,:/-])(?<a>\d{1,2})\.\s?(?<b>\d{1,2})\.(?=[\s,;:)–-]|$)/gu),
  /** `13-04`, `9/17`, `04.20`; a small word behind it makes a share of it, or a quantity, unless a zero stands before one of the numbers. */
  short: kept(
    /(?=\d)(?<![\d.,:/-])(?<a>\d{1,2})(?<s>[/.-])(?<b>\d{1,2})(?![\d/%-]|[.:]\d|(?<!0\d.\d\d|\d\d.0\d)\s?\p{L}{1,3}(?!\p{L}))/gu,
  ),
  week: lazily(
    () =>
      `(?<![\\p{L}\\d])(?:${oneOf(dateWords.week)})\\s?(?<w>\\d{1,2})(?!\\d)(?:\\s?[/-]\\s?(?<y>20\\d\\d))?`,
    'gu',
  ),
  /** `19 and` of `19 and 20 May 2026`, `20.–` of `20.–22.05.2026`. */
  earlier: lazily(() => `(?<![\\d.,:/-])(?<d>\\d{1,2})${ordinal}\\.?${beside}$`, 'gu'),
  /** `18,` of `18, 19 and 20 May 2026`. */
  first: lazily(() => `(?<![\\d.,:/-])(?<d>\\d{1,2})${ordinal},\\s$`, 'gu'),
  /** All that stands between two days of a range: `4 March – 6 April 2026`. */
  between: lazily(() => `^\\.?${beside}$`, 'u'),
}

export type Groups = Record<string, string | undefined>

/** 1 to 12, or 0 for what is no month. */
export function monthOfRoman(text: string): number {
  return dateWords.romans.indexOf(text) + 1
}

/** `'26` and `26` are 2026. */
export function yearOf(text: string): number {
  const digits = text.replace(/\D/g, '')
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits)
}

/** `12.06.26` and `4/6/26` are days; `4.6.26` is so only where the page writes them so. */
export function isPlainDay({ a = '', b = '', s, y = '' }: Groups): boolean {
  return y.length === 4 || s === '/' || (s === '.' && a.length === 2 && b.length === 2)
}
