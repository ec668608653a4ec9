// Have those signed who must?

import { placeIn } from '../checklist/prose.ts'
import { furtherCells, labelledIn } from '../checklist/shapes.ts'
import { startOfFile } from '../checklist/source.ts'
import type { Table } from '../checklist/table.ts'
import { matchOf } from '../facts/clauses.ts'
import { findDoubt, withoutHarmless } from '../facts/doubt.ts'
import { choicesOf } from '../fields.ts'
import { versionOf } from '../pair.ts'
import { isSigned, whyUnsigned } from '../sign-offs.ts'
import { misplacedAt, titleApart } from '../standing.ts'
import type { Context, Found, Rule } from './rule.ts'

/** What a remark beside a signature says against it. */
const against = /❌|✗|\b(?:against|veto\w*|no|only if|did not|do not|disagree\w*|object\w*)\b/i

/** What refuses, in the signature of somebody who need not sign or in the name of a further role. */
const refusing =
  /[❌🔴⛔🚫👎]|\b(?:refus|declin|reject|disagree|abstain|(?<!\bno )object(?:s|ed|ions?)?\b|withh[eo]ld|withdrawn|revoked|veto|against|no risk accepted|in (?:her|his|their) (?:place|stead))/iu

/** What says instead of a signature, where none is asked, that there is none, or on which condition; but not that none is needed. */
const hesitating =
  /^(?!\W*(?:not (?:required|needed|necessary|applicable|asked|involved)|only if)\b).*(?:\b(?:not(?! (?:required|needed|applicable))|never|unless|until|before|cannot|would)\b|n[’']t\b)/i

export const signed: Rule = {
  id: 'signed',
  level: 'error',
  isWaivable: false,
  about:
    'Every role that must sign has a row with a signature: `(signed)`, `signed …`, `/s/ Name`, ✅ or the reference of a signing service; a thumbs-up in a chat is none. In a line, the signature stands before or behind the name: `/s/ Name, DATE`, `Name (signed DATE)`.',
  fix: 'have that person sign, and write "(signed)" or "/s/ Name" in the signature cell',
  *check({ gate, answers }): Iterable<Found> {
    if (answers.untouched) return
    const item = gate.items.find((candidate) => candidate.isSignOff)
    const base = item === undefined ? {} : { item: item.id }
    const boxes = gate.shape.signOffBoxes !== null
    // boxes are ticked last: they are asked for when everything else is done
    if (
      boxes &&
      answers.items.some(
        ({ item: asked, claimed }) => asked.counts && claimed !== 'pass' && claimed !== 'na',
      )
    )
      return
    const choices = choicesOf(answers)
    // a field that is there and makes no choice leaves the role on the list; the published sheet has none
    const isOpen = (label: string): boolean =>
      !choices.has(label) && labelledIn(answers.checklist, [label]).length > 0
    const due = gate.roles.filter(
      (role) =>
        role.required === 'always' &&
        [...role.when].every(([label, choice]) => choices.get(label) === choice || isOpen(label)),
    )
    for (const group of new Set(due.map((role) => role.group))) {
      const roles = due.filter((role) => role.group === group)
      const role = { role: roles.map((one) => one.role).join(' or ') }
      const all = answers.signOffs.filter((row) => row.role !== null && roles.includes(row.role))
      // of several roles one is enough, and the rows of the others may stay empty
      const rows =
        roles.length > 1 && all.some(isSigned)
          ? all.filter((row) => row.entry.cells.signature?.text !== '')
          : all
      if (rows.length === 0) {
        const place =
          answers.signOffs[0]?.entry.table.place ??
          answers.items.find((answer) => answer.item.isSignOff)?.place
        yield {
          ...base,
          message: `the sign-off has no row for ${role.role}`,
          place:
            place === undefined
              ? startOfFile
              : { ...place, endLine: place.line, endColumn: place.column },
        }
      }
      for (const { entry } of rows) {
        const why = whyUnsigned(entry.cells.signature, entry.cells.name?.text ?? '')
        const cell = entry.cells.signature
        if (why !== null)
          yield {
            ...base,
            message: `${role.role} has not signed: ${why}`,
            place: cell && cell.text !== '' ? placeIn(cell) : entry.row.place,
          }
      }
    }
    for (const { entry } of answers.signOffs.filter(isSigned)) {
      for (const { header, cell } of furtherCells(entry)) {
        const doubt =
          /^\W*no(?:ne)?\W*(?:comments?|remarks?)?\W*$/i.test(cell.text) &&
          !/\?|agree|approv|accept|vote/i.test(header.text)
            ? null
            : (matchOf(against, withoutHarmless(cell.text)) ?? findDoubt(cell.text))
        if (doubt !== null)
          yield {
            ...base,
            message: `${entry.cells.role?.text} has signed, and the column "${header.text}" says "${cell.text}"`,
            place: placeIn(cell),
          }
      }
    }
    for (const { entry, role } of answers.signOffs) {
      const cell = entry.cells.signature
      const title = entry.cells.role?.text ?? ''
      const name = entry.cells.name
      const inName = name === null ? null : matchOf(refusing, withoutHarmless(name.text))
      if (name !== null && inName !== null)
        yield {
          ...base,
          message: `${title || 'a signatory'} has not agreed: "${name.text}"`,
          place: placeIn(name, inName.from, inName.to),
        }
      if (role === null && refusing.test(title))
        yield { ...base, message: `a row of the sign-off is "${title}"`, place: entry.row.place }
      if (
        cell !== null &&
        (role === null || !due.includes(role)) &&
        (refusing.test(cell.text) ||
          (role === null && /\b(?:pending|await\w*|outstanding|not yet)\b/i.test(cell.text)) ||
          (whyUnsigned(cell, name?.text ?? '') !== null && hesitating.test(cell.text)))
      ) {
        yield {
          ...base,
          message: `${title || 'a signatory'} has not agreed: "${cell.text}"`,
          place: placeIn(cell),
        }
      }
    }
    const lines = answers.signOffs.map(({ entry }) => entry.row.place.line)
    const items = answers.items.flatMap(({ rows }) => rows.map(({ row }) => row.place.line))
    const apart = titleApart(gate, answers.checklist, lines, items)
    for (const { said, text, place } of apart === null
      ? misplacedAt(gate, answers.checklist, lines, versionOf(answers), 'signatures')
      : [apart])
      yield { ...base, message: `the sign-off stands under "${text}" ("${said}")`, place }
    for (const [table, heading] of headingsOf(answers)) {
      const doubt = findDoubt(heading)
      if (doubt !== null)
        yield {
          ...base,
          message: `the sign-off stands under "${heading}" ("${doubt.text}")`,
          place: { ...table.place, endLine: table.place.line, endColumn: table.place.column },
        }
    }
    const review = answers.items.find((answer) => answer.item.isSignOff)
    const unread =
      /\b(?:has|have|had|was|were|did|is)(?: not|n[’']t)(?: yet)?(?: been)? (?:\w+ )?(?:review|open|read|look|check|sign)\w*|\bnot reviewed\b|\bwill be (?:reviewed|read|checked|looked at)\b|\bcould not follow\b|\brefus\w*|\bwithout (?:review|read|look|open)\w*|\b(?:is|are) red\b/i
    const said = review?.claimed === 'pass' ? unread.exec(review.evidence?.text ?? '') : null
    if (said !== null && review !== undefined && review.evidence !== null)
      yield {
        ...base,
        message: `item ${review.item.id} claims a pass, and its evidence says "${said[0]}"`,
        place: placeIn(review.evidence, said.index, said.index + said[0].length),
      }
    for (const { item: asked, claimed, row, place } of answers.items) {
      if (asked.isSignOff && claimed !== 'pass' && claimed !== 'blank') {
        yield {
          item: asked.id,
          message: `item ${asked.id} "${asked.title}" must be passed, and claims ${row?.cells.status?.text}`,
          place,
        }
      }
    }
  },
}

/** The heading above each table that holds sign-off rows. */
function headingsOf({ checklist, signOffs }: Context['answers']): Map<Table, string> {
  const tables = new Set(signOffs.map(({ entry }) => entry.table))
  const found = new Map<Table, string>()
  let heading = ''
  for (const block of checklist.blocks) {
    if (block.kind === 'heading') heading = block.prose.text
    else if (block.kind === 'table' && tables.has(block)) found.set(block, heading)
  }
  return found
}
