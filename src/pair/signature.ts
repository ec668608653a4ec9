// Is what stands in a cell a signature?
import chatTerms from '../../vocabularies/chat.txt'
import unsignedTerms from '../../vocabularies/unsigned.txt'
import { sentencesOf } from '../facts/clauses.ts'
import { signing, signsOf, statusTokens } from '../facts/language.ts'
import { turnsIn } from '../facts/mode.ts'
import { isNothing } from '../facts/nothing.ts'
import { findTerms, hasTerm, isTerm, vocabularyOf } from '../facts/terms.ts'
import { wordsOf } from '../facts/tokens.ts'
import type { Prose } from '../read/prose.ts'

/** What stands where nobody is asked to sign. */
export const unasked = vocabularyOf(statusTokens.unasked)
const unsigned = vocabularyOf(unsignedTerms)
const chat = vocabularyOf(chatTerms)
const signed = vocabularyOf(signing)
/** `Ruth Castellan has not signed`: what denies a signature stands at its beginning. */
const wordsBeforeDenial = 4
const refusals = signsOf('fail', 'warn', 'open')
/** A tick is a mark, in whatever form. */
const marks = [...signsOf('pass'), '[x]', 'x']

/**
 * Why a signature cell is none, in words for a message; null when it is a claim. Any mark is one, in any language, unless it is nothing, says that it is
 * not there, or names a chat and no signature: source "Signatures by presence" in the design of the judgement.
 */
export function whyUnsigned(cell: Prose | null): string | null {
  const text = cell?.text ?? ''
  if (marks.includes(text.trim().toLowerCase())) return null
  if (isEmpty(text)) return 'the signature is empty'
  const parts = text.split(/[()[\];,:.]|\s[–—-]\s|\n/u).filter((part) => /[\p{L}\p{N}]/u.test(part))
  const [first = ''] = parts
  const isNone = (part: string): boolean => {
    const [term] = findTerms(part, unsigned)
    return term !== undefined && part.slice(0, term.from).trim() === ''
  }
  /** Behind something else, only what is wholly that, or says it in several words. */
  const isNoneLater = (part: string): boolean =>
    isTerm(withoutDigits(part), unsigned) ||
    (isNone(part) && findTerms(part, unsigned).some(({ text: term }) => /\s/.test(term)))
  const words = wordsOf(first)
  const isDenied = turnsIn(first).some(
    (one) => words.filter(({ from }) => from < one.from).length < wordsBeforeDenial,
  )
  if (refusals.some((sign) => text.includes(sign)))
    return `"${text}" has a sign that says it is open`
  if (isNothing(text) || isNone(first) || isDenied || parts.some(isNoneLater))
    return `"${text}" says that there is no signature`
  if (/^\W*👍/u.test(text) || isChat(text))
    return `"${text}" is a message, not a recorded signature`
  return null
}

/** An open box, a placeholder, or nothing. */
function isEmpty(text: string): boolean {
  return (
    /^\W*\[\s*\]/.test(text) ||
    !/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(text) ||
    /^\s*\[[^\]]*\]\s*$/.test(text)
  )
}

/** Why a cell takes back what its person signed elsewhere; null where it says nothing. */
export function whyTakenBack(cell: Prose | null): string | null {
  return isEmpty(cell?.text ?? '') ? null : whyRefused(cell)
}

/** Why a cell that need not be filled in says that its person has not signed; null where it is empty, signed, or says that nobody is asked. */
export function whyRefused(cell: Prose | null): string | null {
  const text = cell?.text ?? ''
  return !/[\p{L}\p{N}]/u.test(text) || hasTerm(text, unasked) ? null : whyUnsigned(cell)
}

function withoutDigits(part: string): string {
  return part.replace(/[\d.:/-]+/g, ' ').trim()
}

/** Whether it names a chat, and begins with no signature but one that is given there: `approved by thumb up in Teams`. */
function isChat(text: string): boolean {
  const chats = findTerms(text, chat)
  const [first] = sentencesOf(text)
  const isGivenThere = (to: number): boolean => chats.some(({ from }) => from - to === 1)
  return (
    chats.length > 0 && findTerms(first?.text ?? '', signed).every(({ to }) => isGivenThere(to))
  )
}
