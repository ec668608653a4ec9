// What stands in the portfolio, as it is read without its script? What a browser makes of it is in browser/.
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { beforeAll, describe, expect, test } from 'vitest'
import { htmlPage } from '../src/print/html.ts'
import type { Report } from '../src/print/report.ts'
import type { Review } from '../src/result.ts'
import { exampleReviews, reportOfMany } from './many-reviews.ts'

type Node = DefaultTreeAdapterTypes.Node

let of: Review[]

beforeAll(async () => {
  of = await exampleReviews()
})

/** Elements by their names, in the order of the page. */
const elements = (node: Node, name: string): DefaultTreeAdapterTypes.Element[] =>
  'childNodes' in node
    ? node.childNodes.flatMap((child) => [
        ...('tagName' in child && child.tagName === name ? [child] : []),
        ...elements(child, name),
      ])
    : []

const textOf = (node: Node): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''

const words = (node: Node): string => textOf(node).replace(/\s+/g, ' ').trim()

/** The cells of each row, without what the row opens to. */
const rowsOf = (page: string): string[][] =>
  elements(parse(page), 'tr')
    .slice(1)
    .map((row) => [...elements(row, 'th'), ...elements(row, 'td')].map(words))

const example = (gate: string, outcome: string): Review => {
  const found = of.find((one) => one.gate.id === gate && one.outcome === outcome)
  if (found === undefined) throw new Error(`no ${outcome} example of ${gate}`)
  return found
}

const reportOf = (checklists: Review[], over: Partial<Report> = {}): Report => ({
  ...reportOfMany(0, of),
  checklists,
  ...over,
})

test('a thousand agents are one file of less than 1.5 MB, and each row says why', () => {
  const report = reportOfMany(1000, of)
  const page = htmlPage(report)
  expect(Buffer.byteLength(page)).toBeLessThan(1_500_000)
  const rows = rowsOf(page)
  expect(rows).toHaveLength(1000)
  const blocked = rows.filter(([, , , verdict]) => verdict?.includes('BLOCKED'))
  expect(blocked.length).toBeGreaterThan(300)
  for (const row of blocked) expect(row.at(-1)).toMatch(/Why .+ \((?:[\w-]+, )+line \d+/)
})

test('much behind each of many rows is counted instead of shown', () => {
  const { findings, ...review } = example('pilot-to-prod', 'blocked')
  const many = Array.from({ length: 50 }, (_, at) => ({
    ...(findings[0] as Review['findings'][number]),
    item: null,
    message: `finding ${at} ${'of many words '.repeat(10)}`,
  }))
  const checklists = Array.from({ length: 1000 }, () => ({ ...review, findings: many }))
  const page = htmlPage(reportOf(checklists))
  expect(Buffer.byteLength(page)).toBeLessThan(1_500_000)
  expect(page).toContain('and 48 more')
})

test('worst first, and a decision of a gate of its own stands between blocked and conditional', () => {
  const harden = of.find(({ file }) => file.endsWith('scale-decision/harden.md')) as Review
  const page = htmlPage(
    reportOf([
      example('pilot-to-prod', 'cleared'),
      harden,
      example('pilot-to-prod', 'conditional'),
      example('pilot-to-prod', 'blocked'),
    ]),
  )
  expect(rowsOf(page).map(([, , , verdict]) => verdict)).toEqual([
    '✖ BLOCKED',
    '▲ HOLD AND HARDEN',
    '▲ CONDITIONAL',
    '✔ CLEARED',
  ])
  const [bars] = elements(parse(page), 'ul')
  expect(elements(bars as Node, 'li').map(words)).toEqual([
    '✖ BLOCKED1',
    '▲ HOLD AND HARDEN1',
    '▲ CONDITIONAL1',
    '✔ CLEARED1',
  ])
  expect(page).toContain(
    '<title>4 checklists: 1 cleared, 1 conditional, 1 blocked, 1 hold and harden</title>',
  )
})

test('of nothing it says so', () => {
  const page = htmlPage(reportOf([], { outcome: 'none' }))
  expect(page).toContain('<title>0 checklists</title>')
  expect(page).not.toMatch(/Verdicts|Agents|What is due/)
})

test('a row shows its waivers, and who signed, who has yet to, or that nobody did', () => {
  const waiver = {
    rule: 'shown',
    item: '9',
    need: 'the drill',
    reason: 'the drill is on the 20th',
    approver: 'Dana Whitfield',
    until: '2026-07-01',
    findings: 1,
  }
  const cleared = example('pilot-to-prod', 'cleared')
  const unsigned = cleared.signOffs.map((row) => ({ ...row, signature: null }))
  const page = htmlPage(
    reportOf([
      { ...cleared, outcome: 'conditional', waivers: [waiver] },
      { ...cleared, signOffs: unsigned },
      { ...cleared, signOffs: unsigned.map((row) => ({ ...row, awaited: true as const })) },
    ]),
  )
  const [waived, other, waiting] = rowsOf(page)
  expect(waived?.[3]).toBe('▲ CONDITIONAL 1 waiver')
  expect(waived?.[6]).toContain(
    'shown, item 9, the drill, by Dana Whitfield until 2026-07-01: the drill is on the 20th',
  )
  expect(waived?.[5]).toMatch(/^\p{L}+ /u)
  expect(other?.[5]).toBe('nobody')
  expect(waiting?.[5]).toMatch(/^not signed: .*AI CoE Lead/)
})

describe('what is due', () => {
  const due = (day: string, what: string): Review['due'][number] => ({
    ...{ day, what, kind: 'open-item', item: '4', owner: 'Ana Ruiz' },
  })
  const pageOf = (days: string[], asOf = '2026-06-09'): string => {
    const cleared = { ...example('pilot-to-prod', 'cleared'), asOf: '2026-06-09', due: [] }
    const dues = days.map((day, at) => due(day, `thing ${at}`))
    return htmlPage(reportOf([{ ...cleared, asOf, due: dues }, cleared], { asOf: '2026-06-09' }))
  }

  test('is counted by day in the picture, which says in words what it shows', () => {
    const [picture] = elements(
      parse(pageOf(['2026-06-08', '2026-06-09', '2026-06-20', '2026-06-20', '2026-07-09'])),
      'svg',
    ).filter((svg) => svg.attrs.some(({ name }) => name === 'role'))
    const attributes = new Map(picture?.attrs.map(({ name, value }) => [name, value]))
    expect(attributes.get('role')).toBe('img')
    expect(attributes.get('aria-label')).toBe(
      'How much is due on which day. overdue: 1, 2026-06-09: 1, 2026-06-20: 2, 2026-07-09: 1',
    )
    expect(elements(picture as Node, 'text').map(words)).toEqual(
      expect.arrayContaining(['1', '2', '06-09', 'overdue']),
    )
  })

  test('is listed: overdue, in the next 30 days, and later, of which the first is named', () => {
    const list = elements(
      parse(pageOf(['2026-06-08', '2026-06-09', '2026-07-09', '2026-07-10', '2026-08-01'])),
      'section',
    ).find((section) => section.attrs.some(({ value }) => value === 'due'))
    const parts = words(list as Node).split(/Overdue|In the next 30 days|Later/)
    expect(parts.map((part) => part.match(/20\d\d-\d\d-\d\d/g))).toEqual([
      null,
      ['2026-06-08'],
      ['2026-06-09', '2026-07-09'],
      ['2026-07-10'],
    ])
    expect(parts[3]).toContain('2 more')
  })

  test('is overdue as of the last day that something was judged on', () => {
    expect(pageOf(['2026-06-10'], '2026-06-11')).toContain('1 overdue')
    expect(pageOf(['2026-06-10'])).not.toContain('overdue</strong>')
  })

  test('is said in a few lines where it is much', () => {
    const page = pageOf(Array.from({ length: 500 }, () => '2026-06-20'))
    expect(page).toContain('and 470 more')
    expect(page).toContain('2026-06-20: 500')
  })

  test('is counted once on the last day that there is', () => {
    const cleared = { ...example('pilot-to-prod', 'cleared'), asOf: '9999-12-30' }
    const last = { ...cleared, due: [due('9999-12-31', 'the end')] }
    const page = htmlPage(reportOf([last, { ...cleared, due: [] }], { asOf: '9999-12-30' }))
    expect(page).toContain('overdue: 0, 9999-12-31: 1"')
  })

  test('has no section where nothing is', () => {
    expect(pageOf([])).not.toMatch(/What is due|Due, by day/)
  })
})

test('the review after a launch that is blocked comes only if there is a launch', () => {
  const blocked = example('pilot-to-prod', 'blocked')
  const said = (asOf: string): boolean =>
    htmlPage(reportOf([{ ...blocked, asOf }])).includes('post-launch review, if it is launched')
  expect([said('2026-06-09'), said('2026-06-20')]).toEqual([true, false])
})
