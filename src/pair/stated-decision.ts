// Which decision does the document itself state?

import openTerms from '../../vocabularies/open.txt'
import { sentencesOf } from '../facts/clauses.ts'
import { signsOf } from '../facts/language.ts'
import { turnsIn } from '../facts/mode.ts'
import { hasTerm, vocabularyOf } from '../facts/terms.ts'
import { sameText } from '../marks/status.ts'
import type { Gate } from '../policy/gate.ts'
import type { Block, Checklist, Heading, Line } from '../read/checklist.ts'
import { box } from '../read/joined-boxes.ts'
import { keyOf, keyWithoutBrackets } from '../read/keys.ts'
import { type Prose, placeIn, slice } from '../read/prose.ts'
import { sectionsOf } from '../read/sections.ts'
import { isLabel, verdictIn } from './verdict-labels.ts'

export interface StatedDecision {
  /** The verdict's id when exactly one is stated. */
  verdict: string | null
  /** What the line says, or null when nothing is stated. */
  prose: Prose | null
  /** Another decision that is stated as well. */
  other: Prose | null
  /** A line with the sign of a refusal: the stated one, or one of its section that is nothing else. */
  refused: Prose | null
  /** Where nothing is stated, a line of its section that may decide in words of its own, and neither denies nor postpones. */
  unread: Prose | null
}

/** The decision that the document states: an option that is ticked, or a line that begins with a label. */
export function statedIn(gate: Gate, checklist: Checklist): StatedDecision {
  if (gate.statedIn === null)
    return { verdict: null, prose: null, other: null, refused: null, unread: null }
  const lines = decisionLines(gate, checklist).flatMap(optionsIn)
  const isTicking = lines.some(({ ticked }) => ticked === true)
  const named = lines.flatMap((line) => {
    const verdict = verdictIn(gate, line.prose.text)
    return verdict === null || line.ticked === false ? [] : [{ verdict, line }]
  })
  // beside a box that is ticked, lines that begin with an option explain it
  const stated = isTicking ? named.filter(({ line }) => line.ticked === true) : named
  const [first] = stated
  const other = stated.find(({ verdict }) => verdict !== first?.verdict)
  return {
    verdict: other === undefined ? (first?.verdict ?? null) : null,
    prose: first?.line.prose ?? null,
    other: other?.line.prose ?? null,
    refused: refusedBy(gate, first, decisionLines(gate, checklist)),
    unread: first === undefined ? unreadIn(gate, checklist) : null,
  }
}

/** A line that may decide in other words; a form that nobody has filled in is none, nor is one that signs or dates. */
function unreadIn(gate: Gate, checklist: Checklist): Prose | null {
  const own = keyWithoutBrackets(gate.statedIn ?? '')
  const lines = (sectionsOf(checklist, gate.headings).get(own) ?? []).flatMap(optionsIn)
  const labels = [
    ...gate.fields.flatMap(({ label, also }) => [label, ...also]),
    ...gate.roles.flatMap(({ role, also }) => [role, ...also]),
  ].map(keyOf)
  const isForm = ({ prose, ticked }: Line): boolean =>
    ticked !== null || (gate.placeholders.get(own) ?? []).some((one) => sameText(one, prose.text))
  const isLabelled = (text: string): boolean =>
    labels.some((label) => keyOf(text).startsWith(label))
  const isOpen = ({ prose: { text } }: Line): boolean =>
    turnsIn(text).length > 0 || hasTerm(text, open) || refusals.some((sign) => text.includes(sign))
  const said = lines.filter(({ prose }) => /\p{L}/u.test(prose.text) && !isLabelled(prose.text))
  return lines.some(isForm) || said.some(isOpen) ? null : (said[0]?.prose ?? null)
}

const open = vocabularyOf(openTerms)

/** Signs that say no, and no words: "no" is a part of many a sentence. */
const refusals = signsOf('fail', 'open')

function refusedBy(
  gate: Gate,
  stated: { verdict: string; line: Line } | undefined,
  lines: readonly Line[],
): Prose | null {
  const row = gate.decision.find(({ verdict }) => verdict === stated?.verdict)
  if (row === undefined || row.outcome === 'blocked') return null
  const isRefused = (text: string): boolean => refusals.some((sign) => text.includes(sign))
  const refusing = lines.find(
    ({ prose }) =>
      !/[\p{L}\p{N}]/u.test(prose.text.replace(/:[a-z_]+:/g, '')) && isRefused(prose.text),
  )
  if (refusing !== undefined) return refusing.prose
  return stated !== undefined && isRefused(stated.line.prose.text) ? stated.line.prose : null
}

/** The lines of the decision's section, and lines elsewhere that are labelled as the decision or are nothing but one of its labels. */
function decisionLines(gate: Gate, checklist: Checklist): Line[] {
  const own = keyWithoutBrackets(gate.statedIn ?? '')
  const placeholders = gate.placeholders.get(own) ?? []
  const label = labelOf(gate)
  const end = endOfPage(gate, checklist)
  const lines = [...sectionsOf(checklist, gate.headings)].flatMap(([heading, lines]) =>
    lines.flatMap(fromLabel(label)).flatMap((line) => {
      const { text } = line.prose
      if (placeIn(line.prose).line > end) return []
      const isLabelled = label.test(text)
      const isWhole = gate.decision.some((row) => isLabel(row.label, text))
      if (heading !== own && !isLabelled && !isWhole) return []
      const isBlank = line.ticked !== true && placeholders.some((one) => sameText(one, text))
      if (isBlank && line.ticked === null) return []
      if (heading === own && !isLabelled && !isWhole && verdictIn(gate, text) === null)
        return [fromSign(line)]
      const head = isLabelled ? (label.exec(text)?.[0].length ?? 0) : 0
      return [{ ...line, prose: slice(line.prose, head) }]
    }),
  )
  return [...lines, ...decisionCells(checklist, label, end)]
}

/** `It was resolved: ✅ Cleared`: in the section itself, from the sign on, where nothing before it denies or postpones. */
function fromSign(line: Line): Line {
  const { text } = line.prose
  const at = decisionSigns.map((sign) => text.indexOf(sign)).filter((one) => one > 0)
  const from = Math.min(...at)
  return at.length === 0 || line.ticked !== null || turnsIn(text.slice(0, from)).length > 0
    ? line
    : { ...line, prose: slice(line.prose, from) }
}

const decisionSigns = signsOf('pass', 'warn', 'fail')

/** `What I ask for. Decision: cleared`: a line from the sentence on that begins with the label. */
function fromLabel(label: RegExp): (line: Line) => Line {
  return (line) => {
    if (!/[:：]/.test(line.prose.text)) return line
    const said = sentencesOf(line.prose.text)
      .slice(1)
      .find(({ text }) => label.test(text))
    return said === undefined ? line : { ...line, prose: slice(line.prose, said.from) }
  }
}

/** `| Decision | Cleared |`: the cell beside the label, in a table of two columns. */
function decisionCells(checklist: Checklist, label: RegExp, end: number): Line[] {
  const rows = checklist.blocks.flatMap((block) =>
    block.kind === 'table'
      ? [block.headers, ...block.rows.map(({ cells }) => cells)].filter(
          ({ length }) => length === 2,
        )
      : [],
  )
  return rows.flatMap(([left, right]) =>
    left === undefined ||
    right === undefined ||
    placeIn(left).line > end ||
    !label.test(`${left.text.replace(/\s*[:：]$/u, '')}:`)
      ? []
      : [
          {
            kind: 'line',
            prose: right,
            swallowed: false,
            ticked: null,
            ordinal: null,
            task: null,
            entry: null,
          },
        ],
  )
}

/** The line of a second title that is no heading of the gate: what stands below it is another page. Titles with nothing between them are one. */
function endOfPage(gate: Gate, { blocks }: Checklist): number {
  const known = gate.headings.map(keyWithoutBrackets)
  const isTitle = (block: Block): block is Heading => block.kind === 'heading' && block.depth === 1
  const first = blocks.findIndex(isTitle)
  const other = blocks.find(
    (block, at): block is Heading =>
      isTitle(block) &&
      blocks.slice(first, at).some(({ kind }) => kind !== 'heading') &&
      !known.includes(keyWithoutBrackets(block.prose.text)),
  )
  return other === undefined ? Number.POSITIVE_INFINITY : placeIn(other.prose).line
}

/** `Decision:` or `Launch decision:` before what was decided: the last word of the section's heading, or all of it. */
function labelOf(gate: Gate): RegExp {
  const words = (gate.statedIn ?? '').split(/\s+/).map((word) => word.replace(/[^\p{L}]/gu, ''))
  const last = words.at(-1) ?? ''
  return new RegExp(
    `^[\\s*_>-]*(?:${words.slice(0, -1).join('\\s+')}\\s+)?${last}\\s*[:：]\\s*`,
    'iu',
  )
}

/** `[ ] DEPLOY [x] DEFER [ ] CANCEL`: the boxes in one line, as a line each. */
function optionsIn(line: Line): Line[] {
  const boxes = [...line.prose.text.matchAll(box)]
  if (boxes.length === 0) return [line]
  return boxes.map((found, index) => ({
    ...line,
    prose: slice(
      line.prose,
      found.index + found[0].length,
      boxes[index + 1]?.index ?? line.prose.text.length,
    ),
    ticked: found[0] === '☑' || found[0] === '☒' || (found[1] ?? ' ') !== ' ',
  }))
}
