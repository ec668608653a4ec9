// Does the evidence say where the thing can be read, and do its links lead there?
import { findPaths, findRegisterNumbers } from '../facts/links.ts'
import { hasWord } from '../facts/words.ts'
import { evidenceUnder, type Found, inEvidence, type Rule } from './rule.ts'

const refusedScheme = /^\s*(?:javascript|data|file|vbscript|blob|about):/i
/** A target that leads nowhere a reader could go. */
const nowhere =
  /^\s*(?:#.*|(?:mailto|tel):.*|\.{1,2}\/?|(?:https?:\/\/)?(?:todo|tbd|tba|localhost|127\.0\.0\.1|0\.0\.0\.0|example)(?:[:/].*)?|https?:\/{0,2})?$/i

export const links: Rule = {
  id: 'links',
  level: 'error',
  about:
    'What the item asks for can be found: by a link, a path, or the place and number it is filed under. A link leads to the web, or to a file or folder that the repository has.',
  fix: 'write a link or a path, as in "docs/runbook.md"',
  *check(context): Iterable<Found> {
    for (const answer of context.answers.items) {
      const { item, evidence } = answer
      for (const link of evidence?.links ?? []) {
        if (evidence === null) continue
        const at = { text: '', from: link.at, to: link.at + 1 }
        const isLost = item.rules.links !== undefined && nowhere.test(link.url) && !/^\s*(?:mailto|tel):/i.test(link.url)
        if (isLost) yield inEvidence(answer, evidence, `the link of item ${item.id} leads nowhere: "${link.url}"`, at)
        else if (refusedScheme.test(link.url)) yield inEvidence(answer, evidence, `the link of item ${item.id} leads to "${link.url.slice(0, 40)}"`, at)
        else {
          const problem = context.pathProblem(link.url)
          if (problem === null) continue
          const found = {
            ...inEvidence(answer, evidence, `the link of item ${item.id} leads to "${link.url}": ${problem}`, at),
            fix: 'link to a file that is there, from the folder of the checklist, or with a "/" in front from the root of the repository',
          }
          // where no link is asked for, the item does not rest on it
          yield item.rules.links !== undefined && answer.claimed === 'pass' ? found : { ...found, level: 'warning' }
        }
      }
    }
    for (const { answer, evidence, parameters } of evidenceUnder(context, 'links')) {
      const { text } = evidence
      const found =
        evidence.links.some((link) => !refusedScheme.test(link.url) && !nowhere.test(link.url)) ||
        findPaths(text).length > 0 ||
        findRegisterNumbers(text).length > 0 ||
        evidence.parts.has('code') ||
        hasWord(text, parameters.kept)
      if (!found) yield inEvidence(answer, evidence, `item ${answer.item.id}: looked for a link or a path to the ${parameters.to}, found none`)
    }
  },
}
