// Do the files of a gate fit each other? Whatever does not is refused before anything is judged by it.

import { GateError } from '../errors.ts'
import { boundOf } from '../facts/cell-comparison.ts'
import { findTerms, vocabularyOf } from '../facts/terms.ts'
import {
  entries,
  type GateFiles,
  type GateRule,
  given,
  idsIn,
  namesIn,
  type Path,
  type Places,
  placesIn,
} from './gate-names.ts'
import { decisionOf, itemsDescribed } from './gate-parts.ts'
import type { DecisionRow, GateFile } from './gate-schema.ts'
import { eachOf, type Need, needsOf } from './need.ts'

/** What else a gate must fit: the rules that there are, and what makes a decision table unusable. */
export interface Against {
  rules: readonly GateRule[]
  flawOf(
    table: readonly DecisionRow[],
    items: number,
    choices: ReadonlyMap<string, readonly string[]>,
  ): { row: number; message: string } | null
}

export function checkGate(files: GateFiles, { rules, flawOf }: Against): void {
  const { asked, folder, policy } = files
  const file = policy.value
  checkBlank(asked, `${folder}/checklist.md`)
  const places = placesIn(files, rules)
  for (const named of namesIn(file)) places.known(...named)
  for (const { role } of asked.roles)
    if (file['sign-off']?.[role] === undefined)
      places.refuse(`role "${role}" of checklist.md is not described here`, 'sign-off')
  checkItems(file, places)
  checkAgain(file, places)
  checkNeeds(files, places)
  checkWords(files)
  const described = itemsDescribed(file)
  const counted = asked.items.filter(({ id }) => described.get(id)?.counts !== false)
  const choices = entries(file.fields).map(([label, own]) => [label, own.choices ?? []] as const)
  const flaw = flawOf(decisionOf(file), counted.length, new Map(choices))
  if (flaw !== null) places.refuse(flaw.message, 'decision', flaw.row)
}

function checkBlank({ items, problems }: GateFiles['asked'], file: string): void {
  if (items.length === 0)
    throw new GateError(
      'the blank has no items: no table with the columns, and no boxes under the headings, that gate.yaml names',
      { file },
    )
  for (const { message, line } of problems) throw new GateError(message, { file, line })
}

function checkItems({ items, version, columns }: GateFile, { refuse }: Places): void {
  for (const [key, { since = 1, needs = [] }] of entries(items)) {
    if (since > version)
      refuse(
        `item "${key}" is asked since version ${since}, and this is version ${version}`,
        ...['items', key, 'since'],
      )
    for (const { name, criterion } of needs.flatMap(({ metric }) => given(metric))) {
      if (columns.criteria === undefined)
        refuse('a need asks for a metric, and no table of criteria is described', 'columns')
      if (boundOf(criterion) === undefined)
        refuse(`the criterion of "${name}" has no number: "${criterion}"`, 'items')
    }
  }
}

/** One of two forms, and the fields that it is about. */
function checkAgain({ again, fields }: GateFile, { refuse }: Places): void {
  if (again === undefined) return
  const { on, after, every, times, then } = again
  const isCounted = after !== undefined && every !== undefined
  const isOfPage = [after, every, times, then].every((one) => one === undefined)
  if (on === undefined ? !isCounted : !isOfPage)
    refuse(
      'expected { on: follow-up }, or { after: launch, every: 1 month }, which may go on with times and then',
      'again',
    )
  if (then !== undefined && times === undefined)
    refuse(
      '"then" is for the reviews behind the first ones: say how many those are, with "times"',
      ...['again', 'then'],
    )
  const wanted = on ?? 'review'
  if (!entries(fields).some(([, { is }]) => is === wanted))
    refuse(`no field is described as { is: ${wanted} }, and its days are read there`, 'again')
}

/** Every need names vocabularies, items, fields, roles and columns that are there, and none is proved by its item's own title. */
function checkNeeds({ asked, policy, words }: GateFiles, places: Places): void {
  const { items, fields, 'each-item': each } = policy.value
  const titles = new Map(asked.items.map(({ id, title }) => [id, title]))
  const lists = [
    { needs: each?.needs, path: ['each-item'], title: '' },
    ...entries(items).flatMap(([key, { needs }]) =>
      idsIn(key).map((id) => ({ needs, path: ['items', key], title: titles.get(id) ?? '' })),
    ),
    ...entries(fields).map(([label, { needs }]) => ({ needs, path: ['fields', label], title: '' })),
  ]
  for (const { needs = [], path, title } of lists) {
    const wordsOf = (name: string): readonly string[] => {
      places.known('vocabulary', name, ...path)
      return words[name] ?? []
    }
    for (const need of needsOf(needs, wordsOf).flatMap(eachOf)) checkNeed(need, title, path, places)
  }
}

function checkNeed(need: Need, title: string, path: Path, { known, refuse }: Places): void {
  const { since, until, reaches, in: period, within, alsoUnder, notUnder, terms } = need.asked
  if (within !== undefined && until === undefined)
    refuse(
      '"within" counts back from a day: say from which, as in { within: 30 days, until: FIELD }',
      ...path,
    )
  for (const { field } of [since, until, reaches, period].flatMap(given))
    known('field', field, ...path)
  for (const name of [alsoUnder, notUnder].flatMap((names) => names ?? []))
    known('item, role or field', name, ...path)
  if (need.alsoIn !== null) known('item', need.alsoIn, ...path)
  for (const column of need.at ?? []) known('column', column, ...path)
  const isProof = need.level !== 'note' && need.as !== 'named'
  const [echo] = isProof && terms ? findTerms(title.replace(/\([^)]*\)/g, ' '), terms) : []
  if (echo !== undefined)
    refuse(
      `"${echo.text}" stands in the item's own title "${title}": a vocabulary that holds it would let the title prove itself`,
      ...path,
    )
}

/** Whoever needs more words than these describes an idiom, and not a thing. */
const mostTerms = 40

function checkWords({ folder, words }: GateFiles): void {
  for (const [name, terms] of entries(words)) {
    const flaw = flawIn(terms)
    if (flaw !== null) throw new GateError(flaw, { file: `${folder}/vocabularies/${name}.txt` })
  }
}

/** What is wrong with a vocabulary. */
function flawIn(terms: readonly string[]): string | null {
  const { length } = terms
  if (length === 0) return 'holds no term: write one a line'
  if (length > mostTerms)
    return `has ${length} terms, at most ${mostTerms}: ask for a fact, or part the list`
  for (const term of terms) {
    if (vocabularyOf([term]).byFirst.size === 0 || /^\p{L}?\*?$/u.test(term))
      return `"${term}" is not a term of two letters or more`
    if (term.includes(',')) return `"${term}" is several terms: write one a line`
  }
  return null
}
