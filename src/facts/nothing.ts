// Does a text say nothing?
import terms from '../../vocabularies/nothing.txt'
import { isTerm, vocabularyOf } from './terms.ts'

const nothing = vocabularyOf(terms)
/** Characters; whoever writes more says something. */
const longest = 60

/** Whether a text says nothing: empty, marks, a placeholder in brackets, or wholly a word such as `TBD`. */
export function isNothing(text: string): boolean {
  const said = text.trim()
  const isMarks = !/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(said)
  if (isMarks || /^\[[^\]]*\]$/.test(said)) return true
  return said.length <= longest && isTerm(said, nothing)
}
