// Does the document take itself back somewhere?
import { type Prose, placeIn } from '../checklist/prose.ts'
import type { Found, Rule } from './rule.ts'

/** A line that takes a signature, an approval or the whole document back. */
const takenBack =
  /\bdo not (?:launch|deploy|ship|release)\b(?= *(?:[.!,;]|$|this|it\b|yet|until))|(?:^|[^\w-])no-go\b|\b(?:withdraws?|revokes?|rescinds?) (?:her|his|their|the|its|my|our) (?:signature|approval|sign-?off|acceptance|consent)|\b(?:signature|approval|sign-?off|acceptance|clearance)s? (?:is|are|was|were|has been|have been) (?:withdrawn|revoked|rescinded|refused)\b|\bthis (?:document|checklist|version|review) (?:is|was|has been) (?:void|superseded|withdrawn|revoked|rejected|invalid|not valid|cancelled|obsolete)\b/i
/** A heading that says that what follows does not hold. */
const notValid = /^\W*(?:superseded|void|rejected|withdrawn|revoked|revocation|obsolete|archived?|template|example|sample|dummy|draft)\b/i
/** A heading over items or metrics that says that they are not there yet. */
const notYet = /\b(?:postponed|not (?:yet )?(?:done|started|filled in|valid)|forecasts?|projected|planned)\b/i
const draft = /\bDRAFT\b|\((?:draft|example|template|sample)\b|\bnot for (?:decision|use|release)\b/
const conditional = /\b(?:if|unless|when|whenever|in case|should)\b/i

export const withdrawn: Rule = {
  id: 'withdrawn',
  level: 'error',
  isWaivable: false,
  about: 'No line of the document takes a signature, the approval or the document itself back, and no heading calls it a draft or an example.',
  fix: 'settle it: take the line out, or state the decision that it means',
  *check({ answers }): Iterable<Found> {
    if (answers.untouched) return
    const say = (prose: Prose, found: RegExpExecArray): Found => ({
      message: `the document takes itself back: "${found[0].trim()}"`,
      place: placeIn(prose, found.index, found.index + found[0].length),
    })
    // a heading speaks of what stands directly under it: of items and signatures, here
    const rows = [...answers.items.flatMap((answer) => answer.rows), ...answers.signOffs.map(({ entry }) => entry)]
      .map(({ row }) => row.place.line)
      .concat(answers.signals.metrics.map((metric) => metric.place.line))
    const headings = answers.checklist.blocks.filter((block) => block.kind === 'heading').map((block) => placeIn(block.prose).line)
    const over = new Set(rows.map((line) => headings.findLast((heading) => heading < line)))
    for (const block of answers.checklist.blocks) {
      if (block.kind === 'table') continue
      const { prose } = block
      const isOver = block.kind === 'heading' && over.has(placeIn(prose).line)
      const title = block.kind === 'heading' && block.depth === 1 ? draft.exec(prose.text) : null
      const found = title ?? (isOver ? (notValid.exec(prose.text) ?? notYet.exec(prose.text)) : null) ?? takenBack.exec(prose.text)
      if (found !== null && !conditional.test(prose.text.slice(0, found.index))) yield say(prose, found)
    }
  },
}
