// Which boxes sign?

import type { DayContext } from '../facts/days.ts'
import { isNothing } from '../facts/nothing.ts'
import type { Gate } from '../policy/gate.ts'
import type { Checklist } from '../read/checklist.ts'
import { keyOf } from '../read/keys.ts'
import { slice } from '../read/prose.ts'
import { boxesUnder } from '../read/sections.ts'
import type { SignOffAnswer } from './roles.ts'
import { whyRefused } from './signature.ts'
import { lineEntry, signedLines } from './signed-lines.ts'

/** A box per role, and a line `Engineering: Marta Silva` somewhere that names who stands behind it. */
export function signedBoxes(
  gate: Gate,
  checklist: Checklist,
  section: string,
  page: DayContext,
): SignOffAnswer[] {
  const named = signedLines(gate, checklist, page)
  return boxesUnder(checklist, section).flatMap((line) => {
    const role = gate.roles.find((one) => keyOf(line.prose.text).startsWith(keyOf(one.role)))
    if (role === undefined) return []
    const empty = slice(line.prose, 0, 0)
    const remark = line.prose.text.slice(role.role.length).replace(/\([^)]*\)/g, '')
    const isRefused = whyRefused({ ...empty, text: remark.replace(/^[\s:–—-]+/u, '') }) !== null
    const own = named
      .filter(({ cells }) => [role.role, ...role.also].includes(cells.role?.text ?? ''))
      .map(({ cells }) => cells)
      .filter(({ name }) => !isNothing(name?.text ?? ''))
    const rows = own.length > 0 ? own : [{ name: empty, date: empty, signature: empty }]
    return rows.map(({ name, date, signature }) => {
      // the tick signs, unless the line with the name says something else
      const said = !/[\p{L}\p{N}]/u.test(signature?.text ?? '')
        ? { ...empty, text: '✅' }
        : signature
      const cells = {
        role: { ...empty, text: role.role },
        name,
        date,
        signature:
          line.ticked !== true ? empty : isRefused ? slice(line.prose, role.role.length) : said,
      }
      return { role, entry: lineEntry(line.prose, cells) }
    })
  })
}
