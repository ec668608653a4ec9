// Which verdict does a text begin with?

import { functionWords, statusTokens } from '../facts/language.ts'
import type { Gate } from '../policy/gate.ts'
import { keyOf } from '../read/keys.ts'

export function isLabel(label: string, text: string): boolean {
  return keyOf(label) === keyOf(text)
}

/** The verdict whose label a line begins with, signs of statuses aside; the longest label where several fit. */
export function verdictIn(gate: Gate, text: string): string | null {
  const said = text.normalize('NFKC').replace(/^(?::[a-z_]+:|[^\p{L}])+/iu, '')
  const labels = gate.decision.flatMap(({ verdict, label, also }) => [
    { verdict, label, isShort: false },
    ...(also ?? []).map((one) => ({ verdict, label: one, isShort: true })),
  ])
  const fitting = labels.filter(({ label, isShort, verdict }) => {
    const rest = behind(said, label)
    const whole = labels.find((one) => one.verdict === verdict && !one.isShort)?.label ?? ''
    return rest !== null && !isDenied(rest) && !(isShort && isAnother(rest, whole))
  })
  const [longest] = fitting.sort((a, b) => keyOf(b.label).length - keyOf(a.label).length)
  return longest?.verdict ?? null
}

/** Behind a short label, words that are none of the whole one: `Cleared for staging`, but not `Cleared for production` or `Cleared by Ruth Castellan`. */
function isAnother(rest: string, whole: string): boolean {
  const [, said = ''] = /^\s*(\p{L}[\p{L}\p{N}\s-]*)/u.exec(rest) ?? []
  const [first] = said
    .split(/[\s-]+/)
    .filter((one) => one !== '' && !functionWords.has(one.toLowerCase()))
  return first !== undefined && /^\p{Ll}/u.test(first) && !keyOf(whole).includes(keyOf(first))
}

/** `Cleared for production launch: no` */
function isDenied(rest: string): boolean {
  const [, said = ''] = /^\s*[:=–-]\s*(\p{L}+)/u.exec(rest) ?? []
  return statusTokens.fail.includes(said.toLowerCase())
}

/** What stands behind the label that a text begins with, as whole words, whatever parts them; null for `DEPLOY-TEST`. */
export function behind(text: string, label: string): string | null {
  const words = label.normalize('NFKC').toLowerCase().match(word) ?? []
  if (words.length === 0 || !/^[\p{L}\p{N}]/u.test(text)) return null
  const said = text.matchAll(word)
  let end = 0
  for (const own of words) {
    const { value } = said.next()
    if (value === undefined || value[0].toLowerCase() !== own) return null
    end = value.index + value[0].length
  }
  const rest = text.slice(end)
  return /^[-_/&+]\p{L}/u.test(rest) ? null : rest
}

const word = /[\p{L}\p{N}]+/gu
