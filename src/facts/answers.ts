// Does a text say what was found on a topic, and not only that nobody looked?
import { blanked } from './blanked.ts'
import { findCadence } from './cadence.ts'
import { clausesOf, type Stretch } from './clauses.ts'
import { findDates } from './dates.ts'
import { findPeople, findRole } from './people.ts'
import { findWords } from './words.ts'

/** What answers on a topic as well as a word of its list does, read from the form of a clause. */
export type Fact = keyof typeof facts

const verb =
  'look|check|audit|measur|assess|verif|clarif|count|test|examin|evaluat|inspect|sampl|review|investigat|analys|determin|establish|consider|cover|address|known|done|discuss|agreed|compar|finished|ready|part of|included|settled|resolved|granted|sorted|defined'
const noun =
  'audits?|checks?|checking|counts?|counting|tests?|testing|measurements?|reviews?|samples?|sampling|analysis|assessment|verification|inspection|statement|information|evidence|figures?|idea'

/** Nobody looked: the act is denied (`not measured`, `no audit`, `unknown`), or still to come, or it is a hope, or nothing but praise. */
const unseen = new RegExp(
  [
    `(?:\\b(?:not|never|nobody|no one|yet to|still to|remains? to|needs? to)\\b|n[’']t\\b)(?! (?:allowed|able|permitted))(?: [\\w-]+){0,2}? (?:${verb})\\w*`,
    `\\bto be (?:\\w+ly )?(?:${verb})\\w*`,
    `\\b(?:no|without|lacks?|lacking)\\b(?: [\\w-]+){0,2}? (?:${noun})\\b(?! (?:was|were|had|show\\w*|contain\\w*|fail\\w*|is|are) (?!done|made|run|carried|held|performed|taken|kept|available|possible|planned|needed|necessary))`,
    '\\bno(?:t|n|ne)?\\b(?: [\\w-]+){0,3} yet\\b|\\b(?:not (?:yet )?clear|unclear|undecided|undetermined|un(?:measured|checked|audited|verified|assessed|tested)|out of scope|left out|pending|tb[dac])\\b|(?:^\\W*|\\b(?:is|are|remains?|still) )(?:unknown|open|missing|outstanding)\\b(?! (?:to|for)\\b)',
    '\\b(?:presumably|presumed|assumed|hopefully|probably|supposedly|(?:should|ought to) be|(?:we|i) (?:trust|believe|think|assume|hope|guess))\\b',
    '^\\W*(?:[a-z]+ ){0,3}(?:(?:is|are|was|were|looks?|looked|all|very|quite|also|too) )*(?:fine|ok|okay|good|great|nice|perfect|all right|in order|as expected)\\W*$',
  ].join('|'),
  'i',
)
const bareStart =
  /^(?:\W|\b(?:but|and|however|though|which|it|they|this|that|was|were|is|are|has|have|had|been|still|so far|also)\b)*$/i

/** The text, as long as it was, without the clauses that say that nobody looked; one that has no subject takes the clause before with it. */
export function withoutUnseen(text: string): string {
  const clauses = clausesOf(text)
  const gone = clauses.flatMap((clause, index) => {
    const match = unseen.exec(clause.text)
    if (match === null) return []
    const before = clauses[index - 1]
    if (before === undefined || !bareStart.test(clause.text.slice(0, match.index))) return [clause]
    // behind a comma, "no accuracy check" names its own subject
    const isItsOwn =
      text.slice(before.to, clause.from).includes(',') && /^(?:no|without|lack)/i.test(match[0])
    return isItsOwn ? [clause] : [before, clause]
  })
  return blanked(text, gone)
}

const some =
  '(?:\\d[\\d.,]*|an?|one|two|three|four|five|six|ten|twelve|fifteen|twenty|thirty|half an)'
const age = new RegExp(
  `(?<!\\b(?:in|over|for|during|last|past|took|spent|of) (?:the )?(?:last |past )?)\\b${some}[ -]?(?:s|secs?|seconds?|mins?|minutes?|h|hrs?|hours?|days?|weeks?|months?)\\b`,
  'i',
)
const share =
  /%(?! (?:done|complete|finished|audited|checked|reviewed))|‰|\bper ?cent\b|\b(?:\d[\d.,]*|none|no|all|every|one|two|three|four|five|six|seven|eight|nine|ten)(?: [\w-]+){0,3} (?:of|in|on|from|out of|among)(?: (?:the|a|some|about|our))*(?: sample of)? (?:\d[\d.,]*|hundred|thousand)(?! ?(?:sources?|systems?|feeds?|days?|weeks?|months?|hours?|minutes?|years?|20\d\d)\b)/i
const found =
  /\b(?:found|seen|noted|noticed|noticeable|detected|discovered|observed|identified|spotted|came up|turned up|show(?:ed|s|n)|reveal(?:ed|s)|surfaced)\b/i
const denied = /\b(?:no|none|nothing|nil|zero|0|not (?:a|one)|without|free of)\b/i

/** Subjects and verdicts that make no event of a condition (`if needed`, `when we see it`, `if it does not work`). */
const vague = [
  'we|they|you|he|she|i|somebody|someone|anybody|anyone|anything|something|things?|people|everybody|nobody|there|any|become|be|prove|so|not|no longer|in doubt|off',
  'it (?:is|was|does|doesn.t|should|must|has|had|becomes?|gets?|fails?|no longer|ever|ends?|would|needs?|proves?|seems?|turns|goes|can|cannot|misbehaves?|works?|stops?|makes)',
  'needed|necessary|required|appropriate|possible|asked|told|wanted|desired|deemed|considered|convenient|ready|live|bad|wrong|poor',
  '(?:the |a |an |any |some |our |more |bad )?(?:situation|business|needs?|time|team|management|moment|circumstances?|opportunity|problems?|issues?|reasons?|doubts?|chance|capacity|board|steering \\w+|steerco|owner|sponsor|users?|company|expectations?|benefits?|value|use|coe|things)',
].join('|')
const condition = new RegExp(
  `\\b(?:if|when|whenever|once|as soon as|the day|upon|unless|in case(?: of)?|in the event of|should) (?!(?:ever |and when |and |or )*(?:${vague})\\b)[a-z\\d]`,
  'i',
)

const facts = {
  /** How often something comes (`each Monday`). */
  cadence: (clause: string): boolean => findCadence(clause) !== null,
  /** How long ago something was (`5 min`, `a day`). */
  age: (clause: string): boolean => age.test(clause),
  /** So many of so many (`3 of 300`, `99.8 %`). */
  share: (clause: string): boolean => share.test(clause),
  /** Somebody looked, and there was nothing (`no contradictions found`). */
  'nothing-found': (clause: string): boolean => denied.test(clause) && found.test(clause),
  /** A person or a role that one person holds. */
  person: (clause: string): boolean => findRole(clause) !== null || findPeople(clause).length > 0,
  /** A condition that names what has to happen (`if a regulator objects`). */
  condition: (clause: string): boolean => condition.test(clause),
  /** A limit in signs or an arrow (`> 2 %`, `→ CoE Lead`). */
  threshold: (clause: string): boolean => /[<>≥≤]\s?\d|→|[=-]>/.test(clause),
}

export interface Topic {
  words: readonly string[]
  'or-none'?: readonly string[] | undefined
  facts?: readonly Fact[] | undefined
}

/** Facts that a clause on the act itself (`audited daily`, `the audit took two days`) does not give. */
const aboutData: ReadonlySet<Fact> = new Set<Fact>(['cadence', 'age', 'share', 'nothing-found'])
/** Whose day or making a clause speaks of, not of what was found. */
const act = [
  'audit*',
  'check',
  'checks',
  'checked',
  'review',
  'reviewed',
  'reviews',
  'looked',
  'examined',
  'inspected',
  'assessed',
]

/** Whether a sentence answers on the topic: one of its words, a word of what may be absent (also behind a "no"), or one of its facts. */
export function answersOn(sentence: string, topic: Topic): boolean {
  if (
    findWords(sentence, topic.words).length > 0 ||
    findMentions(sentence, topic['or-none'] ?? []).length > 0
  )
    return true
  if (topic.facts === undefined) return false
  const clauses = clausesOf(sentence)
  const told = clauses.filter(
    (clause) =>
      findWords(clause.text, act).length === 0 && findDates(clause.text, '2000-06-15').length === 0,
  )
  return topic.facts.some((fact) =>
    (aboutData.has(fact) ? told : clauses).some((clause) => facts[fact](clause.text)),
  )
}

/** Where a topic is spoken of at all, also to deny it. */
export function findMentions(text: string, words: readonly string[]): Stretch[] {
  return words.length === 0 ? [] : findWords(text, words, 'also denied')
}
