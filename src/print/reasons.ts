// Why is the verdict what it is? Each reason once, with the item that it is about, for every format that people read.
import type { Finding, Review, ReviewedItem } from '../result.ts'
import { doesNotShow } from '../wording.ts'
import { plural, signs, waiverOf, whyOf } from './words.ts'

export interface Reason {
  /** The item's id; null for what is about the page or about several items. */
  id: string | null
  /** The item's title without what it says in brackets; how many items it is, where it is several; empty for what is about the page. */
  title: string
  message: string
  level: 'error' | 'warning' | 'plain'
  /** What it stands for; none where the author says himself what is open. */
  findings: readonly Finding[]
}

/** Errors by item and then of the page, what the author says is open, what is waived or left out, and warnings. */
export function reasonsFor(review: Review, isQuiet = false): Reason[] {
  const of = (level: Finding['level']): Finding[] =>
    review.findings.filter((finding) => finding.level === level)
  const errors = of('error')
  const failed = review.items.filter(
    ({ id, claimed }) => claimed === 'fail' && !errors.some(({ item }) => item === id),
  )
  const reasons = [
    ...folded([
      ...reasonsOn(review.items, errors, 'error'),
      ...failed.map((item) =>
        ofItem(
          item,
          `marked as not passed${item.evidence === '' ? ', without a reason' : `: ${item.evidence}`}`,
        ),
      ),
    ]),
    ...ofThePage(review.items, errors, 'error'),
    ...review.items.flatMap((item) => ofOthers(item, review)),
    ...ofThePage(review.items, of('waived'), 'plain').flatMap(({ message, findings }) =>
      findings.map((finding) => ({
        ...noItem,
        message: waivedBy(finding, review, message),
        findings: [],
      })),
    ),
    ...(isQuiet ? [] : folded(reasonsOn(review.items, of('warning'), 'warning'))),
    ...(isQuiet ? [] : ofThePage(review.items, of('warning'), 'warning')),
  ]
  // a document that decides more strictly than its statuses do blocks without an error
  return review.outcome === 'blocked' && reasons.length === 0
    ? whyOf(review).map((message) => ({ ...noItem, message }))
    : reasons
}

const noItem = { id: null, title: '', level: 'plain', findings: [] } as const

/** What the program could not compare, for whoever signs, one sentence an item. */
export function notesOf(review: Review): string[] {
  const notes = review.findings.filter(({ level }) => level === 'note')
  const told = reasonsOn(review.items, notes, 'plain')
  const ids = [...new Set(told.map(({ id }) => id))]
  return [
    ...ids.map((id) => {
      const said = told
        .filter((one) => one.id === id)
        .map(({ message }) => message)
        .join('; ')
      return `item ${id}${said.startsWith(doesNotShow) ? ' ' : ': '}${said}`
    }),
    ...ofThePage(review.items, notes, 'plain').map(({ message }) => message),
  ]
}

/** What is open or covered until a day, and what was left out: no error, and never silent. */
function ofOthers(item: ReviewedItem, review: Review): Reason[] {
  if (item.assessed === 'na') return [ofItem(item, saying(signs.na, item.evidence))]
  const waived = review.findings
    .filter((finding) => finding.level === 'waived' && finding.item === item.id)
    .map((finding) => ofItem(item, waivedBy(finding, review, shortened(finding.message, item))))
  if (item.assessed !== 'warn') return waived
  const open = review.openItems
    .filter((one) => one.items.includes(item.id))
    .map(({ missing, owner, due, closed }) =>
      ofItem(
        item,
        `${signs.warn} ${missing}: ${owner ?? 'no owner'}, ${due === null ? 'no due date' : `due ${due}`}${closed ? `, closed ${closed}` : ''}`,
      ),
    )
  const next = review.due
    .filter((due) => due.kind === 'next-action' && due.item === item.id)
    .map(({ what, owner }) =>
      ofItem(item, `${signs.warn} ${what}${owner === null ? '' : ` (${owner})`}`),
    )
  const told = [...open, ...next]
  return [
    ...waived,
    ...(told.length > 0 ? told : [ofItem(item, saying(signs.warn, item.evidence))]),
  ]
}

function waivedBy(finding: Finding, review: Review, message: string): string {
  const waiver = waiverOf(review, finding)
  return waiver === undefined
    ? `waived: ${message}`
    : `waived by ${waiver.approver} until ${waiver.until}: ${message}. Reason: ${waiver.reason}`
}

function ofItem(
  { id, title }: ReviewedItem,
  message: string,
  level: Reason['level'] = 'plain',
  findings: readonly Finding[] = [],
): Reason {
  return { id, title: title.replace(/\s*[([（].*$/s, '') || title, message, level, findings }
}

/** What is about no item that the page has, each thing once. */
function ofThePage(
  items: readonly ReviewedItem[],
  all: readonly Finding[],
  level: Reason['level'],
): Reason[] {
  const ids = new Set(items.map(({ id }) => id))
  const found = all.filter(({ item }) => item === null || !ids.has(item))
  return [...new Set(found.map(({ message }) => message))].map((message) => ({
    id: null,
    title: '',
    message,
    level,
    findings: found.filter((finding) => finding.message === message),
  }))
}

/** What was found on each item, each thing once, and all that it does not show in one sentence. */
function reasonsOn(
  items: readonly ReviewedItem[],
  findings: readonly Finding[],
  level: Reason['level'],
): Reason[] {
  const lead = `${doesNotShow} `
  return items.flatMap((item) => {
    const own = findings.filter((finding) => finding.item === item.id)
    const groups = new Map<string, Finding[]>()
    for (const finding of own) {
      const message = shortened(finding.message, item)
      const key = message.startsWith(lead) ? lead : message
      groups.set(key, [...(groups.get(key) ?? []), finding])
    }
    return [...groups].map(([key, same]) => {
      const facts = same.map(({ message }) => shortened(message, item).slice(lead.length))
      const message = key === lead ? `${lead}${either([...new Set(facts)])}` : key
      return ofItem(item, message, level, same)
    })
  })
}

/** `a`, `a or b`, `a, b or c`; what stands in brackets behind all of them stands there once. */
function either(parts: readonly string[]): string {
  const told = parts.map((part) => /^(.*?)( \(.*\))$/s.exec(part))
  const [detail, ...others] = new Set(told.map((found) => found?.[2] ?? ''))
  const isSame = parts.length > 1 && others.length === 0
  const names = isSame ? told.map((found, at) => found?.[1] ?? parts[at] ?? '') : parts
  const joined = [names.slice(0, -1).join(', '), ...names.slice(-1)]
    .filter((part) => part !== '')
    .join(' or ')
  return isSame ? `${joined}${detail}` : joined
}

/** A message without the item that it is about: number and title stand beside it. */
function shortened(message: string, { id, title }: ReviewedItem): string {
  const own = [`item ${id} "${title}"`, `item ${id}`].find((name) => message.startsWith(name))
  if (own === undefined) return message
  const rest = message.slice(own.length)
  return /^(?:: | )/.test(rest) ? rest.replace(/^(?:: | is | )/, '') : message
}

/** A status and what the author wrote beside it, which may begin with the status. */
function saying(status: string, evidence: string): string {
  if (evidence === '') return `${status}, without a reason`
  return evidence.toLowerCase().startsWith(status) ? evidence : `${status}: ${evidence}`
}

/** Items from which on several of which the same is said, and nothing else, are one reason. */
const fewestFolded = 3

function folded(reasons: readonly Reason[]): Reason[] {
  const times = new Map<string | null, number>()
  for (const { id } of reasons) times.set(id, (times.get(id) ?? 0) + 1)
  const same = new Map<string, Reason[]>()
  for (const reason of reasons)
    if (times.get(reason.id) === 1)
      same.set(reason.message, [...(same.get(reason.message) ?? []), reason])
  return reasons.flatMap((reason) => {
    const group = same.get(reason.message) ?? []
    if (group.length < fewestFolded || !group.includes(reason)) return [reason]
    if (group[0] !== reason) return []
    return [
      {
        ...reason,
        id: null,
        title: plural(group.length, 'item'),
        message: `${reason.message}: ${group.map(({ id }) => id).join(', ')}`,
        findings: group.flatMap(({ findings }) => findings),
      },
    ]
  })
}
