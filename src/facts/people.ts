// Which people does a text name? Found by form, and by what the page itself calls a name: there is no list of names.
import unsignedTerms from '../../vocabularies/unsigned.txt'
import { lazily, oneOf } from './forms.ts'
import {
  groups,
  houseWords,
  joints,
  months,
  nameLabels,
  namesToo,
  particles,
  products,
  statusTokens,
  suffixes,
  technical,
  titles,
  weakTitles,
  wholeWeekdays,
  wordsOfLanguages,
} from './language.ts'
import { isNothing } from './nothing.ts'
import { findTerms, isTerm, vocabularyOf } from './terms.ts'
import { lower, quotesIn, type Stretch, wordsOf } from './tokens.ts'

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

/** A word of another language, with a capital in an English sentence, is more likely a name: `Dan Brown`. */
const englishWords = wordsOfLanguages.get('en') ?? new Set<string>()

export const isTitle = (word: string): boolean => titles.includes(bare(word))
const isWeakTitle = (word: string): boolean => weakTitles.includes(bare(word))
const isParticle = (word: string): boolean => particles.includes(lower(word))
const bare = (word: string): string => lower(word).replace(/[.,]+$/u, '')

/** Letters that are not another letter with a mark. */
const folded: Record<string, string> = { ł: 'l', ø: 'o', đ: 'd', ß: 'ss', æ: 'ae', ı: 'i' }

/** Folds a name for comparison: compatibility forms, accents, case, titles and particles do not count. */
export function keyOfName(text: string): string[] {
  const plain = text
    .replace(/\([^)]*\)/g, ' ')
    .replace(/['’]s(?!\p{L})/gu, '')
    .replaceAll("'", '')
    .replaceAll('’', '')
  return wordsOf(plain)
    .filter(({ word, from }) => {
      // a capital is an initial, also where it could be short for a title or joins two names
      if (word.length === 1 && /\p{Lu}/u.test(plain[from] ?? '')) return true
      return !isTitle(word) && !isParticle(word) && !suffixes.includes(word)
    })
    .map(({ word }) => word)
    .map((word) =>
      word
        .normalize('NFKD')
        .replace(/\p{M}/gu, '')
        .normalize('NFC')
        .replace(/[łøđßæı]/g, (letter) => folded[letter] ?? letter)
        .toLowerCase()
        // Jörg and Joerg, Ødegård and Odegaard
        .replace(/(?:ae|oe|ue|aa)/g, (pair) => pair.charAt(0)),
    )
    .filter((word) => /\p{L}/u.test(word))
}

/** Whether two folded names can be the same person: every word of the shorter one is a word, or the initial of one, of the longer. */
export function samePerson(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  const isName = (word: string): boolean => word.length > 1 || !/^[a-z]/.test(word)
  if (!short.some(isName) || !long.some(isName)) return false
  const left = [...long]
  return short.every((word) => {
    const at = left.findIndex(
      (other) => other === word || isInitialOf(word, other) || isInitialOf(other, word),
    )
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  })
}

function isInitialOf(part: string, word: string): boolean {
  // in names without spaces the given name is the end of the whole
  return unspaced.test(part) ? word.endsWith(part) : part.length === 1 && word.startsWith(part)
}

const unspaced = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]{2,}$/u

/** Each person once, by the longest form of the name. */
export function distinct(keys: readonly (readonly string[])[]): (readonly string[])[] {
  const found: (readonly string[])[] = []
  for (const key of [...keys].sort((a, b) => b.length - a.length))
    if (!found.some((other) => samePerson(other, key))) found.push(key)
  return found
}

interface Word extends Stretch {
  /** White space, or nothing, between it and the word before. */
  isJoined: boolean
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

/**
 * People named in running text: two to four name words in a row, with initials and particles (`R. Šimkutė`, `Ana de la Cruz`), a word behind a title
 * (`Dr Patel`), and a part of a name that the page knows. A name word has a capital and is none of the words that checklists, companies and calendars
 * are made of; one that the page also writes small counts only beside one that it does not.
 */
export function findPeople(text: string, names: Names = noNames): Person[] {
  const people: Person[] = []
  const knownWords = new Map<string, readonly string[]>()
  for (const key of names.known)
    for (const word of key) if (word.length > 1) knownWords.set(word, key)
  const kindOf = (word: string, isDated = false): 'name' | 'ordinary' | 'initial' | null => {
    // most words are small, and no part of a name
    if (!names.isSmall && /^[a-z]+$/.test(word)) return null
    const [folded = ''] = keyOfName(word)
    if (/^\p{Lu}/u.test(word) && names.initials.has(letterKey(word))) return 'name'
    if (unspaced.test(folded))
      return names.known.some((key) => samePerson(key, [folded])) ? 'name' : null
    // a writer who uses no capitals writes names small too
    if (knownWords.has(folded) && (/^\p{Lu}/u.test(word) || names.isSmall)) return 'name'
    if (initialForm.test(word)) return 'initial'
    const [head = '', ...tail] = word.split('-')
    if (isParticle(head) && tail.length > 0) return kindOf(tail.join('-'))
    if (!capital.test(word) || innerCapital.test(word)) return null
    const small = bare(word).replace(/['’]s$/u, '')
    // "Per Hansen", "April Jones": a name only beside one
    if (namesToo.includes(small)) return 'ordinary'
    if (months.has(small)) return isDated ? null : 'ordinary'
    if (isNoName(small) || small.split('-').every(isNoName)) return null
    return names.ordinary.has(small) ? 'ordinary' : 'name'
  }
  let run: (Word & { kind: 'name' | 'ordinary' | 'initial' | 'particle' | 'title' })[] = []
  const close = (): void => {
    while (run.at(-1)?.kind === 'particle') run.pop()
    while (run[0]?.kind === 'particle') run.shift()
    const isTitled = run[0]?.kind === 'title'
    // what a sentence begins with is no part of the name behind it
    const isFurther = (): boolean => {
      const named = run.filter(({ kind }) => kind === 'name')
      const count = run.filter(({ kind }) => kind === 'ordinary').length + named.length
      const isKnown = knownWords.has(keyOfName(named[0]?.text ?? '')[0] ?? '')
      return named.length > 0 && (count > 2 || isKnown)
    }
    while (run[0]?.kind === 'ordinary' && !isTitled && isFurther()) run.shift()
    const words = run.filter(({ kind }) => kind !== 'title')
    const own = words.filter(({ kind }) => kind !== 'particle')
    const first = run[0]
    const last = words.at(-1)
    const hasName = own.some(({ kind }) => kind === 'name')
    const isFull = hasName && own.length > 1
    if (first !== undefined && last !== undefined && own.length > 0) {
      const from = first.from
      const found = text.slice(from, last.to).replace(/(?:['’]s|\.)$/u, '')
      const key = keyOfName(found)
      const mentioned =
        names.initials.get(letterKey(found)) ??
        key.map((word) => knownWords.get(word)).find((one) => one !== undefined) ??
        names.known.find((one) => samePerson(one, key))
      if ((isFull || isTitled) && key.some((word) => word.length > 1))
        people.push({ text: found, from, to: from + found.length, key })
      else if (mentioned !== undefined && hasName)
        people.push({ text: found, from, to: from + found.length, key: mentioned })
    }
    run = []
  }
  let end = 0
  for (const { 0: word, index: from } of text.matchAll(nameWord)) {
    const gap = text.slice(end, from)
    const isJoined =
      run.length > 0 &&
      (/^[ \u00a0]+$/.test(gap) || (gap === '' && /[.]$/.test(text.slice(0, end))))
    // a handle is somebody where the page knows the name
    const isHandle = text[from - 1] === '@' && knownWords.has(keyOfName(word)[0] ?? '')
    const isWhole = isHandle || !/[\p{L}\p{N}_/@#.-]/u.test(text[from - 1] ?? ' ') || isJoined
    const clean = initialForm.test(word) ? word : word.replace(/\.$/, '')
    const behind = text.slice(from + word.length)
    const ends = /^[\p{N}_/@]/u.test(behind)
    const isInName = isJoined && run.length > 0
    const isDated =
      /\d\S{0,3}\s$/.test(text.slice(Math.max(0, from - 6), from)) || /^\s\d/.test(behind)
    const kind =
      !isWhole || ends
        ? null
        : ((isInName && initialForm.test(word) ? null : titleKind(word, behind)) ??
          (isInName && loud.test(clean) && !isNoName(bare(clean))
            ? 'name'
            : isHandle
              ? 'name'
              : kindOf(clean, isDated)))
    if (!isJoined || kind === 'title') close()
    if (kind !== null && (kind !== 'ordinary' || run.length < 4))
      run.push({ text: clean, from, to: from + clean.length, isJoined, kind })
    else if (isJoined && isParticle(clean))
      run.push({ text: clean, from, to: from + clean.length, isJoined, kind: 'particle' })
    else close()
    end = from + word.length
    // a full stop behind a word that is no initial ends the sentence
    if (run.at(-1)?.text === clean && word !== clean && kind !== 'title') close()
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

function titleKind(word: string, behind: string): 'title' | null {
  if (!isTitle(word) || !/^\p{Lu}/u.test(word)) return null
  if (!/^[ \u00a0]?(?:\p{Lu}|\p{Lo})/u.test(behind)) return null
  return isWeakTitle(word) && !word.endsWith('.') ? null : 'title'
}

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

const groupWords = vocabularyOf(groups)
const technicalWords = vocabularyOf(technical)
const awayWords = vocabularyOf(unsignedTerms)
const unaskedWords = vocabularyOf(statusTokens.unasked)
/** What says that a person's name follows. */
export const nameLabelWords = vocabularyOf(nameLabels)

/** The names in a cell for several, each folded: `Mike Chen + Ana Ruiz`; `Müller, Hans` is one, and initials are the person of the page. */
export function namesIn(cell: string, { initials }: Names = noNames): (readonly string[])[] {
  const text = cell.replace(/\([^)]*\)/g, ' ')
  const isSurnameFirst = /^\s*[\p{L}'’-]+,\s*[\p{L}'’.-]+\s*$/u.test(text)
  const parts = isSurnameFirst ? [text] : text.split(parting())
  return parts
    .map((part) => initials.get(letterKey(part.trim())) ?? keyOfName(part))
    .filter((name) => name.length > 0)
}

const parting = lazily(() => `\\s*[+&;/,\\n]\\s*|\\s(?:${oneOf(joints)})\\s`)

/** What a cell for one person's name holds instead, as `found` in a message (`a group ("the AI team")`); null where it names somebody. */
export function notAPerson(cell: string, names: Names): string | null {
  const asides = [...cell.matchAll(/\(([^)]*)\)/gu)].map(([, aside = '']) => aside)
  if (asides.some((aside) => isNothing(aside) || isTerm(aside, awayWords)))
    return `"${cell.trim()}" leaves it open`
  const name = cell
    .replace(/[<(]?(?:mailto:)?[\w.+-]+@[\w-]+(?:\.[\w-]+)+[>)]?/gu, ' ')
    .replace(/\([^)]*\)/g, ' ')
    .replace(/\s[–—-]\s.*$|[,/;].*$/su, '')
    .trim()
  const isNobody = [cell, name].some((one) => isNothing(one) || isTerm(one, unaskedWords))
  if (!/\p{L}/u.test(name) || isNobody) return nobody
  if (isTerm(name, technicalWords)) return `"${name}" is not a person`
  if (findPeople(name, names).length > 0) return null
  if (isInitials(name) && asides.every((aside) => findPeople(aside, names).length === 0))
    return `"${name}" is only initials`
  if (/^@|[_\d]|^\p{Ll}+(?:-\p{Ll}+)+$/u.test(name)) return `"${name}" is not a person`
  const [group] = findTerms(name, groupWords)
  if (group !== undefined) return `"${name}" is a group, not a person`
  const words = wordsOf(name).map(({ word }) => word)
  if (words.every((word) => isNoName(word) || !/\p{L}/u.test(word)))
    return `"${name}" is a role, not a person`
  return null
}

/** Of a cell in which there is no name. */
export const nobody = 'nobody is named'
export const initialsOnly = /^\p{Lu}{1,3}$/u

/** `SHK`, but not a short form of a role or a department. */
function isInitials(name: string): boolean {
  return initialsOnly.test(name) && !houseWords.has(lower(name))
}

/** `S.K.` and `SK` are the same initials. */
export function letterKey(letters: string): string {
  return lower(letters).replace(/[.-]/g, '')
}

/** Words of two or three capitals that are none of a company or a product. */
export function capitalsIn(text: string, isSafe = true): Stretch[] {
  return [...text.matchAll(capitals)]
    .map(({ 0: own, index }) => ({ text: own, from: index, to: index + own.length }))
    .filter(({ text: own }) => !isSafe || !isNoName(lower(own)))
}

const capitals = /(?<![\p{L}\p{N}_/.-])(?:\p{Lu}{2,3}|(?:\p{Lu}\.){2,3})(?![\p{L}\p{N}_/-])/gu

/** Whether the letters begin words of the name, in their order, the first word among them. */
export function isShortFor(letters: string, [first = '', ...others]: readonly string[]): boolean {
  const [head, ...rest] = lower(letters.replace(/[^\p{Lu}]/gu, ''))
  let at = 0
  return (
    first.startsWith(head ?? ' ') &&
    rest.every((letter) => {
      at = others.findIndex((word, index) => index >= at && word.startsWith(letter)) + 1
      return at > 0
    })
  )
}
