// Is the retention period chosen, long enough, and is it said where the logs are kept?
import { placeIn } from '../checklist/prose.ts'
import { clausesOf, sentencesOf } from '../facts/clauses.ts'
import { findDates } from '../facts/dates.ts'
import { saysUndone } from '../facts/denials.ts'
import { doneParts, saysFuture } from '../facts/done.ts'
import { type Duration, findDurations } from '../facts/durations.ts'
import { findPaths } from '../facts/links.ts'
import { hasWord } from '../facts/words.ts'
import { evidenceUnder, type Found, inEvidence, type Rule } from './rule.ts'

/** Words by which a clause states what is required, rather than what is set. */
const demand = [
  'ask*',
  'call* for',
  'requir*',
  'need*',
  'must',
  'minimum*',
  'floor',
  'demand*',
  'mandat*',
  'oblig*',
  'expects',
  'prescribe*',
  'stipulate*',
  'want*',
  'at least',
  'no less than',
  'specif*',
  'says',
]
/** Words by which a clause that names the demand also says that it is what is set. */
const fulfilment = [
  'set',
  'configured',
  'kept',
  'retained',
  'stored',
  'per',
  'as',
  'matches',
  'matching',
  'equals',
  'satisf*',
  'meets',
  'in line with',
  'according',
  'held',
  'keep*',
  'lifecycle',
  'applied',
  'we have',
  'is what',
  'setting*',
]
const byDefault = [
  'default*',
  'out of the box',
  'standard retention',
  'factory',
  'vendor standard',
  'as shipped',
  'preset',
]
/** Words by which a clause says when something is gone. */
const ending = ['delete*', 'purge*', 'expire*', 'erase*', 'wiped', 'removed', 'overwritten']
/** Words by which the logs go on to be kept at another place, directly for the next period. */
const following =
  /\b(?:then|thereafter|after(?:wards| that| which)|followed by|subsequently|plus|another|a further|and for)\b(?![^,]*\b(?:review|notice|extend|renew|option))/i
/** Words by which a sentence says that a setting takes effect. */
const takingEffect = [
  'lifecycle',
  'configur*',
  'enabl*',
  'switch*',
  'take* effect',
  'effective',
  'go* live',
  'rolled out',
  'roll out',
  'change window',
  'infra window',
  'from then on',
  'set to',
  'will',
  'migrat*',
  'applied',
  'apply',
  'applies',
]
const month = 31

export const retention: Rule = {
  id: 'retention',
  level: 'error',
  // Seed 000, item 6.
  about:
    'The audit logs are kept for a stated period, not the default, at a stated place, and for no shorter than is required.',
  fix: 'write the period that is set, where the logs are stored, and what the tier requires',
  *check(context): Iterable<Found> {
    const { answers, minimums } = context
    for (const { answer, evidence, parameters } of evidenceUnder(context, 'retention')) {
      const id = answer.item.id
      const { text } = evidence
      const fallback = findDurations(parameters.default)[0]?.days ?? 0
      const { set, required } = periodsIn(text, doneParts(text, answers.days.review))
      const all = currentIn(text).filter((duration) => duration.days >= 1)
      const isOpen = sentencesOf(text).some(
        (sentence) => saysUndone(sentence.text) !== null || saysFuture(sentence.text) !== null,
      )
      const longest = longestOf(
        set.length > 0 ? set : all.length === required.length && !isOpen ? required : set,
      )
      const demanded = longestOf(required)
      if (longest === null) {
        const why = hasWord(text, byDefault)
          ? ', only a default'
          : all.length > 0
            ? ' in what the text says is set'
            : ''
        yield inEvidence(
          answer,
          evidence,
          `item ${id}: looked for the retention period, found none${why}`,
        )
        continue
      }
      const bound =
        /\b(?:up to|at most|less than|under|below|nearly|almost|not quite|max\.?|maximum(?: of)?)\s*$/i.exec(
          text.slice(0, longest.from),
        )?.[0]
      if (bound !== undefined)
        yield inEvidence(
          answer,
          evidence,
          `item ${id}: "${bound.trim()} ${longest.text}" is no period for which the logs are kept at least`,
          longest,
        )
      if (
        longest.days <= Math.max(fallback, month) &&
        (demanded === null ||
          set.length === 0 ||
          demanded.days > longest.days ||
          hasWord(text, byDefault))
      ) {
        yield inEvidence(
          answer,
          evidence,
          `item ${id}: "${longest.text}" is the default retention, expected a period chosen for the tier`,
          longest,
        )
      } else if (demanded !== null && longest.days < demanded.days * 0.985) {
        yield inEvidence(
          answer,
          evidence,
          `item ${id}: "${longest.text}" is set, and "${demanded.text}" is required`,
          longest,
        )
      }
      for (const sentence of sentencesOf(text)) {
        const later = findDates(sentence.text, answers.days.review).find(
          (date) =>
            date.day !== null && answers.days.review !== null && date.day > answers.days.review,
        )
        if (later !== undefined && hasWord(sentence.text, takingEffect)) {
          yield inEvidence(
            answer,
            evidence,
            `item ${id}: the text speaks of a change on ${later.day}, after the review: the retention is not set yet`,
            {
              text: later.text,
              from: sentence.from + later.from,
              to: sentence.from + later.to,
            },
          )
        }
      }
      const deleted = clausesOf(text)
        .filter((clause) => hasWord(clause.text, ending) && !otherData.test(clause.text))
        .flatMap((clause) => findDurations(clause.text))
        .find((duration) => duration.days < longest.days * 0.985)
      // "2 years for metadata, 30 days for the log itself"; "7 years, checked by Ana Ruiz, who saw 90 days"
      const shorter = currentIn(text).find(
        (duration) =>
          duration.days < longest.days * 0.985 &&
          (ofTheLog.test(text.slice(duration.to)) || wasSeen.test(text.slice(0, duration.from))),
      )
      if (shorter !== undefined)
        yield inEvidence(
          answer,
          evidence,
          `item ${id}: the text says "${longest.text}", and "${shorter.text}" for the log`,
          shorter,
        )
      if (deleted !== undefined)
        yield inEvidence(
          answer,
          evidence,
          `item ${id}: the text says "${longest.text}", and that something is deleted after "${deleted.text}"`,
        )
      const tier =
        answers.fields.find((field) => field.field.label === parameters.tier)?.value?.text ?? null
      const named = [...minimums.retention].find(
        ([name]) => tier?.trim().toLowerCase() === name.toLowerCase(),
      )?.[1]
      // a tier that is not said, or that the configuration does not know, is held to the longest of its periods
      const minimum = named ?? [...minimums.retention.values()].sort((a, b) => b.days - a.days)[0]
      if (minimum !== undefined && longest.days < minimum.days * 0.985) {
        yield inEvidence(
          answer,
          evidence,
          `item ${id}: "${longest.text}" is shorter than the ${minimum.text} that the configuration demands for tier ${tier}`,
          longest,
        )
      }
      if (
        !hasWord(text, parameters.stored) &&
        findPaths(text).length === 0 &&
        !evidence.parts.has('code') &&
        evidence.links.length === 0
      ) {
        yield {
          item: id,
          message: `item ${id}: looked for where the logs are stored (a bucket, an archive, a system, a link), found nothing`,
          place: placeIn(evidence),
        }
      }
    }
  },
}

/** The periods a text says are set, and those it says are required; one clause may say both. */
function periodsIn(
  text: string,
  done: readonly { from: number; to: number }[],
): { set: Duration[]; required: Duration[] } {
  const set: Duration[] = []
  const required: Duration[] = []
  const durations = currentIn(text)
  const clauses = clausesOf(text)
  for (const [index, clause] of clauses.entries()) {
    // "Required: 7 years": the demand stands before the colon
    const lead = clauses[index - 1]
    const between = lead === undefined ? '' : text.slice(lead.to, clause.from)
    const isNamed = lead !== undefined && /^[)\]\s]*:\s*[([]?$/.test(between)
    // "Required (card §11): 7 years": a bracket belongs to what stands before it
    const before = isNamed && /[)\]]/.test(between) ? `${clauses[index - 2]?.text ?? ''} ` : ''
    const demandText = isNamed ? `${before}${lead.text} ${clause.text}` : clause.text
    const isDone = done.some((part) => part.from <= clause.from && clause.to <= part.to)
    const isDemand =
      hasWord(demandText, demand) ||
      (isNamed && /§|\bcard\b/i.test(lead.text) && !hasWord(demandText, fulfilment)) ||
      (/\b(?:card|intake|policy|rule|regulation|schedule)\b/i.test(clause.text) &&
        /§|\bcard\b/i.test(clause.text) &&
        !hasWord(clause.text, fulfilment))
    for (const duration of durations) {
      // hours are a time of day or of work, unless they are what is set
      if (
        (duration.days < 1 && !setTo.test(text.slice(0, duration.from))) ||
        duration.from < clause.from ||
        duration.from >= clause.to
      )
        continue
      if (isDemand) required.push(duration)
      if (isDone && (!isDemand || hasWord(demandText, fulfilment))) set.push(duration)
    }
  }
  return { set: [...set, ...sumsOf(text, set)], required }
}

/** Periods in one place after another, as one: `12 months in Elastic and thereafter 72 months in Glacier` is 84 months. */
function sumsOf(text: string, set: readonly Duration[]): Duration[] {
  return set.flatMap((first, index) => {
    const next = set[index + 1]
    const between = next === undefined ? '' : text.slice(first.to, next.from)
    const isOn =
      next !== undefined &&
      following.test(between) &&
      !/[.;\n]\s/.test(between) &&
      !hasWord(`${between} ${text.slice(next.to).split(/[,.;\n]/)[0]}`, ending)
    return isOn
      ? [
          {
            days: first.days + next.days,
            text: text.slice(first.from, next.to),
            from: first.from,
            to: next.to,
          },
        ]
      : []
  })
}

/** Directly before a period that is set. */
const setTo =
  /\b(?:set|configured|kept|stored|retained|retention)\b[^.;,]{0,40}\b(?:for|to|at|of|is)\s*$/i
/** Said of a period: it is what was set before, or what holds somewhere else than where the agent runs. */
const former =
  /\b(?:was|were|formerly|previously|before that|used to be|back from|changed from|reduced from|lowered from|raised from|up from)\s*$/i
const elsewhere = /\b(?:in|for|on) (?:the )?(?:test|staging|sandbox|dev)\b/i
/** Behind a period: it is that of the log, and not of something beside it. */
const ofTheLog =
  /^ for (?:the |all |our )?(?:full |actual |audit )*(?:logs?|log (?:entries|records|lines)|entries|records|content)\b/i

/** Before a period: somebody looked, and this is what there was. */
const wasSeen =
  /\b(?:who|and|but|he|she|they) (?:only )?(?:saw|sees|found|finds|read|reads|measured|counted)(?: only| just)? $|\boldest (?:entry|line|record|log) (?:is |was )?$/i

/** What is deleted earlier than the audit log and may be, or was deleted before. */
const otherData =
  /\b(?:used to|formerly|previously|had|was|were|debug|raw|traces?|temp\w*|cache\w*|cop(?:y|ies)|local\w*|app|application|session|hot|staging|test|drafts?|personal|prompts?|attachments?|images?|photos?|recordings?|backups?|other|only)\b/i

/** The periods of a text, without those that are over or hold elsewhere. */
function currentIn(text: string): Duration[] {
  const clauses = clausesOf(text)
  const durations = findDurations(text)
  return durations.filter((duration) => {
    const clause = clauses.find(({ to }) => duration.from < to)
    const isOver =
      former.test(text.slice(0, duration.from)) && durations.some((other) => other !== duration)
    return !isOver && !(clause !== undefined && elsewhere.test(clause.text) && durations.length > 1)
  })
}

function longestOf(durations: readonly Duration[]): Duration | null {
  return durations.reduce<Duration | null>(
    (best, duration) => (best === null || duration.days > best.days ? duration : best),
    null,
  )
}
