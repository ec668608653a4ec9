// A Chromium of this machine, and a page in it. Nothing is downloaded: it is the one that CHROME_PATH names, or one that is on the PATH.
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import axe from 'axe-core'
import puppeteer, { type Browser, type Page } from 'puppeteer-core'

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome.exe',
]

function chromium(): string {
  const { CHROME_PATH, PATH = '' } = process.env
  const found = CHROME_PATH
    ? [CHROME_PATH]
    : PATH.split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)))
  const path = found.find((one) => existsSync(one))
  if (path === undefined)
    throw new Error(
      CHROME_PATH
        ? `The browser tests need a Chromium, and CHROME_PATH names none: ${CHROME_PATH}`
        : 'The browser tests need a Chromium: install one, or set CHROME_PATH to where it is.',
    )
  return path
}

export function launch(): Promise<Browser> {
  return puppeteer.launch({
    executablePath: chromium(),
    args: [
      // root has no sandbox, as in a container; what is opened is of this program
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-dev-shm-usage',
    ],
  })
}

export interface Look {
  width?: number
  isDark?: boolean
  /** Without, pages have no script. */
  runs?: boolean
}

/** The two ways in which a page must be good to read, each in light and dark. */
export const looks: Required<Pick<Look, 'width' | 'isDark'>>[] = [1280, 360].flatMap((width) =>
  [false, true].map((isDark) => ({ width, isDark })),
)

export interface Opened {
  page: Page
  /** What it asked for, itself included. */
  requests: string[]
  /** What it ran or tried to run that is not of gate. */
  alarms: string[]
}

/** Opens a text as a file from disk, which is how a report is opened. */
export function openText(browser: Browser, html: string, look: Look = {}): Promise<Opened> {
  const file = join(mkdtempSync(join(tmpdir(), 'gate-page-')), 'page.html')
  writeFileSync(file, html)
  return openFile(browser, file, look)
}

export async function openFile(
  browser: Browser,
  file: string,
  { width = 1280, isDark = false, runs = true }: Look = {},
): Promise<Opened> {
  const page = await browser.newPage()
  const requests: string[] = []
  const alarms: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  page.on('dialog', (dialog) => {
    alarms.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('pageerror', (error) => alarms.push(String(error)))
  // a policy that had to refuse something is an attack that came through
  page.on('console', (message) => alarms.push(message.text()))
  await page.setJavaScriptEnabled(runs)
  await page.setViewport({ width, height: 900 })
  const scheme = { name: 'prefers-color-scheme', value: isDark ? 'dark' : 'light' }
  await page.emulateMediaFeatures([scheme])
  await page.goto(pathToFileURL(file).href)
  return { page, requests, alarms }
}

/** What axe-core has to say against the page, a line each. */
export async function violationsIn(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document)
    return violations.map(
      ({ id, help, nodes }) => `${id}: ${help}: ${nodes.slice(0, 3).map(({ html }) => html)}`,
    )
  })
}

/** Pixels by which the page is wider than its window. */
export function overhangOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
}
