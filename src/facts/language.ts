// What is known of words in general? The files of vocabularies/language/, made ready: no word of any language stands in the code.
import boxData from '../../vocabularies/language/boxes.yaml'
import cadenceData from '../../vocabularies/language/cadence.yaml'
import dateData from '../../vocabularies/language/dates.yaml'
import functionData from '../../vocabularies/language/function-words.yaml'
import groupData from '../../vocabularies/language/groups.yaml'
import headerData from '../../vocabularies/language/headers.yaml'
import heldData from '../../vocabularies/language/held.yaml'
import houseData from '../../vocabularies/language/house.yaml'
import linkData from '../../vocabularies/language/links.yaml'
import measureData from '../../vocabularies/language/measures.yaml'
import modeData from '../../vocabularies/language/modes.yaml'
import pointerData from '../../vocabularies/language/pointers.yaml'
import sentenceData from '../../vocabularies/language/sentences.yaml'
import statusWordData from '../../vocabularies/language/status-words.yaml'
import statusData from '../../vocabularies/language/statuses.yaml'
import titleData from '../../vocabularies/language/titles.yaml'

/** The names in a text, parted by spaces. */
type Named<Text extends string> = Text extends `${infer First} ${infer Rest}`
  ? First | Named<Rest>
  : Text

/** Lists of words by their names. */
export type Lists<Names extends string = string> = Record<Named<Names>, string[]>

/** Lines that hold several phrases each, parted by commas. */
const phrases = (lines: readonly string[]): string[] =>
  lines.flatMap((line) => line.split(',').map((phrase) => phrase.trim()))

const modeLists =
  modeData as Lists<'hiding planned-before planned-behind denied-before denied-behind short shortest verbal passive ending subjects verbs wholes'>
export const modes = {
  ...modeLists,
  hiding: phrases(modeLists.hiding),
  plannedBefore: phrases(modeLists['planned-before']),
  plannedBehind: phrases(modeLists['planned-behind']),
  deniedBefore: phrases(modeLists['denied-before']),
  deniedBehind: phrases(modeLists['denied-behind']),
}
export const {
  ending: clauseEndings,
  subjects: clauseSubjects,
  verbs: clauseVerbs,
  /** Words that speak of every one of several things. */
  wholes,
} = modeLists

export const abbreviations = new Set(
  phrases((sentenceData as Lists<'abbreviations'>).abbreviations),
)

const byLanguage = functionData as Lists
/** The small words of each language, by its two letters. */
export const wordsOfLanguages = new Map(
  Object.entries(byLanguage).map(([language, words]) => [language, new Set(words)]),
)
let languages: ReadonlyMap<string, readonly string[]> | undefined
/** The languages that each of the small words is of. */
export function languagesOf(): ReadonlyMap<string, readonly string[]> {
  if (languages !== undefined) return languages
  const found = new Map<string, string[]>()
  for (const [language, words] of wordsOfLanguages)
    for (const word of words) found.set(word, [...(found.get(word) ?? []), language])
  languages = found
  return found
}
/** Those of all languages. */
export const functionWords = new Set(Object.values(byLanguage).flat())

export const {
  titles,
  weak: weakTitles,
  particles,
  suffixes,
  joints,
  labels: nameLabels,
  also: namesToo,
} = titleData as Lists<'titles weak particles suffixes joints labels also'>
const groupLists = groupData as Lists<'groups technical'>
export const groups = phrases(groupLists.groups)
export const technical = groupLists.technical

const houseLists = houseData as Lists
export const products = new Set(houseLists['products'])
/** Capitalised words that name nothing by themselves. */
export const houseWords = new Set(
  Object.entries(houseLists).flatMap(([list, words]) => (list === 'products' ? [] : words)),
)

export const pointers = pointerData as Lists<'item beside items'>

export const dateWords = dateData as Lists<'of beside ordinals week romans'>
export const linkWords = linkData as Lists<'filed unfiled endings'>

export const cadences =
  cadenceData as Lists<'every lengths places qualifiers meetings edges through clock rounds'> & {
    words: { days: number; of: string[] }[]
    nth: Record<string, number>
  }

export const measures =
  measureData as Lists<'at-least at-most strict turning behind none against opposed criteria actuals percent points money minor share labels unmeasured once'> & {
    scales: Record<string, number>
    periods: Record<string, string>
  }

/** Words of each kind in every language, as one list a kind. */
function ofAllLanguages<Kinds extends string>(data: unknown): Lists<Kinds> {
  const found: Lists = {}
  for (const kinds of Object.values(data as Record<string, Lists>))
    for (const [kind, words] of Object.entries(kinds))
      found[kind] = [...(found[kind] ?? []), ...words]
  return found as Lists<Kinds>
}

/** Signs and boxes that are statuses, and other words about them. */
const statusLists =
  statusData as Lists<'pass warn fail away unasked alone open unticked beside acts callouts yes no chosen labels verdicts signing accepting risks'>
const statusWords = ofAllLanguages<'pass warn fail na'>(statusWordData)
/** Every token that is a status, by what it means: signs, boxes and words. What is open is failed. */
export const statusTokens = {
  ...statusLists,
  pass: [...statusLists.pass, ...statusWords.pass],
  warn: [...statusLists.warn, ...statusWords.warn],
  fail: [
    ...statusLists.fail,
    ...statusLists.open.filter((token) => !statusLists.unticked.includes(token)),
    ...statusLists.beside,
    ...statusWords.fail,
  ],
  na: statusWords.na,
}
/** Words of other languages than English that are statuses: pages about a gate name their number. */
export function foreignStatuses(): Set<string> {
  return new Set(
    Object.entries(statusWordData as Record<string, Lists>).flatMap(([language, meanings]) =>
      language === 'en' ? [] : Object.values(meanings).flat(),
    ),
  )
}
/** The tokens of these meanings that are signs and no words. */
export function signsOf(
  ...meanings: readonly ('pass' | 'warn' | 'fail' | 'open' | 'beside')[]
): string[] {
  return meanings
    .flatMap((meaning) => statusLists[meaning])
    .filter((token) => token.startsWith(':') || !/[\p{L}[]/u.test(token))
}

/** Boxes in running text: what stands between brackets, and signs. */
export const boxesInText = boxData as Lists<'inside signs'>

export const {
  /** What a field about the page's own state is called. */
  labels: stateLabels,
  /** What a line that states the page's verdict begins with. */
  verdicts: verdictLabels,
  /** What begins a line that signs. */
  signing,
} = statusLists

/** What stands before, or behind, the day on which a review was held; the first of all is the plainest. */
export const heldWords = ofAllLanguages<'before behind'>(heldData)

/** What the columns of a table of items or of signatures are called, by kind; and what begins a row that sums up. */
export const headerWords =
  ofAllLanguages<'status id title evidence proof owner never outcome answer role name date signature approval total'>(
    headerData,
  )
