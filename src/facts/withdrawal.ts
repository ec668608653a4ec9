// What in a text takes a document back, or says that it never held?
import { matchOf, type Stretch } from './clauses.ts'
import { firstPhrase, type Phrase, phrase } from './phrases.ts'

/** A line that takes a signature, an approval or the whole document back. */
const takenBack =
  /\bdo not (?:launch|deploy|ship|release)\b(?= *(?:[.!,;]|$|this|it\b|yet|until))|(?:^|[^\w-])no-go\b(?! (?:areas?|zones?|lists?|topics?|words?)\b)|\b(?:withdraws?|revokes?|rescinds?) (?:her|his|their|the|its|my|our) (?:signature|approval|sign-?off|acceptance|consent)|\b(?:signature|approval|sign-?off|acceptance|clearance)s? (?:is|are|was|were|has been|have been) (?:withdrawn|revoked|rescinded|refused)\b|\bthis (?:document|checklist|version|review) (?:is|was|has been) (?:void|superseded|withdrawn|revoked|rejected|invalid|not valid|cancelled|obsolete)\b/i
/** A heading that says that what follows does not hold: `Draft checklist`, and not `Draft replies`, which an agent may write. */
const notValid =
  /^\W*(?:(?:superseded|void|rejected|withdrawn|revoked|revocation|obsolete|archived?)\b|(?:template|example|sample|dummy|draft|mock|specimen)(?=\W*$|\W*[\d:(,–—]|-? ?(?:only|of|for|v\d|version|copy|checklists?|reviews?|items?|gates?|documents?|forms?|sheets?|answers?(?=\W*$)|entries|evidence|sign\w*|decisions?|data|tables?|results?|status\w*|figures|numbers|readiness|launch|release)\b))|\((?:requested|template|draft|example|sample|void|rejected)\)|\bof (?:the )?(?:20\d\d )?version\b|[[(]VOID[\])]/i
/** A heading over items or metrics that says that they are not there yet. */
const notYet =
  /\b(?:postponed|not (?:yet )?(?:done|started|filled in|valid)|forecasts?|projected|planned)\b/i
const draft =
  /\bDRAFT\b|\bARCHIVED?\b|\bVOID\b|[[(](?:[Dd]raft|[Ee]xample|[Tt]emplate|[Ss]ample|[Mm]ock|dry run|practice run|[Rr]ehearsal|[Aa]rchived|void|rejected)\b|[—–-]\s*(?:[Aa]rchived|[Rr]ehearsal|rejected|draft)(?:,.*)?$|^(?:Template|Sample|Draft)\s*[:—–-]|, rehearsal\b|\b[Nn]ot for (?:decision|use|release)\b|\b[Dd]o not use\b/
/** At an end of the title, a mark of its own: an agent may well handle rejected invoices. */
const ended =
  /[—–,(|:[-]\s*(?:rejected|superseded|template|wip|mock-?up|obsolete|outdated|on hold|cancell?ed|withdrawn|revoked|suspended|postponed|void|example|draft|lorem ipsum|tbd|blocked|old(?: version)?|sample(?: (?:for|of) [\w ]{1,30})?|(?:for|in) (?:training|the handbook))\s*[)\]]?\W*$|\bd r a f t\b|^rejected$/iu
/** At the beginning of the title, before what the document is called. */
const begun =
  /^(?:EXAMPLE|SAMPLE|TEMPLATE|REJECTED|SUPERSEDED|CANCELL?ED|WITHDRAWN|OBSOLETE|MOCK-?UP|WIP|[Ee]xample|[Ss]ample|[Tt]emplate|[Rr]ejected|[Ss]uperseded|[Cc]ancell?ed|[Ww]ithdrawn|[Oo]bsolete|[Mm]ock-?up|[Ww]ip)(?=\W* Pilot| for | (?:of )?(?:the )?(?:checklist|page|review|document|gate|form|version|copy)\b| [\p{Lu}\d—–:-])/u
/** A heading that is nothing but what became of the launch. */
const outcome =
  /^\W*(?:(?:now|launch|release|approval|decision)\W+(?:is |was )?)?(?:rejected|refused|cancell?ed|superseded|withdrawn|obsolete|reversed|revoked|rescinded|suspended|postponed|overruled|vetoed|declined|denied|no launch|no-?go|do not launch|not approved|void|invalid)(?: by (?:the )?[\p{L} ]{2,30})?\W*$/iu
/** A line or a heading that is nothing but such a mark. */
const mark =
  /^\W*(?:(?:confidential|internal|first|working|early) )?(?:draft|wip|work in progress|specimen|sample|entwurf|template|example|mock-?up|fixme|todo|void|expired|retracted|annulled|unsigned copy|not approved|not for (?:use|release|decision)|for discussion only|blocked)(?: for (?:discussion|comment|review))?(?:\s+v?[\d.]+)?\W*$/i
/** A line that begins with such a mark, or is a field of the document's state. */
const state =
  /^\W*(?:TODO|FIXME|XXX)\b|^\W*(?:template|sample|draft|example|practice)\W*[:—–-]\W*(?:fill in|not\b|do not\b|(?:yes|true)\W*$)|^\W*(?:overall|(?:overall |document )?(?:status|state|result|outcome|verdict|approval|approved|decision)(?: of this document)?)\W*(?::|=)\W*(?:draft|rejected|withdrawn|denied|declined|no|blocked|void|red|fail(?:ed)?|not (?:approved|ready)|❌|🔴)(?![a-z0-9\u00c0-\u024f])|^\W*(?:(?:[a-z]+ ){0,2}(?:status|state|result|outcome|verdict|approval|approved|decision|opinion|recommendation)(?: of (?:the |this |our )?\w+(?: \w+)?)?(?: (?:stands|remains))?)\W*(?::|=)\W*(?:draft|rejected|withdrawn|denied|declined|no|blocked|void|red|suspended|stop(?:ped)?|negative|unsatisfactory|fail(?:ed|s|ing)?|not (?:approved|ready)|❌|🔴)(?= (?:by|until|for|since|on|in|as|the|[—–-])(?![a-z])|\W*$|\s*[,;.(])|\b(?:signature|approval|clearance|sign-?off)\b[^.;]{0,40}\b(?:is hereby void|is cancelled|suspended|is on hold)\b|\b(?:decision|approval)\b[^.;]{0,30}\b(?:(?:was|is|has been) )?(?:reversed|revised|overturned|changed to)\b|^\W*(?:launch|release) (?:is )?postponed\b|\bhas vetoed\b|^\W*veto\b|\btakes? (?:my|her|his|their) signature back\b/i
/** `Legal: Ola Berg, 2026-06-09, rejected`: who refuses, a name and a day at most, and the refusal. */
const refusal =
  /^(?!.*\b(?:validation|calls?|probes?|attempts?|injections?|letters?|inputs?|attacks?|prompts?)\W*:)[^:]{2,40}:\W*(?:[^\d:,()]{3,40}[,(]\W*)?(?:\d{4}-\d\d-\d\d\W*)?(?:i say )?(?:rejected|refused|vetoed|veto|declined|disapproved|against(?: the (?:launch|release))?|no-go)\W*$/i
const name = "[a-z\\u00c0-\\u024f’'-]+"
const who = `(?:${name}(?: ${name})?|the (?:board|sponsor|auditors?|owner|steering \\w+|works council|customer|cfo|coo|ceo|cmo|ciso)|data protection)`
/** What a line says of the launch, the approval, a signature, an item or the page itself, by which they do not hold. */
export const lines: readonly Phrase[] = [
  phrase(
    'cancel | reject | postpon | withdrawn | veto | retract | suspend | block | revok | declin | refus | adjourn | overrul | not ready | pending | halted',
    '^\\W*(?:cancell?ed|rejected|postponed|withdrawn|vetoed|retracted|suspended|blocked|revoked|declined|refused|adjourned|overruled|halted|not ready|pending)(?: (?:on|by|until|for|indefinitely|since|pending)\\b[^:]*| legal review| review| approval)?\\W*$',
  ),
  phrase(
    'no go | not launch | no launch | second thought | rolled back to',
    '(?:^|[^\\w-])no go\\b(?! (?:area|zone))|\\bwe (?:are|will) not launch\\w*|\\b(?:there is|there will be|:) no launch\\b|\\bon second thoughts?\\b|^\\W*rolled back to pilot\\b',
  ),
  phrase(
    'cleared | ship | launch | approved | go',
    '^\\W*(?:cleared|ship|launch|approved|go)\\s*:\\s*(?:no|not|never|❌)\\b',
  ),
  phrase(
    'conditional on | subject to | provided that',
    '^\\W*(?:conditional on|subject to|provided that)\\b',
  ),
  phrase(
    'replaced by | obsolete | placeholder | made up | invented | dummy | example | out of date | lorem | provisional | by mistake | is for',
    '\\b(?:page|document|checklist|form|version) (?:has been |was |is )(?:replaced by|obsolete)|\\b(?:sign-?offs?|signatures|values|statuses|dates|names)(?: above| below)? (?:are|were) (?:all )?(?:placeholders?|provisional|dummy|made up|invented|examples?)\\b|\\bevidence (?:above|below) (?:is|was) (?:made up|invented|an example|out of date)\\b|\\blorem ipsum\\b|\\bwas set to (?:✅|green|🟢) by mistake\\b|\\b(?:checklist|page|document) is for (?:version )?[\\w.]+, not\\b',
  ),
  phrase(
    'in fact | in truth | not been | none of them signed | agree',
    "\\bis in (?:fact|truth) (?:❌|🔴|⚠️|red|yellow|open)|\\b(?:items?|gates?|boxes) [\\d .,toand-]+ (?:has|have) not been (?:checked|reviewed|tested|done)\\b|\\bnone of them signed\\b|\\b(?:(?:do|does)(?: not|n[’']t)|no longer) agrees? (?:with (?:this|the) launch|with item|to the launch|with gate)",
  ),
  phrase(
    'do not | don | must not | may not | not to',
    "\\b(?:do(?: not|n[’']t)|must not|may not|asked (?:us )?not to|told (?:us )?not to|not to) (?:launch|deploy|ship|release|go live|proceed|go ahead)\\b",
  ),
  phrase(
    'launch | release | live | deployment | rollout | approval | clearance | sign | decision',
    '\\b(?:launch|release|go-?live|deployment|rollout|approval|clearance|sign-?off|signature|decision)s? (?:date )?(?:is |are |was |were |has been |have been )?(?:now |therefore |still |hereby )?(?:postponed|cancell?ed|stopped|blocked|suspended|moved to|delayed|deferred|on hold|off\\b|provisional|preliminary|revoked|withdrawn|rescinded|limited to|expired|not final|not taken|taken back|overruled|overturned|disputed|contested|lapse[sd]?)(?! (?:if|when|unless|once)\\b)',
  ),
  phrase(
    'agent | service | pilot',
    '^\\W*(?:the )?(?:agent|service|pilot) (?:is |was |has been )?(?:suspended|switched off|stopped|shut down|taken (?:offline|down))\\b(?! (?:after|at|within|in) \\d+(?::\\d\\d| ?(?:ms|s|sec|seconds?|min|minutes?))\\b)',
  ),
  phrase(
    'approved | cleared | signed | valid | authori',
    '(?:^\\W*|\\b(?:is|are|was|were|items?|this|it|and|but) )not (?:yet )?(?:approved|cleared|signed|valid|authori[sz]ed)\\b(?: (?:by|for|in|yet|at all)\\b|\\W*$)|^\\W*only approved for\\b|\\bvalid only (?:if|with|after|once)\\b|\\bapproved (?:only )?for the (?:test|pilot|sandbox|demo)\\b',
  ),
  phrase(
    'approval covers | approval is for | approval holds',
    '\\bapproval (?:covers|is for|holds for) [^.;]{2,40} only\\b',
  ),
  phrase(
    'signed | sign | signature | withdr',
    `\\bsigned (?:in (?:my|her|his|their) absence|without (?:reading|looking|checking)|under (?:pressure|protest|duress)|by mistake|in (?:her|his|their) name)\\b|\\b${who} (?:did(?: not|n[’']t) sign|never signed|has(?: not|n[’']t) signed|refuses? to sign|refused to sign|will not sign|does not sign|signed for ${who})|\\bsignatures? (?:was|were|is|are) (?:added|collected before|copied|pasted|forged|invented)\\b|^\\W*signatures? (?:of [^:]{3,40}: )?(?:copied|collected before|pasted)|\\bwithdr(?:awn|ew|aws) (?:her|his|their|its|my) (?:support|approval|signature|consent)\\b`,
  ),
  phrase(
    'said no | says no | asked | object | against | stopped the | cannot',
    `(?:^|[.;:] )\\W*${who}(?: \\w+){0,3} (?:has |have |had )?(?:said no|says no|asked (?:us )?(?:to (?:wait|hold|stop|pause)|for (?:more|two|three|another|a few) )|objects?(?: to\\b|\\W*$)|objected(?: to\\b|\\W*$)|votes? against|voted against|stopped the (?:budget|launch|project))|\\b(?:i|we) cannot (?:support|sign|approve)\\b`,
  ),
  phrase(
    'page | checklist | document | form | list | review | above | nothing here | superseded by | copied from the',
    '\\b(?:this )?(?:page|checklist|document|form|list|review)(?: of [^.;]{2,30})? (?:was|is|has been) (?:only )?(?:filled in (?:to test|for (?:training|practice|the form))|an? (?:test|exercise|beta|example|rehearsal)|out of date|outdated|not final|not valid|superseded|withdrawn|void)\\b|\\b(?:the|all(?: of the)?) above (?:is|are|was|were|has been|have been) (?:superseded|withdrawn|planned|void|not (?:true|done|final|valid)|no longer(?! (?:a draft|open|missing|pending|provisional|outstanding|red|yellow)\\b)|wrong|out of date|a draft|fiction\\w*|for (?:practice|training))\\b|\\bnothing here is (?:final|true|done)\\b|^\\W*superseded by\\b|\\bsuperseded by the decision\\b|^\\W*copied from the (?:previous|last)\\b',
  ),
  phrase(
    'status | ticked | set to | updated | green',
    '\\bstatus(?:es)? (?:above |below )?(?:are|is|were) (?:as of (?:last|the previous)|not (?:been )?(?:updated|current)|out of date|made up)\\b|\\b(?:have|has) not been updated\\b|\\bset to (?:green|✅) to\\b|\\bticked (?:\\w+ ){0,3}(?:so that|to reach|to get|anyway)\\b|\\bwe need the green light\\b',
  ),
  phrase(
    'item | gate | checkpoint | box | point',
    '\\b(?:items?|gates?|checkpoints?|box(?:es)?|points?) \\d[\\d., and]*(?: \\([^)]{2,40}\\))? (?:(?:is|are|was|were|still|now) )*(?:incomplete|unfinished|provisional|untrue|not (?:really |yet |quite )?(?:done|in place|finished|true|met|ready)|no longer hold(?:s)?|no longer true|should (?:be|read) (?:❌|red|yellow|open|⚠️)|fail(?:s|ed|ing)?(?![a-z])|carried over|open again|reopened)|\\bevidence (?:for|of|on|under) (?:items?|gates?) \\d+ (?:is|was|turned out(?: to be)?) (?:wrong|false|invented|out of date|missing)\\b|\\b(?:items|gates|boxes|points) are not (?:really )?(?:done|true|met)\\b',
  ),
  phrase(
    'correction | errat | corrigend | known gap | remaining work | gaps we accept | exception | waiver',
    '^\\W*(?:correction|erratum|errata|corrigendum)(?: (?:to|of|on|for) [^:]{2,30})?\\s*:\\s*(?!(?:none|no|nothing|n/?a|nil|[-–—0])\\W*$)\\S|^\\W*(?:known gaps?|remaining work|gaps we accept)\\s*:\\s*(?!none\\b|no\\b|nothing\\b|n/?a\\b|nil\\b|[-–—0]\\W*$)\\S|^\\W*(?:exceptions?|waivers?)(?:\\s*:| for) (?:items?|gates?) \\d',
  ),
  phrase(
    'stop the',
    '^\\W*(?:[^:]{2,60}:\\W*)?(?:please )?stop the (?:launch|release|rollout|go-?live)\\b',
  ),
  phrase(
    '(signed)',
    '\\(signed\\)["”]? (?:was|is|were|are) (?:filled in|set|added|typed|entered|copied|put there) by\\b',
  ),
  phrase(
    'update',
    '^\\W*update\\b[^:]{0,20}:[^.;]{0,60}\\b(?:failed|fails|terminated|lost|stopped|cancelled|not )',
  ),
]

/** Characters of a line that can be nothing but the document's state. */
const longestState = 160
/** Characters of a line that speaks of the document. */
const longestNote = 300
/** What is said of something that is over: it was once red, and is no longer so. */
const past =
  /\b(?:first|earlier|(?<!\b(?:copied from|as of) the )previous(?:ly)?|initially|originally|at first|since (?:closed|fixed|resolved)|now (?:closed|fixed|green|resolved|signed)|then (?:fixed|signed|approved|repeated)|was (?:lifted|resolved|cleared up)|no (?:approval|signature|item|sign-?off))\b/i
const conditional = /\b(?:if|unless|when|whenever|in case|should)\b/i

/** Front matter that says so. */
const stateKey =
  /^[ \t]*(?:approved:\s*(?:false|no)\b|review:\s*["']?(?:failed|rejected)\b|draft:\s*(?:true|yes)|(?:status|state):\s*["']?(?:draft|rejected|withdrawn|archived|void|wip)\b|(?:decision|outcome|verdict):\s*["']?(?:blocked|rejected|no)\b).*/im

/** Where a text stands: what a line says of the document, and a title or a heading of what is under it, other texts do not. */
export interface Standing {
  isLine: boolean
  isHeading: boolean
  isTitle: boolean
  isOverItems: boolean
}

/** What in a line or a heading takes the document, a signature or an approval back; a condition before it takes nothing back. */
export function findWithdrawal(
  text: string,
  { isLine, isHeading, isTitle, isOverItems }: Standing,
): Stretch | null {
  const found =
    ((isLine || isHeading) && text.length < longestState ? matchOf(mark, text) : null) ??
    (isLine && text.length < longestState
      ? (matchOf(state, text) ?? matchOf(refusal, text))
      : null) ??
    (isTitle ? (matchOf(draft, text) ?? matchOf(ended, text) ?? matchOf(begun, text)) : null) ??
    (isHeading ? matchOf(outcome, text) : null) ??
    (isOverItems ? (matchOf(notValid, text) ?? matchOf(notYet, text)) : null) ??
    matchOf(takenBack, text) ??
    (isLine && text.length < longestNote && !past.test(text) ? firstPhrase(lines, text) : null)
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
  return (
    text.length < longestState && /❌|✗|🔴|(?<!\b(?:was|were|been) )\b(?:red|failed)\b/i.test(text)
  )
}
