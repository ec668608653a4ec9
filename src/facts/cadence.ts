// How often does a text say that something happens?
import type { Stretch } from './clauses.ts'

const weekday = '(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?s?'
const cadence = new RegExp(
  [
    '\\b(?:hourly|daily|nightly|weekly|fortnightly|bi-?weekly|monthly|quarterly|continuously|constantly|around the clock|round the clock)\\b|24\\s?[/x×]\\s?7|\\bh24\\b',
    '\\b(?:every|each)\\b(?! (?:so often|now and|once in|time|one\\b|of\\b|other (?!day|week|shift|hour|morning|afternoon)))',
    '\\b(?:once|twice|thrice|one|two|three|four|five|six|\\d+)(?: ?[x×]| times?)? ?(?:a|an|per|each|/) ?(?:\\d+ ?)?(?:hours?|h|days?|shifts?|weeks?|wk|mornings?|months?|workdays?)\\b|\\bper (?:day|shift|week|hour)\\b',
    '\\b(?:on )?(?:all )?(?:business|working|week|work)[ -]?days?\\b|\\bmornings?\\b|\\bafternoons?\\b|\\bevenings?\\b|\\bstand-?ups?\\b|\\bhandovers?\\b',
    `\\b${weekday}\\b`,
    '\\b(?:at|by|around|before|after) \\d{1,2}(?::\\d\\d|\\s?[ap]\\.?m\\b)|\\b\\d{1,2}:\\d\\d\\b|\\b\\d{4}(?:z|h|l)\\b|\\b\\d{1,2}\\s?[ap]\\.?m\\b|\\b\\d{1,2}h\\d\\d\\b',
    '\\b(?:at|with|on) (?:the )?(?:start|end|beginning|close|change|opening) of (?:the |a |every |each |their |his |her )?(?:day|shift|business|duty|trading|week)\\b|\\bfirst thing\\b|\\bshift (?:start|end|change)\\b|\\bclose of (?:business|play|day)\\b',
    '\\bday by day\\b|\\bday and night\\b|\\bduring (?:office|business|working|trading|opening) hours\\b',
  ].join('|'),
  'iu',
)

/** The first cadence in a text (`daily`, `every Monday`, `twice a shift`, `at 08:30`), or null. `regularly` and `as needed` are none. */
export function findCadence(text: string): Stretch | null {
  const match = cadence.exec(text)
  return match === null ? null : { text: match[0], from: match.index, to: match.index + match[0].length }
}
