// Which fields does a page hold: what stands behind a label, or beside it in a table?
import type { Checklist } from './checklist.ts'
import { keyOf, loosely, withoutNumber } from './keys.ts'
import { type Prose, slice } from './prose.ts'
import type { Table } from './table.ts'

/** `Decision: GO`: what stands before the first colon of a text, and where what follows begins; null where there is no label. */
export function labelOf(text: string): { label: string; from: number } | null {
  const [head = '', label = ''] = /^([^:：|\n]{2,60})[:：]\s*/u.exec(text) ?? []
  return head === '' ? null : { label: label.trim(), from: head.length }
}

/** A label found in running text or in a two-column table, with what stands behind it up to the next known label. */
export interface Labelled {
  label: string
  value: Prose
  /** True when a colon follows the label, or it fills a table cell. */
  isField: boolean
  /** True when it stands at the start of its line. */
  isFirst: boolean
  /** What stands before it since the last mark that parts: `Old ` of `Old target launch date`. */
  before: string
}

type Page = Pick<Checklist, 'blocks'>

const found = new WeakMap<Page, Map<string, readonly Labelled[]>>()

/** Every occurrence of the given labels. The longest label wins where two begin at one place. Several rules ask for the same ones. */
export function labelledIn(checklist: Page, labels: readonly string[]): readonly Labelled[] {
  const ofPage = found.get(checklist) ?? new Map<string, readonly Labelled[]>()
  found.set(checklist, ofPage)
  const key = labels.join('\n')
  const known = ofPage.get(key) ?? findLabelled(checklist, labels)
  ofPage.set(key, known)
  return known
}

function findLabelled(checklist: Page, labels: readonly string[]): Labelled[] {
  const longestFirst = [...labels].sort((a, b) => b.length - a.length)
  const pattern = new RegExp(
    `(?<![\\w\\u00c0-\\u024f-])(?:${longestFirst.map(loosely).join('|')})(?![\\w\\u00c0-\\u024f-])`,
    'gi',
  )
  // of two labels that read the same, the first is meant
  const byKey = new Map([...labels].reverse().map((label) => [keyOf(label), label]))
  const named = (text: string): string | undefined => byKey.get(keyOf(text))
  return checklist.blocks.flatMap((block) => {
    if (block.kind === 'table') return labelledRows(block, named)
    if (block.kind === 'heading') return []
    const { prose } = block
    const found = [...prose.text.matchAll(pattern)].filter((one) => isLabel(prose.text, one))
    return found.map((match, at) => {
      const label = named(match[0]) ?? match[0]
      return { label, ...valueBehind(prose, match, found.slice(at + 1)) }
    })
  })
}

/** The rows of two cells of which the first is a label. */
function labelledRows(
  { headers, rows }: Table,
  named: (text: string) => string | undefined,
): Labelled[] {
  return [headers, ...rows.map(({ cells }) => cells)].flatMap(([left, value, third]) => {
    const label = left === undefined ? undefined : named(left.text)
    if (label === undefined || value === undefined || third !== undefined) return []
    return [{ label, value, isField: true, isFirst: true, before: '' }]
  })
}

/** Whether a label stands where a field may begin, or has a colon. */
function isLabel(text: string, { index, 0: label }: RegExpExecArray): boolean {
  const before = text.slice(0, index).trim()
  return before === '' || /[.;,|·•:–—)*-]$/.test(before) || hasColon(text, index + label.length)
}

function hasColon(text: string, at: number): boolean {
  return /^\s*[:：]/.test(text.slice(at))
}

/** What stands behind a label, up to the next of the others that begins a field. */
function valueBehind(
  prose: Prose,
  { index, 0: label }: RegExpExecArray,
  others: readonly RegExpExecArray[],
): Omit<Labelled, 'label'> {
  const { text } = prose
  const end = index + label.length
  const colon = /^\s*(?:\([^)]*\)\s*)?[:：]\s*/.exec(text.slice(end))
  const next = others.find(
    // a mark before it ends the field before
    (one) =>
      hasColon(text, one.index + one[0].length) || /[.;|·•]\s*$/.test(text.slice(0, one.index)),
  )
  const value = slice(prose, end + (colon?.[0].length ?? 0), next?.index)
  const before = text.slice(Math.max(0, index - 60), index)
  return {
    // fields that share a line are parted by `·`, `|`, `,` or `;`: the mark belongs to no value
    value: slice(value, 0, value.text.replace(/[\s·|,;]+$/u, '').length),
    isField: colon !== null,
    isFirst: !/[\p{L}\p{N}]/u.test(withoutNumber(text.slice(0, index))),
    before: /[^.;,|·•:–—)*]*$/u.exec(before)?.[0] ?? '',
  }
}
