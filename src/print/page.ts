// What do the page for a browser and the one in Markdown both say? The same parts in one order, under the same titles; each writes them in its own way.
import type { Finding, Review } from '../result.ts'
import type { Reason } from './reasons.ts'
import { headlineOf } from './words.ts'

type SignOff = Review['signOffs'][number]
type Due = Review['due'][number]

export const titles = {
  why: 'Why',
  byEye: 'Read by eye',
  items: 'Items',
  waivers: 'Waivers',
  openItems: 'Open items',
  signOff: 'Sign-off',
  next: 'What comes next',
  fixes: 'How to fix it',
}

export const columns = {
  waivers: ['Rule', 'Item', 'Approved by', 'Until', 'Reason', 'Covers'],
  openItems: ['Item', 'What is missing', 'Owner', 'Due', 'Closed'],
  signOff: ['Role', 'Name', 'Date', 'Signature'],
}

/** What a cell says in which the document has nothing. */
export const lacking = { owner: 'nobody', day: 'no day', signature: 'not signed' }
/** What a cell says that may stay empty. */
export const notNeeded = 'not needed'

/** Said where a verdict that stops is headed by a word of the gate's own; null elsewhere. */
export function noGoAheadOf(review: Review): string | null {
  const isSaid = review.outcome !== 'blocked' || headlineOf(review).tone === 'bad'
  return isSaid ? null : 'This is not a go-ahead: a pipeline that checks it stops.'
}

/** What the document states, where the verdict is another. */
export function otherStated({ stated, verdict }: Review): Review['stated'] {
  return stated?.id === verdict.id ? null : stated
}

/** For whoever signs: what the verdict does not say. */
export const notJudged =
  'Not judged: whether what is written is true, the remarks beside the items, and who really signed.'

/** What was judged by what, and when. */
export function factsOf({ gate, subject, asOf, dates, file }: Review): string[] {
  return [
    `Gate ${gate.id}, version ${gate.version}`,
    ...(subject.tier === null ? [] : [`tier ${subject.tier}`]),
    `judged as of ${asOf}`,
    ...(dates.launch === null ? [] : [`launch ${dates.launch}`]),
    ...(dates.followUp === null ? [] : [`review after launch ${dates.followUp}`]),
    file,
  ]
}

/** What a reason is about, empty for the page, and where it stands, empty where no finding is behind it. */
export function aroundReason({ id, title, findings }: Reason): { about: string; where: string } {
  const about = [...(id === null ? [] : [`Item ${id}`]), ...(title === '' ? [] : [title])]
  const rules = [...new Set(findings.map(({ rule }) => rule))]
  const [first] = findings
  const others = findings.length > 1 && id === null ? ' and others' : ''
  return {
    about: about.join(', '),
    where: first === undefined ? '' : `${rules.join(', ')}, line ${first.line}${others}`,
  }
}

/** A mark in the document is what people have always called signed. */
const strength = {
  claimed: 'signed',
  sealed: 'signed, and sealed',
  signed: 'signed with a key',
}

/** How strong a signature is; null where it is asked for and not there. */
export function strengthOf(
  { signature, awaited, line }: SignOff,
  { findings }: Review,
): string | null {
  if (signature !== null) return strength[signature]
  const isError = findings.some((finding) => finding.level === 'error' && finding.line === line)
  return awaited === true || isError ? null : notNeeded
}

/** The roles whose signature is asked for and not there. */
export function unsignedIn(review: Review): string[] {
  const roles = review.signOffs.flatMap((one) =>
    strengthOf(one, review) === null ? [one.role] : [],
  )
  return [...new Set(roles)]
}

/** What is due, in words; the review after a launch that is blocked comes only if there is a launch. */
export function dueText({ what, kind }: Due, { outcome, dates, asOf }: Review): string {
  const isAhead = outcome === 'blocked' && (dates.launch === null || dates.launch > asOf)
  return kind === 'review' && isAhead ? `${what}, if it is launched` : what
}

export function isOverdue({ day }: Due, { asOf }: Review): boolean {
  return day < asOf
}

interface Advice {
  fix: string
  rules: string[]
  /** Of the items that it is for; none where these are too many to be read. */
  ids: string[]
}

/** How to mend what was found, each advice once, with the items that it is for. */
export function adviceOf({ findings }: Review): Advice[] {
  const byFix = new Map<string, Finding[]>()
  for (const finding of findings)
    if (finding.level === 'error' || finding.level === 'warning')
      byFix.set(finding.fix, [...(byFix.get(finding.fix) ?? []), finding])
  return [...byFix].map(([fix, of]) => {
    const ids = [...new Set(of.flatMap(({ item }) => item ?? []))]
    return {
      fix,
      rules: [...new Set(of.map(({ rule }) => rule))],
      ids: ids.length > 10 ? [] : ids,
    }
  })
}
