// How often does a text say that something happens?
import type { Stretch } from './clauses.ts'
import { numberWord } from './numbers.ts'

const weekday = '(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?s?'
/** What a rate is counted over. */
const unit =
  '(?:hours?|h|days?|d|shifts?|weeks?|wks?|fortnights?|mornings?|months?|mo|quarters?|workdays?)'
const cadences = [
  '\\b(?:hourly|daily|nightly|weekly|fortnightly|bi-?weekly|monthly|quarterly|continuously|constantly|around the clock|round the clock)\\b|24\\s?[/x×]\\s?7|\\bh24\\b',
  `\\b(?:once|twice|thrice|\\d+|${numberWord})(?: ?[x×]| times?)?(?: ?/ ?| (?:an?|per|each) )(?:\\d+ ?)?${unit}\\b`,
  `\\b(?:a dozen|\\d+|${numberWord})(?: [a-z-]+){1,4} an? ${unit}\\b`,
  `(?<=[a-z\\d])\\s?/ ?(?!d\\b)${unit}\\b`,
  '\\b(?:on )?(?:all )?(?:business|working|week|work)[ -]?days?\\b|\\bmornings?\\b|\\bafternoons?\\b|\\bevenings?\\b|\\bstand-?ups?\\b|\\bhandovers?\\b',
  `\\b${weekday}\\b`,
  '\\b(?:at|by|around|before|after) \\d{1,2}(?::\\d\\d|\\s?[ap]\\.?m\\b)|\\b\\d{1,2}:\\d\\d\\b|\\b\\d{4}(?:z|h|l)\\b|\\b\\d{1,2}\\s?[ap]\\.?m\\b|\\b\\d{1,2}h\\d\\d\\b|\\bo.clock\\b',
  `\\bat (?:noon|midday|midnight|lunch(?:time)?|(?:half past|(?:a )?quarter (?:to|past)) ${numberWord}|${numberWord} (?:sharp|in the (?:morning|afternoon|evening)))\\b`,
  '\\bm ?[–-] ?f\\b|\\bm/w/f\\b|\\btu?/th\\b|\\bmo ?[–-] ?(?:fr|do|th)\\b',
  '\\b(?:starts?|begins?|opens?|ends?|closes?|finishe?s?) (?:the|his|her|their|my|our|each|every) (?:working )?(?:day|shift|week|morning)\\b',
  '\\b(?:at|with|on) (?:the )?(?:start|end|beginning|close|change|opening) of (?:the |a |every |each |their |his |her )?(?:day|shift|business|duty|trading|week)\\b|\\bfirst thing\\b|\\bshift (?:start|end|change)\\b|\\bclose of (?:business|play|day)\\b',
  '\\bday by day\\b|\\bday and night\\b|\\bduring (?:office|business|working|trading|opening) hours\\b',
].map((source) => new RegExp(source, 'i'))

/** `every`, `each` or `per`, with what it counts behind at most two words that qualify it. */
const every = /\b(?:every|each|per) ([a-z\d-]+)(?: ([a-z\d-]+))?(?: ([a-z\d-]+))?/gi
const qualifier =
  /^(?:single|other|second|third|few|business|working|trading|school|office|calendar|\d+|two|three|four|six|eight|twelve)$/i
const counted = new RegExp(
  `^(?:minutes?|mins?|hours?|hrs?|h|days?|nights?|mornings?|afternoons?|evenings?|weeks?|fortnights?|wks?|weekdays?|workdays?|weekends?|months?|quarters?|shifts?|handovers?|stand-?ups?|batch(?:es)?|runs?|releases?|deploys?|watch|sprints?|sessions?|rounds?|${weekday})$`,
  'i',
)

function findEvery(text: string): Stretch | null {
  for (const match of text.matchAll(every)) {
    const word = match.slice(1).find((one) => one !== undefined && !qualifier.test(one))
    if (word === undefined || !counted.test(word)) continue
    const to = match.index + match[0].indexOf(` ${word}`) + 1 + word.length
    if (!ifAny.test(text.slice(to)))
      return { text: text.slice(match.index, to), from: match.index, to }
  }
  return null
}

/** Said behind it, it happens when somebody happens to be there: `on Mondays when he is in`, `daily if time permits`. */
const ifAny =
  /^,? (?:that|when|whenever|if|provided|as long as|unless) (?:(?:he|she|they|somebody|someone|anybody) (?:is|are|has|have|can|could|finds?|remembers?|happens?|feels?)|there is time|time (?:permits|allows))\b|^,? (?:time permitting|if possible|when possible|where possible|if needed|as needed)\b/i

/** A cadence in a text (`daily`, `every Monday`, `twice a shift`, `at 08:30`), or null. `regularly` and `as needed` are none. */
export function findCadence(text: string): Stretch | null {
  const repeated = findEvery(text)
  if (repeated !== null) return repeated
  for (const cadence of cadences) {
    const match = cadence.exec(text)
    if (match !== null && !ifAny.test(text.slice(match.index + match[0].length)))
      return { text: match[0], from: match.index, to: match.index + match[0].length }
  }
  return null
}
