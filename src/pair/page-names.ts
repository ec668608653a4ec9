// Which names does a page itself call names: in its cells for them, behind labels, and by initials that it explains?

import { memoize } from '../facts/memoize.ts'
import {
  initialForm,
  innerCapital,
  isNoName,
  type Names,
  noNames,
  ordinaryWordsIn,
} from '../facts/name-words.ts'
import {
  capitalsIn,
  initialsOnly,
  nameLabelWords,
  namesIn,
  notAPerson,
} from '../facts/not-a-person.ts'
import { findPeople } from '../facts/people.ts'
import {
  distinct,
  isShortFor,
  isTitle,
  keyOfName,
  letterKey,
  samePerson,
} from '../facts/same-person.ts'
import { findTerms } from '../facts/terms.ts'
import { wordsOf } from '../facts/tokens.ts'
import type { Answers } from './pair.ts'

/** Names of the `roster`, in cells for names, behind labels, and full ones anywhere; and the words that the page also writes small. */
export function namesOn(
  { checklist, signOffs, openItems, items }: Answers,
  roster: readonly (readonly string[])[] = [],
): Names {
  const ordinary = ordinaryWordsIn(checklist.source.text)
  const cells = [
    ...signOffs.map(({ entry }) => entry.cells.name),
    ...openItems.map(({ entry }) => entry.cells.owner),
    ...items.map(({ owner }) => owner),
  ].map((cell) => cell?.text ?? '')
  const told = { ...noNames, ordinary }
  // what stands in the evidence stands in the lines of the page, too
  const peopleIn = memoize(
    (text: string) => findPeople(text, told).map(({ key }) => key),
    (text) => text,
  )
  const inCells = cells
    .filter((cell) => notAPerson(cell, told) === null)
    .flatMap((cell) => namesIn(cell))
  const texts = items.flatMap(({ evidence, elsewhere }) => [evidence, ...elsewhere])
  const labelled = texts.flatMap((prose) => labelledNames(prose?.text ?? '', told))
  const sure = [...roster, ...inCells, ...labelled.map(({ key }) => key)]
  // "Paged Wayne" is not another Wayne
  const isOther = (key: readonly string[]): boolean =>
    sure.some((one) => !samePerson(one, key) && one.some((word) => key.includes(word)))
  const inTexts = texts
    .flatMap((prose) => peopleIn(prose?.text ?? ''))
    .filter((key) => !isOther(key))
  const isSmall = labelled.some((one) => one.isSmall)
  const known = [...sure, ...inTexts]
  const lines = checklist.blocks.flatMap((block) =>
    block.kind === 'line'
      ? [block.prose.text]
      : block.kind === 'table'
        ? block.rows.flatMap(({ cells: row }) => legendOf(row.map(({ text }) => text)))
        : [],
  )
  const initials = initialsOf(
    cells,
    [...lines, ...texts.map((prose) => prose?.text ?? ''), ...cells],
    () => [...known, ...lines.flatMap(peopleIn)],
  )
  return { known, ordinary, isSmall, initials }
}

/** `| JV | Jonas Verstraete |`: a row that begins with initials explains them, as `JV = Jonas Verstraete` does. */
function legendOf([first = '', ...others]: readonly string[]): string[] {
  return /^\p{Lu}{2,3}$/u.test(first.trim()) ? [`${first.trim()} = ${others.join(', ')}`] : []
}

/** Names behind a label such as `Primary:`, where one word may be all there is. */
export function labelledNames(
  text: string,
  names: Names,
): { key: readonly string[]; isSmall: boolean }[] {
  return findTerms(text, nameLabelWords).flatMap(({ to }) => {
    const behind = text.slice(to)
    const [, run = ''] = labelled.exec(behind) ?? []
    const words = run.split(/\s+/)
    // a full stop behind a word that is no initial and no title ends the sentence
    const last = words.findIndex(
      (word) => word.endsWith('.') && !initialForm.test(word) && !isTitle(word),
    )
    const said = words.slice(0, last < 0 ? undefined : last + 1).join(' ')
    const [, small = ''] = smallLabelled.exec(behind) ?? []
    const name = said === '' ? small : said
    if (notAPerson(name, names) !== null || innerCapital.test(name)) return []
    // "primary: see item 9": a name written small has no small words in it
    if (said === '' && wordsOf(name).some(({ word }) => isNoName(word))) return []
    return [{ key: keyOfName(name), isSmall: said === '' }]
  })
}

const labelled = /^\s*(?:\([^)]*\)\s*)?[:=–—-]?\s*((?:[\p{Lu}\p{Lo}][\p{L}\p{M}'’.-]*\s?){1,4})/u
const smallLabelled =
  /^\s*[:=]\s*(\p{Ll}[\p{L}\p{M}'’-]+(?:\s\p{Ll}[\p{L}\p{M}'’-]+){1,2})\s*(?:[.,;(]|$)/u

/** Initials that a text explains, as in `Ines Okafor (IO)` or `E = Einar Hallsson`; and those in cells for names, with the one person of the page that they can be. */
export function initialsOf(
  cells: readonly string[],
  texts: readonly string[],
  people: () => readonly (readonly string[])[],
): Names['initials'] {
  const written = [...new Set(cells.map((cell) => cell.trim()))].filter((cell) =>
    initialsOnly.test(cell),
  )
  const explainedIn = memoize(
    (text: string) =>
      [...text.matchAll(glosses)].flatMap(({ 0: whole, index, 1: behind = '', 2: ahead = '' }) => {
        const to = index + whole.length
        const person =
          ahead === ''
            ? findPeople(text.slice(Math.max(0, index - 60), index)).at(-1)
            : findPeople(text.slice(to, to + 60)).find(({ from }) => from === 0)
        const own = behind + ahead
        const letters = wordsOf(person?.text ?? '').map(({ word }) => word.charAt(0))
        const fits = letters.join('') === letterKey(own) || isShortFor(own, person?.key ?? [])
        return person !== undefined && fits ? [[letterKey(own), person.key] as const] : []
      }),
    (text) => text,
  )
  const explained = texts.flatMap(explainedIn)
  const repeated = repeatedIn(texts).filter((own) => !written.includes(own))
  if (written.length + repeated.length === 0) return new Map(explained)
  const all = distinct(people())
  const inCells = [...written, ...repeated].flatMap((own) => {
    const fitting = all.filter((key) => key.map((word) => word[0]).join('') === letterKey(own))
    const [only] = fitting
    return only === undefined || fitting.length > 1 ? [] : [[letterKey(own), only] as const]
  })
  return new Map([...inCells, ...explained])
}

/** In brackets behind a name two capitals or more, with small letters of particles, points and hyphens among them; or right before one. */
const glosses =
  /\s?\((\p{Lu}(?:[.\p{Ll}-]{0,3}\p{Lu}){1,4}\.?)\)|(?<![\p{L}\p{N}])(\p{Lu}{1,4})(?:\s?=\s?|\s\(?)(?=\p{Lu}[\p{L}'’.-])/gu

/** Those that stand twice or more. */
function repeatedIn(texts: readonly string[]): string[] {
  const capitals = memoize(
    (text: string) => capitalsIn(text).map((one) => one.text),
    (text) => text,
  )
  const all = texts.flatMap(capitals)
  return [...new Set(all)].filter((own) => all.indexOf(own) !== all.lastIndexOf(own))
}
