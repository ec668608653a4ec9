// How does a checklist write what is asked: names of columns, labels, headings? Knows no gate.

/** How a checklist writes what is asked: column names, labels and headings as the gate's blank has them. */
export interface Shape {
  items: {
    id?: string | undefined
    title: string
    status: string
    evidence?: string | undefined
    owner?: string | undefined
    next?: string | undefined
  } | null
  /** Tables of items of several forms, each by the names of its columns; none where `items` says all. */
  tables: readonly ItemTable[]
  /** Keys of titles that look like items and are not, and of headings below which nothing is one. */
  notItems: ReadonlySet<string>
  /** Labels of the parts of a line, where items may be written as a sheet. */
  sheet: { owner: string; evidence: string; next: string } | null
  /** What the headings of a task list begin with. */
  tasks: { heading: string } | null
  signOff: { role: string; name: string; date: string; signature: string } | null
  /** What lines that sign begin with, where the sign-off is no table: `Approved by: Ana Diaz, 2026-03-04`. */
  signLines: readonly string[]
  /** The heading of the boxes that stand for the sign-off. */
  signOffBoxes: { section: string } | null
  openItems: {
    item: string
    missing: string
    owner: string
    due: string
    closed?: string | undefined
  } | null
  /** A table of criteria beside the items, and the item that it belongs to. */
  criteria: {
    metric: string[]
    criterion: string[]
    actual: string[]
    of?: string | undefined
  } | null
}

/** The columns of one form of table: several for the title are read as one, several for the status are answers of which one is marked. */
export interface ItemTable {
  id?: string | undefined
  title: readonly string[]
  status: readonly string[]
  evidence: readonly string[]
  owner?: string | undefined
}

export type ItemColumns = Record<
  'id' | 'title' | 'status' | 'evidence' | 'owner' | 'next',
  string | undefined
>

/** The names of the columns of the table of items; null where the items are no table. */
export function itemColumnsOf({ items }: Shape): ItemColumns | null {
  if (items === null) return null
  const { id, title, status, evidence, owner, next } = items
  return { id, title, status, evidence, owner, next }
}
