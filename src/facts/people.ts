// Which people and roles does a text name?

import { remembered } from '../remembered.ts'
import { blanked } from './blanked.ts'
import { matchOf, type Stretch } from './clauses.ts'
import { findDates } from './dates.ts'
import { findDoubt } from './doubt.ts'
import { alsoFirstNames, firstNames, honorific, ordinary, strongTitle, surnames } from './names.ts'
import { isNoName } from './namesakes.ts'

const particle =
  /^(?:de|da|do|dos|das|del|della|dei|degli|di|du|la|le|las|los|van|der|den|von|vom|zu|zum|zur|op|het|bin|binti|bint|bt|bte|ibn|ben|al|el|ap|ab|ferch|verch|ua|nic|af|av|ter|ten|y|e|i|an|auf|ould|st\.?)$/u
const nameWord =
  /\p{Lu}(?:(?:\.-?|-)\p{Lu}(?!\p{L}))+\.?|[\p{Lu}\p{Lo}][\p{L}\p{M}]*(?:['’`-]\p{L}[\p{L}\p{M}]*)*\.?|\p{Ll}['’]\p{Lu}[\p{L}\p{M}]+|\p{Ll}[\p{L}\p{M}'’-]*|[^\s]/gu
/** `R.`, `M.S.`, `J.-P.`, `A-B.`, or one letter alone. */
const initials = /^(?:\p{Lu}\.?|\p{Lu}(?:(?:\.-?|-)\p{Lu})+\.?)$/u
/** What has the form of initials and is none. */
const noInitials = /^(?:A\.I|I\.T|U\.S|U\.K|E\.U|U\.N|P\.O|N\.N|H\.C)\.?$/u

export interface Person extends Stretch {
  /** The words of the name that identify, folded for comparison. */
  key: readonly string[]
}

/** Folds a name for comparison: compatibility forms, accents, case and spacing do not count. */
export const foldName = remembered(folded, (text) => text)

function folded(text: string): string[] {
  return (
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .replace(/\([^)]*\)/g, ' ')
      .split(/[^\p{L}\p{N}]+/u)
      // "van" is no word to tell people by, "Van" and the initial "E." are
      .filter((word) => word !== '' && !honorific.test(word) && !particle.test(word))
      .map((word) =>
        word
          .toLowerCase()
          .replace(/ł/g, 'l')
          .replace(/ø/g, 'o')
          .replace(/đ/g, 'd')
          .replace(/ß/g, 'ss')
          .replace(/æ/g, 'ae')
          .replace(/ı/g, 'i')
          // Jörg and Joerg, Ødegård and Odegaard
          .replace(/(?:ae|oe|ue|aa)/g, (pair) => pair.charAt(0)),
      )
  )
}

/** Whether two folded names can be the same person: every word of the shorter one is a word, or the initial of one, of the longer. */
export function samePerson(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (!short.some((word) => word.length > 1)) return false
  const left = [...long]
  return short.every((word) => {
    const at = left.findIndex(
      (other) =>
        other === word ||
        (word.length === 1 && other.startsWith(word)) ||
        (other.length === 1 && word.startsWith(other)),
    )
    if (at < 0) return false
    left.splice(at, 1)
    return true
  })
}

/** One word that is a person's name by its form: `O'Neill`, `Tanaka-san`. */
const aloneEnough = /^\p{Lu}['’]\p{Lu}\p{Ll}|-(?:san|sama|ji|nim)$/u

interface NameWord {
  text: string
  from: number
  to: number
}

/**
 * People named in running text: two or more capitalised words in a row that are no ordinary words of checklists, with initials and particles
 * (`R. Šimkutė`, `Ana de la Cruz`), or one behind a title (`Dr Patel`), and any single word that is part of a name in `known`. An ordinary word that is
 * a surname too counts behind a first name (`Jimmy Page`), any word behind a title (`Mr Page`).
 */
export function findPeople(text: string, known: readonly string[] = []): Person[] {
  return namesIn(text, known).people
}

/** What a message says beside half a name. */
export const howToName = 'write first and last name, or a title before the name, as in "Mr Smith"'

/** Capitalised words that may be meant as a name and are not enough for one: a first name alone, or a name beside an ordinary word. */
export function findHalfNames(text: string, known: readonly string[] = []): Stretch[] {
  return namesIn(text, known).halves
}

function namesIn(text: string, known: readonly string[]): { people: Person[]; halves: Stretch[] } {
  const knownWords = new Map<string, readonly string[]>()
  for (const name of known) {
    const key = foldName(name)
    for (const word of key) if (word.length > 2) knownWords.set(word, key)
  }
  const people: Person[] = []
  const halves: Stretch[] = []
  let run: NameWord[] = []
  const close = (): void => {
    while (particle.test(run[run.length - 1]?.text ?? '')) run.pop()
    const start = run[0]?.from ?? 0
    let isTitled = false
    while (particle.test(run[0]?.text ?? '') || isTitle(run[0]?.text ?? ''))
      isTitled = isTitle(run.shift()?.text ?? '') || isTitled
    const [first] = run
    const last = run[run.length - 1]
    if (first !== undefined && last !== undefined) {
      const key = foldName(text.slice(first.from, last.to))
      const words = run.filter((word) => !particle.test(word.text) && !isTitle(word.text))
      const isFull =
        (words.length >= 2 || isTitled || words.some((word) => aloneEnough.test(word.text))) &&
        words.some((word) => /[\p{L}\p{M}]{2}|\p{Lo}/u.test(word.text))
      const mentioned = key.map((word) => knownWords.get(word)).find((names) => names !== undefined)
      const inOrdinaryCase =
        run.some((word) => /\p{Ll}|\p{Lo}/u.test(word.text)) || mentioned !== undefined
      const from = isTitled ? start : first.from
      // a title is no part of a full name, and is all that makes one of a surname
      const found = {
        text: text.slice(words.length === 1 ? from : first.from, last.to),
        from,
        to: last.to,
      }
      if (isFull && inOrdinaryCase && key.length > 0 && !/^[ -]bot\b/i.test(text.slice(last.to)))
        people.push({ ...found, key })
      else if (mentioned !== undefined) people.push({ ...found, key: mentioned })
      else if (/\p{Lu}\p{Ll}/u.test(found.text)) halves.push(found)
    }
    run = []
  }
  let previousEnd = 0
  const plain = withoutDates(withoutNicknames(text))
  for (const match of plain.matchAll(nameWord)) {
    const word = match[0]
    const from = match.index
    const gap = plain.slice(previousEnd, from)
    const previous = run[run.length - 1]?.text ?? ''
    const isJoined =
      run.length > 0 &&
      (/^[ \u00a0]+$/.test(gap) ||
        (gap === '' && /\.$/.test(previous) && (initials.test(previous) || isTitle(previous))))
    const known = knownWords.has(foldName(word)[0] ?? '')
    const startsWord = isJoined || !/[\p{L}\p{N}_/.@-]/u.test(plain[from - 1] ?? '')
    const endsWord = !/[\p{L}\p{N}_/@]/u.test(plain[from + word.length] ?? '')
    const isInitial = initials.test(word) && !noInitials.test(word)
    const isName =
      startsWord &&
      endsWord &&
      (known ||
        isTitle(word) ||
        isInNames(
          word,
          isInitial,
          isJoined ? run : [],
          plain.slice(from + word.length, from + word.length + 40),
        ))
    if (isName && (isInitial || word.length > 1)) {
      if (!isJoined) close()
      const clean = isInitial ? word : word.replace(/\.$/, '')
      run.push({ text: isTitle(word) ? word : clean, from, to: from + clean.length })
      if (clean !== word && !isTitle(word)) close()
    } else if (isJoined && particle.test(word)) {
      run.push({ text: word, from, to: from + word.length })
    } else if (
      word === ',' &&
      run.length === 1 &&
      isSurnameFirst(previous, plain.slice(from + 1))
    ) {
      // "Müller, Hans" is one person, "Anna, Peter" are two
    } else close()
    previousEnd = from + word.length
  }
  close()
  return { people, halves }
}

/** Whether a word can be part of a name, by itself, by what stands before it in the name, or by what follows. */
function isInNames(
  word: string,
  isInitial: boolean,
  before: readonly NameWord[],
  after: string,
): boolean {
  if (!/^(?:[\p{Lu}\p{Lo}]|\p{Ll}['’]\p{Lu})/u.test(word)) return false
  const folded = word.toLowerCase().replace(/[.’']s?$/u, '')
  if (folded.includes('-') && folded.split('-').every((part) => ordinary.has(part))) return false
  const previous = before[before.length - 1]?.text ?? ''
  // "A. Kowalczyk" and "Kofi A. Annan", but not "A board"
  if (isInitial) return word.length > 1 || before.length > 0 || !ordinary.has(folded)
  if (isAcronym(word)) {
    const isCapitals = /^\p{Lu}{2,}(?:-\p{Lu}{2,})*$/u.test(word) && !ordinary.has(folded)
    return (
      isCapitals &&
      (isFirstName(previous) || isFirstName(/^ ([\p{L}\p{M}-]+)/u.exec(after)?.[1] ?? ''))
    )
  }
  const next = /^ (\p{Lu}\p{Ll}[\p{L}\p{M}'’-]*)/u.exec(after)?.[1] ?? ''
  if (!ordinary.has(folded) || strongTitle.test(previous)) return !isNoName(word, next)
  if (surnames.has(folded) && before.length <= 2 && isFirstName(previous)) return true
  return (
    before.length === 0 &&
    alsoFirstNames.has(folded) &&
    next !== '' &&
    !ordinary.has(next.toLowerCase()) &&
    !isFirstName(next)
  )
}

/** Whether a word is a widespread first name, with a capital. */
export function isFirstName(word: string): boolean {
  const isCapital = /^\p{Lu}\p{Ll}/u.test(word)
  return (
    isCapital && (firstNames.has(word.toLowerCase()) || firstNames.has(foldName(word).join(' ')))
  )
}

/** Whether a surname and a comma are followed by a first name: `Müller, Hans`. */
function isSurnameFirst(surname: string, rest: string): boolean {
  const next = /^ (\p{Lu}[\p{Ll}\p{M}]+)(?![\p{L}]| \p{Lu})/u.exec(rest)?.[1] ?? ''
  return isFirstName(next) && !isFirstName(surname) && /^\p{Lu}\p{Ll}/u.test(surname)
}

/** Titles as they are written: `HR`, `DR` and `MS` are none, and the short ones that are also something else need their full stop. */
function isTitle(word: string): boolean {
  return (
    honorific.test(word) &&
    !/^\p{Lu}{2}|^(?:eng|ing|rev|col|br|fr|hr|sr|maj|sra|lord|lady|miss|sister)$/u.test(word) &&
    !/^(?:Eng|Ing|Rev|Col|Br|Fr)$/.test(word)
  )
}

/** The names that stand in brackets or quotation marks within a name, and what follows a doctor's title, blanked out. */
function withoutNicknames(text: string): string {
  return /["“(]|(?:Dr|Prof)\./.test(text)
    ? text
        .replace(
          /(\p{Lu}\p{Ll}+ )(\(\p{Lu}\p{Ll}+\)|["“]\p{Lu}\p{Ll}+["”])(?= \p{Lu}\p{Ll})/gu,
          (found, first: string, nick: string) =>
            isFirstName(first.trim()) && (isFirstName(nick.slice(1, -1)) || !nick.startsWith('('))
              ? first + ' '.repeat(nick.length)
              : found,
        )
        .replace(
          /(\b(?:Dr|Prof)\.)((?:[ -]?(?:med|jur|phil|rer|nat|ing|Ing|h\. ?c|oec|pol|vet|dent|habil)\.)+)/g,
          (_, title: string, subject: string) => title + ' '.repeat(subject.length),
        )
    : text
}

/** Dates (April and June are names too) and quoted titles are blanked out before names are looked for. */
function withoutDates(text: string): string {
  const plain = text.replace(/["“”][^"“”\n]{1,60}["“”]/gu, (quoted) => ','.repeat(quoted.length))
  const days = findDates(text, '2000-01-01').filter(
    (date) => !isNameBehindNumber(date.text, text.slice(date.to, date.to + 40)),
  )
  return blanked(plain, days, ',')
}

/** Whether what looks like a day is a number and a name: `tier 2 Jun Park`. */
function isNameBehindNumber(date: string, after: string): boolean {
  const next = /^ (\p{Lu}\p{Ll}[\p{L}\p{M}'’-]*)/u.exec(after)?.[1] ?? ''
  return (
    next !== '' &&
    alsoFirstNames.has(/^\d+ (\p{L}+)$/u.exec(date)?.[1]?.toLowerCase() ?? '') &&
    !ordinary.has(next.toLowerCase()) &&
    !isFirstName(next)
  )
}

function isAcronym(word: string): boolean {
  return /^[\p{Lu}\p{N}.-]+$|^\p{Lu}{2,}-/u.test(word)
}

const role =
  /\b(?:[^\s\d.,;:()]+ ){0,3}(?:lead(?:er)?s?|managers?|analysts?|engineers?|champions?|owners?|supervisors?|officers?|directors?|head(?: of [^\d.,;:()\n]+)?|nurses?|matrons?|specialists?|coordinators?|administrators?|admin|operators?|architects?|developers?|scientists?|accountants?|controllers?|clerks?|editors?|stewards?|planners?|dispatchers?|technicians?|secretary|registrar|president|vp|cto|cio|ciso|coo|cfo|dpo|sre|dba|on-call|duty (?:[a-z]+ )?(?:manager|officer|engineer|controller)|watchkeeper|producer|partner|paralegal|concierge|captain|chief|pharmacist|physician|doctor|superintendent|foreman|adviser|advisor|auditor|consultant|buyer|broker|underwriter|adjuster|handler|principal|deputy|masters?|moderator|librarian|trainer|steward|team ?lead)\b/i

const pronoun = /\b(?:the|other|one|same|both|each|any|our|his|her|my|their|who\w*|is|was|are)\b/i

/** Names behind a label such as `Primary:` or `backup -`, also where they are written in lower case. */
export function labelledNames(text: string): string[] {
  const label =
    /\b(?:primary|pri|backup|back-up|secondary|deputy|main|first|second|1st|2nd|L1|L2)\b(?:\s+on[- ]?call)?\s*[:=]\s*([^\d,;:=()/|–—\n]{3,50}?)\s*(?=[.,;(—–/|\n]|\s-\s|$)/gi
  return [...text.matchAll(label)]
    .map((match) => match[1] ?? '')
    .filter(
      (name) =>
        foldName(name).length > 1 &&
        !pronoun.test(name) &&
        notAPerson(name) === null &&
        role.exec(name) === null,
    )
}

/** A role that one person holds at a time (`Finance Champion`, `the duty manager`), or null. `the team` is none. */
export function findRole(text: string): Stretch | null {
  return matchOf(role, text)
}

const group =
  /\b(?:(?:the|our|whole|entire) )?(?:[^\s\d.,;:()]+ )?(?:teams?|group|squad|crew|committee|departments?|dept|desk|staff|everyone|everybody|anyone|anybody|someone|somebody|whoever|all of us|mailbox|inbox|alias|distribution list|channel|pool|various|several|nobody|no one|us|we|all|board|unit|office)\b/i

/** A group where a person should stand (`the platform team`), or null. */
export function findGroup(text: string): Stretch | null {
  return matchOf(group, text)
}

/** A technical user: `deploy-bot`, `DeployBot`, `ci-runner`. */
const tool = /(?<!\p{Lu}\p{Ll}*)bot$|\p{Ll}Bot\b|^\p{Ll}+-\p{Ll}[\p{Ll}-]*$/u

/** A title and any surname (`Mr Head`), or a first name or initials and a surname that is also another word (`Peter Board`, `A. Head`): a name, whatever its words mean elsewhere. */
function isPlainName(name: string): boolean {
  const words = name.split(/\s+/u)
  const [first = '', ...rest] = words
  const last = rest[rest.length - 1] ?? ''
  if (rest.length > 3 || !words.every((word) => /^\p{Lu}/u.test(word) || particle.test(word)))
    return false
  if (strongTitle.test(first))
    return (
      rest.length === 1 &&
      /^\p{Lu}\p{Ll}+$/u.test(last) &&
      (surnames.has(last.toLowerCase()) || findGroup(last) === null)
    )
  return (
    surnames.has(last.toLowerCase()) &&
    (isFirstName(first) || /^(?:\p{Lu}\.-?)+$/u.test(first)) &&
    rest.slice(0, -1).every((word) => !ordinary.has(word.toLowerCase()))
  )
}

/** Why a cell that should hold one person's name does not, in words for a message; null when it does. */
export function notAPerson(cell: string): string | null {
  const name = withoutAddress(cell)
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[,–—/].*$/u, '')
    .trim()
  if (/^(?:|[-–—_.?]+|n\/?a|none|tb[acd]|todo|pending|vacant|open|unknown|to be .*)$/i.test(name))
    return 'nobody is named'
  const untitled = name.replace(
    /^(?:\p{L}+\.?\s+)*?(?=N\.\s?N\.?$|X$|TB[ACD]$|Nobody$)/iu,
    (titles) => (titles.split(/\s+/u).every((word) => word === '' || isTitle(word)) ? '' : titles),
  )
  if (untitled !== name) return `"${name}" is not a person's name`
  const doubtFound = findDoubt(withoutAddress(cell))
  if (doubtFound !== null) return `"${cell.trim()}" leaves open who it is`
  if (
    /^\[|^(?:nn|n\.n\.|me|myself|idem|dito|first last|first ?name(?: last ?name)?|vorname nachname|(?:your|owner|full) name|name surname|name|surname|john doe|jane doe|(?:max|erika) mustermann(?:mann)?|nomen nescio|a\.\s?n\.\s?other|foo bar|x{2,}|@.*|lorem ipsum|management|somebody.*|new hire|p\.p\..*|for .*)$/i.test(
      name,
    )
  )
    return `"${name}" is not a person's name`
  if (/\p{L} or \p{L}/u.test(name)) return `"${name}" leaves open who it is`
  if (/^[A-Z]{1,3}$/.test(name)) return `"${name}" is initials, not a name`
  if (
    /\b(?:bot|chatgpt|copilot|github actions|ci|agent|automation|script|assistant|jenkins|gpt|svc)\b|[_\d]/i.test(
      name,
    ) ||
    tool.test(name)
  )
    return `"${name}" is not a person`
  if (isPlainName(name)) return null
  const groupFound = findGroup(name)
  if (groupFound !== null) return `"${groupFound.text}" is a group, not a person`
  if (!/\p{L}{2}/u.test(name)) return 'there is no name'
  const words = name.split(/[\s.]+/u).filter((word) => /\p{L}/u.test(word))
  const roleFound = findRole(name)
  if (roleFound !== null && roleFound.text.length === name.length)
    return `"${name}" is a role, not a person`
  if (words.every((word) => ordinary.has(word.toLowerCase())))
    return `"${name}" is not a person's name`
  return null
}

/** The cell without the e-mail address behind a name. */
function withoutAddress(cell: string): string {
  return cell.replace(/(?<=\p{L}\s*)[<(]?(?:mailto:)?\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+[>)]?/u, ' ')
}

/** Said of somebody who is not there, or no longer. */
const departed =
  /\b(?:has left|have left|left (?:us|the|in|on)|leaving|leaves (?:us|the|in|on|at)|departed|ex-(?:employee|colleague)|former(?:ly)?|vacant|no longer|resigned|retire[ds]|dismissed|moved (?:on )?to|moves to|transferred|(?:sick|ill) since|contract (?:ends|ended|ran out)|hands in|abroad|any more)\b|(?<!\b(?:when|if|while|whenever|during)\b[^.;]*)\b(?:on|has|have) (?:\w+ )?(?:leave|holiday|vacation|sabbatical)\b/i
/** What says of somebody that he may do it and has not said so, or cannot. */
const unwilling =
  /\b(?:refuse[ds]|declined|declines|not (?:yet )?(?:asked|agreed|told|confirmed|available|before|trained)|ha(?:s|ve) not (?:yet )?(?:agreed|accepted|confirmed|said yes|been (?:asked|told|trained))|yet to (?:ask|be|agree|confirm|say)|to be (?:asked|confirmed|trained|told)|(?:does|do|has|have)(?: not|n[’']t)? (?:no )?(?:have )?(?:access|time|phone|pager|laptop)|no (?:access|time|phone|pager|laptop)|without (?:an? |her |his )?(?:access|time|phone|pager|laptop|licen[cs]e)|in name only|for the pilot(?: phase)?(?: only)?|pilot phase|if (?:his|her|their) \w+ (?:agrees|allows|permits)|if (?:asked|awake|available|s?he (?:agrees|can|has time|likes))|provided|(?:applied|asked) for (?:a )?transfer|in training|starts? (?:in|on)|from (?:january|february|march|april|may|june|july|august|september|october|november|december)\b)/i

/** What is said behind somebody's name by which he is not there (`left in May`, `on leave`) or has not agreed (`to be asked`), or null. */
export function findDeparture(text: string): Stretch | null {
  return matchOf(departed, text) ?? matchOf(unwilling, text)
}
