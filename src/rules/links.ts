// Does the evidence say where the thing can be read, and do its links lead there?
import type { Prose } from '../checklist/prose.ts'
import type { Stretch } from '../facts/clauses.ts'
import { findPaths, findRegisterNumbers } from '../facts/links.ts'
import { hasWord } from '../facts/words.ts'
import { evidenceUnder, type Found, inEvidence, type Rule } from './rule.ts'

const refusedScheme = /^\s*(?:javascript|data|file|vbscript|blob|about|chrome):/i
/** A target that leads nowhere a reader could go. */
const nowhere =
  /^\s*(?:#.*|(?:mailto|tel):.*|\.{1,2}\/?|(?:https?:\/\/)?(?:todo|tbd|tba|localhost|127\.0\.0\.1|0\.0\.0\.0|example)(?:[:/].*)?|https?:\/{0,2})?$/i
const web = /^\s*(?:https?:|\/\/)/i
/** `https://git.example.com`, and `http://go/runbook`: a host without a dot is one of the house, and a page of it has a path. */
const webPlace =
  /^\s*(?:[Hh][Tt]{2}[Pp][Ss]?:)?\/\/(?:[^\s/?#@]*@)?(?:[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+|[\p{L}\p{N}][\p{L}\p{N}-]*(?=[^\s/?]*(?:\/+|\?)[^\s/]*[\p{L}\p{N}]))(?=[\s:/?#.]|$)/u

/** Whether somebody who follows it may find something there. */
function isPlace(target: string): boolean {
  return (
    !refusedScheme.test(target) &&
    !nowhere.test(target) &&
    (!web.test(target) || webPlace.test(target))
  )
}

/** Links of one item that lead to no file and are reported one by one; the first one behind these stands for the rest. */
const most = 20
/** Characters of a target that are shown. */
const longestShown = 80

export const links: Rule = {
  id: 'links',
  level: 'error',
  about:
    'What the item asks for can be found: by a link, a path, or the place and number it is filed under. A link leads to the web, or to a file or folder that the repository has.',
  fix: 'write a link or a path, as in "docs/runbook.md"',
  *check(context): Iterable<Found> {
    for (const answer of context.answers.items) {
      const { item, evidence } = answer
      let lost = 0
      for (const link of evidence?.links ?? []) {
        if (evidence === null) continue
        const at = { text: '', from: link.at, to: link.at + 1 }
        const flaw = flawOf(link.url, item.rules.links !== undefined)
        if (flaw !== null)
          yield inEvidence(answer, evidence, `the link of item ${item.id} ${flaw}`, at)
        const problem = flaw !== null || lost > most ? null : context.pathProblem(link.url)
        if (problem === null) continue
        lost++
        const message =
          lost > most
            ? `item ${item.id} has more such links: those from here on were not looked up`
            : `the link of item ${item.id} leads to ${shown(link.url)}: ${problem}`
        const found = {
          ...inEvidence(answer, evidence, message, at),
          fix: 'link to a file that is there, from the folder of the checklist, or with a "/" in front from the root of the repository',
        }
        // where no link is asked for, the item does not rest on it
        yield item.rules.links !== undefined && answer.claimed === 'pass'
          ? found
          : { ...found, level: 'warning' }
      }
    }
    for (const { answer, evidence, parameters } of evidenceUnder(context, 'links')) {
      const { text } = evidence
      const found =
        // a link that leads nowhere was reported as such
        evidence.links.some((link) => isPlace(link.url) || flawOf(link.url, true) !== null) ||
        findPaths(text).some((path) => isPlace(path.text) && !isShownFor(evidence, path)) ||
        findRegisterNumbers(text).length > 0 ||
        evidence.parts.has('code') ||
        hasWord(text, parameters.kept)
      if (!found)
        yield inEvidence(
          answer,
          evidence,
          `item ${answer.item.id}: looked for a link or a path to the ${parameters.to}, found none`,
        )
    }
  },
}

/** What is wrong with a link's target, wherever the checklist lies; null if nothing is. */
function flawOf(url: string, isAskedFor: boolean): string | null {
  if (refusedScheme.test(url)) return `leads to ${shown(url)}`
  return isAskedFor && !isPlace(url) && !/^\s*(?:mailto|tel):/i.test(url)
    ? `leads nowhere: ${shown(url)}`
    : null
}

function shown(url: string): string {
  return `"${url.length > longestShown ? `${url.slice(0, longestShown)}…` : url}"`
}

/** Whether a path is the words of a link to a mailbox or a telephone, where nothing can be read. */
function isShownFor({ links, offsets, source }: Prose, { from }: Stretch): boolean {
  return links.some(
    ({ url, at }) =>
      at <= from && !isPlace(url) && !source.text.slice(offsets[at], offsets[from]).includes(']'),
  )
}
