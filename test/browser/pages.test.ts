// How does the page of a checklist open in a browser? Readable for everybody, alone, and as inert as the document is text.
import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { htmlPage } from '../../src/print/html.ts'
import { noteFile } from '../../src/print/html-folder.ts'
import type { Review } from '../../src/result.ts'
import { realWorld } from '../../src/system/real-world.ts'
import { all, hostileReports } from '../hostile-reports.ts'
import { exampleReviews, reportOfMany } from '../many-reviews.ts'
import { examples, run } from '../world.ts'
import { launch, looks, openFile, openText, overhangOf, violationsIn } from './chromium.ts'

let browser: Browser
let of: Review[]

beforeAll(async () => {
  browser = await launch()
  of = await exampleReviews()
})
afterAll(() => browser?.close())

const pageOf = (review: Review): string =>
  htmlPage({ ...reportOfMany(0, of), checklists: [review] })
const example = (name: string): string => {
  const found = of.find(({ file }) => file.endsWith(`${name}.md`))
  if (found === undefined) throw new Error(`no example ${name}`)
  return pageOf(found)
}

describe.each(looks)('at $width pixels, dark: $isDark', (look) => {
  test.each([
    'pilot-to-prod/blocked',
    'pilot-to-prod/conditional',
    'pilot-to-prod/cleared',
    'scale-decision/harden',
    'gate-review/blocked',
  ])('%s asks for nothing, fits, and axe finds nothing', async (name) => {
    const { page, requests, alarms } = await openText(browser, example(name), look)
    expect(await violationsIn(page)).toEqual([])
    expect(await overhangOf(page)).toBeLessThanOrEqual(0)
    expect(requests).toEqual([page.url()])
    expect(alarms).toEqual([])
    await page.close()
  })
})

test('a note where a page was is good to read too', async () => {
  const { page } = await openText(browser, noteFile())
  expect(await violationsIn(page)).toEqual([])
  await page.close()
})

test.each(['blocked', 'conditional', 'cleared'])(
  'the page of a %s checklist prints on two sheets at most',
  async (outcome) => {
    const { page } = await openText(browser, example(`pilot-to-prod/${outcome}`))
    const pdf = Buffer.from(await page.pdf({ format: 'A4' })).toString('latin1')
    const sheets = pdf.match(/\/Type\s*\/Page\b/g)?.length
    expect(sheets).toBeGreaterThan(0)
    expect(sheets).toBeLessThanOrEqual(2)
    await page.close()
  },
)

describe('a hostile document', () => {
  const states = (): unknown => ({
    // whatever an attack is, it has none of these
    strangers: [...document.querySelectorAll('*')]
      .filter(
        (element) =>
          /^(?:img|iframe|object|embed|link|base|form)$/i.test(element.tagName) ||
          [...element.attributes].some(
            ({ name, value }) => /^on|^style$/.test(name) || /^\s*javascript:/i.test(value),
          ),
      )
      .map(({ outerHTML }) => outerHTML),
    scripts: document.scripts.length,
    styles: document.styleSheets.length,
    isShown: getComputedStyle(document.body).display,
    turned: /[\u202a-\u202e\u2066-\u2069\u200f]/.test(document.documentElement.innerHTML),
  })

  test.each(['page', 'portfolio'])('is text on a %s, and nothing of it runs', async (kind) => {
    for (const { attack, report } of await hostileReports()) {
      const errors = kind === 'page' ? [] : report.errors
      const { page, requests, alarms } = await openText(
        browser,
        htmlPage({
          ...report,
          errors,
          checklists: kind === 'page' ? report.checklists : [...report.checklists, ...of],
        }),
        { width: 360 },
      )
      if (kind === 'portfolio') {
        // what opens and what is chosen is the document's text as well
        await page.evaluate(() => {
          for (const one of document.querySelectorAll('details')) one.open = true
          for (const button of document.querySelectorAll('button')) button.click()
          for (const select of document.querySelectorAll('select'))
            for (const { value } of select.options) {
              select.value = value
              select.dispatchEvent(new Event('input', { bubbles: true }))
            }
        })
      }
      expect(await page.evaluate(states)).toEqual({
        strangers: [],
        scripts: kind === 'page' ? 0 : 1,
        styles: 1,
        isShown: 'block',
        turned: false,
      })
      expect(await overhangOf(page), attack).toBeLessThanOrEqual(0)
      expect([requests, alarms]).toEqual([[page.url()], []])
      await page.close()
    }
  })

  test('is read as what it says', async () => {
    const report = (await hostileReports()).find(({ attack }) => attack === all)?.report
    if (report === undefined) throw new Error('no document of all attacks')
    const { page } = await openText(browser, htmlPage({ ...report, errors: [] }))
    const text = await page.evaluate(() => document.body.innerText)
    for (const part of ['</details><script>alert(1)</script>', '<img src=x onerror=alert(1)>'])
      expect(text).toContain(part)
    await page.close()
  })

  test('would be noticed: a page that is not inert raises an alarm', async () => {
    const html = example('pilot-to-prod/cleared')
    for (const forged of [
      '<img src="x.png">',
      '<script>alert(1)</script>',
      '<p onclick="x()" style="color:red">x</p>',
    ]) {
      const broken = html.replace('</main>', `${forged}</main>`)
      expect(broken).not.toBe(html)
      const { page, alarms } = await openText(browser, broken)
      expect(alarms.join(), forged).toMatch(/Content Security Policy/)
      await page.close()
    }
  })

  test('has no ally in the script: no text may become an element', async () => {
    const { page } = await openText(browser, htmlPage(reportOfMany(2, of)))
    const made = await page.evaluate(() => {
      try {
        document.body.insertAdjacentHTML('beforeend', '<b>x</b>')
        return 'made'
      } catch (error) {
        return (error as Error).name
      }
    })
    expect(made).toBe('TypeError')
    await page.close()
  })
})

test('in a folder, a row leads to its page and the page back', async () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'gate-folder-')), 'site of #1 & 100%')
  const files = ['blocked', 'cleared'].map((name) => `pilot-to-prod/${name}.md`)
  await run(['check', ...files, '--as-of', '2026-06-09', '--format', `html=${folder}/`], examples, {
    write: realWorld().write,
  })
  const { page, requests } = await openFile(browser, join(folder, 'index.html'))
  const headings: string[] = []
  for (const row of [1, 2]) {
    await Promise.all([
      page.waitForNavigation(),
      page.click(`#agents tbody tr:nth-child(${row}) a`),
    ])
    headings.push(await page.$eval('h1', ({ innerText }) => innerText))
    expect(await violationsIn(page)).toEqual([])
    await Promise.all([page.waitForNavigation(), page.click('a[href="index.html"]')])
    expect(await page.$eval('h1', ({ innerText }) => innerText)).toBe('Portfolio')
  }
  expect(headings).toEqual([expect.stringMatching(/BLOCKED/), expect.stringMatching(/CLEARED/)])
  const pages = readdirSync(folder).map((name) => pathToFileURL(join(folder, name)).href)
  expect([...new Set(requests)].sort()).toEqual(pages.sort())
  await page.close()
})
