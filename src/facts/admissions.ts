// Does a text admit, in some form of words, that the thing asked for is not so?
import { closing, longestBare, opening } from './bare.ts'
import { clausesOf, type Stretch } from './clauses.ts'
import { firstPhrase, type Phrase, phrase } from './phrases.ts'

const not = "(?:not|never|n[’']t|no longer|hardly|barely)"

/** What is done so that something may be shown, as participles. */
const shown =
  'verified|confirmed|approved|accepted|agreed|reviewed|tested|tried|proven|proved|demonstrated|validated|checked|completed?|finished|fulfilled|reached|achieved|reproduced|documented|written|read|graded|measured|implemented|deployed|installed|connected|configured|enabled|activated|signed|trained|briefed|attended|rehearsed|drilled|rotated|audited|assessed|evaluated|recorded|logged|monitored|watched|sampled|covered|resolved|closed|fixed|repaired|convinced|satisfied|asked|invited|consulted|informed|provoked|defined|decided|named|assigned|delivered|maintained|refreshed|updated|supported|understood|known'
/** What a thing is that may be relied on. */
const sound =
  'ready|sure|certain|clear|good|ok|okay|true|right|correct|successful|sufficient|enough|adequate|complete|possible|available|active|operational|functional|working|usable|reliable|real|fit for (?:use|purpose)|in place|in use|in force|up to date|done|there|met|a pass'
/** What a thing is that may not. */
const unsound =
  'abandoned|interrupted|vetoed|contested|disputed|waived|incomplete|unfinished|unsuccessful|insufficient|inconclusive|inadequate|faulty|broken|defective|invalid|outdated|out of date|obsolete|stale|unverified|unconfirmed|unreviewed|unapproved|unwritten|undocumented|ungraded|unresolved|uncertain|unclear|unproven|unavailable|unreliable|unread|on hold|in progress|work in progress|wip|in preparation|under (?:construction|discussion|review)|outstanding|assumed|presumed|simulated|mocked(?: up)?|stubbed(?: out)?|invented|made up|faked?|fictitious|hypothetical|imaginary|not a real \\w+|off target|below (?:the )?(?:target|threshold|limit|standard)|behind (?:schedule|plan)|short of (?:the )?target|partial(?:ly)?|provisional|tentative|theoretical|aspirational|untrue|backdated|(?:dev|sandbox|test|staging|uat|demo|laptop|draft|trial)(?: system| environment)? only|pro forma|for show|without success|exempted|open issues?|tickets? (?:is |are )?open|with (?:conditions|reservations|caveats|exceptions)|subject to (?:[a-z]+ )?(?:review|approval|consent|agreement)|exception (?:granted|requested)|waived by [\\w ]{2,30}|(?:not (?:in|on|for)|except(?: for)?|outside) (?:the )?(?:production|live system|at night|nights)|except at night|too (?:late|few|little|slow|low|early to say)|hit and miss|flaky'
const adverbs =
  '(?:yet|so far|at all|at present|at the moment|today|as yet|really|quite|very|fully|entirely|completely|actually|properly|formally|officially|independently|consistently|still|even|been|be|being)'

/** A clause that says nothing else than that the thing is not sound. */
const bareClause = new RegExp(
  `^\\W*${opening}(?:${[
    `${not} (?:${adverbs} )*(?:${shown}|${sound})`,
    `(?:can|could|did|does|do|was|were|is|are|has|have|wo|would)(?:n[’']t| not|not) (?:${adverbs} )*(?:${shown}|${sound}|work|pass|run|hold|happen|succeed|exist|apply|count|know|tell|say|help|stop)`,
    unsound,
    '(?:only )?(?:almost|nearly|half|partly|partially|\\d{1,2} ?%) (?:done|ready|there|finished|complete|completed|written|passed|tested|working)',
    '(?:should|ought to|might|may|could) (?:be (?:ok|okay|fine|good|enough|sufficient|all right|ready|possible|working|done)|work|pass|hold|do|suffice)',
    'not (?:a )?(?:\\w+ )?(?:pass|success|drill|test)',
    '(?:to be|must be|has to be|have to be|needs? to be|should be|will be) (?:\\w+ )?(?:repeated|redone|re-?run|re-?tested|retried|fixed|corrected|improved|revised|rewritten|checked|done|finished|completed|clarified|agreed|decided)',
    '(?:needs?|requires?|wants?) (?:fixing|repeating|redoing|repair|rework|work|more work|another (?:run|try|round|look|drill|test)|clarification|improvement)',
    '(?:re-?test|repeat|repetition|re-?run|rework|clarification|approval|correction)s? (?:is |are )?(?:needed|required|necessary|pending|due|outstanding)',
    '(?:awaiting|waiting (?:for|on)|depends on)(?: [\\w-]+){1,5}',
    '(?:evidence|proof|results?|report|record|owner|backup|signature|approval) (?:is |are |was |were )?(?:missing|lacking|absent|lost|unknown|to follow)',
    '(?:still )?(?:missing|absent|fixme|to do|in the works|to be continued|copy and paste|rubber stamp|best effort)',
  ].join('|')})${closing}`,
  'i',
)

/** A sentence that says nothing else than a word that in a clause may be what was wanted (`refund call: rejected`). */
const bareSentence = new RegExp(
  `^\\W*${opening}(?:${[
    'expired|superseded|red|amber|yellow|orange|wrong|false|unknown|missing|draft|pending|fails|failing|failure|void|nonsense|wishful thinking',
    '(?:none|nothing|nobody|no one) (?:so far|yet|at all|at present)|nope|nobody',
    'rejected|refused|declined|dropped|denied|parked|conditional|poor|on paper|dry run|honestly\\W+no|(?:the )?target missed|wrong date|really (?:amber|yellow|red|orange)|should be (?:amber|yellow|red|orange|open)|ignore this|(?:tests?|drill) dropped|to be seen',
    '(?:was|were|used to be) (?:true|right|fine|ok|so|correct)(?: (?:once|before|then|until|in|last) ?[\\w ]{0,20})?',
    "false alarm|same as last time|will be fine|not (?:relevant|necessary)(?: for us)?|good enough(?: for launch)?|nice to have(?:, dropped)?|no complaints|out of scope|low priority|(?:the )?team is confident|(?:the )?(?:ceo|boss|board|customer) wants it|best we could do[\\w ]*|worked in the demo|in principle|skipped(?:,.*)?|depends|whoever has time|as needed|there is none|none to tell|we do without|on the roadmap|quotation obtained|booked|designed|planned|withdrawn|mistake|next (?:week|month|quarter|year)|will do|after (?:the )?launch|not really|almost|lost|deleted(?: since)?|some(?:one|body) should|none exists|we have none|ticked (?:by mistake|so that.*)|by feel|by gut feeling|somehow|whatever|trust me|trust the process|looks good to me|lgtm|obvious(?:ly)?|everybody knows|as usual|as always|don[’']t ask|later|soon|someday|eventually|perhaps|maybe|probably|presumably|hopefully|supposedly|allegedly|in theory",
  ].join('|')})${closing}`,
  'i',
)

/** Of what evidence consists: it is there and holds something, or it shows nothing. */
const paper =
  '(?:pages?|chapters?|sections?|files?|reports?|cards?|logs?|buckets?|lists?|runbooks?|boards?|panels?|dashboards?|rubrics?|documents?|links?|texts?|tables?|columns?|traces?|templates?|records?|fields?|sheets?|minutes|plans?|polic(?:y|ies)|procedures?|guides?|schedules?|rotas?|rosters?|contracts?|addend(?:um|a)|tickets?|slides?|inbox)'
/** Who may take a thing back. */
const body =
  '(?:board|coo|ceo|cfo|ciso|legal|security|it\\b|audit\\w*|hr|works council|risk|compliance|sponsor|business|head|management|steering|data protection|dpo|observer|reviewer|coe|lead|controlling|procurement|finance)'
const copula = '(?:is|are|was|were|remains?|stays?|looks?|seems?)'

/** Ways of saying it in the middle of a sentence. */
export const said: readonly Phrase[] = [
  phrase(
    'empty | blank | missing | incomplete | unfinished | unwritten | broken | unreadable | grey | stub | gone | half | draft | lost | deleted | out of date | obsolete',
    `\\b(?!field stays empty\\b)${paper}(?: (?:of|for|on|in|about|with|from) (?:[\\w-]+ ){0,4}?[\\w-]+)? (?:(?:${copula} )(?:still |so far |currently |now |mostly |largely |all |half )*(?:empty|missing|grey|gone|lost|unreadable|a draft)|(?:${copula} )?(?:still |so far |currently |now |mostly |largely |all |half )*(?:blank|incomplete|unfinished|unwritten|broken|a stub|half (?:written|done|empty|finished)|in draft|out of date|obsolete))\\b(?! (?:for (?:an?|one|two|\\d+) (?:hours?|minutes?|min)|fields?|cells?|values?|rows?|data|photos?|entries|pages|lines|items|letters?|claims?|one|ones|is|are|was|were|at)\\b)`,
  ),
  phrase(
    'only | stub | blank | empty | draft | sketch | skeleton',
    `(?:^|[,:;(–—]\\s*)(?:(?:the )?(?:headings?|titles?|summary|cover page|outline|skeleton|table of contents|slides?)(?: and \\w+)? only|only (?:headings?|titles?|an? (?:outline|summary|skeleton|stub|sketch))|an? (?:stub|skeleton|sketch|first draft|rough draft)|draft(?: \\d[\\d.]*)?(?=\\s*[,;).]|$)|(?:sources?|chapters?|names?|most of it|rest|page is|pages?) (?:\\d+ to \\d+ )?(?:left )?(?:blank|empty))`,
  ),
  phrase(
    'exist',
    "\\b(?:does|do|did)(?:n[’']t| not) (?:yet |even |really )*exist\\b|\\bnon-?existent\\b|\\bno longer exists?\\b",
  ),
  phrase(
    'no effect | did nothing | does nothing | do nothing | nothing stopped | nothing changed',
    '\\b(?:had|has|have|with|showed) no effect\\b|\\b(?:switch|button|flag|it|this|that|pulled|pressed)\\W+(?:\\w+ ){0,2}?(?:did|does|do) nothing\\b|\\bnothing (?:stopped|changed)(?=\\s*(?:$|[.;,)]))',
  ),
  phrase(
    'fail | crash | hung | hang | broke',
    '\\b(?:tests?|drills?|rollback|restore|restoration|kill switch|switch|exercise|run|rotation|load test|quiz|backup|failover|check|export|job|import)\\b (?:still |often |always |sometimes |repeatedly |mostly |then |has |have |keeps? )*(?:fails|failing|hangs|hung|crashes|crashed|broke(?: down| off)?)\\b',
  ),
  phrase(
    'repeat | redo | rerun | re-run | retest | re-test | again',
    '\\b(?:must|needs? to|has to|have to|should|ought to|to|wants? (?:it|this|them|that)|pls|please|asks? (?:us )?to)(?: still)?(?: be| have it| see it)? (?:repeat(?:ed)?|redone|redo|re-?run|retested|re-?tested|done again|run again|repeat it)(?=\\s*(?:$|[.;,)"”]))',
  ),
  phrase(
    'would | want | wish | mean | hop | refus | declin | forg | fail | suppos | expect | stopped | rarely | seldom | hardly',
    '\\b(?:would|wants? to|wanted to|wishes to|wished to|means? to|meant to|hopes? to|hoped to|refuses? to|refused to|declines? to|declined to|forgets? to|forgot to|fails to|failed to|supposed to|expected to|stopped|rarely|seldom|hardly ever|hardly) (?:then |also |now )?(?:check|look|read|review|watch|monitor|sample|attend|open|go through|visit)(?:s|es|ed|ing)?(?: at)?\\b',
  ),
  phrase(
    "not | n't | n’t",
    "\\b(?:i|we) (?:did|have|had|could|do|can)(?: not|n[’']t|not) (?:yet |ever |really |actually |even )*(?:check|look|verif|test|review|measur|tr(?:y|ied)|confirm|reproduc|know|understand|get (?:it|them|this|that) )\\w*",
  ),
  phrase(
    'being | progress | development | preparation | discussion | construction',
    '\\b(?:is|are|still) being (?:written|built|discussed|drafted|drawn up|prepared|reworked|negotiated|developed|set up|looked for|agreed)\\b|(?:\\b(?:is|are|still|now|v\\d+)|[,:]) (?:in|under) (?:progress|development|preparation|construction|discussion)(?=\\W*$)',
  ),
  phrase(
    'ordered | signature | shortlist | roadmap | on order | applied for',
    '\\b(?:ordered from|sent for signature|shortlist of|on the roadmap|on order|applied for)\\b',
  ),
  phrase(
    'sometimes | allegedly | almost | presumably | supposedly | reportedly | nearly | hardly | seldom | rarely | occasionally | apparently | probably | mostly | partly',
    '\\b(?:sometimes|allegedly|almost|presumably|supposedly|reportedly|nearly|hardly|seldom|rarely|occasionally|apparently|probably|mostly|partly) (?:been |be )?(?:rejected|blocked|stopped|refused|denied|caught|fired|triggered|worked|works|held|stops|fires|blocks)\\b',
  ),
  phrase(
    'guess | assumption | invent | nobody can | nobody could | no one can | no one could | source: | follow | understand',
    '\\b(?:is|are|was|were) (?:only |just |pure |all |mere )*(?:guess(?:es|work)|assumptions|invented)\\b|\\b(?:nobody|no one) (?:can|could) (?:reproduce|confirm|remember|say|tell|verify|explain|find)\\b|\\bsource: (?:chatgpt|an? llm|hearsay)|\\b(?:could|did) not (?:follow|understand)(?= |\\W*$)',
  ),
  phrase(
    'since | there | not back on | turned | switched | overwritten',
    '\\bno \\w+ ha(?:s|ve) (?:arrived|come(?: in)?|been written|been logged) (?:there|since)\\b|\\bnot back on (?:since|yet)\\b|\\b(?:turned|switched) (?:the |all |its )?(?:log\\w*|audit\\w*|monitoring|alerts?) off\\b|\\b(?:log(?:s|ging)?|audit log|monitoring|alerts?) (?:was|were|has been|have been|is|are) (?:turned|switched) off\\b|\\boverwritten (?:after|within|every)\\b',
  ),
  phrase('overturned', '\\boverturned (?:by|on|in)\\b'),
  phrase(
    'do | find | abstain',
    "\\bwon[’']t do\\b|\\bcan(?:not|[’']t| not) find\\b|(?:^|[—–:(]\\s*)abstain(?:ed|s)\\b",
  ),
  phrase(
    'really happened | contrary | otherwise | true',
    '\\bwhat really happened\\b|\\bsays (?:the contrary|otherwise)\\b|\\bthe true (?:figures?|numbers?|results?|state)\\b',
  ),
  phrase(
    'rating | rated',
    '\\brating (?:is |was )?(?:unsatisfactory|insufficient|poor|inadequate)\\b',
  ),
  phrase('in place', "\\b(?:is|are|was|were)(?: not|n[’']t) (?:yet |all |really )*in place\\b"),
  phrase('unsigned | unmerged | unprotected', '\\b(?:unsigned by|unmerged|unprotected)\\b'),
  phrase(
    "cannot be | can not be | can’t be | can't be",
    "\\b(?:cannot|can not|can[’']t) be (?:paused|taken back|reversed|overridden|stopped|restored|reproduced|found|reached|opened)\\b",
  ),
  phrase(
    'right | greyed out | login | licen | access',
    '\\b(?:lacks?|without|(?:has|have) (?:no|not)) the rights?\\b|\\bhas no (?:right|rights|login|access|licen[cs]e)\\b|(?<!shown )\\bgreyed out\\b|\\b(?:buttons?|switch|flag|override|stop)\\b[^.;]{0,40}\\bshown greyed out\\b|\\blost (?:her|his|their) (?:\\w+ )?licen[cs]e\\b',
  ),
  phrase(
    'got the | invited | learn on the job | handful of | failed the',
    '\\bgot the (?:slides|mail|link)\\b|\\b\\d+ (?:[a-z]+ )?invited\\b|\\blearn on the job\\b|\\ba handful of\\b|\\b[1-9]\\d* (?:of them )?failed the\\b',
  ),
  phrase('leaver', '\\bleavers? (?:(?:are|is) still|keep|still)\\b'),
  phrase(
    'froze | stack trace | raw exception | fell over | took the service down | broke the | given up',
    '\\b(?:screen|app|page|agent|service) froze\\b|\\ba stack trace\\b|\\braw exception\\b|\\bfell over (?:at|after)\\b|\\btook the service down\\b|\\bbroke the (?:database|service|queue)\\b|\\bgiven up (?:after|because|when)\\b',
  ),
  phrase("’s head | 's head", "[’']s head\\b"),
  phrase(
    'half of | summary | first page | part of | chapter | try | at hand | in front | open | attempt | answers',
    '\\b(?:read|skimmed|knows?|opened) (?:only )?(?:half of|part of|the first page|the (?:first|last) chapter|the summary)\\b|\\bwith the (?:document|answers?|page|runbook) (?:open|at hand|in front)\\b|\\bafter seeing the answers\\b|\\banswers were (?:read|given|shown) to\\b|\\bon the (?:third|fourth|fifth) try\\b|\\bat the (?:third|fourth|fifth) attempt\\b',
  ),
  phrase(
    'quiz | check | point | take part | wrong | right',
    '\\b(?:quiz|quiz without the document|comprehension check)\\W+(?:refused|missed|failed|waived|will pass|not graded|replaced|skipped|zero|one right|three wrong|two wrong)\\b|\\b(?:zero|0|no) points\\b|\\bmissed by (?:one|a|two|\\d+) points?\\b|\\bdid not take part\\b|\\b(?:two|three) wrong (?:out )?of (?:two|three|four|five|[2-5])\\b|\\b(?:one|zero|none) right (?:out )?of\\b',
  ),
  phrase(
    'neither | look it up | fell asleep',
    '\\bneither (?:could|can|knew|knows|found|remembered|was able)\\b|\\bhad to look it up\\b|\\bfell asleep\\b',
  ),
  phrase(
    'no longer | is gone | cannot open | asks for a login',
    '\\b(?:steps?|address|link|page|file|switch|flag|board|table|version [\\d.]+|sheet)\\b[^.;,]{0,40}\\b(?:no longer (?:works?|reads?|exists?|true)|is gone)\\b|\\bcannot open (?:it|them|this)\\b|\\basks for a login\\b',
  ),
  phrase(
    'laptop | mock | demo | dry-run | dry run mode | test copy | copied from | another agent | other agent',
    "\\b(?:on|from) (?:the|a|his|her|my) (?:developer[’']?s? )?laptop\\b|\\bmock model\\b|\\bdemo (?:system|video)\\b|\\bdry[- ]run mode\\b|\\btest copy\\b|\\bcopied from (?:another|the other)\\b|\\bof (?:the other|another) agent\\b|\\bmock-up\\b",
  ),
  phrase(
    'since | shown no | recorded no | written no',
    '\\bno (?:data|figures|entries|reports?|mails?) since\\b|\\b(?:cancelled|orphaned|vacant|broken|empty) since\\b|\\bha(?:s|ve) (?:shown|recorded|written) no(?:thing| data)\\b',
  ),
  phrase('never ', '\\bha(?:s|ve) never (?:yet )?(?:worked|run)\\b'),
  phrase(
    ' never ',
    '\\b(?:we|i|they|he|she) never (?:looked|tested|tried|checked|measured|saw|read|asked|ran)\\b',
  ),
  phrase(
    'against | disagree',
    '\\badvises? against\\b|\\b(?:dpo|legal|security|it|audit\\w*|owner|sponsor) disagrees?\\b',
  ),
  phrase(
    'has not | have not',
    '\\bha(?:s|ve) not (?:yet )?(?:answered|arrived|looked|replied|seen it|responded)\\b',
  ),
  phrase(
    'there ',
    '\\bthere (?:was|is|were|are|has been|have been) (?:as yet |currently |still |actually )?no (?:test|drill|review|exercise|check|quiz|training|evidence|record|rubric|procedure|backup|owner|document|plan|process|runbook|log|audit|such)(?:s|es)?\\b',
  ),
  phrase(
    'obeyed | followed | paid out | let it | went out | passed on | went through | harmless',
    '\\b(?:instructions?|injections?|attacks?|tricks?|calls?)\\b (?:(?!not |never |nobody |neither )[\\w-]+ ){0,6}?(?:(?:and|was|were|then|got) )*(?:then )?(?:obeyed|followed|paid out|passed on|went through|went out|as harmless)\\b|\\blet it (?:pass|through)\\b|\\b(?:payment|refund|money|amount)s? (?:was|were|got) paid out\\b',
  ),
  phrase(
    'switch | button | flag',
    "\\b(?:kill[- ]?switch|stop button|button|flag|switch)\\b(?: is| was|:|,| -| –| —)* (?:no effect|nothing happened|ignored|unable|error|returned an error|seldom|hardly|(?:disabled|removed)(?= (?:in|by|since|for)\\b)|refused|not tried|present|exists|stopped responding|does(?: not|n[’']t)|did(?: not|n[’']t)|switched on)\\b",
  ),
  phrase(
    'went on | kept on | continued | carried on | kept | hardly',
    '\\b(?:sorting|sending|writing|worker|jobs?|queue|mails?) (?:simply |just |still |nevertheless )*(?:went on|kept on|kept (?:sending|writing|sorting|running|answering)|continued|carried on|hardly stopped)\\b(?! (?:by hand|manually|on paper|with|from|where|as|in the backup|normally|after|once|when))',
  ),
  phrase(
    'in between | in the meantime | meanwhile | nevertheless | nonetheless | all the same | regardless | anyway',
    `\\b(?:sorted|sent|paid|answered|posted|refunded|written|mailed|approved|processed|booked|released|published|went out|got out) (?:in between|in the meantime|meanwhile|nevertheless|nonetheless|all the same|regardless|anyway)\\b`,
  ),
  phrase(
    'hung | vanished | disappeared | went missing | stuck | twice | paid double | lost | dropped',
    '(?<!\\b(?:no|none|zero|0) )\\b(?:[1-9]\\d*|one|two|three|four|five|six|some|several|many|a few|a dozen|(?:letters?|claims?|items?|requests?) in flight)(?: (?!not|none|no)[a-z]+){0,2} (?:was |were )?(?:hung|vanished|disappeared|went missing|(?:stayed|got|were) stuck|answered twice|paid (?:twice|double))\\b|\\b(?:a dozen|several|a few|many|some) (?:[a-z]+ )?(?:was |were )?(?:lost|dropped)\\b',
  ),
  phrase(
    'result | outcome | verdict | status | conclusion | rated | judged | deemed | called | considered',
    '\\b(?:result|outcome|verdict|status|conclusion)(?: of [\\w ]{2,30})?\\s*:\\s*(?:red|amber|yellow|orange|insufficient|inconclusive|disputed|negative|mixed|partial|poor|unclear|pending|none|unsatisfactory|below|unfit|ko|nok|unacceptable)\\b|\\b(?:rated|judged|deemed|called|considered) (?:it )?(?:as )?(?:insufficient|inadequate|unsatisfactory|unusable|poor|unfit|unacceptable|too \\w+)\\b',
  ),
  phrase(
    'finding',
    "\\bfindings?\\b[^.;]{0,40}\\b(?:moved to|left (?:to|for)|handed to|passed (?:on )?to|in the backlog|on the backlog|put (?:in|on|into) the (?:backlog|list)|still there|won[’']t fix|unfixed|came back|remain(?:s|ed)?|not (?:closed|fixed|resolved))\\b",
  ),
  phrase(
    'record | know | clear',
    "\\b(?:we|they) (?:do|did)(?: not|n[’']t) know\\b|\\b(?:was|were) not recorded\\b|\\bwhether [^.;,]{3,40} (?:is|was) (?:not known|unknown|not clear|unclear)\\b|\\b(?:effect|reason|cause|result|outcome) (?:is |was )?unknown\\b",
  ),
  phrase(
    'withdrawn by | stopped by | pulled by | vetoed by | suspended by | revoked by | turned down by | overruled by',
    `\\b(?:withdrawn|vetoed|suspended|revoked|turned down|overruled|stopped|pulled) by (?:the )?${body}`,
  ),
  phrase(
    'comes | arrives | ships | follows',
    '\\b(?:comes|arrives|ships|follows) (?:with|in) (?:the )?(?:next |coming )?(?:release|version|v?\\d)',
  ),
  phrase(
    'now and then | time to time | occasionally | every so often | once in a while | odd | strange | off | wrong',
    '\\b(?:reads?|looks?|looked|checks?|checked|samples?|sampled|reviews?|reviewed)\\b[^.;,]{0,30}\\b(?:now and then|from time to time|occasionally|every so often|once in a while|when(?:ever)? (?:an? |the )?\\w+ (?:seems?|looks?) (?:odd|strange|off|wrong))\\b',
  ),
  phrase(
    'login | password | account | admin rights',
    '\\b(?:one )?(?:shared|generic|common) (?:logins?|passwords?|user accounts?)\\b(?! (?:has been |have been |was |were |is |are )?(?:removed|abolished|replaced|deleted|switched off|closed|disabled|gone|forbidden|not|retired|ended|prohibited|banned))|\\b(?:anyone|anybody|everyone|everybody)\\b[^.;,]{0,30}\\b(?:password|admin rights)\\b',
  ),
  phrase(
    '" | “',
    `:\\s*["“][^"”]{0,60}\\b(?:could(?: not|n[’']t)|couldn[’']t|have no\\b|has no\\b|had no\\b|know nothing|get no\\b|saw only|not what|(?:is|are|was|were|have|has) not|never|did(?: not|n[’']t)|redo)`,
  ),
  phrase(
    'say | said | told | write | wrote',
    "\\b(?:says?|said|told (?:us|me)|writes|wrote) (?:that )?(?:he|she|they|it|we|you) (?:was|were|is|are|has|have|had|did|does)(?: not|n[’']t| never)\\b",
  ),
  phrase(
    'time | capacity | lack of | round to it',
    "\\b(?:ran|run|running) out of time\\b|\\b(?:for|due to|because of) (?:a )?lack of (?:time|capacity|budget|staff|people)\\b|\\b(?:had|has|have|with|there was) no time (?:for|to)\\b|\\b(?:did|do|does|could)(?:n[’']t| not) (?:find|have|get|spare) (?:the |any )?(?:time|capacity)\\b|\\bround to it\\b|\\b(?:when|if|whenever) (?:(?:she|he|they|we|somebody|someone) (?:has|have|had|finds?) (?:the )?time|time (?:allows|permits))(?=\\s*(?:$|[.;,)]))",
  ),
  phrase(
    'nobody | no one | no person | none of',
    '\\b(?:nobody|no one|no person|none of (?:them|us))\\b (?:has |have |had |was |were |ever |really |actually |yet |even |else |has ever )*(?:knows?|opens?|opened|owns?|owned|measures?|measured|looks? at|looked|uses?|used(?! to)|tests?|tested|tried|tries|checks?|checked|reads?|watche[sd]|watch|monitors?|maintains?|reviews?|reviewed|came|attended|responded|answers|answered|trained|agreed|signed|does(?! (?:that|this|so) without)|asked|thought|decided)\\b',
  ),
  phrase(
    'guess | gut | feel | felt | believ | assum | suppos | reckon | trust | cuff | hearsay',
    '\\b(?:guessed|guesstimated?|by (?:gut )?feel(?:ing)?|gut feeling|off the cuff|hearsay|believed to (?:be|have|work)|(?:we|i|they) (?:believe|assume|guess|suppose|reckon|trust) (?:that|it|the|they|this|so)|a guess|best guess|rough guess|felt (?:fast|fine|good|right|ok))\\b',
  ),
  phrase(
    'in name | in our heads | not a real | drawing board | experiment',
    '\\b(?:in name only|in our heads|not a real (?:drill|test|exercise|one)|on the drawing board|as a thought experiment)\\b',
  ),
  phrase(
    "not | n’t | n't",
    `\\b(?:it|this|that|we|they|i|drill|tests?|figures?|numbers?) (?:was|were|is|are|could|can|did|do|does|has|have)(?: not|n[’']t) (?:${adverbs} )*(?:possible|able|real|true|finished|complete|successful|convinced|satisfied|verif\\w+|reproduce\\w*|prove|proven|confirm\\w*|manage|succeed|get (?:it|them|this|that) to)\\b`,
  ),
  phrase(
    "not | never | n’t | n't",
    "\\b(?:is|are|was|were)(?: not|n[’']t) (?:yet )?(?:convinced|satisfied|happy|ready|sure|certain|fit for (?:use|purpose)|consider\\w*)\\b|\\b(?:does|do|did)(?: not|n[’']t) (?:consider|recommend|believe|approve|agree|support|endorse|trust)\\b",
  ),
  phrase(
    'object | veto | withheld | withhold | disput | contest | complain | withdrawn | reject | turned down | refus | oppose',
    `\\b(?:has|have|had) (?:formally |since )?(?:objected|vetoed|withheld|opposed|disputed|contested|complained|withdrawn)\\b(?! (?:the |a |an |all |any |both )?(?:refund|payment|call|request|attempt|claim|invoice|attack|injection|instruction|message|order|tool|prompt|input|letter|quote)s?\\b)|\\b(?:is|was|were|been) (?:formally )?(?:disputed|vetoed|turned down|contested)\\b|\\bwithh(?:olds|eld) (?:his|her|its|their|the) (?:signature|approval|consent)\\b|\\b(?:rejected|refused|turned down|vetoed) by (?:the )?${body}`,
  ),
  phrase(
    'out of scope | left out | skipped | dropped from | carried over | descoped | excluded',
    '\\b(?:was|were|is|are|been|got|simply|we|they|,|:) ?(?:deliberately |simply )?(?:descoped|dropped from|carried over|left out|out of scope)\\b',
  ),
  phrase(
    'happy path | happy-path | demo | mock | stub | staged | faked',
    '\\b(?:only|just) (?:the )?(?:happy[- ]path|a demo|in a demo|in the demo)\\b|\\bhappy[- ]path only\\b|\\b(?:was|were) (?:only |just )?(?:mocked(?: up)?|stubbed(?: out)?|staged|faked)\\b|\\bwith the \\w+ (?:mocked|stubbed)(?: out)?\\b',
  ),
  phrase(
    'aborted | broken off | cut short | abandoned | reverted | undone',
    '\\b(?:aborted|broken off|cut short|abandoned) (?:early|after|when|because|half ?way|midway|at|without)\\b|\\b(?:and|but|then|,) (?:was |were |been )?(?:aborted|broken off|cut short|abandoned|reverted|undone)\\b(?! (?:in|within|by|to)\\b)',
  ),
  phrase(
    'pas | non | noch | fehlt | steht | nachgeholt | bestanden | nicht | refaire | rédiger | faire | encore | ancora | fare | pendiente | superad | todav | hacer | compléter | vérifier | ausst',
    "\\b(?:noch nicht|nicht (?:gelungen|bestanden|getestet|erledigt|geprüft|fertig|vorhanden|funktioniert|möglich)|steht noch aus|wird nachgeholt|fehlt(?: noch)?|noch offen|pas encore|non ancora|da fare|n[’']a pas|n[’']ont pas|n[’']est pas|pas eu lieu|non (?:fatto|eseguito|superato)|pendiente|por hacer|no superad[oa]|todavía no)(?![a-zà-ÿ])|(?<![a-zà-ÿ])à (?:refaire|faire|rédiger|compléter|vérifier)(?![a-zà-ÿ])",
  ),
]

/** Said before it, it is no admission: a condition, an alarm, or a negation. */
const harmless =
  /\b(?:before the pilot|if|unless|in case|should|whenever|when|until|once|where|whether|(?<!\b(?:says?|said|admit(?:s|ted)?|conceded?|complain(?:s|ed)?) )that|which|who|(?:alert|alarm|warn|flag|detect|count|report|check|watch|monitor|look)\w* (?:\w+ )?(?:if|when|on|for|about|of|that)|nothing|nobody|none|no one|no|not(?!-)|never|without|neither|first|earlier|previous|initial)\b[^,;:.]*$/i
/** Said behind it, it was mended. */
const mended =
  /\b(?:repeated|again|second|re-?run|re-?tested|retried|redone|fixed|since (?:closed|fixed|resolved)|resolved|replaced|corrected|cured|then passed|now|worked in|stretch (?:goal|target)|not (?:a|one of the) criteri\w+)\b/i

/** What in a sentence admits that the thing asked for is not so; null when nothing does. */
export function findAdmission(
  sentence: string,
  behind: string,
  isOfAttacks: boolean,
): Stretch | null {
  const clauses = clausesOf(sentence)
  if (sentence.length <= longestBare && !isOfAttacks && bareSentence.test(sentence))
    return { text: sentence, from: 0, to: sentence.length }
  const clause = clauses.find(({ text }) => text.length <= longestBare && bareClause.test(text))
  if (
    clause !== undefined &&
    !mended.test(sentence.slice(0, clause.from) + sentence.slice(clause.to) + behind)
  )
    return clause
  const found = firstPhrase(said, sentence)
  if (
    found === null ||
    harmless.test(sentence.slice(0, found.from)) ||
    mended.test(sentence.slice(found.to) + behind)
  )
    return null
  return found
}
