// Which rows of a page's tables are items, and how does gate.yaml name their columns?

import { statusTokens } from '../facts/language.ts'
import { isNothing } from '../facts/nothing.ts'
import type { Form, MarkedRow } from '../marks/table-rows.ts'
import { keyOf } from '../read/keys.ts'
import type { ItemTable } from '../read/shape.ts'
import type { Table } from '../read/table.ts'
import type { Made } from './yaml.ts'

/** A table where the title or the status of an item stands in a column that is called as another one: no gate could name it. */
export function isNameless({ headers }: Table, { title, status }: Form): boolean {
  const keys = headers.map(({ text }) => keyOf(text))
  return [...title, ...status].some((at) => keys.filter((key) => key === keys[at]).length > 1)
}

/** Each form of table once: the columns by which a filled-in page is read. */
export function namesOf(rows: readonly MarkedRow[], isAlone: boolean): ItemTable[] {
  const forms = new Map<string, ItemTable>()
  // numbers of its own tell items apart where nothing else is numbered
  const isOneTable = isAlone && new Set(rows.map(({ table }) => table)).size === 1
  for (const { table, form } of rows) {
    const header = (at: number): string => table.headers[at]?.text.trim() ?? ''
    const title = form.title.map(header)
    const status = form.status.map(header)
    const key = JSON.stringify([title, status])
    const known = forms.get(key)
    forms.set(key, {
      ...(isOneTable && form.id >= 0 && { id: header(form.id) }),
      title,
      status,
      evidence: [...new Set([...(known?.evidence ?? []), ...form.evidence.map(header)])].filter(
        (name) => name !== '',
      ),
      ...(known?.owner !== undefined && { owner: known.owner }),
      ...(form.owner >= 0 && header(form.owner) !== '' && { owner: header(form.owner) }),
    })
  }
  return [...forms.values()]
}

/** Letters that mean something else in other lists: `Y` beside `N` is yes, and no colour. */
export function statusesOf(rows: readonly MarkedRow[]): Made['statuses'] {
  const said = rows.map(({ status }) => status.text.trim().toLowerCase())
  const { yes, no, na } = statusTokens
  const isLettered = said.every((word) => isNothing(word) || [...yes, ...no, ...na].includes(word))
  const pass = yes.filter((word) => said.includes(word))
  return isLettered && pass.length > 0 ? { pass, fail: no } : {}
}
