// Are a primary and a backup named, and how are they paged?
import { blanked, withoutBrackets } from '../facts/blanked.ts'
import { sentencesOf } from '../facts/clauses.ts'
import { findDates } from '../facts/dates.ts'
import { doneParts } from '../facts/done.ts'
import { findGap } from '../facts/gaps.ts'
import {
  findDeparture,
  findGroup,
  findHalfNames,
  findPeople,
  howToName,
  type Person,
  samePerson,
} from '../facts/people.ts'
import { findWords, hasWord } from '../facts/words.ts'
import { type Context, evidenceUnder, type Found, inEvidence, type Rule } from './rule.ts'

const primaryWords = [
  'primary',
  'first line',
  '1st line',
  '1st',
  'first on call',
  'first responder',
  'main contact',
  'L1',
  'level 1',
  'tier 1',
  'lead on call',
  'principal',
]
const backupWords = [
  'backup',
  'back up',
  'backs up',
  'backing up',
  'secondary',
  'second line',
  '2nd line',
  '2nd',
  'L2',
  'level 2',
  'tier 2',
  'deputy',
  'alternate',
  'standby',
  'stand-in',
  'fallback',
  'relief',
  'reserve',
  'understudy',
  'second',
  'covers',
  'cover',
  'escalat*',
  'then',
]
const weekend = [
  'weekend*',
  'saturday*',
  'sunday*',
  'sat',
  'sun',
  '24/7',
  '24x7',
  '24×7',
  'h24',
  'around the clock',
  'round the clock',
  'seven days',
  '7 days',
  'every day',
  'whole week',
  'all week',
  'bank holiday*',
]
/** Ways to reach somebody that wake nobody. */
const chat = [
  'slack',
  'teams',
  'whatsapp',
  'telegram',
  'discord',
  'email*',
  'e-mail*',
  'mail',
  'mailbox',
  'inbox',
  'chat',
  'channel',
  'signal',
  'group chat',
  'walk over',
  'desk phone',
]
const anyPrimary = ['primary', 'pri']
const anyBackup = ['backup', 'back-up', 'secondary']

export const onCall: Rule = {
  id: 'on-call',
  level: 'error',
  // Seed 000, item 3: "the team" is on call means no one is.
  about:
    'Two different people are named as primary and backup, with the paging system or schedule that reaches them.',
  fix: 'write "Primary: NAME. Backup: NAME. PagerDuty schedule …. Weekends: …", each NAME with first and last name, or with a title as in "Mr Smith"',
  *check(context): Iterable<Found> {
    for (const { answer, evidence, text, parameters } of evidenceUnder(context, 'on-call')) {
      const id = answer.item.id
      const people = findPeople(text, context.knownNames)
      const distinct = distinctPeople(people)
      const primary = holderOf(text, people, anyPrimary)
      const backup = holderOf(text, people, anyBackup)
      const inTurn = takeTurns(text, people)
      const half = (found: string): string =>
        findHalfNames(found, context.knownNames).length > 0 && findGroup(found) === null
          ? `: ${howToName}`
          : ''
      if (distinct.length === 0) {
        const group = findGroup(text)
        yield inEvidence(
          answer,
          evidence,
          `item ${id}: looked for a named primary and a named backup, found nobody named${group ? ` ("${group.text.trim()}" is no person)` : ''}`,
        )
      } else if (!inTurn && primary.asked && primary.person === null) {
        yield inEvidence(
          answer,
          evidence,
          `item ${id}: looked for a person named as primary, found "${primary.found}"${half(primary.found)}`,
        )
      } else if (!inTurn && backup.asked && backup.person === null) {
        yield inEvidence(
          answer,
          evidence,
          `item ${id}: looked for a person named as backup, found "${backup.found}"${half(backup.found)}`,
        )
      } else if (
        distinct.length === 1 ||
        (!inTurn &&
          primary.person !== null &&
          backup.person !== null &&
          samePerson(primary.person.key, backup.person.key))
      ) {
        const [other] = findHalfNames(text, context.knownNames).filter((name) =>
          hasWord(text.slice(Math.max(0, name.from - 25), name.from), [
            ...anyBackup,
            ...backupWords,
          ]),
        )
        const found =
          other === undefined
            ? `only ${distinct[0]?.text}`
            : `${distinct[0]?.text} and "${other.text}": ${howToName}`
        yield inEvidence(
          answer,
          evidence,
          `item ${id}: primary and backup must be two different people, found ${found}`,
        )
      } else if (!hasWord(text, [...backupWords]) && !hasWord(text, primaryWords)) {
        yield {
          ...inEvidence(
            answer,
            evidence,
            `item ${id}: ${distinct.length} people are named, and none as primary or backup`,
          ),
          level: 'warning',
        }
      }
      for (const person of people) {
        const aside = asideOf(text, person, people)
        const last = /\b(?:until|till)\b/i.test(aside)
          ? (findDates(aside, context.answers.days.review)[0]?.day ?? null)
          : null
        const ahead =
          /\b(?:formerly|previously|until (?:recently|lately)|not|in place of|instead of|a (?:colleague|deputy|friend) of)\s+$/i.exec(
            text.slice(0, person.from),
          )
        if (ahead !== null)
          yield inEvidence(
            answer,
            evidence,
            `item ${id}: "${ahead[0]}${person.text}" is nobody on call`,
            person,
          )
        else if (
          (!/\b(?:when|if|while|whenever|during)\s+$/i.test(text.slice(0, person.from)) &&
            findDeparture(aside) !== null &&
            !isCovered(aside, text.slice(person.to))) ||
          (last !== null && last < context.asOf)
        )
          yield inEvidence(
            answer,
            evidence,
            `item ${id}: ${person.text} is not there to be called: "${aside.trim()}"`,
            person,
          )
      }
      const gap = findGap(text)
      if (gap !== null)
        yield inEvidence(
          answer,
          evidence,
          `item ${id}: looked for somebody who is called at all hours, found "${gap.text}"`,
          gap,
        )
      const isPaged = doneParts(text, null).some((part) => hasWord(part.text, parameters.paging))
      const system = isPaged ? null : unknownSystem(text, people)
      if (system !== null && !hasWord(text, chat)) {
        yield {
          ...inEvidence(
            answer,
            evidence,
            `item ${id}: "${system}" is not known as a paging system: make sure that it pages`,
          ),
          level: 'warning',
        }
      } else if (!isPaged) {
        yield inEvidence(
          answer,
          evidence,
          `item ${id}: looked for the paging system or the on-call schedule (PagerDuty, Opsgenie, pager, rota …), found none`,
        )
      }
      if (!hasWord(text, weekend))
        yield {
          ...inEvidence(answer, evidence, `item ${id}: weekend cover is not mentioned`),
          level: 'warning',
        }
    }
  },
}

/** What is said of a person directly behind the name: a bracket, or the rest of the clause behind a comma or a dash. */
function asideOf(text: string, person: Person, people: readonly Person[]): string {
  const next = people.find((other) => other.from > person.to)?.from ?? text.length
  const rest = text.slice(person.to, Math.min(next, person.to + longestAside))
  return (
    /^\s*\(([^)]*)\)/.exec(rest)?.[1] ??
    /^\s*(?:,|\s[–—-]\s|:)?\s*((?:who|whom|she|he|is|was|has|until|till|if|no|not|on|in|for|from|without|formerly|sick|ill|refused|declined|leaves|left|retires)\b[^.;()]*)/i.exec(
      rest,
    )?.[1] ??
    ''
  )
}

/** Characters behind a name that speak of it. */
const longestAside = 100

/** Something that looks like the name of a system or a schedule: a word with digits or inner capitals, or a capitalised one that is no person. */
function unknownSystem(text: string, people: readonly Person[]): string | null {
  const rest = blanked(withoutBrackets(text), people)
  const code =
    /(?<![\w-])[A-Z]{2,}-?[A-Z]*\d+\b|(?<![\w-])[A-Z][A-Z0-9]+(?:-[A-Z0-9]+)+|\b[A-Z][a-z]+[A-Z]\w*|`[^`]+`/u.exec(
      rest,
    )
  const behind =
    /\b(?:via|through|over|using|in|on|with|by)\s+(?!the\b|a\b)(\p{Lu}\p{L}{2,})/u.exec(rest)
  const named =
    /\b\p{Lu}[\p{L}\d]+\.(?:sh|io|com|app)\b|\b(\p{Lu}\p{L}{2,}),? (?:polic(?:y|ies)|lists?|groups?|services?|apps?|routes?|calendars?|alarms?|alerts?)\b/u.exec(
      rest,
    )
  return code?.[0] ?? behind?.[1] ?? named?.[0] ?? null
}

/** The people named on call in the evidence of an item. */
export function peopleOnCall(context: Context, item: string): Person[] {
  const evidence = context.answers.items.find((answer) => answer.item.id === item)?.evidence
  return evidence ? distinctPeople(findPeople(evidence.text, context.knownNames)) : []
}

function distinctPeople(people: readonly Person[]): Person[] {
  const distinct: Person[] = []
  for (const person of people)
    if (!distinct.some((other) => samePerson(other.key, person.key))) distinct.push(person)
  return distinct
}

const turns =
  /\b(?:alternat\w*|tak(?:e|es|ing) (?:it in )?turns|in turns?|by turns|swap\w*|rotat\w*|change (?:over|places|roles)|week about)\b/i
const theOther =
  /\bthe other(?: one| person| of (?:them|the two))?(?: (?:one )?(?:is|acts as|serves as|as|=|stands by as))?(?: the)? *(?::|–|—)? *(?:on )?(?:primary|backup|back-up|secondary)\b(?! (?:of|for)\b)/i

/** Whether a sentence names two people side by side who hold both parts, one each or in turn: `A and B alternate as primary and backup`, `A (odd weeks), B (even weeks); the other is backup`. */
function takeTurns(text: string, people: readonly Person[]): boolean {
  return sentencesOf(text).some((sentence, index, all) => {
    const [first, second, third] = people.filter(
      (person) => person.from >= sentence.from && person.to <= sentence.to,
    )
    if (
      first === undefined ||
      second === undefined ||
      third !== undefined ||
      samePerson(first.key, second.key)
    )
      return false
    const between = text.slice(first.to, second.from).replace(/\([^)]*\)/g, ' ')
    if (!/^\s*(?:and|&|\+|\/|,|with)\s*$/i.test(between)) return false
    const rest = text.slice(second.to, sentence.to)
    const parts = sentence.text.replace(/\s+/g, ' ')
    const isPair =
      /\b(?:primary|pri)\s*(?:and|&|\/|,)\s*(?:the |a )?(?:backup|back-up|secondary)\b/i.test(parts)
    return (
      (isPair &&
        (turns.test(rest) ||
          /^\s*(?:are|is|as|\(|:|–|-|,)?\s*(?:our |the )?(?:primary|pri)\b/i.test(rest))) ||
      theOther.test(`${rest} ${all[index + 1]?.text ?? ''}`)
    )
  })
}

/** Whether somebody is only away for a while, and the sentence names who is there in the meantime. */
function isCovered(aside: string, behind: string): boolean {
  const sentence = /^[^.]*/.exec(behind)?.[0] ?? ''
  return (
    /\bon (?:holiday|vacation|leave)\b/i.test(aside) &&
    findPeople(/[^,;]*\b(?:stands? in|steps? in|takes over)\b/i.exec(sentence)?.[0] ?? '').length >
      0
  )
}

/**
 * Who holds a part: the nearest person in the sentence of the word. Directly behind the word (`Primary: X`, `primary is X`), else before it (`X is
 * primary`, `X (primary)`), else anywhere in the sentence.
 */
function holderOf(
  text: string,
  people: readonly Person[],
  words: readonly string[],
): { asked: boolean; person: Person | null; found: string } {
  let found = ''
  let asked = false
  for (const sentence of sentencesOf(text)) {
    for (const word of findWords(sentence.text, words)) {
      asked = true
      const from = sentence.from + word.from
      const to = sentence.from + word.to
      const inSentence = people.filter(
        (person) => person.from >= sentence.from && person.to <= sentence.to,
      )
      const behind = inSentence.find((person) => person.from >= to)
      const before = inSentence.findLast((person) => person.to <= from)
      const label =
        /^\)?(?:\s*(?:on[- ]?call|contact|person|responder|engineer|pager|is|=|\([^)]*\)))*\s*[:\-–—=]?\s*(?:is\s+)?/i.exec(
          text.slice(to),
        )?.[0].length ?? 0
      if (behind !== undefined && behind.from <= to + label + 1)
        return { asked, person: behind, found: '' }
      const isLabelled = /^\s*(?:on[- ]?call|contact|responder)?\s*[:=]/i.test(text.slice(to))
      if (before !== undefined && !isLabelled) return { asked, person: before, found: '' }
      if (behind !== undefined && findGroup(text.slice(to, behind.from)) === null)
        return { asked, person: behind, found: '' }
      found ||= sentence.text.slice(word.from, word.from + 60).trim()
    }
  }
  return { asked, person: null, found }
}
