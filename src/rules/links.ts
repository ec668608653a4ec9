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
    let lost = 0
    for (const prose of [evidence, ...elsewhere])
      for (const { url, at } of prose?.links ?? []) {
        const isRefused = refusedScheme.test(url)
        const isNowhere = nowhere.test(url)
        const problem = isRefused || isNowhere || lost > most ? null : pathProblem(url)
        if (problem !== null) lost++
        else if (!isRefused && !isNowhere) continue
        const where = isNowhere ? `nowhere: ${shown(url)}` : `to ${shown(url)}`
        const message =
          problem !== null && lost > most
            ? `item ${item.id} has more than ${most} broken links; the others were not checked`
            : `item ${item.id} links ${where}${problem === null ? '' : `: ${problem}`}`
        const level = isRefused || isAsked ? undefined : 'warning'
        if (prose !== null) yield { message, place: placeIn(prose, at, at + 1), level }
      }
  }),
})

function shown(url: string): string {
  return `"${url.length > longestShown ? `${url.slice(0, longestShown)}…` : url}"`
}
