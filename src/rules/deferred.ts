// Does the evidence itself say that the thing is not done?
import { blanked } from '../facts/blanked.ts'
import { sentencesOf } from '../facts/clauses.ts'
import { findDenial } from '../facts/denials.ts'
import { findFewTrained } from '../facts/shortfall.ts'
import { findWords } from '../facts/words.ts'
import { evidenceUnder, type Found, inEvidence, type Rule } from './rule.ts'

const elsewhere = /\b(?:see|under|covered (?:in|by|under)|in|with) (?:also )?items?\s*#?\d+/i

export const deferred: Rule = {
  id: 'deferred',
  level: 'error',
  about:
    'Evidence for a pass does not itself say that the thing is still to be done (`TBD`, `not yet run`, `to be confirmed`, `taken as read`, `we will figure it out`).',
  fix: 'do it and write when, or mark the item ⚠️ with an open item',
  *check(context): Iterable<Found> {
    for (const { answer, evidence, text, parameters } of evidenceUnder(context, 'deferred')) {
      const words = (parameters.words === undefined ? [] : findWords(text, parameters.words)).map(
        (word) => ({ ...word, own: true }),
      )
      // what is covered under another item is judged there
      const covered = sentencesOf(text).filter((sentence) => elsewhere.test(sentence.text))
      const own = blanked(text, covered)
      const denial = findDenial(own) ?? findFewTrained(answer.item.title, own)
      const denied = denial === null ? [] : [{ ...denial, own: false }]
      const [first] = [...denied, ...words].sort((a, b) => a.from - b.from)
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
