// Words that speak of the future or of doubt, and are names: Will Smith, May Lin, Hope Banda, Lim Soon Heng.
import { firstNames, ordinary } from './names.ts'

const any = /\b(?:Will|May|Hope|Nor|Soon)\b/
const before = /\b(?:Will|May|Hope|Nor|Soon)(?=(?:-\p{Ll}| (\p{Lu}\p{Ll}[\p{L}\p{M}'’-]*)))/gu
const behind = /(\p{Lu}\p{Ll}[\p{L}\p{M}'’-]*) (?:Will|May|Hope|Soon)(?![\p{L}-]|['’]t| \p{L})/gu
/** What follows "Will" or "May" in a sentence that is written with capitals, and is no surname. */
const verbs = new Set(
  `accept advise agree announce answer any anybody anyone appoint approve arrange arrive ask assign attend be become begin call change clarify come coming complete confirm
    contact continue decide define delay depend determine discuss do document drill end expect expire fill find fix follow get give go happen have hear hire inform
    join know later launch let look make meet move name need nobody nominate not note notify now occur only open pick plan possibly probably propose provide
    publish receive replace reply request require resolve respond return revert run say schedule see select send set share sign some someone speak start stop
    submit supply switch take talk tell then there they try update use vary verify wait we work write you`.split(
    /\s+/u,
  ),
)

/** The text, as long as it was, without the words that are part of a name: before a capitalised word that is no verb, and behind a known first name at the end. */
export function withoutNamesakes(text: string): string {
  if (!any.test(text)) return text
  return text
    .replace(before, (found, next: string | undefined) =>
      next !== undefined && isVerb(next) ? found : ' '.repeat(found.length),
    )
    .replace(behind, (found, first: string) =>
      firstNames.has(first.toLowerCase()) ? ' '.repeat(found.length) : found,
    )
}

/** Whether a word is one of these and speaks of the future: what follows is a verb (`Will Follow`). */
export function isNoName(word: string, next: string): boolean {
  return any.test(word) && isVerb(next)
}

function isVerb(word: string): boolean {
  const folded = word.toLowerCase()
  return verbs.has(folded) || ordinary.has(folded)
}
