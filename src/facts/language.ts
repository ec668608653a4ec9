// What is known of words in general? The files of vocabularies/language/, made ready: no word of any language stands in the code.
import cadenceData from '../../vocabularies/language/cadence.yaml'
import dateData from '../../vocabularies/language/dates.yaml'
import functionData from '../../vocabularies/language/function-words.yaml'
import groupData from '../../vocabularies/language/groups.yaml'
import headerData from '../../vocabularies/language/headers.yaml'
import houseData from '../../vocabularies/language/house.yaml'
import linkData from '../../vocabularies/language/links.yaml'
import measureData from '../../vocabularies/language/measures.yaml'
import modeData from '../../vocabularies/language/modes.yaml'
import monthData from '../../vocabularies/language/months.yaml'
import numberData from '../../vocabularies/language/numbers.yaml'
import pointerData from '../../vocabularies/language/pointers.yaml'
import sentenceData from '../../vocabularies/language/sentences.yaml'
import statusWordData from '../../vocabularies/language/status-words.yaml'
import statusData from '../../vocabularies/language/statuses.yaml'
import titleData from '../../vocabularies/language/titles.yaml'
import unitData from '../../vocabularies/language/units.yaml'
import weekdayData from '../../vocabularies/language/weekdays.yaml'

type Lists<Key extends string = string> = Record<Key, string[]>

/** Lines that hold several phrases each, parted by commas. */
const phrases = (lines: readonly string[] | undefined): string[] =>
  (lines ?? []).flatMap((line) => line.split(',').map((phrase) => phrase.trim()))

const modeLists = modeData as Lists
export const modes = {
  hiding: phrases(modeLists['hiding']),
  plannedBefore: phrases(modeLists['planned-before']),
  plannedBehind: phrases(modeLists['planned-behind']),
  deniedBefore: phrases(modeLists['denied-before']),
  deniedBehind: phrases(modeLists['denied-behind']),
  short: modeLists['short'] ?? [],
  shortest: modeLists['shortest'] ?? [],
  verbal: modeLists['verbal'] ?? [],
  passive: modeLists['passive'] ?? [],
}
export const clauseEndings = modeLists['ending'] ?? []
export const clauseSubjects = modeLists['subjects'] ?? []
/** Words that speak of every one of several things. */
export const wholes = modeLists['wholes'] ?? []
export const clauseVerbs = modeLists['verbs'] ?? []

export const abbreviations = new Set(phrases((sentenceData as Lists)['abbreviations']))

const byLanguage = functionData as Lists
/** The small words of each language, by its two letters. */
export const wordsOfLanguages = new Map(
  Object.entries(byLanguage).map(([language, words]) => [language, new Set(words)]),
)
/** Those of all languages. */
export const functionWords = new Set(Object.values(byLanguage).flat())

/** The forms of a value, each with its place in the row: `[january, …]` with `march|mrt`. */
const rows = (data: unknown): { form: string; value: number; language: string }[] =>
  Object.entries(data as Lists).flatMap(([language, row]) =>
    Array.isArray(row)
      ? row.flatMap((forms, value) =>
          forms.split('|').flatMap((form) => (form === '' ? [] : [{ form, value, language }])),
        )
      : [],
  )

/** Forms and every beginning of three or four letters that belongs to one value only. */
function withBeginnings(forms: readonly { form: string; value: number }[]): Map<string, number> {
  const values = new Map<string, Set<number>>()
  for (const { form, value } of forms)
    for (let length = Math.min(3, form.length); length <= Math.min(4, form.length); length++) {
      const beginning = form.slice(0, length)
      values.set(beginning, (values.get(beginning) ?? new Set()).add(value))
    }
  const exact = new Map(forms.map(({ form, value }) => [form, value]))
  const only = [...values].flatMap(([beginning, [value, ...others]]) =>
    value === undefined || others.length > 0 || functionWords.has(beginning)
      ? []
      : [[beginning, value] as const],
  )
  return new Map([...only, ...exact])
}

const english = withBeginnings(rows({ en: (monthData as Lists)['en'] }))
const namedMonths = rows(monthData)
/** Months by their names and short forms, from 1. */
export const months = new Map(
  [
    ...english,
    ...namedMonths.map(({ form, value }) => [form.replace('!', ''), value] as const),
  ].map(([form, value]) => [form, value + 1]),
)
/** Those that are also another word: without a year they are none. */
export const monthsWithYear = new Set(
  namedMonths.flatMap(({ form }) => (form.startsWith('!') ? [form.slice(1)] : [])),
)
/** Names of months that are not also another word. */
export const sureMonths = new Set([...months.keys()].filter((name) => !monthsWithYear.has(name)))
/** Days of the week by their names and short forms, Monday 1. */
export const weekdays = new Map(
  [...withBeginnings(rows(weekdayData))].map(([form, value]) => [form, value + 1]),
)

/** Those of them that are no short forms, and the English short ones. */
export const wholeWeekdays = new Set([
  ...rows(weekdayData).map(({ form }) => form),
  ...withBeginnings(rows({ en: (weekdayData as Lists)['en'] })).keys(),
])

/** The days of the week in English, Monday first. */
export const weekdayNames = ((weekdayData as Lists)['en'] ?? []).map(
  (forms) => forms.charAt(0).toUpperCase() + forms.replace(/\|.*/, '').slice(1),
)

const furtherNumbers = Object.entries((numberData as { more: Record<string, number> }).more)
/** Numbers by the English words for them. */
export const englishNumbers = new Map([
  ...rows({ en: (numberData as Lists)['en'] }).map(({ form, value }) => [form, value] as const),
  ...furtherNumbers,
])
/** Numbers by their words. */
export const numberWords = new Map([
  ...rows(numberData).map(({ form, value }) => [form, value] as const),
  ...furtherNumbers,
])

/** Lengths in seconds by the words for units of time; `fortnight*2` is two of them. */
export const timeUnits = new Map(
  Object.values(unitData as Record<string, [number, ...string[]]>).flatMap(([seconds, ...words]) =>
    words.map((word): [string, number] => {
      const [form = '', times = '1'] = word.split('*')
      return [form, seconds * Number(times)]
    }),
  ),
)

export const {
  titles,
  weak: weakTitles,
  particles,
  suffixes,
  joints,
  labels: nameLabels,
  also: namesToo,
} = titleData as Lists<'titles' | 'weak' | 'particles' | 'suffixes' | 'joints' | 'labels' | 'also'>
const groupLists = groupData as Lists<'groups' | 'technical'>
export const groups = phrases(groupLists.groups)
export const technical = groupLists.technical

const houseLists = houseData as Lists
export const products = new Set(houseLists['products'])
/** Capitalised words that name nothing by themselves. */
export const houseWords = new Set(
  Object.entries(houseLists).flatMap(([list, words]) => (list === 'products' ? [] : words)),
)

export const pointers = pointerData as Lists<'item' | 'beside' | 'items'>

export const dateWords = dateData as Lists<'of' | 'beside' | 'ordinals' | 'week' | 'romans'>
export const linkWords = linkData as Lists<'filed' | 'unfiled' | 'endings'>

export const cadences = cadenceData as {
  words: { days: number; of: string[] }[]
  every: string[]
  lengths: string[]
  nth: Record<string, number>
  places: string[]
  qualifiers: string[]
  meetings: string[]
  edges: string[]
  through: string[]
  clock: string[]
  rounds: string[]
}

export const measures = measureData as Lists<
  | 'at-least'
  | 'at-most'
  | 'strict'
  | 'turning'
  | 'behind'
  | 'none'
  | 'against'
  | 'opposed'
  | 'criteria'
  | 'actuals'
  | 'percent'
  | 'points'
  | 'money'
  | 'minor'
  | 'share'
  | 'labels'
  | 'unmeasured'
  | 'once'
> & { scales: Record<string, number>; periods: Record<string, string> }

/** Words of each kind in every language, as one list a kind. */
function ofAllLanguages<Kind extends string>(data: unknown): Lists<Kind> {
  const found = {} as Lists<Kind>
  for (const kinds of Object.values(data as Record<string, Lists<Kind>>))
    for (const kind of Object.keys(kinds) as Kind[]) {
      const list = found[kind] ?? []
      list.push(...kinds[kind])
      found[kind] = list
    }
  return found
}

/** Signs and boxes that are statuses, and other words about them. */
const statusLists = statusData as Lists<
  | 'pass'
  | 'warn'
  | 'fail'
  | 'away'
  | 'unasked'
  | 'alone'
  | 'open'
  | 'unticked'
  | 'beside'
  | 'acts'
  | 'callouts'
  | 'yes'
  | 'no'
  | 'chosen'
  | 'labels'
  | 'verdicts'
  | 'signing'
  | 'accepting'
  | 'risks'
>
const statusWords = ofAllLanguages<'pass' | 'warn' | 'fail' | 'na'>(statusWordData)
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

/** What a field about the page's own state is called. */
export const stateLabels = statusLists.labels
/** What a line that states the page's verdict begins with. */
export const verdictLabels = statusLists.verdicts
/** What the columns of a table of items or of signatures are called, by kind; and what begins a row that sums up. */
export const headerWords = ofAllLanguages<
  | 'status'
  | 'id'
  | 'title'
  | 'evidence'
  | 'proof'
  | 'owner'
  | 'never'
  | 'outcome'
  | 'answer'
  | 'role'
  | 'name'
  | 'date'
  | 'signature'
  | 'approval'
  | 'total'
>(headerData)
/** What begins a line that signs. */
export const signing = statusLists.signing
