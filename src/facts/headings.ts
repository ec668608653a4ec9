// Does a heading or a caption say that what stands under it is another thing, or is not so yet?
import { matchOf, type Stretch } from './clauses.ts'

const qualifying = new RegExp(
  [
    '^\\W*(?:(?:the|from|of|as|in|a) )*(?:old|former|previous|superseded|obsolete|outdated|rejected|withdrawn|archived)\\b|\\b(?:previous|last|next|old) (?:version|release|year)\\W*$',
    '\\b(?:superseded|obsolete|outdated|rejected|withdrawn|revoked|cancell?ed|postponed)\\W*$|\\bcop(?:y|ied) (?:of|from)\\b|\\bexamples?\\W*$|\\btraining example\\b|\\(proposal\\)|\\b(?:signatures?|names) (?:only|to follow|follow)\\b|\\bto be voted\\b|\\b(?:ticked|filled in) as\\b|\\bas (?:assumed|wished)\\b|\\b(?:made[- ]up|invented|fictitious|mock-?ups?|lorem ipsum)\\b',
    '\\b(?:target|future|desired) (?:state|picture|status\\w*|version)\\b|\\bwe (?:hope|wish|expect|plan|want to (?:be|have|see|reach))\\b|\\bhoped for\\b|\\bwhen it is done\\b|\\blooks? like\\b|\\bof the plan\\b',
    '\\bexpected (?:results?|status\\w*|state|answers?|decision|on|at|\\d)|\\b(?:decision|sign-?off|results?|status\\w*|approval) expected\\b|\\bforecasts?\\b|\\bprojected\\b|\\bas planned for\\b|\\bplanned (?:results?|status\\w*|state|answers?)\\b',
    '\\bproposed\\b(?! by)|\\brequested\\W*$|^\\W*requested\\b(?! by)|\\bpossible (?:decision|status|result|outcome|answer)s?\\b|\\bpending\\W*$|\\b(?:still )?to (?:come|follow)\\W*$|\\bas follows\\W*$',
    '\\bto be (?:\\w+ )?(?:filled|verified|confirmed|taken|signed|decided|agreed)\\b|\\bnot (?:yet|reviewed|for|done|checked|valid|final|tested|started|taken|true|real|approved|agreed|decided)\\b|\\b(?:could|would|might|will) (?:be|look)\\b|\\((?:an)?other (?:agent|system|product|project|team)',
  ].join('|'),
  'i',
)
const ofVersion = /\b(?:v(?:ersion)?|release|for|of) ?(\d+(?:\.\d+)+)\b/i

/** What in a heading takes what it is over away; `version`: the one that the document is about, or null. */
export function findQualifier(text: string, version: string | null): Stretch | null {
  const other = matchOf(ofVersion, text)
  const named = ofVersion.exec(text)?.[1]
  const isOther = other !== null && version !== null && named !== undefined && !isOf(named, version)
  return matchOf(qualifying, text) ?? (isOther ? other : null)
}

/** The text, as long as it was, without the version that the document is about: `Items of version 1.4`. */
export function withoutOwnVersion(text: string, version: string | null): string {
  return text.replace(/\bof (?:the )?version (\d+(?:\.\d+)*)/gi, (found, named: string) =>
    version !== null && isOf(named, version) ? ' '.repeat(found.length) : found,
  )
}

/** What else signatures and decisions are of or from: `Sign-off of the budget`. */
const ofAnother =
  /\b(?:of|for|on|from) (?!(?:(?:the|this|that|our|all|both) )?(?:\w+ )?(?:launch|release|go-?live|gate|review|checklist|items?|document|page|agent|system|pilot|production|deployment|board|committee|sponsor|lead\w*|owners?|roles?|version|decision|readiness|scal\w+|steering|team|coe|coo|security|rollout|\d)\b)(?:(?:the|this|that|our|all|both) )?\p{L}+(?: \p{L}+)?/iu

const someVersion = /\bv(?:ersion)? ?(\d+(?:\.\d+)*)/i

/** What in the heading of a sign-off or a decision makes it one of something else; `version`: the one that the document is about, or null. */
export function findOtherMatter(text: string, version: string | null): Stretch | null {
  const named = someVersion.exec(text)?.[1]
  return (
    matchOf(ofAnother, text) ??
    (named !== undefined && (version === null || !isOf(named, version))
      ? matchOf(someVersion, text)
      : null)
  )
}

/** Whether a version, or the beginning of one, is the document's: `1.4` is 1.4.2's, and `4` or `1` is not 11.4's. */
function isOf(named: string, version: string): boolean {
  const own = version.replace(/^\D+/, '')
  return own === named || own.startsWith(`${named}.`)
}
