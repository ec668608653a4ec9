// What in a text takes a document back, or says that it never held?
import { matchOf, type Stretch } from './clauses.ts'

/** A line that takes a signature, an approval or the whole document back. */
const takenBack =
  /\bdo not (?:launch|deploy|ship|release)\b(?= *(?:[.!,;]|$|this|it\b|yet|until))|(?:^|[^\w-])no-go\b|\b(?:withdraws?|revokes?|rescinds?) (?:her|his|their|the|its|my|our) (?:signature|approval|sign-?off|acceptance|consent)|\b(?:signature|approval|sign-?off|acceptance|clearance)s? (?:is|are|was|were|has been|have been) (?:withdrawn|revoked|rescinded|refused)\b|\bthis (?:document|checklist|version|review) (?:is|was|has been) (?:void|superseded|withdrawn|revoked|rejected|invalid|not valid|cancelled|obsolete)\b/i
/** A heading that says that what follows does not hold: `Draft checklist`, and not `Draft replies`, which an agent may write. */
const notValid =
  /^\W*(?:(?:superseded|void|rejected|withdrawn|revoked|revocation|obsolete|archived?)\b|(?:template|example|sample|dummy|draft|mock|specimen)(?=\W*$|\W*[\d:(,–—]|-? ?(?:only|of|for|v\d|version|copy|checklists?|reviews?|items?|gates?|documents?|forms?|sheets?|answers?(?=\W*$)|entries|evidence|sign\w*|decisions?|data|tables?|results?|status\w*|figures|numbers|readiness|launch|release)\b))|\((?:requested|template|draft|example|sample|void|rejected)\)|\bof (?:the )?(?:20\d\d )?version\b|[[(]VOID[\])]/i
/** A heading over items or metrics that says that they are not there yet. */
const notYet = /\b(?:postponed|not (?:yet )?(?:done|started|filled in|valid)|forecasts?|projected|planned)\b/i
const draft =
  /\bDRAFT\b|\bARCHIVED?\b|\bVOID\b|[[(](?:[Dd]raft|[Ee]xample|[Tt]emplate|[Ss]ample|[Mm]ock|dry run|practice run|[Rr]ehearsal|[Aa]rchived|void|rejected)\b|[—–-]\s*(?:[Aa]rchived|[Rr]ehearsal|rejected|draft)(?:,.*)?$|^(?:Template|Sample|Draft)\s*[:—–-]|, rehearsal\b|\b[Nn]ot for (?:decision|use|release)\b|\b[Dd]o not use\b/
/** At an end of the title, a mark of its own: an agent may well handle rejected invoices. */
const ended =
  /[—–,(|:[-]\s*(?:rejected|superseded|template|wip|mock-?up|obsolete|outdated|on hold|cancell?ed|withdrawn|revoked|suspended|postponed|void|example|draft|lorem ipsum|tbd|blocked|old(?: version)?|sample(?: (?:for|of) [\w ]{1,30})?|(?:for|in) (?:training|the handbook))\s*[)\]]?\W*$|^(?:example|sample|template|rejected|superseded|cancell?ed|withdrawn|obsolete|mock-?up|wip)(?=\W* Pilot| [\p{Lu}\d—–:-])|\bd r a f t\b|^rejected$/iu
/** A heading that is nothing but what became of the launch. */
const outcome =
  /^\W*(?:(?:now|launch|release|approval|decision)\W+(?:is |was )?)?(?:rejected|refused|cancell?ed|superseded|withdrawn|obsolete|reversed|revoked|rescinded|suspended|postponed|overruled|vetoed|declined|denied|no launch|no-?go|do not launch|not approved|void|invalid)(?: by (?:the )?[\p{L} ]{2,30})?\W*$/iu
/** A line or a heading that is nothing but such a mark. */
const mark =
  /^\W*(?:(?:confidential|internal|first|working|early) )?(?:draft|wip|work in progress|specimen|sample|entwurf|template|example|mock-?up|fixme|todo|void|expired|retracted|annulled|unsigned copy|not approved|not for (?:use|release|decision)|for discussion only|blocked)(?: for (?:discussion|comment|review))?(?:\s+v?[\d.]+)?\W*$/i
/** A line that begins with such a mark, or is a field of the document's state. */
const state =
  /^\W*(?:TODO|FIXME|XXX)\b|^\W*\[TODO\b|^\W*(?:template|sample|draft|example|practice)\W*[:—–-]\W*(?:fill in|not\b|do not\b|(?:yes|true)\W*$)|^\W*(?:overall|(?:overall |document )?(?:status|state|result|outcome|verdict|approval|approved|decision)(?: of this document)?)\W*(?::|=)\W*(?:draft|rejected|withdrawn|denied|declined|no|blocked|void|red|fail(?:ed)?|not (?:approved|ready)|❌|🔴)(?![a-z0-9\u00c0-\u024f])|\b(?:signature|approval|clearance|sign-?off)\b[^.;]{0,40}\b(?:is hereby void|is cancelled|suspended|is on hold)\b|\b(?:decision|approval)\b[^.;]{0,30}\b(?:(?:was|is|has been) )?(?:reversed|revised|overturned|changed to)\b|^\W*(?:launch|release) (?:is )?postponed\b|\bhas vetoed\b|^\W*veto\b|\btakes? (?:my|her|his|their) signature back\b/i
/** `Legal: Ola Berg, 2026-06-09, rejected`: who refuses, a name and a day at most, and the refusal. */
const refusal =
  /^[^:]{2,40}:\W*(?:[^\d:,()]{3,40}[,(]\W*)?(?:\d{4}-\d\d-\d\d\W*)?(?:i say )?(?:rejected|refused|vetoed|veto|declined|disapproved|against(?: the (?:launch|release))?|no-go)\W*$/i
/** Characters of a line that can be nothing but the document's state. */
const longestState = 160
const conditional = /\b(?:if|unless|when|whenever|in case|should)\b/i

/** Front matter that says so. */
const stateKey =
  /^[ \t]*(?:draft:\s*(?:true|yes)|(?:status|state):\s*["']?(?:draft|rejected|withdrawn|archived|void|wip)\b|(?:decision|outcome|verdict):\s*["']?(?:blocked|rejected|no)\b).*$/im

/** Where a text stands: what a line says of the document, and a title or a heading of what is under it, other texts do not. */
export interface Standing {
  isLine: boolean
  isHeading: boolean
  isTitle: boolean
  isOverItems: boolean
}

/** What in a line or a heading takes the document, a signature or an approval back; a condition before it takes nothing back. */
export function findWithdrawal(text: string, { isLine, isHeading, isTitle, isOverItems }: Standing): Stretch | null {
  const found =
    ((isLine || isHeading) && text.length < longestState ? matchOf(mark, text) : null) ??
    (isLine && text.length < longestState ? (matchOf(state, text) ?? matchOf(refusal, text)) : null) ??
    (isTitle ? (matchOf(draft, text) ?? matchOf(ended, text)) : null) ??
    (isHeading ? matchOf(outcome, text) : null) ??
    (isOverItems ? (matchOf(notValid, text) ?? matchOf(notYet, text)) : null) ??
    matchOf(takenBack, text)
  return found === null || conditional.test(text.slice(0, found.from)) ? null : found
}

/** The line of a front matter that says that the document does not hold. */
export function findStateKey(text: string): Stretch | null {
  return matchOf(stateKey, text)
}

const failed = '(?:❌|✗|🔴|red|failed|not (?:done|passed|met))(?![a-z0-9\\u00c0-\\u024f])'
const word = '(?:items?|gates?|checkpoints?|checks?|box(?:es)?|no\\.?|#)'
const after = new RegExp(
  `(?:^\\W*(?:correction\\W+)?(?:status of )?(?:${word}\\s*)?|\\b(?:status of )?${word}\\s*)#?(\\d{1,2}(?:\\.\\d{1,2})?)(?:\\s*[,&]\\s*\\d+|\\s+and\\s+\\d+)*[a-z]?\\s*(?:[:=|.–—-]\\s*|(?:is|are|reads?|should read)\\s+)["“']?${failed}`,
  'i',
)
const before = new RegExp(`^\\W*${failed}\\W*(?:${word}\\s*)#?(\\d{1,2})\\b`, 'i')

/** Which item a line says has failed (`Item 9: ❌`, `Gate 3 is red`), and in which words; null where it says so of none. */
export function findFailedItem(text: string): { id: string; text: string } | null {
  if (!/\d/.test(text) || !/❌|✗|🔴|red|failed|not /i.test(text)) return null
  const said = after.exec(text) ?? before.exec(text)
  return said?.[1] === undefined ? null : { id: said[1], text: said[0].trim() }
}

/** Whether a line says that what it names has failed; what once was red is no longer so. */
export function saysFailed(text: string): boolean {
  return text.length < longestState && /❌|✗|🔴|(?<!\b(?:was|were|been) )\b(?:red|failed)\b/i.test(text)
}
