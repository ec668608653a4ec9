// Has the sponsor accepted the risk of a conditional launch?

import { placeIn } from '../checklist/prose.ts'
import { startOfFile } from '../checklist/source.ts'
import { findDates } from '../facts/dates.ts'
import { saysUndone } from '../facts/denials.ts'
import { saysFuture } from '../facts/done.ts'
import { withoutHarmless } from '../facts/doubt.ts'
import { findPeople, notAPerson } from '../facts/people.ts'
import { hasWord } from '../facts/words.ts'
import { isSigned, whyUnsigned } from '../sign-offs.ts'
import type { Context, Found, Rule } from './rule.ts'

const accepts = ['accept*', 'approv*', 'agree*', 'sign*']
const informal = [
  'verbal*',
  'chat',
  'slack',
  'orally',
  'informal*',
  'in principle',
  'pending',
  'await*',
  'expected',
  'subject to',
  'assumed',
  'understood',
  'implicit*',
  'tacit*',
  'on behalf',
  'except*',
  'excluding',
  'apart from',
  'other than',
]

export const riskAccepted: Rule = {
  id: 'risk-accepted',
  level: 'error',
  isWaivable: false,
  // Seed 000, decision matrix.
  about:
    'A conditional launch has the explicit risk acceptance of the sponsor: a signed row whose role names the sponsor.',
  fix: 'have the sponsor sign in the row "Executive Sponsor"',
  *check(context): Iterable<Found> {
    const { gate, answers } = context
    const role = gate.roles.find((candidate) => candidate.required === 'conditional')
    const isConditional = answers.items.some(
      ({ item, claimed }) => claimed === 'warn' && item.noWarn === null && !item.isSignOff,
    )
    if (role === undefined || !isConditional) return
    const rows = answers.signOffs.filter((row) => row.role === role)
    const warned = answers.items.filter(
      ({ item, claimed }) => claimed === 'warn' && !item.isSignOff,
    )
    const signedBy = rows.find(
      (row) => isSigned(row) && notAPerson(row.entry.cells.name?.text ?? '') === null,
    )
    if (signedBy !== undefined) {
      const { signature } = signedBy.entry.cells
      const left = leftOut(
        signature?.text ?? '',
        warned.map(({ item }) => item.id),
      )
      if (signature !== null && left !== null)
        yield {
          message: `the sponsor's risk acceptance leaves out ${left}: "${signature.text}"`,
          place: placeIn(signature),
        }
      return
    }
    const line = acceptanceLine(context)
    if (line !== null) {
      yield {
        level: 'warning',
        message: `the risk acceptance of ${line.name} is a line of text: a signed row "${role.role}" is what is asked`,
        place: line.place,
      }
      return
    }
    const [row] = rows
    const cell = row?.entry.cells.signature
    const why =
      row === undefined
        ? `no row names the sponsor`
        : (whyUnsigned(cell ?? null, row.entry.cells.name?.text ?? '') ?? 'nobody is named')
    yield {
      message: `a conditional launch needs the sponsor's risk acceptance: ${why}`,
      place:
        cell && cell.text !== ''
          ? placeIn(cell)
          : (row?.entry.row.place ??
            answers.signOffs[0]?.entry.table.place ??
            warned[0]?.place ??
            startOfFile),
    }
  },
}

/** What a signature that accepts a risk leaves out of it: an exception, or an item at warning that it does not name where it names any. */
function leftOut(text: string, warned: readonly string[]): string | null {
  const exception =
    /\b(?:except(?:ing)?|excluding|apart from|other than|but not|save for|without)\b[^.;,)]*/i.exec(
      withoutHarmless(text),
    )?.[0]
  if (exception !== undefined) return `something ("${exception.trim()}")`
  const named = [
    ...text.matchAll(
      /\b(?:items?|gates?|checkpoints?)\s+#?((?:\d+(?:\.\d+)*(?:\s*(?:,|&|and|\+|\/)\s*(?:items? )?#?(?=\d))?)+)/gi,
    ),
  ].flatMap(([, ids = '']) => ids.match(/\d+(?:\.\d+)*/g) ?? [])
  const missing =
    /\brisks?\b|\baccept/i.test(text) && named.length > 0
      ? warned.find((id) => !named.includes(id))
      : undefined
  return missing === undefined ? null : `item ${missing}`
}

/** `Risk acceptance: NAME (role), executive sponsor, accepts … on DATE`: named person, sponsor, date and the act, none of it pending. */
function acceptanceLine({
  answers,
  asOf,
  knownNames,
}: Context): { name: string; place: Found['place'] } | null {
  for (const block of answers.checklist.blocks) {
    if (block.kind !== 'line') continue
    const { text } = block.prose
    const body = /^[\s\d\W]*(?:sponsor(?:['’]s)? )?risk acceptance\b[^:]*:\s*(.+)$/i.exec(text)?.[1]
    if (
      body === undefined ||
      !/\bsponsor/i.test(text) ||
      !hasWord(body, accepts) ||
      hasWord(body, informal)
    )
      continue
    if (saysUndone(body) !== null || saysFuture(body) !== null) continue
    const [person] = findPeople(body, knownNames)
    const day = findDates(body, answers.days.review)[0]?.day ?? null
    if (person !== undefined && day !== null && day <= asOf)
      return { name: person.text, place: placeIn(block.prose) }
  }
  return null
}
