// What can a word be in the name of a person?
import { groups, houseWords, namesToo, products, wordsOfLanguages } from './language.ts'
import { memoize } from './memoize.ts'
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
import { lower, type Stretch } from './tokens.ts'
import { months, wholeWeekdays } from './word-values.ts'

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

type Kind = 'name' | 'ordinary' | 'initial' | 'particle' | 'title'
export type Word = Stretch & { kind: Kind }

/** What the page tells of names, with whom a word of a name means. */
export interface Known extends Names {
  words: ReadonlyMap<string, readonly string[]>
  /** What a word is by itself: the same words stand all over a page. */
  kindOf: (word: string, isDated: boolean) => Kind | null
}

/** What a page tells of names, made ready to be looked for. */
export function knownBy(names: Names): Known {
  const before = made.get(names)
  if (before !== undefined) return before
  const parts = names.known.flatMap((key) => key.map((word) => [word, key] as const))
  const known: Known = {
    ...names,
    words: new Map(parts.filter(([word]) => word.length > 1)),
    kindOf: memoize(
      (word: string, isDated: boolean) => kindOf(word, isDated, known),
      (word, isDated) => (isDated ? `${word} ` : word),
    ),
  }
  made.set(names, known)
  return known
}

const made = new WeakMap<Names, Known>()

/** `R.`, `J.-P.` */
export const initialForm = /^(?:\p{Lu}\.-?)+\p{Lu}?\.?$|^\p{Lu}\.?$/u
/** `Marie DUPONT` */
const loud = /^\p{Lu}{4,}$/u
const capital = /^\p{Lu}\p{M}*[\p{Ll}\p{M}'’‘`]|^\p{Lu}['’]\p{Lu}\p{Ll}/u
/** `McGregor`, `DeVries`, `O'Neill` are names; `LaunchDarkly` is not. */
export const innerCapital =
  /^(?!(?:Mc|Mac|De|Di|Du|La|Le|Van|Fitz|Al|El|O['’]|D['’]|N['’])\p{Lu}).*\p{Ll}\p{Lu}/u

/** What a word is in the name that it may be a part of; null for none. */
export function kindAt(
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
  return known.kindOf(word, isDated)
}

function standsAsTitle(word: string, behind: string): boolean {
  if (!/^\p{Lu}/u.test(word) || !isTitle(word)) return false
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
  const words = text.match(/(?<![\p{L}\p{N}_@./#'’-])\p{Ll}[\p{L}\p{M}]+(?![\p{N}_@/])/gu)
  return new Set([...new Set(words)].map(lower))
}
