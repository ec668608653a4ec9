// In which lines does the sponsor accept the risk of a conditional launch?

import { addDays } from '../facts/calendar.ts'
import { type DayContext, type FoundDay, findDays } from '../facts/days.ts'
import { statusTokens } from '../facts/language.ts'
import { noNames } from '../facts/name-words.ts'
import { readerOf, type Text } from '../facts/page.ts'
import { findPeople, type Person } from '../facts/people.ts'
import { keyOfName, samePerson } from '../facts/same-person.ts'
import { hasTerm, type Vocabulary, vocabularyOf } from '../facts/terms.ts'
import { quotedIn } from '../facts/tokens.ts'
import type { Gate } from '../policy/gate.ts'
import type { Checklist } from '../read/checklist.ts'
import { type Prose, placeIn, slice } from '../read/prose.ts'
import type { SignOffAnswer } from './roles.ts'
import { whyRefused } from './signature.ts'
import { entryIn } from './signed-lines.ts'

/**
 * `I accept the risk until 26 June. — Ann Lee, sponsor, 12 June`: a line that says so, the next one, or one of those right below it, in which
 * somebody in the role that accepts a risk is named with the day.
 */
export function acceptances(gate: Gate, checklist: Checklist, page: DayContext): SignOffAnswer[] {
  const role = gate.roles.find(({ required }) => required === 'conditional')
  if (role === undefined) return []
  const names = vocabularyOf([role.role, ...role.also])
  const found: SignOffAnswer[] = []
  /** Who is named as the one in the role. */
  const named: Person[] = []
  for (const { prose, isOfRole } of linesOfAcceptance(checklist, names, page)) {
    if (hasTerm(prose.text, names)) named.push(...findPeople(prose.text))
    const day = daySigned(prose.text, page)
    const person = findPeople(prose.text).findLast(
      ({ from }) => day !== undefined && from < day.from,
    )
    if (day === undefined || person === undefined) continue
    const behind = slice(prose, day.to)
    // who is named as sponsor in the sentence signs right below it, and there stands the day
    const isMeant = isOfRole || named.some(({ key }) => samePerson(key, person.key))
    if (!isMeant || whyRefused(behind) !== null) continue
    const signature = { from: day.to, to: prose.text.length }
    const entry = entryIn(prose, role.role, { name: person, day, signature })
    entry.cells.signature = { ...behind, text: '✅' }
    const last = keyOfName(found.at(-1)?.entry.cells.name?.text ?? '')
    if (samePerson(last, person.key)) found.pop()
    found.push({ role, entry })
  }
  return found
}

interface AcceptanceLine {
  prose: Prose
  /** Below a heading that names the acceptance of a risk. */
  isAbout: boolean
  /** And that of the role. */
  isOfRole: boolean
}

/** The lines that accept a risk, and the ones right below. */
function linesOfAcceptance(
  checklist: Checklist,
  names: Vocabulary,
  page: DayContext,
): AcceptanceLine[] {
  const read = readerOf({ ...page, names: noNames, roles: names })
  // below "Risk acceptance" whoever accepts something accepts the risk
  let heading = { isAbout: false, isOfRole: false }
  const lines = checklist.blocks.flatMap((block) => {
    if (block.kind === 'heading') {
      const { text } = block.prose
      const isAbout = hasTerm(text, risks) && hasTerm(text, accepting)
      heading = { isAbout, isOfRole: isAbout && hasTerm(text, names) }
    }
    return block.kind === 'line' ? [{ prose: block.prose, ...heading }] : []
  })
  const isSaid = lines.map(({ prose, isAbout }) => acceptsRisk(read(prose.text), isAbout))
  let isCarried = false
  return lines.filter(({ prose }, at) => {
    const before = lines[at - 1]?.prose
    const isBelow = before !== undefined && placeIn(before).endLine + 1 >= placeIn(prose).line
    isCarried = isSaid[at] === true || isSaid[at - 1] === true || (isCarried && isBelow)
    return isCarried
  })
}

/** "accepted up to 15 July", signed on the third: the last day before it, and outside of what is quoted. */
function daySigned(text: string, page: DayContext): FoundDay | undefined {
  const isQuoted = quotedIn(text)
  const days = findDays(text, page)
  const isPast = (one: FoundDay): boolean =>
    page.near === null || (one.day ?? '') <= addDays(page.near, 1)
  const said = days.filter(({ from }) => !isQuoted(from))
  return said.findLast(isPast) ?? said.at(-1) ?? days.at(-1)
}

/** Whether a sentence says of a risk that it is accepted, and not that it will be or is not. */
function acceptsRisk(
  { text, sentences, sentenceAt, terms, said }: Text,
  isAbout: boolean,
): boolean {
  return terms(accepting).some(
    (term) =>
      (isAbout || hasTerm(sentences[sentenceAt(term.from)]?.text ?? text, risks)) &&
      said(term).mode === 'done',
  )
}

const accepting = vocabularyOf(statusTokens.accepting)
const risks = vocabularyOf(statusTokens.risks)
