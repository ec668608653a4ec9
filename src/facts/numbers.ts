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

/** `1,748` → 1748, `0.6` → 0.6, `20k` → 20000, `1.2M` → 1200000, `twenty-four` → 24, `a dozen` → 12; null when it is no number. */
export function readNumber(text: string): number | null {
  const plain = text.trim().toLowerCase().replace(/\s+/g, ' ')
  const digits = /^([-+−]?)(\d[\d,.'’ ]*)([kmb])?$/.exec(plain)
  if (digits !== null) {
    const value = readDigits((digits[2] ?? '').replace(/[.,]$/, ''))
    const factor = { k: 1e3, m: 1e6, b: 1e9 }[digits[3] ?? ''] ?? 1
    return value === null ? null : value * factor
  }
  if (plain === 'a single') return 1
  if (plain === 'half a dozen') return 6
  if (plain === 'a dozen') return 12
  const [tens = '', ones] = plain.split(/[- ]/)
  const first = words[tens]
  if (first === undefined) return null
  const second = ones === undefined ? 0 : words[ones]
  return second === undefined ? null : first + second
}

/** A comma or point followed by exactly three digits groups thousands; otherwise it is the decimal mark. */
function readDigits(text: string): number | null {
  const compact = text.replace(/['’ ]/g, '')
  const grouped = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(compact)
  const plain = grouped ? compact.replaceAll(',', '') : compact.replace(',', '.')
  const value = Number(plain)
  return Number.isFinite(value) ? value : null
}
