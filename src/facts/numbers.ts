// What number do these words or digits mean?

const words: Record<string, number> = {
  zero: 0,
  nil: 0,
  none: 0,
  no: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  dozen: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  half: 0.5,
}

/** Number words that stand before a unit; longest first, so that `twenty-four` is not read as `twenty`. */
export const numberWord =
  '(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|a dozen|half a dozen|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)'

/** What letters and words behind digits multiply by: `20k`, `1.2 million`, `3 lakh`. */
const factors: Record<string, number> = {
  k: 1e3,
  thousand: 1e3,
  lakh: 1e5,
  m: 1e6,
  mn: 1e6,
  mio: 1e6,
  million: 1e6,
  crore: 1e7,
  b: 1e9,
  bn: 1e9,
  billion: 1e9,
}

/** A number with the second value that it may have. */
export interface NumberRead {
  /** As it is read in English: a comma before three digits groups, a point is the decimal mark. */
  value: number
  /** The value where the marks are used the other way round, as in `1,250` and `1.250`; null where only one reading is possible. */
  other: number | null
}

/** `1,748` → 1748, `0.6` → 0.6, `20k` → 20000, `1.2M` → 1200000, `twenty-four` → 24, `a dozen` → 12; null when it is no number. */
export function readNumber(text: string): number | null {
  return readings(text)?.value ?? null
}

/** A number in each way that it can be read; null when it is none. */
export function readings(text: string): NumberRead | null {
  const plain = text.trim().toLowerCase().replace(/\s+/g, ' ')
  const digits = /^[-+−]?(\d[\d,.'’ ]*?)[,.]? ?([a-z]+)?$/.exec(plain)
  if (digits !== null) {
    const factor = digits[2] === undefined ? 1 : factors[digits[2]]
    const read = readDigits(digits[1] ?? '')
    return read === null || factor === undefined
      ? null
      : { value: read.value * factor, other: read.other === null ? null : read.other * factor }
  }
  const value = readWords(plain)
  return value === null ? null : { value, other: null }
}

function readWords(plain: string): number | null {
  if (plain === 'a single') return 1
  if (plain === 'half a dozen') return 6
  if (plain === 'a dozen') return 12
  const [tens = '', ones] = plain.split(/[- ]/)
  const first = words[tens]
  if (first === undefined) return null
  const second = ones === undefined ? 0 : words[ones]
  return second === undefined ? null : first + second
}

/**
 * Of two different marks the last one is the decimal mark; one that returns groups thousands. A single mark before exactly three digits can be either,
 * unless it stands behind a leading zero or four digits.
 */
function readDigits(text: string): NumberRead | null {
  const compact = text.replace(/['’ ]/g, '')
  const marks = compact.match(/[.,]/g) ?? []
  const last = marks.at(-1) ?? ''
  const only = (value: number): NumberRead | null =>
    Number.isFinite(value) ? { value, other: null } : null
  if (marks.some((mark) => mark !== last))
    return only(Number(compact.replaceAll(last === ',' ? '.' : ',', '').replace(',', '.')))
  const grouped = Number(compact.replace(/[.,]/g, ''))
  if (marks.length > 1) return /^\d{1,3}(?:[.,]\d{3})+$/.test(compact) ? only(grouped) : null
  const decimal = Number(compact.replace(',', '.'))
  if (!/^[1-9]\d{0,2}[.,]\d{3}$/.test(compact)) return only(decimal)
  return last === ',' ? { value: grouped, other: decimal } : { value: decimal, other: grouped }
}

/** How a written number uses its marks: `2,0` and `0,031` show a decimal comma, `1,234,567` one that groups; null where it shows nothing. */
export function markShown(text: string): { mark: string; use: 'decimal' | 'group' } | null {
  const written = /\d[\d.,]*\d/.exec(text)?.[0] ?? ''
  const marks = written.match(/[.,]/g) ?? []
  const mark = marks.at(-1)
  if (mark === undefined || readDigits(written)?.other != null) return null
  return { mark, use: marks.length > 1 && marks.every((one) => one === mark) ? 'group' : 'decimal' }
}
