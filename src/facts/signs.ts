// Which signs and short codes refuse, and which only celebrate?
import { matchOf, type Stretch } from './clauses.ts'

const codes =
  ':(?:x|heavy_multiplication_x|negative_squared_cross_mark|no_entry|no_entry_sign|no_good(?:_\\w+)?|stop_sign|octagonal_sign|red_circle|large_red_circle|red_square|-1|thumbsdown|prohibited|warning|construction|hourglass\\w*|question|grey_question|interrobang):'
const refusing = new RegExp(`[❌✗✘✖✕❎⛔🛑🚫🔴🟥👎🙅🗙🗴🗶☒⚠🚧⏳⌛❓❔⁉]|${codes}`, 'u')
/** In prose these stand for themselves too, as in `pressed the 🛑 button`: only behind all that is said do they speak of it. */
const trailing = new RegExp(
  `(?:[✕🛑🟥👎🙅🗙🗴🗶]|${codes})[\\s\\p{P}\\ufe0f\\u{1f3fb}-\\u{1f3ff}]*$`,
  'u',
)

/** The first sign in a text that says no, or not yet. */
export function findRefusingSign(text: string): Stretch | null {
  return matchOf(refusing, text)
}

/** Signs of what is open or failed, wherever they stand in prose, or at its beginning or its end. */
const open =
  /[❌✗✘✖❎⛔☐]|\[ \]|^\W*(?:[🔴⚠🟡⏳⌛🚧🚫]|:x:|:warning:)|(?:[🔴⚠🟡⏳⌛🚧🚫]|:x:|:warning:)\ufe0f?\W*$/u

/** What in prose is a sign that the thing told of is open or has failed; null when nothing is. */
export function findOpenSign(text: string): Stretch | null {
  return matchOf(open, text) ?? matchOf(trailing, text)
}

const sign = /\p{So}|\?|:[a-z0-9_+-]*[a-z1][a-z0-9_+-]*:/gu
const harmless = new Set('🚀🎉🎊🥳👏🙌📅🗓📆📌📝🔔✍🏁©®°№'.split(/(?:)/u))
const harmlessCodes =
  /^:(?:rocket|tada|confetti_ball|clap|raised_hands|calendar|date|spiral_calendar|pushpin|memo|bell|checkered_flag):$/
const agreeing =
  /^(?:[✅☑✔✓🟢💚👍]|:(?:white_check_mark|heavy_check_mark|ballot_box_with_check|green_circle|large_green_circle|\+1|thumbsup):)$/u

/** The signs in a text that neither are among the known ones nor only celebrate. */
export function findOtherSign(
  text: string,
  known: readonly string[],
  isGood: boolean,
): string | null {
  const plain = text.replace(/[\ufe0e\ufe0f]/gu, '')
  const others = [...plain.matchAll(sign)].filter(
    ([found]) =>
      !known.includes(found) &&
      !harmless.has(found) &&
      !harmlessCodes.test(found) &&
      !(isGood && agreeing.test(found)),
  )
  return others[0]?.[0] ?? null
}
