// In which lines does the sponsor accept the risk of a conditional launch?

import { addDays } from '../facts/calendar.ts'
import { type DayContext, type FoundDay, findDays } from '../facts/days.ts'
import { statusTokens } from '../facts/language.ts'
import { readerOf, type Text } from '../facts/page.ts'
import { findPeople, noNames, type Person } from '../facts/people.ts'
import { keyOfName, samePerson } from '../facts/same-person.ts'
import { hasTerm, vocabularyOf } from '../facts/terms.ts'
import { quotedIn } from '../facts/tokens.ts'
import type { Gate } from '../policy/gate.ts'
import { placeIn, slice } from '../read/prose.ts'
import type { Checklist } from '../read/read.ts'
import type { SignOffAnswer } from './roles.ts'
import { whyRefused } from './signature.ts'
import { lineEntry } from './signed-lines.ts'

/**
 * `I accept the risk until 26 June. — Ann Lee, sponsor, 12 June`: a line that says so, the next one, or one of those right below it, in which
 * somebody in the role that accepts a risk is named with the day.
 */
export function acceptances(gate: Gate, checklist: Checklist, page: DayContext): SignOffAnswer[] {
  const role = gate.roles.find(({ required }) => required === 'conditional')
  if (role === undefined) return []
  const names = vocabularyOf([role.role, ...role.also])
  const read = readerOf({ ...page, names: noNames, roles: names })
  // below "Risk acceptance" whoever accepts something accepts the risk
  let isAbout = false
  let isOfRole = false
  const lines = checklist.blocks.flatMap((block) => {
    if (block.kind === 'heading') {
      isAbout = hasTerm(block.prose.text, risks) && hasTerm(block.prose.text, accepting)
      isOfRole = isAbout && hasTerm(block.prose.text, names)
    }
    return block.kind === 'line' ? [{ prose: block.prose, isAbout, isOfRole }] : []
  })
  const found: SignOffAnswer[] = []
  let isCarried = false
  /** Who is named as the one in the role. */
  let named: Person[] = []
  for (const [index, line] of lines.entries()) {
    const { prose } = line
    const { text } = prose
    const before = lines[index - 1]
    const isBelow = before !== undefined && placeIn(before.prose).endLine + 1 >= placeIn(prose).line
    const isSaid = [line, ...(before === undefined ? [] : [before])].some((one) =>
      acceptsRisk(read(one.prose.text), one.isAbout),
    )
    isCarried = isSaid || (isCarried && isBelow)
    if (!isCarried) continue
    if (hasTerm(text, names)) named = [...named, ...findPeople(text)]
    // "accepted up to 15 July", signed on the third: the last day before it, and outside of what is quoted
    const isQuoted = quotedIn(text)
    const days = findDays(text, page)
    const isPast = (one: FoundDay): boolean =>
      page.near === null || (one.day ?? '') <= addDays(page.near, 1)
    const said = days.filter(({ from }) => !isQuoted(from))
    const day = said.filter(isPast).at(-1) ?? said.at(-1) ?? days.at(-1)
    const person = findPeople(text)
      .filter(({ from }) => day !== undefined && from < day.from)
      .at(-1)
    const behind = slice(prose, day?.to ?? 0)
    if (day === undefined || person === undefined || whyRefused(behind) !== null) continue
    // who is named as sponsor in the sentence signs right below it, and there stands the day
    if (!line.isOfRole && !named.some(({ key }) => samePerson(key, person.key))) continue
    const last = found.at(-1)
    const isAgain =
      last !== undefined && samePerson(keyOfName(last.entry.cells.name?.text ?? ''), person.key)
    const cells = {
      role: { ...slice(prose, 0, 0), text: role.role },
      name: slice(prose, person.from, person.to),
      date: slice(prose, day.from, day.to),
      signature: { ...behind, text: '✅' },
    }
    if (isAgain) found.pop()
    found.push({ role, entry: lineEntry(prose, cells) })
  }
  return found
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
