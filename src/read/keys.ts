// Are two titles, labels or headings the same, however they are written?
import { memoize } from '../facts/memoize.ts'

/** Titles and labels as they are compared: letters and digits only, compatibility forms and case folded. */
export const keyOf = memoize(
  (text: string): string =>
    isAscii(text)
      ? text.toLowerCase().replace(/[^a-z0-9#]+/g, '')
      : text
          .normalize('NFKC')
          .toLowerCase()
          .replace(/[^\p{L}\p{N}#]+/gu, ''),
  (text) => text,
)

function isAscii(text: string): boolean {
  return /^[\x20-\x7e]*$/.test(text)
}

/** The same without what stands in brackets. */
export const keyWithoutBrackets = memoize(
  (text: string): string => keyOf(text.replace(/\([^)]*\)/g, ' ')),
  (text) => text,
)

/** `11.2 Target launch date`: numbered paragraphs and headings are called by what stands behind the number. */
export function withoutNumber(text: string): string {
  return text.replace(/^\s*\d+(?:\.\d+)*[.)]?(?:\s+|$)/, '')
}

/** What a heading is called, of those that are known. */
export function headingKey(text: string, known: ReadonlySet<string>): string {
  const whole = keyWithoutBrackets(text)
  const plain = keyWithoutBrackets(withoutNumber(text))
  return !known.has(whole) && known.has(plain) ? plain : whole
}

/** A text as a part of an expression that finds it, whatever white space parts its words. */
export function loosely(label: string): string {
  return label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+')
}
