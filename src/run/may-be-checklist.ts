// May a file that nobody named by itself be a checklist? Only what shows no sign of one is skipped.

import { GateError } from '../errors.ts'
import { lazily, oneOf } from '../facts/forms.ts'
import { signsOf, statusTokens } from '../facts/language.ts'
import { lower } from '../facts/tokens.ts'
import type { Checklist } from '../read/checklist.ts'
import { namesGate } from './discover.ts'
import type { Gates } from './gates.ts'
import { isOfLimits, Limits, parsed } from './limits.ts'
import { keyOfText, largestSearched, textOf } from './title-search.ts'

/** A file that nobody named by itself; `isFound`: nobody but git did. */
export interface Swept {
  file: string
  isFound?: boolean
}

/**
 * It names a gate in its front matter, an item of any known gate can be read, or half of a gate's titles stand somewhere in the text: hidden in
 * HTML, in a fence, behind the limit of size or in a broken table they make it a checklist that cannot be judged, which is an error. Where nobody
 * but git named the file, a page that tells of a gate's items and says of none how it stands is no checklist. `read`: the checklist, which a caller
 * may need too.
 */
export async function mayBeChecklist(
  bytes: Uint8Array,
  { isFound = false }: Pick<Swept, 'isFound'>,
  gates: Gates,
  read: () => Checklist,
): Promise<boolean> {
  if (bytes.length > largestSearched || (await namesGate(bytes))) return true
  const text = keyOfText(textOf(bytes))
  const known = await gates.titles()
  const shares = known.map(
    (titles) => titles.filter((title) => text.includes(title)).length / titles.length,
  )
  const most = Math.max(...shares)
  if (most === 0) return false
  if (most >= 1 / 2 && !isFound) return true
  const checklist = readable(read)
  if (checklist !== null && (await gates.holdItemOf(checklist))) return true
  return most >= 1 / 2 && (checklist === null || saysHowItStands(checklist, known.flat()))
}

/** The same of a file that is not judged in this run; one that cannot be read, or takes too much, may be one. */
export async function mayBeUnjudgedChecklist(
  read: () => Uint8Array,
  swept: Swept,
  gates: Gates,
): Promise<boolean> {
  try {
    const bytes = read()
    const { run } = new Limits('main')
    return await mayBeChecklist(bytes, swept, gates, () => parsed(bytes, swept.file, run))
  } catch (error) {
    if (error instanceof GateError || isOfLimits(error)) return true
    throw error
  }
}

/** A sign, a ticked box, or a cell that says so in a word. */
const standing = lazily(() => {
  const { pass, warn, fail, na } = statusTokens
  const words = [pass, warn, fail, na].flat().filter((token) => /^\p{L}/u.test(token))
  const signs = oneOf(signsOf('pass', 'warn', 'fail', 'beside'))
  return `${signs}|:[a-z_]+:|\\[x\\]|\\|[\\s*_]*(?:${oneOf(words)})[\\s*_]*(?:\\||$)`
})

function saysHowItStands({ source }: Checklist, titles: readonly string[]): boolean {
  return source.text.split('\n').some((line) => {
    if (!standing().test(lower(line))) return false
    const key = keyOfText(line)
    return titles.some((title) => key.includes(title))
  })
}

function readable(read: () => Checklist): Checklist | null {
  try {
    return read()
  } catch (error) {
    if (isOfLimits(error)) throw error
    return null
  }
}
