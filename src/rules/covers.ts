// Does the evidence cover everything the item names?
import { answersOn, findMentions, withoutUnseen } from '../facts/answers.ts'
import { clausesOf, type Stretch, sentencesOf } from '../facts/clauses.ts'
import { saysUndone } from '../facts/denials.ts'
import { doneParts } from '../facts/done.ts'
import { findWords, hasWord } from '../facts/words.ts'
import { evidenceUnder, type Found, inEvidence, listed, partToAdd, type Rule } from './rule.ts'

export const covers: Rule = {
  id: 'covers',
  level: 'error',
  about: 'The evidence covers each topic that the item names, in what it says has been done.',
  fix: 'write for each topic what was done and what happened; `gate explain GATE#ITEM` lists the words that are looked for',
  *check(context): Iterable<Found> {
    const { answers } = context
    for (const { answer, evidence, text, parameters } of evidenceUnder(context, 'covers')) {
      const missing: (typeof parameters.topics)[number][] = []
      const part = partToAdd(context, answer)
      const asks =
        parameters.findings === true
          ? 'say what was found on'
          : parameters.outcomes === undefined
            ? 'name'
            : 'write what was done and what happened with'
      const fixFor = (topics: typeof missing): string =>
        part ??
        `${asks} ${listed(topics.map((topic) => (parameters.outcomes === undefined ? inWords(topic) : topic.name)))}; \`gate explain ${context.gate.id}#${answer.item.id}\` lists the words that are looked for`
      for (const topic of parameters.topics) {
        const other = answers.items.find(
          (candidate) => candidate.item.id === topic['also-in'],
        )?.evidence
        const texts = [text, ...(other ? [other.text] : [])].map((whole) => {
          const parts =
            parameters.stated === true
              ? sentencesOf(whole).filter((sentence) => saysUndone(sentence.text) === null)
              : doneParts(whole, answers.days.review)
          // "Freshness: n/a" names the topic and shows nothing of it
          return { parts: parts.filter((one) => !left.test(one.text)) }
        })
        const done = texts.some(({ parts }) =>
          parts.some((one) =>
            answersOn(parameters.findings === true ? withoutUnseen(one.text) : one.text, topic),
          ),
        )
        if (done) {
          const { outcomes } = parameters
          if (outcomes === undefined || topic.outcome === false) continue
          const others = parameters.topics
            .filter((other) => other !== topic)
            .map((other) => other.words[0] ?? '')
          const told = texts.flatMap(({ parts }) => tellings(parts, topic.words, others))
          if (
            told.some((telling) => hasWord(telling, outcomes.words)) ||
            texts.some(({ parts }) =>
              parts.some(
                (part) => hasWord(part.text, together) && hasWord(part.text, outcomes.words),
              ),
            )
          )
            continue
          const instead = told.flatMap((telling) => findWords(telling, outcomes['not-by']))[0]
          const none = !texts.some(({ parts }) =>
            parts.some((part) => hasWord(part.text, outcomes.words)),
          )
          yield {
            ...inEvidence(
              answer,
              evidence,
              `item ${answer.item.id}: looked for ${outcomes.name} with ${topic.name}${where(topic)}, found ${instead === undefined ? 'none' : `"${instead.text}"`}`,
              findWords(text, topic.words)[0],
            ),
            ...(instead === undefined && !none ? { level: 'warning' as const } : {}),
          }
          continue
        }
        const [mention] = findMentions(text, [...topic.words, ...(topic['or-none'] ?? [])])
        if (mention !== undefined) {
          const message = `item ${answer.item.id}: looked for ${topic.name}${where(topic)}, found it only in "${around(text, mention)}", which denies it or is still to come`
          yield { ...inEvidence(answer, evidence, message, mention), fix: fixFor([topic]) }
        } else missing.push(topic)
      }
      const share =
        parameters.outcomes === undefined ? null : partOf(text, parameters.outcomes.words)
      if (share !== null)
        yield inEvidence(
          answer,
          evidence,
          `item ${answer.item.id}: looked for ${parameters.outcomes?.name} every time, found "${share.text}"`,
          share,
        )
      const lowered = parameters.warning === true ? { level: 'warning' as const } : {}
      if (missing.length > 0) {
        const message = `item ${answer.item.id}: looked for ${listed(missing.map((topic) => `${topic.name}${where(topic)}`))}, found none`
        yield { ...inEvidence(answer, evidence, message), fix: fixFor(missing), ...lowered }
      }
    }
  },
}

function where(topic: { 'also-in'?: string | undefined }): string {
  return topic['also-in'] === undefined ? '' : ` (here or in item ${topic['also-in']})`
}

/** A label with nothing behind it. */
const left = /:\s*(?:n\/?a|[-–—]+|no|none|nil|open|pending|\?+)\W*$/i
/** `3 of 4`. */
const shareOf = /\b(\d+) (?:out )?of (?:the )?(\d+)\b/g
/** Words by which a share is of something else than of the attempts. */
const otherShare =
  /\b(?:all|each|every|none|nothing|nobody|through|only|sample\w*|carried|contained|held|with an?)\b/i

/** A clause that says that the outcome came in some of the attempts only. */
function partOf(text: string, outcomes: readonly string[]): Stretch | null {
  for (const clause of clausesOf(text)) {
    if (otherShare.test(clause.text) || !hasWord(clause.text, outcomes)) continue
    for (const share of clause.text.matchAll(shareOf))
      if (Number(share[1]) < Number(share[2]))
        return {
          text: share[0],
          from: clause.from + share.index,
          to: clause.from + share.index + share[0].length,
        }
  }
  return null
}

/** `accuracy (correct, complete …)`: a topic with the first plain words of its list, where its name does not explain itself. */
function inWords({ name, words }: { name: string; words: readonly string[] }): string {
  const plain = words
    .filter(
      (word) =>
        /^[a-z ]+$/.test(word) &&
        !name.includes(word) &&
        !word.includes(name.split(' ')[0] ?? name),
    )
    .slice(0, 4)
  return plain.length === 0 || name.includes('(') ? name : `${name} (${plain.join(', ')} …)`
}

/** The sentence of a mention, cut to a length that can be read. */
function around(text: string, { from, to }: Stretch): string {
  const sentence = sentencesOf(text).find(
    (candidate) => candidate.from <= from && to <= candidate.to,
  ) ?? { text: text.slice(from, to), from }
  if (sentence.text.length <= longestQuote) return sentence.text
  const start = Math.max(
    0,
    Math.min(from - sentence.from - 20, sentence.text.length - longestQuote),
  )
  return `${start > 0 ? '…' : ''}${sentence.text.slice(start, start + longestQuote)}${start + longestQuote < sentence.text.length ? '…' : ''}`
}

const longestQuote = 100

/** Words by which one outcome is said of all topics: `all four fired`, `each was blocked`. */
const together = [
  'all',
  'each',
  'every',
  'everything',
  'both',
  'nothing got through',
  'none got through',
]

/** What is told of a topic: its sentence and the two behind it, up to the next topic. */
function tellings(
  parts: readonly Stretch[],
  topic: readonly string[],
  others: readonly string[],
): string[] {
  return parts.flatMap((part, index) => {
    if (!hasWord(part.text, topic)) return []
    const behind = parts.slice(index + 1, index + 3)
    const end = behind.findIndex((next) => hasWord(next.text, others))
    return [
      [part, ...(end < 0 ? behind : behind.slice(0, end))].map((next) => next.text).join('. '),
    ]
  })
}
