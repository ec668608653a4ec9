// Does a text on who is called say that at some hours nobody is, or by nothing?
import type { Stretch } from './clauses.ts'
import { firstPhrase, type Phrase, phrase } from './phrases.ts'

export const gaps: readonly Phrase[] = [
  phrase(
    'cover',
    '\\b(?:nights?|weekends?|evenings?|holidays?|saturdays?|sundays?)\\b[^.;]{0,20}\\b(?:not|un) ?covered\\b|\\bno (?:night|weekend|evening) cover\\b',
  ),
  phrase(
    'nobody | no one | no pager',
    '\\b(?:nobody|no one)\\b (?:at |is |on |carries|answers|during |over |from )[^.;]{0,40}|\\bpaged by nobody\\b|\\bno pager (?:then|at|on|over|from)\\b',
  ),
  phrase(
    'pager | paging | page',
    "\\bpager\\s*:\\s*(?:none|no|nobody|open|lost)\\b|\\bpager (?:is |was )?(?:lost|broken|off|missing)\\b|\\bpaging (?:does not|doesn[’']t|did not|is not|is off)\\b|\\btest page\\b[^.;]{0,40}\\b(?:reached (?:neither|nobody|no one)|not (?:reach|arrive)\\w*)",
  ),
  phrase(
    'schedule | rota | roster | calendar | assigned',
    '\\b(?:schedule|rota|roster|calendar)\\b(?: `[^`]*`| [\\w-]+){0,2}(?:,| is| was| has been| being)* (?:empty|muted|ended|expired|disabled|paused|applied for|ordered|on order|built|being built|not assigned|unassigned|deleted)\\b|\\(no one assigned\\)',
  ),
  phrase(
    'phone | mobile | pager',
    '\\b(?:phone|mobile|pager)\\b[^.;,]{0,30}? (?:is|are|lies|stays|sits|remains|was) (?:left |kept |locked )?(?:(?:in|on|at) (?:the|a|an|his|her|their) (?:\\w+ )?(?:drawer|desk|locker|office|cupboard|safe|car|charger)|switched off|off(?! at night)|silent|on silent|muted|flat|dead|broken|shared)\\b',
  ),
  phrase(
    'escalat | trial | neither',
    '\\bescalat\\w* (?:after|within|in) (?:\\d+|two|three|a few|several) (?:days?|weeks?)\\b|\\btrial,? (?:has |which )?(?:ended|expired)\\b|\\bneither (?:of them )?is (?:entered|in it|on it|listed)\\b|\\bneither is entered\\b',
  ),
  phrase(
    'voicemail | answering machine | off at night | mon | hours only',
    '\\bvoicemail\\b|\\banswering machine\\b|\\boff at night\\b|\\bmon(?:day)? to fri(?:day)?,? (?:0?[6-9])(?::\\d\\d)? to (?:[4-6]|1[6-8])(?::\\d\\d)?(?:\\W*$|[.;])|\\b(?:office|working) hours only\\b',
  ),
]

/** What says that at some hours nobody is called, or by nothing; null when nothing does. */
export function findGap(text: string): Stretch | null {
  return firstPhrase(gaps, text)
}
