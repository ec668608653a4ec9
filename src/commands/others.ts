// Does a file that nobody named by itself hold no checklist? Only what shows no sign of one may be skipped.
import { type Checklist, readChecklist } from '../checklist/read.ts'
import { keyOf } from '../checklist/shapes.ts'
import { readSource } from '../checklist/source.ts'
import { namesGate } from './discover.ts'
import type { Gates, Run } from './gates.ts'
import { isOfLimits } from './limits.ts'

/** 4 MiB: how much of a file that is too large to be judged is searched for items. */
export const largestSearched = 4 * 1024 * 1024

/**
 * No gate named in the front matter, no item of any known gate to be read, and not half of a gate's titles anywhere in the text: hidden in
 * HTML, in a fence, behind the limit of size or in a broken table they make it a checklist that cannot be judged, which is an error.
 */
export async function holdsNoChecklist(bytes: Uint8Array, file: string, gates: Gates, run: Run): Promise<boolean> {
  if (bytes.length > largestSearched || (await namesGate(bytes))) return false
  const text = keyOf(Buffer.from(bytes).toString('utf8').replaceAll('\0', ''))
  let most = 0
  for (const titles of await gates.titles()) most = Math.max(most, titles.filter((title) => text.includes(title)).length / titles.length)
  if (most === 0) return true
  if (most >= 1 / 2) return false
  const checklist = readable(bytes, file, run)
  return checklist === null || !(await gates.holdItemOf(checklist))
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
