// Which lines carry a status: a box or sign in front, a sign at the end? Knows the common statuses, no gate.

import { signsOf, statusTokens } from '../facts/language.ts'
import { isNothing } from '../facts/nothing.ts'
import type { Heading, Line } from '../read/checklist.ts'
import { asText, endOf, type Prose, plainProse, slice } from '../read/prose.ts'
import { readStatus } from './status.ts'

/** What says how something stands, and what it says it of. */
export interface Mark {
  /** `word`: in a list of items, a word for a status in front of the title or behind it. */
  kind: 'box' | 'sign' | 'mid' | 'end' | 'word'
  status: Prose
  /** What it is said of. */
  title: Prose
  /** What else stands behind it. */
  remark: Prose
}

const signs = new Set(signsOf('pass', 'fail', 'open', 'warn', 'beside'))
/** Signs that stand before many a remark; an item is what they stand before only in a list of items. */
const weak = new Set(statusTokens.callouts)

/** What a line may begin with before its mark: a bullet that Markdown does not know, and a number. */
export const lead = /^(?:[•·▪◦‣∙]\s*)?(?:\d+(?:\.\d+)*[.):]?\s+)?/u
const box = /^\[([^\]\n]{0,16})\](?![([:])\s*/u
const label = /^[^:：\n]{2,80}[:：]\s*/u
const parting = /^\ufe0f?[\s:–—.-]*/u
/** A name such as `:x:`, or one character. */
const token = /^(?::[a-z_]+:|.)/u
const lastToken = /(:[a-z_]+:|.)\ufe0f?[)\s.]*$/u
/** A picture that is not a known sign. */
const picture = /^(?![©®™])[\p{Extended_Pictographic}\p{So}]/u

/** The sign that a text begins with, or ''. */
function signAt(text: string): string {
  const found = token.exec(text)?.[0] ?? ''
  return signs.has(found) ? found : ''
}

const mayBeMarked = /[[\u2000-\uffff]|:[a-z_]+:/

/** The mark of a line; null where it has none. */
export function markOf(block: Line | Heading): Mark | null {
  if (block.kind === 'heading' || block.ticked === null) return markIn(block.prose)
  const none = asText(slice(block.prose, 0, 0))
  const status = { ...none, text: block.ticked ? '[x]' : '[ ]' }
  return { kind: 'box', status, title: block.prose, remark: none }
}

/** The mark of a text, such as that of a cell. */
export function markIn(prose: Prose): Mark | null {
  // most texts hold neither a box nor a sign
  if (!mayBeMarked.test(prose.text)) return null
  const from = lead.exec(prose.text)?.[0].length ?? 0
  const rest = prose.text.slice(from)
  const boxed = box.exec(rest)
  if (boxed !== null && isBox(boxed[1] ?? ''))
    return inFront('box', prose, from, `[${boxed[1]}]`, from + boxed[0].length)
  const first = signAt(rest) || (picture.exec(rest)?.[0] ?? '')
  if (first === '') return inTheMiddle(prose) ?? atTheEnd(prose)
  return inFront('sign', prose, from, first, behindSign(prose.text, from + first.length))
}

function inFront(
  kind: 'box' | 'sign',
  prose: Prose,
  from: number,
  sign: string,
  to: number,
): Mark | null {
  const title = slice(prose, to)
  // a sign alone is not an item
  if (!/[\p{L}\p{N}]/u.test(title.text)) return null
  const status = asText(slice(prose, from, from + sign.length))
  return { kind, status, title, remark: endOf(prose) }
}

/** `Load test: ✅ on Monday` */
function inTheMiddle(prose: Prose): Mark | null {
  const { text } = prose
  const head = label.exec(text)?.[0] ?? ''
  const sign = head === '' ? '' : signAt(text.slice(head.length))
  if (sign === '') return null
  const to = head.length + sign.length
  return {
    kind: 'mid',
    status: slice(prose, head.length, to),
    title: slice(prose, 0, head.trimEnd().length - 1),
    remark: slice(prose, behindSign(text, to)),
  }
}

/** `Load test run ✅` */
function atTheEnd(prose: Prose): Mark | null {
  const ended = lastToken.exec(prose.text)
  const [, sign = ''] = ended ?? []
  if (ended === null || ended.index === 0 || !signs.has(sign)) return null
  const before = prose.text.slice(0, ended.index).replace(/[\s:–—(|-]+$/u, '')
  return {
    kind: 'end',
    status: slice(prose, ended.index, ended.index + sign.length),
    title: slice(prose, 0, before.length),
    remark: endOf(prose),
  }
}

function behindSign(text: string, to: number): number {
  return to + (parting.exec(text.slice(to))?.[0].length ?? 0)
}

/** What may stand in a box: nothing, one mark, a sign or a word for a status. Not `[1]`, `[…]` or `[a name]`. */
function isBox(inside: string): boolean {
  const said = inside.trim()
  return (
    /^(?:\p{L}|[^\p{L}\p{N}\s.…_]\ufe0f?)?$/u.test(said) ||
    statusTokens.away.includes(said.toLowerCase()) ||
    isNothing(said) ||
    readStatus(plainProse(said)).claimed !== 'blank'
  )
}

/** The signs of a text, each with its place. */
export function signsIn(text: string): RegExpExecArray[] {
  return [...text.matchAll(/:[a-z_]+:|[^\s\w]/gu)].filter(([sign]) => signs.has(sign))
}

/** Whether a text that is not read shows a box or a sign. */
export function showsMark(text: string): boolean {
  return signsIn(text).length > 0 || text.split('\n').some((line) => listedBox.test(line))
}

const listedBox = /^\s*(?:[-*+]|\d+[.)])\s+\[[ xX]\]/

/** Whether the sign says something only among other items. */
export function isWeak({ kind, status }: Mark): boolean {
  const sign = status.text.replace(/\ufe0f/gu, '')
  return kind !== 'box' && (weak.has(sign) || (kind === 'sign' && !signs.has(sign)))
}
