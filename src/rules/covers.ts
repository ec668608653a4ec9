// Does the evidence cover everything the item names?
import { doneParts, type Stretch } from '../facts/clauses.ts'
import { findWords, hasWord } from '../facts/words.ts'
import { evidenceUnder, type Found, inEvidence, type Rule } from './rule.ts'

export const covers: Rule = {
  id: 'covers',
  level: 'error',
  about: 'The evidence covers each topic that the item names, in what it says has been done.',
  fix: 'write for each topic what was done and what happened; `gate explain GATE#ITEM` lists the words that are looked for',
  *check(context): Iterable<Found> {
    const { answers } = context
    for (const { answer, evidence, text, parameters } of evidenceUnder(context, 'covers')) {
      for (const topic of parameters.topics) {
        if (topic.level === 'off') continue
        const other = answers.items.find((candidate) => candidate.item.id === topic['also-in'])?.evidence
        const texts = [text, ...(other ? [other.text] : [])].map((whole) => ({ parts: doneParts(whole, answers.days.review) }))
        const done = texts.some(({ parts }) => parts.some((part) => hasWord(part.text, topic.words)))
        if (done) {
          const { outcomes } = parameters
          if (outcomes === undefined || topic.outcome === false || texts.some(({ parts }) => hasOutcome(parts, topic.words, parameters.topics.filter((other) => other !== topic).map((other) => other.words[0] ?? ''), outcomes.words))) continue
          yield inEvidence(answer, evidence, `item ${answer.item.id}: looked for ${outcomes.name} with ${topic.name}${where(topic)}, found none`, findWords(text, topic.words)[0])
          continue
        }
        const [mention] = findWords(text, topic.words)
        const found = mention === undefined ? 'found none' : `found it only where the text says that it is not done`
        yield { ...inEvidence(answer, evidence, `item ${answer.item.id}: looked for ${topic.name}${where(topic)}, ${found}`, mention), ...(topic.level === 'warning' ? { level: 'warning' as const } : {}) }
      }
    }
  },
}

function where(topic: { 'also-in'?: string | undefined }): string {
  return topic['also-in'] === undefined ? '' : ` (here or in item ${topic['also-in']})`
}

/** Words by which one outcome is said of all topics: `all four fired`, `each was blocked`. */
const together = ['all', 'each', 'every', 'everything', 'both', 'nothing got through', 'none got through']

/** Whether a topic's sentence, or one of the two behind it, up to the next topic, says how it ended; or a sentence says it of all topics. */
function hasOutcome(parts: readonly Stretch[], topic: readonly string[], others: readonly string[], outcomes: readonly string[]): boolean {
  return parts.some((part, index) => {
    if (hasWord(part.text, together) && hasWord(part.text, outcomes)) return true
    if (!hasWord(part.text, topic)) return false
    const behind = parts.slice(index + 1, index + 3)
    const end = behind.findIndex((next) => hasWord(next.text, others))
    return [part, ...(end < 0 ? behind : behind.slice(0, end))].some((next) => hasWord(next.text, outcomes))
  })
}
