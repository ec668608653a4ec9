// What does a mark claim, whatever gate asks?

import { type Prose, plainProse } from '../read/prose.ts'
import { signsIn } from './boxes-and-signs.ts'
import { type Claimed, readStatus } from './status.ts'

/** What a mark, a cell or a text claims; `unknown` where it says something, and no status. */
export type Claim = Claimed | 'unknown'

/** What a status claims; a box or sign that nobody knows never passes. */
export function claimOf(status: Prose): Claim {
  const inside = /^\[(.*)\]$/su.exec(status.text)?.[1]?.trim()
  if (inside === '') return 'blank'
  const texts = inside === undefined ? [status.text] : [status.text, inside]
  const read = texts.map((text) => readStatus({ ...status, text }))
  const known = read.find(({ claimed }) => claimed !== 'blank')
  if (known !== undefined) return known.claimed
  // a mark without letters is nothing in a cell, and something in a box
  const isNothingSaid = read.at(-1)?.problem === null
  return isNothingSaid && (inside === undefined || /\p{L}/u.test(inside)) ? 'blank' : 'unknown'
}

/** What a text claims, whatever it is made of. */
export function claimOfText(text: string): Claim {
  return claimOf(plainProse(text))
}

/** What the signs of a text claim. */
export function claimsIn(text: string): Set<Claim> {
  return new Set(signsIn(text).map(([sign]) => claimOfText(sign)))
}
