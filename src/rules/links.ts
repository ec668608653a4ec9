// Do the links of the evidence lead where somebody can read?

import { placeIn } from '../read/prose.ts'
import { ofItems, rule } from './rule.ts'

/** Schemes by which a page can run or read something where it is opened. */
const refusedScheme = /^\s*(?:javascript|data|file|vbscript|blob|about|chrome):/i
/** A target that leads nowhere a reader could go. */
const nowhere = /^\s*(?:#.*|\.{1,2}\/?|(?:https?:)?\/*)?\s*$/i
/** Links of one item that lead to no file and are reported one by one; the first one behind these stands for the rest. */
const most = 20
/** Characters of a target that are shown. */
const longestShown = 80

export const links = rule({
  id: 'links',
  about:
    'Every link in the evidence leads to the web, or to a file or folder of the repository, and never to something that a page could run. The rule `shown` says whether there has to be a link.',
  fix: 'link to a file that git tracks (`git add` a new one); write its path from the folder of the checklist, or from the root of the repository with "/" in front',
  check: ofItems(function* ({ item, claimed, evidence, elsewhere }, { pathProblem }) {
    // where no link is asked for, the item does not rest on it
    const isAsked = claimed === 'pass' && item.needs.some(({ kind }) => kind === 'link')
    const proses = [evidence, ...elsewhere].filter((prose) => prose !== null)
    const all = proses.flatMap((prose) => prose.links.map((link) => ({ prose, ...link })))
    let lost = 0
    for (const { prose, url, at } of all) {
      const isRefused = refusedScheme.test(url)
      const why = isRefused ? `to ${shown(url)}` : whyLost(url, lost > most ? null : pathProblem)
      if (why === null) continue
      const isLost = !isRefused && !nowhere.test(url)
      if (isLost) lost++
      yield {
        message:
          isLost && lost > most
            ? `item ${item.id} has more than ${most} broken links; the others were not checked`
            : `item ${item.id} links ${why}`,
        place: placeIn(prose, at, at + 1),
        level: isRefused || isAsked ? undefined : 'warning',
      }
    }
  }),
})

/** Where a link leads that leads to nothing; null where it may lead somewhere, or is not looked up. */
function whyLost(url: string, problemOf: ((url: string) => string | null) | null): string | null {
  if (nowhere.test(url)) return `nowhere: ${shown(url)}`
  const problem = problemOf?.(url) ?? null
  return problem === null ? null : `to ${shown(url)}: ${problem}`
}

function shown(url: string): string {
  return `"${url.length > longestShown ? `${url.slice(0, longestShown)}…` : url}"`
}
