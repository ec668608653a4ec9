// Does the evidence cover everything the item names?
import { doneParts } from '../facts/clauses.ts'
import { findWords, hasWord } from '../facts/words.ts'
import { evidenceUnder, type Found, inEvidence, type Rule } from './rule.ts'

export const covers: Rule = {
  id: 'covers',
  level: 'error',
  about: 'The evidence covers each topic that the item names, in what it says has been done.',
  fix: 'write for each topic what was done and what happened; `gate explain GATE#ITEM` lists the words that are looked for',
  *check(context): Iterable<Found> {
    const { answers } = context
    for (const { answer, evidence, parameters } of evidenceUnder(context, 'covers')) {
      for (const topic of parameters.topics) {
        if (topic.level === 'off') continue
        const other = answers.items.find((candidate) => candidate.item.id === topic['also-in'])?.evidence
        const done = [evidence.text, ...(other ? [other.text] : [])].some((text) => doneParts(text, answers.days.review).some((part) => hasWord(part.text, topic.words)))
        if (done) continue
        const [mention] = findWords(evidence.text, topic.words)
        const where = topic['also-in'] === undefined ? '' : ` (here or in item ${topic['also-in']})`
        const found = mention === undefined ? 'found none' : `found it only where the text says that it is not done`
        yield { ...inEvidence(answer, evidence, `item ${answer.item.id}: looked for ${topic.name}${where}, ${found}`, mention), ...(topic.level === 'warning' ? { level: 'warning' as const } : {}) }
      }
    }
  },
}
