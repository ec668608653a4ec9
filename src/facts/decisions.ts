// Does a remark beside a decision take it back, put it off, or state another one?
import { matchOf, type Stretch, sentencesOf } from './clauses.ts'
import { withoutHarmless } from './doubt.ts'
import { numberWord, readNumber } from './numbers.ts'

const ended =
  'revok|rescind|revers(?:ed|al)|overturn|overrul|supersed|cancel|suspend|adjourn|postpon|defer|delay|withdr[ae]w|veto|reject|refus(?:e[sd]?|al)|declined|annul|retract|abort|halted|shelved|frozen|scrapped|void|nullif|disapprov|oppose|block(?:ed|s)?\\b|dissent|obsolete|invalid|outdated'

/** What ends a decision, or makes it depend on something. */
const against = new RegExp(
  [
    `\\b(?:${ended})\\w*`,
    "\\bno[ -]?go\\b|\\bno (?:launch|release|deployment|clearance|decision|approval)\\b|\\b(?:do not|don['’]t|must not|may not|cannot|can['’]t) (?:launch|deploy|ship|release|go live|scale)\\b",
    "(?:\\b(?:not|never)|n[’']t)\\b(?: (?:been|be|yet|\\w+ly))* (?:final|valid|binding|decided|approv\\w*|agree\\w*|accept\\w*|taken|clear\\w*|launch\\w*|ship\\w*|deploy\\w*|releas\\w*|sign\\w*|confirm\\w*|ready)\\b",
    '\\bobject(?:s|ed|ions? to)\\b|\\b(?:took|takes|taken) (?:(?:it|this|that|(?:my|her|his|their|the) \\w+) )?back\\b|\\bundecided\\b|\\bunder review\\b|\\bon hold\\b|\\b(?:is|was) (?:wrong|a mistake|an error|premature)\\b|\\bminority\\b|\\b(?:return|back) to (?:the )?pilot\\b',
    '^\\W*(?:only|once|unless|provided|subject to|except|not before|conditional(?:ly)? (?:on|upon)|until|in 20\\d\\d|from 20\\d\\d)\\b',
    '\\b(?:launch|release|deployment|decision|approval|clearance)\\b[^.;]{0,30}\\b(?:stopped|stops|off|subject to|until|unless|provided that|depends)\\b',
    '^\\W*stopp?(?:ed)?\\b|^\\W*(?:correction|erratum|appeal|amendment|objections?|revision)\\b',
    '\\boutvoted\\b|^\\W*(?:ships?|launch(?:es)?|goes live|go-?live|in (?:effect|force)|effective|valid)\\W+(?:only )?(?:after|once|when|as soon as|from the day)\\b',
    '\\b(?:gilt nur|nur wenn|unter (?:dem )?vorbehalt|vorbehaltlich|sous (?:réserve|condition)|à condition|solo (?:si|se)|siempre que|con riserva|a condizione|onder voorbehoud)(?![a-zà-ÿ])',
    '\\bagainst (?:the|this) (?:launch|release|decision|deployment)\\b|\\b(?:all|everybody|majority|most)\\b[^.;]{0,20}\\bagainst\\b',
  ].join('|'),
  'i',
)

/** `Ship: no`, `Board decision: delay`, `| Board | ❌ |`: a label of a decision, and a value that says no. */
const answered =
  /^\W*[^:|]{0,40}\b(?:decision|outcome|verdict|status|result|recommendation|launch|release|deploy\w*|ship|go(?:[- ]live)?|cleared|clearance|approv\w*|accepted|vote|board|committee|sponsor|legal|security)\b[^:|]{0,30}[:|=]\W*(?:no|nay|n|red|amber|delay\w*|hold|stop\w*|wait\w*|later|block\w*|cancel\w*|defer\w*|fail\w*|negative|against|not|tbd|tbc|pending|open|false|0)(?![a-z0-9\u00c0-\u024f])/i

const votes = new RegExp(
  `\\b(\\d+|${numberWord})\\s*(?:votes? )?(?:for|in favou?r|yes|yea)\\b`,
  'i',
)
const votesAgainst = new RegExp(
  `\\b([1-9]\\d*|${numberWord})\\s*(?:votes? )?(?:against|no|nay)\\b`,
  'i',
)

/** A condition before it, or that there is none of it, takes nothing back: `if it is rejected`, `nothing was postponed`. */
const harmlessBefore =
  /\b(?:if|should|whenever|when|in case)\b[^.;]*$|\b(?:no|none|nothing|nobody|without|zero|never|not)(?: (?:items?|one|of|the|them|was|is|were|are|been|has|have|had|be|to|further|other|\w+ly))*\s*$/i

/** What in a remark beside a decision takes it back or states another one; null when nothing does. */
export function findOverruling(text: string): Stretch | null {
  const said = matchOf(answered, withoutHarmless(text)) ?? outvoted(text)
  if (said !== null) return said
  for (const sentence of sentencesOf(text)) {
    const found = matchOf(against, sentence.text)
    if (
      found !== null &&
      !harmlessBefore.test(sentence.text.slice(Math.max(0, found.from - 80), found.from))
    )
      return { text: found.text, from: sentence.from + found.from, to: sentence.from + found.to }
  }
  return null
}

function outvoted(text: string): Stretch | null {
  const found = matchOf(votesAgainst, text)
  if (found === null) return null
  const [yes, no] = [votes.exec(text)?.[1] ?? '0', votesAgainst.exec(text)?.[1] ?? ''].map(
    (number) => readNumber(number) ?? 0,
  ) as [number, number]
  return no > 0 && no >= yes ? found : null
}

/** One word alone that leaves a decision as it is. */
const plainWord =
  /^(?:approved|approvals?|agreed|accepted|granted|go|launch|yes|unanimous(?:ly)?|confirmed|decided|done|none|cleared|signed|congratulations|minutes|reasons?|rationale|notes?|remarks?|comments?|participants|present|attendees|summary|date|signatures?|sign-?off|thanks)$/i

/** A line that is one word, and none that is known to leave a decision as it is. */
export function isUnknownWord(text: string): boolean {
  const [word, ...others] = text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? []
  return word !== undefined && others.length === 0 && !/\d/.test(word) && !plainWord.test(word)
}
