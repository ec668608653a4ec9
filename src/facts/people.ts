// Which people does a text name? Found by form, and by what the page itself calls a name: there is no list of names.
import { groups, houseWords, namesToo, products, wordsOfLanguages } from './language.ts'
import {
  bare,
  isParticle,
  isTitle,
  isWeakTitle,
  keyOfName,
  letterKey,
  samePerson,
  unspaced,
} from './same-person.ts'
import { lower, quotesIn, type Stretch, stretch } from './tokens.ts'
import { months, wholeWeekdays } from './word-values.ts'

export interface Person extends Stretch {
  /** The words of the name that identify, folded for comparison. */
  key: readonly string[]
}

/** What a page tells of the names on it. */
export interface Names {
  /** Names that stand where only names stand: sign-off, owners; a part of one is that person. */
  known: readonly (readonly string[])[]
  /** Words that the page also writes small: they are no names. */
  ordinary: ReadonlySet<string>
  /** Names are written small on this page. */
  isSmall: boolean
  /** Initials that stand where a name should, in lower case, with the one person of the page that they can be. */
  initials: ReadonlyMap<string, readonly string[]>
}

export const noNames: Names = {
  known: [],
  ordinary: new Set(),
  isSmall: false,
  initials: new Map(),
}

const nameWord =
  /(?:\p{Lu}\.-?)+(?:\p{Lu}(?!\p{L})\.?)?|[\p{L}\p{M}]+(?:['’‘`-][\p{L}\p{M}]+)*\.?/gu
/** `R.`, `J.-P.` */
export const initialForm = /^(?:\p{Lu}\.-?)+\p{Lu}?\.?$|^\p{Lu}\.?$/u
/** `Marie DUPONT` */
const loud = /^\p{Lu}{4,}$/u
const capital = /^\p{Lu}\p{M}*[\p{Ll}\p{M}'’‘`]|^\p{Lu}['’]\p{Lu}\p{Ll}/u
/** `McGregor`, `DeVries`, `O'Neill` are names; `LaunchDarkly` is not. */
export const innerCapital =
  /^(?!(?:Mc|Mac|De|Di|Du|La|Le|Van|Fitz|Al|El|O['’]|D['’]|N['’])\p{Lu}).*\p{Ll}\p{Lu}/u

type Kind = 'name' | 'ordinary' | 'initial' | 'particle' | 'title'
type Word = Stretch & { kind: Kind }

/** What the page tells of names, with whom a word of a name means. */
interface Known extends Names {
  words: ReadonlyMap<string, readonly string[]>
}

/**
 * People named in running text: two to four name words in a row, with initials and particles (`R. Šimkutė`, `Ana de la Cruz`), a word behind a title
 * (`Dr Patel`), and a part of a name that the page knows. A name word has a capital and is none of the words that checklists, companies and calendars
 * are made of; one that the page also writes small counts only beside one that it does not.
 */
export function findPeople(text: string, names: Names = noNames): Person[] {
  const parts = names.known.flatMap((key) => key.map((word) => [word, key] as const))
  const known = { ...names, words: new Map(parts.filter(([word]) => word.length > 1)) }
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
    const isJoined =
      run.length > 0 && (/^[ \u00a0]+$/.test(gap) || (gap === '' && text[from - 1] === '.'))
    const clean = initialForm.test(whole) ? whole : whole.replace(/\.$/, '')
    const word = stretch(text, from, from + clean.length)
    const kind = kindAt(word, whole, text, isJoined, known)
    if (!isJoined || kind === 'title') close()
    if (kind !== null && (kind !== 'ordinary' || run.length < 4)) run.push({ ...word, kind })
    else if (isJoined && isParticle(word.text)) run.push({ ...word, kind: 'particle' })
    else close()
    // a full stop behind a word that is no initial ends the sentence
    if (run.at(-1)?.from === from && whole !== word.text && kind !== 'title') close()
  }
  close()
  const quotes = quotesIn(text)
  return people.filter(({ from, to }, index) => {
    // in quotation marks stands a title, and in brackets behind a name the person's place of work
    const isQuoted = quotes.some((quote) => quote.from <= from && to <= quote.to)
    const gap = text.slice(people[index - 1]?.to ?? from, from)
    return !isQuoted && !(gap === ' (' && text[to] === ')')
  })
}

/** What a word is in the name that it may be a part of; null for none. */
function kindAt(
  { text: word, from }: Stretch,
  whole: string,
  text: string,
  isJoined: boolean,
  known: Known,
): Kind | null {
  const before = text[from - 1] ?? ' '
  const behind = text.slice(from + whole.length)
  // a handle is somebody where the page knows the name
  const isHandle = before === '@' && known.words.has(keyOfName(whole)[0] ?? '')
  const isWhole = isHandle || isJoined || !/[\p{L}\p{N}_/@#.-]/u.test(before)
  if (!isWhole || /^[\p{N}_/@]/u.test(behind)) return null
  const isInitial = isJoined && initialForm.test(whole)
  if (!isInitial && standsAsTitle(whole, behind)) return 'title'
  if (isHandle || (isJoined && loud.test(word) && !isNoName(bare(word)))) return 'name'
  const isDated =
    /\d\S{0,3}\s$/.test(text.slice(Math.max(0, from - 6), from)) || /^\s\d/.test(behind)
  return kindOf(word, isDated, known)
}

function standsAsTitle(word: string, behind: string): boolean {
  if (!isTitle(word) || !/^\p{Lu}/u.test(word)) return false
  if (!/^[ \u00a0]?(?:\p{Lu}|\p{Lo})/u.test(behind)) return false
  return !isWeakTitle(word) || word.endsWith('.')
}

function kindOf(word: string, isDated: boolean, known: Known): Kind | null {
  // most words are small, and no part of a name
  if (!known.isSmall && /^[a-z]+$/.test(word)) return null
  const [folded = ''] = keyOfName(word)
  const isCapital = /^\p{Lu}/u.test(word)
  if (isCapital && known.initials.has(letterKey(word))) return 'name'
  if (unspaced.test(folded))
    return known.known.some((key) => samePerson(key, [folded])) ? 'name' : null
  // a writer who uses no capitals writes names small too
  if (known.words.has(folded) && (isCapital || known.isSmall)) return 'name'
  if (initialForm.test(word)) return 'initial'
  const [head = '', ...tail] = word.split('-')
  if (isParticle(head) && tail.length > 0) return kindOf(tail.join('-'), false, known)
  return capital.test(word) && !innerCapital.test(word)
    ? kindByWords(bare(word).replace(/['’]s$/u, ''), isDated, known)
    : null
}

/** What a word with a capital is, by the words that are known. */
function kindByWords(small: string, isDated: boolean, known: Known): Kind | null {
  // "Per Hansen", "April Jones": a name only beside one
  if (namesToo.includes(small)) return 'ordinary'
  if (months.has(small)) return isDated ? null : 'ordinary'
  if (isNoName(small) || small.split('-').every(isNoName)) return null
  return known.ordinary.has(small) ? 'ordinary' : 'name'
}

/** Whom a run of words names, if anybody. */
function personIn(run: readonly Word[], text: string, known: Known): Person[] {
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

/** A word of another language, with a capital in an English sentence, is more likely a name: `Dan Brown`. */
const englishWords = wordsOfLanguages.get('en') ?? new Set<string>()

export function isNoName(small: string): boolean {
  return (
    houseWords.has(small) ||
    products.has(small) ||
    englishWords.has(small) ||
    groups.includes(small) ||
    months.has(small) ||
    wholeWeekdays.has(small.replace(/s$/, ''))
  )
}

/** Words that a text writes small, outside of addresses: names are not among them. */
export function ordinaryWordsIn(text: string): Set<string> {
  return new Set(
    [...text.matchAll(/(?<![\p{L}\p{N}_@./#'’-])\p{Ll}[\p{L}\p{M}]+(?![\p{N}_@/])/gu)].map(
      ({ 0: word }) => lower(word),
    ),
  )
}
