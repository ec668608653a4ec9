// Where do the terms of a vocabulary stand in a text?
import { type Stretch, stretch, type Token, tokensOf, wordsOf } from './tokens.ts'

/** A list of terms, made ready to be looked for. */
export interface Vocabulary {
  /** Terms as words with their stars, by the first word; those that begin with an open one by ''. */
  byFirst: ReadonlyMap<string, readonly Term[]>
  /** Of those that begin with an open word, the ones that a word with this first letter can begin. */
  openAt: (letter: string) => readonly Term[]
}

type Term = readonly string[]

const made = new WeakMap<readonly string[], Vocabulary>()

/** `kill switch`, `rotat*` (any ending), `*wechsel*`: whole words in any case, parted as people part them. */
export function vocabularyOf(terms: readonly string[]): Vocabulary {
  const known = made.get(terms)
  if (known !== undefined) return known
  const byFirst = new Map<string, string[][]>()
  for (const term of terms) {
    // most are plain words, which need not be looked for
    const words = plain.test(term) ? term.split(' ') : wordsOf(term).map(({ word }) => word)
    const [first] = words
    // signs are no words: whoever looks for them reads them themselves
    if (first === undefined) continue
    const key = first.includes('*') ? '' : first
    byFirst.set(key, [...(byFirst.get(key) ?? []), words])
  }
  // of two terms that begin at one place the longer one is meant
  for (const own of byFirst.values()) own.sort((a, b) => b.length - a.length)
  const vocabulary = { byFirst, openAt: openBy(byFirst.get('') ?? []) }
  made.set(terms, vocabulary)
  return vocabulary
}

/** Most open words are so at their end: few of them begin with the letter of the word at hand. */
function openBy(open: readonly Term[]): Vocabulary['openAt'] {
  if (open.length === 0) return () => open
  let byLetter: ReadonlyMap<string, readonly Term[]> | undefined
  return (letter) => {
    byLetter ??= byLetterOf(open)
    return byLetter.get(letter) ?? byLetter.get('*') ?? []
  }
}

/** Terms by the letters that any of them begins with; those that are open there begin with every letter. */
function byLetterOf(open: readonly Term[]): Map<string, Term[]> {
  const letters = new Set(open.map(([first = '']) => first.charAt(0)))
  const own = (letter: string): Term[] =>
    open.filter(([first = '']) => first.startsWith('*') || first.startsWith(letter))
  return new Map([...letters].map((letter) => [letter, own(letter)]))
}

const plain = /^[\p{Ll}*]+(?: [\p{Ll}*]+)*$/u

function fits(word: string, pattern: string): boolean {
  const isOpen = pattern.endsWith('*')
  const body = pattern.slice(pattern.startsWith('*') ? 1 : 0, isOpen ? -1 : undefined)
  if (pattern.startsWith('*')) return isOpen ? word.includes(body) : word.endsWith(body)
  return isOpen ? word.startsWith(body) : word === pattern
}

/** What may stand between the words of one term. */
const joint = /^(?:[\s\u00a0'’/&-]|\.(?!\s)){0,3}$/u

/** Where terms stand; none inside identifiers. */
export function findTerms(
  text: string,
  { byFirst, openAt }: Vocabulary,
  tokens: readonly Token[] = tokensOf(text),
): Stretch[] {
  const found: Stretch[] = []
  for (let at = 0; at < tokens.length; at++) {
    const { word, isInside, from } = tokens[at] as Token
    if (isInside) continue
    const isHere = (one: Term): boolean => isThere(one, text, tokens, at)
    const term = byFirst.get(word)?.find(isHere) ?? openAt(word.charAt(0)).find(isHere)
    if (term === undefined) continue
    at += term.length - 1
    found.push(stretch(text, from, tokens[at]?.to ?? from))
  }
  return found
}

/** Whether a term stands where the words from a place on are. */
function isThere(term: Term, text: string, tokens: readonly Token[], at: number): boolean {
  return term.every((pattern, step) => {
    const next = tokens[at + step]
    if (next === undefined || !fits(next.word, pattern)) return false
    return step === 0 || joint.test(text.slice(tokens[at + step - 1]?.to, next.from))
  })
}

/** Whether a term of the vocabulary stands in the text, whatever is said of it. */
export function hasTerm(text: string, vocabulary: Vocabulary): boolean {
  return findTerms(text, vocabulary).length > 0
}

/** Whether the text is nothing but one term of the vocabulary, marks aside. */
export function isTerm(text: string, vocabulary: Vocabulary): boolean {
  const tokens = tokensOf(text)
  const [found] = findTerms(text, vocabulary, tokens)
  return found !== undefined && found.from === tokens[0]?.from && found.to === tokens.at(-1)?.to
}
