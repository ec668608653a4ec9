// Does a text say of itself that the thing asked for was not done, or went wrong?
import { findAdmission } from './admissions.ts'
import { closing, longestBare, opening, trial } from './bare.ts'
import { blanked } from './blanked.ts'
import { clausesOf, matchOf, type Stretch, sentencesOf } from './clauses.ts'
import { findDates } from './dates.ts'
import { firstPhrase, type Phrase, phrase } from './phrases.ts'
import { findFewOf, findLeftOpen } from './shortfall.ts'
import { findOpenSign } from './signs.ts'

const checked =
  'tested|exercised|drilled|rehearsed|verified|rotated|acknowledged|drafted|named|assigned|appointed|agreed|decided|tried out|tried'
const finished = `${checked}|triggered|run|confirmed|executed|performed|read|written|configured|set up|done|completed|finished|started|carried out|checked|reviewed|scheduled|booked|created|built|connected|enabled|proven|proved|measured|taken place|held|trained|briefed|announced|finalised|finalized|signed`
const arranged =
  'confirmed|decided|defined|determined|arranged|agreed|fixed|identified|announced|hired|named|assigned|appointed|nominated|chosen|scheduled|tested|rotated|drilled|rehearsed|configured|drafted|set up|set|done|finalised|finalized|written'

const not = "(?: not|n[’']t)"

/** The text itself says that the thing asked for has not been done. Each is plain enough to be quoted back to its author. */
export const undone: readonly Phrase[] = [
  phrase(
    'tbd | tba | tbc | t.b. | todo',
    '\\b(?:tb[dac]|t\\.b\\.[dac]\\.?)(?![a-z0-9\\u00c0-\\u024f])|\\bTODO\\b',
  ),
  phrase(
    'has not | have not | hasn | haven',
    `\\b(?:has|have)${not}(?: \\w+ly)?(?: yet)?(?: been)?(?: \\w+ly)? (?:${finished})\\b`,
  ),
  phrase(
    "was not | were not | is not | are not | did not | does not | do not | n't | n’t",
    `\\b(?:was|were|is|are|did|does|do)${not}(?: \\w+ly)?(?: yet)?(?: been)?(?: \\w+ly)? (?:${checked}|test|exercise|drill|rehearse|rotate|try)\\b`,
  ),
  phrase(
    'yet',
    `\\bnot yet (?:been )?(?:\\w+ly )?(?:${finished})\\b|\\b(?:is|are|has|have|was|were)${not} yet\\b|\\bnot yet(?=\\s*(?:$|[.;,)]))`,
  ),
  phrase('yet', `\\b(?:has|have|was|were|is|are)${not}(?: been)? \\w+ yet\\b`),
  phrase(
    'will ',
    `\\bwill (?:then |only |first )?be (?:${arranged}|run|held|carried out|performed|executed|exercised|created|read|approved|signed|acknowledged|enabled|added|completed|started)\\b`,
  ),
  phrase(
    "was not | were not | n't | n’t",
    `\\b(?:drill|test|tests|rotation|exercise|check|rollback)\\b[^.;]{0,20}\\b(?:was|were)${not} (?:run|performed|executed|carried out|held|done)\\b`,
  ),
  phrase(
    'necessary | needed | required',
    '\\b(?:drill|test|tests|rotation|check|quiz|exercise|rehearsal)\\b[^.;]{0,20}\\bnot (?:considered |deemed |judged |thought )?(?:necessary|needed|required)\\b',
  ),
  phrase('yet', `\\bnot (?:been )?(?:${finished}) yet\\b`),
  phrase('yet to', '\\byet to (?:be|come|happen|read|run|test|sign|rotate|name|do)\\b'),
  phrase(
    'never',
    `\\bnever (?:been |actually )*(?:${checked}|triggered|run|executed|performed)\\b(?! twice)`,
  ),
  phrase(
    'not ',
    '\\bnot (?:individually |separately |actually |themselves |itself )?(?:tested|exercised|drilled|rehearsed|tried out|provoked)\\b',
  ),
  phrase(
    'still',
    '\\bstill (?:to (?:be|come|do|follow|happen)|needs? to|has to|have to|outstanding|missing|to-do)\\b',
  ),
  phrase('outstanding | pending', '\\b(?:is|remains?) (?:still )?(?:outstanding|pending)\\b'),
  phrase('to be ', `\\bto be (?:\\w+ly )?(?:${arranged})\\b(?! by (?:a|an|the) )`),
  phrase('to be ', `(?:^|[,;:(–—-]\\s*)to be (?:\\w+ly )?(?:audited|${finished})\\b(?! by\\b)`),
  phrase(
    "will | ’ll | 'll",
    "\\b(?:we|they|i)(?: will|[’']ll) (?:figure|sort|decide|get (?:a)?round to|get to|come back to|see (?:how|when|about)|think about|work (?:it|that|this) out)\\b",
  ),
  phrase(
    'taken | took | take | assumed',
    '\\b(?:taken|took|take) (?:it |them |those |these )?(?:as read|on trust|for granted)\\b|\\bassumed (?:to (?:be|work|hold|behave|pass|fire)|working|ok|fine|good|covered)\\b',
  ),
  phrase(
    'used to',
    '(?<!\\b(?:is|are|was|were|be|been|gets?) )\\bused to (?:be )?(?:check|look|read|review|watch|monitor|go through)\\w*',
  ),
  phrase(
    'planned',
    '\\bplanned (?:for|in) (?:version|v\\d|the next|next|phase|later|spring|summer|autumn|winter)\\b',
  ),
  phrase('untested | undrilled | unrehearsed', '\\b(?:untested|undrilled|unrehearsed)\\b'),
  phrase(
    'postponed | put off | pushed | held over | backlog',
    '\\b(?:postponed|put off|pushed (?:back|out) (?:to|until)|held over|in the backlog)\\b',
  ),
]

/** What in this stretch says that the thing is not done, in the author's own words; null when nothing does. */
export function saysUndone(text: string): Stretch | null {
  const found = firstPhrase(undone, text)
  if (found === null) return null
  const clause = text.slice(
    Math.max(
      text.lastIndexOf(',', found.from),
      text.lastIndexOf(':', found.from),
      found.from - 60,
      0,
    ),
    found.from,
  )
  return innocent.test(clause) || / again\b/i.test(text.slice(found.to, found.to + 6))
    ? null
    : found
}

/** What takes the edge off such a phrase when it stands before it: a condition, a negation, or a further time. */
const innocent =
  /\b(?:if|unless|in case|should|whenever|when|until|nothing|nobody|none|no one|no|next|another|again|further|subsequent|regular|quarterly|monthly|annual|future|repeat)\b[^,;:.]*$/i

/** The text says that what was done went wrong, or was no such thing. */
export const wrong: readonly Phrase[] = [
  phrase(
    'cancel | abort | abandon | skip | fail',
    `(?<!\\b(?:no|zero|without a|not one|none of the) )\\b(?:${trial}|kill switch|allowlist)\\b:? ?(?:[^.;,:()]{0,20} )?(?:cancell?ed|aborted|abandoned|skipped|failed)\\b`,
  ),
  phrase('called off', '\\bcalled off\\b'),
  phrase(
    'through',
    '\\b(?:inputs?|outputs?|calls?|requests?|injections?|prompts?|letters?|repl(?:y|ies)|attempts?|attacks?|it|they) (?:\\w+ )?(?:got|slipped|went) through\\b(?! (?:the|all|review|quality|to))',
  ),
  phrase(
    'happen | place | ahead',
    `\\b(?:did|does)${not} (?:happen|take place|go ahead)\\b|(?:^\\W*|\\b(?:it|this|${trial}) )never (?:happened|took place)\\b`,
  ),
  phrase(
    'result | grade',
    '\\bresult\\s*[:=]\\s*(?:fail\\w*|not)\\b|\\bgrade\\s*[:=]?\\s*(?:[ef]\\b(?![\\w+-])|fail)',
  ),
  phrase('pass', '\\bnot passed\\b|\\bpassed\\s*[=:]\\s*(?:no|0)\\b'),
  phrase(
    'failed',
    '(?:^|[.;]\\s*|\\n)(?:(?:overall|result|outcome|status|verdict)\\s*:\\s*)?failed(?=\\s*(?:[.!;\\n]|$))|\\ball (?:\\d+|two|three|four|five|six)(?: [a-z]+)? failed\\b',
  ),
  phrase('identity', '\\bidentity\\s*:\\s*(?:none|no)\\b'),
  phrase(
    'lost',
    '\\b(?:all|everything)\\b[^.;,]{0,30}\\b(?:was|were) lost\\b|(?<![\\d.,])[1-9]\\d* (?:(?!none|nothing|no|not|never|time|s\\b|sec|min|hours?|days?)[a-z]+ ){0,3}(?:was |were )?lost\\b',
  ),
  phrase('back', `\\b(?:did${not}|never) (?:come|came) back\\b`),
  phrase('stopped', '\\bnever stopped\\b'),
  phrase('decided', '\\bdecided against\\b'),
  phrase(
    'paper | theory | pretend | said',
    '\\b(?:on paper|in theory) only\\b|\\bonly (?:on paper|in theory|said|pretended)\\b',
  ),
  phrase(
    'completed | passed | succeeded',
    '(?<![\\d.,])0 (?:of \\d+ )?(?:completed|passed)\\b|\\bnone (?:completed|passed|succeeded)\\b',
  ),
  phrase(
    'sister | form | example',
    '\\bsister agent|\\bexample of a good answer\\b|\\bso that the form\\b',
  ),
  phrase(
    'placeholder | xx | [ | lorem',
    '\\bplaceholder\\b|\\bX{2,}\\b|\\[(?:[nx]+|(?:\\w+ )?(?:date|name|number|link|evidence|result))\\]|\\blorem ipsum\\b',
  ),
]

/** Said behind a failure: it was done once more, or it was what should happen. */
const onceMore =
  /(?<!\b(?:in|at|on|during) (?:the|a|our) )\b(?:repeat(?:ed)?|again|second|re-?(?:run|test(?:ed)?|tried|done)|fixed|then|as (?:it|they) should|as (?:designed|expected|intended))\b/i
/** Said before it, it speaks of another time. */
const another = /\b(?:first|earlier|previous|prior|initial|one|an)(?: \w+){0,2}\s*$/i

/** A few words before it, it says the contrary: `none of the 4 letters was lost`. */
const negated =
  /\b(?:[Nn]o|[Nn]one|[Nn]obody|[Nn]othing|[Nn]ot|[Nn]ever|[Ww]ithout|[Zz]ero|[Nn]either)(?: [a-z\d-]+){0,4}\s*$/

/** A clause that says nothing else than that it was not done, or that there is none of what would show it. */
const bareClause = new RegExp(
  `^\\W*${opening}(?:${[
    '(?:not|never) (?:yet )?(?:been )?(?:run|done|ok|okay|passed|tested|approved|accepted|drilled|rotated|measured|audited|reviewed)',
    `did${not} (?:pass|work|run|happen)`,
    'pending|unusable|unsigned|unaudited|cancell?ed',
    '(?:(?:[1-9]\\d*|one|two|some|several) )?(?:still )?open|none (?:is |was |were |are )?(?:fixed|closed|resolved|passed|completed|kept|trained)',
    'no (?:result|evidence|proof|rubric|sample|sampling|owner|pager|procedure|audit|drill|test|rotation|check)',
    'no (?:one|\\w+s|\\w+ers?) (?:was |were )?(?:trained|briefed|told)',
    'neither(?: \\w+){1,4} (?:was there|attended|came|agreed|read it)',
    '(?:nobody|no one|neither|none of (?:them|us))(?: (?:has|have|had|ever|yet|was|were|of them)){0,2} (?:agreed|reads?|samples?|looks?|checks?|reviews?|tests?|trained|attended|came|there)(?: it| them)?',
  ].join('|')})${closing}`,
  'i',
)
/** Without one of these no clause can be one. */
const bareNeeds = [
  'not ',
  'no ',
  'none',
  'nobody',
  'neither',
  'never',
  'did',
  'pending',
  'unusable',
  'unsigned',
  'unaudited',
  'cancel',
  'open',
]
/** A sentence that says nothing else than that it went wrong; in a clause these words may be the outcome that was wanted. */
const bareSentence =
  /^\W*(?:(?:it|this|that|was|has|run|drill|exercise|test|tested|result|outcome|on)\b\W*)*(?:did(?: not|n['’]t) (?:stop|fire|hold)|nothing happened|no effect|failed|skipped|aborted|ko|nok|false|nearly passed|0 completed|planned for [\w ]{1,20})\W*$|^\W*(?:result|outcome)\W+(?:negative|red|no|none)\W*$/i

/** A question where an answer should stand: `Passed?`, `stopped after ? s`, `???`. */
const question =
  /\?{2,}|(?:^|\s)\?(?=\s|$)|(?:^|[.;:,(]\s*)(?:passed|done|works?|tested|ok|okay)\s?\?/i

/** What in a text says that the thing was not done, went wrong, or is a form that was never filled in, in the author's own words; null when nothing does. */
export function findDenial(text: string): Stretch | null {
  for (const sentence of sentencesOf(text)) {
    const said = deniedIn(sentence.text)
    if (said === null) {
      const admitted = findAdmission(
        withoutDates(sentence.text),
        text.slice(sentence.to),
        attacks.test(text),
      )
      if (admitted === null) continue
      return {
        text: sentence.text.slice(admitted.from, admitted.to),
        from: sentence.from + admitted.from,
        to: sentence.from + admitted.to,
      }
    }
    const ahead = sentence.text.slice(Math.max(0, said.from - 60), said.from)
    const isOvercome =
      !said.isCertain &&
      (onceMore.test(text.slice(sentence.from + said.to)) ||
        another.test(ahead) ||
        negated.test(ahead))
    if (!isOvercome)
      return { text: said.text, from: sentence.from + said.from, to: sentence.from + said.to }
  }
  // a line that is wrapped goes on in the next one
  const wrapped = text.includes('\n') ? findDenial(text.replaceAll('\n', ' ')) : null
  return (
    wrapped ??
    findOpenSign(text) ??
    matchOf(question, text) ??
    findLeftOpen(text) ??
    findFewOf(text)
  )
}

/** Where attacks are tried, "rejected" is what was wanted. */
const attacks =
  /\b(?:inject\w*|attacks?|hidden|malicious|allow-?list|jailbreak|schema|validation|forbidden|expected|hostile|prompts? of)\b/i

function deniedIn(sentence: string): (Stretch & { isCertain: boolean }) | null {
  const undoneThere = saysUndone(sentence)
  if (undoneThere !== null) return { ...undoneThere, isCertain: true }
  const plain = withoutDates(sentence)
  const bare = plain.length <= longestBare ? matchOf(bareSentence, plain) : null
  const wrongThere = bare ?? firstPhrase(wrong, sentence)
  if (wrongThere !== null) return { ...wrongThere, isCertain: false }
  const folded = sentence.toLowerCase()
  if (!bareNeeds.some((word) => folded.includes(word))) return null
  const clause = clausesOf(sentence).find(
    ({ text }) => text.length <= longestBare && bareClause.test(withoutDates(text)),
  )
  return clause === undefined ? null : { ...clause, isCertain: false }
}

/** The text, as long as it was, with its dates blanked out. */
function withoutDates(text: string): string {
  return blanked(text, findDates(text, '2000-06-15'))
}
