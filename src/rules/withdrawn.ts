// Does the document take itself back somewhere?
import { type Prose, placeIn } from '../checklist/prose.ts'
import { startOfFile } from '../checklist/source.ts'
import { type Day, findDates } from '../facts/dates.ts'
import type { Answers } from '../pair.ts'
import type { Found, Rule } from './rule.ts'

/** A line that takes a signature, an approval or the whole document back. */
const takenBack =
  /\bdo not (?:launch|deploy|ship|release)\b(?= *(?:[.!,;]|$|this|it\b|yet|until))|(?:^|[^\w-])no-go\b|\b(?:withdraws?|revokes?|rescinds?) (?:her|his|their|the|its|my|our) (?:signature|approval|sign-?off|acceptance|consent)|\b(?:signature|approval|sign-?off|acceptance|clearance)s? (?:is|are|was|were|has been|have been) (?:withdrawn|revoked|rescinded|refused)\b|\bthis (?:document|checklist|version|review) (?:is|was|has been) (?:void|superseded|withdrawn|revoked|rejected|invalid|not valid|cancelled|obsolete)\b/i
/** A heading that says that what follows does not hold. */
const notValid =
  /^\W*(?:superseded|void|rejected|withdrawn|revoked|revocation|obsolete|archived?|template|example|sample|dummy|draft|mock|specimen)\b|\((?:requested|template|draft|example|sample|void|rejected)\)|\bof (?:the )?(?:20\d\d )?version\b|[[(]VOID[\])]/i
/** A heading over items or metrics that says that they are not there yet. */
const notYet = /\b(?:postponed|not (?:yet )?(?:done|started|filled in|valid)|forecasts?|projected|planned)\b/i
const draft =
  /\bDRAFT\b|\bARCHIVED?\b|\bVOID\b|[[(](?:[Dd]raft|[Ee]xample|[Tt]emplate|[Ss]ample|[Mm]ock|dry run|practice run|[Rr]ehearsal|[Aa]rchived|void|rejected)\b|[—–-]\s*(?:[Aa]rchived|[Rr]ehearsal|rejected|draft)(?:,.*)?$|^(?:Template|Sample|Draft)\s*[:—–-]|, rehearsal\b|\b[Nn]ot for (?:decision|use|release)\b|\b[Dd]o not use\b/
/** A line that is nothing but such a mark, or a field of the document's state. */
const state =
  /^\W*(?:draft|wip|work in progress|specimen|sample|entwurf|template|example|mock-?up|fixme|todo|void|retracted|annulled|unsigned copy|not approved|not for (?:use|release|decision)|for discussion only|blocked)(?:\s+v?[\d.]+)?\W*$|^\W*(?:TODO|FIXME|XXX)\b|^\W*\[TODO\b|^\W*(?:template|sample|draft)\s*[:—–-]\s*(?:fill in|not\b|do not\b)|^\W*(?:(?:overall |document )?(?:status|state|result|outcome|verdict|approval|approved|decision)(?: of this document)?)\W*(?::|=)\W*(?:draft|rejected|withdrawn|denied|declined|no|blocked|void|red|fail(?:ed)?|not (?:approved|ready)|❌|🔴)(?![a-z0-9\u00c0-\u024f])|\b(?:signature|approval|clearance|sign-?off)\b[^.;]{0,40}\b(?:is hereby void|is cancelled|suspended|is on hold)\b|\b(?:decision|approval)\b[^.;]{0,30}\b(?:was|is|has been) (?:reversed|revised|overturned|changed to)\b|^\W*(?:launch|release) (?:is )?postponed\b|\bhas vetoed\b|^\W*veto\b|\btakes? (?:my|her|his|their) signature back\b/i
/** Characters of a line that can be nothing but the document's state. */
const longestState = 160
const conditional = /\b(?:if|unless|when|whenever|in case|should)\b/i

export const withdrawn: Rule = {
  id: 'withdrawn',
  level: 'error',
  isWaivable: false,
  about:
    'No line of the document takes a signature, the approval, an item or the document itself back, none says that it has expired, and no heading calls it a draft or an example.',
  fix: 'settle it: take the line out, or state the decision that it means',
  *check({ answers, asOf }): Iterable<Found> {
    if (answers.untouched) return
    const say = (prose: Prose, found: RegExpExecArray): Found => ({
      message: `the document takes itself back: "${found[0].trim()}"`,
      place: placeIn(prose, found.index, found.index + found[0].length),
    })
    // a heading speaks of what stands directly under it: of items and signatures, here
    const rows = [...answers.items.flatMap((answer) => answer.rows), ...answers.signOffs.map(({ entry }) => entry)]
      .map(({ row }) => row.place.line)
      .concat(answers.signals.metrics.map((metric) => metric.place.line))
    const headings = answers.checklist.blocks.filter((block) => block.kind === 'heading').map((block) => placeIn(block.prose).line)
    const over = new Set(rows.map((line) => headings.findLast((heading) => heading < line)))
    const matter = answers.checklist.frontMatter
    const key =
      /^\s*(?:draft:\s*(?:true|yes)|(?:status|state):\s*["']?(?:draft|rejected|withdrawn|archived|void|wip)\b|(?:decision|outcome|verdict):\s*["']?(?:blocked|rejected|no)\b).*$/im.exec(
        matter?.text ?? '',
      )
    if (matter !== null && key !== null) {
      const line = matter.line + matter.text.slice(0, key.index).split('\n').length - 1 + (key[0].startsWith('\n') ? 1 : 0)
      yield { message: `the document takes itself back: its front matter says "${key[0].trim()}"`, place: { ...startOfFile, line, endLine: line } }
    }
    yield* expired(answers, asOf)
    yield* failedInPassing(answers)
    for (const block of answers.checklist.blocks) {
      if (block.kind === 'table') continue
      const { prose } = block
      const isOver = block.kind === 'heading' && over.has(placeIn(prose).line)
      const title = block.kind === 'heading' && block.depth === 1 ? draft.exec(prose.text) : null
      const found =
        (block.kind === 'line' && block.ticked === null && block.prose !== answers.stated.prose && prose.text.length < longestState
          ? state.exec(prose.text)
          : null) ??
        title ??
        (isOver ? (notValid.exec(prose.text) ?? notYet.exec(prose.text)) : null) ??
        takenBack.exec(prose.text)
      if (found !== null && !conditional.test(prose.text.slice(0, found.index))) yield say(prose, found)
    }
  },
}

/** `Valid until: 2026-06-01`. */
function* expired({ checklist, days }: Answers, asOf: Day): Iterable<Found> {
  for (const block of checklist.blocks) {
    if (block.kind !== 'line' || !/^\W*(?:valid (?:until|to|through)|expires?(?: on)?|expiry(?: date)?)\b/i.test(block.prose.text)) continue
    const [date] = findDates(block.prose.text, days.review)
    if (date?.day != null && date.day < asOf) yield { message: `the document was valid until ${date.day}`, place: placeIn(block.prose, date.from, date.to) }
  }
}

const failed = '(?:❌|✗|🔴|red|failed|not (?:done|passed|met))(?![a-z0-9\\u00c0-\\u024f])'
const word = '(?:items?|gates?|checkpoints?|checks?|box(?:es)?|no\\.?|#)'
const after = new RegExp(
  `(?:^\\W*(?:correction\\W+)?(?:status of )?(?:${word}\\s*)?|\\b(?:status of )?${word}\\s*)#?(\\d{1,2}(?:\\.\\d{1,2})?)(?:\\s*[,&]\\s*\\d+|\\s+and\\s+\\d+)*[a-z]?\\s*(?:[:=|.–—-]\\s*|(?:is|are|was|reads?|should read)\\s+)["“']?${failed}`,
  'i',
)
const before = new RegExp(`^\\W*${failed}\\W*(?:${word}\\s*)#?(\\d{1,2})\\b`, 'i')

/** A line outside the items that says of one that it failed: `Item 9: ❌`, `Gate 3 is red`. */
function* failedInPassing(answers: Answers): Iterable<Found> {
  const own = new Set(answers.items.flatMap(({ rows }) => rows.map(({ row }) => row.place.line)))
  const open = new Set(answers.openItems.map(({ entry }) => entry.row.place.line))
  for (const block of answers.checklist.blocks) {
    const lines =
      block.kind === 'table' ? block.rows.filter(({ place }) => !own.has(place.line) && !open.has(place.line)).map((row) => row.cells) : [[block.prose]]
    for (const cells of lines) {
      const [first] = cells
      if (first === undefined || own.has(placeIn(first).line) || (block.kind === 'line' && block.ticked !== null)) continue
      const text = cells.map((cell) => cell.text).join(' | ')
      if (!/\d/.test(text) || !/❌|✗|🔴|red|failed|not /i.test(text)) continue
      const said = after.exec(text) ?? before.exec(text)
      const item = answers.items.find((answer) => answer.item.id === said?.[1] && answer.claimed === 'pass')?.item
      if (said !== null && item !== undefined)
        yield { item: item.id, message: `item ${item.id} claims a pass, and another line says "${said[0].trim()}"`, place: placeIn(first) }
    }
  }
}
