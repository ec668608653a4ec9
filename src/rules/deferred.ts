// Does the evidence itself say that the thing is not done?
import { saysUndone, sentencesOf } from '../facts/clauses.ts'
import { findWords } from '../facts/words.ts'
import { evidenceUnder, type Found, inEvidence, type Rule } from './rule.ts'

const elsewhere = /\b(?:see|under|covered (?:in|by|under)|in|with) (?:also )?items?\s*#?\d+/iu

export const deferred: Rule = {
  id: 'deferred',
  level: 'error',
  about:
    'Evidence for a pass does not itself say that the thing is still to be done (`TBD`, `not yet run`, `to be confirmed`, `taken as read`, `we will figure it out`).',
  fix: 'do it and write when, or mark the item ⚠️ with an open item',
  *check(context): Iterable<Found> {
    for (const { answer, evidence, text, parameters } of evidenceUnder(context, 'deferred')) {
      const words = (parameters.words === undefined ? [] : findWords(text, parameters.words)).map((word) => ({ ...word, own: true }))
      const undone = sentencesOf(text).flatMap((sentence) => {
        const said = elsewhere.test(sentence.text) ? null : saysUndone(sentence.text)
        return said === null ? [] : [{ text: said.text, from: sentence.from + said.from, to: sentence.from + said.to, own: false }]
      })
      const [first] = [...undone, ...words].sort((a, b) => a.from - b.from)
      if (first !== undefined) {
        yield inEvidence(
          answer,
          evidence,
          `item ${answer.item.id} claims a pass, and its evidence says "${first.text}"${first.own ? ', which is not what the item asks' : ''}`,
          first,
        )
      }
    }
  },
}
