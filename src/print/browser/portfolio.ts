// How are the rows of a portfolio sorted and filtered? This runs in the browser, from the page itself. What it needs it makes, so that the page without
// it has no control that does nothing. It only moves and hides rows, and takes text for nothing but text.
// The build makes one minified text of this file (scripts/page-script.js), whose digest the page's policy names: no other script runs there.

/** The columns that are chosen from a list, where their values differ. The others are for the search. */
const chosen = [3, 1, 2]
/** The column that the page is written in the order of. */
const verdict = 3

function begin(table: HTMLTableElement, body: HTMLTableSectionElement): void {
  const rows = [...body.rows]
  const headers = [...(table.tHead?.rows[0]?.cells ?? [])]
  const { compare } = new Intl.Collator('en', { numeric: true })
  const filters: ((row: HTMLTableRowElement) => boolean)[] = []
  const status = made('p', { role: 'status' })

  const show = (): void => {
    let shown = 0
    for (const row of rows) {
      row.hidden = !filters.every((fits) => fits(row))
      if (!row.hidden) shown++
    }
    status.textContent = `${shown} of ${rows.length} shown`
  }

  const sort = (column: number, isUp: boolean): void => {
    const keys = new Map(rows.map((row) => [row, keyOf(row, column)]))
    const inOrder = [...rows].sort((one, other) => {
      const [a = '', b = ''] = [keys.get(one), keys.get(other)]
      // what has none comes last, whichever way
      if (a === '' || b === '') return Number(a === '') - Number(b === '')
      return isUp ? compare(a, b) : compare(b, a)
    })
    for (const row of inOrder) body.append(row)
    for (const [at, header] of headers.entries())
      if (at === column) header.setAttribute('aria-sort', isUp ? 'ascending' : 'descending')
      else header.removeAttribute('aria-sort')
  }

  // the last column holds what a row opens to
  for (const [column, header] of headers.slice(0, -1).entries()) {
    const button = made('button', { type: 'button' }, header.textContent)
    button.addEventListener('click', () =>
      sort(column, header.getAttribute('aria-sort') !== 'ascending'),
    )
    header.replaceChildren(button)
  }
  headers[verdict]?.setAttribute('aria-sort', 'ascending')

  const tools = made('div', { role: 'search', class: 'tools' })
  const search = made('input', { type: 'search' })
  tools.append(labelled('Search', search))
  const texts = new Map<HTMLTableRowElement, string>()
  filters.push((row) => {
    const words = search.value.toLowerCase().split(/\s+/)
    if (words.join('') === '') return true
    const text = texts.get(row) ?? row.textContent.toLowerCase()
    texts.set(row, text)
    return words.every((word) => text.includes(word))
  })
  for (const column of chosen) {
    const values = new Map(rows.map((row) => [textOf(row, column), keyOf(row, column)]))
    if (values.size < 2) continue
    const select = made('select', {})
    select.append(made('option', { value: 'all' }, 'all'))
    // by number: a text may be anything
    const inOrder = [...values.keys()].sort((a, b) =>
      compare(values.get(a) ?? '', values.get(b) ?? ''),
    )
    for (const [at, value] of inOrder.entries())
      select.append(made('option', { value: `${at}` }, value || 'none'))
    tools.append(labelled(headers[column]?.textContent ?? '', select))
    filters.push(
      (row) => select.value === 'all' || textOf(row, column) === inOrder[Number(select.value)],
    )
  }
  const all = made('button', { type: 'button' }, 'Show all')
  all.addEventListener('click', () => {
    search.value = ''
    for (const select of tools.querySelectorAll('select')) select.value = 'all'
    show()
  })
  tools.addEventListener('input', show)
  tools.append(all, status)
  table.before(tools)
  table.classList.add('sorted')
  show()
}

/** What a cell is sorted by: what the page says, or its text. */
function keyOf(row: HTMLTableRowElement, column: number): string {
  return row.cells[column]?.dataset['key'] ?? textOf(row, column)
}

/** Without the sign before it and the remark behind it, where one word of the cell is the value. */
function textOf(row: HTMLTableRowElement, column: number): string {
  const cell = row.cells[column]
  return (cell?.querySelector('b') ?? cell)?.textContent.trim() ?? ''
}

function labelled(name: string, control: HTMLElement): HTMLElement {
  const label = made('label', {}, `${name} `)
  label.append(control)
  return label
}

function made<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Record<string, string>,
  text: string | null = '',
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
  element.textContent = text
  return element
}

const table = document.getElementById('agents')
const body = table instanceof HTMLTableElement ? table.tBodies[0] : undefined
// one row is in order, and found
if (body !== undefined && body.rows.length > 1) begin(table as HTMLTableElement, body)
