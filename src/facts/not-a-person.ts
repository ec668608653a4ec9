// Whom does a cell for names name, and what stands there instead?
import unsignedTerms from '../../vocabularies/unsigned.txt'
import { lazily, oneOf } from './forms.ts'
import { groups, houseWords, joints, nameLabels, statusTokens, technical } from './language.ts'
import { isNoName, type Names, noNames } from './name-words.ts'
import { isNothing } from './nothing.ts'
import { findPeople } from './people.ts'
import { keyOfName, letterKey } from './same-person.ts'
import { findTerms, isTerm, vocabularyOf } from './terms.ts'
import { lower, type Stretch, stretchesOf, wordsOf } from './tokens.ts'

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
  // `SHK`, but not a short form of a role or a department
  const isInitials = initialsOnly.test(name) && !houseWords.has(lower(name))
  if (isInitials && asides.every((aside) => findPeople(aside, names).length === 0))
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

/** Words of two or three capitals that are none of a company or a product. */
export function capitalsIn(text: string, isSafe = true): Stretch[] {
  return stretchesOf(text, capitals).filter(({ text: own }) => !isSafe || !isNoName(lower(own)))
}

const capitals = /(?<![\p{L}\p{N}_/.-])(?:\p{Lu}{2,3}|(?:\p{Lu}\.){2,3})(?![\p{L}\p{N}_/-])/gu
