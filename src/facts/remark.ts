// What does a further column of a row say against it?
import { matchOf, type Stretch } from './clauses.ts'
import { findDenial } from './denials.ts'

/** Headings under which a yes or a share of 100% is expected: `Met?`, `Done`, `Progress`, `%`. */
const whole =
  /^\W*%\W*$|\?\W*$|^\W*(?:done|met|passed|ok|approved|accepted|complete[d]?|completion|progress|ready)\W*$/i
const notWhole = /^\W*(?:no|n|false|not yet|open|pending|(?:\d|[1-9]\d)(?:[.,]\d+)?\s?%?)\W*$/i
const refused =
  /\b(?:not accepted|not approved|do(?:es)? not (?:accept|agree|approve)|rejected|veto(?:ed)?|disagrees?)\b/i

/** What the cell under that heading says against its row, in the author's own words; null when nothing does. */
export function findAgainst(heading: string, cell: string): Stretch | null {
  return (
    findDenial(cell) ??
    matchOf(refused, cell) ??
    (whole.test(heading) ? matchOf(notWhole, cell) : null)
  )
}
