// Which waivers of the configuration cover nothing, because of the files that they name? Of one checklist, its own findings say it.

import { nameOf, subjectOf } from '../decide/waivers.ts'
import { suggestion } from '../errors.ts'
import type { Waiver } from '../policy/config.ts'
import { mayBePattern } from '../policy/selection.ts'
import type { Review } from '../result.ts'
import type { World } from '../system/world.ts'
import type { ConfigInForce } from './find-config.ts'
import { placeIn } from './path.ts'

/** A file that was looked at, as it is seen from the configuration. */
interface Seen {
  file: string
  /** Null where it holds no checklist, or none that was judged in this run. */
  review: Review | null
}

/** `isUncut`: no part of the files was asked for. */
export async function unusedWaivers(
  { config, folder }: Pick<ConfigInForce, 'config' | 'folder'>,
  seen: readonly Seen[],
  isUncut: boolean,
  world: World,
): Promise<string[]> {
  if (config.waivers.length === 0) return []
  /** All was judged that there is to judge: a configuration above lists it, or nothing is above. */
  const isWhole = isUncut && (folder === '' || config.checklists.length > 0)
  const { names } = await import('../policy/pattern.ts')
  const { filesOf } = await import('./glob.ts')
  const whyUnused = async (waiver: Waiver): Promise<string | null> => {
    const { file } = waiver
    const named = seen.filter((one) => names(file, one.file))
    if (named.length > 0)
      return isWhole && mayBePattern(file) && !named.some((one) => isUsed(waiver, one))
        ? `no checklist that "${file}" names has such an error`
        : null
    const found = await filesOf(file, world, { folder, withIgnored: true })
    if (world.exists(placeIn(folder, file)) || (found !== null && found.files.length > 0))
      return isWhole ? `"${file}" names no checklist that was judged` : null
    const known = seen.map((one) => one.file)
    return `"${file}" names no file${suggestion(file, known)}`
  }
  const lines: string[] = []
  for (const waiver of config.waivers) {
    const { file, line } = waiver.at
    const why = await whyUnused(waiver)
    if (why !== null)
      lines.push(`${file}:${line}: warning: the waiver of ${nameOf(waiver)} covers nothing: ${why}`)
  }
  return lines
}

/** It covers a finding, or one says why it does not. */
function isUsed(waiver: Waiver, { review }: Seen): boolean {
  const isOfIt = ({ rule, item, need }: Review['waivers'][number]): boolean =>
    rule === waiver.rule && item === waiver.item && (need ?? null) === waiver.need
  return (
    review !== null &&
    (review.waivers.some(isOfIt) ||
      review.findings.some(({ message }) => message.startsWith(subjectOf(waiver))))
  )
}
