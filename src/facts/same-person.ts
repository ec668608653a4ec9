// Do two names mean the same person?
import { particles, suffixes, titles, weakTitles } from './language.ts'
import { memoize } from './memoize.ts'
import { lower, wordsOf } from './tokens.ts'

const [allTitles, allParticles] = [new Set(titles), new Set(particles)]
export const isTitle = (word: string): boolean => allTitles.has(bare(word))
export const isWeakTitle = (word: string): boolean => weakTitles.includes(bare(word))
export const isParticle = (word: string): boolean => allParticles.has(lower(word))
/** A word without the marks behind it. */
export const bare = (word: string): string => lower(word).replace(/[.,]+$/u, '')

/** Letters that are not another letter with a mark. */
const folded: Record<string, string> = { ł: 'l', ø: 'o', đ: 'd', ß: 'ss', æ: 'ae', ı: 'i' }

/** Folds a name for comparison: compatibility forms, accents, case, titles and particles do not count. */
export const keyOfName = memoize(
  (text: string): readonly string[] => {
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
      .map(({ word }) =>
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
  },
  (text) => text,
)

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

/** A name in a script without spaces. */
export const unspaced =
  /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]{2,}$/u

/** Each person once, by the longest form of the name. */
export function distinct(keys: readonly (readonly string[])[]): (readonly string[])[] {
  const found: (readonly string[])[] = []
  for (const key of [...keys].sort((a, b) => b.length - a.length))
    if (!found.some((other) => samePerson(other, key))) found.push(key)
  return found
}

/** `S.K.` and `SK` are the same initials. */
export function letterKey(letters: string): string {
  return lower(letters).replace(/[.-]/g, '')
}

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
