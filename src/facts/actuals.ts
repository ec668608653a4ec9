// Is a figure that is given as an actual none?
import type { Stretch } from './clauses.ts'
import { firstPhrase, type Phrase, phrase } from './phrases.ts'

export const notTheActual: readonly Phrase[] = [
  phrase(
    'left out | leaves out | excluded | excluding | not counted | not counting | taken out',
    '\\b(?:(?:is|are|was|were|once|when) [^.;,]{0,40}left out|leaves out|[a-z]+s? excluded|excluding (?:the )?(?:timeouts?|outages?|errors?|fail\\w+)|not counting (?:the )?(?:outage|timeouts?|errors?|fail\\w+)|(?:timeouts?|errors?|outages?|failures?)[^.;]{0,20}(?:not counted|taken out))\\b',
  ),
  phrase(
    'best week | best month | best case | synthetic | training | the easy | tuned | confident about',
    '\\bin the best (?:week|month)\\b|\\bbest case\\b|\\bon (?:the )?(?:synthetic|training) (?:set|data)\\b|\\b(?:of|on) the easy (?:ones|cases|letters)\\b|\\bit was tuned (?:on|with)\\b|\\bwas confident about\\b',
  ),
  phrase(
    'expected | projected | forecast | predicted | target) | plan | estimate | business case',
    '\\b(?:expected|projected|predicted|forecast) (?:actuals?|figures?|at full volume|from)\\b|\\bactuals? \\((?:forecast|expected|projected|estimated?|planned)\\)|\\((?:target|forecast|projected|expected|plan(?:ned)?)\\)(?=\\W*(?:$|[.;,)]))|\\bin the business case\\b|\\bour (?:own )?estimate\\b|\\b(?:expected|projected) at\\b',
  ),
  phrase(
    'predecessor | in the lab | other agent | old agent | prompt was | model was | agent was | figures are',
    '\\d[\\d.,]* ?(?:%|s|ms|min|h|hours?)? (?:of the predecessor|in the lab|of the (?:other|old) agent)\\b|\\b(?:prompt|model|agent) was (?:rewritten|replaced|changed|swapped) (?:for|on|after)\\b|\\bfigures are those of\\b',
  ),
  phrase(
    'criteria | criterion',
    '\\bcriteria (?:are|were|have been) (?:not|only partly|partly|mostly|nearly|almost) (?:all )?(?:fulfilled|met|reached)\\b|\\b(?:one|two|three|four|\\d) of the (?:two|three|four|five|six|\\d) criteria\\b|\\bcriteri(?:on|a)[^.;]{0,40}\\b(?:set aside|waived|dropped|was missed|were missed|not counted)\\b',
  ),
  phrase(
    'not reached | a miss | under | fewer than hoped',
    '\\bnarrowly not reached\\b|\\bas a miss\\b|\\b(?:stayed|is|was) under (?:its|the) mark\\b|\\bfewer than hoped\\b',
  ),
  phrase(
    'sev',
    '\\bno sev-?\\s?1s? (?:since|reported because|but|apart from|except)\\b|\\bsev-?\\s?1s? (?:was |were |is |are )?not (?:recorded|counted|tracked)\\b|\\b(?:almost no|hardly any|few|(?<!not )a single|just (?:the )?one) sev-?\\s?1\\b',
  ),
  phrase(
    'minus | lost per | spent on | deducted',
    '\\bminus \\d+ (?:\\w+ )?hours\\b|\\bhours lost per\\b|\\b\\d+ (?:hours )?spent on (?:checking|correcting)\\b|\\bwhich is not deducted\\b',
  ),
]

/** What says of a number that it is not the pilot's, not of all of it, or no measurement; or of the criteria that not all are met.; null when nothing does. */
export function findNoActual(sentence: string): Stretch | null {
  return firstPhrase(notTheActual, sentence)
}
