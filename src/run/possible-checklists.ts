// Does a file that nobody named by itself hold no checklist? Only what shows no sign of one may be skipped.

import { lazily, oneOf } from '../facts/forms.ts'
import { statusTokens } from '../facts/language.ts'
import { lower } from '../facts/tokens.ts'
import type { Checklist } from '../read/checklist.ts'
import { readChecklist } from '../read/markdown.ts'
import { readSource } from '../read/source.ts'
import { namesGate } from './discover.ts'
import type { Gates, Run } from './gates.ts'
import { isOfLimits } from './limits.ts'
import { keyOfText, largestSearched, textOf } from './titles.ts'

/**
 * No gate named in the front matter, no item of any known gate to be read, and not half of a gate's titles anywhere in the text: hidden in
 * HTML, in a fence, behind the limit of size or in a broken table they make it a checklist that cannot be judged, which is an error. Where nobody
 * but git named the file, a page that tells of a gate's items and says of none how it stands is no checklist.
 */
export async function holdsNoChecklist(
  bytes: Uint8Array,
  { file, isFound = false }: { file: string; isFound?: boolean },
  gates: Gates,
  run: Run,
): Promise<boolean> {
  if (bytes.length > largestSearched || (await namesGate(bytes))) return false
  const text = keyOfText(textOf(bytes))
  const known = await gates.titles()
  const most = Math.max(
    ...known.map((titles) => titles.filter((title) => text.includes(title)).length / titles.length),
  )
  if (most === 0) return true
  if (most >= 1 / 2 && !isFound) return false
  const checklist = readable(bytes, file, run)
  if (checklist !== null && (await gates.holdItemOf(checklist))) return false
  return (
    most < 1 / 2 || (checklist !== null && !saysHowItStands(checklist.source.text, known.flat()))
  )
}

const { pass, warn, fail, na } = statusTokens
const words = [pass, warn, fail, na].flat().filter((token) => /^\p{L}/u.test(token))
/** A sign, a ticked box, or a cell that says so in a word. */
const standing = lazily(
  () =>
    `[✅❌⚠☑☒✔✖✓✗✘🟢🟡🟠🔴⛔🚫]|:[a-z_]+:|\\[x\\]|\\|[\\s*_]*(?:${oneOf(words)})[\\s*_]*(?:\\||$)`,
)

function saysHowItStands(text: string, titles: readonly string[]): boolean {
  return text.split('\n').some((line) => {
    if (!standing().test(lower(line))) return false
    const key = keyOfText(line)
    return titles.some((title) => key.includes(title))
  })
}

function readable(bytes: Uint8Array, file: string, run: Run): Checklist | null {
  try {
    const source = readSource(bytes, file)
    return run(() => readChecklist(source), source.text)
  } catch (error) {
    if (isOfLimits(error)) throw error
    return null
  }
}
