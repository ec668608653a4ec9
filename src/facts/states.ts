// Which state does a text say that its page is in: a draft, rejected, superseded?
import stateTerms from '../../vocabularies/states.txt'
import { functionWords, signsOf, stateLabels, statusTokens } from './language.ts'
import { findTerms, isTerm, vocabularyOf } from './terms.ts'
import { type Stretch, tokensOf, wordsOf } from './tokens.ts'
import { months } from './word-values.ts'

/** Words behind `superseded by`; whoever writes more tells something. */
const mostBehind = 5
const states = vocabularyOf(stateTerms)
const labels = vocabularyOf(stateLabels)
const refusals = vocabularyOf(statusTokens.fail)
const signs = signsOf('fail', 'open')

/** The value of a field about the page's state, where it is one of the states. */
export function stateOfField(text: string): string | null {
  const [, label = '', value = ''] = /^([^:\n]{2,30}):\s*(.+)$/u.exec(text) ?? []
  const [named] = findTerms(label, labels)
  if (named?.text.length !== label.trim().length) return null
  return (
    wholeState(value) ?? (isTerm(value, refusals) || signs.includes(value.trim()) ? value : null)
  )
}

/** The state that a text begins with. */
function leadingState(text: string): Stretch | null {
  const [term] = findTerms(text, states)
  return term !== undefined && term.from === tokensOf(text)[0]?.from ? term : null
}

/** A text that is a state and says nothing else: what it was replaced by, a version, a day or another state aside. */
export function wholeState(text: string): string | null {
  const term = leadingState(text)
  // "Template: version 3" is a label
  if (term !== null && /^\s*:/.test(text.slice(term.to))) return null
  const said = findTerms(text, states)
  const tokens = tokensOf(text)
  // "superseded by the list of May"
  if (term !== null && functionWords.has(wordsOf(term.text).at(-1)?.word ?? ''))
    return tokens.filter(({ from }) => from >= term.to).length <= mostBehind ? term.text : null
  const isRest = tokens.every(
    ({ word, from, isInside }) =>
      isInside ||
      /^v?\d/.test(word) ||
      functionWords.has(word) ||
      months.has(word) ||
      said.some((one) => one.from <= from && from < one.to),
  )
  return term !== null && isRest ? term.text : null
}

/** A title that begins with a state, parted from what follows, or ends with one in brackets and capitals. */
export function titleState(text: string): string | null {
  const term = leadingState(text)
  const isParted = /^\s*(?:[\]):–—-]|$)/u.test(text.slice(term?.to ?? 0))
  const isLoud =
    term !== null && term.text === term.text.toUpperCase() && text !== text.toUpperCase()
  if (term !== null && (isParted || isLoud)) return term.text
  return wholeState(/[([]([^()[\]\p{Ll}]+)[)\]]\s*$/u.exec(text)?.[1] ?? '')
}
