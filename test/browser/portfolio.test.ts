// How is the portfolio read, sorted and filtered in a browser: with a mouse, with keys, by ear, without its script, and with a thousand rows?
import type { Browser, Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { htmlPage } from '../../src/print/html.ts'
import type { Review } from '../../src/result.ts'
import { exampleReviews, reportOfMany } from '../many-reviews.ts'
import {
  type Look,
  launch,
  looks,
  type Opened,
  openText,
  overhangOf,
  violationsIn,
} from './chromium.ts'

let browser: Browser
let of: Review[]

beforeAll(async () => {
  browser = await launch()
  of = await exampleReviews()
})
afterAll(() => browser?.close())

const open = (agents: number, look: Look = {}): Promise<Opened> =>
  openText(browser, htmlPage(reportOfMany(agents, of)), look)
/** The texts of a column, of the rows that are shown. */
const column = (page: Page, at: number): Promise<string[]> =>
  page.evaluate(
    (index) =>
      [...document.querySelectorAll<HTMLTableRowElement>('#agents tbody tr')]
        .filter((row) => row.checkVisibility())
        .map((row) => row.cells[index]?.textContent.replace(/\s+/g, ' ').trim() ?? ''),
    at,
  )
const said = (page: Page): Promise<string> =>
  page.$eval('[role=status]', ({ textContent }) => textContent ?? '')
/** What a screen reader says of the headers that tell an order. */
const orders = (page: Page): Promise<string[]> =>
  page.$$eval('th[aria-sort]', (all) => all.map((th) => `${th.textContent} ${th.ariaSort}`))
const choose = async (page: Page, label: string, option: string): Promise<void> => {
  const select = await page.waitForSelector(`::-p-aria([name="${label}"][role="combobox"])`)
  const value = await select?.evaluate(
    (element, text) =>
      [...(element as HTMLSelectElement).options].find((one) => one.text === text)?.value ?? '',
    option,
  )
  await select?.select(value ?? '')
}

describe.each(looks)('at $width pixels, dark: $isDark', (look) => {
  test.each([2, 40])('%i agents ask for nothing, fit, and axe finds nothing', async (agents) => {
    const { page, requests, alarms } = await open(agents, look)
    await page.evaluate(() => {
      for (const one of document.querySelectorAll('details')) one.open = true
      // what is out of sight is not drawn, and would not be judged
      document.styleSheets[0]?.insertRule(
        '#agents tbody tr{content-visibility:visible!important}',
        document.styleSheets[0].cssRules.length,
      )
    })
    expect(await violationsIn(page)).toEqual([])
    expect(await overhangOf(page)).toBeLessThanOrEqual(0)
    expect([requests, alarms]).toEqual([[page.url()], []])
    await page.close()
  })
})

test('a portfolio of one agent has nothing to sort, and axe finds nothing', async () => {
  const report = reportOfMany(1, of)
  const errors = [{ file: 'docs/none.md', message: 'UTF-16, expected UTF-8' }]
  const { page } = await openText(browser, htmlPage({ ...report, errors }))
  expect(await page.$$('button, input, select')).toEqual([])
  expect(await violationsIn(page)).toEqual([])
  await page.close()
})

test('headers sort up and down, by mouse and by key, and say so', async () => {
  const { page } = await open(40)
  expect(await orders(page)).toEqual(['Verdict ascending'])
  const numeric = (a: string, b: string): number => a.localeCompare(b, 'en', { numeric: true })
  const before = await column(page, 0)

  await page.click('th:nth-child(1) button')
  expect(await column(page, 0)).toEqual([...before].sort(numeric))
  await page.click('th:nth-child(1) button')
  expect(await column(page, 0)).toEqual([...before].sort(numeric).reverse())
  expect(await orders(page)).toEqual(['Agent descending'])

  // the next button of the row, by key: it keeps the focus, to be pressed again
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  expect(await orders(page)).toEqual(['Gate ascending'])
  const gates = await column(page, 1)
  expect(gates).toEqual([...gates].sort(numeric))
  await page.keyboard.press('Space')
  expect(await orders(page)).toEqual(['Gate descending'])

  // worst first, as it came, whatever the words are
  await page.click('th:nth-child(4) button')
  const verdicts = (await column(page, 3)).map((text) => text.replace(/^\S+ | \d.*$/g, ''))
  expect([...new Set(verdicts)]).toEqual(['BLOCKED', 'HOLD AND HARDEN', 'CONDITIONAL', 'CLEARED'])

  // what has no day comes last, both ways
  for (const way of [1, -1]) {
    await page.click('th:nth-child(5) button')
    const days = (await column(page, 4)).map((text) => text.slice(0, 10))
    const known = days.filter((day) => day !== '')
    expect(known.length).toBeGreaterThan(3)
    expect(known.length).toBeLessThan(days.length)
    const sorted = [...known].sort()
    expect(days.slice(0, known.length)).toEqual(way === 1 ? sorted : sorted.reverse())
  }
  await page.close()
})

test('filters narrow the rows together, and how many are shown is said aloud', async () => {
  const { page } = await open(40)
  expect(await said(page)).toBe('40 of 40 shown')
  await choose(page, 'Verdict', 'BLOCKED')
  const blocked = await column(page, 3)
  expect(blocked.every((text) => text.includes('BLOCKED'))).toBe(true)
  expect(await said(page)).toBe(`${blocked.length} of 40 shown`)

  await choose(page, 'Tier', 'high')
  const both = await column(page, 2)
  expect(both.length).toBeGreaterThan(0)
  expect(both.length).toBeLessThan(blocked.length)
  expect(new Set(both)).toEqual(new Set(['high']))

  await page.focus('input')
  await page.keyboard.type('LINE blocked')
  // words of what the rows open to count as well, in any order and case
  const found = await column(page, 0)
  expect(found.length).toBeGreaterThan(0)
  await page.keyboard.type(' nowhere')
  expect(await said(page)).toBe('0 of 40 shown')

  await page.click('.tools button')
  expect(await said(page)).toBe('40 of 40 shown')
  expect(await page.$eval('input', ({ value }) => value)).toBe('')
  await page.close()
})

test('a filter is there where values differ, and nowhere else', async () => {
  const report = reportOfMany(9, of)
  const same = report.checklists.map((review) => ({
    ...review,
    gate: { ...review.gate, id: 'one', version: 1 },
  }))
  const { page } = await openText(browser, htmlPage({ ...report, checklists: same }))
  expect(
    await page.$$eval('.tools label', (all) => all.map((one) => one.firstChild?.textContent)),
  ).toEqual(['Search ', 'Verdict ', 'Tier '])
  await page.close()
})

test('without its script all of it is there, rows open, and no control does nothing', async () => {
  const { page } = await open(40, { runs: false })
  expect(await page.$$('button, input, select')).toEqual([])
  expect(await page.$$('#agents tbody tr')).toHaveLength(40)
  const isOpen = (): Promise<boolean> => page.$eval('details', (one) => one.open)
  expect(await isOpen()).toBe(false)
  await page.click('summary')
  expect(await isOpen()).toBe(true)
  await page.close()
})

test('on paper there are no controls', async () => {
  const { page } = await open(40)
  await page.emulateMediaType('print')
  expect(await page.$eval('.tools', (tools) => tools.checkVisibility())).toBe(false)
  await page.close()
})

describe('a thousand agents', () => {
  test('fit on a phone, and axe finds nothing', async () => {
    const { page } = await open(1000, { width: 360 })
    expect(await overhangOf(page)).toBeLessThanOrEqual(0)
    expect(await violationsIn(page)).toEqual([])
    await page.close()
  })

  test('are sorted in less than 100 ms of CPU', async () => {
    const { page } = await open(1000)
    const client = await page.createCDPSession()
    // the time that the page's thread had, whatever else the machine did
    await client.send('Performance.enable', { timeDomain: 'threadTicks' })
    const spent = async (): Promise<number> => {
      const { metrics } = await client.send('Performance.getMetrics')
      return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN
    }
    /** Until the new order was drawn. */
    const drawn = (): Promise<unknown> =>
      page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      )
    await drawn()
    const times: number[] = []
    for (const at of [1, 2, 3, 4, 5, 6, 1, 5, 4]) {
      const before = await spent()
      await page.$eval(`th:nth-child(${at}) button`, (button) => button.click())
      await drawn()
      times.push((await spent()) - before)
    }
    const [median = Number.NaN] = [...times].sort((a, b) => a - b).slice(times.length / 2)
    const shown = times.map((time) => Math.round(time * 1000)).join(', ')
    console.log(`sorting 1,000 rows: ${shown} ms of CPU`)
    expect(median).toBeLessThan(0.1)
    await page.close()
  })
})
