// Does the evidence itself say that the thing is not done?
import { matchOf, saysUndone, sentencesOf } from '../facts/clauses.ts'
import { findWords } from '../facts/words.ts'
import { evidenceUnder, type Found, inEvidence, type Rule } from './rule.ts'

/** Signs and words by which evidence says that it went wrong, never happened, or is none. */
const marks =
  /[❌✗✘✖❎⛔☐]|\[ \]|\b(?:drill|test|exercise|rotation|session)\b[^.;,]{0,20}\b(?:was|were) (?:cancelled|canceled|aborted|abandoned|skipped)\b|\bcalled off\b|\b(?:did|does) not (?:happen|take place|go ahead)\b|\bdidn['’]t (?:happen|take place|go ahead)\b|\bnever (?:happened|took place)\b|\bresult\s*:\s*(?:fail\w*|not)\b|\bnot passed\b|(?:^|[.;]\s*|\n)(?:(?:overall|result|outcome|status|verdict)\s*:\s*)?failed(?=\s*(?:[.!;\n]|$))|(?<!\b(?:no|zero|without a|not one) )\b(?:drill|test|exercise|rollback|quiz|rotation|kill switch|allowlist)\b:? (?:has |was |is )?(?:failed|aborted|cancelled|canceled)\b|(?<!\b(?:first|earlier|previous|prior|an) )\b(?:drill|exercise)\b[^.;]{0,25}\b(?:aborted|abandoned)\b|\bidentity\s*:\s*(?:none|no)\b|\b(?:all|everything) (?:of it )?(?:was|were) lost\b|\b(?:did not|didn['’]t|never) (?:come|came) back\b|\bnever stopped\b|\bsister agent|\bplaceholder\b|\bexample of a good answer\b|\bso that the form\b|\bdecided against\b|\b(?:on paper|in theory) only\b|\ball\b[^.;,]{0,30}\b(?:was|were) lost\b|\ball (?:\d+ )?(?:[a-z]+ )?failed\b|(?<![\d.,])0 (?:of \d+ )?(?:completed|passed)\b|\bnone (?:completed|passed|succeeded)\b|\bonly (?:on paper|in theory|said|pretended)\b/i
/** A sentence that says nothing else than that it was not done, or went wrong. */
const denial =
  /^(?:it |this |that )?(?:was |has )?(?:(?:not|never) (?:yet )?(?:been )?(?:run|done|ok|okay|passed|tested|approved|drilled|triggered|rotated|measured|audited|reviewed)|did(?: not|n['’]t) (?:pass|stop|work|run|fire|hold|happen|respond)|nothing happened|no effect|cancell?ed|skipped|aborted|(?:result|outcome)\W+(?:ko|nok|negative|red|no|none)|passed\s*[=:]\s*no|ko|nok|no result|nearly passed|0 completed)[.!]*$/i
const elsewhere = /\b(?:see|under|covered (?:in|by|under)|in|with) (?:also )?items?\s*#?\d+/i

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
        const said = elsewhere.test(sentence.text) ? null : (matchOf(denial, sentence.text.trim()) ?? saysUndone(sentence.text))
        return said === null ? [] : [{ text: said.text, from: sentence.from + said.from, to: sentence.from + said.to, own: false }]
      })
      const mark = marks.exec(evidence.text)
      const open = mark === null ? [] : [{ text: mark[0], from: mark.index, to: mark.index + mark[0].length, own: false }]
      const [first] = [...undone, ...words, ...open].sort((a, b) => a.from - b.from)
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
