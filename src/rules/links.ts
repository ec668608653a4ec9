// Does the evidence say where the thing can be read, and do its links lead there?
import { findPaths, findRegisterNumbers } from '../facts/links.ts'
import { hasWord } from '../facts/words.ts'
import { evidenceUnder, type Found, inEvidence, type Rule } from './rule.ts'

const refusedScheme = /^\s*(?:javascript|data|file|vbscript|blob):/i
/** A target that leads nowhere a reader could go. */
const nowhere = /^\s*(?:#.*|(?:mailto|tel):.*|\.{1,2}\/?|(?:https?:\/\/)?(?:todo|tbd|tba|localhost|127\.0\.0\.1|0\.0\.0\.0|example)(?:[:/].*)?)?$/i

export const links: Rule = {
  id: 'links',
  level: 'error',
  about: 'What the item asks for can be found: by a link, a path, or the place and number it is filed under. A link leads to the web or into the repository.',
  fix: 'write a link or a path, as in "docs/runbook.md"',
  *check(context): Iterable<Found> {
    for (const { item, evidence } of context.answers.items) {
      for (const link of evidence?.links ?? []) {
        const isLost = item.rules.links !== undefined && nowhere.test(link.url) && !/^\s*(?:mailto|tel):/i.test(link.url)
        if (evidence !== null && (refusedScheme.test(link.url) || isLost)) {
          yield {
            ...inEvidence(
              { item } as Parameters<typeof inEvidence>[0],
              evidence,
              isLost ? `the link of item ${item.id} leads nowhere: "${link.url}"` : `the link of item ${item.id} leads to "${link.url.slice(0, 40)}"`,
              {
                text: '',
                from: link.at,
                to: link.at + 1,
              },
            ),
          }
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
