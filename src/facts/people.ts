// Which people does a text name? Found by form, and by what the page itself calls a name: there is no list of names.
import {
  initialForm,
  type Known,
  kindAt,
  knownBy,
  type Names,
  noNames,
  type Word,
} from './name-words.ts'
import { isParticle, keyOfName, letterKey, samePerson } from './same-person.ts'
import { quotesIn, type Stretch, stretch } from './tokens.ts'

export interface Person extends Stretch {
  /** The words of the name that identify, folded for comparison. */
  key: readonly string[]
}

const nameWord =
  /(?:\p{Lu}\.-?)+(?:\p{Lu}(?!\p{L})\.?)?|[\p{L}\p{M}]+(?:['’‘`-][\p{L}\p{M}]+)*\.?/gu

/** Whether a word is small, and no handle. */
function isSmall(word: string, before: string | undefined): boolean {
  return before !== '@' && /^[a-z]+\.?$/.test(word)
}

/** A full stop belongs to an initial, and to no other word. */
function withoutStop(word: string): string {
  return initialForm.test(word) ? word : word.replace(/\.$/, '')
}

/** Whether two words with this gap between them can be of one name. */
function joins(gap: string, before: string | undefined): boolean {
  return /^[ \u00a0]+$/.test(gap) || (gap === '' && before === '.')
}

/**
 * People named in running text: two to four name words in a row, with initials and particles (`R. Šimkutė`, `Ana de la Cruz`), a word behind a title
 * (`Dr Patel`), and a part of a name that the page knows. A name word has a capital and is none of the words that checklists, companies and calendars
 * are made of; one that the page also writes small counts only beside one that it does not.
 */
export function findPeople(text: string, names: Names = noNames): Person[] {
  const known = knownBy(names)
  const people: Person[] = []
  let run: Word[] = []
  const close = (): void => {
    people.push(...personIn(run, text, known))
    run = []
  }
  let end = 0
  for (const { 0: whole, index: from } of text.matchAll(nameWord)) {
    const gap = text.slice(end, from)
    end = from + whole.length
    // most words are small, and no name begins with one
    if (run.length === 0 && !names.isSmall && isSmall(whole, text[from - 1])) continue
    const isJoined = run.length > 0 && joins(gap, text[from - 1])
    const word = stretch(text, from, from + withoutStop(whole).length)
    const kind = kindAt(word, whole, text, isJoined, known)
    if (!isJoined || kind === 'title') close()
    if (kind !== null && (kind !== 'ordinary' || run.length < 4)) run.push({ ...word, kind })
    else if (isJoined && isParticle(word.text)) run.push({ ...word, kind: 'particle' })
    else close()
    // a full stop behind a word that is no initial ends the sentence
    if (run.at(-1)?.from === from && whole !== word.text && kind !== 'title') close()
  }
  close()
  return people.length === 0 ? people : peopleAmong(people, text)
}

/** In quotation marks stands a title, and in brackets behind a name the person's place of work. */
function peopleAmong(found: readonly Person[], text: string): Person[] {
  const quotes = quotesIn(text)
  return found.filter(({ from, to }, index) => {
    const isQuoted = quotes.some((quote) => quote.from <= from && to <= quote.to)
    const gap = text.slice(found[index - 1]?.to ?? from, from)
    return !isQuoted && !(gap === ' (' && text[to] === ')')
  })
}

/** Whom a run of words names, if anybody. */
function personIn(run: readonly Word[], text: string, known: Known): Person[] {
  if (run.length === 0) return []
  const isPart = ({ kind }: Word): boolean => kind !== 'particle'
  const words = run.slice(run.findIndex(isPart), run.findLastIndex(isPart) + 1)
  const isTitled = words[0]?.kind === 'title'
  while (!isTitled && words[0]?.kind === 'ordinary' && isFurther(words, known)) words.shift()
  const own = words.filter(({ kind }) => kind !== 'title' && kind !== 'particle')
  const last = words.findLast(({ kind }) => kind !== 'title')
  const from = words[0]?.from ?? 0
  if (last === undefined || own.length === 0) return []
  const found = text.slice(from, last.to).replace(/(?:['’]s|\.)$/u, '')
  const at = stretch(text, from, from + found.length)
  const key = keyOfName(found)
  const hasName = own.some(({ kind }) => kind === 'name')
  if (((hasName && own.length > 1) || isTitled) && key.some((word) => word.length > 1))
    return [{ ...at, key }]
  const mentioned =
    known.initials.get(letterKey(found)) ??
    key.map((word) => known.words.get(word)).find((one) => one !== undefined) ??
    known.known.find((one) => samePerson(one, key))
  return mentioned === undefined || !hasName ? [] : [{ ...at, key: mentioned }]
}

/** What a sentence begins with is no part of the name behind it. */
function isFurther(words: readonly Word[], known: Known): boolean {
  const [named, ...others] = words.filter(({ kind }) => kind === 'name')
  if (named === undefined) return false
  const count = words.filter(({ kind }) => kind === 'ordinary').length + 1 + others.length
  return count > 2 || known.words.has(keyOfName(named.text)[0] ?? '')
}
