// Which decision does the document itself state?
import { type Prose, slice } from './checklist/prose.ts'
import type { Checklist, Line } from './checklist/read.ts'
import { keyOf, keyWithoutBrackets, loosely, sectionsOf } from './checklist/shapes.ts'
import { findDoubt, withoutHarmless } from './facts/doubt.ts'
import type { Gate } from './gate.ts'
import { sameText } from './status.ts'

export interface StatedDecision {
  /** The verdict's id when exactly one is stated. */
  verdict: string | null
  /** What the line says, or null when nothing is stated. */
  prose: Prose | null
  /** The words that take the decision back, leave it open or say it of something else; null where none do. */
  doubt: string | null
}

/** A line of the decision section that takes back what another one states. */
const takenBack =
  /\b(?:do not|don['’]t|must not|may not) launch\b|\bnot cleared\b|\b(?:withdrawn|revoked|rescinded|on hold|rejected|overruled|refused|vetoed|declined|no-go)\b|^(?:only|once|unless|provided|subject to|except|not before|in 20\d\d|from 20\d\d)\b|\b(?:final )?decision\s*:?\s*blocked\b|\b(?:blocked|launch) until\b/i

/** What stands for a tick where the others are boxes: a reader sees it as one. */
const asTicked = /^\s*(?:\(\s*[xX]\s*\)|\[\s*[xX✓✔✅]\s*\]|[☑✔✓✅→]|[xX]\s)/u

/** A box that is drawn and stays open chooses nothing. */
const openBox = /^\s*(?:[\p{L} ]{0,30}:\s*)?(?:[☐◻□]|\[[-–~/]\])/u

/** The decision that the document's own section states. */
export function statedIn(gate: Gate, checklist: Checklist): StatedDecision {
  if (gate.statedIn === null) return { verdict: null, prose: null, doubt: null }
  const sections = sectionsOf(checklist, gate.headings)
  const own = keyWithoutBrackets(gate.statedIn)
  // a "Final decision" further down speaks of the same thing, and so does a line "Decision: …" wherever it stands
  const name = keyOf(gate.statedIn.split(' ').at(-1) ?? '')
  const known = new Set(gate.headings.map(keyWithoutBrackets))
  const others = [...sections].flatMap(([heading, found]) =>
    heading === own
      ? []
      : found.filter((line) => (heading.includes(name) && !known.has(heading)) || keyOf(/^[^:]*(?=:)/.exec(line.prose.text)?.[0] ?? '').endsWith(name)),
  )
  const lines = [...(sections.get(own) ?? []), ...others].flatMap(boxesIn)
  const placeholders = gate.placeholders.get(keyWithoutBrackets(gate.statedIn)) ?? []
  const boxes = lines.some((line) => line.ticked !== null)
  const candidates = lines.filter((line) =>
    boxes
      ? line.ticked === true || (line.ticked === null && asTicked.test(line.prose.text))
      : !openBox.test(line.prose.text) && !placeholders.some((blank) => sameText(blank, line.prose.text)),
  )
  const stated = candidates.map((line) => ({ prose: line.prose, ...verdictsNamed(gate, line.prose.text) })).filter(({ verdicts }) => verdicts.length > 0)
  // a verdict that stands alone on a line is one wherever it stands, but for boxes
  const blocking = gate.decision.filter(({ outcome }) => outcome === 'blocked').map((row) => keyOf(row.label))
  const elsewhere = checklist.blocks.flatMap((block) =>
    block.kind === 'line' && block.ticked === null && !lines.some(({ prose }) => prose === block.prose) && blocking.includes(keyOf(block.prose.text))
      ? [block.prose.text]
      : [],
  )
  const isLenient = stated.some(({ verdicts }) => verdicts.some((verdict) => gate.decision.find((row) => row.verdict === verdict)?.outcome !== 'blocked'))
  const takingBack = isLenient ? [...candidates.flatMap((line) => takenBack.exec(line.prose.text)?.[0] ?? []), ...elsewhere] : []
  const doubt = stated.map((one) => one.doubt).find((found) => found !== null) ?? takingBack[0] ?? null
  const all = [...new Set(stated.flatMap(({ verdicts }) => verdicts))]
  return { verdict: all.length === 1 && doubt === null ? (all[0] ?? null) : null, prose: stated[0]?.prose ?? null, doubt }
}

/** `[ ] DEPLOY [x] DEFER [ ] CANCEL`: the boxes in one line, as a line each; so is a single one behind nothing but a label, `Decision: [x] DEPLOY`. */
function boxesIn(line: Line): Line[] {
  const boxes = [...line.prose.text.matchAll(/\[([ xX])\]|[☐☑]/g)]
  const [first] = boxes
  const isAlone =
    boxes.length === 1 &&
    (line.ticked !== null || !/^(?:[\p{L} ]{0,30}\b(?:decision|outcome|result|verdict):)?\s*$/iu.test(line.prose.text.slice(0, first?.index)))
  if (first === undefined || isAlone) return [line]
  return boxes.map((box, index) => ({
    ...line,
    prose: slice(line.prose, box.index + box[0].length, boxes[index + 1]?.index ?? line.prose.text.length),
    ticked: box[0] === '☑' || box[1]?.toLowerCase() === 'x',
  }))
}

/** The verdicts that a line states: by label, or by the label's first word at its start; and what in it contradicts that. */
function verdictsNamed(gate: Gate, text: string): { verdicts: string[]; doubt: string | null } {
  const labels = gate.decision.filter((row, index) => gate.decision.findIndex((other) => other.verdict === row.verdict) === index)
  const key = keyOf(text)
  const held = labels.flatMap((row) =>
    [row.label, ...(row.also ?? [])].filter((label) => key.includes(keyOf(label))).map((label) => ({ verdict: row.verdict, key: keyOf(label) })),
  )
  // of "Go" and "Go with gaps" the longer one is meant
  const named = [...new Set(held.filter((one) => !held.some((other) => other.key !== one.key && other.key.includes(one.key))).map(({ verdict }) => verdict))]
  const [first = '', second = ''] = text.match(/\p{L}+/gu) ?? []
  const start = keyOf(/^decision$/i.test(first) ? second : first)
  const found = named.length > 0 ? named : labels.filter((row) => start !== '' && keyOf(row.label.split(' ')[0] ?? '') === start).map((row) => row.verdict)
  if (found.length === 0) return { verdicts: [], doubt: null }
  const row = labels.find((candidate) => candidate.verdict === found[0])
  const label = [row?.label ?? '', ...(row?.also ?? [])].find((one) => key.includes(keyOf(one))) ?? row?.label ?? ''
  const fields = gate.fields.map((field) => field.label.toLowerCase())
  const rest = text.split(/(?<=[.;])\s/u).filter((part) => !fields.some((field) => part.toLowerCase().startsWith(field)))
  const beside = rest
    .join(' ')
    .replace(/^[^\p{L}]+/u, '')
    .replace(new RegExp(loosely(label), 'i'), ' ')
  const firstWord = label.split(' ')[0] ?? ''
  // "Was: ✅ Cleared …" and "Cleared for the pilot" state something else
  const plain = keyOf(text.replace(/:[a-z_]+:/g, ' '))
  const before = plain.slice(0, Math.max(0, plain.indexOf(keyOf(label))))
  const isOther =
    named.length > 0
      ? !/^(?:(?:the|final|our|launch|overall|formal|stated|go live|go)*(?:decision|outcome|result|verdict|status|recommendation|is|agreed|we|have|hereby|decided)*)*$/.test(
          before,
        )
      : forOther(text, label)
  // what was proposed has not been decided
  const after = plain.slice(plain.indexOf(keyOf(label)) + keyOf(label).length)
  const proposed = /\b(?:proposed|proposal|propos(?:es?|ing)|requested|suggestion|asked for)\b/i.exec(beside) ?? /^(?:was|were)/.exec(after)
  const later =
    /\bitems? (?:is |are |still )*(?:open|missing|outstanding)\b|\b(?:after|once|when|until|unless|in 20\d\d|next (?:week|month|quarter|year))\b/i.exec(
      withoutHarmless(beside.split(/[.;·]/)[0] ?? ''),
    )
  const trial = /\b(?:to|in|on|for) (?:(?:the|a|an|our) )?(?:staging|test(?:ing)?|demo|dev(?:elopment)?|sandbox|uat|pre-?prod\w*|rehearsal)\b/i.exec(beside)
  const doubted = findDoubt(beside.replace(new RegExp(`^\\W*(?:decision\\s*:?\\s*)?\\W*${firstWord}`, 'i'), ' '))
  const said = isOther ? beside.trim() : (trial?.[0] ?? proposed?.[0] ?? later?.[0] ?? doubted?.text ?? null)
  const sign = /^\s*(?:(?:[Dd]ecision|DECISION)\s*:\s*)?([^\p{L}\s]+)/u.exec(text)?.[1] ?? ''
  const claimed = (['pass', 'warn', 'fail'] as const).find((meaning) => gate.statuses[meaning].some((token) => sameText(bare(token), bare(sign))))
  const outcome = labels.find((row) => row.verdict === found[0])?.outcome
  const contradicts = claimed !== undefined && outcome !== { pass: 'cleared', warn: 'conditional', fail: 'blocked' }[claimed]
  // doubt beside a decision that blocks only makes it firmer
  return { verdicts: found, doubt: contradicts ? sign : outcome === 'blocked' ? null : said }
}

function bare(token: string): string {
  return token.replace(/[\ufe0e\ufe0f]/gu, '')
}

/** Whether a decision that is stated by its first word only is for something that its label does not name. */
function forOther(text: string, label: string): boolean {
  const known = new Set([
    ...label.toLowerCase().split(/\W+/u),
    'launch',
    'production',
    'prod',
    'go',
    'live',
    'the',
    'a',
    'release',
    'deployment',
    'rollout',
    'use',
  ])
  const purpose = /\bfor ([^.,;:()\d]+)/i.exec(text)?.[1] ?? ''
  return purpose.split(/\W+/u).some((word) => word !== '' && !known.has(word.toLowerCase()))
}
