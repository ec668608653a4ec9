// Where do a text's sentences and clauses begin and end, and which of them say that something is not done?
import { type Day, findDates } from './dates.ts'

/** A half-open stretch of a text. */
export interface Stretch {
  text: string
  from: number
  to: number
}

/** Where an expression matches first, or null. */
export function matchOf(expression: RegExp, text: string): Stretch | null {
  const match = expression.exec(text)
  return match === null ? null : { text: match[0], from: match.index, to: match.index + match[0].length }
}

/** Short forms whose full stop ends no sentence. */
const abbreviation =
  /(?:^|[\s(])(?:e\.g|i\.e|incl|rot|ref|rev|ext|tel|sec|art|chap|approx|no|nos|nr|vs|dr|mr|mrs|ms|prof|st|jr|sr|min|max|avg|resp|cf|ca|dept|est|fig|p|pp|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/i
/** The initial of a name. */
const initial = /(?:^|[\s(.])\p{Lu}$/u

/** Sentences: ended by a full stop, a question or exclamation mark before white space, a semicolon, or a line end. */
export function sentencesOf(text: string): Stretch[] {
  return stretches(text, (at) => {
    const character = text[at] ?? ''
    if (character === '\n' || character === ';') return true
    if (!'.!?'.includes(character) || !/\s/.test(text[at + 1] ?? ' ')) return false
    const before = text.slice(Math.max(0, at - 8), at)
    return character !== '.' || !(abbreviation.test(before) || initial.test(before))
  })
}

/** Clauses: sentences cut further at commas, colons, dashes with space around them, brackets, arrows and bullets. Dates stay whole. */
export function clausesOf(text: string): Stretch[] {
  const dates = findDates(text)
  const inDate = new Set(dates.flatMap((date) => Array.from({ length: date.to - date.from - 1 }, (_, i) => date.from + 1 + i)))
  const insideDate = (at: number): boolean => inDate.has(at)
  return sentencesOf(text).flatMap((sentence) =>
    stretches(sentence.text, (at) => {
      const character = sentence.text[at] ?? ''
      const before = sentence.text[at - 1] ?? ' '
      const after = sentence.text[at + 1] ?? ' '
      if (insideDate(sentence.from + at)) return false
      if ('()[]→•·|'.includes(character)) return true
      if ('–—-'.includes(character)) return /\s/.test(before) && /\s/.test(after)
      return (character === ',' || character === ':') && /\s/.test(after)
    }).map((clause) => ({ ...clause, from: sentence.from + clause.from, to: sentence.from + clause.to })),
  )
}

function stretches(text: string, endsAt: (at: number) => boolean): Stretch[] {
  const found: Stretch[] = []
  let start = 0
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && !endsAt(at)) continue
    let from = start
    let to = at
    while (from < to && /\s/.test(text[from] ?? '')) from++
    while (to > from && /\s/.test(text[to - 1] ?? '')) to--
    if (to > from) found.push({ text: text.slice(from, to), from, to })
    start = at + 1
  }
  return found
}

const checked = 'tested|exercised|drilled|rehearsed|verified|rotated|acknowledged|drafted|named|assigned|appointed|agreed|decided|tried out|tried'
const finished = `${checked}|triggered|run|confirmed|executed|performed|read|written|configured|set up|done|completed|finished|started|carried out|checked|reviewed|scheduled|booked|created|built|connected|enabled|proven|proved|measured|taken place|trained|briefed|announced|finalised|finalized|signed`
const arranged =
  'confirmed|decided|defined|determined|arranged|agreed|fixed|identified|announced|hired|named|assigned|appointed|nominated|chosen|scheduled|tested|rotated|drilled|rehearsed|configured|drafted|set up|set|done|finalised|finalized|written'

/** A way of saying something: an expression, and words without which it cannot match, so that most texts need not be searched for it. */
interface Phrase {
  needs: readonly string[]
  is: RegExp
}

/** A phrase as an expression in any case; `not` also matches `n't` behind the verb. */
function phrase(needs: string, source: string): Phrase {
  return { needs: needs.split(' | '), is: new RegExp(source, 'i') }
}

const not = "(?: not|n[’']t)"

/** The text itself says that the thing asked for has not been done. Each is plain enough to be quoted back to its author. */
const undone: readonly Phrase[] = [
  phrase('tbd | tba | tbc | t.b. | todo', '\\b(?:tb[dac]|t\\.b\\.[dac]\\.?)(?![a-z0-9\\u00c0-\\u024f])|\\bTODO\\b'),
  phrase('has not | have not | hasn | haven', `\\b(?:has|have)${not}(?: \\w+ly)?(?: yet)?(?: been)?(?: \\w+ly)? (?:${finished})\\b`),
  phrase(
    "was not | were not | is not | are not | did not | does not | do not | n't | n’t",
    `\\b(?:was|were|is|are|did|does|do)${not}(?: \\w+ly)?(?: yet)?(?: been)?(?: \\w+ly)? (?:${checked}|test|exercise|drill|rehearse|rotate|try)\\b`,
  ),
  phrase('yet', `\\bnot yet (?:been )?(?:\\w+ly )?(?:${finished})\\b|\\b(?:is|are|has|have|was|were)${not} yet\\b|\\bnot yet(?=\\s*(?:$|[.;,)]))`),
  phrase('yet', `\\b(?:has|have|was|were|is|are)${not}(?: been)? \\w+ yet\\b`),
  phrase(
    'will ',
    `\\bwill (?:then |only |first )?be (?:${arranged}|run|held|carried out|performed|executed|exercised|created|read|acknowledged|enabled|added|completed|started)\\b`,
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
  phrase('never', `\\bnever (?:been |actually )*(?:${checked}|triggered|run|executed|performed)\\b(?! twice)`),
  phrase('not ', '\\bnot (?:individually |separately |actually |themselves |itself )?(?:tested|exercised|drilled|rehearsed|tried out|provoked)\\b'),
  phrase('still', '\\bstill (?:to (?:be|come|do|follow|happen)|needs? to|has to|have to|outstanding|missing|to-do)\\b'),
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
  phrase('used to', '(?<!\\b(?:is|are|was|were|be|been|gets?) )\\bused to (?:be )?(?:check|look|read|review|watch|monitor|go through)\\w*'),
  phrase('planned', '\\bplanned (?:for|in) (?:version|v\\d|the next|next|phase|later|spring|summer|autumn|winter)\\b'),
  phrase('untested | undrilled | unrehearsed', '\\b(?:untested|undrilled|unrehearsed)\\b'),
  phrase('postponed | put off | pushed | held over | backlog', '\\b(?:postponed|put off|pushed (?:back|out) (?:to|until)|held over|in the backlog)\\b'),
]

/** The text speaks of a time that has not come. */
const future: readonly Phrase[] = [
  phrase("will | shall | won | ’ll | 'll", "\\b(?:will|shall|won[’']t)\\b(?! (?:continue|keep|remain|stay|still))|[’']ll\\b(?! (?:continue|keep|remain|stay))"),
  phrase(
    'going | due | slated | expected | meant | supposed',
    '\\b(?:is|are|was|were) (?:going|due|slated|expected|meant|supposed) to\\b|\\bdue to (?:be|happen|start|run)\\b',
  ),
  phrase('plan', '\\bplan(?:s|ned|ning)?\\b(?= (?:for|to|in|on|after|next|at)\\b)|\\b(?:is|are|was|were) planned\\b|\\bplanned:'),
  phrase(
    'intend | aim | hop | mean | coming | due course',
    '\\b(?:intend|aim|hope|mean)(?:s|ed|ing)? to\\b|\\bupcoming\\b|\\bforthcoming\\b|\\bin due course\\b',
  ),
  phrase(
    'next | coming | tomorrow',
    '\\b(?:next|coming) (?:week|month|sprint|quarter|year|monday|tuesday|wednesday|thursday|friday|iteration|release|one)\\b|\\btomorrow\\b',
  ),
  phrase(
    'booked | scheduled | slated | earmarked | pencilled | penciled | calendared | lined up | diarised',
    '\\b(?:booked|scheduled|slated|earmarked|pencilled in|penciled in|calendared|lined up|diarised) (?:for|in|to|on|after)\\b',
  ),
  phrase('as soon as | once | when', '\\b(?:as soon as|once) (?:we|it|they|the|he|she|someone|time)\\b|\\bwhen (?:time|capacity|we (?:get|find|have))\\b'),
  phrase(
    'launch | live | release | first',
    '\\b(?:shortly )?(?:after|following|post)[- ](?:the )?(?:launch|go-?live|release)\\b|\\bin the first (?:week|month|days)\\b',
  ),
  phrase('to follow', '\\bto follow\\b'),
]

/** What in this stretch says that the thing is not done, in the author's own words; null when nothing does. */
export function saysUndone(text: string): Stretch | null {
  const found = firstMatch(undone, text)
  if (found === null) return null
  const clause = text.slice(Math.max(text.lastIndexOf(',', found.from), text.lastIndexOf(':', found.from), found.from - 60, 0), found.from)
  return innocent.test(clause) ? null : found
}

/** What takes the edge off such a phrase when it stands before it: a condition, a negation, or a further time. */
const innocent =
  /\b(?:if|unless|in case|should|whenever|when|until|nothing|nobody|none|no one|no|next|another|again|further|subsequent|regular|quarterly|monthly|annual|future|repeat)\b[^,;:.]*$/i

/** What in this stretch speaks of the future; null when nothing does. */
export function saysFuture(text: string): Stretch | null {
  return firstMatch(future, text)
}

/** The leftmost match of any of the phrases; of two at one place, the one that is listed first. */
function firstMatch(phrases: readonly Phrase[], text: string): Stretch | null {
  const folded = text.toLowerCase()
  let first: Stretch | null = null
  for (const { needs, is } of phrases) {
    if (!needs.some((word) => folded.includes(word))) continue
    const match = is.exec(text)
    if (match !== null && (first === null || match.index < first.from)) first = { text: match[0], from: match.index, to: match.index + match[0].length }
  }
  return first
}

/**
 * What the text says has been done: sentences that say they are not done are left out, as are clauses that speak of the future and
 * sentences that name only days after `until`. What an evidence rule looks for must stand in one of these.
 */
export function doneParts(text: string, until: Day | null): Stretch[] {
  return sentencesOf(text).flatMap((sentence) => {
    if (saysUndone(sentence.text) !== null) return []
    const days = findDates(sentence.text, until).map((date) => date.day)
    if (until !== null && days.length > 0 && days.every((day) => day !== null && day > until)) return []
    if (saysFuture(sentence.text) === null) return [sentence]
    return clausesOf(sentence.text)
      .filter((clause) => saysFuture(clause.text) === null)
      .map((clause) => ({ ...clause, from: clause.from + sentence.from, to: clause.to + sentence.from }))
  })
}
