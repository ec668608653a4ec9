// Does what belongs to an item say that it is open or failed?
import openTerms from '../../vocabularies/open.txt'
import { functionWords, measures, signsOf, statusTokens } from './language.ts'
import { findTerms, isTerm, vocabularyOf } from './terms.ts'
import { lower, quotedIn, type Stretch, stretch } from './tokens.ts'

const open = vocabularyOf(openTerms)
/** Words that begin many an innocent remark: `open source`, `failed over`. */
const alone = new Set(statusTokens.alone)
const refusals = signsOf('fail', 'open')
const doubts = signsOf('warn')
const openBox = /^[\s*•–-]*\[[ !~-]\](?!\()/u

/**
 * What disputes a pass: a sign of what failed or is open, anywhere outside of quotation marks; one of a warning, or an open box, that begins or ends a
 * line; and a word such as `pending` as a whole remark, in brackets, in capitals, or behind a dash or colon. What stands behind the title of a box
 * (`isBox`) is a remark itself.
 */
export function disputeIn(text: string, isBox: boolean): Stretch | null {
  const isQuoted = quotedIn(text)
  for (const sign of refusals)
    for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + sign.length))
      if (!isQuoted(at) && !isCounted(text, at)) return stretch(text, at, at + sign.length)
  let from = 0
  for (const line of text.split('\n')) {
    const box = openBox.exec(line)?.[0]
    if (box !== undefined) return stretch(text, from + box.length - 3, from + box.length)
    const sign = doubts.find(
      (one) => line.trimStart().startsWith(one) || line.trimEnd().endsWith(one),
    )
    if (sign !== undefined)
      return stretch(text, from + line.indexOf(sign), from + line.indexOf(sign) + sign.length)
    from += line.length + 1
  }
  const said = findTerms(text, open).find(
    (term) => !isQuoted(term.from) && isRemark(text, term, isBox),
  )
  return said ?? null
}

/** `no ❌`, `none is ❌`: of what is counted there is none. */
function isCounted(text: string, at: number): boolean {
  const [last = '', other = ''] = lower(text.slice(0, at))
    .split(/\s+/)
    .filter((word) => word !== '')
    .reverse()
  return measures.none.includes(
    functionWords.has(last) && !measures.none.includes(last) ? other : last,
  )
}

const failures = vocabularyOf(statusTokens.fail)

/** `Item 9: failed`: a status word that is all that stands behind the last colon or dash. */
export function failureIn(text: string): Stretch | null {
  const remark = /(?:[:–—|]|\s-)\s*([^:–—|]*)$/u.exec(text)?.[1] ?? ''
  const from = text.length - remark.length
  return remark !== '' && isTerm(remark, failures) ? stretch(text, from, text.length) : null
}

function isRemark(text: string, { text: own, from, to }: Stretch, isBox: boolean): boolean {
  const before = text.slice(0, from)
  const behind = text.slice(to)
  const begins = /(?:^|\n|[.;!?]\s)[\s*•–—-]*$/u.test(before)
  const isAlone = alone.has(own.toLowerCase())
  // "Open, internal, secret" are classes
  const ends = (isAlone ? /^\s*(?:[.!;\n]|$)/u : /^\s*(?:[.!;,\n]|$)/u).test(behind)
  const isCapital = own.length > 2 && own === own.toUpperCase() && own !== own.toLowerCase()
  const isBracketed = /[([]\s*$/u.test(before) && /^\s*[)\],;:]/u.test(behind)
  const isLast = ends && /(?:[:–—]|\s-)\s*$/u.test(before)
  // "**Failed.** Corrected on 2 March": between others it tells what happened
  const isEdge = /(?:^|\n)[\s*•–—-]*$/u.test(before) || /^[\s.!;]*(?:\n|$)/u.test(behind)
  const isWhole = begins && ends && isEdge
  if (isWhole) return true
  // in a text of its own, `blocked` is as often what a guardrail did
  if (isAlone) return isBox && (isCapital || isBracketed || isLast)
  // "the pile marked UNFINISHED, new mail": amid a text it names what is called so
  return (isCapital && (isBox || begins || isEdge)) || isBracketed || isLast || (isBox && begins)
}
